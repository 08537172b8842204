"""Als bewoner wil ik mijn code van papier kunnen overtypen, ook met een tikfout of een punt.

Staat er iets niet goed, dan wil ik meteen zien welk woord.
"""

import json
from collections import Counter
from pathlib import Path
from statistics import NormalDist

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cliëntenraad.kern import code_words
from cliëntenraad.kern.code_words import (
    WORDS,
    Oordeel,
    check_code,
    contains_any_code,
    contains_code,
    nearest_word,
    new_code,
    normalise,
    practise,
)
from cliëntenraad.kern.settings import ROOT

CODE = "appel boot citroen molen tafel fiets wolk zomer"
codes = st.lists(st.sampled_from(WORDS), min_size=8, max_size=8).map(" ".join)


def test_new_code_is_complete():
    check = check_code(new_code())
    assert check.is_complete
    assert len(check.code.split()) == 8


def test_a_code_has_88_bits_by_construction(monkeypatch):
    """Each word is one of 2 048, drawn by the operating system's own generator."""
    drawn = []
    monkeypatch.setattr(code_words.secrets, "choice", lambda words: drawn.append(words) or "appel")
    assert new_code() == " ".join(["appel"] * 8)
    assert drawn == [WORDS] * 8
    assert len(set(WORDS)) ** 8 == 2**88


def test_a_million_drawn_words_are_spread_evenly_and_no_code_returns():
    # By chance p is below 0.001 once in a thousand draws, and twice in a row once in a million.
    assert max(draw_a_million(), draw_a_million()) > 0.001


def draw_a_million() -> float:
    """Return the p of a chi-square test over the words (Wilson and Hilferty)."""
    codes = [new_code() for _ in range(125_000)]
    assert len(set(codes)) == len(codes)
    drawn = Counter(word for code in codes for word in code.split())
    expected, free = 1_000_000 / len(WORDS), len(WORDS) - 1
    chi_square = sum((drawn[word] - expected) ** 2 / expected for word in WORDS)
    part = 2 / (9 * free)
    return 1 - NormalDist(1 - part, part**0.5).cdf((chi_square / free) ** (1 / 3))


def test_practising_says_of_each_word_how_it_is():
    assert practise(CODE.upper().replace(" ", "-"), CODE).is_goed
    for typed, wrong in (
        ("appel boot citroen molen tafel fiets wolk", {7: Oordeel.MIST}),
        ("boot citroen molen tafel fiets wolk zomer", {0: Oordeel.MIST}),
        ("appel boot citrone molen tafel fiets wolk zomer", {2: Oordeel.FOUT}),
        ("boot appel citroen molen tafel fiets wolk zomer", {0: Oordeel.FOUT, 1: Oordeel.FOUT}),
        ("appel deur molen molen tafel fiets zomer", {1: Oordeel.FOUT, 2: Oordeel.FOUT}),
    ):
        oefening = practise(typed, CODE)
        found = {at: verdict for at, verdict in enumerate(oefening.woorden)}
        assert {at: found[at] for at in wrong} == wrong, typed
        assert not oefening.is_goed


def test_practising_names_what_was_typed_too_much_and_shifts_nothing():
    oefening = practise(CODE.replace("molen", "molen deur"), CODE)
    assert set(oefening.woorden) == {Oordeel.GOED}
    assert oefening.te_veel == ("deur",)
    assert not oefening.is_goed
    assert set(practise("", CODE).woorden) == {Oordeel.MIST}
    assert len(practise("onzin " * 5000, CODE).te_veel) < 20


@pytest.mark.parametrize(
    "typed",
    [
        "  Appel boot\tcitroen  molen tafel fiets wolk zomer ",
        "APPEL BOOT CITROEN MOLEN TAFEL FIETS WOLK ZOMER",
        "appel-boot-citroen-molen-tafel-fiets-wolk-zomer",
        "appel, boot, citroen, molen, tafel, fiets, wolk, zomer.",
        "1. appel\r\n2. boot\r\n3. citroen\r\n4. molen\n5. tafel\n6. fiets\n7. wolk\n8. zomer",
        "Ａｐｐｅｌ 𝐁oot citroen molen tafel fiets wolk zomer",
        "appél boot citroën molen tafel fiets wolk zomer",
        "ap\u00adpel boot\u200b citroen\u00a0molen tafel fiets wolk zomer\ufeff",
        "appel_boot/citroen;molen:tafel•fiets–wolk—zomer",
    ],
)
def test_normalise_forgives_how_it_was_typed(typed):
    assert normalise(typed) == CODE
    assert check_code(typed).is_complete


def test_ij_typed_as_one_sign_is_the_same_word():
    assert normalise("ĳsvogel") == "ijsvogel"


@given(codes)
@settings(deadline=None, max_examples=50)
def test_normalise_leaves_a_code_as_it_is(code):
    assert normalise(code) == code
    assert normalise(code.title()) == code
    assert check_code(code).is_complete


