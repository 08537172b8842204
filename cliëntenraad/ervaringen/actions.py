"""What a resident does. No act, no event, no version: nothing may tell that it happened."""

import secrets
from collections.abc import Iterable
from datetime import date

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from cliëntenraad.ervaringen import rules
from cliëntenraad.ervaringen.models import Ervaring
from cliëntenraad.ervaringen.queries import derive_keys, is_known
from cliëntenraad.ervaringen.rules import Kanaal, Toestemming
from cliëntenraad.ervaringen.sealing import (
    Codeslot,
    Inhoud,
    Verzegeld,
    codeslot,
    seal_inhoud,
)
from cliëntenraad.ervaringen.signals import ervaring_ingetrokken, toestemming_gewijzigd
from cliëntenraad.kern.clock import iso_week, quarter
from cliëntenraad.kern.code_words import contains_code
from cliëntenraad.kern.crypto import CodeKeys
from cliëntenraad.kern.db import db, write
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.kern.translation import gettext
from cliëntenraad.kluis.queries import current_public_key
from cliëntenraad.uitvragen.models import Uitvraag
from cliëntenraad.uitvragen.queries import list_formuliervragen, neemt_ervaringen
from cliëntenraad.uitvragen.rules_vragen import is_antwoord

ID_BYTES = 16


def insturen(
    uitvraag: Uitvraag,
    code: str,
    tekst: str,
    antwoorden: dict[str, str],
    toestemming: Toestemming,
    kanaal: Kanaal,
    *,
    today: date,
) -> None:
    """Keep an experience. The same code again is the same success and never a second record."""
    slot = codeslot(derive_keys(code))
    if is_known(slot.zoekwaarde):
        return
    typed = [tekst, *antwoorden.values()]
    ervaring = prepare(
        uitvraag,
        slot,
        Inhoud(tekst, antwoorden),
        toestemming,
        kanaal,
        bevat_code=any(contains_code(text, code) for text in typed),
        today=today,
    )
    try:
        with write():
            keep(ervaring, uitvraag, today=today)
    except IntegrityError:
        # The same code came in at the same moment, in another process.
        if not is_known(slot.zoekwaarde):
            raise


def prepare(
    uitvraag: Uitvraag,
    slot: Codeslot,
    inhoud: Inhoud,
    toestemming: Toestemming,
    kanaal: Kanaal,
    *,
    bevat_code: bool,
    today: date,
    ervaring_id: str | None = None,
) -> Ervaring:
    """Check and seal an experience, before the lock so that others do not wait for it.

    `slot` says for which code; who seals need not know the code. `keep` keeps it.
    """
    _refuse(
        gettext(reason)
        for reason in rules.obstacles_to_insturen(
            neemt_ervaringen=neemt_ervaringen(uitvraag, today),
            tekst=inhoud.tekst,
            aantal_antwoorden=len(inhoud.antwoorden),
            bevat_code=bevat_code,
        )
    )
    _refuse(_wrong_answers(uitvraag, inhoud.antwoorden))
    target = current_public_key(uitvraag.raad_id, quarter(today))
    if target is None:
        raise RuleViolation(gettext(rules.GEEN_SLEUTEL))
    public_key, kwartaal = target
    ervaring_id = ervaring_id or secrets.token_hex(ID_BYTES)
    box = _seal(inhoud, uitvraag.raad_id, ervaring_id, slot.publieke_sleutel, public_key)
    return Ervaring(
        id=ervaring_id,
        raad_id=uitvraag.raad_id,
        uitvraag_id=uitvraag.id,
        zoekwaarde=slot.zoekwaarde,
        week=iso_week(today),
        kanaal=kanaal,
        toestemming=toestemming,
        inhoud=box.inhoud,
        sleutel_code=box.sleutel_code,
        sleutel_raad=box.sleutel_raad,
        kwartaal=kwartaal,
    )


def keep(ervaring: Ervaring, uitvraag: Uitvraag, *, today: date) -> None:
    """Add what `prepare` sealed, inside `write()`. A code that is known already changes nothing."""
    if not neemt_ervaringen(uitvraag, today):
        raise RuleViolation(gettext(rules.GESLOTEN))
    if not is_known(ervaring.zoekwaarde):
        db.session.add(ervaring)


def toestemming_wijzigen(keys: CodeKeys, toestemming: Toestemming, *, today: date) -> None:
    """Change what the raad may do with it; whatever used it hears of it in this transaction."""
    with write():
        ervaring = _find(keys)
        if ervaring is None:
            raise RuleViolation(gettext(rules.WEG))
        ervaring.toestemming = toestemming
        db.session.flush()
        toestemming_gewijzigd.send(
            None, ervaring_id=ervaring.id, toestemming=toestemming, kwartaal=quarter(today)
        )


def intrekken(keys: CodeKeys, *, today: date) -> None:
    """Delete the experience and its keys at once. Gone already is gone."""
    with write():
        ervaring = _find(keys)
        if ervaring is not None:
            ervaring_ingetrokken.send(None, ervaring_id=ervaring.id, kwartaal=quarter(today))
            db.session.delete(ervaring)


def _find(keys: CodeKeys) -> Ervaring | None:
    query = select(Ervaring).where(Ervaring.zoekwaarde == keys.lookup).with_for_update()
    return db.session.scalar(query)


def _seal(
    inhoud: Inhoud, raad_id: int, ervaring_id: str, code_key: bytes, public_key: bytes
) -> Verzegeld:
    try:
        return seal_inhoud(
            inhoud,
            raad_id=raad_id,
            ervaring_id=ervaring_id,
            code_key=code_key,
            public_key=public_key,
        )
    except ValueError:
        raise RuleViolation(gettext(rules.TE_LANG)) from None


def _wrong_answers(uitvraag: Uitvraag, antwoorden: dict[str, str]) -> list[str]:
    """Return which answers do not fit their question: codes must keep their meaning."""
    vragen = {vraag.id: vraag for vraag in list_formuliervragen(uitvraag)}
    if not antwoorden.keys() <= vragen.keys():
        return [gettext(rules.ONBEKENDE_VRAAG)]
    return [
        gettext("Kijk nog eens naar uw antwoord op deze vraag: %(vraag)s", vraag=vragen[id].tekst)
        for id, antwoord in antwoorden.items()
        if not is_antwoord(vragen[id], antwoord)
    ]


def _refuse(obstacles: Iterable[str]) -> None:
    if text := " ".join(obstacles):
        raise RuleViolation(text)
