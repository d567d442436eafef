"""Articles, an endpoint that reads them, and the run between: what a fault is played into."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import SecretStr

from summarizer.engines.llm.engine import LlmEngine
from summarizer.engines.llm.ledger import Usage
from summarizer.engines.llm.seam import Seam
from summarizer.pipeline import Progress, extract_all
from summarizer.records import Article, SourceBrief
from summarizer.settings import Settings
from summarizer.store import Store
from tests import reader
from tests.asking import KEY, MODEL, run
from tests.faults.server import Act, FaultServer, Script, sent
from tests.loopback import Call, completion
from tests.making import article

_NUMBER = re.compile(r"Ferry (\d+) ")

#: What answers a call: acts, or a function that makes them of the call.
Fault = Sequence[Act] | Callable[[Call], Sequence[Act]]


def articles(count: int) -> tuple[Article, ...]:
    """Articles about as many ferries, each with two figures of its own."""
    return tuple(
        article(
            f"Ferry {n} hit the pier of Hook Bay on Monday.\nPolice said {100 + n} people were hurt.\n"
            f"The harbour office counted {20 + n} boats nearby.\n",
            n,
        )
        for n in range(1, count + 1)
    )


def number_of(call: Call) -> int:
    """Which article a call is about."""
    found = _NUMBER.search(reader.user_text(call))
    assert found
    return int(found[1])


def good(call: Call) -> tuple[Act, ...]:
    """The right answer to a call. Its tokens are those of the question's and the answer's length."""
    answer = reader.answer(call)
    usage = {"prompt_tokens": len(reader.user_text(call)) // 4, "completion_tokens": len(answer) // 4}
    return sent(completion(answer, usage=usage))


def answered(content: str | None, **extra: Any) -> tuple[Act, ...]:
    """A completion with this content, whatever was asked."""
    return sent(completion(content, **extra))


def scripted(faults: Mapping[int, Sequence[Fault]]) -> Script:
    """A script by which each attempt at an article meets the next of its faults, and the right answer after them."""
    left = {number: list(played) for number, played in faults.items()}

    def play(call: Call) -> Sequence[Act]:
        waiting = left.get(number_of(call))
        if not waiting:
            return good(call)
        fault = waiting.pop(0)
        return fault(call) if callable(fault) else fault

    return play


@dataclass(frozen=True)
class Ran:
    """What came of a run: a brief or the reason why not for each article, the calls made for each, what was used."""

    briefs: Mapping[int, SourceBrief]
    failed: Mapping[int, str]
    calls: Mapping[int, int]
    usage: Usage
    waits: tuple[float, ...]

    def bytes(self) -> bytes:
        """All briefs as JSON, in order."""
        return b"\n".join(self.briefs[n].model_dump_json().encode() for n in sorted(self.briefs))


def ran(script: Script, made: Sequence[Article], store: Store | None = None, **settings: Any) -> Ran:
    """Read these articles at an endpoint that plays this script; waits are noted, not waited for."""
    with FaultServer(script) as server:
        return ran_at(server, made, store, **settings)


def ran_at(server: FaultServer, made: Sequence[Article], store: Store | None = None, **settings: Any) -> Ran:
    """The same at this server."""
    waits: list[float] = []
    before = len(server.calls)

    async def sleep(seconds: float) -> None:
        waits.append(seconds)

    async def reading() -> tuple[Any, Any, Usage]:
        fields = {"base_url": server.base_url, "api_key": SecretStr(KEY), "concurrency": 1} | settings
        seam = Seam(Settings.model_validate(fields), MODEL, store, sleep)
        try:
            briefs, failed = await extract_all(LlmEngine(seam), made, "quick", Progress())
        finally:
            await seam.close()
        return briefs, failed, seam.usage

    briefs, failed, usage = run(reading())
    numbers = [number_of(call) for call in server.calls[before:]]
    return Ran(
        {int(brief.source.id[1:]): brief for brief in briefs},
        {int(_number_in(one.what)): one.reason for one in failed},
        {number: numbers.count(number) for number in sorted(set(numbers))},
        usage,
        tuple(waits),
    )


def _number_in(named: str) -> str:
    """The article's number in how a failure names it: by its file or by its headline."""
    found = re.search(r"\d+", named)
    assert found
    return found[0]


def words(call: Call) -> dict[str, Any]:
    """The right answer, as an object to be spoiled."""
    made: dict[str, Any] = json.loads(reader.answer(call))
    return made
