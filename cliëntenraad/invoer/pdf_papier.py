"""Forms and cards as a PDF that a screen reader can read too (PDF/UA-1 and PDF/A-2a).

What does not fit those standards is no PDF at all: an error, and nothing on paper.
"""

import io
import json
import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import Any, Final, Literal

import segno
import typst
from flask import current_app
from markupsafe import Markup

from cliëntenraad.ervaringen.rules import UITLEG, Toestemming
from cliëntenraad.invoer import rules_papier as words
from cliëntenraad.invoer.rules_kaarten import Formaat, NieuweKaart, Papier, show_kaartnummer
from cliëntenraad.kern.markdown import render_markdown
from cliëntenraad.kern.paper_fonts import FAMILIES, font_folder
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.kern.settings import ROOT
from cliëntenraad.raden.rules_days import full_dag_in_words
from cliëntenraad.uitvragen.models import Uitvraag
from cliëntenraad.uitvragen.queries import list_formuliervragen
from cliëntenraad.uitvragen.rules_vragen import Formuliervraag, VraagSoort

TEMPLATE: Final = ROOT / "templates" / "invoer" / "papier.typ"
STANDARDS: Final[list[Literal["ua-1", "a-2a"]]] = ["ua-1", "a-2a"]
#: Points of a letter, lines for an open question and for the story, cards on a sheet.
SIZES: Final = {Formaat.NORMAAL: (12, 4, 16, 4), Formaat.GROOT: (18, 4, 10, 4)}
NO_SIGN: Final = "could not be displayed"
ONLEESBAAR: Final = (
    "Het papier kan niet worden gemaakt. In de tekst van de uitvraag staat een teken dat"
    " niet op papier kan, zoals een plaatje of een letter uit een ander schrift."
)


def make_pdf(
    uitvraag: Uitvraag,
    kaarten: Sequence[NieuweKaart],
    *,
    soort: Papier,
    formaat: Formaat,
    inleveren: str,
) -> bytes:
    """Return the PDF. Raises RuleViolation for a sign that the typeface does not have."""
    content = _content(uitvraag, kaarten, soort, formaat, inleveren)
    folder = font_folder(current_app.config["SETTINGS"])
    try:
        return typst.compile(
            TEMPLATE,
            format="pdf",
            root=TEMPLATE.parent,
            pdf_standards=[*STANDARDS],
            sys_inputs={"papier": json.dumps(content)},
            font_paths=[folder],
            ignore_system_fonts=True,
        )
    except typst.TypstError as error:
        if NO_SIGN in str(error):
            raise RuleViolation(ONLEESBAAR) from error
        raise


def mee_address() -> str:
    """Return where one takes part online, on this very site."""
    return f"{current_app.config['SETTINGS'].site_url}/mee"


def _content(
    uitvraag: Uitvraag,
    kaarten: Sequence[NieuweKaart],
    soort: Papier,
    formaat: Formaat,
    inleveren: str,
) -> dict[str, Any]:
    is_groot = formaat is Formaat.GROOT
    laatste = words.LAATSTE_GROOT if is_groot else words.LAATSTE
    points, lines, story_lines, per_sheet = SIZES[formaat]
    return {
        "soort": soort.value,
        "titel": uitvraag.titel,
        "raad": uitvraag.dossier.raad.naam,
        "datum": _date_parts(uitvraag.geopend_op),
        "lettertypen": list(FAMILIES),
        "punten": points,
        "regels_vraag": lines,
        "regels_verhaal": story_lines,
        "per_blad": per_sheet,
        "inleiding": _paragraphs(uitvraag.inleiding),
        "doelgroep": uitvraag.doelgroep,
        "adres": _shown_address(),
        "qr": _qr(mee_address()),
        "stappen": [stap.format(laatste) for stap in words.STAPPEN],
        "afsluiting": words.AFSLUITING.format(laatste),
        "vragen": [_vraag(n, v) for n, v in enumerate(list_formuliervragen(uitvraag), start=1)],
        "verhaal": words.VERHAAL,
        "toestemming": [UITLEG[niveau] for niveau in Toestemming],
        "inleveren": [line for line in inleveren.splitlines() if line.strip()],
        "uiterlijk": _uiterlijk(uitvraag.sluit_op),
        "is_groot": is_groot,
        "houden": words.HOUDEN_GROOT if is_groot else words.HOUDEN,
        "knip": words.KNIP,
        "strook": words.STROOK,
        "code": [line.format(_shown_address()) for line in words.CODE],
        "beloften": [{"kop": kop, "regels": regels} for kop, regels in words.BELOFTEN],
        "kaarten": words.KAARTEN,
        "nieuw": [
            {"kaartnummer": show_kaartnummer(k.kaartnummer), "woorden": k.woorden} for k in kaarten
        ],
    }


def _vraag(nummer: int, vraag: Formuliervraag) -> dict[str, Any]:
    several = vraag.soort is VraagSoort.MEER_KEUZES
    return {
        "nummer": nummer,
        "tekst": vraag.tekst,
        "toelichting": vraag.toelichting,
        "keuzes": [keuze.tekst for keuze in vraag.keuzes],
        "aanwijzing": words.MEER_KEUZES if several else words.EEN_KEUZE,
    }


def _shown_address() -> str:
    """Return the address as people type it."""
    return mee_address().removeprefix("https://")


def _uiterlijk(sluit_op: date | None) -> str:
    return words.UITERLIJK.format(full_dag_in_words(sluit_op)) if sluit_op else ""


def _date_parts(day: date | None) -> dict[str, int]:
    day = day or date(2000, 1, 1)
    return {"year": day.year, "month": day.month, "day": day.day}


def _paragraphs(markdown: str) -> list[str]:
    """Return the text without its marks, paragraph by paragraph."""
    html = re.split(r"</(?:p|li|tr)>|<br ?/?>", render_markdown(markdown))
    texts = [Markup(part).striptags() for part in html]  # noqa: S704  (it takes the tags away)
    return [text for text in texts if text]


@lru_cache(maxsize=4)
def _qr(address: str) -> str:
    picture = io.BytesIO()
    segno.make(address, error="m").save(picture, kind="svg", border=2, xmldecl=False)
    return picture.getvalue().decode()
