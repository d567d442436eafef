"""How two moments relate, by rules that can be read.

In this order: equal → same; several single dates against one of them or some of them → complements (each date
is an occasion of its own); one stretch inside the other → refines; a common part → compatible; none →
contradicts, but `differs` where a full hour stands against a minute of the same hour ("3 pm", "3:20 pm").

A time with a zone is in UTC, one without is local to a place nobody named: between the two there are ±14 hours
of room (the widest offset in use is UTC+14, Kiribati). A time without a day says nothing of the day: it
refines a part of the day that may hold it, complements a day or longer stretch.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

from summarizer.records import Moment
from summarizer.values.base import Verdict
from summarizer.values.calendar import offset_of

_ROOM = timedelta(hours=14)
_Stretch = tuple[datetime, datetime]


def compare(a: Moment, b: Moment) -> Verdict:
    """Tell how `a` relates to `b`, seen from `a`. `compare(b, a) == compare(a, b).turned()`."""
    both = " and ".join(sorted((describe(a), describe(b))))
    if (a.earliest, a.latest, a.members) == (b.earliest, b.latest, b.members) and _same_zone(a, b):
        return Verdict("same", "moment.same", f"Both say {describe(a)}.")
    if _dayless(a) or _dayless(b):
        return _times(a, b, both)
    if a.members or b.members:
        listed = _sets(a, b, both)
        if listed is not None:
            return listed
    return _stretches(a, b, both)


def _same_zone(a: Moment, b: Moment) -> bool:
    return not _dayless(a) or a.zone == b.zone


def _dayless(moment: Moment) -> bool:
    return moment.earliest.startswith("T")


def _zoned(moment: Moment) -> bool:
    return moment.earliest.endswith("Z")


def describe(moment: Moment) -> str:
    """Return the moment in words: "2021-12-30", "2022-01-10 to 2022-01-16", "2022-01-12, 2022-01-13"."""
    if moment.members:
        return ", ".join(moment.members)
    if moment.earliest == moment.latest:
        return moment.earliest + (f" {moment.zone}" if moment.zone and _dayless(moment) else "")
    return f"{moment.earliest} to {moment.latest}"


def _stretches(a: Moment, b: Moment, both: str) -> Verdict:
    first, second = stretch(a), stretch(b)
    room = timedelta()
    if _zoned(a) != _zoned(b):
        room = _ROOM
        if _timed(a) and _timed(b) and "part_of_day" not in (a.grain, b.grain):
            return _unknown_zone(first, second, both)
    inside = _within(first, _widened(second, room if _zoned(a) else timedelta()))
    outside = _within(second, _widened(first, room if _zoned(b) else timedelta()))
    if inside != outside:
        return Verdict(
            "refines" if inside else "refined_by", "moment.contained", f"{both} agree; one is the more exact."
        )
    if inside and outside:
        return Verdict("same", "moment.same", f"{both} are the same time.")
    if first[0] <= second[1] + room and second[0] <= first[1] + room:
        return Verdict("compatible", "moment.overlap", f"{both} overlap.")
    if _same_hour(a, b, first, second):
        return Verdict("differs", "moment.near", f"{both} are less than an hour apart; one may be rounded.")
    return Verdict("contradicts", "moment.disjoint", f"{both} have no time in common.")


def _unknown_zone(first: _Stretch, second: _Stretch, both: str) -> Verdict:
    if abs(first[0] - second[0]) <= _ROOM:
        return Verdict("compatible", "moment.zone-unknown", f"{both} may be one time in two zones.")
    return Verdict("contradicts", "moment.disjoint", f"{both} have no time in common, whatever the zone.")


def _timed(moment: Moment) -> bool:
    return "T" in moment.earliest


def _same_hour(a: Moment, b: Moment, first: _Stretch, second: _Stretch) -> bool:
    one_hour = (a.grain == "hour") != (b.grain == "hour") and {a.grain, b.grain} == {"hour", "minute"}
    return one_hour and abs(first[0] - second[0]) < timedelta(hours=1)


def stretch(moment: Moment) -> _Stretch:
    """First and last minute of a moment with a day, without a zone (UTC where it has one)."""
    return _start(moment.earliest), _end(moment.latest)


def _start(text: str) -> datetime:
    return datetime.fromisoformat(text.removesuffix("Z"))


def _end(text: str) -> datetime:
    if "T" in text:
        return _start(text)
    return datetime.combine(date.fromisoformat(text), datetime.max.time()).replace(second=0, microsecond=0)


def _widened(stretch: _Stretch, room: timedelta) -> _Stretch:
    try:
        return stretch[0] - room, stretch[1] + room
    except OverflowError:
        return stretch


def _within(inner: _Stretch, outer: _Stretch) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _sets(a: Moment, b: Moment, both: str) -> Verdict | None:
    """Return sets of single dates, when both are sets or single days; else None (a stretch may hold a set)."""
    first, second = _dates(a), _dates(b)
    if first is None or second is None:
        return _set_in_stretch(a, b, both)
    if first & second:
        return Verdict("complements", "moment.set", f"{both} share a date; each date stands by itself.")
    return Verdict("contradicts", "moment.disjoint", f"{both} have no date in common.")


def _dates(moment: Moment) -> frozenset[str] | None:
    if moment.members:
        return frozenset(moment.members)
    one_day = moment.earliest[:10] == moment.latest[:10] and not _zoned(moment)
    return frozenset({moment.earliest[:10]}) if one_day else None


def _set_in_stretch(a: Moment, b: Moment, both: str) -> Verdict | None:
    """Return a stretch that holds some of the dates and not all: compatible; none of them: contradicts."""
    listed, other = (a, b) if a.members else (b, a)
    whole = _widened(stretch(other), _ROOM if _zoned(other) else timedelta())
    held = [_within((_start(day), _start(day)), whole) for day in listed.members]
    if all(held):
        return None
    if any(held):
        return Verdict("compatible", "moment.overlap", f"{both} overlap.")
    return Verdict("contradicts", "moment.disjoint", f"{both} have no date in common.")


def _times(a: Moment, b: Moment, both: str) -> Verdict:
    """At least one of the two has no day."""
    if _grain_day(a) or _grain_day(b):
        return Verdict("complements", "moment.time-of-day", f"{both} name a day and a time of day.")
    first, second = _minutes(a), _minutes(b)
    parts = (a.grain == "part_of_day", b.grain == "part_of_day")
    if parts == (True, True):
        same = _common(first, second)
        return _clock_verdict(same, first == second, both)
    if parts[0] != parts[1]:
        exact, part = (a, b) if parts[1] else (b, a)
        held = bool(exact.zone) or _common(_minutes(exact), _minutes(part))
        if not held:
            return _clock_verdict(False, False, both)
        relation = Verdict("refines", "moment.contained", f"{both} agree; one is the more exact.")
        return relation if exact is a else relation.turned()
    return _clocks(a, b, both)


def _clocks(a: Moment, b: Moment, both: str) -> Verdict:
    zones = (_clock_zone(a), _clock_zone(b))
    if (zones[0] is None) != (zones[1] is None):
        return Verdict("compatible", "moment.zone-unknown", f"{both} may be one time in two zones.")
    apart = (_utc(a) - _utc(b)) % 1440
    apart = min(apart, 1440 - apart)
    if apart == 0 or (apart == 60 and None not in zones and _generic(a) != _generic(b)):
        return Verdict("same", "moment.same", f"{both} are the same time of day.")
    if {a.grain, b.grain} == {"hour", "minute"} and apart < 60:
        return Verdict("differs", "moment.near", f"{both} are less than an hour apart; one may be rounded.")
    return Verdict("contradicts", "moment.disjoint", f"{both} are different times of day.")


def _generic(moment: Moment) -> bool:
    """Return true when the clock of a dayless time may stand an hour off: ET is EST or EDT."""
    return _dayless(moment) and (moment.zone or "").upper() in ("ET", "CT", "MT", "PT")


def _clock_zone(moment: Moment) -> str | None:
    return moment.zone


def _utc(moment: Moment) -> int:
    """Minutes of the day in UTC where the zone is known (a dayless time in standard time), else local."""
    minutes = _minutes(moment)[0]
    if _dayless(moment) and moment.zone:
        minutes -= offset_of(moment.zone, date(2000, 1, 1)) or 0
    return minutes % 1440


def _grain_day(moment: Moment) -> bool:
    return "T" not in moment.earliest


def _minutes(moment: Moment) -> tuple[int, int]:
    first, last = (text.partition("T")[2].removesuffix("Z") for text in (moment.earliest, moment.latest))
    low, high = (int(text[:2]) * 60 + int(text[3:5]) for text in (first, last))
    return low, high if high >= low else high + 1440


def _common(first: tuple[int, int], second: tuple[int, int]) -> bool:
    return any(first[0] + k <= second[1] and second[0] <= first[1] + k for k in (-1440, 0, 1440))


def _clock_verdict(common: bool, equal: bool, both: str) -> Verdict:
    if equal:
        return Verdict("same", "moment.same", f"{both} are the same time of day.")
    if common:
        return Verdict("compatible", "moment.overlap", f"{both} overlap.")
    return Verdict("contradicts", "moment.disjoint", f"{both} are different times of day.")
