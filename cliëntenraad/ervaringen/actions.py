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
from cliëntenraad.ervaringen.sealing import Inhoud, Verzegeld, seal_inhoud
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
    keys = derive_keys(code)
    if is_known(keys.lookup):
        return
    typed = [tekst, *antwoorden.values()]
    _refuse(
        gettext(reason)
        for reason in rules.obstacles_to_insturen(
            neemt_ervaringen=neemt_ervaringen(uitvraag, today),
            tekst=tekst,
            aantal_antwoorden=len(antwoorden),
            bevat_code=any(contains_code(text, code) for text in typed),
        )
    )
    _refuse(_wrong_answers(uitvraag, antwoorden))
    ervaring = _prepare(uitvraag, keys, Inhoud(tekst, antwoorden), toestemming, kanaal, today)
    try:
        with write():
            if not neemt_ervaringen(uitvraag, today):
                raise RuleViolation(gettext(rules.GESLOTEN))
            if not is_known(keys.lookup):
                db.session.add(ervaring)
    except IntegrityError:
        # The same code came in at the same moment, in another process.
        if not is_known(keys.lookup):
            raise


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


def _prepare(
    uitvraag: Uitvraag,
    keys: CodeKeys,
    inhoud: Inhoud,
    toestemming: Toestemming,
    kanaal: Kanaal,
    today: date,
) -> Ervaring:
    """Seal everything before the lock, so that others do not wait for it."""
    target = current_public_key(uitvraag.raad_id, quarter(today))
    if target is None:
        raise RuleViolation(gettext(rules.GEEN_SLEUTEL))
    public_key, kwartaal = target
    ervaring_id = secrets.token_hex(ID_BYTES)
    box = _seal(inhoud, uitvraag.raad_id, ervaring_id, keys.kek, public_key)
    return Ervaring(
        id=ervaring_id,
        raad_id=uitvraag.raad_id,
        uitvraag_id=uitvraag.id,
        zoekwaarde=keys.lookup,
        week=iso_week(today),
        kanaal=kanaal,
        toestemming=toestemming,
        inhoud=box.inhoud,
        sleutel_code=box.sleutel_code,
        sleutel_raad=box.sleutel_raad,
        kwartaal=kwartaal,
    )


def _seal(
    inhoud: Inhoud, raad_id: int, ervaring_id: str, kek: bytes, public_key: bytes
) -> Verzegeld:
    try:
        return seal_inhoud(
            inhoud, raad_id=raad_id, ervaring_id=ervaring_id, kek=kek, public_key=public_key
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
