"""The cycle in three sentences: we asked, you said, the municipality did."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select

from cliëntenraad.adviezen.models import Advies, Adviespunt, Onderbouwing
from cliëntenraad.analyses.models import Bevinding
from cliëntenraad.analyses.rules import KLEIN
from cliëntenraad.dossiers.models import Dossier
from cliëntenraad.kern.db import db
from cliëntenraad.overzichten.queries import NIEUWSTE
from cliëntenraad.reacties.models import Puntreactie, Reactie
from cliëntenraad.reacties.rules import ReactieStatus, Uitkomst
from cliëntenraad.toezeggingen.models import Toezegging
from cliëntenraad.toezeggingen.rules import ToezeggingStatus
from cliëntenraad.uitvragen.models import Uitvraag


@dataclass(frozen=True)
class Samenvatting:
    """One thread, told in three sentences. `toezegging` is the first promise, if there is one."""

    advies_id: int
    wij_vroegen: str
    u_zei: str
    wij_adviseerden: str
    uitkomst: Uitkomst
    toezegging: str | None
    toezegging_status: ToezeggingStatus | None
    uiterlijk_op: date | None


def list_samenvattingen(most: int = NIEUWSTE) -> list[Samenvatting]:
    """Return the newest threads that reached an answer: one punt per advies."""
    first_promise = (
        select(func.min(Toezegging.id))
        .where(Toezegging.puntreactie_id == Puntreactie.id)
        .correlate(Puntreactie)
        .scalar_subquery()
    )
    query = (
        select(
            Advies.id.label("advies_id"),
            Uitvraag.titel.label("wij_vroegen"),
            Bevinding.titel.label("u_zei"),
            Adviespunt.titel.label("wij_adviseerden"),
            Puntreactie.uitkomst,
            Toezegging.tekst.label("toezegging"),
            Toezegging.status.label("toezegging_status"),
            Toezegging.uiterlijk_op,
        )
        .join(Dossier, Dossier.id == Advies.dossier_id)
        .join(Reactie, Reactie.advies_id == Advies.id)
        .join(Adviespunt, Adviespunt.advies_id == Advies.id)
        .join(Puntreactie, Puntreactie.adviespunt_id == Adviespunt.id)
        .join(Onderbouwing, Onderbouwing.adviespunt_id == Adviespunt.id)
        .join(Bevinding, Bevinding.id == Onderbouwing.bevinding_id)
        .join(Uitvraag, Uitvraag.id == Bevinding.uitvraag_id)
        .outerjoin(Toezegging, Toezegging.id == first_promise)
        .where(Dossier.is_openbaar, Advies.vastgesteld_op.is_not(None))
        .where(Reactie.status == ReactieStatus.VERZONDEN)
        .where(Onderbouwing.aantal_ervaringen != KLEIN)
        .order_by(Reactie.verzonden_op.desc(), Advies.id.desc())
        .order_by(Toezegging.id.is_(None), Adviespunt.nummer, Onderbouwing.id)
        .limit(most * 20)
    )
    newest: dict[int, Samenvatting] = {}
    for row in db.session.execute(query):
        newest.setdefault(row.advies_id, Samenvatting(**row._mapping))
    return list(newest.values())[:most]
