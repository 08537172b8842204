"""Questions about citaten. Nothing here changes the database."""

from collections.abc import Sequence

from sqlalchemy import select

from cliëntenraad.analyses import rules_citaten
from cliëntenraad.analyses.models import Citaat
from cliëntenraad.analyses.rules import CitaatStatus
from cliëntenraad.ervaringen.models import Ervaring
from cliëntenraad.kern.db import db


def get_citaat_or_404(citaat_id: int) -> Citaat:
    return db.get_or_404(Citaat, citaat_id)


def list_citaten(raad_id: int, status: CitaatStatus, uitvraag_id: int | None) -> Sequence[Citaat]:
    query = select(Citaat).where(Citaat.raad_id == raad_id, Citaat.status == status)
    if uitvraag_id is not None:
        query = query.where(Citaat.uitvraag_id == uitvraag_id)
    return db.session.scalars(query.order_by(Citaat.id)).all()


def list_citaten_goedgekeurd(raad_id: int, uitvraag_id: int | None = None) -> Sequence[Citaat]:
    """Return the citaten that two members stand behind: their `tekst` may be shown."""
    return list_citaten(raad_id, CitaatStatus.GOEDGEKEURD, uitvraag_id)


def list_citaten_voorgesteld(raad_id: int, uitvraag_id: int | None = None) -> Sequence[Citaat]:
    """Return the citaten that wait for a second reader; their words are sealed."""
    return list_citaten(raad_id, CitaatStatus.VOORGESTELD, uitvraag_id)


def citaten_of_ervaring(ervaring_id: str) -> Sequence[Citaat]:
    """Return every citaat from this experience, whatever became of it."""
    query = select(Citaat).where(Citaat.ervaring_id == ervaring_id).order_by(Citaat.id)
    return db.session.scalars(query).all()


def ligt_al_voor(ervaring_id: str) -> bool:
    """Tell whether a citaat from this experience waits for a second reader."""
    waits = CitaatStatus.VOORGESTELD
    return any(citaat.status is waits for citaat in citaten_of_ervaring(ervaring_id))


def obstacles_to_voorstellen(
    ervaring: Ervaring, geschoonde_tekst: str | None, fragment: str, schuilnaam: str
) -> list[str]:
    """Return why these words may not be proposed now."""
    return rules_citaten.obstacles_to_voorstellen(
        toestemming=ervaring.toestemming,
        geschoonde_tekst=geschoonde_tekst,
        fragment=fragment,
        schuilnaam=schuilnaam,
        ligt_al_voor=ligt_al_voor(ervaring.id),
    )


def obstacles_to_begin(ervaring: Ervaring, geschoonde_tekst: str | None) -> list[str]:
    """Return why there is no need to choose words from this experience yet."""
    obstacles = rules_citaten.obstacles_to_citeren(ervaring.toestemming, geschoonde_tekst)
    if not obstacles and ligt_al_voor(ervaring.id):
        return [rules_citaten.LIGT_AL_VOOR]
    return obstacles
