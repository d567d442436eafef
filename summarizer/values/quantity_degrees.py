"""Temperatures: a difference of them converts without the 32, and degrees of an unsaid scale may be of either."""

from __future__ import annotations

import re

from summarizer.records import Quantity
from summarizer.values import changes
from summarizer.values.base import CONFLICTING, Verdict
from summarizer.values.quantity_compare import AGREEING, Said
from summarizer.values.quantity_compare import compare as plainly

_DEPARTS = re.compile(
    r"\b(?:above|below|over|under|beyond) (?:[a-z-]+ ){0,3}(?:average|normal|norm|norms|usual|mean|baseline|levels?)\b|"
    r"\b(?:warmer|cooler|hotter|colder|warming|difference|anomaly|higher than|lower than|of each other|apart)\b"
)
_CHANGES = {"c": "c-change", "f": "f-change"}
#: A plain temperature up to this may be a difference that isn't called one.
_SMALL_CHANGE = 10
_UNSAID = "degree"
Compared = tuple[Verdict, Quantity, Quantity]


def compare(first: Said, second: Said) -> Compared | None:
    """How two temperatures relate, with both as they were compared; None where the figures alone tell."""
    a, b = first[1], second[1]
    if not {a.unit, b.unit} & {*_CHANGES, _UNSAID}:
        return None
    if a.unit in _CHANGES and b.unit in _CHANGES:
        return _departures(first, second)
    if _UNSAID in (a.unit, b.unit) and (_bare(a) or _bare(b)):
        return plainly(_degrees(a), _degrees(b)), a, b
    return _of_either(first, second) if _unsaid(a) or _unsaid(b) else None


def _departures(first: Said, second: Said) -> Compared | None:
    """Differences of temperature, as such. One beside a plain reading can only be told to agree."""
    a, b = first[1], second[1]
    told = (_departs(first), _departs(second))
    if not any(told):
        return None
    x, y = (q.model_copy(update={"unit": _CHANGES[q.unit or ""]}) for q in (a, b))
    verdict = plainly(x, y)
    small = all((q.hard[1] or 0) <= _SMALL_CHANGE for q in (a, b))
    if verdict.relation in CONFLICTING and not all(told) and not (small and a.unit == b.unit):
        verdict = Verdict(
            "not_comparable",
            "quantity.change",
            "One is a difference of temperatures, the other may be a temperature.",
        )
    return verdict, x, y


def _departs(said: Said) -> bool:
    way, level, _ = changes.split(said[1].counted)
    return bool(way and not level) or _DEPARTS.search(said[0].lower()) is not None


def _of_either(first: Said, second: Said) -> Compared:
    """ "35 degrees" beside "35C" or "95F": they agree when they do on either scale."""
    told = [_read_in(first, second, unit) for unit in sorted(_CHANGES)]
    return next((one for one in told if one[0].relation in AGREEING), told[0])


def _read_in(first: Said, second: Said, unit: str) -> Compared:
    """Both, with the one of unsaid scale read in `unit`."""
    one, other = (
        (text, q if q.unit in _CHANGES else q.model_copy(update={"unit": unit}))
        for text, q in (first, second)
    )
    return _departures(one, other) or (plainly(one[1], other[1]), one[1], other[1])


def _unsaid(q: Quantity) -> bool:
    return q.unit == _UNSAID or _bare(q)


def _bare(q: Quantity) -> bool:
    """A bare figure answers "How hot was it?" as well as one with degrees."""
    return q.unit is None and q.counted is None


def _degrees(q: Quantity) -> Quantity:
    return q.model_copy(update={"unit": _UNSAID}) if _bare(q) else q
