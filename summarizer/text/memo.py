"""Answers about a text that are kept: one sentence is read by several stages.

Short texts, which come again, are kept in number; of long ones, whole articles, only the last few, so that what is
kept is bounded by characters and not by the count of entries alone.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Concatenate, ParamSpec, TypeVar, cast

P = ParamSpec("P")
R = TypeVar("R")

#: Characters of a text that counts as short: the longest paragraphs of news.
SHORT = 1_200
#: Short texts kept at once: the sentences and paragraphs of a few articles.
MANY = 512
#: Long ones: a whole article, and what is left of it when passages are withheld.
FEW = 4


def by_text(read: Callable[Concatenate[str, P], R]) -> Callable[Concatenate[str, P], R]:
    """`read`, a pure function of a text and of hashable arguments, with its last answers kept. Answers are shared by
    all who ask: they must be immutable.
    """
    short, long = (cast("Callable[Concatenate[str, P], R]", lru_cache(most)(read)) for most in (MANY, FEW))

    @wraps(read)
    def kept(text: str, /, *given: P.args, **named: P.kwargs) -> R:
        return (short if len(text) <= SHORT else long)(text, *given, **named)

    return kept
