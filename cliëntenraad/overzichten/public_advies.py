"""One advies as everyone may read it: the letter, what carries each point, and what came of it.

Five questions to the database in all, as plain rows: this page is the most read
and may cost at most ten times a page without a database. The statements are
made once; making them costs as much as running them.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from flask import abort
from sqlalchemy import BindParameter, CompoundSelect, and_, bindparam, func, null, select, union_all

from cliëntenraad.adviezen.models import (
    Advies,
    Adviesantwoord,
    Adviespunt,
    Minderheidsstandpunt,
    Onderbouwing,
    Vaststelling,
    Verzwakking,
)
from cliëntenraad.analyses.models import Bevinding, Citaat
from cliëntenraad.analyses.rules import KLEIN
from cliëntenraad.dossiers.models import Adviesvraag, Dossier
from cliëntenraad.dossiers.models_stukken import Stuk
from cliëntenraad.ervaringen.models_vervolg import Vervolgvraag
from cliëntenraad.kern.db import db
from cliëntenraad.overzichten.rows import AnyRow, AnySelect, Rows
from cliëntenraad.raden.models import Gemeente, Raad
from cliëntenraad.raden.models_huisstijl import Huisstijl
from cliëntenraad.raden.queries_huisstijl import COLUMNS
from cliëntenraad.reacties.models import Puntreactie, Reactie
from cliëntenraad.reacties.rules import ReactieStatus
from cliëntenraad.toezeggingen.models import Nameting, Nametingvraag, Toezegging
from cliëntenraad.uitvragen.models import Uitvraag


@dataclass(frozen=True)
class PubliekAdvies:
    """What the page shows. `steun` and `toezeggingen`: rows by the id of their adviespunt."""

    brief: AnyRow
    punten: Rows
    steun: dict[int, list[AnyRow]]
    toezeggingen: dict[int, list[AnyRow]]
    antwoorden: Rows
    minderheid: Rows
    #: The ids of points marked as "minder onderbouwd".
    verzwakt: set[int]


# Tables, not models: rows of plain columns skip the work of the ORM.
advies = Advies.__table__
punt = Adviespunt.__table__
onderbouwing = Onderbouwing.__table__
antwoord = Adviesantwoord.__table__
minderheid = Minderheidsstandpunt.__table__
vaststelling = Vaststelling.__table__
bevinding = Bevinding.__table__
citaat = Citaat.__table__
verzwakking = Verzwakking.__table__
dossier = Dossier.__table__
vraag = Adviesvraag.__table__
stuk = Stuk.__table__
raad = Raad.__table__
gemeente = Gemeente.__table__
huisstijl = Huisstijl.__table__
reactie = Reactie.__table__
puntreactie = Puntreactie.__table__
toezegging = Toezegging.__table__
nameting = Nameting.__table__
asked = Nametingvraag.__table__
vervolgvraag = Vervolgvraag.__table__
uitvraag = Uitvraag.__table__
opvolger = advies.alias("opvolger")

ID: Final[BindParameter[int]] = bindparam("advies_id")
#: Minority views come after every numbered question.
MINDERHEID: Final = 1_000_000
#: analyses.rules.mag_naar_buiten, as the database reads it.
MAG_NAAR_BUITEN: Final = onderbouwing.c.aantal_ervaringen != KLEIN
#: A reactie that is still being written is nobody's business.
VERZONDEN: Final = and_(
    reactie.c.id == puntreactie.c.reactie_id, reactie.c.status == ReactieStatus.VERZONDEN
)


def _brief() -> AnySelect:
    newer = (
        select(func.max(opvolger.c.id))
        .where(opvolger.c.volgt_op_id == advies.c.id, opvolger.c.vastgesteld_op.is_not(None))
        .scalar_subquery()
    )
    return (
        select(
            *(
                advies.c[name]
                for name in ("id", "titel", "kenmerk", "aan", "status", "volgt_op_id")
            ),
            *(advies.c[name] for name in ("inleiding", "slot", "vastgesteld_op", "aangeboden_op")),
            *(advies.c[name] for name in ("ingetrokken_op", "reactie_uiterlijk_op")),
            *(advies.c.reactie_uitleg, advies.c.intrekking_reden),
            dossier.c.id.label("dossier_id"),
            dossier.c.titel.label("dossier"),
            raad.c.naam.label("raad"),
            gemeente.c.naam.label("gemeente"),
            *COLUMNS,
            vaststelling.c.vergadering_op,
            vaststelling.c.uitleg.label("vaststelling_uitleg"),
            reactie.c.verzonden_op,
            reactie.c.kenmerk.label("reactie_kenmerk"),
            reactie.c.inleiding.label("reactie_inleiding"),
            reactie.c.uitstel_tot,
            reactie.c.status.label("reactie_status"),
            newer.label("opvolger_id"),
        )
        .join_from(advies, dossier, dossier.c.id == advies.c.dossier_id)
        .join(raad, raad.c.id == advies.c.raad_id)
        .join(gemeente, gemeente.c.id == raad.c.gemeente_id)
        .outerjoin(huisstijl, huisstijl.c.gemeente_id == gemeente.c.id)
        .outerjoin(vaststelling, vaststelling.c.advies_id == advies.c.id)
        .outerjoin(reactie, reactie.c.advies_id == advies.c.id)
        .where(advies.c.id == ID, advies.c.vastgesteld_op.is_not(None), dossier.c.is_openbaar)
    )


def _punten() -> AnySelect:
    answers = puntreactie.join(reactie, VERZONDEN)
    return (
        select(
            *(punt.c.id, punt.c.nummer, punt.c.titel, punt.c.tekst),
            *(puntreactie.c.uitkomst, puntreactie.c.welk_deel, puntreactie.c.motivering),
        )
        .outerjoin_from(punt, answers, puntreactie.c.adviespunt_id == punt.c.id)
        .where(punt.c.advies_id == ID)
        .order_by(punt.c.nummer)
    )


def _steun() -> AnySelect:
    # What few people carry is told to them and to the raad, not to everyone: the words stay here.
    shown = and_(bevinding.c.id == onderbouwing.c.bevinding_id, MAG_NAAR_BUITEN)
    return (
        select(
            onderbouwing.c.adviespunt_id,
            onderbouwing.c.soort,
            onderbouwing.c.wetsartikel,
            bevinding.c.titel.label("bevinding"),
            bevinding.c.tekst.label("bevinding_tekst"),
            onderbouwing.c.aantal_ervaringen,
            verzwakking.c.kwartaal.label("verzwakt"),
            citaat.c.tekst.label("citaat"),
            citaat.c.schuilnaam,
            citaat.c.status.label("citaat_status"),
            stuk.c.id.label("stuk_id"),
            stuk.c.titel.label("stuk"),
            stuk.c.is_openbaar.label("stuk_is_openbaar"),
            stuk.c.embargo_tot,
            uitvraag.c.id.label("uitvraag_id"),
            uitvraag.c.titel.label("uitvraag"),
        )
        .join_from(punt, onderbouwing, onderbouwing.c.adviespunt_id == punt.c.id)
        .outerjoin(bevinding, shown)
        .outerjoin(verzwakking, verzwakking.c.onderbouwing_id == onderbouwing.c.id)
        .outerjoin(citaat, citaat.c.id == onderbouwing.c.citaat_id)
        .outerjoin(stuk, stuk.c.id == onderbouwing.c.stuk_id)
        .outerjoin(
            uitvraag, uitvraag.c.id == func.coalesce(bevinding.c.uitvraag_id, citaat.c.uitvraag_id)
        )
        .where(punt.c.advies_id == ID)
        .order_by(onderbouwing.c.id)
    )


def _toezeggingen() -> AnySelect:
    return (
        select(
            puntreactie.c.adviespunt_id,
            *(toezegging.c.id, toezegging.c.tekst, toezegging.c.eigenaar, toezegging.c.status),
            *(toezegging.c.uiterlijk_op, toezegging.c.beoordeeld_op, toezegging.c.oordeel),
            select(func.max(nameting.c.conclusie))
            .where(nameting.c.toezegging_id == toezegging.c.id)
            .scalar_subquery()
            .label("nameting"),
            select(func.max(vervolgvraag.c.respons))
            .join_from(vervolgvraag, asked, asked.c.vervolgvraag_id == vervolgvraag.c.id)
            .join(nameting, nameting.c.id == asked.c.nameting_id)
            .where(nameting.c.toezegging_id == toezegging.c.id, nameting.c.conclusie.is_not(None))
            .scalar_subquery()
            .label("respons"),
        )
        .join_from(toezegging, puntreactie, puntreactie.c.id == toezegging.c.puntreactie_id)
        .join(reactie, VERZONDEN)
        .where(reactie.c.advies_id == ID)
        .order_by(toezegging.c.uiterlijk_op, toezegging.c.id)
    )


def _delen() -> CompoundSelect[*tuple[Any, ...]]:
    """Return the other parts of the letter: answers to numbered questions, then minority views."""
    answers = (
        select(vraag.c.nummer, vraag.c.tekst.label("vraag"), antwoord.c.tekst)
        .join_from(antwoord, vraag, vraag.c.id == antwoord.c.adviesvraag_id)
        .where(antwoord.c.advies_id == ID)
    )
    views = select(
        (MINDERHEID + minderheid.c.id).label("nummer"), null().label("vraag"), minderheid.c.tekst
    ).where(minderheid.c.advies_id == ID)
    return union_all(answers, views).order_by("nummer")


BRIEF: Final = _brief()
PUNTEN: Final = _punten()
STEUN: Final = _steun()
TOEZEGGINGEN: Final = _toezeggingen()
DELEN: Final = _delen()


def get_publiek_advies_or_404(advies_id: int, kwartaal: str) -> PubliekAdvies:
    """Return the advies with everything around it that is public in this quarter."""
    wanted = {"advies_id": advies_id}
    with db.engine.connect() as connection:
        brief = connection.execute(BRIEF, wanted).first()
        if brief is None:
            abort(404)
        is_answered = brief.reactie_status is ReactieStatus.VERZONDEN
        delen = connection.execute(DELEN, wanted).all()
        steun = _by_punt(connection.execute(STEUN, wanted))
        return PubliekAdvies(
            brief=brief,
            punten=connection.execute(PUNTEN, wanted).all(),
            steun=steun,
            toezeggingen=_by_punt(connection.execute(TOEZEGGINGEN, wanted) if is_answered else ()),
            antwoorden=[deel for deel in delen if deel.vraag is not None],
            minderheid=[deel for deel in delen if deel.vraag is None],
            verzwakt={id for id, rows in steun.items() if _is_verzwakt(rows, kwartaal)},
        )


def _is_verzwakt(rows: Iterable[AnyRow], kwartaal: str) -> bool:
    """Tell whether something fell away before this quarter: within it, the day could be guessed."""
    return any(row.verzwakt is not None and row.verzwakt < kwartaal for row in rows)


def _by_punt(rows: Iterable[AnyRow]) -> dict[int, list[AnyRow]]:
    grouped: dict[int, list[AnyRow]] = defaultdict(list)
    for row in rows:
        grouped[row.adviespunt_id].append(row)
    return grouped
