"""Acts on a reactie: write it point by point, send it, announce an extension."""

from collections.abc import Mapping
from datetime import date, datetime

from sqlalchemy import delete

from cliëntenraad.adviezen.models import Advies
from cliëntenraad.kern.clock import local_day
from cliëntenraad.kern.db import db
from cliëntenraad.kern.events import act, concerns
from cliëntenraad.kern.models import Event
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.reacties import queries, rules, rules_invoer, rules_uitstel
from cliëntenraad.reacties.models import Puntreactie, Reactie
from cliëntenraad.reacties.rules import ReactieStatus, Uitkomst
from cliëntenraad.reacties.rules_invoer import KOP_ID, Bewaring, Invoer, Kop


def beginnen(
    advies: Advies, *, is_overgetypt: bool = False, door_id: int | None, now: datetime
) -> Reactie:
    """Begin the concept of a reactie, or return the one that was begun before."""
    begun = queries.get_reactie_of(advies.id)
    if begun is not None and begun.is_overgetypt == is_overgetypt:
        return begun
    with act("reactie begonnen", advies, door_id=door_id, now=now) as event:
        return _open_concept(event, advies, is_overgetypt)


def bewaren(
    advies: Advies,
    kop: Kop,
    typed: Mapping[int, Invoer],
    *,
    is_overgetypt: bool = False,
    door_id: int | None,
    now: datetime,
) -> list[int]:
    """Keep what was typed on the whole page, finished or not.

    Returns the adviespunten (KOP_ID for the introduction) that a colleague changed
    meanwhile; those stay as the colleague left them.
    """
    with act("reactie bewaard", advies, door_id=door_id, now=now) as event:
        reactie = _open_concept(event, advies, is_overgetypt)
        stored = queries.invoer_by_punt(advies, reactie)
        clashes = [KOP_ID] if _keep_kop(reactie, kop) is Bewaring.BOTSING else []
        for punt_id, text in typed.items():
            _check_punt(reactie, punt_id)
            done = rules_invoer.bewaring(text.gezien, text.merkteken, stored[punt_id].merkteken)
            if done is Bewaring.SCHRIJVEN:
                _write(reactie, punt_id, text)
            elif done is Bewaring.BOTSING:
                clashes.append(punt_id)
        return clashes


def punt_beantwoorden(
    reactie: Reactie,
    adviespunt_id: int,
    uitkomst: Uitkomst | None,
    welk_deel: str | None,
    motivering: str,
    *,
    door_id: int | None,
    now: datetime,
) -> Puntreactie:
    """Answer one adviespunt, or change the answer while the reactie is a concept."""
    with act("adviespunt beantwoord", reactie, reactie.advies, door_id=door_id, now=now):
        _check_is_open(reactie)
        _check_punt(reactie, adviespunt_id)
        return _write(reactie, adviespunt_id, Invoer(uitkomst, welk_deel or "", motivering))


def inleiding_wijzigen(
    reactie: Reactie, inleiding: str, kenmerk: str | None, *, door_id: int | None, now: datetime
) -> None:
    """Change what stands above the answers."""
    with act("inleiding van reactie gewijzigd", reactie, reactie.advies, door_id=door_id, now=now):
        _check_is_open(reactie)
        reactie.inleiding = inleiding
        reactie.kenmerk = kenmerk or None


def verzenden(
    reactie: Reactie, *, verzonden_op: date | None = None, door_id: int | None, now: datetime
) -> None:
    """Send the reactie; from here on nobody changes it.

    `verzonden_op` is the day of a letter on paper that the raad typed over.
    What is sent on the site is sent today.
    """
    today = local_day(now)
    with act("reactie verzonden", reactie, reactie.advies, door_id=door_id, now=now):
        _check_is_open(reactie)
        day = (verzonden_op or today) if reactie.is_overgetypt else today
        _refuse(rules.obstacles_to_verzenddag(day, reactie.advies.aangeboden_op or day, today))
        _refuse(rules.obstacles_to_verzenden(queries.standen_of(reactie.advies, reactie)))
        for answer in queries.puntreacties_by_punt(reactie).values():
            if answer.uitkomst is not Uitkomst.DEELS:
                answer.welk_deel = None
        db.session.flush()
        reactie.status = ReactieStatus.VERZONDEN
        reactie.verzonden_op = day


