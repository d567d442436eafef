"""What comparisons may know besides the two claims."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True)
class Context:
    """What the articles tell besides the claims."""

    holders: Mapping[str, str] = field(default_factory=dict)
    """Family name of an office holder → key of the state, as the articles give it."""
    published: Mapping[str, date | None] = field(default_factory=dict)
    """Source id → publication date."""
