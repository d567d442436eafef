"""How alike two quotations are that don't run along each other word for word: one utterance told in other words.

A newsroom that works from notes, a translation or a noisy recording keeps the words that carry the sense, mostly in
their order, and loses the small ones. So words are weighed: a content word by its rarity among all utterances of
the event (Spärck Jones, "A statistical interpretation of term specificity", 1972), a negation or a modal little, the
rest next to nothing. What two quotations share is measured against the whole of the lighter one and, of the heavier,
the stretch that shares anything, so that an excerpt is as like as the whole; it is worth less where the order differs.

Measured on the 75 articles of ten real events and on the golden ones: tellings of one utterance reach a strength of
1.6 and more; other quotations of one speaker stay below 1.3, of speakers of whom one is unknown below 1.6.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from summarizer.text.lexicon import AUXILIARIES, MODALS, NEGATIONS, PREPOSITIONS, QUANTIFIERS, STOPWORDS

#: Stands for what an editor cut or put in.
GAP = "xxgapxx"
#: Words, articles left out, of the shortest sentence that is told apart from another by one word.
FEWEST = 5
#: Weight of a word that turns or bounds a sentence, and of every other function word; a content word has up to 1.
TURNING = 0.4
SMALL = 0.15
#: Weight of a word that belongs to no utterance in particular: what everybody says after a disaster or to the press.
STOCK = 0.4
#: Least score, and least strength (score times the weight of the shared content words) for one known speaker, and
#: where the speaker of one of the two isn't known.
SCORE = 0.5
ONE_SPEAKER = 1.5
UNKNOWN_SPEAKER = 2.2
#: Share of the weight that stays where nothing of what is shared stands in the same order.
OUT_OF_ORDER = 0.5

_CONTRACTED = {
    "n't": "not", "'re": "be", "'m": "be", "'ll": "will", "'ve": "have", "'d": "would",
}  # fmt: skip
_WHOLE = {
    "can't": ("can", "not"),
    "won't": ("will", "not"),
    "cannot": ("can", "not"),
    "shan't": ("shall", "not"),
}
#: Function words that stand for one another in a retelling.
_ONE = {
    **dict.fromkeys(("this", "that", "these", "those", "it", "there"), "it"),
    **dict.fromkeys(("am", "is", "are", "was", "were", "been", "being"), "be"),
    **dict.fromkeys(("has", "had", "having"), "have"),
    **dict.fromkeys(("every", "each"), "every"),
    **dict.fromkeys(("no", "none", "neither", "nor", "never"), "not"),
}  # fmt: skip
_LEFT_OUT = frozenset({"a", "an", "the", "do", "does", "did", "doing", "done", GAP})
_FUNCTION = (STOPWORDS | AUXILIARIES | MODALS | NEGATIONS | QUANTIFIERS | PREPOSITIONS) - {
    "refuse",
    "refused",
    "refuses",
}
_STOCK = frozenset(
    """thought prayer heart condolence sympathy family victim affect loved tragic tragedy comment work continue close
    investigat cooperat support statement people today time serious""".split()
)
_VOWEL = re.compile(r"[aeiouy]")


@dataclass(frozen=True)
class Likeness:
    """`score`: 0 to 1. `shared`: weight of the content words that both have. `first`, `second`: the stretch of each
    that is compared, in words, end exclusive.
    """

    score: float
    shared: float
    first: tuple[int, int]
    second: tuple[int, int]


@dataclass(frozen=True)
class Told:
    """A quotation's words in the form in which they are compared, each with the number of the word it came from."""

    keys: tuple[str, ...]
    places: tuple[int, ...]
    content: frozenset[str]

    def holds(self, other: Told) -> bool:
        """True when the other is an excerpt of this: its words in a row."""
        return f" {' '.join(other.keys)} " in f" {' '.join(self.keys)} "


def told(words: Sequence[str]) -> Told:
    """`words` (lower case) with contractions undone, inflection taken off, and articles left out."""
    keys: list[str] = []
    places: list[int] = []
    for place, word in enumerate(words):
        for part in _parts(word):
            if part not in _LEFT_OUT:
                keys.append(_ONE.get(part, part if part in _FUNCTION else stem(part)))
                places.append(place)
    return Told(tuple(keys), tuple(places), frozenset(key for key in keys if key not in _FUNCTION))


def _parts(word: str) -> tuple[str, ...]:
    if word in _WHOLE:
        return _WHOLE[word]
    for ending, full in _CONTRACTED.items():
        if word.endswith(ending) and len(word) > len(ending):
            return (word[: -len(ending)], full)
    if word.endswith("'s"):
        return (
            (word[:-2], "be") if word[:-2] in {"it", "that", "there", "he", "she", "what"} else (word[:-2],)
        )
    return (word,)


