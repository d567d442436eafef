"""Times that are another's when they are read of another week, year or church.

An answer by itself has no tense: "Saturday" on a Wednesday is the last one or the next, "in March" in November is
this year's or the next. Where one of the two readings agrees with the other answer, that is no conflict.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from summarizer.records import Moment
from summarizer.values.base import CONFLICTING, STRENGTH, Verdict
from summarizer.values.moment_holiday import other_easter
from summarizer.values.moment_shift import in_other_year, shifted_moment
from summarizer.values.moment_times import Said, dayless
from summarizer.values.moment_times import both as both_of

_BARE = re.compile(
    r"(?<!Easter )(?<!Good )(?<!Palm )(?<!Ash )(?<!Shrove )(?<!Maundy )(?<!Whit )(?<!Black )(?<!Cyber )"
    r"(?<!Remembrance )\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
)
#: What ties a weekday to a week, or is a date itself; a clock time does neither.
_DATED = r"\b\d{4}\b|\d[/-]\d|\d(?:st|nd|rd|th)\b|\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)"
_BOUND = re.compile(rf"{_DATED}|\b(?:last|next|this|coming|past|week|ago)\b")
_DATE = re.compile(_DATED)


def bare_weekday(text: str) -> bool:
    """Return true for words that name a weekday and nothing that ties it to a week: "on Tuesday evening"."""
    return bool(_BARE.search(text)) and not _BOUND.search(text)


def other_week(a: Said, b: Said, relate: Callable[[Said, Said], Verdict]) -> Verdict | None:
    """How two times relate of which a bare weekday ("Saturday") is read a week earlier or later; None when that
    changes nothing. Which week is meant is for the tense to tell, and an answer by itself has none: "Saturday" on a
    Wednesday is no conflict with "over the weekend".
    """
    bare = [bare_weekday(text) for text, _ in (a, b)]
    if not any(bare) or dayless(a[1]) or dayless(b[1]):
        return None
    said, moves = (a, b) if bare[0] else (b, a), (-7, 7)
    moved = [(said[0][0], shifted_moment(said[0][1], timedelta(days=move))) for move in moves]
    verdicts = [relate(one, said[1]) if bare[0] else relate(said[1], one) for one in moved]
    best = min(verdicts, key=lambda verdict: STRENGTH.index(verdict.relation))
    if best.relation in ("contradicts", "not_comparable"):
        return None
    if not any(_DATE.search(text) for text, _ in (a, b)):
        return Verdict(best.relation, best.rule, _in_words(best, a, b))
    if best.relation == "differs":
        return None
    both = both_of(a[1], b[1])
    return Verdict(
        "compatible", "moment.which-week", f"{both} are one time if the weekday is of another week."
    )


def other_church(a: Said, b: Said, relate: Callable[[Said, Said], Verdict]) -> Verdict | None:
    """ "Good Friday" may be that of the eastern churches: compatible where that one agrees; None where it doesn't."""
    moved = [_other_easter(said) for said in (a, b)]
    if moved == [a, b] or relate(*moved).relation in CONFLICTING:
        return None
    return Verdict(
        "compatible",
        "moment.ambiguous",
        f"{both_of(a[1], b[1])} are one time in the calendar of another church.",
    )


def _other_easter(said: Said) -> Said:
    text, moment = said
    if dayless(moment):
        return said
    move = other_easter(text, _first_day(moment))
    return (text, shifted_moment(moment, timedelta(days=move))) if move else said


_MONTH = r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\b"
#: A month, a season or a day that is told without its year.
_YEARLESS = re.compile(rf"{_MONTH}|\b(?:spring|summer|autumn|fall|winter)\b")
_YEARED = re.compile(r"\d{4}|\d[/-]\d|\b(?:last|next|this|past|previous|coming|current|year|ago)\b", re.I)
#: Years that are counted from the article's: its own, and any.
_THIS_YEAR = re.compile(
    r"\b(?:this|current)\syear\b|\bof\sthe\syear\b|\byear(?:-|['’]s\s)end\b|\bmid-?year\b", re.I
)
_SOME_YEAR = re.compile(
    r"\b(?:last|next|past|previous|coming)\s(?:year|spring|summer|autumn|fall|winter)\b|\bago\b|\bfrom\snow\b"
    r"|\bthis\s(?:spring|summer|autumn|fall|winter)\b|\A(?:in|within)\s[\w\s]{1,20}\s(?:months|years)\b",
    re.I,
)


