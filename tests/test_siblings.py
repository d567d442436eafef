"""Answers of one kind that are two: offices, companies of one house, towns by their rivers, floors and round words."""

from __future__ import annotations

import pytest

from summarizer import relate
from summarizer.records import Kind


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("the labour minister", "the housing minister", "contradicts"),
        ("Transport Minister", "the justice minister", "contradicts"),
        ("France's interior minister", "the defence minister", "contradicts"),
        ("the secretary of state for transport", "the transport secretary", "alias"),
        ("the minister for education", "the education minister", "alias"),
        ("the health minister", "the health secretary", "not_comparable"),
        ("the finance minister", "the trade minister", "not_comparable"),
        ("the former health minister", "the transport minister", "not_comparable"),
        ("the Russian defence minister", "the defence minister", "refines"),
        ("", "the defence minister", "not_comparable"),
    ],
)
def test_two_departments_have_two_ministers(a: str, b: str, expected: str) -> None:
    """Ministers told by their departments alone are two where the departments are, one where one word order differs;
    where one person often holds both, or a government has both heads of one field, no rule decides.
    """
    assert expected == relate(a, b, kind="name").relation


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("Kito Motors", "Kito Steel", "contradicts"),
        ("Kito Electronics", "Kito Life Insurance", "contradicts"),
        ("Kito Motors", "Kito Motors Ltd", "same"),
        ("Kito Airlines", "Kito Air Lines", "alias"),
        ("Valery Belov", "Valeria Belova", "contradicts"),
        ("Valery Belov", "Valeriy Belov", "alias"),
    ],
)
def test_one_family_word_may_name_two(a: str, b: str, expected: str) -> None:
    """Two trades of one house are two companies; a given name and a family name in a man's and a woman's form are two
    persons; another spelling of either is one.
    """
    assert expected == relate(a, b, kind="name").relation


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("Burton upon Trent", "Burton upon Stather", "contradicts"),
        ("Burton upon Trent", "Burton, Ohio", "contradicts"),
        ("Burton upon Trent", "Burton, England", "not_comparable"),
        ("Burton upon Trent", "Burton-upon-Trent", "same"),
    ],
)
def test_a_river_tells_a_town(a: str, b: str, expected: str) -> None:
    """A town told by its river isn't its namesake by another river or in another state."""
    assert expected == relate(a, b, kind="place").relation


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("at least 180", "more than 200", "compatible"),
        ("more than 90,000", "more than 100,000", "differs"),
        ("at least 20", "more than 200", "differs"),
        ("a quarter of a million", "230,000", "refined_by"),
        ("half a million", "500,000", "same"),
        ("half a million", "700,000", "contradicts"),
        ("almost doubled", "rose 78 percent", "refined_by"),
        ("nearly doubled", "rose 20 percent", "contradicts"),
        ("seven arrested", "four charged", "not_comparable"),
        ("40 new cases", "900 cases in total", "not_comparable"),
        ("40 new cases in New York", "900 new cases in New York", "contradicts"),
        ("600 jobs globally", "90 jobs in Peru", "not_comparable"),
        ("no one", "three passengers", "contradicts"),
        ("no passengers", "three people", "not_comparable"),
        ("no one", "three windows", "not_comparable"),
    ],
)
def test_figures_reach_as_far_as_their_words(a: str, b: str, expected: str) -> None:
    """Floors side by side and round words reach softly; what is arrested, new or everywhere is no figure of what is
    charged, all or in one country; nobody at all is nobody of a kind, but not the other way round.
    """
    kind: Kind = "quantity"

    assert expected == relate(a, b, kind=kind).relation
