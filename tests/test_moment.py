"""What `moment` promises: readings written by hand with a calendar, before the code."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.records import Moment
from summarizer.values import moment

SEEDS = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))
#: Wednesday, the day the seed articles were published.
ANCHOR = date(2021, 12, 29)


def days(first: str, last: str | None = None, grain: str = "day", members: tuple[str, ...] = ()) -> Moment:
    """A moment of whole days."""
    return Moment.model_validate(
        {"earliest": first, "latest": last or first, "grain": grain, "members": members}
    )


def timed(first: str, last: str | None = None, grain: str = "minute", zone: str | None = None) -> Moment:
    """A moment with a time of day."""
    return Moment.model_validate({"earliest": first, "latest": last or first, "grain": grain, "zone": zone})


READINGS = [
    ("Dec. 29, 2021", days("2021-12-29")),
    ("Dec 29, 2021", days("2021-12-29")),
    ("December 30", days("2021-12-30")),
    ("29 December 2021", days("2021-12-29")),
    ("29th of December", days("2021-12-29")),
    ("December 29th, 2021", days("2021-12-29")),
    ("DECEMBER 29, 2021", days("2021-12-29")),
    ("12/29/2021", days("2021-12-29")),
    ("29/12/2021", days("2021-12-29")),
    ("2021-12-29", days("2021-12-29")),
    ("2021-12-29T14:05Z", timed("2021-12-29T14:05Z", zone="Z")),
    ("Jan. 10", days("2022-01-10")),
    ("June 16, 2021", days("2021-06-16")),
    ("Dec. 7", days("2021-12-07")),
    ("November 8", days("2021-11-08")),
    ("January 12 and 13", days("2022-01-12", "2022-01-13", members=("2022-01-12", "2022-01-13"))),
    (
        "Jan. 10, 12 and 13",
        days("2022-01-10", "2022-01-13", members=("2022-01-10", "2022-01-12", "2022-01-13")),
    ),
    ("12 and 13 January", days("2022-01-12", "2022-01-13", members=("2022-01-12", "2022-01-13"))),
    ("Jan. 10-12", days("2022-01-10", "2022-01-12")),
    ("10-12 January 2022", days("2022-01-10", "2022-01-12")),
    ("Jan. 10 to 12", days("2022-01-10", "2022-01-12")),
    ("Nov. 30 to Dec. 2", days("2021-11-30", "2021-12-02")),
    ("the week of Jan. 10", days("2022-01-10", "2022-01-16", "week")),
    ("week of January 12, 2022", days("2022-01-10", "2022-01-16", "week")),
    ("the week of Jan. 9", days("2022-01-09", "2022-01-15", "week")),
    ("the 10th", days("2022-01-10")),
    ("2014", days("2014-01-01", "2014-12-31", "year")),
    ("the 1990s", days("1990-01-01", "1999-12-31", "decade")),
    ("2015/16", days("2015-01-01", "2016-12-31", "year")),
    ("1950-53", days("1950-01-01", "1953-12-31", "year")),
    ("November 2016", days("2016-11-01", "2016-11-30", "month")),
    ("Nov. 2016", days("2016-11-01", "2016-11-30", "month")),
    ("in December", days("2021-12-01", "2021-12-31", "month")),
    ("in May", days("2022-05-01", "2022-05-31", "month")),
    ("in February", days("2022-02-01", "2022-02-28", "month")),
    ("last February", days("2021-02-01", "2021-02-28", "month")),
    ("last month", days("2021-11-01", "2021-11-30", "month")),
    ("this month", days("2021-12-01", "2021-12-31", "month")),
    ("next month", days("2022-01-01", "2022-01-31", "month")),
    ("earlier this month", days("2021-12-01", "2021-12-29", "month")),
    ("later this month", days("2021-12-29", "2021-12-31", "month")),
    ("earlier in December", days("2021-12-01", "2021-12-29", "month")),
    ("last year", days("2020-01-01", "2020-12-31", "year")),
    ("this year", days("2021-01-01", "2021-12-31", "year")),
    ("next year", days("2022-01-01", "2022-12-31", "year")),
    ("the New Year", days("2022-01-01", "2022-12-31", "year")),
    ("last week", days("2021-12-20", "2021-12-26", "week")),
    ("this week", days("2021-12-27", "2022-01-02", "week")),
    ("next week", days("2022-01-03", "2022-01-09", "week")),
    ("last weekend", days("2021-12-25", "2021-12-26", "week")),
    ("today", days("2021-12-29")),
    ("tomorrow", days("2021-12-30")),
    ("yesterday", days("2021-12-28")),
    ("tonight", timed("2021-12-29T17:00", "2021-12-30T05:59", "part_of_day")),
    ("last night", timed("2021-12-28T17:00", "2021-12-29T05:59", "part_of_day")),
    ("this morning", timed("2021-12-29T00:00", "2021-12-29T11:59", "part_of_day")),
    ("Thursday", days("2021-12-30")),
    ("on Wednesday", days("2021-12-29")),
    ("Tuesday", days("2021-12-28")),
    ("Sunday", days("2021-12-26")),
    ("Saturday", days("2022-01-01")),
    ("last Friday", days("2021-12-24")),
    ("last Wednesday", days("2021-12-22")),
    ("next Wednesday", days("2022-01-05")),
    ("next Thursday", days("2021-12-30", "2022-01-06", members=("2021-12-30", "2022-01-06"))),
    ("next Tuesday", days("2022-01-04")),
    ("last Monday", days("2021-12-20", "2021-12-27", members=("2021-12-20", "2021-12-27"))),
    ("this coming Friday", days("2021-12-31")),
    ("03/02/2024", days("2024-02-03", "2024-03-02", members=("2024-02-03", "2024-03-02"))),
    ("3.2.2024", days("2024-02-03")),
    ("the day after tomorrow", days("2021-12-31")),
    ("the second half of 2021", days("2021-07-01", "2021-12-31", "quarter")),
    ("the first three months of the year", days("2021-01-01", "2021-03-31", "quarter")),
    ("the last week of November", days("2021-11-21", "2021-11-30", "week")),
    ("the end of November 2021", days("2021-11-23", "2021-11-30", "month")),
    ("the '90s", days("1990-01-01", "1999-12-31", "decade")),
    ("winter 2021-22", days("2021-12-01", "2022-02-28", "season")),
    ("late spring", days("2022-04-23", "2022-05-31", "season")),
    ("around Jan. 10", days("2022-01-07", "2022-01-13")),
    ("early Tuesday morning", timed("2021-12-28T00:00", "2021-12-28T09:29", "part_of_day")),
    ("before dawn on Sunday", timed("2021-12-26T00:00", "2021-12-26T07:59", "part_of_day")),
    ("around 7 a.m.", timed("T06:35", "T07:25", "part_of_day")),
    ("shortly after midnight on Monday", timed("2021-12-27T00:00", "2021-12-27T00:30", "part_of_day")),
    ("just before midnight on Monday", timed("2021-12-27T23:30", "2021-12-28T00:00", "part_of_day")),
    ("eight o'clock in the morning", timed("T08:00", grain="hour")),
    ("8 o'clock Monday evening", timed("2021-12-27T20:00", grain="hour")),
    ("8 p.m. Kyiv time on Monday", timed("2021-12-27T18:00Z", grain="hour", zone="Kyiv time")),
    ("8 p.m. Kyiv time on July 1, 2021", timed("2021-07-01T17:00Z", grain="hour", zone="Kyiv time")),
    ("Tuesday and Wednesday", days("2021-12-28", "2021-12-29", members=("2021-12-28", "2021-12-29"))),
    ("Monday through Friday", days("2021-12-27", "2021-12-31")),
    ("March and April 2022", days("2022-03-01", "2022-04-30", "month")),
    ("May to July 2023", days("2023-05-01", "2023-07-31", "month")),
    ("Jan. 30 and Feb. 2, 2019", days("2019-01-30", "2019-02-02", members=("2019-01-30", "2019-02-02"))),
    ("between 3 and 5 p.m.", timed("T15:00", "T17:00", "hour")),
    ("from 8 a.m. to 10 a.m. on Monday", timed("2021-12-27T08:00", "2021-12-27T10:00", "part_of_day")),
    ("overnight", timed("2021-12-28T17:00", "2021-12-29T11:59", "part_of_day")),
    ("overnight from Saturday to Sunday", timed("2021-12-25T17:00", "2021-12-26T11:59", "part_of_day")),
    ("the night between Saturday and Sunday", timed("2021-12-25T17:00", "2021-12-26T11:59", "part_of_day")),
    ("the day after Christmas", days("2021-12-26")),
    ("the day before Monday's vote", days("2021-12-26")),
    ("the week before Christmas", days("2021-12-18", "2021-12-24", "week")),
    ("this Friday", days("2021-12-31")),
    ("Thursday Dec. 30", days("2021-12-30")),
    ("Thursday, December 30, 2021", days("2021-12-30")),
    ("Thu, 30 Dec 2021", days("2021-12-30")),
    ("Thursday Dec. 31, 2021", days("2021-12-31")),
    ("Thursday afternoon", timed("2021-12-30T12:00", "2021-12-30T18:59", "part_of_day")),
    ("Wednesday night", timed("2021-12-29T17:00", "2021-12-30T05:59", "part_of_day")),
    ("late Thursday", timed("2021-12-30T15:00", "2021-12-30T23:59", "part_of_day")),
    ("Christmas Eve", days("2021-12-24")),
    ("Boxing Day", days("2021-12-26")),
    ("New Year's Day", days("2022-01-01")),
    ("Thanksgiving", days("2021-11-25")),
    ("July 4, 2021", days("2021-07-04")),
    ("in the summer", days("2021-06-01", "2021-08-31", "season")),
    ("last summer", days("2021-06-01", "2021-08-31", "season")),
    ("summer 2016", days("2016-06-01", "2016-08-31", "season")),
    ("next spring", days("2022-03-01", "2022-05-31", "season")),
    ("the third quarter of 2021", days("2021-07-01", "2021-09-30", "quarter")),
    ("Q3 2021", days("2021-07-01", "2021-09-30", "quarter")),
    ("Q3", days("2021-07-01", "2021-09-30", "quarter")),
    ("the fourth quarter", days("2021-10-01", "2021-12-31", "quarter")),
    ("two days ago", days("2021-12-27")),
    ("10 days ago", days("2021-12-19")),
    ("two weeks ago", days("2021-12-12", "2021-12-18", "week")),
    ("over the last few months", days("2021-07-02", "2021-12-29", "month")),
    ("the past two weeks", days("2021-12-15", "2021-12-29", "week")),
    ("the next three days", days("2021-12-29", "2022-01-01")),
    ("3:30 pm ET on Thursday", timed("2021-12-30T20:30Z", zone="ET")),
    ("Thursday at 3:30 p.m. EST", timed("2021-12-30T20:30Z", zone="EST")),
    ("3:30 p.m. EDT on July 1, 2021", timed("2021-07-01T19:30Z", zone="EDT")),
    ("3:30 p.m. ET on July 1, 2021", timed("2021-07-01T19:30Z", zone="ET")),
    ("2 a.m. ET, March 14, 2021", timed("2021-03-14T06:00Z", grain="hour", zone="ET")),
    ("11 p.m. ET on November 6, 2021", timed("2021-11-07T03:00Z", grain="hour", zone="ET")),
    ("11 p.m. ET on November 7, 2021", timed("2021-11-08T04:00Z", grain="hour", zone="ET")),
    ("9 am CET on 10 January 2022", timed("2022-01-10T08:00Z", grain="hour", zone="CET")),
    ("19:25 GMT on Tuesday", timed("2021-12-28T19:25Z", zone="GMT")),
    ("11am local time on Sunday", timed("2021-12-26T11:00", grain="hour")),
    ("10 p.m. Sunday night", timed("2021-12-26T22:00", grain="hour")),
    ("noon on Thursday", timed("2021-12-30T12:00")),
    ("December 30, 2021 at 12:19AM", timed("2021-12-30T00:19")),
    ("April 27, 2022, 1:37 PM", timed("2022-04-27T13:37")),
    ("3:30 pm ET", timed("T15:30", zone="EST")),
    ("1925 GMT", timed("T19:25", zone="GMT")),
    ("11.30am", timed("T11:30")),
    ("12 pm", timed("T12:00", grain="hour")),
    ("12 am", timed("T00:00", grain="hour")),
    ("midnight", timed("T00:00")),
    ("14:05", timed("T14:05")),
    ("3-5 pm", timed("T15:00", "T17:00", "hour")),
    ("10 to 2 pm", timed("T10:00", "T14:00", "hour")),
]


@pytest.mark.parametrize(("text", "expected"), READINGS)
def test_parse_reads_a_surface(text, expected):
    """A surface value, read on Wednesday 29 December 2021, is the stretch that a reader with a calendar names."""
    assert expected == moment.parse(text, ANCHOR)


NO_MOMENT = [
    "",
    "we may march on",
    "the sun sat low",
    "a second chance to fall",
    "2014 people",
    "more than 2,014 tons",
    "$2014",
    "room 2016b",
    "the 32nd floor",
    "Black Friday deals",
    "May said she would resign",
    "the Sunday Times",
    "30 pm",
    "odds of 2:1",
    "Feb. 30, 2021",
    "13/13/2021",
    "no date here",
    "flight 2015",
    "26 killed",
    "USA TODAY",
    "March on Washington",
    "99% of 5.25",
    "two hours later",
    "the previous day",
    "the next morning",
    "the following Friday",
    "that night",
    "the eve of the summit",
    "two hours after Monday's vote",
    "every Monday",
    "for three days",
    "a two-day summit",
    "Lunar New Year",
    "Independence Day",
    "fiscal 2023",
    "the third quarter of fiscal 2023",
    "killed five in the fighting",
    "Monday and Tuesday nights",
]


@pytest.mark.parametrize("text", NO_MOMENT)
def test_ordinary_words_are_no_moment(text):
    """Words and figures that only look like dates are no moments."""
    assert None is moment.parse(text, ANCHOR)


IN_SENTENCES = [
    ("Biden will hold a call with Putin on Tuesday.", "2022-01-04"),
    ("The call is scheduled for Tuesday.", "2022-01-04"),
    ("Biden and Putin to talk Tuesday", "2022-01-04"),
    ("They agreed to meet on Monday.", "2022-01-03"),
    ("Tuesday's discussion will include a range of topics.", "2022-01-04"),
    ("Horne said Tuesday's discussion will include a range of topics.", "2022-01-04"),
    ("the official said on Saturday", "2021-12-25"),
    ("On Saturday, the spokesperson announced it.", "2021-12-25"),
    ("Blinken on Thursday spoke to Zelensky.", "2021-12-23"),
    ("Seven people were killed Thursday when it derailed.", "2021-12-23"),
    ("He spoke at length. The call will be on Tuesday.", "2022-01-04"),
    ("Thursday", "2021-12-30"),
    ("He was arrested in May.", "2021-05-01"),
    ("The trial will begin in May.", "2022-05-01"),
    ("He was arrested on June 20.", "2021-06-20"),
    ("Talks were announced for January 10.", "2022-01-10"),
]


@pytest.mark.parametrize(("text", "expected"), IN_SENTENCES)
def test_a_weekday_follows_the_tense_around_it(text, expected):
    """A weekday after "will" is the next, after "said" the last, the anchor's own day included; else nearest."""
    assert [expected] == [found.normal.earliest for found in moment.find(text, ANCHOR)]


