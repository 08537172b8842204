"""Questions about reacties. Nothing here changes the database."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from flask import abort
from sqlalchemy import select
from sqlalchemy.orm import contains_eager, joinedload

from cliëntenraad.adviezen.models import Advies, Adviespunt
from cliëntenraad.adviezen.rules import AdviesStatus
from cliëntenraad.dossiers.models import Dossier
from cliëntenraad.kern.db import db
from cliëntenraad.raden.terms import reactietermijn
from cliëntenraad.reacties.models import Puntreactie, Reactie
from cliëntenraad.reacties.rules import (
    IN_WOORDEN,
    Gevolg,
    Puntstand,
    ReactieStatus,
    gevolg,
    is_te_laat,
)
from cliëntenraad.reacties.rules_invoer import Invoer, Kop
from cliëntenraad.reacties.rules_uitstel import Uitstelstand


@dataclass(frozen=True)
class Antwoord:
    """What may be shown to everyone about one adviespunt. A concept never shows."""

    adviespunt_id: int
    nummer: int
    #: None as long as there is no answer.
    puntreactie_id: int | None
    gevolg: Gevolg
    welk_deel: str | None
    motivering: str

    @property
    def in_woorden(self) -> str:
        return IN_WOORDEN[self.gevolg]


@dataclass(frozen=True)
class WachtendAdvies:
    """An advies that waits for its reactie."""

    advies: Advies
    uiterlijk_op: date | None
    dagen_te_laat: int
    is_begonnen: bool


def get_aangeboden_advies_or_404(advies_id: int) -> Advies:
    """Return an advies that was handed over; before that it does not exist for an official."""
    advies = db.get_or_404(Advies, advies_id)
    if advies.aangeboden_op is None:
        abort(404)
    return advies


def get_reactie_of(advies_id: int) -> Reactie | None:
    """Return the reactie in any state: for pages of who writes it, never for the public."""
    return db.session.scalar(select(Reactie).where(Reactie.advies_id == advies_id))


def get_verzonden_reactie_of(advies_id: int) -> Reactie | None:
    """Return the reactie that was sent, which everyone may read."""
    query = select(Reactie).where(
        Reactie.advies_id == advies_id, Reactie.status == ReactieStatus.VERZONDEN
    )
    return db.session.scalar(query)


def get_verzonden_puntreactie_or_404(puntreactie_id: int) -> Puntreactie:
    puntreactie = db.get_or_404(Puntreactie, puntreactie_id)
    if puntreactie.reactie.status is not ReactieStatus.VERZONDEN:
        abort(404)
    return puntreactie


def antwoorden_of(advies_id: int, today: date) -> dict[int, Antwoord]:
    """Return what became of each adviespunt, by its id, in one query."""
    sent = Reactie.status == ReactieStatus.VERZONDEN
    query = (
        select(Adviespunt, Puntreactie, Advies.reactie_uiterlijk_op, Reactie.uitstel_tot)
        .join(Advies, Advies.id == Adviespunt.advies_id)
        .outerjoin(Reactie, Reactie.advies_id == Advies.id)
        .outerjoin(Puntreactie, (Puntreactie.adviespunt_id == Adviespunt.id) & sent)
        .where(Advies.id == advies_id)
        .order_by(Adviespunt.nummer)
    )
    return {
        punt.id: _antwoord(punt, answer, uitstel_tot or uiterlijk_op, today)
        for punt, answer, uiterlijk_op, uitstel_tot in db.session.execute(query)
    }


def _antwoord(
    punt: Adviespunt, answer: Puntreactie | None, uiterlijk_op: date | None, today: date
) -> Antwoord:
    return Antwoord(
        adviespunt_id=punt.id,
        nummer=punt.nummer,
        puntreactie_id=answer.id if answer else None,
        gevolg=gevolg(answer.uitkomst if answer else None, uiterlijk_op, today),
        welk_deel=answer.welk_deel if answer else None,
        motivering=answer.motivering if answer else "",
    )


def laatste_dag(advies: Advies, reactie: Reactie | None) -> date | None:
    """Return the last day for the reactie, an announced extension included."""
    extended = reactie.uitstel_tot if reactie is not None else None
    return extended or advies.reactie_uiterlijk_op


def is_overdue(advies: Advies, today: date) -> bool:
    """Tell whether the reactie should have come and did not."""
    reactie = get_reactie_of(advies.id)
    waits = reactie is None or reactie.status is not ReactieStatus.VERZONDEN
    is_open = advies.status is AdviesStatus.AANGEBODEN
    return is_open and waits and is_te_laat(laatste_dag(advies, reactie), today)


def wachtende_adviezen(raad_ids: Collection[int], today: date) -> list[WachtendAdvies]:
    """Return what was handed over and not answered, the most urgent first."""
    query = (
        select(Advies, Reactie)
        .outerjoin(Reactie, Reactie.advies_id == Advies.id)
        .join(Advies.dossier)
        .options(contains_eager(Advies.dossier).joinedload(Dossier.raad))
        .where(Advies.raad_id.in_(raad_ids), Advies.status == AdviesStatus.AANGEBODEN)
        .where(Reactie.id.is_(None) | (Reactie.status != ReactieStatus.VERZONDEN))
    )
    rows = [_wachtend(advies, reactie, today) for advies, reactie in db.session.execute(query)]
    return sorted(rows, key=lambda row: (row.uiterlijk_op or date.max, row.advies.id))


def _wachtend(advies: Advies, reactie: Reactie | None, today: date) -> WachtendAdvies:
    day = laatste_dag(advies, reactie)
    late = (today - day).days if day is not None else 0
    return WachtendAdvies(advies, day, max(late, 0), reactie is not None)


def list_punten_met_onderbouwing(advies_id: int) -> Sequence[Adviespunt]:
    """Return the adviespunten with everything that carries them."""
    query = (
        select(Adviespunt)
        .where(Adviespunt.advies_id == advies_id)
        .options(joinedload(Adviespunt.onderbouwingen))
        .order_by(Adviespunt.nummer)
    )
    return db.session.scalars(query).unique().all()


def puntreacties_by_punt(reactie: Reactie | None) -> dict[int, Puntreactie]:
    """Return what was written so far, by adviespunt."""
    if reactie is None:
        return {}
    query = select(Puntreactie).where(Puntreactie.reactie_id == reactie.id)
    return {answer.adviespunt_id: answer for answer in db.session.scalars(query)}


def standen_of(advies: Advies, reactie: Reactie | None) -> list[Puntstand]:
    """Return how far each adviespunt is, in the order of the advies."""
    written = puntreacties_by_punt(reactie)
    return [_stand(punt.nummer, written.get(punt.id)) for punt in advies.punten]


def _stand(nummer: int, answer: Puntreactie | None) -> Puntstand:
    if answer is None:
        return Puntstand(nummer, None, None, "")
    return Puntstand(nummer, answer.uitkomst, answer.welk_deel, answer.motivering)


def uitstelstand_of(advies: Advies, reactie: Reactie | None) -> Uitstelstand:
    """Return what counts for an extension of the term of this advies."""
    regeling, start = advies.dossier.regeling, advies.aangeboden_op
    weken = regeling.reactie_verlenging_weken if regeling is not None else None
    return Uitstelstand(
        is_verzonden=reactie is not None and reactie.status is ReactieStatus.VERZONDEN,
        uitstel_tot=reactie.uitstel_tot if reactie is not None else None,
        uiterlijk_op=advies.reactie_uiterlijk_op,
        verlenging=reactietermijn(regeling, start, verlengd=True) if start else None,
        mag_verlengen=weken != 0,
    )


def invoer_by_punt(advies: Advies, reactie: Reactie | None) -> dict[int, Invoer]:
    """Return what is written for each adviespunt, in the shape in which it is typed."""
    written = puntreacties_by_punt(reactie)
    return {punt.id: _invoer(written.get(punt.id)) for punt in advies.punten}


def _invoer(answer: Puntreactie | None) -> Invoer:
    if answer is None:
        return Invoer(None, "", "")
    return Invoer(answer.uitkomst, answer.welk_deel or "", answer.motivering)


def kop_of(reactie: Reactie | None) -> Kop:
    """Return what stands above the answers, in the shape in which it is typed."""
    return Kop(reactie.inleiding, reactie.kenmerk or "") if reactie is not None else Kop("", "")


def is_leeg(reactie: Reactie) -> bool:
    """Tell whether nothing is written yet, so that either side may begin."""
    return kop_of(reactie) == Kop("", "") and not puntreacties_by_punt(reactie)
