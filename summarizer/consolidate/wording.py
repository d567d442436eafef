"""How two quotations of one utterance differ: word by word where their words run along each other, else as a whole.

Within the stretch that two quotations share any difference is a difference of wording, except punctuation, capitals,
spelling, an ellipsis, and an editor's brackets.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import Match, SequenceMatcher
from functools import lru_cache
from itertools import pairwise

from summarizer.consolidate.retold import GAP, PLAIN, likeness, retells, told
from summarizer.text.lexicon import MODALS, NEGATIONS, QUANTIFIERS, STOPWORDS
from summarizer.text.spelling import american

#: Words that must agree before two quotations are taken for one utterance: shorter phrases
#: ("red lines", "yes") recur in different speeches.
FEWEST = 6
#: Share of the words in the stretch they share that must agree.
ALIKE = 0.7
#: Share of the weight that must agree; of what both have beside the stretch they share, at most so much of its weight
#: is counted.
MATTER = 0.6
BESIDE = 0.34
#: Words that agree, and their share of the shorter one, from which two quotations are one utterance although the
#: speakers named are two.
CERTAIN = 16
NEARLY = 0.9
#: Words of a quotation that are compared: a longer one is a transcript, and alignment costs the square.
LONGEST = 600
_MOST_CHARACTERS = 10 * LONGEST
#: Words of a stretch that are shown.
MOST_SHOWN = 30
_AROUND = 2

#: Words whose change leaves the sense alone.
_LIGHT = STOPWORDS - NEGATIONS - QUANTIFIERS - MODALS
_WORD = re.compile(r"[^\W_]+(?:['’.\-][^\W_]+)*")
_EDITOR = re.compile(r"\[[^\]\[]{0,200}\]|\([^()]{0,200}\)|…|\.\.\.")


@dataclass(frozen=True)
class WordingDifference:
    """Where two quotations of one utterance differ: the words of each, and what stands around them."""

    left: str
    right: str
    before: str
    after: str

    def shown(self) -> tuple[str, str]:
        """Both wordings with a few words around them."""
        return tuple(  # type: ignore[return-value]  # two in, two out
            " ".join(filter(None, (self.before, part, self.after))) for part in (self.left, self.right)
        )

    @property
    def weighty(self) -> bool:
        """True when more differs than articles, prepositions and the like."""
        return bool((set(self.left.split()) ^ set(self.right.split())) - _LIGHT)


def words(text: str) -> list[str]:
    """The first `LONGEST` words, lower case in one spelling; what an editor cut or put in is one gap."""
    found = _WORD.findall(_EDITOR.sub(f" {GAP} ", text[:_MOST_CHARACTERS]))[:LONGEST]
    return [american(part.lower().replace("’", "'").replace("-", "")) for part in found]


@lru_cache(maxsize=8192)
def differences(left: str, right: str) -> tuple[WordingDifference, ...] | None:
    """How two quotations differ within the stretch they share; None when they aren't one utterance.

    Empty when one is an excerpt of the other, or they differ only as an editor may.
    """
    a, b = words(left), words(right)
    blocks = [
        block
        for block in SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks()
        if block.size >= 2 or (block.size == 1 and (a[block.a] not in STOPWORDS or block.a == block.b == 0))
    ]
    if len(blocks) > 1 and blocks[0].size == 1 and a[0] in STOPWORDS and not _close(*blocks[:2]):
        del blocks[0]  # "the" at the beginning of both by chance
    if not blocks:
        return None
    found = []
    for one, other in pairwise(blocks):
        gone, come = a[one.a + one.size : other.a], b[one.b + one.size : other.b]
        if GAP not in gone and GAP not in come and "".join(gone) != "".join(come):  # "on to", "onto"
            before = a[max(0, one.a + one.size - 2) : one.a + one.size]
            found.append(WordingDifference(*map(" ".join, (gone, come, before, a[other.a : other.a + 2]))))
    agreed = sum(block.size for block in blocks)
    apart = sum(max(len(d.left.split()), len(d.right.split())) for d in found)
    if agreed < FEWEST or agreed < ALIKE * (agreed + apart) or not _same_matter(a, b, blocks):
        return None
    return tuple(found)


def _same_matter(a: Sequence[str], b: Sequence[str], blocks: Sequence[Match]) -> bool:
    """False where two sentences are built alike and speak of two things ("no tax rises for working people", "no cuts to
    services for working people"): words weigh as in `retold`, and what both have before or after what they share
    counts as differing, too, up to a part of it: two newsrooms may cut a speech differently.
    """
    shared = math.fsum(PLAIN.whole(told(a[block.a : block.a + block.size])) for block in blocks)
    inside = beside = 0.0
    for one, other in pairwise(blocks):
        x, y = a[one.a + one.size : other.a], b[one.b + one.size : other.b]
        if [GAP] not in (x, y):
            same, left, right = _weighed(x, y)
            shared, inside = shared + same, inside + max(left, right)
    first, last = blocks[0], blocks[-1]
    for x, y in ((a[: first.a], b[: first.b]), (a[last.a + last.size :], b[last.b + last.size :])):
        same, left, right = _weighed(x, y)
        shared, beside = shared + same, beside + min(left, right)
    return shared >= MATTER * (shared + inside + min(beside, BESIDE * shared))


def _weighed(some: Sequence[str], others: Sequence[str]) -> tuple[float, float, float]:
    """Weight of the words that two stretches share in whatever form, and of what only either has."""
    one, other = (Counter(told(part).keys) for part in (some, others))
    same, left, right = (_weight(part) for part in (one & other, one - other, other - one))
    return same, left, right


def _weight(keys: Counter[str]) -> float:
    return math.fsum(PLAIN.of(key) * count for key, count in keys.items())


@lru_cache(maxsize=8192)
def differing(left: str, right: str) -> tuple[WordingDifference, ...]:
    """How two quotations of one utterance differ: word by word where their words run along each other, else as two
    tellings of one stretch. Empty when nothing differs, or they are parts that share nothing.
    """
    found = differences(left, right)
    if found is not None:
        return found
    a, b = words(left), words(right)
    one, other = told(a), told(b)
    alike = likeness(one, other, PLAIN)
    if alike is None or one.holds(other) or other.holds(one) or not retells(one, other, PLAIN, known=True):
        return ()
    shown = _shown(a, alike.first), _shown(b, alike.second)
    return (WordingDifference(*shown, "", ""),) if shown[0] != shown[1] else ()


def _shown(told_words: Sequence[str], stretch: tuple[int, int]) -> str:
    """The whole of a short quotation; of a long one the stretch, and what stands beside it."""
    if len(told_words) <= MOST_SHOWN:
        return " ".join(told_words)
    start = max(0, stretch[0] - _AROUND)
    return " ".join(told_words[start : min(stretch[1] + _AROUND, start + MOST_SHOWN)])


def _close(one: Match, other: Match) -> bool:
    """True when at most two words of either quotation stand between two blocks."""
    return max(other.a - one.a, other.b - one.b) - one.size <= 2


def nearly_the_same(left: str, right: str) -> bool:
    """True when so many words agree in the same order that no two people said them, whoever they are given to."""
    a, b = words(left), words(right)
    agreed = sum(block.size for block in SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks())
    return agreed >= CERTAIN and agreed >= NEARLY * min(len(a), len(b))
