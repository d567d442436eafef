"""What tells one occurrence from another of its kind: days, ordinals and measures in an article's opening.

Read from its words in order, in one pass; English wording, dates also with the month names of some other languages.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

import numpy as np

from summarizer.grouping.columns import Codes, Flags, Ints
from summarizer.grouping.terms import stripped
from summarizer.text.lexicon import word_set

#: Distinct words that are remembered.
MEMORY = 300_000

_MONTH_NAMES = """january jan januar janvier enero janeiro gennaio januari|february feb februar fevrier febrero
fevereiro febbraio februari|march mar marz mars marzo marco maart|april apr avril abril aprile|may mai mayo maio
maggio mei|june jun juni juin junio junho giugno|july jul juli juillet julio julho luglio|august aug aout agosto
augustus|september sept sep septembre septiembre setembro settembre|october oct oktober octobre octubre outubro
ottobre|november nov novembre noviembre novembro|december dec dezember decembre diciembre dezembro dicembre"""
_MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES.split("|"), 1) for name in names.split()}
_WEEKDAYS = {
    name: number
    for number, name in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())
}
_NEAR = {"yesterday": -1, "today": 0, "tomorrow": 1}
_RELATIVE = _NEAR.keys() | _WEEKDAYS.keys()
#: The place of every day in a leap year, from 0; and the last day of the calendar.
_OF_YEAR = {
    (day.month, day.day): place for place in range(366) for day in [date(2000, 1, 1) + timedelta(place)]
}
_LAST = date.max.toordinal()
_ORDINALS = {
    name: number
    for number, names in enumerate(
        "first 1st|second 2nd|third 3rd|fourth 4th|fifth 5th|sixth 6th|seventh 7th|eighth 8th|ninth 9th|tenth 10th"
        "|eleventh 11th|twelfth 12th".split("|"),
        1,
    )
    for name in names.split()
}
_COUNT = dict(zip("one two three four five six seven eight nine ten".split(), range(1, 11), strict=True))
#: What comes in numbered instances, each of them an event of its own.
_HEADS = word_set(
    """round trial phase leg test launch attempt term summit stage wave match game race session edition quarter debate
    hearing strike walkout ballot reading meeting flight shutdown lockdown referendum bid inquest evacuation ceasefire
    truce extension tranche semifinal auction instalment installment recall eruption storm blast explosion attack
    derailment"""
)
#: Those that are numbered behind the word, too ("Round 2", "Q3", "day 3").
_LABELS = _HEADS | {"q", "group"}
#: Words for one thing.
_SAME = {"flight": "attempt", "launch": "attempt", "test": "attempt", "walkout": "strike", "ballot": "round"}
_AGAIN = {"retrial": ("trial", 2), "rematch": ("match", 2), "rerun": ("ballot", 2)}
#: All that is counted.
COUNTED = tuple(sorted(_LABELS | {*_SAME.values(), *(head for head, _ in _AGAIN.values()), "quarter"}))
#: Words that tell something by themselves, or with a number somewhere near.
_ALONE = _RELATIVE | _AGAIN.keys() | {"magnitude", "category"}
#: What a word may be to telling of when or which time, as bits; and how many bits.
_TELLS, _MONTH, _LABEL, _ORDINAL, _DAY, _NUMERAL, _HEAD = (1 << place for place in range(7))
HINTS = 7


def hints(word: str) -> int:
    """What a word, in lower case, may be to telling of when or which time, as bits."""
    single = word.removesuffix("s")
    return (
        _TELLS * (word in _ALONE)
        | _MONTH * (word in _MONTHS)
        | _LABEL * (word in _LABELS)
        | _ORDINAL * (word in _ORDINALS)
        | _DAY * (_day(word) is not None)
        | _NUMERAL * (_numeral(single) is not None)
        | _HEAD * (single in _HEADS)
    )


def candidates(hinted: Codes) -> Ints:
    """Where words may tell something, by their hints and those of the words around: a month beside a day, a label
    before a number, an ordinal before what comes in instances. All that do tell are among them.
    """
    places = np.flatnonzero(hinted & (_TELLS | _MONTH | _LABEL | _ORDINAL))
    padded = np.pad(hinted, 3)

    def near(what: int, *steps: int) -> Flags:
        around = [padded[places + (3 + step)] for step in steps]
        found: Flags = np.bitwise_or.reduce(around) & what > 0
        return found

    telling = (
        near(_TELLS, 0)
        | near(_MONTH, 0) & near(_DAY, -2, -1, 1)
        | near(_LABEL, 0) & near(_NUMERAL, 1)
        | near(_ORDINAL, 0) & near(_HEAD, 1, 2, 3)
    )
    return places[telling]


@dataclass(frozen=True, slots=True)
class Occurrence:
    """What an article's opening tells of when, where and which time.

    `days`: proleptic ordinals of the dates named, the first named first; `calendar`: the same as days of a year of
    366, with those whose year is unknown. `nth`: numbers by what they count ("round" → 2); `measures`: by what they
    measure ("magnitude" → 6.1).
    """

    days: tuple[int, ...] = ()
    calendar: tuple[int, ...] = ()
    nth: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    measures: Mapping[str, tuple[float, ...]] = field(default_factory=dict)

    def __reduce__(self) -> str | tuple[type[Occurrence], tuple[object, ...]]:
        if self is NOTHING:
            return "NOTHING"
        return Occurrence, (self.days, self.calendar, self.nth, self.measures)


#: What most openings of undated articles tell.
NOTHING = Occurrence()


def occurrence(
    words: Sequence[str], places: Iterable[int], low: Callable[[str], str], published: date | None
) -> Occurrence:
    """Read the words of an article's opening; it was published on that day, if known.

    `places`: of the `candidates`, in order; `low`: a word in lower case, bare of marks around it.
    """
    reader = _Reader(words, low, published)
    for place in places:
        reader.read(place, low(words[place]))
    return Occurrence(
        tuple(reader.days),
        tuple(reader.calendar),
        {head: tuple(numbers) for head, numbers in reader.nth.items()},
        {unit: tuple(values) for unit, values in reader.measures.items()},
    )


class _Reader:
    """Collects, in order of mention, what the words at one place tell."""

    def __init__(self, words: Sequence[str], low: Callable[[str], str], published: date | None) -> None:
        self.words, self.low, self.published = words, low, published
        self.days: dict[int, None] = {}
        self.calendar: dict[int, None] = {}
        self.nth: dict[str, dict[int, None]] = {}
        self.measures: dict[str, dict[float, None]] = {}

    def _from(self, start: int, end: int) -> list[str]:
        """The words at these places."""
        return [*map(self.low, self.words[max(0, start) : end])]

    def read(self, place: int, word: str) -> None:
        """The word at this place is one that may tell something."""
        if word in _MONTHS:
            self._date(place, _MONTHS[word])
        elif word in _RELATIVE:
            if self.published is not None:
                self._relative(word, place, self.published)
        elif word in ("magnitude", "category"):
            self._measure(word, [*self._from(place + 1, place + 3), *self._from(place - 1, place)])
        elif word in _AGAIN:
            self._count(*_AGAIN[word])
        else:
            self._numbered(word, [one.removesuffix("s") for one in self._from(place + 1, place + 4)])

    def _numbered(self, word: str, following: Sequence[str]) -> None:
        """An ordinal before what it counts, or a number behind."""
        if word in _ORDINALS:
            self._count(
                next((_SAME.get(one, one) for one in following if one in _HEADS), None), _ORDINALS[word]
            )
        elif following:
            self._label(word, following[0])

    def _label(self, word: str, number: str) -> None:
        value = _numeral(number)
        if value:
            self._count("quarter" if word == "q" else word, value)

    def _count(self, head: str | None, number: int) -> None:
        if head:
            self.nth.setdefault(head, {})[number] = None

    def _measure(self, unit: str, candidates: Sequence[str]) -> None:
        for word in candidates:
            whole, _, part = word.partition(".")
            if len(word) <= 4 and whole.isdecimal() and (part.isdecimal() or unit == "category"):
                self.measures.setdefault(unit, {})[float(word)] = None
                return

    def _date(self, place: int, month: int) -> None:
        """A month's name: its day stands after it, or before, maybe with "of" between."""
        after = self._from(place + 1, place + 3)
        before = [word for word in self._from(place - 2, place) if word not in ("of", "de")]
        day = _day(after[0]) if after else None
        rest = after[1:]
        if day is None:
            day, rest = (_day(before[-1]) if before else None), after[:1]
        year = next((int(w) for w in rest if len(w) == 4 and w.isdecimal() and w[:2] in ("19", "20")), None)
        if day is not None:
            self._add(month, day, year)

    def _add(self, month: int, day: int, year: int | None) -> None:
        of_year = _OF_YEAR.get((month, day))
        if of_year is None:
            return
        if year is not None:
            try:
                self.days[date(year, month, day).toordinal()] = None
            except ValueError:
                return
        elif self.published is not None:
            self.days[_nearest(of_year, self.published)] = None
        self.calendar[of_year] = None

    def _relative(self, word: str, place: int, published: date) -> None:
        """A weekday is the last one of that name, unless it is the next."""
        shift = _NEAR.get(word)
        if shift is None:
            following = place and self.low(self.words[place - 1]) == "next"
            shift = -((published.weekday() - _WEEKDAYS[word]) % 7) + (7 if following else 0)
        day = published.toordinal() + shift
        if 1 <= day <= _LAST:
            found = date.fromordinal(day)
            self.days[day] = None
            self.calendar[_OF_YEAR[found.month, found.day]] = None


class Low(dict[str, str]):
    """A word in lower case, bare of marks around it. Forgets when it has met very many."""

    def __missing__(self, word: str) -> str:
        if len(self) > MEMORY:
            self.clear()
        found = self[word] = stripped(word).lower()
        return found


def _numeral(word: str) -> int | None:
    return _COUNT.get(word) or (int(word) if word.isdecimal() and len(word) < 3 else None)


def _day(word: str) -> int | None:
    digits = word[:-2] if word.endswith(("st", "nd", "rd", "th", "er")) else word
    return int(digits) if digits.isdecimal() and len(digits) < 3 and 0 < int(digits) < 32 else None


def _nearest(of_year: int, published: date) -> int:
    """The ordinal of that day in the year in which it is nearest to `published`."""
    apart = (of_year - _OF_YEAR[published.month, published.day] + 183) % 366 - 183
    return published.toordinal() + apart
