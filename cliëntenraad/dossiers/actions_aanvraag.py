"""Acts on what is asked: the aanvraag, the consultation, and their numbered questions."""

from dataclasses import asdict
from datetime import date, datetime

from sqlalchemy.exc import IntegrityError

from cliëntenraad.dossiers.actions import new_dossier
from cliëntenraad.dossiers.models import Adviesaanvraag, Adviesvraag, Dossier, Internetconsultatie
from cliëntenraad.dossiers.rules import (
    Aanleiding,
    AlOpgeslagen,
    Grondslag,
    check_obstacles,
    obstacles_to_wijzigen,
)
from cliëntenraad.dossiers.rules_aanvraag import (
    MOST_VRAGEN,
    AanvraagInhoud,
    obstacles_to_aanvraag,
    obstacles_to_aanvraag_vastleggen,
    obstacles_to_consultatie_vastleggen,
    obstacles_to_vragen,
)
from cliëntenraad.kern.clock import local_day
from cliëntenraad.kern.db import db
from cliëntenraad.kern.events import act, concerns
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.raden.models import Raad


def aanvraag_vastleggen(
    dossier: Dossier,
    inhoud: AanvraagInhoud,
    vragen: list[str],
    *,
    door_id: int | None,
    now: datetime,
) -> Adviesaanvraag:
    """Record a request that came by letter, with its numbered questions."""
    with act("adviesaanvraag vastgelegd", dossier, door_id=door_id, now=now) as event:
        check_obstacles(
            obstacles_to_aanvraag_vastleggen(
                dossier.status,
                heeft_aanvraag=dossier.aanvraag is not None,
                heeft_consultatie=dossier.consultatie is not None,
            )
        )
        dossier.aanleiding = Aanleiding.GEVRAAGD
        aanvraag = _new_aanvraag(dossier, inhoud, vragen, now)
        concerns(event, aanvraag)
    return aanvraag


def aanvraag_wijzigen(
    aanvraag: Adviesaanvraag, inhoud: AanvraagInhoud, *, door_id: int | None, now: datetime
) -> None:
    """Correct what was recorded of a request."""
    with act("adviesaanvraag gewijzigd", aanvraag, door_id=door_id, now=now):
        dossier = db.session.get_one(Dossier, aanvraag.dossier_id)
        check_obstacles(obstacles_to_wijzigen(dossier.status))
        check_obstacles(obstacles_to_aanvraag(inhoud, local_day(now)))
        for name, value in asdict(inhoud).items():
            setattr(aanvraag, name, value)


def adviesaanvraag_doen(
    raad: Raad,
    inhoud: AanvraagInhoud,
    vragen: list[str],
    *,
    titel: str,
    samenvatting: str,
    grondslagen: list[Grondslag],
    door_id: int | None,
    now: datetime,
) -> Dossier:
    """Ask a raad for advice: dossier, request and numbered questions in one act."""
    with act("adviesaanvraag gedaan", raad, door_id=door_id, now=now) as event:
        dossier = new_dossier(raad, titel, samenvatting, Aanleiding.GEVRAAGD, grondslagen, now)
        concerns(event, dossier)
        db.session.add(_new_aanvraag(dossier, inhoud, vragen, now))
    return dossier


def consultatie_vastleggen(
    dossier: Dossier,
    vragen: list[str],
    *,
    titel: str,
    adres: str | None,
    sluit_op: date,
    door_id: int | None,
    now: datetime,
) -> Internetconsultatie:
    """Record the national consultation that the dossier answers, with its numbered questions."""
    with act("internetconsultatie vastgelegd", dossier, door_id=door_id, now=now) as event:
        check_obstacles(
            obstacles_to_consultatie_vastleggen(
                dossier.status,
                heeft_aanvraag=dossier.aanvraag is not None,
                heeft_consultatie=dossier.consultatie is not None,
                adres=adres,
            )
            + obstacles_to_vragen(vragen)
        )
        dossier.aanleiding = Aanleiding.INTERNETCONSULTATIE
        consultatie = Internetconsultatie(
            raad_id=dossier.raad_id,
            dossier_id=dossier.id,
            titel=titel,
            adres=adres,
            sluit_op=sluit_op,
        )
        _add_vragen(dossier, vragen)
        concerns(event, consultatie)
    return consultatie


def vraag_toevoegen(
    dossier: Dossier, tekst: str, *, door_id: int | None, now: datetime
) -> Adviesvraag:
    """Add a question with the next number."""
    with act("vraag toegevoegd", dossier, door_id=door_id, now=now) as event:
        check_obstacles(obstacles_to_wijzigen(dossier.status))
        known = {vraag.tekst: vraag.id for vraag in dossier.vragen}
        if tekst in known:
            raise AlOpgeslagen(known[tekst])
        if len(known) >= MOST_VRAGEN:
            raise RuleViolation(f"Schrijf niet meer dan {MOST_VRAGEN} vragen op.")
        check_obstacles(obstacles_to_vragen([tekst]))
        (vraag,) = _add_vragen(dossier, [tekst])
        concerns(event, vraag)
    return vraag


def vraag_wijzigen(vraag: Adviesvraag, tekst: str, *, door_id: int | None, now: datetime) -> None:
    """Correct the text of a question; its number stays."""
    try:
        with act("vraag gewijzigd", vraag, door_id=door_id, now=now):
            dossier = db.session.get_one(Dossier, vraag.dossier_id)
            check_obstacles(obstacles_to_wijzigen(dossier.status) + obstacles_to_vragen([tekst]))
            vraag.tekst = tekst
            db.session.flush()
    except IntegrityError:
        raise RuleViolation(
            "Deze vraag staat in een vastgesteld advies. De tekst kan niet meer veranderen."
        ) from None


def vraag_verwijderen(vraag: Adviesvraag, *, door_id: int | None, now: datetime) -> None:
    """Take a question away. The others keep their number: letters refer to it."""
    try:
        with act("vraag verwijderd", vraag, door_id=door_id, now=now):
            dossier = db.session.get_one(Dossier, vraag.dossier_id)
            check_obstacles(obstacles_to_wijzigen(dossier.status))
            db.session.delete(vraag)
            db.session.flush()
    except IntegrityError:
        raise RuleViolation(
            "Deze vraag wordt al beantwoord in een advies. Haal eerst dat antwoord weg."
        ) from None


def _new_aanvraag(
    dossier: Dossier, inhoud: AanvraagInhoud, vragen: list[str], now: datetime
) -> Adviesaanvraag:
    check_obstacles(obstacles_to_aanvraag(inhoud, local_day(now)) + obstacles_to_vragen(vragen))
    _add_vragen(dossier, vragen)
    return Adviesaanvraag(raad_id=dossier.raad_id, dossier_id=dossier.id, **asdict(inhoud))


def _add_vragen(dossier: Dossier, texts: list[str]) -> list[Adviesvraag]:
    first = max((vraag.nummer for vraag in dossier.vragen), default=0) + 1
    vragen = [
        Adviesvraag(raad_id=dossier.raad_id, dossier_id=dossier.id, nummer=nummer, tekst=tekst)
        for nummer, tekst in enumerate(texts, first)
    ]
    db.session.add_all(vragen)
    return vragen
