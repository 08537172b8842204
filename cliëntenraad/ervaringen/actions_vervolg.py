"""Answer a question of the raad. No act, no event, no version, like all a resident does."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import select

from cliëntenraad.ervaringen import rules
from cliëntenraad.ervaringen import rules_vervolg as vervolg
from cliëntenraad.ervaringen.models import Ervaring
from cliëntenraad.ervaringen.models_vervolg import Verhaalvraag, Vervolgantwoord, Vervolgvraag
from cliëntenraad.ervaringen.queries import Gevonden
from cliëntenraad.ervaringen.queries_vervolg import Gevraagd, list_meetvragen
from cliëntenraad.ervaringen.sealing import Inhoud
from cliëntenraad.ervaringen.sealing_vervolg import antwoord_place, seal_under, verhaalvraag_place
from cliëntenraad.kern.clock import iso_week
from cliëntenraad.kern.code_words import contains_any_code
from cliëntenraad.kern.db import db, write
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.kern.translation import gettext
from cliëntenraad.uitvragen.queries import get_uitvraag_or_404
from cliëntenraad.uitvragen.rules_vragen import is_antwoord


def antwoorden(gevonden: Gevonden, gevraagd: Gevraagd, inhoud: Inhoud, *, today: date) -> None:
    """Keep an answer. Sent twice it is one, and the first stands."""
    check_antwoord(gevraagd, inhoud)
    ervaring_id, raad_id = gevonden.ervaring.id, gevonden.ervaring.raad_id
    if gevraagd.is_nameting:
        _check_choices(gevonden.ervaring, inhoud.antwoorden)
    if gevraagd.vervolgvraag_id is None:
        place = verhaalvraag_place(raad_id, ervaring_id, gevraagd.nummer, "antwoord")
    else:
        place = antwoord_place(raad_id, ervaring_id, gevraagd.vervolgvraag_id)
    box = seal_under(gevonden.dek, inhoud, place)
    lookup = gevonden.keys.lookup
    with write():
        query = select(Ervaring.id).where(Ervaring.zoekwaarde == lookup).with_for_update()
        if db.session.scalar(query) is None:
            raise RuleViolation(gettext(rules.WEG))
        if gevraagd.vervolgvraag_id is None:
            _keep_own(ervaring_id, gevraagd.nummer, box, iso_week(today))
        else:
            _keep(raad_id, ervaring_id, gevraagd.vervolgvraag_id, box, today)


def check_antwoord(gevraagd: Gevraagd, inhoud: Inhoud) -> None:
    """Refuse, in the words of the rules, what cannot be sent."""
    _refuse(
        vervolg.obstacles_to_antwoorden(
            is_open=gevraagd.is_open,
            tekst=inhoud.tekst,
            aantal_antwoorden=len(inhoud.antwoorden),
            is_nameting=gevraagd.is_nameting,
            bevat_code=contains_any_code(inhoud.tekst),
        )
    )


def _keep(raad_id: int, ervaring_id: str, vraag_id: int, box: bytes, today: date) -> None:
    vraag = db.session.get_one(Vervolgvraag, vraag_id)
    if not vervolg.is_open(vraag.sluit_op, today):
        _refuse([vervolg.GESLOTEN])
    if db.session.get(Vervolgantwoord, (vraag_id, ervaring_id)) is None:
        db.session.add(
            Vervolgantwoord(
                vervolgvraag_id=vraag_id, ervaring_id=ervaring_id, raad_id=raad_id, inhoud=box
            )
        )


def _keep_own(ervaring_id: str, nummer: int, box: bytes, week: str) -> None:
    vraag = db.session.get(Verhaalvraag, (ervaring_id, nummer))
    if vraag is not None and vraag.antwoord is None:
        vraag.antwoord, vraag.antwoord_week = box, week


def _check_choices(ervaring: Ervaring, antwoorden: dict[str, str]) -> None:
    """Refuse what only a changed page can send: codes must keep their meaning."""
    vragen = {v.id: v for v in list_meetvragen(get_uitvraag_or_404(ervaring.uitvraag_id))}
    if not all(id in vragen and is_antwoord(vragen[id], code) for id, code in antwoorden.items()):
        _refuse([rules.ONBEKENDE_VRAAG])


def _refuse(obstacles: Iterable[str]) -> None:
    if text := " ".join(gettext(obstacle) for obstacle in obstacles):
        raise RuleViolation(text)
