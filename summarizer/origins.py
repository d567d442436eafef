"""Origins, not articles: five articles that rewrite one text are one confirmation.

Two articles share an origin when one of them carries much of the other's *reporter prose* word for
word, or retells it sentence by sentence in other words (`summarizer.retold`). Quotations and page
furniture are left out: everybody quotes the same statement. Copies chain: if c copies b and b copies
a, all three are one origin.

Method for copies: exact containment of word shingles (A. Broder, "On the resemblance and containment of
documents", 1997). Sketches (MinHash, SimHash) are useless at the length of an article. The constants
were measured on ten real events of 75 articles: rewrites and reprints lie at 0.27 and above,
independent reports of one event at 0.17 and below.
"""

from __future__ import annotations

import zlib
from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Sized
from dataclasses import dataclass, field
from itertools import chain

from summarizer import credited, labels, retold
from summarizer.articles.furniture import mark, prose
from summarizer.blocks import Blocks, Union
from summarizer.order import id_key, in_order
from summarizer.records import Claim, Origin, Source, SourceBrief
from summarizer.text.quoted import quoted
from summarizer.text.sentences import sentences
from summarizer.text.tokens import Token, tokens

#: Words in a shingle: long enough that chance and stock phrases rarely repeat one.
SHINGLE = 5
#: Share of the smaller article's shingles found in the other from which it counts as a copy.
COPIED = 0.22
#: Fewest shared shingles: below this a short note could pass on two stock phrases.
FEWEST = 12
#: Articles that are remembered as holding one shingle, and from how many of one origin on fewer are. Later ones are
#: compared with these: a copy of a text shares its shingles with the first copies as well.
COMMON = 64
OF_ONE = 8
#: Share of the shorter of two reported utterances, as runs of three words, found in the other.
SAME_UTTERANCE = 0.5


def shingles(words: Sequence[str], size: int = SHINGLE) -> frozenset[int]:
    """The runs of `size` words, hashed (CRC-32: the same in every process)."""
    return frozenset(
        zlib.crc32(" ".join(words[i : i + size]).encode("utf-8", "surrogatepass"))
        for i in range(len(words) - size + 1)
    )


@dataclass(frozen=True, slots=True)
class Outlined:
    """What two articles are compared by: the distinct shingles of the own prose, ascending, four bytes each, and
    the outline.
    """

    print: array[int]
    outline: retold.Outline


def _lines(text: str) -> Iterator[tuple[int, int, list[tuple[Token, bool]]]]:
    """`[start, end)` of each stretch of prose, its words, and of each whether it is quoted; no furniture."""
    quotes = [(q.start, q.end) for q in quoted(text)]
    position = 0
    for start, end in prose(text, mark(text)):
        words: list[tuple[Token, bool]] = []
        for token in tokens(text[start:end], start):
            while position < len(quotes) and quotes[position][1] <= token.start:
                position += 1
            if any(ch.isalnum() for ch in token.text):
                words.append((token, position < len(quotes) and quotes[position][0] <= token.start))
        yield start, end, words


def _read(text: str | None) -> Outlined:
    """One reading of an article's text; of nothing when there is none."""
    own: list[str] = []
    outline: list[retold.Sentence] = []
    for start, end, words in _lines(text or ""):
        own += [token.text.lower() for token, in_quotes in words if not in_quotes]
        at = 0
        for _, sentence_end in sentences((text or "")[start:end]):
            first = at
            while at < len(words) and words[at][0].start < start + sentence_end:
                at += 1
            told = retold.sentence((token.base.lower(), q) for token, q in words[first:at])
            outline += [told] if told else []
    return Outlined(array("I", sorted(shingles(own))), tuple(outline))


def outlined(briefs: Sequence[SourceBrief]) -> dict[str, Outlined]:
    """What the sources are compared by, by id, in order; made once for both ways of comparing."""
    ordered = sorted(briefs, key=lambda b: id_key(b.source.id))
    return {brief.source.id: _read(brief.text) for brief in ordered}


