"""Start-up and the main job, beside a bare interpreter: `python benchmarks/startup.py [FOLDER] [--beside COMMAND]`.

Times `--help`, `show` of a saved brief and `brief` by the lexical engine, each in turn with `python -c pass` and with
the `--help` of another command line that talks to models, so that a slow machine slows all sides. Prints the median of
each ratio. The other command line is `llm` (https://llm.datasette.io, `pip install llm` in an environment of its own);
`--beside` names another or says where it is, and where there is none that ratio is left out.
"""

from __future__ import annotations

import argparse
import os
import shlex
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUNS = 7
SEEDS = Path(__file__).resolve().parent.parent / "seeds"
OURS = [sys.executable, "-m", "summarizer"]
BARE = [sys.executable, "-c", "pass"]


def seconds(command: list[str]) -> float:
    """Wall seconds of one run of a command, with no key in its environment: `brief` is to be lexical.

    Raises:
        subprocess.CalledProcessError: the command failed.
    """
    without = {"OPENAI_API_KEY", "OPENAI_BASE_URL", "SUMMARIZER_MODEL"}
    environment = {name: value for name, value in os.environ.items() if name not in without}
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
    return time.perf_counter() - start


def other(command: str) -> list[str] | None:
    """The other command line with `--help`; None, and a word on it, where it isn't installed."""
    words = shlex.split(command)
    if words and shutil.which(words[0]):
        return [*words, "--help"]
    print(f"beside {command} --help: not measured, there is no such command here")
    return None


def measured(name: str, command: list[str], beside: dict[str, list[str]], runs: int) -> None:
    """Time a command in turn with those that it is held against, and print each ratio."""
    walls: dict[str, list[float]] = {known: [] for known in ("own", *beside)}
    for _ in range(runs):
        for known, line in {**beside, "own": command}.items():
            walls[known].append(seconds(line))
    ratios = [
        f"{statistics.median(own / base for own, base in zip(walls['own'], walls[known], strict=True)):.1f} "
        f"times {known}"
        for known in beside
    ]
    print(
        f"{name}: {', '.join(ratios)} ({statistics.median(walls['own']):.2f} s of wall time here, median of {runs})",
        flush=True,
    )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Start-up and the main job, beside a bare interpreter.")
    parser.add_argument("folder", nargs="?", default=str(SEEDS), help="articles to brief (the seeds)")
    parser.add_argument("--beside", default="llm", metavar="COMMAND", help="the other command line (llm)")
    parser.add_argument("--runs", type=int, default=RUNS, help=f"runs of each ({RUNS})")
    given = parser.parse_args()
    helped = other(given.beside)
    beside = {"bare python": BARE} | ({f"{Path(helped[0]).name} --help": helped} if helped else {})
    with tempfile.TemporaryDirectory() as folder:
        saved = str(Path(folder) / "brief.json")
        brief = [*OURS, "brief", given.folder, "--no-store"]
        seconds([*brief, "-o", saved])
        for name, command in {
            "--help": [*OURS, "--help"],
            "show": [*OURS, "show", saved],
            f"brief {given.folder}": brief,
        }.items():
            measured(name, command, beside, given.runs)


if __name__ == "__main__":
    main()
