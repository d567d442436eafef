"""How well a quota is used that nobody told us: `python benchmarks/quota.py [SECONDS]`.

A server grants so many requests and so many tokens a second, and refuses what is above with a 429: once with nothing
else, once with `Retry-After` and `x-ratelimit-*` headers. Asked are as many questions as it grants in SECONDS, 64 at
once, through the seam (which isn't told the quota), and through the openai client with its own retries. Printed for
each: the share of the quota that was used between the first grant and the last, the share of requests that were
refused, and the calls that failed.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable, Coroutine, Iterable
from typing import Any

import openai
from serving import MODEL, Served, question, serving

from summarizer.engines.llm.answers import ExtractAnswer
from summarizer.engines.llm.seam import Seam
from summarizer.settings import Settings

REQUESTS, TOKENS_A_CALL = 40, 2400
#: Which quota binds: of tokens a little less than of requests, or the other way round.
QUOTAS = {
    "requests": (REQUESTS, REQUESTS * TOKENS_A_CALL * 1.5),
    "tokens": (REQUESTS * 1.5, REQUESTS * TOKENS_A_CALL),
}
IN_FLIGHT = 64

Run = Callable[[Served, int], Coroutine[Any, Any, int]]


async def _failed(calls: list[Awaitable[object]]) -> int:
    outcomes = await asyncio.gather(*calls, return_exceptions=True)
    return sum(isinstance(outcome, BaseException) for outcome in outcomes)


async def seam(served: Served, count: int) -> int:
    """Ask through the seam; the number of failed calls."""
    return await seam_of(Settings(base_url=served.base_url, concurrency=IN_FLIGHT), range(count))


async def seam_of(settings: Settings, numbers: Iterable[int]) -> int:
    """Ask the questions of these numbers through a seam with these settings; the number of failed calls."""
    asking = Seam(settings, MODEL)
    failed = await _failed([asking.ask(ExtractAnswer, question(n)) for n in numbers])
    await asking.close()
    return failed


async def client(served: Served, count: int, retries: int) -> int:
    """Ask through the openai client; the number of failed calls."""
    gate = asyncio.Semaphore(IN_FLIGHT)
    async with openai.AsyncOpenAI(base_url=served.base_url, api_key="none", max_retries=retries) as asking:

        async def ask(number: int) -> object:
            async with gate:
                return await asking.chat.completions.create(model=MODEL, messages=question(number))  # type: ignore[arg-type]  # plain dicts

        return await _failed([ask(n) for n in range(count)])


def main() -> None:
    """Measure and print."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 60.0
    count = int(REQUESTS * seconds)
    runs: dict[str, Run] = {
        "the seam": seam,
        "openai, 2 retries": lambda served, count: client(served, count, 2),
        "openai, 8 retries": lambda served, count: client(served, count, 8),
    }
    for style in ("bare", "told"):
        for bound, quota in QUOTAS.items():
            for name, run in runs.items():
                with serving(0.2, quota, style) as served:
                    failed = asyncio.run(run(served, count))
                granted, refused = served.counts["granted"], served.counts["refused"]
                used = granted / (
                    REQUESTS * (served.counts["seconds"] + 1)
                )  # a second's worth is there at first
                print(
                    f"{style}, {bound} bind: {name}: {used:.3f} of the quota used, "
                    f"{refused / (granted + refused):.3f} of requests refused, {failed} of {count} calls failed"
                )


if __name__ == "__main__":
    main()
