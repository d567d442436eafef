"""How two moments relate, by rules that can be read.

In this order: equal → same; several single dates against one of them or some of them → complements (each date
is an occasion of its own); one stretch inside the other → refines; a common part → compatible; none →
contradicts, but `differs` where a full hour stands against a minute of the same hour ("3 pm", "3:20 pm").

A time with a zone is in UTC, one without is local to a place nobody named: between the two there are ±14 hours
of room (the widest offset in use is UTC+14, Kiribati). On the day that its own zone has, a time with a zone
refines that day; on the day before or after, it is compatible, since it may be that day elsewhere. Times without a
day are for `moment_times`.

Two calendars are in use for seasons (whole months; from equinox to solstice) and for weeks (from Monday: ISO 8601;
from Sunday: the United States). What only one of them puts inside is compatible.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from summarizer.records import Moment
from summarizer.values.base import Verdict
from summarizer.values.calendar import loose_zone, offset_of
from summarizer.values.moment_times import both as both_of
from summarizer.values.moment_times import compare_times, dayless, describe, zoned

#: The widest span between two clocks on one instant.
ROOM = timedelta(hours=14)
_Stretch = tuple[datetime, datetime]


def compare(a: Moment, b: Moment) -> Verdict:
    """Tell how `a` relates to `b`, seen from `a`. `compare(b, a) == compare(a, b).turned()`."""
    both = both_of(a, b)
    if (a.earliest, a.latest, a.members) == (b.earliest, b.latest, b.members) and _same_zone(a, b):
        return Verdict("same", "moment.same", f"Both say {describe(a)}.")
    if dayless(a) or dayless(b):
        return compare_times(a, b, both)
    if a.members or b.members:
        listed = _sets(a, b, both)
        if listed is not None:
            return listed
    return _stretches(a, b, both)


def _same_zone(a: Moment, b: Moment) -> bool:
    return not dayless(a) or a.zone == b.zone


def _stretches(a: Moment, b: Moment, both: str) -> Verdict:
    first, second = stretch(a), stretch(b)
    if zoned(a) != zoned(b):
        return _across_zones(a, b, both)
    if a.grain == b.grain == "decade" and (centuries := _centuries(first, second, both)):
        return centuries
    inside, outside = _within(first, second), _within(second, first)
    if inside != outside:
        return Verdict(
            "refines" if inside else "refined_by", "moment.contained", f"{both} agree; one is the more exact."
        )
    if inside and outside:
        return Verdict("same", "moment.same", f"{both} are the same time.")
    if first[0] <= second[1] and second[0] <= first[1]:
        return Verdict("compatible", "moment.overlap", f"{both} overlap.")
    return _apart(a, b, both)


#: Longer than any decade.
_A_GENERATION = timedelta(days=25 * 365)
#: "The 19th century" holds 1800 and 1900, since either may be meant.
_A_YEAR = timedelta(days=366)


def _centuries(first: _Stretch, second: _Stretch, both: str) -> Verdict | None:
    """Two centuries, or parts of them, that begin and end within a year of one another, or have no more than one
    year in common; else None.
    """
    if any(last - start < _A_GENERATION for start, last in (first, second)):
        return None
    if all(abs(x - y) <= _A_YEAR for x, y in zip(first, second, strict=True)):
        return Verdict("same", "moment.same", f"{both} are the same time.")
    if -gap(first, second) <= _A_YEAR:
        return Verdict("contradicts", "moment.centuries", f"{both} are two centuries.")
    return None


def _apart(a: Moment, b: Moment, both: str) -> Verdict:
    """Two stretches with no time in common: nearly the same all the same, or a contradiction."""
    first, second = stretch(a), stretch(b)
    apart = gap(first, second)
    if _season_edge(a, b) or _week_edge(a, b):
        return Verdict(
            "compatible", "moment.two-calendars", f"{both} overlap in one calendar and not in another."
        )
    if zoned(a) and apart == timedelta(hours=1) and (_loosely(a) or _loosely(b)):
        return Verdict(
            "compatible",
            "moment.zone-loose",
            f"{both} are the same if standard time was written for summer time.",
        )
    if {a.grain, b.grain} == {"hour", "minute"} and apart < timedelta(hours=1):
        return Verdict("differs", "moment.near", f"{both} are less than an hour apart; one may be rounded.")
    if "part_of_day" in (a.grain, b.grain) and _meet_at_midnight(first, second):
        return Verdict("differs", "moment.midnight", f"{both} meet at midnight; a reader takes two days.")
    return Verdict("contradicts", "moment.disjoint", f"{both} have no time in common.")


def _meet_at_midnight(first: _Stretch, second: _Stretch) -> bool:
    later = max(first[0], second[0])
    return gap(first, second) <= timedelta(minutes=1) and later.time() == time()


def gap(first: _Stretch, second: _Stretch) -> timedelta:
    """How far two stretches are apart; negative where they overlap."""
    return max(second[0] - first[1], first[0] - second[1])


def _loosely(moment: Moment) -> bool:
    return loose_zone(moment.zone, stretch(moment)[0].date())


#: Equinoxes and solstices come up to so many days after the months' end: spring to June 21, winter to March 20.
_SEASON_ROOM = timedelta(days=22)


def _season_edge(a: Moment, b: Moment) -> bool:
    """Return true where one begins within three weeks of the end of the other, a season."""
    for season, other in ((a, b), (b, a)):
        after = stretch(other)[0] - stretch(season)[1]
        if season.grain == "season" and other.grain != "season" and timedelta() <= after <= _SEASON_ROOM:
            return True
    return False


def _week_edge(a: Moment, b: Moment) -> bool:
    """Return true where one is the Sunday before the other, a week that begins on a Monday."""
    for week, other in ((a, b), (b, a)):
        monday, days = stretch(week)[0], stretch(other)
        whole = week.grain == "week" and monday.weekday() == 0 and stretch(week)[1].weekday() == 6
        if (
            whole
            and other.grain != "week"
            and days[0].date() == days[1].date() == (monday - timedelta(days=1)).date()
        ):
            return True
    return False


def _across_zones(a: Moment, b: Moment, both: str) -> Verdict:
    """One has a zone and the other none."""
    first, second = stretch(a), stretch(b)
    if _timed(a) and _timed(b) and "part_of_day" not in (a.grain, b.grain):
        return _unknown_zone(first, second, both)
    exact, other = (a, b) if zoned(a) else (b, a)
    if _within(_local(exact), stretch(other)):
        verdict = Verdict("refines", "moment.contained", f"{both} agree; one is the more exact.")
        return verdict if exact is a else verdict.turned()
    if gap(first, second) <= ROOM:
        return Verdict("compatible", "moment.zone-unknown", f"{both} may be one time in two zones.")
    return Verdict("contradicts", "moment.disjoint", f"{both} have no time in common.")


def _local(moment: Moment) -> _Stretch:
    """A zoned moment by the clocks of its own zone."""
    first, last = stretch(moment)
    offset = timedelta(minutes=offset_of(moment.zone or "", first.date()) or 0)
    try:
        return first + offset, last + offset
    except OverflowError:
        return first, last


def _unknown_zone(first: _Stretch, second: _Stretch, both: str) -> Verdict:
    if abs(first[0] - second[0]) <= ROOM:
        return Verdict("compatible", "moment.zone-unknown", f"{both} may be one time in two zones.")
    return Verdict("contradicts", "moment.disjoint", f"{both} have no time in common, whatever the zone.")


def _timed(moment: Moment) -> bool:
    return "T" in moment.earliest


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
    one_day = moment.earliest[:10] == moment.latest[:10] and not zoned(moment)
    return frozenset({moment.earliest[:10]}) if one_day else None


def _set_in_stretch(a: Moment, b: Moment, both: str) -> Verdict | None:
    """Return a stretch that holds some of the dates and not all: compatible; none of them: contradicts."""
    listed, other = (a, b) if a.members else (b, a)
    whole = _widened(stretch(other), ROOM if zoned(other) else timedelta())
    held = [_within((_start(day), _start(day)), whole) for day in listed.members]
    if all(held):
        return None
    if any(held):
        return Verdict("compatible", "moment.overlap", f"{both} overlap.")
    return Verdict("contradicts", "moment.disjoint", f"{both} have no date in common.")
