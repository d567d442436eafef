"""What `relate` says of times that words leave loose: approximate, ambiguous, open, or at odds with themselves."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.values import moment
from summarizer.values.calendar import european_summer, offset_of, us_daylight, zone_on
from summarizer.values.relate import relate

#: A Wednesday; the Monday of its week is October 2.
ANCHOR = date(2023, 10, 4)

# first, second, relation of the first to the second, rule
SAID = [
    # clock times that are only approximate: about 20 minutes, an hour at most
    ("7:05 a.m.", "around 7 a.m.", "refines", "moment.contained"),
    ("around 7 a.m.", "7:30 a.m.", "differs", "moment.approximate"),
    ("around 7 a.m.", "9 a.m.", "contradicts", "moment.disjoint"),
    ("shortly after 8 a.m.", "8:10 a.m.", "refined_by", "moment.contained"),
    ("shortly after 8 a.m.", "8:45 a.m.", "differs", "moment.approximate"),
    ("shortly after 8 a.m.", "7:50 a.m.", "differs", "moment.approximate"),
    ("just before midnight", "10:15 p.m.", "contradicts", "moment.disjoint"),
    ("just before midnight", "11:50 p.m.", "refined_by", "moment.contained"),
    ("3-5 pm", "4 pm", "refined_by", "moment.contained"),
    ("3-5 pm", "6 pm", "contradicts", "moment.disjoint"),
    # zones: in October the clocks of New York are four hours behind GMT
    ("8 p.m. ET", "midnight GMT", "same", "moment.same"),
    ("7 p.m. ET", "midnight GMT", "contradicts", "moment.disjoint"),
    ("8 p.m. EST on Monday", "12:00 a.m. GMT on Tuesday", "compatible", "moment.zone-loose"),
    ("8 p.m. ET on Monday", "Tuesday", "compatible", "moment.zone-unknown"),
    ("8 p.m. ET on Monday", "Monday", "refines", "moment.contained"),
    ("9 a.m. ET on Monday", "Wednesday", "contradicts", "moment.disjoint"),
    ("8 p.m. Rangoon time", "1 p.m.", "compatible", "moment.zone-unknown"),
    # parts of the day, and nights between two days
    ("Saturday evening", "early Sunday", "differs", "moment.midnight"),
    ("Saturday night", "1 a.m. Sunday", "refined_by", "moment.contained"),
    ("overnight from Saturday to Sunday", "early Sunday", "refined_by", "moment.contained"),
    ("overnight from Saturday to Sunday", "Monday", "contradicts", "moment.disjoint"),
    ("late morning", "8 a.m.", "differs", "moment.approximate"),
    ("late morning", "7 a.m.", "contradicts", "moment.disjoint"),
    ("Monday morning", "Monday afternoon", "contradicts", "moment.disjoint"),
    # early and late parts of longer stretches
    ("early March", "March 15", "differs", "moment.approximate"),
    ("early March", "March 20", "contradicts", "moment.disjoint"),
    ("early March", "late March", "contradicts", "moment.disjoint"),
    ("mid-March", "late March", "compatible", "moment.overlap"),
    ("the end of the year", "December", "refined_by", "moment.contained"),
    ("the first half of the year", "July", "contradicts", "moment.disjoint"),
    ("the second half of 2022", "November 2022", "refined_by", "moment.contained"),
    ("the early 1990s", "1997", "contradicts", "moment.disjoint"),
    # two calendars: seasons by month or by solstice, weeks from Monday or from Sunday
    ("the summer", "September 15", "compatible", "moment.two-calendars"),
    ("the summer", "October", "contradicts", "moment.disjoint"),
    ("this week", "Sunday", "compatible", "moment.two-calendars"),
    ("winter 2022", "January 2022", "refined_by", "moment.contained"),
    ("over the weekend", "Friday", "differs", "moment.approximate"),
    ("over the weekend", "Saturday", "refined_by", "moment.contained"),
    # so many weeks ago
    ("two weeks ago", "Sept. 25", "differs", "moment.approximate"),
    ("two weeks ago", "Sept. 29", "contradicts", "moment.disjoint"),
    ("more than a year ago", "2019", "differs", "moment.approximate"),
    ("more than a year ago", "last month", "contradicts", "moment.disjoint"),
    # words with two readings never contradict either
    ("03/02/2024", "March 2, 2024", "compatible", "moment.ambiguous"),
    ("03/02/2024", "3 February 2024", "compatible", "moment.ambiguous"),
    ("03/02/2024", "March 3, 2024", "contradicts", "moment.disjoint"),
    ("03/02/2024", "03/02/2024", "same", "moment.same"),
    ("03/02/2024", "02/03/2024", "compatible", "moment.ambiguous"),
    ("25/11/2023", "November 25, 2023", "same", "moment.same"),
    ("next Friday", "Oct. 6", "compatible", "moment.ambiguous"),
    ("next Friday", "Oct. 13", "compatible", "moment.ambiguous"),
    ("next Friday", "Oct. 20", "contradicts", "moment.disjoint"),
    ("midnight on Monday", "12:00 a.m. Tuesday", "compatible", "moment.ambiguous"),
    ("midnight on Monday", "9 p.m. Monday", "contradicts", "moment.disjoint"),
    ("Saturday or Sunday", "Sunday", "compatible", "moment.ambiguous"),
    ("Saturday or Sunday", "Monday", "contradicts", "moment.disjoint"),
    # a bare weekday may be of another week; two of them are of one
    ("Monday", "Oct. 9", "compatible", "moment.which-week"),
    ("Monday", "Tuesday", "contradicts", "moment.disjoint"),
    # lists and spans of days
    ("Tuesday and Wednesday", "Wednesday", "complements", "moment.set"),
    ("Tuesday and Wednesday", "Friday", "contradicts", "moment.disjoint"),
    ("Monday through Friday", "Wednesday", "refined_by", "moment.contained"),
    # open ends
    ("not before Friday", "Thursday", "contradicts", "moment.open-disjoint"),
    ("May 4 at the latest", "May 6", "contradicts", "moment.open-disjoint"),
    ("before the end of the year", "December", "refined_by", "moment.contained"),
    ("before noon Friday", "2 p.m. Friday", "contradicts", "moment.open-disjoint"),
    ("before 8 a.m.", "9 a.m.", "contradicts", "moment.open-disjoint"),
    ("before dawn on Sunday", "5 a.m. Sunday", "refined_by", "moment.contained"),
]


@pytest.mark.parametrize(("first", "second", "relation", "rule"), SAID)
def test_loose_words_relate_as_a_careful_editor_says(first, second, relation, rule):
    """The relation and its rule are those of an editor with a calendar, and mirror each other."""
    verdict = relate(first, second, kind="moment", anchor=ANCHOR)
    assert (relation, rule) == (verdict.relation, verdict.rule)
    assert verdict.turned() == relate(second, first, kind="moment", anchor=ANCHOR)


CLASHING = [  # October 2, 2023 is a Monday
    ("Tuesday, October 2", "Monday, October 2", "differs"),
    ("Tuesday, October 2", "Tuesday, October 3", "differs"),
    ("Tuesday, October 2", "Monday", "same"),
    ("Tuesday, October 2", "Tuesday", "compatible"),
    ("Tuesday, October 2", "Thursday", "contradicts"),
]


@pytest.mark.parametrize(("first", "second", "relation"), CLASHING)
def test_a_weekday_at_odds_with_its_date_is_told(first, second, relation):
    """Either may be the slip of the pen, so neither contradicts; the reason says which weekday the date really is."""
    verdict = relate(first, second, kind="moment", anchor=ANCHOR)
    assert (relation, "moment.weekday") == (verdict.relation, verdict.rule)
    assert "October 2, 2023 is a Monday, not a Tuesday." in verdict.reason


def test_every_clash_of_a_text_is_found_with_its_place():
    """`clashes` gives each wrong weekday, where it stands and the true one; a weekday that fits is none."""
    text = "On Tuesday, Oct. 2, they met; on Wednesday, Oct. 4, they left; on Friday, Oct. 5, they spoke."
    found = moment.clashes(text, ANCHOR)
    assert ["Tuesday, Oct. 2", "Friday, Oct. 5"] == [clash.text for clash in found]
    assert [clash.text for clash in found] == [text[clash.start : clash.end] for clash in found]
    assert "October 5, 2023 is a Thursday, not a Friday." == found[1].reason


def test_a_weekday_tells_the_year_of_a_distant_date():
    """ "Tuesday, March 5" far from the anchor is of the year in which that is a Tuesday, and no clash."""
    assert "2024-03-05" == getattr(moment.parse("Tuesday, March 5", ANCHOR), "earliest", None)
    assert () == moment.clashes("Tuesday, March 5", ANCHOR)


def test_a_weekday_tells_the_order_of_day_and_month():
    """ "Thursday 01/02/2024" is the first of February, since January 2 is a Tuesday."""
    assert "2024-02-01" == getattr(moment.parse("Thursday 01/02/2024", ANCHOR), "latest", None)


@pytest.mark.parametrize(
    ("zone", "day", "minutes"),
    [
        ("ET", date(2023, 3, 11), -300),
        ("ET", date(2023, 3, 12), -240),
        ("ET", date(2023, 11, 5), -300),
        ("Paris time", date(2023, 3, 25), 60),
        ("Paris time", date(2023, 3, 26), 120),
        ("Paris time", date(2023, 10, 29), 60),
        ("Moscow time", date(2023, 7, 1), 180),
        ("IST", date(2023, 7, 1), None),
    ],
)
def test_summer_time_begins_and_ends_where_the_law_says(zone, day, minutes):
    """The second Sunday of March and the first of November in the US; the last of March and October in Europe."""
    assert minutes == offset_of(zone, day)


@pytest.mark.parametrize(
    ("day", "expected"),
    [(date(2023, 7, 1), "EDT"), (date(2023, 1, 9), "EST"), (date(2023, 3, 10), "ET"), (None, "ET")],
)
def test_a_generic_zone_takes_its_name_from_the_day(day, expected):
    """ET is EDT in summer; within a week of the change, and without a day, it stays open."""
    assert expected == zone_on("ET", day)


@settings(max_examples=60, deadline=None)
@given(st.dates(min_value=date(2007, 1, 1), max_value=date(2099, 12, 31)))
def test_american_summer_time_holds_european_summer_time_but_for_a_week(day):
    """From 2007 on, US daylight time begins before European summer time and ends after it."""
    assert us_daylight(day) or not european_summer(day)


WORDS = st.sampled_from([row[0] for row in SAID] + [row[1] for row in SAID] + [row[0] for row in CLASHING])


@settings(max_examples=300, deadline=None)
@given(WORDS, WORDS, st.dates(min_value=date(2000, 1, 1), max_value=date(2050, 1, 1)))
def test_any_two_times_mirror_each_other(first, second, anchor):
    """`relate(a, b)` is `relate(b, a)` turned, and a time never conflicts with itself."""
    there = relate(first, second, kind="moment", anchor=anchor)
    assert there == relate(second, first, kind="moment", anchor=anchor).turned()
    assert relate(first, first, kind="moment", anchor=anchor).relation in (
        "same",
        "compatible",
        "not_comparable",
    )
