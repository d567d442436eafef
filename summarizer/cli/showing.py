"""`show` and `schema`: what is already there, printed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from summarizer.cli.options import Format, FormatOption, Output
from summarizer.cli.printing import show_brief, texts_of, write_pages
from summarizer.disk import ready
from summarizer.errors import SettingsError
from summarizer.terminal import failing, say, write

if TYPE_CHECKING:
    from summarizer.records import EventBrief


@failing
def show(
    briefs: Annotated[
        list[str], typer.Argument(metavar="BRIEF.json...", help="Saved event briefs, or - for stdin.")
    ],
    output: Output = None,
    format: FormatOption = None,
) -> None:
    """Print a saved event brief in another format; several as a folder of HTML pages with an index, named by -o."""
    from summarizer.saved import event_brief

    if len(briefs) == 1:
        show_brief(event_brief(briefs[0]), format, output)
        return
    if output is None or format not in (None, Format.html):
        raise SettingsError(
            "Several briefs make a collection of HTML pages, which needs a folder.",
            "Name one with -o, and no other format than html.",
        )
    _collection({name: event_brief(name) for name in dict.fromkeys(briefs)}, output)


def _collection(made: Mapping[str, EventBrief], folder: Path) -> None:
    """Write a page for each brief and the index. What is there by other names stays."""
    stems = Counter(Path(name).stem for name in made)
    keys = {name: stem if stems[stem := Path(name).stem] == 1 else name for name in made}
    ready(folder)
    write_pages(
        {keys[name]: brief for name, brief in made.items()},
        {keys[name]: texts_of(brief) for name, brief in made.items()},
        folder,
    )
    say(f"{len(made)} briefs and their index are in {folder}.")


@failing
def schema(
    name: Annotated[str | None, typer.Argument(metavar="[NAME]", help="Without one: list the names.")] = None,
) -> None:
    """Print a JSON Schema of the public records."""
    from summarizer.schemas import names, schema_text

    write(schema_text(name) if name else "".join(f"{known}\n" for known in names()), None)
