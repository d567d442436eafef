"""What stands between quotation marks.

Knows straight and curly doubles in any mixture ("opens straight, closes curly”), single ones where they
quote and not where they are apostrophes, angled, low and corner marks, nesting, and quotations of several
paragraphs of which each opens and only the last closes. A quotation that never closes ends with its paragraph.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from summarizer.text.memo import by_text

#: Which marks close a mark: any other double closes a double, since real pages mix them.
_CLOSES = {
    '"': '"”“',
    "“": '”"',
    "”": "”",
    "„": '“”"',
    "«": "»",
    "»": "«",
    "「": "」",
    "『": "』",
    "‘": "’",
    "'": "'’",
}
_MARK = re.compile(r"[\"“”„«»「」『』‘’']")
#: A paragraph's border: an empty line, or a line end after what can end a sentence.
_BORDER = re.compile(r"[ \t]*(?:\r?\n[ \t]*){2,}|(?<=[.!?:;,\"”’'»)…])[ \t]*\r?\n|(?<=[.!?:;,\"”’'»)…])\r")
_SINGLES = "‘'"


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation: `[start, end)` with its marks, `[inner_start, inner_end)` without.

    `inner_end == end` when it never closes. The inside of a quotation of several paragraphs holds the marks
    that open its later paragraphs.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int


#: Quotations open at once: no article nests so many, and each is read to the paragraph's end.
_DEEPEST = 8


@dataclass
class _Open:
    mark: str
    at: int


@by_text
def quoted(text: str) -> tuple[Quoted, ...]:
    """The quotations in `text`, by start; an inner one after the one it stands in. Empty ones are left out.

    Nothing is judged: a word in scare quotes is a quotation here. Linear in `len(text)`.
    """
    found: list[Quoted] = []
    carried: _Open | None = None
    for start, end in _paragraphs(text):
        scan = _Paragraph(text, start, end, carried)
        found.extend(scan.found)
        carried = scan.unclosed
        if carried is not None and not _continues(text, end, carried.mark):
            _close(found, text, carried.at, end, 0)
            carried = None
    return tuple(sorted(found, key=lambda q: (q.start, -q.end)))


def _paragraphs(text: str) -> list[tuple[int, int]]:
    """`[start, end)` of the paragraphs, white space left out, none empty."""
    spans = []
    at = 0
    for border in _BORDER.finditer(text):
        spans.append((at, border.start()))
        at = border.end()
    spans.append((at, len(text)))
    return [(a, a + len(text[a:b].rstrip())) for a, b in spans if text[a:b].strip()]


def _continues(text: str, end: int, mark: str) -> bool:
    """True when the next paragraph begins by opening `mark` again."""
    return text[end : end + 200].lstrip()[:1] == mark


def _close(found: list[Quoted], text: str, start: int, end: int, mark: int) -> None:
    """Add the quotation from the mark at `start` to `end`; `mark` is the closing mark's length, 0 for none."""
    if text[start + 1 : end - mark].strip():
        found.append(Quoted(start, end, start + 1, end - mark))


class _Paragraph:
    """One paragraph's scan: what was `found`, and the quotation left `unclosed`, if any."""

    def __init__(self, text: str, start: int, end: int, carried: _Open | None) -> None:
        self.text, self.end = text, end
        self.found: list[Quoted] = []
        self.stack: list[_Open] = []
        marks = [m.start() for m in _MARK.finditer(text, start, end)]
        if carried is not None and marks:
            self.stack, marks = [carried], marks[1:]  # the first mark only says that the quotation goes on
        for at in marks:
            self._mark(at)
        outer = [entry for entry in self.stack if entry.mark not in _SINGLES]
        for entry in outer[1:]:
            _close(self.found, text, entry.at, end, 0)
        self.unclosed = outer[0] if outer else None

    def _mark(self, at: int) -> None:
        mark = self.text[at]
        before, after = self.text[at - 1 : at], self.text[at + 1 : at + 2]
        if mark in "'’‘" and before.isalnum() and after.isalnum():
            return  # an apostrophe inside a word
        depth = self._closing(mark, before, after)
        if depth is not None:
            opened = self.stack[depth]
            del self.stack[depth:]
            _close(self.found, self.text, opened.at, at + 1, 1)
        elif _opens(mark, before, after):
            del self.stack[: -_DEEPEST + 1]
            self.stack.append(_Open(mark, at))

    def _closing(self, mark: str, before: str, after: str) -> int | None:
        """The depth of the open quotation that `mark` closes, or None.

        A quotation left open inside is given up for the outer one, but not the other way round.
        """
        if (mark == '"' and _looks_opening(before, after)) or (after.isalnum() and mark not in '"”»」』'):
            return None
        for depth in range(len(self.stack) - 1, max(-1, len(self.stack) - 4), -1):
            opened = self.stack[depth]
            if mark not in _CLOSES[opened.mark]:
                continue
            if mark in "'’" and self._possessive(opened.at, before, after):
                return None
            return depth
        return None

    def _possessive(self, opened: int, before: str, after: str) -> bool:
        """True for the apostrophe of "allies’ help": after an s, a word follows, nothing else closes yet."""
        return before in ("s", "S") and after.isspace() and self._closes_later(opened)

    def _closes_later(self, opened: int) -> bool:
        """True when a better closing single mark stands before the next opening one, within 300 characters."""
        at = self.text.find("’" if self.text[opened] == "‘" else "'", opened + 1)
        tries = 0
        last = -1
        while 0 <= at < min(self.end, opened + 2_000) and tries < 20:
            last = at if not self.text[at + 1 : at + 2].isalnum() else last
            at = self.text.find("’" if self.text[opened] == "‘" else "'", at + 1)
            tries += 1
        return last >= 0 and self.text[last - 1] in ".,!?"


def _looks_opening(before: str, after: str) -> bool:
    return (before == "" or before.isspace() or before in "([—–-") and (after.isalnum() or after in "‘'[(…$")


def _opens(mark: str, before: str, after: str) -> bool:
    """True when `mark`, which closes nothing here, opens a quotation."""
    if not after or after.isspace():
        return False
    if mark in "“„«「『":
        return True
    if mark in _SINGLES:
        return not before.isalnum() and (after.isalpha() or after in '[…“"')
    if mark in "”»":
        return not before.strip() and after.isalnum()
    return mark == '"' and not before.isalnum()
