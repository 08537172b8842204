"""Als secretaris wil ik stukken bewaren en zelf bepalen wie ze leest en vanaf wanneer."""

from datetime import date, timedelta

import pytest

from cliëntenraad.accounts.rules import Rol
from cliëntenraad.adviezen.models import Advies, Adviespunt, Onderbouwing
from cliëntenraad.adviezen.rules import OnderbouwingSoort
from cliëntenraad.dossiers import queries_stukken as queries
from cliëntenraad.dossiers.models_stukken import Stuk, Stukinhoud
from cliëntenraad.dossiers.rules import DossierStatus, Orgaan
from cliëntenraad.kern import clock
from cliëntenraad.kern.db import db
from cliëntenraad.kern.uploads import READ_AND_REFUSED
from tests import files
from tests.factories import make_account, make_dossier, make_raad, save
from tests.factories_dossiers import make_aanvraag, make_stuk

TYPED = {"titel": "Brief van het college", "soort": "brief"}
MB = 1024 * 1024


@pytest.fixture
def raad(app):
    return make_raad()


@pytest.fixture
def dossier(raad):
    return make_dossier(raad)


@pytest.fixture
def lid(raad, log_in):
    return log_in(make_account(Rol.RAADSLID, raad))


def add(visitor, dossier, name, content, **more):
    path = f"/dossiers/{dossier.id}/stukken/toevoegen"
    return visitor.submit(path, bestand=(name, content), **{**TYPED, **more})


@pytest.mark.parametrize(
    ("content", "extension", "mediatype"),
    [
        (files.PDF, "pdf", "application/pdf"),
        (files.PDF_WITH_SCRIPT, "pdf", "application/pdf"),
        (files.odt(), "odt", "application/vnd.oasis.opendocument.text"),
        (files.docx(), "docx", files.WORD.removesuffix(".main+xml")),
        (files.png(), "png", "image/png"),
        (files.jpeg(), "jpg", "image/jpeg"),
    ],
)
def test_a_stuk_comes_in_and_goes_out_only_to_be_saved(dossier, lid, content, extension, mediatype):
    page = add(lid, dossier, "brief.xyz", content)

    stuk = db.session.query(Stuk).one()
    assert "Het stuk is toegevoegd." in page.text
    response = lid.client.get(f"/stukken/{stuk.id}")
    assert response.get_data() == content
    assert response.headers["Content-Type"] == mediatype
    assert response.headers["Content-Disposition"] == f"attachment; filename=brief.{extension}"
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert response.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("", b"", "Kies een bestand."),
        ("leeg.pdf", b"", "Dit bestand is leeg."),
        ("brief.pdf", files.HTML, "In dit bestand zit een webpagina (HTML)."),
        ("brief.docx", files.docx_bomb(), "wordt bij het uitpakken veel te groot"),
        ("brief.pdf", b"%PDF-1.4" + b" " * 60 * MB, "groter dan 20 MB"),
    ],
    ids=["no file", "empty", "HTML named pdf", "zip bomb", "60 MB"],
)
def test_a_file_that_is_refused_leaves_what_was_typed(dossier, lid, name, content, reason):
    page = add(lid, dossier, name, content, embargo_tot="2026-12-31", soort="onderzoek")

    assert page.status == 200
    assert reason in page.text
    assert 'value="Brief van het college"' in page.html
    assert 'value="2026-12-31"' in page.html
    assert '<option selected value="onderzoek">' in page.html
    assert "Kies het bestand opnieuw" in page.text
    assert db.session.query(Stuk).count() == db.session.query(Stukinhoud).count() == 0


def test_text_in_the_place_of_a_file_is_refused(dossier, lid):
    page = lid.submit(f"/dossiers/{dossier.id}/stukken/toevoegen", bestand="tekst", **TYPED)

    assert "Kies een bestand." in page.text


def test_what_is_far_too_large_is_not_even_read(dossier, lid):
    path = f"/dossiers/{dossier.id}/stukken/toevoegen"

    response = lid.client.post(
        path,
        data={"titel": "x"},
        content_type="multipart/form-data; boundary=x",
        environ_overrides={"CONTENT_LENGTH": str(READ_AND_REFUSED + 1)},
    )

    assert response.status_code == 413
    assert "Ga terug en kies een kleiner bestand" in response.get_data(as_text=True)


def test_a_double_click_keeps_one_stuk(dossier, lid):
    for _ in range(2):
        page = add(lid, dossier, "brief.pdf", files.PDF)

    assert "Dit was al opgeslagen." in page.text
    assert db.session.query(Stuk).count() == db.session.query(Stukinhoud).count() == 1


def test_the_same_file_under_another_title_is_pointed_out(dossier, lid):
    add(lid, dossier, "brief.pdf", files.PDF)

    page = add(lid, dossier, "brief.pdf", files.PDF, titel="Nog een brief")

    assert "zit al in het dossier, als ‘Brief van het college’" in page.text


