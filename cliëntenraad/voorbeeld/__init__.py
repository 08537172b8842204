"""The example cycle, filled through the same actions as the pages."""
