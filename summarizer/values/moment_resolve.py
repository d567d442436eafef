"""From the words of a date or time to the stretch of the calendar that they mean.

Policy where English is loose, always on the side of the wider stretch, so that looseness is never taken for a
contradiction:

- A day and month without a year, a holiday, "the 10th": the one nearest the anchor, the earlier when tied.
- A weekday: "last" = before the anchor; "next" and "coming" = after it; "this" = on or after. Without one of these
  by tense: future = on or after the anchor, past = on or before; undecided = nearest (a tie can't occur).
- A month alone: future or past by "next", "last"; else nearest. A season likewise, northern, by whole months.
- Where the nearest is far (a date 90 days, a month or season 45), the tense decides instead, if it is known.
- early / mid / late overlap: of a month 1–11, 8–23, 20–end; of a year January–May, April–September, August–December.
  The start and the end are shorter: a quarter of it, of a year two months.
- "the week of Jan. 10" is Monday to Sunday around that day, from that day on when it is a Sunday.
- morning 0:00–11:59, afternoon 12:00–18:59, evening 16:00–23:59, night 17:00–5:59 of the next day.
- "two days ago" is a day; "two weeks ago" half a week around; months and years likewise; "a few" is 2 to 7.
- "the last few months" runs from so many before the anchor to the anchor; "few" and none = 6.
- "3 pm" has the grain of an hour, and is that very minute.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from summarizer.values import moment_fraction, moment_holiday, moment_nth, moment_relative
from summarizer.values.calendar import month_of, safe_date, shifted, week_of, year_of
from summarizer.values.moment_stretch import (
    Days,
    Setting,
    against,
    directed,
    edged,
    likeliest,
    nearest,
    single,
)
from summarizer.values.moment_words import MONTHS, Atom

_SEASONS: dict[str, int] = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_QUARTERS: dict[str, int] = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "q1": 1,
    "q2": 2,
    "q3": 3,
    "q4": 4,
}


def day_of(atom: Atom, setting: Setting) -> Days | None:
    """Return the days that a date-like atom means; None when it needs an anchor that is missing, or is no real date."""
    resolver = _RESOLVERS.get(atom.kind)
    return None if resolver is None else resolver(atom, setting)


def _iso(atom: Atom, _setting: Setting) -> Days | None:
    return single(safe_date(int(atom.get("y")), int(atom.get("m")), int(atom.get("d"))))


def _slash(atom: Atom, _setting: Setting) -> Days | None:
    """Both readings of "03/02/2024", unless one is no date. With full stops the day comes first: no locale of the
    Unicode CLDR writes month.day.year.
    """
    a, b, y = int(atom.get("a")), int(atom.get("b")), int(atom.get("y"))
    year = y if y > 99 else 2000 + y
    if atom.get("sep") == ".":
        return single(safe_date(year, b, a))
    readings = sorted({day for day in (safe_date(year, a, b), safe_date(year, b, a)) if day is not None})
    if len(readings) < 2:
        return single(readings[0] if readings else None)
    return Days(readings[0], readings[1], "day", tuple(readings))


def month_number(atom: Atom) -> int:
    """1 to 12."""
    return MONTHS[atom.get("mon").rstrip(".").lower()]


def _told_year(atom: Atom, setting: Setting) -> int | None:
    """The year that is told: 2019, "of last year"; None where none is."""
    if atom.get("y"):
        return int(atom.get("y"))
    if atom.get("yr") and setting.anchor is not None:
        year = setting.anchor.year + {"last": -1, "next": 1}.get(atom.get("yr").lower(), 0)
        return min(max(year, 1), 9999)
    return None


def _numbers(text: str) -> list[int]:
    digits = "".join(ch if ch.isdigit() else " " for ch in text)
    return [int(word) for word in digits.split()]


#: "Between September 10 and 14" is a stretch; "September 10 and 14" are two days.
_BETWEEN = re.compile(r"\bbetween\s(?:the\s)?(?:[A-Z][a-z]{2,8}\.?\s)?\Z", re.I)


def _date(atom: Atom, setting: Setting) -> Days | None:
    """Recognise "Dec. 29, 2021", "January 12 and 13", "10-12 January"."""
    month, more = month_number(atom), atom.get("more")
    numbers = _numbers(atom.get("d1")) + _numbers(more)
    listed = any(word in more for word in ("and", "&", "or")) and not _BETWEEN.search(
        atom.match.string[max(0, atom.start - 14) : atom.match.start("d1")]
    )
    year = _told_year(atom, setting)
    if year is not None:
        return _month_days(year, month, numbers, listed)
    if setting.anchor is None:
        return None
    years = range(max(setting.anchor.year - 1, 1), min(setting.anchor.year + 2, 10000))
    found = [_month_days(year, month, numbers, listed) for year in years]
    return likeliest([days for days in found if days is not None], setting, near=90)


def _month_days(year: int, month: int, numbers: list[int], listed: bool) -> Days | None:
    days = [day for day in (safe_date(year, month, number) for number in numbers) if day is not None]
    if not days or len(days) < len(numbers):
        return None
    first, last = min(days), max(days)
    if first == last:
        return Days(first, last, "day")
    return Days(first, last, "day", tuple(sorted(set(days))) if listed else ())


def _week_of(atom: Atom, setting: Setting) -> Days | None:
    day = _date(atom, setting)
    if day is None:
        return None
    if atom.get("end"):
        saturday = shifted(week_of(day.first)[0], 5)
        return Days(saturday, shifted(saturday, 1), "week")
    if day.first.weekday() == 6:
        return Days(day.first, shifted(day.first, 6), "week")
    return Days(*week_of(day.first), "week")


def _month_year(atom: Atom, _setting: Setting) -> Days | None:
    return edged(Days(*month_of(int(atom.get("y")), month_number(atom)), "month"), atom.get("edge"))


def _month(atom: Atom, setting: Setting) -> Days | None:
    if setting.anchor is None:
        return None
    year, number = setting.anchor.year, month_number(atom)
    told = _told_year(atom, setting)
    if told is not None:
        return edged(Days(*month_of(told, number), "month"), atom.get("edge"))
    candidates = [Days(*month_of(y, number), "month") for y in (year - 1, year, year + 1)]
    chosen = directed(candidates, atom.get("rel").lower(), setting)
    return None if chosen is None else against(chosen, atom.get("edge"), setting.anchor)


#: "The 1800s" are a century, "the 2000s" so far a decade.
_NOUGHTIES = 2000


def _decade(atom: Atom, _setting: Setting) -> Days | None:
    year = int(atom.get("y") or "19" + atom.get("short"))
    if year % 100 == 0 and year < _NOUGHTIES:
        return edged(Days(year_of(year)[0], year_of(year + 99)[1], "decade"), atom.get("edge"))
    return edged(Days(year_of(year)[0], year_of(year + 9)[1], "decade"), atom.get("edge"))


def _century(atom: Atom, _setting: Setting) -> Days | None:
    first = 100 * int(atom.get("c")) - 100
    return edged(Days(year_of(first)[0], year_of(first + 100)[1], "decade"), atom.get("edge"))


def _school_year(atom: Atom, _setting: Setting) -> Days | None:
    year = int(atom.get("y"))
    end = year - year % 100 + int(atom.get("y2"))
    return Days(year_of(year)[0], year_of(end)[1], "year") if year < end <= year + 20 else None


def _year(atom: Atom, setting: Setting) -> Days | None:
    return against(Days(*year_of(int(atom.get("y"))), "year"), atom.get("edge"), setting.anchor)


def _quarter(atom: Atom, setting: Setting) -> Days | None:
    number = _QUARTERS[atom.get("n").lower()]

    def of(year: int) -> Days:
        whole = Days(month_of(year, 3 * number - 2)[0], month_of(year, 3 * number)[1], "quarter")
        return edged(whole, atom.get("edge"))

    if atom.get("y"):
        return of(int(atom.get("y")))
    if setting.anchor is None:
        return None
    return nearest([of(setting.anchor.year + k) for k in (-1, 0, 1)], setting.anchor)


def _season(atom: Atom, setting: Setting) -> Days | None:
    first = _SEASONS[atom.get("s").lower()]

    def of(year: int) -> Days:
        return Days(month_of(year, first)[0], month_of(year, first + 2)[1], "season")

    if atom.get("y"):
        return edged(_winter(atom, of) if first == 12 else of(int(atom.get("y"))), atom.get("edge"))
    if setting.anchor is None:
        return None
    candidates = [of(setting.anchor.year + k) for k in (-1, 0, 1)]
    chosen = directed(candidates, atom.get("rel").lower(), setting)
    return None if chosen is None else edged(chosen, atom.get("edge"))


def _winter(atom: Atom, of: Callable[[int], Days]) -> Days:
    """ "the winter of 2021-22" is one; "winter 2022" begins or ends in 2022."""
    year = int(atom.get("y"))
    return of(year) if atom.get("y2") else Days(of(year - 1).first, of(year).last, "season")


def _ordinal(atom: Atom, setting: Setting) -> Days | None:
    if setting.anchor is None:
        return None
    day, anchor = int(atom.get("d")), setting.anchor
    months = [month_of(anchor.year, anchor.month + k)[0] for k in (-1, 0, 1)]
    found = [single(safe_date(month.year, month.month, day)) for month in months]
    return nearest([days for days in found if days is not None], anchor)


_RESOLVERS: dict[str, Callable[[Atom, Setting], Days | None]] = {
    "iso": _iso,
    "slash": _slash,
    "week_of": _week_of,
    "md": _date,
    "dm": _date,
    "nth_weekday": moment_nth.nth_weekday,
    "my": _month_year,
    "month_rel": _month,
    "month": _month,
    "decade": _decade,
    "century": _century,
    "fraction": moment_fraction.fraction,
    "school_year": _school_year,
    "quarter": _quarter,
    "season_year": _season,
    "season_rel": _season,
    "season": _season,
    "year": _year,
    "weekday": moment_relative.weekday,
    "day_word": moment_relative.day_word,
    "this_part": moment_relative.this_part,
    "period": moment_relative.period,
    "trailing": moment_relative.trailing,
    "ago": moment_relative.ago,
    "midweek": moment_relative.midweek,
    "edge_of": moment_relative.edge_of,
    "over_weekend": moment_relative.over_weekend,
    "new_year": moment_holiday.new_year,
    "holiday": moment_holiday.holiday,
    "ordinal": _ordinal,
}
