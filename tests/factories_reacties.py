"""Make adviezen that wait for a reactie, and reacties with their toezeggingen."""

from datetime import date, timedelta

from cliëntenraad.adviezen.models import Advies, Adviespunt
from cliëntenraad.adviezen.rules import AdviesStatus
from cliëntenraad.dossiers.models import Dossier
from cliëntenraad.dossiers.rules import Orgaan
from cliëntenraad.kern import clock
from cliëntenraad.kern.db import db
from cliëntenraad.raden.models import Raad
from cliëntenraad.reacties.models import Puntreactie, Reactie
from cliëntenraad.reacties.rules import ReactieStatus, Uitkomst
from cliëntenraad.toezeggingen.models import Toezegging
from cliëntenraad.uitvragen.models import Uitvraag
from cliëntenraad.uitvragen.rules import UitvraagStatus
from tests.factories import make_dossier, make_raad, make_regeling, numbers, save


def make_aangeboden_advies(
    raad: Raad | None = None,
    punten: int = 2,
    regeling: dict | None = None,
    aan: Orgaan = Orgaan.COLLEGE,
    **values,
) -> Advies:
    """Make an advies step by step, as the guards of the database want it."""
    return hand_over(make_concept_advies(raad, punten, regeling, aan), **values)


def make_concept_advies(
    raad: Raad | None = None,
    punten: int = 2,
    regeling: dict | None = None,
    aan: Orgaan = Orgaan.COLLEGE,
) -> Advies:
    raad = raad or make_raad()
    dossier = make_dossier(raad, regeling_id=make_regeling(raad, **(regeling or {})).id)
    advies = save(
        Advies(
            raad_id=raad.id,
            dossier_id=dossier.id,
            titel="Contact waar u op kunt rekenen",
            kenmerk=f"CR-{next(numbers)}",
            aan=aan,
            inleiding="Wij spraken met veel mensen.",
            slot="Wij horen graag van u.",
        )
    )
    for nummer in range(1, punten + 1):
        save(
            Adviespunt(
                raad_id=raad.id,
                advies_id=advies.id,
                nummer=nummer,
                titel=f"Verzoek {nummer}",
                tekst=f"Doe dit voor punt {nummer}.",
            )
        )
    return advies


def hand_over(advies: Advies, **values) -> Advies:
    """Adopt the advies and hand it over, ten days ago unless told otherwise."""
    day = values.pop("aangeboden_op", clock.today() - timedelta(days=10))
    advies.status, advies.vastgesteld_op = AdviesStatus.VASTGESTELD, day
    db.session.commit()
    advies.status, advies.aangeboden_op = AdviesStatus.AANGEBODEN, day
    advies.reactie_uiterlijk_op = values.pop("uiterlijk_op", day + timedelta(days=28))
    advies.reactie_uitleg = "De reactietermijn is 4 weken."
    db.session.commit()
    assert not values
    return advies


def make_reactie(
    advies: Advies | None = None,
    uitkomst: Uitkomst | None = Uitkomst.OVERGENOMEN,
    verzonden_op: date | None = None,
    **values,
) -> Reactie:
    """Make a concept with the same outcome for each point; with `verzonden_op` also send it."""
    advies = advies or make_aangeboden_advies()
    reactie = save(
        Reactie(raad_id=advies.raad_id, advies_id=advies.id, **{"inleiding": "Dank.", **values})
    )
    for punt in advies.punten:
        answer = Puntreactie(raad_id=advies.raad_id, reactie_id=reactie.id, motivering="")
        answer.adviespunt_id, answer.uitkomst = punt.id, uitkomst
        save(answer)
    if verzonden_op is not None:
        reactie.status, reactie.verzonden_op = ReactieStatus.VERZONDEN, verzonden_op
        db.session.commit()
    return reactie


def make_puntreactie(raad: Raad | None = None, **values) -> Puntreactie:
    """Make the answer to the first point of a sent reactie."""
    advies = make_aangeboden_advies(raad)
    return make_reactie(advies, verzonden_op=clock.today(), **values).punten[0]


def make_toezegging(puntreactie: Puntreactie | None = None, **values) -> Toezegging:
    puntreactie = puntreactie or make_puntreactie()
    standard = {
        "raad_id": puntreactie.raad_id,
        "puntreactie_id": puntreactie.id,
        "tekst": "Wij bellen iedereen.",
        "eigenaar": "Teamleider Inkomen",
        "uiterlijk_op": clock.today(),
        "gedaan_op": clock.today() - timedelta(days=5),
    }
    return save(Toezegging(**{**standard, **values}))


def make_uitvraag(dossier: Dossier, **values) -> Uitvraag:
    standard = {
        "raad_id": dossier.raad_id,
        "dossier_id": dossier.id,
        "titel": f"Uitvraag {next(numbers)}",
        "inleiding": "",
        "doelgroep": "",
        "verwerkingsverantwoordelijke": "",
        "status": UitvraagStatus.OPEN,
    }
    return save(Uitvraag(**{**standard, **values}))
