"""Build the example, part 3: uitvragen, experiences, and what the council made of them."""

from dataclasses import dataclass, field
from typing import Any

from cliëntenraad.analyses.actions import ronde_maken, schonen
from cliëntenraad.analyses.actions_bevindingen import bevinding_maken
from cliëntenraad.analyses.actions_citaten import citaat_goedkeuren, citaat_voorstellen
from cliëntenraad.analyses.models import Bevinding, Citaat
from cliëntenraad.analyses.opening import OpenKluis
from cliëntenraad.analyses.queries import list_gelezen
from cliëntenraad.dossiers.models import Dossier
from cliëntenraad.ervaringen.actions import insturen
from cliëntenraad.ervaringen.models import Ervaring
from cliëntenraad.ervaringen.rules import Kanaal, Toestemming
from cliëntenraad.kern.clock import quarter
from cliëntenraad.kern.code_words import new_code
from cliëntenraad.kluis.actions import ensure_quarter_key
from cliëntenraad.kluis.queries import get_kluis, open_master
from cliëntenraad.uitvragen import actions as uitvragen
from cliëntenraad.uitvragen.actions_vragen import vraag_toevoegen
from cliëntenraad.uitvragen.models import Uitvraag
from cliëntenraad.uitvragen.queries import list_formuliervragen
from cliëntenraad.uitvragen.rules import VraagSoort
from cliëntenraad.uitvragen.rules_vragen import Formuliervraag
from cliëntenraad.voorbeeld.build_raden import Cast
from cliëntenraad.voorbeeld.build_vertalingen import build_vertalingen
from cliëntenraad.voorbeeld.content import Days
from cliëntenraad.voorbeeld.rules import PHRASE


@dataclass
class Found:
    """What the council found in one dossier, by the name the script gives it."""

    uitvragen: list[Uitvraag] = field(default_factory=list)
    bevindingen: dict[str, Bevinding] = field(default_factory=dict)
    citaten: dict[str, Citaat] = field(default_factory=dict)


def build_uitvragen(
    cast: Cast, dossier: Dossier, script: dict[str, Any], verhalen: list[dict[str, Any]], days: Days
) -> Found:
    """Ask, collect, close, read and report back, one uitvraag after the other."""
    found = Found()
    for number, uitvraag_script in enumerate(script["uitvragen"], start=1):
        uitvraag = _ask(cast, dossier, uitvraag_script, found, days)
        found.uitvragen.append(uitvraag)
        own = [verhaal for verhaal in verhalen if verhaal["uitvraag"] == number]
        _collect(uitvraag, own, uitvraag_script, days)
        if uitvraag_script["sluit_dagen"] < 0:
            _read_and_find(cast, uitvraag, script, number, own, found, days)
    return found


def _ask(
    cast: Cast, dossier: Dossier, script: dict[str, Any], found: Found, days: Days
) -> Uitvraag:
    door = cast.door("secretaris")
    now = days.moment(script["open_dagen"] - 1)
    uitvraag = uitvragen.maken(
        dossier,
        titel=script["titel"],
        inleiding=script["inleiding"],
        doelgroep=script["doelgroep"],
        verwerkingsverantwoordelijke=dossier.raad.naam,
        contactblok=script["contactblok"],
        herhaalt_id=found.uitvragen[0].id if found.uitvragen else None,
        door_id=door,
        now=now,
    )
    for vraag in [] if found.uitvragen else script["vragen"]:
        vraag_toevoegen(
            uitvraag,
            VraagSoort(vraag["soort"]),
            vraag["tekst"],
            vraag["toelichting"] or "",
            vraag["keuzes"],
            door_id=door,
            now=now,
        )
    build_vertalingen(uitvraag, door_id=door, now=now)
    opening = days.moment(script["open_dagen"])
    ensure_quarter_key(dossier.raad_id, quarter(opening.date()), door_id=door, now=opening)
    uitvragen.openen(uitvraag, sluit_op=days.day(script["sluit_dagen"]), door_id=door, now=opening)
    return uitvraag


