"""In how much memory articles go through a batch endpoint: `python benchmarks/batch.py [SIZE …] [--files]`.

Made-up news (`bulk.py`) goes through `batch submit`, a loopback batch endpoint (`tests/batching.py`) that answers by
rule, and `batch collect`, each command in a process of its own. Printed of each command: the peak of memory of its
largest process (VmHWM, see `bulk.py`) and its processor time; at the end the peaks of the largest size over those of
the smallest. `--files` writes each article into a file of its own instead of one file of JSON lines.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import tempfile
from contextlib import redirect_stderr
from io import StringIO
from pathlib import Path

from bulk import peaks, written
from bulk_models import MODEL, command, environment, hashed

from tests.batching import BatchServer

SIZES = (2_000, 20_000)


def measured(place: Path, size: int, given: argparse.Namespace) -> dict[str, float]:
    """Command → its peak in MB."""
    news = place / ("news" if given.files else "news.jsonl")
    written(place / "news.jsonl", size, given.chars)
    if given.files:
        _split(place / "news.jsonl", news)
    found = {}
    server = BatchServer()
    with server, redirect_stderr(StringIO()):
        where = ("--model", MODEL, "--base-url", server.base_url, "--store", "answers.sqlite3")
        found["submit"] = run(command("batch", "submit", news.name, "--folder", "job", *where), place)
        for number in range(len(server.batches)):
            server.end(batch=number)
        server.files = {name: file for name, file in server.files.items() if file[0] != "input.jsonl"}
        found["collect"] = run(command("batch", "collect", "job", "-o", "briefs.jsonl"), place)
    told = ", ".join(f"{name} {peak:,.0f} MB, {seconds:,.0f} s" for name, (peak, seconds) in found.items())
    print(f"{size:>7,} articles: {told}; {hashed([place / 'briefs.jsonl'], size)}", flush=True)
    return {name: peak for name, (peak, _) in found.items()}


def run(words: list[str], place: Path) -> tuple[float, float]:
    """Run a command to its end: the peak of its largest process in MB, and seconds of processor time."""
    before = _seconds()
    with peaks() as seen:
        done = subprocess.run(
            words, check=False, capture_output=True, cwd=place, env=environment(8), text=True
        )
    assert done.returncode == 0, done.stderr
    seen.pop(os.getpid())
    return max(seen.values()), _seconds() - before


def _seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _split(lines: Path, folder: Path) -> None:
    folder.mkdir()
    with lines.open(encoding="utf-8") as file:
        for number, line in enumerate(file):
            article = json.loads(line)
            text = f"{article['title']}\n\n{article['text']}\n"
            (folder / f"{number:07}.txt").write_text(text, "utf-8")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Memory of the batch commands.")
    parser.add_argument("sizes", nargs="*", type=int, default=list(SIZES))
    parser.add_argument("--files", action="store_true")
    parser.add_argument("--chars", type=int, default=300)
    given = parser.parse_args()
    found = []
    for size in sorted(given.sizes):
        with tempfile.TemporaryDirectory() as place:
            found.append(measured(Path(place), size, given))
    for name in found[0] if len(found) > 1 else ():
        print(f"{name}: {found[-1][name] / found[0][name]:.2f} times at {max(given.sizes):,}")


if __name__ == "__main__":
    main()
