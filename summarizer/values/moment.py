"""Moments: find dates and times in running text, read one, compare two.

An anchor is the date that "Thursday" and "last month" are reckoned from: an article's publication date. The
policy for loose words is in `moment_resolve`, that of comparison in `moment_compare`.

The form of `Moment.earliest` and `latest`: a date (`2021-12-30`) at the grain of a day and above; a local date
and time (`2021-12-30T12:00`) without a zone; the same in UTC with a final `Z` when the words give a known zone;
and, for a time whose day the words don't say ("3:30 pm ET"), ISO 8601's bare time `T15:30`, local to `zone`.
"""

from __future__ import annotations

from datetime import date

from summarizer.records import Moment
from summarizer.values.base import Found
from summarizer.values.calendar import safe_date
from summarizer.values.moment_compare import compare, describe
from summarizer.values.moment_find import expressions, scan
from summarizer.values.moment_relative import weekday_number
from summarizer.values.moment_resolve import day_of
from summarizer.values.moment_stretch import Setting

__all__ = ["compare", "describe", "find", "parse", "spot", "weekday_clash"]
_DAY_NAMES = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


def find(text: str, anchor: date | None) -> tuple[Found[Moment], ...]:
    """Every moment in `text`, in order, never overlapping. `text[f.start:f.end] == f.text`.

    Weekdays are resolved by the tense around them. What needs an anchor is left out when there is none.
    """
    return scan(text, anchor)


def parse(text: str, anchor: date | None) -> Moment | None:
    """Return the moment that the surface words `text` give, the first when they give several; None when none.

    A word that running text has in other senses too ("April", "summer") is a time where it is the whole answer.
    """
    text = text.strip()
    if (
        text[:5].lower() == "from "
    ):  # where it is the whole answer, "from May 6 to May 8" is no change of date
        text = text[5:]
    found = scan(text, anchor) or (scan(f"in {text}", anchor) if text.isalpha() else ())
    return found[0].normal if found else None


def spot(text: str) -> tuple[tuple[int, int], ...]:
    """`(start, end)` of every date or time expression in `text`, whether or not it can be resolved."""
    return tuple((expression.start, expression.end) for expression in expressions(text))


def weekday_clash(text: str, anchor: date | None) -> str | None:
    """Return a sentence that says which weekday in `text` doesn't fit the date beside it; None when all fit."""
    for expression in expressions(text):
        names = [atom for atom in expression.atoms if atom.kind == "weekday"]
        dates = [atom for atom in expression.atoms if atom.kind in ("md", "dm", "iso", "slash")]
        if not names or not dates:
            continue
        days = day_of(dates[0], Setting(anchor))
        if days is not None and days.first == days.last and days.first.weekday() != weekday_number(names[0]):
            said, real = _DAY_NAMES[weekday_number(names[0])], _DAY_NAMES[days.first.weekday()]
            return f"{_long(days.first)} is a {real}, not a {said}."
    return None


def _long(day: date) -> str:
    """`December 31, 2021`, whatever the locale."""
    names = "January February March April May June July August September October November December".split()
    return f"{names[day.month - 1]} {day.day}, {day.year}" if safe_date(day.year, day.month, day.day) else ""
