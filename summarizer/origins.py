"""Origins, not articles: five articles that rewrite one text are one confirmation.

Two articles share an origin when one of them carries much of the other's *reporter prose* word for
word. Quotations and page furniture are left out: everybody quotes the same statement. Copies chain:
if c copies b and b copies a, all three are one origin.

Method: exact containment of word shingles (A. Broder, "On the resemblance and containment of
documents", 1997). Sketches (MinHash, SimHash) are useless at the length of an article. The constants
were measured on ten real events of 75 articles: rewrites and reprints lie at 0.27 and above,
independent reports of one event at 0.17 and below.
"""

from __future__ import annotations

import zlib
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from summarizer import labels
from summarizer.articles.furniture import mark, prose
from summarizer.order import id_key, in_order
from summarizer.records import Claim, Origin, Source, SourceBrief
from summarizer.text.quoted import quoted
from summarizer.text.tokens import tokens

#: Words in a shingle: long enough that chance and stock phrases rarely repeat one.
SHINGLE = 5
#: Share of the smaller article's shingles found in the other from which it counts as a copy.
COPIED = 0.22
#: Fewest shared shingles: below this a short note could pass on two stock phrases.
FEWEST = 12
#: A shingle in more articles than this tells nothing about who copies whom, and costs pairs.
COMMON = 64
#: Share of the shorter of two reported utterances, as runs of three words, found in the other.
SAME_UTTERANCE = 0.5


class Union:
    """Disjoint sets (union-find) over hashable items; the least item by insertion stands for its set."""

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}

    def find(self, item: str) -> str:
        """The item that stands for `item`'s set."""
        root = self._parent.setdefault(item, item)
        while root != self._parent[root]:
            root = self._parent[root]
        while item != root:
            self._parent[item], item = root, self._parent[item]
        return root

    def join(self, one: str, other: str) -> None:
        """Make the two sets one."""
        first, second = sorted((self.find(one), self.find(other)), key=lambda i: (id_key(i), i))
        self._parent[second] = first


def shingles(words: Sequence[str], size: int = SHINGLE) -> frozenset[int]:
    """The runs of `size` words, hashed (CRC-32: the same in every process)."""
    return frozenset(
        zlib.crc32(" ".join(words[i : i + size]).encode("utf-8", "surrogatepass"))
        for i in range(len(words) - size + 1)
    )


def prose_words(text: str) -> list[str]:
    """The words of an article's own prose, lower case: quotations and furniture left out."""
    quotes = [(q.start, q.end) for q in quoted(text)]
    words: list[str] = []
    position = 0
    for start, end in prose(text, mark(text)):
        for token in tokens(text[start:end], start):
            while position < len(quotes) and quotes[position][1] <= token.start:
                position += 1
            if position < len(quotes) and quotes[position][0] <= token.start:
                continue
            if any(ch.isalnum() for ch in token.text):
                words.append(token.text.lower())
    return words


def find_origins(briefs: Sequence[SourceBrief]) -> tuple[Origin, ...]:
    """The independent origins among the sources, each with the reason why its sources count as one."""
    prints = {b.source.id: shingles(prose_words(b.text)) if b.text else frozenset[int]() for b in briefs}
    sets, why = Union(), dict[str, str]()
    names = labels.names([b.source for b in briefs])
    for one, other, reason in _copies(briefs, prints, names):
        sets.join(one, other)
        why.setdefault(other, reason)
    members: dict[str, list[str]] = defaultdict(list)
    for brief in sorted(briefs, key=lambda b: id_key(b.source.id)):
        members[sets.find(brief.source.id)].append(brief.source.id)
    return tuple(
        Origin(
            id=f"o{number}",
            sources=in_order(ids),
            reason="; ".join(why[i] for i in ids if i in why)
            or "Stands alone: no other article carries its text.",
        )
        for number, ids in enumerate(members.values(), 1)
    )


def _copies(
    briefs: Sequence[SourceBrief], prints: Mapping[str, frozenset[int]], names: Mapping[str, str]
) -> list[tuple[str, str, str]]:
    """`(source, source, reason)` for every pair of which one copies the other."""
    found: list[tuple[str, str, str]] = []
    first_with: dict[str, str] = {}
    for brief in sorted(briefs, key=lambda b: id_key(b.source.id)):
        twin = first_with.setdefault(brief.source.sha256, brief.source.id)
        if twin != brief.source.id:
            found.append(
                (twin, brief.source.id, f"{names[brief.source.id]} is the same file as {names[twin]}")
            )
    for (one, other), shared in _shared(prints).items():
        share = shared / min(len(prints[one]), len(prints[other]))
        if shared >= FEWEST and share >= COPIED:
            found.append((one, other, _reason(one, other, prints, names, share)))
    return found


def _reason(
    one: str, other: str, prints: Mapping[str, frozenset[int]], names: Mapping[str, str], share: float
) -> str:
    small, large = (one, other) if len(prints[one]) <= len(prints[other]) else (other, one)
    return (
        f"{names[small]} and {names[large]} carry the same text: {share:.0%} of the five-word runs in "
        f"{names[small]}'s own prose stand in {names[large]}, quotations left out"
    )


def _shared(prints: Mapping[str, frozenset[int]]) -> dict[tuple[str, str], int]:
    """Number of shingles that each pair of sources shares; pairs that share none are absent."""
    holders: dict[int, list[str]] = defaultdict(list)
    for source in sorted(prints, key=id_key):
        for shingle in prints[source]:
            holders[shingle].append(source)
    pairs: Counter[tuple[str, str]] = Counter()
    for sources in holders.values():
        if 1 < len(sources) <= COMMON:
            pairs.update(combinations(sources, 2))
    return dict(sorted(pairs.items(), key=lambda item: (id_key(item[0][0]), id_key(item[0][1]))))


def independent(claims: Sequence[Claim], origin_of: Mapping[str, str]) -> int:
    """Number of independent origins behind claims that agree: rewrites count once, and so do articles that
    report the same utterance of the same speaker.
    """
    sets = Union()
    for claim in claims:
        sets.find(origin_of.get(claim.source, claim.source))
    told = [claim for claim in claims if claim.said_by]
    for one, other in combinations(told, 2):
        if one.source != other.source and _same_utterance(one, other):
            sets.join(origin_of.get(one.source, one.source), origin_of.get(other.source, other.source))
    return len({sets.find(origin_of.get(claim.source, claim.source)) for claim in claims})


def _same_utterance(one: Claim, other: Claim) -> bool:
    """True when both report one speaker in words that overlap."""
    assert one.said_by is not None
    assert other.said_by is not None
    if one.said_by.anonymous != other.said_by.anonymous:
        return False
    named = not one.said_by.anonymous
    if named and one.said_by.name.split()[-1].lower() != other.said_by.name.split()[-1].lower():
        return False
    first, second = (shingles(_evidence_words(claim), 3) for claim in (one, other))
    smaller = min(len(first), len(second))
    return smaller > 0 and len(first & second) >= SAME_UTTERANCE * smaller


def _evidence_words(claim: Claim) -> list[str]:
    return [
        t.text.lower() for span in claim.evidence for t in tokens(span.text) if any(map(str.isalnum, t.text))
    ]


def with_origin(source: Source, origins: Sequence[Origin]) -> Source:
    """The source with its origin filled in."""
    origin = next(o.id for o in origins if source.id in o.sources)
    return source.model_copy(update={"origin": origin})
