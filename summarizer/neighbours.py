"""A quotation that stands in an article several times is placed by its neighbours in the same brief.

Whoever reads an article writes down what it says in its order, more or less. So what was drafted right before and
right after an ambiguous quotation, and stands in one place only, tells which of its places was meant.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from summarizer.engines.base import ClaimDraft, QuotationDraft
from summarizer.ground import Located, Locator

D = TypeVar("D", ClaimDraft, QuotationDraft)


def beside(locator: Locator, drafts: Sequence[D]) -> list[D]:
    """The drafts, in order; those whose quote stands several times and that have no `near` get one: halfway
    between the nearest unambiguous quotes before and after, or where the only such one stands. Without any
    `near` stays None, and the first place is taken.
    """
    if all(draft.near is not None for draft in drafts):
        return list(drafts)
    found = [locator.locate(draft.quote, draft.near) for draft in drafts]
    sure = [index for index, at in enumerate(found) if isinstance(at, Located) and at.places == 1]
    return [
        replace(draft, near=_between(found, sure, index))
        if draft.near is None and isinstance(at, Located) and at.places > 1
        else draft
        for index, (draft, at) in enumerate(zip(drafts, found, strict=True))
    ]


def _between(found: Sequence[object], sure: Sequence[int], index: int) -> int | None:
    """The middle of where the unambiguous neighbours of the `index`-th stand."""
    at = bisect_left(sure, index)
    starts = [
        neighbour.spans[0][0]
        for number in sure[max(0, at - 1) : at + 1]
        if isinstance(neighbour := found[number], Located)
    ]
    return sum(starts) // len(starts) if starts else None
