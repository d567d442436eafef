"""Whose word something is: attributions in running prose, and the speakers they name.

A *frame* is one attribution: a verb of saying with its subject ("Ms Horne said in a
statement"), or "according to …". Frames are found outside quotation marks only.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from summarizer.engines.lexical.page import Item
from summarizer.engines.lexical.phrases import noun_phrase_after, speaks, words_of
from summarizer.engines.lexical.subjects import subject_after, subject_before
from summarizer.engines.lexical.vocabulary import (
    BE,
    BETWEEN,
    BODIES,
    CHANNELS,
    PREPOSITIONS,
    PRONOUNS,
    QUOTE_ONLY,
    ROLES,
    SPEECH,
    SPEECH_ING,
    TIME_WORDS,
)

#: Items; every walk is bounded, so that reading is linear whatever the text.
_LONGEST_CLAUSE = 120
Scope = Literal["after", "before", "both"]


@dataclass(frozen=True)
class Frame:
    """One attribution. `subject` is the noun phrase as it stands; `scope` says which side of it is spoken
    of; `strong` is false for verbs that only introduce a quotation. `start`, `end`, `until` (where what is
    said ends at the latest): characters.
    """

    start: int
    end: int
    subject: str
    scope: Scope
    verb: str
    strong: bool
    sentence: int
    role: str | None = None
    channel: str | None = None
    until: int = 10**12


def frames(items: Sequence[Item]) -> tuple[Frame, ...]:
    """Every attribution in one paragraph's items, in order."""
    found: list[Frame] = []
    sentence = 0
    for index, item in enumerate(items):
        if item.mark == ".":
            sentence += 1
        elif item.low in SPEECH or item.low in SPEECH_ING or item.low == "according":
            found_here = _frame(items, index, sentence, found)
            if found_here:
                found.append(replace(found_here, until=_until(items, index)))
    return tuple(found)


def _until(items: Sequence[Item], index: int) -> int:
    """Where what is said ends at the latest: at the sentence's end, or where the reporter adds ", as …"."""
    for position in range(index + 1, min(len(items) - 1, index + _LONGEST_CLAUSE)):
        if items[position].mark == ".":
            return items[position].end
        if items[position].mark == "," and items[position + 1].low in {
            "as",
            "while",
            "but",
            "because",
            "after",
        }:
            return items[position].end
    return items[min(len(items), index + _LONGEST_CLAUSE) - 1].end


def _frame(items: Sequence[Item], index: int, sentence: int, found: Sequence[Frame]) -> Frame | None:
    low = items[index].low
    if low == "according":
        return _according(items, index, sentence)
    if low in SPEECH_ING:
        return _participle(items, index, sentence, found)
    if _passive(items, index):
        return None
    return _inverted(items, index, sentence) or _direct(items, index, sentence)


def _according(items: Sequence[Item], index: int, sentence: int) -> Frame | None:
    if index + 2 >= len(items) or items[index + 1].low != "to":
        return None
    subject, last, role = subject_after(items, index + 2)
    if not subject:
        return None
    return Frame(
        items[index].start, items[last].end, subject, "both", "according to", True, sentence, role,
        _channel(items, index, last + 1),
    )  # fmt: skip


def _participle(items: Sequence[Item], index: int, sentence: int, found: Sequence[Frame]) -> Frame | None:
    """ "…, adding that": the subject of the verb of saying before it, else the sentence's own subject."""
    if index == 0 or items[index - 1].low in BE or items[index - 1].low in PREPOSITIONS:
        return None
    verb = items[index]
    if found and found[-1].sentence == sentence:
        main = found[-1]
        channel = _channel(items, index, index + 1) or main.channel
        return Frame(
            verb.start, verb.end, main.subject, "after", verb.low, True, sentence, main.role, channel
        )
    first = index
    while first > max(0, index - _LONGEST_CLAUSE) and items[first - 1].mark != ".":
        first -= 1
    _, last, role = noun_phrase_after(items, first)
    subject = words_of(_named_head(items[first : last + 1]))
    if not subject or items[index - 1].mark not in {",", "-", "Q"} or not speaks(subject):
        return None
    channel = _channel(items, first, index)
    return Frame(verb.start, verb.end, subject, "after", verb.low, True, sentence, role, channel)


