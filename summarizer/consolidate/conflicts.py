"""Every disagreement found, by whatever proposer, as one list: merged, weighed, ordered.

Proposers are the rules (values that differ), the quotations (one utterance, two wordings) and the
judge. Findings that rest on the same evidence are one conflict of several facts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from summarizer.consolidate import asof, markets
from summarizer.consolidate.compare import is_undecided
from summarizer.consolidate.facts import Answer, Linked, distinct, overlap
from summarizer.consolidate.quotations import certain, clashes, sources_of
from summarizer.consolidate.wording import differences, differing
from summarizer.consolidate.words import content
from summarizer.engines.base import Judgement
from summarizer.order import id_key, in_order
from summarizer.records import ConflictKind, Proposer, Quotation, Side, Span, Speaker, Standing, Value
from summarizer.values.base import CONFLICTING, Verdict

#: What stands before a noun that needs no article more.
_DETERMINERS = frozenset("a an the one two some several his her its their this that another".split())

_Weight = tuple[bool, int, bool, tuple[int, ...], str]


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
    found_by: frozenset[Proposer]
    own: bool = True
    """False where the words that clash stand beside the answers: the question is then hardly theirs."""


def _pointed_at(fact: Linked, by: Proposer) -> frozenset[Proposer]:
    """Who found a disagreement in this fact that `by` settled: where a cross-reading brought its claims together,
    nobody else would have.
    """
    if fact.joined:
        return frozenset({"crossread"})
    return frozenset({by, "crossread"}) if fact.proposed else frozenset({by})


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
        found_by=_pointed_at(fact, "rule"),
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
        found_by=_pointed_at(fact, "judge"),
        own=all(_stands_in(told, fact.answers[n - 1].first.value) for n, told in judgement.words.items()),
    )


def _stands_in(told: str, value: Value) -> bool:
    """True when the words named as clashing are the answer's, or share one that tells something with it."""
    return _plain(told) in _plain(value.text) or bool(content(told) & content(value.text))


def by_proposal(index: int, fact: Linked) -> Finding | None:
    """What a cross-reading proposes, no rule could compare and nobody judged: possible, and no more. Where all
    that clashes is a price that moves, or a count that grew, the answers are of several times, and it is nothing.
    """
    if not (fact.proposed and fact.undecided()) or _of_several_times(fact):
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
        found_by=frozenset({"crossread"}),
    )


