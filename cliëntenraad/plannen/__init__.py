"""A resident's own plan and diary."""
