"""Promise, progress, judgement, second measurement."""
