"""Times in other forms and under other names than a date: as `relate` reads them where they are the whole answer."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.values import moment, moment_wordings
from summarizer.values.moment_holiday import easter, orthodox_easter
from summarizer.values.relate import relate

#: A Wednesday.
ANCHOR = date(2024, 6, 12)

# first, second, relation of the first to the second
TOLD = [
    # dates as other languages and offices write them
    ("2024年6月3日", "June 3, 2024", "same"),
    ("6月3日", "June 4", "contradicts"),
    ("2024/06/03", "3 June 2024", "same"),
    ("2024.06.03", "June 3, 2024", "same"),
    ("20240603", "June 3, 2024", "same"),
    ("3-Jun-2024", "June 3, 2024", "same"),
    ("3 de junio de 2024", "June 3, 2024", "same"),
    ("3. Juni", "June 3", "same"),
    ("le 3 juin 2024", "June 4, 2024", "contradicts"),
    # clock times in words and as 24 hours without a colon
    ("a quarter to six in the morning", "5:45 a.m.", "same"),
    ("a quarter to six in the morning", "6:15 a.m.", "contradicts"),
    ("half past eight in the evening", "8:30 p.m.", "same"),
    ("twenty past three in the afternoon", "3:20 p.m.", "same"),
    ("ten minutes to noon", "11:50 a.m.", "same"),
    ("five minutes past midnight", "12:05 a.m.", "same"),
    ("eight thirty in the morning", "8:30 a.m.", "same"),
    ("from ten to twelve in the morning", "11 a.m.", "refined_by"),
    ("0815 hours", "8:15 a.m.", "same"),
    ("20h30", "8:30 p.m.", "same"),
    ("12 noon", "midday", "same"),
    # zones: odd offsets, and behind the day
    ("5.45 p.m. Nepal time", "noon GMT", "same"),
    ("7 p.m. Chicago time", "8 p.m. ET", "same"),
    ("8 a.m. on Tuesday, Tokyo time", "2300 GMT on Monday", "same"),
    ("9 p.m. on Monday, Eastern time", "0100 GMT on Tuesday", "same"),
    # seasons south of the equator
    ("the Australian autumn", "April", "refined_by"),
    ("the southern winter", "January", "contradicts"),
    ("summer in New Zealand", "January", "refined_by"),
    ("the British summer", "July", "refined_by"),
    # weekdays and weeks by number
    ("the second Monday in June", "June 10", "same"),
    ("the second Monday of June", "June 17", "contradicts"),
    ("the last Friday in May", "May 31", "same"),
    ("week 24", "June 12", "refined_by"),
    ("week 24", "the week of June 3", "contradicts"),
    ("week 5", "October 3", "not_comparable"),
    ("calendar week 5", "February 1", "refined_by"),
    # from the first day of what lasts
    ("the third day of the fair, which opened on June 4", "June 6", "same"),
    ("day five of the strike, which began on June 3", "June 8", "contradicts"),
    ("two days into the truce, which began on June 3", "June 5", "same"),
    # the turn of the year, decades, centuries
    ("at the turn of the year", "January 3", "refined_by"),
    ("at the turn of the year", "January 17", "differs"),
    ("at the turn of the year", "March", "contradicts"),
    ("a decade ago", "in 2014", "refined_by"),
    ("a decade ago", "in 2019", "contradicts"),
    ("half a century ago", "in 1974", "refined_by"),
    ("half a century ago", "in 1960", "contradicts"),
    ("the twentieth century", "1912", "refined_by"),
    ("the first ten days of May", "May 20", "contradicts"),
    ("the first fortnight of May", "May 10", "refined_by"),
    # holidays
    ("Good Friday", "March 29", "same"),
    ("Easter Monday", "April 8", "contradicts"),
    ("Easter Sunday", "May 5", "compatible"),  # of the eastern churches
    ("Orthodox Christmas", "January 7", "same"),
    ("Memorial Day", "May 27", "same"),
    ("May Day", "May 2", "contradicts"),
    # what goes on begins, or ends, on one day; "by" only bounds it
    ("since March", "since May", "contradicts"),
    ("since March", "since March 5", "refined_by"),
    ("since the 1990s", "since 1995", "refined_by"),
    ("until June 15", "until June 30", "contradicts"),
    ("through June", "until June 30", "same"),
    ("until Saturday", "through Friday", "compatible"),
    ("by June 15", "by June 30", "refines"),
    ("by Friday", "on Thursday", "refined_by"),
    ("by Friday", "on Saturday", "contradicts"),
    # spans with both their ends, and what lies between
    ("June 3-5", "June 3-6", "differs"),
    ("June 3-5", "3 to 5 June", "same"),
    ("June 3-5", "June 4", "refined_by"),
    ("between June 3 and 5", "June 3-6", "refines"),
    ("between 10 and 14 June", "June 12", "refined_by"),
    ("between the 10th and the 14th of June", "June 16", "contradicts"),
    ("the 2023-24 season", "the 2022-23 season", "contradicts"),
    ("2023-24", "2023-2024", "same"),
]


@pytest.mark.parametrize(("first", "second", "relation"), TOLD)
def test_a_time_is_read_in_whatever_form_it_is_told(first: str, second: str, relation: str) -> None:
    """The relation is that of an editor with a calendar, and mirrors."""
    verdict = relate(first, second, kind="moment", anchor=ANCHOR)
    assert relation == verdict.relation
    assert verdict.turned() == relate(second, first, kind="moment", anchor=ANCHOR)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It opens on the second Monday in July.", "the second Monday in July"),
        ("He died at a quarter to six in the morning.", "a quarter to six in the morning"),
        ("They met between 10 and 14 September in Oslo.", "10 and 14 September"),
        ("The truce held until Easter Monday.", "Easter Monday"),
    ],
)
def test_running_text_has_them_whole(text: str, found: str) -> None:
    """A scan takes the whole of such a time, not the weekday or the hour within it."""
    assert found in [one.text for one in moment.find(text, ANCHOR)]


def test_between_two_days_of_one_month_is_a_stretch() -> None:
    """ "Between 10 and 14 September" holds the 12th; "10 and 14 September" are two days."""
    between, listed = (
        moment.find(f"{lead}10 and 14 September", ANCHOR)[0].normal for lead in ("between ", "on ")
    )
    assert () == between.members
    assert ("2024-09-10", "2024-09-14") == listed.members


@pytest.mark.parametrize(
    "text", ["He worked 1500 hours.", "ten to one against", "five to six people", "week 23 of the trial"]
)
def test_ordinary_words_are_no_time_of_day(text: str) -> None:
    """Hours of work, odds and counts are no moment in running text."""
    assert () == moment.find(text, ANCHOR)


@pytest.mark.parametrize(
    ("year", "western", "eastern"),
    [
        (2016, date(2016, 3, 27), date(2016, 5, 1)),
        (2017, date(2017, 4, 16), date(2017, 4, 16)),
        (2024, date(2024, 3, 31), date(2024, 5, 5)),
        (2038, date(2038, 4, 25), date(2038, 4, 25)),
    ],
)
def test_easter(year: int, western: date, eastern: date) -> None:
    """As in the churches' published tables, the earliest and the latest included."""
    assert (western, eastern) == (easter(year), orthodox_easter(year))


@given(st.integers(1900, 2099))
@settings(max_examples=100)
def test_easter_is_a_sunday_in_spring(year: int) -> None:
    """March 22 to April 25 in the west; in the east never before it, and at most five weeks after."""
    west, east = easter(year), orthodox_easter(year)
    assert (6, 6) == (west.weekday(), east.weekday())
    assert date(year, 3, 22) <= west <= date(year, 4, 25)
    assert 0 <= (east - west).days <= 35


@given(st.text(alphabet="0123456789 /.-:hHW年月日dedayofthefirst", max_size=60))
@settings(max_examples=100)
def test_no_wording_makes_it_raise(text: str) -> None:
    """Whatever the characters, reading ends with a moment or none, and rewriting twice is rewriting once."""
    moment.parse(text, ANCHOR)
    assert isinstance(moment_wordings.plain(text), str)
