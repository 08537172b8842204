"""How a file goes out again."""

import io

from flask import Response, send_file

from cliëntenraad.dossiers.models_stukken import Stuk
from cliëntenraad.dossiers.queries_stukken import inhoud_of


def as_attachment(stuk: Stuk) -> Response:
    """Return a stuk to save, never to show: whatever it holds, no browser runs it here."""
    response = send_file(
        io.BytesIO(inhoud_of(stuk)),
        mimetype=stuk.mediatype,
        as_attachment=True,
        download_name=stuk.bestandsnaam,
        conditional=False,
        etag=False,
    )
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Cache-Control"] = "no-store"
    return response
