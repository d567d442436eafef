"""What a text speaks of: its words, as sets that can be held against each other."""

from __future__ import annotations

from functools import lru_cache

from summarizer.text.lexicon import STOPWORDS
from summarizer.text.spelling import singular
from summarizer.text.tokens import tokens

#: Letters from which on two forms of a word are taken for one: "reporter", "reported".
_STEM = 6


def content(text: str) -> frozenset[str]:
    """The words of a text that aren't stop words, in lower case."""
    return frozenset(token.text.lower() for token in tokens(text)) - STOPWORDS


@lru_cache(maxsize=8192)
def stems(text: str) -> frozenset[str]:
    """The stems of all words of a text, those of a compound one by one."""
    return frozenset(stem(part) for token in tokens(text) for part in token.text.lower().split("-"))


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """The beginning of a word in the singular, which its forms have in common."""
    return singular(word)[:_STEM]
