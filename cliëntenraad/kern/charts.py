"""Charts in numbers: how long a bar is and where it stands. A macro draws them as SVG.

A count of None is too small to show. Nothing of it may reach the page: not its own
length, and in a divided bar not the lengths of the others, from which it could be
worked out.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cliëntenraad.kern.ring import wrapped

Count = int | None
Rows = Sequence[tuple[str, Count]]

#: Widths are counted in thousandths of the whole, so that they can be whole numbers.
WHOLE: Final = 1000
#: A piece of a bar is wide enough for its number from here on, in thousandths.
FITS: Final = 130
#: As many fillings as the style sheet knows, from light to dark.
FILLINGS: Final = 5
LIGHT: Final = 2
#: Signs of a label on one line; it fits on the narrowest screen.
LINE: Final = 30
LINE_HEIGHT: Final = 20
BAR_HEIGHT: Final = 20
BETWEEN: Final = 4
AFTER: Final = 16


@dataclass(frozen=True)
class Segment:
    """One piece of a divided bar; `start` and `width` in percent of the bar."""

    label: str
    count: int
    percent: int
    start: float
    width: float
    filling: int
    has_room: bool

    @property
    def middle(self) -> float:
        return round(self.start + self.width / 2, 2)


@dataclass(frozen=True)
class Bar:
    """One bar; all but its place is None for a number too small to show."""

    y: int
    filling: int
    count: Count
    percent: int | None
    width: float | None


@dataclass(frozen=True)
class Row:
    """One answer: its words in lines below each other, and a bar for each measurement."""

    label: str
    lines: list[tuple[int, str]]
    bars: list[Bar]


@dataclass(frozen=True)
class BarChart:
    """Rows below each other. `names`: what the bars of each row are."""

    names: list[str]
    rows: list[Row]
    height: int


def shares(counts: Sequence[int], whole: int = 100) -> list[int]:
    """Divide `whole` over the counts by largest remainder, so that the parts add up to it."""
    total = sum(counts)
    if total == 0:
        return [0] * len(counts)
    parts = [count * whole // total for count in counts]
    # Who was cut off most gets the rest first; at a tie, who comes first.
    order = sorted(range(len(counts)), key=lambda place: -(counts[place] * whole % total))
    for place in order[: whole - sum(parts)]:
        parts[place] += 1
    return parts


def divided(rows: Rows) -> list[Segment] | None:
    """Return one bar divided over the rows; None when a number is too small to show."""
    counts = [count for _, count in rows if count is not None]
    if len(counts) < len(rows):
        return None
    percents, widths = shares(counts), shares(counts, WHOLE)
    return [
        Segment(
            label=label,
            count=counts[place],
            percent=percents[place],
            start=sum(widths[:place]) / 10,
            width=widths[place] / 10,
            filling=_filling(place, len(rows)),
            has_room=widths[place] >= FITS,
        )
        for place, (label, _) in enumerate(rows)
    ]


def bars(rows: Rows, of: int, name: str = "Aantal") -> BarChart:
    """Return a bar per row, as a share of the `of` people who answered.

    One person may have given several answers; then the percentages do not add up to 100.
    """
    return _chart([name], [label for label, _ in rows], [(dict(rows), of, FILLINGS)])


def side_by_side(before: Rows, of_before: int, after: Rows, of_after: int) -> BarChart:
    """Return for each answer the bar of the first measurement above that of the second."""
    return _chart(
        ["Eerste meting", "Nameting"],
        [label for label, _ in after],
        [(dict(before), of_before, LIGHT), (dict(after), of_after, FILLINGS)],
    )


def _chart(
    names: list[str], labels: list[str], series: list[tuple[dict[str, Count], int, int]]
) -> BarChart:
    rows, y = [], 0
    percents = [_percents(counts, of) for counts, of, _ in series]
    for label in labels:
        lines = [(y + LINE_HEIGHT * n - 4, line) for n, line in enumerate(_lines(label), start=1)]
        y += LINE_HEIGHT * len(lines) + BETWEEN
        drawn = []
        for (counts, of, filling), percent in zip(series, percents, strict=True):
            drawn.append(_bar(y, filling, counts.get(label, 0), of, percent.get(label)))
            y += BAR_HEIGHT + BETWEEN
        rows.append(Row(label, lines, drawn))
        y += AFTER
    return BarChart(names, rows, max(y - AFTER, 0))


def _bar(y: int, filling: int, count: Count, of: int, percent: int | None) -> Bar:
    if count is None:
        return Bar(y, 0, None, None, None)
    return Bar(y, filling, count, percent or 0, round(100 * count / of, 1) if of else 0.0)


def _percents(counts: dict[str, Count], of: int) -> dict[str, int]:
    """Round so that the whole is 100 where everyone gave one answer and all are shown."""
    shown = {label: count for label, count in counts.items() if count is not None}
    if len(shown) == len(counts) and sum(shown.values()) == of:
        return dict(zip(shown, shares(list(shown.values())), strict=True))
    return {label: round(100 * count / of) if of else 0 for label, count in shown.items()}


def _lines(label: str) -> list[str]:
    """Return the label in lines; a word longer than a line is cut, or it would leave the page."""
    return [
        line[start : start + LINE]
        for line in wrapped(label, LINE)
        for start in range(0, len(line), LINE)
    ]


def _filling(place: int, many: int) -> int:
    """Spread the rows over the fillings, from light to dark."""
    if many > FILLINGS:
        return 1 + place % FILLINGS
    return 1 + round(place * (FILLINGS - 1) / (many - 1)) if many > 1 else FILLINGS
