"""Print whether the time of a look-up tells a good code from a withdrawn or an unknown one (P20).

    python -m benchmarks.codes [--count 2000]

Kinds take turns in an order drawn by lot. `auc` is the chance that a code of the first kind takes
longer than one of the second: 0.5 when time tells nothing. `ratio` compares the medians.
"""

import random
import tempfile
import time
from argparse import ArgumentParser
from pathlib import Path
from statistics import median

from benchmarks.servers import EXAMPLE, fill_example
from cliëntenraad.ervaringen import actions
from cliëntenraad.ervaringen.queries import derive_keys, find_with_code
from cliëntenraad.ervaringen.rules import Kanaal, Toestemming
from cliëntenraad.kern import clock
from cliëntenraad.kern.code_words import new_code
from cliëntenraad.kern.db import db
from cliëntenraad.kern.settings import load
from cliëntenraad.uitvragen.queries import list_open
from cliëntenraad.web.factory import create_app

COUNT = 300
WARM_UP = 20


def make_codes(count: int) -> dict[str, list[str]]:
    """Return so many codes of each kind; the good and the withdrawn ones were really sent."""
    uitvraag, today = list_open(clock.today())[0], clock.today()
    codes = {kind: [new_code() for _ in range(count)] for kind in ("good", "withdrawn", "unknown")}
    for code in (*codes["good"], *codes["withdrawn"]):
        consent = (Toestemming.SAMENVATTEN, Kanaal.WEB)
        actions.insturen(uitvraag, code, "Het ging niet goed.", {}, *consent, today=today)
    for code in codes["withdrawn"]:
        actions.intrekken(derive_keys(code), today=today)
    return codes


def seconds_of(code: str) -> float:
    db.session.rollback()
    start = time.perf_counter()
    find_with_code(code)
    return time.perf_counter() - start


def measure(codes: dict[str, list[str]]) -> dict[str, list[float]]:
    turns = [(kind, code) for kind, made in codes.items() for code in made]
    random.shuffle(turns)
    for _, code in turns[:WARM_UP]:
        seconds_of(code)
    found: dict[str, list[float]] = {kind: [] for kind in codes}
    for kind, code in turns:
        found[kind].append(seconds_of(code))
    return found


def auc(first: list[float], second: list[float]) -> float:
    """Return the chance that one of `first` is above one of `second` (Mann-Whitney)."""
    ranked = sorted([(value, True) for value in first] + [(value, False) for value in second])
    ranks = sum(rank for rank, (_, is_first) in enumerate(ranked, 1) if is_first)
    return (ranks - len(first) * (len(first) + 1) / 2) / (len(first) * len(second))


def main() -> None:
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=COUNT)
    count = parser.parse_args().count
    with tempfile.TemporaryDirectory() as folder:
        fill_example(Path(folder), 1)
        app = create_app(load({**EXAMPLE, "VAR_DIR": folder}))
        with app.app_context():
            found = measure(make_codes(count))
            db.session.remove()
            db.engine.dispose()
    for kind in ("good", "withdrawn"):
        times, unknown = found[kind], found["unknown"]
        print(f"code_{kind}_against_unknown_auc {auc(times, unknown):.3f}")
        print(f"code_{kind}_against_unknown_ratio {median(times) / median(unknown):.3f}")


if __name__ == "__main__":
    main()
