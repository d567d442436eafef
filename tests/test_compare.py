"""The gates of typed comparison: what keeps two values that clash from being a clash of two sources."""

from __future__ import annotations

from datetime import date

import pytest

from summarizer.consolidate.compare import compare, is_undecided
from summarizer.consolidate.context import Context
from summarizer.records import Claim
from summarizer.values.relate import read_value
from tests.making import claim

MONDAY, TUESDAY = date(2024, 4, 1), date(2024, 4, 2)


def moment(source: int, words: str, published: date, modality: str = "happened") -> Claim:
    """A time as an article of this date gives it."""
    made = claim(f"s{source}.c1", words, "moment", modality=modality)  # type: ignore[arg-type]  # a modality by name
    return made.model_copy(update={"value": read_value(words, "moment", published)})


@pytest.mark.parametrize(
    ("words", "later", "expected"),
    [
        ("yesterday", TUESDAY, "contradicts"),
        ("Sunday night", TUESDAY, "same"),
        ("Sunday night", date(2024, 4, 9), "contradicts"),
        ("early this year", date(2025, 4, 9), "compatible"),
    ],
)
def test_yesterday_of_two_days_is_two_days(words: str, later: date, expected: str) -> None:
    """A day named from the day of writing is another day in another day's article, and so is a weekday in one that
    is a week older; other relative words may owe their difference to the date a page was saved.
    """
    one, other = moment(1, words, MONDAY), moment(2, words, later)
    context = Context(published={"s1": MONDAY, "s2": later})

    assert expected == compare(one, other, context).relation


@pytest.mark.parametrize(
    ("written", "expected"), [(date(2024, 4, 3), "contradicts"), (date(2024, 3, 30), "superseded")]
)
def test_still_to_come_after_it_was_is_a_conflict(written: date, expected: str) -> None:
    """An article that, once the vote is over, still schedules it for another day doesn't merely know less."""
    held = moment(1, "April 2", date(2024, 4, 3))
    ahead = moment(2, "April 4", written, "scheduled")
    context = Context(published={"s1": date(2024, 4, 3), "s2": written})

    assert expected == compare(held, ahead, context).relation


@pytest.mark.parametrize(
    ("question", "expected"), [("Which ministers resigned?", "complements"), ("Who won?", "contradicts")]
)
def test_a_question_for_several_takes_several_names(question: str, expected: str) -> None:
    """Two names side by side answer "which ministers", and clash as the answer to "who won"."""
    one = claim("s1.c1", "Rosa Lindqvist", "name", question=question)
    other = claim("s2.c1", "Owen Tardieu", "name", question=question)

    assert expected == compare(one, other, Context()).relation


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [("Monday morning", "Monday evening", "superseded"), ("Monday evening", "Monday evening", "contradicts")],
)
def test_a_count_of_the_evening_supersedes_that_of_the_morning(
    first: str, second: str, expected: str
) -> None:
    """As-of times are told apart by the hour where the articles give it."""
    counts = [claim("s1.c1", "12 dead", when=first), claim("s2.c1", "15 dead", when=second)]
    published = date(2022, 1, 20)
    context = Context(published={"s1": published, "s2": published})

    assert expected == compare(*counts, context).relation


def test_what_scope_sets_apart_is_not_put_to_a_judge() -> None:
    """Two different scopes are settled; a scope that one side alone gives is left to a reading of the texts."""
    apart = compare(
        claim("s1.c1", "€410m", evidence="It made €410m before tax."),
        claim("s2.c1", "€296m", evidence="Net profit was €296m."),
        Context(),
    )
    open_ = compare(
        claim("s1.c1", "$9 billion", evidence="Insured losses were $9 billion."),
        claim("s2.c1", "$22 billion", evidence="The storm cost $22 billion."),
        Context(),
    )

    assert ("not_comparable", "not_comparable") == (apart.relation, open_.relation)
    assert (False, True) == (is_undecided(apart), is_undecided(open_))


@pytest.mark.parametrize(
    ("one", "other", "later", "expected"),
    [
        ("They have been digging for two days.", "It took four days.", date(2022, 1, 3), "superseded"),
        ("After two days of digging, hope fades.", "It took four days.", date(2022, 1, 3), "superseded"),
        ("The siege took two days.", "The siege took four days.", date(2022, 1, 3), "contradicts"),
        ("They have been digging for two days.", "It took four days.", date(2022, 1, 1), "contradicts"),
    ],
)
def test_what_was_still_going_on_lasts_longer_later(one: str, other: str, later: date, expected: str) -> None:
    """A duration told while it ran is no clash with that of a later day; two of a thing that is over are."""
    values = [word for text in (one, other) for word in ("two days", "four days") if word in text]
    claims = [
        claim("s1.c1", values[0], evidence=one, question="How much time did it take?"),
        claim("s2.c1", values[1], evidence=other, question="How much time did it take?"),
    ]
    context = Context(published={"s1": date(2022, 1, 1), "s2": later})

    assert expected == compare(*claims, context).relation
