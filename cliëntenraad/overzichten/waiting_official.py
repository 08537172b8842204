"""What waits for an official: adviezen to answer, promises to report on, questions."""

from collections.abc import Iterable

from sqlalchemy import or_, select

from cliëntenraad.adviezen.models import Advies
from cliëntenraad.adviezen.rules import AdviesStatus
from cliëntenraad.dossiers.models import Dossier
from cliëntenraad.dossiers.models_stukken import Informatieverzoek
from cliëntenraad.kern.db import db
from cliëntenraad.kern.markdown import plain_markdown
from cliëntenraad.overzichten.rows import AnyRow, AnySelect
from cliëntenraad.overzichten.rules_waiting import Taak
from cliëntenraad.raden.models import Raad
from cliëntenraad.reacties.models import Puntreactie, Reactie
from cliëntenraad.reacties.rules import ReactieStatus
from cliëntenraad.toezeggingen.models import Toezegging
from cliëntenraad.toezeggingen.rules import ToezeggingStatus


def list_taken_of_beleidsmedewerker(gemeente_ids: list[int]) -> list[Taak]:
    """Return what the raden of these gemeenten wait for."""
    if not gemeente_ids:
        return []
    return [
        *map(_advies, _rows(_unanswered(), gemeente_ids)),
        *map(_toezegging, _rows(_promised(), gemeente_ids)),
        *map(_informatieverzoek, _rows(_asked(), gemeente_ids)),
    ]


def _rows(query: AnySelect, gemeente_ids: list[int]) -> Iterable[AnyRow]:
    return db.session.execute(query.where(Raad.gemeente_id.in_(gemeente_ids)))


def _unanswered() -> AnySelect:
    return (
        select(
            *(Advies.id, Advies.titel, Advies.reactie_uiterlijk_op, Reactie.uitstel_tot),
            Advies.dossier_id,
            Raad.naam.label("raad"),
        )
        .join(Raad, Raad.id == Advies.raad_id)
        .outerjoin(Reactie, Reactie.advies_id == Advies.id)
        .where(Advies.status == AdviesStatus.AANGEBODEN)
        .where(or_(Reactie.id.is_(None), Reactie.status != ReactieStatus.VERZONDEN))
    )


def _advies(row: AnyRow) -> Taak:
    return Taak(
        titel=f"Beantwoord het advies: {row.titel}",
        tekst="De raad vraagt op elk punt een antwoord.",
        url=f"/adviezen/{row.id}/reactie",
        raad=row.raad,
        dag=row.uitstel_tot or row.reactie_uiterlijk_op,
        dossier_id=row.dossier_id,
    )


def _promised() -> AnySelect:
    return (
        select(
            *(Toezegging.id, Toezegging.tekst, Toezegging.uiterlijk_op, Toezegging.eigenaar),
            Advies.dossier_id,
            Raad.naam.label("raad"),
        )
        .join(Raad, Raad.id == Toezegging.raad_id)
        .join(Puntreactie, Puntreactie.id == Toezegging.puntreactie_id)
        .join(Reactie, Reactie.id == Puntreactie.reactie_id)
        .join(Advies, Advies.id == Reactie.advies_id)
        .where(Reactie.status == ReactieStatus.VERZONDEN)
        .where(Toezegging.status == ToezeggingStatus.OPEN)
    )


def _toezegging(row: AnyRow) -> Taak:
    return Taak(
        titel="Meld hoe het staat met een toezegging",
        tekst=f"{row.eigenaar} beloofde: {plain_markdown(row.tekst)}",
        url=f"/toezeggingen/{row.id}/bijhouden",
        raad=row.raad,
        dag=row.uiterlijk_op,
        dossier_id=row.dossier_id,
        daad_url=f"/toezeggingen/{row.id}/voortgang",
    )


def _asked() -> AnySelect:
    return (
        select(
            *(Informatieverzoek.id, Informatieverzoek.vraag, Informatieverzoek.dossier_id),
            *(Dossier.titel, Raad.naam.label("raad")),
        )
        .join(Dossier, Dossier.id == Informatieverzoek.dossier_id)
        .join(Raad, Raad.id == Dossier.raad_id)
        .where(Informatieverzoek.ontvangen_op.is_(None))
    )


def _informatieverzoek(row: AnyRow) -> Taak:
    return Taak(
        titel=f"Geef informatie: {row.titel}",
        tekst=row.vraag,
        url=f"/informatieverzoeken/{row.id}/beantwoorden",
        raad=row.raad,
        dossier_id=row.dossier_id,
    )
