"""The lines of a text as a reader sees them: trimmed, blank ones left out, hard wraps joined."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from summarizer.text.memo import by_text

_LINE = re.compile(r"[^\n\r\v\f\x85\u2028\u2029]+")
#: Trimmed with white space: a byte-order mark, zero-width space, joiners and direction marks carry no words.
_INVISIBLE = "\ufeff\u200b\u200c\u200d\u200e\u200f\u2060"
_CLOSERS = "\"'”’»›)]}*_ \u00a0"
_TERMINAL = frozenset(".!?…。!?।؟۔")
#: A headline may end in one of these; the full stop is the abbreviation's.
_ABBREVIATED = re.compile(r"(?:\b[A-Z]\.){2,}\Z|\b(?:Inc|Corp|Ltd|Co|Jr|Sr|St|Gov|Sen|Dr)\.\Z")
#: The longest line that counts as hard-wrapped, in characters: terminals and mail clients wrap at 72 to 80.
WRAP_LIMIT = 100
#: Fewer inner lines than this say nothing about wrapping.
_WRAP_EVIDENCE = 4


@dataclass(frozen=True)
class Line:
    """One line: `text[start:end]` without the white space around it, never empty.

    `words` is that text with every line break inside it (a hard-wrapped paragraph) turned into spaces,
    so it has the same length. `gap` is true when a blank line, or the start of the text, stands before it.
    """

    start: int
    end: int
    words: str
    gap: bool


@by_text
def lines(text: str) -> tuple[Line, ...]:
    """Every line that isn't blank, in order; a hard-wrapped paragraph is one line. Linear in the text."""
    physical = _physical(text)
    width = _wrap_width(physical)
    return physical if width is None else _joined(text, physical, width)


def ends_sentence(words: str) -> bool:
    """Whether it ends in sentence punctuation, closing quotation marks and brackets set aside."""
    bare = words[-20:].rstrip(_CLOSERS)
    return bool(bare) and bare[-1] in _TERMINAL


def ends_abbreviated(words: str) -> bool:
    """Whether it ends in an abbreviation's full stop ("U.S.", "Inc.") that need not end a sentence."""
    return bool(_ABBREVIATED.search(words[-20:]))


def is_prose(line: Line) -> bool:
    """Running text rather than a headline, label or caption without a full stop.

    45 characters with sentence punctuation (18 for scripts with their own full stop, which are denser),
    or 240 without: no headline or picture credit is as long as that.
    """
    size = line.end - line.start
    if size >= 240:
        return True
    return ends_sentence(line.words) and size >= (18 if line.words.rstrip(_CLOSERS)[-1] in "。!?।" else 45)


def _physical(text: str) -> tuple[Line, ...]:
    found: list[Line] = []
    previous = 0
    for match in _LINE.finditer(text):
        raw = match.group()
        stripped = raw.strip().strip(_INVISIBLE).strip()
        if not stripped:
            continue
        start = match.start() + raw.index(stripped[0])
        between = text[previous:start]
        breaks = between.count("\n") or between.count("\r")
        found.append(Line(start, start + len(stripped), stripped, breaks > 1 or not found))
        previous = start + len(stripped)
    return tuple(found)


def _wrap_width(physical: tuple[Line, ...]) -> int | None:
    """The longest line's length when the text is hard-wrapped, else None.

    Wrapped = no line over `WRAP_LIMIT`, and of the lines with another directly below, most end in
    mid-sentence and would not have held the next line's first word.
    """
    width = max((line.end - line.start for line in physical), default=0)
    if width > WRAP_LIMIT or width < 40:
        return None
    inner = [(a, b) for a, b in pairwise(physical) if not b.gap]
    cut = sum(_runs_on(a, b, width) and not ends_sentence(a.words) for a, b in inner)
    return width if cut >= _WRAP_EVIDENCE and 2 * cut > len(inner) else None


def _runs_on(line: Line, following: Line, width: int) -> bool:
    """Would greedy wrapping at `width` have broken here? Only if the next word no longer fitted."""
    return not following.gap and len(line.words) + 1 + len(following.words.split(" ", 1)[0]) > width


def _joined(text: str, physical: tuple[Line, ...], width: int) -> tuple[Line, ...]:
    groups: list[list[Line]] = []
    for line in physical:
        if groups and _runs_on(groups[-1][-1], line, width):
            groups[-1].append(line)
        else:
            groups.append([line])
    return tuple(_merge(text, group) for group in groups)


def _merge(text: str, group: list[Line]) -> Line:
    start, end = group[0].start, group[-1].end
    words = _BREAK.sub(" ", text[start:end])
    return Line(start, end, words, group[0].gap)


_BREAK = re.compile(r"[\n\r\v\f\x85\u2028\u2029]")


_SEPARATORS = re.compile(r"[\W_]+")


def key(text: str) -> str:
    """What makes two stretches of text the same: letters and digits only, case folded."""
    return _SEPARATORS.sub("", text.casefold())
