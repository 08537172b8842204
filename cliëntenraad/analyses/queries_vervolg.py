"""Questions under codes as the raad sees them. Nothing here changes the database."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select

from cliëntenraad.analyses import rules_vervolg as rules
from cliëntenraad.analyses.opening import OpenKluis
from cliëntenraad.analyses.queries import list_rondes
from cliëntenraad.ervaringen.models import Ervaring
from cliëntenraad.ervaringen.models_vervolg import Vervolgantwoord, Vervolgvraag
from cliëntenraad.ervaringen.queries_vervolg import (
    is_te_lezen,
    list_meetvragen,
    list_verhaalvragen,
    list_vervolgvragen,
)
from cliëntenraad.ervaringen.rules_vervolg import VervolgSoort, is_open
from cliëntenraad.ervaringen.sealing import Inhoud
from cliëntenraad.ervaringen.sealing_vervolg import antwoord_place, open_under, verhaalvraag_place
from cliëntenraad.kern.clock import iso_week
from cliëntenraad.kern.crypto import CannotOpen
from cliëntenraad.kern.db import db
from cliëntenraad.uitvragen.models import Uitvraag


@dataclass(frozen=True)
class GelezenAntwoord:
    """An answer that a round made readable. It does not say to which story it belongs."""

    ronde: int
    plaats: int
    inhoud: Inhoud | None


@dataclass(frozen=True)
class GesteldeVraag:
    """A question to one story, and its answer once the week of that has turned."""

    vraag: str
    antwoord: str | None


def list_antwoorden(vraag: Vervolgvraag, kluis: OpenKluis) -> list[GelezenAntwoord]:
    """Return what the rounds so far made readable, in the order that was drawn."""
    query = (
        select(Vervolgantwoord, Ervaring)
        .join(Ervaring, Ervaring.id == Vervolgantwoord.ervaring_id)
        .where(Vervolgantwoord.vervolgvraag_id == vraag.id, Vervolgantwoord.ronde.is_not(None))
        .order_by(Vervolgantwoord.ronde, Vervolgantwoord.plaats)
    )
    found = []
    for row, ervaring in db.session.execute(query):
        place = antwoord_place(row.raad_id, row.ervaring_id, row.vervolgvraag_id)
        inhoud = _open(kluis.dek(ervaring), row.inhoud, place)
        found.append(GelezenAntwoord(row.ronde or 0, row.plaats or 0, inhoud))
    return found


def list_gesteld(ervaring: Ervaring, kluis: OpenKluis, week: str) -> list[GesteldeVraag]:
    """Return the questions to this story. An answer of this week looks like none."""
    dek = kluis.dek(ervaring)
    found = []
    for row in list_verhaalvragen(ervaring.id):
        place = [
            verhaalvraag_place(row.raad_id, ervaring.id, row.nummer, field)
            for field in ("vraag", "antwoord")
        ]
        vraag = _open(dek, row.vraag, place[0])
        is_turned = row.antwoord_week is not None and row.antwoord_week < week
        antwoord = _open(dek, row.antwoord, place[1]) if is_turned else None
        if vraag is not None:
            found.append(GesteldeVraag(vraag.tekst, antwoord.tekst if antwoord else None))
    return found


def obstacles_to_verhaalvraag(ervaring: Ervaring, kluis: OpenKluis, week: str) -> list[str]:
    """Return why no (other) question can be put to this story now, whatever its words."""
    waiting = any(gesteld.antwoord is None for gesteld in list_gesteld(ervaring, kluis, week))
    return rules.obstacles_to_vragen("?", kluis.dek(ervaring) is not None, waiting)


def obstacles_to_stellen(uitvraag: Uitvraag, soort: VervolgSoort, today: date) -> list[str]:
    return rules.obstacles_to_stellen(
        is_te_lezen=is_te_lezen(uitvraag.id, today),
        heeft_ronde=bool(list_rondes(uitvraag.id)),
        loopt_er_een=any(is_open(v.sluit_op, today) for v in list_vervolgvragen(uitvraag.id)),
        kan_opnieuw=soort is VervolgSoort.VRAAG or bool(list_meetvragen(uitvraag)),
    )


def obstacles_to_vrijgeven(vraag: Vervolgvraag, today: date) -> list[str]:
    return rules.obstacles_to_vrijgeven(
        sluit_op=vraag.sluit_op,
        is_afgerond=vraag.respons is not None,
        aantal_wachtend=len(list_wachtend(vraag.id)),
        laatste=vraag.laatste_ronde,
        week=iso_week(today),
        today=today,
    )


def list_wachtend(vraag_id: int) -> Sequence[Vervolgantwoord]:
    """Return what no round has made readable yet. For an act only: no page counts these."""
    query = select(Vervolgantwoord).where(
        Vervolgantwoord.vervolgvraag_id == vraag_id, Vervolgantwoord.ronde.is_(None)
    )
    return db.session.scalars(query).all()


def aantal_beantwoord(vraag_id: int) -> int:
    query = select(func.count()).where(Vervolgantwoord.vervolgvraag_id == vraag_id)
    return db.session.scalar(query) or 0


def _open(dek: bytes | None, box: bytes | None, place: bytes) -> Inhoud | None:
    if dek is None or box is None:
        return None
    try:
        return open_under(dek, box, place)
    except CannotOpen:
        return None
