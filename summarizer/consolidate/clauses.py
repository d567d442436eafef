"""What of a claim's evidence bears on its value: the sentence without its asides and without who says it.

"176 people, nine of them crew, died, the airline said" counts 176 people who died: the crew is an aside and the
airline the attribution. Without a parser, by the commas: a stretch after the value that opens like an aside, and any
that holds a verb of saying, is left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from summarizer.records import Claim

#: A comma, dash or bracket that parts a sentence; not the comma in "31,000" nor the colon in "4:17".
_EDGE = re.compile(r"[,:](?!\d)|;|[()—–]|\s-\s")
#: Spaces in an opening from which on it is a clause, no adverbial.
_SHORT = 5
#: Characters on either side of a value that are looked at: sentences of news are shorter.
_REACH = 600
#: How an aside opens that says more of what was counted or named.
_ASIDE = re.compile(
    r"\s*(?:and |but )?(?:among|including|counting|besides|excluding|with|most|many|some|several|half|all|none|"
    r"(?:[a-z]+|\d+) (?:of|among) (?:them|whom|those|these|which|the)|who|whose|which|whom|where|"
    r"(?:the|its|his|her|their) (?:first|last|latest|largest|biggest|highest|lowest|most|worst|best|only|second|third)|"
    r"an?|up|down|compared|succeeding|replacing|now|formerly|once|more than|less than|fewer than|four|five|"
    r"one|two|three|unchanged|enough)\b",
    re.I,
)
_RELATIVE = re.compile(r"\s*(?:who|which|whose|whom|where|\w+ of (?:them|whom|which))\b", re.I)
_SAYING = (
    r"said|says|saying|told|tells|added|adds|according to|announced|reported|reports|wrote|reckons?|insisted|claimed|"
    r"confirmed|found|shows?|showed|by (?:[A-Za-z'’]+ ){1,3}count|estimated|estimates|acknowledged|admitted|recalled|"
    r"warned|warns|warn|put it|testified|stated|holds|maintained|counted"
)
_SAID = re.compile(rf"\b(?:{_SAYING})\b", re.I)
#: "The Pentagon has admitted that …", "Prosecutors say that …", "said on Monday that …".
_OPENING = re.compile(rf"^[^,]{{0,80}}?\b(?:{_SAYING}|say|believe|believes)\b[^,]{{0,40}}? that\b", re.I)
#: "…, he said on Monday", "… said in Oslo": the day and place of the saying, where no comma parts them.
_CLOSING = re.compile(
    r"\b(?:said|says|told (?:reporters|journalists|lawmakers|parliament|the [a-z]+))\b(?: (?:late|early|in a \w+))?"
    r"(?:(?: (?:on|in|at|to) (?:the )?[A-Z]\w+){1,2}|(?=[.,]|$))"
)


@dataclass(frozen=True)
class Told:
    """The words that bear on a value, and where in them it stands (-1 where it doesn't stand there)."""

    text: str
    start: int
    stop: int
    piece: int
    """Where the stretch between two commas begins that holds the value; 0 where the value isn't there."""

    @cached_property
    def own(self) -> str:
        """The stretch between two commas that holds the value, without it, and a short one that opens the sentence
        ("By noon, …").
        """
        opening = self.text[: self.piece].strip().partition("  ")[0]
        if opening.count(" ") >= _SHORT:
            opening = ""
        return f"{opening} {self.text[self.piece : max(self.start, 0)]} {self.after.partition(',')[0]}"

    @property
    def before(self) -> str:
        """What precedes the value; all of it where the value doesn't stand there."""
        return self.text[: self.start] if self.start >= 0 else self.text

    @property
    def after(self) -> str:
        """What follows the value."""
        return self.text[self.stop :] if self.start >= 0 else ""

    @cached_property
    def clause(self) -> str:
        """What precedes the value and what follows it up to the next comma, without it."""
        return f"{self.before} {self.after.partition(',')[0]}"

    @cached_property
    def beside(self) -> str:
        """What stands around the value, without it."""
        return f"{self.before} {self.after}"


def told(claim: Claim) -> Told:
    """What of this claim's evidence bears on its value."""
    return bearing(said(claim), claim.value.text)


def said(claim: Claim) -> str:
    """All of a claim's evidence; where the claim's statement is the article's own sentence around it, all of that: a
    model quotes as little as carries the answer, and what it is of stands beside it.
    """
    if len(claim.evidence) > 1:
        return " ".join(span.text for span in claim.evidence)
    words = claim.evidence[0].text
    return claim.statement if words in claim.statement else words


def unattributed(claim: Claim) -> str:
    """All of a claim's evidence but the stretches that only say who says so: "…, police said"."""
    value = claim.value.text
    return ",".join(piece for piece in _pieces(said(claim)) if value in piece or not _SAID.search(piece))


@lru_cache(maxsize=8192)
def bearing(text: str, value: str) -> Told:
    """What of a text bears on a value in it; all of it but attributions where the value isn't there."""
    at = _find(text, value)
    if at > _REACH:
        text, at = text[at - _REACH :], _REACH
    text = text[: max(at, 0) + len(value) + _REACH]
    if at < 0:
        return Told(_CLOSING.sub(" ", _OPENING.sub(" ", text)), -1, -1, 0)
    stop = at + len(value)
    before = " ".join(p for p in _pieces(text[:at])[:-1] if not _SAID.search(p) and not _RELATIVE.match(p))
    own_start = _pieces(text[:at])[-1]
    opening = _OPENING.sub(" ", own_start)
    rest = _pieces(text[stop:])
    after = [rest[0], *(piece for piece in rest[1:] if not _ASIDE.match(piece) and not _SAID.search(piece))]
    head = _OPENING.sub(" ", f"{before} {opening}" if before else opening)
    tail = _CLOSING.sub(" ", ",".join(after))
    piece = len(head) - len(opening) if head.endswith(opening) else 0
    return Told(head + text[at:stop] + tail, len(head), len(head) + len(value), piece)


def _find(text: str, value: str) -> int:
    """Where `value` stands in `text` as whole words, else -1."""
    low, wanted = text.lower(), value.lower()
    at = low.find(wanted) if wanted else -1
    while at > 0 and low[at - 1].isalnum() and wanted[0].isalnum():
        at = low.find(wanted, at + 1)
    return at


def _pieces(text: str) -> list[str]:
    """`text` cut at its edges; one piece at least."""
    pieces, last = [], 0
    for edge in _EDGE.finditer(text):
        pieces.append(text[last : edge.start()])
        last = edge.end()
    return [*pieces, text[last:]]
