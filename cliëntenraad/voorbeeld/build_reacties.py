"""Build the example, part 5: the municipality answers, promises, and is judged."""

from typing import Any, Final

from cliëntenraad.adviezen.models import Advies
from cliëntenraad.reacties import actions as reacties
from cliëntenraad.reacties.models import Puntreactie, Reactie
from cliëntenraad.reacties.rules import Uitkomst
from cliëntenraad.toezeggingen import actions as toezeggingen
from cliëntenraad.toezeggingen.models import Toezegging
from cliëntenraad.voorbeeld.build_raden import Cast
from cliëntenraad.voorbeeld.build_verhalen import Found
from cliëntenraad.voorbeeld.content import Days

#: The point whose promise the second measurement speaks of most.
NAGEMETEN_PUNT: Final = 4


def build_reactie(cast: Cast, advies: Advies, script: dict[str, Any], days: Days) -> Reactie:
    """Answer an advies point by point and send the answer."""
    letter = script["reactie"]
    door, now = cast.door("ambtenaar"), days.moment(letter["ontvangen_dagen"])
    reactie = reacties.beginnen(advies, door_id=door, now=now)
    reacties.inleiding_wijzigen(
        reactie, letter["inleiding"], letter["kenmerk"], door_id=door, now=now
    )
    for punt, answer in zip(advies.punten, letter["punten"], strict=True):
        reacties.punt_beantwoorden(
            reactie,
            punt.id,
            Uitkomst(answer["uitkomst"]),
            answer["welk_deel"],
            answer["motivering"] or "",
            door_id=door,
            now=now,
        )
    reacties.verzenden(reactie, door_id=door, now=now)
    return reactie


def build_toezeggingen(
    cast: Cast, advies: Advies, reactie: Reactie, script: dict[str, Any], found: Found, days: Days
) -> None:
    """Promise, report and judge, and measure again where the script says so."""
    by_number = {punt.adviespunt_id: punt for punt in reactie.punten}
    sent = script["reactie"]["ontvangen_dagen"]
    promises = {}
    for part in script["toezeggingen"]:
        puntreactie = by_number[advies.punten[part["punt"] - 1].id]
        promises[part["punt"]] = _promise(cast, puntreactie, part, sent, days)
    if script["nameting"]:
        _measure_again(cast, promises[NAGEMETEN_PUNT], script["nameting"], found, days)


def _promise(
    cast: Cast, puntreactie: Puntreactie, part: dict[str, Any], sent: int, days: Days
) -> Toezegging:
    door = cast.door("ambtenaar")
    toezegging = toezeggingen.doen(
        puntreactie,
        tekst=part["tekst"],
        eigenaar=part["eigenaar"],
        uiterlijk_op=days.day(part["termijn_dagen"]),
        door_id=door,
        now=days.moment(sent),
    )
    for bericht in part["voortgang"]:
        toezeggingen.voortgang_melden(
            toezegging, bericht["tekst"], door_id=door, now=days.moment(bericht["op_dagen"])
        )
    oordeel = part["oordeel"]
    if oordeel:
        toezeggingen.beoordelen(
            toezegging,
            oordeel["uitkomst"] == "nagekomen",
            oordeel["tekst"],
            door_id=cast.door("voorzitter"),
            now=days.moment(oordeel["op_dagen"]),
        )
    return toezegging


def _measure_again(
    cast: Cast, toezegging: Toezegging, nameting: dict[str, Any], found: Found, days: Days
) -> None:
    common: dict[str, Any] = {
        "door_id": cast.door("secretaris"),
        "now": days.moment(nameting["afgerond_dagen"]),
    }
    uitvraag = found.uitvragen[nameting["uitvraag"] - 1]
    measured = toezeggingen.nameting_verbinden(toezegging, uitvraag, **common)
    toezeggingen.nameting_afronden(measured, nameting["conclusie"], **common)
