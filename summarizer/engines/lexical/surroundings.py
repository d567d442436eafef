"""The words around one figure: its clause, what is counted, and the phrase that places it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.engines.lexical.happenings import finite
from summarizer.engines.lexical.page import bare
from summarizer.engines.lexical.vocabulary import BE, DETERMINERS, PREPOSITIONS, TIME_WORDS
from summarizer.records import Quantity
from summarizer.text.lexicon import AUXILIARIES, COMPARATORS, MODALS, NUMBER_WORDS, STOPWORDS, UNITS
from summarizer.text.tokens import Token, tokens
from summarizer.values.base import Found
from summarizer.values.states import attributive

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
    before = _antecedent(sentence[:left], tokens(sentence[left : found.start]))
    return Setting(found, before, tokens(sentence[end:right]), noun, end)


#: Words that a noun phrase begins with, and how far back it may.
_OPENING = DETERMINERS | {"this"}
_PHRASE = 5


def _antecedent(earlier: str, before: tuple[Token, ...]) -> tuple[Token, ...]:
    """The words before a figure with what "which" stands for: "The prize, which is worth"."""
    if not before or before[0].text.lower() != "which":
        return before
    words = tokens(earlier.rstrip(" ,")[-80:])[-_PHRASE:]
    first = next((n for n in range(len(words) - 1, -1, -1) if words[n].text.lower() in _OPENING), None)
    return before if first is None else (*words[first:], *before[1:])


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


_BESIDE_A_FIGURE = COMPARATORS | {"of", "a", "an", "$", "£", "€", "%"}


_EMPTY = (STOPWORDS - {"and"}) | UNITS


def _modifiers(words: Sequence[str]) -> list[str]:
    """The end of a noun phrase without its figure: "more than 100,000 Russian troops" → Russian troops."""
    kept: list[str] = []
    for word in reversed(words):
        low = word.lower()
        if any(ch.isdigit() for ch in word) or low.split("-")[0] in NUMBER_WORDS:
            break
        if low in _BESIDE_A_FIGURE:
            break
        kept.insert(0, word)
    kept = [word for word in kept if word.lower() not in _EMPTY and word.lower() not in _MONEY_UNITS]
    while kept and kept[0].lower() == "and":
        kept.pop(0)
    return kept[:-1] if kept and kept[-1].lower() == "and" else kept


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


_PHRASE_ENDS = NOUN_STOPS - PREPOSITIONS - {"the", "a", "an", "its", "their"}


_OF_TIME = TIME_WORDS | {"to", "after", "ahead"}


def phrase_of(words: Sequence[Token]) -> str:
    """A prepositional phrase from its preposition on, at most six words; empty when nothing follows it."""
    kept: list[str] = []
    for index, token in enumerate(words[: _MOST_CONTEXT + 1]):
        low = token.text.lower()
        if index and (low in _PHRASE_ENDS or low in _OF_TIME):
            break
        kept.append(token.text)
    while kept and kept[-1].lower() in NOUN_STOPS:
        kept.pop()
    return " ".join(kept) if len(kept) > 1 else ""


def opens(words: Sequence[Token], index: int) -> bool:
    """True when a phrase with "for", "of", "on" or "from" begins at `index`."""
    return index < len(words) and words[index].text.lower() in {"for", "of", "on", "from"}


def subject_of(setting: Setting) -> str:
    """Whom or what the figure's clause is about: the last name before the figure, or its first noun phrase."""
    words = setting.before
    found = _last_name(words)
    if found:
        return found
    for index, token in enumerate(words[:6]):
        if token.text.lower() in {"the", "a", "an"}:
            kept = _common(words[index + 1 : index + 5])
            return f"the {kept}" if kept else ""
    return ""


def _last_name(words: Sequence[Token]) -> str:
    """The last run of capitals that is a name by itself: no adjective before a noun ("Hong Kong-flagged
    vessel"), no day, no ordinary word that only opens the clause.
    """
    last = len(words)
    while last > 0:
        while last > 0 and not _capital(words[last - 1]):
            last -= 1
        first = last
        while first > 0 and _capital(words[first - 1]):
            first -= 1
        if first < last and _is_name(words, first, last):
            return " ".join(bare(token.text) for token in words[max(first, last - 4) : last])
        last = first
    return ""


_NO_NAME = TIME_WORDS | NOUN_STOPS


def _capital(token: Token) -> bool:
    low = bare(token.text).lower()
    return token.text[:1].isupper() and low not in _NO_NAME and not low.startswith("mr")


def _is_name(words: Sequence[Token], first: int, last: int) -> bool:
    following = words[last].text.lower() if last < len(words) else ""
    run = " ".join(token.text.lower() for token in words[first:last])
    if "-" in words[last - 1].text or attributive(run) or attributive(words[last - 1].text.lower()):
        return False
    verb = following in NOUN_STOPS or following.endswith(("ed", "s")) or not following[:1].isalpha()
    return verb and (first > 0 or last - first > 1 or not words[0].text.endswith("s"))


def _common(words: Sequence[Token]) -> str:
    """Lower-case words up to the first that belongs to no noun phrase."""
    kept: list[str] = []
    for token in words:
        low = token.text.lower()
        if low in NOUN_STOPS or not low[:1].isalpha():
            break
        if kept and (low.endswith(("ed", "ing", "ly")) or finite(token.text)):
            break
        kept.append(token.text)
    return " ".join(kept[:3])


def whole_of(setting: Setting) -> str:
    """What a share is a share of: "of the population" after it, or the noun that follows ("half the nation")."""
    words = setting.after
    if words and words[0].text.lower() in {"of", "the"}:
        start = 1 if words[0].text.lower() == "of" else 0
        phrase = phrase_of(words[start - 1 :] if start else words)
        phrase = phrase.removeprefix("of ")
        return "" if re.search(r"\d", phrase) else phrase
    return ""


#: "400 metres southwest of the gate": which way, and no noun.
_WHERE = frozenset(
    """north south east west northeast northwest southeast southwest offshore inland upstream downstream away apart
    ahead behind downhill uphill underground""".split()
)


def noun_after(after: Sequence[Token], adjective: str | None) -> str:
    """Up to three words of the noun phrase that follows a measure, an adjective in front left out."""
    kept: list[str] = []
    for token in after[:4]:
        low = token.text.lower()
        if low == adjective and not kept:
            continue
        if low in NOUN_STOPS or not low[:1].isalpha():
            break
        if not kept and (low.endswith("ing") or low in _WHERE):
            break
        kept.append(token.text)
    return " ".join(kept[:3])


def sentence_of(*parts: str) -> str:
    """The parts as one question."""
    return " ".join(part for part in parts if part) + "?"
