"""Stretches of the calendar, and which of several candidates an expression means."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from summarizer.records import Grain
from summarizer.values.calendar import shifted


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
    "late": (900, 1439),
    "dawn": (180, 479),
    "predawn": (0, 479),
    "hours": (0, 419),
    "dusk": (900, 1349),
    "lunchtime": (660, 899),
    "overnight": (-360, 1979),
}
#: Names of parts of the day in the table above; "the small hours" and the like have one entry.
_PART_NAMES = {
    "daybreak": "dawn", "sunrise": "dawn", "first light": "dawn", "sunset": "dusk", "nightfall": "dusk",
    "pre-dawn": "predawn", "before dawn": "predawn", "before daybreak": "predawn", "before sunrise": "predawn",
}  # fmt: skip
#: Early and late stretches of a part: terms of US National Weather Service forecasts (early morning 6–9, mid-morning
#: 8–10, late morning 9–12, early afternoon 12–15, mid-afternoon 14–16, late afternoon 15–18, evening 18–21, late
#: evening 21–24, late at night 0–6), each widened, since newsrooms are looser: "early morning" begins at midnight.
_EDGED_PARTS: dict[tuple[str, str], tuple[int, int]] = {
    ("early", "morning"): (0, 569), ("mid", "morning"): (450, 690), ("late", "morning"): (540, 749),
    ("early", "afternoon"): (720, 929), ("mid", "afternoon"): (810, 1019), ("late", "afternoon"): (900, 1139),
    ("early", "evening"): (960, 1229), ("mid", "evening"): (1080, 1319), ("late", "evening"): (1140, 1439),
    ("early", "night"): (1020, 1379), ("late", "night"): (1200, 1799),
}  # fmt: skip


def part_of(name: str, edge: str = "") -> tuple[int, int]:
    """First and last minute of a part of the day, of its early, middle or late stretch where `edge` says so."""
    folded = " ".join(name.lower().split())
    folded = "hours" if folded.endswith("hours") else _PART_NAMES.get(folded, folded)
    return _EDGED_PARTS.get((edge.lower(), folded), PARTS[folded])


def single(day: date | None) -> Days | None:
    """Return one day as a stretch; None for None."""
    return None if day is None else Days(day, day, "day")


def nearest(candidates: list[Days], anchor: date) -> Days | None:
    """Return the stretch whose nearer end is closest to `anchor`; the earlier one when tied."""
    return min(candidates, key=lambda days: (_gap(days, anchor), days.first), default=None)


def likeliest(candidates: list[Days], setting: Setting, near: int) -> Days | None:
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


#: Days from November 1 to December 31, and from March 1 on.
_LAST_TWO, _ALL_BUT_TWO = 60, 306
#: Of a week, "the end" is no shorter than "late": it begins on Thursday.
_WEEK = 7


def edged(days: Days, edge: str) -> Days:
    """Narrow a month, quarter, year or decade to its early, middle or late stretch (which overlap); start and end are
    shorter: a quarter of it, of a year two months.
    """
    length = (days.last - days.first).days
    words = edge.lower().replace("-", " ").removesuffix(" of").removesuffix(" part").split()
    word = words[-1] if words else ""
    if words[1:2] == ["to"]:  # mid to late, early to mid
        first, last = (length // 4, length) if word == "late" else (0, length * 3 // 4)
        return replace(days, first=shifted(days.first, first), last=shifted(days.first, last))
    if word in ("start", "beginning", "end") and length > _WEEK:
        of_year = _LAST_TWO if word == "end" else length - _ALL_BUT_TWO
        reach = of_year if days.grain == "year" else length // 4
        if word == "end":
            return replace(days, first=shifted(days.last, -reach))
        return replace(days, last=shifted(days.first, reach))
    month = days.grain == "month"
    if word in ("early", "start", "beginning"):
        return replace(days, last=shifted(days.first, length // 3 if month else length * 5 // 12))
    if word in ("mid", "middle"):
        return replace(
            days, first=shifted(days.first, length // 4), last=shifted(days.first, length * 3 // 4)
        )
    if word in ("late", "end", "latter"):
        return replace(days, first=shifted(days.first, length * 2 // 3 if month else length * 7 // 12))
    return days


def against(days: Days, edge: str, anchor: date | None) -> Days:
    """Recognise "earlier this month" ends with the anchor, "later this week" begins with it; otherwise as `edged`."""
    if edge.lower() in ("earlier", "later") and anchor is not None and days.first <= anchor <= days.last:
        return replace(days, last=anchor) if edge.lower() == "earlier" else replace(days, first=anchor)
    return edged(days, edge)


def directed(candidates: list[Days], rel: str, setting: Setting) -> Days | None:
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
    return likeliest(candidates, setting, near=45)
