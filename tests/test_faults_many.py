"""Whole runs through a storm of faults, and runs that are killed: nothing is lost, nothing is paid for twice.

`benchmarks/faults.py` does the same two hundred and a hundred times.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from summarizer.store import Store
from tests.faults.kills import Victim, killed, uninterrupted
from tests.faults.newsroom import articles, good, ran, ran_at
from tests.faults.server import FaultServer
from tests.faults.storm import Storm

MANY = 40
IN_FLIGHT = 8
ARTICLES = articles(MANY)


@pytest.fixture(scope="module")
def faultless() -> bytes:
    """What a run without a fault makes."""
    return ran(good, ARTICLES, concurrency=IN_FLIGHT).bytes()


@pytest.mark.parametrize("seed", range(5))
def test_a_storm_changes_nothing(seed: int, faultless: bytes, tmp_path: Path) -> None:
    """A fault at most calls: the result is byte-identical, each right answer was given once, and the same command
    again makes no call.
    """
    storm = Storm(seed, IN_FLIGHT)
    with Store(tmp_path / "answers.sqlite3") as store, FaultServer(storm) as server:
        met = ran_at(server, ARTICLES, store, concurrency=IN_FLIGHT)
        again = ran_at(server, ARTICLES, store, concurrency=IN_FLIGHT)

    assert {} == met.failed
    assert faultless == met.bytes()
    assert dict.fromkeys(range(1, MANY + 1), 1) == dict(storm.good)
    assert sum(met.calls.values()) > 1.5 * MANY
    assert ({}, faultless) == (again.calls, again.bytes())


def test_a_killed_run_goes_on(tmp_path: Path) -> None:
    """Killed at a random call: the next run makes the calls that weren't answered, no other, and the same result."""
    with Victim() as victim:
        whole = uninterrupted(victim, tmp_path / "whole.sqlite3", MANY)
        ends = [killed(victim, tmp_path / f"{seed}.sqlite3", MANY, seed) for seed in range(3)]

    assert [(0, whole)] * len(ends) == [(end.again, end.made) for end in ends]
    assert all(end.calls >= MANY - end.kept for end in ends)
    assert max(end.kept for end in ends) > 0
