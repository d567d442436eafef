"""How answers relate that say one thing in two ways: parts and shares, rates and sums, scales of degrees, spellings."""

from __future__ import annotations

import pytest

from summarizer.values import quantity
from summarizer.values.base import CONFLICTING
from summarizer.values.relate import relate

N = None

# text, hard, soft, unit, counted
READINGS = [
    ("10 000 tents", (7500, 12500), (9500, 10500), N, "tents"),
    ("5-6,000 runners", (4500, 6500), (5000, 6000), N, "runners"),
    ("50 guests at most", (0, 50), (25, 50), N, "guests"),
    ("40 villages or more", (40, N), (40, 50), N, "villages"),
    ("60 boats or so", (45, 75), (54, 66), N, "boats"),
    ("more than 10 but fewer than 20 inmates", (11, 19), (10, 20), N, "inmates"),
    ("a 50-50 chance", (50, 50), (50, 50), "percent", N),
    ("one out of every eight", (11.25, 13.75), (11.875, 13.125), "percent", N),
    ("several hundred thousand", (200_000, N), (200_000, 999_999), N, N),
    ("a couple of hundred people", (200, 300), (200, 300), N, "people"),
    ("a multi-million-dollar deal", (2_000_000, N), (2_000_000, 999_999_999), "usd", N),
    ("weeks", (2, N), (2, 8), "week", N),
    ("a Category 4 hurricane", (4, 4), (4, 4), N, "category"),
    ("world number one", (1, 1), (1, 1), "rank", N),
    ("245 for seven", (245, 245), (245, 245), "score/7", N),
    ("by a single vote", (1, 1), (1, 1), N, "vote"),
    ("stabbed twice", (2, 2), (2, 2), N, "times"),
    ("rose by a factor of three", (150, 250), (190, 210), "percent", "rise"),
    ("12-fold", (1050, 1150), (1050, 1150), "percent", "rise"),
    ("40 taken to hospital", (40, 40), (40, 40), N, "hospitalised"),
    ("a teenage suspect", (13, 19), (13, 19), "year", "age"),
    ("2TB of data", (2, 2), (2, 2), "tb", N),
    ("4C below zero", (-4, -4), (-4, -4), "c", N),
]


@pytest.mark.parametrize(("text", "hard", "soft", "unit", "counted"), READINGS)
def test_an_answer_is_read(text, hard, soft, unit, counted):
    """An answer has the interval, unit and counted thing that a reader gives it."""
    found = quantity.parse(text)
    assert found is not None
    assert (hard, soft, unit, counted) == (found.hard, found.soft, found.unit, found.counted)


# first, second, the relation of the first to the second
PAIRS = [
    # a part of a whole and a share
    ("eight of the 12 jurors", "two-thirds of the jurors", "same"),
    ("12 of its 40 ships", "30% of its ships", "same"),
    ("12 of its 40 ships", "half of its ships", "contradicts"),
    ("12 of its 40 ships", "half of the votes", "not_comparable"),
    ("12 of its 40 ships", "50 percent", "not_comparable"),
    ("seven of the nine judges", "a majority of the judges", "refines"),
    ("fewer than half of the 100 senators", "58 of the 100 senators", "contradicts"),
    ("half of the 40 jobs", "20 jobs", "refined_by"),
    ("half of the 40 jobs", "40 jobs", "not_comparable"),
    # a rate and what it comes to
    ("40 metres a year", "400 metres in a decade", "compatible"),
    ("40 metres a year", "900 metres in a decade", "not_comparable"),
    ("five times a week", "five times a day", "contradicts"),
    ("60 cents a litre", "$0.60 per liter", "same"),
    # degrees of an unsaid scale
    ("27 degrees", "27C", "same"),
    ("81 degrees", "27C", "same"),
    ("60 degrees", "27C", "contradicts"),
    ("temperatures in the 90s", "94 degrees", "refined_by"),
    ("5 degrees warmer", "9F warmer", "same"),
    ("49.6C", "118F", "contradicts"),
    # ends that touch
    ("less than $1 million", "more than $1 million", "contradicts"),
    ("at most $1 million", "at least $1 million", "differs"),
    ("nearly half", "more than half", "contradicts"),
    ("500 jobs", "600 jobs", "contradicts"),
    # ends and rounding
    ("as many as 500", "up to 500", "same"),
    ("over 100,000", "187,400", "differs"),
    ("over 100,000", "154,000", "refined_by"),
    ("one third", "33 percent", "same"),
    ("one third", "30 percent", "differs"),
    ("0.5 percent", "1 percent", "contradicts"),
    ("2.5 percent", "3 percent", "differs"),
    ("26.1 percent", "26 percent", "refines"),
    ("a dozen", "12", "same"),
    ("about a dozen", "12", "refined_by"),
    # several figures
    ("20 killed and 50 wounded", "20 killed and 65 wounded", "contradicts"),
    ("two children aged 4 and 7", "two children aged 4 and 9", "contradicts"),
    ("20 killed and 50 wounded", "20 killed and 65 arrested", "same"),
    ("up 12 points at 7,412", "7,412 points", "compatible"),
    ("up 12 points at 7,412", "7,398 points", "contradicts"),
    # scores beside what may be a range
    ("31-28", "28-31", "compatible"),
    ("52-48", "48-52", "not_comparable"),
    ("245-7", "245 for seven", "same"),
    # things and units
    ("16 crew", "15 crew members", "contradicts"),
    ("two terabytes", "2,000 gigabytes", "same"),
    ("945 hPa", "960 millibars", "contradicts"),
    ("a 24-storey tower", "a 27-floor block", "contradicts"),
    ("six inches of rain", "six inches of snow", "not_comparable"),
    ("profits of £5m", "revenue of £5m", "not_comparable"),
    ("added 20,000 jobs", "lost 20,000 jobs", "contradicts"),
]


@pytest.mark.parametrize(("first", "second", "relation"), PAIRS)
def test_two_answers_relate(first, second, relation):
    """Two answers relate as an editor would say, and the other way round mirrored."""
    verdict = relate(first, second, kind="quantity")
    assert relation == verdict.relation, verdict
    assert verdict.turned() == relate(second, first, kind="quantity")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("12 TB patients", "12 patients"),
        ("a cat 5 years old", "a five-year-old cat"),
        ("fell 54 percent to 46", "46"),
        ("odds of 10-1", "odds of 10 to 1"),
        ("a 5-4 split", "5-4"),
        ("twice the size", "doubled"),
        ("a minor injury", "one injury"),
        ("20 killed in 3 attacks", "20 killed and 5 wounded in 3 attacks"),
        ("38C", "100F"),
        ("40C", "105F"),
    ],
)
def test_what_agrees_makes_no_conflict(first, second):
    """Words that look like another figure's make no conflict of answers that agree."""
    assert relate(first, second, kind="quantity").relation not in CONFLICTING
