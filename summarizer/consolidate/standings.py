"""What holds at one time and no longer at another: who leads, where a ship is, how many seats are counted by ten.

Two answers that each say as of when, at times that are apart, don't clash where the question asks for a state of
things. Times of day without a date are told apart by the clock.
"""

from __future__ import annotations

import re

from summarizer.consolidate import asof
from summarizer.records import Claim, Moment
from summarizer.values import moment
from summarizer.values.base import Verdict
from summarizer.values.late import late

#: Questions for what may be otherwise tomorrow.
_STATE = late(
    r"^(?:who|what|which|where)\b(?: [\w'’-]+){0,3}? "
    r"(?:is|are|leads?|heads?|holds?|runs?|owns?|commands?|coaches|chairs?|governs?|rules?|controls?)\b",
    re.I,
)
#: What is so once for all, however the question is put.
_FOR_GOOD = late(
    r"\b(?:suspects?|victims?|winners?|authors?|culprits?|new|next|first|dead|killers?|attackers?|parents?)\b",
    re.I,
)

#: A stretch in which something went on is no time as of which a count was taken.
_THROUGH = late(r"\s*(?:through(?:out)?|during|over|between|all)\b", re.I)


def compare(one: Claim, other: Claim) -> Verdict | None:
    """`superseded` where both say as of when, the times are apart and the answer can change; else None."""
    if (
        one.when is None
        or other.when is None
        or _THROUGH.match(one.when.text)
        or _THROUGH.match(other.when.text)
    ):
        return None
    first, second = one.when.normal, other.when.normal
    if not isinstance(first, Moment) or not isinstance(second, Moment):
        return None
    if one.value.kind == "quantity":
        later = not asof.is_unchanging(one.question) and _clocks_apart(first, second)
    else:
        later = one.value.kind in ("name", "place") and all(map(_asks_for_a_state, (one, other)))
        later = later and moment.compare(first, second).relation == "contradicts"
    if not later:
        return None
    reason = f"One is as of “{one.when.text}”, the other as of “{other.when.text}”."
    return Verdict("superseded", "time.as-of", reason)


def _asks_for_a_state(claim: Claim) -> bool:
    return bool(_STATE.match(claim.question)) and not _FOR_GOOD.search(claim.question)


def _clocks_apart(one: Moment, other: Moment) -> bool:
    """True for two times of day of which one at least has no date, and which aren't one."""
    mine, theirs = _clock(one), _clock(other)
    bare = one.earliest.startswith("T") or other.earliest.startswith("T")
    return bare and mine is not None and theirs is not None and (mine[0] > theirs[1] or theirs[0] > mine[1])


def _clock(when: Moment) -> tuple[str, str] | None:
    """Hours and minutes of its beginning and end; None for a day or more."""
    (day, _, start), (last, _, end) = (text.partition("T") for text in (when.earliest, when.latest))
    return (start[:5], end[:5]) if start and end and start <= end and day == last else None
