"""Times by other clocks, of another week or year, to the day, and with an open end, by the calendar of 2025."""

from __future__ import annotations

import time
from datetime import date

import pytest

from summarizer.consolidate import anchors, asof
from summarizer.records import Claim
from summarizer.values import moment
from summarizer.values.relate import read_value, relate
from tests.making import claim

#: A Thursday.
ANCHOR = date(2025, 5, 15)
TURNED = {"refines": "refined_by", "refined_by": "refines"}

TOLD = [
    # a month without a year is of the year that the other tells
    ("later this year", "in February", "contradicts"),
    ("in two years", "in May 2027", "refined_by"),
    ("the end of the year", "in December", "refined_by"),
    ("year-end", "December 31", "refined_by"),
    ("next June", "June 2026", "compatible"),
    ("next June", "June 2028", "contradicts"),
    ("June of last year", "June 2024", "same"),
    ("on June 5 last year", "June 5, 2024", "same"),
    # weeks
    ("Tuesday of last week", "May 6", "same"),
    ("on Tuesday of next week", "May 13", "contradicts"),
    ("the week before last", "May 1", "refined_by"),
    ("this coming weekend", "May 24", "contradicts"),
    ("the weekend of May 10", "May 11", "refined_by"),
    ("the weekend", "Monday", "contradicts"),
    # to the day
    ("a year ago today", "May 15, 2024", "same"),
    ("two years ago this month", "May 2023", "same"),
    ("in three days", "Sunday", "same"),
    ("within 24 hours", "Sunday", "contradicts"),
    ("the last day of February 2024", "Feb. 29, 2024", "same"),
    ("the Friday before Easter", "April 18", "same"),
    ("the Friday before the vote", "April 18", "not_comparable"),
    # clocks
    ("3 p.m. Kyiv time", "12:00 GMT", "same"),
    ("5:30 p.m. IST", "noon GMT", "same"),
    ("5:30 p.m. IST", "2 p.m. GMT", "contradicts"),
    ("2 p.m. local time (1800 GMT)", "1900 GMT", "contradicts"),
    ("2 p.m. local time (1800 GMT)", "2 p.m.", "same"),
    ("2 p.m. on Thursday (1800 GMT)", "1800 GMT on Thursday", "same"),
    ("early Friday in Tokyo", "late Thursday GMT", "compatible"),
    ("after 9 p.m.", "8:45 p.m.", "contradicts"),
    ("by 7 a.m.", "6:30 a.m.", "refined_by"),
    ("shortly before noon", "12:25 p.m.", "contradicts"),
    # spans
    ("from 2003 to 2011", "2003-2009", "differs"),
    ("from 8 p.m. to 6 a.m.", "from 9 p.m. to 6 a.m.", "differs"),
    ("January to September 2024", "the first nine months of 2024", "same"),
    ("the winter of 2023", "the summer of 2023", "contradicts"),
    ("the winter of 2023", "January 2023", "refined_by"),
    ("fiscal 2025", "fiscal 2024", "contradicts"),
    ("the mid-sixties", "1965", "refined_by"),
]


@pytest.mark.parametrize(("first", "second", "relation"), TOLD)
def test_a_time_is_related_as_by_an_editor_with_a_calendar(first: str, second: str, relation: str) -> None:
    """The relation holds in this order, and is turned in the other."""
    one = relate(first, second, kind="moment", anchor=ANCHOR)
    other = relate(second, first, kind="moment", anchor=ANCHOR)

    assert (relation, TURNED.get(relation, relation)) == (one.relation, other.relation)


def test_an_answer_is_read_whole_where_it_says_more_than_its_sentence() -> None:
    """The verb of the sentence tells the week of a weekday; a span or a step is read from the answer itself."""
    sentence = "The hall closed on Friday and stays shut from Monday to Wednesday."

    assert moment.parse("last Friday", ANCHOR) is not None
    assert "2025-05-09" == getattr(moment.told("Friday", sentence, ANCHOR), "earliest", None)
    assert moment.parse("from Monday to Wednesday", ANCHOR) == moment.told(
        "from Monday to Wednesday", sentence, ANCHOR
    )


@pytest.mark.parametrize("filler", ["at 5 past ", "in the ", "1800 GMT (", "the day of ", "2024-", "Mon, "])
def test_long_answers_take_no_long_time(filler: str) -> None:
    """Article text is hostile: thousands of repeats of what patterns begin with are read in a moment."""
    started = time.process_time()
    relate(filler * 3000, "Monday", kind="moment", anchor=ANCHOR)

    assert time.process_time() - started < 2


# --- times of two articles


def told(source: int, words: str, published: date, modality: str = "happened", when: str = "") -> Claim:
    """A time as an article of this date gives it, as of `when`."""
    made = claim(f"s{source}.c1", words, "moment", modality=modality)  # type: ignore[arg-type]  # a modality by name
    as_of = read_value(when, "moment", published) if when else None
    return made.model_copy(update={"value": read_value(words, "moment", published), "when": as_of})


@pytest.mark.parametrize(
    ("words", "first", "second", "expected"),
    [
        ("on Tuesday", date(2024, 3, 13), date(2024, 3, 20), "contradicts"),
        ("on Tuesday", date(2024, 3, 13), date(2024, 3, 16), None),
        ("in March", date(2024, 3, 13), date(2025, 3, 20), None),
    ],
)
def test_one_weekday_in_papers_a_week_apart_is_two_days(
    words: str, first: date, second: date, expected: str | None
) -> None:
    """What a weekday means is counted from its own article; within a week it may be one day."""
    published = {"s1": first, "s2": second}
    verdict = anchors.other_week(told(1, words, first), told(2, words, second), published)

    assert expected == (verdict and verdict.relation)


def test_the_same_words_may_owe_their_difference_to_a_saved_page() -> None:
    """ "In March" of two articles is compatible; "two days ago" counts from dates that are known."""
    first, second = date(2024, 3, 13), date(2024, 3, 14)
    published = {"s1": first, "s2": second}

    kept = anchors.same_words(told(1, "in March", first), told(2, "in March", second), published)
    counted = anchors.same_words(told(1, "two days ago", first), told(2, "two days ago", second), published)

    assert ("compatible", None) == (kept and kept.relation, counted)


def test_a_date_told_later_supersedes_one_that_was_to_come() -> None:
    """Both say as of when, at two times, and neither has happened; one that has happened is no forecast."""
    first, second = date(2022, 3, 1), date(2022, 3, 4)
    one = told(1, "Monday", first, "scheduled", "as of Tuesday")
    other = told(2, "March 10", second, "scheduled", "as of Friday")
    published = {"s1": first, "s2": second}
    verdict = asof.compare(one, other, published)

    assert "superseded" == (verdict and verdict.relation)
    assert asof.compare(one.model_copy(update={"modality": "happened"}), other, published) is None
    assert asof.compare(one, other.model_copy(update={"when": None}), published) is None
