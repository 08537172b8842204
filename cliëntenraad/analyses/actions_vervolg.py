"""Acts on questions under codes: ask all of an uitvraag, ask one story, make answers readable."""

from datetime import date, datetime
from secrets import SystemRandom

from cliëntenraad.analyses import queries_vervolg as queries
from cliëntenraad.analyses import rules_vervolg as rules
from cliëntenraad.analyses.opening import OpenKluis
from cliëntenraad.analyses.reading_lock import lock_ervaring
from cliëntenraad.ervaringen.models import Ervaring
from cliëntenraad.ervaringen.models_vervolg import Verhaalvraag, Vervolgvraag
from cliëntenraad.ervaringen.queries_vervolg import aantal_codes, list_verhaalvragen
from cliëntenraad.ervaringen.rules_vervolg import VervolgSoort, is_open
from cliëntenraad.ervaringen.sealing import Inhoud
from cliëntenraad.ervaringen.sealing_vervolg import seal_under, verhaalvraag_place
from cliëntenraad.kern.clock import iso_week, local_day
from cliëntenraad.kern.db import db
from cliëntenraad.kern.events import act, concerns
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.uitvragen.models import Uitvraag


def vervolgvraag_stellen(
    uitvraag: Uitvraag, tekst: str, sluit_op: date | None, *, door_id: int | None, now: datetime
) -> Vervolgvraag:
    """Put a question under every code of an uitvraag. From here on its words stand."""
    with act("vervolgvraag gesteld", uitvraag, door_id=door_id, now=now) as event:
        vraag = new_vervolgvraag(uitvraag, VervolgSoort.VRAAG, tekst, sluit_op, local_day(now))
        concerns(event, vraag)
    return vraag


def new_vervolgvraag(
    uitvraag: Uitvraag, soort: VervolgSoort, tekst: str, sluit_op: date | None, today: date
) -> Vervolgvraag:
    """Return a question that may be asked, for an act that holds the uitvraag."""
    obstacles = queries.obstacles_to_stellen(uitvraag, soort, today)
    obstacles += rules.obstacles_to_tekst(tekst)
    _refuse(obstacles + rules.obstacles_to_sluitdag(sluit_op, today))
    return Vervolgvraag(
        raad_id=uitvraag.raad_id,
        uitvraag_id=uitvraag.id,
        soort=soort,
        tekst=tekst,
        gesteld_op=today,
        sluit_op=sluit_op,
        rondes=0,
    )


def verhaalvraag_stellen(
    ervaring: Ervaring, kluis: OpenKluis, tekst: str, *, door_id: int, now: datetime
) -> None:
    """Ask one story something, sealed. The log says that it was done, not at which story."""
    week = iso_week(local_day(now))
    raad_id, ervaring_id = ervaring.raad_id, ervaring.id
    dek = kluis.dek(ervaring)
    _refuse(rules.obstacles_to_vragen(tekst, dek is not None, wacht_al=False))
    nummer = len(list_verhaalvragen(ervaring_id)) + 1
    place = verhaalvraag_place(raad_id, ervaring_id, nummer, "vraag")
    box = seal_under(dek or b"", Inhoud(tekst, {}), place)
    with act("vraag bij een verhaal gesteld", raad_id=raad_id, door_id=door_id, now=now) as event:
        ervaring = lock_ervaring(ervaring_id)
        _refuse(queries.obstacles_to_verhaalvraag(ervaring, kluis, week))
        if len(list_verhaalvragen(ervaring_id)) + 1 != nummer:
            raise RuleViolation("Iemand anders stelde net ook een vraag. Kijk nog eens.")
        event.object_soort = Verhaalvraag.__tablename__
        db.session.add(
            Verhaalvraag(ervaring_id=ervaring_id, nummer=nummer, raad_id=raad_id, vraag=box)
        )


def antwoorden_vrijgeven(vraag: Vervolgvraag, *, door_id: int | None, now: datetime) -> None:
    """Make all answers that wait readable at once, in an order drawn by lot.

    With the last round, after the closing day, the number who answered is fixed.
    """
    today = local_day(now)
    with act("antwoorden vrijgegeven", vraag, door_id=door_id, now=now):
        _refuse(queries.obstacles_to_vrijgeven(vraag, today))
        waiting = list(queries.list_wachtend(vraag.id))
        SystemRandom().shuffle(waiting)
        vraag.rondes += 1
        vraag.laatste_ronde = iso_week(today)
        for plaats, antwoord in enumerate(waiting, start=1):
            antwoord.ronde, antwoord.plaats = vraag.rondes, plaats
        if not is_open(vraag.sluit_op, today):
            answered = queries.aantal_beantwoord(vraag.id)
            vraag.respons = rules.respons(answered, aantal_codes(vraag.uitvraag_id))


def _refuse(obstacles: list[str]) -> None:
    if obstacles:
        raise RuleViolation(" ".join(obstacles))
