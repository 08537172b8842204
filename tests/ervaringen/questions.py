"""Questions of the raad under a code, put there without a kluis: for walks of residents."""

from datetime import timedelta

from cliëntenraad.ervaringen.flow_state import unpack
from cliëntenraad.ervaringen.models_vervolg import Verhaalvraag, Vervolgvraag
from cliëntenraad.ervaringen.queries import find_with_code, find_with_keys
from cliëntenraad.ervaringen.queries_vervolg import Gevraagd, list_gevraagd
from cliëntenraad.ervaringen.rules_vervolg import VervolgSoort
from cliëntenraad.ervaringen.sealing import Inhoud
from cliëntenraad.ervaringen.sealing_vervolg import seal_under, verhaalvraag_place
from cliëntenraad.kern import clock
from tests.factories import save


def put_questions(code: str) -> None:
    """Ask everyone something, this story something, and everyone the same again."""
    found = find_with_code(code)
    assert found is not None
    raad_id, ervaring_id = found.ervaring.raad_id, found.ervaring.id
    today = clock.today()
    base = {"raad_id": raad_id, "uitvraag_id": found.ervaring.uitvraag_id, "gesteld_op": today}
    for soort, tekst in (
        (VervolgSoort.VRAAG, "Wist u dat u iemand mag meenemen?"),
        (VervolgSoort.NAMETING, "De gemeente beloofde betere brieven. Merkt u daar iets van?"),
    ):
        save(Vervolgvraag(**base, soort=soort, tekst=tekst, sluit_op=today + timedelta(weeks=3)))
    place = verhaalvraag_place(raad_id, ervaring_id, 1, "vraag")
    box = seal_under(found.dek, Inhoud("Wat zei de balie toen?", {}), place)
    save(Verhaalvraag(ervaring_id=ervaring_id, nummer=1, raad_id=raad_id, vraag=box))


def questions_of(staat: str) -> list[Gevraagd]:
    """Return what is asked under the code that a page carries."""
    found = find_with_keys(unpack(staat, clock.now()).keys)
    assert found is not None
    return list_gevraagd(found, clock.today())
