"""The yardstick: Flask with one route that returns a page of the size asked for, and no more."""

from functools import cache

from flask import Flask

app = Flask("bare")


@cache
def page(size: int) -> str:
    return ("<p>Tekst van een bladzijde.</p>\n" * (size // 32 + 1))[:size]


@app.get("/<int:size>")
def show(size: int) -> str:
    return page(size)
