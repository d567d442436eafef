"""Runs of capitalised words in prose, with titles, nationalities and roles taken off their front."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from summarizer.engines.lexical.page import Item, Page, bare, joined
from summarizer.engines.lexical.vocabulary import (
    ATTACHED,
    BETWEEN,
    LEFT_STOPS,
    ORG_NOUNS,
    PARTICLES,
    PREPOSITIONS,
    RIGHT_STOPS,
    ROLES,
    SPEECH,
    TIME_WORDS,
    TITLES,
)
from summarizer.text.lexicon import STOPWORDS
from summarizer.values import states
from summarizer.values.spelling import fold

_NOT_NAMES = frozenset(
    {"i", "mr", "mrs", "ms", "dr", "photo", "updated", "god", "internet", "twitter", "sir"}
    | {"everyone", "everybody", "someone", "somebody", "anyone", "anybody", "nobody", "everything", "nothing"}
)


_HONORIFICS = frozenset({"mr", "mrs", "ms", "miss", "sir", "dr", "lord", "lady"})


_OPENERS = frozenset(
    "despite meanwhile however also police officials instead among following citing asked".split()
)


@dataclass(frozen=True)
class Mention:
    """One run of capitals: its core (`text`), what was taken off the front (`lead`), and its setting.

    `start`, `end` are characters of the whole, lead included. `before`, `after`: the neighbouring
    words, lower case, empty at a sentence's edge.
    """

    start: int
    end: int
    text: str
    lead: str = ""
    before: str = ""
    after: str = ""
    role: str | None = None

    @property
    def words(self) -> tuple[str, ...]:
        """The core's words."""
        return tuple(self.text.split())


def is_tag(mention: Mention, text: str) -> bool:
    """An @handle, or a stock ticker in brackets."""
    core = mention.end - len(mention.text)
    if "@" in text[max(0, core - 1) : core] or "@" in text[max(0, mention.start - 1) : mention.start]:
        return True
    bracketed = text[max(0, core - 1) : core] == "(" and text[mention.end : mention.end + 1] == ")"
    return bracketed and mention.text.isupper() and text.count(mention.text) == 1


def lower_words(page: Page) -> frozenset[str]:
    """Words that the article also writes without a capital: ordinary words, wherever they stand."""
    return frozenset(
        item.text for paragraph in page.paragraphs for item in paragraph.items if item.text[:1].islower()
    )


def mentions_in(items: Sequence[Item], lower: frozenset[str]) -> Iterator[Mention]:
    """Every run of capitals in `items`; `lower`: words that the article also writes without a capital."""
    index = 0
    while index < len(items):
        if not _may_start(items[index]):
            index += 1
            continue
        last = _run_end(items, index)
        mention = _mention(items, index, last, lower)
        if mention:
            yield mention
        index = last + 1


_ONLY_TIMES = TIME_WORDS - {"may", "march"}


def _may_start(item: Item) -> bool:
    return item.capital and bare(item.text).lower() not in _ONLY_TIMES


def _run_end(items: Sequence[Item], index: int) -> int:
    """Index of the last item of the run of capitals that begins at `index`."""
    last = index
    while last + 1 < len(items) and last - index < 9:
        if bare(items[last].text) != items[last].text or not _adjacent(items, last):
            break
        following = items[last + 1]
        if following.capital and bare(following.low) not in TIME_WORDS:
            last += 1
        elif _connects(items, index, last):
            last += 2
        else:
            break
    return last


def _adjacent(items: Sequence[Item], index: int) -> bool:
    gap = items[index + 1].start - items[index].end
    initial = len(items[index].text) == 1
    return gap == 1 or (gap == 2 and (initial or items[index].low in TITLES))


def _connects(items: Sequence[Item], index: int, last: int) -> bool:
    """ "of", "for", "and" inside a body's or a title's name; "van", "bin" inside a person's."""
    if last + 2 >= len(items) or not items[last + 2].capital or not _adjacent(items, last + 1):
        return False
    low = items[last + 1].low
    if low in PARTICLES:
        return True
    head = any(item.low in ORG_NOUNS or item.low in {"secretary", "bank"} for item in items[index : last + 1])
    if low == "in":
        return head and bool({"of", "for"} & {item.low for item in items[index:last]})
    if low in {"of", "for"}:
        return head and items[last + 2].low not in STOPWORDS
    if low == "and" and last + 3 < len(items) and items[last + 3].low in ORG_NOUNS:
        return items[last + 3].capital
    joined = {item.low for item in items[index:last]}
    return low == "and" and head and bool(joined & {"of", "for"}) and items[last].low != "state"


