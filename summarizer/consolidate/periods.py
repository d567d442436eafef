"""Figures of a day and figures of a longer time: what Tuesday brought is a part of what came since March.

A stretch that is still running ("since March", "so far this year", "have … this week") counts more than one day of it
does; months that are named are two months. A count since the very day that the other side names is of one thing.
"""

from __future__ import annotations

import re
from datetime import date

from summarizer.consolidate.clauses import told
from summarizer.consolidate.verdicts import apart, listed, unclear
from summarizer.records import Claim, Moment
from summarizer.values import moment
from summarizer.values.base import Verdict
from summarizer.values.late import late
from summarizer.values.moment_patterns import MONTH_NAMES

_IN_MONTH = late(rf"\b[Ii]n (?:(?:early|late|mid) )?({'|'.join(MONTH_NAMES)})\b")
#: A stretch of time that reaches up to now.
_RUNNING = late(
    r"\b(?:since\b(?! then\b)|so far|to date|year[- ]to[- ]date|all (?:year|season)|"
    r"this (?:year|season|campaign|decade|century|term)(?!['’])|"
    r"(?:in|of|over|during) (?:his|her|their|its) (?:career|lifetime|history)|"
    r"(?:in|over|during) the (?:past|last) (?:(?:few|several|two|three|four|five|six|seven|ten|\d{1,2}) )?"
    r"(?:weeks|months|years?|decades?))\b",
    re.I,
)
#: "The heaviest attack since March" counts nothing since March.
_RECORD = late(r"\b(?:[a-z]{3,}est|most|worst|least|first|only|best)\b[^,;]{0,60}$", re.I)
#: Longer than a month.
_LONGER = late(
    r"\b(?:(?:first|second|third|fourth|final)[- ](?:quarter|half)|(?:in|for|over) (?:all of )?(?:the|last|this) "
    r"(?:quarter|half|year)|(?:full|whole)[- ]year|in (?:all of )?(?:19|20)\d\d)\b",
    re.I,
)
#: The same, where the verb tells that it still runs: "has killed 18 this week".
_RUNNING_PERFECT = late(r"\bha(?:s|ve)\b[^.;]{0,120}?\bthis (?:week|month|summer|winter)\b", re.I)
_DAILY = late(r"\b(?:overnight|in (?:a single|one) day|in the (?:past|last) 24 hours)\b", re.I)
_DAYS = frozenset({"minute", "hour", "part_of_day", "day"})
_UP_TO = late(r"\b(?:by|until|till|up to|as of|as at|before|after|from|since)(?: the)?\s*$", re.I)
_SINCE = late(r"\bsince(?: the| last)?\s*$", re.I)
#: Characters before a time in which what ties it stands.
_TIE = 16


def compare(one: Claim, other: Claim, published: tuple[date | None, date | None]) -> Verdict | None:
    """`scope.open` for a day's figure beside that of a longer time, `scope.apart` for two months; else None."""
    if one.value.kind != "quantity":
        return None
    months = [{*_IN_MONTH.findall(told(claim).clause)} for claim in (one, other)]
    if all(months) and not months[0] & months[1]:
        return apart(f"One is of {listed(months[0])}, the other of {listed(months[1])}.")
    mine, theirs = (told(claim).clause for claim in (one, other))
    longer = [_LONGER.search(text) for text in (mine, theirs)]
    for named, stretch in (months, longer), (months[::-1], longer[::-1]):
        if named[0] and not named[1] and stretch[1] and not stretch[0]:
            return unclear(f"One is of {listed(named[0])}, the other “{stretch[1][0]}”.")
    return _part_of(mine, theirs, published) or _part_of(theirs, mine, published[::-1])


def _part_of(day: str, stretch: str, published: tuple[date | None, date | None]) -> Verdict | None:
    """Why what one text counts on a day is a part of what another counts over a time."""
    running = _running(stretch)
    if running is None or _running(day) is not None:
        return None
    daily, days = _DAILY.search(day), _of_days(day, published[0])
    if daily is None and not days:
        return None
    since = [m for text, m in _dated(stretch, published[1]) if _SINCE.search(text)]
    if any(moment.compare(x, y).relation != "contradicts" for x in days for y in since):
        return None
    return unclear(f"One is of a day, the other “{running}”.")


def _running(text: str) -> str | None:
    """The words that make it a stretch up to now."""
    hits = (hit for pattern in (_RUNNING, _RUNNING_PERFECT) for hit in pattern.finditer(text))
    return next((hit[0] for hit in hits if not _RECORD.search(text[: hit.start()])), None)


def _of_days(text: str, published: date | None) -> list[Moment]:
    """The days that something is told to be of, not those up to or from which it is."""
    return [m for tie, m in _dated(text, published) if m.grain in _DAYS and not _UP_TO.search(tie)]


def _dated(text: str, published: date | None) -> list[tuple[str, Moment]]:
    """Every time in a text, with the words right before it."""
    return [
        (text[max(0, f.start - _TIE) : f.start], f.normal) for f in moment.find(text, published) if f.normal
    ]
