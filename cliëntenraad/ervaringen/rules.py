"""What a resident allows, and by which route an experience came in."""

from enum import StrEnum


class Toestemming(StrEnum):
    """Four levels; each includes the ones before it."""

    TELLEN = "tellen"
    SAMENVATTEN = "samenvatten"
    CITEREN = "citeren"
    PUBLICEREN = "publiceren"

    @property
    def mag_geciteerd(self) -> bool:
        return self in {Toestemming.CITEREN, Toestemming.PUBLICEREN}

    @property
    def mag_samengevat(self) -> bool:
        return self is not Toestemming.TELLEN


class Kanaal(StrEnum):
    WEB = "web"
    PAPIER = "papier"
    GESPREK = "gesprek"
