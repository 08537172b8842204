"""Als bewoner wil ik mij kunnen terugtrekken zonder dat iemand het aan een getal ziet."""

from cliëntenraad.adviezen import actions
from cliëntenraad.adviezen.queries_brief import brief_of
from cliëntenraad.analyses.models import Drager
from cliëntenraad.kern.db import db
from tests.factories import NOW, TODAY
from tests.factories_adviezen import (
    make_advies,
    make_bevinding,
    make_dossier_met_regeling,
    make_punt,
    make_raad_met_leden,
    onderbouw,
)
from tests.factories_overzichten import make_drager, make_ervaring


def carried_by(advies) -> list[str]:
    brief = brief_of(advies.id, TODAY)
    return [b.aantal for punt in brief.punten for b in punt.onderbouwingen if b.aantal]


def test_the_number_behind_an_adopted_point_stands_whoever_withdraws(app):
    raad, leden = make_raad_met_leden()
    advies = make_advies(make_dossier_met_regeling(raad))
    bevinding = make_bevinding(advies.dossier)
    for _ in range(13):
        make_drager(bevinding, make_ervaring(bevinding.uitvraag))
    onderbouw(make_punt(advies), bevinding)
    actions.vaststellen(
        advies,
        vergadering_op=TODAY,
        aanwezig=[lid.id for lid in leden],
        voor=4,
        tegen=0,
        onthouding=0,
        door_id=None,
        now=NOW,
    )
    assert carried_by(advies) == ["ongeveer 15"]

    db.session.query(Drager).delete()
    db.session.commit()

    assert carried_by(advies) == ["ongeveer 15"]
