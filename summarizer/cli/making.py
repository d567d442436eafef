"""`brief`, `extract` and `merge`: what reads articles, and may ask a model."""

from __future__ import annotations

from typing import Annotated

import typer

from summarizer.cli.foretelling import foretell
from summarizer.cli.options import (
    Articles,
    Asked,
    BaseUrl,
    Cassette,
    DepthOption,
    DryRun,
    FailOption,
    FormatOption,
    MaxCalls,
    MaxCost,
    Model,
    NoStore,
    Output,
    Record,
    RecordMode,
    StorePath,
)
from summarizer.cli.printing import EXIT_PARTIAL, exit_code, report, show_brief
from summarizer.terminal import check_writable, columns, failing, write


@failing
def brief(
    articles: Articles,
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
    dry_run: DryRun = False,
    fail_on: FailOption = None,
) -> None:
    """Read articles about one event and print the event brief."""
    from summarizer.api import summarize
    from summarizer.cli.meter import Meter

    asked = Asked(model, base_url, depth, cassette, record, store, no_store, max_calls, max_cost)
    check_writable(output)
    settings = asked.settings()
    if dry_run:
        foretell(articles, settings)
        return
    with Meter(columns=columns()) as meter:
        made = summarize(articles, settings=settings, progress=meter)
    show_brief(made, format, output)
    raise typer.Exit(exit_code(made, fail_on))


@failing
def extract(
    articles: Articles,
    output: Output = None,
    model: Model = None,
    base_url: BaseUrl = None,
    depth: DepthOption = None,
    cassette: Cassette = None,
    record: Record = RecordMode.none,
    store: StorePath = None,
    no_store: NoStore = False,
    max_calls: MaxCalls = None,
    max_cost: MaxCost = None,
) -> None:
    """Read each article by itself and print one source brief a line (JSONL)."""
    import asyncio

    from summarizer.api import aextract
    from summarizer.cli.meter import Meter

    asked = Asked(model, base_url, depth, cassette, record, store, no_store, max_calls, max_cost)
    check_writable(output)
    settings = asked.settings()
    with Meter(columns=columns()) as meter:
        made = asyncio.run(aextract(articles, settings=settings, progress=meter))
    write("".join(b.model_dump_json() + "\n" for b in made.briefs), output)
    report(made.failed)
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
    from summarizer.cli.meter import Meter
    from summarizer.saved import source_briefs

    asked = Asked(model, base_url, depth, cassette, record, store, no_store, max_calls, max_cost)
    check_writable(output)
    settings = asked.settings()
    with Meter(columns=columns()) as meter:
        made = merge_briefs(source_briefs(briefs), settings=settings, progress=meter)
    show_brief(made, format, output)
    raise typer.Exit(exit_code(made, fail_on))
