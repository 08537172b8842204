"""Places on a ring and the arcs between them, as numbers for a drawing."""

from dataclasses import dataclass
from math import cos, radians, sin


@dataclass(frozen=True)
class Ring:
    """A ring around a middle, divided into equal parts; place 0 is on top, then clockwise."""

    middle: float
    radius: float
    parts: int

    def place(self, number: float) -> tuple[float, float]:
        """Return where a place lies."""
        angle = radians(360 * number / self.parts)
        x = self.middle + self.radius * sin(angle)
        y = self.middle - self.radius * cos(angle)
        return round(x, 1), round(y, 1)

    def arc(self, start: float, end: float) -> str:
        """Return the path along the ring from one place to a later one."""
        (x1, y1), (x2, y2) = self.place(start), self.place(end)
        is_large = int((end - start) / self.parts > 0.5)
        return f"M{x1} {y1}A{self.radius} {self.radius} 0 {is_large} 1 {x2} {y2}"


def wrapped(words: str, most: int) -> list[str]:
    """Return the words in lines of at most `most` signs; a longer word has its own line."""
    lines: list[str] = []
    for word in words.split():
        if lines and len(lines[-1]) + 1 + len(word) <= most:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines
