"""How alike two claims are: a gate for each kind, then weighted overlap of words.

A word weighs by how rare it is among the statements (idf, Spärck Jones 1972). Two claims answer one question when
nothing keeps them apart and their words weigh enough together.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from summarizer.engines.lexical.alone import alone, dated_alone, singles
from summarizer.engines.lexical.frames import one_frame
from summarizer.engines.lexical.gates import (
    answers_alike,
    can_stand_together,
    is_generic,
    may_meet,
    may_meet_in_time,
    question_words,
    same_measure,
    shared_names,
)
from summarizer.engines.lexical.matter import Corpus, one_date, one_matter, repeated_heads
from summarizer.engines.lexical.stems import content
from summarizer.records import Claim

#: Least score of a pair, by kind. Set on hand-read pairs of real coverage, high enough that
#: a wrong link is rarer than a missed one.
THRESHOLD = {"quantity": 0.30, "moment": 0.34, "name": 0.30, "place": 0.40, "text": 0.42}
#: Two claims of one source answer one question only when they are nearly the same.
_ONE_SOURCE = 0.62
_QUESTION_SHARE = 0.55
_SAME_ANSWER = 0.12
_SHARED_NAME = 0.12
#: Pairs of claims for which it is worth looking whether another pair answers for them: where more outlets tell of a
#: thing, enough of them tell it alike.
_FEW = 25


@dataclass(frozen=True)
class Features:
    """A claim's stems: of its question, and of question and statement together (`whole`), each with its length as a
    vector of weights. `generic`: a count of just people, which says too little to go by.
    """

    claim: Claim
    question: frozenset[str]
    whole: frozenset[str]
    generic: bool
    question_length: float
    whole_length: float


class Likeness:
    """The claims of one alignment, by number in the order given, and what weighing two of them takes.

    `features` belong to the numbers; `weights`: the squared weight of each stem.
    """

    def __init__(self, claims: Sequence[Claim]) -> None:
        asked = [question_words(claim) for claim in claims]
        wholes = [words | content(claim.statement) for words, claim in zip(asked, claims, strict=True)]
        # Counted over distinct statements: a sentence with three figures is one use of its words.
        statements = {(c.source, c.statement): words for c, words in zip(claims, wholes, strict=True)}
        counts = Counter(word for words in statements.values() for word in words)
        self.corpus = Corpus(dict(counts), len(statements), repeated_heads(claims))
        self.singles = singles(claims)
        self.weights = _squared_idf(self.corpus)
        self.features = [
            Features(c, q, w, is_generic(c), _length(q, self.weights), _length(w, self.weights))
            for c, q, w in zip(claims, asked, wholes, strict=True)
        ]

    def enough(self, i: int, j: int) -> float | None:
        """The pair's score when it passes gate and threshold, else None. Words are weighed first: they cost least."""
        a, b = self.features[i], self.features[j]
        if a.claim.value.kind == "quantity" and not same_measure(a.claim, b.claim):
            return None
        found = self._score(a, b, _least(a, b))
        if found is None or not self._may_meet(a.claim, b.claim):
            return self._framed(a, b)
        if a.claim.source == b.claim.source and a.claim.value.kind in {"quantity", "moment"}:
            # One article that gives two different answers gives them to two questions, far oftener than not.
            return found if can_stand_together(a.claim, b.claim) else None
        return found

    def _framed(self, a: Features, b: Features) -> float | None:
        """The score of two figures or dates that stand in one frame, whatever their words weigh."""
        kind = a.claim.value.kind
        if kind == "quantity":
            framed = self._in_one_frame(a.claim, b.claim)
        else:
            framed = kind == "moment" and self._one_time(a.claim, b.claim)
        return max(self._score(a, b, 0.0) or 0.0, THRESHOLD[kind]) if framed else None

    def _one_time(self, a: Claim, b: Claim) -> bool:
        if not may_meet_in_time(a, b):
            return False
        return one_frame(a, b) or (may_meet(a, b) and dated_alone(a, b, self.singles))

    def linked(self, sides: tuple[Iterable[int], Iterable[int]], strong: set[tuple[int, int]]) -> bool:
        """Complete link: every pair of the two sides has passed the gate, and half of them the threshold as well.
        `strong`: the pairs (lower number first) known to have passed both.
        """
        pairs = [(min(a, b), max(a, b)) for a in sides[0] for b in sides[1]]
        held = {pair for pair in pairs if pair in strong}
        if 0 < len(held) < len(pairs) <= _FEW:
            held |= {pair for pair in pairs if pair not in held and self._for_another(pair, sides, strong)}
        if len(held) * 2 < len(pairs):
            return False
        return all(pair in held or self._tolerable(*pair) for pair in pairs)

    def _for_another(
        self, pair: tuple[int, int], sides: tuple[Iterable[int], Iterable[int]], strong: set[tuple[int, int]]
    ) -> bool:
        """A pair that another one answers for, of the same two answers and in one frame: who repeats a figure in other
        words doesn't tear it from the figure that it was set against.
        """
        if self.features[pair[0]].claim.value.kind != "quantity":
            return False
        members = [*sides[0], *sides[1]]
        alike = [[n for n in members if self._same_answer(n, one)] for one in pair]
        return any(
            (min(i, j), max(i, j)) in strong
            and self._in_one_frame(self.features[i].claim, self.features[j].claim)
            for i in alike[0]
            for j in alike[1]
            if {i, j} & set(pair)
        )

    def _same_answer(self, i: int, j: int) -> bool:
        first, second = (self.features[n].claim.value.normal for n in (i, j))
        return i == j or (first is not None and first == second)

    def _in_one_frame(self, a: Claim, b: Claim) -> bool:
        return same_measure(a, b) and (one_frame(a, b) or alone(a, b, self.singles))

    def _tolerable(self, i: int, j: int) -> bool:
        """A pair below the threshold that two strong pairs bring together: it must pass the gate all the same."""
        a, b = self.features[i], self.features[j]
        if a.generic or b.generic or not self._may_meet(a.claim, b.claim):
            return False
        return (
            a.claim.source != b.claim.source
            or a.claim.value.kind == "name"
            or can_stand_together(a.claim, b.claim)
        )

    def _may_meet(self, a: Claim, b: Claim) -> bool:
        """The gate of the kind, and for figures and dates that they are about one thing."""
        about = {"quantity": one_matter, "moment": one_date}.get(a.value.kind)
        return may_meet(a, b) and (about is None or about(a, b, self.corpus))

    def _score(self, a: Features, b: Features, least: float) -> float | None:
        """How alike two claims of one kind are, from 0 to about 1.1; None when that is less than `least`."""
        whole = _cosine((a.whole, a.whole_length), (b.whole, b.whole_length), self.weights)
        kind = a.claim.value.kind
        if kind == "text":
            return whole if whole >= least else None
        asked = _cosine((a.question, a.question_length), (b.question, b.question_length), self.weights)
        words = _QUESTION_SHARE * asked + (1 - _QUESTION_SHARE) * whole
        if words + _SAME_ANSWER + _SHARED_NAME < least:
            return None
        bonus = _SAME_ANSWER if answers_alike(a.claim, b.claim) else 0.0
        bonus += _SHARED_NAME if kind == "moment" and shared_names(a.claim, b.claim) else 0.0
        return words + bonus if words + bonus >= least else None


def _squared_idf(corpus: Corpus) -> dict[str, float]:
    """One that all statements share still weighs a little."""
    total = corpus.total + 1
    return {
        word: max(math.log(total / (count + 0.5)) + 0.15, 0.0) ** 2 for word, count in corpus.counts.items()
    }


def _length(words: frozenset[str], weights: Mapping[str, float]) -> float:
    # fsum: exact whatever the order, which in a set depends on the hash seed.
    return math.sqrt(math.fsum(weights.get(word, 0.0) for word in words))


def _cosine(
    a: tuple[frozenset[str], float], b: tuple[frozenset[str], float], weights: Mapping[str, float]
) -> float:
    """The cosine of two sets of stems, each given with its length."""
    if not a[1] or not b[1]:
        return 0.0
    return math.fsum([weights.get(word, 0.0) for word in a[0] & b[0]]) / (a[1] * b[1])


def _least(a: Features, b: Features) -> float:
    """The score from which a pair answers one question."""
    if a.generic or b.generic or a.claim.source == b.claim.source:
        return _ONE_SOURCE
    return THRESHOLD[a.claim.value.kind]
