"""What `quantity` promises: readings written by hand, from English usage, before the code."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.records import Quantity
from summarizer.values import quantity
from summarizer.values.units import named

SEEDS = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))
N = None

# surface, hard, soft, exact, unit, counted
READINGS = [
    ("57", (57, 57), (57, 57), True, N, N),
    ("57 people", (57, 57), (57, 57), True, N, "people"),
    ("nine European nations", (9, 9), (9, 9), True, N, "nations"),
    ("twenty-five tanks", (25, 25), (25, 25), True, N, "tanks"),
    ("one hundred and twenty soldiers", (120, 120), (120, 120), True, N, "soldiers"),
    ("1,024 homes", (1024, 1024), (1024, 1024), True, N, "homes"),
    ("two aircraft", (2, 2), (2, 2), True, N, "aircraft"),
    ("13 dead", (13, 13), (13, 13), True, N, "dead"),
    ("two-car", (2, 2), (2, 2), True, N, "car"),
    ("more than 90,000", (90001, N), (90000, 100000), False, N, N),
    ("more than 100,000 Russian troops", (100001, N), (100000, 160000), False, N, "troops"),
    ("over 50 people", (51, N), (50, 60), False, N, "people"),
    ("well over 50 people", (51, N), (50, 60), False, N, "people"),
    ("in excess of 300", (301, N), (300, 400), False, N, N),
    ("upwards of 20 vessels", (21, N), (20, 30), False, N, "vessels"),
    ("at least 57 people", (57, N), (57, 60), False, N, "people"),
    ("no fewer than 7", (7, N), (7, 8), False, N, N),
    ("100 or more", (100, N), (100, 160), False, N, N),
    ("100-plus guests", (100, N), (100, 160), False, N, "guests"),
    ("40+ people", (40, N), (40, 50), False, N, "people"),
    ("fewer than 90 people", (0, 89), (80, 90), False, N, "people"),
    ("under 100 people", (0, 99), (90, 100), False, N, "people"),
    ("up to 100 people", (0, 100), (50, 100), False, N, "people"),
    ("as many as 100 people", (0, 100), (90, 100), False, N, "people"),
    ("no more than 12 guests", (0, 12), (6, 12), False, N, "guests"),
    ("nearly 200 people", (150, 200), (180, 200), False, N, "people"),
    ("almost 80", (60, 80), (72, 80), False, N, N),
    ("about 40 people", (30, 50), (36, 44), False, N, "people"),
    ("around 40", (30, 50), (36, 44), False, N, N),
    ("some 80 diggers", (60, 100), (72, 88), False, N, "diggers"),
    ("an estimated 80 diggers", (60, 100), (72, 88), False, N, "diggers"),
    ("roughly 80", (60, 100), (72, 88), False, N, N),
    ("80 or so", (60, 100), (72, 88), False, N, N),
    ("at least an estimated 80", (80, N), (80, 90), False, N, N),
    ("10 to 12 people", (10, 12), (10, 12), False, N, "people"),
    ("10-12 people", (10, 12), (10, 12), False, N, "people"),
    ("between 10 and 12 people", (10, 12), (10, 12), False, N, "people"),
    ("one or two people", (1, 2), (1, 2), False, N, "people"),
    ("1,200-strong", (1150, 1250), (1150, 1250), False, N, N),
    ("$5 billion to $6 billion", (4500000000, 6500000000), (5000000000, 6000000000), False, "usd", N),
    ("Rs. 500 crore", (4500000000, 5500000000), (4750000000, 5250000000), False, "inr", N),
    ("two or three people", (2, 3), (2, 3), False, N, "people"),
    ("dozens of people", (24, N), (24, 99), False, N, "people"),
    ("scores of people", (40, N), (40, 199), False, N, "people"),
    ("hundreds of people", (200, N), (200, 999), False, N, "people"),
    ("thousands of troops", (2000, N), (2000, 9999), False, N, "troops"),
    ("tens of thousands of troops", (20000, N), (20000, 99999), False, N, "troops"),
    ("hundreds of thousands", (200000, N), (200000, 999999), False, N, N),
    ("millions", (2 * 10**6, N), (2 * 10**6, 10**7 - 1), False, N, N),
    ("several hundred people", (200, N), (200, 999), False, N, "people"),
    ("a few thousand people", (2000, N), (2000, 6000), False, N, "people"),
    ("a dozen people", (9, 15), (11, 13), False, N, "people"),
    ("half a dozen people", (5, 7), (6, 6), False, N, "people"),
    ("a couple of shots", (2, 3), (2, 3), False, N, "shots"),
    ("half a million people", (375000, 625000), (450000, 550000), False, N, "people"),
    ("a hundred people", (75, 125), (95, 105), False, N, "people"),
    ("a million people", (750000, 1250000), (950000, 1050000), False, N, "people"),
    ("100,000 troops", (75000, 125000), (95000, 105000), False, N, "troops"),
    ("2.5 million people", (2450000, 2550000), (2450000, 2550000), False, N, "people"),
    ("143 million consumers", (142500000, 143500000), (142500000, 143500000), False, N, "consumers"),
    ("1.3million users", (1250000, 1350000), (1250000, 1350000), False, N, "users"),
    ("two and a half million people", (2250000, 2750000), (2375000, 2625000), False, N, "people"),
    ("5m people", (4500000, 5500000), (4750000, 5250000), False, N, "people"),
    ("6 percent", (6, 6), (6, 6), True, "percent", N),
    ("5.25 per cent", (5.25, 5.25), (5.25, 5.25), True, "percent", N),
    ("21%", (21, 21), (21, 21), True, "percent", N),
    ("two percentage points", (2, 2), (2, 2), True, "percentage-point", N),
    ("50 basis points", (0.5, 0.5), (0.5, 0.5), True, "percentage-point", N),
    ("half of the fleet", (45, 55), (47.5, 52.5), False, "percent", N),
    ("a quarter of voters", (22.5, 27.5), (23.75, 26.25), False, "percent", N),
    ("one in five", (18, 22), (19, 21), False, "percent", N),
    ("nine out of 10", (81, 99), (85.5, 94.5), False, "percent", N),
    ("$82", (82, 82), (82, 82), True, "usd", N),
    ("$82 a share", (82, 82), (82, 82), True, "usd/share", N),
    ("$82 per Qualcomm share", (82, 82), (82, 82), True, "usd/share", N),
    ("$65.09", (65.09, 65.09), (65.09, 65.09), True, "usd", N),
    ("$121 billion", (120500000000, 121500000000), (120500000000, 121500000000), False, "usd", N),
    ("5 billion dollars", (4500000000, 5500000000), (4750000000, 5250000000), False, "usd", N),
    ("$5bn", (4500000000, 5500000000), (4750000000, 5250000000), False, "usd", N),
    ("US$5m", (4500000, 5500000), (4750000, 5250000), False, "usd", N),
    ("£400,000", (350000, 450000), (380000, 420000), False, "gbp", N),
    ("€12", (12, 12), (12, 12), True, "eur", N),
    ("Rs 575", (575, 575), (575, 575), True, "inr", N),
    ("12 yuan", (12, 12), (12, 12), True, "cny", N),
    ("50 cents", (0.5, 0.5), (0.5, 0.5), True, "usd", N),
    ("more than $5", (5, N), (5, 6), False, "usd", N),
    ("40m", (40, 40), (40, 40), True, "m", N),
    ("130ft", (130, 130), (130, 130), True, "ft", N),
    ("131 feet", (131, 131), (131, 131), True, "ft", N),
    ("80m-deep", (80, 80), (80, 80), True, "m", N),
    ("30cm-diameter", (30, 30), (30, 30), True, "cm", N),
    ("more than 90 metres", (90, N), (90, 100), False, "m", N),
    ("10-mile", (10, 10), (10, 10), True, "mile", N),
    ("50mph", (50, 50), (50, 50), True, "mph", N),
    ("80 miles per hour", (80, 80), (80, 80), True, "mph", N),
    ("70 km/h", (70, 70), (70, 70), True, "km/h", N),
    ("37 tonnes", (37, 37), (37, 37), True, "t", N),
    ("800-square metre", (750, 850), (760, 840), False, "m2", N),
    ("12 square miles", (12, 12), (12, 12), True, "mile2", N),
    ("38 °C", (38, 38), (38, 38), True, "c", N),
    ("-5°C", (-5, -5), (-5, -5), True, "c", N),
    ("three weeks", (3, 3), (3, 3), True, "week", N),
    ("three months", (3, 3), (3, 3), True, "month", N),
    ("72 hours", (72, 72), (72, 72), True, "hour", N),
    ("five-year-old", (5, 5), (5, 5), True, "year", "age"),
    ("42 years old", (42, 42), (42, 42), True, "year", "age"),
    ("magnitude 7.8", (7.8, 7.8), (7.8, 7.8), True, "magnitude", N),
    ("7.8-magnitude", (7.8, 7.8), (7.8, 7.8), True, "magnitude", N),
    ("two and a half hours", (2.5, 2.5), (2.5, 2.5), True, "hour", N),
    ("half an hour", (0.5, 0.5), (0.5, 0.5), True, "hour", N),
    ("a quarter of a percentage point", (0.25, 0.25), (0.25, 0.25), True, "percentage-point", N),
    ("75 bps", (0.75, 0.75), (0.75, 0.75), True, "percentage-point", N),
    ("40C", (40, 40), (40, 40), True, "c", N),
    ("3m waves", (3, 3), (3, 3), True, "m", N),
    ("a quarter to a third", (22.5, 36.66663), (25, 33.3333), False, "percent", N),
    ("two barrels a day", (2, 2), (2, 2), True, "barrel/day", N),
]


@pytest.mark.parametrize(("text", "hard", "soft", "exact", "unit", "counted"), READINGS)
def test_parse_reads_a_surface(text, hard, soft, exact, unit, counted):
    """A surface value has the interval, unit and counted noun that a reader gives it."""
    assert Quantity(hard=hard, soft=soft, exact=exact, unit=unit, counted=counted) == quantity.parse(text)


NO_QUANTITY = [
    "",
    "no figures here",
    "Dec. 29, 2021",
    "in 2014",
    "at 3:30 pm ET",
    "the attacks of 9/11",
    "the G7 summit",
    "COVID-19",
    "Flight 3756 to Dallas",
    "the Bucharest Nine (B-9) group",
    "the Bucharest Nine format",
    "the Nord Stream 2 pipeline",
    "the 32nd floor",
    "a second direct contact",
    "no one came",
    "one of the first",
    "the third quarter",
    "a third missile",
    "room 135",
    "call 0207 782 4368",
    "a 5G network",
    "F-22s and F-35s",
    "under 17's",
    "at 9 o'clock",
    "from 3-5 pm",
    "a 40-something man",
    "the 1990s",
    "they won 4-2",
    "10 Downing Street",
    "Billions Bunker Group",
    "https://usat.ly/2s9vKKy",
    "the 50th or 60th floor",
    "in the second half",
    "version 2.3.4",
    "Registration Number: 130349",
    "the iPhone 5C",
    "several people",
    "the only survivor",
]


@pytest.mark.parametrize("text", NO_QUANTITY)
def test_what_names_something_is_no_quantity(text):
    """Dates, times, labels, ordinals, models, scores and idioms are not quantities."""
    assert [found.text for found in quantity.find(text)] == []


FINDINGS = [
    (
        "More than 100,000 Russian troops are still stationed there.",
        ["More than 100,000 Russian troops"],
    ),
    ("tax rate down to 21% from 35%", ["21%", "35%"]),
    ("from 35 percent to 21 percent", ["35 percent", "21 percent"]),
    ("At least seven people were killed and dozens injured", ["At least seven people", "dozens injured"]),
    ("20 students and 15 teachers", ["20 students", "15 teachers"]),
    ("It raised $5 billion to $6 billion in 2016.", ["$5 billion to $6 billion"]),
    ("Pat Rooke, 72, described it", ["72"]),
    ("four metres (13 feet) deep", ["four metres", "13 feet"]),
    ("six shipping and trading companies", ["six shipping and trading companies"]),
    ("20 of their vessels", ["20 of their vessels"]),
    ("On Tuesday 14 people died", ["14 people"]),
    ("It took half an hour in 40C heat.", ["half an hour", "40C"]),
    ("A crowd of 3,000 filed past.", ["3,000"]),
]


@pytest.mark.parametrize(("text", "expected"), FINDINGS)
def test_find_gives_the_words_in_order(text, expected):
    """Each quantity of a sentence is found once, with its comparator, unit and noun."""
    assert expected == [found.text for found in quantity.find(text)]


def test_find_reads_the_figures_of_the_seeds():
    """The figures of the five articles, as a person reading them lists them."""
    expected = [
        ["two leaders"],
        ["Two leaders", "tens of thousands of troops", "tens of thousands of troops"],
        ["nine European nations"],
        ["more than 90,000", "two leaders"],
        ["nine European nations", "two leaders", "More than 100,000 Russian troops"],
    ]
    assert expected == [[f.text for f in quantity.find(path.read_text())] for path in SEEDS]


# first, second, relation of the first to the second, rule
PAIRS = [
    ("more than 90,000", "more than 100,000", "differs", "quantity.soft-disjoint"),
    ("tens of thousands", "more than 100,000", "differs", "quantity.soft-disjoint"),
    ("tens of thousands", "more than 90,000", "compatible", "quantity.overlap"),
    ("58 people", "59 people", "contradicts", "quantity.hard-disjoint"),
    ("58 people", "58 people", "same", "quantity.same"),
    ("58", "58 people", "same", "quantity.same"),
    ("three", "3", "same", "quantity.same"),
    ("57 people", "more than 50 people", "refines", "quantity.contained"),
    ("at least 57 people", "55 people", "contradicts", "quantity.hard-disjoint"),
    ("at least 50 people", "84 people", "differs", "quantity.soft-disjoint"),
    ("about 40 people", "42 people", "refined_by", "quantity.contained"),
    ("about 40 people", "57 people", "contradicts", "quantity.hard-disjoint"),
    ("about 40 people", "48 people", "differs", "quantity.soft-disjoint"),
    ("100,000 troops", "120,000 troops", "differs", "quantity.soft-disjoint"),
    ("100,000 troops", "200,000 troops", "contradicts", "quantity.hard-disjoint"),
    ("more than 100,000 troops", "150,000 troops", "refined_by", "quantity.contained"),
    ("$5 billion", "$5.2 billion", "refined_by", "quantity.contained"),
    ("$103 billion", "$121 billion", "contradicts", "quantity.hard-disjoint"),
    ("$82 a share", "$70 a share", "contradicts", "quantity.hard-disjoint"),
    ("$82 a share", "$82", "not_comparable", "quantity.unit"),
    ("$5 million", "£5 million", "not_comparable", "quantity.unit"),
    ("5 percent", "5 people", "not_comparable", "quantity.unit"),
    ("20 troops", "20 tanks", "not_comparable", "quantity.counted"),
    ("20 passengers", "20 people", "not_comparable", "quantity.counted"),
    ("20 dead", "40 injured", "not_comparable", "quantity.counted"),
    ("58 dead", "59 people", "contradicts", "quantity.hard-disjoint"),
    ("58 deaths", "58 fatalities", "same", "quantity.same"),
    ("100 soldiers", "200 troops", "contradicts", "quantity.hard-disjoint"),
    ("one ship", "two ships", "contradicts", "quantity.hard-disjoint"),
    ("131 feet", "40 m", "same", "quantity.converted"),
    ("130ft", "40m", "same", "quantity.converted"),
    ("80 mph", "130 km/h", "same", "quantity.converted"),
    ("40m", "80m", "contradicts", "quantity.hard-disjoint"),
    ("40m", "300 km", "contradicts", "quantity.hard-disjoint"),
    ("12 inches", "30cm", "same", "quantity.converted"),
    ("two weeks", "14 days", "same", "quantity.converted"),
    ("32 °F", "0 °C", "same", "quantity.converted"),
    ("90 °F", "20 °C", "contradicts", "quantity.hard-disjoint"),
    ("three months", "40 m", "not_comparable", "quantity.unit"),
    ("five-year-old", "six-year-old", "contradicts", "quantity.hard-disjoint"),
    ("26.1 percent", "26 percent", "refines", "quantity.rounding"),
    ("26.7 percent", "26 percent", "contradicts", "quantity.hard-disjoint"),
    ("a third of voters", "33 percent", "same", "quantity.fraction"),
    ("a dozen people", "12 people", "refined_by", "quantity.contained"),
    ("10 to 12 people", "11 people", "refined_by", "quantity.contained"),
    ("10 to 12 people", "14 people", "contradicts", "quantity.hard-disjoint"),
    ("fewer than 50 people", "60 people", "contradicts", "quantity.hard-disjoint"),
    ("nearly 200 people", "200 people", "compatible", "quantity.overlap"),
]


@pytest.mark.parametrize(("first", "second", "relation", "rule"), PAIRS)
def test_compare_tells_how_two_relate(first, second, relation, rule):
    """Two surfaces relate as a careful reader says, by the rule named."""
    a, b = quantity.parse(first), quantity.parse(second)
    assert a is not None
    assert b is not None
    verdict = quantity.compare(a, b)
    assert (relation, rule) == (verdict.relation, verdict.rule)
    assert verdict.turned() == quantity.compare(b, a)


def test_a_reason_is_a_sentence_with_both_figures():
    """The reason names both figures, so that a reader can check it."""
    a, b = quantity.parse("58 people"), quantity.parse("59 people")
    assert a is not None
    assert b is not None
    assert quantity.compare(a, b).reason == "58 people and 59 people can't both be true."


PIECES = st.sampled_from(
    "more than|about|90,000|5|2.5|-|to|and|between|million|a|half|dozen|of|troops|$|%|°|m|feet|one|hundred|"
    "\n|.|,|twenty|third|in|Dec.|29|2021|per|share|(|)|year|old|nearly|0|00|1,00|€|'s".split("|")
)
TEXTS = st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=14).map(" ".join))
SURFACES = st.sampled_from([row[0] for row in READINGS])


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_any_text_is_safe_and_offsets_hold(text):
    """On any text: no exception, offsets that reproduce the words, order, no overlap, sound intervals."""
    end = 0
    for found in quantity.find(text):
        assert text[found.start : found.end] == found.text
        assert found.start >= end
        end = found.end
        for low, high in (found.normal.hard, found.normal.soft):
            assert low is None or high is None or low <= high
        assert quantity.compare(found.normal, found.normal).relation == "same"


@settings(max_examples=200, deadline=None)
@given(SURFACES, SURFACES)
def test_compare_is_the_same_from_both_sides(first, second):
    """`compare(a, b)` is `compare(b, a)` turned, reason included."""
    a, b = quantity.parse(first), quantity.parse(second)
    assert a is not None
    assert b is not None
    assert quantity.compare(a, b) == quantity.compare(b, a).turned()


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "1,000 ",
        "1 ",
        "a ",
        "more than ",
        "one hundred and ",
        "$",
        "-",
        "twenty-",
        "5-",
        "half a ",
        "of the ",
    ],
)
def test_find_is_linear_on_hostile_text(piece):
    """Twelve times the text takes about twelve times the steps, not their square: counted, not clocked."""
    import sys

    def steps(size: int) -> int:
        count = 0

        def tracer(frame, event, arg):
            nonlocal count
            count += 1

        sys.setprofile(tracer)
        try:
            quantity.find((piece * size)[:size])
        finally:
            sys.setprofile(None)
        return count

    assert steps(6000) < 20 * steps(500) + 2000


@pytest.mark.parametrize(
    ("unit", "size"),
    [
        ("ft", 0.3048),
        ("in", 0.0254),
        ("yd", 0.9144),
        ("mile", 1609.344),
        ("nmi", 1852),
        ("acre", 4046.8564224),
        ("barrel", 158.987294928),
        ("lb", 0.45359237),
        ("mph", 1.609344),
        ("week", 7),
    ],
)
def test_units_have_their_defined_size(unit, size):
    """Factors are the definitions of NIST SP 811, appendix B, typed in a second time."""
    assert size == named(unit).factor
