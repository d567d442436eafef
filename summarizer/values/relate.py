"""The comparison by itself: two surface texts or two values in, a `Verdict` out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from types import MappingProxyType
from typing import get_args

from summarizer.errors import SettingsError
from summarizer.records import Kind, Moment, Name, Place, Quantity, Value
from summarizer.values import (
    moment,
    moment_open,
    moment_undated,
    name,
    offices,
    place,
    place_told,
    quantity,
    shown,
    words,
)
from summarizer.values.base import Verdict
from summarizer.values.numerals import plainly

_KINDS: tuple[str, ...] = get_args(Kind)
#: What is told of answers without a comparable form by their words.
_IN_WORDS: Mapping[str, Callable[[str, str], Verdict | None]] = MappingProxyType(
    {"moment": moment_undated.compare, "name": offices.compare}
)
_NO_HOLDERS: Mapping[str, str] = MappingProxyType({})


def read_value(text: str, kind: Kind, anchor: date | None = None) -> Value:
    """`text` with its comparable form. `anchor` is the date that "Thursday" counts from (kind `moment` only).

    Raises:
        SettingsError: `kind` is none of quantity, moment, name, place, text.

    """
    if kind not in _KINDS:
        raise SettingsError(
            f"There is no kind of value called {kind!r}.", f"Use one of: {', '.join(_KINDS)}."
        )
    return Value(kind=kind, text=text, normal=_normal(text, kind, anchor))


def _normal(text: str, kind: Kind, anchor: date | None) -> Quantity | Moment | Name | Place | None:
    if kind == "quantity":
        return quantity.parse(text)
    if kind == "moment":
        return moment.parse(text, anchor)
    if kind == "name":
        return name.parse(text)
    return place.parse(text) if kind == "place" else None


def relate_values(a: Value, b: Value, holders: Mapping[str, str] = _NO_HOLDERS) -> Verdict:
    """How `a` relates to `b`. `holders` (family key → state key) is for names: see `name.office_holders`.

    Values without a comparable form are compared as words, which never declare a conflict.
    """
    if a.kind != b.kind:
        return Verdict("not_comparable", "value.kind", f"One answer is a {a.kind}, the other a {b.kind}.")
    x, y = a.normal, b.normal
    if isinstance(x, Quantity | Moment) and type(x) is type(y):
        # Both ways round are one comparison: `compare(b, a) == compare(a, b).turned()` holds of figures and of times.
        return _measured(a, b) if a.text <= b.text else _measured(b, a).turned()
    if isinstance(x, Name | Place) and isinstance(y, Name | Place):
        return _named(a, b, holders)
    rule = _IN_WORDS.get(a.kind)
    return (rule and rule(a.text, b.text)) or words.compare(a.text, b.text)


@lru_cache(maxsize=32_768)  # the same two figures meet again wherever outlets report one event
def _measured(a: Value, b: Value) -> Verdict:
    """The relation of two figures or of two times, which the values alone decide."""
    x, y = a.normal, b.normal
    if isinstance(x, Quantity) and isinstance(y, Quantity):
        verdict, x, y = quantity.compare_told((a.text, x), (b.text, y))
        return _told(verdict, ((quantity.describe(x), a.text), (quantity.describe(y), b.text)))
    assert isinstance(x, Moment)
    assert isinstance(y, Moment)
    verdict = moment_open.compare((a.text, x), (b.text, y))
    return _told(verdict, ((moment.describe(x), a.text), (moment.describe(y), b.text)))


def _named(a: Value, b: Value, holders: Mapping[str, str]) -> Verdict:
    """The relation of two names or places, told in the sources' own words."""
    texts = plainly(a.text, b.text)
    one, other = (
        (value.normal if text == value.text else _normal(text, value.kind, None))
        for text, value in zip(texts, (a, b), strict=True)
    )
    if isinstance(one, Name) and isinstance(other, Name):
        said = ((f"“{shown.one(one)}”", a.text), (f"“{shown.one(other)}”", b.text))
        return _told(name.compare(one, other, holders), said)
    if isinstance(one, Place) and isinstance(other, Place):
        return _told(
            place_told.compare((texts[0], one), (texts[1], other)),
            ((shown.place(one.place), a.text), (shown.place(other.place), b.text)),
        )
    return words.compare(a.text, b.text)


def _told(verdict: Verdict, said: Sequence[tuple[str, str]]) -> Verdict:
    """The verdict with its reason in the sources' own words, in place of the comparable forms' description."""
    reason = verdict.reason
    # Longest first, so that "5" isn't found within "15"; then by text, so that both ways round read the same.
    ordered = sorted(said, key=lambda pair: (-len(pair[0]), pair))
    for number, (described, _) in enumerate(ordered):
        reason = reason.replace(described, f"\x00{number}\x00", 1)
    for number, (_, surface) in enumerate(ordered):
        reason = reason.replace(f"\x00{number}\x00", f"“{' '.join(surface.split())}”")
    return Verdict(verdict.relation, verdict.rule, reason)


def relate(a: str, b: str, *, kind: Kind, anchor: date | None = None) -> Verdict:
    """How two answers to one question relate, as `kind`.

    `relate("more than 90,000", "more than 100,000", kind="quantity")`. `anchor` is the date that
    relative moments count from, for both.

    Raises:
        SettingsError: `kind` is none of quantity, moment, name, place, text.

    """
    return relate_values(read_value(a, kind, anchor), read_value(b, kind, anchor))
