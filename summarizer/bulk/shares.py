"""Limits that several workers keep together: each gets its share, and the shares never add up to more.

Shares are fixed when the run begins, so that nobody has to be asked while it goes on. What a worker leaves unused no
other one gets.
"""

from __future__ import annotations

import math

from summarizer.settings import Settings, Share

#: Limits in whole numbers, of which a worker needs one at least.
_COUNTS = ("concurrency", "requests_per_minute", "tokens_per_minute", "max_calls")


def shares(settings: Settings, workers: int) -> tuple[Settings, ...]:
    """The settings of each worker: of `workers`, from 1, or of fewer where a limit is smaller than their number.

    Whole numbers are shared out to the last one, the first workers getting the remainder; dollars evenly, rounded down.
    """
    most = min([workers, *(limit for name in _COUNTS if (limit := getattr(settings, name)) is not None)])
    number = max(1, most)
    return tuple(settings.model_copy(update=_share(settings, place, number)) for place in range(number))


def _share(settings: Settings, place: int, number: int) -> dict[str, Share | float | None]:
    share = Share(place=place, of=number)
    found: dict[str, Share | float | None] = {"share": share}
    for name in _COUNTS:
        limit = getattr(settings, name)
        found[name] = None if limit is None else share.part(limit)
    if settings.max_cost is not None:
        even = settings.max_cost / number
        found["max_cost"] = even if number == 1 else math.nextafter(even, 0.0)
    return found
