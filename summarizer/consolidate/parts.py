"""Parts, wholes and means: two figures of which one is a share of what the other counts.

Only what is attached to the value makes it a part ("19 of them", "of the nine coaches four", "another 12"); an aside
elsewhere in the sentence ("176 people, nine of them crew") says nothing of the figure. Whether a gunman or a crew
is counted in matters where the figures differ by a few.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from summarizer.consolidate.clauses import Told, told, unattributed
from summarizer.consolidate.verdicts import unclear
from summarizer.records import Claim, Quantity
from summarizer.values.base import Verdict
from summarizer.values.late import late

#: Right before the figure.
_BEFORE = late(
    r"\b(?:another|a further|an additional|an extra|the other|the remaining|on average|an average of|a median of)\s*$|"
    r"(?:^|\s\s|\b(?:and|but) )\s*of (?:the|its|their|his|her|these|those|whom|them)\b[^,.;]{0,60}$",
    re.I,
)
#: In the figure's own words.
_WITHIN = late(
    r"\b(?:another|further|additional|extra|other|remaining|each|apiece|of them|of whom|of the|a head|alone)\b",
    re.I,
)
#: Right after the figure.
_AFTER = late(
    r"^(?: [a-z]+){0,2},? (?:of (?:them|whom|these|those)\b|apiece\b|each\b|a head\b|on average\b|more\b|others?\b|"
    r"further\b|alone\b|at a time\b)",
    re.I,
)
#: "In the capital alone": a part by its place or time.
_ALONE = late(r"\b(?:in|on|at|from|during)\b[^,]{1,40} (?:alone|itself|proper)\b", re.I)
#: "Among the under-25s it was 14 percent": a share of some only.
_AMONG = late(r"\s*(?:among|of) (?:the |those |all )?[\w-]+", re.I)
#: Of a share these name what it is a share of: "62 percent of those who voted".
_OF = late(r"\bof (?:the|them|whom|those|these|its|their)\b", re.I)
_OF_OR_MORE = late(r"\b(?:of|more)\b", re.I)
#: A sum of all there is.
_ALL = late(r"\b(?:in all|in total|all told|altogether|together|between them|combined|overall|all)\b", re.I)
#: Who was there, and what then befell some of them.
_THERE = late(
    r"\b(?:aboard|on board|underground|inside|held|housed|carr(?:ied|ying)|was carrying|travell?ing|present|"
    r"at the scene|"
    r"there (?:was|were)|(?:was|were) (?:in|on|at)|capacity|home to|attend(?:s|ed)?)\b",
    re.I,
)
_HAS = late(r"\b(?:has|have|had|employs?|employed|counts?|counted|numbers?|numbered)\s*$", re.I)
_BEFALLEN = late(
    r"\b(?:killed|died|dead|deaths?|fatalit(?:y|ies)|casualties|cases|drowned|perished|injured|hurt|wounded|rescued|saved|pulled|plucked|survived|escaped|fled|missing|"
    r"unaccounted|got (?:away|out|off)|walked (?:out|free|away)|made it|climbed out|crawled out|swam|"
    r"jumped|freed|released|to safety|ashore|winched|hoisted|airlifted|hospital|hospitali[sz]ed|treated|"
    r"brought|evacuated|trapped|tested positive|fell ill|infected|arrested|detained|charged)\b",
    re.I,
)
#: Whose being counted in articles differ on.
_DOUBTFUL = (
    (
        "the attacker",
        r"gunm[ae]n|attackers?|bombers?|shooters?|assailants?|himself|herself|perpetrators?|hijackers?",
    ),
    ("the police", r"police(?:man|men|woman)?|officers?"),
    ("the crew", r"crew|pilots?|drivers?|staff"),
    ("the unborn", r"unborn|foetus|fetus"),
    ("children", r"bab(?:y|ies)|infants?|newborns?"),
)
_INCLUDED = {
    name: late(
        rf"\b(?:including|counting|with|and|among them|among the (?:dead|victims|injured|wounded))\b"
        rf"[^.;]{{0,40}}?\b(?:{words})\b|\b(?:{words})\b[^.;]{{0,12}}?\b(?:among them|included|too)\b",
        re.I,
    )
    for name, words in _DOUBTFUL
}
_EXCLUDED = {
    name: late(
        rf"\b(?:besides|excluding|apart from|as well as|plus|not counting|not including|other than|"
        rf"before (?:turning|killing|shooting|taking|blowing|detonating))\b"
        rf"[^.;]{{0,40}}?\b(?:{words})\b|\b(?:{words})\b[^.;]{{0,12}}?\b(?:excluded|not counted|aside)\b",
        re.I,
    )
    for name, words in _DOUBTFUL
}
#: Up to this many persons may be the ones counted in by one side only.
_A_FEW = 3
#: Digits of a figure from which on a swap of two tells a slip.
_SURELY_READ = 3
#: A whole is this many times its part at least, where nothing but "in all" tells them apart: a mere
#: disagreement between counts is seldom so wide.
_WIDE = 2


def compare(one: Claim, other: Claim) -> Verdict | None:
    """`scope.open` where one figure is told as a part, a mean or a whole and the other isn't, else None."""
    mine, theirs = _part(one), _part(other)
    if mine != theirs:
        return unclear(f"One side says “{(mine or theirs)}” of its figure, the other doesn't.")
    return (
        _counted_in(one, other)
        or _whole(one, other)
        or _whole(other, one)
        or _present(one, other)
        or _present(other, one)
    )


