"""Words that can be read as two dates, and how they relate: a second reading is no disagreement between sources.

- "03/02/2024": February 3 where the day goes first, March 2 where the month does.
- "next Friday": this week's or next week's; "last Monday" likewise. "January 12 or 13" says itself that it is one.
- "midnight on Monday": where Monday begins or where it ends (the AP and Guardian stylebooks disagree on which).
- "Tuesday, March 5" when that is a Monday: the date as given, or the Tuesday nearest to it.

When every reading agrees, that is the verdict; when some do, `compatible`; when none does, it is a conflict.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta

from summarizer.records import Moment
from summarizer.values.base import CONFLICTING, STRENGTH, Verdict
from summarizer.values.moment_holiday import other_easter
from summarizer.values.moment_times import describe
from summarizer.values.moment_weekday import Clash, clashes

_Said = tuple[str, Moment]
_EITHER = re.compile(r"\b(?:next|last)\s(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)|\d[/-]\d{1,2}[/-]\d|\bor\b", re.I)
_MIDNIGHT = re.compile(r"\bmidnight\b", re.I)


def compare(a: _Said, b: _Said, relate: Callable[[_Said, _Said], Verdict]) -> Verdict | None:
    """How two times relate that can be read in several ways, by `relate` of each pair of readings; None when each
    can be read in one way only.
    """
    clash = _clash(a), _clash(b)
    if clash[0] or clash[1]:
        return _with_clash(a, b, clash, relate)
    firsts, seconds = _readings(*a), _readings(*b)
    if len(firsts) == len(seconds) == 1:
        return None
    both = _both(a, b)
    if _plain(a[0]) == _plain(b[0]) and a[1] == b[1]:
        return Verdict("same", "moment.same", f"Both say {describe(a[1])}.")
    verdicts = [relate((a[0], first), (b[0], second)) for first in firsts for second in seconds]
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
    if dated and _MIDNIGHT.search(text):
        later = [_later(iso) for iso in (moment.earliest, moment.latest)]
        return [moment, moment.model_copy(update={"earliest": later[0], "latest": later[1]})]
    return [moment]


def _day(moment: Moment, day: str) -> Moment:
    return moment.model_copy(update={"earliest": day, "latest": day, "members": ()})


def _later(iso: str) -> str:
    try:
        moved = datetime.fromisoformat(iso.removesuffix("Z")) + timedelta(days=1)
    except OverflowError:
        return iso
    return moved.isoformat(timespec="minutes") + ("Z" if iso.endswith("Z") else "")


def _clash(said: _Said) -> Clash | None:
    """The weekday that doesn't fit its date, the year being that of the moment."""
    text, moment = said
    if moment.earliest.startswith("T"):
        return None
    found = clashes(text, date.fromisoformat(moment.earliest[:10]))
    return found[0] if found else None


def _with_clash(
    a: _Said, b: _Said, clash: tuple[Clash | None, Clash | None], relate: Callable[[_Said, _Said], Verdict]
) -> Verdict:
    reason = " ".join(sorted({found.reason for found in clash if found}))
    plain = relate(a, b)
    if all(clash) or plain.relation in CONFLICTING:
        return _both_ways(a, b, clash, relate) if plain.relation in CONFLICTING else _noted(plain, reason)
    other = b[0] if clash[0] else a[0]
    if plain.relation != "same":
        return _noted(plain, reason)
    if _NAMED_DAY.search(other) and _NAMED_DATE.search(other):
        return Verdict("differs", "moment.weekday", f"{_both(a, b)} name one date and two weekdays: {reason}")
    return Verdict("same", "moment.weekday", f"{_both(a, b)} are one day by the date, and {reason}")


_NAMED_DAY = re.compile(r"\b(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b", re.I)
_NAMED_DATE = re.compile(r"\d")


def _noted(verdict: Verdict, reason: str) -> Verdict:
    return Verdict(verdict.relation, "moment.weekday", f"{verdict.reason.removesuffix('.')}, and {reason}")


def _both_ways(
    a: _Said, b: _Said, clash: tuple[Clash | None, Clash | None], relate: Callable[[_Said, _Said], Verdict]
) -> Verdict:
    """The date against the other time, and the weekday against it."""
    reason = " ".join(sorted({found.reason for found in clash if found}))
    both = _both(a, b)
    firsts, seconds = (_by_weekday(said, found) for said, found in zip((a, b), clash, strict=True))
    verdicts = [relate((a[0], first), (b[0], second)) for first in firsts for second in seconds]
    if all(verdict.relation in CONFLICTING for verdict in verdicts):
        return _noted(_together(verdicts, reason), reason)
    if all(_NAMED_DATE.search(text) for text, _ in (a, b)):
        return Verdict(
            "differs", "moment.weekday", f"{both} name two dates, though the weekday fits: {reason}"
        )
    return Verdict("compatible", "moment.weekday", f"{both} may be one day: {reason}")


_BARE = re.compile(
    r"(?<!Easter )(?<!Good )(?<!Palm )(?<!Ash )(?<!Shrove )(?<!Maundy )(?<!Whit )(?<!Black )(?<!Cyber )"
    r"(?<!Remembrance )\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
)
#: What ties a weekday to a week, or is a date itself; a clock time does neither.
_DATED = r"\b\d{4}\b|\d[/-]\d|\d(?:st|nd|rd|th)\b|\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)"
_BOUND = re.compile(rf"{_DATED}|\b(?:last|next|this|coming|past|week|ago)\b")
_DATE = re.compile(_DATED)


