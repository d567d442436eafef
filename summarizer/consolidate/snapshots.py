"""Snapshots and sums: a number of those at work, waiting or missing is of the day on which it is told.

What is under way on one day and what is told on another are two moments (as-of times), unless a sum has become
smaller: what was at work or done by one day can't be more than all of it. Forces that stand where they are, lists and
tolls don't change by the day: two numbers of them are two sources' words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

from summarizer.consolidate import snapshot_words as words
from summarizer.consolidate.asof import is_so_far
from summarizer.consolidate.clauses import Told, told
from summarizer.consolidate.verdicts import incomparable, unclear
from summarizer.labels import day_words
from summarizer.records import Claim, Moment, Quantity
from summarizer.values import moment
from summarizer.values.base import Verdict
from summarizer.values.late import late
from summarizer.values.quantity_scale import scaled

#: The rule of two moments: no reading of the texts is needed.
RULE = "time.snapshot"

#: How a number is told: crews at work, people who wait, the missing, what was done so far, the way that is left,
#: forces in place; or merely told, as a total is.
Form = Literal["working", "waiting", "lost", "done", "left", "standing", "plain"]
_PRESENT = late(r"\b(?:is|are|has|have|remains?|now|still|so far|as of (?:writing|now))\b", re.I)
#: Times that tell from when or until when, not as of when.
_FROM = late(r"\b(?:since|until|till|from|before|after|than)(?: the| last)?\s*$")
_DAYS = frozenset({"minute", "hour", "part_of_day", "day"})
#: Days in which a force in place may have become another.
_SLOW = 7
#: So many people are no crowd but a part of mankind, which doesn't change by the day.
_MANKIND = 10_000_000
#: Characters before and behind a value in which its verb stands.
_BEFORE, _BEHIND = 80, 120
#: Characters behind a value in which what is counted stands.
_NOUN = 40

_Days = tuple[date, date]


@dataclass(frozen=True)
class _Count:
    """A number as it is told: the days that it may be as of (first, last), and whether it is told as lasting."""

    claim: Claim
    form: Form
    days: _Days
    lasting: bool
    named: tuple[_Days, ...]
    """Every day that its sentence names."""


def compare(one: Claim, other: Claim, published: Mapping[str, date | None]) -> Verdict | None:
    """`time.snapshot` where the two are of two moments of what was under way, `scope.open` where they may be; None
    where nothing shows it, or the articles' dates aren't known. `published`: source → date of the article.
    """
    forms = [_form_of(claim) for claim in (one, other)]
    days = [published.get(claim.source) for claim in (one, other)]
    if None in forms or forms == ["plain", "plain"] or None in days:
        return None
    pair = [_read(c, f, d) for c, f, d in zip((one, other), forms, days, strict=True) if f and d]
    earlier, later = sorted(pair, key=lambda count: count.days)
    if earlier.days[1] >= later.days[0] or _of_one_day(earlier, later):
        return None
    settled = _moved(earlier, later)
    if settled is None:
        return None
    reason = (
        f"It was under way: “{earlier.claim.value.text}” is as of {day_words(earlier.days[1])}, "
        f"“{later.claim.value.text}” as of {day_words(later.days[0])}."
    )
    return incomparable(RULE, reason) if settled else unclear(reason)


def _moved(earlier: _Count, later: _Count) -> bool | None:
    """True for two moments, False where a rule can't tell, None for one thing."""
    grown = not _less(later.claim, earlier.claim)
    match earlier.form, later.form:
        case "left", "left":  # the way that is left shrinks
            return not _less(earlier.claim, later.claim) or None
        case ("left", _) | (_, "left"):
            return None
        case "standing", "standing":
            return False if (later.days[0] - earlier.days[1]).days >= _SLOW else None
        case ("plain" | "standing", "plain" | "standing"):
            return None
        case ("working" | "waiting", "working" | "waiting"):
            return True
        case ("lost", "plain" | "standing") | ("plain" | "standing", "lost"):
            return True if later.lasting and later.form == "lost" else None
        case ("lost", _) | (_, "lost") | ("plain" | "standing", "working" | "waiting"):
            return later.lasting
        case _:  # a sum, or a total, is no less than what came before it
            return True if grown else None


