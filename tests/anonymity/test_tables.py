"""Als bewoner wil ik dat de database zelf niet kán bewaren wanneer ik er was, of na wie ik kwam."""

import pytest
from sqlalchemy import Date, DateTime, Integer, Table, Time

from cliëntenraad.ervaringen.models import Ervaring
from cliëntenraad.ervaringen.models_vervolg import Vervolgantwoord
from cliëntenraad.invoer.models_kaarten import Kaart
from cliëntenraad.plannen.models import Plan, Planblad, Plansleutel

OF_RESIDENTS = [Ervaring, Vervolgantwoord, Kaart, Plan, Plansleutel, Planblad]
#: What belongs to whoever works here; nothing of a resident may lead there.
OF_STAFF = {"account", "staff_session", "event", "lid"}
tables = pytest.mark.parametrize("model", OF_RESIDENTS, ids=lambda model: model.__tablename__)


def table_of(model) -> Table:
    return model.__table__


@tables
def test_no_column_holds_a_moment_or_a_day(model):
    kinds = (Date, DateTime, Time)
    assert [c.name for c in table_of(model).columns if isinstance(c.type, kinds)] == []


@tables
def test_no_key_counts(model):
    keys = table_of(model).primary_key.columns
    counting = [key.name for key in keys if isinstance(key.type, Integer) and not key.foreign_keys]
    assert counting == []


@tables
def test_the_order_of_rows_is_that_of_random_keys(model):
    assert table_of(model).dialect_options["sqlite"]["with_rowid"] is False


@tables
def test_nothing_leads_to_whoever_works_here(model):
    targets = {key.column.table.name for key in table_of(model).foreign_keys}
    assert targets & OF_STAFF == set()
