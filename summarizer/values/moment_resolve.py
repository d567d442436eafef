"""From the words of a date or time to the stretch of the calendar that they mean.

Policy where English is loose, always on the side of the wider stretch, so that looseness is never taken for a
contradiction:

- A day and month without a year, a holiday, "the 10th": the one nearest the anchor, the earlier when tied.
- A weekday: "last" = before the anchor; "next" and "coming" = after it; "this" = on or after. Without one of these
  by tense: future = on or after the anchor, past = on or before; undecided = nearest (a tie can't occur).
- A month alone: future or past by "next", "last"; else nearest. A season likewise, northern, by whole months.
- Where the nearest is far (a date 90 days, a month or season 45), the tense decides instead, if it is known.
- early / mid / late overlap: of a month 1–13, 8–23, 18–end; of a year January–May, April–September, August–December.
- "the week of Jan. 10" is Monday to Sunday around that day, from that day on when it is a Sunday.
- morning 0:00–11:59, afternoon 12:00–18:59, evening 16:00–23:59, night 17:00–5:59 of the next day.
- "two days ago" is a day; "two weeks ago" half a week around; months and years likewise; "a few" is 2 to 7.
- "the last few months" runs from so many before the anchor to the anchor; "few" and none = 6.
- "3 pm" has the grain of an hour, and is that very minute.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from summarizer.records import Grain
from summarizer.values.calendar import month_of, safe_date, shifted, week_of, year_of
from summarizer.values.moment_words import MONTHS, WEEKDAYS, Atom
from summarizer.values.numbers import small_number


@dataclass(frozen=True)
class Days:
    """A stretch of whole days, both ends included; `part` narrows a single day to minutes of it."""

    first: date
    last: date
    grain: Grain
    members: tuple[date, ...] = ()
    part: tuple[int, int] | None = None


@dataclass(frozen=True)
class Clock:
    """A time of day: minutes from midnight (both ends included; past 1439 = the next day), grain, zone."""

    first: int
    last: int
    grain: Grain
    zone: str | None = None


@dataclass(frozen=True)
class Setting:
    """What an expression is read against: the anchor, and the tense around it (-1 past, 0 unknown, 1 future)."""

    anchor: date | None
    tense: int = 0


PARTS: dict[str, tuple[int, int]] = {
    "morning": (0, 719),
    "afternoon": (720, 1139),
    "evening": (960, 1439),
    "night": (1020, 1799),
    "early": (0, 719),
    "late": (720, 1439),
}
_HOLIDAYS: dict[str, tuple[int, int]] = {
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "boxing day": (12, 26),
    "new years eve": (12, 31),
    "new years day": (1, 1),
    "independence day": (7, 4),
    "fourth of july": (7, 4),
    "halloween": (10, 31),
    "valentines day": (2, 14),
}
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
_UNIT_DAYS: dict[str, int] = {
    "minute": 0, "hour": 0, "day": 1, "night": 1, "week": 7, "fortnight": 14, "month": 30, "quarter": 91,
    "year": 365, "decade": 3652, "century": 36524,
}  # fmt: skip
_GRAINS: dict[str, Grain] = {
    "minute": "day", "hour": "day", "day": "day", "night": "day", "week": "week", "fortnight": "week",
    "weekend": "week", "month": "month", "quarter": "quarter", "year": "year", "decade": "decade",
    "century": "decade",
}  # fmt: skip
#: What "few", "several" and no number at all stand for at most.
_FEW = 7
_FEW_TRAILING = 6


def nearest(candidates: list[Days], anchor: date) -> Days | None:
    """Return the stretch whose nearer end is closest to `anchor`; the earlier one when tied."""
    return min(candidates, key=lambda days: (_gap(days, anchor), days.first), default=None)


def _likeliest(candidates: list[Days], setting: Setting, near: int) -> Days | None:
    """Return the nearest stretch if within `near` days of the anchor, else the one that the tense points to."""
    anchor = setting.anchor
    if anchor is None:
        return None
    chosen = nearest(candidates, anchor)
    if chosen is None or _gap(chosen, anchor) <= near or not setting.tense:
        return chosen
    past = setting.tense < 0
    fitting = [days for days in candidates if (days.first <= anchor if past else days.last >= anchor)]
    return nearest(fitting, anchor) or chosen


def _gap(days: Days, anchor: date) -> int:
    if days.first <= anchor <= days.last:
        return 0
    return min(abs((days.first - anchor).days), abs((days.last - anchor).days))


def day_of(atom: Atom, setting: Setting) -> Days | None:
    """Return the days that a date-like atom means; None when it needs an anchor that is missing, or is no real date."""
    resolver = _RESOLVERS.get(atom.kind)
    return None if resolver is None else resolver(atom, setting)


def _single(day: date | None) -> Days | None:
    return None if day is None else Days(day, day, "day")


def _iso(atom: Atom, _setting: Setting) -> Days | None:
    return _single(safe_date(int(atom.get("y")), int(atom.get("m")), int(atom.get("d"))))


def _slash(atom: Atom, _setting: Setting) -> Days | None:
    """US order unless the first number can't be a month."""
    a, b, y = int(atom.get("a")), int(atom.get("b")), int(atom.get("y"))
    year = y if y > 99 else 2000 + y
    return _single(safe_date(year, a, b) or safe_date(year, b, a))


