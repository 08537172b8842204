"""The advies as one letter, read in five questions to the database, however long it is."""

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from flask import abort
from sqlalchemy import Row, func, select
from sqlalchemy.orm import aliased

from cliëntenraad.adviezen.models import (
    Advies,
    Adviesantwoord,
    Adviespunt,
    Minderheidsstandpunt,
    Onderbouwing,
    Vaststelling,
    Verzwakking,
)
from cliëntenraad.adviezen.rules import AANHEF, AdviesStatus, OnderbouwingSoort, geadresseerde
from cliëntenraad.analyses.models import Bevinding, Citaat, Drager
from cliëntenraad.analyses.rules import CitaatStatus, publiek_aantal
from cliëntenraad.dossiers.models import Adviesvraag, Dossier
from cliëntenraad.dossiers.models_stukken import Stuk
from cliëntenraad.dossiers.rules_stukken import is_openbaar_op
from cliëntenraad.kern.db import db
from cliëntenraad.raden.models import Gemeente, Raad


@dataclass(frozen=True)
class BriefOnderbouwing:
    """One thing that carries a point; what does not belong to its soort is empty."""

    id: int
    soort: OnderbouwingSoort
    bron_id: int | None
    titel: str
    tekst: str
    #: For a bevinding: how many experiences carry it, as anyone may read it.
    aantal: str = ""
    schuilnaam: str = ""
    #: A citaat that its resident took back, or a council member refused.
    is_vervallen: bool = False
    is_openbaar: bool = True
    is_verzwakt: bool = False


@dataclass(frozen=True)
class BriefPunt:
    id: int
    nummer: int
    titel: str
    tekst: str
    onderbouwingen: tuple[BriefOnderbouwing, ...]

    @property
    def is_verzwakt(self) -> bool:
        """Tell whether something that carried this point has fewer people behind it, or is gone."""
        return any(bron.is_verzwakt for bron in self.onderbouwingen)


@dataclass(frozen=True)
class BriefAntwoord:
    """A question with its answer; `tekst` is empty while there is none."""

    nummer: int
    vraag: str
    tekst: str


@dataclass(frozen=True)
class BriefStandpunt:
    id: int
    tekst: str


@dataclass(frozen=True)
class Brief:
    """Everything the letter shows, loaded and ready."""

    id: int
    raad_id: int
    raad: str
    dossier_id: int
    dossier: str
    status: AdviesStatus
    versie: int
    titel: str
    kenmerk: str
    aan: str
    aanhef: str
    inleiding: str
    slot: str
    vastgesteld_op: date | None
    aangeboden_op: date | None
    reactie_uiterlijk_op: date | None
    reactie_uitleg: str | None
    ingetrokken_op: date | None
    intrekking_reden: str | None
    #: The vote in one sentence: numbers and rules, never names.
    vaststelling_uitleg: str | None
    volgt_op_id: int | None
    opvolger_id: int | None
    antwoorden: tuple[BriefAntwoord, ...]
    punten: tuple[BriefPunt, ...]
    minderheidsstandpunten: tuple[BriefStandpunt, ...]

    @property
    def datum(self) -> date | None:
        """The day above the letter: when it was handed over, else when it was adopted."""
        return self.aangeboden_op or self.vastgesteld_op

    @property
    def is_concept(self) -> bool:
        return self.status is AdviesStatus.CONCEPT


def brief_of(advies_id: int, today: date) -> Brief:
    """Return the letter, or stop with 404. `today` decides whether an embargo has passed.

    Whether the reader may see this advies is for the caller to ask first.
    """
    row = db.session.execute(_heads().where(Advies.id == advies_id)).one_or_none()
    if row is None:
        abort(404)
    advies = row.Advies
    return Brief(
        id=advies.id,
        raad_id=advies.raad_id,
        raad=row.raad,
        dossier_id=advies.dossier_id,
        dossier=row.dossier,
        status=advies.status,
        versie=advies.versie,
        titel=advies.titel,
        kenmerk=advies.kenmerk,
        aan=geadresseerde(advies.aan, row.gemeente),
        aanhef=AANHEF[advies.aan],
        inleiding=advies.inleiding,
        slot=advies.slot,
        vastgesteld_op=advies.vastgesteld_op,
        aangeboden_op=advies.aangeboden_op,
        reactie_uiterlijk_op=advies.reactie_uiterlijk_op,
        reactie_uitleg=advies.reactie_uitleg,
        ingetrokken_op=advies.ingetrokken_op,
        intrekking_reden=advies.intrekking_reden,
        vaststelling_uitleg=row.uitleg,
        volgt_op_id=advies.volgt_op_id,
        opvolger_id=row.opvolger_id,
        antwoorden=_antwoorden(advies),
        punten=_punten(advies_id, today),
        minderheidsstandpunten=_standpunten(advies_id),
    )


