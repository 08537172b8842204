"""Als raadslid wil ik dat mijn wachtwoord veilig is, ook als de database gestolen wordt."""

import unicodedata

import pytest
from argon2 import PasswordHasher, extract_parameters

from cliëntenraad.kern import crypto
from cliëntenraad.kern.crypto import (
    DUMMY_HASH,
    PASSWORD_COST,
    hash_password,
    needs_rehash,
    verify_password,
)

PASSWORD = "Vier gele fietsen, één haan"


@pytest.fixture(scope="module")
def known_hash():
    return hash_password(PASSWORD)


def test_right_password_is_accepted(known_hash):
    assert verify_password(known_hash, PASSWORD)


@pytest.mark.parametrize("wrong", ["", PASSWORD.lower(), PASSWORD + " ", PASSWORD[:-1]])
def test_other_password_is_refused(known_hash, wrong):
    assert not verify_password(known_hash, wrong)


def test_keyboard_that_splits_accents_gives_the_same_password(known_hash):
    assert verify_password(known_hash, unicodedata.normalize("NFD", PASSWORD))


def test_hash_is_argon2id_at_the_agreed_cost(known_hash):
    found = extract_parameters(known_hash)
    assert known_hash.startswith("$argon2id$")
    assert (found.memory_cost, found.time_cost, found.parallelism) == (
        PASSWORD_COST.memory_kib,
        PASSWORD_COST.time,
        PASSWORD_COST.lanes,
    )


def test_unknown_user_costs_the_same_work_and_never_gets_in(known_hash):
    assert extract_parameters(DUMMY_HASH) == extract_parameters(known_hash)
    assert not verify_password(None, PASSWORD)
    assert not verify_password("", PASSWORD)


def test_unknown_user_is_really_checked(monkeypatch):
    """An early no would tell who has an account."""
    checked = []

    class Recorder:
        def verify(self, known_hash, password):
            checked.append(known_hash)
            return True

    monkeypatch.setattr(crypto, "_passwords", Recorder())
    assert not verify_password(None, PASSWORD)
    assert checked == [DUMMY_HASH]


def test_broken_hash_and_half_a_sign_are_refused_calmly(known_hash):
    assert not verify_password("not a hash", PASSWORD)
    assert not verify_password(known_hash, "\ud800")


def test_hash_of_a_cheaper_time_asks_for_a_new_one(known_hash):
    assert needs_rehash(PasswordHasher(1, 8, 1).hash(PASSWORD))
    assert not needs_rehash(known_hash)
