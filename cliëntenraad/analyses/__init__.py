"""Read, clean, quote, find."""
