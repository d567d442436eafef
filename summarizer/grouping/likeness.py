"""How two articles bear on whether they report one event: in points, above 0 speaks for one event, below for two."""

from __future__ import annotations

from math import log, log2
from operator import mul

from summarizer.grouping.contrast import SAME_MEASURE, near
from summarizer.grouping.slots import NOTHING, Occurrence
from summarizer.grouping.weights import EMPHASISED, NAME, Vector

#: Cosine at which two articles are as likely of one event as of two, and the points of two without a shared term.
EVEN = 0.12
UNRELATED = -1.5
#: Points of a single shared term at the most: one name is a place or a person, no event; unless there is little else.
ONE_TERM, MOSTLY = -0.3, 0.35
#: Product of two weights above which a shared term is more than an everyday word; of so many terms, all are.
TELLING, FEW = 9 * EMPHASISED * EMPHASISED, 5
#: Points of two articles that have names, that many or more each, and none in common.
OTHER_NAMES, SOME_NAMES = -1.0, 2
#: Days between two publications that say nothing, and the points that distance takes at the most.
SAME_TIME = 3
LONG_AGO = 0.6
#: Points for and against.
OTHER_NUMBER = -0.3
OTHER_MEASURE = -0.3
OTHER_DAYS = -0.2
SAME_DAY = 0.2
#: The most points that two articles can have, rounded up.
MOST = 2.4


def likeness(one: Vector, other: Vector) -> float:
    """Points of two articles, about -4 to `MOST`."""
    mine, theirs = one.weights, other.weights
    both = mine.keys() & theirs.keys()
    topic = UNRELATED
    if both:
        products = [*map(mul, map(mine.__getitem__, both), map(theirs.__getitem__, both))]
        close = sum(products) / (one.length * other.length)
        topic = max(UNRELATED, log(close / EVEN))
        if topic > ONE_TERM and len(products) < FEW and close < MOSTLY and _telling(products) < 2:
            topic = ONE_TERM
    if one.names >= SOME_NAMES <= other.names and not any(map(NAME.__and__, both)):
        topic += OTHER_NAMES
    if one.day != other.day:
        topic -= apart(one.day, other.day)
    first, second = one.told, other.told
    return topic + same_occurrence(first, second) if first is not NOTHING is not second else topic


def _telling(products: list[int]) -> int:
    """Number of shared terms that are more than everyday words."""
    return sum([product > TELLING for product in products])


def apart(one: int | None, other: int | None) -> float:
    """Points that the time between two publications takes: none up to `SAME_TIME` days, then with its logarithm."""
    if one is None or other is None:
        return 0.0
    days = abs(one - other)
    return min(LONG_AGO, 0.12 * log2(days / SAME_TIME)) if days > SAME_TIME else 0.0


def same_occurrence(one: Occurrence, other: Occurrence) -> float:
    """Points of what the two openings tell of number, measure and day."""
    points = 0.0
    if one.nth and other.nth and other_number(one, other):
        points += OTHER_NUMBER
    if one.measures and other.measures and other_measure(one, other):
        points += OTHER_MEASURE
    if one.calendar and other.calendar:
        points += SAME_DAY if near(one, other) else OTHER_DAYS
    return points


def other_number(one: Occurrence, other: Occurrence) -> bool:
    """Whether they tell first of different instances of one thing ("round")."""
    return any(one.nth[head][0] != other.nth[head][0] for head in one.nth.keys() & other.nth.keys())


def other_measure(one: Occurrence, other: Occurrence) -> bool:
    """Whether no two values of one measure ("magnitude") are near each other."""
    return any(
        all(abs(x - y) > SAME_MEASURE for x in one.measures[unit] for y in other.measures[unit])
        for unit in one.measures.keys() & other.measures.keys()
    )
