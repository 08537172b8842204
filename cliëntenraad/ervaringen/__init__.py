"""Anonymous experiences."""
