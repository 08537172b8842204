"""What a key derivation may cost on this installation; tests may not wait for it."""

from flask import current_app

from cliëntenraad.kern.crypto import CHEAP_COST, CODE_COST, PHRASE_COST, Argon2Cost


def code_cost() -> Argon2Cost:
    return CHEAP_COST if current_app.config["SETTINGS"].cheap_crypto else CODE_COST


def phrase_cost() -> Argon2Cost:
    return CHEAP_COST if current_app.config["SETTINGS"].cheap_crypto else PHRASE_COST


def pepper() -> bytes:
    """Return the pepper: outside the database, so that a dump alone confirms nothing."""
    return current_app.config["SETTINGS"].pepper.encode()
