"""Whether two clusters of like articles report two occurrences: two earthquakes of one region, two rounds of one talks.

Likeness can't tell: look-alikes share their kind, region, actors and agency. What tells is contrast: each side
agrees within itself on names that the other never mentions, on another day, another number, another measure. One
article that leaves something out proves nothing, so what a side agrees on counts only from two articles on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, islice
from math import log2

from summarizer.grouping.features import UNDATED
from summarizer.grouping.occurrences import SAME_MEASURE, near
from summarizer.grouping.slots import Occurrence
from summarizer.grouping.table import Table
from summarizer.grouping.weights import FIGURE, NAME, NAT

#: Points from which two clusters are taken to be two occurrences.
DISTINCT = 1.2
#: Points of: another number of the same thing ("second round") between clusters, and of one article; another measure;
#: other days.
OTHER_NUMBER, OTHER_NUMBER_ALONE, OTHER_MEASURE, OTHER_DAYS = 2.7, 1.0, 1.2, 0.5
#: Points of other days where each side agrees on its own, and the share of a side's pairs that must.
OWN_DAYS, AGREEING = 1.5, 0.6
#: Points of a gap between the publications: for each doubling of the days, and at the most; and days that are a gap.
GAP, LONG_GAP, LEAST_GAP = 0.28, 2.0, 2
#: Points of names that each side agrees on and the other lacks (as a share, 0 to 1), and of all terms (their share
#: above what the aspects of one event show).
OWN_NAMES, OWN_TERMS, ASPECTS = 2.0, 2.0, 0.35
#: Points more when there is no name on which both agree: the same words about other people and places.
STRANGERS = 1.5
#: Points of figures that each side agrees on, none of them the other's.
OWN_FIGURES = 1.0
#: Points of a drop in likeness between the clusters, against the drop between two aspects of one event, and bounds.
DROP, USUAL_DROP, LEAST_DROP, MOST_DROP = 2.0, 0.5, 0.3, 1.6
#: Weight shared by all that takes a point off, and the most points it takes; and the share that words count that are
#: no names: they come together in every event of the kind.
SHARED, MOST_SHARED, OTHER_WORDS = 20.0, 1.5, 0.6
#: Share of own terms from which a gap counts in full: a side that says nothing else may be dated wrongly.
TELLING = 0.3
#: Share of the shorter article's terms found in the other from which they are copies, and fewest terms for that.
COPIED, FEWEST = 0.9, 8
#: Share that a gap counts when one side is a single article: follow-ups come late.
ALONE = 0.6
#: Openings of a side that are kept, and those of them whose days are compared with those of the other.
OPENINGS, MANY = 64, 12
#: Weight of names that one side needs before their share means something.
FEW_NAMES = 5.0

#: The weight of some terms together (`NAT` is a nat).
Weigh = Callable[[Iterable[int]], int]


@dataclass(frozen=True, slots=True)
class Profile:
    """What a cluster's articles tell together. Copies of one text are one voice."""

    size: int
    """Number of voices."""
    terms: dict[int, int]
    """Number of articles by term; of copies, of one of them."""
    published: tuple[int, int] | None
    """First and last day of publication."""
    told: tuple[Occurrence, ...]
    """What each opening tells, where it tells anything; of many, the first `OPENINGS`."""

    @property
    def tells(self) -> bool:
        """Whether any opening tells of a number or a measure."""
        return any(each.nth or each.measures for each in self.told)

    @classmethod
    def all(cls, table: Table) -> Iterator[Profile]:
        """Of each article by itself."""
        starts, terms = table.starts.tolist(), table.terms.tolist()
        for start, end, day, one in zip(
            starts, starts[1:], table.days.tolist(), table.told.all, strict=False
        ):
            told = (one,) if one.calendar or one.nth or one.measures else ()
            published = None if day == UNDATED else (day, day)
            yield cls(1, dict.fromkeys(terms[start:end], 1), published, told)

    def with_(self, other: Profile) -> Profile:
        """Both together. The larger one's terms are taken over: neither of the two may be used any more."""
        large, small = (self, other) if len(self.terms) >= len(other.terms) else (other, self)
        copies = self.size == other.size == 1 and self._copies(other)
        terms = large.terms
        if copies:  # of a single voice every count is 1
            terms.update(small.terms)
        else:
            for term, count in small.terms.items():
                terms[term] = terms.get(term, 0) + count
        days = [day for side in (self.published, other.published) if side for day in side]
        return Profile(
            1 if copies else self.size + other.size,
            terms,
            (min(days), max(days)) if days else None,
            (self.told + other.told)[:OPENINGS],
        )

    def agreed(self) -> set[int]:
        """What half of the articles tell, and two at least; of one article, everything."""
        need = self.size if self.size < 3 else max(2, -(-self.size // 2))
        return {term for term, count in self.terms.items() if count >= need}

    def _copies(self, other: Profile) -> bool:
        """Whether one text is much of the other's, so that what they agree on is said once."""
        small = min(len(self.terms), len(other.terms))
        return small >= FEWEST and len(self.terms.keys() & other.terms.keys()) >= COPIED * small


@dataclass(frozen=True, slots=True)
class Contrast:
    """`points` for two occurrences, or no less than they are when they are too few; and what they rest on, the
    weightiest first, in plain words (empty when the points are too few).
    """

    points: float
    reasons: tuple[str, ...]

    @property
    def distinct(self) -> bool:
        """Whether they are two occurrences."""
        return self.points >= DISTINCT


#: An opening that tells of days, and how many tell of the same.
_Dated = tuple[Occurrence, int]

#: What is found between articles of which one is alone, when nothing but days or words could tell them apart.
NOTHING_APART = Contrast(0.0, ())


def contrast(one: Profile, other: Profile, drop: float, weigh: Weigh) -> Contrast:
    """What tells two clusters apart.

    `drop`: by how many points the likeness of their articles to each other is below that within the looser of them.
    """
    several = one.size > 1 and other.size > 1
    if not several and _gap(one, other) < LEAST_GAP and not (one.tells and other.tells):
        return NOTHING_APART  # whatever else they say
    found = [*_numbers(one, other), *_measures(one, other), *_days(one, other)]
    own, shared = (0.0, 0.0)
    if not several:
        most = sum(value for value, _ in found) + sum(value for value, _ in _gaps(one, other, 1.0))
        if most < DISTINCT:  # whatever the terms say
            return Contrast(most, ())
    if several or found or _gap(one, other):
        agreed = one.agreed(), other.agreed()
        own, shared, of_names, strangers = _own(one, other, agreed, weigh)
        if several:
            found.append((OWN_NAMES * of_names + strangers * STRANGERS, "each has names of its own"))
            found += _figures(one, other, agreed)
            found.append((OWN_TERMS * max(0.0, own - ASPECTS), "each tells of other things"))
            loose = max(-LEAST_DROP, min(MOST_DROP, DROP * (drop - USUAL_DROP)))
            found.append((loose, "the two have much less in common than each within itself"))
    burst = any(points == OWN_DAYS for points, _ in found)
    found += _gaps(one, other, 1.0 if burst else own)
    points = sum(value for value, _ in found) - min(MOST_SHARED, shared / SHARED)
    ordered = sorted(((v, why) for v, why in found if v > 0), key=lambda item: (-item[0], item[1]))
    return Contrast(points, tuple(why for _, why in ordered))


def _numbers(one: Profile, other: Profile) -> list[tuple[float, str]]:
    """Another instance of the same thing."""
    first = _first_numbers(one.told)
    second = _first_numbers(other.told) if first else first
    for head in sorted(first.keys() & second.keys()):
        if first[head] != second[head]:
            both = one.size > 1 and other.size > 1
            low, high = sorted((first[head], second[head]))
            why = f"{head} {low} is not {head} {high}"
            return [(OTHER_NUMBER if both else OTHER_NUMBER_ALONE, why)]
    return []


def _first_numbers(told: Sequence[Occurrence]) -> Mapping[str, int]:
    """By what is counted, the number that most openings tell first."""
    heads: dict[str, dict[int, int]] = {}
    for each in told:
        for head, (first, *_) in each.nth.items():
            numbers = heads.setdefault(head, {})
            numbers[first] = numbers.get(first, 0) + 1
    return {head: min(numbers, key=lambda n: (-numbers[n], n)) for head, numbers in heads.items()}


def _measures(one: Profile, other: Profile) -> list[tuple[float, str]]:
    """Measures of which no two are near each other."""
    first = _values(one.told)
    second = _values(other.told) if first else first
    for unit in sorted(first.keys() & second.keys()):
        if all(abs(x - y) > SAME_MEASURE for x in first[unit] for y in second[unit]):
            low, high = sorted((min(first[unit]), min(second[unit])))
            return [(OTHER_MEASURE, f"{unit} {low:g} is not {unit} {high:g}")]
    return []


def _figures(one: Profile, other: Profile, agreed: tuple[set[int], set[int]]) -> list[tuple[float, str]]:
    """Figures that each side agrees on, of which the other has none."""
    mine, theirs = ([term for term in side if term & FIGURE] for side in agreed)
    if mine and theirs and other.terms.keys().isdisjoint(mine) and one.terms.keys().isdisjoint(theirs):
        return [(OWN_FIGURES, "each has figures of its own")]
    return []


def _values(told: Sequence[Occurrence]) -> Mapping[str, set[float]]:
    values: dict[str, set[float]] = {}
    for each in told:
        for unit, found in each.measures.items():
            values.setdefault(unit, set()).update(found)
    return values


def _days(one: Profile, other: Profile) -> list[tuple[float, str]]:
    """Whether the openings of both sides tell of the same days, or of others; nothing in between."""
    first, second = _dated(one), _dated(other)
    if not first or not second:
        return []
    alike = sum([x_times * y_times for x, x_times in first for y, y_times in second if near(x, y)])
    share = alike / (_times(first) * _times(second))
    if share > 0.34:
        return [(-OTHER_DAYS, "the same days")]
    if share > 0.1:
        return []
    if _burst(one, first) and _burst(other, second):
        return [(OWN_DAYS, "each tells of days of its own")]
    return [(OTHER_DAYS, "they tell of other days")]


def _dated(side: Profile) -> list[_Dated]:
    """What a side's openings tell of days, and how often; of many, the first: each is compared with each."""
    dated = islice((each for each in side.told if each.calendar), MANY)
    found: dict[tuple[tuple[int, ...], tuple[int, ...]], int] = {}
    for each in dated:
        days = each.days, each.calendar
        found[days] = found.get(days, 0) + 1
    return [(Occurrence(*days), times) for days, times in found.items()]


def _times(dated: Iterable[_Dated]) -> int:
    return sum([times for _, times in dated])


def _burst(side: Profile, dated: Sequence[_Dated]) -> bool:
    """Whether a side's articles agree on the days of which they tell."""
    times = _times(dated)
    if side.size < 2 or times < 2:
        return False
    same = sum([own * (own - 1) // 2 for _, own in dated])
    alike = sum([one * other for (x, one), (y, other) in combinations(dated, 2) if near(x, y)])
    return same + alike >= AGREEING * (times * (times - 1) // 2)


def _gap(one: Profile, other: Profile) -> int:
    """Days between the publications of one side and the other; 0 when they overlap or are unknown."""
    if not one.published or not other.published:
        return 0
    return max(0, one.published[0] - other.published[1], other.published[0] - one.published[1])


def _gaps(one: Profile, other: Profile, own: float) -> list[tuple[float, str]]:
    days = _gap(one, other)
    if days < LEAST_GAP:
        return []
    points = min(LONG_GAP, GAP * log2(days)) * min(1.0, own / TELLING)
    if one.size == 1 or other.size == 1:
        points *= ALONE
    return [(points, f"they were published {days} days apart")]


def _own(
    one: Profile, other: Profile, agreed: tuple[set[int], set[int]], weigh: Weigh
) -> tuple[float, float, float, bool]:
    """The share of own terms in what the less telling side agrees on, the weight of what both agree on, that share for
    names alone, and whether both have names but none that both agree on.
    """
    first, second = agreed
    both = first & second
    mine, theirs = first.difference(other.terms), second.difference(one.terms)
    least = min(weigh(mine), weigh(theirs)) / NAT
    names = min(weigh(_names(mine)), weigh(_names(theirs))) / NAT
    shared_names = weigh(_names(both)) / NAT
    shared = weigh(both) / NAT
    return (
        least / (least + shared) if least else 0.0,
        shared_names + OTHER_WORDS * (shared - shared_names),
        names / (names + shared_names + FEW_NAMES),
        names >= 2 * FEW_NAMES and not shared_names,
    )


def _names(terms: Iterable[int]) -> list[int]:
    return [term for term in terms if term & NAME]
