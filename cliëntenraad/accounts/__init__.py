"""Who is logged in and may do what."""
