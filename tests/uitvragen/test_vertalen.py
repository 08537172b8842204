"""Als raad wil ik mijn eigen teksten vertalen, zodat ook wie geen Nederlands leest meedoet."""

import pytest

from cliëntenraad.accounts.rules import Rol
from cliëntenraad.kern.db import db
from cliëntenraad.kern.models import Event
from cliëntenraad.uitvragen.models import Vertaling
from cliëntenraad.uitvragen.rules import UitvraagStatus, VraagSoort
from tests.factories import make_account
from tests.factories_uitvragen import make_open_uitvraag, make_uitvraag, make_vraag
from tests.uitvragen.translating import (
    INLEIDING,
    TITEL,
    address,
    kept,
    make_vertaling,
    member_of,
    translate,
)


@pytest.fixture
def uitvraag(app):
    return make_uitvraag()


@pytest.fixture
def member(uitvraag, log_in):
    return member_of(log_in, uitvraag)


def test_what_was_typed_is_kept_with_the_dutch_it_was_made_from(uitvraag, member):
    page = translate(member, uitvraag, titel=TITEL)

    row = db.session.query(Vertaling).one()
    assert (row.taal, row.tekst, row.gemaakt_bij) == ("ar", TITEL, "Hoe gaat het contact?")
    assert "De vertaling in het Arabisch is bewaard." in page.text
    event = db.session.query(Event).filter_by(soort="uitvraag vertaald").one()
    assert (event.object_id, event.raad_id) == (uitvraag.id, uitvraag.raad_id)


def test_each_field_stands_beside_its_dutch_in_the_direction_of_the_language(uitvraag, member):
    make_vraag(uitvraag, VraagSoort.SCHAAL, tekst="Hoe duidelijk?", keuzes=["Niet", "Heel"])
    page = member.open(address(uitvraag))
    assert page.html.count('dir="rtl" id="tekst_') == page.html.count('lang="ar"') == 6
    assert "Wat 1 betekent bij vraag 1" in page.text
    assert 'aria-describedby="tekst_titel-uitleg"' in page.html
    assert 'dir="ltr" id="tekst_titel" lang="pl"' in member.open(address(uitvraag, "pl")).html


def test_only_very_plain_dutch_gets_the_taalhulp(uitvraag, member):
    assert "Bekijk en taalhulp" in member.open(address(uitvraag, "eenvoudig")).text
    assert "Bekijk en taalhulp" not in member.open(address(uitvraag, "tr")).text


def test_the_werkblad_and_the_list_say_how_far_each_language_is(uitvraag, member):
    make_vraag(uitvraag, VraagSoort.EEN_KEUZE)
    werkblad = f"/uitvragen/{uitvraag.id}/werkblad"
    assert "De eigen teksten zijn er alleen in het Nederlands." in member.open(werkblad).text

    page = translate(member, uitvraag, titel=TITEL, inleiding=INLEIDING)

    assert "Arabisch2 van 6 teksten" in page.text
    assert "Pools0 van 6 teksten" in page.text
    page = member.open(werkblad)
    assert "Arabisch: 2 van 6 teksten" in page.text
    assert "Pools" not in page.text
    assert page.link("Vertalen") == f"/uitvragen/{uitvraag.id}/vertalen"


def test_emptying_a_field_takes_the_translation_away(uitvraag, member):
    make_vertaling(uitvraag, "titel", TITEL)
    translate(member, uitvraag, titel="  ")
    assert kept(uitvraag) == {}


def test_a_changed_dutch_text_makes_its_translation_outdated_until_confirmed(uitvraag, member):
    make_vertaling(uitvraag, "titel", TITEL)
    member.submit(f"/uitvragen/{uitvraag.id}/wijzigen", titel="Hoe gaat het echt?")

    page = member.open(address(uitvraag))
    assert "Deze vertaling hoort bij een oudere tekst: “Hoe gaat het contact?”" in page.text
    assert "0 van 3 teksten, 1 verouderd" in member.open(f"/uitvragen/{uitvraag.id}/vertalen").text
    member.submit_on(page, action=address(uitvraag), klopt_titel="y")

    assert db.session.query(Vertaling).one().gemaakt_bij == "Hoe gaat het echt?"
    assert "Verouderd" not in member.open(address(uitvraag)).text


def test_changing_another_text_does_not_confirm_the_outdated_one(uitvraag, member):
    make_vertaling(uitvraag, "titel", TITEL)
    member.submit(f"/uitvragen/{uitvraag.id}/wijzigen", titel="Hoe gaat het echt?")
    translate(member, uitvraag, inleiding=INLEIDING)
    assert "Verouderd" in member.open(address(uitvraag)).text


