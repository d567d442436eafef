"""Puts questions to a loopback endpoint through the real seam and the real engine, without waiting."""

from __future__ import annotations

import asyncio
import json
import ssl
from collections.abc import Awaitable, Callable, Coroutine, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar, overload
from unittest.mock import patch

from pydantic import SecretStr

from summarizer.engines.llm import answers
from summarizer.engines.llm.engine import LlmEngine
from summarizer.engines.llm.seam import Seam, Usage
from summarizer.records import Run
from summarizer.settings import Settings
from summarizer.store import Store
from tests import reader
from tests.loopback import Call, Loopback, Reply, completion

KEY = "sk-test-do-not-keep-2718281828"
MODEL = "test-model"
MESSAGES = [{"role": "system", "content": "Sort."}, {"role": "user", "content": "1, 2, 3"}]
#: A whole answer to a question of the shape `AlignAnswer`.
ANSWER = '{"same": [[1, 2]], "several": [], "own": [3]}'


class Question(Sequence[dict[str, str]]):
    """`MESSAGES`, of which a subclass sees when they are made ready to be sent: that iterates over them."""

    def __len__(self) -> int:
        return len(MESSAGES)

    @overload
    def __getitem__(self, index: int) -> dict[str, str]: ...
    @overload
    def __getitem__(self, index: slice) -> list[dict[str, str]]: ...
    def __getitem__(self, index: Any) -> Any:
        return MESSAGES[index]


T = TypeVar("T")


def run(asked: Coroutine[Any, Any, T]) -> T:
    """Run it without loading the machine's root certificates for every client: that takes longer than all the
    rest of a test, and the loopback speaks plain HTTP.
    """
    with patch.object(ssl.SSLContext, "load_verify_locations"):
        return asyncio.run(asked)


@dataclass(frozen=True)
class Asked:
    """What came of asking: an answer or an error for each question, what was used, and the waits in seconds."""

    outcomes: tuple[object, ...]
    usage: Usage
    waits: tuple[float, ...]

    @property
    def outcome(self) -> Any:
        """What came of the one question."""
        (only,) = self.outcomes
        return only


def ask(
    server: Loopback | str,
    questions: Sequence[list[dict[str, str]]] = (MESSAGES,),
    *,
    shape: type[answers.Shape] = answers.AlignAnswer,
    store: Store | None = None,
    **configured: Any,
) -> Asked:
    """Ask all questions at once, four calls in flight; waits are noted, not waited for."""
    base_url = server if isinstance(server, str) else server.base_url
    fields = {"base_url": base_url, "api_key": SecretStr(KEY), "concurrency": 4} | configured
    settings = Settings.model_validate(fields)
    waits: list[float] = []

    async def sleep(seconds: float) -> None:
        waits.append(seconds)

    async def asking() -> Asked:
        seam = Seam(settings, MODEL, store, sleep)
        asked = [seam.ask(shape, messages) for messages in questions]
        outcomes = await asyncio.gather(*asked, return_exceptions=True)
        await seam.close()
        # instructor answers with a class of its own making, a new one for each call: no two are equal
        plain = (shape.model_validate(o.model_dump()) if isinstance(o, shape) else o for o in outcomes)
        return Asked(tuple(plain), seam.usage, tuple(waits))

    return run(asking())


def told(*replies: Reply) -> tuple[Asked, list[Call]]:
    """Ask one question of an endpoint that answers with these replies: what came of it, and the calls made."""
    with Loopback(replies) as server:
        return ask(server), server.calls


def script(given: Mapping[str, Any]) -> Callable[[Call], Reply]:
    """Answer each kind of question (its schema's name) as given: an object, a function of the call, or a reply;
    what isn't given is answered by the rule-based reader.
    """

    def reply(call: Call) -> Reply:
        answer = given.get(reader.schema_of(call))
        if callable(answer):
            answer = answer(call)
        if isinstance(answer, Reply):
            return answer
        return reader.reply(call) if answer is None else Reply(completion(json.dumps(answer)))

    return reply


@dataclass(frozen=True)
class Used:
    """What came of using an engine: the result, the calls made, and what the engine tells of its run."""

    result: Any
    calls: tuple[Call, ...]
    run: Run

    def sent(self, schema: str) -> list[str]:
        """The user's message of every call of this kind, in order of the text (calls run at once)."""
        return sorted(reader.user_text(call) for call in self.calls if reader.schema_of(call) == schema)


def use(question: Callable[[LlmEngine], Awaitable[object]], max_chars: int = 24_000, **given: Any) -> Used:
    """Put a question to the llm engine at an endpoint that answers as given (`script`)."""
    with Loopback(script(given)) as server:
        settings = Settings(base_url=server.base_url, concurrency=4)

        async def using() -> tuple[object, Run]:
            seam = Seam(settings, MODEL)
            engine = LlmEngine(seam, max_chars)
            try:
                return await question(engine), engine.run()
            finally:
                await seam.close()

        result, told_of_run = run(using())
    return Used(result, tuple(server.calls), told_of_run)
