"""Which claims answer one question, across sources: gates by kind, then weighted overlap of words.

A word weighs by how rare it is among the statements (idf, Spärck Jones 1972); claims meet only
when they share a rare word, so cost grows with the candidates. Groups are complete-link:
every pair in a group has passed the gate. Precision first; what is left alone stays alone.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from summarizer.engines.base import Group
from summarizer.engines.lexical.gates import (
    answers_alike,
    can_stand_together,
    is_generic,
    may_meet,
    question_words,
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
#: Words in more statements than this share (and more than 25) don't bring claims together.
_COMMON = 0.25
_MOST_COMMON = 25
_MOST_IN_GROUP = 400


@dataclass(frozen=True)
class _Features:
    """A claim's stems: of its question, and of question and statement together."""

    claim: Claim
    question: frozenset[str]
    whole: frozenset[str]


def align(claims: Sequence[Claim]) -> tuple[Group, ...]:
    """Every claim in exactly one group; groups and their claims in order of id, whatever order they came in."""
    ordered = sorted(claims, key=_place)
    features = [_features(claim) for claim in ordered]
    counts, total = _counts(features)
    corpus = Corpus(counts, total, repeated_heads(ordered))
    pairs = sorted(_pairs(features, corpus), key=lambda pair: (-pair[0], pair[1], pair[2]))
    groups = _merge(features, pairs, corpus)
    return tuple(_group([features[i].claim for i in group]) for group in sorted(groups))


def _place(claim: Claim) -> tuple[str, ...]:
    """Natural order of ids: s2.c9 before s2.c10."""
    return (*(part.zfill(6) for part in re.findall(r"\d+", claim.id)), claim.id)


def _features(claim: Claim) -> _Features:
    question = question_words(claim)
    return _Features(claim, question, question | content(claim.statement))


def _counts(features: Sequence[_Features]) -> tuple[dict[str, int], int]:
    """In how many distinct statements each stem is, and how many statements there are."""
    statements = {(one.claim.source, one.claim.statement): one.whole for one in features}
    return dict(Counter(word for words in statements.values() for word in words)), len(statements)


def _idf(corpus: Corpus) -> dict[str, float]:
    """Weight of each stem over distinct statements; one that all share still weighs a little."""
    total = corpus.total + 1
    return {word: math.log(total / (count + 0.5)) + 0.15 for word, count in corpus.counts.items()}


def _cosine(a: frozenset[str], b: frozenset[str], idf: Mapping[str, float]) -> float:
    if not a or not b:
        return 0.0
    # Sorted: floating-point sums depend on order, and set order on the hash seed.
    shared = sum(max(idf.get(word, 0.0), 0.0) ** 2 for word in sorted(a & b))
    norms = [math.sqrt(sum(max(idf.get(word, 0.0), 0.0) ** 2 for word in sorted(side))) for side in (a, b)]
    return shared / (norms[0] * norms[1]) if norms[0] and norms[1] else 0.0


def score(a: _Features, b: _Features, idf: Mapping[str, float]) -> float:
    """How alike two claims of one kind are, from 0 to about 1.1."""
    whole = _cosine(a.whole, b.whole, idf)
    if a.claim.value.kind == "text":
        return whole
    bonus = _SAME_ANSWER if answers_alike(a.claim, b.claim) else 0.0
    bonus += _SHARED_NAME if a.claim.value.kind == "moment" and shared_names(a.claim, b.claim) else 0.0
    return _QUESTION_SHARE * _cosine(a.question, b.question, idf) + (1 - _QUESTION_SHARE) * whole + bonus


def _may_meet(a: Claim, b: Claim, corpus: Corpus) -> bool:
    """The gate of the kind, and for figures and dates that they are about one thing."""
    about = {"quantity": one_matter, "moment": one_date}.get(a.value.kind)
    return may_meet(a, b) and (about is None or about(a, b, corpus))


def _enough(a: _Features, b: _Features, idf: Mapping[str, float], corpus: Corpus) -> float | None:
    """The pair's score when it passes its gate and threshold, else None."""
    if not _may_meet(a.claim, b.claim, corpus):
        return None
    least = THRESHOLD[a.claim.value.kind]
    if a.claim.source == b.claim.source:
        # One article that gives two different answers gives them to two questions, far oftener than not.
        if a.claim.value.kind in {"quantity", "moment"} and not can_stand_together(a.claim, b.claim):
            return None
        least = _ONE_SOURCE
    if is_generic(a.claim) or is_generic(b.claim):
        least = _ONE_SOURCE
    found = score(a, b, idf)
    return found if found >= least else None


def _pairs(features: Sequence[_Features], corpus: Corpus) -> Iterable[tuple[float, int, int]]:
    idf = _idf(corpus)
    limit = max(_MOST_COMMON, int(_COMMON * len(features)))
    index: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, one in enumerate(features):
        for word in one.whole:
            index[one.claim.value.kind, word].append(number)
    for number, one in enumerate(features):
        near: set[int] = set()
        for word in one.whole:
            bucket = index[one.claim.value.kind, word]
            if len(bucket) <= limit:
                near.update(other for other in bucket if other > number)
        for other in sorted(near):
            found = _enough(one, features[other], idf, corpus)
            if found is not None:
                yield found, number, other


def _merge(
    features: Sequence[_Features], pairs: Sequence[tuple[float, int, int]], corpus: Corpus
) -> list[list[int]]:
    """Complete-link groups, best pair first; a group's members are in ascending order."""
    linked = {(first, second) for _, first, second in pairs}
    home = list(range(len(features)))
    members = {number: [number] for number in home}
    for _, first, second in pairs:
        a, b = home[first], home[second]
        if a == b or len(members[a]) + len(members[b]) > _MOST_IN_GROUP:
            continue
        if _all_linked(features, (members[a], members[b]), linked, corpus):
            for number in members[b]:
                home[number] = a
            members[a] = sorted(members[a] + members.pop(b))
    return list(members.values())


def _all_linked(
    features: Sequence[_Features],
    sides: tuple[Sequence[int], Sequence[int]],
    linked: set[tuple[int, int]],
    corpus: Corpus,
) -> bool:
    """Every pair has passed the gate, and half of them the threshold as well."""
    pairs = [(min(a, b), max(a, b)) for a in sides[0] for b in sides[1]]
    strong = sum(pair in linked for pair in pairs)
    if strong * 2 < len(pairs):
        return False
    return all(
        pair in linked or _tolerable(features[pair[0]].claim, features[pair[1]].claim, corpus)
        for pair in pairs
    )


def _tolerable(a: Claim, b: Claim, corpus: Corpus) -> bool:
    """A pair below the threshold that two strong pairs bring together: it must pass the gate all the same."""
    if not _may_meet(a, b, corpus) or is_generic(a) or is_generic(b):
        return False
    return a.source != b.source or a.value.kind == "name" or can_stand_together(a, b)


def _group(claims: Sequence[Claim]) -> Group:
    """The shortest question of the group speaks for it."""
    question = min((claim.question for claim in claims), key=lambda text: (len(text), text))
    return Group(question, tuple(claim.id for claim in claims), single=claims[0].value.kind != "text")
