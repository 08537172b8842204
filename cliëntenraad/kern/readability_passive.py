"""Find "wordt afgewezen": what is done, without who does it. By form, so it is a hint."""

import re
from collections.abc import Iterator
from typing import Final

from cliëntenraad.kern.readability_sentences import Word, word_set

_BECOMES: Final = word_set("word wordt worden werd werden geworden")
_IS: Final = word_set("is zijn was waren")
_AUXILIARIES: Final = _BECOMES | _IS
_MODALS: Final = word_set("kan kunnen kon konden moet moeten moest moesten mag mogen mocht")
#: Here another clause begins, with a verb of its own.
_STOPS: Final = _AUXILIARIES | word_set(
    "als dat die doordat maar of omdat terwijl waar want wat wie zodat"
)
#: So many words may stand between the two.
_REACH: Final = 10
_PREFIX: Final = (
    "aaneen|aan|achter|af|bekend|bij|binnen|boven|buiten|dicht|door|goed|in|kwijt|mee|na|neer|om"
    "|onder|open|op|over|plaats|rond|samen|stil|tegen|terug|toe|uit|vast|vol|voor|vrij|waar|weer|weg"
)
_PARTICIPLE: Final = re.compile(
    rf"(?:{_PREFIX})?(?:ge|be|ver|ont|her|over|onder)[^\W\d_]{{2,30}}(?:(?<!hei)d|t|(?<!hed)en)"
)
#: Look like participles, and are not.
_OTHER_WORDS: Final = word_set(
    "bedoeld bedragen bedrijven beeld beelden been beginnen begrippen bekend bekenden belangen"
    " beleid belofte benen beperkt bereid bericht berichten beroepen besluit besluiten bestaan"
    " bestand bestanden betekenen betekent bevoegd bewijzen bewoond bezoeken bezwaren gebeurt"
    " gebied gebieden gebouwen gebrek gebreken gedachten geduld geesten gegevens geheimen geheugen"
    " geld gelden geluiden gemeenten genoeg gesprekken getallen geval gevallen gevoelen gevoelens"
    " gevolgen gewicht gewoon gewoond gezicht gezichten gezin gezinnen gezond gezonden herhalen"
    " hersenen onderdelen ondergrond onderkant onderwerpen onderzoeken ontbreekt ontbreken"
    " overheden overheid overkant overlast overleggen overzicht overzichten verband verbanden"
    " verbod verdriet verdwijnen verenigingen verhalen verkeerd verkeerden verleden verlies"
    " vermogen vermogens verplicht verplichtingen verschil verschillen verschillend verslagen"
    " verstand vertrouwd vertrouwen verzoek verzoeken voorbeelden"
)
#: After "is" these tell what happened or how something is, not what someone did.
_ACTIVE: Final = re.compile(
    "geweest|geworden|gebleven|gebleken|begonnen|gebeurd|vergeten|verdwenen|verschenen|verlopen"
    "|ontstaan|overleden|gestorven|geboren|getrouwd|gescheiden|gewend|gesloten|geopend|geschikt"
    "|gestegen|gedaald|gegroeid|gestopt|geslaagd|gelukt|veranderd|verbeterd|verhuisd|vertrokken"
    "|gelegen|geldig|verbonden|verbaasd|betrokken|bestemd|gericht|gebaseerd|gevestigd"
    "|geleden|gestart|gevlucht|opgelucht|gemotiveerd|verdacht|verstond"
    # A verb as it stands in a dictionary: "het enige is bellen".
    "|(?:be|ver|ont|her|over|onder).*en|.*(?:gekomen|gegaan|gevallen|gelopen|gereisd)"
)


def find_passives(words: tuple[Word, ...]) -> Iterator[tuple[int, int]]:
    """Yield the first and last place of each passive in the words of one sentence."""
    keys = [word.key for word in words]
    after = 0
    for at, key in enumerate(keys):
        if at < after or key not in _AUXILIARIES:
            continue
        other = _participle_before(keys, words, at)
        other = _participle_after(keys, words, at) if other is None else other
        if other is not None:
            yield min(at, other), max(at, other)
            after = max(at, other) + 1


def _participle_after(keys: list[str], words: tuple[Word, ...], at: int) -> int | None:
    for place in range(at + 1, min(at + 1 + _REACH, len(keys))):
        if words[place - 1].pause or keys[place] in _STOPS:
            return None
        if _is_participle(keys[place], keys[at]):
            return place
    return None


def _participle_before(keys: list[str], words: tuple[Word, ...], at: int) -> int | None:
    """Look for "afgewezen wordt" and "afgewezen kan worden"."""
    place = at - 1
    while place >= 0 and keys[place] in _MODALS:
        place -= 1
    if place < 0 or words[place].pause or not _is_participle(keys[place], keys[at]):
        return None
    # "Dit is besproken. Besproken is dat …": as a rule it stands last, or the modal between.
    stands_last = at + 1 == len(keys) or words[at].pause
    return place if stands_last or place < at - 1 or keys[at] in _BECOMES else None


def _is_participle(word: str, auxiliary: str) -> bool:
    if word in _OTHER_WORDS or not _PARTICIPLE.fullmatch(word):
        return False
    return auxiliary in _BECOMES or not _ACTIVE.fullmatch(word)
