"""The words around one figure: its clause, what is counted, and the phrase that places it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.engines.lexical.page import bare
from summarizer.engines.lexical.vocabulary import BE, PREPOSITIONS, TIME_WORDS
from summarizer.records import Quantity
from summarizer.text.lexicon import AUXILIARIES, COMPARATORS, MODALS, NUMBER_WORDS, STOPWORDS, UNITS
from summarizer.text.tokens import Token, tokens
from summarizer.values.base import Found

_MONEY_UNITS = frozenset(
    "dollar dollars pound pounds euro euros yuan yen rupees cents us$ feet metre".split()
)


NOUN_STOPS = STOPWORDS | PREPOSITIONS | BE | AUXILIARIES | MODALS


_MOST_CONTEXT = 6


_CLAUSE = re.compile(r"[,;:](?!\d)|[()–—\"“”]|--")


@dataclass(frozen=True)
class Setting:
    """The words around one figure: before it, after it (after the counted noun), in its clause."""

    found: Found[Quantity]
    before: tuple[Token, ...]
    after: tuple[Token, ...]
    noun: tuple[str, ...]
    end: int


def setting_of(sentence: str, found: Found[Quantity]) -> Setting:
    """The words around `found`, up to the marks that close its clause."""
    marks = [match.start() for match in _CLAUSE.finditer(sentence)]
    left = max((mark + 1 for mark in marks if mark < found.start), default=0)
    right = min((mark for mark in marks if mark >= found.end), default=len(sentence))
    inside, end = _noun_phrase(sentence, found, right)
    noun = tuple(_modifiers(inside))
    return Setting(found, tokens(sentence[left : found.start]), tokens(sentence[end:right]), noun, end)


def _noun_phrase(sentence: str, found: Found[Quantity], right: int) -> tuple[list[str], int]:
    """Words from the figure to what is counted, and where the counted noun ends."""
    inside = [token.text for token in tokens(found.text)]
    counted = found.normal.counted
    if counted is None or any(bare(word).lower() == counted for word in inside[-2:]):
        return inside, found.end
    taken = []
    for token in tokens(sentence[found.end : right], found.end)[:7]:
        taken.append(token.text)
        if token.text.lower() == counted or bare(token.text).lower() == counted:
            return inside + taken, token.end
    return inside, found.end


def _modifiers(words: Sequence[str]) -> list[str]:
    """The end of a noun phrase without its figure: "more than 100,000 Russian troops" → Russian troops."""
    kept: list[str] = []
    for word in reversed(words):
        low = word.lower()
        if any(ch.isdigit() for ch in word) or low.split("-")[0] in NUMBER_WORDS:
            break
        if low in COMPARATORS | {"of", "a", "an", "$", "£", "€", "%"}:
            break
        kept.insert(0, word)
    return [
        word for word in kept if word.lower() not in STOPWORDS | UNITS and word.lower() not in _MONEY_UNITS
    ]


def place_in(after: Sequence[Token]) -> str:
    """The first prepositional phrase after the counted noun, at most six words: "along its border"."""
    for index, token in enumerate(after[:5]):
        low = token.text.lower()
        if low in {
            "in",
            "at",
            "on",
            "near",
            "along",
            "from",
            "of",
            "for",
            "with",
            "within",
            "across",
            "under",
        }:
            following = after[index + 1 : index + 2]
            return "" if following and following[0].text.lower() in TIME_WORDS else phrase_of(after[index:])
    return ""


def phrase_of(words: Sequence[Token]) -> str:
    """A prepositional phrase from its preposition on, at most six words; empty when nothing follows it."""
    kept: list[str] = []
    for index, token in enumerate(words[: _MOST_CONTEXT + 1]):
        low = token.text.lower()
        if index and (
            low in NOUN_STOPS - PREPOSITIONS - {"the", "a", "an", "its", "their"}
            or low in TIME_WORDS | {"to", "after", "ahead"}
        ):
            break
        kept.append(token.text)
    while kept and kept[-1].lower() in NOUN_STOPS:
        kept.pop()
    return " ".join(kept) if len(kept) > 1 else ""


def opens(words: Sequence[Token], index: int) -> bool:
    """True when a phrase with "for", "of", "on" or "from" begins at `index`."""
    return index < len(words) and words[index].text.lower() in {"for", "of", "on", "from"}


def keywords(setting: Setting) -> str:
    """Up to four content words around the amount, as "(…)"; names first by position."""
    words = [bare(t.text) for t in (*setting.before[-8:], *setting.after[:4])]
    content = [
        word for word in words if word.lower() not in NOUN_STOPS and len(word) > 2 and word[0].isalpha()
    ]
    return f"({', '.join(dict.fromkeys(content[:4]))})" if content else ""


def noun_after(after: Sequence[Token], adjective: str | None) -> str:
    """Up to three words of the noun phrase that follows a measure, an adjective in front left out."""
    kept: list[str] = []
    for token in after[:4]:
        low = token.text.lower()
        if low == adjective and not kept:
            continue
        if low in NOUN_STOPS or not low[:1].isalpha():
            break
        kept.append(token.text)
    return " ".join(kept[:3])


def sentence_of(*parts: str) -> str:
    """The parts as one question."""
    return " ".join(part for part in parts if part) + "?"
