"""The vote on an advies: who must be present, when it is carried, what the chair's vote does.

"Half" is at least half (of the members in office), a majority is more than half
(of the votes cast). Who abstains casts no vote. A tie is no majority.
"""

from dataclasses import dataclass
from enum import StrEnum

from cliëntenraad.raden.rules import Quorum, VoorzitterStem, quorum_nodig


class Stem(StrEnum):
    VOOR = "voor"
    TEGEN = "tegen"


@dataclass(frozen=True)
class Stemregels:
    """What the regeling says about a vote, with its articles; `zittend` members are in office."""

    zittend: int
    quorum: Quorum = Quorum.NIET_GEREGELD
    quorum_aantal: int | None = None
    voorzitter_stem: VoorzitterStem = VoorzitterStem.JA
    quorum_artikel: str | None = None
    voorzitter_artikel: str | None = None

    @property
    def quorum_nodig(self) -> int | None:
        return quorum_nodig(self.quorum, self.quorum_aantal, self.zittend)

    def quorum_in_words(self) -> str:
        """Say, before the vote, how many must be present and why."""
        needed = self.quorum_nodig
        if needed is None:
            return "De regeling zegt niet hoeveel leden er moeten zijn. Vaststellen mag dus altijd."
        rule = {
            Quorum.HELFT: f"ten minste de helft van de {self.zittend} zittende leden",
            Quorum.MEERDERHEID: f"meer dan de helft van de {self.zittend} zittende leden",
        }.get(self.quorum, "een vast aantal uit de regeling")
        return f"Er moeten ten minste {leden(needed)} zijn: {rule}{_source(self.quorum_artikel)}."

    def majority_in_words(self) -> str:
        """Say, before the vote, when the advies is carried."""
        return (
            "Het advies is aangenomen bij meer dan de helft van de uitgebrachte stemmen. "
            "Wie zich onthoudt, brengt geen stem uit."
        )

    def chair_in_words(self) -> str:
        """Say, before the vote, what the chair may do."""
        text = {
            VoorzitterStem.JA: "De voorzitter stemt mee als ieder lid",
            VoorzitterStem.ALLEEN_STAKEN: "De voorzitter stemt alleen als de stemmen staken "
            "(evenveel voor als tegen)",
            VoorzitterStem.NEE: "De voorzitter stemt niet mee",
        }[self.voorzitter_stem]
        return f"{text}{_source(self.voorzitter_artikel)}."


@dataclass(frozen=True)
class Stemming:
    """How the votes fell. `voorzitter_stem` is the vote that the chair gave on a tie."""

    aantal_aanwezig: int
    voor: int
    tegen: int
    onthouding: int
    voorzitter_aanwezig: bool
    voorzitter_stem: Stem | None = None

    @property
    def uitgebracht(self) -> int:
        return self.voor + self.tegen

    @property
    def staakt(self) -> bool:
        return self.uitgebracht > 0 and self.voor == self.tegen

    def mag_stemmen(self, regels: Stemregels) -> int:
        """Return how many of those present may vote in the first round."""
        without_chair = self.voorzitter_aanwezig and regels.voorzitter_stem != VoorzitterStem.JA
        return self.aantal_aanwezig - without_chair

    def is_aangenomen(self) -> bool:
        """Tell whether more than half of the votes cast are in favour; on a tie the chair's."""
        return self.voor > self.tegen or (self.staakt and self.voorzitter_stem is Stem.VOOR)

    def uitleg(self, regels: Stemregels) -> str:
        """Say how the rules were applied, so that anyone can check the outcome."""
        needed = regels.quorum_nodig
        quorum = "de regeling noemt geen quorum"
        if needed is not None:
            artikel = regels.quorum_artikel
            quorum = f"nodig: {needed}" + (f" volgens {artikel}" if artikel else "")
        return (
            f"Er waren {self.aantal_aanwezig} van de {regels.zittend} zittende leden "
            f"({quorum}); {self.voor} voor, {self.tegen} tegen, "
            f"{onthoudingen(self.onthouding)}; {self._outcome(regels)}."
        )

    def _outcome(self, regels: Stemregels) -> str:
        more_than_half = f"meer dan de helft van de {stemmen(self.uitgebracht)}"
        source = _source(regels.voorzitter_artikel)
        if self.staakt and self.voorzitter_stem is not None:
            result = "aangenomen" if self.is_aangenomen() else "niet aangenomen"
            return (
                f"de stemmen staakten en de voorzitter stemde {self.voorzitter_stem}{source}, "
                f"dus het advies is {result}"
            )
        if self.is_aangenomen():
            return f"dat is {more_than_half}, dus het advies is aangenomen"
        if self.uitgebracht == 0:
            return "niemand bracht een stem uit, dus het advies is niet aangenomen"
        return f"dat is niet {more_than_half}, dus het advies is niet aangenomen"


