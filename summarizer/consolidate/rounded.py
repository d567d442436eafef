"""An approximate figure that the other's doesn't round to: "some $146 billion" beside "$148.9 billion".

"About n" reaches a tenth to either side (design section 3), so that the rules hear no clash. But whoever writes three
digits means them: such a pair is put to a reading. "About 100,000" beside 94,000 is not: one digit is all it tells.
"""

from __future__ import annotations

from decimal import Decimal

from summarizer.consolidate.compare import AGREEING
from summarizer.consolidate.facts import Linked
from summarizer.records import Normal, Quantity
from summarizer.values.quantity_scale import centre


def apart(fact: Linked) -> bool:
    """True when two sources answer a question that has one answer with figures that the rules hear agree, one of
    them approximate, and the other is no rounding of it.
    """
    return fact.single and any(
        verdict.relation in AGREEING
        and len({*fact.answers[i].sources, *fact.answers[j].sources}) > 1
        and _apart(fact.answers[i].first.value.normal, fact.answers[j].first.value.normal)
        for (i, j), verdict in fact.verdicts.items()
    )


def _apart(one: Normal | None, other: Normal | None) -> bool:
    if not (isinstance(one, Quantity) and isinstance(other, Quantity)) or one.unit != other.unit:
        return False
    return any(
        about is not None and told is not None and abs(about - told) > half_unit(about)
        for about, told in (
            (approximate(one), approximate(other) or centre(other)),
            (approximate(other), approximate(one) or centre(one)),
        )
    )


def approximate(q: Quantity) -> float | None:
    """The figure n that "about n" names; None for a quantity of any other form. See `values.bounds`."""
    (low, high), (soft_low, soft_high) = q.hard, q.soft
    if q.exact or low is None or high is None or soft_low is None or soft_high is None:
        return None
    n = (soft_low + soft_high) / 2
    reaches = zip((low, high, soft_low, soft_high), (0.75, 1.25, 0.9, 1.1), strict=True)
    return n if n > 0 and all(abs(end - share * n) <= 1 for end, share in reaches) else None


def half_unit(n: float) -> float:
    """Half of the last place that the digits of `n` tell: 0.5e9 of 146e9, 0.05e9 of 1.9e9, 50,000 of 100,000."""
    told = Decimal(repr(n)).normalize().as_tuple()
    return float(Decimal((0, (5,), int(told.exponent) - 1)))
