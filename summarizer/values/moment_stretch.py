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
    "late": (720, 1439),
}


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


def edged(days: Days, edge: str) -> Days:
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
