"""End plans that nobody opened for over a year, when the keys of the kluizen end too."""

from datetime import date

from sqlalchemy import select

from cliëntenraad.kern.db import db, write
from cliëntenraad.kluis.signals import opruimen_gevraagd
from cliëntenraad.plannen.actions import delete_plan
from cliëntenraad.plannen.models import Plan
from cliëntenraad.plannen.rules import is_verlopen


def opruimen(*, today: date) -> int:
    """Delete every idle plan, and return how many. Again is nothing again."""
    with write():
        plans = db.session.execute(select(Plan.id, Plan.kwartaal)).all()
        idle = [plan_id for plan_id, kwartaal in plans if is_verlopen(kwartaal, today)]
        for plan_id in idle:
            delete_plan(plan_id)
    return len(idle)


@opruimen_gevraagd.connect
def end_idle_plans(_sender: object, *, today: date) -> str:
    return f"{opruimen(today=today)} plannen gewist"
