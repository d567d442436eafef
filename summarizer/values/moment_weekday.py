"""Weekdays that don't fit the date beside them: "Tuesday, March 5" in a year in which that is a Monday."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from summarizer.values.moment_find import Expression, days_of, expressions
from summarizer.values.moment_patterns import DAY_NAMES, MONTH_NAMES
from summarizer.values.moment_relative import weekday_number

#: How every weekday begins that `moment_patterns` finds: without one there is nothing to read further.
_WEEKDAY = re.compile("Mon|Tue|Wed|Thu|Fri|Sat|Sun|MON|TUE|WED|THU|FRI|SAT|SUN")
_DATES = frozenset({"md", "dm", "iso", "slash", "holiday", "ordinal"})


@dataclass(frozen=True)
class Clash:
    """A weekday and a date that don't fit: where in the text (characters, end exclusive), its words, the date that
    they give, and the number of the weekday that they give (0 = Monday).
    """

    start: int
    end: int
    text: str
    day: date
    weekday: int

    @property
    def reason(self) -> str:
        """ "December 31, 2021 is a Friday, not a Thursday."."""
        said, real = DAY_NAMES[self.weekday], DAY_NAMES[self.day.weekday()]
        return f"{MONTH_NAMES[self.day.month - 1]} {self.day.day}, {self.day.year} is a {real}, not a {said}."


def clashes(text: str, anchor: date | None) -> tuple[Clash, ...]:
    """Every weekday in `text` that doesn't fit the date beside it, in order. A date without a year is that of the
    anchor's year or the ones next to it, and without an anchor it clashes with nothing.
    """
    if not _WEEKDAY.search(text):
        return ()
    found = (_clash(text, expression, anchor) for expression in expressions(text))
    return tuple(clash for clash in found if clash is not None)


def _clash(text: str, expression: Expression, anchor: date | None) -> Clash | None:
    names = [atom for atom in expression.atoms if atom.kind == "weekday"]
    dated = any(atom.kind in _DATES for atom in expression.atoms)
    if not names or not dated or expression.until:
        return None
    days = days_of(text, expression, anchor)
    if days is None or days.first != days.last or days.first.weekday() == weekday_number(names[0]):
        return None
    start, end = expression.start, expression.end
    return Clash(start, end, text[start:end], days.first, weekday_number(names[0]))
