"""Acts on the parts of the letter that are not adviespunten."""

from datetime import datetime

from cliëntenraad.adviezen.actions_saving import saving
from cliëntenraad.adviezen.models import Advies, Adviesantwoord, Minderheidsstandpunt
from cliëntenraad.adviezen.queries_schrijven import find_advies_by_kenmerk
from cliëntenraad.adviezen.rules import obstacles_to_maken
from cliëntenraad.dossiers.models import Adviesvraag
from cliëntenraad.dossiers.rules import DossierStatus, Orgaan
from cliëntenraad.kern.db import db
from cliëntenraad.kern.rules import RuleViolation


def brief_wijzigen(
    advies: Advies,
    *,
    titel: str,
    kenmerk: str,
    aan: Orgaan,
    inleiding: str,
    slot: str,
    versie: int,
    door_id: int,
    now: datetime,
) -> None:
    """Change what stands around the adviespunten."""
    with saving("advies gewijzigd", advies, versie=versie, door_id=door_id, now=now):
        other = find_advies_by_kenmerk(advies.raad_id, kenmerk)
        is_used = other is not None and kenmerk != advies.kenmerk
        if obstacles := obstacles_to_maken(DossierStatus.OPEN, kenmerk_is_used=is_used):
            raise RuleViolation(" ".join(obstacles))
        advies.titel, advies.kenmerk, advies.aan = titel, kenmerk, aan
        advies.inleiding, advies.slot = inleiding, slot


def antwoord_geven(
    advies: Advies, vraag: Adviesvraag, tekst: str, *, versie: int, door_id: int, now: datetime
) -> None:
    """Write the answer to one numbered question, or write it anew."""
    with saving("vraag beantwoord", advies, versie=versie, door_id=door_id, now=now):
        if vraag.dossier_id != advies.dossier_id:
            raise RuleViolation("Deze vraag hoort bij een ander dossier.")
        for antwoord in advies.antwoorden:
            if antwoord.adviesvraag_id == vraag.id:
                antwoord.tekst = tekst
                return
        db.session.add(
            Adviesantwoord(
                raad_id=advies.raad_id, advies_id=advies.id, adviesvraag_id=vraag.id, tekst=tekst
            )
        )


def minderheidsstandpunt_toevoegen(
    advies: Advies, tekst: str, *, versie: int, door_id: int, now: datetime
) -> None:
    """Put the view of a minority in the document, unless the regeling forbids it."""
    with saving("minderheidsstandpunt toegevoegd", advies, versie=versie, door_id=door_id, now=now):
        regeling = advies.dossier.regeling
        if regeling is not None and regeling.minderheidsstandpunt_toegestaan is False:
            raise RuleViolation(
                "De regeling laat geen minderheidsstandpunt toe. "
                "Schrijf in de inleiding dat niet iedereen het eens was."
            )
        if tekst in [standpunt.tekst for standpunt in advies.minderheidsstandpunten]:
            raise RuleViolation("Dit minderheidsstandpunt staat al in het advies.")
        db.session.add(
            Minderheidsstandpunt(raad_id=advies.raad_id, advies_id=advies.id, tekst=tekst)
        )


def minderheidsstandpunt_verwijderen(
    standpunt: Minderheidsstandpunt, *, versie: int, door_id: int, now: datetime
) -> None:
    """Take the view of a minority out again. It stays in the versions."""
    advies = db.session.get_one(Advies, standpunt.advies_id)
    with saving("minderheidsstandpunt verwijderd", advies, versie=versie, door_id=door_id, now=now):
        db.session.delete(standpunt)
