"""Amounts that no figure gives: "several", "a handful", "a majority of members", "most", "double-digit", "six-figure".

| words            | hard           | soft              | source |
| ---------------- | -------------- | ----------------- | ------ |
| multi-million    | [2 m, ∞)       | [2 m, 999 m]      | as "millions" |
| weeks, decades, … | [2, ∞)        | [2, twice the next unit) | a plural; papers then name the next unit |
| several          | [2, ∞)         | [3, 10]           | Merriam-Webster: "more than two but fewer than many" |
| a few            | [2, ∞)         | [2, 6]            | "a small number"; Oxford: "at least two" |
| a handful        | [2, ∞)         | [2, 10]           | "a small quantity or number": what a hand holds |
| multiple         | [2, ∞)         | [2, ∞)            | "more than one" |
| a majority, most | [50, 100] %    | [50, 100] %       | "a number greater than half of a total" |
| a narrow / a vast majority | [50, 100] % | [50, 55] / [65, 100] % | |
| a minority       | [0, 50] %      | [0, 50] %         | |
| all, everyone    | 100 %          | 100 %             | |
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from summarizer.records import Interval, Number, Quantity
from summarizer.values.quantity_find import scan
from summarizer.values.tokens import SCALES


@dataclass(frozen=True)
class _Row:
    hard: Interval
    soft: Interval


_FEW: dict[str, _Row] = {
    "several": _Row((2, None), (3, 10)),
    "few": _Row((2, None), (2, 6)),
    "handful": _Row((2, None), (2, 10)),
    "multiple": _Row((2, None), (2, None)),
}
_COUNT = re.compile(
    r"^(?:only |just |at least |some |more than )?"
    r"(?:(several|multiple)|an? (?:small |very |mere )?(few|handful)|(handful))\b"
    r"(?: of)?(?: the| its| their| his| her| those| these)?(?: \d+)?(.*)$"
)
_NARROW = "narrow|slim|slight|small|bare|simple|slender|thin|wafer-thin|razor-thin"
_WIDE = "vast|overwhelming|great|large|big|huge|clear|solid|strong|comfortable"
_MAJORITY = re.compile(
    rf"^(?:the |an? )?(?:({_NARROW})|({_WIDE})|outright|absolute)? ?"
    r"(majority|minority)(?: (?:of|in) (?!\d)(.*)| (?:stake|share|holding|vote|backing|support))?$"
)
_MOST = re.compile(
    r"^(most|nearly all|almost all|virtually all|practically all|all|everyone|everybody)(?: of)?(?= |$)([a-z' -]*)$"
)
_FIGURES = {"single": 1, "one": 1, "double": 2, "two": 2, "triple": 3, "three": 3, "four": 4, "five": 5, "six": 6,
            "seven": 7, "eight": 8, "nine": 9, "ten": 10}  # fmt: skip
_DIGITS = re.compile(
    rf"^(?:[a-z]+ ){{0,3}}?(?:(low|mid|high)[ -])?({'|'.join(_FIGURES)})[ -](?:digit|figure)s?\b([a-z ]{{0,60}}%?)$"
)
#: A plural of time → its unit and how many a reader takes at most: short of two of the next unit.
_STRETCHES = {"minutes": ("minute", 119), "hours": ("hour", 47), "days": ("day", 13), "weeks": ("week", 8),
              "months": ("month", 23), "years": ("year", 19), "decades": ("decade", 19),
              "centuries": ("century", 19)}  # fmt: skip
_STRETCH = re.compile(rf"^(?:(?:for|over|took|lasted|lasting|several|many) ){{0,2}}({'|'.join(_STRETCHES)})$")
_MULTI = re.compile(
    r"^(?:[a-z]+ ){0,3}?multi-?(million|billion)(?:[ -](?:dollar|pound|euro)s?)?(?: [a-z]+){0,4}$"
)
_PERCENT = re.compile(r"%|\bper ?cent\b")
#: What is told in digits of a percentage unless the words say otherwise.
_GROWING = re.compile(
    r"\b(?:growth|inflation|returns?|swing|percentage|gains?|margins?|yields?|unemployment)\b"
)
_CURRENCIES = (("gbp", re.compile(r"\bpounds?\b|\bsterling\b")), ("usd", re.compile(r"\bdollars?\b")),
               ("eur", re.compile(r"\beuros?\b")))  # fmt: skip


def read(text: str) -> Quantity | None:
    """Return the quantity of the answer `text` (lower-case, single spaces), or None when it is of no such sort."""
    return _count(text) or _share(text) or _digits(text) or _multiple(text) or _stretch(text)


def _stretch(text: str) -> Quantity | None:
    hit = _STRETCH.match(text)
    if hit is None:
        return None
    unit, top = _STRETCHES[hit.group(1)]
    return Quantity(hard=(2, None), soft=(2, top), exact=False, unit=unit)


def _multiple(text: str) -> Quantity | None:
    hit = _MULTI.match(text) if "multi" in text else None
    if hit is None:
        return None
    scale = SCALES[hit.group(1)]
    unit = next((name for name, pattern in _CURRENCIES if pattern.search(text)), None)
    return Quantity(hard=(2 * scale, None), soft=(2 * scale, 1000 * scale - 1), exact=False, unit=unit)


def _count(text: str) -> Quantity | None:
    hit = _COUNT.match(text)
    if hit is None:
        return None
    beyond = scan(f"2{hit.group(4)}")
    # "several hundred people", "a few thousand" are read as figures; "several people and 12 dogs" are two counts.
    if len(beyond) != 1 or beyond[0].normal.hard != (2, 2) or scan(hit.group(4)):
        return None
    row = _FEW[hit.group(1) or hit.group(2) or hit.group(3)]
    normal = beyond[0].normal
    return normal.model_copy(update={"hard": row.hard, "soft": row.soft, "exact": False})


def _share(text: str) -> Quantity | None:
    hit = _MAJORITY.match(text)
    if hit is not None:
        narrow, wide, sort, _ = hit.groups()
        if sort == "minority":
            return _percent(0, 50, (0, 20) if narrow else (0, 50))
        return _percent(50, 100, (50, 55) if narrow else (65, 100) if wide else (50, 100))
    hit = _MOST.match(text)
    if hit is None or scan(hit.group(2)):
        return None
    if hit.group(1) == "most":
        return _percent(50, 100, (50, 99)) if hit.group(2).strip() not in ("likely", "recent") else None
    return _percent(75, 100, (90, 100)) if " " in hit.group(1) else _percent(100, 100, (100, 100))


def _percent(low: Number, high: Number, soft: Interval) -> Quantity:
    return Quantity(hard=(low, high), soft=soft, exact=low == high, unit="percent")


def _digits(text: str) -> Quantity | None:
    hit = _DIGITS.match(text)
    if hit is None:
        return None
    part, word, rest = hit.groups()
    size = _FIGURES[word]
    low, high = (1 if size == 1 else 10 ** (size - 1)), 10**size - 1
    soft: Interval = (low, high)
    if part and size > 1:  # thirds of the range that the words span
        step = (high + 1 - low) // 3
        start = low + step * ("low", "mid", "high").index(part)
        soft = (start, start + step)
    unit = next((name for name, pattern in _CURRENCIES if pattern.search(text)), None)
    if unit is None and (_PERCENT.search(rest) or (size < 3 and _GROWING.search(text))):
        unit = "percent"
    return Quantity(hard=(low, high), soft=soft, exact=False, unit=unit)


@lru_cache(maxsize=1024)  # one answer is compared to many
def of_digits(text: str) -> bool:
    """Return True when `text` tells no more than how many digits a figure has: it may be of any unit."""
    folded = " ".join(text.lower().replace("‑", "-").replace("–", "-").split()).strip(" .")
    return _DIGITS.match(folded) is not None
