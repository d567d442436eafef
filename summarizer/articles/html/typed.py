"""Typewritten text (`<pre>`) to paragraphs: agencies and archives mark them by indents, blank lines and short rows."""

from __future__ import annotations

from collections import Counter

from summarizer.articles.html.dom import folded

#: A row shorter than this share of the widest ends its paragraph, when what follows isn't its rest.
_SHORT = 0.6


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of typewritten text, each on one line. Pure, linear.

    A paragraph begins below a blank or a short row, and with a row that is indented more than most are.
    """
    rows = text.expandtabs(4).split("\n")
    widest = max((len(row.rstrip()) for row in rows), default=0)
    indents = Counter(_indent(row) for row in rows if row.strip())
    usual = min(indents, key=lambda indent: (-indents[indent], indent), default=0)
    groups: list[list[str]] = []
    above = ""
    for row in rows:
        if not row.strip():
            above = ""
            continue
        short = len(above.rstrip()) < _SHORT * widest
        if groups and not short and _indent(row) <= usual:
            groups[-1].append(row)
        else:
            groups.append([row])
        above = row
    return tuple(folded(" ".join(group)) for group in groups)


def _indent(row: str) -> int:
    return len(row) - len(row.lstrip())
