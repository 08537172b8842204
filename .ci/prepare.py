"""Prepare a bare machine, one habit at a time: `python .ci/prepare.py venv|node|chromium|java`.

Runs before anything is installed, so it uses the standard library only. It must also parse
in an old Python, or it could not tell that the Python is too old.
"""

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
OLDEST_PYTHON = (3, 11)
OLDEST_NODE = 20
OLDEST_JAVA = 11
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome")


def stop(sentence: str) -> None:
    print(sentence, file=sys.stderr)
    sys.exit(1)


def run(command: list) -> None:
    """Run a command that says itself what went wrong."""
    if subprocess.call(command) != 0:
        sys.exit(1)


def can_install_with_apt() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def apt_install(package: str) -> None:
    """Install a Debian package without a question; the output is shown only if it goes wrong."""
    print(f"{package} installeren met apt-get ...", flush=True)
    environment = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    for arguments in (["update"], ["install", "-y", package]):
        done = subprocess.run(
            ["apt-get", "-q", *arguments],
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        if done.returncode != 0:
            print(done.stdout.decode("utf-8", "replace"), file=sys.stderr)


def ensure_python() -> None:
    if sys.version_info < OLDEST_PYTHON:
        found = ".".join(str(number) for number in sys.version_info[:3])
        stop(
            f"Python {found} is te oud: nodig is 3.11 of nieuwer."
            " Staat die er al? Kies hem zo: make run PYTHON=python3.11"
        )


def lacks_venv() -> bool:
    importlib.invalidate_caches()
    return any(importlib.util.find_spec(name) is None for name in ("venv", "ensurepip"))


def ensure_venv() -> None:
    """Make `.venv`, also over one whose Python has gone."""
    ensure_python()
    package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
    if lacks_venv() and can_install_with_apt():
        apt_install(package)
    if lacks_venv():
        stop(f"Python mist de module venv. Installeer die, op Debian: apt-get install {package}")
    print("Python-omgeving maken in .venv ...", flush=True)
    run([sys.executable, "-m", "venv", "--clear", str(VENV)])


def has_node(path: str) -> bool:
    """Whether node (new enough) and npm are both found on this path."""
    node, npm = shutil.which("node", path=path), shutil.which("npm", path=path)
    if node is None or npm is None:
        return False
    version = subprocess.run([node, "--version"], stdout=subprocess.PIPE).stdout.decode()
    major = version.strip().lstrip("v").split(".")[0]
    return major.isdigit() and int(major) >= OLDEST_NODE


def ensure_node() -> None:
    """Leave a good node alone; otherwise put one in `.venv`, where the Makefile looks first."""
    if not (ROOT / "package.json").exists() or not (ROOT / "package-lock.json").exists():
        stop("package.json of package-lock.json ontbreekt: haal de hele broncode opnieuw op.")
    if has_node(f"{VENV / 'bin'}{os.pathsep}{os.environ.get('PATH', os.defpath)}"):
        return
    print("Node installeren in .venv ...", flush=True)
    pip = [str(VENV / "bin" / "python"), "-m", "pip", "install", "-qq"]
    run([*pip, "-r", str(ROOT / "requirements-assets.txt")])


def ensure_chromium() -> None:
    """The browser tests drive the machine's own Chromium; without one they would prove nothing."""
    if not any(map(shutil.which, CHROMIUM_NAMES)) and can_install_with_apt():
        apt_install("chromium")
    if not any(map(shutil.which, CHROMIUM_NAMES)):
        stop("Chromium ontbreekt. Installeer het, op Debian als root: apt-get install chromium")


def has_java() -> bool:
    """Whether a Java is found that can run the checker of HTML (11 or newer)."""
    java = shutil.which("java")
    if java is None:
        return False
    said = subprocess.run([java, "-version"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    version = said.stdout.decode("utf-8", "replace").partition('"')[2].split(".")[0]
    return version.isdigit() and int(version) >= OLDEST_JAVA


def ensure_java() -> None:
    """The checker of HTML is a Java program; it comes with npm, its Java does not."""
    if not has_java() and can_install_with_apt():
        apt_install("default-jre-headless")
    if not has_java():
        stop("Java ontbreekt. Installeer het, op Debian: apt-get install default-jre-headless")


HABITS = {
    "venv": ensure_venv,
    "node": ensure_node,
    "chromium": ensure_chromium,
    "java": ensure_java,
}

if __name__ == "__main__":
    HABITS[sys.argv[1]]()
