"""Find where someone lives and when someone was born."""

import re
from collections.abc import Iterator
from typing import Final

from cliëntenraad.kern.personal_numbers import Span
from cliëntenraad.kern.personal_words import ROLES

_HOUSE: Final = (
    r"\d{1,4}(?:[a-z](?![a-z])|\s[a-hA-H](?![\w'’])|\s?(?:hs|huis|bis|boven|zwart|rood|[IVX]{1,4})\b"
    r"|[A-Z](?!\w))?(?:\s?[-/]\s?(?:\d{1,4}|[a-zA-Z]{1,3}|[IVX]{1,4})\b)?"
)
#: After these a number counts something and is no house.
_COUNTED: Final = (
    r"(?!\d|[.,:]\d|\s?(?:%|€|euro|uur|dag|week|weken|maand|jaar|jaren|keer|maal|minuten|minuut|mensen"
    r"|kinderen|personen|stuks|procent|km|meter|kilometer|x\b))"
)
_NOT_A_YEAR: Final = r"(?!(?:19|20)\d\d\b)"
_ENDINGS: Final = (
    "straat|laan|weg|plein|kade|gracht|singel|dijk|hof|dreef|park|pad|steeg|plantsoen|markt|erf|werf"
    "|baan|wal|haven|ring|boulevard|dam|veld|akker|kamp|meent|donk|berg|horst|weide|tuin|oord|burg"
    "|brink|poort|straatje|laantje|straat|str|allee|esplanade|zijde|rijn|kwartier|stede|hoeve|land"
    "|gaarde|hage|hout|sloot|vaart|spoor|toren|kring|bos|heide|duin|stein|borg|bolwerk|vest|oever"
)
#: Of these also without a capital: no other word ends on them and has a number behind it.
_SURE: Final = "straat|laan|plein|kade|gracht|singel|dreef|steeg|plantsoen|hof|straatje"
_LINK: Final = r"(?:van|de|der|den|het|'t|’t|ten|ter|op)"
_CAPITAL: Final = r"[A-ZÀ-Þ][\w.'’-]{0,30}"
STREET: Final = re.compile(
    rf"(?<![\w-])((?:{_CAPITAL}\s(?:{_LINK}\s){{0,2}}){{0,3}}"
    rf"(?:[A-ZÀ-Þ][\w'’-]{{1,30}}(?:{_ENDINGS})\.?|[a-zà-ÿ][\w'’-]{{1,30}}(?:{_SURE})"
    rf"|(?<=\s)(?:{_ENDINGS.title()})))"
    rf"\s(?:nummer\s|nr\.?\s)?({_NOT_A_YEAR}{_HOUSE}){_COUNTED}"
)
LIVES: Final = re.compile(
    rf"\b(?:woon|woont|wonen|woonde|woonden|adres|ingeschreven|verhuisd)\b(?:\s(?:ik|is|wij|we|nu|al|naar|sinds|staat)){{0,3}}"
    rf"[:\s]{{1,2}}(?:(?:op|aan|in)\s)?(?:de\s|het\s)?"
    rf"({_CAPITAL}(?:\s(?:{_LINK}\s){{0,2}}{_CAPITAL}){{0,3}}\s(?:nummer\s|nr\.?\s)?{_NOT_A_YEAR}{_HOUSE}){_COUNTED}"
)
#: The first word of a sentence has a capital too, and is no part of the street.
OPENING: Final = re.compile(
    r"(?:(?:De|Het|Een|Op|In|Aan|Naar|Bij|Van|Ik|Wij|We|Mijn|Hij|Zij|Ze|Uit|Adres|Mevrouw|Meneer|Toen|Daarna)\s){1,3}"
)
NEIGHBOUR: Final = re.compile(rf"{_CAPITAL}\s(?:van|uit|op|aan|in)\s")
POSTCODE: Final = re.compile(
    rf"(?<![\w.,-])(?<!€\s)([1-9]\d{{3}})(\s?)(?!S[ADS]\b)([A-Z]{{2}}|[a-z]{{2}})(?!\w)"
    rf"(?:\s?,?\s(?:(?:huis)?nummer\s|nr\.?\s)?{_NOT_A_YEAR}{_HOUSE}{_COUNTED})?"
)
#: Two letters behind a year or an amount that are a word or a unit.
NO_LETTERS: Final = frozenset(
    {
        *("km", "mg", "kg", "ml", "cl", "cc", "kb", "mb", "gb", "tb", "eu", "ww", "en", "in", "is"),
        *("ik", "op", "of", "al", "om", "na", "nu", "ze", "we", "te"),
    }
)
_MONTH: Final = (
    "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
    "|jan|feb|mrt|apr|jun|jul|aug|sept|sep|okt|nov|dec"
)
_DATE: Final = (
    rf"(?<!\d)(?:\d{{1,2}}\s?[-/.]\s?\d{{1,2}}\s?[-/.]\s?(?:\d{{4}}|['’]?\d{{2}})(?!\d)"
    rf"|\d{{4}}-\d\d?-\d\d?(?!\d)"
    rf"|\d{{1,2}}(?:e|ste|de)?[\s-](?:{_MONTH})\b\.?(?:[\s-]['’]?(?:\d{{4}}|\d\d)(?!\d))?)"
)
BORN: Final = re.compile(
    rf"\b(?:geboren|geboorte|geboortedatum|geboortedag|verjaardag|jarig|geb\.?(?:\s?datum)?|gebdatum"
    rf"|geboren\sop|(?:ik|hij|zij|ze)\s(?:ben|is)\svan)(?![a-z])[^\d\n]{{0,30}}?({_DATE})",
    re.IGNORECASE,
)
BORN_AFTER: Final = re.compile(rf"({_DATE})[^\d\n.]{{0,12}}?\bgeboren\b", re.IGNORECASE)
_PERSON: Final = (
    "ik|hij|zij|ze|man|vrouw|zoon|dochter|moeder|vader|partner|vriend|vriendin|broer|zus|oma|opa"
    "|kind"
)
AGE: Final = re.compile(
    rf"(?:\b(?:{_PERSON})\s(?:ben|is|was|word|wordt)\s(?:nu\s|al\s|pas\s)?"
    # "Mehmet, 58 jaar,"
    r"|(?-i:\b[A-ZÀ-Þ][\w'’-]{1,30})(?:,\s|\s\())(\d{1,3})\s?(?:jaar|jr)\b(?!\s(?:lang|geleden|bezig|aan|bij|in|werkloos|thuis|ziek))",
    re.IGNORECASE,
)


