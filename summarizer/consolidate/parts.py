"""Parts, wholes and means: two figures of which one is a share of what the other counts.

Only what is attached to the value makes it a part ("19 of them", "of the nine coaches four", "another 12"); an aside
elsewhere in the sentence ("176 people, nine of them crew") says nothing of the figure. Whether a gunman or a crew
is counted in matters where the figures differ by a few.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from summarizer.consolidate.clauses import Told, said, told
from summarizer.records import Claim, Quantity
from summarizer.values.base import Verdict

#: Right before the figure.
_BEFORE = re.compile(
    r"\b(?:another|a further|an additional|an extra|the other|the remaining|on average|an average of|a median of)\s*$|"
    r"(?:^|\s\s|\b(?:and|but) )\s*of (?:the|its|their|his|her|these|those|whom|them)\b[^,.;]{0,60}$",
    re.I,
)
#: In the figure's own words.
_WITHIN = re.compile(
    r"\b(?:another|further|additional|extra|other|remaining|each|apiece|of them|of whom|of the|a head|alone)\b",
    re.I,
)
#: Right after the figure.
_AFTER = re.compile(
    r"^(?: [a-z]+){0,2},? (?:of (?:them|whom|these|those)\b|apiece\b|each\b|a head\b|on average\b|more\b|others?\b|"
    r"further\b|alone\b|at a time\b)",
    re.I,
)
#: "In the capital alone": a part by its place or time.
_ALONE = re.compile(r"\b(?:in|on|at|from|during)\b[^,]{1,40} alone\b", re.I)
#: "Among the under-25s it was 14 percent": a share of some only.
_AMONG = re.compile(r"\s*(?:among|of) (?:the |those |all )?[\w-]+", re.I)
#: Of a share these name what it is a share of: "62 percent of those who voted".
_OF = re.compile(r"\bof (?:the|them|whom|those|these|its|their)\b", re.I)
_OF_OR_MORE = re.compile(r"\b(?:of|more)\b", re.I)
#: A sum of all there is.
_ALL = re.compile(
    r"\b(?:in all|in total|all told|altogether|together|between them|combined|overall|all)\b", re.I
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
    name: re.compile(
        rf"\b(?:including|counting|with|and|among them|among the (?:dead|victims|injured|wounded))\b"
        rf"[^.;]{{0,40}}?\b(?:{words})\b|\b(?:{words})\b[^.;]{{0,12}}?\b(?:among them|included|too)\b",
        re.I,
    )
    for name, words in _DOUBTFUL
}
_EXCLUDED = {
    name: re.compile(
        rf"\b(?:besides|excluding|apart from|as well as|plus|not counting|not including|before|other than)\b"
        rf"[^.;]{{0,40}}?\b(?:{words})\b|\b(?:{words})\b[^.;]{{0,12}}?\b(?:excluded|not counted|aside)\b",
        re.I,
    )
    for name, words in _DOUBTFUL
}
#: Up to this many persons may be the ones counted in by one side only.
_A_FEW = 3
#: A whole is this many times its part at least, where nothing but "in all" tells them apart: a mere
#: disagreement between counts is seldom so wide.
_WIDE = 2


def compare(one: Claim, other: Claim) -> Verdict | None:
    """`scope.open` where one figure is told as a part, a mean or a whole and the other isn't, else None."""
    mine, theirs = _part(one), _part(other)
    if mine != theirs:
        return _open(f"One side says “{(mine or theirs)}” of its figure, the other doesn't.")
    return _counted_in(one, other) or _whole(one, other) or _whole(other, one)


def _open(reason: str) -> Verdict:
    return Verdict("not_comparable", "scope.open", reason)


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
    mine, theirs = (_counting(said(claim)) for claim in (one, other))
    if mine == theirs:
        return None
    return _open(f"{_odd(mine, theirs).capitalize()} may be counted in by one side only.")


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
    return _open(f"“{whole.value.text}” is a sum of all, “{part.value.text}” may be a part of it.")
