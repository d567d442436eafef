"""Derived text made clean: no control characters, nothing invisible that splits words or turns their direction."""

from __future__ import annotations

import re

_LINES = re.compile(r"[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]+")
_BLANK = re.compile(r"\n{3,}")
_BREAKS = re.compile(r"\r\n?|[\v\f\x85\u2028\u2029]")
#: Soft hyphens, zero-width spaces and byte-order marks inside words. Joiners stay: Persian and Hindi are written
#: with them.
_UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff\u180e]")
#: Characters that turn the direction of what follows, so that a reader sees other words than a program.
_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff\ud800-\udfff]")
#: Tag characters, which spell words that nobody sees.
_TAGS = re.compile("[\U000e0000-\U000e007f]")


def tidied(text: str) -> tuple[str, dict[str, int]]:
    """`text` with plain spaces and line feeds and without invisible characters; how many of those, by rule."""
    cut: dict[str, int] = {}
    for rule, pattern in (("direction-mark", _BIDI), ("invisible", _TAGS), ("control", _CONTROL)):
        text, count = pattern.subn("", text)
        if count:
            cut[rule] = count
    text = _UNSEEN.sub("", _BREAKS.sub("\n", text))
    lines = (_LINES.sub(" ", line).strip() for line in text.split("\n"))
    return _BLANK.sub("\n\n", "\n".join(lines)).strip(), cut
