"""Als bewoner wil ik dat alleen mijn acht woorden mijn verhaal openen.

Wie de database steelt, kan er niet mee nagaan of een code bestaat.
"""

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from cliëntenraad.kern import crypto
from cliëntenraad.kern.crypto import (
    CHEAP_COST,
    CODE_COST,
    Argon2Cost,
    derive_code_keys,
    derive_phrase_key,
    new_salt,
)

CODE = "appel boot citroen molen tafel fiets wolk zomer"
PEPPER = b"a pepper of any length will do"
SALT = b"sixteen salt sig"


def keys(code=CODE, pepper=PEPPER, cost=CHEAP_COST, **purpose):
    return derive_code_keys(code, pepper=pepper, cost=cost, **purpose)


def test_same_code_gives_the_same_keys():
    assert keys() == keys()
    assert len(keys().lookup) == len(keys().kek) == 32


def test_code_typed_otherwise_gives_the_same_keys():
    assert keys("1. Appel, 2. Boot, citroën - molen TAFEL fiets\nwolk zomer.") == keys()


def test_finding_tells_nothing_about_opening():
    assert keys().lookup != keys().kek


@pytest.mark.parametrize(
    "changed",
    [
        {"code": CODE.replace("wolk", "wolf")},
        {"code": " ".join(reversed(CODE.split()))},
        {"pepper": PEPPER + b"!"},
        {"pepper": b"p" * 32},
        {"cost": Argon2Cost(16, 1, 1)},
        {"purpose": "plan/v1"},
    ],
    ids=[
        "other word",
        "other order",
        "other pepper",
        "pepper of 32",
        "other cost",
        "other purpose",
    ],
)
def test_anything_else_gives_other_keys(changed):
    assert keys(**changed).lookup != keys().lookup
    assert keys(**changed).kek != keys().kek


def test_pepper_counts_after_the_slow_step_too(monkeypatch):
    """Whoever computed Argon2 without the pepper still has nothing."""
    monkeypatch.setattr(crypto, "hash_secret_raw", lambda *_: b"\x07" * 32)
    assert keys().lookup != keys(pepper=b"another").lookup


def test_half_a_sign_does_not_break_the_derivation():
    assert keys("\ud800") == keys("\ud800")


def test_real_cost_is_the_minimum_of_owasp():
    assert Argon2Cost(19 * 1024, 2, 1) == CODE_COST
    assert len(keys(cost=CODE_COST).lookup) == 32


def test_no_more_slow_steps_at_once_than_processors(monkeypatch):
    running, peak, lock = 0, 0, threading.Lock()

    def slow(*_):
        nonlocal running, peak
        with lock:
            running += 1
            peak = max(peak, running)
        time.sleep(0.02)
        with lock:
            running -= 1
        return b"\x07" * 32

    monkeypatch.setattr(crypto, "hash_secret_raw", slow)
    at_most = crypto.os.cpu_count() or 1
    with ThreadPoolExecutor(4 * at_most) as pool:
        list(pool.map(lambda _: keys(), range(8 * at_most)))
    assert 1 <= peak <= at_most


@pytest.mark.parametrize(
    "typed", ["De  Gele Fiets", "de gele\nfiets ", "ＤＥ gele fiets", " de gele\u00a0fiets"]
)
def test_phrase_may_be_typed_with_other_spaces_and_capitals(typed):
    key = derive_phrase_key("de gele fiets", SALT, CHEAP_COST)
    assert derive_phrase_key(typed, SALT, CHEAP_COST) == key
    assert len(key) == 32


def test_phrase_keeps_its_signs_and_its_words():
    key = derive_phrase_key("de gele fiets", SALT, CHEAP_COST)
    for other in ("de gele fiets!", "degele fiets", "de gelë fiets"):
        assert derive_phrase_key(other, SALT, CHEAP_COST) != key


def test_same_phrase_of_two_raden_gives_two_keys():
    one, other = (derive_phrase_key("de gele fiets", new_salt(), CHEAP_COST) for _ in range(2))
    assert one != other