def month_number(atom: Atom) -> int:
    """1 to 12."""
    return MONTHS[atom.get("mon").rstrip(".").lower()]


def _numbers(text: str) -> list[int]:
    digits = "".join(ch if ch.isdigit() else " " for ch in text)
    return [int(word) for word in digits.split()]


def _date(atom: Atom, setting: Setting) -> Days | None:
    """Recognise "Dec. 29, 2021", "January 12 and 13", "10-12 January"."""
    month, more = month_number(atom), atom.get("more")
    numbers = _numbers(atom.get("d1")) + _numbers(more)
    listed = any(word in more for word in ("and", "&", "or"))
    if atom.get("y"):
        return _month_days(int(atom.get("y")), month, numbers, listed)
    if setting.anchor is None:
        return None
    years = range(max(setting.anchor.year - 1, 1), min(setting.anchor.year + 2, 10000))
    found = [_month_days(year, month, numbers, listed) for year in years]
    return _likeliest([days for days in found if days is not None], setting, near=90)


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
    if day.first.weekday() == 6:
        return Days(day.first, shifted(day.first, 6), "week")
    return Days(*week_of(day.first), "week")


def _edged(days: Days, edge: str) -> Days:
    """Narrow a month, quarter, year or decade to its early, middle or late stretch (which overlap)."""
    length = (days.last - days.first).days
    word = edge.lower().split()[-2:][0] if edge.lower().endswith("of") else edge.lower()
    if word in ("early", "start", "beginning"):
        return replace(days, last=shifted(days.first, length * 5 // 12))
    if word in ("mid", "middle"):
        return replace(
            days, first=shifted(days.first, length // 4), last=shifted(days.first, length * 3 // 4)
        )
    if word in ("late", "end"):
        return replace(days, first=shifted(days.first, length * 7 // 12))
    return days


def _against(days: Days, edge: str, anchor: date | None) -> Days:
    """Recognise "earlier this month" ends with the anchor, "later this week" begins with it; otherwise as `_edged`."""
    if edge.lower() in ("earlier", "later") and anchor is not None and days.first <= anchor <= days.last:
        return replace(days, last=anchor) if edge.lower() == "earlier" else replace(days, first=anchor)
    return _edged(days, edge)


def _month_year(atom: Atom, _setting: Setting) -> Days | None:
    return _edged(Days(*month_of(int(atom.get("y")), month_number(atom)), "month"), atom.get("edge"))


def _directed(candidates: list[Days], rel: str, setting: Setting) -> Days | None:
    """Choose by "last", "next", "this"; else by nearness."""
    anchor = setting.anchor
    if anchor is None:
        return None
    if rel in ("last", "past", "previous"):
        return max((d for d in candidates if d.last < anchor), key=lambda d: d.first, default=None)
    if rel in ("next", "coming"):
        return min((d for d in candidates if d.first > anchor), key=lambda d: d.first, default=None)
    if rel in ("this", "current"):
        return next((d for d in candidates if d.first.year == anchor.year), None)
    return _likeliest(candidates, setting, near=45)


def _month(atom: Atom, setting: Setting) -> Days | None:
    if setting.anchor is None:
        return None
    year, number = setting.anchor.year, month_number(atom)
    candidates = [Days(*month_of(y, number), "month") for y in (year - 1, year, year + 1)]
    chosen = _directed(candidates, atom.get("rel").lower(), setting)
    return None if chosen is None else _against(chosen, atom.get("edge"), setting.anchor)


def _decade(atom: Atom, _setting: Setting) -> Days | None:
    year = int(atom.get("y"))
    return _edged(Days(year_of(year)[0], year_of(year + 9)[1], "decade"), atom.get("edge"))


def _school_year(atom: Atom, _setting: Setting) -> Days | None:
    year = int(atom.get("y"))
    end = year - year % 100 + int(atom.get("y2"))
    return Days(year_of(year)[0], year_of(end)[1], "year") if year < end <= year + 20 else None


def _year(atom: Atom, setting: Setting) -> Days | None:
    return _against(Days(*year_of(int(atom.get("y"))), "year"), atom.get("edge"), setting.anchor)


def _quarter(atom: Atom, setting: Setting) -> Days | None:
    number = _QUARTERS[atom.get("n").lower()]

    def of(year: int) -> Days:
        return Days(month_of(year, 3 * number - 2)[0], month_of(year, 3 * number)[1], "quarter")

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
        return _edged(of(int(atom.get("y"))), atom.get("edge"))
    if setting.anchor is None:
        return None
    candidates = [of(setting.anchor.year + k) for k in (-1, 0, 1)]
    chosen = _directed(candidates, atom.get("rel").lower(), setting)
    return None if chosen is None else _edged(chosen, atom.get("edge"))


def weekday_number(atom: Atom) -> int:
    """0 (Monday) to 6."""
    return WEEKDAYS[atom.get("w").rstrip(".").lower()]


def _weekday(atom: Atom, setting: Setting) -> Days | None:
    anchor = setting.anchor
    if anchor is None:
        return None
    forward = (weekday_number(atom) - anchor.weekday()) % 7
    back = forward - 7 if forward else 0
    rel = atom.get("rel").lower()
    if rel == "last":
        move = back or -7
    elif rel in ("next", "coming"):
        move = forward or 7
    elif rel == "this" or setting.tense > 0:
        move = forward
    elif setting.tense < 0:
        move = back
    else:
        move = forward if forward < -back else back
    day = shifted(anchor, move)
    return Days(day, day, "day", part=PARTS.get(atom.get("edge").lower()))


def _day_word(atom: Atom, setting: Setting) -> Days | None:
    if setting.anchor is None:
        return None
    word = atom.get("w").lower()
    day = shifted(setting.anchor, {"tomorrow": 1, "yesterday": -1}.get(word, 0))
    part = PARTS["night"] if word == "tonight" else PARTS.get(atom.get("edge").lower())
    return Days(day, day, "day", part=part)


def _this_part(atom: Atom, setting: Setting) -> Days | None:
    if setting.anchor is None:
        return None
    day = shifted(setting.anchor, -1 if atom.get("rel").lower() == "last" else 0)
    return Days(day, day, "day", part=PARTS[atom.get("p").lower()])


def _period(atom: Atom, setting: Setting) -> Days | None:
    """Recognise "last week", "earlier this month", "next year", "this weekend"."""
    if setting.anchor is None:
        return None
    rel, unit = atom.get("rel").lower(), atom.get("u").lower()
    move = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1}.get(rel, 0)
    if unit == "weekend":
        return _weekend(setting, move)
    return _against(_whole(unit, setting.anchor, move), atom.get("edge"), setting.anchor)


def _whole(unit: str, anchor: date, move: int) -> Days:
    if unit == "week":
        return Days(*week_of(shifted(anchor, 7 * move)), "week")
    if unit == "month":
        return Days(*month_of(anchor.year, anchor.month + move), "month")
    if unit == "quarter":
        start = (anchor.month - 1) // 3 * 3 + 1 + 3 * move
        return Days(month_of(anchor.year, start)[0], month_of(anchor.year, start + 2)[1], "quarter")
    if unit == "year":
        return Days(*year_of(anchor.year + move), "year")
    size = 10 if unit == "decade" else 100
    start = anchor.year // size * size + size * move
    return Days(year_of(start)[0], year_of(start + size - 1)[1], "decade")


def _weekend(setting: Setting, move: int) -> Days | None:
    if setting.anchor is None:
        return None
    saturday = shifted(week_of(setting.anchor)[0], 5 + 7 * move)
    if move == 0 and setting.tense < 0 and saturday > setting.anchor:
        saturday = shifted(saturday, -7)
    return Days(saturday, shifted(saturday, 1), "week")


def _over_weekend(_atom: Atom, setting: Setting) -> Days | None:
    return _weekend(replace(setting, tense=setting.tense or -1), 0)


def _unit(atom: Atom) -> str:
    word = atom.get("u").lower()
    return "century" if word.startswith("centur") else word.removesuffix("s")


def _count(atom: Atom) -> int | None:
    word = atom.get("n").lower().removesuffix(" of")
    if word in ("couple", "a couple"):
        return 2
    return small_number(word)


def _trailing(atom: Atom, setting: Setting) -> Days | None:
    """Recognise "the last few months", "the next two weeks", "recent days"."""
    if setting.anchor is None:
        return None
    unit, count = _unit(atom), _count(atom)
    if count is None:
        count = _FEW_TRAILING if atom.get("n") or atom.get("u").lower().endswith("s") else 1
    reach = max(count * _UNIT_DAYS[unit], 1)
    grain = _GRAINS[unit]
    if atom.get("rel").lower() in ("next", "coming"):
        return Days(setting.anchor, shifted(setting.anchor, reach), grain)
    return Days(shifted(setting.anchor, -reach), setting.anchor, grain)


def _ago(atom: Atom, setting: Setting) -> Days | None:
    if setting.anchor is None:
        return None
    unit, count = _unit(atom), _count(atom)
    size, grain = _UNIT_DAYS[unit], _GRAINS[unit]
    if count is None:
        return Days(shifted(setting.anchor, -_FEW * max(size, 1)), shifted(setting.anchor, -2 * size), grain)
    if size == 0:
        return Days(shifted(setting.anchor, -1 - count // 24), setting.anchor, "day")
    middle = shifted(setting.anchor, -count * size)
    return Days(shifted(middle, -(size // 2)), min(shifted(middle, size // 2), setting.anchor), grain)


def _edge_of(atom: Atom, setting: Setting) -> Days | None:
    if setting.anchor is None:
        return None
    return _edged(_whole(atom.get("u").lower(), setting.anchor, 0), atom.get("edge"))


def _new_year(_atom: Atom, setting: Setting) -> Days | None:
    """Recognise "in the New Year": the year that begins nearest the anchor."""
    if setting.anchor is None:
        return None
    return Days(*year_of(setting.anchor.year + (setting.anchor.month > 6)), "year")


def _holiday(atom: Atom, setting: Setting) -> Days | None:
    name = " ".join(atom.get("h").lower().replace("'", "").replace("’", "").split())

    def of(year: int) -> Days | None:
        if name.startswith("thanksgiving"):
            first = date(year, 11, 1)
            return _single(shifted(first, (3 - first.weekday()) % 7 + 21))
        return _single(safe_date(year, *_HOLIDAYS[name]))

    if atom.get("y"):
        return of(int(atom.get("y")))
    if setting.anchor is None:
        return None
    years = range(max(setting.anchor.year - 1, 1), min(setting.anchor.year + 2, 10000))
    return nearest([days for days in map(of, years) if days is not None], setting.anchor)


def _ordinal(atom: Atom, setting: Setting) -> Days | None:
    if setting.anchor is None:
        return None
    day, anchor = int(atom.get("d")), setting.anchor
    months = [month_of(anchor.year, anchor.month + k)[0] for k in (-1, 0, 1)]
    found = [_single(safe_date(month.year, month.month, day)) for month in months]
    return nearest([days for days in found if days is not None], anchor)


_RESOLVERS: dict[str, Callable[[Atom, Setting], Days | None]] = {
    "iso": _iso,
    "slash": _slash,
    "week_of": _week_of,
    "md": _date,
    "dm": _date,
    "my": _month_year,
    "month_rel": _month,
    "month": _month,
    "decade": _decade,
    "school_year": _school_year,
    "quarter": _quarter,
    "season_year": _season,
    "season_rel": _season,
    "season": _season,
    "year": _year,
    "weekday": _weekday,
    "day_word": _day_word,
    "this_part": _this_part,
    "period": _period,
    "trailing": _trailing,
    "ago": _ago,
    "edge_of": _edge_of,
    "over_weekend": _over_weekend,
    "new_year": _new_year,
    "holiday": _holiday,
    "ordinal": _ordinal,
}


def clock_of(atom: Atom) -> Clock | None:
    """Return the time of day of a clock atom; None when it can't be told (10:25 with neither zone nor a.m./p.m.)."""
    if atom.kind == "part":
        return Clock(*PARTS[atom.get("p").lower()], "part_of_day")
    zone = atom.get("z") or None
    if atom.kind == "noon":
        minute = 0 if atom.get("n") == "midnight" else 720
        return Clock(minute, minute, "minute", zone)
    hour, minute = int(atom.get("h")), int(atom.get("mi") or 0)
    if atom.kind == "clock":
        hour = hour % 12 + (12 if atom.get("ap").lower().startswith("p") else 0)
    elif not zone and not atom.get("local") and 0 < hour < 13 and not atom.get("h").startswith("0"):
        return None
    grain: Grain = "minute" if atom.get("mi") else "hour"
    return Clock(60 * hour + minute, 60 * hour + minute, grain, zone)
