"""The thread of one experience: where it counted, and what came of it.

Only what is public, and the title of a bevinding. It leads upward only: from an
experience to what was made of it, never from a public page to an experience.
"""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Exists, or_, select

from cliëntenraad.adviezen.models import Advies, Adviespunt, Onderbouwing
from cliëntenraad.analyses.models import Bevinding, Citaat, Drager
from cliëntenraad.analyses.rules import KLEIN, CitaatStatus
from cliëntenraad.dossiers.models import Dossier
from cliëntenraad.ervaringen.signals import DraadStap, draad_gevraagd
from cliëntenraad.kern.db import db
from cliëntenraad.kern.markdown import plain_markdown
from cliëntenraad.kern.rules import to_translate
from cliëntenraad.kern.translation import gettext
from cliëntenraad.overzichten.rows import AnyRow, AnySelect
from cliëntenraad.overzichten.rules import UITKOMST_WOORDEN
from cliëntenraad.reacties.models import Puntreactie, Reactie
from cliëntenraad.reacties.rules import ReactieStatus
from cliëntenraad.toezeggingen.models import Nameting, Toezegging
from cliëntenraad.toezeggingen.rules import ToezeggingStatus

TOEZEGGING_WOORDEN = {
    ToezeggingStatus.OPEN: to_translate("De gemeente beloofde"),
    ToezeggingStatus.NAGEKOMEN: to_translate("De gemeente beloofde dit en deed het"),
    ToezeggingStatus.NIET_NAGEKOMEN: to_translate("De gemeente beloofde dit en deed het niet"),
}


def thread_of_ervaring(ervaring_id: str) -> list[DraadStap]:
    """Return the steps from this experience on, in the order of the cycle."""
    rows = db.session.execute(_punten(ervaring_id)).all()
    return [
        *_carried(ervaring_id),
        *_once(_steps_of(row) for row in rows),
    ]


@draad_gevraagd.connect
def answer(_sender: Any, *, ervaring_id: str) -> list[DraadStap]:
    """Answer the floor that cannot ask us by name."""
    return thread_of_ervaring(ervaring_id)


def _carried(ervaring_id: str) -> Iterator[DraadStap]:
    findings = (
        select(Bevinding.titel, _is_public().label("is_public"))
        .join(Drager, Drager.bevinding_id == Bevinding.id)
        .where(Drager.ervaring_id == ervaring_id)
        .order_by(Bevinding.id)
    )
    for titel, is_public in db.session.execute(findings):
        title = gettext("Uw ervaring telt mee")
        yield DraadStap(title, titel, is_alleen_hier=not is_public)
    quotes = select(Citaat.tekst).where(
        Citaat.ervaring_id == ervaring_id, Citaat.status == CitaatStatus.GOEDGEKEURD
    )
    for tekst in db.session.scalars(quotes):
        yield DraadStap(gettext("De raad gebruikt woorden van u"), f"“{tekst}”")


def _is_public() -> Exists:
    """Tell whether a public advies shows the finding: many carry it, and it was adopted so."""
    return (
        select(Onderbouwing.id)
        .join(Adviespunt, Adviespunt.id == Onderbouwing.adviespunt_id)
        .join(Advies, Advies.id == Adviespunt.advies_id)
        .join(Dossier, Dossier.id == Advies.dossier_id)
        .where(Onderbouwing.bevinding_id == Bevinding.id)
        .where(Onderbouwing.aantal_ervaringen != KLEIN)
        .where(Dossier.is_openbaar, Advies.vastgesteld_op.is_not(None))
        .exists()
    )


def _punten(ervaring_id: str) -> AnySelect:
    findings = select(Drager.bevinding_id).where(Drager.ervaring_id == ervaring_id)
    quotes = select(Citaat.id).where(
        Citaat.ervaring_id == ervaring_id, Citaat.status == CitaatStatus.GOEDGEKEURD
    )
    sent = (Reactie.advies_id == Advies.id) & (Reactie.status == ReactieStatus.VERZONDEN)
    answered = (Puntreactie.reactie_id == Reactie.id) & (Puntreactie.adviespunt_id == Adviespunt.id)
    return (
        select(
            *(Advies.id.label("advies_id"), Adviespunt.nummer, Adviespunt.titel),
            *(Puntreactie.uitkomst, Puntreactie.motivering),
            *(Toezegging.id.label("toezegging_id"), Toezegging.tekst, Toezegging.status),
            *(Nameting.uitvraag_id, Nameting.conclusie),
        )
        .join_from(Onderbouwing, Adviespunt, Adviespunt.id == Onderbouwing.adviespunt_id)
        .join(Advies, Advies.id == Adviespunt.advies_id)
        .join(Dossier, Dossier.id == Advies.dossier_id)
        .outerjoin(Reactie, sent)
        .outerjoin(Puntreactie, answered)
        .outerjoin(Toezegging, Toezegging.puntreactie_id == Puntreactie.id)
        .outerjoin(Nameting, Nameting.toezegging_id == Toezegging.id)
        .where(or_(Onderbouwing.bevinding_id.in_(findings), Onderbouwing.citaat_id.in_(quotes)))
        .where(Dossier.is_openbaar, Advies.vastgesteld_op.is_not(None))
        .order_by(Advies.id, Adviespunt.nummer, Toezegging.id, Nameting.id)
    )


def _steps_of(row: AnyRow) -> Iterator[DraadStap]:
    url = f"/adviezen/{row.advies_id}#punt-{row.nummer}"
    yield DraadStap(gettext("De raad adviseerde"), row.titel, url)
    if row.uitkomst is not None:
        words = gettext(UITKOMST_WOORDEN[row.uitkomst][0])
        reason = plain_markdown(row.motivering)
        yield DraadStap(gettext("De gemeente antwoordde"), reason, url, words)
    if row.toezegging_id is not None:
        yield DraadStap(
            gettext(TOEZEGGING_WOORDEN[row.status]),
            plain_markdown(row.tekst),
            f"/toezeggingen#toezegging-{row.toezegging_id}",
        )
    if row.conclusie is not None:
        url = f"/uitvragen/{row.uitvraag_id}"
        yield DraadStap(gettext("Wij vroegen het opnieuw"), plain_markdown(row.conclusie), url)


def _once(groups: Iterator[Iterator[DraadStap]]) -> Iterator[DraadStap]:
    """Leave out what a row repeats of the row before it."""
    seen: set[DraadStap] = set()
    for group in groups:
        for step in group:
            if step not in seen:
                seen.add(step)
                yield step
