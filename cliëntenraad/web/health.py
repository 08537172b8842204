"""Is the process alive, and can it do its work? For whoever keeps the server running."""

from typing import Final

from flask import Blueprint, Response
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from cliëntenraad.kern.access import public
from cliëntenraad.kern.db import db
from cliëntenraad.web.revisions import head_revision

blueprint = Blueprint("health", __name__)
CURRENT: Final = text("SELECT version_num FROM alembic_version")


@blueprint.get("/gezond")
@public
def gezond() -> Response:
    """Tell that the process answers. Asks nothing of anything else."""
    return Response("gezond\n", mimetype="text/plain")


@blueprint.get("/gereed")
@public
def gereed() -> Response:
    """Tell that the database answers and holds the tables that this code expects."""
    try:
        current = set(db.session.scalars(CURRENT))
    except SQLAlchemyError:
        return _not_ready("de database is niet bereikbaar of leeg")
    if current != {head_revision()}:
        return _not_ready(
            "de database past niet bij deze versie; draai: flask --app app db upgrade"
        )
    return Response("gereed\n", mimetype="text/plain")


def _not_ready(reason: str) -> Response:
    return Response(f"niet gereed: {reason}\n", status=503, mimetype="text/plain")
