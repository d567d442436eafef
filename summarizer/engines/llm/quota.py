"""What responses tell of a quota: the `x-ratelimit-*` headers of OpenAI and of those who follow it.

| header | example |
|---|---|
| `x-ratelimit-limit-requests`, `-tokens` | `500` |
| `x-ratelimit-remaining-requests`, `-tokens` | `499` |
| `x-ratelimit-reset-requests`, `-tokens` | `120ms`, `6m0s`, `1.5` (seconds), a date of ISO 8601 |

`reset` is, at OpenAI, the time until the quota is whole again, which refills steadily; at others it is the time until
a new window begins. Two responses tell which: see `pace.Meter.told`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

Resource = Literal["requests", "tokens"]
_PART = re.compile(r"(\d{1,9}(?:\.\d{1,9})?)(ms|s|m|h|d)", re.ASCII)
#: What is more is no quota, and no duration.
_LARGEST = 1e15
_SECONDS = {"ms": 0.001, "s": 1.0, "m": 60.0, "h": 3600.0, "d": 86400.0}


@dataclass(frozen=True)
class Told:
    """One resource's quota at the time of a response: `remaining` of `limit`, and `reset` in seconds."""

    limit: float
    remaining: float
    reset: float


def told(headers: Mapping[str, str], resource: Resource, now: datetime | None = None) -> Told | None:
    """What the headers say of this resource; None when they don't say all of it, or say nonsense."""
    said = headers.get(f"x-ratelimit-limit-{resource}")
    if said is None:
        return None
    limit = number(said, _LARGEST)
    remaining = number(headers.get(f"x-ratelimit-remaining-{resource}"), _LARGEST)
    reset = seconds(headers.get(f"x-ratelimit-reset-{resource}"), now)
    if limit is None or remaining is None or reset is None or not 0 <= remaining <= limit or limit == 0:
        return None
    return Told(limit, remaining, reset)


def seconds(text: str | None, now: datetime | None = None) -> float | None:
    """A duration ("6m0s", "120ms", "1.5") or a date, as seconds from now on; None for anything else."""
    value = (text or "").strip()
    plain = number(value, _LARGEST)
    if plain is not None:
        return plain
    parts = _PART.findall(value[:64])
    if parts and "".join(n + unit for n, unit in parts) == value:
        return sum(float(n) * _SECONDS[unit] for n, unit in parts)
    try:
        when = datetime.fromisoformat(value)
    except ValueError:
        return None
    when = when if when.tzinfo else when.replace(tzinfo=UTC)
    return max(0.0, (when - (now or datetime.now(UTC))).total_seconds())


def blamed(said: str) -> tuple[Resource, ...]:
    """Which quota a 429 is about, from its words in lower case; both when it doesn't say."""
    tokens = "token" in said or "tpm" in said
    requests = (
        "request" in said.replace("requested", "").replace("invalid_request_error", "") or "rpm" in said
    )
    if tokens and not ("rpm" in said or "requests per" in said):
        return ("tokens",)
    return ("requests",) if requests and not tokens else ("requests", "tokens")


def number(text: str | None, below: float) -> float | None:
    """A header's number, from 0 to `below` (not included); None for anything else."""
    try:
        value = float(text or "")
    except ValueError:
        return None
    return value if 0 <= value < below else None
