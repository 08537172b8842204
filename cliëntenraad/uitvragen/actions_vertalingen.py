"""Acts on the translations of an uitvraag. Ids, codes and the order of choices never change."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, select

from cliëntenraad.kern.db import db
from cliëntenraad.kern.events import act
from cliëntenraad.kern.translation import TRANSLATED, Language
from cliëntenraad.uitvragen import queries_vertalingen as queries
from cliëntenraad.uitvragen import rules_vertalingen as rules
from cliëntenraad.uitvragen.models import Uitvraag, Vertaling, Vraag
from cliëntenraad.uitvragen.rules import refuse
from cliëntenraad.uitvragen.rules_vertalingen import Vertaaldeel, Vertaalinvoer


def vertalen(
    uitvraag: Uitvraag,
    taal: Language,
    invoer: Sequence[Vertaalinvoer],
    *,
    door_id: int | None,
    now: datetime,
) -> None:
    """Keep what was typed in this language; what was not touched stays as it is."""
    with act("uitvraag vertaald", uitvraag, door_id=door_id, now=now):
        refuse(rules.obstacles_to_vertalen(uitvraag.status))
        delen = queries.list_delen(uitvraag, taal)
        vast = queries.list_vast(uitvraag, delen)
        by_key = {deel.sleutel: deel for deel in delen}
        changed = [one for one in invoer if one.changes(by_key.get(one.sleutel))]
        refuse(
            [
                obstacle
                for one in changed
                for obstacle in rules.obstacles_to_bewaren(
                    by_key.get(one.sleutel), one, is_vast=one.sleutel in vast
                )
            ]
        )
        for one in changed:
            _keep(uitvraag, taal, by_key[one.sleutel], one.tekst, is_vast=one.sleutel in vast)
        db.session.flush()
        refuse(rules.obstacles_to_keuzes(queries.list_delen(uitvraag, taal)))


def take_over(earlier: Uitvraag, uitvraag: Uitvraag) -> None:
    """Copy what residents read of the questions that a nameting repeats."""
    numbers = {vraag.nummer: vraag.id for vraag in uitvraag.vragen}
    for taal in TRANSLATED:
        delen = queries.list_delen(earlier, taal)
        shown = rules.list_getoond(delen)
        for deel in delen:
            if deel.vraag_id is None or deel.sleutel not in shown:
                continue
            vraag_id = numbers[deel.nummer]
            part = deel.sleutel.removeprefix(rules.sleutel_van(deel.vraag_id, ""))
            copy = _new(uitvraag, taal, rules.sleutel_van(vraag_id, part), vraag_id)
            copy.gemaakt_bij, copy.tekst = deel.bron, shown[deel.sleutel]


def forget_lost_parts(vraag: Vraag) -> None:
    """Delete translations of an explanation or choice that the question no longer has."""
    db.session.execute(
        delete(Vertaling).where(
            Vertaling.vraag_id == vraag.id,
            Vertaling.sleutel.not_in(queries.list_sleutels(vraag)),
        )
    )


def _keep(
    uitvraag: Uitvraag, taal: Language, deel: Vertaaldeel, tekst: str, *, is_vast: bool
) -> None:
    query = select(Vertaling).where(
        Vertaling.uitvraag_id == uitvraag.id,
        Vertaling.taal == taal.key,
        Vertaling.sleutel == deel.sleutel,
    )
    row = db.session.scalar(query)
    if not tekst and not is_vast:
        if row is not None:
            db.session.delete(row)
        return
    row = row or _new(uitvraag, taal, deel.sleutel, deel.vraag_id)
    row.gemaakt_bij, row.tekst = deel.bron, tekst


def _new(uitvraag: Uitvraag, taal: Language, sleutel: str, vraag_id: int | None) -> Vertaling:
    row = Vertaling(
        raad_id=uitvraag.raad_id,
        uitvraag_id=uitvraag.id,
        vraag_id=vraag_id,
        taal=taal.key,
        sleutel=sleutel,
        gemaakt_bij="",
        tekst="",
    )
    db.session.add(row)
    return row
