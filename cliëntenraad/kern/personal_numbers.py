"""Find what points to one person by its form: numbers, addresses of mail and of pages.

Every repetition in these patterns has an end, so no text can make them slow.
"""

import re
from collections.abc import Iterator
from typing import Final

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberType
from stdnum import iban
from stdnum.nl import bsn

Span = tuple[int, int]

EMAIL: Final = re.compile(
    r"(?<![\w.+-])[\w][\w.+%'-]{0,63}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}", re.IGNORECASE
)
#: Places where people have a page of their own.
PROFILE: Final = re.compile(
    r"(?<![\w@.])(?:https?://)?(?:www\.|m\.|nl-nl\.|nl\.)?"
    r"(?:facebook|instagram|linkedin|tiktok|twitter|snapchat|threads|youtube|pinterest|x|t|wa)"
    r"\.(?:com|nl|net|me)/[^\s<>\"',;)]{1,200}",
    re.IGNORECASE,
)
OWN_SITE: Final = re.compile(
    r"\b(?:mijn|m'n|onze|haar|zijn)\s(?:eigen\s)?(?:site|website|blog|pagina|profiel|webwinkel)"
    r"\W{1,3}(?:(?:is|heet|staat\sop|op)\s)?"
    r"((?:https?://|www\.)?[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,3}(?:/[^\s<>\"',;)]{0,200})?)",
    re.IGNORECASE,
)
IBAN_NL: Final = re.compile(r"\bNL\s?\d\d[\s.]?[A-Z]{4}[\s.]?(?:\d[\s.]?){9}\d\b", re.IGNORECASE)
IBAN_ELSEWHERE: Final = re.compile(r"\b([A-Z]{2})\d\d(?:\s?[A-Z0-9]{2,4}){3,8}\b")
#: How long account numbers are in the countries that people here have an account in.
IBAN_LENGTHS: Final = {
    **{"BE": 16, "DE": 22, "FR": 27, "GB": 22, "IE": 22, "ES": 24, "PT": 25, "IT": 27, "AT": 20},
    **{"PL": 28, "RO": 24, "BG": 22, "HU": 28, "CZ": 24, "SK": 24, "LT": 20, "LV": 21, "EE": 20},
    **{"TR": 26, "UA": 29, "GR": 27, "HR": 21, "SI": 19, "LU": 20, "DK": 18, "SE": 24, "FI": 18},
}
NINE_DIGITS: Final = re.compile(r"(?<![\d€])(?<!\d[.,-])(?<!€\s)\d(?:[ .-]?\d){7,8}(?![.,-]?\d)")
MONEY: Final = re.compile(r"\s?(?:euro|eur\b|€|,-)", re.IGNORECASE)
PHONE: Final = re.compile(
    r"(?<![\w+])(?<!\d[.,-])(?:\+\(?\d|\(0\d{0,3}\)|0\d|0\(\d)(?:[ ()./–-]{0,3}\d){7,13}(?!\d)"
)
#: Anyone may call these: they belong to an organisation.
SERVICE: Final = {
    PhoneNumberType.TOLL_FREE,
    PhoneNumberType.PREMIUM_RATE,
    PhoneNumberType.SHARED_COST,
}
CASE_NUMBER: Final = re.compile(
    r"\b(?:klant|cli[eë]nt|cli[eë]nten|dossier|zaak|relatie|registratie|inschrijf|polis|aanvraag"
    r"|debiteuren|debiteur|paspoort|rijbewijs|documenten|document|patiënt|patient|lid|leden|v)"
    r"[- ]?(?:nummer|nr\b\.?|id\b)(?:[:=,]|\s|\s?\(|is\b|was\b|luidt\b|dat\b|stond\b|nr\b){0,6}"
    r"((?:[A-Z]{1,4}[-./ ]?)?\d(?:[-./]?[\dA-Z]){2,19})(?!\w)",
    re.IGNORECASE,
)
PLATE: Final = re.compile(r"(?<![\w-])[A-Z\d]{1,3}-[A-Z\d]{1,3}-[A-Z\d]{1,3}(?![\w-])")
PLATE_SAID: Final = re.compile(
    r"\b(?:kenteken|kentekenplaat|nummerplaat|kentekennummer)(?:\s(?:is|was|van|nummer|nr))?[:\s]{1,3}"
    r"([A-Z\d]{1,3}[- ]?[A-Z\d]{1,3}[- ]?[A-Z\d]{1,3})(?![\w-])",
    re.IGNORECASE,
)
#: How letters (x) and digits (9) stand on a Dutch licence plate since 1951.
PLATES: Final = frozenset(
    {
        *("xx-99-99", "99-99-xx", "99-xx-99", "xx-99-xx", "xx-xx-99", "99-xx-xx", "99-xxx-9"),
        *("9-xxx-99", "xx-999-x", "x-999-xx", "xxx-99-x", "x-99-xxx", "9-xx-999", "999-xx-9"),
    }
)


def emails(text: str) -> Iterator[Span]:
    yield from (match.span() for match in EMAIL.finditer(text))


def pages(text: str) -> Iterator[Span]:
    """Find addresses of the page or site of one person."""
    yield from (_without_stop(text, *match.span()) for match in PROFILE.finditer(text))
    yield from (_without_stop(text, *match.span(1)) for match in OWN_SITE.finditer(text))


def ibans(text: str) -> Iterator[Span]:
    """Find account numbers; a Dutch one also when a digit was typed wrong."""
    yield from (match.span() for match in IBAN_NL.finditer(text))
    for match in IBAN_ELSEWHERE.finditer(text):
        length = IBAN_LENGTHS.get(match[1], 0)
        signs = [place for place, sign in enumerate(match[0]) if not sign.isspace()]
        if 0 < length <= len(signs) and _is_iban(match[0][: signs[length - 1] + 1]):
            yield match.start(), match.start() + signs[length - 1] + 1


def _is_iban(typed: str) -> bool:
    return iban.is_valid(typed, check_country=False)


def bsns(text: str) -> Iterator[Span]:
    """Find numbers of eight or nine digits that pass the eleven-test."""
    for match in NINE_DIGITS.finditer(text):
        digits = re.sub(r"\D", "", match[0])
        if bsn.is_valid(digits.zfill(9)) and not MONEY.match(text, match.end()):
            yield match.span()


def phones(text: str) -> Iterator[Span]:
    for match in PHONE.finditer(text):
        if _is_phone(match[0]):
            yield match.span()


def _is_phone(typed: str) -> bool:
    try:
        number = phonenumbers.parse(typed.replace("–", "-"), "NL")
    except NumberParseException:
        return False
    is_valid = phonenumbers.is_valid_number(number)
    return is_valid and phonenumbers.number_type(number) not in SERVICE


def case_numbers(text: str) -> Iterator[Span]:
    """Find numbers by the word before them: of a client, a case, a passport."""
    for match in CASE_NUMBER.finditer(text):
        if sum(sign.isdigit() for sign in match[1]) >= 4:
            yield match.span(1)


def plates(text: str) -> Iterator[Span]:
    yield from (match.span() for match in PLATE.finditer(text) if _form(match[0]) in PLATES)
    bare = {form.replace("-", "") for form in PLATES}
    for match in PLATE_SAID.finditer(text):
        if _form(re.sub("[- ]", "", match[1])) in bare:
            yield match.span(1)


def _form(typed: str) -> str:
    return re.sub("[a-z]", "x", re.sub(r"\d", "9", typed.lower()))


def _without_stop(text: str, begin: int, end: int) -> Span:
    """Leave out the stop that ends the sentence."""
    return begin, begin + len(text[begin:end].rstrip(".!?:"))
