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


#: Protects the processor against guessing; at 64 MiB and 0.1 s a try this is what it can bear.
LOGIN_LIMIT = Bucket(per_minute=300)
#: The same for codes of residents (19 MiB each).
CODE_LIMIT = Bucket(per_minute=1200)


def refill_all() -> None:
    """Fill every bucket, so that one test does not wait for another."""
    for bucket in (LOGIN_LIMIT, CODE_LIMIT):
        bucket.level = float(bucket.per_minute)
