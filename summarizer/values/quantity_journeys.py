"""Changes told with both ends: "from £1.2 million to £2.1 million", "rose to 5.25% from 5%", "up £900,000 to £2.1m".

Such an answer agrees with a source that gives one end, the difference, or the difference in percent.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from summarizer.records import Quantity
from summarizer.values import changes
from summarizer.values.base import Verdict
from summarizer.values.quantity_compare import AGREEING, Said
from summarizer.values.quantity_compare import compare as plainly
from summarizer.values.quantity_find import scan

_BACK = re.compile(
    r"^,? (?:which was )?(?:(?:up|down|rising|falling) )?from (?:an? |the |its |their )?(?:[a-z]+ ){0,2}$"
)
#: "Up 12 points at 7,412", "fell 3 percent to close at 340p".
_ARRIVES = re.compile(
    r"^,? (?:(?:to|at)|(?:to|and) (?:close|closed|end|ended|finish|finished|trade|traded|stand|stood)(?: at| on)?|"
    r"(?:closing|ending|finishing|trading) at|(?:leaving|taking|bringing|putting) (?:it|them|the [a-z]+) (?:at|to)) $"
)
#: Room for the rounding of both ends in a difference.
_ROOM = 0.06


@dataclass(frozen=True)
class Journey:
    """A change: both ends, or its size and the end arrived at. `moves`: words say that it is no range."""

    start: Quantity | None
    end: Quantity
    step: Quantity | None
    moves: bool


@lru_cache(maxsize=1024)  # one answer is compared to many
def journey(text: str) -> Journey | None:
    """Return the change that `text` tells with two figures, or None."""
    found = scan(text)
    if len(found) < 2:
        return None
    before, gap = text[: found[0].start].lower(), text[found[0].end : found[1].start].lower()
    one, other = found[0].normal, found[1].normal
    moves = changes.moving(before) is not None or changes.moving(text[found[1].end :].lower()) is not None
    if gap == " to " and before.endswith("from "):
        if one.unit is None and not one.counted:
            one = one.model_copy(update={"unit": other.unit, "counted": other.counted})
        return Journey(one, other, None, moves)
    if moves and _ARRIVES.match(gap):
        return Journey(None, other, one, True)
    if _BACK.match(gap):
        return Journey(other, one, None, True)
    return None


def compare(first: Said, second: Said) -> Verdict | None:
    """How two answers relate of which one at least is such a change, by its ends; None when they don't tell."""
    one, other = journey(first[0]), journey(second[0])
    if one is not None and other is not None:
        return _both(one, other)
    if one is not None:
        return _beside(one, second[1])
    return None if other is None else _beside(other, first[1])


def _both(one: Journey, other: Journey) -> Verdict | None:
    if one.start is None or other.start is None or not (one.moves and other.moves):
        return None
    told = [plainly(one.start, other.start), plainly(one.end, other.end)]
    for relation in ("contradicts", "differs"):
        if any(verdict.relation == relation for verdict in told):
            return Verdict(
                relation, "quantity.change-ends", "The two changes don't start or end at the same figure."
            )
    if all(verdict.relation == "same" for verdict in told):
        return Verdict("same", "quantity.change-ends", "Both changes start and end at the same figures.")
    return None


def _beside(change: Journey, q: Quantity) -> Verdict | None:
    """One figure beside a change."""
    bare = changes.without(q)
    ends = [end for end in (change.start, change.end, change.step) if end is not None]
    exact = [changes.without(end) for end in ends]
    if any(end.hard == bare.hard and _alike(end, bare) for end in exact):
        return Verdict(
            "compatible", "quantity.change-end", "One is a change, the other the figure at one end of it."
        )
    if _is_difference(change, bare):
        return Verdict("compatible", "quantity.difference", "One is a change, the other the size of it.")
    if change.moves and any(_alike(end, bare) for end in exact):
        return Verdict(
            "compatible", "quantity.change-end", "One is a change, the other the figure at one end of it."
        )
    return _arrived(change, q) if change.step is not None else None


def _arrived(change: Journey, q: Quantity) -> Verdict | None:
    """A figure that tells no change beside "up 12 points at 7,412" is of the end arrived at."""
    way, level, _ = changes.split(q.counted)
    if way and not level:
        return None
    told = plainly(changes.without(change.end), changes.without(q))
    return None if told.relation == "not_comparable" else told


def _alike(one: Quantity, other: Quantity) -> bool:
    verdict = plainly(one, other)
    return verdict.relation in AGREEING and verdict.rule != "quantity.rounding"


def _is_difference(change: Journey, q: Quantity) -> bool:
    """Return True when `q` is the difference of the ends, in their unit or in percent of the first."""
    if change.start is None:
        return False
    (low, high), (end_low, end_high), (q_low, q_high) = change.start.soft, change.end.soft, q.soft
    if low is None or high is None or end_low is None or end_high is None or q_low is None or q_high is None:
        return False
    start, end = (low + high) / 2, (end_low + end_high) / 2
    size = abs(end - start)
    units = {change.end.unit, "percentage-point"} if change.end.unit == "percent" else {change.end.unit}
    sizes = [size] if q.unit in units else []
    if q.unit == "percent" and start:
        sizes.append(100 * size / abs(start))
    return any(q_low - _ROOM * told <= told <= q_high + _ROOM * told for told in sizes)
