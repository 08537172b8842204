"""Everything that happened in one dossier, by day, from the request to the nameting."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from cliëntenraad.adviezen.models import Advies
from cliëntenraad.dossiers.models import Adviesaanvraag, Dossier, Internetconsultatie
from cliëntenraad.dossiers.models_stukken import Informatieverzoek
from cliëntenraad.dossiers.signals import WerkbladDeel, werkblad_gevraagd
from cliëntenraad.kern.db import db
from cliëntenraad.kern.markdown import plain_markdown
from cliëntenraad.overzichten.rules_cyclus import AANLEIDING_WOORDEN
from cliëntenraad.reacties.models import Puntreactie, Reactie
from cliëntenraad.reacties.rules import ReactieStatus
from cliëntenraad.toezeggingen.models import Nameting, Toezegging, Voortgangsbericht
from cliëntenraad.toezeggingen.rules import ToezeggingStatus
from cliëntenraad.uitvragen.models import Uitvraag
from cliëntenraad.uitvragen.rules import UitvraagStatus


@werkblad_gevraagd.connect
def tijdlijn_deel(dossier: Dossier, **_: object) -> list[WerkbladDeel]:
    """Hang the way to the timeline on the raad's own page of a dossier."""
    links = [("Tijdlijn bekijken", f"/dossiers/{dossier.id}/tijdlijn")]
    if dossier.is_openbaar:
        links.append(("Zo ziet iedereen dit dossier", f"/dossiers/{dossier.id}"))
    return [WerkbladDeel("Tijdlijn", "Alles wat er in dit dossier gebeurde.", links)]


@dataclass(frozen=True)
class Gebeurtenis:
    """One line of the timeline."""

    dag: date
    titel: str
    tekst: str | None = None
    url: str | None = None


def timeline_of(dossier_id: int, *, for_public: bool = True) -> list[Gebeurtenis]:
    """Return what happened, oldest first. Nobody sees here what is still being written."""
    happened = [
        *_dossier(dossier_id),
        *_uitvragen(dossier_id),
        *_adviezen(dossier_id),
        *_reacties(dossier_id),
        *_toezeggingen(dossier_id),
        *([] if for_public else _informatieverzoeken(dossier_id)),
    ]
    return sorted(happened, key=lambda gebeurtenis: gebeurtenis.dag)


def _dossier(dossier_id: int) -> Iterator[Gebeurtenis]:
    query = (
        select(
            Dossier.geopend_op,
            Dossier.afgesloten_op,
            Dossier.aanleiding,
            Adviesaanvraag.ontvangen_op,
            Adviesaanvraag.gevraagd_voor_op,
            Internetconsultatie.sluit_op,
        )
        .outerjoin(Adviesaanvraag, Adviesaanvraag.dossier_id == Dossier.id)
        .outerjoin(Internetconsultatie, Internetconsultatie.dossier_id == Dossier.id)
        .where(Dossier.id == dossier_id)
    )
    for row in db.session.execute(query):
        yield Gebeurtenis(
            row.geopend_op, "De raad opende dit dossier", f"{AANLEIDING_WOORDEN[row.aanleiding]}."
        )
        if row.ontvangen_op:
            yield Gebeurtenis(row.ontvangen_op, "De gemeente vroeg advies aan de raad")
        if row.sluit_op:
            yield Gebeurtenis(row.sluit_op, "De internetconsultatie van het Rijk sluit")
        if row.afgesloten_op:
            yield Gebeurtenis(row.afgesloten_op, "De raad sloot dit dossier af")


def _uitvragen(dossier_id: int) -> Iterator[Gebeurtenis]:
    query = select(
        *(Uitvraag.id, Uitvraag.titel, Uitvraag.geopend_op, Uitvraag.gesloten_op),
        *(Uitvraag.teruggekoppeld_op, Uitvraag.herhaalt_id),
    ).where(Uitvraag.dossier_id == dossier_id, Uitvraag.status != UitvraagStatus.CONCEPT)
    for row in db.session.execute(query):
        url = f"/uitvragen/{row.id}"
        asked = "De raad vroeg het opnieuw" if row.herhaalt_id else "De raad vroeg naar ervaringen"
        if row.geopend_op:
            yield Gebeurtenis(row.geopend_op, asked, row.titel, url)
        if row.gesloten_op:
            yield Gebeurtenis(row.gesloten_op, "De uitvraag sloot", row.titel)
        if row.teruggekoppeld_op:
            yield Gebeurtenis(
                row.teruggekoppeld_op, "De raad vertelde wat hij hoorde", row.titel, url
            )


