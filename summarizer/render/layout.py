"""Setting styled words into terminal columns: the only place where text output is escaped."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby, zip_longest
from typing import NamedTuple

from rich.cells import cell_len

from summarizer.labels import clean

#: Some text and the name of its style; white space at its ends is a place to break a line.
Piece = tuple[str, str]

#: ANSI "select graphic rendition" parameters, ECMA-48 section 8.3.117.
_STYLES = {"bold": "1", "dim": "2", "red": "1;31", "yellow": "1;33", "blue": "34"}
_STYLE = re.compile("\x1b\\[[0-9;]*m")
#: Closing punctuation that mustn't begin a line (the core of the Japanese kinsoku rules, JIS X 4051).
_CLOSING = frozenset("、。，．・：；？！）］｝〉》」』】〕”’")


@lru_cache(4096)
def _char_cells(char: str) -> int:
    return cell_len(char)


def _cells(text: str) -> int:
    """Columns that `text` takes; most words and all single characters are known without measuring."""
    if text.isascii():
        return len(text)
    return _char_cells(text) if len(text) == 1 else cell_len(text)


class _Atom(NamedTuple):
    """What isn't broken; `gap` = a space goes before it, unless it begins a line."""

    text: str
    style: str
    gap: bool


@dataclass(frozen=True)
class Sheet:
    """`width` in terminal columns; `colour` = ANSI styles."""

    width: int
    colour: bool

    def heading(self, text: str) -> list[str]:
        """Underline a section's heading."""
        lines = self.para([(text.upper(), "bold")])
        return [*lines, self.paint("─" * min(self.width, len(text)), "dim")]

    def para(self, pieces: Sequence[Piece], first: str = "", rest: str | None = None) -> list[str]:
        """`pieces` filled into lines.

        `first` begins the first line, `rest` every other: by default as much white space.
        """
        rest = " " * _cells(first) if rest is None else rest
        lines: list[tuple[str, list[_Atom]]] = [(first, [])]
        used = _cells(first)
        for atom in self._fitting(pieces, self.width - max(_cells(first), _cells(rest))):
            size = _cells(atom.text) + (atom.gap and bool(lines[-1][1]))
            if lines[-1][1] and used + size > self.width:
                lines.append((rest, []))
                used, size = _cells(rest), _cells(atom.text)
            lines[-1][1].append(atom)
            used += size
        return [(begin + self._set(atoms)).rstrip() for begin, atoms in lines]

    def beside(self, blocks: Sequence[Sequence[str]], indent: str, gap: int) -> list[str]:
        """`blocks`, each set on this sheet, side by side in columns of its width with `gap` columns between."""
        rows = zip_longest(*blocks, fillvalue="")
        return [
            (indent + "".join(self.padded(cell, self.width + gap) for cell in row)).rstrip() for row in rows
        ]

    def padded(self, line: str, columns: int) -> str:
        """A line set on this sheet, filled with spaces to `columns`."""
        return line + " " * (columns - _cells(_STYLE.sub("", line)))

    def _set(self, atoms: Sequence[_Atom]) -> str:
        """One line's atoms, neighbours of one style painted together."""
        line = ""
        for style, run in groupby(atoms, key=lambda atom: atom.style):
            words = list(run)
            text = "".join(" " * atom.gap + atom.text for atom in words)
            lead = " " if words[0].gap and line else ""
            line += lead + self.paint(text.removeprefix(" "), style)
        return line

    def _fitting(self, pieces: Sequence[Piece], room: int) -> Iterator[_Atom]:
        for atom in _atoms(pieces):
            for number, part in enumerate(_broken(atom.text, room)):
                yield _Atom(part, atom.style, atom.gap and not number)

    def paint(self, text: str, style: str) -> str:
        """`text` in a style, as it is: only for text of our own making, that no article has a part in."""
        return f"\x1b[{_STYLES[style]}m{text}\x1b[0m" if self.colour and style else text


def _atoms(pieces: Sequence[Piece]) -> Iterator[_Atom]:
    gap = False
    for text, style in pieces:
        gap = gap or text[:1].isspace()
        for word in clean(text).split(" "):
            for chunk in _chunks(word):
                yield _Atom(chunk, style, gap)
                gap = False
            gap = True
        gap = text[-1:].isspace()


def _chunks(word: str) -> Iterator[str]:
    """Split a word where a line may break inside it: between wide characters."""
    if word.isascii():
        if word:
            yield word
        return
    held = ""
    for char in word:
        glued = _cells(char) < 2 or char in _CLOSING or unicodedata.combining(char)
        if held and not (glued and not _ends_wide(held, char)):
            yield held
            held = ""
        held += char
    yield held


def _ends_wide(held: str, char: str) -> bool:
    """Tell whether a narrow letter follows a wide character, where a line may break."""
    return char.isalnum() and _cells(held[-1]) == 2


def _broken(text: str, room: int) -> Iterator[str]:
    """`text` in parts of at most `room` columns."""
    part, used = "", 0
    for char in text if _cells(text) > room else ():
        size = _cells(char)
        if part and used + size > room:
            yield part
            part, used = "", 0
        part, used = part + char, used + size
    yield part or text
