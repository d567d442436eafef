"""How fast events are briefed in bulk, and what a late article costs: `python benchmarks/bulk_events.py [SIZE …]`.

Made-up news (`tests/grouping/news.py`, seeded; twenty articles an event) is written as JSON lines, all but the last
article, and goes through the public `summarizer.bulk.extract` and `summarizer.bulk.events.brief`; then the last article
comes in an export of its own. Each step runs in a process of its own, for its peak of memory. Prints events a second by
the clock, processor seconds, the peak of the process that leads and of the largest that it started, pairwise precision
and recall of the events, how many briefs the late article had made, and what that took, of the whole. At the end the
peaks of the largest size over those of the smallest.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # the news is a part of the tests

from summarizer.bulk import Job, extract
from summarizer.bulk.events import EventsJob, brief
from tests.grouping.news import news

SIZES = (500, 2_000)
_UNIT = 2**20 if sys.platform == "darwin" else 1024
Figures = dict[str, float]


def written(folder: Path, size: int, chars: int) -> list[str]:
    """Write so much news as two exports, the last article by itself; the event of each, in order."""
    events = []
    with (folder / "news.jsonl").open("w", encoding="utf-8") as early:
        for number, (event, article) in enumerate(news(size), 1):
            events.append(event)
            source = article.source
            day = source.published.isoformat() if source.published else None
            line = json.dumps({"title": source.title, "published": day, "text": article.text[:chars]}) + "\n"
            if number < size:
                early.write(line)
            else:
                (folder / "late.jsonl").write_text(line, "utf-8")
    return events


def one_step(step: str, inputs: Sequence[str], output: str, jobs: int) -> Figures:
    """Extract, or brief, and say what it took."""
    start, used = time.perf_counter(), _processor()
    found: Figures = {}
    if step == "extract":
        found["articles"] = extract(inputs, Path(output), Job(rows=250, jobs=jobs)).briefs
    else:
        done = brief(inputs, Path(output), EventsJob(jobs=jobs))
        found |= {"events": done.counts.events, "alone": done.counts.alone, "made": done.made}
        found |= {"changed": done.changed, "taken": done.taken, "failed": done.counts.failed}
    led, largest = (
        resource.getrusage(who).ru_maxrss / _UNIT for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    seconds, processor = time.perf_counter() - start, _processor() - used
    return found | {"seconds": seconds, "processor": processor, "led": led, "largest": largest}


def _processor() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def measured(folder: Path, step: str, inputs: Sequence[str], output: str, jobs: int) -> Figures:
    """`one_step` in a process of its own."""
    command = [sys.executable, str(Path(__file__).resolve()), "--step", step, output, str(jobs), *inputs]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, cwd=folder)
    found: Figures = json.loads(done.stdout.splitlines()[-1])
    return found


def score(folder: Path, events: Sequence[str]) -> tuple[float, float]:
    """Pairwise precision and recall of the events, by the lists beside the partitions."""
    true = {pair for pair in combinations(range(len(events)), 2) if events[pair[0]] == events[pair[1]]}
    found = set(_pairs(folder, len(events)))
    return len(true & found) / max(1, len(found)), len(true & found) / max(1, len(true))


def _pairs(folder: Path, size: int) -> Iterator[tuple[int, int]]:
    for path in folder.glob("list-*"):
        for line in path.read_text("utf-8").splitlines()[1:]:
            sources = json.loads(line)["sources"]
            places = [size - 1 if "late" in s else int(s.rpartition("#")[2]) - 1 for s in sources]
            yield from combinations(sorted(places), 2)


def one_size(size: int, chars: int, jobs: int) -> Figures:
    """All steps for so many articles."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        events = written(folder, size, chars)
        read = measured(folder, "extract", ["news.jsonl"], "early", jobs)
        measured(folder, "extract", ["late.jsonl"], "late", 1)
        whole = measured(folder, "brief", ["early"], "events", jobs)
        late = measured(folder, "brief", ["early", "late"], "events", jobs)
        precision, recall = score(folder / "events", events)
    briefs = whole["events"] + whole["alone"]
    print(
        f"{size:>7,} articles, {len(set(events)):,} events ({whole['events']:,} found, {whole['alone']:,} alone, "
        f"{whole['failed']:,} failed): precision {precision:.4f}, recall {recall:.4f}; "
        f"{briefs / whole['seconds']:,.2f} briefs/s by the clock, "
        f"{1000 * whole['processor'] / size:,.1f} ms of processor an article (extraction before it "
        f"{1000 * read['processor'] / size:,.1f} ms); peak {whole['led']:,.0f} MB leading, "
        f"{whole['largest']:,.0f} MB in the largest process started\n"
        f"{'':>7} a late article: {late['made']:,.0f} briefs made ({late['changed']:,.0f} changed), "
        f"{late['taken']:,.0f} taken over; {late['processor']:,.1f} s of processor, "
        f"{late['processor'] / (whole['processor'] + read['processor']):.4f} of the whole; "
        f"{late['seconds']:,.1f} s by the clock; peak {late['led']:,.0f} MB",
        flush=True,
    )
    return whole


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="How fast events are briefed in bulk.")
    parser.add_argument("sizes", nargs="*", type=int, default=list(SIZES))
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--chars", type=int, default=10**6)
    given = parser.parse_args()
    sizes = sorted(given.sizes)
    found = {size: one_size(size, given.chars, given.jobs) for size in sizes}
    if len(sizes) > 1:
        small, large = found[sizes[0]], found[sizes[-1]]
        print(
            f"peak at {sizes[-1]:,} ÷ at {sizes[0]:,}: {large['led'] / small['led']:.2f} leading, "
            f"{large['largest'] / small['largest']:.2f} in the largest process"
        )


if __name__ == "__main__":
    if sys.argv[1:2] == ["--step"]:
        step, output, jobs, *inputs = sys.argv[2:]
        print(json.dumps(one_step(step, inputs, output, int(jobs))))
    else:
        main()
