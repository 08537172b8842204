"""Questions of who writes an advies: what is there, what may carry a point, what is missing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, TypeVar

from flask import abort
from sqlalchemy import select

from cliëntenraad.accounts.models import Account
from cliëntenraad.adviezen.models import (
    Advies,
    Adviespunt,
    Adviesversie,
    Minderheidsstandpunt,
    Onderbouwing,
)
from cliëntenraad.adviezen.rules import obstacles_to_vaststellen
from cliëntenraad.adviezen.rules_stemming import Stemregels
from cliëntenraad.analyses.models import Bevinding, Citaat
from cliëntenraad.analyses.rules import CitaatStatus
from cliëntenraad.dossiers.models import Adviesvraag
from cliëntenraad.dossiers.models_stukken import Stuk
from cliëntenraad.kern.db import db
from cliëntenraad.raden.models import Regeling
from cliëntenraad.uitvragen.models import Uitvraag

Bron = Bevinding | Citaat | Stuk
Deel = TypeVar("Deel")


@dataclass(frozen=True)
class Plek(Generic[Deel]):
    """A part of an advies; `deel` is None when it was removed while someone was busy with it."""

    advies: Advies
    deel: Deel | None

    @property
    def raad_id(self) -> int:
        return self.advies.raad_id


@dataclass(frozen=True)
class Vraagplek:
    """One question of the dossier, and the answer in this advies, if any."""

    advies: Advies
    vraag: Adviesvraag
    tekst: str

    @property
    def raad_id(self) -> int:
        return self.advies.raad_id


@dataclass(frozen=True)
class Versieregel:
    """One save, by whom and when."""

    nummer: int
    op: datetime
    naam: str


def find_punt(advies_id: int, punt_id: int) -> Plek[Adviespunt]:
    advies = db.get_or_404(Advies, advies_id)
    return Plek(advies, next((p for p in advies.punten if p.id == punt_id), None))


def get_punt_or_404(advies_id: int, punt_id: int) -> Plek[Adviespunt]:
    plek = find_punt(advies_id, punt_id)
    if plek.deel is None:
        abort(404)
    return plek


def find_onderbouwing(advies_id: int, onderbouwing_id: int) -> Plek[Onderbouwing]:
    advies = db.get_or_404(Advies, advies_id)
    every = (o for punt in advies.punten for o in punt.onderbouwingen)
    return Plek(advies, next((o for o in every if o.id == onderbouwing_id), None))


def find_standpunt(advies_id: int, standpunt_id: int) -> Plek[Minderheidsstandpunt]:
    advies = db.get_or_404(Advies, advies_id)
    every = advies.minderheidsstandpunten
    return Plek(advies, next((s for s in every if s.id == standpunt_id), None))


def get_vraagplek_or_404(advies_id: int, nummer: int) -> Vraagplek:
    advies = db.get_or_404(Advies, advies_id)
    vraag = next((v for v in advies.dossier.vragen if v.nummer == nummer), None)
    if vraag is None:
        abort(404)
    teksten = {antwoord.adviesvraag_id: antwoord.tekst for antwoord in advies.antwoorden}
    return Vraagplek(advies, vraag, teksten.get(vraag.id, ""))


def advies_of_onderbouwing(onderbouwing: Onderbouwing) -> Advies:
    return db.session.get_one(Adviespunt, onderbouwing.adviespunt_id).advies


def get_versie_or_404(advies_id: int, nummer: int) -> Adviesversie:
    query = select(Adviesversie).where(
        Adviesversie.advies_id == advies_id, Adviesversie.nummer == nummer
    )
    return db.one_or_404(query)


def list_versies(advies_id: int) -> list[Versieregel]:
    """Return every save of the text, newest first."""
    query = (
        select(Adviesversie.nummer, Adviesversie.op, Account.naam)
        .join(Account, Account.id == Adviesversie.door_id)
        .where(Adviesversie.advies_id == advies_id)
        .order_by(Adviesversie.nummer.desc())
    )
    return [Versieregel(*row) for row in db.session.execute(query)]


def find_advies_by_kenmerk(raad_id: int, kenmerk: str) -> Advies | None:
    query = select(Advies).where(Advies.raad_id == raad_id, Advies.kenmerk == kenmerk)
    return db.session.scalars(query.order_by(Advies.id)).first()


def list_bevindingen_for(advies: Advies) -> Sequence[Bevinding]:
    """Return what may carry a point of this advies, from its own dossier first."""
    query = select(Bevinding).join(Bevinding.uitvraag).where(Bevinding.raad_id == advies.raad_id)
    own_first = (Uitvraag.dossier_id != advies.dossier_id).asc()
    return db.session.scalars(query.order_by(own_first, Bevinding.titel)).all()


def list_citaten_for(advies: Advies) -> Sequence[Citaat]:
    """Return the approved quotes of the raad, from this dossier first."""
    query = (
        select(Citaat)
        .join(Uitvraag, Uitvraag.id == Citaat.uitvraag_id)
        .where(Citaat.raad_id == advies.raad_id, Citaat.status == CitaatStatus.GOEDGEKEURD)
    )
    own_first = (Uitvraag.dossier_id != advies.dossier_id).asc()
    return db.session.scalars(query.order_by(own_first, Citaat.schuilnaam, Citaat.id)).all()


def list_stukken_for(advies: Advies) -> Sequence[Stuk]:
    query = select(Stuk).where(Stuk.dossier_id == advies.dossier_id).order_by(Stuk.titel, Stuk.id)
    return db.session.scalars(query).all()


def find_bron(soort: str, bron_id: int, raad_id: int) -> Bron | None:
    """Return the bevinding, citaat or stuk of this raad with this id."""
    kinds: dict[str, Any] = {"bevinding": Bevinding, "citaat": Citaat, "stuk": Stuk}
    bron = db.session.get(kinds[soort], bron_id) if soort in kinds else None
    return bron if bron is not None and bron.raad_id == raad_id else None


def missing_in(advies: Advies) -> list[str]:
    """Return, in Dutch, what must be done before this advies can be adopted."""
    answered = {antwoord.adviesvraag_id for antwoord in advies.antwoorden}
    return obstacles_to_vaststellen(
        advies.status,
        [(punt.nummer, any(map(still_carries, punt.onderbouwingen))) for punt in advies.punten],
        [(vraag.nummer, vraag.id in answered) for vraag in advies.dossier.vragen],
    )


def still_carries(onderbouwing: Onderbouwing) -> bool:
    """Tell whether this still holds; a citaat may have been taken back by its resident."""
    citaat = onderbouwing.citaat
    return citaat is None or citaat.status is CitaatStatus.GOEDGEKEURD


def stemregels(regeling: Regeling | None, zittend: int) -> Stemregels:
    """Return what the regeling of the dossier says about the vote."""
    if regeling is None:
        return Stemregels(zittend)
    return Stemregels(
        zittend,
        regeling.quorum,
        regeling.quorum_aantal,
        regeling.voorzitter_stem,
        regeling.artikelen.get("quorum"),
        regeling.artikelen.get("voorzitter_stem"),
    )


def text_of(advies: Advies) -> dict[str, Any]:
    """Return the whole text, to be kept as a version.

    Of a citaat only its number: when its resident takes it back, the text must go.
    """
    return {
        "titel": advies.titel,
        "kenmerk": advies.kenmerk,
        "aan": advies.aan.value,
        "inleiding": advies.inleiding,
        "slot": advies.slot,
        "antwoorden": [
            {
                "nummer": antwoord.vraag.nummer,
                "vraag": antwoord.vraag.tekst,
                "tekst": antwoord.tekst,
            }
            for antwoord in sorted(advies.antwoorden, key=lambda a: a.vraag.nummer)
        ],
        "punten": [
            {
                "nummer": punt.nummer,
                "titel": punt.titel,
                "tekst": punt.tekst,
                "onderbouwingen": [_text_of_bron(o) for o in punt.onderbouwingen],
            }
            for punt in advies.punten
        ],
        "minderheidsstandpunten": [standpunt.tekst for standpunt in advies.minderheidsstandpunten],
    }


def _text_of_bron(onderbouwing: Onderbouwing) -> dict[str, str]:
    soort = onderbouwing.soort.value
    if onderbouwing.bevinding is not None:
        return {"soort": soort, "tekst": onderbouwing.bevinding.titel}
    if onderbouwing.stuk is not None:
        return {"soort": soort, "tekst": onderbouwing.stuk.titel}
    if onderbouwing.citaat is not None:
        return {"soort": soort, "tekst": f"nummer {onderbouwing.citaat_id}"}
    return {"soort": soort, "tekst": onderbouwing.wetsartikel or ""}