SEED_MOMENTS = [
    [
        "2021-12-29", "2021-12-30", "2021-12-30", "2021-12-29", "2022-01-10", "2022-01-12", "2021-12-29",
        "2021-12-30T12:00", "T15:30", "2021-12-01", "2021-12-29", "2021-12-29", "2022-01-01",
    ],
    [
        "2021-12-30", "2022-01-01", "2021-06-16", "2021-12-30T12:00", "2021-12-29", "2021-01-01", "2022-01-10",
        "2021-12-30", "2021-12-29", "2021-12-29", "2021-07-02", "2021-12-30", "2021-12-01", "2021-06-01",
        "2022-04-27T13:37",
    ],
    ["2021-12-29", "2021-12-01", "2021-12-07", "2021-12-29", "2021-12-29", "2022-01-10", "2022-01-10"],
    [
        "2021-12-30", "2021-12-30", "2021-06-16", "2021-12-29", "2021-12-29", "2021-12-30", "2021-11-17",
        "2021-12-01", "2021-12-07", "2021-12-29", "2022-01-10", "2014-01-01", "2014-01-01", "2021-12-01",
    ],
    [
        "2021-12-30", "2021-12-30T12:00", "2022-01-10", "2022-01-12", "2021-12-29", "T15:30", "2021-12-01",
        "2022-01-01", "2021-12-01", "2022-01-10", "2021-12-28", "2021-12-29", "2021-12-28", "2022-01-01",
        "2021-12-30T00:19", "2021-12-30", "2021-12-30",
    ],
]  # fmt: skip


