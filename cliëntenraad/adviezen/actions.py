"""Acts on an advies as a whole: begin, adopt, hand over, withdraw, follow up."""

from collections.abc import Collection
from datetime import date, datetime

from cliëntenraad.adviezen import rules
from cliëntenraad.adviezen.actions_saving import keep_versie
from cliëntenraad.adviezen.actions_verzwakking import clear_marks
from cliëntenraad.adviezen.models import (
    Aanwezigheid,
    Advies,
    Adviesantwoord,
    Adviespunt,
    Onderbouwing,
    Vaststelling,
)
from cliëntenraad.adviezen.queries_schrijven import (
    find_advies_by_kenmerk,
    missing_in,
    stemregels,
    still_carries,
)
from cliëntenraad.adviezen.rules import AdviesStatus
from cliëntenraad.adviezen.rules_stemming import (
    Stem,
    Stemming,
    Stemregels,
    obstacles_to_stemming,
)
from cliëntenraad.analyses.queries import aantal_dragers
from cliëntenraad.analyses.rules import publiek_aantal
from cliëntenraad.dossiers.models import Dossier
from cliëntenraad.dossiers.rules import Orgaan
from cliëntenraad.kern.clock import local_day
from cliëntenraad.kern.db import db
from cliëntenraad.kern.events import act, concerns
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.raden.queries import list_zittende_leden
from cliëntenraad.raden.rules import LidFunctie
from cliëntenraad.raden.terms import reactietermijn


def maken(
    dossier: Dossier,
    *,
    titel: str,
    kenmerk: str,
    aan: Orgaan,
    inleiding: str,
    slot: str,
    door_id: int,
    now: datetime,
) -> Advies:
    """Begin an advies as a concept."""
    with act("advies gemaakt", dossier, door_id=door_id, now=now) as event:
        _check_maken(dossier, kenmerk)
        advies = Advies(
            raad_id=dossier.raad_id,
            dossier_id=dossier.id,
            titel=titel,
            kenmerk=kenmerk,
            aan=aan,
            inleiding=inleiding,
            slot=slot,
        )
        concerns(event, advies)
        keep_versie(advies, door_id=door_id, now=now)
    return advies


def vaststellen(
    advies: Advies,
    *,
    vergadering_op: date,
    aanwezig: Collection[int],
    voor: int,
    tegen: int,
    onthouding: int,
    voorzitter_stem: Stem | None = None,
    versie: int | None = None,
    door_id: int | None,
    now: datetime,
) -> Vaststelling:
    """Adopt the advies as the meeting did. `aanwezig`: ids of the leden who were there.

    With `versie` the act is refused when the text is no longer the one that was shown.
    """
    with act("advies vastgesteld", advies, door_id=door_id, now=now):
        if obstacles := missing_in(advies):
            raise RuleViolation(" ".join(obstacles))
        rules.check_versie(advies.versie, advies.versie if versie is None else versie)
        vaststelling = _vote(
            advies,
            Vaststelling(
                vergadering_op=vergadering_op, voor=voor, tegen=tegen, onthouding=onthouding
            ),
            set(aanwezig),
            voorzitter_stem,
            local_day(now),
        )
        _fix_counts(advies)
        # The vote is written first: once the status says adopted, the database takes no more.
        db.session.flush()
        advies.status = AdviesStatus.VASTGESTELD
        advies.vastgesteld_op = vergadering_op
    return vaststelling


def aanbieden(advies: Advies, *, aangeboden_op: date, door_id: int | None, now: datetime) -> None:
    """Hand the advies over. From that day the reactietermijn runs, when the regeling has one."""
    with act("advies aangeboden", advies, door_id=door_id, now=now):
        obstacles = rules.obstacles_to_aanbieden(
            advies.status, aangeboden_op, advies.vastgesteld_op, local_day(now)
        )
        if obstacles:
            raise RuleViolation(" ".join(obstacles))
        # Asked first: a query halfway would write half the act, and the database takes it once.
        uiterlijk_op, uitleg = reactie_verwacht(advies, aangeboden_op)
        advies.status = AdviesStatus.AANGEBODEN
        advies.aangeboden_op = aangeboden_op
        advies.reactie_uiterlijk_op, advies.reactie_uitleg = uiterlijk_op, uitleg


def intrekken(advies: Advies, *, reden: str, door_id: int | None, now: datetime) -> None:
    """Withdraw the advies. It stays readable, with the reason above it."""
    with act("advies ingetrokken", advies, door_id=door_id, now=now):
        rules.check_transition(advies.status, AdviesStatus.INGETROKKEN)
        if not reden.strip():
            raise RuleViolation("Schrijf op waarom de raad dit advies intrekt.")
        advies.status = AdviesStatus.INGETROKKEN
        advies.ingetrokken_op = local_day(now)
        advies.intrekking_reden = reden


