"""Which pages of help there are, and which one belongs to the work somebody is doing."""

from typing import Final

from cliëntenraad.accounts.rules import Permission

#: Address of each page and its template; the menus and the sitemap follow this list.
HELP_PAGES: Final = {
    "/help": "index",
    "/help/inwoners": "inwoners",
    "/help/raadsleden": "raadsleden",
    "/help/raadsleden/raad": "raad",
    "/help/raadsleden/dossier": "dossier",
    "/help/raadsleden/uitvraag": "uitvraag",
    "/help/raadsleden/lezen": "lezen",
    "/help/raadsleden/advies": "advies",
    "/help/raadsleden/toezeggingen": "toezeggingen",
    "/help/gemeente": "gemeente",
    "/help/beheer": "beheer",
}
P = Permission
_BY_PAGE: Final = {
    "/help/raadsleden/raad": {
        P.RAAD_BEKIJKEN,
        P.LEDEN_BEHEREN,
        P.REGELING_VASTLEGGEN,
        P.KLUIS_INRICHTEN,
    },
    "/help/raadsleden/dossier": {P.DOSSIER_BEKIJKEN, P.DOSSIER_OPENEN, P.DOSSIER_BEHEREN},
    "/help/raadsleden/uitvraag": {P.UITVRAAG_BEHEREN, P.ERVARING_INVOEREN},
    "/help/raadsleden/lezen": {P.KLUIS_OPENEN},
    "/help/raadsleden/advies": {
        P.ADVIES_BEKIJKEN,
        P.ADVIES_SCHRIJVEN,
        P.ADVIES_VASTSTELLEN,
        P.ADVIES_AANBIEDEN,
    },
    "/help/raadsleden/toezeggingen": {P.TOEZEGGING_BEOORDELEN},
    "/help/gemeente": {
        P.ADVIESAANVRAAG_DOEN,
        P.INFORMATIE_LEVEREN,
        P.REACTIE_GEVEN,
        P.TOEZEGGING_BIJHOUDEN,
    },
    "/help/beheer": {P.ORGANISATIES_BEHEREN, P.ACCOUNTS_BEHEREN},
}
_EXPLAINED_ON: Final[dict[str, str]] = {
    may: page for page, mays in _BY_PAGE.items() for may in mays
}


def help_with(audience: str) -> str:
    """Return the page that explains what one does on a page for this permission."""
    return _EXPLAINED_ON.get(audience, "/help")
