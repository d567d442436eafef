"""The clause that a word stands in: whose modality and date are its own, and whose are its neighbour's.

A sentence is cut where a mark or a comma with a conjunction begins another predicate ("…, and
officials have warned", "; the rest", ", which was"). A relative clause that closes with a comma gives
the main clause back: the two halves of the main clause are one. All offsets are characters of the
sentence, end exclusive. One pass over the sentence, no nested repeats: time is linear.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from summarizer.engines.lexical.happenings import finite
from summarizer.engines.lexical.vocabulary import BE, SPEECH
from summarizer.text.lexicon import AUXILIARIES, MODALS
from summarizer.text.memo import by_text
from summarizer.text.tokens import iter_tokens

_MARK = re.compile(r"; | [–—] ?|[–—]|--+|, ?(?=(?:and|but|or|so|yet|as|while|whereas|although|though|because"
                   r"|which|who|whose|where|when|since|after|before) )| (?=(?:but|while|whereas) )|, ")  # fmt: skip
_JOINS = frozenset({"and", "or", "so", "yet"})
_SUBORDINATE = frozenset(
    {"but", "as", "while", "whereas", "although", "though", "because", "since", "after", "before"}
)
_RELATIVE = frozenset({"which", "who", "whose", "where", "when"})
#: A predicate begins within so many words of its conjunction, or none is looked for.
_SUBJECT = 9
#: Modals that are no verb by themselves, and participles.
_NOT_FINITE = frozenset(
    """being been having doing done due set planned planning plans expected likely unlikely possible possibly probably
    perhaps maybe certainly reportedly allegedly apparently alleged scheduled supposed going if whether called
    described""".split()
)
_FINITE = (BE | AUXILIARIES | MODALS | SPEECH) - _NOT_FINITE


@dataclass(frozen=True)
class Piece:
    """A stretch of a sentence between two borders. `depth` 1 for a relative clause, 0 for a main one;
    `clause` numbers the clause that it is a part of, from 0.
    """

    start: int
    end: int
    depth: int
    clause: int


@by_text
def pieces(sentence: str) -> tuple[Piece, ...]:
    """The sentence cut into clauses, in order, without a gap."""
    found: list[Piece] = []
    start, depth, clause, count, outer = 0, 0, 0, 1, 0
    for border, kind in _borders(sentence):
        if kind == "resume" and not depth:
            continue
        found.append(Piece(start, border, depth, clause))
        if kind == "resume":
            start, depth, clause = border, 0, outer
            continue
        if kind == "relative" and not depth:
            outer = clause
        start, depth, clause, count = border, int(kind == "relative"), count, count + 1
    found.append(Piece(start, len(sentence), depth, clause))
    return tuple(found)


def own_clause(sentence: str, offset: int) -> str:
    """The words of the clause around `offset`; a main clause that a relative one interrupts is whole again."""
    cut = pieces(sentence)
    here = next((piece for piece in cut if piece.start <= offset < piece.end), cut[-1])
    return " ".join(sentence[p.start : p.end].strip() for p in cut if p.clause == here.clause)


def in_one_clause(sentence: str, first: int, second: int) -> bool:
    """True when the words at both offsets belong to one clause."""
    home = [next((p.clause for p in pieces(sentence) if p.start <= at < p.end), -1) for at in (first, second)]
    return home[0] == home[1]


def _borders(sentence: str) -> Iterator[tuple[int, str]]:
    """Where a piece ends, and why: `new` (another clause), `relative`, or `resume` (a comma that may close one)."""
    for match in _MARK.finditer(sentence):
        words = iter_tokens(sentence[match.end() : match.end() + 90])
        following = [token.text.lower() for token in islice(words, _SUBJECT + 1)]
        kind = _kind(match.group().strip(), following)
        if kind:
            yield match.end(), kind


def _kind(mark: str, following: list[str]) -> str | None:
    if not following:
        return None
    low = following[0]
    if mark not in {",", ""}:
        return "new"
    if low in _RELATIVE:
        return "relative" if mark == "," else None
    if low in _SUBORDINATE:
        return "new"
    if low in _JOINS:
        return "new" if _predicates(following[1:]) else None
    return "resume" if low in _FINITE or finite(low) else None


def _predicates(words: list[str]) -> bool:
    """True when a finite verb stands before the next mark."""
    for word in words:
        if not word[:1].isalnum() and word not in {"'", "’"}:
            return False
        if word in _FINITE:
            return True
    return False
