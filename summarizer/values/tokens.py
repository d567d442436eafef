"""Tokens of a text, what a figure is, and the words of numbers.

One linear pass of one regular expression makes the tokens; every reader after that looks at a bounded number
of neighbours, so that hostile text costs no more than its length.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, NamedTuple

Style = Literal["plain", "dozen", "fraction", "part", "vague", "couple"]

_TOKEN = re.compile(
    r"(?! )(?:"  # where no token begins: the rest is not tried there
    r"(?P<num>\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d])"
    r"|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?(?![\d,])"  # 12,34,567: lakhs and crores
    r"|\d+(?:\.\d+)?)"
    r"|(?P<cur>(?:US|AU|CA|NZ|HK|NT|A|C|S|R)?\$|[£€¥₹₽₩₪₺₴₦₱₫฿₵])"
    r"|(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)*)"
    r"|(?P<mark>[^\w\s]|_))"
)


class Token(NamedTuple):
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


def tokenise(text: str) -> tuple[Token, ...]:
    """Every token of `text`, in order. White space and stray combining marks are left out."""
    made = tuple.__new__  # twice as fast as the class
    return tuple(
        [
            made(Token, (m.lastgroup, m[0], m[0].lower().replace("’", "'"), *m.span()))
            for m in _TOKEN.finditer(text)
        ]
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
    "lakh": 100_000,
    "million": 1_000_000,
    "crore": 10_000_000,
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


def step_of(value: Decimal) -> Decimal:
    """Size of the last digit written: 100,000 → 100,000; 57 → 1; 5.25 → 0.01."""
    exponent = value.as_tuple().exponent
    if isinstance(exponent, int) and exponent < 0:
        return Decimal(1).scaleb(exponent)
    step = Decimal(1)
    while value and value % (step * 10) == 0:
        step *= 10
    return step
