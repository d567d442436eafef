"""`batch submit`, `batch status` and `batch collect`: extraction through a batch endpoint."""

from __future__ import annotations

import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from summarizer.cli import batch_telling as telling
from summarizer.cli.options import (
    Asked,
    BaseUrl,
    DepthOption,
    Fields,
    Model,
    Output,
    StorePath,
)
from summarizer.cli.printing import EXIT_PARTIAL
from summarizer.terminal import check_writable, failing, say, write

if TYPE_CHECKING:
    from summarizer.batch.folder import Folder
    from summarizer.batch.job import Job
    from summarizer.settings import Settings

app = typer.Typer(
    help="Extract through a batch endpoint: half the price, within a day.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)

Given = Annotated[
    list[str] | None,
    typer.Argument(metavar="[ARTICLE]...", help="As for extract. None: those that the job was begun with."),
]
JobPath = Annotated[Path, typer.Argument(metavar="JOB", help="The job's folder.")]


@app.command()
@failing
def submit(
    articles: Given = None,
    folder: Annotated[
        Path | None, typer.Option("--folder", metavar="JOB", help="The job's folder; made if it isn't there.")
    ] = None,
    model: Model = None,
    base_url: BaseUrl = None,
    depth: DepthOption = None,
    store: StorePath = None,
    fields: Fields = None,
    max_calls: Annotated[
        int | None, typer.Option("--max-calls", help="Submit no more requests than this, over all runs.")
    ] = None,
    max_cost: Annotated[
        float | None,
        typer.Option(
            "--max-cost", help="Submit no more than is expected to cost these US dollars, over all runs."
        ),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Tell requests, tokens and cost; send and keep nothing.")
    ] = False,
) -> None:
    """Send what isn't in the store; run it again to go on, or to send what failed. Prints the batches begun."""
    from summarizer.batch import submit as sending
    from summarizer.batch.folder import Folder
    from summarizer.errors import SettingsError

    asked = Asked(model, base_url, depth, store=store, max_calls=max_calls, max_cost=max_cost, fields=fields)
    if dry_run:
        raise typer.Exit(_foretell(asked, articles, folder))
    if folder is None:
        raise SettingsError("A batch job needs a folder.", "Name one with --folder.")
    job = Folder(folder)
    job.ready()
    with job.held():
        settings = _settings(asked, job)
        begun, unread = _begin(job, settings, articles)
        made = sending.submit(job, sending.going_on(settings, begun), say)
    write("".join(f"{part.batch}\n" for part in made.sent), None)
    for line in telling.submitted(made, folder):
        say(line)
    raise typer.Exit(EXIT_PARTIAL if unread or made.found.failed or made.found.left_out else 0)


@app.command()
@failing
def status(folder: JobPath) -> None:
    """Tell where the batches of a job stand."""
    from summarizer.batch import collect as collecting
    from summarizer.batch.folder import Folder

    job = Folder(folder)
    job.known()
    with job.held():
        found = collecting.status(job, _settings(Asked(), job))
    lines = [f"{part.number}\t{part.batch or '-'}\t{collecting.standing(part)}\n" for part in found.parts]
    write("".join(lines), None)
    if not lines:
        say("Nothing was sent: all answers were in the store.")


@app.command()
@failing
def collect(
    folder: JobPath,
    output: Output = None,
    live: Annotated[bool, typer.Option("--live", help="Ask now, one by one, what is still missing.")] = False,
) -> None:
    """Put the answers of the batches that have ended into the store, and print the source briefs (JSONL)."""
    from summarizer.batch import collect as collecting
    from summarizer.batch.briefs import briefs
    from summarizer.batch.folder import Folder
    from summarizer.cli.batch_results import kept
    from summarizer.cli.meter import Meter

    check_writable(output)
    job = Folder(folder)
    job.known()
    with job.held(), kept(folder) as results:
        with Meter() as meter:
            settings = _settings(Asked(), job)
            collecting.collect(job, settings, say)
            made = briefs(job, settings, results.take, live=live, progress=meter)
        if made.briefs:
            results.print(output)
        results.report()
    if made.waiting:
        say(telling.waiting(made, folder))
    if not made.briefs:
        raise typer.Exit(1)
    raise typer.Exit(EXIT_PARTIAL if made.waiting or made.failed else 0)


def _begin(folder: Folder, settings: Settings, articles: list[str] | None) -> tuple[Job, int]:
    """The job in the folder, and how many inputs couldn't be read."""
    from summarizer.batch import submit as sending
    from summarizer.batch.sorting import Sorter
    from summarizer.cli.batch_taking import sorted_in
    from summarizer.cli.meter import Meter

    if not articles:
        return sending.begin(folder, settings, ()), 0
    with Sorter(folder.path) as sorter:
        with Meter() as meter:
            unread = sorted_in(sorter, articles, settings, meter)
        return sending.begin(folder, settings, sorter.entries()), unread


def _foretell(asked: Asked, articles: list[str] | None, folder: Path | None) -> int:
    """Tell what would be sent; the exit code."""
    from summarizer.batch.folder import Folder
    from summarizer.batch.foreseen import foresee
    from summarizer.batch.sorting import Sorter
    from summarizer.batch.submit import going_on, prepared
    from summarizer.cli.batch_taking import sorted_in
    from summarizer.cli.meter import Meter

    job = Folder(folder) if folder and folder.exists() else None
    with ExitStack() as stack:
        if job:
            stack.enter_context(job.held())
        settings = _settings(asked, job) if job else asked.traced()[0]
        state = prepared(job.job() if job else None, settings)
        sorter = stack.enter_context(Sorter(Path(stack.enter_context(tempfile.TemporaryDirectory()))))
        unread = 0
        if articles:
            with Meter() as meter:
                unread = sorted_in(sorter, articles, settings, meter)
        if articles and job and job.has_entries():
            job.check_entries(sorter.entries())
        entries = job.entries() if job and not articles else sorter.entries()
        made = foresee(job, going_on(settings, state), state, entries)
    write(telling.foreseen(made, state), None)
    return EXIT_PARTIAL if unread else 0


def _settings(asked: Asked, folder: Folder) -> Settings:
    """The settings of the job in this folder, or of one to be begun there.

    Raises:
        SettingsError: an option makes no sense, or isn't that of the job.
    """
    from summarizer.batch.submit import check_same, going_on

    settings, origins = asked.traced()
    known = folder.job()
    if known is None:
        return settings
    as_begun = going_on(settings, known)
    given = {name for name in ("model", "base_url", "depth", "store") if origins[name] == "the command line"}
    check_same(known, as_begun.model_copy(update={name: getattr(settings, name) for name in given}))
    return as_begun
