"""Subject, request, papers."""
