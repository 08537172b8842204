"""Questions about rounds, findings and who carries them. Nothing here changes the database."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from flask import abort
from sqlalchemy import func, select

from cliëntenraad.analyses import rules
from cliëntenraad.analyses.models import Bevinding, Drager, Leesplaats, Leesronde, Schoning
from cliëntenraad.ervaringen.models import Ervaring
from cliëntenraad.kern.clock import iso_week
from cliëntenraad.kern.db import db
from cliëntenraad.uitvragen.models import Uitvraag
from cliëntenraad.uitvragen.rules import UitvraagStatus


@dataclass(frozen=True)
class Gelezen:
    """An experience that a round made readable, and its place."""

    ronde: Leesronde
    plaats: int
    ervaring: Ervaring
    is_geschoond: bool

    @property
    def naam(self) -> str:
        return f"Leesronde {self.ronde.nummer}, verhaal {self.plaats}"


def get_leesplaats_or_404(ronde_id: int, plaats: int) -> Leesplaats:
    """Return a place in a round; a withdrawn experience has none any more."""
    query = select(Leesplaats).where(
        Leesplaats.leesronde_id == ronde_id, Leesplaats.plaats == plaats
    )
    return db.session.scalar(query) or abort(404)


def get_leesronde_or_404(ronde_id: int) -> Leesronde:
    return db.get_or_404(Leesronde, ronde_id)


def get_bevinding_or_404(bevinding_id: int) -> Bevinding:
    return db.get_or_404(Bevinding, bevinding_id)


def get_ervaring_or_404(ervaring_id: str) -> Ervaring:
    return db.get_or_404(Ervaring, ervaring_id)


def get_schoning(ervaring_id: str) -> Schoning | None:
    return db.session.get(Schoning, ervaring_id)


def list_gelezen(uitvraag_id: int) -> list[Gelezen]:
    """Return every experience of the rounds so far, in the order that was drawn."""
    query = (
        select(Leesronde, Leesplaats.plaats, Ervaring, Schoning.ervaring_id)
        .join(Leesplaats, Leesplaats.leesronde_id == Leesronde.id)
        .join(Ervaring, Ervaring.id == Leesplaats.ervaring_id)
        .outerjoin(Schoning, Schoning.ervaring_id == Ervaring.id)
        .where(Leesronde.uitvraag_id == uitvraag_id)
        .order_by(Leesronde.nummer, Leesplaats.plaats)
    )
    return [
        Gelezen(ronde, plaats, ervaring, cleaned is not None)
        for ronde, plaats, ervaring, cleaned in db.session.execute(query)
    ]


def list_rondes(uitvraag_id: int) -> Sequence[Leesronde]:
    query = select(Leesronde).where(Leesronde.uitvraag_id == uitvraag_id)
    return db.session.scalars(query.order_by(Leesronde.nummer)).all()


def list_wachtend(uitvraag_id: int) -> Sequence[Ervaring]:
    """Return what no round has made readable yet. For an act only: no page counts these."""
    placed = select(Leesplaats.ervaring_id)
    query = select(Ervaring).where(Ervaring.uitvraag_id == uitvraag_id, Ervaring.id.not_in(placed))
    return db.session.scalars(query.with_for_update(read=True, of=Ervaring)).all()


def is_dicht(uitvraag: Uitvraag, today: date) -> bool:
    """Tell whether nothing new can come in: closed, or past its last day."""
    if uitvraag.status is UitvraagStatus.OPEN:
        return uitvraag.sluit_op is not None and uitvraag.sluit_op < today
    return uitvraag.status is not UitvraagStatus.CONCEPT


def obstacles_to_ronde(uitvraag: Uitvraag, today: date) -> list[str]:
    """Return why no round can be made today; says nothing about how many wait."""
    rondes = list_rondes(uitvraag.id)
    placed = select(Leesplaats.ervaring_id)
    waiting = select(func.count()).where(
        Ervaring.uitvraag_id == uitvraag.id, Ervaring.id.not_in(placed)
    )
    return rules.obstacles_to_ronde(
        is_dicht=is_dicht(uitvraag, today),
        aantal_wachtend=db.session.scalar(waiting) or 0,
        laatste_week=rondes[-1].week if rondes else None,
        week=iso_week(today),
    )


def list_bevindingen(raad_id: int, uitvraag_id: int | None = None) -> Sequence[Bevinding]:
    """Return the findings of a raad, or of one of its uitvragen, oldest first."""
    query = select(Bevinding).where(Bevinding.raad_id == raad_id).order_by(Bevinding.id)
    if uitvraag_id is not None:
        query = query.where(Bevinding.uitvraag_id == uitvraag_id)
    return db.session.scalars(query).all()


def bevindingen_of_ervaring(ervaring_id: str) -> Sequence[Bevinding]:
    """Return the findings that this experience carries."""
    query = select(Bevinding).join(Drager).where(Drager.ervaring_id == ervaring_id)
    return db.session.scalars(query.order_by(Bevinding.id)).all()


def list_dragers(bevinding_id: int) -> Sequence[str]:
    """Return the ids of the experiences that carry a finding."""
    query = select(Drager.ervaring_id).where(Drager.bevinding_id == bevinding_id)
    return db.session.scalars(query).all()


def aantal_dragers(bevinding_id: int) -> int:
    """Return how many experiences carry a finding. Exact: outsiders get `publiek_aantal`."""
    query = select(func.count()).select_from(Drager).where(Drager.bevinding_id == bevinding_id)
    return db.session.scalar(query) or 0


def is_gelezen(ervaring_id: str) -> bool:
    """Tell whether a round has made this experience readable."""
    return db.session.get(Leesplaats, ervaring_id) is not None


def neighbours(leesplaats: Leesplaats) -> tuple[int | None, int | None]:
    """Return the places before and after this one in its round; a withdrawn story leaves a gap."""
    inside = Leesplaats.leesronde_id == leesplaats.leesronde_id
    before = select(func.max(Leesplaats.plaats)).where(
        inside, Leesplaats.plaats < leesplaats.plaats
    )
    after = select(func.min(Leesplaats.plaats)).where(inside, Leesplaats.plaats > leesplaats.plaats)
    return db.session.scalar(before), db.session.scalar(after)
