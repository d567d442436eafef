"""The sample brief with something else in it: hostile text everywhere, other facts, or next to nothing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from summarizer.records import EventBrief, Fact
from tests.sample import BRIEF, FACTS

#: Fields that hold words of articles, models or users, rather than ids, counts or fixed terms.
FREE = frozenset(
    {"path", "url", "title", "publisher", "author", "text", "name", "what", "reason", "question", "statement"}
    | {"role", "type", "channel", "model", "engine", "depth", "counted", "unit", "zone", "rule", "gist"}
)


def hostile(poison: str, replace: bool = False) -> EventBrief:
    """Put into the sample `poison` before (or instead of) every free text, spans' lengths kept true."""
    return EventBrief.model_validate(_poisoned(BRIEF.model_dump(), poison, replace))


def _poisoned(node: Any, poison: str, replace: bool) -> Any:
    if isinstance(node, dict):
        new = {key: _field(key, value, poison, replace) for key, value in node.items()}
        if {"start", "end", "text"} <= new.keys():
            new["end"] = new["start"] + len(new["text"])
        return new
    return [_poisoned(item, poison, replace) for item in node] if isinstance(node, tuple | list) else node


def _field(key: str, value: Any, poison: str, replace: bool) -> Any:
    if key in FREE and isinstance(value, str):
        return poison if replace else poison + value
    if key == "aliases":
        return [poison + alias for alias in value]
    return _poisoned(value, poison, replace)


def with_facts(more: Iterable[Fact]) -> EventBrief:
    """Give the sample further facts behind its own."""
    return BRIEF.model_copy(update={"facts": (*FACTS, *more)})


BARE = EventBrief(
    title="",
    event=BRIEF.event.model_copy(update={"when": None, "where": None, "type": None}),
    summary=(),
    conflicts=(),
    facts=(),
    timeline=(),
    quotations=(),
    actors=(),
    sources=BRIEF.sources[:1],
    origins=(),
    coverage=(),
    run=BRIEF.run,
)
