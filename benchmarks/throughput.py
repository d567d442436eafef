"""How fast questions are asked and answered: `python benchmarks/throughput.py [OPTIONS]`.

A server (in a process of its own) answers each call 200 ms after it came, with a whole article's claims. 500 questions,
each with an article of its own, are asked, at 16, 64, 128 and 512 in flight, each kind of asking in a process of its
own, the kinds in turn, ROUNDS times:

- the seam, with a store (every call and answer committed to the disk) and without, given all questions at once: it
  admits them itself;
- stock instructor over the openai client, a semaphore around it, as its documentation has it;
- langextract's openai provider with as many workers, where there is a Python that has it (`--langextract PYTHON`): it
  asks for JSON and hands on text;
- aiohttp alone, a semaphore around it: what a client can reach on this machine that sends the same bytes, reads JSON,
  and does nothing else.

What is timed is asking alone, after as many calls as open every connection (64 at most): a question is there, its
answer is read, checked against its schema and dropped. Articles aren't read, nor claims grounded: that comes before and
after, and costs the same whatever asks. Printed are medians of all rounds: the share of the ideal rate (in flight / 200
ms), and the best round's; requests a second and CPU a call with their ratios to stock's. 500 calls at 64 take
eight waves of 200 ms, so that no client's share is more than .977; and the server, which shares the machine, answers
somewhat late when many call at one moment: what aiohttp alone reaches, whose calls stay in step, says how quick and how
idle a machine is. The rate depends on what else the machine does; CPU a call hardly does.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from serving import MODEL, question, serving

LATENCY = 0.2
CONCURRENCIES = (16, 64, 128, 512)
STOCK, BARE, LANGEXTRACT = "stock instructor", "aiohttp alone", "langextract"
STORED, UNSTORED = "the seam, with a store", "the seam, without one"
#: Calls before the measurement, at most.
WARMING = 64

#: Asks these questions, and waits until all are answered.
AskAll = Callable[[Sequence[int]], Awaitable[None]]
Close = Callable[[], Awaitable[None]]


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

    @property
    def cpu_a_call(self) -> float:
        """Seconds of CPU that a call takes."""
        return self.cpu / self.calls


async def nothing() -> None:
    """There is nothing to close."""


def gated(ask: Callable[[int], Awaitable[object]], concurrency: int) -> AskAll:
    """Ask so many at once."""
    gate = asyncio.Semaphore(concurrency)

    async def one(number: int) -> None:
        async with gate:
            await ask(number)

    async def ask_all(numbers: Sequence[int]) -> None:
        await asyncio.gather(*(one(number) for number in numbers))

    return ask_all


def seam(base_url: str, concurrency: int, *, store: bool) -> tuple[AskAll, Close]:
    """Ask through the seam."""
    from summarizer.engines.llm.answers import ExtractAnswer
    from summarizer.engines.llm.seam import Seam
    from summarizer.settings import Settings
    from summarizer.store import Store

    folder = tempfile.TemporaryDirectory()
    kept = Store(Path(folder.name) / "answers.sqlite3") if store else None
    asking = Seam(Settings(base_url=base_url, concurrency=concurrency), MODEL, kept)

    async def one(number: int) -> None:
        await asking.ask(ExtractAnswer, question(number))

    async def ask_all(numbers: Sequence[int]) -> None:
        await asyncio.gather(*(one(number) for number in numbers))

    async def close() -> None:
        await asking.close()
        if kept:
            kept.close()
        folder.cleanup()

    return ask_all, close


def stock(base_url: str, concurrency: int) -> tuple[AskAll, Close]:
    """Ask through instructor as its documentation has it."""
    import instructor
    import openai

    from summarizer.engines.llm.answers import ExtractAnswer

    client = openai.AsyncOpenAI(base_url=base_url, api_key="none")
    create: Any = instructor.from_openai(client, mode=instructor.Mode.JSON_SCHEMA).chat.completions.create

    async def ask(number: int) -> object:
        return await create(model=MODEL, messages=question(number), response_model=ExtractAnswer)

    return gated(ask, concurrency), client.close


def bare(base_url: str, concurrency: int) -> tuple[AskAll, Close]:
    """Send the seam's bytes by aiohttp, and read what comes as JSON."""
    import aiohttp

    from summarizer.engines.llm import shape, wire
    from summarizer.engines.llm.answers import ExtractAnswer

    asked = shape.asked_form(ExtractAnswer)
    session = aiohttp.ClientSession(
        connector=aiohttp.TCPConnector(limit=0),
        headers={"Content-Type": "application/json", "Authorization": "Bearer none"},
    )

    async def ask(number: int) -> object:
        request = {"messages": question(number), "model": MODEL, "response_format": asked}
        async with session.post(f"{base_url}/chat/completions", data=wire.prepared(request).sent()) as answer:
            return json.loads(await answer.read())

    return gated(ask, concurrency), session.close