def _less(one: Claim, other: Claim) -> bool:
    """True when all that a reader takes the one figure for is below the other's."""
    x, y = one.value.normal, other.value.normal
    assert isinstance(x, Quantity)
    assert isinstance(y, Quantity)
    mine, theirs = scaled(x, y, "").soft
    return mine[1] < theirs[0]


def _of_one_day(one: _Count, other: _Count) -> bool:
    """True when the sentence of a total names a day of the other's."""
    return any(
        first <= against.days[1] and against.days[0] <= last
        for count, against in ((one, other), (other, one))
        for first, last in count.named
        if count.form == "plain"
    )


# --- how a number is told ---------------------------------------------------------------


def _form_of(claim: Claim) -> Form | None:
    """How the number of a claim is told; None for what is no count or measure of something that happened."""
    normal = claim.value.normal
    if not isinstance(normal, Quantity) or claim.modality != "happened":
        return None
    if normal.unit is None and (normal.hard[0] or 0) >= _MANKIND:
        return "plain"
    return _form(told(claim), claim.value.text, normal.unit)


@lru_cache(maxsize=8192)
def _form(around: Told, value: str, unit: str | None) -> Form:
    before, behind = around.before[-_BEFORE:], around.after[:_BEHIND]
    if words.STILL_TO_GO.match(behind) or (words.AWAY.match(behind) and words.NEARING.search(before)):
        return "left"
    if unit and words.SPREAD.search(before):
        return "done"
    if words.COME.match(behind) or words.COME_TO.search(before) or words.BLOWING.search(before):
        return "working"
    if not unit and words.EMPLOYING.search(before):
        return "working"
    if is_so_far(around.own):
        return "done"
    if words.LONG_SINCE.search(around.own):
        return "plain"
    return _of_whom(around, value) or _state(before, behind, unit)


def _of_whom(around: Told, value: str) -> Form | None:
    """The form of a number of those whose number doesn't change by the day; None for anybody else."""
    what = f"{value} {around.after[:_NOUN]}"
    if words.STANDING.search(what) and not words.RELIEF.search(around.own):
        return "standing" if words.STATIONED.search(f"{what} {around.own}") else "plain"
    pinned = (
        words.PINNED.match(around.after) or words.PINNED_BY.search(around.before[-_BEFORE:])
    ) and not _PRESENT.search(around.own)
    return "plain" if words.LISTED.search(what) or pinned else None


def _state(before: str, behind: str, unit: str | None) -> Form:
    """The form of a measure of what was done, or of a count of people or things, by the verb that belongs to it."""
    if words.DONE_BEFORE.search(before):
        return "done"
    if unit or words.STRUCK.search(before):
        return "plain"
    if words.WORKING.match(behind):
        return "working"
    if words.WAITING.match(behind):
        return "waiting"
    if words.LOST.match(behind) or words.SOUGHT.search(before):
        return "lost"
    return "done" if words.DONE_BEHIND.match(behind) else "plain"


def _read(claim: Claim, form: Form, published: date) -> _Count:
    around = told(claim)
    named = _named_days(around.clause, published)
    if claim.when and isinstance(claim.when.normal, Moment):
        named += _spans([claim.when.normal], published)
    days = (published, published)
    if form != "plain" and named and not _PRESENT.search(around.own):
        days = (min(first for first, _ in named), max(last for _, last in named))
    return _Count(claim, form, days, words.LASTING.search(around.own) is not None, named)


@lru_cache(maxsize=8192)
def _named_days(clause: str, published: date) -> tuple[_Days, ...]:
    """The days that a count's words name, none after publication."""
    found = (
        item.normal
        for item in moment.find(clause, published)
        if item.normal and not _FROM.search(clause[max(0, item.start - 20) : item.start])
    )
    return _spans(found, published)


def _spans(times: Iterable[Moment], published: date) -> tuple[_Days, ...]:
    spans = [
        (date.fromisoformat(m.earliest[:10]), date.fromisoformat(m.latest[:10]))
        for m in times
        if m.grain in _DAYS and not m.earliest.startswith("T") and not m.latest.startswith("T")
    ]
    return tuple(span for span in spans if span[1] <= published)
