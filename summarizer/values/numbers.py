"""Figures as text gives them: digits, number words, dozens, vague plurals. No comparator, no unit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from summarizer.values.fractions import fraction, half
from summarizer.values.tokens import (
    MONEY_SCALES,
    SCALES,
    SHORT_SCALES,
    TENS,
    UNITS,
    Figure,
    Style,
    Token,
    attached,
    step_of,
    word_at,
)

#: Digits longer than this are an identifier, not a figure.
_LONGEST = 24
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
_FEW = frozenset({"several", "few"})
#: Words that a figure in words begins with; every reader of `read` wants one of these.
_FIRST = frozenset({*_VAGUE, *_VAGUE_OF, *_FEW, *UNITS, *TENS, "a", "an", "half"})


def begins(token: Token) -> bool:
    """Whether `read` may find a figure that starts at this token: no other starts one."""
    return token.kind == "num" or token.lower in _FIRST


def read(tokens: Sequence[Token], i: int, money: bool = False) -> Figure | None:
    """Return the figure that starts at token `i`, or None. `money`: a currency sign stands before it."""
    if tokens[i].kind == "num":
        return _digits(tokens, i, money)
    if tokens[i].kind != "word" or tokens[i].lower not in _FIRST:
        return None
    for reader in (_vague, _several, fraction, _article, _cardinal):
        figure = reader(tokens, i)
        if figure is not None:
            return figure
    return None


def _digits(tokens: Sequence[Token], i: int, money: bool) -> Figure | None:
    text = tokens[i].text
    whole = text.replace(",", "")
    if (
        len(whole) > _LONGEST
        or _decimal_comma(tokens, i)
        or not whole.isascii()
        or (len(whole) > 1 and whole[0] == "0" and whole[1] != ".")
    ):
        return None
    value = Decimal(whole)
    figure = Figure(value, step_of(value), "plain", i, i + 1)
    figure = _with_half(tokens, figure)
    return _scaled(tokens, figure, money)


def _decimal_comma(tokens: Sequence[Token], i: int) -> bool:
    """Return True for either half of "3,5": digits that a comma joins and that are no group of thousands."""
    before = word_at(tokens, i - 1) == "," and attached(tokens, i) and attached(tokens, i - 1)
    behind = word_at(tokens, i + 1) == "," and attached(tokens, i + 1) and attached(tokens, i + 2)
    return (before and tokens[i - 2].kind == "num") or (behind and tokens[i + 2].kind == "num")


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
    # Three or four hundred are "a few hundred" (Merriam-Webster: "a small number of"), nine hundred are "several".
    after = at + 2
    if SCALES.get(word_at(tokens, after), 0) > scale:  # "several hundred thousand"
        scale, after = scale * SCALES[word_at(tokens, after)], after + 1
    top = 6 * scale if word_at(tokens, at) == "few" else 10 * scale - 1
    return Figure(Decimal(2 * scale), Decimal(1), "vague", i, after, ceiling=Decimal(top))


def _couple(tokens: Sequence[Token], i: int, at: int) -> Figure | None:
    """Recognise "a couple of …": two or three. "a couple" alone may be two people who live together: left alone."""
    nxt = word_at(tokens, at + 1)
    if nxt == "of":
        return _scaled(tokens, Figure(Decimal(2), Decimal(1), "couple", i, at + 2), money=False)
    if nxt in SCALES or nxt == "dozen":
        return _scaled(tokens, Figure(Decimal(2), Decimal(1), "couple", i, at + 1), money=False)
    return Figure(Decimal(2), Decimal(1), "couple", i, at + 1) if at + 1 == len(tokens) else None


def _article(tokens: Sequence[Token], i: int) -> Figure | None:
    """Recognise "a dozen", "a hundred", "a million", "a half-million"."""
    if tokens[i].lower not in ("a", "an", "one"):
        return None
    if word_at(tokens, i + 1) == "half" and word_at(tokens, i + 2) in ("-", "million", "billion"):
        inner = half(tokens, i + 1)
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
