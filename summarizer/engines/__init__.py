"""The engines, and which one a run uses."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from summarizer.engines.base import Engine
from summarizer.settings import Settings


@asynccontextmanager
async def engine_for(settings: Settings) -> AsyncIterator[Engine]:
    """The engine that the settings choose, open for the length of the block.

    A model named, or a cassette to replay, means the llm engine; else the lexical one.

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

    async with open_llm(settings) as engine:
        yield engine
