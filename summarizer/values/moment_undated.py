"""Times that nothing anchors: "March 5" and "March 6" are two days whatever the year, "Monday" and "Tuesday" likewise.

Both words are read as of several dates. What they say of each other whichever it is, holds; the rest is unknown. Words
that count from their own article ("yesterday", "last week") say nothing here: two articles have two yesterdays.
"""

from __future__ import annotations

import re
from datetime import date
from itertools import product

from summarizer.records import Moment
from summarizer.values import moment, moment_open
from summarizer.values.base import Verdict
from summarizer.values.moment_clock_patterns import CLOCKS
from summarizer.values.moment_find import expressions

#: Dates of several years, seasons and days of the week; which ones makes no difference to what is answered.
_ANCHORS = (date(2017, 2, 6), date(2018, 5, 17), date(2019, 9, 1), date(2020, 11, 24))
_WEEKDAY = CLOCKS | {"weekday", "part"}
_MONTH = CLOCKS | {"md", "dm", "month", "my", "part"}
_DATED = frozenset({"iso", "my", "year"})
_AGREEING = frozenset({"same", "refines", "refined_by"})


def compare(a: str, b: str) -> Verdict | None:
    """How two times relate of which one at least has no anchor; None when that can't be told without one."""
    fiscal = _fiscal(a, b)
    if fiscal is not None:
        return fiscal
    kinds = _kinds(a) | _kinds(b)
    if not _kinds(a) or not _kinds(b) or not (kinds <= _WEEKDAY or kinds <= _MONTH | _DATED):
        return None
    own = [day for day in map(_own_date, (a, b)) if day]
    readings = [(moment.parse(a, day), moment.parse(b, day)) for day in (*own, *_ANCHORS)]
    firsts, seconds = ([pair[side] for pair in readings] for side in (0, 1))
    crossed = [_relate((a, x), (b, y)) for x, y in product(firsts, seconds)]
    if all(verdict is not None and verdict.relation == "contradicts" for verdict in crossed):
        reason = f"“{min(a, b)}” and “{max(a, b)}” have no time in common, whatever the year."
        return Verdict("contradicts", "moment.undated", reason)
    told = [_relate((a, x), (b, y)) for x, y in readings[: len(own) or None]]  # a year that is told is both's
    relations = {verdict.relation for verdict in told if verdict is not None}
    if None in told or len(relations) != 1 or not relations <= _AGREEING:
        return None
    reason = f"“{min(a, b)}” and “{max(a, b)}” agree when they are of one year."
    return Verdict(relations.pop(), "moment.undated", reason)


#: A company's or a state's own year: which days it has, the words don't say.
_FISCAL = re.compile(
    r"\A(?P<of>(?:the\s|in\s){0,2}(?:[\w-]{2,8}\s(?:quarter|half)\s(?:of\s)?)?)"
    r"(?:fiscal(?:\syear)?|FY)\s?['’]?(?:20)?(?P<y>\d\d)\Z",
    re.I,
)


def _fiscal(a: str, b: str) -> Verdict | None:
    """Two fiscal years, or one and the same part of two."""
    one, other = _FISCAL.match(a), _FISCAL.match(b)
    if one is None or other is None or one["of"].lower().split() != other["of"].lower().split():
        return None
    if one["y"] == other["y"]:
        return Verdict("same", "moment.same", f"“{min(a, b)}” and “{max(a, b)}” are one fiscal year.")
    reason = f"“{min(a, b)}” and “{max(a, b)}” are of two fiscal years."
    return Verdict("contradicts", "moment.disjoint", reason)


def _relate(a: tuple[str, Moment | None], b: tuple[str, Moment | None]) -> Verdict | None:
    if a[1] is None or b[1] is None:
        return None
    return moment_open.compare((a[0], a[1]), (b[0], b[1]))


def _kinds(text: str) -> frozenset[str]:
    """The kinds of a time's pieces; empty where one counts from its article ("next Friday", "earlier in May")."""
    found = [atom for expression in expressions(text) for atom in (*expression.atoms, *expression.until)]
    counted = any(atom.get("rel") or atom.get("edge") in ("earlier", "later") for atom in found)
    return frozenset() if counted else frozenset(atom.kind for atom in found)


def _own_date(text: str) -> date | None:
    read = moment.parse(text, None)
    if read is None or read.earliest.startswith("T"):
        return None
    return date.fromisoformat(read.earliest[:10])
