"""Als raad willen wij de kluis kunnen herstellen als niemand de kluiszin meer weet."""

import re
from itertools import combinations

import pytest

from cliëntenraad.accounts.rules import Rol
from cliëntenraad.kern.db import db
from cliëntenraad.kern.rules import RuleViolation
from cliëntenraad.kluis import shares
from cliëntenraad.kluis.actions_zin import delen_maken, zin_wijzigen
from cliëntenraad.kluis.models import Kluis, Kluissleutel
from cliëntenraad.kluis.queries import get_kluis, list_keys, master_from_shares
from tests.factories import NOW, make_account
from tests.factories_kluis import KLUISZIN, make_kluis, master_of

NIEUW = "vier fietsen staan onder de groene brug"


@pytest.fixture
def raad(app):
    return make_kluis()


@pytest.fixture
def voorzitter(raad, log_in):
    return log_in(make_account(Rol.VOORZITTER, raad))


def make_shares(raad):
    made = delen_maken(get_kluis(raad.id), KLUISZIN, door_id=None, now=NOW)
    return [" ".join(words) for words in made]


def test_any_two_shares_give_the_secret_and_one_gives_nothing():
    secret, made = shares.new_shares()
    typed = [" ".join(words) for words in made]

    assert [len(words) for words in made] == [20, 20, 20]
    for pair in combinations(typed, 2):
        assert shares.combine(pair) == secret
        assert shares.combine(pair[::-1]) == secret
    with pytest.raises(RuleViolation, match="twee keer hetzelfde deel"):
        shares.combine([typed[0], typed[0]])


def test_a_share_is_read_with_numbers_capitals_and_line_ends():
    secret, made = shares.new_shares()
    typed = ["\n".join(f"{n}. {w.upper()}" for n, w in enumerate(ws, 1)) for ws in made]

    assert shares.combine(typed[1:]) == secret


def test_what_is_wrong_in_a_typed_share_is_pointed_out():
    _, (one, two, _) = shares.new_shares()
    good = " ".join(two)
    swapped = [one[1], one[0], *one[2:]] if one[0] != one[1] else [*one[:18], one[19], one[18]]

    for wrong, reason in [
        (" ".join(one[:19]), "In vak 1 staan er 19."),
        (" ".join([*one[:19], "xyzzyq"]), "‘xyzzyq’ in vak 1 hoort niet in een deel."),
        (" ".join(swapped), "In vak 1 klopt een woord of de volgorde niet."),
    ]:
        with pytest.raises(RuleViolation, match=re.escape(reason)):
            shares.combine([wrong, good])


def test_shares_of_two_days_do_not_fit():
    (_, first), (_, second) = shares.new_shares(), shares.new_shares()

    with pytest.raises(RuleViolation):
        shares.combine([" ".join(first[0]), " ".join(second[1])])


def test_two_shares_open_the_kluis_and_new_ones_void_them(raad):
    old, new = make_shares(raad), make_shares(raad)
    kluis = get_kluis(raad.id)

    assert master_from_shares(kluis, new[:2]) == master_of(raad)
    with pytest.raises(RuleViolation, match="later nieuwe delen"):
        master_from_shares(kluis, old[:2])


def test_shares_stay_good_when_the_keys_are_renewed(raad):
    made = make_shares(raad)
    kluis = get_kluis(raad.id)
    zin_wijzigen(kluis, KLUISZIN, NIEUW, vernieuwen=True, door_id=None, now=NOW)

    assert master_from_shares(kluis, made[1:]) == master_of(raad, NIEUW)


def test_the_shares_of_another_raad_open_nothing(raad):
    made, other = make_shares(raad), make_kluis()

    with pytest.raises(RuleViolation):
        master_from_shares(get_kluis(other.id), made[:2])


def test_the_chair_makes_shares_sees_them_once_and_recovers(raad, voorzitter):
    here = f"/raden/{raad.id}/kluis"
    page = voorzitter.submit(f"{here}/delen", kluiszin=KLUISZIN, klaar="y")
    found = re.findall(r"<ol class=\"codewoorden[^>]*>(.*?)</ol>", page.html, re.DOTALL)
    typed = [" ".join(re.findall(r"<li>(\w+)</li>", words)) for words in found]
    assert [len(words.split()) for words in typed] == [20, 20, 20]
    assert typed[0] not in voorzitter.open(f"{here}/delen").html

    fields = {"deel_1": typed[2], "deel_2": typed[0], "kluiszin": NIEUW, "herhaling": NIEUW}
    page = voorzitter.submit(f"{here}/herstellen", **fields)

    assert "De kluis is hersteld. Maak nu nieuwe delen." in page.text
    assert master_of(raad, NIEUW)


def test_no_share_is_made_without_the_phrase(raad, voorzitter):
    page = voorzitter.submit(
        f"/raden/{raad.id}/kluis/delen", kluiszin="acht eenden lopen over het ijs", klaar="y"
    )

    assert "Dit is niet de kluiszin" in page.text
    assert get_kluis(raad.id).herstel_publiek is None


def test_a_wrong_recovery_says_why_and_changes_nothing(raad, voorzitter):
    made = make_shares(raad)
    fields = {"deel_1": made[0], "deel_2": made[0], "kluiszin": NIEUW, "herhaling": NIEUW}

    page = voorzitter.submit(f"/raden/{raad.id}/kluis/herstellen", **fields)

    assert "U typte twee keer hetzelfde deel." in page.text
    assert master_of(raad)


def test_a_lost_kluis_is_given_up_after_two_questions(raad, voorzitter):
    here = f"/raden/{raad.id}/kluis/opgeven"
    assert "Dit bent u kwijt" in voorzitter.open(here).text
    page = voorzitter.submit(here)
    assert "Vraag het eerst aan alle leden." in page.text
    voorzitter.submit(here, zin_weg="y", delen_weg="y")
    assert voorzitter.path == f"{here}/zeker"
    page = voorzitter.submit(f"{here}/zeker", naam="een andere raad")
    assert "Typ de naam van uw raad precies over" in page.text
    assert db.session.query(Kluis).count() == 1

    voorzitter.submit(f"{here}/zeker", naam=raad.naam)

    assert db.session.query(Kluis).count() == 0
    assert [(k.verzegelde_sleutel, k.is_verloren) for k in list_keys(raad.id)] == [(None, True)]
    assert "Verloren" in voorzitter.open(f"/raden/{raad.id}/kluis").text


def test_after_giving_up_a_new_kluis_takes_over(raad, voorzitter):
    here = f"/raden/{raad.id}/kluis"
    voorzitter.submit(f"{here}/opgeven/zeker", naam=raad.naam)
    fields = {"kluiszin": NIEUW, "herhaling": NIEUW, "begrepen": "y"}
    voorzitter.submit(f"{here}/inrichten", **fields)

    assert master_of(raad, NIEUW)
    assert db.session.query(Kluissleutel).filter_by(is_verloren=False).count() == 1
