"""Weekdays told by their number in a month: "the second Monday in July"; and ordinal numbers in words."""

from __future__ import annotations

from datetime import date

from summarizer.values.calendar import month_of, safe_date, shifted
from summarizer.values.moment_stretch import Days, Setting, likeliest
from summarizer.values.moment_words import MONTHS, WEEKDAYS, Atom

ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth opening"
).split()
_FIFTH = 5


def ordinal(word: str) -> int:
    """Return the number of "third", "3rd" or "opening" (the first)."""
    if word[0].isdigit():
        return int(word[:-2])
    return 1 if word.lower() == "opening" else ORDINALS.index(word.lower()) + 1


def nth_weekday(atom: Atom, setting: Setting) -> Days | None:
    """Return the day of "the second Monday in July", "the last Friday of May 2024"; None when there is none."""
    month, weekday = MONTHS[atom.get("mon").rstrip(".").lower()], WEEKDAYS[atom.get("w").lower()]
    word = atom.get("n").lower()
    nth = -1 if word in ("last", "final") else ordinal(word)
    if atom.get("y"):
        return _nth(int(atom.get("y")), month, weekday, nth)
    if setting.anchor is None:
        return None
    years = range(max(setting.anchor.year - 1, 1), min(setting.anchor.year + 2, 10000))
    found = (_nth(year, month, weekday, nth) for year in years)
    return likeliest([days for days in found if days is not None], setting, near=90)


def _nth(year: int, month: int, weekday: int, nth: int) -> Days | None:
    first, last = month_of(year, month)
    if nth < 0:
        day: date | None = shifted(last, -((last.weekday() - weekday) % 7))
    else:
        day = (
            safe_date(year, month, 1 + (weekday - first.weekday()) % 7 + 7 * (nth - 1))
            if nth <= _FIFTH
            else None
        )
    return None if day is None else Days(day, day, "day")
