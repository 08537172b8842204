"""Als bewoner wil ik dat niemand uit cijfers, rondes of citaten kan zien wie ik ben."""

import pytest

from cliëntenraad.analyses.rules import (
    CitaatStatus,
    check_transition,
    first_words,
    obstacles_to_bevinding,
    obstacles_to_ronde,
    obstacles_to_schonen,
    publiek_aantal,
)
from cliëntenraad.analyses.rules_cijfers import count_answers
from cliëntenraad.analyses.rules_citaten import (
    obstacles_to_beoordelen,
    obstacles_to_fragment,
    obstacles_to_goedkeuren,
    obstacles_to_voorstellen,
)
from cliëntenraad.ervaringen.rules import Toestemming
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.uitvragen.rules import VraagSoort
from cliëntenraad.uitvragen.rules_vragen import Formuliervraag, make_keuzes

TEXT = "Ik belde drie keer.\nNiemand belde mij terug, en toen gaf ik het op."


@pytest.mark.parametrize(
    ("aantal", "shown"),
    [
        *((n, "minder dan 10") for n in (0, 1, 9)),
        *((n, "ongeveer 10") for n in (10, 12)),
        *((n, "ongeveer 15") for n in (13, 17)),
        (98, "ongeveer 100"),
    ],
)
def test_a_public_count_is_rounded_or_hidden(aantal, shown):
    assert publiek_aantal(aantal) == shown


@pytest.mark.parametrize(
    ("is_dicht", "waiting", "last", "may"),
    [
        (False, 4, None, False),
        (False, 5, None, True),
        (False, 5, "2026-W46", True),
        (False, 50, "2026-W47", False),
        (True, 1, "2026-W46", True),
        (True, 1, "2026-W47", False),
        (True, 0, "2026-W46", False),
    ],
)
def test_a_round_is_large_or_last_and_at_most_weekly(is_dicht, waiting, last, may):
    obstacles = obstacles_to_ronde(
        is_dicht=is_dicht, aantal_wachtend=waiting, laatste_week=last, week="2026-W47"
    )

    assert (obstacles == []) is may


@pytest.mark.parametrize("last", [None, "2026-W46", "2026-W47"])
def test_the_reason_does_not_tell_how_many_wait(last):
    reasons = {
        str(
            obstacles_to_ronde(
                is_dicht=False, aantal_wachtend=n, laatste_week=last, week="2026-W47"
            )
        )
        for n in range(5)
    }

    assert len(reasons) == 1


@pytest.mark.parametrize(
    ("fragment", "reason"),
    [
        ("", "Kopieer de woorden"),
        ("Niemand belde ons terug", "precies over"),
        ("iemand belde mij terug", "precies over"),
        ("drie keer. Niemand belde mij te", "precies over"),
        ("woord " * 26, "ten hoogste 25 woorden"),
        ("a" * 401, "ten hoogste 25 woorden"),
    ],
)
def test_a_citaat_is_short_and_literal(fragment, reason):
    text = TEXT + " " + "woord " * 30 + "a" * 500

    assert reason in " ".join(obstacles_to_fragment(fragment, text))


@pytest.mark.parametrize("fragment", ["Niemand belde mij terug", "drie keer. Niemand", "Ik"])
def test_a_line_break_is_no_difference(fragment):
    assert obstacles_to_fragment(fragment, TEXT) == []


def test_twenty_five_words_are_allowed_and_one_more_is_not():
    text = "woord " * 40

    assert obstacles_to_fragment("woord " * 25, text) == []
    assert obstacles_to_fragment("woord " * 26, text) != []


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"toestemming": Toestemming.TELLEN}, "geen toestemming om te citeren"),
        ({"toestemming": Toestemming.SAMENVATTEN}, "geen toestemming om te citeren"),
        ({"geschoonde_tekst": None}, "Maak eerst de geschoonde tekst"),
        ({"ligt_al_voor": True}, "Er ligt al een citaat"),
        ({"schuilnaam": " "}, "Kies een schuilnaam"),
    ],
)
def test_nothing_is_proposed_without_consent_cleaning_and_another_name(changes, reason):
    standard = {
        "toestemming": Toestemming.CITEREN,
        "geschoonde_tekst": TEXT,
        "fragment": "Ik belde drie keer",
        "schuilnaam": "Hennie",
        "ligt_al_voor": False,
    }

    assert obstacles_to_voorstellen(**standard) == []
    assert reason in " ".join(obstacles_to_voorstellen(**{**standard, **changes}))


def test_a_story_is_known_by_how_it_begins():
    assert first_words("Ik  belde\ndrie keer.") == "Ik belde drie keer."
    assert (
        first_words("een twee drie vier, " * 4 + "vijf")
        == "een twee drie vier, " * 3 + "een twee drie vier…"
    )
    assert first_words("") == ""


def test_it_takes_a_second_reader():
    assert obstacles_to_beoordelen(1, 2) == []
    assert "Een ander lid" in obstacles_to_beoordelen(1, 1)[0]
    assert obstacles_to_beoordelen(1, None) != []


@pytest.mark.parametrize(
    ("consent", "text"),
    [
        (None, "a"),
        (Toestemming.SAMENVATTEN, "a"),
        (Toestemming.CITEREN, ""),
        (Toestemming.CITEREN, "a " * 26),
    ],
)
def test_approval_looks_at_consent_and_words_again(consent, text):
    assert obstacles_to_goedkeuren(Toestemming.PUBLICEREN, "a") == []
    assert obstacles_to_goedkeuren(consent, text) != []


def test_what_is_gone_stays_gone():
    for target in CitaatStatus:
        with pytest.raises(RuleViolation):
            check_transition(CitaatStatus.VERVALLEN, target)


def test_a_finding_needs_words_and_something_that_carries_it():
    assert obstacles_to_bevinding("titel", "tekst", ["a"]) == []
    assert len(obstacles_to_bevinding(" ", "", [])) == 3


def test_a_cleaned_text_must_fit_in_its_box():
    assert obstacles_to_schonen("tekst") == []
    assert obstacles_to_schonen(" \n") != []
    assert obstacles_to_schonen("😀" * 20_000) != []


def test_answers_are_counted_by_code_and_open_questions_are_not():
    one = Formuliervraag(
        "V1", VraagSoort.EEN_KEUZE, "Een?", keuzes=make_keuzes(VraagSoort.EEN_KEUZE, ["a", "b"])
    )
    more = Formuliervraag(
        "V2",
        VraagSoort.MEER_KEUZES,
        "Meer?",
        keuzes=make_keuzes(VraagSoort.MEER_KEUZES, ["c", "d"]),
    )
    free = Formuliervraag("V3", VraagSoort.OPEN, "Vrij?")
    answers = [{"V1": "1", "V2": "1,2"}, {"V1": "x", "V2": "2", "V3": "geheim"}, {"V1": ""}]

    first, second = count_answers([one, more, free], answers)

    assert dict(first.antwoorden) == {"a": 1, "b": 0, "Weet ik niet": 1, "Zeg ik liever niet": 0}
    assert (first.beantwoord, second.beantwoord) == (2, 2)
    assert dict(second.antwoorden) == {"c": 1, "d": 2}
