"""Every disagreement found, by whatever proposer, as one list: merged, weighed, ordered.

Proposers are the rules (values that differ), the quotations (one utterance, two wordings) and the
judge. Findings that rest on the same evidence are one conflict of several facts.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from summarizer.consolidate.facts import Answer, Linked, distinct, overlap
from summarizer.consolidate.quotations import differences, sources_of
from summarizer.engines.base import Judgement
from summarizer.order import id_key, in_order
from summarizer.records import ConflictKind, Quotation, Side, Standing, Value
from summarizer.values.base import CONFLICTING, Verdict


@dataclass(frozen=True)
class Finding:
    """A disagreement before it has an id. `facts` are indices of the linked facts it touches."""

    facts: tuple[int, ...]
    relation: Literal["differs", "contradicts"]
    standing: Standing
    kind: ConflictKind
    severity: int
    sides: tuple[Side, ...]
    rule: str
    reason: str
    question: str


def by_rule(index: int, fact: Linked) -> Finding | None:
    """The disagreement that typed comparison finds in a fact, if any."""
    clashes = {pair: v for pair, v in fact.verdicts.items() if v.relation in CONFLICTING}
    if not clashes:
        return None
    relation: Literal["differs", "contradicts"] = (
        "contradicts" if any(v.relation == "contradicts" for v in clashes.values()) else "differs"
    )
    pair, worst = next((p, v) for p, v in clashes.items() if v.relation == relation)
    involved = sorted({i for clash in clashes for i in clash})
    return Finding(
        facts=(index,),
        relation=relation,
        standing="confirmed",
        kind=fact.answers[pair[0]].first.value.kind,
        severity=3 if relation == "contradicts" else 2,
        sides=tuple(side_of([fact.answers[i]]) for i in involved),
        rule=worst.rule,
        reason=_told(worst, fact, pair),
        question=fact.question,
    )


def _told(verdict: Verdict, fact: Linked, pair: tuple[int, int]) -> str:
    one, other = (fact.answers[i].sources for i in pair)
    if len({*one, *other}) == 1:
        return f"The article disagrees with itself. {verdict.reason}"
    return verdict.reason


def side_of(answers: Sequence[Answer]) -> Side:
    """Answers that say the same as one side of a conflict."""
    claims = [claim for answer in answers for claim in answer.claims]
    return Side(
        value=claims[0].value,
        sources=in_order(claim.source for claim in claims),
        claims=in_order(claim.id for claim in claims),
        evidence=distinct(span for claim in claims for span in claim.evidence),
    )


def by_judge(index: int, fact: Linked, judgement: Judgement) -> Finding | None:
    """The disagreement that two readings found in a fact, if any; `confirmed` only where the second upheld it:
    one side asserts a stated proposition that another excludes.
    """
    if judgement.relation not in ("differs", "contradicts"):
        return None
    upheld = upheld_sides(judgement)
    sides = tuple(side_of([fact.answers[n - 1] for n in group]) for group in (upheld or judgement.groups))
    if len(sides) < 2 or len({s for side in sides for s in side.sources}) < 2:
        return None
    relation = judgement.relation
    proposition = f" At issue: {judgement.proposition}" if judgement.proposition else ""
    return Finding(
        facts=(index,),
        relation="contradicts" if relation == "contradicts" else "differs",
        standing="confirmed" if upheld else "possible",
        kind=sides[0].value.kind,
        severity=(3 if relation == "contradicts" else 2) if upheld else 1,
        sides=sides,
        rule="judge",
        reason=judgement.reason + proposition,
        question=fact.question,
    )


def by_proposal(index: int, fact: Linked) -> Finding | None:
    """What a cross-reading proposes, no rule could compare and nobody judged: possible, and no more."""
    if not (fact.proposed and fact.undecided()):
        return None
    return Finding(
        facts=(index,),
        relation="differs",
        standing="possible",
        kind=fact.answers[0].first.value.kind,
        severity=1,
        sides=tuple(side_of([answer]) for answer in fact.answers),
        rule="crossread",
        reason="A reading of all articles side by side proposes this; no rule could compare it and nothing judged it.",
        question=fact.question,
    )


def upheld_sides(judgement: Judgement) -> list[list[int]]:
    """Numbers of the answers that assert the proposition, and of those that exclude it; empty unless there are
    both.
    """
    sides = [
        sorted(number for number, stance in judgement.stances.items() if stance == wanted)
        for wanted in ("asserts", "excludes")
    ]
    return sorted(sides) if all(sides) else []


def by_wording(quotations: Sequence[Quotation]) -> Finding | None:
    """The disagreement on how one utterance was worded, if any."""
    ordered = sorted(quotations, key=lambda q: id_key(q.id))
    clashing: dict[str, Quotation] = {}
    shown: list[tuple[str, str]] = []
    weighty = False
    for i, one in enumerate(ordered):
        for other in ordered[i + 1 :]:
            found = differences(one.text, other.text) or ()
            if not found or sources_of([one]) == sources_of([other]):
                continue
            clashing |= {one.id: one, other.id: other}
            shown += [d.shown() for d in found]
            weighty = weighty or any(d.weighty for d in found)
    if not clashing:
        return None
    told = "; ".join(dict.fromkeys(f"“{left}” / “{right}”" for left, right in shown[:3]))
    speaker = next((q.speaker.name for q in ordered if q.speaker), None)
    return Finding(
        facts=(),
        relation="differs",
        standing="confirmed",
        kind="quotation",
        severity=2 if weighty else 1,
        sides=tuple(_wordings(clashing.values())),
        rule="quotation.wording",
        reason=f"The same utterance is quoted in different words: {told}.",
        question=f"What exactly did {speaker} say?" if speaker else "What exactly was said?",
    )


def _wordings(quotations: Iterable[Quotation]) -> list[Side]:
    """One side for each wording: quotations that don't differ from one another stand together."""
    sides: list[list[Quotation]] = []
    for quotation in quotations:
        for side in sides:
            if differences(side[0].text, quotation.text) == ():
                side.append(quotation)
                break
        else:
            sides.append([quotation])
    return [
        Side(
            value=Value(kind="text", text=side[0].text),
            sources=in_order(sources_of(side)),
            claims=in_order(q.id for q in side),
            evidence=tuple(span for q in side for span in q.evidence),
        )
        for side in sides
    ]


