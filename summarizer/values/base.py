"""What a comparison returns: a relation, the rule that found it, and the reason in plain words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from summarizer.records import Relation

T = TypeVar("T")

#: From the weakest to the strongest; a fact's agreement is the strongest found between its answers.
STRENGTH: tuple[Relation, ...] = (
    "not_comparable",
    "same",
    "alias",
    "complements",
    "compatible",
    "refined_by",
    "refines",
    "superseded",
    "disputed",
    "differs",
    "contradicts",
)

#: Relations that are a disagreement between sources.
CONFLICTING: frozenset[Relation] = frozenset({"differs", "contradicts"})


@dataclass(frozen=True)
class Verdict:
    """How a first value relates to a second. "first refines second" = the first is the more exact.

    `rule` is a stable dotted name (`quantity.hard-disjoint`); `reason` is one sentence without the
    sources' names.
    """

    relation: Relation
    rule: str
    reason: str

    def turned(self) -> Verdict:
        """The same verdict seen from the second value."""
        swap: dict[Relation, Relation] = {"refines": "refined_by", "refined_by": "refines"}
        return Verdict(swap.get(self.relation, self.relation), self.rule, self.reason)


@dataclass(frozen=True)
class Found(Generic[T]):
    """A value found in running text: where (characters, end exclusive), its words, its comparable form."""

    start: int
    end: int
    text: str
    normal: T
