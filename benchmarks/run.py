"""`make bench`: how fast the site is, as ratios. Starts the measurements with the right paths."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

if __name__ == "__main__":
    sys.exit(subprocess.call([sys.executable, "-m", "benchmarks.measure", *sys.argv[1:]], cwd=ROOT))
