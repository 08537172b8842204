"""What may be typed as the translation of an uitvraag: a field for each text, none compulsory."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any, Final

from flask import request
from werkzeug.datastructures import MultiDict
from wtforms import BooleanField, Field, HiddenField, StringField, TextAreaField
from wtforms.validators import Length, Optional

from cliëntenraad.kern.forms import BaseForm
from cliëntenraad.kern.markdown_field import MarkdownField
from cliëntenraad.kern.text import clean_text
from cliëntenraad.kern.translation import SOURCE, Language
from cliëntenraad.uitvragen.rules_vertalingen import (
    INLEIDING,
    Vertaaldeel,
    Vertaalinvoer,
    VertaalStand,
)

#: Longer than the Dutch may be: many languages need more signs for the same.
REGEL: Final = Length(max=600, message="Maak dit korter: ten hoogste 600 tekens.")
TEKST: Final = Length(max=20_000, message="Maak dit korter: ten hoogste 20.000 tekens.")
KLOPT: Final = "{}: de vertaling klopt ook bij de nieuwe tekst. Ik heb het vergeleken."
WEG: Final = "{}: haal deze vertaling weg."


@dataclass(frozen=True)
class Vertaalregel:
    """One text on the page: the Dutch, and the fields with which its translation may change."""

    deel: Vertaaldeel
    versie: Field
    tekst: Field | None = None
    klopt: Field | None = None
    weg: Field | None = None

    @property
    def invoer(self) -> Vertaalinvoer:
        versie = self.versie.data or ""
        klopt = bool(self.klopt and self.klopt.data)
        if self.tekst is not None:
            return Vertaalinvoer(self.deel.sleutel, self.tekst.data or "", versie, klopt)
        kept = "" if self.weg and self.weg.data else self.deel.vertaling or ""
        return Vertaalinvoer(self.deel.sleutel, kept, versie)


class VertaalForm(BaseForm):
    """Base of the form that `make_form` builds for one uitvraag in one language."""

    delen: Sequence[Vertaaldeel] = ()

    @property
    def regels(self) -> list[Vertaalregel]:
        return [
            Vertaalregel(
                deel,
                self[_name("versie", deel)],
                *(self._fields.get(_name(part, deel)) for part in ("tekst", "klopt", "weg")),
            )
            for deel in self.delen
        ]

    @property
    def invoer(self) -> list[Vertaalinvoer]:
        return [regel.invoer for regel in self.regels] + self._without_field()

    def _without_field(self) -> list[Vertaalinvoer]:
        """Return what was typed in a field that was there a moment ago: no word gets lost."""
        gone = [n for n in request.form if n.startswith("tekst_") and n not in self._fields]
        keys = [name.removeprefix("tekst_") for name in gone]
        return [
            Vertaalinvoer(
                key, clean_text(request.form[f"tekst_{key}"]), request.form.get(f"versie_{key}", "")
            )
            for key in keys
        ]


def make_form(
    delen: Sequence[Vertaaldeel],
    vast: Collection[str],
    taal: Language,
    typed: Sequence[Vertaalinvoer] | None = None,
) -> VertaalForm:
    """Return the form with what is kept now, or with what was posted.

    With `typed` it is a fresh one after a refusal: what was touched stays as it was
    typed, the rest shows what is kept now.
    """
    fields: dict[str, Any] = {"delen": delen}
    values: dict[str, Any] = {}
    for deel in delen:
        fields |= _fields_of(deel, taal, is_vast=deel.sleutel in vast)
        values[_name("versie", deel)] = deel.versie
        values[_name("tekst", deel)] = deel.vertaling
    for invoer in typed or ():
        if invoer.is_aangeraakt:
            values[f"tekst_{invoer.sleutel}"] = invoer.tekst
    posted = None if typed is None else MultiDict[str, Any]()
    return type("VertaalForm", (VertaalForm,), fields)(posted, **values)


def _fields_of(deel: Vertaaldeel, taal: Language, *, is_vast: bool) -> dict[str, Any]:
    fields: dict[str, Any] = {_name("versie", deel): HiddenField()}
    if not is_vast:
        fields[_name("tekst", deel)] = _text_field(deel, taal)
        if deel.stand is VertaalStand.VEROUDERD:
            fields[_name("klopt", deel)] = BooleanField(KLOPT.format(deel.naam))
    elif deel.stand is VertaalStand.VERTAALD:
        fields[_name("weg", deel)] = BooleanField(WEG.format(deel.naam))
    return fields


def _text_field(deel: Vertaaldeel, taal: Language) -> Any:
    is_dutch = taal.tag == SOURCE.tag
    kind: type[StringField] = StringField
    attributes: dict[str, Any] = {"lang": taal.tag, "dir": taal.direction}
    if deel.sleutel == INLEIDING:
        # The taalhulp knows Dutch only.
        kind = MarkdownField if is_dutch else TextAreaField
        attributes["rows"] = 8
    return kind(
        deel.naam,
        [Optional(), TEKST if deel.sleutel == INLEIDING else REGEL],
        description=deel.bron,
        render_kw=attributes,
    )


def _name(part: str, deel: Vertaaldeel) -> str:
    return f"{part}_{deel.sleutel}"
