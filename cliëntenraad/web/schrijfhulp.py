"""Show a text as it will look, and what is hard in it. Nothing is kept, and nothing is logged."""

import re
from dataclasses import dataclass
from typing import Final

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue
from markupsafe import Markup
from werkzeug.datastructures import MultiDict
from wtforms.validators import DataRequired, Length

from cliëntenraad.accounts.access import requires
from cliëntenraad.accounts.rules import Permission
from cliëntenraad.kern.forms import BaseForm
from cliëntenraad.kern.highlight import Passage, highlight
from cliëntenraad.kern.markdown_field import MarkdownField
from cliëntenraad.kern.readability import Readability, measure
from cliëntenraad.kern.readability_remarks import Remark, RemarkKind, remarks

blueprint = Blueprint("schrijfhulp", __name__)

LONGEST: Final = 20_000
MOST_SHOWN: Final = 100
SENTENCES: Final = {RemarkKind.LONG_SENTENCE, RemarkKind.PASSIVE}
#: Marks of Markdown, and the address behind a link.
MARKS: Final = re.compile(r"[*`\[]|\]\([^\s()]*\)|(?<!\w)_+|_+(?!\w)")
FIELD_NAME: Final = re.compile(r"[A-Za-z0-9_-]{1,80}")


class SchrijfhulpForm(BaseForm):
    """One text to look at."""

    tekst = MarkdownField(
        "Uw tekst",
        [
            DataRequired("Typ eerst een tekst. Kies daarna ‘Bekijk en taalhulp’."),
            Length(max=LONGEST, message="Maak de tekst korter: ten hoogste 20.000 tekens."),
        ],
        description="Wij bewaren deze tekst niet.",
        render_kw={"rows": 12},
    )


@dataclass(frozen=True)
class Aanwijzing:
    """A remark with its number, and whether the number stands in the text."""

    number: int
    remark: Remark
    passage: str
    has_place: bool


@dataclass(frozen=True)
class Hulp:
    """The text as it will look, with the remarks about it."""

    prefix: str
    voorbeeld: Markup
    meting: Readability
    aanwijzingen: list[Aanwijzing]
    aantal: int


@blueprint.route("/schrijfhulp", methods=["GET", "POST"])
@requires(Permission.INGELOGD)
def schrijfhulp() -> ResponseReturnValue:
    """Show the text of one field; the button that was pressed says which."""
    form, hulp = SchrijfhulpForm(_typed()), None
    veld = request.form.get("veld", "tekst")
    if form.submitted():
        hulp = help_with(form.tekst.data, veld)
    is_part = request.form.get("deel") == "paneel"
    return render_template(
        "web/_hulp.html" if is_part else "web/schrijfhulp.html", form=form, hulp=hulp, veld=veld
    )


def help_with(text: str, veld: str) -> Hulp:
    """Return what there is to show and to say about a text."""
    # A number stands behind its passage, so the numbers run as the passages end.
    found = sorted(remarks(text), key=lambda remark: (remark.end, -remark.begin))
    shown = found[:MOST_SHOWN]
    prefix = f"hulp-{veld}" if FIELD_NAME.fullmatch(veld) else "hulp"
    passages = [Passage(r.begin, r.end, r.kind not in SENTENCES) for r in shown]
    marked = highlight(text, passages, prefix, kop=3)
    return Hulp(
        prefix,
        marked.html,
        measure(text),
        [
            Aanwijzing(n, r, _without_marks(r.passage), n in marked.numbers)
            for n, r in enumerate(shown, start=1)
        ],
        len(found),
    )


def _without_marks(passage: str) -> str:
    return " ".join(MARKS.sub("", passage).split())


def _typed() -> MultiDict[str, str] | None:
    """Return what was sent of the one field, whatever form it stands in."""
    if request.method != "POST":
        return None
    text = request.form.get(request.form.get("veld", "tekst"), "")
    return MultiDict({"tekst": text, "csrf_token": request.form.get("csrf_token", "")})
