"""Who and what the example is. A production start refuses a database with these accounts."""

from typing import Final

DOMEIN: Final = "@voorbeeld.test"
PASSWORD: Final = "welkom-in-de-raad"  # noqa: S105  (printed on the screen, on purpose)
PHRASE: Final = "open de kluis van het voorbeeld"
ACCOUNTS: Final = {
    f"voorzitter{DOMEIN}": "voorzitter van de raad",
    f"secretaris{DOMEIN}": "secretaris van de raad",
    f"raadslid{DOMEIN}": "lid van de raad",
    f"ondersteuner{DOMEIN}": "ondersteuner van de raad",
    f"ambtenaar{DOMEIN}": "beleidsmedewerker van de gemeente",
    f"beheerder{DOMEIN}": "beheerder van de site",
}


def is_voorbeeld(email: str) -> bool:
    """Tell whether an account belongs to the example."""
    return email.endswith(DOMEIN)
