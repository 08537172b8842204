"""Calls for experiences, with their questions."""
