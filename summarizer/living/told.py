"""What changed between two briefs, for a terminal: what a reader of the first one has to know now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summarizer import labels
from summarizer.living.changes import Changes, ConflictChange, FactChange
from summarizer.records import Conflict, Fact
from summarizer.render.layout import Sheet

_SOURCES = {"added": "New", "rewritten": "Its text changed", "gone": "No longer there"}
_CONFLICTS = {"opened": "Opened", "changed": "Changed", "settled": "Settled"}
_FACTS = {"new": "New", "changed": "Changed", "gone": "No longer told"}


def render(changes: Changes, width: int = 80, colour: bool = False) -> str:
    """`changes` as plain text of at most `width` columns (20 at least), with one trailing newline. What comes from
    articles is stripped of everything that could drive a terminal.
    """
    sheet = Sheet(max(20, min(width, 100)), colour)
    blocks = [sheet.para([(changes.title, "bold")]), *_blocks(changes, sheet)]
    if len(blocks) == 1:
        blocks.append(sheet.para([("Nothing changed.", "")]))
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def _blocks(changes: Changes, sheet: Sheet) -> Iterator[list[str]]:
    if changes.sources:
        names = labels.names([change.source for change in changes.sources])
        came = [(_SOURCES[c.kind], names[c.source.id], ()) for c in changes.sources]
        yield _section(sheet, "Sources", came)
    if changes.figures:
        overtaken = [
            ("Overtaken", f"{f.question} “{f.was.text}” → “{f.now.text}”", (f.reason,))
            for f in changes.figures
        ]
        yield _section(sheet, "Figures overtaken", overtaken)
    if changes.conflicts:
        yield _section(sheet, "Disagreements", [_conflict(change) for change in changes.conflicts])
    if changes.facts:
        yield _section(sheet, "Facts", [_fact(change) for change in changes.facts])
    if changes.summary:
        yield sheet.para([("The summary reads otherwise.", "")])


_Row = tuple[str, str, tuple[str, ...]]


def _conflict(change: ConflictChange) -> _Row:
    return _CONFLICTS[change.kind], _sides(change.conflict), (change.told or (change.conflict.reason,))


def _sides(conflict: Conflict) -> str:
    return f"{conflict.question} {' / '.join(f'“{side.value.text}”' for side in conflict.sides)}"


def _fact(change: FactChange) -> _Row:
    return _FACTS[change.kind], _answer(change.fact), change.told


def _answer(fact: Fact) -> str:
    return f"{fact.question} “{fact.values[0].value.text}”"


def _section(sheet: Sheet, title: str, rows: Sequence[_Row]) -> list[str]:
    lines = sheet.heading(title)
    for kind, what, told in rows:
        lines += sheet.para([(f"{kind}: ", "bold"), (what, "")], "- ")
        for sentence in told:
            lines += sheet.para([(sentence, "dim")], "  ")
    return lines
