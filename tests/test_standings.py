"""What holds at one time and no longer at another."""

from __future__ import annotations

from datetime import date

import pytest

from summarizer.consolidate.compare import compare
from summarizer.consolidate.context import Context
from summarizer.records import Claim, Kind
from summarizer.values.relate import read_value
from tests.making import claim

PUBLISHED = date(2023, 5, 10)
CONTEXT = Context(published={"s1": PUBLISHED, "s2": PUBLISHED})


def as_of(source: int, value: str, kind: Kind, when: str, question: str) -> Claim:
    """A claim as of a time in an article's words."""
    made = claim(f"s{source}.c1", value, kind, question=question)
    return made.model_copy(update={"when": read_value(when, "moment", PUBLISHED)})


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("as of 10 pm", "by 3 am", "superseded"),
        ("as of midday", "by 7 pm on Monday", "superseded"),
        ("as of 10 pm", "by 10 pm on Monday", "contradicts"),
        ("as of 10 pm", "on Monday", "contradicts"),
        ("by midnight", "through the night and the day", "contradicts"),
    ],
)
def test_hours_without_a_date_are_told_apart_by_the_clock(first: str, second: str, expected: str) -> None:
    """Two hours that aren't one are two times, whatever their dates; a whole day or a stretch tells nothing."""
    one = as_of(1, "14 seats", "quantity", first, "How many seats?")
    other = as_of(2, "22 seats", "quantity", second, "How many seats?")

    assert expected == compare(one, other, CONTEXT).relation


@pytest.mark.parametrize(
    ("question", "times", "expected"),
    [
        ("Who is finance minister of Corda?", ("on Monday", "on Friday"), "superseded"),
        ("Who leads the race?", ("on Monday", "on Friday"), "superseded"),
        ("Who is finance minister of Corda?", ("on Monday", "on Monday"), "contradicts"),
        ("Who won the race?", ("on Monday", "on Friday"), "contradicts"),
        ("Who is the suspect?", ("on Monday", "on Friday"), "contradicts"),
    ],
)
def test_offices_and_leads_change_hands(question: str, times: tuple[str, str], expected: str) -> None:
    """Who is or leads is asked of a time; who won is asked once for all."""
    one = as_of(1, "Petra Lund", "name", times[0], question)
    other = as_of(2, "Jon Rask", "name", times[1], question)

    assert expected == compare(one, other, CONTEXT).relation
