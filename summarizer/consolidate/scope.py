"""Are two answers of the same scope? What stands beside a figure, a name or a time narrows what it is the answer to.

"38 killed in the capital alone" and "117 across the country" answer one question and don't clash. Where both sides
have a qualifier of one class and none in common (`scope_words`), they speak of different things; where one side alone
has one that is hardly ever left unsaid, a rule can't tell.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Set

from summarizer.consolidate import parts
from summarizer.consolidate.clauses import bearing, said, told
from summarizer.consolidate.deed_words import DEEDS, OTHER_SLOTS
from summarizer.consolidate.scope_words import (
    ANYWHERE,
    ASIDE,
    HINTS,
    NEAREST,
    OF_A_TIME,
    OF_MEASURES,
    PEOPLE,
    RANKS,
    TELLING,
    USUAL,
)
from summarizer.consolidate.verdicts import apart, listed, unclear
from summarizer.records import Claim, Quantity
from summarizer.values import tallies
from summarizer.values.base import Verdict
from summarizer.values.late import late
from summarizer.values.moment_patterns import MONTH_NAMES
from summarizer.values.qualifiers import Qualifiers, compiled
from summarizer.values.quantity_gates import dimension

Classes = Mapping[str, Qualifiers]

_ANYWHERE, _ASIDE, _HINTS, _NEAREST, _RANKS = map(compiled, (ANYWHERE, ASIDE, HINTS, NEAREST, RANKS))
_PEOPLE = compiled(PEOPLE)
_DEEDS = compiled({"deed": DEEDS})
_OF_A_TIME = {kind: _ANYWHERE[kind] for kind in OF_A_TIME}
#: Characters on either side of a value in which a qualifier belongs to it.
_NEAR = 60
#: Characters behind a value in which a noun is what it counts.
_RIGHT_BEHIND = 12
_OCCASION = late(
    rf"\b({'|'.join(MONTH_NAMES)}) "
    r"(?:earthquake|quake|storm|flood|attack|election|vote|summit|strike|talks|meeting|fire)s?\b"
)
_YEAR = late(r"\b(?:1[89]|20)\d\d\b")
_HURT = late(r"\b(?:injur(?:ed|es|ing|ies|y)|hurt(?:s|ing)?|wound(?:ed|s|ing))\b", re.I)
_IN_HOSPITAL = late(r"\bhospital(?:s|i[sz]ed)?\b", re.I)
#: Questions for one person whose deed or honour is one: who scored the winner, who took the award.
_ONE_SLOT = late(
    r"\bwho (?:(?:scored|got|hit|struck|netted|headed|grabbed) the (?:winner|winning|decisive|deciding|only|opening|"
    r"opener|first|last|equali[sz]er)|won|wins|took (?:the )?(?:[a-z]+ )?(?:title|prize|gold|award|crown|medal)|"
    r"(?:was|is|has been) (?:named|crowned|chosen|voted|picked|appointed)(?! in\b| by\b| among\b| to testify\b)|"
    r"became|is the new)\b",
    re.I,
)
#: Which qualifiers of a class stand in a part of a claim.
_In = Callable[[Qualifiers], frozenset[str]]
_Found = Callable[[Claim], _In]


def compare(one: Claim, other: Claim) -> Verdict | None:
    """Why these two answers aren't of one thing, or None when nothing shows it. `scope.apart`: they are of two
    things; `scope.open`: a rule can't tell.
    """
    kind = one.value.kind
    if kind == "quantity":
        return (
            _classed(one, other, _NEAREST, _nearest)
            or _treated(one, other)
            or _treated(other, one)
            or _people(one, other)
            or _classed(one, other, _ANYWHERE, _anywhere)
            or _classed(one, other, _ASIDE, _in_all)
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
    mine, theirs = (_nearest(claim)(_NEAREST["fate"]) for claim in (one, other))
    if {*mine, *theirs} != {"killed", "hurt"} or mine & theirs:
        return None
    return _apart(one, other, mine, theirs)


def _people(one: Claim, other: Claim) -> Verdict | None:
    """What the classes of people tell; where nobody is counted, nobody of any class is."""
    for claim in (one, other):
        normal = claim.value.normal
        if isinstance(normal, Quantity) and normal.hard == (0, 0) and not _attached(claim)(_PEOPLE["people"]):
            return None
    return _classed(one, other, _PEOPLE, _attached)


def _treated(wide: Claim, narrow: Claim) -> Verdict | None:
    """`scope.apart` for the hurt, and fewer who were taken to hospital."""
    x, y = wide.value.normal, narrow.value.normal
    if not isinstance(x, Quantity) or not isinstance(y, Quantity) or x.unit or y.unit:
        return None
    low, high = x.hard[0], y.hard[1]
    if not high or low is None or low <= high:
        return None
    texts = [told(claim).text for claim in (wide, narrow)]
    hurt, treated = ([words.search(text) is not None for text in texts] for words in (_HURT, _IN_HOSPITAL))
    if hurt != [True, False] or treated != [False, True]:
        return None
    return _apart(wide, narrow, {"the hurt"}, {"those taken to hospital"})


def contrasted(one: Claim, other: Claim, classes: Classes) -> str | None:
    """Words of a class on either side and none in common, as a reason; None where no class is so."""
    in_one, in_other = _anywhere(one), _anywhere(other)
    for members in classes.values():
        mine, theirs = in_one(members), in_other(members)
        if mine and theirs and not mine & theirs:
            return f"“{one.value.text}” goes with {listed(mine)}, “{other.value.text}” with {listed(theirs)}."
    return None


def _hinted(one: Claim, other: Claim) -> Verdict | None:
    measures = {_measure(one), _measure(other)}
    classes = {kind: words for kind, words in _HINTS.items() if measures & OF_MEASURES[kind]}
    contrast = contrasted(one, other, classes)
    if contrast is not None:
        return unclear(contrast)
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
    mine, theirs = (_nearest(claim)(_DEEDS["deed"]) for claim in (one, other))
    if not mine or not theirs or mine & theirs:
        return None
    reason = f"“{one.value.text}” is of {listed(mine)}, “{other.value.text}” of {listed(theirs)}."
    return unclear(reason)


def _deeds(one: Claim, other: Claim) -> Verdict | None:
    """Answers that stand by two different deeds."""
    members = _DEEDS["deed"]
    mine, theirs = (members.found(told(claim).own) for claim in (one, other))
    if all(_ONE_SLOT.search(claim.question) for claim in (one, other)) and not (mine ^ theirs) & OTHER_SLOTS:
        return None  # whoever won, it is told by many words
    if not mine or not theirs or mine & theirs:
        return None
    reason = f"“{one.value.text}” goes with {listed(mine)}, “{other.value.text}” with {listed(theirs)}."
    return unclear(reason)


def _classed(one: Claim, other: Claim, classes: Classes, find: _Found) -> Verdict | None:
    """What the classes of qualifiers tell."""
    left_open: set[str] = set()
    in_one, in_other = find(one), find(other)
    for kind, members in classes.items():
        mine, theirs = in_one(members), in_other(members)
        if mine and theirs and not mine & theirs:
            return _apart(one, other, mine, theirs)
        if kind in TELLING:
            for own, others, silent in ((mine, theirs, other), (theirs, mine, one)):
                alone = own - others - USUAL
                if alone:
                    left_open |= alone - (others or members.found(_asked_and_told(silent)))
    if left_open:
        return unclear(f"One side alone says: {listed(left_open)}.")
    return None


def _apart(one: Claim, other: Claim, mine: Set[str], theirs: Set[str]) -> Verdict:
    pair = f"“{one.value.text}” is of {listed(mine)}, “{other.value.text}” of {listed(theirs)}"
    return apart(f"They are of different scope: {pair}.")


def _asked_and_told(claim: Claim) -> str:
    """What bears on the value, with question and statement."""
    return f"{told(claim).text} {claim.question} {bearing(claim.statement, claim.value.text).text}"


def _anywhere(claim: Claim) -> _In:
    """The qualifiers that bear on the value."""
    text = told(claim).text
    return lambda members: members.found(text)


def _in_all(claim: Claim) -> _In:
    """The qualifiers that stand anywhere in the evidence, asides and all."""
    text = said(claim)
    return lambda members: members.found(text)


def _nearest(claim: Claim) -> _In:
    """The qualifier that stands nearest to the value in its evidence, or in it."""
    around = told(claim)
    if around.start < 0:
        return lambda _members: frozenset()
    head = max(0, around.start - _NEAR)
    text = around.text[head : around.stop + _NEAR]
    return lambda members: members.nearest(text, around.start - head, around.stop - head)


def _attached(claim: Claim) -> _In:
    """The qualifiers in the value or right behind it."""
    text = claim.value.text + told(claim).after[:_RIGHT_BEHIND]
    return lambda members: members.found(text)


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
    reason = f"One is of {listed(mine)}, the other of {listed(theirs)}."
    return apart(reason)
