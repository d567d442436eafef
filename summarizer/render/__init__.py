"""A brief as text, Markdown and JSON; every format shows the same brief in the same order."""

from __future__ import annotations

from typing import Literal, get_args

from summarizer.records import EventBrief
from summarizer.render import json, markdown, text
from summarizer.render.json import load

__all__ = ["FORMATS", "Format", "load", "render"]

Format = Literal["text", "md", "json"]
#: Names of the formats, as `--format` takes them.
FORMATS: tuple[Format, ...] = get_args(Format)


def render(brief: EventBrief, format: Format) -> str:
    """`brief` in one of `FORMATS`, with one trailing newline: the same bytes always.

    `text` is 80 columns wide and without colour; `text.render` takes both as arguments.

    Raises:
        ValueError: `format` isn't one of `FORMATS`.

    """
    if format == "text":
        return text.render(brief)
    if format == "md":
        return markdown.render(brief)
    if format == "json":
        return json.render(brief)
    raise ValueError(f"no such format: {format!r}; there are {', '.join(FORMATS)}")
