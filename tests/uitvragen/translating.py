"""A member who translates, for tests about translations."""

from cliëntenraad.accounts.rules import Rol
from cliëntenraad.kern.db import db
from cliëntenraad.kern.translation import find_translated
from cliëntenraad.uitvragen.models import Uitvraag, Vertaling, Vraag
from cliëntenraad.uitvragen.queries_vertalingen import list_delen
from cliëntenraad.uitvragen.rules_vertalingen import sleutel_van
from tests.factories import make_account, save
from tests.page import Page
from tests.visitor import Visitor

TITEL = "كيف هو التواصل؟"
INLEIDING = "نريد أن نعرف كيف تعاملك البلدية."
DOELGROEP = "كل من يحصل على مساعدة"
OVER_DE_UITVRAAG = {"titel": TITEL, "inleiding": INLEIDING, "doelgroep": DOELGROEP}


def make_vertaling(
    uitvraag: Uitvraag, sleutel: str, tekst: str, vraag: Vraag | None = None, taal: str = "ar"
) -> Vertaling:
    """Put a translation beside the Dutch text of now; `sleutel` is "keuze_1" for a question."""
    key = sleutel_van(vraag.id, sleutel) if vraag else sleutel
    delen = {deel.sleutel: deel for deel in list_delen(uitvraag, find_translated(taal))}
    return save(
        Vertaling(
            raad_id=uitvraag.raad_id,
            uitvraag_id=uitvraag.id,
            vraag_id=vraag.id if vraag else None,
            taal=taal,
            sleutel=key,
            gemaakt_bij=delen[key].bron,
            tekst=tekst,
        )
    )


def member_of(log_in, uitvraag: Uitvraag) -> Visitor:
    return log_in(make_account(Rol.RAADSLID, uitvraag.dossier.raad))


def address(uitvraag: Uitvraag, taal: str = "ar") -> str:
    return f"/uitvragen/{uitvraag.id}/vertalen/{taal}"


def translate(member: Visitor, uitvraag: Uitvraag, taal: str = "ar", **teksten: str) -> Page:
    """Fill in these texts, by key, and save."""
    fields = {f"tekst_{sleutel}": tekst for sleutel, tekst in teksten.items()}
    return member.submit(address(uitvraag, taal), **fields)


def kept(uitvraag: Uitvraag) -> dict[tuple[str, str], str]:
    """Return every translation there is, by language and key."""
    db.session.expire_all()
    rows = db.session.query(Vertaling).filter_by(uitvraag_id=uitvraag.id)
    return {(row.taal, row.sleutel): row.tekst for row in rows}
