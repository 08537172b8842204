"""Acts on an uitvraag itself: make, change, open, close, report back."""

from datetime import date, datetime

from cliëntenraad.dossiers.models import Dossier
from cliëntenraad.kern.clock import local_day
from cliëntenraad.kern.db import db
from cliëntenraad.kern.events import act, concerns
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.uitvragen import queries, rules
from cliëntenraad.uitvragen.actions_vertalingen import take_over
from cliëntenraad.uitvragen.models import Uitvraag, Vraag
from cliëntenraad.uitvragen.rules import UitvraagStatus
from cliëntenraad.uitvragen.rules_contactblok import VERSIE


def maken(
    dossier: Dossier,
    *,
    titel: str,
    inleiding: str,
    doelgroep: str,
    verwerkingsverantwoordelijke: str,
    contactblok: bool,
    herhaalt_id: int | None = None,
    door_id: int | None,
    now: datetime,
) -> Uitvraag:
    """Make an uitvraag in this dossier. A nameting takes over the questions it repeats."""
    with act("uitvraag gemaakt", dossier, door_id=door_id, now=now) as event:
        if queries.has_twin(dossier.id, titel, inleiding):
            raise RuleViolation("Deze uitvraag is al gemaakt. U vindt hem in het dossier.")
        uitvraag = Uitvraag(
            raad_id=dossier.raad_id,
            dossier_id=dossier.id,
            herhaalt_id=herhaalt_id,
            titel=titel,
            inleiding=inleiding,
            doelgroep=doelgroep,
            verwerkingsverantwoordelijke=verwerkingsverantwoordelijke,
            contactblok=VERSIE if contactblok else None,
        )
        concerns(event, uitvraag)
        if herhaalt_id is not None:
            _repeat(uitvraag, herhaalt_id)
    return uitvraag


def wijzigen(
    uitvraag: Uitvraag,
    *,
    titel: str,
    inleiding: str,
    doelgroep: str,
    verwerkingsverantwoordelijke: str,
    contactblok: bool,
    door_id: int | None,
    now: datetime,
) -> None:
    """Change the texts of an uitvraag that is not open yet."""
    with act("uitvraag gewijzigd", uitvraag, door_id=door_id, now=now):
        rules.refuse(rules.obstacles_to_wijzigen(uitvraag.status))
        uitvraag.titel = titel
        uitvraag.inleiding = inleiding
        uitvraag.doelgroep = doelgroep
        uitvraag.verwerkingsverantwoordelijke = verwerkingsverantwoordelijke
        if uitvraag.herhaalt_id is None:
            uitvraag.contactblok = VERSIE if contactblok else None


def openen(
    uitvraag: Uitvraag, *, sluit_op: date | None, door_id: int | None, now: datetime
) -> None:
    """Let people take part, up to and including `sluit_op`. The questions are fixed from now."""
    today = local_day(now)
    with act("uitvraag geopend", uitvraag, door_id=door_id, now=now):
        rules.check_transition(uitvraag.status, UitvraagStatus.OPEN)
        rules.refuse(
            queries.obstacles_to_openen(uitvraag, today)
            + rules.obstacles_to_sluitdag(sluit_op, today)
        )
        uitvraag.status = UitvraagStatus.OPEN
        uitvraag.sluit_op = sluit_op
        uitvraag.geopend_op = today


def sluiten(uitvraag: Uitvraag, *, door_id: int | None, now: datetime) -> None:
    """Take no more experiences. An uitvraag cannot open a second time."""
    with act("uitvraag gesloten", uitvraag, door_id=door_id, now=now):
        rules.check_transition(uitvraag.status, UitvraagStatus.GESLOTEN)
        uitvraag.status = UitvraagStatus.GESLOTEN
        uitvraag.gesloten_op = local_day(now)


def terugkoppelen(
    uitvraag: Uitvraag, *, gehoord: str, gedaan: str, door_id: int | None, now: datetime
) -> None:
    """Finish the uitvraag with its closing report: what we heard, and what we do with it."""
    with act("uitvraag teruggekoppeld", uitvraag, door_id=door_id, now=now):
        rules.check_transition(uitvraag.status, UitvraagStatus.TERUGGEKOPPELD)
        rules.refuse(rules.obstacles_to_terugkoppelen(gehoord, gedaan))
        uitvraag.status = UitvraagStatus.TERUGGEKOPPELD
        uitvraag.gehoord = gehoord
        uitvraag.gedaan = gedaan
        uitvraag.teruggekoppeld_op = local_day(now)


def _repeat(uitvraag: Uitvraag, herhaalt_id: int) -> None:
    """Copy questions and block from the first measurement: only the same may be compared."""
    earlier = db.session.get(Uitvraag, herhaalt_id)
    if earlier is None or earlier.raad_id != uitvraag.raad_id:
        raise RuleViolation("Kies een uitvraag van uw eigen raad om te herhalen.")
    if earlier.status is UitvraagStatus.CONCEPT:
        raise RuleViolation("Herhaal een uitvraag die open is geweest.")
    uitvraag.contactblok = earlier.contactblok
    for vraag in earlier.vragen:
        db.session.add(
            Vraag(
                raad_id=uitvraag.raad_id,
                uitvraag_id=uitvraag.id,
                nummer=vraag.nummer,
                soort=vraag.soort,
                tekst=vraag.tekst,
                toelichting=vraag.toelichting,
                keuzes=list(vraag.keuzes),
            )
        )
    db.session.flush()
    take_over(earlier, uitvraag)
