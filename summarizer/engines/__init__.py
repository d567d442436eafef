"""The engines, and which one a run uses."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from summarizer.engines.base import Engine
from summarizer.settings import Settings

if TYPE_CHECKING:
    from summarizer.engines.llm.ledger import Snapshot


@asynccontextmanager
async def engine_for(
    settings: Settings,
    watch: Callable[[Snapshot], None] | None = None,
    opened: Callable[[Callable[[], None]], None] | None = None,
) -> AsyncIterator[Engine]:
    """The engine that the settings choose, open for the length of the block.

    A model named, or a cassette to replay, means the llm engine; else the lexical one. `watch` is told where the
    calls to the model stand, after each change; `opened` is given what ends the asking early.

    Raises:
        CassetteError: the cassette can't be read.
        StoreError: the store of paid answers can't be opened.
    """
    if settings.model is None and settings.cassette is None:
        from summarizer.engines.lexical import LexicalEngine

        yield LexicalEngine()
        return
    # Imported here: openai and instructor cost over a second, which only this branch should pay.
    from summarizer.engines.llm.open import open_llm

    async with open_llm(settings, watch, opened) as engine:
        yield engine
