"""How long something lasts grows with the day it is told on; days are counted by the calendar."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from summarizer.consolidate import elapsed
from summarizer.records import Claim
from summarizer.values.base import Verdict
from tests.making import claim

DAY = date(2022, 3, 7)
Told = tuple[str, str]


def two(one: Told, other: Told) -> tuple[Claim, Claim]:
    """Claims of two sources from (value, sentence) each."""
    return claim("s1.c1", one[0], evidence=one[1]), claim("s2.c1", other[0], evidence=other[1])


def relation(found: Verdict | None) -> str:
    """The relation; empty where the values decide."""
    return found.relation if found else ""


TRAPPED = "She has been trapped for {}."
FREED = "She was freed after {}."


@pytest.mark.parametrize(
    ("first", "then", "days", "expected"),
    [
        ((TRAPPED, "50 hours"), (TRAPPED, "over 100 hours"), 3, "superseded"),
        ((TRAPPED, "50 hours"), (FREED, "100 hours"), 2, "superseded"),
        ((TRAPPED, "50 hours"), (FREED, "60 hours"), 3, "superseded"),
        ((TRAPPED, "50 hours"), (FREED, "122 hours"), 2, "superseded"),  # of any hour of the two days
        ((TRAPPED, "three weeks"), (TRAPPED, "a month"), 2, "superseded"),
        # it can't have begun at one time
        ((TRAPPED, "50 hours"), (TRAPPED, "52 hours"), 3, ""),
        ((TRAPPED, "50 hours"), (TRAPPED, "over 200 hours"), 2, ""),
        ((TRAPPED, "50 hours"), (FREED, "15 hours"), 2, ""),
        ((TRAPPED, "50 hours"), (FREED, "200 hours"), 2, ""),
        ((TRAPPED, "12 years"), (TRAPPED, "14 years"), 2, ""),
        # one day, and both told afterwards
        ((TRAPPED, "50 hours"), (TRAPPED, "90 hours"), 0, ""),
        ((FREED, "50 hours"), (FREED, "90 hours"), 2, ""),
    ],
)
def test_what_lasts_grows_with_the_day(first: Told, then: Told, days: int, expected: str) -> None:
    """Told as still going on, on one of two days at least, and as far apart as the days allow: one stretch of time."""
    pair = two(*((value, text.format(value)) for text, value in (first, then)))
    published = {"s1": DAY, "s2": DAY + timedelta(days)}
    assert expected == relation(elapsed.compare(*pair, published))
    assert expected == relation(elapsed.compare(*pair[::-1], published))


def test_an_undated_article_tells_nothing_of_growth() -> None:
    """Without both dates nothing is known of what lies between."""
    pair = two(("50 hours", TRAPPED.format("50 hours")), ("90 hours", TRAPPED.format("90 hours")))
    assert elapsed.compare(*pair, {"s1": DAY, "s2": None}) is None


def test_an_age_is_no_stretch_of_time() -> None:
    """Somebody who is five doesn't become six in a day, whatever goes on."""
    pair = two(
        ("aged 5", "The boy, aged 5, is still missing."), ("aged 6", "The boy, aged 6, is still missing.")
    )
    assert elapsed.compare(*pair, {"s1": DAY, "s2": DAY + timedelta(1)}) is None


@pytest.mark.parametrize(
    ("hours", "days", "expected"),
    [
        ("over 100 hours", "four-day", "compatible"),
        ("80 hours", "four-day", "compatible"),
        ("119 hours", "four days", "compatible"),
        ("120 hours", "four-day", ""),
        ("72 hours", "four-day", ""),
        ("over 120 hours", "four-day", ""),
        ("over 100 hours", "two-day", ""),
        ("30 hours", "two-day", "compatible"),
        ("20 hours", "one-day", ""),
        ("350 hours", "14 days", "compatible"),
        ("350 hours", "15 days", ""),
        ("100 hours", "about four days", ""),
    ],
)
def test_days_are_counted_by_the_calendar(hours: str, days: str, expected: str) -> None:
    """A "four-day rescue" took more than three times 24 hours and less than five times; one day, more than two weeks
    and "about four days" are no such count.
    """
    pair = two((hours, f"The rescue took {hours}."), (days, f"It was a {days} rescue."))
    assert expected == relation(elapsed.calendar_days(*pair))
    assert expected == relation(elapsed.calendar_days(*pair[::-1]))


def test_what_is_planned_is_counted_exactly() -> None:
    """A truce of 80 hours and one of four days are two truces."""
    one = claim("s1.c1", "80 hours", evidence="They plan a truce of 80 hours.", modality="planned")
    other = claim("s2.c1", "four-day", evidence="They plan a four-day truce.", modality="planned")
    assert elapsed.calendar_days(one, other) is None
