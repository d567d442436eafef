"""Content words in a form that two wordings share: lower case, ASCII, without common endings.

The stemmer is the S-stemmer of Harman (1991) with -ed, -ing and nationality endings added:
it errs towards leaving words apart.
"""

from __future__ import annotations

import re
from functools import lru_cache

from summarizer.text.lexicon import STOPWORDS
from summarizer.values.spelling import fold
from summarizer.values.states import attributive, named

_DOTTED = re.compile(r"\b(?:[A-Z]\.){2,5}")
_PAIR = re.compile(r"\b[A-Z][a-z]{2,14} [A-Z][a-z]{2,14}\b")
_WORD = re.compile(r"[^\W_]{2,40}|\d")
_SAYING = frozenset(
    "said say told added according official officials reporters announced spokesman spokesperson".split()
)


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """One word's stem; a state's adjective becomes the state ("Russian" → "russia")."""
    low = fold(word)
    state = attributive(low) if word[:1].isupper() else None
    if state:
        return state.replace(" ", "")
    if low.endswith("ies") and len(low) > 4:
        return low[:-3] + "y"
    if low.endswith("s") and not low.endswith(("ss", "us", "is")) and len(low) > 3:
        low = low[:-1]
    for ending in ("ing", "ed"):
        if low.endswith(ending) and len(low) - len(ending) >= 4:
            low = low[: -len(ending)]
            break
    return low[:-1] if low.endswith("e") and len(low) > 4 else low


@lru_cache(maxsize=8192)
def content(text: str) -> frozenset[str]:
    """Stems of the content words of `text`; words of saying and function words are left out."""
    plain = _DOTTED.sub(lambda match: match.group().replace(".", ""), text)
    plain = _PAIR.sub(_state_pair, plain.replace("-", " ").replace("’s", "").replace("'s", ""))
    return frozenset(
        stem(word) for word in _WORD.findall(plain) if not _empty(word) and word.lower() not in _SAYING
    )


def _empty(word: str) -> bool:
    """A function word; "US" isn't one."""
    return word.lower() in STOPWORDS and not (word.isupper() and len(word) > 1)


def _state_pair(match: re.Match[str]) -> str:
    """ "United States" and "North Korea" as one word, the same as their adjectives'."""
    key = named(fold(match.group()))
    return key.replace(" ", "") if key else match.group()