def _collect(
    uitvraag: Uitvraag, verhalen: list[dict[str, Any]], script: dict[str, Any], days: Days
) -> None:
    """Send the stories in, spread over the days that the uitvraag was open."""
    length = min(script["sluit_dagen"], 0) - script["open_dagen"]
    vragen = list_formuliervragen(uitvraag)
    for place, verhaal in enumerate(verhalen):
        day = script["open_dagen"] + place * length // max(len(verhalen), 1)
        insturen(
            uitvraag,
            new_code(),
            verhaal["tekst"],
            answers_of(vragen, verhaal),
            Toestemming(verhaal["toestemming"]),
            Kanaal(verhaal["kanaal"]),
            today=days.day(day),
        )


def answers_of(vragen: list[Formuliervraag], verhaal: dict[str, Any]) -> dict[str, str]:
    """Return the answers as the form would send them: an id and a value, skipped ones left out."""
    own = {
        vraag.id: _value(vraag, answer)
        for vraag, answer in zip(vragen, verhaal["open"], strict=False)
        if answer is not None
    }
    return {**own, **verhaal["antwoorden"]}


def _value(vraag: Formuliervraag, answer: Any) -> str:
    if vraag.soort in {VraagSoort.OPEN, VraagSoort.SCHAAL}:
        return str(answer)
    codes = {keuze.tekst: keuze.code for keuze in vraag.keuzes}
    return ",".join(codes[tekst] for tekst in ([answer] if isinstance(answer, str) else answer))


def _read_and_find(
    cast: Cast,
    uitvraag: Uitvraag,
    script: dict[str, Any],
    number: int,
    verhalen: list[dict[str, Any]],
    found: Found,
    days: Days,
) -> None:
    own = script["uitvragen"][number - 1]
    door, now = cast.door("secretaris"), days.moment(own["sluit_dagen"] + 1)
    uitvragen.sluiten(uitvraag, door_id=door, now=now)
    ronde_maken(uitvraag, door_id=door, now=now)
    by_text = _open_all(uitvraag)
    for place, bevinding in enumerate(script["bevindingen"], start=1):
        if bevinding["uitvraag"] == number:
            found.bevindingen[bevinding["titel"]] = bevinding_maken(
                uitvraag,
                titel=bevinding["titel"],
                tekst=bevinding["tekst"],
                dragers=[by_text[v["tekst"]].id for v in verhalen if _carries(v, place)],
                door_id=door,
                now=now,
            )
    for citaat in script["citaten"]:
        if citaat["uitvraag"] == number:
            found.citaten[citaat["fragment"]] = _quote(cast, citaat, by_text, days, own)
    if own["teruggekoppeld_dagen"] is not None:
        uitvragen.terugkoppelen(
            uitvraag,
            gehoord=own["terugkoppeling_gehoord"],
            gedaan=own["terugkoppeling_actie"],
            door_id=door,
            now=days.moment(own["teruggekoppeld_dagen"]),
        )


def _carries(verhaal: dict[str, Any], bevinding: int) -> bool:
    """Leave out who only wants to be counted: a bevinding is a summary."""
    return (
        Toestemming(verhaal["toestemming"]).mag_samengevat and bevinding in verhaal["bevindingen"]
    )


def _open_all(uitvraag: Uitvraag) -> dict[str, Ervaring]:
    """Open the kluis as a member would, and return the stories by their text."""
    kluis = get_kluis(uitvraag.raad_id)
    if kluis is None:
        raise LookupError("the example's raad has no kluis")
    opened = OpenKluis(uitvraag.raad_id, open_master(kluis, PHRASE))
    gelezen = [(opened.inhoud(g.ervaring), g.ervaring) for g in list_gelezen(uitvraag.id)]
    return {inhoud.tekst: ervaring for inhoud, ervaring in gelezen if inhoud is not None}


def _quote(
    cast: Cast,
    citaat: dict[str, Any],
    by_text: dict[str, Ervaring],
    days: Days,
    script: dict[str, Any],
) -> Citaat:
    """Clean a story, propose a fragment, and let a second member approve it."""
    now = days.moment(script["sluit_dagen"] + 2)
    tekst = next(tekst for tekst in by_text if citaat["fragment"] in tekst)
    ervaring = by_text[tekst]
    schonen(ervaring, tekst, door_id=cast.door("secretaris"), now=now)
    proposed = citaat_voorstellen(
        ervaring,
        geschoonde_tekst=tekst,
        fragment=citaat["fragment"],
        schuilnaam=citaat["schuilnaam"],
        door_id=cast.door("secretaris"),
        now=now,
    )
    citaat_goedkeuren(proposed, citaat["fragment"], door_id=cast.door("ondersteuner"), now=now)
    return proposed
