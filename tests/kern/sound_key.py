"""How a Dutch word roughly sounds: two words with one key are mixed up when read aloud."""

import re

RULES = [
    ("isch$", "is"),
    ("sch", "sg"),
    ("ch", "g"),
    ("ph", "f"),
    ("th", "t"),
    ("qu", "kw"),
    ("x", "ks"),
    ("ij", "ei"),
    ("[ao]uw", "au"),
    ("ou", "au"),
    ("ie", "i"),
    ("y", "i"),
    ("c(?=[ei])", "s"),
    ("c", "k"),
    ("v", "f"),
    ("z", "s"),
    ("dt$", "t"),
    ("d$", "t"),
    ("b$", "p"),
    (r"(.)\1+", r"\1"),
]


def sound_key(word: str) -> str:
    for spelling, sound in RULES:
        word = re.sub(spelling, sound, word)
    return word
