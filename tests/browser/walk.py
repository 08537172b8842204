"""The steps of the cycle, each as the person who does it would."""

from datetime import timedelta

from cliëntenraad.kern import clock
from tests.browser.person import Person

VRAGEN = [
    "Hoe vaak moet de gemeente contact hebben met iemand in de bijstand?",
    "Hoe moet dat contact eruitzien?",
    "Wat is er nodig om dat goed te doen?",
]
VERHAAL = (
    "Het eerste gesprek was op kantoor en dat was goed. Daarna kreeg ik alleen brieven."
    " Ik weet nooit wat er is afgesproken. Schrijf het op en geef het mee."
)
FRAGMENT = "Ik weet nooit wat er is afgesproken."
KLUIS = "open de kluis van het voorbeeld"


def day(days: int) -> str:
    return (clock.today() + timedelta(days=days)).isoformat()


def opens_a_dossier_for_a_consultation(secretaris: Person, titel: str) -> int:
    secretaris.goes_to("/start")
    secretaris.follows("Nieuw dossier")
    secretaris.fills_in("Titel", titel)
    secretaris.fills_in("Samenvatting", "Het Rijk vraagt hoe het contact moet gaan.")
    secretaris.ticks("Een landelijke internetconsultatie")
    secretaris.ticks("Participatiewet, artikel 47")
    secretaris.ticks("Iedereen mag dit dossier zien")
    secretaris.presses("Dossier openen")
    dossier = secretaris.number
    secretaris.goes_to(f"/dossiers/{dossier}/consultatie")
    secretaris.fills_in("Naam van de internetconsultatie", "Ondersteuning in de bijstand")
    secretaris.fills_in("Tot en met welke dag", day(20))
    secretaris.fills_in("Welke vragen staan erin?", "\n".join(VRAGEN))
    secretaris.presses("Internetconsultatie vastleggen")
    secretaris.sees(VRAGEN[2])
    return dossier


def asks_the_people(secretaris: Person, dossier: int, titel: str) -> int:
    secretaris.goes_to(f"/dossiers/{dossier}/uitvragen/nieuw")
    secretaris.fills_in("Titel", titel)
    secretaris.fills_in("Inleiding", "Vertel hoe het ging.")
    secretaris.fills_in("Doelgroep", "Mensen met bijstand")
    secretaris.fills_in("Wie is verantwoordelijk", "De cliëntenraad")
    secretaris.ticks("Gebruik ook het vragenblok")
    secretaris.presses("Uitvraag maken")
    uitvraag = secretaris.number
    secretaris.goes_to(f"/uitvragen/{uitvraag}/vragen/nieuw")
    secretaris.ticks("Open: mensen schrijven zelf een antwoord")
    secretaris.fills_in("Vraag", "Wat ging er goed?")
    secretaris.presses("Vraag bewaren")
    secretaris.goes_to(f"/uitvragen/{uitvraag}/voorbeeld")
    secretaris.sees("Wat ging er goed?")
    secretaris.goes_to(f"/uitvragen/{uitvraag}/openen")
    secretaris.fills_in("Laatste dag om mee te doen", day(10))
    secretaris.presses("Uitvraag openen")
    secretaris.sees("open")
    return uitvraag


def tells_a_story(bewoner: Person, titel: str) -> str:
    """Return the code that the page showed before sending."""
    bewoner.goes_to("/mee")
    bewoner.ticks(f"Cliëntenraad Werk en Inkomen Waterbeek: {titel}")
    bewoner.presses("Beginnen")
    bewoner.presses("Volgende")
    bewoner.fills_in("Wat ging er goed?", "De koffie")
    bewoner.presses("Volgende")
    bewoner.ticks("2 of 3 keer")
    bewoner.presses("Volgende")
    bewoner.presses("Vorige")
    bewoner.presses("Verder naar mijn verhaal")
    bewoner.fills_in("Wat moet de raad weten?", VERHAAL)
    bewoner.presses("Volgende")
    bewoner.ticks("Ook een paar zinnen laten lezen")
    bewoner.presses("Volgende")
    code = " ".join(bewoner.page.locator(".codewoorden li").all_inner_texts())
    bewoner.ticks("Ik heb mijn code bewaard.")
    bewoner.presses("Versturen")
    bewoner.sees("Het is verstuurd")
    return code


