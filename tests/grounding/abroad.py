"""Mutators that change what a sentence says in any language: a figure, a word, a letter."""

from __future__ import annotations

import re

from tests.grounding.harmful_figures import figure_digit_dropped, figure_digits_turned
from tests.grounding.mutating import Mutator, each

_NOT = "不|没有|没|尚未|ない|なかった|لا|لم|لن|नहीं|ไม่|nicht|keine|niemanden|ne |n’|pas|aucun|aucune"


def negation_left_out(text: str) -> list[str]:
    """The word that denies left out."""
    return each(rf"(?<![^\W\d_a-zA-Zа-я])(?:{_NOT}) ?" if text.isascii() else rf"(?:{_NOT}) ?", "", text)


def digit_raised(text: str) -> list[str]:
    """A figure one higher."""
    return each(r"\d+", lambda m: str(int(m[0]) + 1), text)


def any_word_dropped(text: str) -> list[str]:
    """A word between spaces left out."""
    return each(r"(?<= )[^\W\d_]{3,} (?=\w)", "", text)


def small_word_dropped(text: str) -> list[str]:
    """ "a", "an", "that" and "the" left out, where they are words of another language."""
    return each(r"(?<= )(?:a|an|das|de|la|le) (?=\w)", "", text)


def letter_dropped(text: str) -> list[str]:
    """A letter inside left out."""
    return [text[:i] + text[i + 1 :] for i in range(3, len(text) - 3, 7) if text[i].isalpha()]


def letters_turned(text: str) -> list[str]:
    """Two letters in the other order."""
    found = (m for m in re.finditer(r"(?<=[^\W\d_])([^\W\d_])([^\W\d_])(?=[^\W\d_])", text) if m[1] != m[2])
    return [text[: m.start()] + m[2] + m[1] + text[m.end() :] for m in found][::3]


ABROAD: tuple[Mutator, ...] = (
    negation_left_out,
    digit_raised,
    figure_digit_dropped,
    figure_digits_turned,
    any_word_dropped,
    small_word_dropped,
    letter_dropped,
    letters_turned,
)
