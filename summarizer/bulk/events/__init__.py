"""Event briefs from an export of any size: partitions of source briefs in, partitions of event briefs out."""

from __future__ import annotations

from summarizer.bulk.events.folder import Briefed, Counts, EventsJob
from summarizer.bulk.events.run import brief

__all__ = ["Briefed", "Counts", "EventsJob", "brief"]