def test_the_dutch_that_changes_while_someone_types_is_not_passed_over(uitvraag, member):
    page = member.open(address(uitvraag))
    member.submit(f"/uitvragen/{uitvraag.id}/wijzigen", titel="Hoe gaat het echt?")

    page = member.submit_on(page, action=address(uitvraag), tekst_titel=TITEL)

    assert "Titel: de Nederlandse tekst is net veranderd." in page.text
    assert f'value="{TITEL}"' in page.html
    assert kept(uitvraag) == {}
    member.submit_on(page)
    assert kept(uitvraag) == {("ar", "titel"): TITEL}


def test_two_people_at_once_lose_no_word(uitvraag, member, log_in):
    page = member.open(address(uitvraag))
    translate(member_of(log_in, uitvraag), uitvraag, titel=TITEL, inleiding=INLEIDING)

    page = member.submit_on(page, action=address(uitvraag), tekst_titel="عنوان آخر")

    assert f"iemand anders bewaarde intussen ‘{TITEL}’" in page.text
    assert 'value="عنوان آخر"' in page.html
    member.submit_on(page, action=address(uitvraag))
    assert kept(uitvraag) == {("ar", "titel"): "عنوان آخر", ("ar", "inleiding"): INLEIDING}


def test_a_double_press_makes_one_translation(uitvraag, member):
    page = member.open(address(uitvraag))
    member.submit_on(page, action=address(uitvraag), tekst_titel=TITEL)
    page = member.submit_on(page, action=address(uitvraag), tekst_titel=TITEL)
    assert "is bewaard" in page.text
    assert kept(uitvraag) == {("ar", "titel"): TITEL}


def test_a_text_that_is_too_long_is_refused_and_kept_on_the_page(uitvraag, member):
    page = translate(member, uitvraag, titel="ا" * 601)
    assert "ten hoogste 600 tekens" in page.text
    assert "ا" * 601 in page.html
    assert kept(uitvraag) == {}


def test_two_choices_that_look_the_same_are_refused(uitvraag, member):
    vraag = make_vraag(uitvraag, VraagSoort.EEN_KEUZE)
    same = {f"vraag_{vraag.id}_keuze_{n}": "نعم" for n in (1, 2)}
    page = translate(member, uitvraag, **same)
    assert "Keuze 1 bij vraag 1 en Keuze 2 bij vraag 1 zijn hetzelfde." in page.text
    assert kept(uitvraag) == {}


def test_deleting_a_question_deletes_its_translations_and_moving_keeps_them(uitvraag, member):
    first, second = (make_vraag(uitvraag, tekst=tekst) for tekst in ("A?", "B?"))
    for vraag in (first, second):
        make_vertaling(uitvraag, "tekst", f"ترجمة {vraag.tekst}", vraag)
    member.submit(f"/uitvragen/{uitvraag.id}/werkblad", action=f"/{second.id}/omhoog")
    member.submit(f"/uitvragen/{uitvraag.id}/vragen/{first.id}/verwijderen")
    assert kept(uitvraag) == {("ar", f"vraag_{second.id}_tekst"): "ترجمة B?"}


def test_a_choice_that_is_taken_out_takes_its_translation_along(uitvraag, member):
    vraag = make_vraag(uitvraag, VraagSoort.EEN_KEUZE, keuzes=["Ja", "Nee", "Soms"])
    for number in (1, 2, 3):
        make_vertaling(uitvraag, f"keuze_{number}", f"خيار {number}", vraag)
    path = f"/uitvragen/{uitvraag.id}/vragen/{vraag.id}/wijzigen"

    member.submit(path, keuzes="Ja\nAnders")

    assert [sleutel[-1] for _, sleutel in kept(uitvraag)] == ["1", "2"]
    assert "1 van 6 teksten, 1 verouderd" in member.open(f"/uitvragen/{uitvraag.id}/werkblad").text


@pytest.mark.parametrize("taal", ["nl", "xx", "AR", "ar.html", "%D8%B9"])
def test_a_language_that_we_do_not_translate_into_does_not_exist(uitvraag, member, taal):
    assert member.open(address(uitvraag, taal)).status == 404


@pytest.mark.parametrize("page", ["vertalen", "vertalen/ar"])
def test_only_the_raad_itself_may(app, log_in, visitor, page):
    uitvraag = make_uitvraag()
    path = f"/uitvragen/{uitvraag.id}/{page}"
    assert log_in(make_account(Rol.VOORZITTER)).open(path).status == 404
    official = log_in(make_account(Rol.BELEIDSMEDEWERKER, uitvraag.dossier.raad))
    assert official.open(path).status == 403
    assert "Inloggen" in visitor.open(path).title


