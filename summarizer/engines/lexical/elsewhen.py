"""Figures of another time: the year that a sentence about the past sets them in.

News sets today's toll beside that of 2004. A figure whose clause, or whose sentence from its front,
is dated more than two months from the article carries that date in its question ("How many people
were killed in 2004?"), and so never answers today's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from summarizer.engines.lexical.clauses import in_one_clause
from summarizer.engines.lexical.dates import Date
from summarizer.engines.lexical.gates import FAR_APART
from summarizer.engines.lexical.page import Sentence
from summarizer.records import Moment
from summarizer.values.moment_patterns import MONTH_NAMES, YEAR

#: A date that opens the sentence dates all of it; counted in characters before the date.
_FRONT = 24
_LOOSE_YEAR = re.compile(
    r"\b(?:in|since|during|by|of) ((?:1[5-9]|20)\d\d)\b(?![-,]\d|%| (?:people|men|women))"
)
_WORST = re.compile(
    r"\b(?:worst|deadliest|biggest|largest|first|highest|lowest|most|since|second|only)\b[^.;]{0,80}\bsince $",
    re.I,
)
_PAST_YEAR = re.compile(r"\b(?:last year|years? ago|decades?|century|year earlier|last \w{3,9})\b", re.I)
_AND_THEN = re.compile(r",? (?:when|where) ")
#: What runs into a moment from far away but is no event's date.
_STRETCH = re.compile(r"^(?:in |over |for |during )?the (?:past|last|next) |^(?:recent|the coming) ", re.I)
#: "June 12", "April": a date that needs another one to have a year.
_BARE_DAY = re.compile(r"^(?:\d{1,2} )?[A-Z][a-z]{2,8}\.?(?: \d{1,2})?$")
_GOES_ON = re.compile(r"(?:He|She|They|It|His|Her|Their|The (?:attacker|gunman|killer|bomber|blast|crash))\b")
#: So many dated headings make a list of past events.
_LIST = 3
_ANOTHER = "on another occasion"
_RUNS_ON = re.compile(r"[.!?:][\"”’')]{0,2}$")


def of_another_time(sentence: str, offset: int, moments: Sequence[Date], anchor: date | None) -> str:
    """ "in 2004", "in March 2021" for the figure at `offset`; empty when it is of the article's own time.

    `anchor`: the article's date; without one every year that is named counts as another time.
    """
    own = _own(sentence, offset, moments)
    if own is not None:
        return far(sentence, own, anchor)
    years = [
        match for match in _LOOSE_YEAR.finditer(sentence) if in_one_clause(sentence, match.start(), offset)
    ]
    if moments or not years or (anchor and int(years[0][1]) == anchor.year):
        return ""
    return f"in {years[0][1]}"


def taken_over(
    sentences: Sequence[tuple[Sentence, tuple[Date, ...]]], anchor: date | None
) -> tuple[str, ...]:
    """For each sentence with its dates, the other time that it takes over from a neighbour; empty for most.

    "He killed 27 students" goes on with the time of the sentence before it. A heading ("Northern rail
    crash: 49 killed") has that of the sentence below it; in a list of such headings the undated ones are
    of another occasion too.
    """
    opened = [_opened(sentence.text, moments, anchor) for sentence, moments in sentences]
    heads = [is_heading(sentence.text) and not moments for sentence, moments in sentences]
    below = [opened[n + 1] if n + 1 < len(opened) and heads[n] else "" for n in range(len(opened))]
    listed = sum(map(bool, below)) >= _LIST
    found: list[str] = []
    for n, (sentence, moments) in enumerate(sentences):
        previous = sentences[n - 1][0].paragraph == sentence.paragraph if n else False
        if below[n]:
            found.append(below[n])
        elif listed and (heads[n] or (n and heads[n - 1])) and not opened[n]:
            found.append(_ANOTHER)
        elif previous and not moments and _GOES_ON.match(sentence.text):
            found.append(found[-1] or opened[n - 1])
        else:
            found.append("")
    return tuple(found)


def is_heading(sentence: str) -> bool:
    """A line without a sentence's end ("Northern rail crash: 49 killed"): what follows dates it."""
    return len(sentence) < 90 and not _RUNS_ON.search(sentence.rstrip())


def _opened(sentence: str, moments: Sequence[Date], anchor: date | None) -> str:
    """The other time that a sentence sets, when none of its dates is of the article's own."""
    times = [far(sentence, one, anchor) for one in moments]
    own = [
        one for one, time in zip(moments, times, strict=True) if not time and not _BARE_DAY.match(one.text)
    ]
    return "" if own else next((time for time in times if time), "")


def _own(sentence: str, offset: int, moments: Sequence[Date]) -> Date | None:
    """The date that the figure is of: "…since 2004, when N", one in its clause (the nearest), or one in front."""
    dated = [one for one in moments if not _STRETCH.match(one.text)]
    for one in dated:
        if _AND_THEN.match(sentence[one.end :]) and one.end <= offset:
            return one
    inside = [one for one in dated if in_one_clause(sentence, one.start, offset)]
    inside = [one for one in inside if not _WORST.search(sentence[: one.start])]
    if inside:
        return min(inside, key=lambda one: (abs(one.start - offset), one.start))
    front = [one for one in dated if one.start <= _FRONT and one.end <= offset]
    return front[0] if front else None


def far(sentence: str, found: Date, anchor: date | None) -> str:
    """The date `found` as a phrase ("in 2004") when it lies more than two months from `anchor`, else empty."""
    if anchor is None:
        year = YEAR.search(found.text)
        return f"in {year.group()}" if year else ""
    if found.normal is None or not (YEAR.search(found.text) or _PAST_YEAR.search(found.text)):
        return ""  # "in July", "Oct. 19": of the year around the article, whichever way it was resolved
    ends = _days(found.normal)
    if ends is None or (ends[0] <= anchor + FAR_APART and anchor - FAR_APART <= ends[1]):
        return ""
    since = (
        "since"
        if re.search(r"\bsince $", sentence[: found.start], re.I)
        and not _AND_THEN.match(sentence[found.end :])
        else "in"
    )
    year_only = ends[0].year != anchor.year or ends[0].month != ends[1].month
    return (
        f"{since} {ends[0].year}" if year_only else f"{since} {MONTH_NAMES[ends[0].month - 1]} {ends[0].year}"
    )


def _days(moment: Moment) -> tuple[date, date] | None:
    try:
        return date.fromisoformat(moment.earliest[:10]), date.fromisoformat(moment.latest[:10])
    except ValueError:
        return None
