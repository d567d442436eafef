"""The wording of a text: keys of its words in which harmless variants coincide, so that one search finds them.

A quotation's keys must stand in the article's, in the same order, with nothing between. What is folded away
is listed here; what coincides is only a *candidate*, which `guard` compares with the article word by word.
Nothing depends on a similarity threshold.

Folded away: case; British and American spelling; hyphens; the dots of abbreviations; "Jan." and "January", "%" and
"percent" (`spelling.WRITTEN_OUT`); contractions ("don't", "do not"); a final plural s; and `FUNCTION_WORDS`
(`Word.free` tells where one carries no meaning). Sentence ends are kept: no quotation runs over one unseen. In a
text that isn't English, words stay as they are.
"""

from __future__ import annotations

import re
from array import array
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from summarizer.text.lexicon import (
    ABBREVIATIONS,
    AUXILIARIES,
    FUNCTION_WORDS,
    MODALS,
    NEGATIONS,
    NUMBER_WORDS,
    REPORTING,
)
from summarizer.text.spelling import WRITTEN_OUT, american, singular
from summarizer.text.tokens import Token, tokens

#: Marks in the key stream that stand for a sentence's end and a question's; no key holds them.
STOP, ASK = "\x01", "\x02"
_STOPS = re.compile(r"[.!;。！；।؟？?\n]")
_ASKS = re.compile(r"[?？؟]")
#: Abbreviations that are ordinary words too: their full stop ends no sentence only before a figure.
_AMBIGUOUS = frozenset("no may mar sun sat st co al fig jun".split())
_CONTRACTED = re.compile(r"n't$|'(?:ll|re|ve|m)$")
_FULL = {"n't": "not", "'ll": "will", "'re": "are", "'ve": "have", "'m": "am"}
_IRREGULAR = {"won't": "willnot", "can't": "cannot", "shan't": "shallnot"}
#: After these "a" is part of the figure or the quantifier, and before these "the".
_A_COUNTS = NUMBER_WORDS | frozenset("few little lot bit number majority minority".split())
#: The same, where one of the others follows ("a great many", "a small number").
_A_SIZES = frozenset("great good large small big vast tiny".split())
_SIZED = _A_COUNTS | frozenset("many deal share handful fraction part proportion percentage".split())
_THE_COUNTS = frozenset("few little most least more less fewer".split())
#: How many words back a verb of saying may stand from the "that" that goes with it.
_REACH = 6
_ENGLISH = frozenset("the of and to was is for with by that has".split())
#: Words that only English has: a long text without any of them isn't English ("is", "was" are Dutch and German, too).
_ENGLISH_ALONE = frozenset(
    "the and with that were from they said have which their been he she his him its who would could than when what "
    "these those about after because into our".split()
)
_FIGURE_HYPHEN = re.compile(r"(?<=\d)-(?=[^\W\d])|(?<=[^\W\d])-(?=\d)")


class Word(NamedTuple):
    """A word of a folded text: where, its characters, its key, and whether it is part of the key stream.

    `free`: whether it may be there or not without changing what is said; false for "a" in "a few" and "a
    third". `gap` is what stands between it and the word before; `ended` is `STOP` or `ASK` when a sentence ends
    there, else "".
    """

    start: int
    end: int
    text: str
    key: str
    kept: bool
    free: bool
    gap: str
    ended: str


@dataclass(frozen=True)
class Wording:
    """A text's words and its key stream: the kept words' keys, and marks where sentences end, run together.

    `at[i]` is the offset in `stream` of the i-th kept word's key; `kept[i]` is that word's index in `words`.
    """

    words: tuple[Word, ...]
    stream: str
    at: array[int]
    kept: array[int]
    english: bool

    @cached_property
    def places(self) -> dict[str, array[int]]:
        """Key to the indices in `words` of the kept words that have it, in order."""
        found: dict[str, array[int]] = {}
        for index in self.kept:
            found.setdefault(self.words[index].key, array("l")).append(index)
        return found


