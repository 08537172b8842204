"""How a file comes in; what is too large comes back in the form.

A paper waits on disk, never in memory. A file with stories stays in memory, never on disk.
"""

from io import BytesIO
from os import SEEK_END
from typing import IO, Any, ClassVar, Final, cast

from flask import Request, Response, after_this_request, request
from werkzeug.datastructures import FileStorage
from wtforms import FileField, ValidationError

#: Up to here a file that is too large comes in, so that the form can come back with
#: everything that was typed; it waits on disk, never in memory, and is then thrown away.
READ_AND_REFUSED: Final = 100 * 1024 * 1024


class MemoryFile(BytesIO):
    """A file of which no more than its beginning is kept: enough to see that it is too large."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self.most = most

    def write(self, piece: Any, /) -> int:
        left = max(0, self.most - self.tell())
        super().write(memoryview(piece)[:left])
        return memoryview(piece).nbytes


class SiteRequest(Request):
    """A request that can be told to keep its files off the disk, where Werkzeug lays large ones."""

    in_memory_up_to: int | None = None

    def _get_file_stream(
        self,
        total_content_length: int | None,
        content_type: str | None,
        filename: str | None = None,
        content_length: int | None = None,
    ) -> IO[bytes]:
        if self.in_memory_up_to is not None:
            return MemoryFile(self.in_memory_up_to + 1)
        return super()._get_file_stream(
            total_content_length, content_type, filename, content_length
        )


def accept_in_memory(largest: int, longest_field: int) -> None:
    """Let this request carry a file that is never written to a disk, and one long field.

    Call it before anything reads the form.
    """
    this = cast(SiteRequest, request._get_current_object())  # type: ignore[attr-defined]
    this.in_memory_up_to = largest
    this.max_content_length = READ_AND_REFUSED
    this.max_form_memory_size = longest_field


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
