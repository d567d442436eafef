"""The words of a speaker: what of a noun phrase is the name or role, and phrases that name nobody."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.engines.lexical.happenings import finite
from summarizer.engines.lexical.mentions import lead_length
from summarizer.engines.lexical.names import personal
from summarizer.engines.lexical.page import bare
from summarizer.engines.lexical.vocabulary import (
    ATTACHED,
    BODIES,
    DOCUMENTS,
    PARTICLES,
    ROLES,
    TIME_WORDS,
    TITLES,
)
from summarizer.text.lexicon import STOPWORDS

_INDEFINITE = frozenset(
    """everyone everybody someone somebody anyone anybody nobody none others another many most several some both each
    all one few what who which that this these those there""".split()
)
_ADVERBS = frozenset("just again simply only soon once usually sometimes perhaps maybe".split())


_WHEN_OR_HOW = TIME_WORDS | _ADVERBS


def speaking_part(words: list[str]) -> list[str]:
    """The speaker alone: without "Acme-based" before it, and without a day or an adverb after it. Of an analyst
    "Ann Lee of Acme" only the name.
    """
    while words and (words[-1].lower() in _WHEN_OR_HOW):
        words = words[:-1]
    for index, word in enumerate(words[:-1]):
        if word.endswith(ATTACHED):
            words = words[index + 1 :]
            break
    return _member(words) or words


_RANKED = ROLES | TITLES


def _member(words: list[str]) -> list[str] | None:
    """ "Dr Ann Lee of the Acme Institute", "analyst Ann Lee of Acme": the name, title and all; None for any other
    phrase. An office has its "of" sooner ("President of Acre"), and a body isn't named like a person.
    """
    if "of" not in words[2:7]:
        return None
    at = words.index("of", 2)
    role = next((n for n, word in enumerate(words[:at]) if word.lower() in ROLES), None)
    name = words[:at] if role is None else words[role + 1 : at]
    core = name[lead_length(name) :] if len(name) > 1 else name
    named = 2 <= len(core) <= 4 and personal(core) and core[-1].lower() not in _RANKED
    return name if named and all(word[:1].isupper() or word in PARTICLES for word in core) else None


_SPEAKING = ROLES | BODIES


_NO_NAME = STOPWORDS | _ADVERBS


def is_nobody(words: Sequence[str]) -> bool:
    """An indefinite pronoun, or an ordinary word that only opens its sentence ("Previously")."""
    first = words[0].lower()
    if finite(words[0]) and len(words) > 1:
        return True  # "built the satellite": the end of a relative clause
    if first in _INDEFINITE:
        return len(words) == 1 or words[1].lower() not in _SPEAKING
    return len(words) == 1 and (first in _NO_NAME or first.endswith("ly")) and not words[0].isupper()


def owner_of(words: list[str]) -> list[str]:
    """ "The State Department's readout of the call" speaks for the department."""
    for index, word in enumerate(words[:-1]):
        if bare(word) != word and words[index + 1].lower() in {
            "readout",
            "statement",
            "filing",
            "report",
            "letter",
        }:
            return [*words[:index], bare(word)]
    return words


def plain_role(word: str) -> str:
    """One form for the words that mean one role, so that "the spokesman" finds the spokesperson."""
    low = bare(word).lower()
    for ending in ("woman", "person"):
        if low.startswith("spokes") and low.endswith(ending):
            return "spokesman"
    return low


def name_tail(words: Sequence[str]) -> Sequence[str]:
    """The capitalised words that a phrase ends in; a lower-case particle may stand among them."""
    first = len(words)
    while first > 0 and (
        words[first - 1][:1].isupper() or words[first - 1] in PARTICLES | {"of", "for", "and"}
    ):
        first -= 1
    while first < len(words) and not words[first][:1].isupper():
        first += 1
    return words[first:]


def head_noun(words: Sequence[str]) -> str:
    """The noun that a description is about: the one before its first "of", "for", "in", "from"."""
    for index, word in enumerate(words):
        if index and word.lower() in {
            "of",
            "for",
            "in",
            "from",
            "at",
            "with",
            "close",
            "familiar",
            "on",
            "to",
        }:
            return bare(words[index - 1]).lower()
    return bare(words[-1]).lower() if words else ""


def cited(name: str) -> bool:
    """True for a paper ("a CNN translation of his speech"): it is cited, but nobody's name."""
    return head_noun(name.split()) in DOCUMENTS
