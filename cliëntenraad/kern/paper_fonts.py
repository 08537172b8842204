"""The typeface of the site, made fit for paper: a PDF needs it in another wrapping than a browser.

Made once, from the files that the site sends to browsers, in a folder of VAR_DIR.
"""

import os
from pathlib import Path
from typing import Final

from fontTools.ttLib import TTFont

from cliëntenraad.kern.settings import ROOT, Settings

SOURCES: Final = ROOT / "static" / "build" / "fonts"
FOLDER: Final = "lettertypen"
FAMILY: Final = "Noto Sans"
#: The letters of other European languages come in files of their own; one family name each.
EXTENDED: Final = "Noto Sans Ext"
FAMILIES: Final = (FAMILY, EXTENDED)
_NAMES: Final = {1: "family", 4: "full", 6: "postscript"}


class NoFonts(Exception):  # noqa: N818
    """The build of the site is not there, so nothing can be set in type."""


def font_folder(settings: Settings) -> Path:
    """Return the folder with the typeface as TrueType, made now if it was not there."""
    sources = sorted(SOURCES.glob("noto-sans-*.woff2"))
    if not sources:
        raise NoFonts(f"{SOURCES} is empty: run make assets")
    folder = settings.var_dir / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for source in sources:
        target = folder / f"{source.stem}-{source.stat().st_size}.ttf"
        if not target.exists():
            _convert(source, target)
    return folder


def _convert(source: Path, target: Path) -> None:
    font = TTFont(source, recalcTimestamp=False)
    font.flavor = None
    if "-ext-" in source.name:
        for record in font["name"].names:
            if record.nameID in _NAMES:
                record.string = record.toUnicode().replace("Noto", "NotoExt", 1)
            if record.nameID == 1:
                record.string = EXTENDED
    unfinished = target.with_suffix(f".{os.getpid()}")
    font.save(unfinished)
    unfinished.replace(target)
