"""An article's text with its evidence marked: nested spans as nested marks, crossing ones in several marks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from summarizer.render.page.anchors import Anchors, Link, Place

#: A line of an article is a paragraph of the page.
_LINE = re.compile("[^\n\r\x0b\x0c\x85\u2028\u2029]+")

Kind = Literal["text", "open", "close"]


@dataclass(frozen=True)
class Piece:
    """A stretch of an article's text that stands by itself: a paragraph, or a passage that evidence makes up."""

    start: int
    text: str

    @property
    def end(self) -> int:
        """One past the last character."""
        return self.start + len(self.text)


@dataclass(frozen=True)
class Node:
    """One step of the marked text: some words, or a mark's beginning or end.

    `first` and `last` tell the marks of one span apart: the first has its anchor, the last the ways back.
    `split` = there are several of them. `missed` = nothing in the brief rests on it.
    """

    kind: Kind
    text: str = ""
    number: int = 0
    first: bool = False
    last: bool = False
    split: bool = False
    missed: bool = False
    backs: tuple[Link, ...] = ()


class _Step(NamedTuple):
    """Words (`at` = their start and end) or the beginning or end of the mark of `at`."""

    kind: Kind
    at: Place


@dataclass(frozen=True)
class Marked:
    """One article: a tuple of nodes for each piece, and the numbers of spans that no piece holds."""

    paragraphs: tuple[tuple[Node, ...], ...]
    whole: bool
    lost: tuple[int, ...]

    @property
    def split(self) -> list[int]:
        """Numbers of the spans that are shown by several marks, in order: each needs a style rule of its own."""
        return sorted({node.number for nodes in self.paragraphs for node in nodes if node.split})


def pieces(
    text: str | None, places: Sequence[Place], words: Mapping[Place, str]
) -> tuple[tuple[Piece, ...], bool]:
    """Paragraphs of an article, and true.

    Without its text, or with another text than its evidence was taken from, the passages that its evidence
    makes up, and false.
    """
    if text is not None and all(text[at.start : at.end] == words[at] for at in places):
        found = (Piece(match.start(), match.group()) for match in _LINE.finditer(text))
        return tuple(piece for piece in found if piece.text.strip()), True
    held: list[Piece] = []
    for at in places:
        last = held[-1] if held else None
        if last and at.start <= last.end:
            held[-1] = Piece(last.start, last.text + words[at][last.end - at.start :])
        else:
            held.append(Piece(at.start, words[at]))
    return tuple(held), False


def marked(held: Sequence[Piece], whole: bool, anchors: Anchors, places: Sequence[Place]) -> Marked:
    """Mark the evidence at `places` in the pieces of its source."""
    steps = [(piece, list(_Marks(piece, list(_inside(piece, places))).steps())) for piece in held]
    counts = Counter(step.at for _, told in steps for step in told if step.kind == "open")
    seen: Counter[Place] = Counter()
    shown = tuple(tuple(_nodes(piece, told, anchors, (counts, seen))) for piece, told in steps)
    return Marked(shown, whole, tuple(anchors.numbers[at] for at in places if not counts[at]))


def _inside(piece: Piece, places: Sequence[Place]) -> Iterator[Place]:
    for at in places:
        if at.start > piece.end:
            return
        empty = at.start == at.end
        if (empty and at.start >= piece.start) or (at.start < piece.end and at.end > piece.start):
            yield at


@dataclass
class _Marks:
    """The marks of one piece. One that would cross another is closed where that one ends, and opened again."""

    piece: Piece
    waiting: list[Place]
    opened: list[Place] = field(default_factory=list)

    def steps(self) -> Iterator[_Step]:
        start, end = self.piece.start, self.piece.end
        ends = {bound for at in self.waiting for bound in (at.start, at.end) if start <= bound <= end}
        at = start
        for bound in sorted(ends | {start, end}):
            if bound > at:
                yield _Step("text", Place("", at, bound))
                at = bound
            yield from self._close(bound, end)
            yield from self._open(bound, end)

    def _close(self, bound: int, end: int) -> Iterator[_Step]:
        """Close what ends here, and what was opened within it; at the piece's end all."""
        ending = [i for i, one in enumerate(self.opened) if one.end <= bound or bound == end]
        if not ending:
            return
        above = self.opened[ending[0] :]
        again = [one for one in above if one.end > bound and bound < end]
        self.opened[ending[0] :] = again
        yield from (_Step("close", one) for one in reversed(above))
        yield from (_Step("open", one) for one in again)

    def _open(self, bound: int, end: int) -> Iterator[_Step]:
        while self.waiting and self.waiting[0].start <= bound:
            new = self.waiting.pop(0)
            yield _Step("open", new)
            if new.end <= bound or bound == end:
                yield _Step("close", new)
            else:
                self.opened.append(new)


def _nodes(
    piece: Piece, steps: Iterable[_Step], anchors: Anchors, marks: tuple[Mapping[Place, int], Counter[Place]]
) -> Iterator[Node]:
    counts, seen = marks
    for kind, at in steps:
        if kind == "text":
            yield Node("text", piece.text[at.start - piece.start : at.end - piece.start])
            continue
        number, backs, split = anchors.numbers[at], anchors.backs[at], counts[at] > 1
        if kind == "open":
            seen[at] += 1
            yield Node("open", "", number, seen[at] == 1, False, split, not backs)
        else:
            yield Node("close", "", number, False, seen[at] == counts[at], split, not backs, backs)


# --- context -------------------------------------------------------------------------------------

#: Characters of an article shown on either side of a quotation.
CONTEXT = 170


def context(held: Sequence[Piece], at: Place) -> tuple[str, str]:
    """What stands right before and right after some evidence, in the same paragraph; cut at words."""
    piece = next((one for one in held if one.start <= at.start and at.end <= one.end), None)
    if piece is None:
        return "", ""
    before, after = piece.text[: at.start - piece.start], piece.text[at.end - piece.start :]
    return _tail(before), _head(after)


def _tail(text: str) -> str:
    if len(text) <= CONTEXT:
        return text
    cut = text[-CONTEXT:]
    return "…" + (cut[cut.find(" ") :] if " " in cut[:-1] else cut)


def _head(text: str) -> str:
    if len(text) <= CONTEXT:
        return text
    cut = text[:CONTEXT]
    return (cut[: cut.rfind(" ") + 1] if " " in cut[1:] else cut) + "…"
