"""The words on paper for residents, in plain Dutch. What the raad wrote itself comes in between."""

from typing import Final

#: What one keeps: in large print the code has a sheet of its own.
LAATSTE: Final = "het laatste blad"
LAATSTE_GROOT: Final = "de laatste bladen"
STAPPEN: Final = (
    "Lees eerst {}. Daar staat wat wij bewaren.",
    "Beantwoord de vragen die u wilt.",
    "Schrijf geen namen op. Ook geen adres, telefoonnummer of BSN.",
    "Houd {} zelf. Daar staat ook uw code op.",
    "Stuur de andere bladen op.",
)
VERHAAL: Final = (
    "Wat moet de raad weten? Past het niet? Schrijf dan verder op een eigen blad."
    " Zet het kaartnummer erbij."
)
EEN_KEUZE: Final = "Zet één kruisje."
MEER_KEUZES: Final = "U mag meer kruisjes zetten."
UITERLIJK: Final = "Zorg dat het er is op {}. Daarna kan de raad het niet meer gebruiken."
AFSLUITING: Final = "Schrijf niet op de envelop wie u bent. Houd {} zelf."
CODE: Final = (
    "Met de code kunt u uw verhaal lezen, veranderen wat de raad ermee mag, of het weghalen.",
    "Dat kan op {}. Wacht een paar weken: eerst typt iemand van de raad uw papier over.",
    "Alleen u hebt deze code. Bent u hem kwijt? Dan kan niemand u een nieuwe geven.",
    "Laat de code aan niemand zien.",
)
#: What is kept, what is not, and what nobody can promise.
BELOFTEN: Final = (
    (
        "Wat wij bewaren",
        (
            "Uw antwoorden en uw verhaal. Die gaan meteen op slot.",
            "Wat de raad met uw verhaal mag doen. U kiest dat zelf.",
            "Dat het op papier binnenkwam, en in welke week.",
        ),
    ),
    (
        "Wat wij niet bewaren",
        (
            "Uw naam, adres of BSN. Wij vragen er niet om.",
            "Wie uw papier overtypte, en op welke dag.",
            "Uw papier. Na het overtypen maakt de raad het kapot.",
        ),
    ),
    (
        "Wat wij niet kunnen beloven",
        (
            "Wie uw papier opent, leest wat erop staat. Die persoon kan uw handschrift kennen.",
            "Leden van de raad lezen later uw verhaal op de computer.",
            "Wie uw code heeft, kan uw verhaal lezen en weghalen.",
            "Een brief die de raad al verstuurde, kunnen wij niet terughalen.",
        ),
    ),
)
HOUDEN: Final = "Stuur dit blad niet mee. Onderaan staat uw code: acht woorden. Knip de code af."
HOUDEN_GROOT: Final = "Stuur dit blad niet mee. Op het volgende blad staat uw code: acht woorden."
KNIP: Final = "Stuur dit blad niet mee. Knip de code af. Bewaar die goed."
STROOK: Final = "Voor de raad. Knip af. Maak dit na het invoeren kapot."
KAARTEN: Final = (
    "Geef de rechterkant aan wie u sprak. Typ het kaartnummer in bij het gesprek."
    " Lees de woorden niet."
)
