"""Times told by two clocks, by a zone of several meanings, or by that of a place.

- "2 p.m. local time (1800 GMT)": beside a time that has a zone, the one in brackets counts.
- "5:30 p.m. IST": India's, Israel's or Ireland's; the reading that makes two times one is the one that is meant.
- "8 p.m. Baghdad time", "early Tuesday in Tokyo": what isn't held in UTC may be another time there.

Offsets of "IST": the IANA time zone database.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from summarizer.records import Moment
from summarizer.values.base import CONFLICTING, Verdict
from summarizer.values.calendar import offset_of
from summarizer.values.moment_compare import ROOM, gap, stretch
from summarizer.values.moment_find import scan
from summarizer.values.moment_shift import shifted_moment
from summarizer.values.moment_times import Said, dayless, zoned
from summarizer.values.moment_times import both as both_of

_LONGEST = 120
_BRACKETED = re.compile(
    r"[(;,/]\s?((?:\d{1,2}[:.]?\d\d|\d{1,2}\s?[ap]\.?m\.?|noon|midnight)\s?(?:GMT|UTC|E[SD]?T|C[SD]T|P[SD]?T|BST|CES?T)"
    r"(?:,?\s(?:on\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?)\)?\s*\Z"
)
_IST = re.compile(r"\bIST\b")
#: India, Israel in winter and in summer, Ireland in summer.
_IST_ZONES = ("+05:30", "+02:00", "+03:00", "+01:00")


def compare(a: Said, b: Said, relate: Callable[[Said, Said], Verdict]) -> Verdict | None:
    """How two times relate of which one is told by two clocks or by "IST", and the other has a zone; else None."""
    if not any("IST" in text or "(" in text or "GMT" in text or "UTC" in text for text, _ in (a, b)):
        return None
    firsts, seconds = (_readings(said, other) for said, other in ((a, b), (b, a)))
    if firsts == [a] and seconds == [b]:
        return None
    told = [relate(first, second) for first in firsts for second in seconds]
    return next((verdict for verdict in told if verdict.relation not in CONFLICTING), told[0])


def _readings(said: Said, other: Said) -> list[Said]:
    """The zoned readings of `said` where `other` has a zone, else itself."""
    text, moment = said
    if len(text) > _LONGEST or _has_zone(moment) or not (_has_zone(other[1]) or _BRACKETED.search(other[0])):
        return [said]
    if bracketed := _BRACKETED.search(text):
        return [(bracketed[1], _bracketed(bracketed[1], moment))]
    if _IST.search(text) and moment.grain in ("minute", "hour"):
        return [(_IST.sub(zone, text), _in_zone(moment, zone)) for zone in _IST_ZONES]
    return [said]


def _has_zone(moment: Moment) -> bool:
    return zoned(moment) or (dayless(moment) and bool(moment.zone))


def _bracketed(text: str, local: Moment) -> Moment:
    """The time in brackets, on its own day, or on that day of the local time that brings the two nearest."""
    day = None if dayless(local) else date.fromisoformat(local.earliest[:10])
    if day is None:
        return scan(text, None)[0].normal if scan(text, None) else local
    found = scan(text, day)
    if not found or not dayless(found[0].normal):
        return found[0].normal if found else local
    again = scan(f"{day.isoformat()} {text}", None)
    if not again or "T" not in local.earliest or not zoned(again[0].normal):
        return again[0].normal if again else local
    near = [shifted_moment(again[0].normal, timedelta(days=move)) for move in (-1, 0, 1)]
    return min(near, key=lambda one: abs(stretch(one)[0] - stretch(local)[0]))


def _in_zone(moment: Moment, zone: str) -> Moment:
    """A local time in UTC, or a time of day with its zone."""
    if dayless(moment):
        return moment.model_copy(update={"zone": zone})
    move = timedelta(minutes=offset_of(zone, date.fromisoformat(moment.earliest[:10])) or 0)
    ends = (f"{(instant - move).isoformat(timespec='minutes')}Z" for instant in stretch(moment))
    return moment.model_copy(update=dict(zip(("earliest", "latest"), ends, strict=True)) | {"zone": zone})


#: "8 p.m. Baghdad time", "8 p.m. IST", "early Tuesday in Tokyo".
_ZONE_WORDS = re.compile(
    r"\b(?!Local\b|Standard\b|Daylight\b)(?:[A-Z][a-z]{2,14} [Tt]ime|IST)\b"
    r"|\bin (?P<city>[A-Z][a-z]{2,14}(?: [A-Z][a-z]{2,14})?)\s*\Z"
)


def elsewhere(a: Said, b: Said) -> Verdict | None:
    """`compatible` where one time alone names a place's clocks that it isn't reckoned by, and they may make up for what
    is between the two.
    """
    if _clocks(a) == _clocks(b):
        return None
    if not (dayless(a[1]) or dayless(b[1])) and gap(stretch(a[1]), stretch(b[1])) > ROOM:
        return None
    return Verdict(
        "compatible", "moment.zone-unknown", f"{both_of(a[1], b[1])} may be one time in two zones."
    )


def _clocks(said: Said) -> str:
    """The zone that the words name, of a time that could not be put in UTC."""
    match = None if "T" not in said[1].earliest or said[1].zone else _ZONE_WORDS.search(said[0])
    if match is None or (match["city"] and offset_of(f"{match['city']} time", date(2000, 1, 1)) is None):
        return ""
    return match.group().lower()
