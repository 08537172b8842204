"""Als bewoner wil ik dat een fout bestand, een vreemde of een storing niets van mij achterlaat."""

import io
import logging

import pytest
from flask import request

from cliëntenraad.accounts.rules import Rol
from cliëntenraad.ervaringen.models import Ervaring
from cliëntenraad.invoer.bestand_state import Lading, pack
from cliëntenraad.invoer.reading import TOO_LARGE
from cliëntenraad.invoer.rules_bestand import MAX_RIJEN, TE_VEEL, VERLOPEN, Rij
from cliëntenraad.kern import clock
from cliëntenraad.kern.db import db
from cliëntenraad.kern.uploads import MemoryFile, accept_in_memory
from cliëntenraad.uitvragen import actions as uitvragen
from tests.factories import make_account, make_raad
from tests.factories_bestand import make_csv, make_filled_uitvraag, rij
from tests.invoer.filling import choose, go_to_cards, keep


def test_twenty_megabytes_come_back_with_the_form(lid, uitvraag):
    page = choose(lid, uitvraag, b"x" * (20 * 1024 * 1024))
    assert TOO_LARGE in page.text
    assert "Wat u verder invulde, staat er nog." in page.text


def test_too_many_rows_are_refused_with_what_to_do(lid, uitvraag):
    assert TE_VEEL in choose(lid, uitvraag, make_csv(*[rij()] * (MAX_RIJEN + 1))).text


@pytest.mark.parametrize(
    ("content", "kanaal", "reason"),
    [
        (b"", "papier", "Dit bestand is leeg."),
        (make_csv(rij()), "web", "Kies waar deze ervaringen vandaan komen."),
        (make_csv(rij(), kop=["V1", "x"]), "papier", "Deze kolommen missen: ‘v2’, ‘v3’, ‘v4’"),
    ],
)
def test_a_wrong_choice_keeps_the_page(lid, uitvraag, content, kanaal, reason):
    page = choose(lid, uitvraag, content, kanaal)
    assert reason in page.text
    assert 'name="bestand"' in page.html


def test_nothing_chosen_asks_for_a_file(lid, uitvraag):
    page = lid.submit(f"/uitvragen/{uitvraag.id}/bestand", kanaal="papier")
    assert "Kies een bestand." in page.text


def test_a_file_of_a_megabyte_never_touches_a_disk(app):
    content = b"x" * 1024 * 1024
    form = {"bestand": (io.BytesIO(content), "formulieren.csv")}
    with app.test_request_context(method="POST", data=form):
        accept_in_memory(2 * len(content), 200_000)
        stream = request.files["bestand"].stream
        assert isinstance(stream, MemoryFile)
        assert stream.read() == content
        request.environ["wsgi.input"].close()


def test_of_a_file_that_is_too_large_only_the_beginning_is_kept():
    file = MemoryFile(10)
    for piece in (b"12345678", b"90abc", b"def"):
        assert file.write(piece) == len(piece)
    assert file.getvalue() == b"1234567890"


def test_no_log_line_holds_a_file_name_or_a_word_of_it(lid, uitvraag, caplog, monkeypatch):
    monkeypatch.setattr(
        "cliëntenraad.invoer.queries_bestand.show",
        lambda *_: (_ for _ in ()).throw(ValueError("Verhaal")),
    )
    with caplog.at_level(logging.DEBUG):
        assert choose(lid, uitvraag, make_csv(rij()), name="fatima.csv").status == 500
    assert "ValueError" in caplog.text
    assert "fatima" not in caplog.text
    assert "Verhaal" not in caplog.text
    assert "brief" not in caplog.text


def test_a_closed_uitvraag_takes_nothing(lid, uitvraag):
    page = go_to_cards(lid, uitvraag)
    uitvragen.sluiten(uitvraag, door_id=None, now=clock.now())
    page = keep(lid, page)
    assert "Deze uitvraag is niet open." in page.text
    assert db.session.query(Ervaring).count() == 0
    page = lid.open(f"/uitvragen/{uitvraag.id}/bestand")
    assert "Deze uitvraag is niet open." in page.text
    assert 'name="bestand"' not in page.html


@pytest.mark.parametrize("damage", ["kapot", "é", ""])
def test_a_page_that_cannot_be_read_begins_again(lid, uitvraag, damage):
    page = lid.submit_on(go_to_cards(lid, uitvraag), button="Terug naar de rijen", lading=damage)
    assert VERLOPEN in page.text


def test_the_page_of_another_uitvraag_keeps_nothing_here(lid, uitvraag):
    row = Rij(2, "Iets.", {}, "tellen")
    other = pack(Lading.of(uitvraag.id + 1, "papier", [row], ""), clock.now())
    page = go_to_cards(lid, uitvraag)
    page = lid.submit_on(page, button="Neem 5 ervaringen op", bewaard="y", lading=other)
    assert VERLOPEN in page.text
    assert db.session.query(Ervaring).count() == 0


def test_a_form_that_was_open_too_long_keeps_the_cards(lid, uitvraag):
    page = go_to_cards(lid, uitvraag)
    page = lid.submit_on(page, button="Neem 5 ervaringen op", bewaard="y", csrf_token="")
    assert "Dit formulier stond te lang open." in page.text
    assert "5 ervaringen zijn opgenomen." in keep(lid, page).text


def test_only_members_and_support_of_the_raad_come_here(app, visitor, log_in):
    uitvraag = make_filled_uitvraag()
    raad, path = uitvraag.dossier.raad, f"/uitvragen/{uitvraag.id}/bestand"
    for rol in (Rol.RAADSLID, Rol.ONDERSTEUNER):
        assert log_in(make_account(rol, raad)).open(path).status == 200
    assert log_in(make_account(Rol.BELEIDSMEDEWERKER, raad)).open(path).status in {403, 404}
    stranger = log_in(make_account(Rol.RAADSLID, make_raad()))
    for end in ("", "/leeg-csv", "/leeg-xlsx"):
        assert stranger.open(path + end).status == 404
        visitor.open(path + end)
        assert visitor.path == "/inloggen"


def test_the_empty_sheets_are_downloads(lid, uitvraag):
    for end, start in (("csv", b"\xef\xbb\xbf"), ("xlsx", b"PK")):
        response = lid.client.get(f"/uitvragen/{uitvraag.id}/bestand/leeg-{end}")
        assert response.get_data().startswith(start)
        assert response.headers["Content-Disposition"].endswith(f'"ervaringen-leeg.{end}"')
