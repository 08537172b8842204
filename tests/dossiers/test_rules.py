from datetime import date

import pytest

from cliëntenraad.dossiers.rules import (
    FOLLOWS,
    Aanleiding,
    DossierStatus,
    Grondslag,
    StukSoort,
    check_transition,
    obstacles_to_wijzigen,
)
from cliëntenraad.dossiers.rules_stukken import (
    is_openbaar_op,
    obstacles_to_beantwoorden,
    safe_name,
)
from cliëntenraad.kern.rules import RuleViolation

DAY = date(2026, 11, 22)


@pytest.mark.parametrize("current", DossierStatus)
@pytest.mark.parametrize("target", DossierStatus)
def test_only_a_listed_transition_is_allowed(current, target):
    if target in FOLLOWS[current]:
        check_transition(current, target)
    else:
        with pytest.raises(RuleViolation, match=f"Dit dossier is al {target}"):
            check_transition(current, target)


def test_a_value_is_found_by_what_is_stored_and_knows_its_words():
    assert Grondslag("wmo_2_1_3").woord == "Wmo 2015, artikel 2.1.3"
    assert Aanleiding.GEVRAAGD.value == "gevraagd"
    assert StukSoort.ANDERS.woord == "Iets anders"


def test_a_closed_dossier_says_how_to_change_it():
    assert obstacles_to_wijzigen(DossierStatus.OPEN) == []
    assert "Heropen" in obstacles_to_wijzigen(DossierStatus.AFGESLOTEN)[0]


@pytest.mark.parametrize(
    ("is_openbaar", "embargo", "expected"),
    [
        (True, None, True),
        (True, DAY, True),
        (True, date(2026, 11, 23), False),
        (False, None, False),
        (False, date(2026, 1, 1), False),
    ],
)
def test_a_stuk_is_public_from_the_day_of_its_embargo_on(is_openbaar, embargo, expected):
    assert is_openbaar_op(is_openbaar, embargo, DAY) is expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("brief.docx", "brief.pdf"),
        ("../../etc/passwd", "passwd.pdf"),
        ("C:\\Mijn documenten\\Brief van 4 maart.PDF", "Brief van 4 maart.pdf"),
        ('a"b<c>:d|e?.pdf', "a-b-c-d-e.pdf"),
        ("brief\r\nX-Evil: 1.pdf", "brief X-Evil- 1.pdf"),
        ("", "stuk.pdf"),
        ("...", "stuk.pdf"),
        ("x" * 300 + ".pdf", "x" * 80 + ".pdf"),
        ("reactie cliëntenraad.pdf", "reactie cliëntenraad.pdf"),
    ],
)
def test_the_name_of_a_file_is_made_safe_and_gets_the_extension_of_its_content(name, expected):
    assert safe_name(name, "pdf") == expected


@pytest.mark.parametrize(
    ("answered", "received", "reason"),
    [
        (DAY, DAY, "al beantwoord"),
        (None, date(2026, 11, 23), "toekomst"),
        (None, date(2026, 11, 1), "vóór de vraag"),
    ],
)
def test_an_answer_comes_once_and_after_the_question(answered, received, reason):
    (obstacle,) = obstacles_to_beantwoorden(date(2026, 11, 10), answered, received, DAY)

    assert reason in obstacle


def test_an_answer_on_the_day_of_the_question_is_fine():
    assert obstacles_to_beantwoorden(DAY, None, DAY, DAY) == []
