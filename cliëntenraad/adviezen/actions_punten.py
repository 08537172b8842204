"""Acts on adviespunten and on what carries them. Numbers always run 1, 2, 3 …"""

from datetime import datetime

from cliëntenraad.adviezen import rules
from cliëntenraad.adviezen.actions_saving import saving
from cliëntenraad.adviezen.models import Advies, Adviespunt, Onderbouwing
from cliëntenraad.adviezen.queries_schrijven import Bron, advies_of_onderbouwing
from cliëntenraad.adviezen.rules import OnderbouwingSoort, Richting
from cliëntenraad.analyses.models import Citaat
from cliëntenraad.analyses.rules import CitaatStatus
from cliëntenraad.dossiers.models_stukken import Stuk
from cliëntenraad.kern.db import db
from cliëntenraad.kern.rules import RuleViolation


def punt_toevoegen(
    advies: Advies, *, titel: str, tekst: str, versie: int, door_id: int, now: datetime
) -> Adviespunt:
    """Add an adviespunt after the last one."""
    with saving("adviespunt toegevoegd", advies, versie=versie, door_id=door_id, now=now):
        punt = Adviespunt(
            raad_id=advies.raad_id,
            advies_id=advies.id,
            nummer=len(advies.punten) + 1,
            titel=titel,
            tekst=tekst,
        )
        db.session.add(punt)
    return punt


def punt_wijzigen(
    punt: Adviespunt, *, titel: str, tekst: str, versie: int, door_id: int, now: datetime
) -> None:
    """Write an adviespunt anew."""
    with saving("adviespunt gewijzigd", punt.advies, versie=versie, door_id=door_id, now=now):
        punt.titel, punt.tekst = titel, tekst


def punt_verplaatsen(
    punt: Adviespunt, richting: Richting, *, versie: int, door_id: int, now: datetime
) -> None:
    """Move an adviespunt one place up or down."""
    advies = punt.advies
    with saving("adviespunt verplaatst", advies, versie=versie, door_id=door_id, now=now):
        by_number = {other.nummer: other for other in advies.punten}
        order = rules.moved(sorted(by_number), punt.nummer, richting)
        _number([by_number[nummer] for nummer in order])


def punt_verwijderen(punt: Adviespunt, *, versie: int, door_id: int, now: datetime) -> None:
    """Take an adviespunt out, with what carried it. It stays in the versions."""
    advies = punt.advies
    with saving("adviespunt verwijderd", advies, versie=versie, door_id=door_id, now=now):
        others = [other for other in advies.punten if other.id != punt.id]
        for onderbouwing in punt.onderbouwingen:
            db.session.delete(onderbouwing)
        db.session.delete(punt)
        _number(others)


def onderbouwing_toevoegen(
    punt: Adviespunt, bron: Bron | str, *, versie: int, door_id: int, now: datetime
) -> Onderbouwing:
    """Let a bevinding, citaat, stuk or (as text) an article of law carry this point."""
    with saving("onderbouwing toegevoegd", punt.advies, versie=versie, door_id=door_id, now=now):
        onderbouwing = _onderbouwing(punt, bron)
        if any(_same(onderbouwing, other) for other in punt.onderbouwingen):
            raise RuleViolation("Deze onderbouwing staat er al. Kies een andere.")
        db.session.add(onderbouwing)
    return onderbouwing


def onderbouwing_verwijderen(
    onderbouwing: Onderbouwing, *, versie: int, door_id: int, now: datetime
) -> None:
    """Take away one thing that carried a point."""
    advies = advies_of_onderbouwing(onderbouwing)
    with saving("onderbouwing verwijderd", advies, versie=versie, door_id=door_id, now=now):
        db.session.delete(onderbouwing)


def _number(punten: list[Adviespunt]) -> None:
    """Number the points from 1 in this order, by way of numbers that no point can have."""
    for nummer, punt in enumerate(punten, start=1):
        punt.nummer = -nummer
    db.session.flush()
    for punt in punten:
        punt.nummer = -punt.nummer


def _onderbouwing(punt: Adviespunt, bron: Bron | str) -> Onderbouwing:
    place = {"raad_id": punt.raad_id, "adviespunt_id": punt.id}
    if isinstance(bron, str):
        return Onderbouwing(**place, soort=OnderbouwingSoort.WETSARTIKEL, wetsartikel=bron)
    if bron.raad_id != punt.raad_id:
        raise RuleViolation("Kies een onderbouwing van uw eigen raad.")
    if isinstance(bron, Citaat):
        if bron.status is not CitaatStatus.GOEDGEKEURD:
            raise RuleViolation("Kies een citaat dat door een tweede lid is goedgekeurd.")
        return Onderbouwing(**place, soort=OnderbouwingSoort.CITAAT, citaat_id=bron.id)
    if isinstance(bron, Stuk):
        return Onderbouwing(**place, soort=OnderbouwingSoort.STUK, stuk_id=bron.id)
    return Onderbouwing(**place, soort=OnderbouwingSoort.BEVINDING, bevinding_id=bron.id)


def _same(one: Onderbouwing, other: Onderbouwing) -> bool:
    columns = ("bevinding_id", "citaat_id", "stuk_id", "wetsartikel")
    return all(getattr(one, column) == getattr(other, column) for column in columns)
