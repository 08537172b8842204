"""Build the example, part 3b: an uitvraag in other languages, not all finished."""

from datetime import datetime
from typing import Any

from cliëntenraad.kern.translation import Language, find_translated
from cliëntenraad.uitvragen.actions_vertalingen import vertalen
from cliëntenraad.uitvragen.models import Uitvraag
from cliëntenraad.uitvragen.queries_vertalingen import list_delen
from cliëntenraad.uitvragen.rules_vertalingen import Vertaalinvoer, sleutel_van
from cliëntenraad.voorbeeld.content import load


def build_vertalingen(uitvraag: Uitvraag, *, door_id: int, now: datetime) -> None:
    """Translate the texts of this uitvraag as far as the example has them."""
    for key, texts in load("vertalingen").get(uitvraag.titel, {}).items():
        taal = find_translated(key)
        if taal is None:
            raise ValueError(key)
        vertalen(uitvraag, taal, _typed(uitvraag, taal, texts), door_id=door_id, now=now)


def _typed(uitvraag: Uitvraag, taal: Language, texts: dict[str, Any]) -> list[Vertaalinvoer]:
    known = {name: text for name, text in texts.items() if isinstance(text, str)}
    for vraag, made in zip(uitvraag.vragen, texts.get("vragen", []), strict=False):
        keuzes = enumerate(made.get("keuzes", []), start=1)
        parts = {**made, **{f"keuze_{number}": keuze for number, keuze in keuzes}}
        parts.pop("keuzes", None)
        known |= {sleutel_van(vraag.id, part): text for part, text in parts.items()}
    versies = {deel.sleutel: deel.versie for deel in list_delen(uitvraag, taal)}
    return [Vertaalinvoer(sleutel, tekst, versies[sleutel]) for sleutel, tekst in known.items()]
