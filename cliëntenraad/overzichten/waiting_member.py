"""What waits for a member of a raad: five questions to the database, whatever the raad holds."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlalchemy import func, or_, select

from cliëntenraad.accounts.rules import Permission
from cliëntenraad.adviezen.models import Advies
from cliëntenraad.adviezen.rules import AdviesStatus
from cliëntenraad.analyses.models import Citaat
from cliëntenraad.analyses.rules import CitaatStatus
from cliëntenraad.dossiers.models import Adviesaanvraag, Dossier, Internetconsultatie
from cliëntenraad.dossiers.rules import DossierStatus
from cliëntenraad.kern.db import db
from cliëntenraad.kern.markdown import plain_markdown
from cliëntenraad.overzichten.rows import AnyRow, AnySelect
from cliëntenraad.overzichten.rules_waiting import Taak
from cliëntenraad.raden.models import Raad, Regeling
from cliëntenraad.raden.terms import adviestermijn, spoedtermijn
from cliëntenraad.reacties.models import Puntreactie, Reactie
from cliëntenraad.reacties.rules import ReactieStatus
from cliëntenraad.toezeggingen.models import Toezegging
from cliëntenraad.toezeggingen.rules import ToezeggingStatus
from cliëntenraad.uitvragen.models import Uitvraag
from cliëntenraad.uitvragen.rules import UitvraagStatus

Raden = dict[Permission, list[int]]


def list_taken_of_lid(account_id: int, raden: Raden, today: date) -> list[Taak]:
    """Return the acts that wait in the raden in which the account may do them."""
    if not raden[Permission.INGELOGD]:
        return []
    asked = {row.id: row for row in db.session.execute(_gevraagd(raden))}
    adviezen = db.session.execute(_adviezen(raden)).all()
    taken = [_adviesvraag(row) for row in asked.values() if row.id not in _started(adviezen)]
    for row in adviezen:
        taken += _advies(row, asked.get(row.dossier_id), raden, today)
    for row in db.session.execute(_uitvragen(raden)):
        taken += _uitvraag(row, today)
    taken += map(_citaten, db.session.execute(_waiting_citaten(account_id, raden)))
    taken += map(_toezegging, db.session.execute(_late_toezeggingen(raden, today)))
    return taken


def _gevraagd(raden: Raden) -> AnySelect:
    handed_over = select(Advies.id).where(
        Advies.dossier_id == Dossier.id, Advies.status == AdviesStatus.AANGEBODEN
    )
    return (
        select(
            *(Dossier.id, Dossier.titel, Raad.naam.label("raad")),
            *(Adviesaanvraag.ontvangen_op, Adviesaanvraag.gevraagd_voor_op),
            *(Adviesaanvraag.is_spoed, Internetconsultatie.sluit_op),
            Regeling,
        )
        .join(Raad, Raad.id == Dossier.raad_id)
        .outerjoin(Adviesaanvraag, Adviesaanvraag.dossier_id == Dossier.id)
        .outerjoin(Internetconsultatie, Internetconsultatie.dossier_id == Dossier.id)
        .outerjoin(Regeling, Regeling.id == Dossier.regeling_id)
        .where(Dossier.raad_id.in_(raden[Permission.ADVIES_SCHRIJVEN]))
        .where(Dossier.status == DossierStatus.OPEN, ~handed_over.exists())
        .where(or_(Adviesaanvraag.id.is_not(None), Internetconsultatie.id.is_not(None)))
    )


def _last_day(row: AnyRow) -> date | None:
    asked_for = row.gevraagd_voor_op or row.sluit_op
    if asked_for is not None or row.ontvangen_op is None:
        return asked_for
    count = spoedtermijn if row.is_spoed else adviestermijn
    termijn = count(row.Regeling, row.ontvangen_op)
    return termijn.uiterlijk_op if termijn is not None else None


def _adviesvraag(row: AnyRow) -> Taak:
    return Taak(
        titel=f"Schrijf een advies: {row.titel}",
        tekst="Er is advies gevraagd. Er is nog geen concept.",
        url=f"/dossiers/{row.id}/werkblad",
        raad=row.raad,
        dag=_last_day(row),
        dossier_id=row.id,
        daad_url=f"/dossiers/{row.id}/adviezen/nieuw",
    )


def _adviezen(raden: Raden) -> AnySelect:
    own = (AdviesStatus.CONCEPT, AdviesStatus.VASTGESTELD, AdviesStatus.AANGEBODEN)
    return (
        select(
            *(Advies.id, Advies.dossier_id, Advies.raad_id, Advies.titel, Advies.status),
            *(Advies.reactie_uiterlijk_op, Reactie.uitstel_tot, Reactie.status.label("reactie")),
            Raad.naam.label("raad"),
        )
        .join(Raad, Raad.id == Advies.raad_id)
        .outerjoin(Reactie, Reactie.advies_id == Advies.id)
        .where(Advies.raad_id.in_(raden[Permission.ADVIES_SCHRIJVEN]), Advies.status.in_(own))
        .where(or_(Reactie.id.is_(None), Reactie.status != ReactieStatus.VERZONDEN))
    )


def _started(adviezen: Any) -> set[int]:
    return {row.dossier_id for row in adviezen if row.status is not AdviesStatus.AANGEBODEN}


def _advies(row: AnyRow, asked: AnyRow | None, raden: Raden, today: date) -> Iterator[Taak]:
    place = {"url": f"/adviezen/{row.id}/werkblad", "raad": row.raad, "dossier_id": row.dossier_id}
    asked_day = _last_day(asked) if asked is not None else None
    leads = row.raad_id in raden[Permission.ADVIES_VASTSTELLEN]
    if row.status is AdviesStatus.CONCEPT:
        tekst = "Is de tekst klaar? Stel het advies dan vast." if leads else "Lees en schrijf mee."
        yield Taak(f"Maak het advies af: {row.titel}", tekst, dag=asked_day, **place)
    elif row.status is AdviesStatus.VASTGESTELD and leads:
        tekst = "Het advies is vastgesteld. De gemeente heeft het nog niet."
        act = f"/adviezen/{row.id}/aanbieden"
        titel = f"Bied het advies aan: {row.titel}"
        yield Taak(titel, tekst, dag=asked_day, daad_url=act, **place)
    elif row.status is AdviesStatus.AANGEBODEN:
        last_day = row.uitstel_tot or row.reactie_uiterlijk_op
        if last_day is not None and last_day < today:
            tekst = "De termijn is voorbij. De raad heeft nog geen antwoord."
            yield Taak(f"Vraag om antwoord: {row.titel}", tekst, dag=last_day, **place)


def _uitvragen(raden: Raden) -> AnySelect:
    return (
        select(
            *(Uitvraag.id, Uitvraag.titel, Uitvraag.status, Uitvraag.sluit_op),
            Uitvraag.dossier_id,
            Raad.naam.label("raad"),
        )
        .join(Raad, Raad.id == Uitvraag.raad_id)
        .where(Uitvraag.raad_id.in_(raden[Permission.UITVRAAG_BEHEREN]))
        .where(Uitvraag.status != UitvraagStatus.TERUGGEKOPPELD)
    )


def _uitvraag(row: AnyRow, today: date) -> Iterator[Taak]:
    here = f"/uitvragen/{row.id}"
    place = {"url": f"{here}/werkblad", "raad": row.raad, "dossier_id": row.dossier_id}
    if row.status is UitvraagStatus.CONCEPT:
        titel, tekst = f"Open de uitvraag: {row.titel}", "Zij staat klaar als concept."
        yield Taak(titel, tekst, daad_url=f"{here}/openen", **place)
    elif row.status is UitvraagStatus.GESLOTEN:
        titel = f"Koppel terug: {row.titel}"
        tekst = "Vertel wat u hoorde en wat u ermee doet. Dat hebben mensen nog niet gelezen."
        yield Taak(titel, tekst, daad_url=f"{here}/terugkoppelen", **place)
        titel = f"Lees de ervaringen: {row.titel}"
        tekst = "De uitvraag is gesloten. Open de kluis en lees wat mensen schreven."
        yield Taak(titel, tekst, **{**place, "url": f"{here}/lezen"})
    elif row.sluit_op is not None and row.sluit_op < today:
        titel = f"Sluit de uitvraag: {row.titel}"
        tekst = "De laatste dag is voorbij. Sluit de uitvraag."
        yield Taak(titel, tekst, dag=row.sluit_op, daad_url=f"{here}/sluiten", **place)
    else:
        titel = f"Vraag mensen om mee te doen: {row.titel}"
        tekst = "De uitvraag loopt. Breng haar onder de aandacht."
        yield Taak(titel, tekst, dag=row.sluit_op, **place)


def _waiting_citaten(account_id: int, raden: Raden) -> AnySelect:
    """Ask for citaten by status only; their text opens with the kluis, not here."""
    return (
        select(Uitvraag.id, Uitvraag.titel, Raad.naam.label("raad"), func.count().label("aantal"))
        .join(Citaat, Citaat.uitvraag_id == Uitvraag.id)
        .join(Raad, Raad.id == Uitvraag.raad_id)
        .where(Uitvraag.raad_id.in_(raden[Permission.KLUIS_OPENEN]))
        .where(Citaat.status == CitaatStatus.VOORGESTELD)
        .where(Citaat.voorgesteld_door_id != account_id)
        .group_by(Uitvraag.id, Uitvraag.titel, Raad.naam)
    )


def _citaten(row: AnyRow) -> Taak:
    wait = "1 citaat wacht" if row.aantal == 1 else f"{row.aantal} citaten wachten"
    return Taak(
        titel=f"Lees mee als tweede lezer: {row.titel}",
        tekst=f"{wait} op iemand die kijkt of niemand te herkennen is.",
        url=f"/uitvragen/{row.id}/citaten",
        raad=row.raad,
    )


def _late_toezeggingen(raden: Raden, today: date) -> AnySelect:
    return (
        select(
            *(Toezegging.id, Toezegging.tekst, Toezegging.uiterlijk_op, Advies.dossier_id),
            Raad.naam.label("raad"),
        )
        .join(Raad, Raad.id == Toezegging.raad_id)
        .join(Puntreactie, Puntreactie.id == Toezegging.puntreactie_id)
        .join(Reactie, Reactie.id == Puntreactie.reactie_id)
        .join(Advies, Advies.id == Reactie.advies_id)
        .where(Toezegging.raad_id.in_(raden[Permission.TOEZEGGING_BEOORDELEN]))
        .where(Reactie.status == ReactieStatus.VERZONDEN)
        .where(Toezegging.status == ToezeggingStatus.OPEN, Toezegging.uiterlijk_op < today)
    )


def _toezegging(row: AnyRow) -> Taak:
    return Taak(
        titel="Beoordeel een toezegging",
        tekst=f"De gemeente beloofde: {plain_markdown(row.tekst)} Heeft zij dat gedaan?",
        url=f"/toezeggingen/{row.id}/werkblad",
        raad=row.raad,
        dag=row.uiterlijk_op,
        dossier_id=row.dossier_id,
        daad_url=f"/toezeggingen/{row.id}/beoordelen",
    )
