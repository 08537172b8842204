"""A row of a sheet, as any kind of file gives it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Regel:
    """One row; `nummer` is what a sheet program shows beside it."""

    nummer: int
    cellen: tuple[str, ...]
    #: Cells that hold no plain text, each as an instruction.
    fouten: tuple[str, ...] = ()
