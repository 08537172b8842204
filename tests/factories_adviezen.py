"""Make adviezen, and what they rest on, for tests."""

from itertools import count

from sqlalchemy import select, update

from cliëntenraad.accounts.models import Account
from cliëntenraad.adviezen import actions, actions_brief, actions_punten
from cliëntenraad.adviezen.models import Advies, Adviespunt
from cliëntenraad.adviezen.rules import AdviesStatus
from cliëntenraad.analyses.models import Bevinding, Citaat
from cliëntenraad.analyses.rules import CitaatStatus
from cliëntenraad.dossiers.models import Adviesvraag, Dossier
from cliëntenraad.dossiers.models_stukken import Stuk
from cliëntenraad.dossiers.rules import Orgaan, StukSoort
from cliëntenraad.kern.db import db
from cliëntenraad.raden.models import Lid, Raad, Regeling
from cliëntenraad.raden.rules import LidFunctie
from cliëntenraad.uitvragen.models import Uitvraag
from tests.factories import (
    NOW,
    TODAY,
    make_account,
    make_dossier,
    make_lid,
    make_raad,
    make_regeling,
    save,
)

numbers = count(1)


def make_raad_met_leden(aantal: int = 5, **regels) -> tuple[Raad, list[Lid]]:
    """Make a raad with a regeling; the first lid is the voorzitter."""
    raad = make_raad()
    make_regeling(raad, **regels)
    functies = [LidFunctie.VOORZITTER] + [LidFunctie.LID] * (aantal - 1)
    return raad, [make_lid(raad, functie=functie) for functie in functies]


def make_dossier_met_regeling(raad: Raad, **values) -> Dossier:
    regeling_id = db.session.scalar(select(Regeling.id).where(Regeling.raad_id == raad.id))
    return make_dossier(raad, regeling_id=regeling_id, **values)


def make_vraag(dossier: Dossier, nummer: int, tekst: str = "Hoe vaak is er contact?"):
    return save(
        Adviesvraag(raad_id=dossier.raad_id, dossier_id=dossier.id, nummer=nummer, tekst=tekst)
    )


def make_schrijver() -> Account:
    return make_account(None)


def make_advies(dossier: Dossier | None = None, *, door: Account | None = None, **values):
    """Make a concept through the act itself."""
    door = door or make_schrijver()
    standard = {
        "titel": "Vaker een gesprek",
        "kenmerk": f"2026-{next(numbers)}",
        "aan": Orgaan.COLLEGE,
        "inleiding": "Wij spraken met veel mensen.",
        "slot": "Wij horen graag van u.",
    }
    return actions.maken(
        dossier or make_dossier(), **{**standard, **values}, door_id=door.id, now=NOW
    )


def make_punt(advies: Advies, titel: str = "Maak samen een plan", *, law: bool = True):
    """Add a point, with an article of law below it unless told otherwise."""
    door = make_schrijver()
    punt = actions_punten.punt_toevoegen(
        advies,
        titel=titel,
        tekst="Mensen willen **meepraten**.",
        versie=advies.versie,
        door_id=door.id,
        now=NOW,
    )
    if law:
        onderbouw(punt, "Participatiewet artikel 47")
    return punt


def onderbouw(punt: Adviespunt, bron):
    return actions_punten.onderbouwing_toevoegen(
        punt, bron, versie=punt.advies.versie, door_id=make_schrijver().id, now=NOW
    )


def beantwoord(advies: Advies, vraag: Adviesvraag, tekst: str = "Elke maand.") -> None:
    actions_brief.antwoord_geven(
        advies, vraag, tekst, versie=advies.versie, door_id=make_schrijver().id, now=NOW
    )


def make_uitvraag(dossier: Dossier) -> Uitvraag:
    return save(
        Uitvraag(
            raad_id=dossier.raad_id,
            dossier_id=dossier.id,
            titel="Hoe gaat het contact?",
            inleiding="Vertel het ons.",
            doelgroep="Mensen met bijstand",
            verwerkingsverantwoordelijke="De gemeente",
        )
    )


def make_bevinding(dossier: Dossier, titel: str = "Mensen wachten lang") -> Bevinding:
    return save(
        Bevinding(
            raad_id=dossier.raad_id,
            uitvraag_id=make_uitvraag(dossier).id,
            titel=titel,
            tekst="Veel mensen wachten weken op antwoord.",
            door_id=make_schrijver().id,
        )
    )


def make_citaat(dossier: Dossier, **values) -> Citaat:
    standard = {
        "status": CitaatStatus.GOEDGEKEURD,
        "schuilnaam": "Ruth",
        "kwartaal": "2026-K4",
        "tekst": "Ik moest drie keer bellen.",
    }
    return save(
        Citaat(
            raad_id=dossier.raad_id,
            uitvraag_id=make_uitvraag(dossier).id,
            voorgesteld_door_id=make_schrijver().id,
            **{**standard, **values},
        )
    )


def make_stuk(dossier: Dossier, **values) -> Stuk:
    standard = {
        "titel": "Concept van de verordening",
        "soort": StukSoort.BELEIDSVOORSTEL,
        "bestandsnaam": "verordening.pdf",
        "mediatype": "application/pdf",
        "grootte": 1000,
        "sha256": "0" * 64,
        "is_openbaar": True,
        "toegevoegd_op": TODAY,
    }
    return save(Stuk(raad_id=dossier.raad_id, dossier_id=dossier.id, **{**standard, **values}))


def make_vastgesteld(dossier: Dossier | None = None, **values) -> Advies:
    """Make an advies that is adopted. The steps go as the database allows them."""
    advies = make_advies(dossier, **values)
    make_punt(advies)
    db.session.execute(
        update(Advies)
        .where(Advies.id == advies.id)
        .values(status=AdviesStatus.VASTGESTELD, vastgesteld_op=TODAY)
    )
    db.session.commit()
    return advies


def make_aangeboden(dossier: Dossier | None = None, **values) -> Advies:
    """Make an advies that is handed over today."""
    advies = make_vastgesteld(dossier, **values)
    actions.aanbieden(advies, aangeboden_op=TODAY, door_id=None, now=NOW)
    return advies
