"""Find names of people by the words around them, and by a short list of given names."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import Final

from cliëntenraad.kern.personal_numbers import Span
from cliëntenraad.kern.personal_tokens import Token, tokenize
from cliëntenraad.kern.personal_words import (
    BEFORE_PERSON,
    CLOSINGS,
    DOINGS,
    LINKS,
    NO_PERSON_AFTER,
    ORGANISATION,
    ROLES,
    TITLES,
    given_names,
)

#: Between two words of one name: a space, or a hyphen between two family names.
WITHIN: Final = re.compile(r"[ \t\xa0]{1,2}|[ \t]?[-–][ \t]?")
AFTER_INITIALS: Final = re.compile(r"[ \t\xa0]{0,2}")
AFTER_CUE: Final = re.compile(r"[ \t\xa0.,:('‘“\"]{1,4}|[ \t.,:!]{0,3}\n{1,3}[ \t]{0,4}")
LONGEST_NAME: Final = 6
#: So many words may stand between what announces a name and the name.
MOST_BETWEEN: Final = 4
BETWEEN_CLOSING: Final = CLOSINGS | {"van", "en", "uit", "je"}
#: Words that announce a name; all others need only be looked at when they are one.
CUES: Final = TITLES | ROLES | CLOSINGS | BEFORE_PERSON | {"ik", "hij", "zij", "ze", "mijn", "m'n"}


def names(text: str) -> Iterator[Span]:
    """Find names; where one was found, go on behind it."""
    tokens = tokenize(text)
    place = 0
    while place < len(tokens):
        found = _begin_here(tokens, place)
        if found:
            begin, end = found
            yield tokens[begin].begin, tokens[end - 1].end
        place = max(place + 1, found[1] if found else 0)


def _begin_here(tokens: list[Token], place: int) -> Span | None:
    """Return the tokens of a name that begins here or that this word announces."""
    token = tokens[place]
    if token.low in CUES:
        for rule in (_after_title, _after_role, _after_own_words, _after_closing):
            if found := rule(tokens, place):
                return found
    return _by_itself(tokens, place)


def extend(tokens: list[Token], place: int, *, small: bool = False) -> int:
    """Return where the name that begins at `place` ends; `place` itself when there is none.

    With `small` the first word needs no capital, as behind "dhr".
    """
    end = place
    last = place
    while end < min(len(tokens), place + LONGEST_NAME):
        token = tokens[end]
        if end > place and not _holds_together(tokens[end - 1], token):
            break
        is_link = token.low in LINKS
        if token.is_initials or (token.may_be_name and not (is_link and token.text.islower())):
            last = end + 1
        elif not (is_link or (small and last == place and _may_be_small_name(token))):
            break
        elif not is_link:
            last = end + 1
        end += 1
    if all(token.low in LINKS for token in tokens[place:last]):
        return place
    return last


def _holds_together(before: Token, token: Token) -> bool:
    gap = AFTER_INITIALS if before.is_initials else WITHIN
    return gap.fullmatch(token.gap) is not None


def _may_be_small_name(token: Token) -> bool:
    sure, _ = given_names()
    return token.low in sure


def _announced(tokens: list[Token], place: int) -> bool:
    return place < len(tokens) and AFTER_CUE.fullmatch(tokens[place].gap) is not None


def _skip(tokens: list[Token], place: int, words: frozenset[str] | set[str]) -> int:
    """Return the first place behind a few of these words; nothing is searched for long."""
    last = min(len(tokens) - 1, place + MOST_BETWEEN)
    while place < last and tokens[place].low in words and _announced(tokens, place):
        place += 1
    return place


def _after_title(tokens: list[Token], place: int) -> Span | None:
    """mevrouw Jansen, dhr el Khattabi, Mr. Kees van Dijk."""
    token = tokens[place]
    if token.low.rstrip(".") not in TITLES or not _announced(tokens, place + 1):
        return None
    if tokens[place + 1].opens and "." not in tokens[place + 1].gap:
        return None
    begin = place + 1
    # "mevrouw drs. De Vries"
    begin = _skip(tokens, begin, TITLES)
    if "," in tokens[begin].gap:
        return None
    end = extend(tokens, begin, small=True)
    # "mw." goes with the name, as an initial does.
    first = place if tokens[place + 1].gap.startswith(".") else begin
    return (first, end) if end > begin else None


def _after_role(tokens: list[Token], place: int) -> Span | None:
    """klantmanager Ingrid Bakker, mijn zoon Daan, mijn ex, Patrick."""
    if tokens[place].low not in ROLES:
        return None
    begin = _skip(tokens, place + 1, {"heet", "heette", "is", "genaamd", "was"})
    if not _announced(tokens, begin) or tokens[begin].opens:
        return None
    # An article is no beginning of a name here: "de man van Sumatrastraat".
    if tokens[begin].low in LINKS and tokens[begin].text.islower():
        return None
    if begin > place + 1 and tokens[begin - 1].low in {"is", "was"}:
        return None if not _is_given(tokens[begin]) else (begin, extend(tokens, begin))
    end = extend(tokens, begin, small=True)
    if end == begin or _is_organisation(tokens[begin:end]):
        return None
    return begin, end


def _after_own_words(tokens: list[Token], place: int) -> Span | None:
    """ik heet X, mijn naam is X, ik ben X Y, vraag naar X, ik sprak met X Y."""
    low = [token.low for token in tokens[place : place + 3]]
    if low[:2] in (["ik", "heet"], ["hij", "heet"], ["zij", "heet"], ["ze", "heet"]):
        return _named(tokens, place + 2, sure=True)
    if low in (["mijn", "naam", "is"], ["m'n", "naam", "is"], ["naam", "is", ":"]):
        return _named(tokens, place + 3, sure=True)
    if low[:2] == ["ik", "ben"]:
        return _named(tokens, place + 2, sure=False)
    if low[0] in BEFORE_PERSON:
        sure = low[0] in {"heet", "heette", "genaamd", "ene", "zekere"}
        return _named(tokens, place + 1, sure=sure)
    return None


def _named(tokens: list[Token], begin: int, *, sure: bool) -> Span | None:
    """Take what may be a name; unless it is sure, it must be two words or a known name."""
    if begin >= len(tokens) or tokens[begin].opens:
        return None
    if AFTER_CUE.fullmatch(tokens[begin].gap) is None or "," in tokens[begin].gap:
        return None
    first = tokens[begin]
    if first.low in LINKS and not sure:
        return None
    end = extend(tokens, begin, small=True)
    words = tokens[begin:end]
    if end == begin or _is_organisation(words):
        return None
    capitals = sum(token.is_capital for token in words)
    return (begin, end) if sure or capitals > 1 or _is_given(first) else None


def _after_closing(tokens: list[Token], place: int) -> Span | None:
    """groetjes Ahmed, met vriendelijke groet, Anneke Visser: the last words of a line."""
    if tokens[place].low not in CLOSINGS:
        return None
    begin = _skip(tokens, place + 1, BETWEEN_CLOSING)
    if not _announced(tokens, begin):
        return None
    end = extend(tokens, begin, small=True)
    if end == begin or _is_organisation(tokens[begin:end]):
        return None
    is_last = end == len(tokens) or tokens[end].opens or "\n" in tokens[end].gap
    return (begin, end) if is_last or _is_given(tokens[begin]) else None


def _by_itself(tokens: list[Token], place: int) -> Span | None:
    """J.P. Hendriks; Samira, Daan en Noor; Gerda van der Meer at the start of a sentence."""
    token = tokens[place]
    if token.is_initials:
        end = extend(tokens, place)
        return (place, end) if end > place + 1 else None
    sure, words = given_names()
    low = token.low.partition("-")[0]
    if low not in sure and low not in words:
        return None
    end = extend(tokens, place) if token.is_capital else place
    if end > place + 1 and not _is_organisation(tokens[place:end]):
        return place, end
    if _is_organisation(_around(tokens, place, place + 1)):
        return None
    if low in sure and token.is_capital:
        return place, place + 1
    if low in words and token.is_capital and (not token.opens or _does(tokens, place + 1)):
        return place, place + 1
    # Without a capital only a name that is nothing else, and not in another language's word.
    if low in sure and len(low) > 4 and not token.opens:
        return place, place + 1
    return None


def _does(tokens: list[Token], place: int) -> bool:
    return place < len(tokens) and tokens[place].low in DOINGS


def _is_given(token: Token) -> bool:
    sure, words = given_names()
    return token.low in sure or (token.low in words and token.is_capital)


def _is_organisation(words: list[Token]) -> bool:
    return any(token.low.endswith(part) for token in words for part in ORGANISATION)


def plausible(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Yield of what a list calls names those that the sentence does not contradict.

    A list knows "Roet", "Mark" and "De Dam" as names, wherever they stand.
    """
    wanted = sorted(spans)
    if not wanted:
        return
    tokens = tokenize(text)
    begins = [token.begin for token in tokens]
    for begin, end in wanted:
        first, last = bisect_left(begins, begin), bisect_left(begins, end)
        while first < last and _is_no_part(tokens[first]):
            first += 1
        if first < last and _is_plausible(tokens, first, last):
            yield tokens[first].begin, end


def _is_no_part(token: Token) -> bool:
    """Tell whether a list took a word along that comes before the name: "De heer", "bij"."""
    return token.low in TITLES or token.low in {"de", "bij"}


def _is_plausible(tokens: list[Token], first: int, last: int) -> bool:
    words = tokens[first:last]
    own = [token for token in words if token.may_be_name or token.is_initials]
    if not any(token.may_be_name for token in own):
        return False
    if _is_organisation(_around(tokens, first, last)):
        return False
    if len(own) > 1:
        return True
    if len(words) > 1:
        # "De Dam" and "bij de Rijn" are places, "van der Meer" is not.
        return words[0].low in {"van", "el", "al", "ten", "ter", "ben"} and not words[0].opens
    if words[0].opens:
        return _does(tokens, last)
    return first == 0 or tokens[first - 1].low not in NO_PERSON_AFTER


def _around(tokens: list[Token], first: int, last: int) -> list[Token]:
    """Return these words with the capitals that stand against them."""
    while first > 0 and tokens[first].gap == " " and tokens[first - 1].is_capital:
        first -= 1
    while last < len(tokens) and tokens[last].gap == " " and tokens[last].is_capital:
        last += 1
    return tokens[first:last]
