"""Parts of a cycle for tests of the floors that look over it; factories_cycle.py joins them.

An advies is made as a concept with everything in it, and adopted afterwards:
the database guards an adopted text.
"""

import secrets
from datetime import date, timedelta
from typing import Any

from cliëntenraad.accounts.models import Account
from cliëntenraad.adviezen.models import (
    Advies,
    Adviespunt,
    Onderbouwing,
    Vaststelling,
)
from cliëntenraad.adviezen.rules import AdviesStatus, OnderbouwingSoort
from cliëntenraad.analyses.models import Bevinding, Citaat, Drager
from cliëntenraad.analyses.queries import aantal_dragers
from cliëntenraad.analyses.rules import CitaatStatus, publiek_aantal
from cliëntenraad.dossiers.models import Adviesaanvraag, Dossier
from cliëntenraad.dossiers.models_stukken import Stuk
from cliëntenraad.dossiers.rules import Orgaan, StukSoort
from cliëntenraad.ervaringen.models import Ervaring
from cliëntenraad.ervaringen.rules import Kanaal, Toestemming
from cliëntenraad.kern.db import db
from cliëntenraad.reacties.models import Puntreactie, Reactie
from cliëntenraad.reacties.rules import ReactieStatus, Uitkomst
from cliëntenraad.toezeggingen.models import Nameting, Toezegging
from cliëntenraad.uitvragen.models import Uitvraag
from cliëntenraad.uitvragen.rules import UitvraagStatus
from tests.factories import TODAY, save

LONG_AGO = TODAY - timedelta(days=400)


def days(number: int) -> date:
    """Return the day so many days from today; negative is past."""
    return TODAY + timedelta(days=number)


def make_uitvraag(dossier: Dossier, **values: Any) -> Uitvraag:
    standard = {
        "raad_id": dossier.raad_id,
        "dossier_id": dossier.id,
        "titel": "Hoe gaat het contact met de gemeente?",
        "inleiding": "Wij willen weten wat u meemaakt. U hoeft uw naam niet te noemen.",
        "doelgroep": "Inwoners met bijstand",
        "verwerkingsverantwoordelijke": "De cliëntenraad",
        "status": UitvraagStatus.TERUGGEKOPPELD,
        "geopend_op": days(-350),
        "gesloten_op": days(-320),
        "teruggekoppeld_op": days(-300),
        "gehoord": "Veel mensen horen lang niets.",
        "gedaan": "Wij schreven een advies aan het college.",
    }
    return save(Uitvraag(**{**standard, **values}))


def make_open_uitvraag(dossier: Dossier, **values: Any) -> Uitvraag:
    closed = dict.fromkeys(("gesloten_op", "teruggekoppeld_op", "gehoord", "gedaan"))
    values = {"status": UitvraagStatus.OPEN, "sluit_op": days(30), **closed, **values}
    return make_uitvraag(dossier, **values)


def make_ervaring(uitvraag: Uitvraag, **values: Any) -> Ervaring:
    standard = {
        "id": secrets.token_hex(16),
        "raad_id": uitvraag.raad_id,
        "uitvraag_id": uitvraag.id,
        "zoekwaarde": secrets.token_bytes(16),
        "week": "2025-W50",
        "kanaal": Kanaal.WEB,
        "toestemming": Toestemming.CITEREN,
        "inhoud": b"verzegeld",
        "sleutel_code": b"verzegeld",
        "sleutel_raad": b"verzegeld",
        "kwartaal": "2025-K4",
    }
    return save(Ervaring(**{**standard, **values}))


def make_bevinding(uitvraag: Uitvraag, door: Account, dragers: int = 0, **values: Any) -> Bevinding:
    standard = {
        "raad_id": uitvraag.raad_id,
        "uitvraag_id": uitvraag.id,
        "titel": "Mensen horen lang niets",
        "tekst": "Na een aanvraag blijft het weken stil.",
        "door_id": door.id,
    }
    bevinding = save(Bevinding(**{**standard, **values}))
    for _ in range(dragers):
        make_drager(bevinding, make_ervaring(uitvraag))
    return bevinding


def make_drager(bevinding: Bevinding, ervaring: Ervaring) -> Drager:
    return save(
        Drager(bevinding_id=bevinding.id, ervaring_id=ervaring.id, raad_id=bevinding.raad_id)
    )


def make_citaat(uitvraag: Uitvraag, door: Account, **values: Any) -> Citaat:
    standard = {
        "raad_id": uitvraag.raad_id,
        "uitvraag_id": uitvraag.id,
        "status": CitaatStatus.GOEDGEKEURD,
        "schuilnaam": "Samira",
        "kwartaal": "2025-K4",
        "tekst": "Ik moest drie keer bellen.",
        "voorgesteld_door_id": door.id,
    }
    return save(Citaat(**{**standard, **values}))


def make_stuk(dossier: Dossier, **values: Any) -> Stuk:
    standard = {
        "raad_id": dossier.raad_id,
        "dossier_id": dossier.id,
        "titel": "Concept-beleidsplan",
        "soort": StukSoort.BELEIDSVOORSTEL,
        "bestandsnaam": "plan.pdf",
        "mediatype": "application/pdf",
        "grootte": 1000,
        "sha256": "0" * 64,
        "is_openbaar": True,
        "toegevoegd_op": LONG_AGO,
    }
    return save(Stuk(**{**standard, **values}))


