"""A labelled set of pairs of answers, in parts, and what the program says to each.

A pair's `expected` is the relation of its answer `a` to its answer `b`, by hand; `also` are others that an editor
would accept. Level `value`: two surface texts. Level `claim`: two claims of two articles.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Literal, get_args

from summarizer.assemble import Grounding
from summarizer.consolidate.compare import compare
from summarizer.consolidate.context import Context
from summarizer.engines.base import ClaimDraft
from summarizer.records import Claim, Kind, Speaker
from summarizer.values.base import Verdict
from summarizer.values.relate import read_value, relate
from tests import making

Part = Literal[
    "seen",
    "seen_claims",
    "seen_values",
    "unseen",
    "unseen2",
    "unseen_days",
    "more_again",
    "more_claims",
    "more_days",
    "more_moments",
    "more_names",
    "more_places",
    "more_quantities",
    "more_siblings",
    "exam_a",
    "exam_b",
    "exam_c",
    "exam_d",
]
PARTS: tuple[Part, ...] = get_args(Part)
HERE = Path(__file__).parent
#: What a relation is called when the two answers change places.
TURNED = {"refines": "refined_by", "refined_by": "refines"}


@dataclass(frozen=True)
class Pair:
    """Two answers to one question, and what a demanding editor calls their relation."""

    id: str
    level: Literal["value", "claim"]
    kind: Kind
    a: Any
    b: Any
    expected: str
    also: tuple[str, ...]
    trap: str
    why: str
    anchor: date | None = None
    question: str = ""
    question_b: str = ""

    @property
    def accepted(self) -> frozenset[str]:
        """Every relation that is right."""
        return frozenset({self.expected, *self.also})


def pairs(part: Part) -> tuple[Pair, ...]:
    """All pairs of a part, in their order."""
    lines = (HERE / f"{part}.jsonl").read_text(encoding="utf-8").splitlines()
    return tuple(_pair(json.loads(line)) for line in lines if line.strip())


def _pair(fields: Mapping[str, Any]) -> Pair:
    anchor = fields.get("anchor")
    known = {key: value for key, value in fields.items() if key in Pair.__dataclass_fields__}
    return Pair(
        **known
        | {"also": tuple(fields["also"]), "anchor": date.fromisoformat(anchor[:10]) if anchor else None}
    )


def verdicts(pair: Pair) -> tuple[Verdict, Verdict]:
    """What the program says of `a` to `b`, and of `b` to `a`."""
    if pair.level == "value":
        return (
            relate(pair.a, pair.b, kind=pair.kind, anchor=pair.anchor),
            relate(pair.b, pair.a, kind=pair.kind, anchor=pair.anchor),
        )
    one = claim(pair.a, "s1", pair.kind, pair.question)
    other = claim(pair.b, "s2", pair.kind, pair.question_b or pair.question)
    context = Context(published={"s1": _published(pair.a), "s2": _published(pair.b)})
    return compare(one, other, context), compare(other, one, context)


def claim(side: Mapping[str, Any], source: str, kind: Kind, question: str) -> Claim:
    """The claim of one side, grounded in its sentence as in an article of its date: figures are read with what
    bounds them there, times as of publication.
    """
    article = making.article(side["quote"], int(source[1:]), _published(side))
    draft = ClaimDraft(
        question=question,
        statement=side["statement"],
        kind=kind,
        value=side["value"],
        quote=side["quote"],
        modality=side["modality"],
        when=None,
    )
    made = Grounding(article).claim(draft, 1)
    assert made is not None, side
    when = read_value(side["when"], "moment", _published(side)) if side.get("when") else None
    speaker = Speaker(name=side["said_by"], anonymous=False) if side.get("said_by") else None
    return made.model_copy(update={"statement": side["statement"], "when": when, "said_by": speaker})


def _published(side: Mapping[str, Any]) -> date | None:
    return date.fromisoformat(side["published"][:10]) if side.get("published") else None


@dataclass(frozen=True)
class Score:
    """How often a relation was said rightly: `right` of `said`, and `found` of `there`."""

    right: int
    said: int
    found: int
    there: int

    @property
    def precision(self) -> float:
        """Of the pairs called so, the share that an editor accepts."""
        return self.right / self.said if self.said else 1.0

    @property
    def recall(self) -> float:
        """Of the pairs that are so, the share called so, or by another relation that an editor accepts."""
        return self.found / self.there if self.there else 1.0


def score(chosen: Iterable[Pair], relation: str) -> Score:
    """The score of one relation over these pairs, each taken one way round."""
    right = said = found = there = 0
    for pair in chosen:
        told = verdicts(pair)[0].relation
        said += told == relation
        right += told == relation and relation in pair.accepted
        there += pair.expected == relation
        found += pair.expected == relation and told in pair.accepted
    return Score(right, said, found, there)


def wrong(chosen: Sequence[Pair]) -> list[tuple[Pair, Verdict]]:
    """The pairs whose verdict no editor accepts."""
    told = [(pair, verdicts(pair)[0]) for pair in chosen]
    return [(pair, verdict) for pair, verdict in told if verdict.relation not in pair.accepted]
