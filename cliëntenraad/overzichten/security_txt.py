"""What someone who finds a weakness reads first: /.well-known/security.txt (RFC 9116)."""

from datetime import date, timedelta
from typing import Final

from cliëntenraad.kern.settings import Settings

ADDRESS: Final = "/.well-known/security.txt"
POLICY: Final = "/kwetsbaarheid-melden"
#: The standard asks for less than a year, so that nobody writes to an address that has died.
VALID_FOR: Final = timedelta(days=180)


def security_txt(settings: Settings, today: date) -> str:
    """Return the file; without an address of the operator it points at the page that helps."""
    site, email = settings.site_url, settings.security_email or settings.contact_email
    fields = [
        ("Contact", f"mailto:{email}" if email else f"{site}{POLICY}"),
        ("Expires", f"{today + VALID_FOR:%Y-%m-%d}T00:00:00Z"),
        ("Preferred-Languages", "nl, en"),
        ("Canonical", f"{site}{ADDRESS}"),
        ("Policy", f"{site}{POLICY}"),
    ]
    return "".join(f"{name}: {value}\n" for name, value in fields)
