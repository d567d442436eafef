"""Scores, votes and race times: "3-1", "52 votes to 48", "goalless", "2:03:11", "six under par".

A tally holds its first number as the interval, the rest in its unit: "3-1" is 3 of unit `score/1`, "6-4, 6-3" is 6
of unit `score/4 6-3`. What it is a score of ("on aggregate", "on penalties", "at half-time") is `counted`.
"""

from __future__ import annotations

import re

from summarizer.records import Number, Quantity
from summarizer.values.base import Verdict
from summarizer.values.late import late
from summarizer.values.tokens import UNITS, small_number

PREFIX = "score/"
_N = rf"\d{{1,4}}|nil|none|nought|{'|'.join(UNITS)}"
_NOUN = "votes?|goals?|seats?|points?|runs?|sets?|games?|frames?|members?|judges?|justices?|senators?|lawmakers?|mps"
_FOR = "in favou?r|for|yes|yeas|yea|ayes|aye|in support|approving"
_AGAINST = "against|opposed|no|noes|nays|nay|in opposition|dissenting"
_HYPHENED = late(rf"(?<![\w$£€.,:/-])({_N}) ?- ?({_N})(?:-(\d{{1,3}}))?(?![\w%$:/-]|[.,]\d)")
_TO = late(
    rf"(?<![\w$£€.,:/-])({_N})(?: (?:{_NOUN}))?,? (?:to|against|versus|v|vs) ({_N})(?: (?:{_NOUN}))?"
    r"(?![\w%$:/-]|[.,]\d)(?! (?:percent|per cent|million|billion|thousand|"
    r"hundred|years?|hours?|minutes?|days?|people))"
)
_SIDES = late(
    rf"(?<![\w$.,-])({_N})(?: (?:{_NOUN}))? (?:{_FOR})"
    rf"(?:,? and|,? with|,| to|;)? ({_N})(?: (?:{_NOUN}))? (?:{_AGAINST})\b"
)
#: "3:1", "a ratio of 15:1": with one digit last, or named a ratio, it is no time of day.
_COLON = late(r"(?<![\d:.])(\d{1,3}) ?: ?(\d{1,3})(?![\d:])")
_RATIO = late(r"\bratio|\bodds\b|\boutnumber|\bmajority\b|\bmargin\b")
#: Cricket: runs for wickets.
_WICKETS = late(r"^(?:\w+ (?:were |was |reached |made |closed on |on )?)?(\d{2,3})(?: for |/)"
                      r"(\d|10|nil|one|two|three|four|five|six|seven|eight|nine|ten)(?: dec(?:lared)?)?$")  # fmt: skip
#: "54 percent to 46" adds up to about all; "fell 54 percent to 46" is a change.
_SHARES = late(
    r"^(?:(?:by|w[io]n|won by|vote[ds]?|of|a vote of|passed|approved|rejected) )*"
    r"(\d\d)(?: percent| per cent|%) to (\d\d)(?: percent| per cent|%)?$"
)
#: "A 50-50 chance" is a share.
_CHANCE = late(r"\b(?:chance|probability|likelihood)\b")
_TURNABLE = late(rf"^(?:[a-z]+ ){{0,3}}?({_N}) ?- ?({_N})$")
_ALL = late(rf"(?<![\w-])({_N})[ -](?:all|apiece)$")
#: A tally holds one of these at least.
_HINTS = (
    " all",
    " apiece",
    "-all",
    "-",
    " to ",
    " against",
    " versus ",
    " v ",
    " vs ",
    " oppos",
    " no",
    " nay",
    " in ",
    "less",
    " dissent",
    " for ",
    "/",
)
_NOTHING = late(r"\b(?:goalless|scoreless|nil-nil)\b")
#: Words that make two ascending numbers a score instead of a range.
_PLAYED = late(
    r"\b(?:ratio|odds|outnumber(?:ed)?|lost|loss|lose|defeat(?:ed)?|beaten|beat|scores?|scoreline|draw|drew|drawn|w[io]n|wins|victory|votes?|voted|vote|tied?|"
    r"reject(?:ed|s)?|approved?|passed|adopted|carried|failed|elected|went down|going down)\b"
)
_STAGES = (
    ("penalties", late(r"\b(?:penalt(?:y|ies)|shoot-?out|pens)\b")),
    ("aggregate", late(r"\b(?:aggregate|agg|overall|over two legs)\b")),
    ("half-time", late(r"\b(?:half-?time|the break|the interval|first half)\b")),
)
_GOLF = late(
    rf"^(?:an? |at |on |finished |finished at )?({_N})[ -](under|over)(?:[ -]par)?"
    r"(?: (?:\d\d|total|for the .{1,30}))?$"
)
_EVEN = late(r"^(?:at )?(?:level|even)[ -]par$")
_LETTERED = late(r"^(?:in )?(\d{1,3}) ?h ?(?:(\d{1,2}) ?m?(?:in)?)?(?: ?(\d{1,2}) ?s)?$")
_LONG_TIME = late(
    r"^(?:in |a time of |in a time of |time of )?(\d{1,3}):([0-5]\d):([0-5]\d(?:\.\d{1,3})?)(?: hours)?$"
)
_SHORT_TIME = late(
    r"^(?:in |a time of |in a time of |time of )?(\d{1,3}):([0-5]\d(?:\.\d{1,3})?)(?: (minutes|hours))?$"
)


def read(text: str) -> Quantity | None:
    """Return the tally, golf score or race time of the answer `text` (lower-case, single spaces), or None."""
    return _ratio(text) or _time(text) or _golf(text) or _score(text.replace("-to-", " to "))


