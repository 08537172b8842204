"""Build the example, part 1: raden, leden, accounts and kluizen."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from cliëntenraad.accounts.actions import aanmaken, toekennen
from cliëntenraad.accounts.models import Account
from cliëntenraad.accounts.rules import Rol
from cliëntenraad.kluis.actions import inrichten
from cliëntenraad.raden.actions import (
    gemeente_toevoegen,
    lid_benoemen,
    oprichten,
    regeling_vastleggen,
)
from cliëntenraad.raden.models import Gemeente, Lid, Raad
from cliëntenraad.raden.rules import LidFunctie, Quorum, RaadSoort, Reactieplicht, VoorzitterStem
from cliëntenraad.voorbeeld.content import Days, load
from cliëntenraad.voorbeeld.rules import DOMEIN, PASSWORD, PHRASE

START: Final = -700
NAMEN: Final = {
    "beheerder": "Bas de Beheerder",
    "voorzitter": "Vera de Voorzitter",
    "secretaris": "Sam de Secretaris",
    "raadslid": "Rachida het Raadslid",
    "ondersteuner": "Otto de Ondersteuner",
    "ambtenaar": "Anna de Ambtenaar",
}


@dataclass
class Cast:
    """Who plays in the example."""

    accounts: dict[str, Account] = field(default_factory=dict)
    gemeenten: dict[str, Gemeente] = field(default_factory=dict)
    raden: dict[str, Raad] = field(default_factory=dict)
    leden: dict[str, list[Lid]] = field(default_factory=dict)

    def door(self, rol: str) -> int:
        return self.accounts[rol].id


def build_raden(days: Days) -> Cast:
    """Make the organisations and whoever works in them."""
    cast = Cast()
    for rol, naam in NAMEN.items():
        cast.accounts[rol] = aanmaken(
            f"{rol}{DOMEIN}", naam, PASSWORD, door_id=None, now=days.moment(START)
        )
    for script in load("raden"):
        _build_raad(cast, script, days)
    _give_roles(cast, days)
    return cast


def _build_raad(cast: Cast, script: dict[str, Any], days: Days) -> None:
    door, now, naam = cast.door("beheerder"), days.moment(START), script["naam"]
    if script["gemeente"] not in cast.gemeenten:
        cast.gemeenten[script["gemeente"]] = gemeente_toevoegen(
            script["gemeente"], door_id=door, now=now
        )
    gemeente = cast.gemeenten[script["gemeente"]]
    raad = oprichten(gemeente, naam, RaadSoort(script["soort"]), door_id=door, now=now)
    for regeling in script["regelingen"]:
        regeling_vastleggen(raad, _regeling(regeling), door_id=door, now=now)
    cast.raden[naam] = raad
    cast.leden[naam] = [
        lid_benoemen(
            raad,
            lid["naam"],
            LidFunctie(lid["functie"]),
            van=date.fromisoformat(lid["van"]),
            tot=date.fromisoformat(lid["tot"]) if lid["tot"] else None,
            door_id=door,
            now=now,
        )
        for lid in script["leden"]
    ]
    inrichten(raad, PHRASE, door_id=cast.door("secretaris"), now=now)


def _regeling(script: dict[str, Any]) -> dict[str, Any]:
    return {
        **script,
        "geldig_vanaf": date.fromisoformat(script["geldig_vanaf"]),
        "reactieplicht": Reactieplicht(script["reactieplicht"]),
        "quorum": Quorum(script["quorum"]),
        "voorzitter_stem": VoorzitterStem(script["voorzitter_stem"]),
        "doorschuiven": script["doorschuiven"] is not False,
        "reces_schort_op": bool(script["reces_schort_op"]),
    }


def _give_roles(cast: Cast, days: Days) -> None:
    first, *others = cast.raden.values()
    seats = {lid.functie: lid for lid in cast.leden[first.naam]}
    common: dict[str, Any] = {
        "van": days.day(START),
        "door_id": cast.door("beheerder"),
        "now": days.moment(START),
    }
    for rol, functie in (
        (Rol.VOORZITTER, LidFunctie.VOORZITTER),
        (Rol.SECRETARIS, LidFunctie.SECRETARIS),
        (Rol.RAADSLID, LidFunctie.LID),
    ):
        toekennen(cast.accounts[rol], rol, raad_id=first.id, lid=seats[functie], **common)
    for raad in others:
        toekennen(cast.accounts["secretaris"], Rol.SECRETARIS, raad_id=raad.id, **common)
    for raad in (first, *others):
        toekennen(cast.accounts["ondersteuner"], Rol.ONDERSTEUNER, raad_id=raad.id, **common)
    for gemeente in cast.gemeenten.values():
        official = cast.accounts["ambtenaar"]
        toekennen(official, Rol.BELEIDSMEDEWERKER, gemeente_id=gemeente.id, **common)
    toekennen(cast.accounts["beheerder"], Rol.BEHEERDER, **common)
