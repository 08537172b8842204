"""The front door: factory, error pages, menu, security headers, command line."""