def streets(text: str) -> Iterator[Span]:
    """Find a street with a house number."""
    for match in STREET.finditer(text):
        yield match.start() + _not_of_street(text, match), match.end(2)
    yield from (match.span(1) for match in LIVES.finditer(text))


def _not_of_street(text: str, match: re.Match[str]) -> int:
    """Return how many signs of the match come before the name of the street."""
    if opening := OPENING.match(match[0]):
        return opening.end()
    # "mijn buurvrouw Truus van Sumatrastraat 8"
    before = text[max(0, match.start() - 30) : match.start()].split()
    if before and before[-1].lower() in ROLES and (name := NEIGHBOUR.match(match[0])):
        return name.end()
    return 0


def postcodes(text: str) -> Iterator[Span]:
    """Find a postcode, with the house number when it stands behind it."""
    for match in POSTCODE.finditer(text):
        letters = match[3]
        is_said = "postcode" in text[max(0, match.start() - 20) : match.start()].lower()
        if is_said or (letters.lower() not in NO_LETTERS and (letters.isupper() or not match[2])):
            yield match.span()


def birthdays(text: str) -> Iterator[Span]:
    for pattern in (BORN, BORN_AFTER):
        yield from (match.span(1) for match in pattern.finditer(text))


def ages(text: str) -> Iterator[Span]:
    """Find the age of a person, told as such; a number of years says nothing by itself."""
    yield from (match.span(1) for match in AGE.finditer(text))
