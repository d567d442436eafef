"""`bulk extract`: exports of any size to partitions of source briefs."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from summarizer.cli.options import Fields
from summarizer.cli.printing import EXIT_PARTIAL
from summarizer.terminal import failing, say

app = typer.Typer(no_args_is_help=True, help="Exports of any size in, partitions of source briefs out.")


class Kept(StrEnum):
    """How partitions are written."""

    jsonl = "jsonl"
    parquet = "parquet"


class On(StrEnum):
    """Where the work is done."""

    here = "here"
    ray = "ray"


@app.callback()
def bulk() -> None:
    """Exports of any size in, partitions of source briefs out."""


@app.command()
@failing
def extract(
    inputs: Annotated[
        list[str],
        typer.Argument(metavar="IN...", help="JSON lines, CSV or Parquet: files, folders, globs, @list.txt."),
    ],
    output: Annotated[Path, typer.Option("-o", "--output", help="Folder for the partitions.")],
    format: Annotated[Kept, typer.Option("--format", help="How partitions are written.")] = Kept.jsonl,
    rows: Annotated[int, typer.Option("--rows", min=1, help="Rows of a partition, at most.")] = 1000,
    jobs: Annotated[int, typer.Option("--jobs", min=1, help="Processes on this machine.")] = 2,
    fields: Fields = None,
    on: Annotated[
        On, typer.Option("--on", help="In processes here, or on a Ray that is started here.")
    ] = On.here,
) -> None:
    """Read each row by itself with the lexical engine: one source brief a row, in partitions.

    Run the same command again to go on after a stop: partitions that are there are not made again.
    """
    from summarizer.bulk import Job
    from summarizer.bulk import extract as extract_all
    from summarizer.cli.meter import Meter
    from summarizer.settings import load

    found = {str(ours): theirs for ours, theirs in load({"fields": fields}).fields.items()}
    place = "local" if on is On.ray else None
    with Meter() as meter:
        done = extract_all(inputs, output, Job(format.value, rows, found, jobs, place), meter)
    for failure in done.failures:
        say(f"Left out: {failure}")
    say(
        f"{done.rows:,} rows: {done.briefs:,} briefs, {done.failed:,} failed; {done.partitions:,} partitions in "
        f"{output}, {done.made:,} of them made now. SHA-256 {done.sha256}"
    )
    raise typer.Exit(EXIT_PARTIAL if done.failed or done.failures else 0)
