"""The public comparison: kinds, dispatch, symmetry."""

from __future__ import annotations

from datetime import date
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.errors import SettingsError
from summarizer.records import Kind, Name, Place
from summarizer.values.base import Verdict
from summarizer.values.relate import read_value, relate, relate_values

ANCHOR = date(2021, 12, 29)


@pytest.mark.parametrize(
    ("kind", "a", "b", "relation"),
    [
        ("quantity", "more than 90,000", "more than 100,000", "differs"),
        ("quantity", "57", "59", "contradicts"),
        ("moment", "Thursday", "Dec. 30", "same"),
        ("moment", "January 10", "the week of Jan. 10", "refines"),
        ("moment", "before January", "Dec. 30", "refined_by"),
        ("moment", "before January", "January 4", "contradicts"),
        ("moment", "before January 4", "January 4", "contradicts"),
        ("moment", "by January 4", "January 2", "refined_by"),
        ("moment", "no later than January 4", "January 5", "contradicts"),
        ("moment", "after Thursday", "Friday", "refined_by"),
        ("moment", "after Thursday", "before January 4", "compatible"),
        ("moment", "since 2014", "since 2015", "contradicts"),
        ("moment", "since 2014", "since 2014", "same"),
        ("moment", "before 3 pm", "2 pm", "refined_by"),
        ("moment", "from January 4 to January 6", "January 5", "refined_by"),
        ("moment", "from January 4 to January 6", "January 8", "contradicts"),
        ("moment", "from January", "February", "refined_by"),
        ("moment", "January 2", "April", "contradicts"),
        ("quantity", "-5 degrees", "5 degrees", "contradicts"),
        ("quantity", "-5", "5", "contradicts"),
        ("quantity", "minus 0.3 percent", "-0.3%", "same"),
        ("quantity", "1,00,000", "100,000", "same"),
        ("quantity", "12,34,567", "1,234,567", "same"),
        ("quantity", "3,5 Millionen", "3.5 million", "not_comparable"),
        ("quantity", "from 20 to 30 people", "25 people", "refined_by"),
        ("quantity", "from 20 to 30 people", "40 people", "contradicts"),
        ("name", "Müller", "Mueller", "alias"),
        ("name", "Bibi Netanyahu", "Benjamin Netanyahu", "alias"),
        ("name", "Zelensky", "Volodymyr Zelenskiy", "alias"),
        ("name", "Putin", "the Russian side", "not_comparable"),
        ("name", "Moscow", "the Russian government", "alias"),
        ("name", "police", "police", "same"),
        ("name", "police", "John Smith", "not_comparable"),
        ("name", "a senior administration official", "a White House official", "not_comparable"),
        ("place", "Geneva", "Switzerland", "not_comparable"),
        ("place", "Geneva, Switzerland", "Switzerland", "refines"),
        ("text", "a range of topics", "range of topics", "same"),
        ("text", "any threats", "some threats", "not_comparable"),
    ],
)
def test_relate(kind: Kind, a: str, b: str, relation: str) -> None:
    """Surface words of any kind are read and compared by that kind's rules, and a reason is a sentence."""
    verdict = relate(a, b, kind=kind, anchor=ANCHOR)
    assert relation == verdict.relation
    assert verdict.reason.endswith(".")
    assert verdict.reason[0].isupper() or not verdict.reason[0].isalpha()
    assert verdict.rule.count(".") == 1


def test_unknown_kind() -> None:
    """A kind that doesn't exist is the caller's mistake, and the error lists those that do."""
    with pytest.raises(SettingsError, match="quantity, moment, name, place, text"):
        relate("a", "b", kind=cast(Any, "colour"))


def test_kinds_differ() -> None:
    """Values of two kinds aren't compared."""
    a, b = read_value("Geneva", "place"), read_value("Geneva", "text")
    expected = Verdict("not_comparable", "value.kind", "One answer is a place, the other a text.")
    assert expected.relation == relate_values(a, b).relation
    assert expected.rule == relate_values(a, b).rule == relate_values(b, a).rule


def test_read_value() -> None:
    """A value keeps its words, and has the comparable form of its kind, or none."""
    assert (
        Name(key="vladimir putin", family="putin", given="vladimir")
        == read_value("Vladimir Putin", "name").normal
    )
    assert Place(place="geneva") == read_value("Geneva", "place").normal
    assert read_value("Geneva", "text").normal is None
    assert read_value("police", "name").normal is None
    assert read_value("in Geneva", "place").text == "in Geneva"


def test_holders_reach_names() -> None:
    """What the articles say of offices decides between a person and a state."""
    a, b = read_value("Putin", "name"), read_value("Moscow", "name")
    assert relate_values(a, b, {"putin": "russia"}).relation == "alias"
    assert relate_values(a, b).relation == "not_comparable"


kinds = st.sampled_from(["quantity", "moment", "name", "place", "text"])
words = st.sampled_from(
    [
        "more",
        "than",
        "about",
        "90,000",
        "100,000",
        "troops",
        "Thursday",
        "January",
        "10",
        "Putin",
        "Moscow",
        "Vladimir",
        "Geneva",
        ",",
        "any",
        "some",
        "the",
        "not",
        "5",
    ]
)
phrases = st.lists(words, max_size=4).map(" ".join)


@settings(max_examples=300)
@given(kind=kinds, a=phrases, b=phrases)
def test_symmetry(kind: Kind, a: str, b: str) -> None:
    """For every kind, the order of two answers makes no difference."""
    assert relate(a, b, kind=kind, anchor=ANCHOR) == relate(b, a, kind=kind, anchor=ANCHOR).turned()
