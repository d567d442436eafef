"""Checks of written sentences: every figure, date and name in them must stand in what they rest on.

Grounding checks quotations; this checks the sentences that engines write around them (statements,
gists, summaries). It reads tokens, not meaning: it finds what was brought in from nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cached_property

from anyascii import anyascii

from summarizer.records import Interval, Moment
from summarizer.text.lexicon import MONTHS, NUMBER_WORDS, STOPWORDS, WEEKDAYS
from summarizer.text.memo import by_text
from summarizer.text.tokens import Token, tokens
from summarizer.values import moment, quantity, states
from summarizer.values.spelling import fold

#: Number words too common in other uses to be taken for figures ("one of them", "a second call").
_SLIGHT = frozenset(
    {"one", "once", "first", "second", "third", "half", "quarter", "single", "pair", "couple", "score"}
)
_COUNTING = NUMBER_WORDS - _SLIGHT
_DIGITS = re.compile(r"\d+(?:\.\d+)?")
_GROUPED = re.compile(r"(?<=\d)[,\u00a0\u202f](?=\d{3}\b)")
#: Letters that a word's inflection or a demonym may add ("Russia", "Russian", "Russia's").
_ENDING = 3


class Held:
    """What a text holds: its figures, dates and names, read once and asked often."""

    def __init__(self, text: str, anchor: date | None = None) -> None:
        """`anchor`: the text's own date, which its relative dates count from; None when it isn't known."""
        self._text = text
        self._anchor = anchor
        self._told: dict[tuple[str, bool | None], str] = {}  # a sentence serves several claims

    def stray_figure(self, words: str) -> str:
        """The first figure or date in `words` that the text doesn't hold; empty when it holds them all.

        A date counts as held when the text names it, or names a time that resolves to it.
        """
        asked = (words, None)
        if asked not in self._told:
            self._told[asked] = self._find_stray_figure(words)
        return self._told[asked]

    def _find_stray_figure(self, words: str) -> str:
        spans = moment.spot(words)
        dates = (self._stray_date(words[start:end]) for start, end in spans)
        rest = _without(words, spans)
        held = [(q.start, q.end) for q in quantity.find(rest) if q.normal.hard in self._quantities]
        figures = (f for f in _figure_tokens(_without(rest, held)) if _number(f) not in self._figures)
        return next(filter(None, dates), "") or next(figures, "")

    def stray_name(self, words: str, *, sentence: bool = True, known: Held | None = None) -> str:
        """The first capitalised word in `words` that neither this text nor `known` holds in any form; empty when
        they hold all.

        The first word of a `sentence` is capitalised whatever it is, and so it isn't looked at.
        """
        if known is not None:
            return self._find_stray_name(words, sentence, known)
        asked = (words, sentence)
        if asked not in self._told:
            self._told[asked] = self._find_stray_name(words, sentence, None)
        return self._told[asked]

    def _find_stray_name(self, words: str, sentence: bool, known: Held | None) -> str:
        states_named: dict[int, str] | None = None
        for position, token in enumerate(tokens(words)):
            word = token.text
            if not word[:1].isupper() or _common(word, first=sentence and position == 0):
                continue
            if self._has_name(word) or (known and known._has_name(word)):
                continue
            states_named = _states(words) if states_named is None else states_named
            if states_named.get(position) not in self._state_keys and not self._acronym(word):
                return word
        return ""

    def _has_name(self, word: str) -> bool:
        folded = _folded(word)
        if folded in self._names or any(part in self._names for part in folded.split("-")):
            return True
        return len(folded) >= 4 and any(
            _inflected(folded, other) for other in self._heads.get(folded[:4], ())
        )

    def _stray_date(self, phrase: str) -> str:
        named = all(_number(figure) in self._figures for figure in _figure_tokens(phrase))
        if named and _calendar_words(phrase) <= self._starts:
            return ""
        resolved = moment.parse(phrase, self._anchor)
        if resolved is None:
            return ""
        return "" if any(_meet(resolved, other) for other in self._moments) else phrase

    def _acronym(self, word: str) -> bool:
        """True when the word's capitals are the initials of words that follow each other in the text."""
        letters = "".join(ch for ch in word if ch.isalpha())
        return letters.isupper() and 2 <= len(letters) <= 6 and letters in self._initials

    @cached_property
    def _tokens(self) -> tuple[Token, ...]:
        return tokens(self._text)

    @cached_property
    def _figures(self) -> frozenset[str]:
        return frozenset(map(_number, _figure_tokens(self._text)))

    @cached_property
    def _quantities(self) -> frozenset[Interval]:
        return frozenset(found.normal.hard for found in quantity.find(self._text))

    @cached_property
    def _moments(self) -> tuple[Moment, ...]:
        return tuple(found.normal for found in moment.find(self._text, self._anchor))

    @cached_property
    def _names(self) -> frozenset[str]:
        return frozenset(map(_folded, {token.text for token in self._tokens}))

    @cached_property
    def _heads(self) -> dict[str, list[str]]:
        heads: dict[str, list[str]] = {}
        for word in self._names:
            heads.setdefault(word[:4], []).append(word)
        return heads

    @cached_property
    def _starts(self) -> frozenset[str]:
        return frozenset(text.lower()[:3] for text in {token.text for token in self._tokens})

    @cached_property
    def _state_keys(self) -> frozenset[str]:
        return frozenset(_states(self._text).values())

    @cached_property
    def _initials(self) -> str:
        return "".join(token.text[0] for token in self._tokens if token.text[0].isupper())


