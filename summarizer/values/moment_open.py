"""What the words say of a time beyond the stretch of the calendar that its `Moment` holds, and how two such relate.

In this order: times with an open end (`moment_ends`); two spans told by both ends (`moment_spans`); words that can be
read as two dates (`moment_readings`: "03/02/2024", "next Friday", "midnight on Monday", "Tuesday, March 5" when that is
a Monday), by two clocks (`moment_zones`), or of another week, year or church (`moment_other`); approximations
(`moment_hedge`), which turn a near miss from a contradiction into a difference.
"""

from __future__ import annotations

import re
from datetime import timedelta

from summarizer.records import Moment
from summarizer.values import moment_ends, moment_other, moment_readings, moment_spans, moment_zones
from summarizer.values.base import CONFLICTING, Verdict
from summarizer.values.moment_compare import compare as compare_moments
from summarizer.values.moment_compare import gap, stretch
from summarizer.values.moment_hedge import edge_slack, slack
from summarizer.values.moment_times import Said, dayless, minutes_apart
from summarizer.values.moment_times import both as both_of


def compare(a: Said, b: Said) -> Verdict:
    """How two times relate, each as its words and the moment they name."""
    if moment_ends.one_end(a[0], b[0]):
        return _ends(a, b)
    opened = moment_ends.compare(a, b)
    if opened is not None:
        return moment_other.one_week(a, b, opened, _opened) if opened.relation in CONFLICTING else opened
    told = moment_zones.compare(a, b, _told) or _told(a, b)
    if told.relation not in CONFLICTING:
        return told
    for reading in (moment_other.other_week, moment_other.other_year, moment_other.next_but_one):
        found = reading(a, b, _told)
        if found is not None:
            return found
    return told


def _opened(a: Said, b: Said) -> Verdict:
    return moment_ends.compare(a, b) or _told(a, b)


def _ends(a: Said, b: Said) -> Verdict:
    """ "Since March", "since May": what began, or what ends, is one day, which two sources date."""
    if moment_ends.end_of(a[0]) == "up_to" and a[1].latest == b[1].latest:
        return Verdict("same", "moment.same", f"{both_of(a[1], b[1])} end on one day.")
    told = _told(a, b)
    if told.relation not in CONFLICTING:
        return told
    through = [bool(_THROUGH.match(text)) for text, _ in (a, b)]
    if through[0] != through[1] and _next_day(a[1], b[1]):
        both = both_of(a[1], b[1])
        return Verdict("compatible", "moment.adjacent", f"{both} are one end if “until” leaves its day out.")
    return moment_other.other_week(a, b, _told) or told


_THROUGH = re.compile(r"\s{0,3}through\s", re.I)


def _next_day(a: Moment, b: Moment) -> bool:
    if dayless(a) or dayless(b):
        return False
    return abs(stretch(a)[0].date() - stretch(b)[0].date()) == timedelta(days=1)


def _told(a: Said, b: Said) -> Verdict:
    told = (
        moment_spans.compare(a, b)
        or moment_readings.compare(a, b, _hedged_or_plain)
        or _hedged_or_plain(a, b)
    )
    if told.relation not in CONFLICTING:
        return told
    return moment_other.other_church(a, b, _hedged_or_plain) or told


def _hedged_or_plain(a: Said, b: Said) -> Verdict:
    plain = compare_moments(a[1], b[1])
    if plain.rule not in ("moment.disjoint", "moment.midnight"):
        return plain
    return moment_zones.elsewhere(a, b) or _hedged(a, b, plain) or plain


def _hedged(a: Said, b: Said, plain: Verdict) -> Verdict | None:
    if plain.rule != "moment.disjoint":
        return None
    apart = minutes_apart(a[1], b[1]) if dayless(a[1]) or dayless(b[1]) else gap(stretch(a[1]), stretch(b[1]))
    if apart <= _slack(a, b):
        both = both_of(a[1], b[1])
        return Verdict("differs", "moment.approximate", f"{both} hardly fit, though one is only approximate.")
    return None


def _slack(a: Said, b: Said) -> timedelta:
    lengths = [timedelta() if dayless(m) else stretch(m)[1] - stretch(m)[0] for _, m in (a, b)]
    edges = [edge_slack(*said, length) for said, length in zip((a, b), lengths, strict=True)]
    earlier = b[1].earliest < a[1].earliest
    loose = (slack(*a, lengths[0], earlier=earlier), slack(*b, lengths[1], earlier=not earlier))
    return max(*loose, timedelta() if all(edges) else max(edges))
