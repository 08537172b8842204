"""How many of the longest stories this machine can look through for personal data, by own rules."""

import time

from cliëntenraad.ervaringen.rules import MAX_VERHAAL
from cliëntenraad.kern import personal_lists
from cliëntenraad.kern.personal import find_personal

#: Ordinary text with something of every kind now and then.
PASSAGE = (
    "Ik moest drie keer naar het loket voordat iemand mij te woord stond. Mevrouw Jansen zei dat"
    " ik het formulier opnieuw moest invullen. Bel mij op 06-12345678 of kom langs in de Kerkstraat"
    " 12, 1234 AB. Daarna hoorde ik weken niets, en de huur kon ik toen niet betalen. "
)
STORY = (PASSAGE * (MAX_VERHAAL // len(PASSAGE) + 1))[:MAX_VERHAAL]


def hints_per_second(count: int) -> float:
    # A package that is not there: only the rules are measured, not the lists.
    personal_lists.PACKAGE, installed = "no_such_package", personal_lists.PACKAGE
    try:
        find_personal(STORY)
        start = time.perf_counter()
        for _ in range(count):
            find_personal(STORY)
        return count / (time.perf_counter() - start)
    finally:
        personal_lists.PACKAGE = installed