def is_english(found: tuple[Token, ...]) -> bool:
    """True when the words are English's: one in twenty is among its commonest, and, in all but the shortest texts,
    one at least is in no other language. A short text needs one of either.
    """
    words = [token.text.lower() for token in found]
    common = sum(word in _ENGLISH for word in words)
    alone = any(word in _ENGLISH_ALONE for word in words)
    if len(words) < 20:
        return alone or common > 0
    return alone and common * 20 >= len(words)


def wording(folded: str, english: bool | None = None) -> Wording:
    """The wording of a folded text; `english` None = find out. Linear."""
    found = tokens(folded)
    english = is_english(found) if english is None else english
    words: list[Word] = []
    keys: dict[str, str] = {}
    before = 0
    saying = -_REACH - 1
    last = ""
    for index, token in enumerate(found):
        text = token.text
        gap = folded[before : token.start]
        before = token.end
        if text not in keys:
            keys[text] = key_of(text) if english else text
        key = keys[text]
        kept = not english or text.lower() not in FUNCTION_WORDS
        ended = _sentence_end(last, gap, text) if index and gap != " " else ""
        if ended:
            saying = -_REACH - 1
        free = not kept and _free(found, index, gap, saying)
        if key in REPORTING and text.islower():
            saying = index
        words.append(Word(token.start, token.end, text, key, kept, free, gap, ended))
        last = text
    return _streamed(tuple(words), english)


@lru_cache(maxsize=65536)
def key_of(text: str) -> str:
    """The key of an English word: lower case, one spelling, no hyphens, contraction in full, singular."""
    low = text.lower()
    if len(low) > 60:
        return low
    if any(ch.isdigit() for ch in low):
        return _FIGURE_HYPHEN.sub("", low)
    if low in _IRREGULAR:
        return _IRREGULAR[low]
    low = _CONTRACTED.sub(lambda m: _FULL[m[0]], low)
    if low == "&":
        return "and"
    low = low.replace(".", "")
    low = WRITTEN_OUT.get(low, low)
    return "".join(singular(american(part)) for part in low.split("-"))


def _free(found: tuple[Token, ...], index: int, gap: str, saying: int) -> bool:
    """True when the function word at `index` may be there or not without changing what is said."""
    low = found[index].text.lower()
    after = found[index + 1].text.lower() if index + 1 < len(found) else ""
    if low in ("a", "an"):
        letter = found[index].text == "A" and index > 0 and gap == " "  # "Vitamin A", "plan A"
        beyond = found[index + 2].text.lower() if index + 2 < len(found) else ""
        counts = after in _A_COUNTS or (after in _A_SIZES and beyond in _SIZED)
        return not letter and not counts and (not after[:1].isdigit() or "-" in after)
    if low == "the":
        return after not in _THE_COUNTS
    before = found[index - 1].text.lower() if index else ""
    return (
        index - saying <= _REACH
        and before not in FUNCTION_WORDS
        and after not in AUXILIARIES
        and after not in MODALS
        and after not in NEGATIONS
    )


def _streamed(words: tuple[Word, ...], english: bool) -> Wording:
    pieces: list[str] = []
    at, kept = array("l"), array("l")
    length = 0
    ended = ""
    for index, word in enumerate(words):
        ended = ended or word.ended
        if not word.kept:
            continue
        piece = (ended if kept else "") + word.key
        at.append(length + len(piece) - len(word.key))
        kept.append(index)
        pieces.append(piece)
        length += len(piece)
        ended = ""
    return Wording(words, "".join(pieces), at, kept, english)


def _sentence_end(left: str, gap: str, right: str) -> str:
    """`STOP` or `ASK` when a sentence (or its like: a semicolon, a paragraph) ends in the gap between two words,
    else "".
    """
    gap = gap.replace("...", "")
    if gap.startswith(".") and _abbreviated(left, right):
        gap = gap[1:]
    if not _STOPS.search(gap):
        return ""
    return ASK if _ASKS.search(gap) else STOP


def _abbreviated(left: str, right: str) -> bool:
    low = left.lower()
    if low in _AMBIGUOUS:
        return right[0].isdigit()
    return low in ABBREVIATIONS or (len(left) == 1 and left.isupper() and left != "I")
