"""What is told of a batch job: what was sent, what its limits left out, what a dry run foresees, how to go on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.counting import count
from summarizer.counting import dollars as in_dollars

if TYPE_CHECKING:
    from summarizer.batch.briefs import Collected
    from summarizer.batch.foreseen import Foreseen
    from summarizer.batch.job import Job
    from summarizer.batch.missing import Found
    from summarizer.batch.submit import Submitted


def submitted(made: Submitted, folder: Path) -> list[str]:
    """What was sent, what wasn't, and what to do next."""
    requests = sum(part.requests for part in made.sent)
    parts = [f"{count(requests, 'request')} sent in {count(len(made.sent), 'batch', 'batches')}"]
    parts += _standing(made.found)
    if made.dollars is not None:
        parts += [f"{count(made.requests, 'request')} of this job so far, at {in_dollars(made.dollars)}"]
    next_one = "collect" if not made.found.waiting else "status"
    lines = [f"{'; '.join(parts)}. Next: `summarizer batch {next_one} {folder}`."]
    if made.found.left_out:
        so_far = count(made.requests, "request")
        so_far += f", at {in_dollars(made.dollars)}" if made.dollars is not None else ""
        left = _left_out(made.found, made.left_out_dollars, made.job)
        again = f"`summarizer batch submit --folder {folder} {_option(made.job)}`"
        lines.append(f"{left}; submitted so far: {so_far}. Go on with a larger one: {again}.")
    return lines


def foreseen(made: Foreseen, job: Job) -> str:
    """What would be sent, in a line or two."""
    parts = [
        f"{count(made.requests, 'request')} to {job.model} in {count(made.batches, 'batch', 'batches')}",
        f"about {made.tokens.prompt:,.0f} tokens sent and {made.tokens.completion:,.0f} received",
        "cost not known: no price is set for " + job.model
        if made.dollars is None
        else f"cost about {in_dollars(made.dollars)}, at half the live price",
        *_standing(made.found),
    ]
    left = f" {_left_out(made.found, made.left_out_dollars, job)}." if made.found.left_out else ""
    return f"{'; '.join(parts)}.{left} Nothing was sent.\n"


def waiting(made: Collected, folder: Path) -> str:
    """What to do for the articles that wait."""
    text = f"{made.waiting:,} article{' has' if made.waiting == 1 else 's have'} no brief yet. "
    if made.under_way:
        batches = "1 batch is" if made.under_way == 1 else f"{made.under_way} batches are"
        text += f"{batches} under way: collect again later. "
    return (
        f"{text}To send what is missing: `summarizer batch submit --folder {folder}`; "
        f"to ask it now: `summarizer batch collect --live {folder}`."
    )


def _standing(found: Found) -> list[str]:
    done = (
        "1 article has all its answers"
        if found.done == 1
        else f"{found.done:,} articles have all their answers"
    )
    parts = [done] if found.done else []
    parts += [f"{found.failed:,} can't be answered"] if found.failed else []
    return parts + ([f"{found.waiting:,} wait for answers"] if found.waiting else [])


def _left_out(found: Found, dollars: float | None, job: Job) -> str:
    text = f"Left out: {count(found.left_out, 'request')}"
    text += f", expected to cost {in_dollars(dollars)}" if dollars is not None else ""
    limits = [count(job.max_calls, "request")] if job.max_calls is not None else []
    limits += [in_dollars(job.max_cost)] if job.max_cost is not None else []
    return f"{text}. This job's limit is {' or '.join(limits)} in all"


def _option(job: Job) -> str:
    options = ["--max-calls N"] if job.max_calls is not None else []
    return " ".join(options + (["--max-cost DOLLARS"] if job.max_cost is not None else []))
