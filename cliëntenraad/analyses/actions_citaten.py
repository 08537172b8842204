"""Acts on a citaat: one member proposes it, another approves or rejects it."""

from datetime import datetime

from cliëntenraad.analyses import queries_citaten, rules, rules_citaten
from cliëntenraad.analyses.models import Citaat
from cliëntenraad.analyses.opening import citaat_binding, seal_text
from cliëntenraad.analyses.reading_lock import lock_ervaring
from cliëntenraad.analyses.rules import CitaatStatus
from cliëntenraad.analyses.signals import citaat_vervallen
from cliëntenraad.ervaringen.models import Ervaring
from cliëntenraad.kern.clock import local_day, quarter
from cliëntenraad.kern.db import db
from cliëntenraad.kern.events import act, concerns
from cliëntenraad.kern.rules import RuleViolation


def citaat_voorstellen(
    ervaring: Ervaring,
    *,
    geschoonde_tekst: str | None,
    fragment: str,
    schuilnaam: str,
    door_id: int,
    now: datetime,
) -> Citaat:
    """Propose words from the cleaned text, which the caller opened. They stay sealed."""
    raad_id, ervaring_id = ervaring.raad_id, ervaring.id
    words = rules_citaten.one_line(fragment)
    # Before sealing, which has no room for endless words, and again when nobody can come between.
    _check_voorstel(ervaring, geschoonde_tekst, words, schuilnaam)
    box = seal_text(ervaring, words, citaat_binding(raad_id, ervaring_id))
    with act("citaat voorgesteld", raad_id=raad_id, door_id=door_id, now=now) as event:
        ervaring = lock_ervaring(ervaring_id)
        _check_voorstel(ervaring, geschoonde_tekst, words, schuilnaam)
        citaat = Citaat(
            raad_id=raad_id,
            uitvraag_id=ervaring.uitvraag_id,
            ervaring_id=ervaring_id,
            schuilnaam=schuilnaam,
            verzegelde_tekst=box,
            kwartaal=ervaring.kwartaal,
            voorgesteld_door_id=door_id,
        )
        concerns(event, citaat)
    return citaat


def citaat_goedkeuren(citaat: Citaat, tekst: str, *, door_id: int, now: datetime) -> None:
    """Approve a citaat as second reader; `tekst` is what the caller opened. Now it is public."""
    raad_id, ervaring_id = citaat.raad_id, citaat.ervaring_id
    with act("citaat goedgekeurd", raad_id=raad_id, door_id=door_id, now=now) as event:
        ervaring = lock_ervaring(ervaring_id) if ervaring_id is not None else None
        db.session.refresh(citaat, with_for_update=True)
        concerns(event, citaat)
        rules.check_transition(citaat.status, CitaatStatus.GOEDGEKEURD)
        _refuse(rules_citaten.obstacles_to_beoordelen(citaat.voorgesteld_door_id, door_id))
        consent = ervaring.toestemming if ervaring is not None else None
        _refuse(rules_citaten.obstacles_to_goedkeuren(consent, tekst))
        citaat.status = CitaatStatus.GOEDGEKEURD
        citaat.tekst, citaat.verzegelde_tekst = tekst, None
        citaat.beoordeeld_door_id = door_id


def citaat_afwijzen(citaat: Citaat, *, door_id: int, now: datetime) -> None:
    """Reject a citaat as second reader. Its words are thrown away."""
    with act("citaat afgewezen", citaat, door_id=door_id, now=now):
        rules.check_transition(citaat.status, CitaatStatus.AFGEWEZEN)
        _refuse(rules_citaten.obstacles_to_beoordelen(citaat.voorgesteld_door_id, door_id))
        citaat.status, citaat.verzegelde_tekst = CitaatStatus.AFGEWEZEN, None
        citaat.beoordeeld_door_id = door_id


def citaat_terugnemen(citaat: Citaat, *, door_id: int | None, now: datetime) -> None:
    """Take back a citaat: the council no longer wants these words anywhere."""
    with act("citaat teruggenomen", citaat, door_id=door_id, now=now):
        rules.check_transition(citaat.status, CitaatStatus.VERVALLEN)
        if citaat.status is CitaatStatus.GOEDGEKEURD:
            kwartaal = quarter(local_day(now))
            citaat_vervallen.send(None, citaat_id=citaat.id, kwartaal=kwartaal)
        citaat.status = CitaatStatus.VERVALLEN
        citaat.tekst = citaat.verzegelde_tekst = None


def _check_voorstel(
    ervaring: Ervaring, geschoonde_tekst: str | None, words: str, schuilnaam: str
) -> None:
    _refuse(queries_citaten.obstacles_to_voorstellen(ervaring, geschoonde_tekst, words, schuilnaam))


def _refuse(obstacles: list[str]) -> None:
    if obstacles:
        raise RuleViolation(" ".join(obstacles))
