"""The fixed block "Contact met de gemeente". Ids and codes never change meaning.

Another wording is another version, beside this one: answers of years apart are
compared by id and code. Every item may be left empty too.
"""

from typing import Final

from cliëntenraad.kern.rules import to_translate as _
from cliëntenraad.uitvragen.rules import VraagSoort
from cliëntenraad.uitvragen.rules_vragen import UITWEGEN, Formuliervraag, Keuze

VERSIE: Final = "1.0"
GEEN_GESPREK: Final = "9"


def _item(id: str, tekst: str, *keuzes: tuple[str, str]) -> Formuliervraag:
    own = tuple(Keuze(code, woorden, is_vast=True) for code, woorden in keuzes)
    return Formuliervraag(id, VraagSoort.EEN_KEUZE, tekst, keuzes=own + UITWEGEN, is_vast=True)


_VERSIE_1_0: Final = (
    _item(
        "C1",
        _(
            "Hoe vaak had u in de afgelopen 12 maanden contact met de gemeente"
            " over uw uitkering, werk of meedoen?"
        ),
        ("0", _("0 keer")),
        ("1", _("1 keer")),
        ("2", _("2 of 3 keer")),
        ("3", _("4 tot 6 keer")),
        ("4", _("7 keer of meer")),
    ),
    _item(
        "C2",
        _("Vindt u dat genoeg?"),
        ("1", _("Te weinig")),
        ("2", _("Goed zo")),
        ("3", _("Te veel")),
    ),
    _item(
        "C3",
        _("Hoe was het laatste contact?"),
        ("1", _("Gesprek op kantoor")),
        ("2", _("Gesprek thuis of in de buurt")),
        ("3", _("Telefoon")),
        ("4", _("Beeldbellen")),
        ("5", _("Brief, e-mail of app")),
        ("6", _("Anders")),
    ),
    _item(
        "C4",
        _("Mocht u meebeslissen over hoe, waar of wanneer dat contact was?"),
        ("1", _("Ja")),
        ("2", _("Een beetje")),
        ("3", _("Nee")),
    ),
    _item(
        "C5",
        _("Wist u van tevoren waar het gesprek over zou gaan?"),
        ("1", _("Ja, duidelijk")),
        ("2", _("Een beetje")),
        ("3", _("Nee")),
        (GEEN_GESPREK, _("Er was geen gesprek")),
    ),
    _item(
        "C6",
        _(
            "U mag iemand meenemen naar een gesprek. Bijvoorbeeld een gratis,"
            " onafhankelijke cliëntondersteuner. Wist u dat?"
        ),
        ("1", _("Ja, en ik nam iemand mee")),
        ("2", _("Ja, maar ik ging alleen")),
        ("3", _("Nee, dat wist ik niet")),
        ("4", _("Het mocht niet van de gemeente")),
    ),
    _item(
        "C7",
        _("Kreeg u de afspraken op papier of per mail, en begreep u ze?"),
        ("1", _("Gekregen en begrepen")),
        ("2", _("Gekregen, niet (goed) begrepen")),
        ("3", _("Niet gekregen")),
        (GEEN_GESPREK, _("Er zijn geen afspraken gemaakt")),
    ),
    _item(
        "C8",
        _("Is er een plan dat u samen met de gemeente maakte?"),
        ("1", _("Ja, en er is een datum voor het volgende gesprek")),
        ("2", _("Ja, zonder datum")),
        ("3", _("De gemeente maakte het plan alleen")),
        ("4", _("Er is geen plan")),
    ),
    _item(
        "C9",
        _(
            "Doet u nu iets omdat de gemeente dat wil?"
            " Bijvoorbeeld vrijwilligerswerk, een cursus of een traject."
        ),
        ("1", _("Nee, ik doe niets")),
        ("2", _("Ik doe iets dat ik zelf koos")),
        ("3", _("Wij kozen het samen")),
        ("4", _("Ik moest, of ik voelde druk")),
        ("5", _("Ik moest stoppen met iets dat goed voor mij was")),
    ),
    _item(
        "C10",
        _("Voelde u zich in het laatste contact serieus genomen?"),
        ("1", _("Ja, helemaal")),
        ("2", _("Meestal")),
        ("3", _("Een beetje")),
        ("4", _("Nee")),
    ),
    _item(
        "C11",
        _(
            "Durft u eerlijk te vertellen wat er met u aan de hand is,"
            " zonder bang te zijn voor uw uitkering?"
        ),
        ("1", _("Ja")),
        ("2", _("Soms")),
        ("3", _("Nee")),
    ),
    _item(
        "C12",
        _("Wat past nu het beste bij u?"),
        ("1", _("Op weg naar betaald werk")),
        ("2", _("Nu geen betaald werk, wel op een andere manier meedoen")),
        ("3", _("Eerst rust, hulp of contact met mensen")),
    ),
)
VERSIES: Final = {VERSIE: _VERSIE_1_0}


def contactblok(versie: str | None) -> tuple[Formuliervraag, ...]:
    """Return the items of a version; none when the uitvraag goes without the block."""
    return VERSIES[versie] if versie is not None else ()