def _heads() -> Any:
    later = aliased(Advies)
    opvolger = (
        select(func.max(later.id))
        .where(later.volgt_op_id == Advies.id, later.vastgesteld_op.is_not(None))
        .scalar_subquery()
    )
    return (
        select(
            Advies,
            Raad.naam.label("raad"),
            Gemeente.naam.label("gemeente"),
            Dossier.titel.label("dossier"),
            Vaststelling.uitleg,
            opvolger.label("opvolger_id"),
        )
        .join(Raad, Raad.id == Advies.raad_id)
        .join(Gemeente, Gemeente.id == Raad.gemeente_id)
        .join(Dossier, Dossier.id == Advies.dossier_id)
        .outerjoin(Vaststelling, Vaststelling.advies_id == Advies.id)
    )


def _antwoorden(advies: Advies) -> tuple[BriefAntwoord, ...]:
    """Return the questions with their answers; only a concept shows those without."""
    query = (
        select(Adviesvraag.nummer, Adviesvraag.tekst, func.coalesce(Adviesantwoord.tekst, ""))
        .join(
            Adviesantwoord,
            (Adviesantwoord.adviesvraag_id == Adviesvraag.id)
            & (Adviesantwoord.advies_id == advies.id),
            isouter=advies.is_concept,
        )
        .where(Adviesvraag.dossier_id == advies.dossier_id)
        .order_by(Adviesvraag.nummer)
    )
    return tuple(BriefAntwoord(*row) for row in db.session.execute(query))


def _standpunten(advies_id: int) -> tuple[BriefStandpunt, ...]:
    query = (
        select(Minderheidsstandpunt.id, Minderheidsstandpunt.tekst)
        .where(Minderheidsstandpunt.advies_id == advies_id)
        .order_by(Minderheidsstandpunt.id)
    )
    return tuple(BriefStandpunt(*row) for row in db.session.execute(query))


def _punten(advies_id: int, today: date) -> tuple[BriefPunt, ...]:
    carried: dict[int, list[BriefOnderbouwing]] = defaultdict(list)
    for row in db.session.execute(_bronnen().where(Adviespunt.advies_id == advies_id)):
        bron = replace(_onderbouwing(row, today), is_verzwakt=row.kwartaal is not None)
        carried[row.adviespunt_id].append(bron)
    query = (
        select(Adviespunt.id, Adviespunt.nummer, Adviespunt.titel, Adviespunt.tekst)
        .where(Adviespunt.advies_id == advies_id)
        .order_by(Adviespunt.nummer)
    )
    return tuple(BriefPunt(*row, tuple(carried[row.id])) for row in db.session.execute(query))


def _bronnen() -> Any:
    dragers = (
        select(func.count())
        .where(Drager.bevinding_id == Onderbouwing.bevinding_id)
        .scalar_subquery()
    )
    return (
        select(
            *(Onderbouwing.id, Onderbouwing.adviespunt_id, Onderbouwing.soort),
            *(Onderbouwing.bevinding_id, Onderbouwing.citaat_id, Onderbouwing.stuk_id),
            Onderbouwing.wetsartikel,
            Bevinding.titel.label("bevinding_titel"),
            Bevinding.tekst.label("bevinding_tekst"),
            Onderbouwing.aantal_ervaringen,
            dragers.label("dragers"),
            Citaat.status.label("citaat_status"),
            Citaat.tekst.label("citaat_tekst"),
            Citaat.schuilnaam,
            Stuk.titel.label("stuk_titel"),
            Stuk.is_openbaar,
            Stuk.embargo_tot,
            Verzwakking.kwartaal,
        )
        .join(Adviespunt, Adviespunt.id == Onderbouwing.adviespunt_id)
        .outerjoin(Bevinding, Bevinding.id == Onderbouwing.bevinding_id)
        .outerjoin(Citaat, Citaat.id == Onderbouwing.citaat_id)
        .outerjoin(Stuk, Stuk.id == Onderbouwing.stuk_id)
        .outerjoin(Verzwakking, Verzwakking.onderbouwing_id == Onderbouwing.id)
        .order_by(Onderbouwing.id)
    )


def _onderbouwing(row: Row[Any], today: date) -> BriefOnderbouwing:
    if row.soort is OnderbouwingSoort.BEVINDING:
        parts = (row.bevinding_id, row.bevinding_titel, row.bevinding_tekst)
        aantal = row.aantal_ervaringen or publiek_aantal(row.dragers)
        return BriefOnderbouwing(row.id, row.soort, *parts, aantal=aantal)
    if row.soort is OnderbouwingSoort.CITAAT:
        lapsed = row.citaat_status is not CitaatStatus.GOEDGEKEURD
        parts = (row.citaat_id, "", "" if lapsed else row.citaat_tekst or "")
        name = "" if lapsed else row.schuilnaam
        return BriefOnderbouwing(row.id, row.soort, *parts, schuilnaam=name, is_vervallen=lapsed)
    if row.soort is OnderbouwingSoort.STUK:
        is_open = is_openbaar_op(row.is_openbaar, row.embargo_tot, today)
        return BriefOnderbouwing(
            row.id, row.soort, row.stuk_id, row.stuk_titel, "", is_openbaar=is_open
        )
    return BriefOnderbouwing(row.id, row.soort, None, row.wetsartikel or "", "")
