"""Acts on papers, and on what the raad asks the municipality to tell."""

import hashlib
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import delete
from sqlalchemy.exc import IntegrityError

from cliëntenraad.dossiers.models import Dossier
from cliëntenraad.dossiers.models_stukken import Informatieverzoek, Stuk, Stukinhoud
from cliëntenraad.dossiers.queries_stukken import find_same_stuk, find_same_verzoek
from cliëntenraad.dossiers.rules import (
    AlOpgeslagen,
    StukSoort,
    check_obstacles,
    obstacles_to_wijzigen,
)
from cliëntenraad.dossiers.rules_content import check_content
from cliëntenraad.dossiers.rules_stukken import obstacles_to_beantwoorden, safe_name
from cliëntenraad.kern.clock import local_day
from cliëntenraad.kern.db import db
from cliëntenraad.kern.events import act, concerns
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.kern.text import clean_text


@dataclass(frozen=True)
class Toegang:
    """Who may read a stuk, besides the raad itself."""

    is_openbaar: bool = False
    mag_gemeente_lezen: bool = False
    embargo_tot: date | None = None


def stuk_toevoegen(
    dossier: Dossier,
    content: bytes,
    bestandsnaam: str,
    *,
    titel: str,
    soort: StukSoort,
    toegang: Toegang,
    door_id: int | None,
    now: datetime,
) -> Stuk:
    """Keep a paper, after a look at its content; what it is called says nothing."""
    kind = check_content(content)
    sha256 = hashlib.sha256(content).hexdigest()
    with act("stuk toegevoegd", dossier, door_id=door_id, now=now) as event:
        check_obstacles(obstacles_to_wijzigen(dossier.status))
        _check_is_new(dossier, sha256, titel)
        stuk = Stuk(
            raad_id=dossier.raad_id,
            dossier_id=dossier.id,
            titel=titel,
            soort=soort,
            bestandsnaam=safe_name(clean_text(bestandsnaam) or "", kind.extension),
            mediatype=kind.mediatype,
            grootte=len(content),
            sha256=sha256,
            is_openbaar=toegang.is_openbaar,
            mag_gemeente_lezen=toegang.mag_gemeente_lezen,
            embargo_tot=toegang.embargo_tot,
            toegevoegd_op=local_day(now),
        )
        concerns(event, stuk)
        db.session.add(Stukinhoud(stuk_id=stuk.id, raad_id=stuk.raad_id, inhoud=content))
    return stuk


def stuk_embargo_wijzigen(
    stuk: Stuk, toegang: Toegang, *, door_id: int | None, now: datetime
) -> None:
    """Change who may read a stuk and from which day."""
    with act("embargo van stuk gewijzigd", stuk, door_id=door_id, now=now):
        _check_open(stuk.dossier_id)
        stuk.is_openbaar = toegang.is_openbaar
        stuk.mag_gemeente_lezen = toegang.mag_gemeente_lezen
        stuk.embargo_tot = toegang.embargo_tot


def stuk_verwijderen(stuk: Stuk, *, door_id: int | None, now: datetime) -> None:
    """Take a stuk away for good, content and all: the wrong file may hold what nobody may keep."""
    try:
        with act("stuk verwijderd", stuk, door_id=door_id, now=now):
            _check_open(stuk.dossier_id)
            db.session.execute(delete(Stukinhoud).where(Stukinhoud.stuk_id == stuk.id))
            db.session.delete(stuk)
            db.session.flush()
    except IntegrityError:
        raise RuleViolation(
            "Een adviespunt rust op dit stuk. Haal het stuk eerst weg bij dat adviespunt."
        ) from None


def informatieverzoek_doen(
    dossier: Dossier, vraag: str, *, door_id: int | None, now: datetime
) -> Informatieverzoek:
    """Ask the municipality for what the raad needs to know (Awb 3:7)."""
    with act("informatieverzoek gedaan", dossier, door_id=door_id, now=now) as event:
        check_obstacles(obstacles_to_wijzigen(dossier.status))
        if same := find_same_verzoek(dossier.id, vraag):
            raise AlOpgeslagen(same.id)
        verzoek = Informatieverzoek(
            raad_id=dossier.raad_id,
            dossier_id=dossier.id,
            vraag=vraag,
            gevraagd_op=local_day(now),
        )
        concerns(event, verzoek)
    return verzoek


def informatieverzoek_beantwoorden(
    verzoek: Informatieverzoek,
    antwoord: str,
    *,
    ontvangen_op: date | None = None,
    door_id: int | None,
    now: datetime,
) -> None:
    """Answer, as the municipality; or record, as the raad, what came in on `ontvangen_op`."""
    today = local_day(now)
    day = ontvangen_op or today
    with act("informatieverzoek beantwoord", verzoek, door_id=door_id, now=now):
        if (verzoek.antwoord, verzoek.ontvangen_op) == (antwoord, day):
            raise AlOpgeslagen(verzoek.id)
        _check_open(verzoek.dossier_id)
        check_obstacles(
            obstacles_to_beantwoorden(verzoek.gevraagd_op, verzoek.ontvangen_op, day, today)
        )
        verzoek.antwoord = antwoord
        verzoek.ontvangen_op = day


def _check_is_new(dossier: Dossier, sha256: str, titel: str) -> None:
    same = find_same_stuk(dossier.id, sha256)
    if same is None:
        return
    if same.titel == titel:
        raise AlOpgeslagen(same.id)
    raise RuleViolation(f"Dit bestand zit al in het dossier, als ‘{same.titel}’.")


def _check_open(dossier_id: int) -> None:
    check_obstacles(obstacles_to_wijzigen(db.session.get_one(Dossier, dossier_id).status))