def test_find_reads_the_dates_of_the_seeds():
    """Every date and time of the five articles, as a person reading them with a calendar lists them."""
    found = [[f.normal.earliest for f in moment.find(path.read_text(), ANCHOR)] for path in SEEDS]
    assert found == SEED_MOMENTS


# first, second, relation of the first to the second, rule
PAIRS = [
    ("Dec. 30", "December 30, 2021", "same", "moment.same"),
    ("Thursday", "Dec. 30", "same", "moment.same"),
    ("Thursday", "Friday", "contradicts", "moment.disjoint"),
    ("January 10", "the week of Jan. 10", "refines", "moment.contained"),
    ("January 12", "the week of Jan. 10", "refines", "moment.contained"),
    ("January 18", "the week of Jan. 10", "contradicts", "moment.disjoint"),
    ("January 10", "next month", "refines", "moment.contained"),
    ("January 10", "last month", "contradicts", "moment.disjoint"),
    ("in January", "January 10", "refined_by", "moment.contained"),
    ("Thursday afternoon", "3:30 pm ET on Thursday", "refined_by", "moment.contained"),
    ("Thursday afternoon", "3:30 pm ET", "refined_by", "moment.contained"),
    ("Thursday", "3:30 pm ET", "complements", "moment.time-of-day"),
    ("Thursday", "3:30 pm ET on Thursday", "refined_by", "moment.contained"),
    ("Monday", "3:30 pm ET on Thursday", "contradicts", "moment.disjoint"),
    ("Thursday afternoon", "Thursday", "refines", "moment.contained"),
    ("Thursday morning", "Thursday afternoon", "contradicts", "moment.disjoint"),
    ("Thursday evening", "Thursday night", "compatible", "moment.overlap"),
    ("3:30 pm ET on Thursday", "20:30 GMT on Thursday", "same", "moment.same"),
    ("3:30 pm ET on Thursday", "21:30 GMT on Thursday", "contradicts", "moment.disjoint"),
    ("3:30 pm ET on Thursday", "3:30 pm on Thursday", "compatible", "moment.zone-unknown"),
    ("3:30 pm ET", "20:30 GMT", "same", "moment.same"),
    ("3:30 pm ET", "22:00 GMT", "contradicts", "moment.disjoint"),
    ("3:30 pm", "3:45 pm", "contradicts", "moment.disjoint"),
    ("3 pm", "3:20 pm", "differs", "moment.near"),
    ("3 pm on Thursday", "3:20 pm on Thursday", "differs", "moment.near"),
    ("6:10 am", "morning", "refines", "moment.contained"),
    ("6:10 am", "evening", "contradicts", "moment.disjoint"),
    ("January 12 and 13", "January 12", "complements", "moment.set"),
    ("January 12 and 13", "January 12 and 13", "same", "moment.same"),
    ("January 12 and 13", "January 10", "contradicts", "moment.disjoint"),
    ("January 10 and 12", "January 11", "contradicts", "moment.disjoint"),
    ("January 12 and 13", "the week of Jan. 10", "refines", "moment.contained"),
    ("Jan. 10-12", "January 11", "refined_by", "moment.contained"),
    ("Jan. 10-12", "Jan. 11-14", "compatible", "moment.overlap"),
    ("2014", "2015", "contradicts", "moment.disjoint"),
    ("2021", "June 16, 2021", "refined_by", "moment.contained"),
    ("in the summer", "June 16, 2021", "refined_by", "moment.contained"),
    ("earlier this month", "Dec. 7", "refined_by", "moment.contained"),
    ("in recent weeks", "Dec. 7", "refined_by", "moment.contained"),
    ("early January 2022", "mid-January 2022", "compatible", "moment.overlap"),
    ("early January 2022", "late January 2022", "contradicts", "moment.disjoint"),
]


