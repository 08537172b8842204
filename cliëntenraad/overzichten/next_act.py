"""Where one dossier stands for who is logged in, and what they may do next."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from cliëntenraad.accounts.models import Account
from cliëntenraad.accounts.queries import may
from cliëntenraad.accounts.rules import Permission
from cliëntenraad.adviezen.models import Advies
from cliëntenraad.adviezen.rules import AdviesStatus
from cliëntenraad.kern.db import db
from cliëntenraad.overzichten.cycle_drawing import Tekening, tekening_of
from cliëntenraad.overzichten.queries_stand import find_dossier, stand_of
from cliëntenraad.overzichten.rows import AnyRow
from cliëntenraad.overzichten.rules_cyclus import Plaats
from cliëntenraad.overzichten.waiting import list_taken
from cliëntenraad.raden.models import Raad
from cliëntenraad.raden.queries import get_raad_or_404
from cliëntenraad.reacties.models import Puntreactie, Reactie
from cliëntenraad.reacties.rules import ReactieStatus
from cliëntenraad.toezeggingen.models import Nameting, Toezegging
from cliëntenraad.toezeggingen.rules import ToezeggingStatus
from cliëntenraad.uitvragen.models import Uitvraag
from cliëntenraad.uitvragen.rules import UitvraagStatus

#: A text and the address of the act; no address when someone else has to act.
Volgende = tuple[str, str | None]
GEMEENTE_AAN_ZET: Volgende = ("De gemeente is aan zet.", None)
RAAD_AAN_ZET: Volgende = ("De raad is aan zet.", None)


@dataclass(frozen=True)
class Cyclus:
    """What a work page shows. `url`: the page with the whole drawing, if one may see it."""

    tekening: Tekening
    url: str | None
    volgende: Volgende | None


def cyclus_for(dossier_id: int, account: Account, today: date) -> Cyclus | None:
    """Return where the dossier stands and what this account may do next."""
    row = find_dossier(dossier_id)
    if row is None:
        return None
    tekening = tekening_of(stand_of(row), today)
    raad = get_raad_or_404(row.raad_id)
    return Cyclus(
        tekening=tekening,
        url=_page(row, may(account, Permission.DOSSIER_BEKIJKEN, raad, today)),
        volgende=_waiting(row, account, today) or _by_step(row, tekening, account, raad, today),
    )


def _page(row: AnyRow, is_member: bool) -> str | None:
    if is_member:
        return f"/dossiers/{row.id}/werkblad#kring"
    return f"/dossiers/{row.id}#kring" if row.is_openbaar else None


def _waiting(row: AnyRow, account: Account, today: date) -> Volgende | None:
    """Return the first act of the start page that belongs to this dossier."""
    own = (taak for taak in list_taken(account, today) if taak.dossier_id == row.id)
    taak = next(own, None)
    return (taak.titel, taak.daad_url or taak.url) if taak else None


def _by_step(
    row: AnyRow, tekening: Tekening, account: Account, raad: Raad, today: date
) -> Volgende | None:
    """Return the act that the step asks for, or who has to act."""
    step = tekening.hier
    if step is None:
        if tekening.is_afgesloten:
            return None
        act: Volgende | None = ("Sluit het dossier af", f"/dossiers/{row.id}/afsluiten")
        return act if may(account, Permission.DOSSIER_BEHEREN, raad, today) else None
    if step in {Plaats.ANTWOORD, Plaats.TOEZEGGINGEN}:
        return GEMEENTE_AAN_ZET
    permission, act = {
        Plaats.UITVRAAG: (
            Permission.UITVRAAG_BEHEREN,
            ("Maak een uitvraag", f"/dossiers/{row.id}/uitvragen/nieuw"),
        ),
        Plaats.ADVIES: (Permission.ADVIES_SCHRIJVEN, _advies(row)),
        Plaats.NAMETING: (Permission.TOEZEGGING_BEOORDELEN, _nameting(row)),
    }.get(step, (None, None))
    return act if permission and act and may(account, permission, raad, today) else RAAD_AAN_ZET


def _advies(row: AnyRow) -> Volgende:
    if row.vastgestelde_adviezen:
        return ("De voorzitter of de secretaris biedt het advies aan.", None)
    return ("Schrijf het advies", f"/dossiers/{row.id}/adviezen/nieuw")


def _nameting(row: AnyRow) -> Volgende | None:
    """Return what the second measurement waits for: a conclusion, or the questions themselves."""
    query = (
        select(Toezegging.id, Nameting.id.label("nameting_id"), Uitvraag.status)
        .join(Puntreactie, Puntreactie.id == Toezegging.puntreactie_id)
        .join(Reactie, Reactie.id == Puntreactie.reactie_id)
        .join(Advies, Advies.id == Reactie.advies_id)
        .outerjoin(Nameting, Nameting.toezegging_id == Toezegging.id)
        .outerjoin(Uitvraag, Uitvraag.id == Nameting.uitvraag_id)
        .where(Advies.dossier_id == row.id, Advies.status == AdviesStatus.AANGEBODEN)
        .where(Reactie.status == ReactieStatus.VERZONDEN, Nameting.conclusie.is_(None))
        .order_by(Nameting.id.is_(None), Toezegging.status == ToezeggingStatus.OPEN, Toezegging.id)
    )
    first = db.session.execute(query).first()
    if first is None:
        return None
    if first.nameting_id is None:
        text = "Vraag mensen opnieuw wat zij merken"
        return (text, f"/toezeggingen/{first.id}/nameting")
    if first.status in {UitvraagStatus.GESLOTEN, UitvraagStatus.TERUGGEKOPPELD}:
        return ("Rond de nameting af", f"/nametingen/{first.nameting_id}/afronden")
    return None
