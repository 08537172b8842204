"""Looks over the whole cycle: timeline, start pages, public site."""
