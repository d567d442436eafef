"""Two wordings side by side."""

from __future__ import annotations

import re
from typing import Literal

from summarizer.text.normal import normalise

Side = Literal["same", "left", "right"]

#: Words, single marks and white space, leaving nothing out.
_PIECE = re.compile(r"\s+|[^\W_]+(?:['’.,:-][^\W_]+)*|[\W_]")
#: Pieces compared at most on each side; beyond, the rest is shown as different. Bounds the cost.
_MOST = 5_000


def _pieces(text: str) -> tuple[list[str], str]:
    """At most `_MOST` pieces of `text`, and the rest."""
    found: list[str] = []
    end = 0
    for match in _PIECE.finditer(text):
        if len(found) == _MOST:
            break
        found.append(match.group())
        end = match.end()
    return found, text[end:]


def _key(piece: str) -> str:
    return " " if piece.isspace() else normalise(piece).casefold()


def word_diff(a: str, b: str) -> tuple[tuple[Side, str], ...]:
    """What `a` (left) and `b` (right) share and don't, word by word, in reading order.

    The texts of `same` and `left` together are `a`; those of `same` and `right` are `b`, but for quote
    marks, dashes, white space and case, which count as the same. No text is empty, and where both sides
    differ the left one comes first.
    """
    from rapidfuzz.distance import Indel  # 40 ms: paid by who compares

    (left, left_rest), (right, right_rest) = _pieces(a), _pieces(b)
    codes = Indel.opcodes([_key(piece) for piece in left], [_key(piece) for piece in right])
    parts: list[tuple[Side, str]] = []
    gone = come = ""
    for code in codes:
        if code.tag != "equal":
            gone += "".join(left[code.src_start : code.src_end])
            come += "".join(right[code.dest_start : code.dest_end])
            continue
        parts += [("left", gone), ("right", come), ("same", "".join(left[code.src_start : code.src_end]))]
        gone = come = ""
    return tuple(
        (side, text)
        for side, text in [*parts, ("left", gone + left_rest), ("right", come + right_rest)]
        if text
    )
