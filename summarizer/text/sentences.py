"""Sentence borders, by syntok, one line at a time, with its known faults mended.

Syntok 1.4 split news best of what was tried, but it reads line breaks as spaces (a headline would run into
the first sentence) and doesn't know "p.m. ET". A line is a paragraph here: no sentence crosses a line end.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import Any

from summarizer.text.lexicon import ABBREVIATIONS
from summarizer.text.memo import by_text

Range = tuple[int, int]

#: Longest piece given to syntok at once, in characters; longer lines are cut at white space. Bounds its cost.
_PIECE = 8_000
#: Lines of at most this many characters may be wrapped by hand; when three in ten go on in lower case, they are.
_WRAPPED = 100
_PARAGRAPH = re.compile(r"[^\n\r]+(?:\r?\n[^\n\r]+)*")
_LINE = re.compile(r"[^\n\r\v\f\x85\u2028\u2029]+")
#: The end of a stretch that only looks like a sentence's: an abbreviation, an initial, a dotted abbreviation.
_LAST_WORD = re.compile(r"(?:^|[\s(\[\"'“‘])((?:[^\W\d_]\.){1,6}|[^\W\d_]{2,6}\.)$")
#: After "p.m." or "U.S." a sentence goes on before these.
_GOES_ON = re.compile(r"(?:[a-z\d(]|(?:ET|EST|EDT|GMT|BST|CET|CEST|UTC|PT|PST|PDT|CT|MT)\b)")
#: A sentence's end that syntok misses: a stop, a closing quote and a capital with no space between ("it.”He").
_GLUED = re.compile(r"(?<=[a-z]{2}[.!?])[\"”’]?(?=[“\"‘]?[A-Z][a-z])|[。！？]+[」』”’\"]*")
#: All that syntok takes for a sentence's end (`State.terminals`).
_STOPS = ".!?;…\u203c\u203d\u2047-\u2049\u3002\ufe52\ufe57\uff01\uff0e\uff1f\uff61"
_STOP = re.compile(f"[{_STOPS}]")
#: Its brackets (`State.opening_brackets` and `closing_brackets`): beside one it looks fifty tokens ahead.
_BRACKETS = (
    r"()\[\]{}\uff5f\uff60\uff5b\uff5d\uff3b\uff3d\uff08\uff09\ufe5d\ufe5e\ufe5b\ufe5c\ufe59\ufe5a\ufd3e\ufd3f"
    r"\u301a\u301b\u3018\u3019\u2983-\u2986\u2329\u232a"
)
_BRACKET = re.compile(f"[{_BRACKETS}]")
#: Words without a stop or bracket, between a word and something else that has none. Of these syntok looks at nothing:
#: it decides by the tokens on either side of a stop, and whether more than one stands before it in the sentence.
_INSIDE = rf"[^\s\u200b{_STOPS}{_BRACKETS}]"
_RUN = re.compile(rf"(?<=[^\W_] )(?:{_INSIDE}+ ){{2,}}(?={_INSIDE})")
#: Abbreviations that end sentences too, ordinary words, and months written out ("in June. The audit …").
_ALSO_LAST = frozenset("no sun sat mar may etc co inc ltd corp jr sr march april june july august".split())
_QUOTES_ONLY = re.compile(r"[\"'”’»)\].…]+$")


@cache
def _tokenizer() -> Any:
    from syntok.tokenizer import Tokenizer  # 60 ms: paid by who splits

    return Tokenizer(replace_not_contraction=False)


def _starts(piece: str) -> list[int]:
    """Where syntok sees sentences begin; it is spared a piece without a stop before its end, and the inside of runs
    of words.
    """
    if not _STOP.search(piece, 0, len(piece.rstrip()) - 2):
        return []
    from syntok import segmenter

    runs = [] if _BRACKET.search(piece) else [run.span() for run in _RUN.finditer(piece)]
    edges = [0, *(at for run in runs for at in run), len(piece)]
    shown = "".join(piece[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True))
    begun = [one[0].offset for one in segmenter.segment(_tokenizer().tokenize(shown)) if one]
    return _moved_back(begun, runs)


def _moved_back(places: Sequence[int], runs: Sequence[Range]) -> list[int]:
    """The places in a text without these runs, in order, as places in the whole text."""
    found, left_out, following = [], 0, 0
    for place in places:
        while following < len(runs) and runs[following][0] <= place + left_out:
            left_out += runs[following][1] - runs[following][0]
            following += 1
        found.append(place + left_out)
    return found


def _pieces(start: int, line: str) -> list[tuple[int, str]]:
    """The line in pieces of at most `_PIECE` characters, cut at white space where there is any."""
    pieces = []
    at = 0
    while len(line) - at > _PIECE:
        cut = line.rfind(" ", at + 1, at + _PIECE)
        cut = cut if cut > at else at + _PIECE
        pieces.append((start + at, line[at:cut]))
        at = cut
    pieces.append((start + at, line[at:]))
    return pieces


def _false_end(before: str, after: str) -> bool:
    """True when `before` doesn't end a sentence after all."""
    found = _LAST_WORD.search(before.rstrip()[-12:])
    if _QUOTES_ONLY.match(after):
        return True
    if found is None:
        return False
    word = found[1].rstrip(".").lower()
    if "." in word or word in _ALSO_LAST:
        return bool(_GOES_ON.match(after))
    return word in ABBREVIATIONS or (len(word) == 1 and word != "i")


def _split(base: int, piece: str) -> list[Range]:
    """Sentences of one piece, offsets counted from the whole text's start."""
    borders = set(_starts(piece)) | {m.end() for m in _GLUED.finditer(piece)}
    kept = [0]
    for border in sorted(b for b in borders if 0 < b < len(piece)):
        if not _false_end(piece[kept[-1] : border], piece[border:].lstrip()):
            kept.append(border)
    ends = [*kept[1:], len(piece)]
    return [(base + a, base + b) for a, b in zip(kept, ends, strict=True)]


@by_text
def sentences(text: str) -> tuple[Range, ...]:
    """`[start, end)` of every sentence in order, without the white space around it; never empty, never
    overlapping, never across a line end, or across an empty line in a text wrapped by hand. What is
    between two of them is white space only.
    """
    found: list[Range] = []
    for line in (_PARAGRAPH if _hard_wrapped(text) else _LINE).finditer(text):
        for base, piece in _pieces(line.start(), line.group().replace("\n", " ").replace("\r", " ")):
            found.extend(_split(base, piece))
    return tuple(_stripped(text, start, end) for start, end in found if text[start:end].strip())


def _hard_wrapped(text: str) -> bool:
    """True when line ends are layout: all lines are short, and many go on in lower case on the next."""
    lines = [line.strip() for line in text.split("\n")]
    if len(lines) < 3 or max(map(len, lines)) > _WRAPPED:
        return False
    full = [(a, b) for a, b in pairwise(lines) if len(a) > _WRAPPED // 3 and b]
    return len(full) >= 2 and 10 * sum(b[0].islower() for _, b in full) >= 3 * len(full)


def _stripped(text: str, start: int, end: int) -> Range:
    inside = text[start:end]
    return start + len(inside) - len(inside.lstrip()), end - len(inside) + len(inside.rstrip())
