"""What articles are grouped by: their weighty terms, and what their openings tell of when and which time."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from summarizer.grouping.columns import Codes, Flags, Ints, Small, begins, ordered, rank, runs
from summarizer.grouping.occurrences import Occurrences
from summarizer.grouping.slots import HINTS, NOTHING, Low, Occurrence, candidates, occurrence
from summarizer.grouping.terms import EVERYDAY, words_of
from summarizer.grouping.vocabulary import Vocabulary

if TYPE_CHECKING:
    from summarizer.records import Article

#: Characters of prose that are read: news tells what, who, where and when at its beginning. The first of them are the
#: opening, in which the occurrence is told.
READ = 2_400
OPENING = 1_200
#: Characters of a title that are read, and terms that are kept of an article.
TITLE = 300
TERMS = 64
#: Weight of a term by its kind before the collection is known, to choose which are kept.
_PRIOR = (3.0, 2.0, 1.5, 2.0, 0.5)
#: Emphasis of a term by the number of its mentions (none … five or more), and what the opening and the title add.
_MENTIONS = (0.0, 1.0, 1.4, 1.7, 1.7, 2.0)
_IN_BODY, _IN_OPENING, _IN_TITLE = 0.0, 0.3, 1.4
EMPHASIS = tuple(
    round(mentions + place, 1) for place in (_IN_BODY, _IN_OPENING, _IN_TITLE) for mentions in _MENTIONS
)
#: Where in a code the kind begins; below it stands the place of the emphasis in `EMPHASIS`.
KIND = 5
#: Ranks of codes by their weight: less is weightier.
_WEIGHT = [-prior * (EMPHASIS[at] if at < len(EMPHASIS) else 0.0) for prior in _PRIOR for at in range(32)]
_RANKS = np.array([sorted({*_WEIGHT}).index(weight) for weight in _WEIGHT], np.int64)
#: The day of an undated article: it stands after all dated ones.
UNDATED = 10**7
#: What is known of a mention beside its article and term: whether it counts (a title that begins the text stands there
#: again), and whether it stands in the title or the opening.
_COUNTED, _TITLED, _EARLY, _ALL, _MARKS = 1, 2, 4, 7, 3
#: Pieces that an article is read in: title, opening, the rest.
_PIECES = 3

#: What is read of an article: key, title, text, publication date.
Material = tuple[str, str, str, date | None]


def material(article: Article) -> Material:
    """Of an article what a reader takes: key, title, the first prose without furniture, publication date."""
    source = article.source
    pieces: list[str] = []
    position, room, text = 0, READ, article.text
    for piece in article.furniture:
        if room <= 0:
            break
        if piece.start > position:
            pieces.append(text[position : min(piece.start, position + room)])
            room -= len(pieces[-1])
        position = max(position, piece.end)
    if room > 0:
        pieces.append(text[position : position + room])
    return source.id, (source.title or "")[:TITLE], "\n".join(pieces), source.published


@dataclass(frozen=True)
class Features:
    """What is kept of some articles, in some hundred bytes each, whatever their length."""

    terms: list[str]
    """All of their terms, each once: names with a capital, other words without, figures."""
    starts: Ints
    """Where in the two columns each article begins, and where the last one ends."""
    places: Small
    """The terms of one article after the other, as places in `terms`."""
    codes: Codes
    """Of each of them its kind (from bit `KIND` on) and the place of its emphasis in `EMPHASIS`."""
    days: Small
    """Of each article the ordinal of the day of publication, or `UNDATED`."""
    words: Small
    """Of each the number of words with any weight that were read."""
    telling: Small
    """Of each the number of its terms that are no everyday words."""
    told: Occurrences
    """Of each what the opening tells."""

    def __len__(self) -> int:
        """Number of articles."""
        return len(self.days)

    def frequency(self) -> list[int]:
        """Of each term the number of articles that have it."""
        found: list[int] = np.bincount(self.places, minlength=len(self.terms)).tolist()
        return found

    def each(self) -> Iterator[Features]:
        """Each article by itself."""
        for at in range(len(self)):
            own, row = slice(self.starts[at], self.starts[at + 1]), slice(at, at + 1)
            terms = [self.terms[place] for place in self.places[own]]
            yield Features(
                terms,
                np.array([0, len(terms)]),
                np.arange(len(terms), dtype=np.int32),
                self.codes[own],
                self.days[row],
                self.words[row],
                self.telling[row],
                self.told.take(np.array([at])),
            )


@dataclass(frozen=True)
class _Counted:
    """Terms of articles, each once in an article, sorted by both."""

    rows: Ints
    terms: Ints
    counts: Ints
    """Mentions."""
    marks: Ints
    """Marks of all mentions together."""

    def where(self, kept: Flags) -> _Counted:
        """Some of them."""
        return _Counted(self.rows[kept], self.terms[kept], self.counts[kept], self.marks[kept])


class Reader:
    """Reads articles; remembers the words it has met, which changes no result."""

    def __init__(self) -> None:
        self._words, self._low = Vocabulary(), Low()

    def all(self, given: Sequence[Material]) -> Features:
        """The features of each, in their order. The time is bounded whatever the length of a text."""
        self._words.bound()
        words, lengths, marks = _cut(given)
        numbers = np.fromiter(map(self._words.__getitem__, words), np.int64, len(words))
        hinted = (numbers & (1 << HINTS) - 1).astype(np.uint8)
        numbers >>= HINTS
        counted = _counted(numbers, lengths, marks, len(self._words.terms))
        mentions = np.bincount(counted.rows, counted.counts, len(given))
        told = self._told(given, words, begins(lengths), candidates(hinted).tolist())
        rows, terms, codes = self._kept(_merged(counted, self._words.plains(), len(self._words.terms)))
        telling = np.bincount(rows[codes >> KIND != EVERYDAY], minlength=len(given))
        known = np.zeros(len(self._words.terms), np.int32)
        known[terms] = 1
        distinct = np.flatnonzero(known)
        known[distinct] = np.arange(len(distinct))
        days = [day.toordinal() if day else UNDATED for _, _, _, day in given]
        return Features(
            [*map(self._words.terms.__getitem__, distinct)],
            begins(np.bincount(rows, minlength=len(given))),
            known[terms],
            codes,
            np.array(days, np.int32),
            mentions.astype(np.int32),
            telling.astype(np.int32),
            Occurrences.of(told),
        )

    def _told(
        self, given: Sequence[Material], words: Sequence[str], starts: Ints, places: list[int]
    ) -> list[Occurrence]:
        """What titles and openings tell; words at these places may tell something."""
        found = []
        bounds = zip(starts[:-1:_PIECES].tolist(), starts[_PIECES - 1 :: _PIECES].tolist(), strict=True)
        for (*_, published), (first, last) in zip(given, bounds, strict=True):
            own = places[bisect_left(places, first) : bisect_left(places, last)]
            if own:
                inside = [place - first for place in own]
                found.append(occurrence(words[first:last], inside, self._low.__getitem__, published))
            else:
                found.append(NOTHING)
        return found

    def _kept(self, given: _Counted) -> tuple[Ints, Ints, Codes]:
        """The weightiest terms of each article, with its number and their codes."""
        early, titled = given.marks & _EARLY > 0, given.marks & _TITLED > 0
        kinds = self._words.kinds()[given.terms]
        place = np.where(early, np.where(titled, 2, 1), 0)
        codes = (kinds << KIND) + (place * len(_MENTIONS) + np.minimum(given.counts, 5)).astype(np.uint8)
        weighty = (kinds != EVERYDAY) | (place == 2)  # an everyday word tells something in a title only
        rows, terms, codes = given.rows[weighty], given.terms[weighty], codes[weighty]
        chosen = self._chosen(rows, terms, _RANKS[codes])
        return rows[chosen], terms[chosen], codes[chosen]

    def _chosen(self, rows: Ints, terms: Ints, ranks: Ints) -> Flags:
        """Which are the `TERMS` weightiest of their article; of terms as weighty, the first ones by the alphabet."""
        chosen = np.ones(len(rows), bool)
        long = np.flatnonzero((np.bincount(rows) > TERMS)[rows])
        by_weight = long[ordered(rows[long], ranks[long])]
        last = np.zeros(1 + int(rows.max(initial=0)), np.int64)
        at_last = by_weight[rank(rows[by_weight]) == TERMS - 1]
        last[rows[at_last]] = ranks[at_last]
        chosen[long] = ranks[long] < last[rows[long]]
        room = TERMS - np.bincount(rows[long], chosen[long], len(last)).astype(np.int64)
        ties = long[ranks[long] == last[rows[long]]]
        ties = ties[ordered(rows[ties], self._alphabetical(terms[ties]))]
        chosen[ties] = rank(rows[ties]) < room[rows[ties]]
        return chosen

    def _alphabetical(self, terms: Ints) -> Ints:
        """The places of terms in the order of the alphabet."""
        place = np.zeros(len(self._words.terms), np.int64)
        distinct = sorted(set(terms.tolist()), key=self._words.terms.__getitem__)
        place[distinct] = np.arange(len(distinct))
        return place[terms]


def _cut(given: Iterable[Material]) -> tuple[list[str], Ints, Ints]:
    """The words of all titles, openings and rests, the number of words in each, and the marks of each."""
    words: list[str] = []
    lengths: list[int] = []
    marks: list[int] = []
    for _, title, text, _ in given:
        fresh = title and not text.startswith(title)
        for piece in (title[:TITLE], text[:OPENING], text[OPENING:READ]):
            found = words_of(piece) if piece else []
            words += found
            lengths.append(len(found))
        marks += (_TITLED | _COUNTED | _EARLY if fresh else _TITLED), _COUNTED | _EARLY, _COUNTED
    return words, np.array(lengths, np.int64), np.array(marks, np.int64)


def _counted(terms: Ints, lengths: Ints, marks: Ints, size: int) -> _Counted:
    """Mentions counted; what only a title that doesn't count mentions is left out.

    `terms`: of the words of all pieces, 0 for a word without weight, all below `size`; `lengths`, `marks`: of pieces.
    """
    width = size.bit_length()
    rows = np.arange(len(lengths)) // _PIECES
    packed = np.repeat(rows << width + _MARKS | marks, lengths)
    packed |= terms << _MARKS
    packed = np.sort(packed[terms > 0])
    keys = packed >> _MARKS
    first = runs(keys)
    keys = keys[first]
    counts = np.add.reduceat(packed & _COUNTED, first) if len(first) else first
    marks = np.bitwise_or.reduceat(packed & _ALL, first) if len(first) else first
    return _Counted(keys >> width, keys & (1 << width) - 1, counts, marks).where(counts > 0)


def _merged(given: _Counted, plains: Ints, size: int) -> _Counted:
    """Names that stand among other words, too, are no names: words that begin a sentence or a headline."""
    keys = given.rows * size + given.terms
    names = np.flatnonzero(plains[given.terms] >= 0)
    wanted = given.rows[names] * size + plains[given.terms[names]]
    places = np.searchsorted(keys, wanted)
    met = keys[np.minimum(places, len(keys) - 1)] == wanted
    names, places = names[met], places[met]
    counts, marks, kept = given.counts.copy(), given.marks.copy(), np.ones(len(keys), bool)
    np.add.at(counts, places, given.counts[names])
    np.bitwise_or.at(marks, places, given.marks[names])
    kept[names] = False
    return _Counted(given.rows, given.terms, counts, marks).where(kept)