def stem(word: str) -> str:
    """A word without the endings of number and tense; short words are left alone."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("ied") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        word = word[:-1]
    for ending in ("ing", "ed"):
        cut = word[: -len(ending)]
        if word.endswith(ending) and len(cut) > 2 and _VOWEL.search(cut):
            word = cut[:-1] if len(cut) > 3 and cut[-1] == cut[-2] and cut[-1] not in "lsz" else cut
            break
    return word[:-1] if word.endswith("e") and len(word) > 3 else word


class Rarity:
    """The weight of each word by the number of utterances that have it."""

    def __init__(self, utterances: Iterable[Told]) -> None:
        listed = list(utterances)
        self._among = math.log(len(listed) + 2)
        self._in: Mapping[str, int] = Counter(key for one in listed for key in one.content)

    def of(self, key: str) -> float:
        """1 for a content word of at most two utterances (the two compared), towards 0 for one that all have."""
        if key in _FUNCTION:
            return TURNING if key in NEGATIONS or key in MODALS else SMALL
        if key in _STOCK:
            return STOCK
        return 1 - math.log(max(1, self._in[key] - 1)) / self._among

    def whole(self, one: Told) -> float:
        """The weight of all words."""
        return math.fsum(map(self.of, one.keys))

    def shared(self, one: Told, other: Told) -> float:
        """The weight of the content words that both have."""
        return math.fsum(self.of(key) for key in sorted(one.content & other.content))


#: Where nothing is known of an event's other quotations, all content words count alike.
PLAIN = Rarity(())


def retells(one: Told, other: Told, rarity: Rarity, *, known: bool) -> bool:
    """True when two quotations are one utterance in other words. `known`: one known speaker said both."""
    enough = ONE_SPEAKER if known else UNKNOWN_SPEAKER
    if known and _one_word_apart(one, other):
        return True
    if rarity.shared(one, other) < enough:
        return False  # cannot reach it, whatever the order
    found = likeness(one, other, rarity)
    return found is not None and found.score >= SCORE and found.score * found.shared >= enough


def _one_word_apart(one: Told, other: Told) -> bool:
    """A short sentence with one word changed: "This was an error, not a fraud", "It was a mistake, not fraud"."""
    if len(one.keys) != len(other.keys) or len(one.keys) < FEWEST or not one.content & other.content:
        return False
    changed = [(a, b) for a, b in zip(one.keys, other.keys, strict=True) if a != b]
    return len(changed) == 1 and changed[0][0] in one.content and changed[0][1] in other.content


def likeness(one: Told, other: Told, rarity: Rarity) -> Likeness | None:
    """How alike two quotations are; None when they share no content word. Symmetric but for which stretch is whose."""
    common = one.content & other.content
    if not common:
        return None
    first, second = _stretch(one, common), _stretch(other, common)
    if rarity.whole(one) <= rarity.whole(other):
        first, second = (0, len(one.keys)), _beside(second, first, one, other)
    else:
        first, second = _beside(first, second, other, one), (0, len(other.keys))
    a, b = one.keys[slice(*first)], other.keys[slice(*second)]
    both = Counter(a) & Counter(b)
    shared = math.fsum(rarity.of(key) * count for key, count in sorted(both.items()))
    whole = math.fsum(map(rarity.of, a)) + math.fsum(map(rarity.of, b))
    order = _in_order([k for k in a if k in both], [k for k in b if k in both], rarity) / shared
    score = 2 * shared / whole * (OUT_OF_ORDER + (1 - OUT_OF_ORDER) * min(1.0, order))
    return Likeness(
        score,
        rarity.shared(one, other),
        (one.places[first[0]], one.places[first[1] - 1] + 1),
        (other.places[second[0]], other.places[second[1] - 1] + 1),
    )


def _stretch(one: Told, common: frozenset[str]) -> tuple[int, int]:
    at = [n for n, key in enumerate(one.keys) if key in common]
    return at[0], at[-1] + 1


def _beside(
    stretch: tuple[int, int], lighter: tuple[int, int], whole: Told, heavier: Told
) -> tuple[int, int]:
    """The heavier one's stretch with as many words on either side as the lighter one has there: where that goes on in
    its own way, so does this.
    """
    start, end = stretch
    return max(0, start - lighter[0]), min(len(heavier.keys), end + len(whole.keys) - lighter[1])


def _in_order(a: Sequence[str], b: Sequence[str], rarity: Rarity) -> float:
    """The greatest weight of a common subsequence."""
    row = [0.0] * (len(b) + 1)
    for key in a:
        before = row[:]
        weight = rarity.of(key)
        for n, other in enumerate(b, 1):
            row[n] = before[n - 1] + weight if key == other else max(before[n], row[n - 1])
    return row[-1]
