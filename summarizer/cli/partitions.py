"""Exports of any size to partitions in a folder: what `bulk`, `extract` and `brief --group` share."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from summarizer.cli.options import Asked
from summarizer.cli.printing import EXIT_PARTIAL
from summarizer.counting import count
from summarizer.terminal import say

if TYPE_CHECKING:
    from summarizer.bulk.events import Briefed, EventsJob
    from summarizer.errors import SettingsError
    from summarizer.settings import Settings


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


#: Rows of a partition and workers, unless others are named.
ROWS, JOBS = 1000, 2

KeptOption = Annotated[
    Kept | None, typer.Option("--format", help=f"How partitions are written ({Kept.jsonl.value}).")
]
RowsOption = Annotated[
    int | None, typer.Option("--rows", min=1, help=f"Rows of a partition, at most ({ROWS}).")
]
JobsOption = Annotated[
    int | None,
    typer.Option("--jobs", min=1, help=f"Workers: processes here, or tasks on a cluster ({JOBS})."),
]
ProcessesOption = Annotated[
    int | None, typer.Option("--jobs", min=1, help=f"Processes here, for partitions ({JOBS}).")
]
OnOption = Annotated[On | None, typer.Option("--on", help="In processes here, or on Ray.")]
AddressOption = Annotated[
    str | None,
    typer.Option(
        "--address",
        metavar="auto|HOST:PORT",
        help="A Ray that is there already; without one, Ray is started here.",
    ),
]
EngineOption = Annotated[
    By | None,
    typer.Option("--engine", help="Default: llm where a model is named. ray is short for --on ray."),
]

#: How the name of a folder ends.
_ENDS = tuple({"/", os.sep})
#: Events without a brief, and damaged partitions, that are told one by one.
_TOLD = 5


@dataclass(frozen=True)
class Partitioned:
    """What the command line says of partitions, and of who fills them; None = not said."""

    format: Kept | None = None
    rows: int | None = None
    jobs: int | None = None
    on: On | None = None
    address: str | None = None
    engine: By | None = None

    def folder(self, output: str | None) -> Path | None:
        """The folder for partitions: where anything is said of them, and where `output` is a folder or ends like one.

        Raises:
            SettingsError: they have no folder.
        """
        said = self != Partitioned()
        if output is None and said:
            raise no_folder()
        if output is None:
            return None
        place = Path(output)
        return place if said or output.endswith(_ENDS) or place.is_dir() else None


def no_folder() -> SettingsError:
    """Partitions were asked for, and no folder."""
    from summarizer.errors import SettingsError

    return SettingsError("Partitions are written into a folder.", "Name one with -o FOLDER/.")


def extract_into(inputs: Sequence[str], folder: Path, asked: Asked, how: Partitioned) -> int:
    """Source briefs of every row, in partitions; the exit code.

    Raises:
        SummarizerError: what was asked makes no sense, the folder is another run's, or the run had to end.
    """
    from summarizer.bulk import Job
    from summarizer.bulk import extract as extract_all
    from summarizer.cli.meter import Meter

    settings = _settings(asked, how.engine)
    place = _place(On.ray if how.engine is By.ray else how.on or On.here, how.address)
    named = _columns(settings)
    with Meter() as meter:
        job = Job(
            (how.format or Kept.jsonl).value, how.rows or ROWS, named, how.jobs or JOBS, place, settings
        )
        done = extract_all(inputs, folder, job, meter)
    for failure in done.failures:
        say(f"Left out: {failure}")
    say(
        f"{count(done.rows, 'row')}: {count(done.briefs, 'brief')}, {done.failed:,} failed; "
        f"{count(done.partitions, 'partition')} in {folder}, {done.made:,} made now. SHA-256 {done.sha256}"
    )
    return EXIT_PARTIAL if done.failed or done.failures else 0


def brief_into(inputs: Sequence[str], folder: Path, job: EventsJob, fields: str | None) -> int:
    """A brief of every event in them, in partitions; the exit code. `fields`: as on the command line.

    Raises:
        SummarizerError: an input or the folder isn't what it should be, or the run had to end.
    """
    from summarizer.bulk.events import brief as brief_all
    from summarizer.cli.meter import Meter
    from summarizer.settings import load

    named = _columns(load({"fields": fields}))
    with Meter() as meter:
        done = brief_all(inputs, folder, replace(job, fields=named), meter)
    for line in _told(done, folder):
        say(line)
    return EXIT_PARTIAL if done.failed or done.failures or done.counts.unread else 0


def _settings(asked: Asked, engine: By | None) -> Settings:
    """The settings in force. Without --engine a model has to be named (here, in the environment or the settings file):
    a key alone is no order to send a whole archive to a model.

    Raises:
        SettingsError: a value makes no sense, or the engine and the model don't go together.
    """
    from summarizer.errors import SettingsError

    if asked.cassette is not None:
        raise SettingsError(
            "Partitions are not made from a cassette.", "Name a file with -o, or no cassette."
        )
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


def _columns(settings: Settings) -> dict[str, str]:
    """Columns of exports by the names that the bulk commands take."""
    return {str(ours): theirs for ours, theirs in settings.fields.items()}


def _place(on: On, address: str | None) -> str | None:
    """Where the work is done, as `Job.ray` has it.

    Raises:
        SettingsError: an address, and no cluster.
    """
    from summarizer.errors import SettingsError

    if on is On.here and address is not None:
        raise SettingsError("An address is of a Ray cluster.", "Say --on ray, too.")
    return None if on is On.here else address or "local"


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
