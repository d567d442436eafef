"""Quotations of one utterance brought together by their words, whatever a model aligned, and compared.

Two quotations are of one utterance when their speakers don't exclude each other and their words run along each other
for long enough (see `wording`). Or, in two articles, when one tells the other in other words (see `retold`): not when
one is written and the other spoken, for a tweet and an answer are two utterances.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import combinations

from summarizer.blocks import ANCHORS, Blocks, Union, nearest
from summarizer.consolidate.retold import PLAIN, Rarity, Told, likeness, retells, told
from summarizer.consolidate.wording import (
    FEWEST,
    WordingDifference,
    differences,
    differing,
    nearly_the_same,
    words,
)
from summarizer.order import id_key, in_order
from summarizer.origins import shingles
from summarizer.records import Quotation, QuotationVariant, Speaker, Utterance
from summarizer.values import name as names
from summarizer.values.base import CONFLICTING, Verdict

#: Runs of words that two quotations must share to be compared word by word.
RUN = 3
#: Strength (see `retold`) from which two quotations are one utterance beyond doubt, whoever is said to have said it.
BEYOND_DOUBT = 3.0
#: Wordings with which every other one of an utterance is compared, where there are too many for every two.
BEST = 12

#: Channels that are written, and those of which it is known whether they are.
_WRITTEN = frozenset({"tweet", "social media", "letter", "email", "memo", "filing", "readout", "written"})
_WAYS = _WRITTEN | {"told reporters", "news conference", "briefing", "interview", "speech", "testimony"}


def utterances(quotations: Iterable[Quotation]) -> list[list[Quotation]]:
    """Quotations sorted into utterances, each in order of id.

    Equal words of one speaker are compared once. A wording is compared with the earlier ones that share a run of
    words, at most `blocks.ANCHORS` of them, those with the most in common first.
    """
    listed = sorted(quotations, key=lambda q: id_key(q.id))
    sets = Union()
    distinct = _join_verbatim(listed, sets)
    _join_retold(distinct, sets)
    members: dict[str, list[Quotation]] = defaultdict(list)
    for quotation in listed:
        members[sets.find(quotation.id)].append(quotation)
    return list(members.values())


def _join_verbatim(listed: Sequence[Quotation], sets: Union) -> list[Quotation]:
    """Join the quotations whose words run along each other. Returned: one for each wording and speaker."""
    blocks: Blocks[str] = Blocks()
    first: dict[tuple[tuple[str, ...], str | None], Quotation] = {}
    by_id: dict[str, Quotation] = {}
    for quotation in listed:
        sets.find(quotation.id)
        own = tuple(words(quotation.text))
        speaker = quotation.speaker.name if quotation.speaker and not quotation.speaker.anonymous else None
        earlier = first.setdefault((own, speaker), quotation)
        if earlier is not quotation:
            if len(own) >= FEWEST:
                sets.join(quotation.id, earlier.id)
            continue
        by_id[quotation.id] = quotation
        runs = sorted(shingles(own, RUN))
        _join_alike(quotation, [by_id[i] for i in nearest(blocks.near(runs))], sets)
        blocks.add(quotation.id, runs)
    return list(by_id.values())


def _join_retold(distinct: Sequence[Quotation], sets: Union) -> None:
    """Join what tells one utterance in other words. How rare a word is, is counted over the utterances known so far:
    a sentence that every outlet has makes none of its words common.
    """
    forms = {q.id: told(words(q.text)) for q in distinct}
    by_id = {q.id: q for q in distinct}
    whole: dict[str, Told] = {}
    for quotation in distinct:
        key = sets.find(quotation.id)
        whole[key] = max(whole.get(key, forms[quotation.id]), forms[quotation.id], key=lambda t: len(t.keys))
    rarity = Rarity(whole.values())
    blocks: Blocks[str] = Blocks()
    members: dict[str, list[Quotation]] = defaultdict(list)
    for quotation in distinct:
        members[sets.find(quotation.id)].append(quotation)

    def alike(one: Quotation, other: Quotation) -> bool:
        known = said_by_one(one.speaker, other.speaker)
        return retells(forms[one.id], forms[other.id], rarity, known=known)

    for quotation in distinct:
        keys = sorted(forms[quotation.id].content)
        for other in (by_id[i] for i in nearest(blocks.near(keys))):
            one, two = sets.find(other.id), sets.find(quotation.id)
            if one == two or not alike(other, quotation) or not _may_retell(other, quotation):
                continue
            if not _told_apart(members[one], members[two], alike):
                sets.join(one, two)
                members[sets.find(one)] = [*members.pop(one), *members.pop(two)]
        blocks.add(quotation.id, keys)


def _told_apart(
    one: Sequence[Quotation], other: Sequence[Quotation], alike: Callable[[Quotation, Quotation], bool]
) -> bool:
    """True when one article has both of two sentences that are alike: then they are two."""
    by_source: dict[str, list[Quotation]] = defaultdict(list)
    for quotation in one[:ANCHORS]:
        by_source[sources_of([quotation])[0]].append(quotation)
    return any(
        alike(twin, quotation)
        for quotation in other[:ANCHORS]
        for twin in by_source.get(sources_of([quotation])[0], ())
    )


def _may_retell(one: Quotation, other: Quotation) -> bool:
    """Two articles, speakers that don't exclude each other, and not one in writing, the other by word of mouth."""
    if sources_of([one]) == sources_of([other]):
        return False  # an article doesn't tell one sentence twice: the second is another sentence
    return _in_one_way(one, other) and may_be_one(one.speaker, other.speaker)


