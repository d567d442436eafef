"""Bulk runs with a model, killed on the way: `python benchmarks/bulk_models.py [SIZE] [--ways here ray batch]`.

Made-up news is read by a model endpoint on this machine that answers each request after 200 ms by rule and fails 5 % of
first attempts (`bulk_server.py`). The same rows go

- through plain asyncio: one process, one event loop, the library's `aextract`, undisturbed: the measure of the others;
- `here`, through `bulk extract` in processes, once undisturbed, and once killed (SIGKILL) when a quarter, a half and
  three quarters of the answers are in the store, and begun again each time: the whole process group, or, the second
  time, only the process that leads;
- through the same on a `ray` that is started on this machine;
- through `batch submit` and `collect` at a loopback batch endpoint (`tests/batching.py`) that fails 5 % of the requests
  at first, killed after an upload, while answers are collected, and after the second upload.

Asserted of each: every row has one brief, in order, none twice, none failed; all results have the same SHA-256; the
server never had more requests at once than allowed, also while a run that was killed was begun again; it was asked no
more different things than in the undisturbed run, and nothing twice but what was on its way at a kill. Printed: the
share of the ideal rate (in flight ÷ latency) between the first reply and the last, and its ratio to plain asyncio's.
"""

from __future__ import annotations

import argparse
import asyncio
import hashlib
import json
import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager, redirect_stderr, suppress
from dataclasses import dataclass
from functools import partial
from io import StringIO
from pathlib import Path

from bulk import written

sys.path.insert(
    0, str(Path(__file__).resolve().parent.parent)
)  # the endpoint for batches is a part of the tests

from tests import reader
from tests.batching import BatchServer
from tests.loopback import Call, Reply, fault

HERE = Path(__file__).resolve().parent
LATENCY, FAULTS = 0.2, 0.05
MODEL = "measured"
#: Seconds between two looks at how far a run is.
_LOOK = 0.05


@dataclass(frozen=True)
class Way:
    """How bulk is run: options of the command, and calls in flight."""

    size: int
    in_flight: int
    options: tuple[str, ...]


@contextmanager
def serving() -> Iterator[tuple[str, dict[str, float]]]:
    """The endpoint in a process of its own: its address, and, after the block, its counts."""
    command = [sys.executable, str(HERE / "bulk_server.py"), "0", str(LATENCY), str(FAULTS)]
    counts: dict[str, float] = {}
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin
        assert process.stdout
        try:
            yield f"http://127.0.0.1:{int(process.stdout.readline())}/v1", counts
        finally:
            process.stdin.close()
            counts.update(json.loads(process.stdout.readline()))


def efficiency(counts: Mapping[str, float], in_flight: int) -> float:
    """The share of the ideal rate between the first reply and the last."""
    return (counts["replies"] - 1) / counts["seconds"] * LATENCY / in_flight


def environment(in_flight: int) -> dict[str, str]:
    """What limits a run, and no key."""
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("OPENAI_", "SUMMARIZER_"))
    }
    return kept | {"SUMMARIZER_CONCURRENCY": str(in_flight)}


def command(*words: str) -> list[str]:
    """The command line of this Python's summarizer."""
    return [sys.executable, "-m", "summarizer", *words]


def plain(path: Path, folder: Path, in_flight: int) -> tuple[str, dict[str, float]]:
    """One event loop, nothing else. In a process of its own, as the others are."""
    with serving() as (base_url, counts):
        words = ["--plain", path.name, base_url, str(folder / "plain.sqlite3"), str(in_flight)]
        done = subprocess.run(
            [sys.executable, __file__, *words], check=True, stdout=subprocess.PIPE, cwd=path.parent, text=True
        )
    return done.stdout.strip(), counts


