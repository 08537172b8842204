"""Database, forms, time, text, crypto: no domain words."""