def _mention(items: Sequence[Item], index: int, last: int, lower: frozenset[str]) -> Mention | None:
    initial = index == 0 or items[index - 1].mark in {".", "Q", ":"}
    start = index
    if _is_function_word(items[start]) or (initial and _ordinary(items[start], lower, alone=index == last)):
        start += 1
    if start > last:
        return None
    words = joined(items[start : last + 1]).split()
    words[-1] = bare(words[-1])
    while words and words[-1].lower() in STOPWORDS and not words[-1].isupper():
        words.pop()
    if not words:
        return None
    cut = lead_length(words)
    core, lead = " ".join(words[cut:]), " ".join(words[:cut])
    if len(words) > 2 and core.isupper():
        return None  # a heading
    if core.lower() in _NOT_NAMES or len(core) < 2 or (core.lower() in STOPWORDS and not core.isupper()):
        return None
    before = items[start - 1].low if start else ""
    after = items[last + 1].low if last + 1 < len(items) else ""
    end = items[start + len(words) - 1].start + len(words[-1])
    titles = "" if lead.lower().rstrip(".") in _HONORIFICS else lead
    role = " ".join(filter(None, [_role_before(items, start), titles])) or None
    return Mention(items[start].start, end, core, lead, before, after, role)


def _is_function_word(item: Item) -> bool:
    """ "The", "But"; not "US" and not "Mr"."""
    return (
        item.low in STOPWORDS and item.low not in TITLES and not (item.text.isupper() and len(item.text) > 1)
    )


_COMMON = STOPWORDS | BETWEEN | LEFT_STOPS | PREPOSITIONS | RIGHT_STOPS


_RANKS = ROLES | TITLES


def _ordinary(item: Item, lower: frozenset[str], *, alone: bool) -> bool:
    low = bare(item.low)
    if item.text.isupper() and len(item.text) > 1:
        return False  # "US", not "us"
    if low in TITLES and not alone:
        return False
    return (
        low in _COMMON or low in _OPENERS or low.endswith("ly") or low in lower or (alone and low in _RANKS)
    )


_DESCRIBING = _RANKS | {"counterpart"}


def _role_before(items: Sequence[Item], start: int) -> str | None:
    """ "Foreign Ministry spokeswoman" in front of a name that begins at `start`."""
    position = start - 1
    while position >= 0 and not items[position].mark and start - position < 7:
        low = items[position].low
        if low in {"the", "a", "an", "of", "by", "with", "and", "that", "to", "his", "her"} or low in SPEECH:
            break
        position -= 1
    words = [item.text for item in items[position + 1 : start]]
    if not words or words[-1].lower() not in _DESCRIBING:
        return None
    return " ".join(words)


def lead_length(words: Sequence[str]) -> int:
    """How many leading words are a title, role or nationality rather than the name."""
    if bare(words[-1]).lower() in ORG_NOUNS:
        return 1 if len(words) > 2 and words[0].isupper() and state_of(words[0]) else 0
    cut = 0
    for index, word in enumerate(words[:-1]):
        low = bare(word).lower().rstrip(".")
        if low in TITLES or low.endswith(ATTACHED) or (index == 1 and _seat(words)):
            cut = index + 1
            if words[cut : cut + 1] == ["of"] and cut + 2 < len(words):
                cut += 2
    if cut and cut >= len(words):
        return 0
    if cut == 0 and len(words) > 2 and words[0].isupper() and state_of(words[0]):
        return 1
    return cut


def _seat(words: Sequence[str]) -> bool:
    """ "ambassador to the United Nations Ann Lee": the body ends where two more capitals make a person's name."""
    return (
        len(words) == 4
        and " ".join(words[:2]) == "United Nations"
        and not {word.lower() for word in words[2:]} & (TITLES | ORG_NOUNS | {"general"})
    )


@lru_cache(maxsize=4096)
def state_of(word: str) -> str | None:
    """Key of the state that a word names or is the adjective of; None for anything else."""
    return states.named(fold(word)) or states.attributive(fold(word))


def state_named(text: str) -> str | None:
    """Key of the state of which this is a name, not an adjective or a seat of government."""
    return states.named(fold(text))
