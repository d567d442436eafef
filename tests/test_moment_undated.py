"""What can be said of two times when nothing tells the year."""

from __future__ import annotations

import pytest

from summarizer.values import moment_undated

PAIRS = [
    ("March 5", "March 6", "contradicts"),
    ("March 5", "5 March", "same"),
    ("March 5", "in March", "refines"),
    ("in May", "in June", "contradicts"),
    ("Monday", "Tuesday", "contradicts"),
    ("Monday", "Monday morning", "refined_by"),
    ("May 5", "May 4, 2023", "contradicts"),
    ("May 4", "May 4, 2023", "same"),
    ("Monday", "March 5", None),
    ("yesterday", "today", None),
    ("last week", "this week", None),
    ("next Friday", "Thursday", None),
    ("earlier in May", "May 30", None),
    ("two hours later", "Monday", None),
    ("Saturday night", "early Sunday", None),
]


@pytest.mark.parametrize(("first", "second", "relation"), PAIRS)
def test_what_holds_in_every_year_is_said_and_nothing_else(first, second, relation):
    """A relation that every anchor gives is told, from both sides alike; else none is."""
    verdict, turned = moment_undated.compare(first, second), moment_undated.compare(second, first)
    assert relation == (verdict.relation if verdict else None)
    assert turned == (verdict.turned() if verdict else None)