def uitstel_melden(
    reactie: Reactie, tot: date, reden: str, *, door_id: int | None, now: datetime
) -> None:
    """Announce, once, that the reactie comes later."""
    with act("uitstel van reactie gemeld", reactie, reactie.advies, door_id=door_id, now=now):
        _check_is_open(reactie)
        stand = queries.uitstelstand_of(reactie.advies, reactie)
        _refuse(rules_uitstel.obstacles_to_uitstel(stand, local_day(now)))
        _refuse(rules_uitstel.obstacles_to_uitsteldag(stand, tot, reden))
        reactie.uitstel_tot = tot
        reactie.uitstel_reden = reden


def wissen(reactie: Reactie, *, door_id: int | None, now: datetime) -> None:
    """Empty a concept, so that the other side can write. An announced extension stays."""
    with act("concept van reactie gewist", reactie, reactie.advies, door_id=door_id, now=now):
        rules.check_transition(reactie.status, ReactieStatus.VERZONDEN)
        db.session.execute(delete(Puntreactie).where(Puntreactie.reactie_id == reactie.id))
        reactie.inleiding = ""
        reactie.kenmerk = None


def _open_concept(event: Event, advies: Advies, is_overgetypt: bool) -> Reactie:
    """Find or make the concept, for the side that asks. Call it inside an act on the advies."""
    _refuse(rules.obstacles_to_beantwoorden(advies.status, advies.aan, is_overgetypt))
    reactie = queries.get_reactie_of(advies.id)
    if reactie is None:
        reactie = Reactie(raad_id=advies.raad_id, advies_id=advies.id, inleiding="")
        reactie.is_overgetypt = is_overgetypt
        concerns(event, reactie)
        return reactie
    rules.check_transition(reactie.status, ReactieStatus.VERZONDEN)
    rules_invoer.check_kant(reactie.is_overgetypt, is_overgetypt, queries.is_leeg(reactie))
    reactie.is_overgetypt = is_overgetypt
    concerns(event, reactie)
    return reactie


def _keep_kop(reactie: Reactie, kop: Kop) -> Bewaring:
    done = rules_invoer.bewaring(kop.gezien, kop.merkteken, queries.kop_of(reactie).merkteken)
    if done is Bewaring.SCHRIJVEN:
        reactie.inleiding, reactie.kenmerk = kop.inleiding, kop.kenmerk or None
    return done


def _write(reactie: Reactie, adviespunt_id: int, typed: Invoer) -> Puntreactie:
    """Insert or change one answer."""
    answer = queries.puntreacties_by_punt(reactie).get(adviespunt_id)
    if answer is None:
        answer = Puntreactie(raad_id=reactie.raad_id, reactie_id=reactie.id)
        answer.adviespunt_id = adviespunt_id
    answer.uitkomst, answer.motivering = typed.uitkomst, typed.motivering
    answer.welk_deel = typed.welk_deel or None
    db.session.add(answer)
    db.session.flush()
    return answer


def _check_punt(reactie: Reactie, adviespunt_id: int) -> None:
    if adviespunt_id not in {punt.id for punt in reactie.advies.punten}:
        raise RuleViolation("Dit adviespunt hoort niet bij dit advies. Open het advies opnieuw.")


def _check_is_open(reactie: Reactie) -> None:
    """Raise when the reactie is sent, or the advies no longer waits for it."""
    rules.check_transition(reactie.status, ReactieStatus.VERZONDEN)
    advies = reactie.advies
    _refuse(rules.obstacles_to_beantwoorden(advies.status, advies.aan, reactie.is_overgetypt))


def _refuse(obstacles: list[str]) -> None:
    if obstacles:
        raise RuleViolation(" ".join(obstacles))
