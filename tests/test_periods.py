"""A day's figure beside that of a longer time: two things; two figures of one stretch: one."""

from __future__ import annotations

from datetime import date

import pytest

from summarizer.consolidate.compare import compare
from summarizer.consolidate.context import Context
from tests.making import claim

PUBLISHED = date(2023, 5, 10)
CONTEXT = Context(published={"s1": PUBLISHED, "s2": PUBLISHED})


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("On Saturday 9 people died in traffic.", "This year 310 people have died in traffic.", "apart"),
        ("On Sunday 9 people fell ill.", "Since January 310 people have fallen ill.", "apart"),
        ("Overnight 9 drones came.", "In the past three months 310 drones came.", "apart"),
        ("On Sunday 9 people died.", "So far 310 people have died.", "apart"),
        ("On Sunday 9 people died.", "The floods have killed 310 people this week.", "apart"),
        ("In July 9 boats came.", "In August 310 boats came.", "apart"),
        ("In March 9 boats came.", "In the first quarter 310 boats came.", "apart"),
        ("In March 9 boats came.", "In 2022 some 310 boats came.", "apart"),
        # the same stretch, or a stretch that begins with the day itself
        ("Since Sunday 9 people have died.", "Since Sunday 310 people have died.", "clash"),
        ("On Sunday 9 people died.", "Since Sunday 310 people have been found dead.", "clash"),
        # a stretch that isn't counted over
        ("On Sunday 9 boats came.", "In the worst week since March 310 boats came on Sunday.", "clash"),
        ("The attack on Sunday killed 9 people.", "The attack this week killed 310 people.", "clash"),
        # up to a day is not of a day
        ("In July 9 boats came.", "In July 310 boats came.", "clash"),
    ],
)  # fmt: skip
def test_what_a_day_brought_is_part_of_what_a_longer_time_did(one: str, other: str, expected: str) -> None:
    """The same way round or the other: apart for two stretches of time, a clash for one."""
    first = claim("s1.c1", "9", evidence=one, question="How many?")
    second = claim("s2.c1", "310", evidence=other, question="How many?")

    told = {compare(first, second, CONTEXT).relation, compare(second, first, CONTEXT).relation}

    assert {"apart": {"not_comparable"}, "clash": {"contradicts"}}[expected] == told


def test_a_month_says_nothing_of_a_place() -> None:
    """Where something happened isn't counted over a time."""
    one = claim("s1.c1", "Paris", "place", evidence="In July it was shown in Paris.", question="Where?")
    other = claim("s2.c1", "Lyon", "place", evidence="So far it was shown in Lyon.", question="Where?")

    assert "contradicts" == compare(one, other, CONTEXT).relation