def test_a_name_with_signs_of_all_kinds_is_given_back_safely(dossier, lid):
    add(lid, dossier, "../../réactie: 2026.exe", files.PDF)

    stuk = db.session.query(Stuk).one()
    assert stuk.bestandsnaam == "réactie- 2026.pdf"
    disposition = lid.client.get(f"/stukken/{stuk.id}").headers["Content-Disposition"]
    assert "filename*=UTF-8''r%C3%A9actie-%202026.pdf" in disposition


def test_a_closed_dossier_takes_no_stuk(raad, lid):
    dossier = make_dossier(raad, status=DossierStatus.AFGESLOTEN)

    page = add(lid, dossier, "brief.pdf", files.PDF)

    assert "Heropen het dossier" in page.text
    assert db.session.query(Stuk).count() == 0


def test_the_public_gets_a_stuk_when_dossier_and_stuk_are_public_and_the_embargo_is_over(visitor):
    today = clock.today()
    public, secret = make_dossier(), make_dossier(is_openbaar=False)
    allowed = [
        make_stuk(public, is_openbaar=True),
        make_stuk(public, is_openbaar=True, embargo_tot=today),
    ]
    hidden = [
        make_stuk(public, is_openbaar=False),
        make_stuk(public, is_openbaar=True, embargo_tot=today + timedelta(days=1)),
        make_stuk(secret, is_openbaar=True),
    ]

    got = [visitor.client.get(f"/stukken/{stuk.id}/openbaar") for stuk in allowed]
    assert [response.status_code for response in got] == [200, 200]
    assert got[0].headers["Content-Disposition"].startswith("attachment")
    for path in [*(f"/stukken/{stuk.id}/openbaar" for stuk in hidden), "/stukken/9999/openbaar"]:
        assert visitor.open(path).status == 404
    assert queries.list_public_stukken(public.id, today) == allowed
    assert queries.list_public_stukken(secret.id, today) == []


def test_an_official_reads_what_is_shared_of_an_own_aanvraag_and_nothing_else(raad, log_in):
    asked, own, national = make_dossier(raad), make_dossier(raad), make_dossier(raad)
    make_aanvraag(asked)
    make_aanvraag(national, orgaan=Orgaan.RIJK)
    shared = make_stuk(asked, mag_gemeente_lezen=True)
    hidden = [
        make_stuk(asked, is_openbaar=True),
        make_stuk(own, mag_gemeente_lezen=True),
        make_stuk(national, mag_gemeente_lezen=True),
    ]

    ambtenaar = log_in(make_account(Rol.BELEIDSMEDEWERKER, raad))

    assert ambtenaar.client.get(f"/stukken/{shared.id}").status_code == 200
    assert {ambtenaar.open(f"/stukken/{stuk.id}").status for stuk in hidden} == {404}


def test_a_member_of_another_raad_gets_a_404(dossier, log_in):
    stuk = make_stuk(dossier, is_openbaar=True)

    assert log_in(make_account(Rol.VOORZITTER)).open(f"/stukken/{stuk.id}").status == 404


def test_a_member_changes_who_may_read_a_stuk(dossier, lid):
    stuk = make_stuk(dossier, is_openbaar=True)

    page = lid.submit(
        f"/stukken/{stuk.id}/embargo", mag_gemeente_lezen="y", embargo_tot="2099-12-31"
    )

    assert (stuk.mag_gemeente_lezen, stuk.embargo_tot) == (True, date(2099, 12, 31))
    assert "Embargo tot 31 december 2099" in page.text
    assert "Gemeente mag lezen" in page.text


def test_a_wrong_stuk_can_be_taken_away_content_and_all(dossier, lid):
    stuk = make_stuk(dossier)

    page = lid.submit(f"/stukken/{stuk.id}/verwijderen", action="/verwijderen")

    assert "Het stuk is verwijderd." in page.text
    assert db.session.query(Stuk).count() == db.session.query(Stukinhoud).count() == 0


def test_a_stuk_that_carries_an_adviespunt_stays(dossier, raad, lid):
    stuk = make_stuk(dossier)
    own = {"raad_id": raad.id}
    letter = {"titel": "A", "kenmerk": "1", "aan": Orgaan.COLLEGE, "inleiding": "", "slot": ""}
    advies = save(Advies(dossier_id=dossier.id, **letter, **own))
    punt = save(Adviespunt(advies_id=advies.id, nummer=1, titel="P", tekst="T", **own))
    soort = OnderbouwingSoort.STUK
    save(Onderbouwing(adviespunt_id=punt.id, soort=soort, stuk_id=stuk.id, **own))

    page = lid.submit(f"/stukken/{stuk.id}/verwijderen", action="/verwijderen")

    assert "Een adviespunt rust op dit stuk." in page.text
    assert queries.inhoud_of(stuk)
