"""Prices that move through the day: two reports of one share or currency are of two moments unless both say the close.

"Qualcomm shares fell 4.3 percent" and "Qualcomm shares fell 6.6%" of the same morning are both true: each was so when
it was written. What was paid, offered or valued at a price doesn't move.
"""

from __future__ import annotations

import re

from summarizer.consolidate.clauses import said
from summarizer.records import Claim
from summarizer.values.base import Verdict
from summarizer.values.late import late

_TRADED = (
    r"(?:shares?|stocks?|index|futures|crude|brent|bitcoin|yields?|dow|nasdaq|s&p 500|ftse(?: 100)?|nikkei|dax|sensex|"
    r"nifty|the (?:gold|copper|dollar|pound|euro|yen|yuan|rupee|rouble|ruble|lira|peso|rand|won|franc))"
)
_MOVED = (
    r"(?:fell|falling|fallen|falls?|rose|rising|risen|rises?|dropp(?:ed|ing)|drops?|slid|slipp(?:ed|ing)|slips?|sank|"
    r"sunk|tumbl(?:ed|ing)|plung(?:ed|ing)|plummet(?:ed|ing)|los(?:t|ing|es)|shed|gain(?:ed|ing|s)?|climb(?:ed|ing|s)?|"
    r"jump(?:ed|ing|s)?|surg(?:ed|ing)|soar(?:ed|ing)|eas(?:ed|ing)|dipp(?:ed|ing)|edged|were (?:up|down)|"
    r"was (?:up|down)|trad(?:ed|ing|es?)|chang(?:ed|ing) hands|(?:little |un)changed|flat|up|down)"
)
#: The price of something traded, told as moving: a market word and a movement in one stretch of a sentence.
_MOVES = late(rf"\b{_TRADED}\b[^.;!?]{{0,60}}?\b{_MOVED}\b|\b{_MOVED}\b[^.;!?]{{0,25}}\b{_TRADED}\b", re.I)
_ASKED = late(rf"\b{_TRADED}\b", re.I)
_MOVING = late(rf"\b{_MOVED}\b", re.I)
#: One fixed moment of the day, which two reports share.
_CLOSED = late(
    r"\bclos(?:ed?|ing|es)\b|\b(?:ended|finished|settled)\b(?! (?:up )?with)|\b(?:at|by) the (?:bell|end of trading)\b",
    re.I,
)


def compare(one: Claim, other: Claim) -> Verdict | None:
    """`scope.open` where both figures, or words ("little changed"), are of a price that moves and not both are of the
    close; else None.
    """
    pair = (one, other)
    if not all(claim.value.kind in ("quantity", "text") and _moves(claim) for claim in pair):
        return None
    if all(_CLOSED.search(f"{said(claim)} {claim.statement}") for claim in pair):
        return None
    reason = "A price moves through the day: the figures may be of two times of trading."
    return Verdict("not_comparable", "scope.open", reason)


def _moves(claim: Claim) -> bool:
    """True for the price of something traded; its name may stand in the question alone."""
    words = said(claim)
    return any(map(_MOVES.search, (words, claim.statement))) or bool(
        _ASKED.search(claim.question) and _MOVING.search(words)
    )