def find_origins(
    briefs: Sequence[SourceBrief],
    *,
    reworded: bool = True,
    readings: Mapping[str, Outlined] | None = None,
) -> tuple[Origin, ...]:
    """The independent origins among the sources, each with the reason why its sources count as one.

    Without `reworded`, copies word for word only: what may be left unread where one of them was read. A retelling
    may get a fact wrong. `readings`: `outlined` the briefs, where they are at hand.

    Time and memory grow with the words, whatever the number of copies.
    """
    ordered = sorted(briefs, key=lambda b: id_key(b.source.id))
    names = labels.names([b.source for b in briefs])
    sets, why = Union(), dict[str, str]()
    readings = outlined(briefs) if readings is None else readings
    retellings = _retellings(readings, names, sets) if reworded else iter(())
    for one, other, reason in chain(_copies(ordered, readings, names, sets), retellings):
        sets.join(one, other)
        why.setdefault(other, reason)
    members: dict[str, list[str]] = defaultdict(list)
    for brief in ordered:
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
    briefs: Sequence[SourceBrief],
    readings: Mapping[str, Outlined],
    names: Mapping[str, str],
    sets: Union,
) -> Iterator[tuple[str, str, str]]:
    """`(source, earlier source, reason)` for every pair of which one copies the other. `briefs` in order of id;
    `sets` as the pairs found so far make them.
    """
    first_with: dict[str, str] = {}
    for brief in briefs:
        twin = first_with.setdefault(brief.source.sha256, brief.source.id)
        if twin != brief.source.id:
            yield twin, brief.source.id, f"{names[brief.source.id]} is the same file as {names[twin]}"
    prints = {source: reading.print for source, reading in readings.items()}
    repeated = _repeated(prints.values())
    holders: dict[int, list[str]] = defaultdict(list)
    for other, own in prints.items():
        again = [shingle for shingle in own if repeated(shingle)]
        counts = Counter(holder for shingle in again for holder in holders.get(shingle, ()))
        for one in sorted(counts, key=id_key):
            share = counts[one] / min(len(prints[one]), len(own))
            if counts[one] >= FEWEST and share >= COPIED:
                yield one, other, _reason(one, other, prints, names, share)
        _hold(other, again, holders, sets)


def _hold(source: str, found: Iterable[int], holders: dict[int, list[str]], sets: Union) -> None:
    """Remember a source under its shingles: up to `COMMON` holders each; when it is one of more than `OF_ONE`
    copies, only where `OF_ONE` have room. Who copies that text shares the shingle with the first copies, too.
    """
    room = COMMON if sets.size(source) <= OF_ONE else OF_ONE
    for shingle in found:
        held = holders[shingle]
        if len(held) < room:
            held.append(source)


def _repeated(prints: Iterable[array[int]]) -> Callable[[int], bool]:
    """Tells shingles that are in two prints or more; a few others pass, too, and cost a little memory. Two bitmaps
    instead of a table: most shingles are in one article only, and a table of them all would outgrow the articles.
    """
    listed = list(prints)
    bits = max(16, (8 * sum(map(len, listed))).bit_length())
    seen, again, mask = bytearray(1 << (bits - 3)), bytearray(1 << (bits - 3)), (1 << bits) - 1
    for own in listed:
        for shingle in own:
            place = shingle & mask
            bit = 1 << (place & 7)
            if seen[place >> 3] & bit:
                again[place >> 3] |= bit
            else:
                seen[place >> 3] |= bit
    return lambda shingle: bool(again[(shingle & mask) >> 3] >> (shingle & 7) & 1)


def _reason(one: str, other: str, prints: Mapping[str, Sized], names: Mapping[str, str], share: float) -> str:
    small, large = (one, other) if len(prints[one]) <= len(prints[other]) else (other, one)
    return (
        f"{names[small]} and {names[large]} carry the same text: {share:.0%} of the five-word runs in "
        f"{names[small]}'s own prose stand in {names[large]}, quotations left out"
    )


def _retellings(
    readings: Mapping[str, Outlined], names: Mapping[str, str], sets: Union
) -> Iterator[tuple[str, str, str]]:
    """The same for every pair of which one retells the other, of those not yet of one origin."""
    outlines = {source: reading.outline for source, reading in readings.items()}
    for one, other in retold.candidates(outlines, sets):
        covers = retold.retold(outlines[one], outlines[other])
        if covers:
            told = " and ".join(
                f"{cover.forward} of {cover.counted} sentences of {names[source]}"
                for source, cover in zip((one, other), covers, strict=True)
            )
            yield (
                one,
                other,
                f"{names[one]} and {names[other]} tell the same facts in the same order, reworded: {told} match "
                "the other's one after another",
            )


