"""`--dry-run`: what a brief would ask and cost, with nothing sent."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from summarizer.counting import count
from summarizer.terminal import write

if TYPE_CHECKING:
    from summarizer.records import Article
    from summarizer.settings import Settings


def foretell(events: Sequence[Sequence[Article]], settings: Settings) -> None:
    """Print calls, tokens and cost of a brief of each of these events' articles."""
    read = count(sum(map(len, events)), "article")
    if len(events) != 1:
        read += f" on {len(events)} events"
    if settings.model is None:
        write(f"{read}; no model is asked. Nothing was sent.\n", None)
        return
    from summarizer.engines.llm.estimate import estimate

    taken = [estimate(articles, settings.max_chars, settings.depth) for articles in events]
    price = settings.prices.get(settings.model)
    dollars = [one.cost(price) or 0.0 for one in taken] if price else None
    cost = (
        "not known: no price is set for " + settings.model
        if dollars is None
        else f"about ${sum(dollars):.4f}"
    )
    write(
        f"{read}; about {sum(one.calls for one in taken)} calls to {settings.model}; about "
        f"{sum(one.prompt_tokens for one in taken):,} tokens sent and "
        f"{sum(one.completion_tokens for one in taken):,} received; cost {cost}. Nothing was sent.\n",
        None,
    )
