"""How a brief is printed, and what the exit code says of it."""

from __future__ import annotations

from collections.abc import Sequence
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


def show_brief(made: EventBrief, format: Format | None, output: Path | None) -> None:
    """Print, or write to `output`, in this format; without one, as the file's name ends, else as text.

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
        from summarizer.saved import texts

        out = html.render(made, texts(made))
    else:
        out = text.render(made, width=width(output), colour=colour(output))
    write(out, output)


def exit_code(made: EventBrief, fail_on: FailOn | None) -> int:
    """0; 3 when articles failed, which are named; 4 with `fail_on` and a conflict confirmed that is as strong."""
    failed = [d for d in made.dropped if d.source is None and d.stage in ("read", "extract")]
    report(failed)
    strong = ("contradicts",) if fail_on is FailOn.contradicts else ("contradicts", "differs")
    if fail_on and any(c.standing == "confirmed" and c.relation in strong for c in made.conflicts):
        return EXIT_CONFLICT
    return EXIT_PARTIAL if failed else 0


def report(failed: Sequence[Dropped]) -> None:
    """Name the articles that failed, on standard error."""
    for item in failed:
        say(f"Left out: {item.reason}")