def _named_head(words: Sequence[Item]) -> Sequence[Item]:
    """The subject at the front of a clause: up to the first lower-case word after its name or role."""
    seen = False
    for number, item in enumerate(words):
        named = item.capital or item.low in ROLES or item.low in BODIES
        if seen and not named:
            return words[:number]
        seen = seen or (named and item.low not in {"the", "a", "an"})
    return words


def _passive(items: Sequence[Item], index: int) -> bool:
    """ "was told", "is said to", "has not said": nobody's word here."""
    for item in reversed(items[max(0, index - 3) : index]):
        if item.low in BE or item.low in {"not", "never", "been", "to", "being"} or item.low.endswith("n't"):
            return True
        if item.low not in BETWEEN:
            return False
    return False


def _inverted(items: Sequence[Item], index: int, sentence: int) -> Frame | None:
    """ "…," said X. Needs a quotation or a comma before it, and a speaker that ends the clause."""
    before = items[index - 1].mark if index else ""
    two = items[index - 2].mark if index > 1 else ""
    if before not in {"Q", ","} or index + 1 >= len(items) or items[index + 1].mark:
        return None
    after_quote = before == "Q" or two == "Q"
    if not after_quote and items[index].low not in {"said", "says", "announced", "according"}:
        return None
    if items[index + 1].low in {"that", "it", "there", "he", "she", "they"} and not after_quote:
        return None
    subject, last, role = subject_after(items, index + 1)
    if not subject or not (speaks(subject) or subject.lower() in PRONOUNS):
        return None
    if not after_quote and not _clause_ends(items, last + 1):
        return None
    channel = _channel(items, index, last + 1)
    return Frame(
        items[index].start, items[last].end, subject, "before", items[index].low,
        items[index].low not in QUOTE_ONLY, sentence, role, channel,
    )  # fmt: skip


def _clause_ends(items: Sequence[Item], index: int) -> bool:
    if index >= len(items):
        return True
    item = items[index]
    return item.mark in {".", ","} or item.low in {"on", "in", "at", "during", "late", "who"} | TIME_WORDS


def _direct(items: Sequence[Item], index: int, sentence: int) -> Frame | None:
    """ "X said": the noun phrase to the left of the verb, across asides, adverbs and days."""
    phrase = subject_before(items, index)
    if phrase is None:
        return None
    first, subject, role = phrase
    before = items[first - 1].mark if first else "."
    following = items[index + 1].mark if index + 1 < len(items) else "."
    scope: Scope = "after"
    if before in {",", "Q", "-"}:
        scope = "before" if following == "." or _rest_is_time(items, index + 1) else "both"
        if items[index + 1 : index + 2] and items[index + 1].low == "that":
            scope = "after"
    verb = items[index]
    return Frame(
        items[first].start, verb.end, subject, scope, verb.low, verb.low not in QUOTE_ONLY, sentence, role,
        _channel(items, first, index + 1),
    )  # fmt: skip


def _rest_is_time(items: Sequence[Item], index: int) -> bool:
    """True when nothing but a day, a listener or a channel follows up to the end of the sentence."""
    for item in items[index : index + 9]:
        if item.mark == ".":
            return True
        if item.mark in {":", "Q"} or item.low == "that":
            return False
    return False


def _channel(items: Sequence[Item], start: int, end: int) -> str | None:
    """How it was said: from the verb, the words just after it, or an opening "In a statement, …"."""
    first = start
    while first > max(0, start - _LONGEST_CLAUSE) and items[first - 1].mark not in {".", "Q"}:
        first -= 1
    for item in (*items[start:end], *_until_mark(items, end), *items[first : min(start, first + 6)]):
        if item.low in CHANNELS:
            return CHANNELS[item.low]
    return None


def _until_mark(items: Sequence[Item], start: int) -> tuple[Item, ...]:
    taken = []
    for item in items[start : start + 7]:
        if item.mark or item.low == "that":
            break
        taken.append(item)
    return tuple(taken)
