"""Where a dossier stands in the cycle of seven steps, from first signal to kept promise."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum
from typing import Final

from cliëntenraad.dossiers.rules import Aanleiding
from cliëntenraad.overzichten.rules import te_laat_in_woorden
from cliëntenraad.raden.rules_days import dag_in_words

AANLEIDING_WOORDEN = {
    Aanleiding.GEVRAAGD: "De gemeente vroeg advies",
    Aanleiding.ONGEVRAAGD: "De raad begon zelf",
    Aanleiding.INTERNETCONSULTATIE: "Het Rijk vroeg wat u vindt",
}
BEGIN: Final = {
    Aanleiding.GEVRAAGD: "Aanvraag",
    Aanleiding.ONGEVRAAGD: "Signaal",
    Aanleiding.INTERNETCONSULTATIE: "Consultatie",
}


class Staat(StrEnum):
    """How one step stands. The value is also the name in the style sheet."""

    KLAAR = "klaar"
    NU = "nu"
    LATER = "later"
    TE_LAAT = "te-laat"
    NIET = "niet"
    OVERGESLAGEN = "overgeslagen"


class Plaats(IntEnum):
    """The number of each step."""

    BEGIN = 1
    UITVRAAG = 2
    ERVARINGEN = 3
    ADVIES = 4
    ANTWOORD = 5
    TOEZEGGINGEN = 6
    NAMETING = 7


#: The dossier does not wait for a step in one of these states.
VOORBIJ: Final = {Staat.KLAAR, Staat.NIET, Staat.OVERGESLAGEN}


@dataclass(frozen=True)
class Stand:
    """What has happened in one dossier, as far as its place in the cycle depends on it."""

    aanleiding: Aanleiding
    geopend_op: date
    is_afgesloten: bool = False
    heeft_uitvraag: bool = False
    heeft_lopende_uitvraag: bool = False
    moet_terugkoppelen: bool = False
    sluit_op: date | None = None
    heeft_vastgesteld_advies: bool = False
    heeft_ingetrokken_advies: bool = False
    aangeboden_op: date | None = None
    heeft_onbeantwoord_advies: bool = False
    reactie_uiterlijk_op: date | None = None
    heeft_reactie: bool = False
    heeft_late_reactie: bool = False
    aantal_toezeggingen: int = 0
    aantal_open_toezeggingen: int = 0
    aantal_niet_nagekomen: int = 0
    toezegging_uiterlijk_op: date | None = None
    heeft_nameting: bool = False
    heeft_lopende_nameting: bool = False


@dataclass(frozen=True)
class Stap:
    """One step of the cycle, as the macro `steps` lists it and the drawing draws it."""

    titel: str
    meta: str | None
    staat: Staat
    #: What is going on, to end the sentence "Dit dossier staat bij stap 4 van 7: …".
    zin: str = ""
    is_hier: bool = False
    url: str | None = None


def stappen(stand: Stand, today: date) -> list[Stap]:
    """Return the seven steps; the first one that is not behind us is where the dossier stands."""
    drawn: list[Stap] = []
    is_found = stand.is_afgesloten
    for stap in _steps(stand, today):
        is_hier = not is_found and stap.staat not in VOORBIJ
        is_found = is_found or is_hier
        staat = _seen(stap.staat, is_hier, stand.is_afgesloten)
        meta = None if staat is Staat.LATER else stap.meta
        if stand.is_afgesloten and staat is Staat.OVERGESLAGEN:
            meta = None
        drawn.append(Stap(stap.titel, meta, staat, stap.zin, is_hier))
    return drawn


def plaats_in_woorden(stand: Stand, found: Sequence[Stap]) -> str:
    """Return in one sentence where the dossier stands; the drawing says the same."""
    late = [nummer for nummer, stap in enumerate(found, start=1) if stap.staat is Staat.TE_LAAT]
    hier = next((n for n, stap in enumerate(found, start=1) if stap.is_hier), None)
    also = "".join(f" Ook bij stap {nummer} is iets te laat." for nummer in late if nummer != hier)
    if hier is not None:
        zin = found[hier - 1].zin
        return f"Dit dossier staat bij stap {hier} van {len(found)}: {zin}.{also}"
    if stand.is_afgesloten:
        done = sum(stap.staat is Staat.KLAAR for stap in found)
        steps = f"{done} van de {len(found)} stappen zijn klaar."
        return f"Dit dossier is afgesloten. {steps}{also.replace('Ook bij', 'Bij')}"
    if not stand.aantal_toezeggingen:
        return f"{_first_upper(_wie(stand))} gaf antwoord en beloofde niets. Dit dossier is klaar."
    broken = found[Plaats.TOEZEGGINGEN - 1].meta if stand.aantal_niet_nagekomen else None
    end = f" Toezeggingen: {broken}." if broken else ""
    return f"De kring is rond: mensen zijn opnieuw gevraagd wat zij merken.{end}"


def is_rond(stand: Stand) -> bool:
    """Tell whether the thread came back to the people: they were asked what they notice."""
    return stand.heeft_nameting and not stand.heeft_lopende_nameting


def fase(stand: Stand, today: date) -> str:
    """Return in a few words where the dossier stands."""
    if stand.is_afgesloten:
        return "Afgesloten"
    nu = next((stap for stap in stappen(stand, today) if stap.is_hier), None)
    if nu is None:
        return "Klaar"
    return f"{nu.titel}: {nu.meta[0].lower()}{nu.meta[1:]}" if nu.meta else nu.titel


def stap_en_fase(stand: Stand, today: date) -> str:
    """Return the number of the step as well, for who must find the place again after months."""
    found = stappen(stand, today)
    nummer = next((n for n, stap in enumerate(found, start=1) if stap.is_hier), None)
    words = fase(stand, today)
    return f"Stap {nummer} van {len(found)}. {words}" if nummer else words


def _seen(staat: Staat, is_hier: bool, is_afgesloten: bool) -> Staat:
    """Return the state as it shows: late stays late, whatever else."""
    if is_afgesloten and staat in {Staat.NU, Staat.LATER}:
        return Staat.OVERGESLAGEN
    return Staat.NU if is_hier and staat is Staat.LATER else staat


def _steps(stand: Stand, today: date) -> tuple[Stap, ...]:
    return (
        Stap(BEGIN[stand.aanleiding], AANLEIDING_WOORDEN[stand.aanleiding], Staat.KLAAR),
        _uitvraag(stand),
        _ervaringen(stand, today),
        _advies(stand),
        _antwoord(stand, today),
        _toezeggingen(stand, today),
        _nameting(stand),
    )


def _uitvraag(stand: Stand) -> Stap:
    if stand.heeft_uitvraag:
        return Stap("Uitvraag", "De raad vroeg het aan mensen", Staat.KLAAR)
    if _has_text(stand):
        return Stap("Uitvraag", "Niet gevraagd", Staat.OVERGESLAGEN)
    zin = "de raad gaat mensen vragen wat zij meemaken"
    return Stap("Uitvraag", "Nog niet gevraagd", Staat.LATER, zin)


def _ervaringen(stand: Stand, today: date) -> Stap:
    titel = "Ervaringen"
    if not stand.heeft_uitvraag:
        is_skipped = _has_text(stand)
        return Stap(titel, None, Staat.OVERGESLAGEN if is_skipped else Staat.LATER)
    if stand.heeft_lopende_uitvraag:
        zin = "mensen kunnen vertellen wat zij meemaken"
        if stand.sluit_op is None:
            return Stap(titel, "Meedoen kan nu", Staat.NU, zin)
        if stand.sluit_op < today:
            return Stap(titel, "De laatste dag is voorbij", Staat.NU, "de raad sluit de uitvraag")
        meta = f"Meedoen kan tot en met {dagmaand(stand.sluit_op)}"
        return Stap(titel, meta, Staat.NU, f"{zin}, tot en met {_dag(stand.sluit_op)}")
    if stand.moet_terugkoppelen and not _has_text(stand):
        zin = "de raad leest wat mensen vertelden"
        return Stap(titel, "De raad leest", Staat.NU, zin)
    return Stap(titel, "Gevraagd en gelezen", Staat.KLAAR)


def _advies(stand: Stand) -> Stap:
    if stand.aangeboden_op is not None:
        return Stap("Advies", f"Aangeboden op {dagmaand(stand.aangeboden_op)}", Staat.KLAAR)
    if stand.heeft_vastgesteld_advies:
        zin = "het advies is vastgesteld en gaat naar de gemeente"
        return Stap("Advies", "Vastgesteld", Staat.NU, zin)
    if stand.heeft_ingetrokken_advies:
        zin = "het advies is ingetrokken, de raad kan een nieuw advies schrijven"
        return Stap("Advies", "Ingetrokken", Staat.LATER, zin)
    return Stap("Advies", "De raad schrijft", Staat.LATER, "de raad schrijft een advies")


def _antwoord(stand: Stand, today: date) -> Stap:
    if stand.aangeboden_op is None:
        return Stap("Antwoord", None, Staat.LATER)
    if stand.heeft_reactie and not stand.heeft_onbeantwoord_advies:
        late = ", na de laatste dag" if stand.heeft_late_reactie else ""
        return Stap("Antwoord", f"{_first_upper(_wie(stand))} antwoordde{late}", Staat.KLAAR)
    zin = f"{_wie(stand)} moet antwoorden"
    if stand.reactie_uiterlijk_op is None:
        return Stap("Antwoord", "Wij wachten op antwoord", Staat.NU, zin)
    if late := te_laat_in_woorden(stand.reactie_uiterlijk_op, today):
        return Stap("Antwoord", late.capitalize(), Staat.TE_LAAT, f"{zin} en is {late}")
    meta = f"Uiterlijk {dagmaand(stand.reactie_uiterlijk_op)}"
    return Stap("Antwoord", meta, Staat.NU, f"{zin}, uiterlijk {_dag(stand.reactie_uiterlijk_op)}")


def _toezeggingen(stand: Stand, today: date) -> Stap:
    titel = "Toezeggingen"
    if not stand.aantal_toezeggingen:
        is_over = stand.heeft_reactie and not stand.heeft_onbeantwoord_advies
        return Stap(titel, "Niets beloofd", Staat.OVERGESLAGEN if is_over else Staat.LATER)
    if not stand.aantal_open_toezeggingen:
        if stand.aantal_niet_nagekomen:
            meta = f"{stand.aantal_niet_nagekomen} van {stand.aantal_toezeggingen} niet nagekomen"
            return Stap(titel, meta, Staat.NIET)
        return Stap(titel, "Nagekomen", Staat.KLAAR)
    meta = f"{stand.aantal_open_toezeggingen} van {stand.aantal_toezeggingen} nog open"
    meta += f", {stand.aantal_niet_nagekomen} niet nagekomen" if stand.aantal_niet_nagekomen else ""
    zin = f"{_wie(stand)} moet doen wat is beloofd"
    if stand.toezegging_uiterlijk_op is None:
        return Stap(titel, meta, Staat.NU, zin)
    if late := te_laat_in_woorden(stand.toezegging_uiterlijk_op, today):
        return Stap(titel, f"{meta}, {late}", Staat.TE_LAAT, f"{zin} en is {late}")
    zin = f"{zin}, uiterlijk {_dag(stand.toezegging_uiterlijk_op)}"
    return Stap(titel, meta, Staat.NU, zin)


def _nameting(stand: Stand) -> Stap:
    if stand.heeft_lopende_nameting:
        zin = "mensen vertellen opnieuw wat zij merken"
        return Stap("Nameting", "Wij vragen het opnieuw", Staat.NU, zin)
    if stand.heeft_nameting:
        return Stap("Nameting", "Opnieuw gevraagd", Staat.KLAAR)
    if _toezeggingen(stand, stand.geopend_op).staat is Staat.OVERGESLAGEN:
        return Stap("Nameting", "Niets om na te meten", Staat.OVERGESLAGEN)
    zin = "de raad vraagt mensen opnieuw wat zij merken"
    return Stap("Nameting", "Nog niet gestart", Staat.LATER, zin)


def _has_text(stand: Stand) -> bool:
    """Tell whether there is an advies that everyone may read: asking people lies behind us."""
    return (
        stand.aangeboden_op is not None
        or stand.heeft_vastgesteld_advies
        or stand.heeft_ingetrokken_advies
    )


def _wie(stand: Stand) -> str:
    return "het Rijk" if stand.aanleiding is Aanleiding.INTERNETCONSULTATIE else "de gemeente"


def _first_upper(words: str) -> str:
    return words[0].upper() + words[1:]


def _dag(day: date) -> str:
    return f"{dag_in_words(day)} {day.year}"


def dagmaand(day: date) -> str:
    """Return a day short enough for a drawing: "3-1-2027"."""
    return f"{day.day}-{day.month}-{day.year}"
