"""Claims beyond the first thousand, one after another: each joins the group that it goes with, or opens one.

Leader clustering (Hartigan, Clustering Algorithms, 1975, chapter 3) with several leaders a group, its anchors: the
first claims in it of different wording or value. A claim goes with a group when it is linked completely with the
anchors and with the group's other claims of its own source. What one claim costs doesn't depend on how many
there are, nor does the result on the order in which they came, only on their ids.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from summarizer.blocks import Blocks
from summarizer.engines.lexical.likeness import Features, Likeness
from summarizer.records import Claim

#: Claims that stand for a group.
_ANCHORS = 6
#: Groups that are found again by one word: of more, the first.
_BY_ONE_WORD = 48
#: Groups looked at for one claim: those whose anchors share the most weight of words with it.
_LOOKED_AT = 6
#: Words in more statements than this share find nothing.
_COMMON = 0.25
#: Squared weight of a question that is the same as a whole, as that of a word.
_WHOLE_QUESTION = 9.0


@dataclass
class _Members:
    """One group: its claims by number, those that stand for it, and its claims by source."""

    claims: list[int] = field(default_factory=list)
    anchors: list[int] = field(default_factory=list)
    of_source: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    keys: set[tuple[str, str]] = field(default_factory=set)


def joined(likeness: Likeness, core: Sequence[list[int]]) -> list[list[int]]:
    """The groups of `core`, which hold the first numbers, with every later claim in one of them or in a new one."""
    joining = _Joining(likeness)
    for members in sorted(core):
        joining.open(members)
    for number in range(sum(map(len, core)), len(likeness.features)):
        joining.take(number)
    return [group.claims for group in joining.groups]


class _Joining:
    """Groups as they grow."""

    def __init__(self, likeness: Likeness) -> None:
        self._likeness = likeness
        self.groups: list[_Members] = []
        self._blocks: Blocks[int] = Blocks(_BY_ONE_WORD)
        #: Wording → the group that it is in, and whether a second claim of that wording went with it.
        self._wordings: dict[tuple[object, ...], int] = {}
        self._repeated: set[tuple[object, ...]] = set()

    def open(self, members: Sequence[int]) -> None:
        """A new group of these claims."""
        self.groups.append(_Members())
        for number in members:
            self._add(number, len(self.groups) - 1)

    def take(self, number: int) -> None:
        """Put a claim into the group that it goes with, the most alike first, or into a new one."""
        place = self._same_words(number)
        if place is None:
            place = next((p for p in self._nearest(number) if self._goes_with(number, p)), None)
        if place is None:
            self.open([number])
        else:
            self._add(number, place)

    def _add(self, number: int, place: int) -> None:
        one, group = self._likeness.features[number], self.groups[place]
        group.claims.append(number)
        group.of_source[one.claim.source].append(number)
        self._wordings.setdefault(_wording(one.claim), place)
        if len(group.anchors) < _ANCHORS and not any(self._one_wording(number, i) for i in group.anchors):
            group.anchors.append(number)
            new = [key for key in self._keys(one) if key not in group.keys]
            self._blocks.add(place, new)
            group.keys.update(new)

    def _one_wording(self, i: int, j: int) -> bool:
        a, b = self._likeness.features[i], self._likeness.features[j]
        return a.whole == b.whole and a.claim.value == b.claim.value

    def _same_words(self, number: int) -> int | None:
        """The group that a claim in the same words is in, if this one goes with it, too."""
        claim = self._likeness.features[number].claim
        wording = _wording(claim)
        place = self._wordings.get(wording)
        if place is None:
            return None
        # The same words went with it before: only another claim of the same source can tell more.
        if wording in self._repeated and claim.source not in self.groups[place].of_source:
            return place
        if not self._goes_with(number, place):
            return None
        self._repeated.add(wording)
        return place

    def _nearest(self, number: int) -> list[int]:
        """The groups whose first anchor is enough like a claim, the most alike first."""
        weights: dict[int, float] = defaultdict(float)
        for key in self._keys(self._likeness.features[number]):
            weight = self._likeness.weights.get(key[1], _WHOLE_QUESTION)
            for place in self._blocks.under(key):
                weights[place] += weight
        likely = sorted(weights, key=lambda place: (-weights[place], place))[:_LOOKED_AT]
        scores = [(self._likeness.enough(self.groups[place].anchors[0], number), place) for place in likely]
        return [place for _, place in sorted((-score, place) for score, place in scores if score is not None)]

    def _keys(self, one: Features) -> list[tuple[str, str]]:
        """What a group is found again by: its telling words, the rarest first, and its question as a whole."""
        corpus, kind = self._likeness.corpus, str(one.claim.value.kind)
        limit = _COMMON * corpus.total
        telling = sorted(
            (corpus.counts.get(word, 0), word) for word in one.whole if corpus.counts.get(word, 0) <= limit
        )
        return [(kind, word) for _, word in telling] + [(kind, " ".join(sorted(one.question)))]

    def _goes_with(self, number: int, place: int) -> bool:
        group, source = self.groups[place], self._likeness.features[number].claim.source
        beside = list(dict.fromkeys((*group.anchors, *group.of_source.get(source, ())[:_ANCHORS])))
        strong = {(i, number) for i in beside if self._likeness.enough(i, number) is not None}
        return self._likeness.linked((beside, [number]), strong)


def _wording(claim: Claim) -> tuple[object, ...]:
    """Claims with one of these tell the same in the same words."""
    return claim.question, claim.statement, claim.value, claim.said_by