def read_plainly(path: str, base_url: str, store: str, in_flight: int) -> str:
    """What the process of its own does; gives the result's hash."""
    from summarizer.api import aextract
    from summarizer.settings import Settings

    settings = Settings(model=MODEL, base_url=base_url, store=Path(store), concurrency=in_flight)
    made = asyncio.run(aextract([path], settings=settings))
    assert not made.failed
    return hashlib.sha256("".join(f"{b.model_dump_json()}\n" for b in made.briefs).encode()).hexdigest()


def bulk(path: Path, folder: Path, way: Way, kills: int) -> tuple[str, dict[str, float]]:
    """`bulk extract`, killed so many times. The result's hash, and the server's counts."""
    store = folder / "answers.sqlite3"
    with serving() as (base_url, counts):
        words = [
            "bulk",
            "extract",
            path.name,
            "-o",
            str(folder / "out"),
            "--model",
            MODEL,
            "--base-url",
            base_url,
        ]
        run = command(*words, "--store", str(store), *way.options)
        for kill in range(1, kills + 1):
            goal = way.size * kill // (kills + 1)
            killed(run, path.parent, way.in_flight, partial(reached, store, goal), kill != 2)
        done = subprocess.run(
            run,
            check=False,
            stderr=subprocess.PIPE,
            cwd=path.parent,
            env=environment(way.in_flight),
            text=True,
        )
        assert done.returncode == 0, done.stderr
    return hashed(sorted((folder / "out").glob("part-*.jsonl")), way.size), counts


def killed(run: list[str], folder: Path, in_flight: int, ready: Callable[[], bool], group: bool) -> None:
    """Begin, and kill when it is time: the group of processes, or the one that leads."""
    with tempfile.TemporaryFile("w+") as seen:
        process = subprocess.Popen(
            run,
            cwd=folder,
            env=environment(in_flight),
            stderr=seen,
            stdout=subprocess.DEVNULL,
            start_new_session=True,
        )
        while not ready():
            if process.poll() is not None:
                seen.seek(0)
                raise AssertionError(f"it ended with {process.returncode}, not killed: {seen.read()}")
            time.sleep(_LOOK)
        (os.killpg if group else os.kill)(process.pid, signal.SIGKILL)
        process.wait()
    print(
        f"  killed{' with all its processes' if group else ', its processes left to themselves'}", flush=True
    )


def answers(store: Path) -> int:
    """How many answers are in a store."""
    with suppress(sqlite3.Error), closing(sqlite3.connect(f"file:{store}?mode=ro", uri=True)) as connection:
        return int(connection.execute("select count(answer) from answers").fetchone()[0])
    return 0


def reached(store: Path, goal: int) -> bool:
    """Whether so many answers are in a store."""
    return answers(store) >= goal


def hashed(paths: list[Path], size: int) -> str:
    """The hash over all source briefs; every row has one, in order."""
    whole, number = hashlib.sha256(), 0
    for path in paths:
        with path.open("rb") as file:
            for line in file:
                number += 1
                assert json.loads(line)["source"]["id"] == f"s{number}", f"row {number} is lost or doubled"
                whole.update(line)
    assert number == size, f"{number} briefs of {size} rows"
    return whole.hexdigest()


class Answering:
    """The model of the batch endpoint: as long as it is `failing`, 5 % of the requests come back as errors."""

    failing = True

    def __call__(self, call: Call) -> Reply:
        """The reply to one request."""
        number = int.from_bytes(hashlib.sha256(json.dumps(call.body).encode()).digest()[:4])
        if self.failing and number < FAULTS * 2**32:
            return Reply(fault("The server had an error", kind="server_error"), status=500)
        return reader.reply(call)


