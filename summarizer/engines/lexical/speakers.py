"""Whose word something is: attributions in running prose, and the speakers they name.

A *frame* is one attribution: a verb of saying with its subject ("Ms Horne said in a
statement"), or "according to …". Frames are found outside quotation marks only.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from summarizer.engines.lexical.page import Item, bare
from summarizer.engines.lexical.vocabulary import (
    BE,
    BETWEEN,
    BODIES,
    CHANNELS,
    LEFT_STOPS,
    PREPOSITIONS,
    PRONOUNS,
    QUOTE_ONLY,
    RIGHT_STOPS,
    ROLES,
    SPEECH,
    SPEECH_ING,
    TIME_WORDS,
    TITLES,
)

Scope = Literal["after", "before", "both"]
_LONGEST = 16
_ASIDE = 25


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
            frame = _frame(items, index, sentence, found)
            if frame:
                found.append(replace(frame, until=_until(items, index)))
    return tuple(found)


def _until(items: Sequence[Item], index: int) -> int:
    """Where what is said ends at the latest: at the sentence's end, or where the reporter adds ", as …"."""
    for position in range(index + 1, len(items) - 1):
        if items[position].mark == ".":
            return items[position].end
        if items[position].mark == "," and items[position + 1].low in {"as", "while", "but", "because", "after"}:
            return items[position].end
    return items[-1].end


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
    subject, last, role = noun_phrase_after(items, index + 2)
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
    earlier = [frame for frame in found if frame.sentence == sentence]
    if earlier:
        last = earlier[-1]
        channel = _channel(items, index, index + 1) or last.channel
        return Frame(
            verb.start, verb.end, last.subject, "after", verb.low, True, sentence, last.role, channel
        )
    first = index
    while first > 0 and items[first - 1].mark != ".":
        first -= 1
    subject, _last, role = noun_phrase_after(items, first)
    if not subject or items[index - 1].mark not in {",", "-", "Q"} or not speaks(subject):
        return None
    channel = _channel(items, first, index)
    return Frame(verb.start, verb.end, subject, "after", verb.low, True, sentence, role, channel)


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
    subject, last, role = noun_phrase_after(items, index + 1)
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
    phrase = noun_phrase_before(items, index)
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
    while first > 0 and items[first - 1].mark not in {".", "Q"}:
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


def noun_phrase_after(items: Sequence[Item], index: int) -> tuple[str, int, str | None]:
    """The speaker that begins at `index`: its words, the index of its last item, and an appositive as role."""
    last = index - 1
    for position in range(index, min(len(items), index + 12)):
        item = items[position]
        if item.mark or (item.low in RIGHT_STOPS and not _joins(items, position, index)):
            break
        last = position
        if item.text.endswith(("'s", "’s")) and position == index + 11:
            break
    if last < index:
        return "", last, None
    role = _appositive_after(items, last + 1)
    return _words(items[index : last + 1]), last, role


def _joins(items: Sequence[Item], position: int, index: int) -> bool:
    """ "and" between two capitalised names, "of" inside a name."""
    return (
        items[position].low == "and"
        and position > index
        and items[position - 1].capital
        and position + 1 < len(items)
        and items[position + 1].capital
    )


def _appositive_after(items: Sequence[Item], index: int) -> str | None:
    """ "…, spokesman for the council," → that, when it names a role."""
    if index >= len(items) or items[index].mark != ",":
        return None
    words = []
    for item in items[index + 1 : index + 12]:
        if item.mark or item.low in {"who", "which", "in", "on", "said", "told"}:
            break
        words.append(item)
    if not words or not any(word.low in ROLES or word.low in TITLES for word in words[:7]):
        return None
    return _words(words) if words[0].low not in {"and", "but", "as", "while"} else None


def noun_phrase_before(items: Sequence[Item], index: int) -> tuple[int, str, str | None] | None:
    """The subject of the verb at `index`: index of its first item, its words, its appositive; or None."""
    position = _skip_between(items, index - 1)
    role = None
    if position >= 0 and items[position].mark in {",", "-", ")"}:
        aside = _aside(items, position)
        if aside is None:
            return None
        position, role = aside
    first = _left_edge(items, position)
    if first > position:
        return None
    words = _trim(items[first : position + 1])
    if not words or not (speaks(_words(words)) or _words(words).lower() in PRONOUNS):
        return None
    while items[first].start < words[0].start:
        first += 1
    return first, _words(words), role


