"""`show` and `schema`: what is already there, printed."""

from __future__ import annotations

from typing import Annotated

import typer

from summarizer.cli.options import FormatOption, Output
from summarizer.cli.printing import show_brief
from summarizer.terminal import failing, write


@failing
def show(
    brief: Annotated[str, typer.Argument(metavar="BRIEF.json", help="A saved event brief, or -.")],
    output: Output = None,
    format: FormatOption = None,
) -> None:
    """Print a saved event brief in another format."""
    from summarizer.saved import event_brief

    show_brief(event_brief(brief), format, output)


@failing
def schema(
    name: Annotated[str | None, typer.Argument(metavar="[NAME]", help="Without one: list the names.")] = None,
) -> None:
    """Print a JSON Schema of the public records."""
    from summarizer.schemas import names, schema_text

    write(schema_text(name) if name else "".join(f"{known}\n" for known in names()), None)