@pytest.mark.parametrize("status", [UitvraagStatus.GESLOTEN, UitvraagStatus.TERUGGEKOPPELD])
def test_after_closing_the_translations_can_only_be_read(app, log_in, status):
    uitvraag = make_uitvraag(status=status, geopend_op=None)
    make_vertaling(uitvraag, "titel", TITEL)
    member = member_of(log_in, uitvraag)
    page = member.open(address(uitvraag))
    assert "De vertalingen liggen vast." in page.text
    assert TITEL in page.text
    assert "Vertaling bewaren" not in page.text
    assert "<textarea" not in page.html


def test_what_was_typed_while_it_was_closed_is_shown_and_not_kept(app, log_in):
    uitvraag = make_open_uitvraag()
    member = member_of(log_in, uitvraag)
    page = member.open(address(uitvraag))
    uitvraag.status = UitvraagStatus.GESLOTEN
    db.session.commit()
    page = member.submit_on(page, action=address(uitvraag), tekst_titel=TITEL)
    assert f"U typte: “{TITEL}”" in page.text
    assert kept(uitvraag) == {}


def test_what_was_typed_for_a_deleted_question_is_shown_and_not_kept(uitvraag, member):
    vraag_id = make_vraag(uitvraag).id
    page = member.open(address(uitvraag))
    member.submit(f"/uitvragen/{uitvraag.id}/vragen/{vraag_id}/verwijderen")
    field = f"tekst_vraag_{vraag_id}_tekst"
    page = member.submit_on(page, action=address(uitvraag), **{field: "سؤال"})
    assert "intussen weggehaald. U typte: ‘سؤال’." in page.text
    assert kept(uitvraag) == {}


def test_after_opening_a_missing_translation_may_come_and_title_may_improve(app, log_in):
    uitvraag = make_open_uitvraag()
    vraag = make_vraag(uitvraag)
    make_vertaling(uitvraag, "titel", "عنوان")
    key = f"vraag_{vraag.id}_tekst"
    translate(member_of(log_in, uitvraag), uitvraag, titel=TITEL, **{key: "ما الجيد؟"})
    assert kept(uitvraag) == {("ar", "titel"): TITEL, ("ar", key): "ما الجيد؟"}


def test_after_opening_a_question_that_was_read_can_only_be_taken_away_for_good(app, log_in):
    uitvraag = make_open_uitvraag()
    vraag = make_vraag(uitvraag)
    make_vertaling(uitvraag, "tekst", "ما الجيد؟", vraag)
    member = member_of(log_in, uitvraag)
    page = member.open(address(uitvraag))
    assert f"tekst_vraag_{vraag.id}" not in page.html

    member.submit_on(page, action=address(uitvraag), **{f"weg_vraag_{vraag.id}_tekst": "y"})

    assert kept(uitvraag) == {("ar", f"vraag_{vraag.id}_tekst"): ""}
    page = member.open(address(uitvraag))
    assert "Weggehaald" in page.text
    assert f"_vraag_{vraag.id}_tekst" not in page.html.replace("versie_", "")


def test_a_page_from_before_the_opening_cannot_change_what_people_read(app, log_in):
    uitvraag = make_uitvraag()
    vraag = make_vraag(uitvraag)
    make_vertaling(uitvraag, "tekst", "ما الجيد؟", vraag)
    member = member_of(log_in, uitvraag)
    page = member.open(address(uitvraag))
    uitvraag.status = UitvraagStatus.OPEN
    db.session.commit()

    key = f"vraag_{vraag.id}_tekst"
    page = member.submit_on(page, action=address(uitvraag), **{f"tekst_{key}": "آخر"})

    assert "Zij ligt vast. U typte: ‘آخر’." in page.text
    assert kept(uitvraag) == {("ar", key): "ما الجيد؟"}


def test_a_nameting_asks_the_same_in_every_language(app, log_in):
    first = make_open_uitvraag()
    vraag = make_vraag(first, VraagSoort.EEN_KEUZE)
    for sleutel, tekst in (("tekst", "سؤال"), ("keuze_1", "نعم"), ("keuze_2", "لا")):
        make_vertaling(first, sleutel, tekst, vraag)
    make_vertaling(first, "titel", TITEL)
    teksten = {"titel": "Weer", "inleiding": "Nog een keer.", "doelgroep": "Iedereen"}
    path = f"/dossiers/{first.dossier_id}/uitvragen/nieuw"

    page = member_of(log_in, first).submit(path, herhaalt=str(first.id), **teksten)

    assert "Arabisch: 3 van 6 teksten" in page.text
    copies = db.session.query(Vertaling).filter(Vertaling.uitvraag_id != first.id)
    assert {row.tekst for row in copies} == {"سؤال", "نعم", "لا"}
    assert vraag.id not in {row.vraag_id for row in copies}
