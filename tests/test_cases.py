"""What is put before a reading that no rule could settle: which facts, and how much of the article."""

from __future__ import annotations

import pytest

from summarizer.consolidate import cases, rounded
from summarizer.consolidate.context import Context
from summarizer.consolidate.facts import linked
from summarizer.records import Quantity, Span
from summarizer.values.relate import read_value
from tests.making import claim


def span(text: str, quote: str) -> Span:
    """Make the span of `quote` in `text`."""
    start = text.index(quote)
    return Span(source="s1", start=start, end=start + len(quote), text=quote)


TEXT = (
    "The well was dry.\n\nRescuers found the boy on Monday. He was taken to a hospital in Baoding, officials said. "
    "Dozens of diggers had worked for days."
)


@pytest.mark.parametrize(
    ("quote", "before", "after"),
    [
        ("Dozens of diggers", "", "had worked for days."),
        ("found the boy", "Rescuers", "on Monday."),
        (
            "a hospital in Baoding",
            "The well was dry. Rescuers found the boy on Monday. He was taken to",
            ", officials said.",
        ),
        ("The well was dry.", "", ""),
        ("Dozens of diggers had worked for days.", "", ""),
    ],
)
def test_a_quotation_stands_in_its_own_sentence(quote: str, before: str, after: str) -> None:
    """The rest of its sentence and no more; a sentence that begins with "he" has what comes before it, too."""
    left, right = cases.Surroundings({"s1": TEXT}).around(span(TEXT, quote))

    assert (before, after) == (" ".join(left.split()), right)


def test_a_long_sentence_is_cut_at_words() -> None:
    """At most `AROUND` characters on either side, and a mark where something was left out."""
    text = "word " * 100 + "here" + " tail" * 100 + "."
    before, after = cases.Surroundings({"s1": text}).around(span(text, "here"))

    assert len(before) <= cases.AROUND + 1
    assert before.startswith("…word ")
    assert len(after) <= cases.AROUND + 1
    assert after.endswith(" tail…")


def test_nothing_stands_around_a_quotation_without_its_text() -> None:
    """A brief that was saved without its articles still has its quotations."""
    assert ("", "") == cases.Surroundings({}).around(span(TEXT, "the boy"))


CONTEXT = Context(published={})


def _apart(one: str, other: str, *, second: str = "s2") -> bool:
    claims = [claim("s1.c1", one, "quantity"), claim(f"{second}.c2", other, "quantity")]
    return rounded.apart(linked("How many?", True, claims, CONTEXT))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("some $146 billion", "$148.9 billion", True),
        ("an estimated $1.9 billion", "$2.07 billion", True),
        ("about 1.9 billion dollars", "about 2.07 billion dollars", True),
        ("some $146 billion", "$146.3 billion", False),
        ("about 100,000 people", "94,000 people", False),
        ("about 60 people", "64 people", False),
        ("about 60 people", "66 people", True),
        ("60 people", "60 people", False),
        ("dozens of people", "66 people", False),
    ],
)
def test_an_approximate_figure_that_the_other_does_not_round_to_is_read(
    one: str, other: str, expected: bool
) -> None:
    """Rules hear "about" a tenth wide (design section 3); who writes three digits means them, and a reading decides."""
    assert expected == _apart(one, other) == _apart(other, one)


def test_one_source_is_not_set_against_itself_by_rounding() -> None:
    """A figure and its rounding in one article are its own affair."""
    assert not _apart("some $146 billion", "$148.9 billion", second="s1")


@pytest.mark.parametrize(
    ("n", "expected"), [(146e9, 0.5e9), (1.9e9, 0.05e9), (100_000.0, 50_000.0), (64.0, 0.5)]
)
def test_half_of_the_last_place_told(n: float, expected: float) -> None:
    """What a figure commits itself to by its digits."""
    assert expected == rounded.half_unit(n)


@pytest.mark.parametrize(("words", "expected"), [("about 60", 60), ("60", None), ("at least 60", None)])
def test_only_about_n_is_approximate(words: str, expected: float | None) -> None:
    """Bounds and plain figures say what they say."""
    normal = read_value(words, "quantity", None).normal
    assert isinstance(normal, Quantity)
    assert expected == rounded.approximate(normal)
