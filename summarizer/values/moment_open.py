"""What the words say of a time beyond the stretch of the calendar that its `Moment` holds, and how two such relate.

In this order: times with an open end (`moment_ends`); words that can be read as two dates (`moment_readings`:
"03/02/2024", "next Friday", "midnight on Monday", "Tuesday, March 5" when that is a Monday); approximations
(`moment_hedge`), which turn a near miss from a contradiction into a difference.
"""

from __future__ import annotations

import re
from datetime import timedelta

from summarizer.records import Moment
from summarizer.values import moment_ends, moment_readings, moment_spans
from summarizer.values.base import CONFLICTING, Verdict
from summarizer.values.moment_compare import compare as compare_moments
from summarizer.values.moment_compare import gap, stretch
from summarizer.values.moment_hedge import edge_slack, slack
from summarizer.values.moment_times import dayless, describe, minutes_apart

_Said = tuple[str, Moment]


def compare(a: _Said, b: _Said) -> Verdict:
    """How two times relate, each as its words and the moment they name."""
    if moment_ends.one_end(a[0], b[0]):
        return _ends(a, b)
    opened = moment_ends.compare(a, b)
    if opened is not None:
        return moment_readings.one_week(a, b, opened, _opened) if opened.relation in CONFLICTING else opened
    told = _told(a, b)
    if told.relation not in CONFLICTING:
        return told
    return moment_readings.other_week(a, b, _told) or told


def _opened(a: _Said, b: _Said) -> Verdict:
    return moment_ends.compare(a, b) or _told(a, b)


def _ends(a: _Said, b: _Said) -> Verdict:
    """ "Since March", "since May": what began, or what ends, is one day, which two sources date."""
    if moment_ends.end_of(a[0]) == "up_to" and a[1].latest == b[1].latest:
        return Verdict(
            "same", "moment.same", f"{' and '.join(sorted((describe(a[1]), describe(b[1]))))} end on one day."
        )
    told = _told(a, b)
    if told.relation not in CONFLICTING:
        return told
    through = [bool(_THROUGH.match(text)) for text, _ in (a, b)]
    if through[0] != through[1] and _next_day(a[1], b[1]):
        both = " and ".join(sorted((describe(a[1]), describe(b[1]))))
        return Verdict("compatible", "moment.adjacent", f"{both} are one end if “until” leaves its day out.")
    return moment_readings.other_week(a, b, _told) or told


_THROUGH = re.compile(r"\s{0,3}through\s", re.I)


def _next_day(a: Moment, b: Moment) -> bool:
    return not (dayless(a) or dayless(b)) and abs(stretch(a)[0].date() - stretch(b)[0].date()) == timedelta(
        days=1
    )


def _told(a: _Said, b: _Said) -> Verdict:
    told = (
        moment_spans.compare(a, b)
        or moment_readings.compare(a, b, _hedged_or_plain)
        or _hedged_or_plain(a, b)
    )
    return (
        (moment_readings.other_church(a, b, _hedged_or_plain) or told)
        if told.relation in CONFLICTING
        else told
    )


def _hedged_or_plain(a: _Said, b: _Said) -> Verdict:
    plain = compare_moments(a[1], b[1])
    return _hedged(a, b, plain) or plain


#: "8 p.m. Baghdad time", "8 p.m. IST": a zone that no table has.
_ZONE_WORDS = re.compile(r"\b(?!Local\b|Standard\b|Daylight\b)(?:[A-Z][a-z]{2,14} [Tt]ime|IST)\b")


def _hedged(a: _Said, b: _Said, plain: Verdict) -> Verdict | None:
    if plain.relation != "contradicts" or plain.rule != "moment.disjoint":
        return None
    both = " and ".join(sorted((describe(a[1]), describe(b[1]))))
    if _elsewhere(a) != _elsewhere(b):
        return Verdict("compatible", "moment.zone-unknown", f"{both} may be one time in two zones.")
    apart = minutes_apart(a[1], b[1]) if dayless(a[1]) or dayless(b[1]) else gap(stretch(a[1]), stretch(b[1]))
    if apart <= _slack(a, b):
        return Verdict("differs", "moment.approximate", f"{both} hardly fit, though one is only approximate.")
    return None


def _elsewhere(said: _Said) -> str:
    """The zone that the words name, of a time that could not be put in UTC."""
    match = None if "T" not in said[1].earliest or said[1].zone else _ZONE_WORDS.search(said[0])
    return match.group().lower() if match else ""


def _slack(a: _Said, b: _Said) -> timedelta:
    lengths = [timedelta() if dayless(m) else stretch(m)[1] - stretch(m)[0] for _, m in (a, b)]
    edges = [edge_slack(*said, length) for said, length in zip((a, b), lengths, strict=True)]
    earlier = b[1].earliest < a[1].earliest
    loose = (slack(*a, lengths[0], earlier=earlier), slack(*b, lengths[1], earlier=not earlier))
    return max(*loose, timedelta() if all(edges) else max(edges))
