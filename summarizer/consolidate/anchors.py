"""Times that two articles count from their own dates: "on Tuesday" in papers a week apart is two days.

The publication date anchors such words. A weekday alone may be read of the wrong week where the tense isn't clear, so
two are told apart only where the claim's modality and the reading agree on which one is meant.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta

from summarizer.consolidate.asof import TO_COME
from summarizer.records import Claim, Moment
from summarizer.values import moment
from summarizer.values.base import Verdict
from summarizer.values.moment_other import bare_weekday

#: Words that count from the day of writing.
_DEICTIC = re.compile(
    r"\b(?:today|yesterday|tomorrow|tonight|ago|(?:last|this|next|past|coming|previous) "
    r"(?:night|morning|afternoon|evening|day|week|weekend|fortnight|month|[A-Z][a-z]+day))\b"
)
_A_WEEK = timedelta(days=7)


def other_week(one: Claim, other: Claim, published: Mapping[str, date | None]) -> Verdict | None:
    """`contradicts` where both name a weekday, in articles a week or more apart, and it can't be one day; else None."""
    if _apart(one, other, published) < _A_WEEK:
        return None
    x, y = one.value.normal, other.value.normal
    if not isinstance(x, Moment) or not isinstance(y, Moment) or x.members or y.members:
        return None
    if not all(_surely_dated(claim, published) for claim in (one, other)):
        return None
    if moment.compare(x, y).relation != "contradicts":
        return None
    both = " and ".join(sorted((moment.describe(x), moment.describe(y))))
    reason = f"{both} are two days: each article counts from its own date."
    return Verdict("contradicts", "moment.other-week", reason)


def same_words(one: Claim, other: Claim, published: Mapping[str, date | None]) -> Verdict | None:
    """`compatible` for the same words for a time, which the articles' dates make two: saved pages often carry the
    date of saving. Where words count from the day of writing and both dates are known, that is another matter: None.
    """
    if one.value.kind != "moment" or _plain(one) != _plain(other):
        return None
    known = all(published.get(claim.source) for claim in (one, other))
    if known and _DEICTIC.search(one.value.text):
        return None
    if bare_weekday(one.value.text) and _apart(one, other, published) >= _A_WEEK:
        return None
    return Verdict(
        "compatible", "moment.same-words", f"Both say “{one.value.text}”, in articles of other dates."
    )


def _plain(claim: Claim) -> str:
    return " ".join(claim.value.text.lower().split())


def _apart(one: Claim, other: Claim, published: Mapping[str, date | None]) -> timedelta:
    """How far the articles' dates are apart; zero where one isn't known."""
    first, second = published.get(one.source), published.get(other.source)
    return abs(first - second) if first and second else timedelta()


def _surely_dated(claim: Claim, published: Mapping[str, date | None]) -> bool:
    """True for a weekday alone that lies where the modality puts it: within the week before its article, or after."""
    day, read = published.get(claim.source), claim.value.normal
    if day is None or not isinstance(read, Moment) or not bare_weekday(claim.value.text):
        return False
    if read.earliest.startswith("T"):
        return False
    ahead = date.fromisoformat(read.earliest[:10]) - day
    if claim.modality == "happened":
        return -_A_WEEK <= ahead <= timedelta()
    return claim.modality in TO_COME and timedelta() <= ahead <= _A_WEEK
