"""One whole cycle, from request to nameting, for tests and benchmarks."""

from types import SimpleNamespace

from cliëntenraad.accounts.models import Account
from cliëntenraad.adviezen.models import Adviesantwoord, Minderheidsstandpunt
from cliëntenraad.dossiers.models import Adviesvraag
from cliëntenraad.dossiers.rules import Aanleiding
from cliëntenraad.kern.db import db
from cliëntenraad.raden.models import Raad
from cliëntenraad.reacties.rules import Uitkomst
from cliëntenraad.toezeggingen.models import Toezegging, Voortgangsbericht
from cliëntenraad.toezeggingen.rules import ToezeggingStatus
from tests.factories import make_account, make_dossier, make_raad, make_regeling, save
from tests.factories_overzichten import (
    LONG_AGO,
    aanbieden,
    carry,
    days,
    make_aanvraag,
    make_advies,
    make_bevinding,
    make_citaat,
    make_drager,
    make_ervaring,
    make_nameting,
    make_punt,
    make_puntreactie,
    make_reactie,
    make_stuk,
    make_toezegging,
    make_uitvraag,
    vaststellen,
    verzenden,
)


def make_cycle(raad: Raad | None = None, door: Account | None = None) -> SimpleNamespace:
    """Make one subject from request to nameting, public, with one promise kept and one late."""
    raad = raad or make_raad()
    door = door or make_account(raad=raad)
    things = _make_basis(raad, door)
    _make_letter(things, door)
    _make_answer(things)
    return things


def _make_basis(raad: Raad, door: Account) -> SimpleNamespace:
    dossier = make_dossier(
        raad,
        aanleiding=Aanleiding.GEVRAAGD,
        geopend_op=LONG_AGO,
        regeling_id=make_regeling(raad).id,
    )
    uitvraag = make_uitvraag(dossier)
    bevinding = make_bevinding(uitvraag, door, dragers=12)
    ervaring = make_ervaring(uitvraag)
    make_drager(bevinding, ervaring)
    return SimpleNamespace(
        raad=raad,
        dossier=dossier,
        aanvraag=make_aanvraag(dossier),
        vraag=save(
            Adviesvraag(
                raad_id=raad.id, dossier_id=dossier.id, nummer=1, tekst="Hoe vaak is er contact?"
            )
        ),
        uitvraag=uitvraag,
        bevinding=bevinding,
        ervaring=ervaring,
        citaat=make_citaat(uitvraag, door, ervaring_id=ervaring.id),
        stuk=make_stuk(dossier),
    )


def _make_letter(things: SimpleNamespace, door: Account) -> None:
    advies = things.advies = make_advies(things.dossier)
    things.punten = [make_punt(advies, nummer) for nummer in (1, 2, 3)]
    carry(things.punten[0], bevinding_id=things.bevinding.id)
    carry(things.punten[0], citaat_id=things.citaat.id)
    carry(things.punten[1], stuk_id=things.stuk.id)
    carry(things.punten[2], wetsartikel="Participatiewet, artikel 47")
    own = {"raad_id": advies.raad_id, "advies_id": advies.id}
    save(Adviesantwoord(**own, adviesvraag_id=things.vraag.id, tekst="Zo vaak als nodig is."))
    save(Minderheidsstandpunt(**own, tekst="Eén lid vindt twee keer per jaar genoeg."))
    vaststellen(advies)
    aanbieden(advies)


def _make_answer(things: SimpleNamespace) -> None:
    reactie = things.reactie = make_reactie(things.advies)
    first, second, third = things.punten
    things.puntreactie = make_puntreactie(reactie, first)
    deels = make_puntreactie(
        reactie, second, uitkomst=Uitkomst.DEELS, welk_deel="Alleen de brieven."
    )
    make_puntreactie(reactie, third, uitkomst=Uitkomst.NIET, motivering="Daar is geen geld voor.")
    verzenden(reactie)
    things.toezegging = make_toezegging(things.puntreactie)
    things.te_laat = make_toezegging(deels, tekst="Alle brieven worden herschreven.")
    save(
        Voortgangsbericht(
            raad_id=things.raad.id,
            toezegging_id=things.toezegging.id,
            tekst="De brieven zijn verstuurd.",
            op=days(-60),
        )
    )
    things.hermeting = make_uitvraag(
        things.dossier, herhaalt_id=things.uitvraag.id, titel="Merkt u verschil?"
    )
    make_nameting(things.toezegging, things.hermeting)
    judge(things.toezegging)


def judge(toezegging: Toezegging) -> None:
    toezegging.status = ToezeggingStatus.NAGEKOMEN
    toezegging.beoordeeld_op, toezegging.oordeel = days(-5), "De raad zag de brieven."
    db.session.commit()
