"""Names by the lists of `deduce`, an optional package (requirements-namen.txt).

The only file that knows it. It is loaded at the first text, so a process that never reads one
stays small. As it comes, it reads 310 000 streets into memory: we give it a copy of its lists
without those, and a place outside the installed packages for what it makes of them.
"""

import fcntl
import importlib
import importlib.util
import json
import logging
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from threading import Lock
from typing import Any, Final

from cliëntenraad.kern.personal_numbers import Span
from cliëntenraad.kern.settings import ROOT

PACKAGE = "deduce"
FOLDER: Final = "namenlijsten"
#: Lists that we have our own rules for, or no use: together nearly all of the memory.
EMPTIED: Final = (
    *("locations/lst_street/items.txt", "locations/lst_street/streets_bag.txt"),
    *("institutions/lst_healthcare_institution/items.txt", "institutions/lst_hospital/items.txt"),
)
#: It knows a name by these; its groups for numbers, dates and places stay out.
GROUP: Final = "names"
PERSON: Final = "persoon"

log = logging.getLogger(__name__)


class NameLists:
    """The lists of one process: loaded once, when the first text comes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._lock = Lock()
        self._is_tried = False
        self._engine: Any = None

    @property
    def is_tried(self) -> bool:
        return self._is_tried

    def names(self, text: str) -> Iterator[Span]:
        """Yield what the lists say is a name; nothing where the package is not installed."""
        engine = self._loaded()
        if engine is None or not text.strip():
            return
        for annotation in engine.deidentify(text).annotations:
            if annotation.tag == PERSON:
                yield annotation.start_char, annotation.end_char

    def _loaded(self) -> Any:
        with self._lock:
            if not self._is_tried:
                self._engine = self._load()
                self._is_tried = True
        return self._engine

    def _load(self) -> Any:
        if not is_installed():
            return None
        try:
            with _own_logging():
                return self._load_locked()
        except OSError as fault:
            log.warning("Namenlijsten niet geladen (%s)", type(fault).__name__)
            return None

    def _load_locked(self) -> Any:
        """Load it, one process at a time: the first of all makes the files for the others."""
        self.folder.mkdir(parents=True, exist_ok=True)
        module = importlib.import_module(PACKAGE)
        package = Path(str(module.__file__)).parent
        with (self.folder / "slot").open("w") as gate:
            fcntl.flock(gate, fcntl.LOCK_EX)
            lists = self.folder / module.__version__
            if not lists.is_dir():
                _copy_lists(package, lists)
            build = partial(
                module.Deduce,
                load_base_config=False,
                config=_config(package),
                lookup_data_path=lists,
                cache_path=lists,
            )
            try:
                return build()
            except Exception:
                # What an interrupted process left behind is made again, once.
                return build(build_lookup_structs=True)


def is_installed() -> bool:
    return importlib.util.find_spec(PACKAGE) is not None


@contextmanager
def _own_logging() -> Iterator[None]:
    """Keep its hands off the logging: it would send all of it to standard output."""
    root, keeper = logging.getLogger(), logging.NullHandler()
    root.addHandler(keeper)
    try:
        yield
    finally:
        root.removeHandler(keeper)


def _copy_lists(package: Path, lists: Path) -> None:
    """Copy its lists beside their final place, empty some, and only then move them there."""
    half_made = lists.with_name(f"{lists.name}.nieuw")
    shutil.rmtree(half_made, ignore_errors=True)
    shutil.copytree(package / "data" / "lookup" / "src", half_made / "src")
    for name in EMPTIED:
        (half_made / "src" / name).write_text("", encoding="utf-8")
    (half_made / "cache").mkdir()
    half_made.rename(lists)


def _config(package: Path) -> dict[str, Any]:
    config = json.loads((package / "base_config.json").read_text(encoding="utf-8"))
    annotators = config["annotators"].items()
    config["annotators"] = {
        name: wanted for name, wanted in annotators if wanted.get("group") == GROUP
    }
    return config


_lists = NameLists(ROOT / "var" / FOLDER)


def use_folder(var_dir: Path) -> None:
    """Say where the site keeps what it makes; before the first text comes."""
    global _lists
    if _lists.folder != var_dir / FOLDER and not _lists.is_tried:
        _lists = NameLists(var_dir / FOLDER)


def listed_names(text: str) -> Iterator[Span]:
    return _lists.names(text)
