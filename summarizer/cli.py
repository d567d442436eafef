"""The command line: parse, build settings, call, print, exit.

Data goes to standard output, everything else to standard error. Heavy imports stand inside the
commands, so that `--help` stays quick.
"""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from summarizer.terminal import colour, failing, say, width, write

if TYPE_CHECKING:
    from summarizer.records import Dropped, EventBrief
    from summarizer.settings import Settings

EXIT_PARTIAL = 3
EXIT_CONFLICT = 4

app = typer.Typer(
    name="summarizer",
    help="Several news articles about one event in; one event brief out, every disagreement flagged.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


class Format(StrEnum):
    """How a brief is printed."""

    text = "text"
    md = "md"
    json = "json"


class RecordMode(StrEnum):
    """What happens to calls that aren't on the cassette."""

    none = "none"
    new = "new"
    all = "all"


class Depth(StrEnum):
    """Cost against care."""

    quick = "quick"
    standard = "standard"
    full = "full"


class FailOn(StrEnum):
    """Strength of a conflict that makes the run fail."""

    contradicts = "contradicts"
    differs = "differs"


Articles = Annotated[
    list[str], typer.Argument(metavar="ARTICLE...", help="Files, folders, globs, or - for stdin.")
]
Output = Annotated[Path | None, typer.Option("-o", "--output", help="Write here instead of standard output.")]
FormatOption = Annotated[Format | None, typer.Option("--format", help="Default: text, or as -o's name ends.")]
Model = Annotated[
    str | None, typer.Option("--model", help="Model name; without one the lexical engine reads.")
]
BaseUrl = Annotated[str | None, typer.Option("--base-url", help="An OpenAI-compatible endpoint, with /v1.")]
DepthOption = Annotated[Depth | None, typer.Option("--depth", help="Cost against care.")]
Cassette = Annotated[
    Path | None, typer.Option("--cassette", help="Replay (or record) the model's answers here.")
]
Record = Annotated[RecordMode, typer.Option("--record", help="What to do with calls not on the cassette.")]
StorePath = Annotated[Path | None, typer.Option("--store", help="Where paid answers are kept.")]
NoStore = Annotated[bool, typer.Option("--no-store", help="Keep no answers.")]
FailOption = Annotated[
    FailOn | None, typer.Option("--fail-on", help="Exit with 4 on a conflict this strong.")
]


@app.command()
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
    fail_on: FailOption = None,
) -> None:
    """Read articles about one event and print the event brief."""
    from summarizer.api import summarize
    from summarizer.pipeline import Progress

    settings = _settings(model, base_url, depth, cassette, record, store, no_store)
    made = summarize(articles, settings=settings, progress=Progress(say))
    _print(made, format, output)
    raise typer.Exit(_exit_code(made, fail_on))


@app.command()
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
) -> None:
    """Read each article by itself and print one source brief a line (JSONL)."""
    import asyncio

    from summarizer.api import aextract
    from summarizer.pipeline import Progress

    settings = _settings(model, base_url, depth, cassette, record, store, no_store)
    made = asyncio.run(aextract(articles, settings=settings, progress=Progress(say)))
    write("".join(b.model_dump_json() + "\n" for b in made.briefs), output)
    _report(made.failed)
    raise typer.Exit(EXIT_PARTIAL if made.failed else 0)


@app.command()
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
    fail_on: FailOption = None,
) -> None:
    """Consolidate saved source briefs into one event brief."""
    from summarizer.api import merge as merge_briefs
    from summarizer.saved import source_briefs

    settings = _settings(model, base_url, depth, cassette, record, store, no_store)
    made = merge_briefs(source_briefs(briefs), settings=settings)
    _print(made, format, output)
    raise typer.Exit(_exit_code(made, fail_on))


@app.command()
@failing
def show(
    brief: Annotated[str, typer.Argument(metavar="BRIEF.json", help="A saved event brief, or -.")],
    output: Output = None,
    format: FormatOption = None,
) -> None:
    """Print a saved event brief in another format."""
    from summarizer.saved import event_brief

    _print(event_brief(brief), format, output)


@app.command()
@failing
def schema(
    name: Annotated[str | None, typer.Argument(metavar="[NAME]", help="Without one: list the names.")] = None,
) -> None:
    """Print a JSON Schema of the public records."""
    from summarizer.schemas import names, schema_text

    write(schema_text(name) if name else "".join(f"{known}\n" for known in names()), None)


@app.callback(invoke_without_command=True)
def top(
    version: Annotated[bool, typer.Option("--version", help="Print the version and exit.")] = False,
) -> None:
    """Several news articles about one event in; one event brief out, every disagreement flagged."""
    if version:
        from importlib.metadata import version as installed

        typer.echo(f"summarizer {installed('summarizer')}")
        raise typer.Exit


def _settings(
    model: str | None,
    base_url: str | None,
    depth: Depth | None,
    cassette: Path | None,
    record: RecordMode,
    store: Path | None,
    no_store: bool,
) -> Settings:
    from summarizer.settings import load
    from summarizer.store import default_path

    flags: dict[str, Any] = {
        "model": model,
        "base_url": base_url,
        "depth": depth.value if depth else None,
        "cassette": cassette,
        "record": record.value,
        "store": store,
    }
    settings = load(flags)
    if no_store:
        settings = settings.model_copy(update={"store": None})
    elif settings.store is None:
        settings = settings.model_copy(update={"store": default_path()})
    if settings.model is None and settings.cassette is None:
        say("Engine: lexical (embedded, no model). Name a model with --model for a closer reading.")
    return settings


def _print(made: EventBrief, format: Format | None, output: Path | None) -> None:
    from summarizer.render import markdown, text
    from summarizer.render.json import render as as_json

    chosen = format or _format_of(output)
    if chosen is Format.json:
        out = as_json(made)
    elif chosen is Format.md:
        out = markdown.render(made)
    else:
        out = text.render(made, width=width(output), colour=colour(output))
    write(out, output)


def _format_of(output: Path | None) -> Format:
    endings = {".json": Format.json, ".md": Format.md, ".markdown": Format.md}
    return endings.get(output.suffix.lower(), Format.text) if output else Format.text


def _exit_code(made: EventBrief, fail_on: FailOn | None) -> int:
    failed = [d for d in made.dropped if d.source is None and d.stage in ("read", "extract")]
    _report(failed)
    strong = ("contradicts",) if fail_on is FailOn.contradicts else ("contradicts", "differs")
    if fail_on and any(c.standing == "confirmed" and c.relation in strong for c in made.conflicts):
        return EXIT_CONFLICT
    return EXIT_PARTIAL if failed else 0


def _report(failed: list[Dropped] | tuple[Dropped, ...]) -> None:
    for item in failed:
        say(f"Left out: {item.reason}")


def main() -> None:
    """Run the command line."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    app()