def _skip_between(items: Sequence[Item], position: int) -> int:
    """To the left over adverbs, auxiliaries and "on Wednesday"."""
    while position >= 0:
        item = items[position]
        low = bare(item.low)
        skippable = low in BETWEEN or low.endswith("ly") or _time(items, position)
        if item.mark or not low or not skippable or low in {"family", "italy"}:
            return position
        position -= 1
    return position


def _time(items: Sequence[Item], position: int) -> bool:
    low = items[position].low
    following = items[position + 1].low if position + 1 < len(items) else ""
    return low in TIME_WORDS or low.isdigit() or (low in {"on", "in"} and following in TIME_WORDS)


def _aside(items: Sequence[Item], position: int) -> tuple[int, str | None] | None:
    """Over ", a council spokeswoman," to the word before it, with its words when they name a role."""
    opening = "(" if items[position].mark == ")" else items[position].mark
    for start in range(position - 1, max(-1, position - _ASIDE), -1):
        if items[start].mark in {".", "Q", ":"}:
            return None
        if items[start].mark == opening:
            inside = items[start + 1 : position]
            target = start - 1
            if target < 0 or items[target].mark:
                return None
            if _commas_belong(items, start):
                continue
            return target, _role_of(inside)
    return None


def _commas_belong(items: Sequence[Item], start: int) -> bool:
    """In "Ann Lee, 27, a nurse, said" the first comma belongs to the name, so look one comma further left."""
    previous = items[start - 1]
    return previous.low.isdigit() or not (previous.capital or previous.low in ROLES or previous.low in BODIES)


def _role_of(inside: Sequence[Item]) -> str | None:
    if not inside or inside[0].low in {"who", "which", "whose"} or inside[0].low.isdigit():
        return None
    has_role = any(item.low in ROLES or item.low in TITLES or item.low in BODIES for item in inside[:8])
    return _words(inside) if has_role else None


def _left_edge(items: Sequence[Item], position: int) -> int:
    first = position + 1
    while first > 0 and position - first < _LONGEST:
        item = items[first - 1]
        if item.mark or item.low in SPEECH or (item.low in LEFT_STOPS and not _relative(items, first - 1, position)):
            break
        first -= 1
    return first


def _relative(items: Sequence[Item], index: int, position: int) -> bool:
    """ "and" that joins two names at the head of the clause ("Teague and Burrell said")."""
    if items[index].low != "and" or index < 1 or index + 1 > position:
        return False
    return items[index - 1].capital and items[index + 1].capital and (index < 2 or bool(items[index - 2].mark))


def _trim(words: Sequence[Item]) -> Sequence[Item]:
    """Cut a relative clause off the end and an adverbial off the front of a subject."""
    for index, item in enumerate(words):
        if item.low in {"who", "which", "that", "whose"} and index:
            words = words[:index]
            break
    start = 0
    while start < len(words) and _leads_in(words, start):
        start = _after_lead_in(words, start)
    return words[start:]


def _leads_in(words: Sequence[Item], start: int) -> bool:
    low = words[start].low
    return low in PREPOSITIONS or low in TIME_WORDS or low in {"meanwhile", "however", "still", "later", "then"}


def _after_lead_in(words: Sequence[Item], start: int) -> int:
    """Past "In a statement Monday" or "On Wednesday": to the first capital or article that starts a name."""
    if words[start].low not in PREPOSITIONS:
        return start + 1
    position = start + 1
    while position < len(words) and (words[position].low in {"a", "an", "the", "his", "her"}):
        position += 1
    while position < len(words) and not words[position].capital:
        position += 1
        if position < len(words) and words[position].low in {"a", "an", "the"}:
            break
    return max(position, start + 1)


def speaks(phrase: str) -> bool:
    """True when a noun phrase can say something: it has a name, a role or a body in it."""
    words = phrase.split()
    if not words:
        return False
    if any(bare(word).lower() in ROLES or bare(word).lower() in BODIES for word in words):
        return True
    names = [word for word in words if word[:1].isupper() and word.lower() not in {"the", "a", "an", "it"}]
    return bool(names) and not words[-1].endswith(("'s", "’s"))


def _words(items: Sequence[Item]) -> str:
    return " ".join(item.text for item in items)
