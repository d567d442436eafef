"""Opens the llm engine with its store or its cassette, and closes them."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, nullcontext

from summarizer.engines.llm.engine import LlmEngine
from summarizer.engines.llm.ledger import Snapshot
from summarizer.engines.llm.seam import Seam
from summarizer.errors import SettingsError
from summarizer.settings import Settings
from summarizer.store import Store
from summarizer.testing.cassettes import cassette, recorded_model


@asynccontextmanager
async def open_llm(
    settings: Settings,
    watch: Callable[[Snapshot], None] | None = None,
    opened: Callable[[Callable[[], None]], None] | None = None,
) -> AsyncIterator[LlmEngine]:
    """The engine, for the length of the block. With a cassette there is no store: the cassette is it.

    Raises:
        SettingsError: nothing says which model to ask.
        CassetteError: the cassette can't be read.
        StoreError: the store can't be opened.
    """
    tape = cassette(settings.cassette, settings.record) if settings.cassette else nullcontext()
    keep = Store(settings.store) if settings.store and not settings.cassette else nullcontext()
    with tape, keep as store:
        seam = Seam(settings, _model(settings), store, watch=watch)
        if opened:
            opened(seam.stop)
        try:
            yield LlmEngine(seam, settings.max_chars, settings.depth)
        finally:
            await seam.close()


def _model(settings: Settings) -> str:
    model = settings.model or (recorded_model(settings.cassette) if settings.cassette else None)
    if model is None:
        raise SettingsError("No model is named.", "Name one with --model or SUMMARIZER_MODEL.")
    return model
