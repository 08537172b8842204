"""Keep what someone wrote on paper or told in a conversation.

No act, no event, no version: who typed it and when is kept nowhere.
"""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from cliëntenraad.ervaringen import actions as ervaringen
from cliëntenraad.ervaringen.queries import find_with_code, is_there, read
from cliëntenraad.ervaringen.rules import GESLOTEN, Kanaal, Toestemming
from cliëntenraad.ervaringen.sealing import Inhoud
from cliëntenraad.invoer import rules_kaarten as rules
from cliëntenraad.invoer.models_kaarten import Kaart
from cliëntenraad.invoer.queries_kaarten import find_kaart, slot_of
from cliëntenraad.kern.code_words import contains_any_code
from cliëntenraad.kern.db import db, write
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.uitvragen.models import Uitvraag
from cliëntenraad.uitvragen.queries import neemt_ervaringen


class KeptAlready(RuleViolation):
    """Something else was kept already under the code of this page."""


@dataclass(frozen=True)
class Ingevuld:
    """What was typed for someone else."""

    kanaal: Kanaal
    toestemming: Toestemming
    inhoud: Inhoud


def met_kaart_bewaren(
    uitvraag: Uitvraag, kaartnummer: str, ingevuld: Ingevuld, *, ervaring_id: str, today: date
) -> None:
    """Seal it for the card with this number, and end the card with it.

    `ervaring_id` is the same for the same page and card: pressed twice it is still one.
    """
    _refuse_code(ingevuld.inhoud)
    kaart = find_kaart(kaartnummer, uitvraag)
    if kaart is None:
        return _be_known(ervaring_id, uitvraag, today)
    kaart_id, slot = kaart.id, slot_of(kaart)
    ervaring = ervaringen.prepare(
        uitvraag,
        slot,
        ingevuld.inhoud,
        ingevuld.toestemming,
        ingevuld.kanaal,
        bevat_code=False,
        today=today,
        ervaring_id=ervaring_id,
    )
    with write():
        locked = db.session.scalar(select(Kaart).where(Kaart.id == kaart_id).with_for_update())
        if locked is None:
            return _be_known(ervaring_id, uitvraag, today)
        ervaringen.keep(ervaring, uitvraag, today=today)
        db.session.delete(locked)


def met_code_bewaren(uitvraag: Uitvraag, code: str, ingevuld: Ingevuld, *, today: date) -> None:
    """Keep a conversation under a code that this page made, for who has no card yet.

    Pressed twice it is still one. Something else under the same code raises KeptAlready:
    a page that was kept open may not swallow the next conversation.
    """
    _refuse_code(ingevuld.inhoud)
    known = find_with_code(code)
    if known is None:
        inhoud = ingevuld.inhoud
        ervaringen.insturen(
            uitvraag,
            code,
            inhoud.tekst,
            inhoud.antwoorden,
            ingevuld.toestemming,
            ingevuld.kanaal,
            today=today,
        )
    elif read(known) != ingevuld.inhoud:
        raise KeptAlready(rules.GESPREK_AL_BEWAARD)


def _refuse_code(inhoud: Inhoud) -> None:
    if any(map(contains_any_code, (inhoud.tekst, *inhoud.antwoorden.values()))):
        raise RuleViolation(rules.CODE_IN_TEKST)


def _be_known(ervaring_id: str, uitvraag: Uitvraag, today: date) -> None:
    """Accept an unknown card only when this very page was kept already."""
    if not is_there(ervaring_id):
        is_open = neemt_ervaringen(uitvraag, today)
        raise RuleViolation(rules.KAART_ONBEKEND if is_open else GESLOTEN)