def _ratio(text: str) -> Quantity | None:
    if ":" not in text:
        return None
    hit = _COLON.search(text)
    named = _RATIO.search(text) is not None
    if hit is None or not (named or (hit.end() == len(text) and len(hit.group(2)) == 1)):
        return None
    return _tally([_numbers(hit)], None)


def _time(text: str) -> Quantity | None:
    hit = _LONG_TIME.match(text)
    if hit is not None:
        hours, minutes, seconds = hit.groups()
        return _point(_number(3600 * int(hours) + 60 * int(minutes) + float(seconds)), "second")
    hit = _LETTERED.match(text)
    if hit is not None:
        hours, minutes, rest = (int(part or 0) for part in hit.groups())
        return _point(3600 * hours + 60 * minutes + rest, "second")
    hit = _SHORT_TIME.match(text)
    if hit is None:
        return None
    first, second, unit = hit.groups()
    total = 60 * int(first) + float(second)
    if unit is None and "." not in second:
        return _point(_number(total), "clock")  # hours and minutes, or minutes and seconds
    return _point(_number(total), "minute" if unit == "hours" else "second")


def _number(value: float) -> Number:
    return int(value) if value == int(value) else round(value, 3)


def _point(value: Number, unit: str | None, counted: str | None = None) -> Quantity:
    return Quantity(hard=(value, value), soft=(value, value), exact=True, unit=unit, counted=counted)


def _golf(text: str) -> Quantity | None:
    if _EVEN.match(text):
        return _point(0, None, "par")
    hit = _GOLF.match(text)
    value = None if hit is None else _small(hit.group(1))
    if hit is None or value is None or value > 40:
        return None
    return _point(-value if hit.group(2) == "under" else value, None, "par")


def _small(word: str) -> int | None:
    return 0 if word in ("nil", "none", "nought") else small_number(word)


def _score(text: str) -> Quantity | None:
    if not any(hint in text for hint in _HINTS):
        return None
    counted = next((name for name, pattern in _STAGES if pattern.search(text)), None)
    level = _ALL.search(text)
    if level is not None:
        return _tally([(_small(level.group(1)) or 0,) * 2], counted)
    sides = _SIDES.search(text) or _WICKETS.match(text) or _SHARES.match(text)
    if sides is not None:
        return _tally([_numbers(sides)], counted)
    sets = [] if _CHANCE.search(text) else [_numbers(hit) for hit in _HYPHENED.finditer(text)]
    if not sets:
        hit = _TO.search(text)
        sets = [_numbers(hit)] if hit is not None and not text[: hit.start()].endswith("from ") else []
    if not sets:
        return _tally([(0, 0)], counted) if _NOTHING.search(text) else None
    played = len(sets) > 1 or len(sets[0]) > 2 or _PLAYED.search(text) is not None
    # Ascending numbers by themselves are a range: "10-12 people".
    if any(pair[0] < pair[1] for pair in sets) and not played:
        return None
    return _tally(sets, counted)


def beside(text: str) -> Quantity | None:
    """Return the tally of an answer that by itself may be a range ("28-31"), for a comparison with a tally."""
    hit = _TURNABLE.match(" ".join(text.lower().replace("–", "-").split()))
    numbers = () if hit is None else _numbers(hit)
    # Of a hundred, for and against are told in this order: "48-52" is another vote than "52-48".
    return None if sum(numbers) in (0, 100) else _tally([numbers], None)


def _numbers(hit: re.Match[str]) -> tuple[int, ...]:
    return tuple(_small(part) or 0 for part in hit.groups() if part)


def _tally(sets: list[tuple[int, ...]], counted: str | None) -> Quantity | None:
    if any(number > 1900 for numbers in sets for number in numbers):
        return None  # seasons and years: "2021-20"
    first, *others = (
        "-".join(map(str, numbers[1:])) if i == 0 else "-".join(map(str, numbers))
        for i, numbers in enumerate(sets)
    )
    return _point(sets[0][0], PREFIX + " ".join((first, *others)), counted)


def shown(value: Number | None, unit: str) -> str:
    """Return the tally as papers write it: "3-1"."""
    return f"{value}-{unit.removeprefix(PREFIX)}"


def compare(a: Quantity, b: Quantity, both: str) -> Verdict | None:
    """How two tallies relate, None when neither is one. A score told from the other side is compatible."""
    one, other = _parts(a), _parts(b)
    if one is None and other is None:
        return None
    if one is None or other is None or len(one) != len(other):
        return Verdict(
            "not_comparable", "quantity.unit", "One is a score, the other isn't one of the same sort."
        )
    if one == other:
        return Verdict("same", "quantity.same", f"{both} are the same.")
    if a.counted != b.counted:
        return Verdict("not_comparable", "quantity.counted", f"{both} may be scores at different stages.")
    if [numbers[::-1] for numbers in one] == other:
        return Verdict("compatible", "quantity.score-turned", f"{both} are one score told from either side.")
    if {len(numbers) for numbers in one} != {len(numbers) for numbers in other}:
        return Verdict("not_comparable", "quantity.unit", f"{both} are tallies of different sorts.")
    return Verdict("contradicts", "quantity.score", f"{both} can't both be the score.")


def _parts(q: Quantity) -> list[list[str]] | None:
    if q.unit is None or not q.unit.startswith(PREFIX):
        return None
    return [numbers.split("-") for numbers in shown(q.hard[0], q.unit).split(" ")]
