"""Answers in plain words: what rules can say of them is little, and they say no more.

Rules find equal answers, and answers that say the same and more. Whether two other
answers clash is for a judge: word rules never declare a conflict. In particular a
negation, a quantifier, an antonym or a word that takes back what it stands before
("former mayor", "alleged attack") that only one side has is named as `words.polarity`.
"""

from __future__ import annotations

import re

from summarizer.text.lexicon import word_set
from summarizer.values.base import Verdict
from summarizer.values.spelling import fold

#: Characters of each answer that are read.
_LONGEST = 1000

_NOT = re.compile(r"n['’]t\b", re.IGNORECASE)
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_POINT = re.compile(r"(?<=\d)\.(?=\d)")
_SYMBOLS = str.maketrans(
    {"%": " percent ", "$": " dollar ", "€": " euro ", "£": " pound ", "-": " ", "–": " "}
)
_ITEM = re.compile(r",\s*(?:and\s+)?|;\s*|\s+(?:and|&)\s+")

#: Left out of every comparison. Prepositions, pronouns and forms of "be" stay: "attacked by Russia".
_SMALL = word_set("a an the that s also")
#: Left out at the front only.
_FRONT = word_set("in on at")
#: May follow a whole answer and begin an addition to it.
_JOINS = word_set(
    "of in on at to for by with from who which during against near over under near as when where while"
)
#: In an addition, these may turn an answer about: "attacked", "was attacked".
_AUXILIARY = word_set("is are was were be been being has have had will would to by")

#: Negations, quantifiers, conditions and words that take back what they stand before.
_TURNS = word_set(
    """
    not no never none nobody nothing neither nor without cannot any some all every each most few many
    several half only both almost nearly barely hardly former ex alleged allegedly suspected purported
    fake attempted failed deputy vice acting hoax mock toy replica imitation rumoured rumored potential
    potentially possible possibly planned if unless except but or denied refused rejected un until least
    might may could
    """
)
_OPPOSITES = tuple(
    frozenset(pair.split("/"))
    for pair in sorted(
        word_set(
            """
            before/after rise/fall rose/fell increase/decrease increased/decreased up/down dead/alive
            accept/reject accepted/rejected win/lose won/lost open/closed opened/closed inside/outside
            former/current first/last north/south northern/southern east/west eastern/western left/right
            more/less more/fewer guilty/innocent legal/illegal allow/ban allowed/banned include/exclude
            men/women man/woman male/female boy/girl buy/sell bought/sold start/end started/ended
            began/ended arrive/leave arrived/left confirmed/denied public/private day/night
            morning/evening front/rear early/late high/low true/false safe/unsafe stable/critical
            to/from
            """
        )
    )
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
    if verdict := _contained(x, y):
        return verdict
    other_way = _contained(y, x)
    return other_way.turned() if other_way else _undecided()


def _undecided() -> Verdict:
    return Verdict(
        "not_comparable", "words.undecided", "The words differ, and no rule says whether the sense does."
    )


def _spelled(text: str) -> list[str]:
    """Split into folded words; "14.5" stays one word and "5%" isn't "$5"."""
    plain = _NOT.sub(" not", text[:_LONGEST]).translate(_SYMBOLS)
    plain = _POINT.sub("p", _THOUSANDS.sub("", plain))
    return [word for chunk in plain.split() for word in fold(chunk).split()]


def _content(words: list[str]) -> list[str]:
    start = next((i for i, word in enumerate(words) if word not in _FRONT | _SMALL), len(words))
    return [_stem(word) for word in words[start:] if word not in _SMALL]


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
    opposite = opposed(only_x, only_y)
    rest = apart - turning - opposite
    if not (turning or opposite) or len(shared) < len(rest):
        return ""
    return ", ".join(f"“{word}”" for word in sorted(turning | opposite))


def opposed(one: set[str], other: set[str]) -> set[str]:
    """Words of two sets, lower case, that are opposites of each other: "rose" in one and "fell" in the other."""
    pairs = (pair for pair in _OPPOSITES if len(pair & one) == 1 == len(pair & other))
    return {word for pair in pairs for word in pair if word in one | other}


def _contained(x: list[str], y: list[str]) -> Verdict | None:
    """Find `refines`: the content words `x` hold all of `y`, unbroken, and add to it without turning it."""
    at = next((i for i in range(len(x) - len(y)) if x[i : i + len(y)] == y), None)
    if x[-len(y) :] == y:
        at = len(x) - len(y)
    if not y or len(x) <= len(y) or at is None:
        return None
    before, after = x[:at], x[at + len(y) :]
    if not _AUXILIARY.isdisjoint(before) or len(before) > 2 or not _JOINS.isdisjoint(before):
        return None
    # A noun right behind makes another thing of it: a car bomb is no car.
    if after and after[0] not in _JOINS:
        return None
    return Verdict("refines", "words.contained", "One says what the other says, and more.")
