"""Als lid van de raad wil ik zien hoe onze tekst leest, zodat onze achterban hem ook kan lezen."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cliëntenraad.kern.readability import measure
from cliëntenraad.kern.readability_sentences import sentences, syllables

PLAIN = """U krijgt bijstand. Dan wilt u weten waar u aan toe bent. Bel ons als u iets niet snapt.
Wij leggen het u uit. U mag iemand meenemen. Dat kan een vriend zijn of uw buurvrouw.
Na het gesprek krijgt u een brief. Daarin staat wat wij hebben besproken."""
OFFICIAL = """Ingevolge artikel 17 van de Participatiewet is belanghebbende gehouden
onverwijld mededeling te doen van alle feiten en omstandigheden waarvan
redelijkerwijs duidelijk moet zijn dat deze van invloed kunnen zijn op de
arbeidsinschakeling of het recht op bijstandsverlening. Bij niet-nakoming van
voornoemde inlichtingenverplichting kan tot herziening respectievelijk
terugvordering worden overgegaan."""


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("brief", 1),
        ("nieuw", 1),
        ("u", 1),
        ("UWV", 1),
        ("2026", 1),
        ("bureau", 2),
        ("aanvraag", 2),
        ("royaal", 2),
        ("uitkering", 3),
        ("cliënten", 3),
        ("museum", 3),
        ("ideeën", 3),
        ("beëindigen", 4),
        ("financieel", 4),
        ("cliëntenraad", 4),
        ("gemeenteraad", 4),
        ("onafhankelijke", 6),
    ],
)
def test_syllables_are_counted_as_they_are_spoken(word, count):
    assert syllables(word) == count


def test_the_measure_of_a_text_counted_by_hand():
    # 3 + 5 words in two sentences; 1+1+1 and 1+1+2+2+2 syllables.
    found = measure("Bel ons nu. U krijgt morgen antwoord terug.")
    assert (found.words, found.sentences, found.longest) == (8, 2, 5)
    assert found.mean == 4
    assert found.score == round(206.84 - 77 * 11 / 8 - 0.93 * 8 / 2)
    assert found.band == "makkelijk"


def test_shares_are_of_all_sentences_and_all_words():
    found = measure(
        f"{'Dit is een lange zin ' * 5}. De brief wordt verstuurd. Kort. Arbeidsongeschikt."
    )
    assert (found.long_sentences, found.passive_sentences) == (1, 1)
    assert found.share_long_sentences == found.share_passive == 1 / 4
    assert found.share_long_words == found.long_words / found.words


@pytest.mark.parametrize("text", ["", "   ", "…", "---", "| a | b |\n|---|---|\n| c | d |"])
def test_a_text_without_words_has_no_score(text):
    found = measure(text)
    assert found.score is None
    assert found.band == ""
    assert (found.mean, found.share_passive, found.share_long_words) == (0, 0, 0)


def test_the_scale_tells_plain_from_official():
    plain, official = measure(PLAIN), measure(OFFICIAL)
    assert plain.score >= 80
    assert official.score <= 30
    assert plain.officialese == 0
    assert official.officialese >= 4


def test_marks_of_markdown_do_not_change_the_measure():
    bare = measure("Ons advies\n\nDe brief is te lang. Lees de wet.\n\nMaak hem kort")
    marked = measure(
        "# Ons advies\n\nDe **brief** is _te_ lang. Lees [de wet](https://wet.example/a-b).\n\n"
        "| a | b |\n|---|---|\n| c | d |\n\n- Maak hem `kort`"
    )
    assert marked == bare


@given(st.text())
def test_measuring_never_fails_and_stays_within_its_scale(text):
    found = measure(text)
    assert found.score is None or 0 <= found.score <= 100
    assert found.long_sentences <= found.sentences <= max(found.words, 0)
    assert found.longest <= found.words
    assert len(sentences(text)) == found.sentences
