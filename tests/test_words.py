"""Answers in free words: what rules can tell, and what they leave to a judge."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.values import words
from summarizer.values.base import CONFLICTING

TABLE = [
    ("A phone call", "a phone call", "same", "words.same"),
    ("military build-up", "military build up", "same", "words.same"),
    ("the military buildups", "military buildup", "same", "words.content"),
    ("in Geneva", "Geneva", "same", "words.content"),
    ("Bulgaria, Estonia and Latvia", "Latvia, Bulgaria and Estonia", "same", "words.items"),
    ("Biden and Putin", "Putin and Biden", "same", "words.items"),
    ("Russia attacked Ukraine", "Ukraine attacked Russia", "not_comparable", "words.undecided"),
    ("attacked Russia", "attacked by Russia", "not_comparable", "words.undecided"),
    ("Russia attacked", "Russia was attacked", "not_comparable", "words.undecided"),
    ("flew to Moscow", "flew from Moscow", "not_comparable", "words.polarity"),
    ("his wife", "her wife", "not_comparable", "words.undecided"),
    ("5%", "$5", "not_comparable", "words.undecided"),
    ("14.5", "145", "not_comparable", "words.undecided"),
    ("1,000 homes", "1000 homes", "same", "words.same"),
    ("warned against any threats", "warned against some threats", "not_comparable", "words.polarity"),
    ("the call was recorded", "the call was not recorded", "not_comparable", "words.polarity"),
    ("they don't know", "they know", "not_comparable", "words.polarity"),
    ("before the fireworks", "after the fireworks", "not_comparable", "words.polarity"),
    ("the mayor", "the former mayor", "not_comparable", "words.polarity"),
    ("an attack", "an alleged attack", "not_comparable", "words.polarity"),
    ("all hostages", "hostages", "not_comparable", "words.polarity"),
    (
        "the talks will resume",
        "the talks will resume unless it rains",
        "not_comparable",
        "words.polarity",
    ),
    ("military build-up on the border", "military build-up", "refines", "words.contained"),
    ("military build-up", "the military build-up near Ukraine", "refined_by", "words.contained"),
    ("a red truck", "truck", "refines", "words.contained"),
    ("car", "car bomb", "not_comparable", "words.undecided"),
    ("attack Kyiv", "a plan to attack Kyiv", "not_comparable", "words.undecided"),
    ("any red truck", "some blue boats sank", "not_comparable", "words.undecided"),
    ("truck", "car", "not_comparable", "words.undecided"),
    ("outer wall", "main building", "not_comparable", "words.undecided"),
    ("", "something", "not_comparable", "words.undecided"),
]


@pytest.mark.parametrize(("a", "b", "relation", "rule"), TABLE)
def test_compare(a: str, b: str, relation: str, rule: str) -> None:
    """Equal content is the same, more of it refines; a word that may turn the sense goes to the judge, named."""
    verdict = words.compare(a, b)
    assert (relation, rule) == (verdict.relation, verdict.rule)


def test_polarity_names_the_word() -> None:
    """The reason quotes the words that make the difference."""
    assert "“any”, “some”" in words.compare("any threats", "some threats").reason


vocabulary = st.sampled_from(
    [
        "the",
        "car",
        "bomb",
        "not",
        "any",
        "some",
        "Russia",
        "attacked",
        "was",
        "by",
        "of",
        "on",
        "border",
        "red",
        ",",
        "and",
        "5",
        "%",
        "1.5",
    ]
)
phrases = st.lists(vocabulary, max_size=6).map(" ".join)


@settings(max_examples=300)
@given(a=phrases, b=phrases)
def test_symmetry(a: str, b: str) -> None:
    """Which of two answers comes first makes no difference, and words alone never declare a conflict."""
    verdict = words.compare(a, b)
    assert verdict == words.compare(b, a).turned()
    assert verdict.relation not in CONFLICTING
    assert words.compare(a, a).relation == "same"


@settings(max_examples=200)
@given(a=st.text(max_size=200), b=st.text(max_size=200))
def test_any_text(a: str, b: str) -> None:
    """No text makes `compare` raise."""
    words.compare(a, b)