def comes_to_the_code(bewoner: Person) -> str:
    """Return the code of a story that is not sent yet."""
    bewoner.goes_to("/mee")
    bewoner.ticks("Cliëntenraad Werk en Inkomen Waterbeek: Kiest u zelf wat u doet?")
    bewoner.presses("Beginnen")
    bewoner.presses("Volgende")
    bewoner.presses("Verder naar mijn verhaal")
    bewoner.fills_in("Wat moet de raad weten?", VERHAAL)
    bewoner.presses("Volgende")
    bewoner.ticks("Alleen meetellen")
    bewoner.presses("Volgende")
    return " ".join(bewoner.page.locator(".codewoorden li").all_inner_texts())


def opens_the_kluis(member: Person, raad: int) -> None:
    member.goes_to(f"/raden/{raad}/kluis")
    member.fills_in("Kluiszin", KLUIS)
    member.presses("Kluis openen")


def reads_cleans_and_quotes(secretaris: Person, uitvraag: int) -> None:
    secretaris.goes_to(f"/uitvragen/{uitvraag}/sluiten")
    secretaris.presses("Uitvraag sluiten")
    opens_the_kluis(secretaris, 1)
    secretaris.goes_to(f"/uitvragen/{uitvraag}/lezen")
    secretaris.presses("Leesronde maken")
    secretaris.follows("Verhaal 1")
    secretaris.sees(VERHAAL)
    secretaris.sees("De koffie")
    secretaris.fills_in("Geschoonde tekst", VERHAAL)
    secretaris.presses("Geschoonde tekst bewaren")
    secretaris.follows("Citaat voorstellen")
    secretaris.fills_in("Welke woorden wilt u citeren?", FRAGMENT)
    secretaris.fills_in("Schuilnaam", "Anouk")
    secretaris.presses("Citaat voorstellen")
    secretaris.goes_to(f"/uitvragen/{uitvraag}/bevindingen/maken")
    secretaris.fills_in("Wat vond u?", "Afspraken staan niet op papier")
    secretaris.fills_in(
        "Uitleg in uw eigen woorden", "Wie niets meekrijgt, weet niet wat er geldt."
    )
    secretaris.ticks("Leesronde 1, verhaal 1")
    secretaris.presses("Bevinding bewaren")
    secretaris.sees("Afspraken staan niet op papier")


def approves_the_quote(ondersteuner: Person, uitvraag: int) -> None:
    opens_the_kluis(ondersteuner, 1)
    ondersteuner.goes_to(f"/uitvragen/{uitvraag}/citaten")
    ondersteuner.follows("Citaat van Anouk beoordelen")
    ondersteuner.ticks("Ja. Hier wijst niets naar een persoon.")
    ondersteuner.presses("Oordeel bewaren")
    ondersteuner.sees(FRAGMENT)


def writes_the_advies(secretaris: Person, dossier: int) -> int:
    secretaris.goes_to(f"/dossiers/{dossier}/adviezen/nieuw")
    secretaris.fills_in("Onderwerp", "Afspraken die op papier staan")
    secretaris.fills_in("Kenmerk", f"2026-{dossier}")
    secretaris.ticks("Het college van burgemeester en wethouders")
    secretaris.fills_in("Inleiding", "U vroeg hoe het contact moet gaan.")
    secretaris.fills_in("Slot", "Wij horen graag van u.")
    secretaris.presses("Advies beginnen")
    advies = secretaris.number
    for nummer, antwoord in enumerate(["Zo vaak als nodig.", "Eerst in persoon.", "Op papier."], 1):
        secretaris.goes_to(f"/adviezen/{advies}/vragen/{nummer}/beantwoorden")
        secretaris.fills_in("Antwoord van de raad", antwoord)
        secretaris.presses("Antwoord bewaren")
    writes_punt(secretaris, advies, "Geef afspraken mee op papier", FRAGMENT)
    writes_punt(secretaris, advies, "Begin met een gesprek in persoon", "Afspraken staan niet")
    secretaris.sees("De tekst is klaar.")
    return advies


