"""How the site is served: one place, for `make run`, the benchmarks and the handbook."""

from pathlib import Path
from typing import Final

from cliëntenraad.kern.settings import Settings

#: Threads, because a browser holds connections open: a worker without threads would wait
#: for one visitor while others stand in line. See docs/besluiten/0062.
WORKERS: Final = 2
THREADS: Final = 4
#: Where a heartbeat costs no write to a disk; not every system has it.
MEMORY: Final = Path("/dev/shm")  # noqa: S108


def gunicorn_arguments(settings: Settings) -> list[str]:
    """Return what gunicorn needs to serve this site on its port, on this machine only."""
    return [
        "app:app",
        *("--bind", f"127.0.0.1:{settings.port}"),
        *("--workers", str(WORKERS)),
        *("--worker-class", "gthread"),
        *("--threads", str(THREADS)),
        *(("--worker-tmp-dir", str(MEMORY)) if MEMORY.is_dir() else ()),
        *("--log-level", "error"),
        "--no-control-socket",
    ]
