"""`update` and `diff`: briefs that live on."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from summarizer.cli.options import (
    Articles,
    Asked,
    BaseUrl,
    Cassette,
    DepthOption,
    FailOption,
    Fields,
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
from summarizer.cli.printing import exit_code, show_brief
from summarizer.cli.taking import taken
from summarizer.terminal import colour, failing, width, write

Saved = Annotated[str, typer.Argument(metavar="BRIEF.json", help="A saved event brief, or - for stdin.")]


class Told(StrEnum):
    """How changes are printed."""

    text = "text"
    json = "json"


@failing
def update(
    brief: Saved,
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
    fail_on: FailOption = None,
    fields: Fields = None,
) -> None:
    """Add articles to a saved brief: only what is new is asked. Prints the brief; with -o, what changed."""
    from summarizer.living import told
    from summarizer.living.diff import diff as changes_of
    from summarizer.living.update import update as update_brief
    from summarizer.saved import event_brief

    asked = Asked(model, base_url, depth, cassette, record, store, no_store, max_calls, max_cost, fields)
    before = event_brief(brief)
    with asked.running(output) as (settings, meter):
        reading = taken(articles, settings, meter)
        made = update_brief(before, reading, settings=settings, progress=meter)
    show_brief(made, format, output)
    if output is not None:
        write(told.render(changes_of(before, made), width(None), colour(None)), None)
    raise typer.Exit(exit_code(made, fail_on, len(reading.failures)))


@failing
def diff(
    old: Annotated[str, typer.Argument(metavar="OLD.json", help="A saved event brief.")],
    new: Annotated[str, typer.Argument(metavar="NEW.json", help="A later one of the same event, or -.")],
    output: Output = None,
    format: Annotated[Told, typer.Option("--format", "-f", help="How to print it.")] = Told.text,
) -> None:
    """Tell what changed between two saved briefs: sources, figures overtaken, disagreements, facts."""
    from summarizer.living import told
    from summarizer.living.diff import diff as changes_of
    from summarizer.render.json import render as as_json
    from summarizer.saved import event_brief

    changes = changes_of(event_brief(old), event_brief(new))
    if format is Told.json:
        write(as_json(changes), output)
    else:
        write(told.render(changes, width(output), colour(output)), output)
