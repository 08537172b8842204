"""Questions about the translations of an uitvraag: what there is, and what residents read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from flask import abort
from sqlalchemy import select

from cliëntenraad.kern.db import db
from cliëntenraad.kern.translation import (
    SOURCE,
    TRANSLATED,
    Language,
    current_language,
    find_translated,
)
from cliëntenraad.uitvragen import rules_vertalingen as rules
from cliëntenraad.uitvragen.models import Uitvraag, Vertaling, Vraag
from cliëntenraad.uitvragen.rules import VraagSoort
from cliëntenraad.uitvragen.rules_vertalingen import Tekst, Vertaaldeel, VertaalStand, sleutel_van

EINDEN: Final = ("Wat 1 betekent", "Wat 5 betekent")


@dataclass(frozen=True)
class Vertaalwerk:
    """An uitvraag and one language in which it can be read."""

    uitvraag: Uitvraag
    taal: Language

    @property
    def raad_id(self) -> int:
        return self.uitvraag.raad_id

    @property
    def delen(self) -> list[Vertaaldeel]:
        return list_delen(self.uitvraag, self.taal)

    @property
    def vast(self) -> set[str]:
        return list_vast(self.uitvraag, self.delen)


@dataclass(frozen=True)
class Taalstand:
    """How far an uitvraag is in one language."""

    taal: Language
    aantal: int
    van: int
    aantal_verouderd: int

    @property
    def is_begonnen(self) -> bool:
        return bool(self.aantal or self.aantal_verouderd)

    @property
    def woorden(self) -> str:
        """Return "4 van 6 teksten, 1 verouderd"."""
        outdated = f", {self.aantal_verouderd} verouderd" if self.aantal_verouderd else ""
        return f"{self.aantal} van {self.van} teksten{outdated}"


def get_vertaalwerk_or_404(uitvraag_id: int, taal: str) -> Vertaalwerk:
    """Return an uitvraag in a language that we have; Dutch is what it is made from."""
    language = find_translated(taal)
    if language is None:
        abort(404)
    return Vertaalwerk(db.get_or_404(Uitvraag, uitvraag_id), language)


def list_delen(uitvraag: Uitvraag, taal: Language) -> list[Vertaaldeel]:
    """Return every text of the uitvraag in order, with its translation if there is one."""
    query = select(Vertaling).where(
        Vertaling.uitvraag_id == uitvraag.id, Vertaling.taal == taal.key
    )
    return _with_translations(uitvraag, db.session.scalars(query).all())


def list_vast(uitvraag: Uitvraag, delen: Sequence[Vertaaldeel]) -> set[str]:
    is_nameting = uitvraag.herhaalt_id is not None
    return rules.list_vast(delen, uitvraag.status, is_nameting=is_nameting)


def list_taalstanden(uitvraag: Uitvraag) -> list[Taalstand]:
    """Return for each language how many texts are translated, and how many are out of date."""
    rows = db.session.scalars(select(Vertaling).where(Vertaling.uitvraag_id == uitvraag.id)).all()
    found = []
    for taal in TRANSLATED:
        delen = _with_translations(uitvraag, [row for row in rows if row.taal == taal.key])
        outdated = sum(deel.stand is VertaalStand.VEROUDERD for deel in delen)
        found.append(Taalstand(taal, rules.count_vertaald(delen), len(delen), outdated))
    return found


def list_getoond(uitvraag: Uitvraag) -> dict[str, str]:
    """Return the translations to show on this page, by key; none on a Dutch page."""
    taal = current_language()
    return {} if taal is SOURCE else list_getoond_in(uitvraag, taal)


def list_getoond_in(uitvraag: Uitvraag, taal: Language) -> dict[str, str]:
    return rules.list_getoond(list_delen(uitvraag, taal))


def get_teksten(uitvraag: Uitvraag) -> dict[str, Tekst]:
    """Return title, introduction and audience as this page shows them."""
    shown = list_getoond(uitvraag)
    return {
        name: Tekst(shown.get(name, getattr(uitvraag, name)), name in shown)
        for name in rules.OVER_DE_UITVRAAG
    }


def list_titels(uitvragen: Sequence[Uitvraag]) -> list[Tekst]:
    """Return the titles of these uitvragen as this page shows them, in one question."""
    taal = current_language()
    made: dict[tuple[int, str], str] = {}
    if taal is not SOURCE and uitvragen:
        query = select(Vertaling).where(
            Vertaling.uitvraag_id.in_([uitvraag.id for uitvraag in uitvragen]),
            Vertaling.taal == taal.key,
            Vertaling.sleutel == rules.TITEL,
        )
        rows = db.session.scalars(query)
        made = {(row.uitvraag_id, row.gemaakt_bij): row.tekst for row in rows if row.tekst}
    found = [(uitvraag.titel, made.get((uitvraag.id, uitvraag.titel))) for uitvraag in uitvragen]
    return [Tekst(vertaling or titel, vertaling is not None) for titel, vertaling in found]


def list_sleutels(vraag: Vraag) -> set[str]:
    """Return the keys of every text that this question has now."""
    return {deel.sleutel for deel in _parts_of(vraag)}


def _with_translations(uitvraag: Uitvraag, rows: Sequence[Vertaling]) -> list[Vertaaldeel]:
    made = {row.sleutel: row for row in rows}
    return [
        replace(deel, vertaling=row.tekst, gemaakt_bij=row.gemaakt_bij)
        if (row := made.get(deel.sleutel))
        else deel
        for deel in _parts(uitvraag)
    ]


def _parts(uitvraag: Uitvraag) -> Iterator[Vertaaldeel]:
    for name in rules.OVER_DE_UITVRAAG:
        yield Vertaaldeel(name, name.capitalize(), getattr(uitvraag, name))
    for vraag in uitvraag.vragen:
        yield from _parts_of(vraag)


def _parts_of(vraag: Vraag) -> Iterator[Vertaaldeel]:
    bij = f"vraag {vraag.nummer}"
    yield _part(vraag, "tekst", bij.capitalize(), vraag.tekst)
    if vraag.toelichting:
        yield _part(vraag, "toelichting", f"Uitleg bij {bij}", vraag.toelichting)
    for number, keuze in enumerate(vraag.keuzes, start=1):
        is_scale = vraag.soort is VraagSoort.SCHAAL
        naam = EINDEN[number - 1] if is_scale else f"Keuze {number}"
        yield _part(vraag, f"keuze_{number}", f"{naam} bij {bij}", keuze, is_keuze=True)


def _part(vraag: Vraag, deel: str, naam: str, bron: str, *, is_keuze: bool = False) -> Vertaaldeel:
    sleutel = sleutel_van(vraag.id, deel)
    return Vertaaldeel(sleutel, naam, bron, vraag.nummer, vraag.id, is_keuze)
