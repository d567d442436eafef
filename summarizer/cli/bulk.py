"""`bulk extract` and `bulk brief`: exports of any size to partitions of source briefs, and those to events."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from summarizer.cli.options import (
    Asked,
    BaseUrl,
    DepthOption,
    Fields,
    MaxCalls,
    MaxCost,
    Model,
    NoStore,
    StorePath,
)
from summarizer.cli.partitions import (
    JOBS,
    AddressOption,
    EngineOption,
    JobsOption,
    Kept,
    KeptOption,
    OnOption,
    Partitioned,
    ProcessesOption,
    RowsOption,
    brief_into,
    extract_into,
)
from summarizer.terminal import failing

app = typer.Typer(
    no_args_is_help=True, help="Exports of any size in, partitions of source briefs and event briefs out."
)
Folder = Annotated[Path, typer.Option("-o", "--output", help="Folder for the partitions.")]


class Lone(StrEnum):
    """What becomes of an article that belongs to no event."""

    brief = "brief"
    skip = "skip"


@app.callback()
def bulk() -> None:
    """Exports of any size in, partitions of source briefs and event briefs out."""


@app.command()
@failing
def extract(
    inputs: Annotated[
        list[str],
        typer.Argument(metavar="IN...", help="JSON lines, CSV or Parquet: files, folders, globs, @list.txt."),
    ],
    output: Folder,
    format: KeptOption = None,
    rows: RowsOption = None,
    jobs: JobsOption = None,
    fields: Fields = None,
    on: OnOption = None,
    address: AddressOption = None,
    engine: EngineOption = None,
    model: Model = None,
    base_url: BaseUrl = None,
    depth: DepthOption = None,
    store: StorePath = None,
    no_store: NoStore = False,
    max_calls: MaxCalls = None,
    max_cost: MaxCost = None,
) -> None:
    """Read each row by itself: one source brief a row, in partitions.

    Run the same command again to go on after a stop: partitions that are there are not made again. Limits (calls in
    flight, requests and tokens a minute, --max-calls, --max-cost) hold for all workers together.
    """
    asked = Asked(
        model,
        base_url,
        depth,
        store=store,
        no_store=no_store,
        max_calls=max_calls,
        max_cost=max_cost,
        fields=fields,
    )
    how = Partitioned(format, rows, jobs, on, address, engine)
    raise typer.Exit(extract_into(inputs, output, asked, how))


@app.command()
@failing
def brief(
    inputs: Annotated[
        list[str],
        typer.Argument(
            metavar="IN...",
            help="Folders that `bulk extract` filled; files of source briefs (JSON lines); exports.",
        ),
    ],
    output: Folder,
    format: KeptOption = None,
    events: Annotated[int, typer.Option("--events", min=1, help="Events of a partition, about.")] = 64,
    alone: Annotated[
        Lone, typer.Option("--alone", help="An article of no event: a brief of its own, or only a list.")
    ] = Lone.brief,
    jobs: ProcessesOption = None,
    fields: Fields = None,
) -> None:
    """Sort source briefs into events and consolidate each by itself with the lexical engine.

    Run it again after a stop, or with further inputs: what is there and unchanged is taken over.
    """
    from summarizer.bulk.events import EventsJob

    job = EventsJob((format or Kept.jsonl).value, events, alone.value, jobs or JOBS)
    raise typer.Exit(brief_into(inputs, output, job, fields))
