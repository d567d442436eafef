"""From claims and their alignment to facts: one question, every distinct answer, how they relate."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from summarizer.consolidate.answers import pairs, same_answers
from summarizer.consolidate.compare import compare, is_undecided
from summarizer.consolidate.context import Context
from summarizer.engines.base import Group
from summarizer.errors import plain
from summarizer.order import id_key, in_order
from summarizer.origins import Provenance, independent
from summarizer.records import Agreement, Claim, Dropped, FactValue, Quantity, Span, Speaker, Support
from summarizer.values.base import CONFLICTING, STRENGTH, Verdict


def overlap(one: Span, other: Span) -> bool:
    """True when two spans share at least one character of one source."""
    return one.source == other.source and one.start < other.end and other.start < one.end


def distinct(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans without those that overlap an earlier one: a reader needs to see each passage once."""
    kept: dict[str, list[Span]] = defaultdict(list)
    seen: list[Span] = []
    for span in spans:
        if not any(overlap(span, other) for other in kept[span.source]):
            kept[span.source].append(span)
            seen.append(span)
    return tuple(seen)


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

    def record(self, provenance: Provenance) -> FactValue:
        """The answer as a public record."""
        speakers = {claim.said_by.name: claim.said_by for claim in self.claims if claim.said_by}
        return FactValue(
            value=self.first.value,
            sources=self.sources,
            claims=in_order(claim.id for claim in self.claims),
            said_by=tuple(Speaker(name=n, anonymous=s.anonymous) for n, s in sorted(speakers.items())),
            support=Support(articles=len(self.sources), origins=independent(self.claims, provenance)),
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
    joined: bool = False

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
        if not self.single:
            return False
        sources = [frozenset(answer.sources) for answer in self.answers]
        return any(
            is_undecided(verdict) and len(sources[i] | sources[j]) > 1
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
        fact.proposed, fact.joined = group.proposed, group.joined
        fact.silent = in_order(set(silent.get(group.question, ())) - set(fact.sources))
        facts.append(fact)
    return facts + [linked(claim.question, True, [claim], context) for claim in left.values()]


def linked(question: str, single: bool, claims: Sequence[Claim], context: Context) -> Linked:
    """One question's claims, sorted into distinct answers and compared.

    Every two answers are compared while they are few. Where there are more than `answers.EVERY_PAIR`, each is
    compared with a bounded number of others, chosen so that no clash of intervals is missed
    (`answers.pairs`); what `verdicts` holds is what was compared.
    """
    fact = Linked(question, single, sorted_into_answers(claims, context))
    whole = Whole.of(fact.answers)
    for i, j in pairs([answer.claims for answer in fact.answers]):
        verdict = compare(fact.answers[i].first, fact.answers[j].first, context)
        fact.verdicts[i, j] = _gated(verdict, single, whole, (i, j))
    return fact


def sorted_into_answers(claims: Iterable[Claim], context: Context) -> list[Answer]:
    """The claims by what they answer, in order of id."""
    return [Answer(group) for group in same_answers(sorted(claims, key=lambda c: id_key(c.id)), context)]


@dataclass(frozen=True)
class Whole:
    """What only the whole fact can tell, found once: the exact counts of its answers, and which two answers one
    source carries as the words of two speakers.
    """

    counts: tuple[float | None, ...]
    times: Mapping[float, int]
    parties: frozenset[tuple[int, int]]

    @classmethod
    def of(cls, answers: Sequence[Answer]) -> Whole:
        """Of these answers; time grows with the claims."""
        counts = tuple(_count(answer.first) for answer in answers)
        times = Counter(count for count in counts if count is not None)
        told: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for number, answer in enumerate(answers):
            for claim in answer.claims:
                if claim.said_by:
                    told[claim.source].append((number, claim.said_by.name.lower()))
        parties = frozenset(
            (min(i, j), max(i, j))
            for voices in told.values()
            for (i, one), (j, other) in combinations(dict.fromkeys(voices), 2)
            if i != j and one != other
        )
        return cls(counts, times, parties)

    def is_sum(self, i: int, j: int) -> bool:
        """True when two exact counts and a third of the same fact make a sum: a whole and its parts."""
        first, second = self.counts[i], self.counts[j]
        if first is None or second is None:
            return False
        return any(
            self.times.get(third, 0) > (third == first) + (third == second)
            for third in (abs(first - second), first + second)
        )


def _gated(verdict: Verdict, single: bool, whole: Whole, pair: tuple[int, int]) -> Verdict:
    """What only the whole fact can tell: many-valued slots, parts of a sum, parties' positions."""
    if verdict.relation not in CONFLICTING:
        return verdict
    if not single:
        return Verdict("complements", "slot.many", "The question takes several answers side by side.")
    if whole.is_sum(*pair):
        return Verdict("complements", "quantity.arithmetic", "The figures are parts and whole of one sum.")
    if pair in whole.parties:
        return Verdict(
            "disputed",
            "attribution.parties",
            "One article reports both positions, each as a party's own word.",
        )
    return verdict


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


def not_compared(facts: Iterable[Linked]) -> tuple[Dropped, ...]:
    """A note for each fact of which not every two answers were compared: nothing is bounded in silence."""
    notes = []
    for fact in facts:
        every = len(fact.answers) * (len(fact.answers) - 1) // 2
        if len(fact.verdicts) < every:
            reason = (
                f"{len(fact.answers):,} different answers: each was compared with the best supported ones, the "
                f"extremes and its neighbours, {len(fact.verdicts):,} of {every:,} pairs"
            )
            notes.append(Dropped(source=None, stage="align", what=plain(fact.question, 200), reason=reason))
    return tuple(notes)
