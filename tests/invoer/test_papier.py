"""Als bewoner met een schermlezer of slechte ogen wil ik het formulier op papier kunnen lezen."""

import io

import page
import pytest
from pypdf import PdfReader

from cliëntenraad.accounts.rules import Rol
from cliëntenraad.ervaringen.rules import UITLEG, Toestemming
from cliëntenraad.invoer import rules_papier as words
from cliëntenraad.invoer.models_kaarten import Kaart
from cliëntenraad.invoer.pdf_papier import make_pdf
from cliëntenraad.invoer.rules_kaarten import Formaat, NieuweKaart, Papier, show_kaartnummer
from cliëntenraad.kern.code_words import new_code
from cliëntenraad.kern.db import db
from cliëntenraad.uitvragen.rules import VraagSoort
from tests.ervaringen.journey import open_call
from tests.factories import make_account
from tests.factories_uitvragen import make_vraag
from tests.invoer.paper import as_card, member_of, texts_of

ADDRESS = "Antwoordnummer 123"
PROFILES = [page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A]
STREAM_LENGTH = "PDFA2A-STREAM-LENGTH-001"
BLANK = ""


def cards(count):
    numbers = ["CDFHJKLM", "NPRTVWX3", "479CDFHJ", "KLMNPRTV", "WX3479CD"]
    return [NieuweKaart(number, new_code().split()) for number in numbers[:count]]


def print_it(kaarten, soort=Papier.FORMULIEREN, formaat=Formaat.NORMAAL, **values):
    uitvraag, _ = open_call(contactblok="1.0", **values)
    make_vraag(uitvraag, tekst="Wat ging er goed?", toelichting="Noem één ding.")
    make_vraag(uitvraag, VraagSoort.MEER_KEUZES, tekst="Wat kreeg u?", keuzes=["Brief", "Mail"])
    make_vraag(uitvraag, VraagSoort.SCHAAL, tekst="Hoe ging het?", keuzes=["Slecht", "Goed"])
    db.session.refresh(uitvraag)
    return make_pdf(uitvraag, kaarten, soort=soort, formaat=formaat, inleveren=ADDRESS)


@pytest.mark.parametrize("formaat", Formaat)
@pytest.mark.parametrize("soort", Papier)
def test_it_keeps_the_rules_for_accessible_and_lasting_documents(app, soort, formaat):
    pdf = print_it(cards(5), soort, formaat)
    for profile in PROFILES:
        assert failures(pdf, profile) == []


def failures(pdf, profile):
    """Return what is wrong, without one false alarm of the checker.

    It takes the last byte of a stream that happens to be a carriage return for a line end.
    """
    report = page.validate_pdf_bytes(pdf, profile=profile)
    ends_in_return = b"\r\nendstream" in pdf
    return [
        str(failure)
        for failure in report.failures
        if not (failure.rule_id == STREAM_LENGTH and ends_in_return)
    ]


def test_the_check_would_see_what_is_wrong(app):
    pdf = print_it(cards(1)).replace(b"/Lang", b"/Lxng")
    assert not page.is_pdf_compliant_bytes(pdf, profile=PROFILES[0])


def test_it_tells_everything_that_the_page_online_tells(app):
    whole = " ".join(" ".join(texts_of(print_it(cards(1)))).split())
    wanted = [ADDRESS, "127.0.0.1:8000/mee", "Wat ging er goed?", "Noem één ding.", "Brief"]
    wanted += ["1: Slecht", "5: Goed", "Weet ik niet", "Hoe was het laatste contact?"]
    wanted += [UITLEG[niveau] for niveau in Toestemming] + [
        stap.format(words.LAATSTE) for stap in words.STAPPEN
    ]
    wanted += [regel for _, regels in words.BELOFTEN for regel in regels]
    assert [text for text in wanted if text not in whole] == []


@pytest.mark.parametrize("formaat", Formaat)
def test_what_is_sent_has_the_number_and_what_is_kept_has_only_the_words(app, formaat):
    kaarten = cards(2)
    pages = texts_of(print_it(kaarten, formaat=formaat))
    for kaart in kaarten:
        number = show_kaartnummer(kaart.kaartnummer)
        with_number = [at for at, text in enumerate(pages) if number in text]
        (kept,) = [at for at, text in enumerate(pages) if text.endswith(as_card(kaart.woorden))]
        assert with_number == list(range(with_number[0], with_number[-1] + 1))
        assert len(with_number) > 2
        assert "Dit blad houdt u zelf" in " ".join(pages[with_number[-1] + 1 : kept + 1])
        # Counted from nought: a sheet begins on an even page, and the card has nothing on its back.
        assert (with_number[0] % 2, kept % 2) == (0, 0)
        assert [*pages, BLANK][kept + 1] == BLANK


