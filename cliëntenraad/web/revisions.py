"""Which versions of the database this program knows."""

from alembic.script import ScriptDirectory

from cliëntenraad.kern.settings import ROOT


def scripts() -> ScriptDirectory:
    return ScriptDirectory(str(ROOT / "migrations"))


def known_revisions() -> set[str]:
    """Return every revision there is a migration for."""
    return {script.revision for script in scripts().walk_revisions()}


def head_revision() -> str | None:
    """Return the newest revision: what the database must be at."""
    return scripts().get_current_head()
