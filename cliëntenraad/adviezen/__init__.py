"""Advice: points, evidence, versions, adoption."""