def _adviezen(dossier_id: int) -> Iterator[Gebeurtenis]:
    query = select(
        *(Advies.id, Advies.titel, Advies.vastgesteld_op, Advies.aangeboden_op),
        *(Advies.ingetrokken_op, Advies.reactie_uiterlijk_op),
    ).where(Advies.dossier_id == dossier_id, Advies.vastgesteld_op.is_not(None))
    for row in db.session.execute(query):
        url = f"/adviezen/{row.id}"
        if row.vastgesteld_op:
            yield Gebeurtenis(row.vastgesteld_op, "De raad stelde een advies vast", row.titel, url)
        if row.aangeboden_op:
            yield Gebeurtenis(row.aangeboden_op, "De gemeente kreeg het advies", row.titel, url)
        if row.ingetrokken_op:
            yield Gebeurtenis(row.ingetrokken_op, "De raad trok het advies in", row.titel, url)


def _reacties(dossier_id: int) -> Iterator[Gebeurtenis]:
    query = (
        select(Reactie.verzonden_op, Advies.id, Advies.titel)
        .join(Advies, Advies.id == Reactie.advies_id)
        .where(Advies.dossier_id == dossier_id, Advies.vastgesteld_op.is_not(None))
        .where(Reactie.status == ReactieStatus.VERZONDEN)
    )
    for row in db.session.execute(query):
        if row.verzonden_op:
            yield Gebeurtenis(
                row.verzonden_op, "De gemeente gaf antwoord", row.titel, f"/adviezen/{row.id}"
            )


def _toezeggingen(dossier_id: int) -> Iterator[Gebeurtenis]:
    public = (
        select(Toezegging.id)
        .join(Puntreactie, Puntreactie.id == Toezegging.puntreactie_id)
        .join(Reactie, Reactie.id == Puntreactie.reactie_id)
        .join(Advies, Advies.id == Reactie.advies_id)
        .where(Advies.dossier_id == dossier_id, Advies.vastgesteld_op.is_not(None))
        .where(Reactie.status == ReactieStatus.VERZONDEN)
    )
    promises = select(
        *(Toezegging.tekst, Toezegging.gedaan_op, Toezegging.beoordeeld_op, Toezegging.status),
    ).where(Toezegging.id.in_(public))
    made, judged = Counter[date](), Counter[tuple[date, str]]()
    for row in db.session.execute(promises):
        made[row.gedaan_op] += 1
        if row.beoordeeld_op:
            is_kept = row.status is ToezeggingStatus.NAGEKOMEN
            judged[row.beoordeeld_op, "nagekomen" if is_kept else "niet nagekomen"] += 1
    for day, number in made.items():
        yield Gebeurtenis(day, f"De gemeente deed {_promises(number)}", None, "/toezeggingen")
    for (day, words), number in judged.items():
        judgement = f"De raad oordeelde: {_promises(number)} {words}"
        yield Gebeurtenis(day, judgement, None, "/toezeggingen")
    news = select(Voortgangsbericht.op, Voortgangsbericht.tekst).where(
        Voortgangsbericht.toezegging_id.in_(public)
    )
    for message in db.session.execute(news):
        tekst = plain_markdown(message.tekst)
        yield Gebeurtenis(message.op, "Bericht over een toezegging", tekst)
    measured = (
        select(Uitvraag.id, Uitvraag.titel, Uitvraag.teruggekoppeld_op)
        .join(Nameting, Nameting.uitvraag_id == Uitvraag.id)
        .where(Nameting.toezegging_id.in_(public), Nameting.conclusie.is_not(None))
        .distinct()
    )
    for again in db.session.execute(measured):
        if again.teruggekoppeld_op:
            url = f"/uitvragen/{again.id}"
            told = "De raad vergeleek de antwoorden met die van de eerste keer"
            yield Gebeurtenis(again.teruggekoppeld_op, told, again.titel, url)


def _promises(number: int) -> str:
    return "1 toezegging" if number == 1 else f"{number} toezeggingen"


def _informatieverzoeken(dossier_id: int) -> Iterator[Gebeurtenis]:
    query = select(
        Informatieverzoek.vraag, Informatieverzoek.gevraagd_op, Informatieverzoek.ontvangen_op
    ).where(Informatieverzoek.dossier_id == dossier_id)
    for row in db.session.execute(query):
        yield Gebeurtenis(row.gevraagd_op, "De raad vroeg de gemeente om informatie", row.vraag)
        if row.ontvangen_op:
            yield Gebeurtenis(row.ontvangen_op, "De gemeente gaf informatie", row.vraag)
