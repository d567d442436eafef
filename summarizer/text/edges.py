"""Does a stretch of text begin and end between words?

"ukr" is not a quotation of "Ukraine", nor "100" of "100,000", "lethal" of "non-lethal", "5" of "-5", "5%" or
"half a million" (`text.halved`).
"""

from __future__ import annotations

import re

from summarizer.text.halved import halves_figure
from summarizer.text.normal import COMBINING, INVISIBLE
from summarizer.text.tokens import IDEOGRAPH, UNSPACED

_COMBINES = re.compile(
    rf"[{COMBINING}\u0900-\u0903\u093a-\u094f\u0962\u0963\u0e31\u0e34-\u0e3a\u0e47-\u0e4e🏻-🏿]"
)
_UNSPACED = re.compile(rf"[{IDEOGRAPH}{UNSPACED}]")
_UNSEEN = re.compile(rf"[{INVISIBLE}]*")
_HYPHENS = "-‐‑"
_APOSTROPHES = "'’ʼ"
#: How far around an edge is looked, in characters.
_REACH = 24


def _wordish(ch: str) -> bool:
    return ch.isalnum() or ch == "_"


def _inside_joint(left: str, joint: str, right: str) -> str | None:
    """Why an edge beside `joint`, between `left` and `right`, cuts something, or None."""
    if joint in ".,:/" and left[-1].isdigit() and right[0].isdigit():
        return "a figure"
    if joint == "." and _dotted(left, right):
        return "an abbreviation"
    if joint in _HYPHENS and not (_name_like(left) and right[0].isupper()):
        return "a hyphenated word"
    if joint in _APOSTROPHES and not _possessive(right) and not re.search(r"(?:^|\W)[lLdD]$", left):
        return "a word"
    return None


def _dotted(left: str, right: str) -> bool:
    """True for "U.|S." and "example|.com", false where a feed lost the space after a full stop."""
    word = re.search(r"[^\W_]+$", left)
    return word is not None and (len(word[0]) == 1 or right[0].islower() or right[0].isdigit())


def _name_like(left: str) -> bool:
    word = re.search(r"[^\W_]+$", left)
    return (
        word is not None
        and word[0][0].isupper()
        and word[0].lower() not in {"non", "anti", "ex", "un", "vice"}
    )


def _possessive(right: str) -> bool:
    return re.match(r"[sS](?![^\W_])", right) is not None


def _cut(left: str, right: str) -> str | None:
    """What the border between `left` and `right` (both without invisible characters) cuts in half, or None."""
    if not left or not right:
        return None
    if not right.isascii() and _COMBINES.match(right):
        return "a character"
    a, b = left[-1], right[0]
    if a.isspace() or b.isspace():
        return "a figure" if halves_figure(left, right) else None
    if _wordish(a) and _wordish(b):
        return None if _UNSPACED.match(a) or _UNSPACED.match(b) else "a word"
    if b.isdigit() and (a in "$€£¥₽₹-−+<>~±" or a == ".") and not re.search(r"[\w.]\Z", left[:-1]):
        return "a figure"
    if a.isdigit() and b in "%‰°":
        return "a figure"
    if _wordish(a) and len(right) > 1 and _wordish(right[1]):
        return _inside_joint(left, b, right[1:])
    if len(left) > 1 and _wordish(left[-2]) and _wordish(b):
        return _inside_joint(left[:-1], a, right)
    return None


def cut(text: str, start: int, end: int) -> str | None:
    """What `[start, end)` cuts in half at either end ("a word", "a figure", …), or None when it cuts nothing.

    Looks a bounded distance, through invisible characters. Between the characters of Chinese, Japanese and
    Thai, which write no spaces, any border will do.
    """
    return _cut_at(text, start) or _cut_at(text, end)


def _cut_at(text: str, at: int) -> str | None:
    left, right = text[max(0, at - _REACH) : at], text[at : at + _REACH]
    return _cut(_seen(left), _seen(right))


def _seen(text: str) -> str:
    """Without invisible characters, none of which is an ASCII one."""
    return text if text.isascii() else _UNSEEN.sub("", text)