def other_week(a: _Said, b: _Said, relate: Callable[[_Said, _Said], Verdict]) -> Verdict | None:
    """How two times relate of which a bare weekday ("Saturday") is read a week earlier or later; None when that
    changes nothing. Which week is meant is for the tense to tell, and an answer by itself has none: "Saturday" on a
    Wednesday is no conflict with "over the weekend".
    """
    bare = [bool(_BARE.search(text)) and not _BOUND.search(text) for text, _ in (a, b)]
    if not any(bare) or _dayless(a[1]) or _dayless(b[1]):
        return None
    said, moves = (a, b) if bare[0] else (b, a), (-7, 7)
    moved = [(said[0][0], _shifted(said[0][1], timedelta(days=move))) for move in moves]
    verdicts = [relate(one, said[1]) if bare[0] else relate(said[1], one) for one in moved]
    best = min(verdicts, key=lambda verdict: STRENGTH.index(verdict.relation))
    if best.relation in ("contradicts", "not_comparable"):
        return None
    if not any(_DATE.search(text) for text, _ in (a, b)):
        return Verdict(best.relation, best.rule, _in_words(best, a, b))
    if best.relation == "differs":
        return None
    both = _both(a, b)
    return Verdict(
        "compatible", "moment.which-week", f"{both} are one time if the weekday is of another week."
    )


def other_church(a: _Said, b: _Said, relate: Callable[[_Said, _Said], Verdict]) -> Verdict | None:
    """ "Good Friday" may be that of the eastern churches: compatible where that one agrees; None where it doesn't."""
    moved = [_other_easter(said) for said in (a, b)]
    if moved == [a, b] or relate(*moved).relation in CONFLICTING:
        return None
    return Verdict(
        "compatible", "moment.ambiguous", f"{_both(a, b)} are one time in the calendar of another church."
    )


def _other_easter(said: _Said) -> _Said:
    text, moment = said
    if _dayless(moment):
        return said
    move = other_easter(text, _first_day(moment))
    return (text, _shifted(moment, timedelta(days=move))) if move else said


#: Two weekdays of one answer are so many days apart at most, whichever comes first.
_WORKING_WEEK = timedelta(days=4)


def one_week(a: _Said, b: _Said, told: Verdict, relate: Callable[[_Said, _Said], Verdict]) -> Verdict:
    """What is left of the conflict `told` between two times when a bare weekday is of the other's week: "by Friday"
    and "on Wednesday" agree, "by Friday" and "on Saturday" don't.
    """
    if not all(_BARE.search(text) and not _BOUND.search(text) for text, _ in (a, b)):
        return other_week(a, b, relate) or told
    if _dayless(a[1]) or _dayless(b[1]):
        return told
    days = timedelta(days=7)
    moved = [(a[0], _shifted(a[1], move)) for move in (-2 * days, -days, timedelta(), days, 2 * days)]
    near = [one for one in moved if abs(_first_day(one[1]) - _first_day(b[1])) <= _WORKING_WEEK]
    best = min((relate(one, b) for one in near), key=lambda one: STRENGTH.index(one.relation), default=told)
    if best.relation in CONFLICTING:
        return told
    return Verdict(best.relation, best.rule, _in_words(best, a, b))


def _first_day(moment: Moment) -> date:
    return date.fromisoformat(moment.earliest[:10])


def _in_words(verdict: Verdict, a: _Said, b: _Said) -> str:
    both = _both(a, b)
    if verdict.relation in CONFLICTING:
        return f"{both} meet or nearly so; a reader takes two days."
    return f"{both} agree when the weekday is read of the same week."


def _both(a: _Said, b: _Said) -> str:
    return " and ".join(sorted((describe(a[1]), describe(b[1]))))


def _dayless(moment: Moment) -> bool:
    return moment.earliest.startswith("T")


def _by_weekday(said: _Said, clash: Clash | None) -> list[Moment]:
    """The moment, and the one on the nearest day that has the weekday told."""
    moment = said[1]
    if clash is None or moment.members:
        return [moment]
    forward = (clash.weekday - clash.day.weekday()) % 7
    move = timedelta(days=forward if forward < 4 else forward - 7)
    return [moment, _shifted(moment, move)]


def _shifted(moment: Moment, move: timedelta) -> Moment:
    """`moment` moved by whole days; unmoved at the ends of the calendar."""
    try:
        update: dict[str, object] = {
            name: _moved(getattr(moment, name), move) for name in ("earliest", "latest")
        }
        update["members"] = tuple(_moved(day, move) for day in moment.members)
    except OverflowError:
        return moment
    return moment.model_copy(update=update)


def _moved(iso: str, move: timedelta) -> str:
    if "T" not in iso:
        return (date.fromisoformat(iso) + move).isoformat()
    moved = datetime.fromisoformat(iso.removesuffix("Z")) + move
    return moved.isoformat(timespec="minutes") + ("Z" if iso.endswith("Z") else "")
