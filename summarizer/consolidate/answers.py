"""Distinct answers of one question, and which two of them to compare, at a cost that grows with the claims.

Claims whose values are equal are one answer without a comparison. While answers are few, every two of them are
compared. Where a question has more than `EVERY_PAIR` different answers, each is compared with

- the answers that most sources give (`BEST`),
- the extremes: of all intervals of one unit the one that ends first and the one that begins last, by what the
  words entail and by what a reader takes; an interval that is disjoint from any other is disjoint from one of
  these two, so no answer that clashes stays without its clash,
- its neighbour in order of size or time.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from itertools import combinations, pairwise

from summarizer.consolidate.compare import compare
from summarizer.consolidate.context import Context
from summarizer.records import Claim, Moment, Name, Place, Quantity, Value
from summarizer.text.lexicon import STOPWORDS
from summarizer.text.spelling import singular
from summarizer.text.tokens import tokens
from summarizer.values.relate import relate_values

#: Answers up to this many are all compared with one another.
EVERY_PAIR = 64
#: Best supported answers with which every other one is compared, beyond that.
BEST = 12

Interval = tuple[float, float] | tuple[str, str]


def same_answers(claims: Iterable[Claim], context: Context) -> list[list[Claim]]:
    """Claims that give the same answer together, in the order they come. A claim belongs to the first answer
    whose first claim says the same.
    """
    answers: list[list[Claim]] = []
    known: dict[Hashable, int] = {}
    alike: dict[Hashable, list[int]] = defaultdict(list)
    for claim in claims:
        # All that decides whether two claims say the same: the value, the date it is read as of, the modality.
        published = context.published.get(claim.source) if claim.value.kind == "moment" else None
        key = (claim.value, claim.modality, published)
        place = known.get(key)
        if place is None:
            candidates = range(len(answers)) if len(answers) <= EVERY_PAIR else alike[_sense(claim.value)]
            place = _first_same(claim, answers, candidates, context)
            known[key] = place
        if place == len(answers):
            answers.append([])
            alike[_sense(claim.value)].append(place)
        answers[place].append(claim)
    return answers


def _first_same(claim: Claim, answers: Sequence[list[Claim]], among: Iterable[int], context: Context) -> int:
    """Index of the first answer that says the same; the number of answers when none does."""
    return next((i for i in among if _is_same(answers[i][0], claim, context)), len(answers))


def _is_same(one: Claim, other: Claim, context: Context) -> bool:
    """True when `compare` finds the same; the values by themselves, which cost least, are asked first."""
    settled = one.value.kind != "moment" or None not in (one.value.normal, other.value.normal)
    if settled and relate_values(one.value, other.value, context.holders).relation != "same":
        return False
    return compare(one, other, context).relation == "same"


def _sense(value: Value) -> Hashable:
    """Values that say the same have one of these, but for conversions of units: "12 miles" and "19 km" stay two
    answers, which compare as the same.
    """
    normal = value.normal
    if isinstance(normal, Quantity):
        return normal.hard, normal.soft, normal.unit
    if isinstance(normal, Moment):
        return normal.earliest, normal.latest
    if isinstance(normal, Name):
        return normal.key
    if isinstance(normal, Place):
        return normal.place
    return frozenset(singular(token.text.lower()) for token in tokens(value.text)) - STOPWORDS


def pairs(answers: Sequence[Sequence[Claim]]) -> list[tuple[int, int]]:
    """Which two answers (`i < j`) to compare, in order: all, or as many as the rule of this module says."""
    if len(answers) <= EVERY_PAIR:
        return list(combinations(range(len(answers)), 2))
    support = [len({claim.source for claim in answer}) for answer in answers]
    pivots = set(sorted(range(len(answers)), key=lambda i: (-support[i], i))[:BEST])
    chosen = set()
    for numbers in _by_scale(answers).values():
        for reach in (_hard, _soft):
            spans = {i: reach(answers[i][0].value) for i in numbers}
            pivots |= {
                min(numbers, key=lambda i: (spans[i][1], i)),
                max(numbers, key=lambda i: (spans[i][0], -i)),
            }
            chosen |= {
                (min(pair), max(pair)) for pair in pairwise(sorted(numbers, key=lambda i: (spans[i], i)))
            }
    chosen |= {(min(i, p), max(i, p)) for i in range(len(answers)) for p in pivots if i != p}
    return sorted(chosen)


def _by_scale(answers: Sequence[Sequence[Claim]]) -> dict[Hashable, list[int]]:
    """Numbers of the answers that lie on one scale: figures of one unit (of one thing, and of all), dates, hours of
    an unnamed day. Only the `BEST` scales with the most answers: extremes of each are compared with all.
    """
    scales: dict[Hashable, list[int]] = defaultdict(list)
    for number, answer in enumerate(answers):
        normal = answer[0].value.normal
        if isinstance(normal, Quantity):
            scales[normal.unit].append(number)
            scales[normal.unit, normal.counted].append(number)
        elif isinstance(normal, Moment):
            scales[normal.earliest.startswith("T")].append(number)
    largest = sorted(scales, key=lambda scale: (-len(scales[scale]), scales[scale][0]))[:BEST]
    return {scale: scales[scale] for scale in largest}


def _hard(value: Value) -> Interval:
    normal = value.normal
    if isinstance(normal, Quantity):
        return _ends(normal.hard)
    assert isinstance(normal, Moment)
    return normal.earliest, normal.latest


def _soft(value: Value) -> Interval:
    normal = value.normal
    return _ends(normal.soft) if isinstance(normal, Quantity) else _hard(value)


def _ends(interval: tuple[float | None, float | None]) -> tuple[float, float]:
    low, high = interval
    return float("-inf") if low is None else low, float("inf") if high is None else high
