"""How a file comes in and goes out again."""

import io
from typing import Final

from flask import Response, after_this_request, request, send_file

from cliëntenraad.dossiers.models_stukken import Stuk
from cliëntenraad.dossiers.queries_stukken import inhoud_of

#: Up to here a file that is too large comes in, so that the form can come back with
#: everything that was typed; it waits on disk, never in memory, and is then thrown away.
READ_AND_REFUSED: Final = 100 * 1024 * 1024


def accept_upload() -> None:
    """Let this request carry a file. Call it before anything reads the form."""
    request.max_content_length = READ_AND_REFUSED

    @after_this_request
    def throw_away(response: Response) -> Response:
        request.close()
        return response


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
