"""Questions under codes, asked and answered as members and residents do."""

from datetime import timedelta

from cliëntenraad.analyses.actions_vervolg import verhaalvraag_stellen, vervolgvraag_stellen
from cliëntenraad.ervaringen.actions_vervolg import antwoorden
from cliëntenraad.ervaringen.models_vervolg import Vervolgvraag
from cliëntenraad.ervaringen.queries import Gevonden, find_with_code
from cliëntenraad.ervaringen.queries_vervolg import Gevraagd, list_gevraagd
from cliëntenraad.ervaringen.sealing import Inhoud
from cliëntenraad.uitvragen.models import Uitvraag
from tests.factories import NOW, TODAY, make_account
from tests.factories_analyses import ervaring_of, opened

VRAAG = "Wist u dat u iemand mag meenemen?"
ANTWOORD = "Nee, dat hoorde ik pas later van een buurvrouw."
SLUIT = TODAY + timedelta(weeks=4)


def make_vervolgvraag(uitvraag: Uitvraag, tekst: str = VRAAG) -> Vervolgvraag:
    return vervolgvraag_stellen(uitvraag, tekst, SLUIT, door_id=None, now=NOW)


def make_verhaalvraag(uitvraag: Uitvraag, code: str, tekst: str = VRAAG, now=NOW) -> None:
    kluis, door = opened(uitvraag), make_account()
    verhaalvraag_stellen(ervaring_of(code), kluis, tekst, door_id=door.id, now=now)


def found(code: str) -> Gevonden:
    gevonden = find_with_code(code)
    assert gevonden is not None
    return gevonden


def asked(code: str, today=TODAY) -> list[Gevraagd]:
    return list_gevraagd(found(code), today)


def give(code: str, tekst: str = ANTWOORD, today=TODAY, **antwoord) -> None:
    """Answer the first question under a code."""
    first = asked(code, today)[0]
    antwoorden(found(code), first, Inhoud(tekst, antwoord), today=today)
