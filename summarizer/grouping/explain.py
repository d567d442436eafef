"""Why articles are together, why one stands alone, what tells look-alikes apart: in plain words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain

from summarizer.errors import plain
from summarizer.grouping.agreed import Agreed, agreed
from summarizer.grouping.records import Alone, Apart, Groups, Link, Together
from summarizer.grouping.slots import Occurrence
from summarizer.grouping.sorting import Sorted
from summarizer.grouping.table import Table
from summarizer.grouping.weights import NAME, Weights
from summarizer.records import Article
from summarizer.values.states import named

#: Names, terms or dates that are told of an event or a link at the most; and of each in a sentence.
MOST, IN_SENTENCE = 8, 4
#: Fewer terms than this can't be compared.
FEWEST_TERMS = 3
#: Characters of a text in which a term's spelling is looked up, and articles of an event.
LOOKED_AT, LOOKED_IN = 3_000, 4
_NEW_YEAR = date(2000, 1, 1).toordinal()


@dataclass(frozen=True)
class Told:
    """Everything there is to explain; all by the articles' places."""

    articles: Sequence[Article]
    table: Table
    """Their terms, weighed."""
    found: Sorted
    weights: Weights

    def shown(self, term: int) -> str:
        """A term that no article spells as it is."""
        spelled = self.weights.spelled(term)
        return spelled.title() if named(spelled) else spelled


def explained(told: Told) -> Groups:
    """The clusters as records."""
    found = told.found
    several = [(_when(told.table, places), at) for at, places in enumerate(found.clusters) if len(places) > 1]
    numbers = {at: number for number, (_, at) in enumerate(sorted(several), 1)}
    places = [found.clusters[at] for at in numbers]
    shared = agreed(told.table, places, 3 * MOST)
    events = [
        _Event(told, own, what).told(f"e{number}")
        for number, own, what in zip(numbers.values(), places, shared, strict=True)
    ]
    alone = [_alone(places[0], told) for places in found.clusters if len(places) == 1]
    apart = sorted(
        (min(numbers[one], numbers[other]), max(numbers[one], numbers[other]), reasons)
        for one, other, reasons in found.apart
    )
    return Groups(
        tuple(events), tuple(alone), tuple(_apart(one, other, reasons) for one, other, reasons in apart)
    )


def _apart(one: int, other: int, reasons: Sequence[str]) -> Apart:
    return Apart((f"e{one}", f"e{other}"), f"They look alike, but {listed(reasons)}.")


def _when(table: Table, places: Sequence[int]) -> tuple[int, int]:
    """Order of events: by first publication, undated ones last."""
    return int(table.days[places].min()), places[0]


@dataclass(frozen=True)
class _Event:
    """One event, and what its articles share."""

    all: Told
    places: Sequence[int]
    """Of its articles, in order."""
    agreed: Agreed
    """What they agree on."""

    def told(self, name: str) -> Together:
        """The event as a record."""
        articles = [self.all.articles[place] for place in self.places]
        spelled = self._spelled()
        names = tuple(spelled[term] for term in self.agreed.terms if term & NAME)[:MOST]
        terms = tuple(spelled[term] for term in self.agreed.terms if not term & NAME)[:MOST]
        dates = _dates([self.all.table.told.all[place] for place in self.places])
        return Together(
            name,
            tuple(articles),
            tuple(self._link(place, spelled) for place in self.places),
            names,
            terms,
            dates,
            _reason(len(articles), names, terms, dates),
        )

    def _spelled(self) -> dict[int, str]:
        """The terms as the first articles that have them spell them."""
        found: dict[int, str] = {}
        rest = {term: self.all.weights.spelled(term) for term in self.agreed.terms}
        for place in self.places[:LOOKED_IN]:
            spelled = spelling(rest.values(), self.all.articles[place])
            found |= {term: spelled[word] for term, word in rest.items() if word in spelled}
            rest = {term: word for term, word in rest.items() if word not in spelled}
            if not rest:
                break
        return {term: found.get(term) or self.all.shown(term) for term in self.agreed.terms}

    def _link(self, place: int, spelled: Mapping[int, str]) -> Link:
        articles, table = self.all.articles, self.all.table
        nearest = self._nearest(place)
        shared = [spelled[term] for term in self.agreed.held[place][:MOST]]
        if not shared:
            both = _shared(table.weights_of(place), table.weights_of(nearest), self.all.weights)
            shared = [self.all.shown(term) for term in both]
        return Link(articles[place].source.id, articles[nearest].source.id, tuple(shared))

    def _nearest(self, place: int) -> int:
        """The article of the event that is the most like this one."""
        nearest = self.all.found.nearest[place]
        if nearest in self.agreed.held:
            return nearest
        own = self.all.table.weights_of(place).keys()
        others = (other for other in self.places if other != place)
        return min(others, key=lambda other: (-len(own & self.all.table.weights_of(other).keys()), other))


def _shared(one: Mapping[int, int], other: Mapping[int, int], weights: Weights) -> list[int]:
    """The terms of both, the weightiest first."""
    return sorted(one.keys() & other.keys(), key=lambda t: (-one[t] * other[t], weights.spelled(t)))[:MOST]


def spelling(terms: Iterable[str], article: Article) -> dict[str, str]:
    """The words of an article that terms stand for, with their capitals; without those not found as they are."""
    found: dict[str, str] = {}
    text = f"{article.text[:LOOKED_AT]}\n{article.source.title or ''}"
    low = text.lower()
    for term in terms:
        start = low.find(sought := term.lower())
        while start > 0 and low[start - 1].isalnum():
            start = low.find(sought, start + 1)
        if start >= 0:
            found[term] = plain(text[start : start + len(term)])
    return found


def _dates(openings: Sequence[Occurrence]) -> tuple[str, ...]:
    """The days of which at least half of the articles that tell of any day tell."""
    dated = [told for told in openings if told.calendar]
    held = Counter(chain.from_iterable([set(told.days) for told in dated]))
    bare = Counter(chain.from_iterable([set(told.calendar) for told in dated]))
    days = [date.fromordinal(day) for day, count in held.items() if count > 1 and 2 * count >= len(dated)]
    years = {date.fromordinal(day).strftime("--%m-%d") for day in held}
    common = [day for day, count in bare.items() if count > 1 and 2 * count >= len(dated)]
    unknown = {date.fromordinal(_NEW_YEAR + day).strftime("--%m-%d") for day in common} - years
    return tuple([*sorted(day.isoformat() for day in days), *sorted(unknown)][:MOST])


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


def _alone(place: int, told: Told) -> Alone:
    """One article, and why nothing is with it."""
    article = told.articles[place]
    other = told.found.nearest[place]
    if told.table.telling[place] < FEWEST_TERMS:
        return Alone(
            article, None, f"It has too little text of its own to compare: {told.table.words[place]} words."
        )
    if other < 0:
        return Alone(article, None, "No other article shares a telling name or word with it.")
    both = _shared(told.table.weights_of(place), told.table.weights_of(other), told.weights)[:IN_SENTENCE]
    spelled = spelling([told.weights.spelled(term) for term in both], article)
    shared = [spelled.get(told.weights.spelled(term)) or told.shown(term) for term in both]
    id_ = told.articles[other].source.id
    return Alone(
        article, id_, f"It shares {listed(shared)} with {id_}, the nearest, but too little for one event."
    )
