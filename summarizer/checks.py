"""Checks of written sentences: every figure, date and name in them must stand in what they rest on.

Grounding checks quotations; this checks the sentences that engines write around them (statements,
gists, summaries). It reads tokens, not meaning: it finds what was brought in from nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from anyascii import anyascii

from summarizer.records import Moment
from summarizer.text.lexicon import MONTHS, NUMBER_WORDS, STOPWORDS, WEEKDAYS
from summarizer.text.tokens import tokens
from summarizer.values import moment, states
from summarizer.values.spelling import fold

#: Number words too common in other uses to be taken for figures ("one of them", "a second call").
_SLIGHT = frozenset(
    {"one", "once", "first", "second", "third", "half", "quarter", "single", "pair", "couple", "score"}
)
_GROUPED = re.compile(r"(?<=\d)[,\u00a0\u202f](?=\d{3}\b)")
#: Letters that a word's inflection or a demonym may add ("Russia", "Russian", "Russia's").
_ENDING = 3


def figures_within(words: str, text: str, anchor: date | None = None) -> str:
    """The first figure or date in `words` that `text` doesn't hold; empty when it holds them all.

    A date counts as held when the text names it, or names a time that resolves to it (`anchor` is
    the text's own date).
    """
    held = _figures(text)
    for start, end in moment.spot(words):
        if stray := _stray_date(words[start:end], text, held, anchor):
            return stray
    rest = _without(words, moment.spot(words))
    return next((figure for figure in _figure_tokens(rest) if _number(figure) not in held), "")


def names_within(words: str, text: str, *, sentence: bool = True) -> str:
    """The first capitalised word in `words` that `text` doesn't hold in any form; empty when it holds all.

    The first word of a `sentence` is capitalised whatever it is, and so it isn't looked at.
    """
    folded = [_folded(token.text) for token in tokens(text)]
    held = frozenset(folded)
    heads = frozenset(word[:4] for word in held if len(word) >= 4)
    held_states = frozenset(_states(text).values())
    own_states = _states(words)
    for position, token in enumerate(tokens(words)):
        if not token.text[:1].isupper() or _common(token.text, first=sentence and position == 0):
            continue
        word = _folded(token.text)
        if word in held or any(part in held for part in word.split("-")) or _inflected(word, held, heads):
            continue
        if own_states.get(position) in held_states or _acronym(token.text, text):
            continue
        return token.text
    return ""


def _stray_date(phrase: str, text: str, held: frozenset[str], anchor: date | None) -> str:
    if all(_number(figure) in held for figure in _figure_tokens(phrase)) and _calendar_words(
        phrase
    ) <= _words(text):
        return ""
    resolved = moment.parse(phrase, anchor)
    if resolved is None:
        return ""
    known = (found.normal for found in moment.find(text, anchor))
    return "" if any(_meet(resolved, other) for other in known) else phrase


def _meet(one: Moment, other: Moment) -> bool:
    return one.earliest[:10] <= other.latest[:10] and other.earliest[:10] <= one.latest[:10]


def _calendar_words(phrase: str) -> set[str]:
    return {w[:3] for w in _words(phrase, cut=False) if w in MONTHS or w in WEEKDAYS}


def _words(text: str, cut: bool = True) -> frozenset[str]:
    return frozenset(token.text.lower()[: 3 if cut else None] for token in tokens(text))


def _figures(text: str) -> frozenset[str]:
    return frozenset(map(_number, _figure_tokens(text)))


def _figure_tokens(text: str) -> list[str]:
    plain = _GROUPED.sub("", text)
    found = re.findall(r"\d+(?:\.\d+)?", plain)
    words = (t.text.lower() for t in tokens(plain))
    return found + [w for w in words if w in NUMBER_WORDS and w not in _SLIGHT]


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


def _inflected(word: str, held: frozenset[str], heads: frozenset[str]) -> bool:
    if len(word) < 4 or word[:4] not in heads:
        return False
    return any(
        other[:4] == word[:4]
        and abs(len(other) - len(word)) <= _ENDING
        and (other.startswith(word[:-1]) or word.startswith(other[:-1]))
        for other in held
    )


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


def _acronym(word: str, text: str) -> bool:
    """True when the word's capitals are the initials of words that follow each other in the text."""
    letters = "".join(ch for ch in word if ch.isalpha())
    if not letters.isupper() or not 2 <= len(letters) <= 6:
        return False
    initials = "".join(t.text[0] for t in tokens(text) if t.text[0].isupper())
    return letters in initials
