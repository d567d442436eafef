"""When a transport fault is worth another try, and after how long.

The openai client's own retries are switched off (they don't read every form of
`Retry-After` and multiply time-outs); this is the one place that retries transport.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from summarizer.engines.llm.quota import number

#: Statuses that may pass: time-out, conflict, too early, and the server's own faults.
TRANSIENT = frozenset({408, 409, 425, 500, 502, 503, 504})
#: Statuses by which a server asks for fewer calls: its rate limit, and (529) its load.
THROTTLED = frozenset({429, 529})
#: Statuses that a wrong key, model or address brings; after a good answer they are a server's hiccup.
ODD = frozenset({401, 403, 404})
#: Error codes that come as a 429 but don't pass by waiting.
SPENT = frozenset({"insufficient_quota", "billing_hard_limit_reached"})
ATTEMPTS = 5
#: A connection that is refused rarely heals within seconds: fewer attempts.
CONNECT_ATTEMPTS = 3
#: Attempts at what a wrong address would bring, where the address has been right before.
ODD_ATTEMPTS = 3
#: Attempts while an endpoint that has answered before answers nobody (some two and a half minutes), or throttles.
PATIENT_ATTEMPTS = 10
#: Seconds; a server that asks for more is not waited for.
LONGEST_WAIT = 120.0


def retry_after(headers: Mapping[str, str], now: datetime | None = None) -> float | None:
    """Seconds that a response asks to wait, from `retry-after-ms` or `Retry-After` (seconds or a date,
    RFC 9110 section 10.2.3); None when it doesn't say or says nonsense. Never negative.
    """
    milliseconds = headers.get("retry-after-ms")
    if milliseconds is not None:
        parsed = number(milliseconds, math.inf)
        if parsed is not None:
            return parsed / 1000
    value = headers.get("retry-after")
    if value is None:
        return None
    seconds = number(value, math.inf)
    if seconds is not None:
        return seconds
    try:
        when = parsedate_to_datetime(value)
    except (ValueError, OverflowError):  # the second: a year of twenty digits
        return None
    when = when if when.tzinfo else when.replace(tzinfo=UTC)
    return max(0.0, (when - (now or datetime.now(UTC))).total_seconds())


def backoff(attempt: int) -> float:
    """Seconds before attempt number `attempt` + 1 when the server doesn't say: 0.5, 1, 2, 4, …, at most 30."""
    return float(min(30.0, 0.5 * 2 ** max(0, attempt - 1)))
