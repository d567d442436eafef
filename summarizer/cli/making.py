"""`brief`, `extract` and `merge`: what reads articles, and may ask a model."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from summarizer.cli.foretelling import foretell
from summarizer.cli.options import (
    Articles,
    Asked,
    BaseUrl,
    BriefFormat,
    BriefFormatOption,
    Cassette,
    DepthOption,
    DryRun,
    FailOption,
    Fields,
    Format,
    FormatOption,
    Group,
    MaxCalls,
    MaxCost,
    Model,
    NoStore,
    Output,
    OutputOrFolder,
    Record,
    RecordMode,
    StorePath,
)
from summarizer.cli.partitions import (
    AddressOption,
    EngineOption,
    JobsOption,
    Kept,
    KeptOption,
    OnOption,
    Partitioned,
    ProcessesOption,
    RowsOption,
    extract_into,
)
from summarizer.cli.printing import EXIT_PARTIAL, exit_code, report, show_brief
from summarizer.cli.sorting import foretell_events, partition_events, sort_and_brief
from summarizer.cli.taking import taken
from summarizer.terminal import failing, write


@failing
def brief(
    articles: Articles,
    output: Output = None,
    format: BriefFormatOption = None,
    model: Model = None,
    base_url: BaseUrl = None,
    depth: DepthOption = None,
    cassette: Cassette = None,
    record: Record = RecordMode.none,
    store: StorePath = None,
    no_store: NoStore = False,
    max_calls: MaxCalls = None,
    max_cost: MaxCost = None,
    dry_run: DryRun = False,
    fail_on: FailOption = None,
    fields: Fields = None,
    group: Group = False,
    jobs: ProcessesOption = None,
) -> None:
    """Read articles about one event and print the event brief."""
    from summarizer.api import summarize

    asked = Asked(model, base_url, depth, cassette, record, store, no_store, max_calls, max_cost, fields)
    kept = _kept(format, jobs, single=dry_run or fail_on is not None or not group)
    if kept is not None:
        raise typer.Exit(partition_events(articles, asked, output, kept, jobs))
    shown = Format(format.value) if format else None
    if group and dry_run:
        foretell_events(articles, asked)
        return
    if group:
        raise typer.Exit(sort_and_brief(articles, asked, output, shown, fail_on))
    with asked.running(output) as (settings, meter):
        reading = taken(articles, settings, meter)
        if dry_run:
            foretell([reading.articles], settings)
            return
        made = summarize(reading, settings=settings, progress=meter)
    show_brief(made, shown, output, {a.source.id: a.text for a in reading.articles})
    raise typer.Exit(exit_code(made, fail_on, len(reading.failures)))


def _kept(format: BriefFormat | None, jobs: int | None, *, single: bool) -> Kept | None:
    """How partitions of events are written, None = none are. `single`: something is asked that is of single briefs.

    Raises:
        SettingsError: that doesn't go together.
    """
    from summarizer.errors import SettingsError

    kept = Kept(format.value) if format in (BriefFormat.jsonl, BriefFormat.parquet) else None
    if kept is None and jobs is not None:
        raise SettingsError("--jobs is of partitions.", "Say --group --format jsonl -o FOLDER/, too.")
    if kept is not None and single:
        raise SettingsError(
            f"{kept.value} is for the briefs of many events: with --group, without --dry-run and --fail-on.",
            "A single brief is printed as text, md, html or json.",
        )
    return kept


@failing
def extract(
    articles: Articles,
    output: OutputOrFolder = None,
    model: Model = None,
    base_url: BaseUrl = None,
    depth: DepthOption = None,
    cassette: Cassette = None,
    record: Record = RecordMode.none,
    store: StorePath = None,
    no_store: NoStore = False,
    max_calls: MaxCalls = None,
    max_cost: MaxCost = None,
    fields: Fields = None,
    format: KeptOption = None,
    rows: RowsOption = None,
    jobs: JobsOption = None,
    on: OnOption = None,
    address: AddressOption = None,
    engine: EngineOption = None,
) -> None:
    """Read each article by itself and print one source brief a line (JSONL).

    Into a folder (-o FOLDER/, and all options from --format on): exports of any size, in partitions, as `bulk extract`.
    """
    import asyncio

    from summarizer.api import aextract

    asked = Asked(model, base_url, depth, cassette, record, store, no_store, max_calls, max_cost, fields)
    how = Partitioned(format, rows, jobs, on, address, engine)
    if (folder := how.folder(output)) is not None:
        raise typer.Exit(extract_into(articles, folder, asked, how))
    place = Path(output) if output else None
    with asked.running(place) as (settings, meter):
        reading = taken(articles, settings, meter)
        made = asyncio.run(aextract(reading, settings=settings, progress=meter))
    write("".join(b.model_dump_json() + "\n" for b in made.briefs), place)
    report([item for item in made.failed if item.stage == "extract"])
    raise typer.Exit(EXIT_PARTIAL if made.failed else 0)


@failing
def merge(
    briefs: Annotated[
        list[str], typer.Argument(metavar="BRIEF...", help="Files of source briefs (JSONL), or -.")
    ],
    output: Output = None,
    format: FormatOption = None,
    model: Model = None,
    base_url: BaseUrl = None,
    depth: DepthOption = None,
    cassette: Cassette = None,
    record: Record = RecordMode.none,
    store: StorePath = None,
    no_store: NoStore = False,
    max_calls: MaxCalls = None,
    max_cost: MaxCost = None,
    fail_on: FailOption = None,
) -> None:
    """Consolidate saved source briefs into one event brief."""
    from summarizer.api import merge as merge_briefs
    from summarizer.consolidate.renumber import renumbered
    from summarizer.saved import source_briefs

    asked = Asked(model, base_url, depth, cassette, record, store, no_store, max_calls, max_cost)
    with asked.running(output) as (settings, meter):
        numbered = renumbered(source_briefs(briefs))
        made = merge_briefs(numbered, settings=settings, progress=meter)
    show_brief(made, format, output, {b.source.id: b.text for b in numbered if b.text is not None})
    raise typer.Exit(exit_code(made, fail_on))
