"""Answers of several figures: "20 killed and 50 wounded" beside "20 killed and 65 wounded"."""

from __future__ import annotations

from functools import lru_cache

from summarizer.records import Quantity
from summarizer.values.base import CONFLICTING, Verdict
from summarizer.values.fates import befallen
from summarizer.values.quantity_compare import compare as plainly
from summarizer.values.quantity_find import scan
from summarizer.values.quantity_gates import same_things

#: More figures than this make a passage.
_MOST = 4


def compare(first: str, second: str) -> Verdict | None:
    """Return the clash of two answers in their second figure or a later one, or None.

    Figures pair by place, where all pairs are of one unit and one thing counted, or where the answers are
    word for word the same but for them.
    """
    (words, one), (other_words, other) = _figures(first), _figures(second)
    if len(one) != len(other) or not 1 < len(one) <= _MOST:
        return None
    alike = words == other_words
    pairs = list(zip(one, other, strict=True))
    if not all(a.unit == b.unit and (alike or _paired(a, b)) for a, b in pairs):
        return None
    told = (plainly(a, b) for a, b in pairs[1:])
    return next((verdict for verdict in told if verdict.relation in CONFLICTING), None)


def _paired(a: Quantity, b: Quantity) -> bool:
    return bool(a.counted and b.counted) and same_things(a.counted or "", b.counted or "")


@lru_cache(maxsize=1024)  # one answer is compared to many
def _figures(text: str) -> tuple[str, tuple[Quantity, ...]]:
    """Return the text without its figures, and these, each with what befell those counted."""
    found = scan(text)
    rest, at = [], 0
    for hit in found:
        rest.append(text[at : hit.start].lower())
        at = hit.end
    rest.append(text[at:].lower())
    return "\x00".join(rest), tuple(befallen(text[: hit.end + 40], hit) for hit in found)
