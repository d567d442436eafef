"""`bulk extract`: exports of any size to partitions of source briefs."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

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
from summarizer.cli.printing import EXIT_PARTIAL
from summarizer.terminal import failing, say

if TYPE_CHECKING:
    from summarizer.settings import Settings

app = typer.Typer(
    no_args_is_help=True, help="Exports of any size in, partitions of source briefs and event briefs out."
)


class Kept(StrEnum):
    """How partitions are written."""

    jsonl = "jsonl"
    parquet = "parquet"


class On(StrEnum):
    """Where the work is done."""

    here = "here"
    ray = "ray"


class By(StrEnum):
    """Who reads. `ray` is short for `--on ray`."""

    lexical = "lexical"
    llm = "llm"
    ray = "ray"


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
    output: Annotated[Path, typer.Option("-o", "--output", help="Folder for the partitions.")],
    format: Annotated[Kept, typer.Option("--format", help="How partitions are written.")] = Kept.jsonl,
    rows: Annotated[int, typer.Option("--rows", min=1, help="Rows of a partition, at most.")] = 1000,
    jobs: Annotated[
        int, typer.Option("--jobs", min=1, help="Workers: processes here, or tasks on a cluster.")
    ] = 2,
    fields: Fields = None,
    on: Annotated[On, typer.Option("--on", help="In processes here, or on Ray.")] = On.here,
    address: Annotated[
        str | None,
        typer.Option(
            "--address",
            metavar="auto|HOST:PORT",
            help="A Ray that is there already; without one, Ray is started here.",
        ),
    ] = None,
    engine: Annotated[
        By | None,
        typer.Option("--engine", help="Default: llm where a model is named. ray is short for --on ray."),
    ] = None,
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
    from summarizer.bulk import Job
    from summarizer.bulk import extract as extract_all
    from summarizer.cli.meter import Meter

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
    settings = _settings(asked, engine)
    place = _place(On.ray if engine is By.ray else on, address)
    named = {str(ours): theirs for ours, theirs in settings.fields.items()}
    with Meter() as meter:
        job = Job(format.value, rows, named, jobs, place, settings)
        done = extract_all(inputs, output, job, meter)
    for failure in done.failures:
        say(f"Left out: {failure}")
    say(
        f"{done.rows:,} rows: {done.briefs:,} briefs, {done.failed:,} failed; {done.partitions:,} partitions in "
        f"{output}, {done.made:,} of them made now. SHA-256 {done.sha256}"
    )
    raise typer.Exit(EXIT_PARTIAL if done.failed or done.failures else 0)


def _settings(asked: Asked, engine: By | None) -> Settings:
    """The settings in force. Without --engine a model has to be named (here, in the environment or the settings file):
    a key alone is no order to send a whole archive to a model.

    Raises:
        SettingsError: a value makes no sense, or the engine and the model don't go together.
    """
    from summarizer.errors import SettingsError

    settings, origins = asked.traced()
    if engine is By.llm and settings.model is None:
        raise SettingsError("The llm engine asks a model, and none is named.", "Name one with --model.")
    if engine is By.lexical and asked.model is not None:
        raise SettingsError("The lexical engine asks no model.", "Leave --model out, or --engine.")
    named = settings.model is not None and not origins["model"].startswith("default")
    if engine is By.llm or (engine is not By.lexical and named):
        return settings.model_copy(update={"cassette": None})
    say("Engine: lexical (embedded, no model). Name a model with --model for a closer reading.")
    return settings.model_copy(update={"cassette": None, "model": None, "store": None})


def _place(on: On, address: str | None) -> str | None:
    """Where the work is done, as `Job.ray` has it.

    Raises:
        SettingsError: an address, and no cluster.
    """
    from summarizer.errors import SettingsError

    if on is On.here and address is not None:
        raise SettingsError("An address is of a Ray cluster.", "Say --on ray, too.")
    return None if on is On.here else address or "local"
