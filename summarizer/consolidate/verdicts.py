"""The verdicts that the gates of `compare` give: two answers that aren't of one thing, or that a rule can't compare."""

from __future__ import annotations

from collections.abc import Iterable

from summarizer.records import Relation
from summarizer.values.base import Verdict


def unclear(reason: str) -> Verdict:
    """`scope.open`: something shows that the two may be of two things, and a rule can't tell."""
    return incomparable("scope.open", reason)


def apart(reason: str) -> Verdict:
    """`scope.apart`: the two are of two things. No reading of the texts is needed."""
    return incomparable("scope.apart", reason)


def incomparable(rule: str, reason: str) -> Verdict:
    """Not comparable, by this rule."""
    relation: Relation = "not_comparable"
    return Verdict(relation, rule, reason)


def listed(names: Iterable[str]) -> str:
    """The names in their order as one phrase: "the dead and the injured"."""
    return " and ".join(sorted(names))
