"""Numbers as text gives them: tokens, digits, number words, dozens, fractions, vague plurals.

One linear pass of one regular expression makes the tokens; everything after that looks at a bounded
number of neighbours, so that hostile text costs no more than its length.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

Style = Literal["plain", "dozen", "fraction", "vague", "couple"]

_TOKEN = re.compile(
    r"(?P<num>\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d])|\d+(?:\.\d+)?)"
    r"|(?P<cur>(?:US|AU|CA|NZ|HK|A|C|S)?\$|[£€¥₹₽₩₪])"
    r"|(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)*)"
    r"|(?P<mark>[^\w\s]|_)"
)
#: Digits longer than this are an identifier, not a figure.
_LONGEST = 24


@dataclass(frozen=True)
class Token:
    """One token of a text. `lower` is the word folded for look-up; `start` and `end` are characters."""

    kind: str
    text: str
    lower: str
    start: int
    end: int


@dataclass(frozen=True)
class Figure:
    """A bare number that was read: no comparator, no unit.

    `step` is the size of the last digit that the words commit themselves to (1 for 57, 100,000 for
    "100,000", 10,000,000 for "2.07 billion"). `ceiling` is set for vague plurals only.
    `first` and `after` are token indices, `after` exclusive.
    """

    value: Decimal
    step: Decimal
    style: Style
    first: int
    after: int
    scaled: bool = False
    ceiling: Decimal | None = None


def word_set(text: str) -> frozenset[str]:
    """Split a table written as running words."""
    return frozenset(text.split())


def tokenise(text: str) -> tuple[Token, ...]:
    """Every token of `text`, in order. White space and stray combining marks are left out."""
    return tuple(
        Token(m.lastgroup or "", m.group(), m.group().lower().replace("’", "'"), m.start(), m.end())
        for m in _TOKEN.finditer(text)
    )


_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
UNITS: dict[str, int] = {word: n for n, word in enumerate(_ONES)}
TENS: dict[str, int] = {word: 10 * n for n, word in enumerate(_TENS, 2)}
SCALES: dict[str, int] = {
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
}
#: Abbreviated scales. Those of one letter are a scale only after a currency sign.
SHORT_SCALES: dict[str, int] = {
    "bn": 10**9,
    "tn": 10**12,
    "mn": 10**6,
    "mln": 10**6,
    "bln": 10**9,
    "k": 10**3,
}
MONEY_SCALES: dict[str, int] = {"m": 10**6, "b": 10**9, "t": 10**12}
_VAGUE: dict[str, tuple[int, int]] = {
    "dozens": (24, 99),
    "scores": (40, 199),
    "hundreds": (200, 999),
    "thousands": (2_000, 9_999),
    "millions": (2 * 10**6, 10**7 - 1),
    "billions": (2 * 10**9, 10**10 - 1),
    "trillions": (2 * 10**12, 10**13 - 1),
}
_VAGUE_OF: dict[str, int] = {"tens": 10, "dozens": 12, "scores": 20, "hundreds": 100, "thousands": 1_000}
_PARTS: dict[str, int] = {
    "half": 2,
    "halves": 2,
    "third": 3,
    "quarter": 4,
    "fifth": 5,
    "sixth": 6,
    "eighth": 8,
    "tenth": 10,
}
_WHOLES = word_set("of the its their his her our all")
_FEW = frozenset({"several", "few"})


def small_number(word: str) -> int | None:
    """Return the whole number that one word or a run of digits (up to 4) says, or None: "two", "12", "twenty"."""
    folded = word.lower()
    if folded in ("a", "an"):
        return 1
    if folded.isascii() and folded.isdigit():
        return int(folded) if len(folded) <= 4 else None
    return UNITS.get(folded, TENS.get(folded))


def attached(tokens: Sequence[Token], i: int) -> bool:
    """Return True when token `i` follows the one before it without a space."""
    return 0 < i < len(tokens) and tokens[i - 1].end == tokens[i].start


def word_at(tokens: Sequence[Token], i: int) -> str:
    """Folded text of token `i`, empty beyond either end."""
    return tokens[i].lower if 0 <= i < len(tokens) else ""


def read(tokens: Sequence[Token], i: int, money: bool = False) -> Figure | None:
    """Return the figure that starts at token `i`, or None. `money`: a currency sign stands before it."""
    if tokens[i].kind == "num":
        return _digits(tokens, i, money)
    if tokens[i].kind != "word":
        return None
    for reader in (_vague, _several, _part, _article, _cardinal):
        figure = reader(tokens, i)
        if figure is not None:
            return figure
    return None


def step_of(value: Decimal) -> Decimal:
    """Size of the last digit written: 100,000 → 100,000; 57 → 1; 5.25 → 0.01."""
    exponent = value.as_tuple().exponent
    if isinstance(exponent, int) and exponent < 0:
        return Decimal(1).scaleb(exponent)
    step = Decimal(1)
    while value and value % (step * 10) == 0:
        step *= 10
    return step


def _digits(tokens: Sequence[Token], i: int, money: bool) -> Figure | None:
    text = tokens[i].text
    whole = text.replace(",", "")
    if (
        len(whole) > _LONGEST
        or not whole.isascii()
        or (len(whole) > 1 and whole[0] == "0" and whole[1] != ".")
    ):
        return None
    value = Decimal(whole)
    figure = Figure(value, step_of(value), "plain", i, i + 1)
    figure = _with_half(tokens, figure)
    return _scaled(tokens, figure, money)


def _with_half(tokens: Sequence[Token], figure: Figure) -> Figure:
    """Add "and a half" when it follows."""
    at = figure.after
    if [word_at(tokens, at + k) for k in range(3)] == ["and", "a", "half"]:
        return replace(figure, value=figure.value + Decimal("0.5"), step=Decimal("0.5"), after=at + 3)
    return figure


def _scaled(tokens: Sequence[Token], figure: Figure, money: bool) -> Figure:
    """Multiply by the scale words that follow, spaced, attached or hyphened."""
    for _ in range(2):
        at = figure.after
        if word_at(tokens, at) == "-" and attached(tokens, at) and attached(tokens, at + 1):
            at += 1
        scale = _scale(tokens, at, money)
        if scale is None:
            return figure
        style: Style = "dozen" if scale == 12 else figure.style
        figure = replace(
            figure,
            value=figure.value * scale,
            step=figure.step * scale,
            style=style,
            after=at + 1,
            scaled=True,
        )
    return figure


def _scale(tokens: Sequence[Token], at: int, money: bool) -> int | None:
    word = word_at(tokens, at)
    if word in SCALES:
        return SCALES[word]
    if word == "dozen":
        return 12
    if word in SHORT_SCALES and (attached(tokens, at) or word != "k"):
        return SHORT_SCALES[word]
    return MONEY_SCALES.get(word) if money and attached(tokens, at) else None


def _vague(tokens: Sequence[Token], i: int) -> Figure | None:
    """Recognise "dozens", "thousands", "tens of thousands": from twice the word up to where the next word begins."""
    word, after = tokens[i].lower, i + 1
    if word in _VAGUE_OF and word_at(tokens, i + 1) == "of" and word_at(tokens, i + 2) in _VAGUE:
        factor = _VAGUE_OF[word]
        base = _VAGUE[word_at(tokens, i + 2)][0] // 2
        low, high = 2 * factor * base, 10 * factor * base - 1
        after = i + 3
    elif word in _VAGUE and (word != "scores" or word_at(tokens, i + 1) == "of"):
        low, high = _VAGUE[word]
    else:
        return None
    if tokens[i].text[0].isupper() and after < len(tokens) and tokens[after].text[0].isupper():
        return None  # a name: "Billions Bunker Group"
    return Figure(Decimal(low), Decimal(1), "vague", i, after, ceiling=Decimal(high))


def _several(tokens: Sequence[Token], i: int) -> Figure | None:
    """Recognise "several hundred", "a few thousand", "a couple of dozen"."""
    at = i + 1 if tokens[i].lower == "a" else i
    if word_at(tokens, at) == "couple" and at > i:
        return _couple(tokens, i, at)
    if word_at(tokens, at) not in _FEW:
        return None
    scale = 12 if word_at(tokens, at + 1) == "dozen" else SCALES.get(word_at(tokens, at + 1))
    if scale is None:
        return None
    return Figure(Decimal(2 * scale), Decimal(1), "vague", i, at + 2, ceiling=Decimal(10 * scale - 1))


def _couple(tokens: Sequence[Token], i: int, at: int) -> Figure | None:
    """Recognise "a couple of …": two or three. "a couple" alone may be two people who live together: left alone."""
    nxt = word_at(tokens, at + 1)
    if nxt == "of":
        return Figure(Decimal(2), Decimal(1), "couple", i, at + 2)
    if nxt in SCALES or nxt == "dozen":
        return _scaled(tokens, Figure(Decimal(2), Decimal(1), "couple", i, at + 1), money=False)
    return Figure(Decimal(2), Decimal(1), "couple", i, at + 1) if at + 1 == len(tokens) else None


def _part(tokens: Sequence[Token], i: int) -> Figure | None:
    """Fractions, as percent: "half of", "a third", "two-thirds", "three quarters", "one in five"."""
    word = tokens[i].lower
    if word == "half":
        return _half(tokens, i)
    top = small_number(word)
    if top is None or top == 0:
        return None
    return _out_of(tokens, i, top) or _nths(tokens, i, top)


def _nths(tokens: Sequence[Token], i: int, top: int) -> Figure | None:
    at = i + 1
    if word_at(tokens, at) == "-":
        at += 1
    name = word_at(tokens, at)
    parts = _PARTS.get(name, _PARTS.get(name.removesuffix("s")))
    if parts is None or (name.endswith("s") != (top > 1)) or top >= parts:
        return None
    follows = word_at(tokens, at + 1)
    if name == "quarter" and follows == "of" and word_at(tokens, at + 2) == "a":
        return _part_of_scale(tokens, i, at + 3, Decimal(top) / parts)
    if top == 1 and at + 1 < len(tokens) and follows not in _WHOLES:
        return None  # an ordinal: "a third missile"; a stretch of time: "a quarter"
    if parts == 4 and follows not in ("of", ""):
        return None  # "two quarters": of a year
    return _share(Decimal(100 * top) / parts, i, at + 1)


def _share(percent: Decimal, first: int, after: int) -> Figure:
    return Figure(round(percent, 4), Decimal(1), "fraction", first, after)


def _half(tokens: Sequence[Token], i: int) -> Figure | None:
    follows = word_at(tokens, i + 1)
    if follows in ("a", "-"):
        return _part_of_scale(tokens, i, i + 2, Decimal("0.5"))
    if follows in ("million", "billion"):
        return _part_of_scale(tokens, i, i + 1, Decimal("0.5"))
    if (follows in _WHOLES or i + 1 == len(tokens)) and word_at(tokens, i - 1) not in ("first", "second"):
        return _share(Decimal(50), i, i + 1)
    return None


def _part_of_scale(tokens: Sequence[Token], first: int, at: int, part: Decimal) -> Figure | None:
    word = word_at(tokens, at)
    if word == "dozen":
        return Figure(part * 12, Decimal(1), "dozen", first, at + 1)
    if word not in SCALES:
        return None
    value = (part * SCALES[word]).to_integral_value()
    return Figure(value, step_of(value), "plain", first, at + 1, scaled=True)


def _out_of(tokens: Sequence[Token], i: int, top: int) -> Figure | None:
    """Recognise "one in five", "nine out of ten" (words or digits, the second at least the first)."""
    at = i + 1
    if word_at(tokens, at) == "out" and word_at(tokens, at + 1) == "of":
        at += 2
    elif word_at(tokens, at) == "in" and tokens[i].lower not in ("a", "an"):
        at += 1
    else:
        return None
    bottom = small_number(word_at(tokens, at))
    plain = word_at(tokens, at) not in ("a", "an", "one", "") and word_at(tokens, at + 1) not in SCALES
    if bottom is None or not plain or not 2 <= bottom <= 100 or top >= bottom:
        return None
    return _share(Decimal(100 * top) / bottom, i, at + 1)


def _article(tokens: Sequence[Token], i: int) -> Figure | None:
    """Recognise "a dozen", "a hundred", "a million", "a half-million"."""
    if tokens[i].lower not in ("a", "an", "one"):
        return None
    if word_at(tokens, i + 1) == "half" and word_at(tokens, i + 2) in ("-", "million", "billion"):
        inner = _half(tokens, i + 1)
        return None if inner is None else replace(inner, first=i)
    if word_at(tokens, i + 1) in SCALES or word_at(tokens, i + 1) == "dozen":
        if tokens[i].lower == "one":
            return None if word_at(tokens, i + 1) != "dozen" else _scaled(tokens, _one(i), money=False)
        return _tail(tokens, _scaled(tokens, _one(i), money=False))
    return None


def _one(i: int) -> Figure:
    return Figure(Decimal(1), Decimal(1), "plain", i, i + 1)


def _tail(tokens: Sequence[Token], figure: Figure) -> Figure:
    """Add "and fifty" to "a hundred"."""
    at = figure.after
    if figure.style == "plain" and word_at(tokens, at) == "and" and figure.value >= 100:
        rest = _cardinal(tokens, at + 1) if at + 1 < len(tokens) else None
        if rest is not None and rest.value < figure.value and _is_number_word(word_at(tokens, at + 1)):
            value = figure.value + rest.value
            return replace(figure, value=value, step=step_of(value), after=rest.after)
    return figure


def _is_number_word(word: str) -> bool:
    return word in UNITS or word in TENS


def _cardinal(tokens: Sequence[Token], i: int) -> Figure | None:
    """Return number words: "twenty-five", "one hundred and twenty", "three thousand five hundred"."""
    if not _is_number_word(tokens[i].lower):
        return None
    total, group, at, last = 0, 0, i, i
    for _ in range(14):
        word = word_at(tokens, at)
        if _adds(word, group, at == i):
            group += UNITS.get(word, TENS.get(word, 0))
        elif word == "hundred" and 0 < group < 100:
            group *= 100
        elif word in SCALES and word != "hundred" and group and (not total or total > SCALES[word]):
            total, group = total + group * SCALES[word], 0
        elif not _joins(tokens, at, group + total):
            break
        else:
            at += 1
            continue
        at += 1
        last = at
    value = Decimal(total + group)
    figure = Figure(value, step_of(value), "plain", i, last, scaled=value >= 1000)
    return figure if total else _scaled(tokens, _with_half(tokens, figure), money=False)


def _adds(word: str, group: int, first: bool) -> bool:
    """Return True when a unit or a ten can stand after what the group holds: 20 + 5, 100 + 57; not 5 + 6."""
    if word in UNITS:
        room = group % 100
        return (
            first
            or (room == 0 and (group > 0 or UNITS[word] > 0))
            or (room >= 20 and room % 10 == 0 and UNITS[word] < 10)
        )
    return word in TENS and group % 100 == 0


def _joins(tokens: Sequence[Token], at: int, so_far: int) -> bool:
    """Return true for a hyphen inside "twenty-five" and for "and" after a hundred or more."""
    if not _is_number_word(word_at(tokens, at + 1)):
        return False
    if word_at(tokens, at) == "-":
        return attached(tokens, at) and attached(tokens, at + 1) and so_far % 10 == 0
    return word_at(tokens, at) == "and" and so_far >= 100 and so_far % 100 == 0
