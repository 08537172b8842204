"""What the raad asks under a code, and whether anyone could still read an answer."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Select, and_, func, select

from cliëntenraad.ervaringen import rules_vervolg as rules
from cliëntenraad.ervaringen.models import Ervaring
from cliëntenraad.ervaringen.models_vervolg import Verhaalvraag, Vervolgantwoord, Vervolgvraag
from cliëntenraad.ervaringen.queries import Gevonden
from cliëntenraad.ervaringen.rules_vervolg import VervolgSoort
from cliëntenraad.ervaringen.sealing import Inhoud
from cliëntenraad.ervaringen.sealing_vervolg import antwoord_place, open_under, verhaalvraag_place
from cliëntenraad.kern.crypto import CannotOpen
from cliëntenraad.kern.db import db
from cliëntenraad.kluis.models import Kluissleutel
from cliëntenraad.uitvragen.models import Uitvraag
from cliëntenraad.uitvragen.queries import list_formuliervragen
from cliëntenraad.uitvragen.rules import VraagSoort
from cliëntenraad.uitvragen.rules_vragen import Formuliervraag


@dataclass(frozen=True)
class Gevraagd:
    """One question as the resident sees it; without `vervolgvraag_id` it is to this story only."""

    nummer: int
    vraag: str
    is_open: bool
    antwoord: Inhoud | None = None
    vervolgvraag_id: int | None = None
    soort: VervolgSoort = VervolgSoort.VRAAG
    sluit_op: date | None = None

    @property
    def sleutel(self) -> str:
        """How the page names it: the raad's number, or that of this story."""
        return f"verhaal-{self.nummer}" if self.is_alleen_hier else f"allen-{self.nummer}"

    @property
    def is_alleen_hier(self) -> bool:
        return self.vervolgvraag_id is None

    @property
    def is_nameting(self) -> bool:
        return self.soort is VervolgSoort.NAMETING


def get_vervolgvraag_or_404(vervolgvraag_id: int) -> Vervolgvraag:
    return db.get_or_404(Vervolgvraag, vervolgvraag_id)


def list_vervolgvragen(uitvraag_id: int) -> Sequence[Vervolgvraag]:
    query = select(Vervolgvraag).where(Vervolgvraag.uitvraag_id == uitvraag_id)
    return db.session.scalars(query.order_by(Vervolgvraag.id)).all()


def list_verhaalvragen(ervaring_id: str) -> Sequence[Verhaalvraag]:
    query = select(Verhaalvraag).where(Verhaalvraag.ervaring_id == ervaring_id)
    return db.session.scalars(query.order_by(Verhaalvraag.nummer)).all()


def list_meetvragen(uitvraag: Uitvraag) -> list[Formuliervraag]:
    """Return the questions that can be measured again: those with answers to choose from."""
    return [v for v in list_formuliervragen(uitvraag) if v.soort is not VraagSoort.OPEN]


def list_gevraagd(gevonden: Gevonden, today: date) -> list[Gevraagd]:
    """Return what is asked under this code, and what it answered before."""
    ervaring = gevonden.ervaring
    is_readable = is_te_lezen(ervaring.uitvraag_id, today, ervaring.id)
    found = [*_to_all(gevonden, today), *_to_this(gevonden)]
    return [g for g in found if g.antwoord is not None or (g.is_open and is_readable)]


def find_gevraagd(gevonden: Gevonden, sleutel: str, today: date) -> Gevraagd | None:
    """Return one of those questions, as long as it waits for an answer."""
    waiting = (g for g in list_gevraagd(gevonden, today) if g.antwoord is None)
    return next((g for g in waiting if g.sleutel == sleutel), None)


def is_te_lezen(uitvraag_id: int, today: date, ervaring_id: str | None = None) -> bool:
    """Tell whether the raad still has a key to these stories: not after their time, nor without
    its kluis."""
    query = (
        select(Ervaring.id)
        .join(
            Kluissleutel,
            and_(
                Kluissleutel.raad_id == Ervaring.raad_id,
                Kluissleutel.kwartaal == Ervaring.kwartaal,
            ),
        )
        .where(Ervaring.uitvraag_id == uitvraag_id, Kluissleutel.bewaren_tot >= today)
        .where(Kluissleutel.verzegelde_sleutel.is_not(None))
    )
    if ervaring_id is not None:
        query = query.where(Ervaring.id == ervaring_id)
    return db.session.scalars(query.limit(1)).first() is not None


def aantal_codes(uitvraag_id: int) -> int:
    """Return under how many codes a question stands. Exact: no page shows it so."""
    query: Select[int] = select(func.count()).where(Ervaring.uitvraag_id == uitvraag_id)
    return db.session.scalar(query) or 0


def _to_all(gevonden: Gevonden, today: date) -> Iterator[Gevraagd]:
    ervaring = gevonden.ervaring
    own = and_(
        Vervolgantwoord.vervolgvraag_id == Vervolgvraag.id,
        Vervolgantwoord.ervaring_id == ervaring.id,
    )
    query = (
        select(Vervolgvraag, Vervolgantwoord.inhoud)
        .outerjoin(Vervolgantwoord, own)
        .where(Vervolgvraag.uitvraag_id == ervaring.uitvraag_id)
        .order_by(Vervolgvraag.id)
    )
    for vraag, box in db.session.execute(query):
        place = antwoord_place(ervaring.raad_id, ervaring.id, vraag.id)
        yield Gevraagd(
            vraag.id,
            vraag.tekst,
            rules.is_open(vraag.sluit_op, today),
            _open(gevonden.dek, box, place),
            vraag.id,
            vraag.soort,
            vraag.sluit_op,
        )


def _to_this(gevonden: Gevonden) -> Iterator[Gevraagd]:
    ervaring = gevonden.ervaring
    for row in list_verhaalvragen(ervaring.id):
        places = [
            verhaalvraag_place(ervaring.raad_id, ervaring.id, row.nummer, field)
            for field in ("vraag", "antwoord")
        ]
        vraag = _open(gevonden.dek, row.vraag, places[0])
        if vraag is not None:
            answer = _open(gevonden.dek, row.antwoord, places[1])
            yield Gevraagd(row.nummer, vraag.tekst, row.antwoord is None, answer)


def _open(dek: bytes, box: bytes | None, place: bytes) -> Inhoud | None:
    try:
        return None if box is None else open_under(dek, box, place)
    except CannotOpen:
        return None
