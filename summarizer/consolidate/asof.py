"""Counts that grow and dates that are put off: which of two is the later one, and when no rule can tell.

A toll, a number of rescued or of homes without power changes by the hour. A later count supersedes an earlier one only
when both say as of when; where one alone does ("by 7am on Wednesday"), or one is told as the news of a rise, it
is left open. A date to come is changed likewise: told later, or told as a new one, it supersedes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from summarizer.consolidate.clauses import said, told
from summarizer.consolidate.verdicts import unclear
from summarizer.records import Claim, Modality, Moment, Quantity
from summarizer.values.base import Verdict
from summarizer.values.late import late

#: Words that tie a count to the day of publication.
_SO_FAR = late(
    r"\b(?:so far|by now|until now|to date|as of (?:now|writing|this writing)|at the time of writing)\b", re.I
)
#: Questions whose answer time doesn't change.
_UNCHANGING = late(
    r"\b(?:what|which) year\b|\b(?:built|founded|born|how (?:old|tall|high|long|far|deep|wide))\b", re.I
)
_HOUR = (
    r"(?:about |around |late |early |shortly (?:before|after) )?"
    r"(?:\d{1,2}(?:[.:]\d\d)? ?(?:a\.?m|p\.?m|GMT)|\d{1,2}[:.]\d\d|noon|midday|midnight|dawn|dusk|nightfall|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
)
#: As of when a count was taken.
_AS_OF = late(rf"\b(?:by|as of|as at|up to) {_HOUR}\b", re.I)
#: A count told as the news that there are more.
_RISEN = late(
    r"\b(?:rose to|risen to|rises to|climb(?:ed|s) to|increased to|jumped to|grown to|went up to|"
    r"raised (?:the|its|their) (?:\w+ )?(?:toll|count|tally|figure|estimate|number|total)|"
    r"revised|updated|now (?:stands?|numbers?|at)|has reached|succumbed|"
    r"died (?:later )?(?:of|from) (?:his|her|their)|"
    r"latest (?:count|figure|toll))\b",
    re.I,
)
#: A date to come told as a new one.
_CHANGED = late(
    r"\b(?:postponed|rescheduled|deferred|delayed|adjourned|extended|pushed back|put (?:off|back)|set back|"
    r"brought forward|moved (?:back|forward|up|from|to)|"
    r"(?:originally|initially|previously) (?:due|scheduled|set|planned)|"
    r"had been (?:due|scheduled|set|planned))\b",
    re.I,
)
#: Modalities of what had not happened yet.
TO_COME: frozenset[Modality] = frozenset({"scheduled", "planned", "expected", "possible"})
#: "since January", "from early March".
_SINCE = late(r"\b(?:since|from) (?:\w+ )?$")
_LEADING = late(r"^(?:as (?:of|at)|by|up to) ", re.I)
_SAID_ON = late(
    r"\b(?:said|says|announced|told (?:\w+ ){1,3}|confirmed)(?: (?:late|early))?(?: on)? "
    r"((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)


def is_unchanging(question: str) -> bool:
    """True for a question whose answer time doesn't change."""
    return _UNCHANGING.search(question) is not None


def compare(one: Claim, other: Claim, published: Mapping[str, date | None]) -> Verdict | None:
    """`superseded` where both counts say as of when and the times are apart; else None."""
    if one.value.kind == "moment":
        return _put_off(one, other, published)
    if one.value.kind != "quantity" or is_unchanging(one.question) or not _told_later(one, other, published):
        return None
    reason = f"The figures are of different times: {_dated(one)} and {_dated(other)}."
    return Verdict("superseded", "time.as-of", reason)


def _told_later(one: Claim, other: Claim, published: Mapping[str, date | None]) -> bool:
    """True when both say as of when, and the times are apart."""
    first, second = _as_of(one, published), _as_of(other, published)
    return first is not None and second is not None and (first[0] > second[1] or second[0] > first[1])


def _put_off(one: Claim, other: Claim, published: Mapping[str, date | None]) -> Verdict | None:
    """`superseded` where a date to come was told as of two times, or the later article says that it was changed."""
    if not all(claim.modality in TO_COME for claim in (one, other)):
        return None
    apart = all(c.when and c.when.text != c.value.text for c in (one, other)) and _told_later(
        one, other, published
    )
    if apart:
        reason = f"The dates were told at different times: {_dated(one)} and {_dated(other)}."
        return Verdict("superseded", "time.as-of", reason)
    first, second = published.get(one.source), published.get(other.source)
    if first is None or second is None or first == second:
        return None
    changed = _CHANGED.search(said(one if first > second else other))
    if changed is None:
        return None
    return Verdict("superseded", "time.rescheduled", f"The later article says that it was “{changed[0]}”.")


def is_so_far(text: str) -> bool:
    """True where a text ties its figure to the day of publication: "so far", "to date"."""
    return _SO_FAR.search(text) is not None


def left_open(one: Claim, other: Claim) -> Verdict | None:
    """`scope.open` where one count alone says as of when, or that it has risen, or they were told on two days."""
    if not all(map(_is_count, (one, other))) or is_unchanging(one.question):
        return None
    for what in (_AS_OF, _RISEN):
        hits = [what.search(told(claim).own if what is _AS_OF else said(claim)) for claim in (one, other)]
        if (hits[0] is None) != (hits[1] is None):
            found = hits[0] or hits[1]
            assert found is not None  # one of the two is
            return unclear(f"One side alone says “{found[0]}”: the other's count may be of another time.")
    days = [set(_SAID_ON.findall(said(claim))) for claim in (one, other)]
    if all(days) and not days[0] & days[1]:
        return unclear(
            f"One was told on {min(days[0])}, the other on {min(days[1])}: the count may have changed."
        )
    return None


def _is_count(claim: Claim) -> bool:
    return isinstance(claim.value.normal, Quantity) and claim.value.normal.unit in (None, "percent")


def _as_of(claim: Claim, published: Mapping[str, date | None]) -> tuple[str, str] | None:
    """First and last minute that a count may be as of; None when it isn't said, or lies after publication: nothing
    is counted in the future, so such a time is of something else in the sentence. "So far" and the like
    mean: as of publication.
    """
    day = published.get(claim.source)
    if day is not None and _SO_FAR.search(said(claim)):
        return _instants(day.isoformat(), day.isoformat())
    if claim.when is None or not isinstance(claim.when.normal, Moment):
        return None
    if _began(said(claim).lower(), claim.when.text.lower()):
        return None
    earliest, latest = claim.when.normal.earliest, claim.when.normal.latest
    if day is not None and latest[:10] > day.isoformat():
        return None
    return _instants(earliest, latest)


def _began(text: str, when: str) -> bool:
    """Whether a time is told as when the counting began: "since January"."""
    at = text.find(when)
    while at >= 0 and not _SINCE.search(text[:at]):
        at = text.find(when, at + 1)
    return at >= 0


def _instants(earliest: str, latest: str) -> tuple[str, str]:
    """ISO dates or times as times to the minute, so that they sort: a day is all of it."""
    return (
        earliest[:16] if len(earliest) > 10 else f"{earliest}T00:00",
        latest[:16] if len(latest) > 10 else f"{latest}T23:59",
    )


def _dated(claim: Claim) -> str:
    when = _LEADING.sub("", claim.when.text) if claim.when else "publication"
    return f"“{claim.value.text}” as of {when}"