@pytest.mark.parametrize(("first", "second", "relation", "rule"), PAIRS)
def test_compare_tells_how_two_relate(first, second, relation, rule):
    """Two surfaces relate as a careful reader says, by the rule named, and the same from the other side."""
    a, b = moment.parse(first, ANCHOR), moment.parse(second, ANCHOR)
    assert a is not None
    assert b is not None
    verdict = moment.compare(a, b)
    assert (relation, rule) == (verdict.relation, verdict.rule)
    assert verdict.turned() == moment.compare(b, a)


RELATIVE = ["Thursday", "last month", "Dec. 29", "two days ago", "in the summer", "Christmas Eve", "the 10th"]


@pytest.mark.parametrize("text", RELATIVE)
def test_without_an_anchor_a_relative_time_is_spotted_but_not_resolved(text):
    """What needs an anchor is left out of `find`, and still seen by `spot`."""
    assert (moment.parse(text, None), len(moment.spot(text))) == (None, 1)


def test_a_full_date_needs_no_anchor():
    """An absolute date is read without an anchor."""
    assert days("2021-12-29") == moment.parse("Dec. 29, 2021", None)


CLASHES = [
    ("Thursday Dec. 31, 2021", "December 31, 2021 is a Friday, not a Thursday."),
    ("Thursday, Dec. 30", None),
    ("Thursday", None),
    ("on Monday, 30 December", "December 30, 2021 is a Thursday, not a Monday."),
]