def _part(claim: Claim) -> str:
    """The words that make the figure a part; empty when none do."""
    around, text = told(claim), claim.value.text
    share = isinstance(claim.value.normal, Quantity) and claim.value.normal.unit == "percent"
    hits = (
        _AMONG.match(around.text) if share else None,
        _ALONE.search(around.text),
        None if share else _BEFORE.search(around.before),
        None if share and _OF.search(text) else _WITHIN.search(text),
        _after(around, share),
    )
    return next((" ".join(hit[0].lower().split()) for hit in hits if hit), "")


def _after(around: Told, share: bool) -> re.Match[str] | None:
    hit = _AFTER.match(around.after)
    return None if share and hit is not None and _OF_OR_MORE.search(hit[0]) else hit


def _counted_in(one: Claim, other: Claim) -> Verdict | None:
    """Somebody whom one side alone names as counted in or out, where the figures differ by no more than a few."""
    gap = _gap(one, other)
    if gap is None or gap > _A_FEW:
        return None
    mine, theirs = (_counting(unattributed(claim)) for claim in (one, other))
    if mine == theirs:
        return None
    return unclear(f"{_odd(mine, theirs).capitalize()} may be counted in by one side only.")


def _odd(mine: Mapping[str, bool], theirs: Mapping[str, bool]) -> str:
    return min(name for name in {*mine, *theirs} if mine.get(name) != theirs.get(name))


def _counting(text: str) -> dict[str, bool]:
    """Whom the text counts in (true) or out (false)."""
    out = {name: False for name, words in _EXCLUDED.items() if words.search(text)}
    return {name: True for name, words in _INCLUDED.items() if words.search(text)} | out


def _gap(one: Claim, other: Claim) -> float | None:
    """By how much two counts differ; None when they are no counts."""
    x, y = one.value.normal, other.value.normal
    if not isinstance(x, Quantity) or not isinstance(y, Quantity) or x.unit or y.unit:
        return None
    if x.hard[0] is None or y.hard[0] is None:
        return None
    return abs(x.hard[0] - y.hard[0])


def _whole(whole: Claim, part: Claim) -> Verdict | None:
    """A sum of all beside a figure that is much smaller and not called a sum."""
    x, y = whole.value.normal, part.value.normal
    if not isinstance(x, Quantity) or not isinstance(y, Quantity) or x.unit == "percent":
        return None
    low, high = x.hard[0], y.hard[1]
    if low is None or not high or low < _WIDE * high:
        return None
    if not _ALL.search(told(whole).text) or _ALL.search(told(part).text):
        return None
    if _swapped(whole.value.text, part.value.text):
        return None
    return unclear(f"“{whole.value.text}” is a sum of all, “{part.value.text}” may be a part of it.")


def _swapped(one: str, other: str) -> bool:
    """True for one figure of three digits or more with two neighbouring digits in two orders: a slip of the pen is
    likelier than a part that looks so like its whole.
    """
    x, y = ("".join(filter(str.isdigit, text)) for text in (one, other))
    odd = [i for i, (p, q) in enumerate(zip(x, y, strict=False)) if p != q]
    if len(x) != len(y) or len(x) < _SURELY_READ or len(odd) != 2 or odd[1] != odd[0] + 1:
        return False
    return x[odd[0]] == y[odd[1]] and x[odd[1]] == y[odd[0]]


def _asked_who_was_there(question: str) -> bool:
    return _THERE.search(question) is not None and not _BEFALLEN.search(question)


def _present(present: Claim, part: Claim) -> Verdict | None:
    """Those who were there beside fewer of them to whom something happened: aboard and rescued, held and escaped."""
    x, y = present.value.normal, part.value.normal
    if not isinstance(x, Quantity) or not isinstance(y, Quantity) or x.unit or y.unit:
        return None
    low, high = x.hard[0], y.hard[1]
    if low is None or high is None or low <= high:
        return None
    if _asked_who_was_there(present.question) and not _asked_who_was_there(part.question):
        return unclear("One question asks who was there, the other doesn't.")
    mine, theirs = (told(claim).text for claim in (present, part))
    there = _THERE.search(mine) or _HAS.search(told(present).before)
    if not there or _BEFALLEN.search(mine) or _THERE.search(theirs):
        return None
    hit = _BEFALLEN.search(theirs)
    return unclear(f"One counts who was there, the other who “{hit[0]}”.") if hit else None