def test_loose_cards_have_a_stub_and_nothing_on_their_back(app):
    kaarten = cards(5)
    pages = texts_of(print_it(kaarten, Papier.KAARTEN))
    assert len(pages) == 3
    assert pages[1] == BLANK
    for kaart in kaarten:
        assert sum(show_kaartnummer(kaart.kaartnummer) in text for text in pages) == 1
        assert sum(as_card(kaart.woorden) in text for text in pages) == 1


def test_the_file_does_not_tell_when_it_was_made(app):
    uitvraag, _ = open_call()
    pdf = make_pdf(
        uitvraag, cards(1), soort=Papier.KAARTEN, formaat=Formaat.NORMAAL, inleveren=ADDRESS
    )
    about = PdfReader(io.BytesIO(pdf)).metadata
    assert about.creation_date.date() == uitvraag.geopend_op
    assert (about.creation_date.hour, about.creation_date.minute) == (0, 0)


@pytest.mark.parametrize("titel", ["Hoe gaat het? 😀", "كيف الحال"])
def test_what_cannot_be_set_in_type_is_said_and_makes_no_card(app, log_in, titel):
    uitvraag, _ = open_call(titel=titel)
    answer = member_of(uitvraag, log_in).submit(
        f"/uitvragen/{uitvraag.id}/papier", button="Papier maken (PDF)", inleveren=ADDRESS
    )
    assert "een teken dat niet op papier kan" in answer.text
    assert ADDRESS in answer.html
    assert db.session.query(Kaart).count() == 0


def test_a_member_gets_the_pdf_once_and_nothing_keeps_it(app, log_in):
    uitvraag, _ = open_call()
    member = member_of(uitvraag, log_in)
    path = f"/uitvragen/{uitvraag.id}/papier"
    form = member.open(path).form(path).fields
    sent = {**form, "aantal": "2", "soort": "kaarten", "formaat": "normaal"}
    response = member.client.post(path, data=sent)

    assert response.mimetype == "application/pdf"
    assert response.headers["Cache-Control"] == "no-store"
    assert response.headers["Content-Disposition"] == 'attachment; filename="kaarten.pdf"'
    numbers = {show_kaartnummer(kaart.kaartnummer) for kaart in db.session.query(Kaart)}
    assert len(numbers) == 2
    assert all(number in texts_of(response.data)[0] for number in numbers)


@pytest.mark.parametrize("aantal", ["", "0", "51", "-1", "veel", "1.5", "999999999999"])
def test_an_odd_number_of_forms_is_refused_in_place(app, log_in, aantal):
    uitvraag, _ = open_call()
    answer = member_of(uitvraag, log_in).submit(
        f"/uitvragen/{uitvraag.id}/papier", button="Papier maken (PDF)", aantal=aantal
    )
    assert "Kies een getal van 1 tot en met 50." in answer.text
    assert db.session.query(Kaart).count() == 0


@pytest.mark.parametrize("name", ["papier", "invoeren"])
@pytest.mark.parametrize(
    ("rol", "status"),
    [
        (Rol.VOORZITTER, 200),
        (Rol.RAADSLID, 200),
        (Rol.ONDERSTEUNER, 200),
        (Rol.BELEIDSMEDEWERKER, 403),
        (Rol.BEHEERDER, 403),
    ],
)
def test_only_people_of_the_raad_print_and_type_in(app, log_in, name, rol, status):
    uitvraag, _ = open_call()
    raad = None if rol is Rol.BEHEERDER else uitvraag.dossier.raad
    path = f"/uitvragen/{uitvraag.id}/{name}"
    assert log_in(make_account(rol, raad)).open(path).status == status
    assert log_in(make_account(Rol.RAADSLID)).open(path).status == 404


def test_the_words_on_paper_are_plain():
    lines = [*words.STAPPEN, words.VERHAAL, *words.CODE, words.HOUDEN, words.KNIP]
    lines += [regel for _, regels in words.BELOFTEN for regel in regels]
    for line in lines:
        sentences = [s for s in line.replace("?", ".").split(". ") if s]
        assert all(len(sentence.split()) <= 20 for sentence in sentences), line
    total = " ".join(lines)
    count = sum(total.count(mark) for mark in ".?:")
    assert len(total.split()) / count <= 12