def other_year(a: Said, b: Said, relate: Callable[[Said, Said], Verdict]) -> Verdict | None:
    """How "in March" relates to "earlier this year" when it is the March of the year before or after; None when that
    changes nothing, or the other answer doesn't tell which year it is. A single day is only ever moved into this year.
    """
    for said, other, turned in ((a, b, False), (b, a, True)):
        if not _yearless(said) or not _tells_year(other[0], day=said[1].grain == "day") or dayless(other[1]):
            continue
        moved = [(said[0], in_other_year(said[1], move)) for move in (-1, 1)]
        verdicts = [relate(other, one) if turned else relate(one, other) for one in moved]
        best = min(verdicts, key=lambda verdict: STRENGTH.index(verdict.relation))
        return None if best.relation in (*CONFLICTING, "not_comparable") else best
    return None


#: "Next June", said in May, is this year's or the next one's.
_NEXT_OR_LAST = re.compile(
    rf"\b(?:(?P<next>next)|last)\s(?:{_MONTH}|(?:spring|summer|autumn|fall|winter)\b)", re.I
)


def next_but_one(a: Said, b: Said, relate: Callable[[Said, Said], Verdict]) -> Verdict | None:
    """`compatible` where "next June" agrees as the one after; None where it doesn't."""
    moved = [_but_one(said) for said in (a, b)]
    if moved == [a, b] or all(
        relate(*pair).relation in CONFLICTING for pair in ((moved[0], b), (a, moved[1]))
    ):
        return None
    return Verdict(
        "compatible",
        "moment.ambiguous",
        f"{both_of(a[1], b[1])} may be one: which year is next or last is open.",
    )


def _but_one(said: Said) -> Said:
    text, moment = said
    hit = _NEXT_OR_LAST.search(text)
    if hit is None or moment.grain not in ("month", "season") or moment.members:
        return said
    return text, in_other_year(moment, 1 if hit["next"] else -1)


def _tells_year(text: str, *, day: bool) -> bool:
    return bool(_THIS_YEAR.search(text)) or (not day and bool(_SOME_YEAR.search(text)))


def _yearless(said: Said) -> bool:
    text, moment = said
    if moment.grain not in ("month", "season", "day") or moment.members or "T" in moment.earliest:
        return False
    return bool(_YEARLESS.search(text)) and not _YEARED.search(text)


#: Two weekdays of one answer are so many days apart at most, whichever comes first.
_WORKING_WEEK = timedelta(days=4)


def one_week(a: Said, b: Said, told: Verdict, relate: Callable[[Said, Said], Verdict]) -> Verdict:
    """What is left of the conflict `told` between two times when a bare weekday is of the other's week: "by Friday"
    and "on Wednesday" agree, "by Friday" and "on Saturday" don't.
    """
    if not all(bare_weekday(text) for text, _ in (a, b)):
        return other_week(a, b, relate) or told
    if dayless(a[1]) or dayless(b[1]):
        return told
    days = timedelta(days=7)
    moved = [(a[0], shifted_moment(a[1], move)) for move in (-2 * days, -days, timedelta(), days, 2 * days)]
    near = [one for one in moved if abs(_first_day(one[1]) - _first_day(b[1])) <= _WORKING_WEEK]
    best = min((relate(one, b) for one in near), key=lambda one: STRENGTH.index(one.relation), default=told)
    if best.relation in CONFLICTING:
        return told
    return Verdict(best.relation, best.rule, _in_words(best, a, b))


def _first_day(moment: Moment) -> date:
    return date.fromisoformat(moment.earliest[:10])


def _in_words(verdict: Verdict, a: Said, b: Said) -> str:
    both = both_of(a[1], b[1])
    if verdict.relation in CONFLICTING:
        return f"{both} meet or nearly so; a reader takes two days."
    return f"{both} agree when the weekday is read of the same week."
