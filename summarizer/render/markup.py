"""Markdown's own marks: the one place where text becomes Markdown, and what is made of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from summarizer import labels
from summarizer.render import choose

#: ASCII punctuation that begins or ends markup anywhere in a line. A backslash before it is always
#: valid (CommonMark 0.31.2, section 2.4). `$` is GitHub's mathematics, `|` its tables, `~` strike-through.
_MARKUP = re.compile(r"[\\`*_\[\]<>&|~$#{}]")
#: What makes a list, a heading's underline, a table's rule or a code fence at the start of a line.
_START = re.compile(r"^([-+=:]|\d{1,9}(?=[.)]))")
#: Bare addresses become links by themselves on GitHub (GFM 6.9): `http://…`, `www.…`, `example.org`.
_ADDRESS = re.compile(r":(?=//)|(?<=[A-Za-z0-9])\.(?=[A-Za-z]{2})|(?<=[Ww]{3})\.")
#: `@name` notifies a stranger, `a@b.c` is a link and `#12` is an issue, backslash or not: only a code
#: span keeps them quiet. The bounds keep the search linear.
_HANDLE = re.compile(r"(?:[A-Za-z0-9._+-]{0,64}@[A-Za-z0-9_]+(?:[.-]+[A-Za-z0-9_]+)*|#[0-9]+)+")


def escape(text: str) -> str:
    """Article text as inline Markdown that shows exactly that text: no markup, link, HTML, table or heading.

    One line, safe at the start of a line, in a table cell, in bold and in a heading. Everything that
    doesn't come from this package passes through here, and only here.
    """
    held = labels.clean(text)
    parts, end = [], 0
    for match in _HANDLE.finditer(held):
        parts += [_inline(held[end : match.start()]), f"`{match.group()}`"]
        end = match.end()
    return _START.sub(_first, "".join([*parts, _inline(held[end:])]))


def _inline(text: str) -> str:
    return _ADDRESS.sub(r"\\\g<0>", _MARKUP.sub(r"\\\g<0>", text))


def _first(match: re.Match[str]) -> str:
    # "1." is a list: the full stop is what a backslash can stand before.
    return f"{match.group()}\\" if match.group()[0].isdigit() else f"\\{match.group()}"


def bold(text: str) -> str:
    """Escaped and bold; nothing for nothing."""
    held = escape(text)
    return f"**{held}**" if held else ""


def short(text: str) -> str:
    """Escaped, and cut where it is long."""
    return escape(labels.shorten(labels.clean(text), choose.ANSWER))


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table of GitHub's; cells are Markdown already."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def left_out(number: int) -> str:
    """Say how much a cut list leaves out; empty for nothing."""
    return choose.more(number).replace("--format json", "`--format json`")