@pytest.mark.parametrize(("text", "expected"), CLASHES)
def test_a_weekday_that_does_not_fit_its_date_is_told(text, expected):
    """The sentence names the date, its true weekday and the one given."""
    assert expected == moment.weekday_clash(text, ANCHOR)


def test_a_weekday_beside_its_date_is_one_expression():
    """ "Thursday Dec. 30" and its time are one span, in the article's own words."""
    text = "They talk on Thursday, Dec. 30 at 3:30 pm ET, he said."
    assert [found.text for found in moment.find(text, ANCHOR)] == ["Thursday, Dec. 30 at 3:30 pm ET"]


PIECES = st.sampled_from(
    "Thursday|Dec.|29|2021|,|and|the|week|of|Jan.|10|-|to|3:30|pm|ET|last|next|month|two|days|ago|summer|"
    "2014|9999|0001|9999-12-31|0001-01-01|midnight|Z|late|early|decade|in|12/29/2021|century|'s|\n".split("|")
)
TEXTS = st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=14).map(" ".join))
ANCHORS = st.one_of(st.none(), st.dates())
SURFACES = st.sampled_from([row[0] for row in READINGS])


@settings(max_examples=200, deadline=None)
@given(TEXTS, ANCHORS)
def test_any_text_and_anchor_are_safe_and_offsets_hold(text, anchor):
    """On any text and any anchor: no exception, offsets that reproduce the words, order, all found is spotted."""
    end = 0
    spotted = set(moment.spot(text))
    for found in moment.find(text, anchor):
        assert text[found.start : found.end] == found.text
        assert found.start >= end
        end = found.end
        assert (found.start, found.end) in spotted
        assert found.normal.earliest <= found.normal.latest or found.normal.earliest.startswith("T")
        assert moment.compare(found.normal, found.normal).relation == "same"
    moment.weekday_clash(text, anchor)


@settings(max_examples=300, deadline=None)
@given(SURFACES, SURFACES)
def test_compare_is_the_same_from_both_sides(first, second):
    """`compare(a, b)` is `compare(b, a)` turned, reason included."""
    a, b = moment.parse(first, ANCHOR), moment.parse(second, ANCHOR)
    assert a is not None
    assert b is not None
    assert moment.compare(a, b) == moment.compare(b, a).turned()


@pytest.mark.parametrize(
    "piece",
    ["1 ", "Jan. 1, ", "1, ", "the ", "12/", "2014-", "3:", "Thursday ", "Dec ", "last two ", " " * 9, "a "],
)
def test_find_reads_hostile_text_to_its_end(piece):
    """Spans in order, each with its words. How the time grows is measured by benchmarks/hostile.py."""
    text = piece * (8000 // len(piece))
    found = moment.find(text, ANCHOR)

    assert [f.text for f in found] == [text[f.start : f.end] for f in found]
