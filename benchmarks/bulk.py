"""How fast exports are read in bulk, and in how much memory: `python benchmarks/bulk.py [SIZE …] [--on here ray]`.

Made-up news (`tests/grouping/news.py`, seeded, made of the golden events among others) is written as JSON lines and
goes through the public `summarizer.bulk.extract` with the lexical engine. Each size and each way runs in a process of
its own, for its peak of memory. Prints articles a second by the clock (planning, writing and tallying included), the
peak of the process that leads and of the largest that it started, and the hash of the result; at the end what is
flat and what is the same: the peaks of the largest size over those of the smallest, and the hashes of the ways.
Peaks are those that Linux keeps for each process (VmHWM), looked at every half second; what `getrusage` tells is also
that of the process which started it, and useless here.
`--chars` cuts articles to so many characters: what grows with their number shows sooner then.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # the news is a part of the tests

from summarizer.bulk import Job, extract
from tests.grouping.news import news

SIZES = (1_000, 10_000)
#: Seconds between two looks at the memory of processes.
_LOOK = 0.5


def written(path: Path, size: int, chars: int) -> None:
    """Write so much news as JSON lines, an article at a time."""
    with path.open("w", encoding="utf-8") as file:
        for _, article in news(size):
            source = article.source
            published = source.published.isoformat() if source.published else None
            text = article.text[:chars]
            file.write(json.dumps({"title": source.title, "published": published, "text": text}) + "\n")


def one_run(path: Path, folder: Path, job: Job) -> dict[str, float | str]:
    """Extract, and say what it took."""
    start = time.perf_counter()
    with peaks() as seen:
        done = extract([str(path)], folder, job)
    seconds = time.perf_counter() - start
    led = seen.pop(os.getpid())
    largest = max(seen.values(), default=0.0)
    return {
        "rows": done.rows,
        "failed": done.failed,
        "seconds": seconds,
        "led": led,
        "largest": largest,
        "sha256": done.sha256,
    }


@contextmanager
def peaks() -> Iterator[dict[int, float]]:
    """Process → its peak of memory in MB, of this one and all that it starts meanwhile; complete after the block."""
    seen: dict[int, float] = {}
    ended = threading.Event()

    def look() -> None:
        for process in family(os.getpid()):
            for line in _lines(Path(f"/proc/{process}/status")):
                if line.startswith("VmHWM:"):
                    seen[process] = int(line.split()[1]) / 1024

    def watch() -> None:
        while not ended.wait(_LOOK):
            look()

    watching = threading.Thread(target=watch, daemon=True)
    watching.start()
    try:
        yield seen
    finally:
        ended.set()
        watching.join()
        look()


def family(first: int) -> set[int]:
    """A process and all that come from it."""
    children = defaultdict(list)
    for path in Path("/proc").glob("[0-9]*/stat"):
        for line in _lines(path):
            children[int(line.rpartition(")")[2].split()[1])].append(int(path.parent.name))
    found, new = set[int](), {first}
    while new:
        found |= new
        new = {child for process in new for child in children[process]} - found
    return found


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text("utf-8", "replace").splitlines()
    except OSError:
        return []  # it has ended


def measured(path: Path, size: int, on: str, given: argparse.Namespace) -> Mapping[str, float | str]:
    """`one_run` in a process of its own, told in a line."""
    with tempfile.TemporaryDirectory() as folder:
        command = [
            sys.executable,
            str(Path(__file__).resolve()),
            "--alone",
            path.name,
            folder,
            on,
            str(given.jobs),
            str(given.rows),
        ]
        done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, cwd=path.parent)
    found: dict[str, float | str] = json.loads(done.stdout.splitlines()[-1])
    print(
        f"{size:>7,} articles on {on}: {size / float(found['seconds']):,.1f} articles/s, {found['failed']} failed; "
        f"peak {found['led']:,.0f} MB leading, {found['largest']:,.0f} MB in the largest process started; "
        f"{found['sha256']}",
        flush=True,
    )
    return found


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="How fast exports are read in bulk.")
    parser.add_argument("sizes", nargs="*", type=int, default=list(SIZES))
    parser.add_argument("--on", nargs="+", choices=("here", "ray"), default=["here"])
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--rows", type=int, default=500)
    parser.add_argument("--chars", type=int, default=10**6)
    given = parser.parse_args()
    found: dict[tuple[int, str], Mapping[str, float | str]] = {}
    for size in sorted(given.sizes):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "news.jsonl"
            written(path, size, given.chars)
            for on in given.on:
                found[size, on] = measured(path, size, on, given)
    told(found, sorted(given.sizes), given.on)


def told(
    found: Mapping[tuple[int, str], Mapping[str, float | str]], sizes: list[int], ways: list[str]
) -> None:
    """The ratios."""
    small, large = sizes[0], sizes[-1]
    if small < large:
        led, most = (
            float(found[large, ways[0]][key]) / float(found[small, ways[0]][key])
            for key in ("led", "largest")
        )
        print(f"peak at {large:,} ÷ at {small:,}: {led:.2f} leading, {most:.2f} in the largest process")
    if len(ways) > 1:
        one, other = (found[large, way] for way in ways[:2])
        same = "the same" if one["sha256"] == other["sha256"] else "ANOTHER"
        speed = float(one["seconds"]) / float(other["seconds"])
        print(f"{ways[1]} ÷ {ways[0]}: {speed:.2f} of the speed, {same} result")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--alone"]:
        _, _, given_path, given_folder, place, jobs, rows = sys.argv
        how = Job(rows=int(rows), jobs=int(jobs), ray="local" if place == "ray" else None)
        print(json.dumps(one_run(Path(given_path), Path(given_folder), how)))
    else:
        main()
