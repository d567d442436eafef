"""Gives saved source briefs the numbers that they have in a new company."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from summarizer.records import Source, SourceBrief


def source_order(source: Source) -> tuple[str, str]:
    """The rule by which sources are numbered: by path or address as given, then by content."""
    return source.path or source.url or "", source.sha256


def renumbered(briefs: Iterable[SourceBrief]) -> tuple[SourceBrief, ...]:
    """The briefs as `s1`, `s2`, …, in the order of the rule; one given twice stays once."""
    distinct = {source_order(b.source): b for b in sorted(briefs, key=lambda b: source_order(b.source))}
    return tuple(_as(brief, f"s{number}") for number, brief in enumerate(distinct.values(), 1))


def _as(brief: SourceBrief, new: str) -> SourceBrief:
    old = brief.source.id
    if old == new:
        return brief
    return SourceBrief.model_validate(_walk(brief.model_dump(), old, new))


def _walk(value: Any, old: str, new: str) -> Any:
    if isinstance(value, dict):
        return {
            key: _renamed(part, old, new) if key in ("id", "source") else _walk(part, old, new)
            for key, part in value.items()
        }
    if isinstance(value, list | tuple):
        return [_walk(part, old, new) for part in value]
    return value


def _renamed(value: Any, old: str, new: str) -> Any:
    if value == old:
        return new
    if isinstance(value, str) and value.startswith(old + "."):
        return new + value[len(old) :]
    return _walk(value, old, new)
