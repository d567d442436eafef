"""What so many articles a day take, reckoned from what was measured: `python benchmarks/paper.py [ARTICLES …]`.

Calls, tokens and sizes come from the recorded runs (`cassettes/`: 21 articles, four events) and their briefs; processor
time is measured here and now, on the same events, by the lexical engine and by the llm engine with the recorded answers
(`asking` is then a replay: the wire's share is in `throughput.py`). Prices are yours: `--prompt` and `--completion` are
dollars a million tokens, and a batch endpoint is taken to ask half. The table is arithmetic, no promise: it says where
the next order of magnitude hurts.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from summarizer import extract, merge, summarize
from summarizer.testing.cassettes import exchanges

ROOT = Path(__file__).resolve().parent.parent
GOLDEN = ("arson-trial", "ferry-disaster", "refinery-fire")
#: The articles of each event, by the name of its tape.
EVENTS = {
    tape: sorted(folder.glob("*.txt"))
    for tape, folder in (
        ("seeds", ROOT / "seeds"),
        *((f"golden-{name}", ROOT / "tests" / "golden" / name) for name in GOLDEN),
    )
}
DAYS = (10**3, 10**5, 10**6, 10**8)
#: Seconds of a day, and of a minute.
DAY, MINUTE = 86_400, 60


@dataclass(frozen=True)
class Taken:
    """What stages took in all: calls, tokens sent and received, bytes of the answers kept."""

    calls: int
    prompt: int
    completion: int
    kept: int

    def each(self, number: int) -> tuple[float, ...]:
        """The same for one of so many."""
        return tuple(total / number for total in (self.calls, self.prompt, self.completion, self.kept))


def taken(*, reading: bool) -> Taken:
    """What reading the articles took on the tapes, or what was asked of an event beside that."""
    answers = []
    for tape in EVENTS:
        for request, response in exchanges(ROOT / "cassettes" / f"{tape}.yaml"):
            shape = request["response_format"]["json_schema"]["name"]
            if (shape in ("ExtractAnswer", "RequoteAnswer")) == reading:
                answers.append(response)
    usage = [answer["usage"] for answer in answers]
    return Taken(
        len(answers),
        sum(used["prompt_tokens"] for used in usage),
        sum(used["completion_tokens"] for used in usage),
        sum(len(json.dumps(answer, ensure_ascii=False).encode()) for answer in answers),
    )


def articles() -> int:
    """How many articles the tapes are of."""
    return sum(map(len, EVENTS.values()))


@dataclass(frozen=True)
class Machine:
    """Processor seconds and bytes: `read` and `kept` of an article, `merged` and `told` of an event."""

    read: float
    merged: float
    kept: float
    told: float


def machine() -> Machine:
    """Measured on the events of the tapes, each once before it counts, by the lexical engine."""
    read = merged = kept = told = 0.0
    for paths in EVENTS.values():
        summarize(paths)
        start = time.process_time()
        briefs = extract(paths)
        read += time.process_time() - start
        start = time.process_time()
        brief = merge(briefs)
        merged += time.process_time() - start
        kept += sum(len(one.model_dump_json().encode()) for one in briefs)
        told += len(brief.model_dump_json().encode())
    return Machine(read / articles(), merged / len(EVENTS), kept / articles(), told / len(EVENTS))


def replayed() -> float:
    """Processor seconds that the llm engine takes for an event, its answers at hand; reading the tape is a part."""
    for _ in range(2):  # once for what is loaded and remembered
        start = time.process_time()
        for tape, paths in EVENTS.items():
            summarize(paths, cassette=ROOT / "cassettes" / f"{tape}.yaml")
    return (time.process_time() - start) / len(EVENTS)


def row(day: int, an_event: float, prices: tuple[float, float], cost: Machine, asked: float) -> Sequence[str]:
    """One line of the table. `an_event`: articles of an event; `prices`: of a million tokens sent, received;
    `asked`: processor seconds of an event by the llm engine.
    """
    events = day / an_event
    by_article, by_event = (
        taken(reading=True).each(articles()),
        taken(reading=False).each(len(EVENTS)),
    )
    calls, prompt, completion, kept = (
        day * one + events * other for one, other in zip(by_article, by_event, strict=True)
    )
    dollars = (prompt * prices[0] + completion * prices[1]) / 1e6
    stored = kept + day * cost.kept + events * cost.told
    return (
        f"{day:,}",
        f"{calls:,.0f}",
        f"{calls / DAY:,.2f}",
        f"{(prompt + completion) / DAY * MINUTE:,.0f}",
        f"${dollars:,.0f}",
        f"{stored / 1e9:,.2f} GB",
        f"{(day * cost.read + events * cost.merged) / DAY:,.2f}",
        f"{events * asked / DAY:,.2f}",
    )


def main() -> None:
    """Measure, reckon and print."""
    parser = argparse.ArgumentParser(description="What so many articles a day take.")
    parser.add_argument("articles", nargs="*", type=int, default=list(DAYS))
    parser.add_argument("--of-an-event", type=float, default=5.0)
    parser.add_argument("--prompt", type=float, default=0.25)
    parser.add_argument("--completion", type=float, default=2.00)
    given = parser.parse_args()
    for name, one in (
        ("an article's reading", taken(reading=True).each(articles())),
        ("an event beside that", taken(reading=False).each(len(EVENTS))),
    ):
        print(
            f"{name}: {one[0]:.2f} calls, {one[1]:,.0f} tokens sent, {one[2]:,.0f} received, {one[3]:,.0f} bytes kept"
        )
    cost = machine()
    print(
        f"lexical: {1000 * cost.read:.0f} ms of processor an article, {1000 * cost.merged:.0f} ms an event; "
        f"source brief {cost.kept / 1000:.1f} kB, event brief {cost.told / 1000:.0f} kB"
    )
    asked = replayed()
    print(f"llm, answers at hand: {1000 * asked:.0f} ms of processor an event, all told")
    print(
        "articles a day | calls a day | calls/s | tokens/min | a day | kept a day | cores lexical | cores llm"
    )
    for day in given.articles:
        print(" | ".join(row(day, given.of_an_event, (given.prompt, given.completion), cost, asked)))


if __name__ == "__main__":
    main()
