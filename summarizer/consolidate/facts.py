"""From claims and their alignment to facts: one question, every distinct answer, how they relate."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from summarizer.consolidate.compare import Context, compare, is_undecided
from summarizer.engines.base import Group
from summarizer.order import id_key, in_order
from summarizer.origins import independent
from summarizer.records import Agreement, Claim, FactValue, Quantity, Span, Speaker, Support
from summarizer.values.base import CONFLICTING, STRENGTH, Verdict


def overlap(one: Span, other: Span) -> bool:
    """True when two spans share at least one character of one source."""
    return one.source == other.source and one.start < other.end and other.start < one.end


def distinct(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans without those that overlap an earlier one: a reader needs to see each passage once."""
    kept: list[Span] = []
    for span in spans:
        if not any(overlap(span, other) for other in kept):
            kept.append(span)
    return tuple(kept)


@dataclass
class Answer:
    """Claims that give one answer, in order of id; the first stands for them."""

    claims: list[Claim]

    @property
    def first(self) -> Claim:
        """The claim that stands for the answer."""
        return self.claims[0]

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of the sources, sorted."""
        return in_order(claim.source for claim in self.claims)

    def record(self, origin_of: Mapping[str, str]) -> FactValue:
        """The answer as a public record."""
        speakers = {claim.said_by.name: claim.said_by for claim in self.claims if claim.said_by}
        return FactValue(
            value=self.first.value,
            sources=self.sources,
            claims=in_order(claim.id for claim in self.claims),
            said_by=tuple(Speaker(name=n, anonymous=s.anonymous) for n, s in sorted(speakers.items())),
            support=Support(articles=len(self.sources), origins=independent(self.claims, origin_of)),
            evidence=distinct(span for claim in self.claims for span in claim.evidence),
        )


@dataclass
class Linked:
    """A question with its answers, and the verdict on every two of them (`i < j`)."""

    question: str
    single: bool
    answers: list[Answer]
    verdicts: dict[tuple[int, int], Verdict] = field(default_factory=dict)
    silent: tuple[str, ...] = ()
    proposed: bool = False

    @property
    def claims(self) -> list[Claim]:
        """All claims, in order of id."""
        return sorted((c for answer in self.answers for c in answer.claims), key=lambda c: id_key(c.id))

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of the sources that answer, sorted."""
        return in_order(claim.source for claim in self.claims)

    def agreement(self) -> Agreement:
        """The strongest relation between two answers; `single_source` when only one source answers."""
        clashes = [v.relation for v in self.verdicts.values() if v.relation in CONFLICTING]
        if len(self.sources) == 1 and not clashes:
            return "single_source"
        if not self.verdicts:
            return "same"
        strongest = max((v.relation for v in self.verdicts.values()), key=STRENGTH.index)
        return "complements" if strongest == "not_comparable" and not self.single else strongest

    def undecided(self) -> bool:
        """True when two sources give answers to a question with one answer, and no rule could compare them.

        Where a question takes several answers, different ones stand side by side; cross-reading makes a
        question of one answer out of it where it sees a clash.
        """
        return self.single and any(
            is_undecided(verdict) and len({*self.answers[i].sources, *self.answers[j].sources}) > 1
            for (i, j), verdict in self.verdicts.items()
        )


def link(
    claims: Iterable[Claim],
    groups: Sequence[Group],
    context: Context,
    silent: Mapping[str, Sequence[str]],
) -> list[Linked]:
    """Every claim in exactly one fact; claims that no group names are facts of their own.

    `groups` name known claims, each once. `silent`: question → sources that were asked and say nothing.
    """
    left = {claim.id: claim for claim in claims}
    facts = []
    for group in groups:
        fact = linked(group.question, group.single, [left.pop(i) for i in group.claims], context)
        fact.proposed = group.proposed
        fact.silent = in_order(set(silent.get(group.question, ())) - set(fact.sources))
        facts.append(fact)
    return facts + [linked(claim.question, True, [claim], context) for claim in left.values()]


def linked(question: str, single: bool, claims: Sequence[Claim], context: Context) -> Linked:
    """One question's claims, sorted into distinct answers and compared."""
    fact = Linked(question, single, [])
    for claim in sorted(claims, key=lambda c: id_key(c.id)):
        _put(claim, fact.answers, context)
    for (i, one), (j, other) in combinations(enumerate(fact.answers), 2):
        fact.verdicts[i, j] = _gated(compare(one.first, other.first, context), fact, one, other)
    return fact


def _put(claim: Claim, answers: list[Answer], context: Context) -> None:
    for answer in answers:
        if compare(answer.first, claim, context).relation == "same":
            answer.claims.append(claim)
            return
    answers.append(Answer([claim]))


def _gated(verdict: Verdict, fact: Linked, one: Answer, other: Answer) -> Verdict:
    """What only the whole fact can tell: many-valued slots, parts of a sum, parties' positions."""
    if verdict.relation not in CONFLICTING:
        return verdict
    if not fact.single:
        return Verdict("complements", "slot.many", "The question takes several answers side by side.")
    if _sum(fact, one, other):
        return Verdict("complements", "quantity.arithmetic", "The figures are parts and whole of one sum.")
    if _positions(one, other):
        return Verdict(
            "disputed",
            "attribution.parties",
            "One article reports both positions, each as a party's own word.",
        )
    return verdict


def _sum(fact: Linked, one: Answer, other: Answer) -> bool:
    """True when two exact counts and a third of the same fact make a sum: a whole and its parts."""
    first, second = _count(one.first), _count(other.first)
    if first is None or second is None:
        return False
    third = {_count(answer.first) for answer in fact.answers if answer is not one and answer is not other}
    return bool({abs(first - second), first + second} & (third - {None}))


def _count(claim: Claim) -> float | None:
    """The exact number of things, or None: for a measure (40 m, 80 m) sums mean nothing."""
    normal = claim.value.normal
    if (
        isinstance(normal, Quantity)
        and normal.exact
        and normal.unit is None
        and normal.hard[0] == normal.hard[1]
    ):
        return normal.hard[0]
    return None


def _positions(one: Answer, other: Answer) -> bool:
    """True when a single source carries both answers, each as the word of a different speaker."""
    return any(
        a.source == b.source and a.said_by and b.said_by and a.said_by.name.lower() != b.said_by.name.lower()
        for a in one.claims
        for b in other.claims
    )
