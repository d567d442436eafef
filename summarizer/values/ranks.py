"""Ranks: "third", "3rd", "second-largest", "the fourth title", "the largest", "No. 2".

A rank is a figure of unit `rank`; `counted` is what is ranked and, after "in", among which: "largest city in europe".
"""

from __future__ import annotations

import re

from summarizer.records import Quantity
from summarizer.values import moment
from summarizer.values.base import Verdict
from summarizer.values.tokens import small_number

UNIT = "rank"
_WORDS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
_SUPERLATIVE = r"(?:most|least)[ -][a-z-]{3,20}|[a-z]{2,12}est|worst|best|last"
_ORDINAL = re.compile(
    r"^(?:(?:finished|came|placed|ranked|ranks|was|is|in|its|his|her|their|the|a|for|joint) ){0,4}"
    r"(?:([a-z.]{1,20})'s? )?"
    rf"(?:({'|'.join(_WORDS)})|(\d{{1,3}})(?:st|nd|rd|th))(?![\w])(?:[ -]({_SUPERLATIVE}))?(.*)$"
)
_NUMBER = re.compile(
    r"^(?:ranked |the |world(?:'s)? |country's |nation's )*(?:no\. ?|number |no )"
    r"(\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)"
    r"(?P<in> (?:in|on) (?:the )?[a-z' ]{2,40})?$"
)
#: "A Category 4 hurricane", "level three", "a stage-two alert": a step of a scale.
_STEPS = ("category", "level", "tier", "stage", "phase", "grade", "defcon")
_STEP = re.compile(
    rf"^(?:[a-z]+ ){{0,5}}?({'|'.join(_STEPS)})[ -]"
    r"(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)(?:[ -][a-z]+){0,5}$"
)
_TOP = re.compile(
    r"^(?:the )?(?:([a-z.]{1,20})'s? )?"
    r"(largest|biggest|smallest|highest|lowest|tallest|longest|deadliest|oldest|youngest|"
    r"richest|poorest|busiest|fastest|worst|best)\b(.*)$"
)
_OF = re.compile(
    rf"^(?:finished |came |placed |ranked )?(?:({'|'.join(_WORDS)})|(\d{{1,3}})(?:st|nd|rd|th))"
    r"(?: place)? (?:out )?of \d{1,4}\b"
)
#: Words of one sense among those that are ranked: "a third consecutive rise", "a fourth straight increase".
_SENSE = {
    word: sense
    for sense, words in (
        ("straight", "consecutive successive running"),
        ("rise", "increase gain hike rises increases gains hikes"),
        ("fall", "drop decline decrease falls drops declines decreases"),
        ("cut", "reduction cuts reductions"),
        ("win", "victory triumph wins victories"),
        ("loss", "defeat losses defeats"),
        ("largest", "biggest greatest"),
        ("deadliest", "bloodiest"),
        ("arrest", "detention"),
        ("death", "fatality"),
        ("attempt", "try bid"),
    )
    for word in words.split()
}
#: "For the third time in a row", "a third year running".
_IN_A_ROW = re.compile(r"^(.*?) (?:in a row|running|in succession|on the trot)$")
_DIGITS = "one two three four five six seven eight nine ten".split()
#: What follows a rank without saying what is ranked.
_EMPTY = frozenset({"place", "position", "overall", "spot", "ranked", "rank"})
#: After an ordinal these make no rank: a share, a part of a game or a year, a person's title.
_OTHER = frozenset(
    {"half", "quarter", "of", "lady", "person", "degree", "responders", "minister", "hand", "party", "to"}
)


def read(text: str) -> Quantity | None:
    """Return the rank that the answer `text` (lower-case, single spaces) gives, or None.

    "A third" is a share; "third" and "a third missile" are ranks.
    """
    if any(mark.isdigit() for mark in text) and moment.spot(text):
        return None
    hit = _NUMBER.match(text)
    if hit is not None:
        word = hit.group(1)
        return _rank(int(word) if word.isdigit() else 1 + _DIGITS.index(word), hit.group("in") or "")
    row = _IN_A_ROW.match(text)
    if row is not None:
        text = row.group(1)
    hit = _ORDINAL.match(text)
    if hit is None:
        hit = _TOP.match(text)
        return (
            None
            if hit is None
            else _rank(
                1, f"{_SENSE.get(hit.group(2), hit.group(2))} {_what(hit.group(3)) or ''}", hit.group(1)
            )
        )
    field, word, digits, superlative, rest = hit.groups()
    what = _what(f" straight{rest}" if row is not None else rest)
    if (
        what is None
        or (text.startswith("a ") and not superlative and not what)
        or what.split(" ")[0] in _OTHER
    ):
        return None
    return _rank(
        int(digits) if digits else 1 + _WORDS.index(word),
        f"{_SENSE.get(superlative, superlative or '')} {what}",
        field,
    )


def placed(text: str) -> Quantity | None:
    """Return the rank of "fifth of 12", "5th out of 20" and "number two", the step of "Category 4"; None for else."""
    number = _NUMBER.match(text)
    if number is not None and not text.startswith("no "):
        return read(text)
    step = _STEP.match(text) if any(name in text for name in _STEPS) else None
    if step is not None:
        place = small_number(step.group(2)) or 0
        return Quantity(hard=(place, place), soft=(place, place), exact=True, counted=step.group(1))
    hit = _OF.match(text)
    if hit is None:
        return None
    return _rank(int(hit.group(2)) if hit.group(2) else 1 + _WORDS.index(hit.group(1)), "")


def _what(rest: str) -> str | None:
    """The ranked thing and its field in at most eight plain words; None when more is said than a rank."""
    words = rest.replace("-", " ").split()
    if len(words) > 8 or not all(word.replace("'", "").replace(".", "").isalpha() for word in words):
        return None
    return " ".join(_SENSE.get(word, word) for word in words if word not in _EMPTY)


def _rank(place: int, what: str, field: str | None = None) -> Quantity:
    """`field`: whose rank it is ("Europe's second-largest"), told like "in europe" unless that is told, too."""
    what = " ".join(what.replace("-", " ").split())
    if field and " in " not in f" {what}":
        what = f"{what} in {field}"
    return Quantity(
        hard=(place, place), soft=(place, place), exact=True, unit=UNIT, counted=what.strip() or None
    )


def gate(a: Quantity, b: Quantity) -> Verdict | None:
    """Ranks among different things, or in different fields, are not comparable. None when nothing keeps them apart."""
    if a.unit != UNIT or b.unit != UNIT:
        return None
    (one, one_field), (other, other_field) = _split(a.counted), _split(b.counted)
    shorter = min(len(one), len(other))
    if one[:shorter] == other[:shorter] and (one_field == other_field or not (one_field and other_field)):
        return None
    first, second = sorted((a.counted or "", b.counted or ""))
    return Verdict("not_comparable", "quantity.counted", f"One ranks {first}, the other {second}.")


def _split(counted: str | None) -> tuple[list[str], str]:
    head, _, scope = f" {counted or ''}".partition(" in ")
    return head.split(), scope.removeprefix("the ")
