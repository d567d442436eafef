"""Dates as pages print them, and lines that are nothing but a date stamp.

A numeric date with slashes is read month first, as in the United States, unless its first
number is over 12 or `day_first` is set. A two-digit year is of this century. A date that the
calendar doesn't have is no date.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

#: Month names of the Western European languages, in full and as abbreviated in print.
_MONTH_NAMES = (
    "january jan janvier januar januari enero janeiro gennaio ene gen",
    "february feb février fevrier februar februari febrero fevereiro febbraio fév fev",
    "march mar mars märz maerz maart marzo março marco mär mrt",
    "april apr avril aprile abril avr abr",
    "may mai mei mayo maio maggio mag",
    "june jun juin juni junio junho giugno giu",
    "july jul juillet juli julio julho luglio juil lug",
    "august aug août aout augustus agosto ago",
    "september sept sep septembre septiembre setembro settembre set",
    "october oct octobre oktober octubre outubro ottobre okt out ott",
    "november nov novembre noviembre novembro",
    "december dec décembre decembre dezember diciembre dezembro dicembre déc dez dic",
)
_MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES, 1) for name in names.split()}
MONTH = "(?:" + "|".join(sorted(_MONTHS, key=lambda name: (-len(name), name))) + r")\b\.?"

_YEAR = r"(?P<y>(?:19|20)\d{2})(?=\D|\Z|\d{1,2}:\d{2})"
_DATES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<!\d){_YEAR}[-/.](?P<n>\d{{1,2}})[-/.](?P<d>\d{{1,2}})(?!\d)(?:T\d{{2}}:\d{{2}}[0-9:.]{{0,12}}Z?)?",
        rf"(?<!\w)(?P<m>{MONTH})\s{{0,3}}(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s{{0,2}},?\s{{0,3}}{_YEAR}",
        rf"(?<!\w)(?P<d>\d{{1,2}})(?:st|nd|rd|th|er|º|\.)?[\s-]{{0,3}}(?:de\s|of\s)?(?P<m>{MONTH})"
        rf"[\s,-]{{0,3}}(?:de\s)?{_YEAR}",
        r"(?<!\d)(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?P<y>(?:19|20)\d{2}|\d{2})(?!\d)",
        rf"(?<!\d)(?P<d>\d{{1,2}})[.-](?P<n>\d{{1,2}})[.-]{_YEAR}",
        rf"{_YEAR}\s?年\s?(?P<n>\d{{1,2}})\s?月\s?(?P<d>\d{{1,2}})\s?日",
    )
)

Label = Literal["published", "updated"]
_LABEL = re.compile(
    r"(?P<updated>(?:last |page |story |article )?(?:updated|modified)|update)(?:\s?(?:on|at))?\b\s?:?"
    r"|(?P<published>(?:first |originally )?(?:published|posted)|(?:publication|publish|pub) ?date|date)"
    r"(?:\s?(?:on|at))?\b\s?:?",
    re.IGNORECASE,
)
_FILLER = re.compile(
    r"[\s|•·,;:()\u2013\u2014/-]+"
    r"|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
    r"|\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\b\.?)?|\d{1,2}\s?[ap]\.?m\b\.?"
    r"|(?:at|on|am|pm|utc|gmt|bst|e[sd]?t|c[sde]t|cest|m[sd]t|p[sd]?t|eest|eet|msk|ist|jst|kst|sgt|hkt"
    r"|ae[sd]t|z)(?:\b|(?=updated))"
    r"|(?:local time|eastern(?: time)?)\b|[+-]\d{2}:?\d{2}\b"
    r"|\d{1,3}\s(?:min(?:ute)?s?\sread|comments?|shares?)\b",
    re.IGNORECASE,
)
_AGO = re.compile(r"(?:\d{1,3}|an?)\s(?:minute|min|hour|hr|day|week|month|year)s?\sago\b", re.IGNORECASE)
#: No date stamp is longer, in characters.
_LONGEST_STAMP = 160


@dataclass(frozen=True)
class Stamp:
    """One date of a stamp line.

    `label` is None when the line doesn't say what the date is; `day` is None
    for a label without a date ("Updated:") and for a relative one ("2 hours ago").
    """

    label: Label | None
    day: date | None


@dataclass(frozen=True)
class Dated:
    """A date found in a line: where (characters of the line, end exclusive) and which."""

    start: int
    end: int
    day: date


def find_date(line: str, start: int = 0, *, day_first: bool = False) -> Dated | None:
    """The first full date (day, month and year) at or after `start`, or None."""
    found = [hit for pattern in _DATES for hit in _hits(pattern, line, start, day_first=day_first)]
    return min(found, key=lambda hit: (hit.start, -hit.end), default=None)


def stamps(line: str, *, day_first: bool = False) -> tuple[Stamp, ...]:
    """The dates of a line that holds nothing but dates, times, their labels and separators.

    Empty when the line holds anything else, or nothing but weekdays and times.
    """
    found: list[Stamp] = []
    label: Label | None = None
    position = 0
    while position < len(line) <= _LONGEST_STAMP:
        step = _step(line, position, day_first)
        if step is None:
            return ()
        position, token = step
        if isinstance(token, str):
            label = token
        elif token is not None:
            found.append(Stamp(label, token.day))
            label = None
    if label is not None:
        found.append(Stamp(label, None))
    return tuple(found)


def _step(line: str, position: int, day_first: bool) -> tuple[int, Label | Stamp | None] | None:
    """Read one token of a stamp line at `position`: where it ends, and what it is. None = no such token."""
    for pattern in _DATES:
        match = pattern.match(line, position)
        day = _day(match, day_first=day_first) if match else None
        if match and day:
            return match.end(), Stamp(None, day)
    if match := _AGO.match(line, position):
        return match.end(), Stamp(None, None)
    if match := _LABEL.match(line, position):
        return match.end(), "updated" if match["updated"] else "published"
    match = _FILLER.match(line, position)
    return (match.end(), None) if match else None


def _hits(pattern: re.Pattern[str], line: str, start: int, *, day_first: bool) -> list[Dated]:
    match = pattern.search(line, start)
    day = _day(match, day_first=day_first) if match else None
    return [Dated(match.start(), match.end(), day)] if match and day else []


def _day(match: re.Match[str], *, day_first: bool) -> date | None:
    parts = match.groupdict()
    year = int(parts["y"]) + (2000 if len(parts["y"]) == 2 else 0)
    month, day = _month_and_day(parts, day_first)
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month_and_day(parts: dict[str, str | None], day_first: bool) -> tuple[int, int]:
    first, second = parts.get("a"), parts.get("b")
    if first and second:
        a, b = int(first), int(second)
        return (b, a) if a > 12 or (day_first and b <= 12) else (a, b)
    name = parts.get("m")
    month = _MONTHS[name.rstrip(".").lower()] if name else int(parts.get("n") or 0)
    return month, int(parts.get("d") or 0)
