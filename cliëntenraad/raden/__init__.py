"""Councils, municipalities, members, local rules and terms."""
