"""How many key derivations this machine can do, with as many processes as the site has workers."""

import time
from multiprocessing import get_context

from cliëntenraad.kern.crypto import CODE_COST, derive_code_keys

PEPPER = b"a pepper for the benchmark, long enough to be one"


def derive(count: int) -> None:
    for number in range(count):
        derive_code_keys(f"boom vis maan tak deur raam mos {number}", pepper=PEPPER, cost=CODE_COST)


def derivations_per_second(count: int, processes: int) -> float:
    with get_context("spawn").Pool(processes) as pool:
        pool.map(derive, [1] * processes)
        start = time.perf_counter()
        pool.map(derive, [count // processes] * processes, chunksize=1)
        return count / (time.perf_counter() - start)
