"""Acts on a toezegging: make it, report on it, judge it, measure again."""

from datetime import date, datetime

from cliëntenraad.analyses.actions_vervolg import new_vervolgvraag
from cliëntenraad.ervaringen.rules_vervolg import VervolgSoort
from cliëntenraad.kern.clock import local_day
from cliëntenraad.kern.db import db
from cliëntenraad.kern.events import act, concerns
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.reacties.models import Puntreactie
from cliëntenraad.toezeggingen import queries, rules
from cliëntenraad.toezeggingen.models import Nameting, Nametingvraag, Toezegging, Voortgangsbericht
from cliëntenraad.toezeggingen.rules import ToezeggingStatus
from cliëntenraad.uitvragen.models import Uitvraag


def doen(
    puntreactie: Puntreactie,
    *,
    tekst: str,
    eigenaar: str,
    uiterlijk_op: date,
    door_id: int | None,
    now: datetime,
) -> Toezegging:
    """Record a promise of the municipality. From here on its words stand."""
    today = local_day(now)
    with act("toezegging gedaan", puntreactie, door_id=door_id, now=now) as event:
        status = puntreactie.reactie.status
        _refuse(rules.obstacles_to_doen(tekst, eigenaar, uiterlijk_op, status, today))
        if same := queries.find_same(puntreactie.id, tekst, eigenaar, uiterlijk_op):
            return same
        toezegging = Toezegging(
            raad_id=puntreactie.raad_id,
            puntreactie_id=puntreactie.id,
            tekst=tekst,
            eigenaar=eigenaar,
            uiterlijk_op=uiterlijk_op,
            gedaan_op=today,
        )
        concerns(event, toezegging)
    return toezegging


def voortgang_melden(
    toezegging: Toezegging,
    tekst: str,
    *,
    is_gedaan: bool = False,
    door_id: int | None,
    now: datetime,
) -> Voortgangsbericht:
    """Tell the raad how far the promise is, or that it is done."""
    today = local_day(now)
    with act("voortgang van toezegging gemeld", toezegging, door_id=door_id, now=now):
        if not tekst:
            raise RuleViolation("Schrijf op hoe het met de toezegging staat.")
        latest = toezegging.berichten[-1] if toezegging.berichten else None
        if latest and (latest.tekst, latest.is_gedaan, latest.op) == (tekst, is_gedaan, today):
            return latest
        bericht = Voortgangsbericht(raad_id=toezegging.raad_id, tekst=tekst, op=today)
        bericht.is_gedaan = is_gedaan
        toezegging.berichten.append(bericht)
    return bericht


def beoordelen(
    toezegging: Toezegging,
    is_nagekomen: bool,
    oordeel: str,
    *,
    door_id: int | None,
    now: datetime,
) -> None:
    """Let the raad say whether the promise was kept. What was not kept may still become kept."""
    today = local_day(now)
    target = ToezeggingStatus.NAGEKOMEN if is_nagekomen else ToezeggingStatus.NIET_NAGEKOMEN
    with act(f"toezegging {target.replace('_', ' ')}", toezegging, door_id=door_id, now=now):
        rules.check_transition(toezegging.status, target)
        is_gedaan = queries.is_gemeld_gedaan(toezegging)
        _refuse(rules.obstacles_to_beoordelen(toezegging.uiterlijk_op, is_gedaan, oordeel, today))
        toezegging.oordeel = rules.oordeel_with_earlier(
            oordeel, toezegging.oordeel, toezegging.beoordeeld_op
        )
        toezegging.status = target
        toezegging.beoordeeld_op = today


def nameting_verbinden(
    toezegging: Toezegging, uitvraag: Uitvraag, *, door_id: int | None, now: datetime
) -> Nameting:
    """Say that a repeated uitvraag measures whether people noticed. Doing it twice is once."""
    with act("nameting verbonden", toezegging, door_id=door_id, now=now) as event:
        is_same_raad = uitvraag.raad_id == toezegging.raad_id
        _refuse(rules.obstacles_to_verbinden(uitvraag.herhaalt_id, is_same_raad))
        if known := queries.find_nameting(toezegging.id, uitvraag.id):
            return known
        nameting = Nameting(
            raad_id=toezegging.raad_id, toezegging_id=toezegging.id, uitvraag_id=uitvraag.id
        )
        concerns(event, nameting)
    return nameting


def nameting_vragen(
    toezegging: Toezegging,
    uitvraag: Uitvraag,
    tekst: str,
    sluit_op: date | None,
    *,
    door_id: int | None,
    now: datetime,
) -> Nameting:
    """Ask the closed questions of an uitvraag again, under all its codes."""
    today = local_day(now)
    with act("nameting onder codes gevraagd", toezegging, uitvraag, door_id=door_id, now=now) as e:
        if uitvraag.raad_id != toezegging.raad_id:
            raise RuleViolation("Kies een uitvraag van uw eigen raad.")
        vraag = new_vervolgvraag(uitvraag, VervolgSoort.NAMETING, tekst, sluit_op, today)
        nameting = Nameting(
            raad_id=toezegging.raad_id, toezegging_id=toezegging.id, uitvraag_id=uitvraag.id
        )
        concerns(e, nameting)
        db.session.add(vraag)
        db.session.flush()
        db.session.add(
            Nametingvraag(
                nameting_id=nameting.id, raad_id=nameting.raad_id, vervolgvraag_id=vraag.id
            )
        )
    return nameting


def nameting_afronden(
    nameting: Nameting, conclusie: str, *, door_id: int | None, now: datetime
) -> None:
    """Write down, once, what the raad makes of the second measurement."""
    with act("nameting afgerond", nameting, door_id=door_id, now=now):
        is_afgerond = nameting.conclusie is not None
        _refuse(
            rules.obstacles_to_afronden(
                nameting.uitvraag.status,
                conclusie,
                is_afgerond,
                wacht_op_antwoord=queries.wacht_op_antwoord(nameting),
            )
        )
        nameting.conclusie = conclusie


def _refuse(obstacles: list[str]) -> None:
    if obstacles:
        raise RuleViolation(" ".join(obstacles))
