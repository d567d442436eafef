"""A page's words as blocks: what a browser draws as a paragraph, heading, list item or row of a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from lxml import etree

from summarizer.articles.html.dom import BLOCKS, SILENT, Element, folded, tag, words
from summarizer.articles.html.typed import paragraphs

BlockKind = Literal["paragraph", "heading", "item", "row"]
_KINDS: Mapping[str, BlockKind] = {"li": "item", "dt": "item", "dd": "item", "td": "row", "th": "row"}
#: Characters of a cell in a table of data; one that lays out a page has longer ones.
_CELL = 200
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
#: Stands for a page's own line break among the pieces; no page's text holds it, for control characters are cut.
_BREAK = "\x1e"


@dataclass(frozen=True)
class Block:
    """One block. `text` has no double space, and line breaks only where the page has.

    `linked` is the share of it that is link text.

    `element` is the nearest block element around the words.
    """

    text: str
    kind: BlockKind
    linked: float
    element: Element
    heading: int = 0


def blocks(root: Element) -> tuple[Block, ...]:
    """Every block with words below `root`, in document order. Linear, and not recursive: trees may be deep."""
    walk = _Walk(root)
    for event, element in etree.iterwalk(root, events=("start", "end")):
        walk.step(event == "start", element)
    walk.close()
    return tuple(walk.found)


class _Walk:
    """Gathers words between the borders of blocks while a tree is walked through."""

    def __init__(self, root: Element) -> None:
        self.found: list[Block] = []
        self._root = root
        self._around = [root]
        self._pieces: list[str] = []
        self._tables: dict[Element, bool] = {}
        self._linked = self._links = self._breaks = self._silent = self._pre = 0

    def step(self, starts: bool, element: Element) -> None:
        """An element begins or ends."""
        name = tag(element)
        if name in SILENT or not name:
            self._silent += 1 if starts else -1
        elif not self._silent:
            self._border(starts, element, name)
            if starts:
                self._add(element.text)
        if not starts and not self._silent and element is not self._root:
            self._add(element.tail)

    def close(self) -> None:
        """The block ends; what was gathered becomes one, if it holds a word."""
        element, pieces, linked = self._around[-1], self._pieces, self._linked
        self._pieces, self._linked, self._breaks = [], 0, 0
        if self._pre:
            self._typed("".join(pieces), linked, element)
            return
        text = _lined("".join(pieces))
        if not any(ch.isalnum() for ch in text):
            return
        name = tag(element)
        near = name if name in _HEADINGS or name in _KINDS else _nearest(element)
        heading = int(near[1]) if near in _HEADINGS else 0
        kind: BlockKind = "heading" if heading else _KINDS.get(near, "paragraph")
        if kind == "row" and not self._is_data(element):
            kind = "paragraph"
        share = min(1.0, linked / len(text))
        self.found.append(Block(folded(text) if heading else text, kind, share, element, heading))

    def _typed(self, text: str, linked: int, element: Element) -> None:
        """Typewritten words: a block a paragraph."""
        share = min(1.0, linked / max(1, len(text)))
        self.found += [
            Block(one, "paragraph", share, element)
            for one in paragraphs(text.replace(_BREAK, "\n"))
            if any(ch.isalnum() for ch in one)
        ]

    def _is_data(self, element: Element) -> bool:
        """Whether the table around is one of data: of short cells, without tables or line breaks inside."""
        table = next(element.iterancestors("table"), None)
        if table is not None and table not in self._tables:
            plain = table.find(".//table") is None and table.find(".//br") is None
            rows = plain and any(len(line) > 1 for line in table.iter("tr"))
            # Only now, as the words of tables in tables would be read again for each around them.
            self._tables[table] = rows and all(len(words(cell)) <= _CELL for cell in table.iter("td", "th"))
        return table is not None and self._tables[table]

    def _border(self, starts: bool, element: Element, name: str) -> None:
        """What an element's beginning or end means for the block: a new one, a link, a line break."""
        if name in BLOCKS:
            self.close()
            if starts:
                self._around.append(element)
            elif len(self._around) > 1:
                self._around.pop()
            if name == "pre":
                self._pre += 1 if starts else -1
        elif name == "a":
            self._links += 1 if starts else -1
        elif name == "br" and starts:
            self._breaks += 1
            if self._breaks > 1:
                self.close()
            else:
                self._pieces.append(_BREAK)

    def _add(self, text: str | None) -> None:
        if not text:
            return
        self._pieces.append(text)
        if bare := text.strip():
            self._breaks = 0
            self._linked += len(bare) if self._links > 0 else 0


def _lined(text: str) -> str:
    """The words with white space folded; a line break of the page (`<br>`, marked as `_BREAK`) stays one."""
    return "\n".join(line for line in map(folded, text.split(_BREAK)) if line)


def _nearest(element: Element) -> str:
    """The heading, item or cell that a paragraph stands in, one or two steps up; else its own element."""
    for depth, parent in enumerate(element.iterancestors()):
        if tag(parent) in _HEADINGS or tag(parent) in _KINDS:
            return tag(parent)
        if depth == 1:
            break
    return tag(element)


def joined(rows: Sequence[Block]) -> str:
    """Blocks as text: a blank line between paragraphs, list items and rows of a table a line each."""
    pieces: list[str] = []
    previous: Block | None = None
    for row in rows:
        if row.kind == "row" and previous is not None and previous.kind == "row" and _one_row(previous, row):
            pieces.append(f" | {row.text}")
        else:
            close = previous is not None and row.kind == previous.kind and row.kind in {"item", "row"}
            pieces.append(("\n" if close else "\n\n") if previous is not None else "")
            pieces.append(f"- {row.text}" if row.kind == "item" else row.text)
        previous = row
    return "".join(pieces)


def _one_row(first: Block, second: Block) -> bool:
    """Whether two cells stand in one row of a table."""
    rows = [next(block.element.iterancestors("tr"), None) for block in (first, second)]
    return rows[0] is not None and rows[0] is rows[1]
