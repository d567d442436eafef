"""What an article still has to be asked: the live path reads it with what the store holds, and nothing is sent.

Where the live path would call the model, the request is noted and the reading ends. So the bodies, their keys and
their order are the live path's own: first questions, re-asks of an answer that didn't fit, second asks, halves.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterable, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any

from summarizer.batch.endpoint import status_error
from summarizer.batch.job import Entry, Refused
from summarizer.engines.llm.engine import LlmEngine
from summarizer.engines.llm.reply import Completion
from summarizer.engines.llm.seam import Seam
from summarizer.errors import EndpointError, SummarizerError
from summarizer.pipeline import Progress, extract_all
from summarizer.records import Article, SourceBrief
from summarizer.settings import Depth, Settings
from summarizer.store import Store

#: Articles that are read at once: their requests are held until they are written.
_AT_ONCE = 64


class Waiting(SummarizerError):
    """An article can't be briefed yet: an answer isn't in the store."""


@dataclass(frozen=True)
class Read:
    """Some articles as far as the store goes.

    `results`: for each entry its article's brief, `Waiting`, or why it failed. `wanted`: the requests that are to be
    sent, key → body, in order of key.
    """

    entries: tuple[Entry, ...]
    results: tuple[SourceBrief | Waiting | EndpointError, ...]
    wanted: Mapping[str, bytes]


class _Asking(Seam):
    """The live seam without its calls: `_call` is where what isn't in the store would go out."""

    def __init__(self, settings: Settings, model: str, store: Store, refused: Mapping[str, Refused]) -> None:
        super().__init__(settings, model, store)
        self._refused = refused
        self.wanted: dict[str, bytes] = {}

    async def _call(self, body: bytes, key: str, _question: Any) -> Completion:
        """Note the request. What the endpoint refused for good it refuses again: so the live path goes on as it would
        there (a weaker form, two halves, or the article fails).
        """
        refused = self._refused.get(key)
        if refused is not None:
            raise status_error(refused.status, refused.error)
        self.wanted[key] = body
        raise Waiting("Its answer isn't in the store yet.")


async def readings(
    settings: Settings, store: Store, entries: Iterable[Entry], refused: Mapping[str, Refused]
) -> AsyncIterator[Read]:
    """The articles, some at a time, in order; the others aren't held. To be used in an event loop of its own.

    `settings` names the model. Raises:
        StoreError: the store can't be read.
    """
    seam = _Asking(settings, settings.model or "", store, refused)
    engine = LlmEngine(seam, settings.max_chars, settings.depth)
    try:
        left = iter(entries)
        while some := tuple(islice(left, _AT_ONCE)):
            results = await asyncio.gather(*(_read(engine, entry.article, settings.depth) for entry in some))
            # The parts of a long article are asked beside each other: the first that waits ends the article's
            # reading, and the others have yet to note theirs.
            while others := asyncio.all_tasks() - {asyncio.current_task()}:
                await asyncio.wait(others)
            wanted, seam.wanted = seam.wanted, {}
            yield Read(some, tuple(results), dict(sorted(wanted.items())))
    finally:
        await seam.close()


async def _read(engine: LlmEngine, article: Article, depth: Depth) -> SourceBrief | Waiting | EndpointError:
    try:
        (brief,), _ = await extract_all(engine, [article], depth, Progress())
    except (Waiting, EndpointError) as error:
        return error
    return brief
