"""`bulk brief`: partitions of source briefs to partitions of event briefs."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from summarizer.cli.bulk import Kept
from summarizer.cli.options import Fields
from summarizer.cli.printing import EXIT_PARTIAL
from summarizer.counting import count
from summarizer.terminal import failing, say

if TYPE_CHECKING:
    from summarizer.bulk.events import Briefed


class Lone(StrEnum):
    """What becomes of an article that belongs to no event."""

    brief = "brief"
    skip = "skip"


#: Events without a brief, and damaged partitions, that are told one by one.
_TOLD = 5


@failing
def brief(
    inputs: Annotated[
        list[str],
        typer.Argument(
            metavar="IN...",
            help="Folders that `bulk extract` filled; files of source briefs (JSON lines); exports.",
        ),
    ],
    output: Annotated[Path, typer.Option("-o", "--output", help="Folder for the partitions.")],
    format: Annotated[Kept, typer.Option("--format", help="How partitions are written.")] = Kept.jsonl,
    events: Annotated[int, typer.Option("--events", min=1, help="Events of a partition, about.")] = 64,
    alone: Annotated[
        Lone, typer.Option("--alone", help="An article of no event: a brief of its own, or only a list.")
    ] = Lone.brief,
    jobs: Annotated[int, typer.Option("--jobs", min=1, help="Processes on this machine.")] = 2,
    fields: Fields = None,
) -> None:
    """Sort source briefs into events and consolidate each by itself with the lexical engine.

    Run it again after a stop, or with further inputs: what is there and unchanged is taken over.
    """
    from summarizer.bulk.events import EventsJob
    from summarizer.bulk.events import brief as brief_all
    from summarizer.cli.meter import Meter
    from summarizer.settings import load

    found = {str(ours): theirs for ours, theirs in load({"fields": fields}).fields.items()}
    with Meter() as meter:
        done = brief_all(inputs, output, EventsJob(format.value, events, alone.value, jobs, found), meter)
    for line in _told(done, output):
        say(line)
    raise typer.Exit(EXIT_PARTIAL if done.failed or done.failures or done.counts.unread else 0)


def _told(done: Briefed, folder: Path) -> list[str]:
    """What there is to say, in lines."""
    counts = done.counts
    lines = [f"Left out: {failure}" for failure in done.failures]
    lines += [f"{name} didn't fit its partition, which is made again." for name in done.damaged[:_TOLD]]
    lines += [f"No brief of event {key[:12]}: {why}" for key, why in list(done.failed.items())[:_TOLD]]
    left = f", {counts.skipped:,} of these without a brief" if counts.skipped else ""
    lines.append(
        f"{count(counts.articles, 'article')} ({counts.twice:,} given twice, {count(counts.unread, 'row')} unread): "
        f"{count(counts.events, 'event')}, {counts.alone:,} alone{left}; {count(counts.failed, 'brief')} failed."
    )
    lines.append(
        f"{count(done.made, 'brief')} made, {done.changed:,} of them of events that changed; {done.taken:,} taken over."
    )
    partitions = count(counts.partitions, "partition")
    lines.append(f"{partitions} in {folder}, {done.written:,} written now. SHA-256 {counts.sha256}")
    return lines
