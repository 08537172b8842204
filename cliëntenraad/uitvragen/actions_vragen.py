"""Acts on the questions of an uitvraag, as long as it is a concept."""

from collections.abc import Sequence
from datetime import datetime

from cliëntenraad.kern.db import db
from cliëntenraad.kern.events import act
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.uitvragen import rules
from cliëntenraad.uitvragen.actions_vertalingen import forget_lost_parts
from cliëntenraad.uitvragen.models import Uitvraag, Vraag
from cliëntenraad.uitvragen.queries import get_uitvraag_or_404
from cliëntenraad.uitvragen.rules import VraagSoort
from cliëntenraad.uitvragen.rules_vragen import obstacles_to_vraag


def vraag_toevoegen(
    uitvraag: Uitvraag,
    soort: VraagSoort,
    tekst: str,
    toelichting: str,
    keuzes: Sequence[str],
    *,
    door_id: int | None,
    now: datetime,
) -> Vraag:
    """Add a question at the end."""
    with act("vraag toegevoegd", uitvraag, door_id=door_id, now=now):
        _check(uitvraag, soort, tekst, keuzes)
        if any(vraag.tekst == tekst for vraag in uitvraag.vragen):
            raise RuleViolation("Deze vraag staat er al.")
        vraag = Vraag(
            raad_id=uitvraag.raad_id,
            uitvraag_id=uitvraag.id,
            nummer=len(uitvraag.vragen) + 1,
            soort=soort,
            tekst=tekst,
            toelichting=toelichting or None,
            keuzes=list(keuzes),
        )
        db.session.add(vraag)
    return vraag


def vraag_wijzigen(
    vraag: Vraag,
    soort: VraagSoort,
    tekst: str,
    toelichting: str,
    keuzes: Sequence[str],
    *,
    door_id: int | None,
    now: datetime,
) -> None:
    """Write a question in another way."""
    uitvraag = get_uitvraag_or_404(vraag.uitvraag_id)
    with act("vraag gewijzigd", uitvraag, vraag, door_id=door_id, now=now):
        _check(uitvraag, soort, tekst, keuzes)
        vraag.soort = soort
        vraag.tekst = tekst
        vraag.toelichting = toelichting or None
        vraag.keuzes = list(keuzes)
        forget_lost_parts(vraag)


def vraag_verwijderen(vraag: Vraag, *, door_id: int | None, now: datetime) -> None:
    """Take a question out; the later ones move up."""
    uitvraag = get_uitvraag_or_404(vraag.uitvraag_id)
    with act("vraag verwijderd", uitvraag, vraag, door_id=door_id, now=now):
        _check(uitvraag)
        later = [other for other in uitvraag.vragen if other.nummer > vraag.nummer]
        db.session.delete(vraag)
        for other in later:
            db.session.flush()
            other.nummer -= 1


def vraag_verplaatsen(vraag: Vraag, *, door_id: int | None, now: datetime) -> None:
    """Move a question one place up; the first one stays where it is."""
    uitvraag = get_uitvraag_or_404(vraag.uitvraag_id)
    with act("vraag verplaatst", uitvraag, vraag, door_id=door_id, now=now):
        _check(uitvraag)
        above = next((v for v in uitvraag.vragen if v.nummer == vraag.nummer - 1), None)
        if above is not None:
            place = above.nummer
            # Two questions never have one number, not even halfway.
            for question, nummer in ((above, 0), (vraag, place), (above, place + 1)):
                question.nummer = nummer
                db.session.flush()


def _check(
    uitvraag: Uitvraag,
    soort: VraagSoort | None = None,
    tekst: str = "",
    keuzes: Sequence[str] = (),
) -> None:
    """Refuse when the questions are fixed, or when this one cannot be asked."""
    obstacles = rules.obstacles_to_wijzigen(uitvraag.status)
    if uitvraag.herhaalt_id is not None:
        obstacles.append("Deze uitvraag herhaalt een eerdere. Dan blijven de vragen gelijk.")
    if soort is not None:
        obstacles += obstacles_to_vraag(soort, tekst, keuzes)
    rules.refuse(obstacles)
