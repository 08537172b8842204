"""Make objects for tests. Each function fills in what the test does not care about."""

from datetime import UTC, date, datetime
from itertools import count
from typing import Final

from argon2 import PasswordHasher

from cliëntenraad.accounts.models import Account, Roltoekenning
from cliëntenraad.accounts.rules import RAADSROLLEN, Rol
from cliëntenraad.dossiers.models import Dossier
from cliëntenraad.dossiers.rules import Aanleiding
from cliëntenraad.kern.db import db
from cliëntenraad.raden.models import Gemeente, Lid, Raad, Regeling, Zittingsperiode
from cliëntenraad.raden.rules import LidFunctie, Quorum, RaadSoort, Reactieplicht, VoorzitterStem

NOW: Final = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
TODAY: Final = NOW.date()
PASSWORD: Final = "een lang genoeg wachtwoord"
PASSWORD_HASH: Final = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(PASSWORD)
numbers = count(1)


def save(thing):
    db.session.add(thing)
    db.session.commit()
    return thing


def make_gemeente(**values) -> Gemeente:
    return save(Gemeente(**{"naam": f"Gemeente {next(numbers)}", **values}))


def make_raad(**values) -> Raad:
    if "gemeente" not in values and "gemeente_id" not in values:
        values["gemeente"] = make_gemeente()
    standard = {"naam": f"Cliëntenraad {next(numbers)}", "soort": RaadSoort.CLIENTENRAAD}
    return save(Raad(**{**standard, **values}))


def make_regeling(raad: Raad, **values) -> Regeling:
    standard = {
        "raad_id": raad.id,
        "versie": 1,
        "titel": "Verordening cliëntenparticipatie",
        "bron": "Gemeenteblad 2020, 1",
        "geldig_vanaf": date(2020, 1, 1),
        "advies_weken": 4,
        "advies_verlenging_weken": 4,
        "reactie_weken": 4,
        "reactie_verlenging_weken": 4,
        "reactieplicht": Reactieplicht.ALTIJD,
        "spoed_werkdagen": 10,
        "agenda_dagen": 7,
        "overleg_per_jaar": 4,
        "quorum": Quorum.HELFT,
        "voorzitter_stem": VoorzitterStem.ALLEEN_STAKEN,
        "minderheidsstandpunt_toegestaan": True,
        "doorschuiven": True,
        "reces_schort_op": False,
        "artikelen": {"advies_weken": "artikel 5, lid 2", "reactie_weken": "artikel 7, lid 1"},
    }
    return save(Regeling(**{**standard, **values}))


def make_lid(raad: Raad, *, van: date = date(2024, 1, 1), tot: date | None = None, **values) -> Lid:
    standard = {"raad_id": raad.id, "naam": f"Lid {next(numbers)}", "functie": LidFunctie.LID}
    lid = save(Lid(**{**standard, **values}))
    save(Zittingsperiode(raad_id=raad.id, lid_id=lid.id, van=van, tot=tot))
    return lid


def make_account(rol: Rol | None = Rol.RAADSLID, raad: Raad | None = None, **values) -> Account:
    """Make an account; an official gets the gemeente of `raad`, others the raad itself."""
    number = next(numbers)
    standard = {
        "email": f"persoon{number}@test.test",
        "naam": f"Persoon {number}",
        "wachtwoord_hash": PASSWORD_HASH,
        "mag_inloggen": True,
    }
    account = save(Account(**{**standard, **values}))
    if rol is not None:
        raad = raad or (make_raad() if rol is not Rol.BEHEERDER else None)
        give_role(account, rol, raad)
    return account


def give_role(account: Account, rol: Rol, raad: Raad | None, **values) -> Roltoekenning:
    return save(
        Roltoekenning(
            account_id=account.id,
            rol=rol,
            raad_id=raad.id if raad and rol in RAADSROLLEN else None,
            gemeente_id=raad.gemeente_id if raad and rol is Rol.BELEIDSMEDEWERKER else None,
            **{"van": date(2024, 1, 1), **values},
        )
    )


def make_dossier(raad: Raad | None = None, **values) -> Dossier:
    raad = raad or make_raad()
    standard = {
        "raad_id": raad.id,
        "titel": "Contact met de gemeente",
        "samenvatting": "Hoe vaak en hoe de gemeente met mensen praat.",
        "aanleiding": Aanleiding.ONGEVRAAGD,
        "grondslagen": ["participatiewet_47"],
        "geopend_op": TODAY,
        "is_openbaar": True,
    }
    return save(Dossier(**{**standard, **values}))