def batch(path: Path, folder: Path, size: int) -> str:
    """`batch submit` and `collect`, killed three times. The result's hash."""
    store, job, briefs = folder / "answers.sqlite3", str(folder / "job"), folder / "briefs.jsonl"
    answering = Answering()
    server = BatchServer(answering)

    def kill(run: list[str], ready: Callable[[], bool]) -> None:
        killed(run, path.parent, 8, ready, group=True)

    def end() -> None:
        for number, made in enumerate(server.batches):
            if made["status"] == "validating":
                server.end(batch=number)

    with server, redirect_stderr(StringIO()):  # it tells of every connection that a kill broke off
        where = ("--model", MODEL, "--base-url", server.base_url, "--store", str(store))
        submit = command("batch", "submit", path.name, "--folder", job, *where)
        again = command("batch", "submit", "--folder", job)
        collect = command("batch", "collect", job, "-o", str(briefs))
        kill(submit, lambda: len(server.files) > 0)
        ended(submit, path.parent)
        end()
        answering.failing = False
        kill(collect, lambda: answers(store) >= size // 3)
        ended(collect, path.parent, 3)
        before = len(server.files)
        kill(again, lambda: len(server.files) > before)
        ended(again, path.parent)
        end()
        ended(collect, path.parent)
        assert not server.live
    return hashed([briefs], size)


def ended(run: list[str], folder: Path, code: int = 0) -> None:
    """Run to the end; the exit code is this one."""
    done = subprocess.run(run, check=False, capture_output=True, cwd=folder, env=environment(8), text=True)
    assert done.returncode == code, done.stderr


def told(name: str, counts: Mapping[str, float], in_flight: int, base: float | None) -> float:
    """Print what the server saw."""
    share = efficiency(counts, in_flight)
    ratio = "" if base is None else f" ({share / base:.3f} × plain asyncio)"
    print(
        f"{name}: {share:.3f} of the ideal rate{ratio}; {counts['answered']:,.0f} answers to {counts['bodies']:,.0f} "
        f"requests, {counts['faults']:,.0f} faults, {counts['gone']:,.0f} answers to nobody; at most "
        f"{counts['most']:.0f} of {in_flight} in flight",
        flush=True,
    )
    assert counts["most"] <= in_flight
    return share


def measured(path: Path, given: argparse.Namespace) -> dict[str, str]:
    """All the ways; name → the result's hash."""
    results: dict[str, str] = {}
    with tempfile.TemporaryDirectory() as folder:
        results["plain"], counts = plain(path, Path(folder), given.in_flight)
    base, bodies = told("plain asyncio", counts, given.in_flight, None), counts["bodies"]
    options = ("--rows", str(given.rows), "--jobs", str(given.jobs))
    for name in (way for way in given.ways if way != "batch"):
        way = Way(given.size, given.in_flight, (*options, "--on", name))
        for kills in sorted({0, given.kills}):
            with tempfile.TemporaryDirectory() as folder:
                label = f"{name}, killed {kills} times" if kills else name
                results[label], counts = bulk(path, Path(folder), way, kills)
                told(label, counts, given.in_flight, None if kills else base)
                assert counts["bodies"] == bodies
                assert counts["answered"] - bodies <= kills * given.in_flight + given.size // 100
    if "batch" in given.ways:
        with tempfile.TemporaryDirectory() as folder:
            results["batch, killed 3 times"] = batch(path, Path(folder), given.size)
    return results


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Bulk runs with a model, killed on the way.")
    parser.add_argument("size", nargs="?", type=int, default=2000)
    parser.add_argument(
        "--ways", nargs="+", choices=("here", "ray", "batch"), default=["here", "ray", "batch"]
    )
    parser.add_argument("--kills", type=int, default=3)
    parser.add_argument("--in-flight", type=int, default=8)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--rows", type=int, default=100)
    parser.add_argument("--chars", type=int, default=600)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "news.jsonl"
        written(path, given.size, given.chars)
        results = measured(path, given)
    for name, sha256 in results.items():
        print(f"{sha256}  {name}")
    assert len(set(results.values())) == 1, "the results differ"
    print(f"{len(results)} results, all the same: {given.size:,} rows, nothing lost, nothing doubled")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--plain"]:
        print(read_plainly(sys.argv[2], sys.argv[3], sys.argv[4], int(sys.argv[5])))
    else:
        main()
