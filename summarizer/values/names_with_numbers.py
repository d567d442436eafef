"""Numbers that count nothing: labels, models, addresses, scores, versions, telephone numbers, ordinals."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.text.lexicon import word_set
from summarizer.values.counted import plural
from summarizer.values.tokens import Token, attached, word_at
from summarizer.values.units import unit_at

#: Words that number things: what follows is a label in lower or upper case.
_DESIGNATORS = word_set(
    """flight route gate room stream boeing airbus highway interstate apollo section article chapter page
    phase level type class number nos no channel platform terminal pier block caption figure table step
    part volume episode season resolution paragraph line zone district ward floor apartment suite
    windows iphone galaxy playstation formula engine train bus tram ship lane box unit station war act
    rule title item question answer version model mark category tier stage square studio hall building
    grade rank"""
)
_STREETS = word_set("street st road rd avenue ave lane drive boulevard blvd square downing way court")
#: Capitalised words before a figure that are ordinary words at the start of a sentence.
_ORDINARY = word_set(
    """about around some roughly approximately over under nearly almost at least most more than fewer less
    up to only just the a an in on by for of from with and or but all these those their his her its our
    another other after before since when while as if who that which killed injured between both every
    each last first next within during among then there here police officials authorities least exactly
    another additional estimated another also because until where if aged ages magnitude nobody not no
    another per plus minus was were is are has have had"""
)
_NAMES = word_set("nine five seven eight ten three four six two")


def is_label(tokens: Sequence[Token], first: int, after: int, bare: bool) -> bool:
    """Return True when the figure of tokens `first` to `after` names something instead of counting it.

    `bare`: it has no unit, no currency and no scale.
    """
    if _glued_left(tokens, first) or _glued_right(tokens, after, bare):
        return True
    if not bare:
        return False
    if _clock_or_identifier(tokens, first, after):
        return True
    return (
        _after_name(tokens, first, after) or _address(tokens, after) or _run_of_digits(tokens, first, after)
    )


def _glued_left(tokens: Sequence[Token], first: int) -> bool:
    """Recognise "G7", "B-9", "COVID-19", "#5", "12:30", "27/34", "@5"."""
    last = word_at(tokens, first - 1)
    if last in ("#", "@", "№", "&", "_", "=", "%") and attached(tokens, first):
        return last != "&" or tokens[first].kind == "num"
    if not attached(tokens, first):
        return False
    if tokens[first - 1].kind in ("word", "num"):
        return tokens[first].kind != "cur"
    if last in ("-", "‑", "/", ":", "."):
        word = word_at(tokens, first - 2)
        return attached(tokens, first - 1) and word not in ("magnitude",) and tokens[first - 2].kind != "mark"
    return False


def _glued_right(tokens: Sequence[Token], after: int, bare: bool) -> bool:
    """Recognise "31st", "5G", "20s", "17's", "27/34", "10:25", "1.2.3", "40-something", "2-1"."""
    if not attached(tokens, after):
        return False
    follows = word_at(tokens, after)
    beyond = tokens[after + 1] if attached(tokens, after + 1) else None
    if tokens[after].kind == "word":
        return tokens[after - 1].kind == "num" and bare
    if beyond is None:
        return False
    if follows in ("/", ":", ".", "'", "’"):
        return beyond.kind == "num" or (follows in ("'", "’") and beyond.lower == "s") or follows == ":"
    if follows in ("-", "–"):
        return beyond.lower in ("something", "somethings", "th", "st") or (bare and _score(tokens, after))
    return False


def _score(tokens: Sequence[Token], after: int) -> bool:
    """Recognise "4-2": the second number is not above the first."""
    first, second = tokens[after - 1], tokens[after + 1]
    if first.kind != "num" or second.kind != "num" or unit_at(tokens, after + 2) is not None:
        return False
    return float(first.text.replace(",", "")) >= float(second.text.replace(",", ""))


def _after_name(tokens: Sequence[Token], first: int, after: int) -> bool:
    """Recognise "Flight 3756", "Nord Stream 2", "Bucharest Nine"; not "Texas 26 people"."""
    last = word_at(tokens, first - 1)
    if not last or attached(tokens, first):
        return False
    if last == "." and word_at(tokens, first - 2) in ("no", "nos"):
        return True
    before = tokens[first - 1]
    digits = tokens[first].kind == "num"
    if before.kind != "word":
        return False
    if digits and last in _DESIGNATORS and last != "no":
        return True
    if not before.text[0].isupper() or last in _ORDINARY:
        return digits and last == "no"
    if not digits:
        return tokens[first].text[0].isupper() and tokens[first].lower in _NAMES
    return after >= len(tokens) or not plural(tokens[after]) or tokens[after].text[0].isupper()


def _clock_or_identifier(tokens: Sequence[Token], first: int, after: int) -> bool:
    """Recognise "at 6.10", "Registration Number: 130349": six digits without a comma count plural nouns only."""
    text = tokens[first].text
    if word_at(tokens, after) == "o'clock":
        return True
    if tokens[first].kind != "num":
        return False
    if (
        word_at(tokens, first - 1) in ("at", "until")
        and len(text.partition(".")[2]) == 2
        and float(text) < 24
    ):
        return after >= len(tokens) or not plural(tokens[after])
    return text.isdigit() and len(text) >= 6 and (after >= len(tokens) or not plural(tokens[after]))


def _address(tokens: Sequence[Token], after: int) -> bool:
    """Recognise "10 Downing Street"."""
    for i in range(after, min(after + 4, len(tokens))):
        if tokens[i].kind != "word" or not tokens[i].text[0].isupper():
            return False
        if tokens[i].lower in _STREETS and i > after:
            return True
    return False


def _run_of_digits(tokens: Sequence[Token], first: int, after: int) -> bool:
    """Recognise "0207 782 4368": two numbers with only a space between, or a part of one with hyphens."""
    if after < len(tokens) and plural(tokens[after]):
        return False
    for i in (first - 1, after):
        if 0 <= i < len(tokens) and tokens[i].kind == "num" and tokens[first].kind == "num":
            return True
    return False