def _in_one_way(one: Quotation, other: Quotation) -> bool:
    """False when one was written and the other spoken."""
    return len({q.channel in _WRITTEN for q in (one, other) if q.channel in _WAYS}) < 2


def _join_alike(quotation: Quotation, others: Iterable[Quotation], sets: Union) -> None:
    """Join a quotation with those that are of one utterance with it; one that is joined already isn't compared."""
    for other in others:
        if sets.find(other.id) != sets.find(quotation.id) and _told_alike(other, quotation):
            sets.join(other.id, quotation.id)


def _told_alike(one: Quotation, other: Quotation) -> bool:
    """True when the words run along each other, and the speakers don't exclude it; or so many that they are one
    utterance whoever it is given to: a firm, its spokesman, or by mistake somebody else.
    """
    found = differences(one.text, other.text)
    if found is None or (found and not _in_one_way(one, other)):
        return False
    if may_be_one(one.speaker, other.speaker) or _spelt_otherwise(one.speaker, other.speaker):
        return True
    return nearly_the_same(one.text, other.text)


def clashes(
    quotations: Sequence[Quotation],
) -> list[tuple[Quotation, Quotation, tuple[WordingDifference, ...]]]:
    """Every two quotations of one utterance, of two sources, that differ in words, and how; in order of id.

    Where there are more than `blocks.ANCHORS` quotations, equal wordings are compared once, and each wording with
    the `BEST` that most sources have; one quotation then stands for its wording.
    """
    ordered = sorted(quotations, key=lambda q: id_key(q.id))
    found = []
    for one, other in _to_compare(ordered):
        if sources_of([one]) == sources_of([other]):
            continue
        differ = differing(one.text, other.text)
        if differ:
            found.append((one, other, differ))
    return found


def _to_compare(ordered: Sequence[Quotation]) -> Iterable[tuple[Quotation, Quotation]]:
    if len(ordered) <= ANCHORS:
        return combinations(ordered, 2)
    by_words: dict[tuple[str, ...], list[Quotation]] = defaultdict(list)
    for quotation in ordered:
        by_words[tuple(words(quotation.text))].append(quotation)
    wordings = list(by_words.values())
    numbers = range(len(wordings))
    best = sorted(numbers, key=lambda n: (-len(set(sources_of(wordings[n]))), n))[:BEST]
    pairs = sorted({(min(n, b), max(n, b)) for n in numbers for b in best if n != b})
    return [pair for i, j in pairs for pair in _represented(wordings[i], wordings[j])]


def _represented(one: Sequence[Quotation], other: Sequence[Quotation]) -> list[tuple[Quotation, Quotation]]:
    """Every quotation of two wordings in a pair of two sources, where there is one: each with the first of the other
    side that another source has.
    """
    found = {}
    for quotation, side in ((q, other) for q in one):
        match = next((q for q in side if sources_of([q]) != sources_of([quotation])), None)
        if match:
            found[quotation.id, match.id] = (quotation, match)
    for quotation in other:
        match = next((q for q in one if sources_of([q]) != sources_of([quotation])), None)
        if match:
            found[match.id, quotation.id] = (match, quotation)
    return list(found.values())


def may_be_one(one: Speaker | None, other: Speaker | None) -> bool:
    """False only when two speakers are named and differ by more than spelling: an unnamed official may be anybody."""
    verdict = _compared(one, other)
    return verdict is None or verdict.relation not in CONFLICTING or verdict.rule == "name.spelling"


def certain(one: Quotation, other: Quotation) -> bool:
    """True when two quotations are of one utterance beyond doubt: their words run along each other, one known speaker
    said both, or they share as much as only a retelling does.
    """
    if differences(one.text, other.text) is not None or said_by_one(one.speaker, other.speaker):
        return True
    found = likeness(told(words(one.text)), told(words(other.text)), PLAIN)
    return found is not None and found.score * found.shared >= BEYOND_DOUBT


def said_by_one(one: Speaker | None, other: Speaker | None) -> bool:
    """True when both speakers are named, and it is one name."""
    verdict = _compared(one, other)
    return verdict is not None and verdict.relation in ("same", "alias")


def _compared(one: Speaker | None, other: Speaker | None) -> Verdict | None:
    """How two speakers' names relate; None when one of them has none."""
    if one is None or other is None or one.anonymous or other.anonymous:
        return None
    return _names_compared(one.name, other.name)


@lru_cache(maxsize=8192)
def _names_compared(one: str, other: str) -> Verdict | None:
    first, second = names.parse(one), names.parse(other)
    return names.compare(first, second) if first and second else None


def _spelt_otherwise(one: Speaker | None, other: Speaker | None) -> bool:
    """Aizhan and Aijan Toktogulova: one family name, given names with one initial."""
    first, second = (names.parse(speaker.name) if speaker else None for speaker in (one, other))
    if first is None or second is None:
        return False
    return first.family == second.family and first.given[:1] == second.given[:1] != ""


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