def make_advies(dossier: Dossier, **values: Any) -> Advies:
    standard = {
        "raad_id": dossier.raad_id,
        "dossier_id": dossier.id,
        "titel": "Advies over contact met de gemeente",
        "kenmerk": "WB-2026-3",
        "aan": Orgaan.COLLEGE,
        "inleiding": "U vroeg ons **advies**.",
        "slot": "Wij horen graag van u.",
    }
    return save(Advies(**{**standard, **values}))


def make_punt(advies: Advies, nummer: int = 1, **values: Any) -> Adviespunt:
    standard = {
        "raad_id": advies.raad_id,
        "advies_id": advies.id,
        "nummer": nummer,
        "titel": f"Punt {nummer}: geef iedereen een vaste contactpersoon",
        "tekst": "Een vaste contactpersoon kent het verhaal al.\n\n- bereikbaar\n- op naam",
    }
    return save(Adviespunt(**{**standard, **values}))


def carry(punt: Adviespunt, **target: Any) -> Onderbouwing:
    """Let one thing carry the punt: bevinding_id=, citaat_id=, stuk_id= or wetsartikel=."""
    soort = OnderbouwingSoort(next(iter(target)).removesuffix("_id"))
    return save(Onderbouwing(raad_id=punt.raad_id, adviespunt_id=punt.id, soort=soort, **target))


def vaststellen(advies: Advies, dag: int = -200) -> None:
    for onderbouwing in (o for punt in advies.punten for o in punt.onderbouwingen):
        if onderbouwing.bevinding_id is not None:
            onderbouwing.aantal_ervaringen = publiek_aantal(
                aantal_dragers(onderbouwing.bevinding_id)
            )
    save(
        Vaststelling(
            raad_id=advies.raad_id,
            advies_id=advies.id,
            vergadering_op=days(dag),
            aantal_zittend=7,
            aantal_aanwezig=6,
            quorum_nodig=4,
            voor=5,
            tegen=1,
            onthouding=0,
            uitleg="Er waren 6 van de 7 leden. Nodig waren er 4.",
        )
    )
    advies.status, advies.vastgesteld_op = AdviesStatus.VASTGESTELD, days(dag)
    db.session.commit()


def aanbieden(advies: Advies, dag: int = -190, reactie_dagen: int = 28) -> None:
    advies.status, advies.aangeboden_op = AdviesStatus.AANGEBODEN, days(dag)
    advies.reactie_uiterlijk_op = days(dag) + timedelta(days=reactie_dagen)
    advies.reactie_uitleg = "De reactietermijn is 4 weken."
    db.session.commit()


def intrekken(advies: Advies, dag: int = -10) -> None:
    advies.status, advies.ingetrokken_op = AdviesStatus.INGETROKKEN, days(dag)
    db.session.commit()


def make_reactie(advies: Advies, **values: Any) -> Reactie:
    standard = {
        "raad_id": advies.raad_id,
        "advies_id": advies.id,
        "kenmerk": "SD-77",
        "inleiding": "Dank voor uw advies.",
    }
    return save(Reactie(**{**standard, **values}))


def make_puntreactie(reactie: Reactie, punt: Adviespunt, **values: Any) -> Puntreactie:
    standard = {
        "raad_id": reactie.raad_id,
        "reactie_id": reactie.id,
        "adviespunt_id": punt.id,
        "uitkomst": Uitkomst.OVERGENOMEN,
        "motivering": "Het college is het met u eens.",
    }
    return save(Puntreactie(**{**standard, **values}))


def verzenden(reactie: Reactie, dag: int = -165) -> None:
    reactie.status, reactie.verzonden_op = ReactieStatus.VERZONDEN, days(dag)
    db.session.commit()


def make_toezegging(puntreactie: Puntreactie, **values: Any) -> Toezegging:
    standard = {
        "raad_id": puntreactie.raad_id,
        "puntreactie_id": puntreactie.id,
        "tekst": "Iedereen krijgt een brief met de naam van de contactpersoon.",
        "eigenaar": "Afdeling Inkomen",
        "uiterlijk_op": days(-30),
        "gedaan_op": days(-165),
    }
    return save(Toezegging(**{**standard, **values}))


def make_nameting(toezegging: Toezegging, uitvraag: Uitvraag, **values: Any) -> Nameting:
    standard = {
        "raad_id": toezegging.raad_id,
        "toezegging_id": toezegging.id,
        "uitvraag_id": uitvraag.id,
        "conclusie": "Meer mensen kennen nu hun contactpersoon.",
    }
    return save(Nameting(**{**standard, **values}))


def make_aanvraag(dossier: Dossier, **values: Any) -> Adviesaanvraag:
    standard = {
        "raad_id": dossier.raad_id,
        "dossier_id": dossier.id,
        "orgaan": Orgaan.COLLEGE,
        "kenmerk": "SD-12",
        "toelichting": "Het college wil weten wat u vindt.",
        "ontvangen_op": days(-380),
        "gevraagd_voor_op": days(-180),
    }
    return save(Adviesaanvraag(**{**standard, **values}))
