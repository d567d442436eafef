"""`--dry-run`: what a brief would ask and cost, with nothing sent."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from summarizer.terminal import write

if TYPE_CHECKING:
    from summarizer.settings import Settings


def foretell(inputs: Sequence[str], settings: Settings) -> None:
    """Print calls, tokens and cost of a brief of these inputs.

    Raises:
        InputError: nothing could be read.
    """
    from summarizer.api import readable

    articles = readable(inputs).articles
    read = f"{len(articles)} article{'' if len(articles) == 1 else 's'}"
    if settings.model is None:
        write(f"{read}; no model is asked. Nothing was sent.\n", None)
        return
    from summarizer.engines.llm.engine import CASES_A_CALL
    from summarizer.engines.llm.estimate import estimate

    taken = estimate(articles, settings.max_chars, settings.depth, CASES_A_CALL)
    dollars = taken.cost(settings.prices.get(settings.model))
    price = (
        f"about ${dollars:.4f}" if dollars is not None else f"not known: no price is set for {settings.model}"
    )
    write(
        f"{read}; about {taken.calls} calls to {settings.model}; about {taken.prompt_tokens:,} tokens sent and "
        f"{taken.completion_tokens:,} received; cost {price}. Nothing was sent.\n",
        None,
    )
