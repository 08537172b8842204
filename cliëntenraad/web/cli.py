"""Commands: `flask --app app <command>`."""

from flask import Flask


def register(app: Flask) -> None:
    """Make the commands of all floors known."""
