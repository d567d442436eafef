"""Words that can be read as two dates, and how they relate: a second reading is no disagreement between sources.

- "03/02/2024": February 3 where the day goes first, March 2 where the month does.
- "next Friday": this week's or next week's; "last Monday" likewise. "January 12 or 13" says itself that it is one.
- "the winter of 2023": the one that ends in that year, or the one that begins in it.
- "midnight on Monday": where Monday begins or where it ends (the AP and Guardian stylebooks disagree on which).
- "Tuesday, March 5" when that is a Monday: the date as given, or the Tuesday nearest to it.

When every reading agrees, that is the verdict; when some do, `compatible`; when none does, it is a conflict.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from summarizer.records import Moment
from summarizer.values.base import CONFLICTING, STRENGTH, Verdict
from summarizer.values.calendar import month_of
from summarizer.values.moment_shift import shifted_moment
from summarizer.values.moment_times import Said, dayless, describe
from summarizer.values.moment_times import both as both_of
from summarizer.values.moment_weekday import Clash, clashes

_EITHER = re.compile(r"\b(?:next|last)\s(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)|\d[/-]\d{1,2}[/-]\d|\bor\b", re.I)
_A_WINTER = re.compile(r"\bwinter\b", re.I)
_ABOUT_MIDNIGHT = re.compile(r"\b(?:around|about|towards?|close\sto|roughly)\smidnight\b", re.I)
_MIDNIGHT = re.compile(r"\bmidnight\b", re.I)


def compare(a: Said, b: Said, relate: Callable[[Said, Said], Verdict]) -> Verdict | None:
    """How two times relate that can be read in several ways, by `relate` of each pair of readings; None when each
    can be read in one way only.
    """
    clash = _clash(a), _clash(b)
    if clash[0] or clash[1]:
        return _with_clash(a, b, clash, relate)
    firsts, seconds = _readings(*a), _readings(*b)
    if len(firsts) == len(seconds) == 1:
        return None
    both = both_of(a[1], b[1])
    if _plain(a[0]) == _plain(b[0]) and a[1] == b[1]:
        return Verdict("same", "moment.same", f"Both say {describe(a[1])}.")
    verdicts = [relate((a[0], first), (b[0], second)) for first in firsts for second in seconds]
    if (
        len(firsts) == 1 or len(seconds) == 1
    ):  # one of the readings is what the words were read as, or its hull
        hull = min(verdicts, key=lambda verdict: STRENGTH.index(verdict.relation))
        if _A_WINTER.search(f"{a[0]} {b[0]}") and hull.relation not in CONFLICTING:
            return hull
    return _together(verdicts, f"{both} can be read as one time: one of them can mean two.")


def _together(verdicts: list[Verdict], reason: str) -> Verdict:
    relations = {verdict.relation for verdict in verdicts}
    if len(relations) == 1 or relations <= CONFLICTING:
        return min(
            verdicts, key=lambda verdict: (verdict.relation == "contradicts", verdict.rule, verdict.reason)
        )
    return Verdict("compatible", "moment.ambiguous", reason)


def _plain(text: str) -> str:
    return " ".join(text.lower().split())


def _readings(text: str, moment: Moment) -> list[Moment]:
    """The moments that the words can mean; the one given where there is no doubt."""
    if moment.members and _EITHER.search(text):
        return [_day(moment, day) for day in moment.members]
    dated = "T" in moment.earliest and not moment.earliest.startswith("T") and moment.grain != "part_of_day"
    about = moment.grain == "part_of_day" and not dayless(moment) and _ABOUT_MIDNIGHT.search(text)
    if about or (dated and _MIDNIGHT.search(text)):
        return [moment, shifted_moment(moment, timedelta(days=1))]
    return _winters(text, moment) or [moment]


def _day(moment: Moment, day: str) -> Moment:
    return moment.model_copy(update={"earliest": day, "latest": day, "members": ()})


def _winters(text: str, moment: Moment) -> list[Moment]:
    """The two winters that "the winter of 2023" can be; none for what is no such winter."""
    if moment.grain != "season" or not _A_WINTER.search(text) or moment.earliest[:4] == moment.latest[:4]:
        return []
    year = int(moment.earliest[:4]) + 1
    if int(moment.latest[:4]) != year + 1 or "T" in moment.earliest:
        return []
    ends = month_of(year, 2)[1].isoformat(), date(year, 12, 1).isoformat()
    return [moment.model_copy(update={"latest": ends[0]}), moment.model_copy(update={"earliest": ends[1]})]


def _clash(said: Said) -> Clash | None:
    """The weekday that doesn't fit its date, the year being that of the moment."""
    text, moment = said
    if dayless(moment):
        return None
    found = clashes(text, date.fromisoformat(moment.earliest[:10]))
    return found[0] if found else None


def _with_clash(
    a: Said, b: Said, clash: tuple[Clash | None, Clash | None], relate: Callable[[Said, Said], Verdict]
) -> Verdict:
    reason = " ".join(sorted({found.reason for found in clash if found}))
    plain = relate(a, b)
    if all(clash) or plain.relation in CONFLICTING:
        return _both_ways(a, b, clash, relate) if plain.relation in CONFLICTING else _noted(plain, reason)
    other = b[0] if clash[0] else a[0]
    if plain.relation != "same":
        return _noted(plain, reason)
    if _NAMED_DAY.search(other) and _NAMED_DATE.search(other):
        return Verdict(
            "differs", "moment.weekday", f"{both_of(a[1], b[1])} name one date and two weekdays: {reason}"
        )
    return Verdict("same", "moment.weekday", f"{both_of(a[1], b[1])} are one day by the date, and {reason}")


_NAMED_DAY = re.compile(r"\b(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b", re.I)
_NAMED_DATE = re.compile(r"\d")


def _noted(verdict: Verdict, reason: str) -> Verdict:
    return Verdict(verdict.relation, "moment.weekday", f"{verdict.reason.removesuffix('.')}, and {reason}")


def _both_ways(
    a: Said, b: Said, clash: tuple[Clash | None, Clash | None], relate: Callable[[Said, Said], Verdict]
) -> Verdict:
    """The date against the other time, and the weekday against it."""
    reason = " ".join(sorted({found.reason for found in clash if found}))
    both = both_of(a[1], b[1])
    firsts, seconds = (_by_weekday(said, found) for said, found in zip((a, b), clash, strict=True))
    verdicts = [relate((a[0], first), (b[0], second)) for first in firsts for second in seconds]
    if all(verdict.relation in CONFLICTING for verdict in verdicts):
        return _noted(_together(verdicts, reason), reason)
    if all(_NAMED_DATE.search(text) for text, _ in (a, b)):
        return Verdict(
            "differs", "moment.weekday", f"{both} name two dates, though the weekday fits: {reason}"
        )
    return Verdict("compatible", "moment.weekday", f"{both} may be one day: {reason}")


def _by_weekday(said: Said, clash: Clash | None) -> list[Moment]:
    """The moment, and the one on the nearest day that has the weekday told."""
    moment = said[1]
    if clash is None or moment.members:
        return [moment]
    forward = (clash.weekday - clash.day.weekday()) % 7
    move = timedelta(days=forward if forward < 4 else forward - 7)
    return [moment, shifted_moment(moment, move)]