def _meet(one: Moment, other: Moment) -> bool:
    return one.earliest[:10] <= other.latest[:10] and other.earliest[:10] <= one.latest[:10]


def _calendar_words(phrase: str) -> set[str]:
    words = (token.text.lower() for token in tokens(phrase))
    return {word[:3] for word in words if word in MONTHS or word in WEEKDAYS}


@by_text
def held(text: str) -> Held:
    """`Held(text)`, of the same words the same one."""
    return Held(text)


@by_text
def _figure_tokens(text: str) -> Sequence[str]:
    plain = _GROUPED.sub("", text)
    found = _DIGITS.findall(plain)
    words = (part for t in tokens(plain) for part in t.text.lower().split("-"))
    return (*found, *(word for word in words if word in _COUNTING))


#: Words and digits are one figure: "four" and "4".
_SMALL = {
    word: str(value)
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty".split()
    )
}


def _number(figure: str) -> str:
    if figure in _SMALL:
        return _SMALL[figure]
    return figure.lstrip("0") or "0" if figure.isdigit() else figure


def _without(text: str, spans: Iterable[tuple[int, int]]) -> str:
    kept, position = [], 0
    for start, end in spans:
        kept.append(text[position:start])
        position = end
    return " ".join((*kept, text[position:]))


def _folded(word: str) -> str:
    return anyascii(word).lower().removesuffix("'s").replace(".", "")


def _common(word: str, *, first: bool) -> bool:
    lower = word.lower()
    known = lower in STOPWORDS or lower in MONTHS or lower in WEEKDAYS or lower.rstrip(".") in MONTHS
    return known or (first and len(word) > 1 and word[1:].islower())


def _states(text: str) -> dict[int, str]:
    """Index of each token that names a state, or belongs to a state's name → the state."""
    words = [token.text.removesuffix("'s").removesuffix("’s") for token in tokens(text)]
    found: dict[int, str] = {}
    for i in range(len(words)):
        for size in (3, 2, 1):
            form = " ".join(words[i : i + size])
            state = _state(form) if form[:1].isupper() else None
            if state:
                found |= dict.fromkeys(range(i, i + size), state)
    return found


def _state(form: str) -> str | None:
    folded = fold(form)
    return states.named(folded) or states.attributive(folded)


def _inflected(word: str, other: str) -> bool:
    return abs(len(other) - len(word)) <= _ENDING and (
        other.startswith(word[:-1]) or word.startswith(other[:-1])
    )
