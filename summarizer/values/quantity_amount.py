"""A figure with the unit that stands at it: "$5 million", "30C", "aged 47", "5m tonnes"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from summarizer.text.lexicon import word_set
from summarizer.values import numbers
from summarizer.values.counted import counted_at
from summarizer.values.names_with_numbers import is_label
from summarizer.values.numbers import read
from summarizer.values.quantity_money import NAMES, SIGNS
from summarizer.values.tokens import Figure, Token, attached, word_at
from summarizer.values.units import Unit, named, unit_at

#: Units that may be below zero.
SIGNED = frozenset({"c", "f", "degree", "percent"})
#: Things of which papers give the height, depth or length: "3m waves" are of metres.
_HIGH = word_set(
    """waves swells breakers seas tides surges floodwaters walls fences cliffs flames drifts snowdrifts dunes
    craters trenches tunnels statues banners poles masts cranes ladders hurdles sprints butterfly freestyle
    finals runners swimmers yachts boats crocodiles sharks snakes pythons barriers barricades chimneys ledges drops
    falls towers ropes cables pits holes deep"""
)
#: Whose age is told by "of": "a boy of 15".
_OF_AN_AGE = word_set("boy girl man woman youth lad teenager schoolboy schoolgirl youngster pensioner")
#: Lines of a picture: "1080p".
_SCREENS = frozenset({240, 360, 480, 720, 1080, 1440, 2160, 4320})
#: Names of currencies that are mostly other words: "12 won medals", "two crowns".
_OFTEN_OTHER = word_set("won crown crowns")
_BYTES = word_set("kb mb gb tb pb")
DASHES = frozenset({"-", "–", "—", "‑"})


@dataclass(frozen=True)
class Amount:
    """A figure with the unit that stands at it. `first` and `after` are token indices, `after` exclusive."""

    figure: Figure
    unit: str | None
    money: bool
    first: int
    after: int


def begins(token: Token) -> bool:
    """Whether `amount_at` may find an amount that starts at this token: no other starts one."""
    return numbers.begins(token) or token.lower in SIGNS


def amount_at(tokens: Sequence[Token], i: int) -> Amount | None:
    """Return what starts at token `i`: currency sign, figure, scale, unit; None where no figure does."""
    currency = _currency_at(tokens, i)
    at = i
    if currency is not None:
        at = i + 2 if word_at(tokens, i + 1) == "." else i + 1
    if at >= len(tokens):
        return None
    figure = read(tokens, at, money=currency is not None)
    if figure is None or (currency is not None and tokens[at].kind != "num"):
        return None
    if currency is not None:
        return Amount(figure, currency, True, i, figure.after)
    return _with_unit(tokens, figure)


def _currency_at(tokens: Sequence[Token], i: int) -> str | None:
    if (
        tokens[i].kind == "word"
        and tokens[i].text not in ("Rs", "Rp", "Tk", "SFr")
        and not tokens[i].text.isupper()
    ):
        return None
    return SIGNS.get(tokens[i].lower)


def _with_unit(tokens: Sequence[Token], figure: Figure) -> Amount:
    if figure.style == "fraction":
        return Amount(figure, "percent", False, figure.first, figure.after)
    owner = _owner(tokens, figure)
    if word_at(tokens, figure.first - 1) in ("aged", "ages") or _is_age(tokens, figure, owner):
        return Amount(figure, "age", False, figure.first, figure.after)
    dash = 1 if word_at(tokens, figure.first - 1) in DASHES and attached(tokens, figure.first) else 0
    if "magnitude" in (word_at(tokens, figure.first - 1 - dash), owner):
        return Amount(figure, "magnitude", False, figure.first, figure.after)
    return _measured(tokens, figure)


def _owner(tokens: Sequence[Token], figure: Figure) -> str:
    """Return the word before "of": "a magnitude of 6.6", "the age of 81"."""
    return word_at(tokens, figure.first - 2) if word_at(tokens, figure.first - 1) == "of" else ""


def _measured(tokens: Sequence[Token], figure: Figure) -> Amount:
    """Return the figure with the unit that follows it, if one does."""
    at = figure.after
    if word_at(tokens, at) in DASHES and attached(tokens, at) and attached(tokens, at + 1):
        at += 1
    if figure.style == "vague" and word_at(tokens, at) == "of":
        at += 1
    hit = unit_at(tokens, at) or _degrees(tokens, figure.first, at)
    if hit is None or tokens[at].lower == "second" or not _is_unit(tokens, figure, at):
        return _signed(tokens, figure)
    unit, end = hit
    if unit.name in SIGNED and _minus(tokens, figure.first):
        return Amount(replace(figure, value=-figure.value), unit.name, False, figure.first - 1, end)
    if unit.name == "m" and word_at(tokens, at) == "m" and _means_million(tokens, end):
        return _millions(tokens, figure, end)
    if unit.name == "year":
        aged = _age_end(tokens, end)
        if aged is not None:
            return Amount(figure, "age", False, figure.first, aged)
    if unit != named(unit.name):  # cents, basis points: held in the main unit
        factor = Decimal(str(unit.factor))
        figure = replace(figure, value=figure.value * factor, step=figure.step * factor)
    return Amount(figure, unit.name, False, figure.first, end)


def _is_unit(tokens: Sequence[Token], figure: Figure, at: int) -> bool:
    """Return False where the word at `at` is no unit: "12 won medals", "1080p", "two stone walls"."""
    word = tokens[at].lower
    if word == "p":  # of money, "32p"; of a screen, "1080p"; of the clock, "5 p.m."
        alone = attached(tokens, at) and not (word_at(tokens, at + 1) == "." and attached(tokens, at + 2))
        return alone and figure.value not in _SCREENS
    if word in _BYTES:  # "1TB of data", not "12 TB patients"
        return attached(tokens, at) or word_at(tokens, at + 1) in ("of", "")
    if word in _OFTEN_OTHER:
        return figure.scaled or figure.value >= 1000
    if word in ("stone", "stones"):
        return word == "stone" and (at + 1 == len(tokens) or tokens[at + 1].kind != "word")
    return True


def _millions(tokens: Sequence[Token], figure: Figure, end: int) -> Amount:
    """Return "5m people", "5m euros", "5m tonnes"."""
    big = replace(figure, value=figure.value * 10**6, step=figure.step * 10**6, scaled=True, after=end)
    money = unit_at(tokens, end)
    if money is not None and money[0].name != "m":
        return Amount(big, money[0].name, money[0].name in NAMES, figure.first, money[1])
    return Amount(big, None, False, figure.first, end)


def _degrees(tokens: Sequence[Token], first: int, at: int) -> tuple[Unit, int] | None:
    """Recognise "30C" and "-5F": capital letters after digits of their own, not "seat 14C" or "Boeing 737F"."""
    if at >= len(tokens) or tokens[first].kind != "num":
        return None
    if tokens[at].text == "s" and attached(tokens, at) and "." in tokens[at - 1].text:
        return named("second"), at + 1  # "9.58s"
    if tokens[at].text not in ("C", "F"):
        return None
    alone = len(tokens[first].text.partition(".")[0]) <= 3 and not attached(tokens, at + 1)
    label = first > 0 and tokens[first - 1].kind == "word" and is_label(tokens, first, at + 1, bare=True)
    spaced = not attached(tokens, at)
    if not alone or label or (spaced and not _minus(tokens, first)):
        return None
    return named(tokens[at].lower), at + 1


def _signed(tokens: Sequence[Token], figure: Figure) -> Amount:
    """A plain count is negative only where it stands alone ("-5"): in running text a dash may be a bullet."""
    if figure.first == 1 and figure.after == len(tokens) and _minus(tokens, figure.first):
        return Amount(replace(figure, value=-figure.value), None, False, 0, figure.after)
    return Amount(figure, None, False, figure.first, figure.after)


def _minus(tokens: Sequence[Token], first: int) -> bool:
    """Return True for "-5" and "minus 5"; a dash with a word before it is none."""
    sign = word_at(tokens, first - 1)
    if first > 1 and tokens[first - 2].kind == "num":
        return False  # "10 -15": a range
    dash = sign in ("-", "−", "–") and attached(tokens, first) and not attached(tokens, first - 1)
    return dash or sign == "minus"


def _is_age(tokens: Sequence[Token], figure: Figure, owner: str) -> bool:
    """Recognise a number from 1 to 119 between a name with a comma and a mark ("Martin Bamford, 30, was"), of somebody
    ("a boy of 15 was"), and by the word itself ("at the age of 81", "at age 92"). `owner`: the word before "of".
    """
    first = figure.first
    by_word = "age" in (owner, word_at(tokens, first - 1))
    if by_word or owner in _OF_AN_AGE:
        alone = unit_at(tokens, figure.after) is None and counted_at(tokens, figure.after) is None
        return alone and 1 <= figure.value <= 119 and (by_word or figure.style != "vague")
    if word_at(tokens, first - 1) != "," or first < 2 or word_at(tokens, figure.after) not in (",", ".", ";"):
        return False
    name = tokens[first - 2]
    named_before = name.kind == "word" and name.text[0].isupper() and not name.text.isupper()
    return named_before and tokens[first].kind == "num" and 1 <= figure.value <= 119


def _means_million(tokens: Sequence[Token], at: int) -> bool:
    """Recognise "5m people" are millions, a "40m well" is metres: a plural noun follows a count."""
    hit = counted_at(tokens, at) if at < len(tokens) and not attached(tokens, at) else None
    return hit is not None and hit[1] == at + 1 and hit[0].endswith(("s", "people")) and hit[0] not in _HIGH


def _age_end(tokens: Sequence[Token], at: int) -> int | None:
    """Return the index after "-old", "old", "-olds" when they follow at `at`."""
    if word_at(tokens, at) in DASHES:
        at += 1
    return at + 1 if word_at(tokens, at) in ("old", "olds") else None
