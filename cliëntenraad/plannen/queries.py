"""Open a plan with one of its codes. Looking changes nothing, logs nothing, counts nothing."""

from dataclasses import dataclass
from typing import Final

from sqlalchemy import func, select

from cliëntenraad.kern.costs import code_cost, pepper
from cliëntenraad.kern.crypto import (
    CannotOpen,
    CodeKeys,
    derive_code_keys,
    new_dek,
    open_sealed,
    seal,
)
from cliëntenraad.kern.db import db
from cliëntenraad.plannen.models import Plan, Planblad, Plansleutel
from cliëntenraad.plannen.rules import Blad, BladSoort
from cliëntenraad.plannen.sealing import open_blad, place_of_sleutel

#: The same words are another code here: one that opens a story opens no plan.
PURPOSE: Final = "plan/v1"
#: What a miss unwraps, so that it costs what a hit costs. Nobody has its key.
_DECOY_ID: Final = "0" * 32
_DECOY: Final = seal(new_dek(), new_dek(), place_of_sleutel(_DECOY_ID, _DECOY_ID))


@dataclass(frozen=True)
class OpenPlan:
    """A plan, and the key that its code gave. Lives as long as the request."""

    plan_id: str
    sleutel_id: str
    kwartaal: str
    dek: bytes


@dataclass(frozen=True)
class OpenBlad:
    """A sheet as it is read, and the mark of the save it comes from."""

    id: str
    stand: str
    blad: Blad

    def waarde(self, naam: str) -> str:
        return self.blad.waarden.get(naam, "")


def derive_keys(code: str) -> CodeKeys:
    """Return the keys of a code: the slow call. Take a turn of CODE_LIMIT before it."""
    return derive_code_keys(code, pepper=pepper(), cost=code_cost(), purpose=PURPOSE)


def find_with_code(code: str) -> OpenPlan | None:
    """Return the plan behind a code, typed in any case or spacing; None for no such one."""
    return find_with_keys(derive_keys(code))


def find_with_keys(keys: CodeKeys) -> OpenPlan | None:
    """Return the plan that these keys open. A miss does the same work as a hit."""
    query = (
        select(Plansleutel, Plan.kwartaal).join(Plan).where(Plansleutel.zoekwaarde == keys.lookup)
    )
    row = db.session.execute(query).first()
    plan_id, sleutel_id, box = _DECOY_ID, _DECOY_ID, _DECOY
    if row is not None:
        plan_id, sleutel_id, box = row[0].plan_id, row[0].id, row[0].sleutel
    try:
        dek = open_sealed(keys.kek, box, place_of_sleutel(plan_id, sleutel_id))
    except CannotOpen:
        return None
    return OpenPlan(plan_id, sleutel_id, row[1], dek) if row is not None else None


def is_known(lookup: bytes) -> bool:
    """Tell whether a plan has this code already."""
    query = select(Plansleutel.id).where(Plansleutel.zoekwaarde == lookup)
    return db.session.scalar(query) is not None


def list_bladen(plan: OpenPlan) -> list[OpenBlad]:
    """Open every sheet: what is done last, and otherwise by its own day."""
    rows = db.session.scalars(select(Planblad).where(Planblad.plan_id == plan.plan_id))
    bladen = [OpenBlad(row.id, row.stand, open_blad(row, plan.dek)) for row in rows]
    return sorted(bladen, key=lambda open: (open.waarde("gedaan"), open.waarde("dag"), open.id))


def find_blad(plan: OpenPlan, blad_id: str) -> OpenBlad | None:
    """Return one sheet of this plan; None when it is not there, or not there any more."""
    row = get_row(plan, blad_id)
    return None if row is None else OpenBlad(row.id, row.stand, open_blad(row, plan.dek))


def get_row(plan: OpenPlan, blad_id: str, *, lock: bool = False) -> Planblad | None:
    query = select(Planblad).where(Planblad.plan_id == plan.plan_id, Planblad.id == blad_id)
    return db.session.scalar(query.with_for_update() if lock else query)


def count_bladen(plan: OpenPlan) -> int:
    query = select(func.count()).select_from(Planblad).where(Planblad.plan_id == plan.plan_id)
    return db.session.scalar(query) or 0


def has_two_codes(plan: OpenPlan) -> bool:
    query = select(Plansleutel.id).where(
        Plansleutel.plan_id == plan.plan_id, Plansleutel.id != plan.sleutel_id
    )
    return db.session.scalar(query) is not None


def has_giften(plan: OpenPlan) -> bool:
    return any(open.blad.soort is BladSoort.GIFT for open in list_bladen(plan))
