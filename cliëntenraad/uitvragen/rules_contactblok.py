"""The fixed block "Contact met de gemeente". Ids and codes never change meaning.

Another wording is another version, beside this one: answers of years apart are
compared by id and code. Every item may be left empty too.
"""

from typing import Final

from cliëntenraad.uitvragen.rules import VraagSoort
from cliëntenraad.uitvragen.rules_vragen import UITWEGEN, Formuliervraag, Keuze

VERSIE: Final = "1.0"
GEEN_GESPREK: Final = "9"


def _item(id: str, tekst: str, *keuzes: tuple[str, str]) -> Formuliervraag:
    own = tuple(Keuze(code, woorden) for code, woorden in keuzes)
    return Formuliervraag(id, VraagSoort.EEN_KEUZE, tekst, keuzes=own + UITWEGEN)


_VERSIE_1_0: Final = (
    _item(
        "C1",
        "Hoe vaak had u in de afgelopen 12 maanden contact met de gemeente"
        " over uw uitkering, werk of meedoen?",
        ("0", "0 keer"),
        ("1", "1 keer"),
        ("2", "2 of 3 keer"),
        ("3", "4 tot 6 keer"),
        ("4", "7 keer of meer"),
    ),
    _item("C2", "Vindt u dat genoeg?", ("1", "Te weinig"), ("2", "Goed zo"), ("3", "Te veel")),
    _item(
        "C3",
        "Hoe was het laatste contact?",
        ("1", "Gesprek op kantoor"),
        ("2", "Gesprek thuis of in de buurt"),
        ("3", "Telefoon"),
        ("4", "Beeldbellen"),
        ("5", "Brief, e-mail of app"),
        ("6", "Anders"),
    ),
    _item(
        "C4",
        "Mocht u meebeslissen over hoe, waar of wanneer dat contact was?",
        ("1", "Ja"),
        ("2", "Een beetje"),
        ("3", "Nee"),
    ),
    _item(
        "C5",
        "Wist u van tevoren waar het gesprek over zou gaan?",
        ("1", "Ja, duidelijk"),
        ("2", "Een beetje"),
        ("3", "Nee"),
        (GEEN_GESPREK, "Er was geen gesprek"),
    ),
    _item(
        "C6",
        "U mag iemand meenemen naar een gesprek. Bijvoorbeeld een gratis,"
        " onafhankelijke cliëntondersteuner. Wist u dat?",
        ("1", "Ja, en ik nam iemand mee"),
        ("2", "Ja, maar ik ging alleen"),
        ("3", "Nee, dat wist ik niet"),
        ("4", "Het mocht niet van de gemeente"),
    ),
    _item(
        "C7",
        "Kreeg u de afspraken op papier of per mail, en begreep u ze?",
        ("1", "Gekregen en begrepen"),
        ("2", "Gekregen, niet (goed) begrepen"),
        ("3", "Niet gekregen"),
        (GEEN_GESPREK, "Er zijn geen afspraken gemaakt"),
    ),
    _item(
        "C8",
        "Is er een plan dat u samen met de gemeente maakte?",
        ("1", "Ja, en er is een datum voor het volgende gesprek"),
        ("2", "Ja, zonder datum"),
        ("3", "De gemeente maakte het plan alleen"),
        ("4", "Er is geen plan"),
    ),
    _item(
        "C9",
        "Doet u nu iets omdat de gemeente dat wil?"
        " Bijvoorbeeld vrijwilligerswerk, een cursus of een traject.",
        ("1", "Nee, ik doe niets"),
        ("2", "Ik doe iets dat ik zelf koos"),
        ("3", "Wij kozen het samen"),
        ("4", "Ik moest, of ik voelde druk"),
        ("5", "Ik moest stoppen met iets dat goed voor mij was"),
    ),
    _item(
        "C10",
        "Voelde u zich in het laatste contact serieus genomen?",
        ("1", "Ja, helemaal"),
        ("2", "Meestal"),
        ("3", "Een beetje"),
        ("4", "Nee"),
    ),
    _item(
        "C11",
        "Durft u eerlijk te vertellen wat er met u aan de hand is,"
        " zonder bang te zijn voor uw uitkering?",
        ("1", "Ja"),
        ("2", "Soms"),
        ("3", "Nee"),
    ),
    _item(
        "C12",
        "Wat past nu het beste bij u?",
        ("1", "Op weg naar betaald werk"),
        ("2", "Nu geen betaald werk, wel op een andere manier meedoen"),
        ("3", "Eerst rust, hulp of contact met mensen"),
    ),
)
VERSIES: Final = {VERSIE: _VERSIE_1_0}


def contactblok(versie: str | None) -> tuple[Formuliervraag, ...]:
    """Return the items of a version; none when the uitvraag goes without the block."""
    return VERSIES[versie] if versie is not None else ()
