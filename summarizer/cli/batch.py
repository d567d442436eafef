"""`batch submit`, `batch status` and `batch collect`: extraction through a batch endpoint."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from summarizer.cli.options import Asked, BaseUrl, DepthOption, Fields, Model, Output, StorePath
from summarizer.cli.printing import EXIT_PARTIAL, report
from summarizer.cli.taking import taken
from summarizer.counting import count
from summarizer.terminal import check_writable, failing, say, write

if TYPE_CHECKING:
    from summarizer.articles import Reading
    from summarizer.batch.collect import Collected
    from summarizer.batch.job import Entry, Folder
    from summarizer.batch.submit import Submitted
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
) -> None:
    """Send what isn't in the store; run it again to go on, or to send what failed. Prints the batches begun."""
    from summarizer.batch import submit as sending
    from summarizer.batch.job import Folder
    from summarizer.cli.meter import Meter
    from summarizer.errors import SettingsError

    if folder is None:
        raise SettingsError("A batch job needs a folder.", "Name one with --folder.")
    asked = Asked(model=model, base_url=base_url, depth=depth, store=store, fields=fields)
    job = Folder(folder)
    job.ready()
    with job.held():
        settings = _settings(asked, job)
        unread = 0
        entries: tuple[Entry, ...] = ()
        if articles:
            with Meter() as meter:
                reading = taken(articles, settings, meter)
            entries, unread = _entries(reading), len(reading.failures)
        begun = sending.begin(job, settings, entries)
        made = sending.submit(job, sending.going_on(settings, begun), say)
    write("".join(f"{part.batch}\n" for part in made.sent), None)
    say(_told(made, folder))
    raise typer.Exit(EXIT_PARTIAL if unread or made.failed else 0)


@app.command()
@failing
def status(folder: JobPath) -> None:
    """Tell where the batches of a job stand."""
    from summarizer.batch import collect as collecting
    from summarizer.batch.job import Folder

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
    from summarizer.batch.job import Folder
    from summarizer.cli.meter import Meter

    check_writable(output)
    job = Folder(folder)
    job.known()
    with job.held(), Meter() as meter:
        settings = _settings(Asked(), job)
        collecting.collect(job, settings, say)
        made = collecting.briefs(job, settings, live=live, progress=meter)
    if made.briefs:
        write("".join(brief.model_dump_json() + "\n" for brief in made.briefs), output)
    report(made.failed)
    if made.waiting:
        say(_waiting(made, folder))
    if not made.briefs:
        raise typer.Exit(1)
    raise typer.Exit(EXIT_PARTIAL if made.waiting or made.failed else 0)


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


def _entries(reading: Reading) -> tuple[Entry, ...]:
    from summarizer.batch.job import Entry

    notes = {note.source: note.dropped() for note in reading.notes}
    return tuple(Entry(article=a, notes=notes.get(a.source.id, ())) for a in reading.articles)


def _told(made: Submitted, folder: Path) -> str:
    """What was sent, and what to do next."""
    requests = sum(part.requests for part in made.sent)
    parts = [f"{count(requests, 'request')} sent in {count(len(made.sent), 'batch', 'batches')}"]
    parts += [f"{made.done:,} articles have all their answers"] if made.done else []
    parts += [f"{made.failed:,} can't be answered"] if made.failed else []
    parts += [f"{made.waiting:,} wait for answers"] if made.waiting else []
    return f"{'; '.join(parts)}. Next: `summarizer batch {'status' if made.waiting else 'collect'} {folder}`."


def _waiting(made: Collected, folder: Path) -> str:
    """What to do for the articles that wait."""
    text = f"{made.waiting:,} article{' has' if made.waiting == 1 else 's have'} no brief yet. "
    if made.under_way:
        batches = "1 batch is" if made.under_way == 1 else f"{made.under_way} batches are"
        text += f"{batches} under way: collect again later. "
    return (
        f"{text}To send what is missing: `summarizer batch submit --folder {folder}`; "
        f"to ask it now: `summarizer batch collect --live {folder}`."
    )