@dataclass(frozen=True)
class Provenance:
    """Where articles come from, by source id."""

    origin_of: Mapping[str, str] = field(default_factory=dict)
    """The origin of each; a source that isn't here is one of its own."""
    publishers: Mapping[str, str] = field(default_factory=dict)
    """Who published it, where the article says."""

    @classmethod
    def of(cls, sources: Iterable[Source], origins: Iterable[Origin]) -> Provenance:
        """What these sources and origins tell."""
        return cls(
            {source: origin.id for origin in origins for source in origin.sources},
            {source.id: source.publisher for source in sources if source.publisher},
        )


def independent(claims: Sequence[Claim], provenance: Provenance) -> int:
    """Number of independent origins behind claims that agree: rewrites count once, and so do articles that report
    the same utterance of the same speaker, and those that credit one news organisation with the claim. Whoever
    credits the publisher of another of the sources has the claim from there.
    """
    origin_of, sets = provenance.origin_of, Union()
    if len({sets.find(_origin(claim, origin_of)) for claim in claims}) < 2:
        return min(1, len(claims))
    _join_utterances(claims, origin_of, sets)
    _join_credits(claims, provenance, sets)
    return len({sets.find(_origin(claim, origin_of)) for claim in claims})


def _origin(claim: Claim, origin_of: Mapping[str, str]) -> str:
    return origin_of.get(claim.source, claim.source)


def _join_credits(claims: Sequence[Claim], provenance: Provenance, sets: Union) -> None:
    """Join the origins that credit one news organisation, and with them the first source that it published."""
    origin_of, publishers = provenance.origin_of, provenance.publishers
    credits = [(credited_by(claim), _origin(claim, origin_of)) for claim in claims]
    home: dict[str, str] = {}
    for claim in sorted(claims, key=lambda c: id_key(c.id)):
        if publishers.get(claim.source):
            home.setdefault(credited.publisher(publishers[claim.source]), _origin(claim, origin_of))
    for medium, own in credits:
        if medium:
            sets.join(own, home.setdefault(medium, own))


def credited_by(claim: Claim) -> str | None:
    """The news organisation that a claim comes from, by its speaker, its evidence or its sentence."""
    speaker = credited.medium(claim.said_by.name) if claim.said_by else None
    return (
        speaker
        or credited.credited([span.text for span in claim.evidence])
        or credited.credited([claim.statement])
    )


def _join_utterances(claims: Sequence[Claim], origin_of: Mapping[str, str], sets: Union) -> None:
    """Join the origins that report the same utterance of the same speaker."""
    utterances: dict[tuple[str | None, frozenset[int]], str] = {}
    blocks: Blocks[tuple[str | None, frozenset[int]]] = Blocks()
    for claim in claims:
        if not claim.said_by:
            continue
        own = _origin(claim, origin_of)
        # Whoever is named is known by the last word of the name; unnamed ones may all be one.
        named = None if claim.said_by.anonymous else (claim.said_by.name.split() or [""])[-1].lower()
        told = named, shingles(_evidence_words(claim), 3)
        if told[1] and told in utterances:
            sets.join(own, utterances[told])
        elif told[1]:
            utterances[told] = own
            _join_overlapping(told, utterances, blocks, sets)


def _join_overlapping(
    told: tuple[str | None, frozenset[int]],
    utterances: Mapping[tuple[str | None, frozenset[int]], str],
    blocks: Blocks[tuple[str | None, frozenset[int]]],
    sets: Union,
) -> None:
    """Join the origins of earlier utterances of one speaker in words that overlap with these."""
    named, own = told
    keys = [(named, run) for run in sorted(own)]
    for other in blocks.near(keys):
        if len(own & other[1]) >= SAME_UTTERANCE * min(len(own), len(other[1])):
            sets.join(utterances[told], utterances[other])
    blocks.add(told, keys)


def _evidence_words(claim: Claim) -> list[str]:
    return [
        t.text.lower() for span in claim.evidence for t in tokens(span.text) if any(map(str.isalnum, t.text))
    ]


def with_origins(sources: Iterable[Source], origins: Iterable[Origin]) -> tuple[Source, ...]:
    """The sources, each with its origin filled in."""
    of = {source: origin.id for origin in origins for source in origin.sources}
    return tuple(source.model_copy(update={"origin": of[source.id]}) for source in sources)
