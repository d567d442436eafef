"""Mutators that change a figure, a unit or a date.

Each takes a sentence as an article has it, and gives every sentence that differs from it by one such change.
"""

from __future__ import annotations

import re
from itertools import pairwise

from tests.grounding.mutating import DAYS, MONTHS, Mutator, each, exchanged, swapped

_NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split()
_ORDINALS = "first second third fourth fifth sixth seventh".split()


def figure_raised(text: str) -> list[str]:
    """As in: 57 → 58."""
    return each(r"(?<![\w.,:])\d[\d,]*(?![\w.,:]*\d)", lambda m: f"{int(m[0].replace(',', '')) + 1:,}", text)


def figure_digit_dropped(text: str) -> list[str]:
    """As in: 1,200 → 1,20."""
    return each(r"\d(?=\d)", "", text)


def figure_digit_doubled(text: str) -> list[str]:
    """As in: 57 → 577."""
    return each(r"\d(?!\d)", lambda m: m[0] * 2, text)


def figure_digits_turned(text: str) -> list[str]:
    """As in: 57 → 75."""
    return each(r"(\d)(\d)", r"\2\1", text)


def figure_comma_moved(text: str) -> list[str]:
    """As in: 1,200 → 12,00; 6.4 → 64."""
    return [*each(r"(\d),(\d)", r"\1\2,", text), *each(r"(\d)\.(\d)", r"\1\2", text)]


def figure_signed(text: str) -> list[str]:
    """As in: 20 → -20, and the other way."""
    return [*each(r"(?<= )(?=\d)", "-", text), *each(r"(?<= )-(?=\d)", "", text)]


def figure_word_changed(text: str) -> list[str]:
    """As in: two → three."""
    table = ",".join(f"{a}/{b}" for a, b in zip(_NUMBERS[::2], _NUMBERS[1::2], strict=True))
    return swapped(f"{table}, once/twice, single/second, hundred/thousand, million/billion", text)


def figure_spelt_wrong(text: str) -> list[str]:
    """As in: six → 7, 8 → seven."""
    spelt = [t for n, word in enumerate(_NUMBERS, 1) for t in each(rf"\b{word}\b", str(n + 1), text)]
    return spelt + [t for n, word in enumerate(_NUMBERS[1:], 1) for t in each(rf"(?<= ){n}(?= )", word, text)]


def fraction_changed(text: str) -> list[str]:
    """As in: half → third."""
    return swapped("a third/a quarter, half a million/a million, two thirds/three quarters, half/third", text)


def dozens_changed(text: str) -> list[str]:
    """As in: dozens → hundreds."""
    return swapped("dozens/hundreds, a dozen/a hundred, several dozen/a dozen, tens of/hundreds of", text)


def ordinal_changed(text: str) -> list[str]:
    """As in: first → second, 22nd → 23rd."""
    table = ",".join(f"{a}/{b}" for a, b in pairwise(_ORDINALS))
    return swapped(f"{table}, 22nd/23rd, 18th/19th, 10th/11th, last/next", text)


def percent_changed(text: str) -> list[str]:
    """As in: 12 percent → 12 percentage points, 12 people."""
    return [*each(r" percent\b", " percentage points", text), *each(r" percent\b", " people", text)]


def figuresexchanged(text: str) -> list[str]:
    """As in: 57 killed and 1,200 injured → 1,200 killed and 57 injured."""
    found = list(re.finditer(r"(?<![\w.,:])\d[\d.,]*(?<!\D)(?![\w:])", text))
    return [exchanged(text, a, b) for a, b in pairwise(found) if a[0] != b[0]]


def unit_changed(text: str) -> list[str]:
    """As in: kilometres → miles."""
    table = (
        "kilometres/miles, metres/feet, weeks/months, hours/minutes, days/weeks, seconds/minutes, tonnes/tons"
    )
    return swapped(
        f"{table}, year/month, euros/dollars, pounds/kroner, p.m./a.m., pm/am, millimetres/inches", text
    )


def date_changed(text: str) -> list[str]:
    """As in: Monday → Tuesday, June → July."""
    days = ",".join(f"{a}/{b}" for a, b in zip(DAYS, DAYS[1:] + DAYS[:1], strict=True))
    months = ",".join(f"{a}/{b}" for a, b in zip(MONTHS, MONTHS[1:] + MONTHS[:1], strict=True))
    return swapped(
        f"{days}, {months}, Dec./Nov., Jan./Feb., midnight/noon, morning/evening, spring/autumn", text
    )


FIGURES: tuple[Mutator, ...] = (
    figure_raised,
    figure_digit_dropped,
    figure_digit_doubled,
    figure_digits_turned,
    figure_comma_moved,
    figure_signed,
    figure_word_changed,
    figure_spelt_wrong,
    fraction_changed,
    dozens_changed,
    ordinal_changed,
    percent_changed,
    figuresexchanged,
    unit_changed,
    date_changed,
)
