"""Ages that words give as a stretch of years: "in his 40s", "octogenarian", "a teenager", "in her late fifties"."""

from __future__ import annotations

import re

from summarizer.records import Interval, Quantity

_TENS = "twenties thirties forties fifties sixties seventies eighties nineties".split()
#: Merriam-Webster, s. vv.: a person in the nth decade of life; a teenager is 13 to 19, a toddler one to three.
_WORDS: dict[str, Interval] = {
    "teenager": (13, 19), "teenage": (13, 19), "teenaged": (13, 19), "teen": (13, 19), "adolescent": (10, 19),
    "twentysomething": (20, 29), "thirtysomething": (30, 39), "fortysomething": (40, 49), "fiftysomething": (50, 59),
    "quadragenarian": (40, 49), "quinquagenarian": (50, 59), "sexagenarian": (60, 69),
    "septuagenarian": (70, 79), "octogenarian": (80, 89), "nonagenarian": (90, 99), "centenarian": (100, None),
    "supercentenarian": (110, None), "toddler": (1, 3), "newborn": (0, 0), "preteen": (9, 12), "tween": (9, 12),
    "minor": (0, 17),
}  # fmt: skip
_WORD = re.compile(
    rf"^(?:an? |the |his |her |their |still an? )?(?:({'|'.join(_WORDS)})(?: (?:boy|girl|man|woman|son|daughter))?|"
    # before a noun these are of a person only: "a minor injury", "a toddler group"
    r"(teenage|teenaged|teen|octogenarian|septuagenarian|nonagenarian|sexagenarian)(?: [a-z]+){1,2})$"
)
_PART_OF = {"early": (0, 4, 0, 3), "mid": (3, 7, 4, 6), "late": (6, 9, 7, 9)}
_DECADE = re.compile(
    r"^(?:an? |the )?(?:[a-z]+ ){0,2}?(?:(?:in|into) (?:(his|her|their|the|its) )?|(?=early|mid|late))"
    r"(?:(early|mid|late)[ -](?:to[ -](mid|late)[ -])?)?"
    rf"(?:([1-9])0'?s|({'|'.join(_TENS)})|(teens))$"
)
_SOMETHING = re.compile(
    r"^(?:an? )?(?:([2-9])0|(twenty|thirty|forty|fifty|sixty|seventy))[ -]something(?: [a-z]+)?$"
)
_SPELT = "twenty thirty forty fifty sixty seventy".split()


def read(text: str) -> Quantity | None:
    """Return the age, in years, of the answer `text` (lower-case, single spaces); None when it gives no such age.

    "In the 40s" is no age but a figure from 40 to 49: it may be a temperature.
    """
    hit = _WORD.match(text)
    if hit is not None:
        stretch = _WORDS[hit.group(1) or hit.group(2)]
        return _age(stretch, stretch)
    hit = _SOMETHING.match(text)
    if hit is not None:
        start = 10 * int(hit.group(1)) if hit.group(1) else 20 + 10 * _SPELT.index(hit.group(2))
        return _age((start, start + 9), (start, start + 9))
    hit = _DECADE.match(text)
    return None if hit is None else _decade(hit)


def _decade(hit: re.Match[str]) -> Quantity:
    whose, part, second, digit, word, teens = hit.groups()
    start, last = (13, 19) if teens else (10 * int(digit) if digit else 20 + 10 * _TENS.index(word), 0)
    last = last or start + 9
    hard: Interval = (start, last)
    soft: Interval = (start, last)
    if part and not teens:
        low, high, inner, outer = _PART_OF[part]
        if second:
            _, high, _, outer = _PART_OF[second]
        hard, soft = (start + low, start + high), (start + inner, start + outer)
    if whose in (None, "the", "its"):
        return Quantity(hard=hard, soft=soft, exact=False)
    return _age(hard, soft)


def _age(hard: Interval, soft: Interval) -> Quantity:
    return Quantity(hard=hard, soft=soft, exact=False, unit="year", counted="age")