def obstacles_to_stemming(stemming: Stemming, regels: Stemregels) -> list[str]:
    """Return, in Dutch, why these numbers cannot be a vote that adopts the advies."""
    return (
        _numbers_that_do_not_fit(stemming, regels)
        or _chair_out_of_turn(stemming, regels)
        or _not_enough(stemming, regels)
    )


def _numbers_that_do_not_fit(stemming: Stemming, regels: Stemregels) -> list[str]:
    if min(stemming.voor, stemming.tegen, stemming.onthouding) < 0:
        return ["Vul bij de stemmen een getal van 0 of hoger in."]
    if stemming.aantal_aanwezig == 0:
        return ["Kruis aan wie er waren."]
    if stemming.aantal_aanwezig > regels.zittend:
        return ["Er zijn meer leden aangekruist dan er zittende leden zijn. Kijk de lijst na."]
    given, most = stemming.uitgebracht + stemming.onthouding, stemming.mag_stemmen(regels)
    if given > most:
        chair = " (de voorzitter telt hier niet mee)" if most < stemming.aantal_aanwezig else ""
        return [
            f"U vulde {stemmen(given)} in, maar er konden {leden(most)} stemmen{chair}. "
            "Kijk de aantallen na."
        ]
    return []


def _chair_out_of_turn(stemming: Stemming, regels: Stemregels) -> list[str]:
    decides = regels.voorzitter_stem is VoorzitterStem.ALLEEN_STAKEN
    if stemming.voorzitter_stem is None:
        if stemming.staakt and decides and stemming.voorzitter_aanwezig:
            return ["De stemmen staken. Vul in wat de voorzitter stemt."]
        return []
    if not decides:
        return ["De voorzitter heeft hier geen aparte stem. Laat die stem leeg."]
    if not stemming.voorzitter_aanwezig:
        return ["De voorzitter was er niet. Laat de stem van de voorzitter leeg."]
    if not stemming.staakt:
        return ["De stemmen staken niet. Laat de stem van de voorzitter leeg."]
    return []


def _not_enough(stemming: Stemming, regels: Stemregels) -> list[str]:
    needed = regels.quorum_nodig
    if needed is not None and stemming.aantal_aanwezig < needed:
        return [
            f"Er waren te weinig leden: {stemming.aantal_aanwezig}. {regels.quorum_in_words()} "
            "Zet het advies op de agenda van een nieuwe vergadering."
        ]
    if not stemming.is_aangenomen():
        return [f"{stemming.uitleg(regels)} Pas het advies aan en stem opnieuw."]
    return []


def leden(aantal: int) -> str:
    return f"{aantal} {'lid' if aantal == 1 else 'leden'}"


def stemmen(aantal: int) -> str:
    return f"{aantal} {'stem' if aantal == 1 else 'stemmen'}"


def onthoudingen(aantal: int) -> str:
    return f"{aantal} {'onthouding' if aantal == 1 else 'onthoudingen'}"


def _source(artikel: str | None) -> str:
    return f" ({artikel})" if artikel else ""
