"""The command line: parse, build settings, call, print, exit.

Data goes to standard output, everything else to standard error. Heavy imports stand inside the
commands, so that `--help` stays quick.
"""

from __future__ import annotations

import gc
import sys
from typing import Annotated

import typer

from summarizer.cli import batch, bulk, living, making, showing, upkeep

#: New objects between two collections of cycles: records are trees and have none, and the process ends soon.
_ALLOCATIONS = 100_000

app = typer.Typer(
    name="summarizer",
    help="Several news articles about one event in; one event brief out, every disagreement flagged.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
for command in (
    making.brief,
    making.extract,
    making.merge,
    living.update,
    living.diff,
    showing.show,
    showing.schema,
    upkeep.store,
    upkeep.doctor,
):
    app.command()(command)
app.add_typer(batch.app, name="batch")
app.add_typer(bulk.app, name="bulk")


@app.callback(invoke_without_command=True)
def top(
    version: Annotated[bool, typer.Option("--version", help="Print the version and exit.")] = False,
) -> None:
    """Several news articles about one event in; one event brief out, every disagreement flagged."""
    if version:
        from importlib.metadata import version as installed

        typer.echo(f"summarizer {installed('summarizer')}")
        raise typer.Exit


def main() -> None:
    """Run the command line."""
    gc.set_threshold(_ALLOCATIONS)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    app()
