"""The subject of a verb of saying, where asides, relative clauses and appositions stand about it.

"Ann Lee, 41, from Acre, who saw it, said", "Ann Lee, who on Friday told", "His barrister, Ann Lee, told", "said the
mayor, Ann Lee", "said Maj. (ret.) Ann Lee". What remains is left to `phrases`. Every walk is bounded.
"""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.engines.lexical.described import head_noun, name_tail
from summarizer.engines.lexical.mentions import lead_length
from summarizer.engines.lexical.names import personal, without_letters
from summarizer.engines.lexical.page import Item
from summarizer.engines.lexical.phrases import noun_phrase_after, noun_phrase_before, words_of
from summarizer.engines.lexical.vocabulary import BETWEEN, BODIES, PREPOSITIONS, TIME_WORDS, TITLES
from summarizer.text import lexicon

#: Index of the first item, the words, and an appositive as role.
Before = tuple[int, str, str | None]
#: The words, the index of the last item, and an appositive as role.
After = tuple[str, int, str | None]

_ASIDES = 4
_LONGEST_ASIDE = 25
_FAR = 8
_SKIPPED = (BETWEEN | TIME_WORDS | {"on", "in"}) - {"who"}


def subject_before(items: Sequence[Item], index: int) -> Before | None:
    """The subject of the verb at `index` to its left; None when nothing there can speak."""
    phrase = noun_phrase_before(items, index)
    if phrase is None:
        return _of_age(items, index) or _antecedent(items, index) or _apposed_before(items, index)
    first = phrase[0]
    if first > 1 and items[first - 1].low in PREPOSITIONS and items[first - 2].mark == ",":
        return _past_asides(items, first - 2) or phrase  # "Ann Lee, from Acre, …, said": not Acre
    return phrase


def _of_age(items: Sequence[Item], index: int) -> Before | None:
    """ "The 23-year-old added"."""
    if index > 1 and items[index - 1].low.endswith("-year-old") and items[index - 2].low == "the":
        return index - 2, words_of(items[index - 2 : index]), None
    return None


def _antecedent(items: Sequence[Item], index: int) -> Before | None:
    """ "Ann Lee, who on Friday told": the name before the relative clause."""
    position = index - 1
    while position > max(1, index - _FAR) and items[position].low in _SKIPPED:
        position -= 1
    if position < 2 or items[position].low != "who" or items[position - 1].mark != ",":
        return None
    return noun_phrase_before(items, position - 1)


def _past_asides(items: Sequence[Item], comma: int) -> Before | None:
    """The name before a chain of asides that ends at `comma`: an age, where from, who she is."""
    for _ in range(_ASIDES):
        opening = _comma_before(items, comma)
        if opening is None:
            return noun_phrase_before(items, comma)
        inside = items[opening + 1 : comma]
        if not inside or not _is_aside(inside[0]):
            return None
        comma = opening
    return None


def _is_aside(item: Item) -> bool:
    return (
        item.low[:1].isdigit() or item.low in PREPOSITIONS or item.low in {"who", "whose", "a", "an", "the"}
    )


def _comma_before(items: Sequence[Item], comma: int) -> int | None:
    for position in range(comma - 1, max(-1, comma - _LONGEST_ASIDE), -1):
        if items[position].mark == ",":
            return position
        if items[position].mark:
            return None
    return None


def _apposed_before(items: Sequence[Item], index: int) -> Before | None:
    """ "His barrister, Ann Lee KC, told": the name between two commas, after a description without a name."""
    if index < 4 or items[index - 1].mark != ",":
        return None
    opening = _comma_before(items, index - 1)
    if opening is None or opening < 1:
        return None
    named = items[opening + 1 : index - 1]
    if not _is_name(named) or items[opening - 1].capital or items[opening - 1].low in BODIES:
        return None
    return opening + 1, words_of(named), items[opening - 1].text


def subject_after(items: Sequence[Item], index: int) -> After:
    """The speaker that begins at `index`, right of its verb; empty words when there is none."""
    subject, last, role = noun_phrase_after(items, index)
    words = subject.split()
    if not words:
        return subject, last, role
    if _all_titles(words):
        return _after_brackets(items, last, subject) or (subject, last, role)
    if words[-1][:1].islower() and head_noun(words) not in BODIES:
        return _apposed_after(items, last, subject) or (subject, last, role)
    return subject, last, role


def _all_titles(words: Sequence[str]) -> bool:
    return all(word.lower().rstrip(".") in TITLES | lexicon.TITLES for word in words)


def _after_brackets(items: Sequence[Item], last: int, title: str) -> After | None:
    """ "Maj. (ret.) Ann Lee"."""
    marks = [item.mark for item in items[last + 1 : last + 5]]
    if marks[:1] != ["("] or ")" not in marks:
        return None
    name, end, role = noun_phrase_after(items, last + 2 + marks.index(")"))
    return (name, end, role or title) if name else None


def _apposed_after(items: Sequence[Item], last: int, description: str) -> After | None:
    """ "said the mayor, Ann Lee", "said the host, Malawian leader Ann Lee": the name, with the description as role."""
    if last + 1 >= len(items) or items[last + 1].mark != ",":
        return None
    words: list[Item] = []
    for item in items[last + 2 : last + 10]:
        if item.mark or item.low in {"who", "which", "in", "on", "said", "told", "and", "as"}:
            break
        words.append(item)
    tail = len(name_tail([item.text for item in words]))
    name = words[len(words) - tail :]
    if not tail or not _is_name(name):
        return None
    role = " ".join([description, *(item.text for item in words[: len(words) - tail])])
    return words_of(name), last + 1 + len(words), role


def _is_name(items: Sequence[Item]) -> bool:
    words = [item.text for item in items if not item.mark]
    if (
        not 2 <= len(words) <= 5
        or len(words) != len(items)
        or not (words[0][:1].isupper() and words[-1][:1].isupper())
    ):
        return False
    core = without_letters(words[lead_length(words) :])
    return personal(core) and all(word[:1].isupper() or len(word) < 4 for word in core)
