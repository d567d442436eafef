"""How long something lasts grows with the day on which it is told, and days are counted as calendar days.

"Trapped for 50 hours" and, two days on, "more than 100 hours" are one stretch of time: what began then has lasted as
much longer as the articles are apart. A "four-day rescue" is one of four days on the calendar: it may have taken 80
hours, or 110.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from summarizer.consolidate.clauses import said, told
from summarizer.records import Claim, Quantity
from summarizer.values.base import Verdict
from summarizer.values.late import late
from summarizer.values.units import named

_TIMES = frozenset({"second", "minute", "hour", "day", "week", "month", "year"})
#: How what isn't over yet is told.
_GOING_ON = late(
    r"\b(?:ha(?:s|ve) (?:now |already )?been \w+ing|so far|by now|as of (?:now|writing)|at the time of writing|still|"
    r"after [\w -]{2,30} of (?:\w+ )?\w+ing|for the past|continues?|into (?:its|their|the) \w+ day)\b",
    re.I,
)
#: "Has been trapped for …": the perfect with a stretch of time lasts up to now.
_UP_TO_NOW = late(
    r"\bha(?:s|ve) (?:\w+ )?been\b[^.;]{0,60}?\bfor(?: (?:about|around|more than|over|nearly|some))?\s*$",
    re.I,
)
#: Both articles may be of any hour of their days.
_A_DAY = 1.0
#: Most days that are counted one by one.
_COUNTED = 14


def compare(one: Claim, other: Claim, published: Mapping[str, date | None]) -> Verdict | None:
    """`superseded` where how long something took is told on two days, on one of them as still going on, and the
    figures are as far apart as the days allow; else None. `published`: source → date of the article.
    """
    days = [published.get(claim.source) for claim in (one, other)]
    first, second = days
    if not all(map(_is_duration, (one, other))) or first is None or second is None or first == second:
        return None
    if not any(map(_is_going_on, (one, other))):
        return None
    earlier, later = (one, other) if first < second else (other, one)
    if not _one_stretch(earlier, later, abs((second - first).days)):
        return None
    reason = f"It was still going on: “{one.value.text}” and “{other.value.text}” are told on two days."
    return Verdict("superseded", "time.lasting", reason)


def calendar_days(one: Claim, other: Claim) -> Verdict | None:
    """`compatible` for hours that touch a number of calendar days; else None."""
    for days, hours in ((one, other), (other, one)):
        x, y = days.value.normal, hours.value.normal
        if not (isinstance(x, Quantity) and isinstance(y, Quantity)) or (x.unit, y.unit) != ("day", "hour"):
            continue
        count = x.hard[0]
        whole = count == x.hard[1] and count is not None and 2 <= count <= _COUNTED
        if not whole or count is None or {days.modality, hours.modality} != {"happened"}:
            continue
        low, high = y.soft
        if (low or 0.0) < 24 * (count + 1) and (high is None or high > 24 * (count - 1)):
            reason = f"“{hours.value.text}” touch the days of “{days.value.text}” as a calendar counts them."
            return Verdict("compatible", "time.calendar-days", reason)
    return None


def _is_duration(claim: Claim) -> bool:
    normal = claim.value.normal
    return isinstance(normal, Quantity) and normal.unit in _TIMES


def _is_going_on(claim: Claim) -> bool:
    return bool(_GOING_ON.search(said(claim)) or _UP_TO_NOW.search(told(claim).before))


def _one_stretch(earlier: Claim, later: Claim, apart: int) -> bool:
    """True when both can have begun at one time. `apart`: days between the articles."""
    (low, high), unit = _in_days(earlier)
    (later_low, later_high), later_unit = _in_days(later)
    room = _A_DAY + max(unit, later_unit) / 2
    least = apart - room if _is_going_on(earlier) and _is_going_on(later) else -room
    return later_low - high <= apart + room and later_high - low >= least


def _in_days(claim: Claim) -> tuple[tuple[float, float], float]:
    """What a reader takes the duration for, in days, and the size of its unit in days."""
    normal = claim.value.normal
    assert isinstance(normal, Quantity)
    day = named(normal.unit or "day").factor / named("day").factor
    low, high = normal.soft
    return ((low or 0.0) * day, float("inf") if high is None else high * day), day
