"""Build the example, part 2: dossiers with their requests, questions and papers."""

from typing import Any

from cliëntenraad.dossiers.actions import openen
from cliëntenraad.dossiers.actions_aanvraag import aanvraag_vastleggen, consultatie_vastleggen
from cliëntenraad.dossiers.actions_stukken import (
    Toegang,
    informatieverzoek_beantwoorden,
    informatieverzoek_doen,
    stuk_toevoegen,
)
from cliëntenraad.dossiers.models import Dossier
from cliëntenraad.dossiers.rules import Aanleiding, Grondslag, Orgaan, StukSoort
from cliëntenraad.dossiers.rules_aanvraag import AanvraagInhoud
from cliëntenraad.voorbeeld.build_raden import Cast
from cliëntenraad.voorbeeld.content import Days
from cliëntenraad.voorbeeld.papers import odt


def build_dossier(cast: Cast, script: dict[str, Any], days: Days) -> Dossier:
    """Open one dossier and put in it what came from outside."""
    door = cast.door("secretaris")
    dossier = openen(
        cast.raden[script["raad"]],
        titel=script["titel"],
        samenvatting=script["samenvatting"],
        aanleiding=Aanleiding(script["aanleiding"]),
        grondslagen=[Grondslag(name) for name in script["grondslagen"]],
        is_openbaar=True,
        door_id=door,
        now=days.moment(script["gestart_dagen"]),
    )
    if script["adviesaanvraag"]:
        _add_aanvraag(cast, dossier, script, days)
    if script["internetconsultatie"]:
        _add_consultatie(dossier, script, days, door)
    for number, stuk in enumerate(script["stukken"], start=1):
        _add_stuk(dossier, stuk, number, days, script["gestart_dagen"] + number, door)
    for verzoek in script["informatieverzoeken"]:
        _add_verzoek(cast, dossier, verzoek, days)
    return dossier


def _add_aanvraag(cast: Cast, dossier: Dossier, script: dict[str, Any], days: Days) -> None:
    aanvraag = script["adviesaanvraag"]
    inhoud = AanvraagInhoud(
        orgaan=Orgaan.COLLEGE,
        toelichting=aanvraag["tekst"],
        ontvangen_op=days.day(aanvraag["ontvangen_dagen"]),
        kenmerk=aanvraag["kenmerk"],
        gevraagd_voor_op=days.day(aanvraag["gevraagd_voor_dagen"]),
        gepland_besluit_op=days.day(aanvraag["gepland_besluit_dagen"]),
    )
    moment = days.moment(aanvraag["ontvangen_dagen"])
    aanvraag_vastleggen(
        dossier, inhoud, script["vragen"], door_id=cast.door("ambtenaar"), now=moment
    )


def _add_consultatie(dossier: Dossier, script: dict[str, Any], days: Days, door: int) -> None:
    consultatie = script["internetconsultatie"]
    consultatie_vastleggen(
        dossier,
        script["vragen"],
        titel=consultatie["titel"],
        adres=None,
        sluit_op=days.day(consultatie["sluit_dagen"]),
        door_id=door,
        now=days.moment(script["gestart_dagen"]),
    )


def _add_stuk(
    dossier: Dossier, stuk: dict[str, Any], number: int, days: Days, dagen: int, door: int
) -> None:
    embargo = stuk["embargo_tot_dagen"]
    stuk_toevoegen(
        dossier,
        odt(stuk["titel"], stuk["tekst"]),
        f"stuk-{number}.odt",
        titel=stuk["titel"],
        soort=StukSoort(stuk["soort"]),
        toegang=Toegang(
            is_openbaar=True, embargo_tot=days.day(embargo) if embargo is not None else None
        ),
        door_id=door,
        now=days.moment(min(dagen, 0)),
    )


def _add_verzoek(cast: Cast, dossier: Dossier, verzoek: dict[str, Any], days: Days) -> None:
    asked = informatieverzoek_doen(
        dossier,
        verzoek["vraag"],
        door_id=cast.door("secretaris"),
        now=days.moment(verzoek["gesteld_dagen"]),
    )
    if verzoek["antwoord"]:
        informatieverzoek_beantwoorden(
            asked,
            verzoek["antwoord"],
            door_id=cast.door("ambtenaar"),
            now=days.moment(verzoek["beantwoord_dagen"]),
        )
