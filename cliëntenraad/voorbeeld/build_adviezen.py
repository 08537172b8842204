"""Build the example, part 4: adviezen, reacties, toezeggingen and the nameting."""

from typing import Any

from cliëntenraad.adviezen import actions as adviezen
from cliëntenraad.adviezen.actions_brief import antwoord_geven, minderheidsstandpunt_toevoegen
from cliëntenraad.adviezen.actions_punten import onderbouwing_toevoegen, punt_toevoegen
from cliëntenraad.adviezen.models import Advies
from cliëntenraad.dossiers.models import Dossier
from cliëntenraad.dossiers.queries_stukken import list_stukken
from cliëntenraad.dossiers.rules import Aanleiding, Orgaan
from cliëntenraad.raden.rules import LidFunctie
from cliëntenraad.voorbeeld.build_raden import Cast
from cliëntenraad.voorbeeld.build_verhalen import Found
from cliëntenraad.voorbeeld.content import Days


def build_advies(
    cast: Cast, dossier: Dossier, script: dict[str, Any], found: Found, days: Days
) -> Advies:
    """Write one advies, point by point, and adopt and hand it over if the script says so."""
    letter = script["advies"]
    start = letter["vastgesteld_dagen"] or -2
    common: dict[str, Any] = {"door_id": cast.door("secretaris"), "now": days.moment(start)}
    is_consultatie = dossier.aanleiding is Aanleiding.INTERNETCONSULTATIE
    advies = adviezen.maken(
        dossier,
        titel=letter["titel"],
        kenmerk=letter["kenmerk"],
        aan=Orgaan.RIJK if is_consultatie else Orgaan.COLLEGE,
        inleiding=letter["inleiding"],
        slot=letter["slot"],
        **common,
    )
    _write_punten(advies, letter, _sources(dossier, found), common)
    for vraag, tekst in zip(dossier.vragen, letter["antwoorden_per_vraag"], strict=False):
        if tekst:
            antwoord_geven(advies, vraag, tekst, versie=advies.versie, **common)
    if letter["minderheidsstandpunt"]:
        minderheidsstandpunt_toevoegen(
            advies, letter["minderheidsstandpunt"], versie=advies.versie, **common
        )
    if letter["status"] == "aangeboden":
        _adopt(cast, dossier, advies, letter, days)
    return advies


def _sources(dossier: Dossier, found: Found) -> dict[tuple[str, str], Any]:
    stukken = {("stuk", stuk.titel): stuk for stuk in list_stukken(dossier.id)}
    return {
        **stukken,
        **{("bevinding", titel): bevinding for titel, bevinding in found.bevindingen.items()},
        **{("citaat", tekst): citaat for tekst, citaat in found.citaten.items()},
    }


def _write_punten(
    advies: Advies, letter: dict[str, Any], sources: dict[tuple[str, str], Any], common: Any
) -> None:
    for punt in letter["punten"]:
        made = punt_toevoegen(
            advies, titel=punt["titel"], tekst=punt["tekst"], versie=advies.versie, **common
        )
        for carrier in punt["onderbouwing"]:
            name = carrier["verwijzing"]
            bron = sources.get((carrier["soort"], name), name)
            onderbouwing_toevoegen(made, bron, versie=advies.versie, **common)


def _adopt(
    cast: Cast, dossier: Dossier, advies: Advies, letter: dict[str, Any], days: Days
) -> None:
    votes = letter["stemming"]
    leden = sorted(
        cast.leden[dossier.raad.naam], key=lambda lid: lid.functie is not LidFunctie.VOORZITTER
    )
    day = days.day(letter["vastgesteld_dagen"])
    present = [lid.id for lid in leden if lid.is_zittend(day)][: votes["aanwezig"]]
    adviezen.vaststellen(
        advies,
        vergadering_op=day,
        aanwezig=present,
        voor=votes["voor"],
        tegen=votes["tegen"],
        onthouding=votes["onthouding"],
        door_id=cast.door("secretaris"),
        now=days.moment(letter["vastgesteld_dagen"]),
    )
    adviezen.aanbieden(
        advies,
        aangeboden_op=days.day(letter["aangeboden_dagen"]),
        door_id=cast.door("secretaris"),
        now=days.moment(letter["aangeboden_dagen"]),
    )