def _of_several_times(fact: Linked) -> bool:
    """True when nothing but the times at which prices or counts were told leaves two sources' answers undecided."""
    return not any(
        is_undecided(verdict) and not (markets.compare(one, other) or asof.left_open(one, other))
        for (i, j), verdict in fact.verdicts.items()
        for one, other in [(fact.answers[i].first, fact.answers[j].first)]
        if len({*fact.answers[i].sources, *fact.answers[j].sources}) > 1
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
    clashing: dict[str, Quotation] = {}
    shown: list[tuple[str, str]] = []
    weighty = sure = False
    for one, other, found in clashes(quotations):
        sure = sure or certain(one, other)
        clashing |= {one.id: one, other.id: other}
        shown += [d.shown() for d in found]
        weighty = weighty or any(d.weighty for d in found)
    if not clashing:
        return None
    distinct = {frozenset(pair): pair for pair in reversed(shown)}
    told = "; ".join(f"“{left}” / “{right}”" for left, right in [*reversed(distinct.values())][:3])
    speaker = next((q.speaker for q in sorted(quotations, key=lambda q: id_key(q.id)) if q.speaker), None)
    return Finding(
        facts=(),
        relation="differs",
        standing="confirmed" if sure else "possible",
        kind="quotation",
        severity=2 if weighty and sure else 1,
        sides=tuple(_wordings(clashing.values())),
        rule="quotation.wording",
        reason=f"The same utterance is quoted in different words: {told}.",
        question=f"What exactly did {_named(speaker)} say?" if speaker else "What exactly was said?",
        found_by=frozenset({"quotation"}),
    )


def _named(speaker: Speaker) -> str:
    """A name as it is; "senior administration official" needs its article."""
    words = speaker.name.split()
    plain_noun = words[0].islower() and words[0] not in _DETERMINERS
    return f"the {speaker.name}" if speaker.anonymous and plain_noun else speaker.name


def _wordings(quotations: Iterable[Quotation]) -> list[Side]:
    """One side for each wording: quotations that don't differ from one another stand together."""
    sides: list[list[Quotation]] = []
    known: dict[str, list[Quotation]] = {}
    for quotation in quotations:
        side = known.get(quotation.text) or next((side for side in sides if _joins(quotation, side)), None)
        if side is None:
            side = []
            sides.append(side)
        side.append(quotation)
        known[quotation.text] = side
    return [
        Side(
            value=Value(kind="text", text=_told_in_one(side)),
            sources=in_order(sources_of(side)),
            claims=in_order(q.id for q in side),
            evidence=tuple(span for q in side for span in q.evidence),
        )
        for side in sides
    ]


def _joins(quotation: Quotation, side: Sequence[Quotation]) -> bool:
    """True for the wording of a side, or another part of what its source quotes; never for what differs from any of
    its wordings.
    """
    texts = list(dict.fromkeys(q.text for q in side))
    if any(differing(text, quotation.text) for text in texts):
        return False
    same = any(differences(text, quotation.text) == () for text in texts)
    return same or bool({*sources_of([quotation])} & {*sources_of(side)})


def _told_in_one(side: Sequence[Quotation]) -> str:
    """A side's wording: the first quotation, and what else its source quotes of the utterance."""
    parts = dict.fromkeys(q.text for q in side if sources_of([q]) == sources_of(side[:1]))
    return " … ".join(parts)


def merge(findings: Iterable[Finding]) -> list[Finding]:
    """Findings on the same evidence made one, then ordered: confirmed first, worst first.

    Where one of them says that an utterance is worded differently, that is what it is: code sees it for certain. Else
    the one whose answers clash leads, before one whose sentences do: a clash of times is told as the answer to "When".
    """
    kept: list[Finding] = []
    passages: dict[str, list[tuple[Span, int, int]]] = defaultdict(list)
    for finding in sorted(findings, key=_leading):
        twin = _twin(finding, kept, passages)
        if twin is None:
            for number, side in enumerate(finding.sides):
                for span in side.evidence:
                    passages[span.source].append((span, len(kept), number))
            kept.append(finding)
        else:
            facts = tuple(sorted({*kept[twin].facts, *finding.facts}))
            found_by = kept[twin].found_by | finding.found_by
            kept[twin] = replace(kept[twin], facts=facts, found_by=found_by)
    return sorted(kept, key=_weight)


def _leading(finding: Finding) -> tuple[bool, bool, bool, _Weight]:
    return finding.kind != "quotation", finding.standing == "possible", not finding.own, _weight(finding)


def _twin(
    finding: Finding, kept: Sequence[Finding], passages: Mapping[str, Sequence[tuple[Span, int, int]]]
) -> int | None:
    """The first of `kept` of which two sides rest on the words that two sides of `finding` rest on. `passages`:
    source → spans of the kept ones, each with the finding's and the side's number.
    """
    met: dict[int, set[tuple[int, int]]] = defaultdict(set)
    for j, side in enumerate(finding.sides):
        for span in side.evidence:
            for held, index, i in passages.get(span.source, ()):
                if overlap(held, span):
                    met[index].add((i, j))
    return next(
        (
            index
            for index in sorted(met)
            if len({i for i, _ in met[index]}) > 1
            and len({j for _, j in met[index]}) > 1
            and _of_one_kind(kept[index], finding)
        ),
        None,
    )


def _weight(finding: Finding) -> _Weight:
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


def _of_one_kind(one: Finding, other: Finding) -> bool:
    """False for two typed values that merely stand in the same sentences."""
    typed = {"quantity", "moment", "name", "place"}
    return one.kind not in typed or other.kind not in typed or _same_values(one, other)


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
