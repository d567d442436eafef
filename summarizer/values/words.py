"""Answers in plain words: what rules can say of them is little, and they say no more.

Rules find equal answers, and answers that say the same and more. Whether two other
answers clash is for a judge: word rules never declare a conflict. In particular a
negation, a quantifier, an antonym or a word that takes back what it stands before
("former mayor", "alleged attack") that only one side has is named as `words.polarity`.
"""

from __future__ import annotations

import re

from summarizer.values.base import Verdict
from summarizer.values.spelling import fold, wordset

#: Characters of each answer that are read.
_LONGEST = 1000

_NOT = re.compile(r"n['’]t\b", re.IGNORECASE)
_NUMBER = re.compile(r"(?<=\d)[,.](?=\d)")
_ITEM = re.compile(r",\s*(?:and\s+)?|;\s*|\s+(?:and|&)\s+")

_SMALL = wordset(
    """
    a an the of in on at to for by with from and as is are was were be been being has have had do does
    did that this these those it its his her their they he she which who whom also s
    """
)
_JOINS = wordset(
    """
    of in on at to for by with from as that which who during against near over under
    """
)

#: Negations, quantifiers, conditions and words that take back what they stand before.
_TURNS = wordset(
    """
    not no never none nobody nothing neither nor without cannot any some all every each most few many
    several half only both almost nearly barely hardly former ex alleged allegedly suspected purported
    fake attempted failed deputy vice acting would-be potential potentially possible possibly planned if
    unless except but or denied refused rejected un at-least until least might may could
    """
)
_OPPOSITES = tuple(
    frozenset(pair.split("/"))
    for pair in [
        "before/after",
        "rise/fall",
        "rose/fell",
        "increase/decrease",
        "increased/decreased",
        "up/down",
        "dead/alive",
        "accept/reject",
        "accepted/rejected",
        "win/lose",
        "won/lost",
        "open/closed",
        "opened/closed",
        "inside/outside",
        "former/current",
        "first/last",
        "north/south",
        "northern/southern",
        "east/west",
        "eastern/western",
        "left/right",
        "more/less",
        "more/fewer",
        "guilty/innocent",
        "legal/illegal",
        "allow/ban",
        "allowed/banned",
        "include/exclude",
        "men/women",
        "man/woman",
        "male/female",
        "boy/girl",
        "buy/sell",
        "bought/sold",
        "start/end",
        "started/ended",
        "began/ended",
        "arrive/leave",
        "arrived/left",
        "confirmed/denied",
        "public/private",
        "day/night",
        "morning/evening",
        "front/rear",
        "early/late",
        "high/low",
        "true/false",
        "safe/unsafe",
        "stable/critical",
        "army/police",
        "car/truck",
    ]
)


def compare(a: str, b: str) -> Verdict:
    """Relate two answers in words. Symmetric but for `refines` / `refined_by`; never a conflict."""
    one, other = _spelled(a), _spelled(b)
    if one == other:
        return Verdict("same", "words.same", "Both give the same words.")
    x, y = _content(one), _content(other)
    if x and x == y:
        return Verdict("same", "words.content", "Both say the same but for function words.")
    if _items(a) == _items(b):
        return Verdict("same", "words.items", "Both name the same things in another order.")
    if turn := _turn(x, y):
        return Verdict(
            "not_comparable", "words.polarity", f"They differ in {turn}, which may turn the sense."
        )
    return _contained(one, other) or _contained(other, one, turned=True) or _undecided()


def _undecided() -> Verdict:
    return Verdict(
        "not_comparable", "words.undecided", "The words differ, and no rule says whether the sense does."
    )


def _spelled(text: str) -> list[str]:
    plain = _NUMBER.sub("", _NOT.sub(" not", text[:_LONGEST]))
    return [word for chunk in _chunks(plain) for word in fold(chunk).split()]


def _chunks(text: str) -> list[str]:
    """Split into words, since `fold` cuts what it is given."""
    return text.replace("-", " ").split()


def _content(words: list[str]) -> list[str]:
    return [_stem(word) for word in words if word not in _SMALL]


def _stem(word: str) -> str:
    """Cut a plural or third-person s."""
    return (
        word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word
    )


def _items(text: str) -> list[tuple[str, ...]]:
    """Sort the members of a list; anything that is no list is its own one member."""
    return sorted(tuple(_content(_spelled(item))) for item in _ITEM.split(text[:_LONGEST]))


def _turn(x: list[str], y: list[str]) -> str:
    """Quote the words that may turn the sense of answers otherwise alike; empty when there are none."""
    only_x, only_y = set(x) - set(y), set(y) - set(x)
    shared = set(x) & set(y)
    apart = only_x | only_y
    turning = {word for word in apart if word in _TURNS}
    opposed = {word for pair in _OPPOSITES for word in pair if len(pair & only_x) == 1 == len(pair & only_y)}
    opposed &= apart
    rest = apart - turning - opposed
    if not (turning or opposed) or len(shared) < len(rest):
        return ""
    return ", ".join(f"“{word}”" for word in sorted(turning | opposed))


def _contained(long: list[str], short: list[str], turned: bool = False) -> Verdict | None:
    """Find `refines`: the longer answer says all that the shorter does, in its order, and more."""
    x, y = _content(long), _content(short)
    if not y or len(x) <= len(y) or not _in_order(y, x) or _head_moves(long, short):
        return None
    verdict = Verdict("refines", "words.contained", "One says what the other says, and more.")
    return verdict.turned() if turned else verdict


def _in_order(short: list[str], long: list[str]) -> bool:
    rest = iter(long)
    return all(word in rest for word in short)


def _head_moves(long: list[str], short: list[str]) -> bool:
    """Whether the shorter answer's last word is followed at once by another content word: "car", "car bomb"."""
    last = _stem(short[-1])
    ends = [i for i, word in enumerate(long) if _stem(word) == last]
    if not ends or ends[-1] + 1 >= len(long):
        return False
    return long[ends[-1] + 1] not in _SMALL | _JOINS
