"""How fast questions are asked and answered: `python benchmarks/throughput.py [CALLS [CONCURRENCY …]]`.

A server (in a process of its own) answers each call after 200 ms with a whole article's claims. Asked are 500
questions, at 16, 64, 128 and 512 at once, each kind of asking in a process of its own, one after the other: the seam
with a store and without, stock instructor over the openai client, and, where it is installed, langextract's provider,
which asks for text only. Printed for each: the share of the ideal rate (concurrency / 200 ms), requests a second and
CPU a call, with their ratios to stock instructor's in the same run. The rate depends on how busy the machine is; CPU a
call hardly does.
"""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from serving import MODEL, question, serving

LATENCY = 0.2
CONCURRENCIES = (16, 64, 128, 512)
STOCK = "stock instructor"

Ask = Callable[[int], Awaitable[object]]
Close = Callable[[], Coroutine[Any, Any, None]]


@dataclass(frozen=True)
class Measured:
    """One measurement."""

    calls: int
    concurrency: int
    wall: float
    cpu: float

    @property
    def rate(self) -> float:
        """Calls a second."""
        return self.calls / self.wall

    @property
    def share(self) -> float:
        """Share of the rate that the server's latency allows."""
        return self.rate * LATENCY / self.concurrency


def seam(base_url: str, concurrency: int, *, store: bool) -> tuple[Ask, Close]:
    """Ask through the seam."""
    from summarizer.engines.llm.answers import ExtractAnswer
    from summarizer.engines.llm.seam import Seam
    from summarizer.settings import Settings
    from summarizer.store import Store

    folder = tempfile.TemporaryDirectory()
    kept = Store(Path(folder.name) / "answers.sqlite3") if store else None
    asking = Seam(Settings(base_url=base_url, concurrency=concurrency), MODEL, kept)

    async def close() -> None:
        await asking.close()
        if kept:
            kept.close()
        folder.cleanup()

    return lambda number: asking.ask(ExtractAnswer, question(number)), close


def stock(base_url: str) -> tuple[Ask, Close]:
    """Ask through instructor as its documentation has it."""
    import instructor
    import openai

    from summarizer.engines.llm.answers import ExtractAnswer

    client = openai.AsyncOpenAI(base_url=base_url, api_key="none")
    create: Any = instructor.from_openai(client, mode=instructor.Mode.JSON_SCHEMA).chat.completions.create

    async def ask(number: int) -> object:
        return await create(model=MODEL, messages=question(number), response_model=ExtractAnswer)

    return ask, client.close


def langextract(base_url: str, concurrency: int) -> tuple[Ask, Close]:
    """Ask through langextract's openai provider: threads, and text that isn't parsed."""
    from langextract.providers.openai import OpenAILanguageModel  # type: ignore[import-not-found]  # optional

    model = OpenAILanguageModel(
        model_id=MODEL, api_key="none", base_url=base_url, max_workers=concurrency, format_type=None
    )

    async def ask(number: int) -> object:
        prompt = question(number)[1]["content"]
        return await asyncio.to_thread(lambda: list(model.infer([prompt])))

    async def close() -> None:
        """Nothing is open."""

    return ask, close


def asking(kind: str, base_url: str, concurrency: int) -> tuple[Ask, Close]:
    """What a kind of asking is."""
    if kind == STOCK:
        return stock(base_url)
    if kind == "langextract":
        return langextract(base_url, concurrency)
    return seam(base_url, concurrency, store=kind == "seam, with a store")


async def measure(kind: str, base_url: str, calls: int, concurrency: int) -> Measured:
    """Ask, after as many calls as warm everything up."""
    ask, close = asking(kind, base_url, concurrency)
    gate = asyncio.Semaphore(concurrency)

    async def one(number: int) -> object:
        async with gate:
            return await ask(number)

    await asyncio.gather(*(one(-number) for number in range(1, min(concurrency, 64) + 1)))
    wall, cpu = time.perf_counter(), time.process_time()
    await asyncio.gather(*(one(number) for number in range(calls)))
    measured = Measured(calls, concurrency, time.perf_counter() - wall, time.process_time() - cpu)
    await close()
    return measured


def apart(kind: str, calls: int, concurrency: int) -> Measured:
    """The same in a process of its own."""
    with serving(LATENCY) as served:
        command = [sys.executable, __file__, "--one", kind, served.base_url, str(calls), str(concurrency)]
        done = subprocess.run(
            command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
    return Measured(**json.loads(done.stdout.splitlines()[-1]))


def main() -> None:
    """Measure and print."""
    if sys.argv[1:2] == ["--one"]:
        _, _, kind, base_url, calls, concurrency = sys.argv
        measured = asyncio.run(measure(kind, base_url, int(calls), int(concurrency)))
        print(json.dumps(vars(measured)))
        return
    numbers = [int(number) for number in sys.argv[1:]]
    kinds = ["seam, with a store", "seam, without one"]
    kinds += ["langextract"] if find_spec("langextract") else []
    for at_once in numbers[1:] or CONCURRENCIES:
        base = apart(STOCK, numbers[0] if numbers else 500, at_once)
        _show(STOCK, base, base)
        for kind in kinds:
            _show(kind, apart(kind, base.calls, at_once), base)


def _show(kind: str, measured: Measured, base: Measured) -> None:
    print(
        f"{measured.concurrency:4} at once: {kind}: {measured.share:.3f} of the ideal, {measured.rate:.0f} calls/s "
        f"({measured.rate / base.rate:.2f} × stock), {measured.cpu / measured.calls * 1000:.2f} ms of CPU a call "
        f"({measured.cpu / measured.calls / (base.cpu / base.calls):.2f} × stock)",
        flush=True,
    )


if __name__ == "__main__":
    main()
