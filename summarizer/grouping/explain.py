"""Why articles are together, why one stands alone, what tells look-alikes apart: in plain words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from summarizer.errors import plain
from summarizer.grouping.features import EVERYDAY, Features, is_name
from summarizer.grouping.records import Alone, Apart, Groups, Link, Together
from summarizer.grouping.sorting import Sorted
from summarizer.grouping.weights import Vector
from summarizer.records import Article
from summarizer.values.states import named

#: Names, terms or dates that are told of an event or a link at the most; and of each in a sentence.
MOST, IN_SENTENCE = 8, 4
#: Fewer terms than this can't be compared.
FEWEST_TERMS = 3
#: Characters of a text in which a term's spelling is looked up, and articles of an event.
LOOKED_AT, LOOKED_IN = 3_000, 4
_NEW_YEAR = date(2000, 1, 1).toordinal()


def explained(articles: Sequence[Article], features: Sequence[Features], found: Sorted) -> Groups:
    """The clusters as records. `features` and `found` are of the articles, in their order."""
    several = [(_when(features, places), at) for at, places in enumerate(found.clusters) if len(places) > 1]
    numbers = {at: number for number, (_, at) in enumerate(sorted(several), 1)}
    events = [
        _Told(articles, features, found, found.clusters[at]).event(f"e{number}")
        for at, number in numbers.items()
    ]
    alone = [_alone(places[0], articles, features, found) for places in found.clusters if len(places) == 1]
    apart = sorted(
        (min(numbers[one], numbers[other]), max(numbers[one], numbers[other]), reasons)
        for one, other, reasons in found.apart
    )
    return Groups(
        tuple(events), tuple(alone), tuple(_apart(one, other, reasons) for one, other, reasons in apart)
    )


def _apart(one: int, other: int, reasons: Sequence[str]) -> Apart:
    return Apart((f"e{one}", f"e{other}"), f"They look alike, but {listed(reasons)}.")


def _when(features: Sequence[Features], places: Sequence[int]) -> tuple[int, int]:
    """Order of events: by first publication, undated ones last."""
    days = [day for place in places if (day := features[place].day) is not None]
    return (min(days) if days else date.max.toordinal(), places[0])


@dataclass(frozen=True)
class _Told:
    """One event, and what its articles share."""

    articles: Sequence[Article]
    features: Sequence[Features]
    found: Sorted
    places: Sequence[int]

    def event(self, name: str) -> Together:
        agreed = self._agreed()
        spelled = self._spelled(agreed[: 3 * MOST])
        names = tuple(word for term, word in spelled.items() if is_name(term))[:MOST]
        terms = tuple(word for term, word in spelled.items() if not is_name(term))[:MOST]
        dates = _dates([self.features[place] for place in self.places])
        return Together(
            name,
            tuple(self.articles[place] for place in self.places),
            tuple(self._link(place, spelled) for place in self.places),
            names,
            terms,
            dates,
            _reason(len(self.places), names, terms, dates),
        )

    def _agreed(self) -> list[str]:
        """Terms of at least half of the articles, the weightiest first."""
        weights: dict[str, list[float]] = {}
        for place in self.places:
            for term, weight in self.found.vectors[place].weights.items():
                weights.setdefault(term, []).append(weight)
        half = max(2, -(-len(self.places) // 2))
        common = ((sum(sorted(found)), term) for term, found in weights.items() if len(found) >= half)
        return [term for _, term in sorted(common, key=lambda item: (-item[0], item[1]))]

    def _spelled(self, terms: Sequence[str]) -> dict[str, str]:
        """The terms as the first articles that have them spell them."""
        found: dict[str, str] = {}
        for place in self.places[:LOOKED_IN]:
            found |= spelling([term for term in terms if term not in found], self.articles[place])
        return {term: found.get(term) or _shown(term) for term in terms}

    def _link(self, place: int, spelled: Mapping[str, str]) -> Link:
        own = self.found.vectors[place]
        shared = [word for term, word in spelled.items() if term in own.weights][:MOST]
        nearest = self._nearest(place)
        if not shared:
            shared = [_shown(term) for term in _shared(own, self.found.vectors[nearest])]
        return Link(self.articles[place].source.id, self.articles[nearest].source.id, tuple(shared))

    def _nearest(self, place: int) -> int:
        """The article of the event that is the most like this one."""
        nearest = self.found.nearest.get(place)
        if nearest and nearest[0] in self.places:
            return nearest[0]
        own = self.found.vectors[place].weights.keys()
        others = (other for other in self.places if other != place)
        return min(others, key=lambda other: (-len(own & self.found.vectors[other].weights.keys()), other))


def _shared(one: Vector, other: Vector) -> list[str]:
    """The terms of both, the weightiest first."""
    both = one.weights.keys() & other.weights.keys()
    return sorted(both, key=lambda term: (-one.weights[term] * other.weights[term], term))[:MOST]


def _shown(term: str) -> str:
    """A term that no article spells as it is."""
    return term.title() if named(term) else term


def spelling(terms: Sequence[str], article: Article) -> dict[str, str]:
    """The words of an article that terms stand for, with their capitals; without those not found as they are."""
    found: dict[str, str] = {}
    text = f"{article.text[:LOOKED_AT]}\n{article.source.title or ''}"
    low = text.lower()
    for term in terms:
        start = low.find(term.lower())
        while start > 0 and low[start - 1].isalnum():
            start = low.find(term.lower(), start + 1)
        if start >= 0:
            found[term] = plain(text[start : start + len(term)])
    return found


def _dates(features: Sequence[Features]) -> tuple[str, ...]:
    """The days of which at least half of the articles that tell of any day tell."""
    dated = [one.told for one in features if one.told.calendar]
    held = Counter(day for told in dated for day in set(told.days))
    years = {date.fromordinal(day).strftime("--%m-%d") for day in held}
    known = sorted(date.fromordinal(d).isoformat() for d, n in held.items() if n > 1 and 2 * n >= len(dated))
    bare = Counter(
        date.fromordinal(_NEW_YEAR + day).strftime("--%m-%d") for told in dated for day in set(told.calendar)
    )
    unknown = sorted(d for d, n in bare.items() if n > 1 and 2 * n >= len(dated) and d not in years)
    return tuple([*known, *unknown][:MOST])


def _reason(count: int, names: Sequence[str], terms: Sequence[str], dates: Sequence[str]) -> str:
    parts = [
        f"the names {listed(names[:IN_SENTENCE])}" if names else "",
        f"the words {listed(terms[:IN_SENTENCE])}" if terms else "",
        f"the date {listed(dates[:1])}" if dates else "",
    ]
    told = [part for part in parts if part]
    if not told:
        return f"Each of these {count} articles is close to the middle of what they tell together."
    return f"At least half of these {count} articles share {listed(told)}."


def listed(words: Iterable[str]) -> str:
    """Words in a sentence: "a, b and c"."""
    *most, last = words
    return f"{', '.join(most)} and {last}" if most else last


def _alone(place: int, articles: Sequence[Article], features: Sequence[Features], found: Sorted) -> Alone:
    """One article, and why nothing is with it."""
    article, one = articles[place], features[place]
    nearest = found.nearest.get(place)
    telling = sum(code >> 5 != EVERYDAY for code in one.codes)
    if telling < FEWEST_TERMS:
        return Alone(article, None, f"It has too little text of its own to compare: {one.words} words.")
    if nearest is None:
        return Alone(article, None, "No other article shares a telling name or word with it.")
    other = nearest[0]
    terms = _shared(found.vectors[place], found.vectors[other])[:IN_SENTENCE]
    shared = list(({term: _shown(term) for term in terms} | spelling(terms, article)).values())
    id_ = articles[other].source.id
    return Alone(
        article, id_, f"It shares {listed(shared)} with {id_}, the nearest, but too little for one event."
    )