def merge(findings: Iterable[Finding]) -> list[Finding]:
    """Findings on the same evidence made one, then ordered: confirmed first, worst first.

    Where one of them says that an utterance is worded differently, that is what it is: code sees it for certain.
    """
    kept: list[Finding] = []
    for finding in sorted(findings, key=lambda f: (f.kind != "quotation", _weight(f))):
        twin = next((i for i, other in enumerate(kept) if _same_evidence(other, finding)), None)
        if twin is None:
            kept.append(finding)
        else:
            facts = tuple(sorted({*kept[twin].facts, *finding.facts}))
            kept[twin] = replace(kept[twin], facts=facts)
    return sorted(kept, key=_weight)


def _weight(finding: Finding) -> tuple[bool, int, bool, tuple[int, ...], str]:
    sources = {source for side in finding.sides for source in side.sources}
    return (
        finding.standing == "possible",
        -finding.severity,
        finding.rule == "judge",
        (
            -len(sources),
            *id_key(" ".join(side.evidence[0].source for side in finding.sides)),
            *_starts(finding),
        ),
        finding.question,
    )


def _starts(finding: Finding) -> tuple[int, ...]:
    return tuple(side.evidence[0].start for side in finding.sides)


def _same_evidence(one: Finding, other: Finding) -> bool:
    """True when two sides of each rest on overlapping words of different sources, and it isn't two typed
    values that merely stand in the same sentences.
    """
    typed = {"quantity", "moment", "name", "place"}
    if one.kind in typed and other.kind in typed and not _same_values(one, other):
        return False
    met = {
        (i, j)
        for i, left in enumerate(one.sides)
        for j, right in enumerate(other.sides)
        if any(overlap(a, b) for a in left.evidence for b in right.evidence)
    }
    return len({i for i, _ in met}) > 1 and len({j for _, j in met}) > 1


def _same_values(one: Finding, other: Finding) -> bool:
    return one.kind == other.kind and bool(
        {_comparable(side.value) for side in one.sides} & {_comparable(side.value) for side in other.sides}
    )


def _comparable(value: Value) -> str:
    return value.normal.model_dump_json() if value.normal else value.text.lower()


def fault_in(judgement: Judgement, fact: Linked) -> str:
    """Why a judgement doesn't hold; empty when it does: each answer is in one group, and the words named as
    clashing stand in the answer's own quotation.
    """
    numbers = list(range(1, len(fact.answers) + 1))
    if sorted(n for group in judgement.groups for n in group) != numbers:
        return "it doesn't put every answer into exactly one group"
    if not set(judgement.stances) | set(judgement.words) <= set(numbers):
        return "it speaks of an answer that doesn't exist"
    for number, told in judgement.words.items():
        quotes = " ".join(span.text for c in fact.answers[number - 1].claims for span in c.evidence)
        if _plain(told) not in _plain(quotes):
            return f"the words “{told}” aren't in the quotation they are said to be in"
    return ""


def _plain(text: str) -> str:
    return "".join(ch for ch in text.lower() if ch.isalnum())
