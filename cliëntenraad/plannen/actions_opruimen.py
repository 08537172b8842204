"""End plans that nobody opened for over a year, when the keys of the kluizen end too."""

from datetime import date

from sqlalchemy import select, text

from cliëntenraad.kern.db import db, write
from cliëntenraad.kluis.signals import opruimen_gevraagd
from cliëntenraad.plannen.actions import delete_plan
from cliëntenraad.plannen.models import Plan, Planblad, Plansleutel
from cliëntenraad.plannen.rules import is_verlopen


def opruimen(*, today: date) -> int:
    """Delete every idle plan, and return how many. Again is nothing again."""
    with write():
        plans = db.session.execute(select(Plan.id, Plan.kwartaal)).all()
        idle = [plan_id for plan_id, kwartaal in plans if is_verlopen(kwartaal, today)]
        for plan_id in idle:
            delete_plan(plan_id)
        _rewrite_by_random_id()
    return len(idle)


def _rewrite_by_random_id() -> None:
    """Write the tables anew on PostgreSQL: it keeps rows as they came, and deleted ones a while."""
    if db.engine.dialect.name == "postgresql":
        for model in (Plan, Plansleutel, Planblad):
            name = model.__tablename__
            db.session.execute(text(f"CLUSTER {name} USING pk_{name}"))


@opruimen_gevraagd.connect
def end_idle_plans(_sender: object, *, today: date) -> str:
    return f"{opruimen(today=today)} plannen gewist"
