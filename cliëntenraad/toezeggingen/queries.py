"""Questions about toezeggingen. Nothing here changes the database."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Select, select
from sqlalchemy.orm import contains_eager

from cliëntenraad.adviezen.models import Advies, Adviespunt
from cliëntenraad.analyses.queries_vervolg import obstacles_to_stellen
from cliëntenraad.dossiers.models import Dossier
from cliëntenraad.ervaringen.rules_vervolg import VervolgSoort
from cliëntenraad.kern.db import db
from cliëntenraad.reacties.models import Puntreactie, Reactie
from cliëntenraad.toezeggingen.models import Nameting, Toezegging, Voortgangsbericht
from cliëntenraad.toezeggingen.rules import ToezeggingStatus, is_te_laat
from cliëntenraad.uitvragen.models import Uitvraag
from cliëntenraad.uitvragen.queries import list_herhaalbaar


@dataclass(frozen=True)
class Belofte:
    """A promise for a list, with where it comes from and how late it is."""

    toezegging: Toezegging
    adviespunt: Adviespunt
    advies: Advies
    dossier: Dossier
    dagen_te_laat: int

    @property
    def is_te_laat(self) -> bool:
        return self.dagen_te_laat > 0


def get_toezegging_or_404(toezegging_id: int) -> Toezegging:
    return db.get_or_404(Toezegging, toezegging_id)


def get_nameting_or_404(nameting_id: int) -> Nameting:
    return db.get_or_404(Nameting, nameting_id)


def list_toezeggingen(raad_id: int) -> Sequence[Toezegging]:
    """Return every promise to the raad, the first due first."""
    query = (
        select(Toezegging)
        .where(Toezegging.raad_id == raad_id)
        .order_by(Toezegging.uiterlijk_op, Toezegging.id)
    )
    return db.session.scalars(query).all()


def late_toezeggingen(raad_ids: Collection[int], today: date) -> list[Belofte]:
    """Return the promises whose day has passed without being kept, the latest first."""
    query = _with_origin().where(
        Toezegging.raad_id.in_(raad_ids),
        Toezegging.status != ToezeggingStatus.NAGEKOMEN,
        Toezegging.uiterlijk_op < today,
    )
    return _beloften(query, today)


def list_public_toezeggingen(today: date) -> list[Belofte]:
    """Return the promises of public dossiers, the first due first."""
    return _beloften(_with_origin().where(Dossier.is_openbaar), today)


def toezeggingen_of(advies_id: int) -> dict[int, list[Toezegging]]:
    """Return the promises made in answer to an advies, by puntreactie."""
    query = (
        select(Toezegging)
        .join(Toezegging.puntreactie)
        .join(Puntreactie.reactie)
        .where(Reactie.advies_id == advies_id)
        .order_by(Toezegging.uiterlijk_op, Toezegging.id)
    )
    found: dict[int, list[Toezegging]] = {}
    for toezegging in db.session.scalars(query):
        found.setdefault(toezegging.puntreactie_id, []).append(toezegging)
    return found


def is_gemeld_gedaan(toezegging: Toezegging) -> bool:
    """Tell whether the municipality reported that it did what it promised."""
    query = select(Voortgangsbericht.id).where(
        Voortgangsbericht.toezegging_id == toezegging.id, Voortgangsbericht.is_gedaan
    )
    return db.session.scalar(query.limit(1)) is not None


def wacht_op_antwoord(nameting: Nameting) -> bool | None:
    """Tell whether answers under codes still come in; None when no codes were asked."""
    asked = nameting.onder_codes
    return None if asked is None else asked.vervolgvraag.respons is None


def list_meetbaar(toezegging: Toezegging, today: date) -> Sequence[Uitvraag]:
    """Return the uitvragen whose codes can be asked the same again, now."""
    return [
        uitvraag
        for uitvraag in list_herhaalbaar(toezegging.raad_id)
        if not obstacles_to_stellen(uitvraag, VervolgSoort.NAMETING, today)
    ]


def find_nameting(toezegging_id: int, uitvraag_id: int) -> Nameting | None:
    query = select(Nameting).where(
        Nameting.toezegging_id == toezegging_id,
        Nameting.uitvraag_id == uitvraag_id,
        ~Nameting.onder_codes.has(),
    )
    return db.session.scalar(query)


def find_same(
    puntreactie_id: int, tekst: str, eigenaar: str, uiterlijk_op: date
) -> Toezegging | None:
    """Return the same promise if it was made already: a button pressed twice promises once."""
    query = select(Toezegging).where(
        Toezegging.puntreactie_id == puntreactie_id,
        Toezegging.tekst == tekst,
        Toezegging.eigenaar == eigenaar,
        Toezegging.uiterlijk_op == uiterlijk_op,
    )
    return db.session.scalar(query)


def list_herhalingen(toezegging: Toezegging) -> Sequence[Uitvraag]:
    """Return the uitvragen that repeat an earlier one and do not measure this promise yet."""
    used = select(Nameting.uitvraag_id).where(Nameting.toezegging_id == toezegging.id)
    query = (
        select(Uitvraag)
        .where(Uitvraag.raad_id == toezegging.raad_id, Uitvraag.herhaalt_id.is_not(None))
        .where(Uitvraag.id.not_in(used))
        .order_by(Uitvraag.id.desc())
    )
    return db.session.scalars(query).all()


def _with_origin() -> Select[Toezegging, Adviespunt, Advies, Dossier]:
    return (
        select(Toezegging, Adviespunt, Advies, Dossier)
        .join(Toezegging.puntreactie)
        .join(Puntreactie.adviespunt)
        .join(Advies, Advies.id == Adviespunt.advies_id)
        .join(Advies.dossier)
        .options(contains_eager(Toezegging.puntreactie))
        .order_by(Toezegging.uiterlijk_op, Toezegging.id)
    )


def _beloften(query: Select[Toezegging, Adviespunt, Advies, Dossier], today: date) -> list[Belofte]:
    return [
        Belofte(toezegging, punt, advies, dossier, _days_late(toezegging, today))
        for toezegging, punt, advies, dossier in db.session.execute(query)
    ]


def _days_late(toezegging: Toezegging, today: date) -> int:
    if not is_te_laat(toezegging.status, toezegging.uiterlijk_op, today):
        return 0
    return (today - toezegging.uiterlijk_op).days
