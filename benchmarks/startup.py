"""Start-up and the whole main job, beside a bare interpreter: `python benchmarks/startup.py [FOLDER]`.

Prints one ratio a command, each the median of several runs in turn with bare python's, so that
a slow machine slows both sides.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from pathlib import Path

RUNS = 7
SEEDS = Path(__file__).resolve().parent.parent / "seeds"


def seconds(command: list[str]) -> float:
    """Wall seconds of one run of a command."""
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


def main() -> None:
    """Measure and print."""
    folder = sys.argv[1] if len(sys.argv) > 1 else str(SEEDS)
    bare = [sys.executable, "-c", "pass"]
    commands = {
        "--help": [sys.executable, "-m", "summarizer", "--help"],
        f"brief {folder}": [sys.executable, "-m", "summarizer", "brief", folder, "--no-store"],
    }
    for name, command in commands.items():
        pairs = [(seconds(bare), seconds(command)) for _ in range(RUNS)]
        ratio = statistics.median(own / base for base, own in pairs)
        wall = statistics.median(own for _, own in pairs)
        print(f"{name}: {ratio:.0f} times bare python ({wall:.2f} s of wall time here, median of {RUNS})")


if __name__ == "__main__":
    main()
