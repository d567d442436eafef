"""Puts the questions of one run to the model, and keeps account of what a question had to leave out for its length."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Mapping, Sequence
from typing import TypeVar

from summarizer.engines.llm.answers import Shape
from summarizer.engines.llm.seam import Seam
from summarizer.errors import TooLong, plain
from summarizer.records import Dropped, Stage
from summarizer.resources import PROMPTS, prompt, prompt_id

S = TypeVar("S", bound=Shape)
T = TypeVar("T")


class Asker:
    """The questions of one engine."""

    def __init__(self, seam: Seam) -> None:
        self.seam = seam
        self._used: set[str] = set()
        self._unasked: set[tuple[Stage, str, str]] = set()

    async def ask(self, stage: str, shape: type[S], fields: Mapping[str, str]) -> S:
        """One question by the prompt of this stage. Raises as `Seam.ask`."""
        self._used.add(stage)
        return await self.seam.ask(shape, prompt(stage, **fields))

    async def some(self, stage: Stage, parts: Sequence[tuple[str, Awaitable[T]]]) -> list[T]:
        """The answers to the parts of a question that was too long; what is still too long is left out, and noted in
        the words that come with it.

        Raises:
            TooLong: all of them are.
            SummarizerError: what else came up.
        """
        found = await asyncio.gather(*(part for _, part in parts), return_exceptions=True)
        answers: list[T] = []
        overlong: list[tuple[str, TooLong]] = []
        for (what, _), answer in zip(parts, found, strict=True):
            if isinstance(answer, TooLong):
                overlong.append((what, answer))
            elif isinstance(answer, BaseException):
                raise answer
            else:
                answers.append(answer)
        if overlong and not answers:
            raise overlong[0][1]
        for what, error in overlong:
            self.leave_out(stage, what, error.what)
        return answers

    def leave_out(self, stage: Stage, what: str, why: str) -> None:
        """Note what the model wasn't asked."""
        self._unasked.add((stage, plain(what, 200), plain(why)))

    @property
    def unasked(self) -> tuple[Dropped, ...]:
        """What the model wasn't asked, in an order that doesn't depend on that of the answers."""
        return tuple(
            Dropped(source=None, stage=stage, what=what, reason=why)
            for stage, what, why in sorted(self._unasked)
        )

    @property
    def prompts(self) -> tuple[str, ...]:
        """The prompts used, in the order of the stages."""
        return tuple(prompt_id(stage) for stage in PROMPTS if stage in self._used)
