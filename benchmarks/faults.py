"""Runs through storms of faults, and runs that are killed: `python benchmarks/faults.py [STORMS [KILLS]]`.

Two hundred runs over forty articles, in which most calls meet a fault (seeded), and a hundred runs that are killed
(SIGKILL) at a random call and started again. Counted are the runs whose result isn't byte-identical to that of a run
without a fault, right answers that were paid for twice, and answered calls that were made again. All should be 0; the
exit code says so.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # the faults are a part of the tests

from summarizer.store import Store
from tests.faults.kills import Victim, killed, uninterrupted
from tests.faults.newsroom import articles, good, ran, ran_at
from tests.faults.server import FaultServer
from tests.faults.storm import Storm

ARTICLES, IN_FLIGHT = 40, 8


def storms(count: int, folder: Path) -> tuple[int, int, int, int]:
    """Runs that differ, right answers given twice, calls made by a repetition, and calls in all."""
    made = articles(ARTICLES)
    faultless = ran(good, made, concurrency=IN_FLIGHT).bytes()
    differ = twice = again = calls = 0
    for seed in range(count):
        storm = Storm(seed, IN_FLIGHT)
        with Store(folder / f"storm-{seed}.sqlite3") as store, FaultServer(storm) as server:
            met = ran_at(server, made, store, concurrency=IN_FLIGHT)
            repeated = ran_at(server, made, store, concurrency=IN_FLIGHT)
        differ += met.bytes() != faultless or repeated.bytes() != faultless or bool(met.failed)
        twice += sum(given - 1 for given in storm.good.values())
        again += sum(repeated.calls.values())
        calls += sum(met.calls.values())
    return differ, twice, again, calls


def kills(count: int, folder: Path) -> tuple[int, int]:
    """Runs that differ after a kill and a restart, and answered calls that were made again."""
    differ = again = 0
    with Victim() as victim:
        whole = uninterrupted(victim, folder / "whole.sqlite3", ARTICLES)
        for seed in range(count):
            end = killed(victim, folder / f"kill-{seed}.sqlite3", ARTICLES, seed)
            differ += end.made != whole
            again += end.again
    return differ, again


def main() -> int:
    """Run and print."""
    numbers = [int(number) for number in sys.argv[1:]]
    with tempfile.TemporaryDirectory() as folder:
        count = numbers[0] if numbers else 200
        differ, twice, repeated, calls = storms(count, Path(folder))
        print(
            f"{count} storms over {ARTICLES} articles, {calls / (count * ARTICLES):.2f} calls an article: "
            f"{differ} results differ, {twice} right answers paid for twice, {repeated} calls by repetitions"
        )
        count = numbers[1] if len(numbers) > 1 else 100
        wrong, again = kills(count, Path(folder))
        print(f"{count} kills: {wrong} results differ, {again} answered calls made again")
    return int(any((differ, twice, repeated, wrong, again)))


if __name__ == "__main__":
    sys.exit(main())
