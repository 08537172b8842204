"""Als bewoner schrijf ik acht gewone woorden op die lijken op een boodschappenlijst.

Wie het briefje vindt, ziet niet waar het van is, en niemand hoeft zich om een woord te schamen.
"""

import re
from pathlib import Path

import pytest

from cliëntenraad.kern import code_words
from cliëntenraad.kern.code_words import WORDS
from tests.kern.sound_key import sound_key

#: Whole words that may not be on a note that somebody's child or neighbour may find.
UNWANTED = set(
    re.findall(
        "[a-z]+",
        """
armoede schuld schulden boete geld lenen rente deurwaarder korting toeslag uitkering bijstand
gemeente loket klant formulier dossier inkomen fraude straf bewijs controle huisbezoek maatregel
ziek ziekte pijn dokter medicijn pil spuit virus kanker pest tering arts hulp zorg
dood moord graf urne kist bloed geweld slaan mes wapen bom kogel zwaard speer oorlog
god kerk moskee bijbel koran priester dominee tempel kapel doop offer
neger mulat jood turk moffel homo flikker nicht hoer slet lul kut kont reet tiet borst poep pik
bier wijn jenever sigaar sigaret tabak hennep wiet coke roken gokken
ezel varken rat zwijn aap trut dwerg clown simpel dom dik lui lelijk arm rijk
moeder vader kind gezin scheiding alleen honger dakloos thuisloos vluchten vlucht grens
""",
    )
)
#: Four letters are enough to find a word, so they may be all that a reader sees.
UNWANTED_STARTS = {
    *("hoer", "naai", "neuk", "kont", "tiet", "poep", "reet", "geil", "slet", "jode", "nege"),
    *("kank", "pest", "tyfu", "boet", "schl", "arme", "dood", "moor", "lomm"),
}


def test_list_has_two_to_the_eleventh_words():
    assert len(WORDS) == 2048
    assert len(set(WORDS)) == 2048


def test_words_are_short_and_plain():
    assert not [word for word in WORDS if not re.fullmatch("[a-z]{4,8}", word)]


def test_four_letters_tell_the_words_apart():
    assert len({word[:4] for word in WORDS}) == len(WORDS)


def test_no_two_words_sound_alike():
    heard = {}
    for word in WORDS:
        assert sound_key(word) not in heard, f"{word} sounds like {heard[sound_key(word)]}"
        heard[sound_key(word)] = word


@pytest.mark.parametrize(
    ("one", "other"),
    [("rauw", "rouw"), ("leiden", "lijden"), ("hart", "hard"), ("raket", "racket")],
)
def test_sound_key_hears_what_the_eye_tells_apart(one, other):
    assert sound_key(one) == sound_key(other)


def test_no_word_hurts_or_tells_what_the_note_is_for():
    assert not set(WORDS) & UNWANTED
    assert not {word[:4] for word in WORDS} & UNWANTED_STARTS


def test_file_is_sorted_one_word_a_line():
    text = Path(code_words.__file__).with_name("woorden.txt").read_text(encoding="utf-8")
    assert text.splitlines() == sorted(WORDS)
    assert text.endswith("\n")
