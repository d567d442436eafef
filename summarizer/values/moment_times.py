"""How two times relate when one of them says no day: "3:30 pm ET", "in the morning".

A time of day says nothing of the day: it complements a day or a longer stretch. Two of them are compared on the
clock, as stretches of minutes that may run past midnight.
"""

from __future__ import annotations

from datetime import date, timedelta

from summarizer.records import Moment
from summarizer.values.base import Verdict
from summarizer.values.calendar import offset_of, two_clocks

#: A time as an article tells it: its words, and the moment that they name.
Said = tuple[str, Moment]
_DAY = 1440
_Minutes = tuple[int, int]


def dayless(moment: Moment) -> bool:
    """Return true for a time of day whose day the words don't say."""
    return moment.earliest.startswith("T")


def zoned(moment: Moment) -> bool:
    """Return true for a time that is held in UTC."""
    return moment.earliest.endswith("Z")


def both(a: Moment, b: Moment) -> str:
    """Name two moments, in one order whichever comes first."""
    return " and ".join(sorted((describe(a), describe(b))))


def describe(moment: Moment) -> str:
    """Return the moment in words: "2021-12-30", "2022-01-10 to 2022-01-16", "2022-01-12, 2022-01-13"."""
    if moment.members:
        return ", ".join(moment.members)
    if moment.earliest == moment.latest:
        return moment.earliest + (f" {moment.zone}" if moment.zone and dayless(moment) else "")
    return f"{moment.earliest} to {moment.latest}"


def compare_times(a: Moment, b: Moment, both: str) -> Verdict:
    """Tell how `a` relates to `b`, one of which at least has no day. `both` names them."""
    if "T" not in a.earliest or "T" not in b.earliest:
        return Verdict("complements", "moment.time-of-day", f"{both} name a day and a time of day.")
    parts = [moment.grain == "part_of_day" for moment in (a, b)]
    if bool(a.zone) != bool(b.zone):
        return _half_zoned(a, b, parts, both)
    first, second = _minutes(a, b), _minutes(b, a)
    if first == second:
        return Verdict("same", "moment.same", f"{both} are the same time of day.")
    inside, outside = _inside(first, second), _inside(second, first)
    if inside != outside:
        relation = Verdict("refines", "moment.contained", f"{both} agree; one is the more exact.")
        return relation if inside else relation.turned()
    apart = _gap(first, second)
    if apart <= 0:
        return Verdict("compatible", "moment.overlap", f"{both} overlap.")
    return _apart(a, b, apart, both)


def minutes_apart(a: Moment, b: Moment) -> timedelta:
    """How far two times of day are apart on the clock; zero where they meet or one is a day."""
    if "T" not in a.earliest or "T" not in b.earliest:
        return timedelta()
    return timedelta(minutes=max(_gap(_minutes(a, b), _minutes(b, a)), 0))


def _apart(a: Moment, b: Moment, apart: int, both: str) -> Verdict:
    if apart == 60 and _generic(a) != _generic(b):
        return Verdict("same", "moment.same", f"{both} are the same time of day.")
    if {a.grain, b.grain} == {"hour", "minute"} and apart < 60:
        return Verdict("differs", "moment.near", f"{both} are less than an hour apart; one may be rounded.")
    return Verdict("contradicts", "moment.disjoint", f"{both} are different times of day.")


def _half_zoned(a: Moment, b: Moment, parts: list[bool], both: str) -> Verdict:
    """A zone on one side only: a part of the day still holds what its own clocks put there."""
    if parts[0] != parts[1]:
        exact, part = (a, b) if parts[1] else (b, a)
        if _inside(_clock(exact), _clock(part)):
            relation = Verdict("refines", "moment.contained", f"{both} agree; one is the more exact.")
            return relation if exact is a else relation.turned()
    return Verdict("compatible", "moment.zone-unknown", f"{both} may be one time in two zones.")


def _generic(moment: Moment) -> bool:
    """Return true when the clock of a dayless time may stand an hour off: ET is EST or EDT."""
    return dayless(moment) and two_clocks(moment.zone)


def _clock(moment: Moment) -> _Minutes:
    """First and last minute of the day as the record has them; past 1439 = after midnight."""
    first, last = (text.partition("T")[2].removesuffix("Z") for text in (moment.earliest, moment.latest))
    low, high = (int(text[:2]) * 60 + int(text[3:5]) for text in (first, last))
    return low, high if high >= low else high + _DAY


def _minutes(moment: Moment, other: Moment) -> _Minutes:
    """The minutes in UTC where a zone is given; the zone of a dayless time is that of the other's day."""
    low, high = _clock(moment)
    if dayless(moment) and moment.zone:
        day = date(2000, 1, 1) if dayless(other) else date.fromisoformat(other.earliest[:10])
        move = (offset_of(moment.zone, day) or 0) if day.year > 1 else 0
        low, high = low - move, high - move
    turn = low // _DAY * _DAY
    return low - turn, high - turn


def _inside(inner: _Minutes, outer: _Minutes) -> bool:
    return any(outer[0] <= inner[0] + k and inner[1] + k <= outer[1] for k in (-_DAY, 0, _DAY))


def _gap(first: _Minutes, second: _Minutes) -> int:
    """Minutes between two stretches on the clock, the shorter way round; 0 or less where they overlap."""
    return min(max(second[0] - first[1] - k, first[0] + k - second[1]) for k in (-_DAY, 0, _DAY))