@given(st.text())
@settings(deadline=None)
def test_normalise_twice_is_normalise_once(text):
    assert normalise(normalise(text)) == normalise(text)


def test_missing_word_is_counted():
    check = check_code(" ".join(CODE.split()[:7]))
    assert check.problems == ("Een code heeft 8 woorden. U typte 7 woorden. Vul aan wat mist.",)


def test_word_too_many_is_counted():
    check = check_code(f"{CODE} lepel")
    assert check.problems == (
        "Een code heeft 8 woorden. U typte er 1 meer. Haal weg wat te veel is.",
    )


@pytest.mark.parametrize("nothing", ["", " \n ", "- . 12"])
def test_nothing_typed_asks_for_the_words(nothing):
    assert check_code(nothing).problems == ("Typ de acht woorden van uw code.",)


def test_typing_error_is_pointed_out_with_the_nearest_word():
    check = check_code(CODE.replace("citroen", "citrone"))
    assert check.unknown == ("citrone",)
    assert check.problems == (
        "‘citrone’ is geen woord van een code. Typ ‘citroen’ als u dat bedoelt.",
    )


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("aple", "appel"), ("boto", "boot"), ("tfael", "tafel"), ("wok", "wolk")],
)
def test_usual_slips_lead_to_the_word_that_was_meant(typed, meant):
    assert nearest_word(typed) == meant


def test_word_that_looks_like_nothing_gets_no_suggestion():
    check = check_code(CODE.replace("wolk", "qqqq"))
    assert check.problems == (
        "‘qqqq’ is geen woord van een code. Kijk nog eens hoe u het opschreef.",
    )


def test_same_error_twice_is_said_once():
    assert check_code("appl appl boot molen tafel fiets wolk zomer").unknown == ("appl",)


def test_whole_story_instead_of_a_code_gives_a_short_answer():
    check = check_code("onzinnig " * 5000 + "x" * 20_000)
    assert check.problems[0].startswith("Een code heeft 8 woorden. U typte er 4993 meer.")
    assert len(check.problems) == 2


def test_endless_word_is_shortened_on_the_page():
    [_, problem] = check_code("x" * 20_000).problems
    assert len(problem) < 100
    assert nearest_word("x" * 20_000) is None


@pytest.mark.parametrize(
    "story",
    [
        CODE,
        f"Ik belde de gemeente. Mijn code is {CODE}. Wat nu?",
        f"Code:\n{CODE.upper().replace(' ', chr(10))}\nEinde",
        f"code {CODE.replace(' ', '-')}",
        f"code {CODE.replace(' ', '')}!",
    ],
)
def test_code_in_a_story_is_found(story):
    assert contains_code(story, CODE)


@pytest.mark.parametrize(
    "story",
    [
        "",
        "Ik kocht een appel, een citroen en een molen.",
        " ".join(CODE.split()[:7]),
        CODE.replace("tafel", "een tafel"),
    ],
)
def test_story_without_the_whole_code_is_left_alone(story):
    assert not contains_code(story, CODE)


@pytest.mark.parametrize("between", [" ", "-", "", "\n", ", ", " 1. "])
@given(code=codes)
@settings(deadline=None, max_examples=20)
def test_any_code_in_a_story_is_found_also_one_of_someone_else(between, code):
    assert contains_any_code(f"Ik schreef op: {between.join(code.split())}. Meer niet.")


def test_seven_words_are_no_code():
    assert not contains_any_code(" ".join(CODE.split()[:7]))
    assert not contains_any_code(CODE.replace("molen", "moole"))


def test_no_story_of_the_example_holds_a_code():
    folder = Path(code_words.__file__).parents[1] / "voorbeeld" / "inhoud"
    texts = [file.read_text(encoding="utf-8") for file in sorted(folder.glob("*.json"))]
    assert len(texts) > 3
    assert not [text for text in texts if contains_any_code(text)]


def test_no_code_is_in_no_story():
    assert not contains_code("Ik kocht een appel.", " ")


@pytest.mark.parametrize("between", [" ", "-", "\n", ", ", " 1. "])
def test_any_code_is_seen_in_a_story_however_it_is_written(between):
    code = new_code().split()
    assert contains_any_code(f"Dit was hem: {between.join(code).upper()}. Klaar.")
    assert not contains_any_code(f"Dit was hem: {between.join(code[:7])}.")


def test_eight_plain_words_of_a_story_are_no_code():
    stories = (ROOT / "cliëntenraad" / "voorbeeld" / "inhoud").glob("*.json")
    texts = [text for file in stories for text in every_text(json.loads(file.read_text()))]
    assert len(texts) > 100
    assert [text for text in texts if contains_any_code(text)] == []


def every_text(part):
    """Return every string in a piece of JSON."""
    if isinstance(part, str):
        return [part]
    inner = part.values() if isinstance(part, dict) else part if isinstance(part, list) else []
    return [text for one in inner for text in every_text(one)]
