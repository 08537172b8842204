"""What someone does with a plan of their own. No act, no event, no version: nothing may tell it."""

import secrets
from datetime import date

from sqlalchemy import delete, select
from sqlalchemy.exc import IntegrityError

from cliëntenraad.kern.clock import quarter
from cliëntenraad.kern.crypto import CodeKeys, new_dek, seal
from cliëntenraad.kern.db import db, write
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.kern.translation import gettext
from cliëntenraad.plannen import rules
from cliëntenraad.plannen.models import Plan, Planblad, Plansleutel
from cliëntenraad.plannen.queries import OpenBlad, OpenPlan, count_bladen, get_row, is_known
from cliëntenraad.plannen.rules import Blad
from cliëntenraad.plannen.sealing import open_blad, place_of_blad, place_of_sleutel, seal_blad

ID_BYTES = 16


class Botsing(Exception):  # noqa: N818
    """The sheet was saved elsewhere in the meantime: `nu` is what stands there."""

    def __init__(self, nu: OpenBlad) -> None:
        super().__init__()
        self.nu = nu


def new_id() -> str:
    return secrets.token_hex(ID_BYTES)


def aanleggen(keys: CodeKeys, *, today: date) -> None:
    """Keep a new, empty plan. The same code again is the same success and never a second plan."""
    if is_known(keys.lookup):
        return
    plan_id = new_id()
    sleutel = _wrap(keys, plan_id, new_dek())
    try:
        with write():
            db.session.add(Plan(id=plan_id, kwartaal=quarter(today)))
            db.session.flush()
            db.session.add(sleutel)
    except IntegrityError:
        # The same code came in at the same moment, in another process.
        if not is_known(keys.lookup):
            raise


def verlengen(plan: OpenPlan, *, today: date) -> None:
    """Remember the quarter in which it was opened; at most one write in a quarter."""
    if plan.kwartaal == quarter(today):
        return
    with write():
        row = _locked(plan)
        if row is not None:
            row.kwartaal = quarter(today)


def bewaren(plan: OpenPlan, blad_id: str, blad: Blad, *, na: str) -> None:
    """Keep a sheet, written after the save with mark `na` ("" for a new one).

    The same again is the same success. Raises Botsing when something else stands there.
    """
    stand = new_id()
    box = _seal(plan, blad_id, stand, blad)
    with write():
        if _locked(plan) is None:
            raise RuleViolation(gettext(rules.WEG))
        row = get_row(plan, blad_id, lock=True)
        if row is None:
            _refuse(rules.obstacles_to_bewaren(blad, aantal_bladen=count_bladen(plan)))
            row = Planblad(id=blad_id, plan_id=plan.plan_id, stand=stand, inhoud=box)
            db.session.add(row)
            return
        nu = OpenBlad(row.id, row.stand, open_blad(row, plan.dek))
        if nu.blad == blad:
            return
        if nu.stand != na:
            raise Botsing(nu)
        _refuse(rules.obstacles_to_bewaren(blad))
        row.stand, row.inhoud = stand, box


def weghalen(plan: OpenPlan, blad_id: str) -> None:
    """Delete a sheet. Gone already is gone."""
    with write():
        row = get_row(plan, blad_id, lock=True)
        if row is not None:
            db.session.delete(row)


def code_toevoegen(plan: OpenPlan, keys: CodeKeys) -> None:
    """Let a second code open the same plan."""
    if is_known(keys.lookup):
        return
    sleutel = _wrap(keys, plan.plan_id, plan.dek)
    with write():
        if _locked(plan) is None:
            raise RuleViolation(gettext(rules.WEG))
        query = select(Plansleutel.zoekwaarde).where(Plansleutel.plan_id == plan.plan_id)
        known = db.session.scalars(query).all()
        if keys.lookup in known:
            return
        if len(known) >= rules.MAX_CODES:
            raise RuleViolation(gettext(rules.TWEE_CODES))
        db.session.add(sleutel)


def andere_code_weghalen(plan: OpenPlan) -> None:
    """Take away every code but the one that was used now."""
    with write():
        db.session.execute(
            delete(Plansleutel).where(
                Plansleutel.plan_id == plan.plan_id, Plansleutel.id != plan.sleutel_id
            )
        )


def wissen(plan: OpenPlan) -> None:
    """Delete the keys and everything they opened, at once."""
    with write():
        delete_plan(plan.plan_id)


def delete_plan(plan_id: str) -> None:
    """Delete all rows of one plan, inside a transaction that is already open."""
    for model in (Plansleutel, Planblad):
        db.session.execute(delete(model).where(model.plan_id == plan_id))
    db.session.execute(delete(Plan).where(Plan.id == plan_id))


def _locked(plan: OpenPlan) -> Plan | None:
    return db.session.scalar(select(Plan).where(Plan.id == plan.plan_id).with_for_update())


def _wrap(keys: CodeKeys, plan_id: str, dek: bytes) -> Plansleutel:
    sleutel_id = new_id()
    return Plansleutel(
        id=sleutel_id,
        plan_id=plan_id,
        zoekwaarde=keys.lookup,
        sleutel=seal(keys.kek, dek, place_of_sleutel(plan_id, sleutel_id)),
    )


def _seal(plan: OpenPlan, blad_id: str, stand: str, blad: Blad) -> bytes:
    try:
        return seal_blad(blad, plan.dek, place_of_blad(plan.plan_id, blad_id, stand))
    except ValueError:
        raise RuleViolation(gettext(rules.TE_VEEL)) from None


def _refuse(obstacles: list[str]) -> None:
    if obstacles:
        raise RuleViolation(" ".join(gettext(reason) for reason in obstacles))