def opvolgen(advies: Advies, *, kenmerk: str, door_id: int, now: datetime) -> Advies:
    """Begin a new concept that replaces an adopted advies, with its text to start from.

    The view of a minority is not copied: it belonged to the earlier vote.
    """
    with act("advies opgevolgd", advies.dossier, door_id=door_id, now=now) as event:
        if obstacles := rules.obstacles_to_opvolgen(advies.vastgesteld_op):
            raise RuleViolation(" ".join(obstacles))
        _check_maken(advies.dossier, kenmerk)
        opvolger = Advies(
            raad_id=advies.raad_id,
            dossier_id=advies.dossier_id,
            volgt_op_id=advies.id,
            titel=advies.titel,
            kenmerk=kenmerk,
            aan=advies.aan,
            inleiding=advies.inleiding,
            slot=advies.slot,
        )
        concerns(event, opvolger)
        _copy_parts(advies, opvolger)
        keep_versie(opvolger, door_id=door_id, now=now)
    return opvolger


def reactie_verwacht(advies: Advies, aangeboden_op: date) -> tuple[date | None, str]:
    """Return the last day for the reactie and how it was computed. Shown before the act too."""
    if advies.aan is Orgaan.RIJK:
        return None, "Dit advies gaat naar het Rijk. Daarvoor geldt de regeling van de raad niet."
    regeling = advies.dossier.regeling
    if regeling is None:
        return None, "Voor dit dossier is geen regeling vastgelegd. Er is dus geen reactietermijn."
    termijn = reactietermijn(regeling, aangeboden_op)
    if termijn is None:
        return None, "De regeling noemt geen termijn voor de reactie."
    return termijn.uiterlijk_op, termijn.uitleg()


def _fix_counts(advies: Advies) -> None:
    """Write down how many carry each bevinding today; from now on that number stands."""
    clear_marks(advies)
    for punt in advies.punten:
        for onderbouwing in punt.onderbouwingen:
            if onderbouwing.bevinding_id is not None:
                dragers = aantal_dragers(onderbouwing.bevinding_id)
                onderbouwing.aantal_ervaringen = publiek_aantal(dragers)


def _check_maken(dossier: Dossier, kenmerk: str) -> None:
    is_used = find_advies_by_kenmerk(dossier.raad_id, kenmerk) is not None
    if obstacles := rules.obstacles_to_maken(dossier.status, kenmerk_is_used=is_used):
        raise RuleViolation(" ".join(obstacles))


def _vote(
    advies: Advies,
    vaststelling: Vaststelling,
    aanwezig: set[int],
    voorzitter_stem: Stem | None,
    today: date,
) -> Vaststelling:
    """Check the vote by the regeling and write it down, with who was there."""
    day = vaststelling.vergadering_op
    if obstacles := rules.obstacles_to_vergadering_op(day, advies.dossier.geopend_op, today):
        raise RuleViolation(" ".join(obstacles))
    zittend = {lid.id: lid for lid in list_zittende_leden(advies.raad_id, day)}
    if not aanwezig <= set(zittend):
        raise RuleViolation("Op deze dag zat niet iedereen die u aankruiste in de raad.")
    chair = any(zittend[lid_id].functie is LidFunctie.VOORZITTER for lid_id in aanwezig)
    regels: Stemregels = stemregels(advies.dossier.regeling, len(zittend))
    stemming = Stemming(
        len(aanwezig),
        vaststelling.voor,
        vaststelling.tegen,
        vaststelling.onthouding,
        chair,
        voorzitter_stem,
    )
    if obstacles := obstacles_to_stemming(stemming, regels):
        raise RuleViolation(" ".join(obstacles))
    vaststelling.raad_id, vaststelling.advies_id = advies.raad_id, advies.id
    vaststelling.aantal_zittend, vaststelling.aantal_aanwezig = len(zittend), len(aanwezig)
    vaststelling.quorum_nodig = regels.quorum_nodig
    vaststelling.uitleg = stemming.uitleg(regels)
    db.session.add(vaststelling)
    db.session.flush()
    db.session.add_all(
        Aanwezigheid(vaststelling_id=vaststelling.id, lid_id=lid_id, raad_id=advies.raad_id)
        for lid_id in sorted(aanwezig)
    )
    return vaststelling


def _copy_parts(advies: Advies, opvolger: Advies) -> None:
    place = {"raad_id": opvolger.raad_id, "advies_id": opvolger.id}
    for antwoord in advies.antwoorden:
        copy = Adviesantwoord(**place, adviesvraag_id=antwoord.adviesvraag_id, tekst=antwoord.tekst)
        db.session.add(copy)
    for punt in advies.punten:
        copied = Adviespunt(**place, nummer=punt.nummer, titel=punt.titel, tekst=punt.tekst)
        copied.onderbouwingen = [
            Onderbouwing(
                raad_id=opvolger.raad_id,
                soort=carrier.soort,
                bevinding_id=carrier.bevinding_id,
                citaat_id=carrier.citaat_id,
                stuk_id=carrier.stuk_id,
                wetsartikel=carrier.wetsartikel,
            )
            for carrier in punt.onderbouwingen
            if still_carries(carrier)
        ]
        db.session.add(copied)
