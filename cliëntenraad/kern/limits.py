"""Limits for everyone together. Nothing here knows, or can know, who asks."""

import threading
import time

from flask import abort


class Bucket:
    """So many turns a minute for this process; an empty bucket answers 429."""

    def __init__(self, per_minute: int):
        self.per_minute = per_minute
        self.level = float(per_minute)
        self.filled_at = time.monotonic()
        self.lock = threading.Lock()

    def take(self) -> None:
        """Use one turn, or stop the request with 429."""
        with self.lock:
            passed = time.monotonic() - self.filled_at
            self.filled_at += passed
            self.level = min(self.per_minute, self.level + passed * self.per_minute / 60)
            if self.level < 1:
                abort(429)
            self.level -= 1


class Buckets:
    """A bucket for each thing of ours that is guessed at, such as a kluis. Never for who asks."""

    def __init__(self, size: int, seconds_per_turn: int):
        self.size = size
        self.seconds_per_turn = seconds_per_turn
        self.levels: dict[int, tuple[float, float]] = {}
        self.lock = threading.Lock()

    def may(self, key: int) -> bool:
        """Tell whether a turn is left. Empty is never for good: time brings turns back."""
        with self.lock:
            return self._level(key) >= 1

    def take(self, key: int) -> None:
        """Use one turn."""
        with self.lock:
            self.levels[key] = (max(0.0, self._level(key) - 1), time.monotonic())

    def _level(self, key: int) -> float:
        level, seen = self.levels.get(key, (float(self.size), time.monotonic()))
        return min(self.size, level + (time.monotonic() - seen) / self.seconds_per_turn)


#: Wrong phrases for one kluis: ten, and from then on one a minute for all its members together.
KLUIS_LIMIT = Buckets(size=10, seconds_per_turn=60)
#: Protects the processor against guessing; at 64 MiB and 0.1 s a try this is what it can bear.
LOGIN_LIMIT = Bucket(per_minute=300)
#: The same for codes of residents (19 MiB each).
CODE_LIMIT = Bucket(per_minute=1200)


def refill_all() -> None:
    """Fill every bucket, so that one test does not wait for another."""
    for bucket in (LOGIN_LIMIT, CODE_LIMIT):
        bucket.level = float(bucket.per_minute)
        bucket.filled_at = time.monotonic()
    KLUIS_LIMIT.levels.clear()
