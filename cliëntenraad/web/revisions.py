"""Which versions of the database this program knows, read from the names of the migrations."""

from functools import cache

from cliëntenraad.kern.settings import ROOT


@cache
def known_revisions() -> tuple[str, ...]:
    """Return the number of every migration in order; a file is named after it."""
    files = (ROOT / "migrations" / "versions").glob("[0-9]*.py")
    return tuple(sorted(file.name.split("_")[0] for file in files))


def head_revision() -> str:
    """Return the newest revision: what the database must be at."""
    return known_revisions()[-1]
