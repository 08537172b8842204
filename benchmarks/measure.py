"""Print `name value` lines: what a page costs, against a bare page under the same server.

Rounds of the yardstick and of the site take turns, so that a machine that is busy
for a moment slows both; the median of the ratios counts.
"""

import json
import subprocess
import sys
import tempfile
from argparse import ArgumentParser
from collections.abc import Callable
from pathlib import Path
from statistics import median

from benchmarks.derivation import derivations_per_second
from benchmarks.hints import hints_per_second
from benchmarks.servers import ROOT, Server, bare, fill_example, site
from benchmarks.visits import Browser, largest_advies, log_in, submission
from cliëntenraad.voorbeeld.rules import PASSWORD
from cliëntenraad.web.server import WORKERS

CONNECTIONS = 8
ROUNDS = 5
TIMES = 20
BARE_COUNT = 2000
SUBMISSIONS = 60
HINTS = 30
PARTS = ["advies_not_cached", "advies_cached", "advies_304", "start_page", "submission", "hint"]


def load(port: int, requests: list[str], count: int, status: int = 200) -> float:
    """Return the answers per second that a process of its own counted."""
    job = {"port": port, "requests": requests, "count": count, "status": status}
    answer = subprocess.run(
        [sys.executable, "-m", "benchmarks.load"],
        input=json.dumps({**job, "connections": CONNECTIONS}).encode(),
        cwd=ROOT,
        stdout=subprocess.PIPE,
        check=True,
    )
    return float(answer.stdout)


def ratio(yardstick: Callable[[], float], measured: Callable[[], float], rounds: int) -> float:
    return median(1 / yardstick() * measured() for _ in range(rounds))


class Measurements:
    """Everything that is measured while both servers run."""

    def __init__(self, ours: Server, yardstick: Server, rounds: int) -> None:
        self.ours, self.yardstick, self.rounds = ours, yardstick, rounds
        self.visitor = Browser(ours.port)
        self.advies = largest_advies(self.visitor)

    def page(
        self, browser: Browser, path: str, count: int, status: int = 200, **more: str
    ) -> float:
        """Return how fast this page is, against a bare page that is as long."""
        length = len(browser.get(path).encode())
        plain = Browser(self.yardstick.port).raw("GET", f"/{length}")
        wanted = browser.raw("GET", path, **more)
        for port, request, code in (
            (self.yardstick.port, plain, 200),
            (self.ours.port, wanted, status),
        ):
            load(port, [request], 50, code)
        return ratio(
            lambda: load(self.yardstick.port, [plain], BARE_COUNT),
            lambda: load(self.ours.port, [wanted], count, status),
            self.rounds,
        )

    def advies_not_cached(self) -> float:
        """An address with a question mark is never kept."""
        return self.page(self.visitor, f"{self.advies}?niet-bewaard", 300)

    def advies_cached(self) -> float:
        return self.page(self.visitor, self.advies, BARE_COUNT)

    def advies_304(self) -> float:
        etag = self.visitor.headers(self.advies).headers["ETag"]
        return self.page(self.visitor, self.advies, BARE_COUNT, 304, If_None_Match=etag)

    def start_page(self) -> float:
        member = Browser(self.ours.port)
        log_in(member, PASSWORD)
        return self.page(member, "/start", 150)

    def submission(self) -> float:
        """Against the key derivation alone, which every submission must do once."""
        resident = Browser(self.ours.port)
        prepared = [submission(resident) for _ in range(SUBMISSIONS * self.rounds)]
        rounds = [prepared[i :: self.rounds] for i in range(self.rounds)]
        return ratio(
            lambda: derivations_per_second(SUBMISSIONS, WORKERS),
            lambda: load(self.ours.port, rounds.pop(), SUBMISSIONS),
            self.rounds,
        )

    def hint(self) -> float:
        """The longest story looked at by our own rules, against one key derivation."""
        return ratio(
            lambda: derivations_per_second(HINTS, 1),
            lambda: hints_per_second(HINTS),
            self.rounds,
        )


def main() -> None:
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=TIMES, help="how often the example is filled")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("names", nargs="*", help="only these")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=ROOT) as folder:
        fill_example(Path(folder), options.times)
        with site(Path(folder)) as ours, bare() as yardstick:
            measure = Measurements(ours, yardstick, options.rounds)
            for name in options.names or PARTS:
                print(name, f"{getattr(measure, name)():.3f}", flush=True)
            print("memory_mb_per_worker", f"{ours.megabytes_per_worker():.0f}")
            print("seconds_to_first_answer", f"{ours.seconds_to_first_answer:.2f}")


if __name__ == "__main__":
    main()
