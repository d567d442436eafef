"""How a brief is printed, and what the exit code says of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.cli.options import FailOn, Format
from summarizer.terminal import colour, say, width, write

if TYPE_CHECKING:
    from summarizer.records import Dropped, EventBrief

EXIT_PARTIAL = 3
EXIT_CONFLICT = 4
_ENDINGS = {
    ".json": Format.json,
    ".md": Format.md,
    ".markdown": Format.md,
    ".html": Format.html,
    ".htm": Format.html,
}


def show_brief(
    made: EventBrief, format: Format | None, output: Path | None, texts: Mapping[str, str] | None = None
) -> None:
    """Print, or write to `output`, in this format; without one, as the file's name ends, else as text.

    `texts`: source id → the article's text, for the formats that show it; None = from where they were read.

    Raises:
        SettingsError: it can't be written.
    """
    from summarizer.render import markdown, text
    from summarizer.render.json import render as as_json

    chosen = format or (_ENDINGS.get(output.suffix.lower(), Format.text) if output else Format.text)
    if chosen is Format.json:
        out = as_json(made)
    elif chosen is Format.md:
        out = markdown.render(made)
    elif chosen is Format.html:
        from summarizer.render import html

        out = html.render(made, texts_of(made) if texts is None else texts)
    else:
        out = text.render(made, width=width(output), colour=colour(output))
    write(out, output)


def write_pages(
    briefs: Mapping[str, EventBrief], texts: Mapping[str, Mapping[str, str]], folder: Path
) -> dict[str, str]:
    """Write a page for each brief and the index; the pages' names by the briefs' keys. Other files there stay.

    Raises:
        SettingsError: one can't be written.
    """
    from summarizer.render import html
    from summarizer.render.page.shelf import file_names

    for name, page in html.collection(briefs, texts).items():
        write(page, folder / name)
    return file_names(list(briefs))


def texts_of(made: EventBrief) -> Mapping[str, str]:
    """The texts of a saved brief's articles; tells on standard error which aren't there as they were."""
    from summarizer.saved import texts

    found = texts(made)
    for line in found.missing:
        say(line)
    return found.known


def exit_code(made: EventBrief, fail_on: FailOn | None, unread: int = 0) -> int:
    """0; 3 when articles failed, which are named, or `unread` inputs did, which have been; 4 with `fail_on` and a
    conflict confirmed that is as strong.
    """
    failed = [d for d in made.dropped if d.source is None and d.stage == "extract"]
    report(failed)
    strong = ("contradicts",) if fail_on is FailOn.contradicts else ("contradicts", "differs")
    if fail_on and any(c.standing == "confirmed" and c.relation in strong for c in made.conflicts):
        return EXIT_CONFLICT
    return EXIT_PARTIAL if failed or unread else 0


def report(failed: Sequence[Dropped]) -> None:
    """Name the articles that failed, on standard error."""
    for item in failed:
        say(f"Left out: {item.reason}")