def writes_punt(secretaris: Person, advies: int, titel: str, carrier: str) -> None:
    secretaris.goes_to(f"/adviezen/{advies}/punten/toevoegen")
    secretaris.fills_in("Advies in één zin", titel)
    secretaris.fills_in("Toelichting", "Dat helpt **iedereen**.")
    secretaris.presses("Adviespunt bewaren")
    secretaris.follows("Onderbouwing toevoegen bij punt", nth=-1)
    secretaris.picks("Kies iets uit het werk van de raad", carrier)
    secretaris.presses("Onderbouwing toevoegen")


def adopts_and_hands_over(voorzitter: Person, advies: int) -> None:
    voorzitter.goes_to(f"/adviezen/{advies}/vaststellen")
    voorzitter.presses("Verder")
    voorzitter.sees("Wat vraagt de regeling?")
    voorzitter.ticks_the_first(5)
    voorzitter.fills_in("Stemmen voor", "4")
    voorzitter.fills_in("Stemmen tegen", "0")
    voorzitter.fills_in("Onthoudingen", "0")
    voorzitter.presses("Advies vaststellen")
    voorzitter.goes_to(f"/adviezen/{advies}/aanbieden")
    voorzitter.presses("Advies aanbieden")
    voorzitter.sees("De reactie moet er uiterlijk op")


def answers_point_by_point(ambtenaar: Person, advies: int) -> None:
    ambtenaar.goes_to("/start")
    ambtenaar.goes_to(f"/adviezen/{advies}/reactie")
    ambtenaar.fills_in("Inleiding", "Dank voor uw advies.")
    ambtenaar.ticks("Wij nemen dit over", nth=0)
    ambtenaar.ticks("Wij nemen dit niet over", nth=1)
    ambtenaar.presses("Bewaren")
    ambtenaar.sees("leg uit waarom")
    ambtenaar.fills_in("Waarom? (punt 2)", "Daar zijn nu te weinig mensen voor.")
    ambtenaar.presses("Bewaren")
    ambtenaar.goes_to(f"/adviezen/{advies}/reactie/verzenden")
    ambtenaar.presses("Reactie versturen")


def promises(ambtenaar: Person, advies: int) -> None:
    ambtenaar.goes_to(f"/adviezen/{advies}/reactie")
    ambtenaar.follows("Toezegging bij punt 1")
    ambtenaar.fills_in("Wat zegt de gemeente toe?", "Elk gesprek krijgt een verslag.")
    ambtenaar.fills_in("Wie doet dit?", "Team Inkomen")
    ambtenaar.fills_in("Uiterlijk op", day(30))
    ambtenaar.presses("Toezegging vastleggen")
    ambtenaar.sees("Elk gesprek krijgt een verslag.")


def reads_back(bewoner: Person, code: str) -> None:
    bewoner.goes_to("/mee")
    bewoner.presses("Ik heb al een code")
    bewoner.fills_in("Uw code", code.upper().replace(" ", "-"))
    bewoner.presses("Mijn verhaal openen")
    bewoner.sees("Ik weet nooit wat er is afgesproken.")


def withdraws(bewoner: Person) -> None:
    bewoner.presses("Mijn verhaal weghalen")
    bewoner.presses("Ja, haal mijn verhaal weg")
    bewoner.sees("weg")


def sees_all_of_it(bezoeker: Person, advies: int) -> None:
    bezoeker.goes_to(f"/adviezen/{advies}")
    for text in (
        *("Ad 3", FRAGMENT, "Ervaringen van minder dan 10 mensen."),
        *("Niet overgenomen", "Daar zijn nu te weinig mensen voor."),
        *("Elk gesprek krijgt een verslag.", "Er waren 5 van de 7 zittende leden"),
    ):
        bezoeker.sees(text)
    # Carried by one person: only that person may read what it says.
    for hidden in ("Afspraken staan niet op papier", "Anna", "Vera", "Sam de"):
        bezoeker.sees_not(hidden)


def sees_what_came_of_it(bewoner: Person) -> None:
    for text in (
        *("Afspraken staan niet op papier", "Dit ziet u alleen hier."),
        *("De gemeente antwoordde", "Overgenomen."),
        *("De gemeente beloofde", "Elk gesprek krijgt een verslag."),
    ):
        bewoner.sees(text)