def langextract(base_url: str, concurrency: int) -> tuple[AskAll, Close]:
    """Ask through langextract's openai provider, which has threads of its own."""
    from langextract.providers.openai import OpenAILanguageModel  # type: ignore[import-not-found]  # optional

    model = OpenAILanguageModel(model_id=MODEL, api_key="none", base_url=base_url, max_workers=concurrency)

    async def ask_all(numbers: Sequence[int]) -> None:
        prompts = [question(number)[1]["content"] for number in numbers]
        await asyncio.to_thread(lambda: [None for _ in model.infer(prompts)])

    return ask_all, nothing


def asking(kind: str, base_url: str, concurrency: int) -> tuple[AskAll, Close]:
    """What a kind of asking is."""
    others = {STOCK: stock, BARE: bare, LANGEXTRACT: langextract}
    if kind in others:
        return others[kind](base_url, concurrency)
    return seam(base_url, concurrency, store=kind == STORED)


async def measure(kind: str, base_url: str, calls: int, concurrency: int) -> Measured:
    """Ask, after as many calls as warm everything up."""
    ask_all, close = asking(kind, base_url, concurrency)
    await ask_all([-number for number in range(1, min(concurrency, WARMING) + 1)])
    wall, cpu = time.perf_counter(), time.process_time()
    await ask_all(range(calls))
    measured = Measured(calls, concurrency, time.perf_counter() - wall, time.process_time() - cpu)
    await close()
    return measured


def apart(kind: str, python: str, calls: int, concurrency: int) -> Measured:
    """The same in a process of its own."""
    with serving(LATENCY) as served:
        command = [python, __file__, "--one", kind, served.base_url, str(calls), str(concurrency)]
        done = subprocess.run(
            command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
    return Measured(**json.loads(done.stdout.splitlines()[-1]))


def having(python: str | None) -> dict[str, str]:
    """The kinds of asking, and the Python of each; without langextract, in a word, where there is none."""
    kinds = dict.fromkeys((STOCK, STORED, UNSTORED, BARE), sys.executable)
    found = subprocess.run([python or sys.executable, "-c", "import langextract"], capture_output=True)
    if found.returncode:
        print("langextract is left out: it isn't installed here (--langextract PYTHON names one that has it)")
        return kinds
    return kinds | {LANGEXTRACT: python or sys.executable}


def show(kind: str, rounds: Sequence[Measured], base: Sequence[Measured]) -> None:
    """Print the medians of a kind's rounds beside the stock's."""

    def ratio(of: Callable[[Measured], float]) -> float:
        return median(of(one) / of(other) for one, other in zip(rounds, base, strict=True))

    print(
        f"{rounds[0].concurrency:4} in flight: {kind}: {median(one.share for one in rounds):.3f} of the ideal "
        f"(best round {max(one.share for one in rounds):.3f}), {median(one.rate for one in rounds):.0f} calls/s "
        f"({ratio(lambda one: one.rate):.2f} × stock), "
        f"{median(one.cpu_a_call for one in rounds) * 1000:.2f} ms of CPU a call "
        f"({ratio(lambda one: one.cpu_a_call):.2f} × stock)",
        flush=True,
    )


def main() -> None:
    """Measure and print."""
    if sys.argv[1:2] == ["--one"]:
        _, _, kind, base_url, calls, concurrency = sys.argv
        print(json.dumps(vars(asyncio.run(measure(kind, base_url, int(calls), int(concurrency))))))
        return
    options = argparse.ArgumentParser(description="How fast questions are asked and answered.")
    options.add_argument("in_flight", type=int, nargs="*", default=CONCURRENCIES)
    options.add_argument("--calls", type=int, default=500)
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--langextract", metavar="PYTHON", help="a Python in which langextract is installed")
    given = options.parse_args()
    kinds = having(given.langextract)
    for at_once in given.in_flight:
        rounds: dict[str, list[Measured]] = {kind: [] for kind in kinds}
        for _ in range(given.rounds):
            for kind, python in kinds.items():
                rounds[kind].append(apart(kind, python, given.calls, at_once))
        for kind, measured in rounds.items():
            show(kind, measured, rounds[STOCK])


if __name__ == "__main__":
    main()
