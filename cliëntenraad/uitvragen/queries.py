"""Questions about uitvragen. Nothing here changes the database."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from flask import abort
from sqlalchemy import select

from cliëntenraad.kern.clock import quarter
from cliëntenraad.kern.db import db
from cliëntenraad.kern.translation import gettext
from cliëntenraad.kluis.queries import current_public_key
from cliëntenraad.uitvragen import rules
from cliëntenraad.uitvragen.models import Uitvraag, Vraag
from cliëntenraad.uitvragen.queries_vertalingen import list_getoond
from cliëntenraad.uitvragen.rules import UitvraagStatus
from cliëntenraad.uitvragen.rules_contactblok import contactblok
from cliëntenraad.uitvragen.rules_vertalingen import sleutel_van
from cliëntenraad.uitvragen.rules_vragen import Formuliervraag, Keuze, make_keuzes, vraag_id


def get_uitvraag_or_404(uitvraag_id: int) -> Uitvraag:
    return db.get_or_404(Uitvraag, uitvraag_id)


def get_vraag_or_404(uitvraag_id: int, vraag_id: int) -> Vraag:
    """Return a question, only at the address of the uitvraag it belongs to."""
    vraag = db.get_or_404(Vraag, vraag_id)
    if vraag.uitvraag_id != uitvraag_id:
        abort(404)
    return vraag


def list_uitvragen(dossier_id: int) -> Sequence[Uitvraag]:
    """Return the uitvragen of a dossier in the order they were made."""
    query = select(Uitvraag).where(Uitvraag.dossier_id == dossier_id).order_by(Uitvraag.id)
    return db.session.scalars(query).all()


def has_twin(dossier_id: int, titel: str, inleiding: str) -> bool:
    """Tell whether the same concept is there already: someone pressed the button twice."""
    return any(
        (uitvraag.status, uitvraag.titel, uitvraag.inleiding)
        == (UitvraagStatus.CONCEPT, titel, inleiding)
        for uitvraag in list_uitvragen(dossier_id)
    )


def list_herhaalbaar(raad_id: int) -> Sequence[Uitvraag]:
    """Return what a nameting may repeat: every uitvraag of the raad that has been open."""
    query = select(Uitvraag).where(
        Uitvraag.raad_id == raad_id, Uitvraag.status != UitvraagStatus.CONCEPT
    )
    return db.session.scalars(query.order_by(Uitvraag.id.desc())).all()


def list_open(today: date) -> list[Uitvraag]:
    """Return every uitvraag that takes experiences today, by closing day."""
    query = select(Uitvraag).where(Uitvraag.status == UitvraagStatus.OPEN)
    rows = db.session.scalars(query.order_by(Uitvraag.sluit_op, Uitvraag.id))
    return [uitvraag for uitvraag in rows if neemt_ervaringen(uitvraag, today)]


def neemt_ervaringen(uitvraag: Uitvraag, today: date) -> bool:
    return rules.neemt_ervaringen(uitvraag.status, uitvraag.sluit_op, today)


def list_formuliervragen(uitvraag: Uitvraag) -> list[Formuliervraag]:
    """Return what a resident is asked, in order: the raad's own questions, then the block.

    What this site worded or the raad translated comes in the language of the page; ids and
    codes never change.
    """
    shown = list_getoond(uitvraag)
    own = [_own(vraag, shown) for vraag in uitvraag.vragen]
    return [_translated(vraag) for vraag in (*own, *contactblok(uitvraag.contactblok))]


def _own(vraag: Vraag, shown: dict[str, str]) -> Formuliervraag:
    """Return a question of the raad in its own translation, or else in Dutch."""
    tekst = shown.get(sleutel_van(vraag.id, "tekst"))
    toelichting = shown.get(sleutel_van(vraag.id, "toelichting"))
    numbers = range(1, len(vraag.keuzes) + 1)
    keuzes = [k for n in numbers if (k := shown.get(sleutel_van(vraag.id, f"keuze_{n}")))]
    return Formuliervraag(
        vraag_id(vraag.nummer),
        vraag.soort,
        tekst or vraag.tekst,
        toelichting or vraag.toelichting or "",
        make_keuzes(vraag.soort, keuzes or vraag.keuzes, is_vertaald=bool(keuzes)),
        is_vertaald=tekst is not None,
        toelichting_is_vertaald=toelichting is not None,
    )


def _translated(vraag: Formuliervraag) -> Formuliervraag:
    keuzes = tuple(_translated_keuze(keuze) for keuze in vraag.keuzes)
    tekst = gettext(vraag.tekst) if vraag.is_vast else vraag.tekst
    return replace(vraag, tekst=tekst, keuzes=keuzes)


def _translated_keuze(keuze: Keuze) -> Keuze:
    return replace(keuze, tekst=gettext(keuze.tekst)) if keuze.is_vast else keuze


def obstacles_to_openen(uitvraag: Uitvraag, today: date) -> list[str]:
    """Return everything that keeps this uitvraag from opening, the kluis included."""
    obstacles = rules.obstacles_to_openen(
        aantal_vragen=len(uitvraag.vragen),
        contactblok=uitvraag.contactblok,
        verwerkingsverantwoordelijke=uitvraag.verwerkingsverantwoordelijke,
    )
    if current_public_key(uitvraag.raad_id, quarter(today)) is None:
        obstacles.append(rules.GEEN_SLEUTEL)
    return obstacles
