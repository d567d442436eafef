"""By how much, and to how much: two figures."""

from __future__ import annotations

import pytest

from summarizer.consolidate.compare import compare
from summarizer.consolidate.context import Context
from tests.making import claim


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("4 percent", "It cut deaths by 4 percent."), ("4 percent", "It cut deaths to 4 percent."), "not_comparable"),
        (("by 40 percent", "It fell by 40 percent."), ("to 30 percent", "It fell to 30 percent."), "not_comparable"),
        (("$12", "The price rose by about $12."), ("$40", "The price rose to $40."), "not_comparable"),
        (("40 percent", "It cut deaths by 40 percent."), ("30 percent", "It cut deaths by 30 percent."), "contradicts"),
        (("40 people", "It was seen by 40 people."), ("30 people", "It was shown to 30 people."), "contradicts"),
    ],
)  # fmt: skip
def test_the_size_of_a_change_is_not_its_outcome(
    one: tuple[str, str], other: tuple[str, str], expected: str
) -> None:
    """Equal figures agree as little as unequal ones clash; without a change "by" and "to" tell nothing."""
    first, second = (
        claim(f"s{n}.c1", value, evidence=text, question="How much?")
        for n, (value, text) in enumerate((one, other), 1)
    )

    assert expected == compare(first, second, Context()).relation
    assert expected == compare(second, first, Context()).relation
