"""How a file comes in: on disk, never in memory; what is too large comes back in the form."""

from os import SEEK_END
from typing import Any, ClassVar, Final

from flask import Response, after_this_request, request
from werkzeug.datastructures import FileStorage
from wtforms import FileField, ValidationError

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


class UploadField(FileField):
    """A file. Too large is said here, before the content is read. Kinds of file inherit it."""

    largest: ClassVar[int]
    too_large: ClassVar[str]

    def pre_validate(self, form: Any) -> None:
        if not self.data:
            return
        if not isinstance(self.data, FileStorage):
            raise ValidationError("Kies een bestand.")
        if self.data.stream.seek(0, SEEK_END) > self.largest:
            raise ValidationError(f"{self.too_large} Wat u verder invulde, staat er nog.")

    def content(self) -> bytes:
        """Return the bytes that were sent."""
        self.data.stream.seek(0)
        return self.data.stream.read(self.largest + 1)
