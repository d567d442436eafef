"""Two spans told by both their ends: "June 3-5" and "June 3-6", "the 2022-23 season" and "the 2023-24 season".

What lasts from one day to another is not the more exact for being the shorter: where both ends are told of both, and
one of them differs, the sources differ. "Between June 3 and 6" bounds something within, and is no such span.
"""

from __future__ import annotations

import re

from summarizer.records import Moment
from summarizer.values.base import Verdict
from summarizer.values.moment_times import Said, compare_times, dayless
from summarizer.values.moment_times import both as both_of

_SPLIT_YEAR = re.compile(r"(?<![\w$£€/.,-])((?:19|20)\d\d)(?:[/–-]|\sto\s)(?:(?:19|20)?(\d\d))(?![\d/-])")
#: A dash, or "to", between two ends.
_JOINED = re.compile(r"(?<=[\w.])\s?[-–—]\s?(?=[\w])|\s(?:to|until|till|through)\s", re.I)
_BOUNDS = re.compile(
    r"\b(?:between|sometime|some\stime|around|about|circa|early|mid|late|night|overnight|or|and|hours|hrs)\b",
    re.I,
)


#: What is told from one end to the other; a decade or a season is one time.
_GRAINS = frozenset({"day", "part_of_day", "month", "year"})


def compare(a: Said, b: Said) -> Verdict | None:
    """How two spans relate whose ends are told; None where one is none, or where they are equal."""
    both = both_of(a[1], b[1])
    years = [_SPLIT_YEAR.search(text) for text, _ in (a, b)]
    if years[0] and years[1]:
        split = _split_years(years[0].groups(), years[1].groups(), both)
        if split is not None:
            return split
    first, second = _ends(*a), _ends(*b)
    if first is None or second is None or first == second or a[1].zone != b[1].zone:
        return None
    if len(first[0]) != len(second[0]) or _apart(a[1], b[1]):
        return None
    return Verdict("differs", "moment.span-ends", f"{both} begin or end at two times.")


def _split_years(one: tuple[str | None, ...], other: tuple[str | None, ...], both: str) -> Verdict | None:
    """Of one length, two years that run over New Year are two: 2022-23, 2023-24."""
    lengths = [(int(last or 0) - int(first or 0)) % 100 for first, last in (one, other)]
    if one == other or lengths != [1, 1]:
        return None
    return Verdict("contradicts", "moment.disjoint", f"{both} are two seasons or two such years.")


def _apart(a: Moment, b: Moment) -> bool:
    if dayless(a) or dayless(b):
        return compare_times(a, b, "").relation == "contradicts"
    return a.latest < b.earliest or b.latest < a.earliest


def _ends(text: str, moment: Moment) -> tuple[str, str] | None:
    """First and last day or minute of a span with both ends told; None when it is no such span."""
    if moment.members or moment.earliest == moment.latest or moment.grain not in _GRAINS:
        return None
    if not _JOINED.search(text) or _BOUNDS.search(text):
        return None
    return moment.earliest, moment.latest
