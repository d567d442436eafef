"""Are two answers of the same scope? What stands beside a figure, a name or a time narrows what it is the answer to.

"38 killed in the capital alone" and "117 across the country" answer one question and don't clash. Where both sides
have a qualifier of one class and none in common (`scope_words`), they speak of different things; where one side alone
has one that is hardly ever left unsaid, a rule can't tell.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Set

from summarizer.consolidate import parts
from summarizer.consolidate.clauses import told
from summarizer.consolidate.deed_words import DEEDS
from summarizer.consolidate.qualifiers import Qualifiers, compiled
from summarizer.consolidate.scope_words import (
    ANYWHERE,
    HINTS,
    NEAREST,
    OF_A_TIME,
    OF_MEASURES,
    PEOPLE,
    RANKS,
    TELLING,
    USUAL,
)
from summarizer.records import Claim, Quantity
from summarizer.values import tallies
from summarizer.values.base import Verdict
from summarizer.values.quantity_gates import dimension

Classes = Mapping[str, Qualifiers]

_ANYWHERE, _HINTS, _NEAREST, _RANKS = map(compiled, (ANYWHERE, HINTS, NEAREST, RANKS))
_PEOPLE = compiled(PEOPLE)
_DEEDS = compiled({"deed": DEEDS})
_OF_A_TIME = {kind: _ANYWHERE[kind] for kind in OF_A_TIME}
#: Characters on either side of a value in which a qualifier belongs to it.
_NEAR = 60
#: Characters behind a value in which a noun is what it counts.
_RIGHT_BEHIND = 12
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_OCCASION = re.compile(
    rf"\b({_MONTHS}) (?:earthquake|quake|storm|flood|attack|election|vote|summit|strike|talks|meeting|fire)s?\b"
)
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_Found = Callable[[Claim, Qualifiers], frozenset[str]]


def compare(one: Claim, other: Claim) -> Verdict | None:
    """Why these two answers aren't of one thing, or None when nothing shows it. `scope.apart`: they are of two
    things; `scope.open`: a rule can't tell.
    """
    kind = one.value.kind
    if kind == "quantity":
        return (
            _classed(one, other, _NEAREST, _nearest)
            or _classed(one, other, _PEOPLE, _attached)
            or _classed(one, other, _ANYWHERE, _anywhere)
            or _occasions(one, other)
            or _years(one, other)
            or _hinted(one, other)
            or parts.compare(one, other)
            or _deeds(one, other)
        )
    if kind == "moment":
        return _events(one, other) or _deeds(one, other) or _classed(one, other, _OF_A_TIME, _anywhere)
    if kind in ("name", "place"):
        return (
            _classed(one, other, _RANKS, _anywhere)
            or _classed(one, other, _ANYWHERE, _anywhere)
            or _deeds(one, other)
        )
    return None


def fates(one: Claim, other: Claim) -> Verdict | None:
    """`scope.apart` for two equal figures of which one counts the dead, the other the wounded."""
    mine, theirs = (_nearest(claim, _NEAREST["fate"]) for claim in (one, other))
    if {*mine, *theirs} != {"killed", "hurt"} or mine & theirs:
        return None
    return _apart(one, other, mine, theirs)


def contrasted(one: Claim, other: Claim, classes: Classes) -> str | None:
    """Words of a class on either side and none in common, as a reason; None where no class is so."""
    for members in classes.values():
        mine, theirs = _anywhere(one, members), _anywhere(other, members)
        if mine and theirs and not mine & theirs:
            return f"“{one.value.text}” goes with {_list(mine)}, “{other.value.text}” with {_list(theirs)}."
    return None


def _hinted(one: Claim, other: Claim) -> Verdict | None:
    measures = {_measure(one), _measure(other)}
    classes = {kind: words for kind, words in _HINTS.items() if measures & OF_MEASURES[kind]}
    apart = contrasted(one, other, classes)
    if apart is not None:
        return Verdict("not_comparable", "scope.open", apart)
    return _classed(one, other, classes, _anywhere)


def _measure(claim: Claim) -> str:
    """What kind of figure it is: `count`, `score`, `share`, `money`, or the dimension of its unit."""
    unit = claim.value.normal.unit if isinstance(claim.value.normal, Quantity) else None
    if unit is None:
        return "count"
    if unit.startswith(tallies.PREFIX):
        return "score"
    of = dimension(unit.partition("/")[0] if unit not in ("km/h", "m/s") else unit)
    return "money" if len(of) == 3 and of not in ("", "age") else of


def _events(one: Claim, other: Claim) -> Verdict | None:
    """Times that stand nearest to the words of two different events."""
    mine, theirs = (_nearest(claim, _DEEDS["deed"]) for claim in (one, other))
    if not mine or not theirs or mine & theirs:
        return None
    reason = f"“{one.value.text}” is of {_list(mine)}, “{other.value.text}” of {_list(theirs)}."
    return Verdict("not_comparable", "scope.open", reason)


def _deeds(one: Claim, other: Claim) -> Verdict | None:
    """Answers that stand by two different deeds."""
    members = _DEEDS["deed"]
    mine, theirs = (members.found(told(claim).own) for claim in (one, other))
    if not mine or not theirs or mine & theirs:
        return None
    reason = f"“{one.value.text}” goes with {_list(mine)}, “{other.value.text}” with {_list(theirs)}."
    return Verdict("not_comparable", "scope.open", reason)


def _classed(one: Claim, other: Claim, classes: Classes, find: _Found) -> Verdict | None:
    """What the classes of qualifiers tell."""
    left_open: set[str] = set()
    for kind, members in classes.items():
        mine, theirs = find(one, members), find(other, members)
        if mine and theirs and not mine & theirs:
            return _apart(one, other, mine, theirs)
        if kind in TELLING:
            for own, others, silent in ((mine, theirs, other), (theirs, mine, one)):
                named = others or _anywhere(silent, members, of_question=True)
                left_open |= own - others - USUAL - named
    if left_open:
        return Verdict("not_comparable", "scope.open", f"One side alone says: {_list(left_open)}.")
    return None


def _apart(one: Claim, other: Claim, mine: Set[str], theirs: Set[str]) -> Verdict:
    pair = f"“{one.value.text}” is of {_list(mine)}, “{other.value.text}” of {_list(theirs)}"
    return Verdict("not_comparable", "scope.apart", f"They are of different scope: {pair}.")


def _anywhere(claim: Claim, members: Qualifiers, *, of_question: bool = False) -> frozenset[str]:
    """The qualifiers that bear on the value, and with `of_question` those in question or statement."""
    text = told(claim).text
    if of_question:
        text = f"{text} {claim.question} {claim.statement}"
    return members.found(text)


def _nearest(claim: Claim, members: Qualifiers) -> frozenset[str]:
    """The qualifier that stands nearest to the value in its evidence, or in it."""
    around = told(claim)
    if around.start < 0:
        return frozenset()
    head = max(0, around.start - _NEAR)
    text = around.text[head : around.stop + _NEAR]
    return members.nearest(text, around.start - head, around.stop - head)


def _attached(claim: Claim, members: Qualifiers) -> frozenset[str]:
    """The qualifiers in the value or right behind it."""
    around = told(claim)
    text = claim.value.text + around.after[:_RIGHT_BEHIND]
    return members.found(text)


def _occasions(one: Claim, other: Claim) -> Verdict | None:
    """Events of one sort told apart by their month."""
    mine, theirs = (set(_OCCASION.findall(told(claim).text)) for claim in (one, other))
    return _of_two(mine, theirs)


def _years(one: Claim, other: Claim) -> Verdict | None:
    """Figures of different years, where both sides give one."""
    mine, theirs = ({*_YEAR.findall(told(c).beside)} for c in (one, other))
    return _of_two(mine, theirs)


def _of_two(mine: Set[str], theirs: Set[str]) -> Verdict | None:
    if not mine or not theirs or mine & theirs:
        return None
    reason = f"One is of {_list(mine)}, the other of {_list(theirs)}."
    return Verdict("not_comparable", "scope.apart", reason)


def _list(names: Set[str]) -> str:
    return " and ".join(sorted(names))
