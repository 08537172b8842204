"""What only one kind of file may do: commit, read the environment, read the clock."""

import pytest

from tests.architecture.source import (
    PACKAGE_NAME,
    ROOT,
    attributes,
    called_names,
    imports,
    name_of,
    package_files,
)

ENVIRONMENT = {"os.environ", "os.environb", "os.getenv", "os.getenvb"}
CLOCK = {
    *(f"{owner}.{act}" for owner in ("datetime", "date") for act in ("now", "today", "utcnow")),
    *(f"func.{act}" for act in ("now", "current_timestamp", "current_date", "localtimestamp")),
    *(f"time.{act}" for act in ("time", "time_ns", "localtime", "gmtime", "strftime", "ctime")),
}

OPENS_A_TRANSACTION = {f"{PACKAGE_NAME}.kern.db.write", f"{PACKAGE_NAME}.kern.events.act"}

SOURCES = [*ROOT.glob("*.py"), *package_files()]
files = pytest.mark.parametrize("file", SOURCES, ids=name_of)


def may_commit(file):
    if (file.parent.name, file.name) == ("accounts", "sessions.py"):
        return True  # Keeping a session is no act of anybody: it happens around every page.
    return file.parent.name == "kern" or file.stem.split("_")[0] == "actions"


def uses(file, names):
    return (set(attributes(file)) | set(imports(file))) & names


@pytest.mark.parametrize("file", [f for f in SOURCES if not may_commit(f)], ids=name_of)
def test_only_actions_change_and_commit(file):
    assert not {"commit", "act"} & set(called_names(file)), "move this to an actions file"
    assert not OPENS_A_TRANSACTION & set(imports(file)), "move this to an actions file"


@files
def test_only_settings_reads_the_environment(file):
    if file.parts[-2:] != ("kern", "settings.py"):
        assert not uses(file, ENVIRONMENT)


@files
def test_only_clock_reads_the_clock(file):
    if file.parts[-2:] != ("kern", "clock.py"):
        assert not uses(file, CLOCK), "take `now` or `today` as an argument"
