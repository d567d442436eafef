"""The scanner of `quantity`: tokens → figures → quantities with their words."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from summarizer.records import Quantity
from summarizer.text.lexicon import word_set
from summarizer.text.memo import by_text
from summarizer.values import changes, moment
from summarizer.values.base import Found
from summarizer.values.bounds import Bound, Edge, after, before, edge, interval, rounded
from summarizer.values.counted import counted_at
from summarizer.values.names_with_numbers import is_label
from summarizer.values.numbers import read
from summarizer.values.quantity_amount import DASHES, SIGNED, Amount, amount_at, begins
from summarizer.values.tokens import Token, attached, tokenise, word_at
from summarizer.values.units import rate_at

#: Seconds after "one" that make it a pronoun or a part of an idiom rather than a count.
_PRONOUN_NEXT = word_set(
    """of off other another who that which would has is was to and or day thing side time way hand after by
    can could should will must might may in on at for from with as but if when where the a an more point
    such had were are do does did said"""
)
_PRONOUN_LAST = word_set(
    "no any some every each this that the which another only not number day everyone last first next"
)


@by_text
def scan(text: str) -> tuple[Found[Quantity], ...]:
    """Every quantity of `text`, in order, never overlapping."""
    tokens = tokenise(text)
    dates = moment.spot(text)
    starts = [start for start, _ in dates]
    found: list[Found[Quantity]] = []
    i = 0
    while i < len(tokens):
        asked = begins(tokens[i]) and not _in_dates(tokens[i], dates, starts)
        hit = _quantity_at(text, tokens, i) if asked else None
        if hit is None or (found and hit[0].start < found[-1].end):
            i += 1
            continue
        found.append(hit[0])
        i = max(hit[1], i + 1)
    return tuple(found)


def _in_dates(token: Token, dates: Sequence[tuple[int, int]], starts: Sequence[int]) -> bool:
    at = bisect_right(starts, token.start) - 1
    return at >= 0 and token.start < dates[at][1]


def _quantity_at(text: str, tokens: Sequence[Token], i: int) -> tuple[Found[Quantity], int] | None:
    """Return the quantity whose figure (or currency sign) starts at token `i`, with the index after its words."""
    amount = amount_at(tokens, i)
    if (
        amount is None
        or _is_pronoun(tokens, amount)
        or is_label(tokens, amount.first, amount.after, _bare(amount))
    ):
        return None
    bound, first = before(tokens, amount.first)
    second = _range_end(tokens, amount, first)
    if second is not None:
        amount, second = _share_unit(amount, second)
        if word_at(tokens, first - 1) == "between":
            first -= 1
    last = second or amount
    trailing, end = after(tokens, last.after)
    bound = bound or trailing
    counted, end = _counted(tokens, last, end)
    unit, end = _rate(tokens, last.unit, end)
    quantity = _build(amount, second, bound, (unit, counted))
    start, stop = tokens[first].start, tokens[end - 1].end
    return Found(start, stop, text[start:stop], quantity), end


def _bare(amount: Amount) -> bool:
    return amount.unit is None and not amount.figure.scaled and not amount.money


def _is_pronoun(tokens: Sequence[Token], amount: Amount) -> bool:
    """Return true for the "one" of "no one", "one of the first", "one day"."""
    if word_at(tokens, amount.first) != "one" or amount.after != amount.first + 1:
        return False
    if len(tokens) == 1:
        return False
    follows = tokens[amount.after] if amount.after < len(tokens) else None
    if follows is None or (follows.kind != "word" and follows.lower != "-"):
        return before(tokens, amount.first)[0] == ""
    if follows.lower in ("or", "to") and amount.after + 1 < len(tokens):
        return read(tokens, amount.after + 1) is None
    return follows.lower in _PRONOUN_NEXT or word_at(tokens, amount.first - 1) in _PRONOUN_LAST


def _range_end(tokens: Sequence[Token], amount: Amount, first: int) -> Amount | None:
    """Return the upper end of a range that `amount` opens ("10 to 12", "5-6", "between 10 and 12", "two or three")."""
    joint = word_at(tokens, amount.after)
    opened = word_at(tokens, first - 1)
    allowed = joint in ("to", "or") or joint in DASHES or (joint == "and" and opened == "between")
    if not allowed or (
        opened == "from" and word_at(tokens, first - 2) not in ("ranging", "ranged", "anywhere")
    ):
        return None
    at = amount.after + 1
    second = amount_at(tokens, at) if at < len(tokens) else None
    if second is None or "vague" in (amount.figure.style, second.figure.style):
        return None
    if amount.unit is not None and second.unit is not None and amount.unit != second.unit:
        return None
    low, high = _share_unit(amount, second)
    far = joint == "or" and high.figure.value > 2 * low.figure.value
    if joint == "to" and high.figure.value > 3 * low.figure.value and changes.moving(opened):
        return None  # "fell 12p to 340p": by so much, to that
    return second if low.figure.value < high.figure.value and not far else None


def _share_unit(low: Amount, high: Amount) -> tuple[Amount, Amount]:
    """Give the lower end the scale and the unit of the upper one: "10 to 12 million", "$5 to 6 billion"."""
    scaled = low.figure
    if high.figure.scaled and not scaled.scaled and scaled.value < 1000:
        factor = Decimal(1)
        while factor * 1000 <= high.figure.value:
            factor *= 1000
        scaled = replace(scaled, value=scaled.value * factor, step=scaled.step * factor, scaled=True)
    unit = high.unit or low.unit
    return replace(low, figure=scaled, unit=unit), replace(high, unit=unit)


def _counted(tokens: Sequence[Token], last: Amount, end: int) -> tuple[str | None, int]:
    """Return what a plain figure counts and the index after its noun; a measured one counts nothing."""
    if last.unit is not None:
        return ("age" if last.unit == "age" else None), end
    if word_at(tokens, end) == "-" and attached(tokens, end) and attached(tokens, end + 1):
        if tokens[end + 1].kind != "word":
            return None, end
        word = tokens[end + 1].lower
        return (None if word == "strong" else word), end + 2
    hit = counted_at(tokens, end) if end < len(tokens) else None
    return hit if hit is not None else (None, end)


def _rate(tokens: Sequence[Token], unit: str | None, end: int) -> tuple[str | None, int]:
    hit = rate_at(tokens, end) if unit not in ("age", "percent") else None
    if hit is None:
        return ("year" if unit == "age" else unit), end
    return f"{unit or ''}/{hit[0]}", hit[1]


def _build(low: Amount, high: Amount | None, bound: Bound, labels: tuple[str | None, str | None]) -> Quantity:
    unit, counted = labels
    counts = unit is None or unit.startswith("/")
    floor = None if unit in SIGNED - {"percent"} or low.figure.value < 0 else Decimal(0)
    first = edge(low.figure, bound, counts, floor)
    second = first if high is None else edge(high.figure, bound, counts, floor)
    joined = first if high is None else _join((low, first), (high, second), bound)
    keep = low.figure.value if high is None else None
    exact = high is None and not bound and not rounded(low.figure)
    return Quantity(
        hard=interval(*joined.hard, counts and not _fractional(low), keep),
        soft=interval(*joined.soft, counts and not _fractional(low), keep),
        exact=exact,
        unit=unit,
        counted=counted,
    )


def _fractional(amount: Amount) -> bool:
    return amount.figure.value != amount.figure.value.to_integral_value()


def _join(low: tuple[Amount, Edge], high: tuple[Amount, Edge], bound: Bound) -> Edge:
    """Return one range from both ends; a reader takes the ends as written unless "about" or a bound says otherwise."""
    hard = (low[1].hard[0], high[1].hard[1])
    soft = (low[1].soft[0], high[1].soft[1]) if bound else (low[0].figure.value, high[0].figure.value)
    return Edge(hard, soft)
