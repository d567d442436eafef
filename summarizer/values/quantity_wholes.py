"""What stands beside an answer's figure and bears on it: the whole of a part, the stretch of a sum, the base of a rate.

"61 of the 120 seats" and "61 of the 124 seats" can't both be true, nor "$600 million over three years" and "over five
years"; "150 percent of capacity" is 50 percent above it.
"""

from __future__ import annotations

from functools import lru_cache

from summarizer.records import Interval, Number, Quantity
from summarizer.values import quantity_said
from summarizer.values.base import CONFLICTING, Verdict
from summarizer.values.late import late
from summarizer.values.quantity_compare import AGREEING, Said
from summarizer.values.quantity_compare import compare as plainly
from summarizer.values.quantity_find import scan
from summarizer.values.quantity_gates import dimension, same_things
from summarizer.values.quantity_money import NAMES
from summarizer.values.quantity_scale import centre, digits
from summarizer.values.units import named
from summarizer.values.wordings import written_out

_OF = late(
    r"\b(?:out )?of (?:(?:the|its|their|his|her|those|all|a|total|possible|some|about|up|to|at|least|more|than) ){0,4}"
    r"(?=[\w$£€])"
)
_OVER = late(
    r"\b(?:over|in|within|during|across|for|spanning|lasting) "
    r"(?:(?:the|a period of|its|next|last|past|coming|following|first|course of|space of|at least|just|about|under|"
    r"more than|up to|less than) ){0,3}(?=\d|[a-z])"
)
_LASTING = late(r"\b(\d{1,2}|[a-z]{3,8})[ -](year|month|week|day|season)(?=[ ,-])(?![ -]olds?\b)")
_BASE = r"(?:(?:the|its|their|a|an|his|her|long-term|seasonal|historical|annual|last|year's|previous|official) ){0,3}"
_OF_NOUN = late(r"^ of (?:the |its |their |all |those |his |her ){0,2}([a-z]+)")
_NOUN = (
    r"(capacity|normal|average|usual|target|quota|limit|norm|levels?|price|value|budget|mean|median|benchmark|"
    r"forecasts?|estimates?|expectations)"
)
_SHARE_OF = late(rf"^ of {_BASE}{_NOUN}\b")
_ABOVE = late(rf"^ (?:above|over|higher than|more than|in excess of|beyond|ahead of) {_BASE}{_NOUN}\b")
_BELOW = late(rf"^ (?:below|under|lower than|less than|short of|beneath) {_BASE}{_NOUN}\b")


def compare(first: Said, second: Said, verdict: Verdict) -> Verdict:
    """Return `verdict` of the figures themselves, or what their wholes and stretches of time make of it."""
    if verdict.relation in AGREEING:
        apart = _wholes(first, second)
        if apart is not None:
            return apart
    elif verdict.rule == "quantity.unit":
        told = _across(first, second)
        if told is not None:
            return told
    return _spans(first, second, verdict)


@lru_cache(maxsize=1024)  # one answer is compared to many
def whole(text: str) -> Quantity | None:
    """Return the whole that `text` names after its part ("120 seats" of "61 of the 120 seats"), or None."""
    folded = text.lower()
    for hit in _OF.finditer(folded):
        if hit.start() == 0 or quantity_said.read(folded[: hit.start()].rstrip()) is None:
            continue
        found = scan(folded[hit.end() :])
        return found[0].normal if found and found[0].start == 0 else None
    return None


def _wholes(first: Said, second: Said) -> Verdict | None:
    mine, theirs = whole(first[0]), whole(second[0])
    if mine is None or theirs is None or dimension(mine.unit) != dimension(theirs.unit):
        return None
    told = plainly(mine, theirs)
    if told.relation not in CONFLICTING:
        return None
    return Verdict(told.relation, "quantity.whole", f"The wholes differ: {told.reason}")


def _as_share(part: Said, share: Said) -> Verdict | None:
    """How "24 of the 30 members" relates to "80 percent of members", or to "most of them"; they can only clash where
    both tell of which whole. None when either is no such.
    """
    (text, q), (said, percent) = part, share
    total = whole(text)
    of = None if total is None else centre(total)
    if percent.unit != "percent" or q.unit is not None or total is None or not of:
        return None
    verdict = plainly(_percent(q, of), percent.model_copy(update={"counted": None}))
    if percent.exact and q.exact and verdict.relation in CONFLICTING and _rounds(q, of, percent):
        verdict = Verdict("same", "quantity.share", "")
    if verdict.relation in CONFLICTING and not _one_whole(total, said):
        return None
    reason = "The part of the whole is the share that the other gives."
    if verdict.relation in CONFLICTING:
        reason = "The part of the whole isn't the share that the other gives."
    return Verdict(verdict.relation, "quantity.share", reason)


def _percent(q: Quantity, total: Number) -> Quantity:
    """The count `q` as percent of `total`."""
    hard, soft = (
        tuple(None if end is None else round(100 * end / total, 4) for end in interval)
        for interval in (q.hard, q.soft)
    )
    return Quantity(hard=hard, soft=soft, exact=q.exact, unit="percent")


def _rounds(q: Quantity, total: Number, percent: Quantity) -> bool:
    top, told = q.hard[0], percent.hard[0]
    return (
        top is not None and told is not None and abs(100 * top / total - told) <= 0.5 * 10.0 ** -digits(told)
    )


