"""The public site: what is asked, said, advised, answered and promised. No forms, no names."""

from itertools import groupby

from flask import Blueprint, abort, render_template
from flask.sansio.blueprints import BlueprintSetupState
from flask.typing import ResponseReturnValue

from cliëntenraad.accounts.access import gebruiker
from cliëntenraad.kern import clock
from cliëntenraad.kern.access import kept, public
from cliëntenraad.kern.charts import divided
from cliëntenraad.kern.markdown import plain_markdown
from cliëntenraad.overzichten import queries, queries_stand, queries_summary, rules, rules_cyclus
from cliëntenraad.overzichten.cycle_drawing import tekening_of
from cliëntenraad.overzichten.next_act import Cyclus, cyclus_for
from cliëntenraad.overzichten.public_advies import get_publiek_advies_or_404
from cliëntenraad.overzichten.timeline import timeline_of
from cliëntenraad.raden.queries_huisstijl import aankleding_of, aankleding_van_raad

blueprint = Blueprint("overzichten", __name__)


def cyclus_van(dossier_id: int) -> Cyclus | None:
    """Let the work pages of lower floors show where their dossier stands, and what is next."""
    return cyclus_for(dossier_id, gebruiker(), clock.today())


#: What templates of this floor say for a state; globals, so that a page need not pass them on.
WORDS = {
    "uitkomst_woorden": rules.UITKOMST_WOORDEN,
    "aan_wie": rules.AAN_WIE,
    "staat_van_toezegging": rules.staat_van_toezegging,
    "daad_in_woorden": rules.daad_in_woorden,
    "te_laat_in_woorden": rules.te_laat_in_woorden,
    "cyclus_van": cyclus_van,
}


@blueprint.record
def add_words(state: BlueprintSetupState) -> None:
    state.app.jinja_env.globals.update(WORDS)
    state.app.jinja_env.filters["plat"] = plain_markdown


@blueprint.get("/")
@public
@kept
def home() -> ResponseReturnValue:
    """Show what to do, and what happened lately."""
    today = clock.today()
    return render_template(
        "overzichten/home.html",
        samenvattingen=queries_summary.list_samenvattingen(),
        uitvragen=queries.list_open_uitvragen(today),
        adviezen=queries.list_adviezen(most=queries.NIEUWSTE),
        te_laat=queries.list_toezeggingen(today, only_late=True, most=queries.NIEUWSTE),
        today=today,
    )


@blueprint.get("/dossiers")
@public
@kept
def dossiers() -> ResponseReturnValue:
    """List every public dossier and where it stands."""
    rows = queries_stand.list_openbare_dossiers()
    today = clock.today()
    found = [(r, rules_cyclus.stap_en_fase(queries_stand.stand_of(r), today)) for r in rows]
    return render_template("overzichten/dossiers.html", dossiers=found)


@blueprint.get("/dossiers/<id:dossier_id>")
@public
@kept
def dossier(dossier_id: int) -> ResponseReturnValue:
    """Show one dossier from the request to the nameting."""
    row = queries_stand.find_openbaar_dossier(dossier_id) or abort(404)
    today = clock.today()
    return render_template(
        "overzichten/dossier.html",
        dossier=row,
        tekening=tekening_of(queries_stand.stand_of(row), today),
        uitvragen=queries.list_uitvragen(dossier_id),
        adviezen=queries.list_adviezen(dossier_id),
        stukken=queries.list_stukken(dossier_id, today),
        tijdlijn=timeline_of(dossier_id),
        aankleding=aankleding_van_raad(row.raad_id),
        today=today,
    )


@blueprint.get("/adviezen/<id:advies_id>")
@public
@kept
def advies(advies_id: int) -> ResponseReturnValue:
    """Show the letter, what carries each punt, the answer and the promises."""
    today = clock.today()
    found = get_publiek_advies_or_404(advies_id, clock.quarter(today))
    return render_template(
        "overzichten/advies.html",
        advies=found,
        aankleding=aankleding_of(found.brief),
        today=today,
    )


@blueprint.get("/toezeggingen")
@public
@kept
def toezeggingen() -> ResponseReturnValue:
    """List every public promise, the latest ones on top."""
    today = clock.today()
    found = queries.list_toezeggingen(today)
    groups = groupby(found, lambda row: rules.groep_van_toezegging(row.status, row.is_te_laat))
    return render_template(
        "overzichten/toezeggingen.html",
        groepen=[(groep, list(rows)) for groep, rows in groups],
        standen=divided(rules.count_standen(found)) if found else None,
        aantal=len(found),
        today=today,
    )


@blueprint.get("/uitvragen/<id:uitvraag_id>")
@public
@kept
def uitvraag(uitvraag_id: int) -> ResponseReturnValue:
    """Show how to take part, or what the raad heard. Never how many took part."""
    found = queries.get_uitvraag_or_404(uitvraag_id)
    return render_template(
        "overzichten/uitvraag.html",
        uitvraag=found,
        aankleding=aankleding_van_raad(found.raad_id),
        today=clock.today(),
    )
