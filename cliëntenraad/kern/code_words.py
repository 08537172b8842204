"""A resident's code: eight plain words. Says what is wrong with a typed one, without a database."""

import difflib
import hmac
import re
import secrets
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from cliëntenraad.kern.translation import gettext, ngettext

#: 2 048 words of four to eight letters; no two share their first four letters or their sound.
WORDS: Final = tuple(Path(__file__).with_name("woorden.txt").read_text(encoding="utf-8").split())
#: Eight times eleven bits.
CODE_LENGTH: Final = 8
_KNOWN: Final = frozenset(WORDS)
_START: Final = 4
_BY_START: Final = {word[:_START]: word for word in WORDS}
_LONGEST: Final = max(map(len, WORDS))
#: What phones and editors put between letters without showing it.
_INVISIBLE: Final = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_NO_LETTER: Final = re.compile(r"[\W\d_]+")


@dataclass(frozen=True)
class CodeCheck:
    """What a typed code lacks. `problems` are instructions; none means it is well formed."""

    code: str
    unknown: tuple[str, ...]
    problems: tuple[str, ...]

    @property
    def is_complete(self) -> bool:
        return not self.problems


def new_code() -> str:
    return " ".join(secrets.choice(WORDS) for _ in range(CODE_LENGTH))


def normalise(text: str) -> str:
    """Return the bare words, whatever case, accents, numbers and signs a hand or phone added."""
    apart = unicodedata.normalize("NFKD", _INVISIBLE.sub("", text))
    plain = "".join(sign for sign in apart if not unicodedata.combining(sign))
    return " ".join(_NO_LETTER.sub(" ", plain.casefold()).split())


def check_code(text: str) -> CodeCheck:
    """Point out a wrong count and unknown words. Whether the code exists is not looked up."""
    code = normalise(text)
    words = code.split()
    # More than a code can hold is not looked at word by word: it would cost time for nothing.
    unknown = tuple(dict.fromkeys(w for w in words[:CODE_LENGTH] if w not in _KNOWN))
    problems = [*_count_problem(len(words)), *(_word_problem(word) for word in unknown)]
    return CodeCheck(code, unknown, tuple(problems))


class Oordeel(StrEnum):
    GOED = "goed"
    FOUT = "fout"
    MIST = "mist"


@dataclass(frozen=True)
class Oefening:
    """How well a code was typed from memory or paper: a verdict for each of its words."""

    woorden: tuple[Oordeel, ...]
    #: Words too many, as they were typed.
    te_veel: tuple[str, ...]

    @property
    def is_goed(self) -> bool:
        return set(self.woorden) == {Oordeel.GOED} and not self.te_veel


def practise(typed: str, code: str) -> Oefening:
    """Compare what was typed with the code, word by word. A word left out shifts no other."""
    wanted, words = code.split(), normalise(typed).split()[: 3 * CODE_LENGTH]
    if len(words) == len(wanted):
        pairs = zip(wanted, words, strict=True)
        verdicts = (Oordeel.GOED if one == other else Oordeel.FOUT for one, other in pairs)
        return Oefening(tuple(verdicts), ())
    return _aligned(wanted, words)


def _aligned(wanted: list[str], words: list[str]) -> Oefening:
    verdicts, extra = [Oordeel.GOED] * len(wanted), []
    match = difflib.SequenceMatcher(None, wanted, words, autojunk=False)
    for kind, begin, end, first, last in match.get_opcodes():
        if kind == "equal":
            continue
        given = words[first:last]
        for place in range(begin, end):
            verdicts[place] = Oordeel.FOUT if place - begin < len(given) else Oordeel.MIST
        extra += given[end - begin :]
    return Oefening(tuple(verdicts), tuple(extra))


def nearest_word(word: str) -> str | None:
    """Return the word of the list that looks most like this one, if any does.

    Of the closest few: people seldom miss the first letter and often swap two others.
    """
    if len(word) > 2 * _LONGEST:
        return None

    def likeness(near: str) -> float:
        letters = difflib.SequenceMatcher(None, sorted(near), sorted(word))
        return (near[0] == word[0]) + letters.ratio()

    closest = difflib.get_close_matches(word, WORDS, n=20, cutoff=0.6)
    return max(closest, key=likeness, default=None)


def contains_code(story: str, code: str) -> bool:
    """Say whether this code or any other stands in the story, however it was typed.

    Also one that the list would not give today.
    """
    wanted = normalise(code).replace(" ", "").encode("utf-8", "replace")
    letters = normalise(story).replace(" ", "").encode("utf-8", "replace")
    places = range(len(letters) - len(wanted) + 1)
    hits = [hmac.compare_digest(letters[at : at + len(wanted)], wanted) for at in places]
    return contains_any_code(story) or (bool(wanted) and any(hits))


def contains_any_code(story: str) -> bool:
    """Say whether eight words of the list stand in a row, whatever is between them.

    No word begins like another, so four letters tell which word it would have to be.
    """
    letters = normalise(story).replace(" ", "")
    return any(_is_code_at(letters, at) for at in range(len(letters)))


def _is_code_at(letters: str, at: int) -> bool:
    for _ in range(CODE_LENGTH):
        word = _BY_START.get(letters[at : at + _START])
        if word is None or not letters.startswith(word, at):
            return False
        at += len(word)
    return True


def _count_problem(count: int) -> list[str]:
    if count == CODE_LENGTH:
        return []
    if count == 0:
        return [gettext("Typ de acht woorden van uw code.")]
    if count < CODE_LENGTH:
        return [
            ngettext(
                "Een code heeft 8 woorden. U typte 1 woord. Vul aan wat mist.",
                "Een code heeft 8 woorden. U typte %(num)d woorden. Vul aan wat mist.",
                count,
            )
        ]
    return [
        ngettext(
            "Een code heeft 8 woorden. U typte er 1 meer. Haal weg wat te veel is.",
            "Een code heeft 8 woorden. U typte er %(num)d meer. Haal weg wat te veel is.",
            count - CODE_LENGTH,
        )
    ]


def _word_problem(word: str) -> str:
    nearest = nearest_word(word)
    if nearest:
        return gettext(
            "‘%(woord)s’ is geen woord van een code. Typ ‘%(beter)s’ als u dat bedoelt.",
            woord=word,
            beter=nearest,
        )
    shown = word if len(word) <= 2 * _LONGEST else f"{word[: 2 * _LONGEST]}…"
    return gettext(
        "‘%(woord)s’ is geen woord van een code. Kijk nog eens hoe u het opschreef.", woord=shown
    )