def _one_whole(total: Quantity, said: str) -> bool:
    """Return True when the share `said` is of `total`, by its figure or by its noun."""
    other = whole(said)
    if other is not None:
        return other.hard == total.hard
    found = scan(said)
    hit = _OF_NOUN.match(said.lower()[found[0].end :] if found else "")
    return hit is not None and bool(total.counted) and same_things(hit.group(1), total.counted or "")


def _as_count(share: Said, count: Said) -> Verdict | None:
    """How "half of the 40 jobs" relates to "20 jobs": they agree or aren't of one thing."""
    (text, percent), (_, q) = share, count
    total = whole(text)
    of = None if total is None else centre(total)
    if percent.unit != "percent" or q.unit is not None or total is None or not of:
        return None
    hard, soft = (
        tuple(None if end is None else end * of / 100 for end in interval)
        for interval in (percent.hard, percent.soft)
    )
    told = plainly(total.model_copy(update={"hard": hard, "soft": soft, "exact": percent.exact}), q)
    return told if told.relation in AGREEING else None


def _rated(rate: Said, amount: Said) -> Verdict | None:
    """ "40 metres a year" and "400 metres in a decade" are one speed. Others may be of two stretches of time."""
    top, _, bottom = (rate[1].unit or "").partition("/")
    stretch = _span(amount[0])
    if dimension(bottom) != "time" or stretch is None or not stretch.exact or not stretch.hard[0]:
        return None
    times = stretch.hard[0] * named(stretch.unit or "").factor / named(bottom).factor
    hard, soft = (
        tuple(None if end is None else round(end * times, 4) for end in interval)
        for interval in (rate[1].hard, rate[1].soft)
    )
    told = plainly(rate[1].model_copy(update={"hard": hard, "soft": soft, "unit": top or None}), amount[1])
    if told.relation not in AGREEING:
        return None
    return Verdict("compatible", "quantity.rate", "One is a rate, the other what it comes to.")


def _across(first: Said, second: Said) -> Verdict | None:
    """What two figures of different units are that a whole or a stretch of time brings together."""
    for rule in (_as_share, _as_count, _rated):
        told = rule(first, second)
        if told is not None:
            return told
        told = rule(second, first)
        if told is not None:
            return told.turned()
    return None


def _spans(first: Said, second: Said, verdict: Verdict) -> Verdict:
    """Sums over different stretches of time: one sum can't be of both, and two don't clash."""
    a, b = first[1], second[1]
    if "time" in (dimension(a.unit), dimension(b.unit)):
        return verdict
    mine, theirs = _span(first[0]), _span(second[0])
    if mine is None or theirs is None or plainly(mine, theirs).relation not in CONFLICTING:
        return verdict
    if verdict.relation == "same" and a.unit in NAMES:
        return Verdict("contradicts", "quantity.span", "One sum is told as being for two stretches of time.")
    if verdict.relation in CONFLICTING or verdict.relation in AGREEING:
        return Verdict("not_comparable", "quantity.span", "The figures are for different stretches of time.")
    return verdict


@lru_cache(maxsize=1024)  # one answer is compared to many
def _span(text: str) -> Quantity | None:
    folded = text.lower()
    for hit in _OVER.finditer(folded):
        found = scan(written_out(folded[hit.end() :]))
        if found and found[0].start == 0 and dimension(found[0].normal.unit) == "time":
            return found[0].normal
    lasting = _LASTING.search(folded)
    found = scan(f"{lasting.group(1)} {lasting.group(2)}s") if lasting else ()
    return found[0].normal if found else None


def levelled(first: Said, second: Said) -> tuple[Quantity, Quantity]:
    """Return both with "50 percent above capacity" as 150 percent, where the other is told "of capacity"."""
    if first[1].unit != "percent" or second[1].unit != "percent":
        return first[1], second[1]
    one, other = _measured(first[0]), _measured(second[0])
    if one is None or other is None or one[1] != other[1] or (one[0] == "of") == (other[0] == "of"):
        return first[1], second[1]
    return _level(first[1], one[0]), _level(second[1], other[0])


@lru_cache(maxsize=1024)
def _measured(text: str) -> tuple[str, str] | None:
    """Return how a share stands to its base, and the base: `("above", "capacity")`."""
    found = scan(text)
    if not found:
        return None
    after = text[found[0].end :].lower()
    for name, pattern in (("of", _SHARE_OF), ("above", _ABOVE), ("below", _BELOW)):
        hit = pattern.match(after)
        if hit is not None:
            return name, hit.group(1).removesuffix("s")
    return None


def _level(q: Quantity, way: str) -> Quantity:
    if way == "of":
        return q
    sign = 1 if way == "above" else -1
    return q.model_copy(
        update={"hard": _from_all(q.hard, sign), "soft": _from_all(q.soft, sign), "counted": None}
    )


def _from_all(interval: Interval, sign: int) -> Interval:
    low, high = (None if end is None else _whole_or_float(100 + sign * end) for end in interval)
    return (low, high) if sign > 0 else (high, low)


def _whole_or_float(value: Number) -> Number:
    return int(value) if value == int(value) else round(float(value), 4)
