"""Ask as fast as the server answers, over connections that stay open. A process of its own.

    python -m benchmarks.load < job.json

The job: port, requests (texts, used in turn), count, connections, status (what each
answer must have). Prints how many answers came per second. Plain sockets: the
client of the standard library would be slower than what it measures.
"""

import json
import socket
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field

TIMEOUT_SECONDS = 60


@dataclass
class Job:
    """What to ask; `turns` is shared by all connections."""

    port: int
    requests: list[str]
    count: int
    connections: int
    status: int
    wrong: list[str] = field(default_factory=list)


class Connection:
    """One connection that asks again and again."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.socket: socket.socket | None = None

    def ask(self, request: bytes) -> bytes:
        """Send one request; return the first line of the answer, once all of it is in."""
        if self.socket is None:
            self.socket = socket.create_connection(("127.0.0.1", self.port), TIMEOUT_SECONDS)
            self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.socket.sendall(request)
        received = b""
        while b"\r\n\r\n" not in received:
            received += self._more()
        head, _, body = received.partition(b"\r\n\r\n")
        head = head.lower()
        left = length_of(head) - len(body)
        while left > 0:
            left -= len(self._more())
        if b"connection: close" in head:
            self.socket.close()
            self.socket = None
        return head.partition(b"\r\n")[0]

    def _more(self) -> bytes:
        chunk = self.socket.recv(262_144) if self.socket else b""
        if not chunk:
            raise ConnectionError("the server hung up in the middle of an answer")
        return chunk


def length_of(head: bytes) -> int:
    """Return how long the body is; a 304 has none."""
    _, found, rest = head.partition(b"\r\ncontent-length:")
    return int(rest.partition(b"\r\n")[0]) if found else 0


def work(job: Job, turns: Iterator[int], lock: threading.Lock) -> None:
    """Take turns until there are none left."""
    connection = Connection(job.port)
    requests = [request.encode() for request in job.requests]
    wanted = f" {job.status} ".encode()
    while True:
        with lock:
            turn = next(turns, None)
        if turn is None:
            return
        first_line = connection.ask(requests[turn % len(requests)])
        if wanted not in first_line:
            job.wrong.append(first_line.decode())


def run(job: Job) -> float:
    """Return the answers per second."""
    turns, lock = iter(range(job.count)), threading.Lock()
    workers = [
        threading.Thread(target=work, args=(job, turns, lock)) for _ in range(job.connections)
    ]
    start = time.perf_counter()
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    seconds = time.perf_counter() - start
    if job.wrong:
        raise SystemExit(f"{len(job.wrong)} answers were not {job.status}, such as {job.wrong[0]}")
    return job.count / seconds


if __name__ == "__main__":
    print(run(Job(**json.load(sys.stdin))))
