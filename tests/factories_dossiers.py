"""Make what stands in a dossier. Builds on tests/factories.py."""

from datetime import date
from itertools import count

from cliëntenraad.dossiers import actions_stukken
from cliëntenraad.dossiers.models import Adviesaanvraag, Adviesvraag, Dossier
from cliëntenraad.dossiers.models_stukken import Informatieverzoek, Stuk
from cliëntenraad.dossiers.rules import Aanleiding, Orgaan, StukSoort
from tests.factories import NOW, TODAY, make_dossier, save
from tests.files import PDF

numbers = count(1)


def make_aanvraag(dossier: Dossier | None = None, **values) -> Adviesaanvraag:
    dossier = dossier or make_dossier(aanleiding=Aanleiding.GEVRAAGD)
    standard = {
        "raad_id": dossier.raad_id,
        "dossier_id": dossier.id,
        "orgaan": Orgaan.COLLEGE,
        "toelichting": "Wij maken nieuw beleid.",
        "ontvangen_op": TODAY,
    }
    return save(Adviesaanvraag(**{**standard, **values}))


def make_adviesvraag(dossier: Dossier, nummer: int = 1, **values) -> Adviesvraag:
    standard = {
        "raad_id": dossier.raad_id,
        "dossier_id": dossier.id,
        "nummer": nummer,
        "tekst": f"Wat vindt u van punt {nummer}?",
    }
    return save(Adviesvraag(**{**standard, **values}))


def make_stuk(dossier: Dossier | None = None, content: bytes | None = None, **toegang) -> Stuk:
    number = next(numbers)
    return actions_stukken.stuk_toevoegen(
        dossier or make_dossier(),
        content or PDF + b"%d" % number,
        f"stuk {number}.pdf",
        titel=f"Stuk {number}",
        soort=StukSoort.BRIEF,
        toegang=actions_stukken.Toegang(**toegang),
        door_id=None,
        now=NOW,
    )


def make_verzoek(dossier: Dossier | None = None, **values) -> Informatieverzoek:
    dossier = dossier or make_dossier()
    standard = {
        "raad_id": dossier.raad_id,
        "dossier_id": dossier.id,
        "vraag": "Hoeveel mensen krijgen bijstand?",
        "gevraagd_op": date(2026, 11, 2),
    }
    return save(Informatieverzoek(**{**standard, **values}))
