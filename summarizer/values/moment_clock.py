"""From the words of a time of day to its minutes."""

from __future__ import annotations

import re

from summarizer.records import Grain
from summarizer.values.moment_clock_patterns import CLOCKS, HOUR_WORDS
from summarizer.values.moment_hedge import REACHES
from summarizer.values.moment_stretch import Clock, part_of
from summarizer.values.moment_words import Atom
from summarizer.values.tokens import small_number

_DAY = 1440


def clock_of_all(parts: tuple[Atom, ...]) -> Clock | None:
    """The time of day that the atoms of one expression give; None when they give none, or none that can be told.

    A clock time goes before a part of the day, and the part tells 7 in the morning from 7 in the evening.
    """
    part = next((atom for atom in parts if atom.kind in ("part", "this_part")), None)
    edge = next((atom.get("edge") for atom in parts if atom.kind == "weekday" and atom.get("edge")), "")
    for atom in parts:
        if atom.kind == "iso" and atom.get("h"):
            minutes = min(int(atom.get("h")), 23) * 60 + min(int(atom.get("mi")), 59)
            return Clock(minutes, minutes, "minute", atom.get("z") or None)
        if atom.kind in CLOCKS:
            clock = _clock(atom, part.get("p") if part else "")
            if clock is not None:
                return _hedged(clock, atom.hedge, dated=len(parts) > 1)
    if part is not None and part.kind == "part":
        return Clock(*part_of(part.get("p") or part.get("p2"), part.get("edge") or edge), "part_of_day")
    return None


def _clock(atom: Atom, part: str) -> Clock | None:
    """None when it can't be told (10:25 with neither zone nor a.m./p.m. nor a part of the day)."""
    zone = atom.get("z") or None
    if atom.get("off"):
        return _counted(atom, atom.get("ip") or part, zone)
    if atom.kind == "noon":
        minute = 0 if atom.get("n").lower() == "midnight" else 720
        return Clock(minute, minute, "minute", zone)
    hour, minute = _hour(atom.get("h")), int(atom.get("mi") or 0)
    if hour is None:
        return None
    half = (atom.get("ap") or _half(hour, atom.get("ip") or part)).lower()
    if atom.kind == "clock" or (half and 0 < hour < 13 and not zone):
        if not half:
            return None
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    elif not zone and not atom.get("local") and 0 < hour < 13 and not atom.get("h").startswith("0"):
        return None
    grain: Grain = "minute" if atom.get("mi") else "hour"
    last = 60 * hour + minute
    return _clock_range(atom, last, zone) if atom.get("h0") else Clock(last, last, grain, zone)


_OFF = {"quarter": 15, "half": 30, "twenty-five": 25, "twenty five": 25}
_NAMED_HOURS = {"noon": 12, "midday": 12, "midnight": 0}


def _counted(atom: Atom, part: str, zone: str | None) -> Clock | None:
    """Return "a quarter to six in the morning", "ten minutes past 3 p.m."; None when the half of the day isn't told."""
    word = re.split(r"\sm", atom.get("off").lower())[0]
    off = _OFF.get(" ".join(word.split())) or small_number(word)
    name = atom.get("h").lower()
    hour = _NAMED_HOURS.get(name, _hour(name))
    half = (atom.get("ap") or _half(hour or 0, part)).lower()
    if off is None or off > 59 or hour is None or not (half or name in _NAMED_HOURS):
        return None
    hour = hour if name in _NAMED_HOURS else hour % 12 + (12 if half.startswith("p") else 0)
    minutes = 60 * hour + (off if atom.get("way").lower() in ("past", "after") else -off)
    return Clock(minutes % _DAY, minutes % _DAY, "minute", zone)


def _hour(word: str) -> int | None:
    return int(word) if word.isdigit() else HOUR_WORDS.get(word.lower())


def _half(hour: int, part: str) -> str:
    """ "am" or "pm" as the part of the day has it; empty when it doesn't tell."""
    name = part.lower()
    if name == "morning":
        return "am"
    if name in ("afternoon", "evening"):
        return "pm"
    return ("pm" if 5 <= hour < 12 else "am") if name == "night" else ""


def _clock_range(atom: Atom, last: int, zone: str | None) -> Clock:
    """Return "3-5 pm": the first hour is of the same half day, or of the one before when that is later."""
    first = int(atom.get("h0")) % 12 * 60 + int(atom.get("m0") or 0) + last // 720 * 720
    return Clock(first if first <= last else max(first - 720, 0), last, "hour", zone)


def _hedged(clock: Clock, hedge: str, *, dated: bool) -> Clock:
    """Widen by "around", "shortly after", "just before"; just before midnight on Monday is at the end of Monday."""
    if not hedge:
        return clock
    first, last = REACHES[hedge]
    day = 1440 if dated and hedge == "before" and clock.first == 0 else 0
    return Clock(clock.first + first + day, clock.last + last + day, "part_of_day", clock.zone)
