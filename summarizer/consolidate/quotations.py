"""Quotations of one utterance brought together by their words, whatever a model aligned, and compared.

Two quotations are of one utterance when their words run along each other for long enough and their
speakers don't exclude each other. Where they do, any difference inside the stretch they share is a
difference of wording: except punctuation, capitals, an ellipsis, and an editor's brackets.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import Match, SequenceMatcher
from itertools import combinations, pairwise

from summarizer.order import id_key, in_order
from summarizer.origins import Union, shingles
from summarizer.records import Quotation, QuotationVariant, Speaker, Utterance
from summarizer.text.lexicon import MODALS, NEGATIONS, QUANTIFIERS, STOPWORDS
from summarizer.text.spelling import american
from summarizer.values import name as names

#: Words that must agree before two quotations are taken for one utterance: shorter phrases
#: ("red lines", "yes") recur in different speeches.
FEWEST = 6
#: Share of the words in the stretch they share that must agree.
ALIKE = 0.7
#: Runs of words that two quotations must share to be compared at all.
RUN = 3

#: Words whose change leaves the sense alone.
_LIGHT = STOPWORDS - NEGATIONS - QUANTIFIERS - MODALS
#: Stands for what an editor cut or put in.
_GAP = "xxgapxx"
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
    """Lower-case words in one spelling; what an editor cut or put in is one gap."""
    found = _WORD.findall(_EDITOR.sub(f" {_GAP} ", text))
    return [american(part.lower().replace("’", "'").replace("-", "")) for part in found]


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
        if _GAP not in gone and _GAP not in come and "".join(gone) != "".join(come):  # "on to", "onto"
            before = a[max(0, one.a + one.size - 2) : one.a + one.size]
            found.append(WordingDifference(*map(" ".join, (gone, come, before, a[other.a : other.a + 2]))))
    agreed = sum(block.size for block in blocks)
    differing = sum(max(len(d.left.split()), len(d.right.split())) for d in found)
    if agreed < FEWEST or agreed < ALIKE * (agreed + differing):
        return None
    return tuple(found)


def _close(one: Match, other: Match) -> bool:
    """True when at most two words of either quotation stand between two blocks."""
    return max(other.a - one.a, other.b - one.b) - one.size <= 2


def utterances(quotations: Iterable[Quotation]) -> list[list[Quotation]]:
    """Quotations sorted into utterances, each in order of id."""
    listed = sorted(quotations, key=lambda q: id_key(q.id))
    by_id = {q.id: q for q in listed}
    sets = Union()
    for quotation in listed:
        sets.find(quotation.id)
    for one, other in _candidates(listed):
        first, second = by_id[one], by_id[other]
        if may_be_one(first.speaker, second.speaker) and differences(first.text, second.text) is not None:
            sets.join(one, other)
    members: dict[str, list[Quotation]] = defaultdict(list)
    for quotation in listed:
        members[sets.find(quotation.id)].append(quotation)
    return list(members.values())


def _candidates(quotations: Sequence[Quotation]) -> list[tuple[str, str]]:
    """Pairs of quotations that share a run of words."""
    holders: dict[int, list[str]] = defaultdict(list)
    for quotation in quotations:
        for run in sorted(shingles(words(quotation.text), RUN)):
            holders[run].append(quotation.id)
    pairs = {pair for ids in holders.values() for pair in combinations(ids[:64], 2)}
    return sorted(pairs, key=lambda pair: (id_key(pair[0]), id_key(pair[1])))


def may_be_one(one: Speaker | None, other: Speaker | None) -> bool:
    """False only when two speakers are named and differ: an unnamed official may be anybody."""
    if one is None or other is None or one.anonymous or other.anonymous:
        return True
    first, second = names.parse(one.name), names.parse(other.name)
    if first is None or second is None:
        return True
    return names.compare(first, second).relation not in ("contradicts", "differs")


def merged(quotations: Sequence[Quotation], number: int, conflict: str | None = None) -> Utterance:
    """One utterance from its quotations."""
    by_text: dict[str, list[Quotation]] = defaultdict(list)
    for quotation in quotations:
        by_text[" ".join(words(quotation.text))].append(quotation)
    variants = sorted(by_text.values(), key=lambda group: (-len(group[0].text), id_key(group[0].id)))
    speakers = [q.speaker for q in quotations if q.speaker]
    speakers.sort(key=lambda speaker: (speaker.anonymous, -len(speaker.name), speaker.name))
    channels = sorted({q.channel for q in quotations if q.channel})
    return Utterance(
        id=f"q{number}",
        speaker=speakers[0] if speakers else None,
        channel=channels[0] if channels else None,
        text=variants[0][0].text,
        variants=tuple(
            QuotationVariant(
                text=group[0].text,
                sources=in_order(sources_of(group)),
                evidence=tuple(span for q in group for span in q.evidence),
            )
            for group in variants
        ),
        sources=in_order(sources_of(quotations)),
        evidence=tuple(span for q in quotations for span in q.evidence),
        conflict=conflict,
    )


def sources_of(quotations: Iterable[Quotation]) -> list[str]:
    """Ids of the sources, as often as they occur."""
    return [quotation.id.split(".")[0] for quotation in quotations]
