"""Names in running prose: who and which bodies take part, in every form the article uses.

A *mention* is one run of capitalised words with titles, nationalities and roles taken off
its front. Mentions with one bearer are one name; what can't be told a person, a body or a
state is left out rather than guessed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from summarizer.engines.lexical.page import Item, Page, bare
from summarizer.engines.lexical.vocabulary import (
    ORG_NOUNS,
    PLACE_NOUNS,
    PLACE_PREPOSITIONS,
    ROLES,
    SPEECH,
    TIME_WORDS,
    TITLES,
)
from summarizer.records import ActorKind
from summarizer.text.lexicon import STOPWORDS
from summarizer.values import states
from summarizer.values.spelling import fold

_PARTICLES = frozenset({"de", "van", "von", "der", "den", "bin", "al", "la", "du", "del", "di", "da", "el", "ibn"})
_ACRONYM = re.compile(r"^(?:[A-Z]\.){2,6}$|^[A-Z]{2,6}s?$|^[A-Z][A-Z&]{1,5}$")
_INITIAL = re.compile(r"^[A-Z]\.?$")
_NOT_NAMES = frozenset({"i", "mr", "mrs", "ms", "dr", "photo", "updated", "god", "internet", "twitter", "sir"})
_HONORIFICS = frozenset({"mr", "mrs", "ms", "miss", "sir", "dr", "lord", "lady"})
_GENERAL = frozenset("european national international united north south east west royal general american".split())
_MOST = 20
#: How far behind a lone name its pronoun is looked for (characters).
_PRONOUN_REACH = 90
_HE = re.compile(r"\b(?:he|his|him|she|her|who)\b")
_IT = re.compile(r"\b(?:its|it|which|shares|company)\b")


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


@dataclass(frozen=True)
class NamedActor:
    """One bearer: the fullest form, its kind, every form in use, and where each stands first."""

    name: str
    kind: ActorKind
    forms: tuple[tuple[str, int], ...]
    role: str | None
    count: int
    first: int


@dataclass(frozen=True)
class Roster:
    """Everybody named in an article. `full` maps a family name to the fullest form, where it is one person's."""

    mentions: tuple[Mention, ...]
    actors: tuple[NamedActor, ...]
    full: Mapping[str, str] = field(default_factory=dict)


def read_names(page: Page) -> Roster:
    """Every name of `page`, most mentioned first; at most 20 actors."""
    lower = _lower_words(page)
    found = [m for p in page.paragraphs for items in (p.items, *p.spoken) for m in _mentions(items, lower)]
    mentions = tuple(sorted((m for m in found if not _tag(m, page.text)), key=lambda mention: mention.start))
    persons = _persons(mentions, page.text)
    actors = [*_person_actors(mentions, persons), *_state_actors(mentions), *_body_actors(mentions, persons)]
    actors.sort(key=lambda actor: (-actor.count, actor.first, actor.name))
    return Roster(mentions, tuple(actors[:_MOST]), persons)


def _tag(mention: Mention, text: str) -> bool:
    """An @handle, or a stock ticker in brackets."""
    core = mention.end - len(mention.text)
    if "@" in text[max(0, core - 1) : core] or "@" in text[max(0, mention.start - 1) : mention.start]:
        return True
    bracketed = text[max(0, core - 1) : core] == "(" and text[mention.end : mention.end + 1] == ")"
    return bracketed and mention.text.isupper() and text.count(mention.text) == 1


def _lower_words(page: Page) -> frozenset[str]:
    """Words that the article also writes without a capital: ordinary words, wherever they stand."""
    return frozenset(
        item.text for paragraph in page.paragraphs for item in paragraph.items if item.text[:1].islower()
    )


def _mentions(items: Sequence[Item], lower: frozenset[str]) -> Iterator[Mention]:
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


def _may_start(item: Item) -> bool:
    return item.capital and bare(item.text).lower() not in TIME_WORDS - {"may", "march"}


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
    if low in _PARTICLES:
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
    words = [bare(item.text) if item is items[last] else item.text for item in items[start : last + 1]]
    while words and words[-1].lower() in STOPWORDS and not words[-1].isupper():
        words.pop()
    if not words:
        return None
    cut = lead_length(words)
    core, lead = " ".join(words[cut:]), " ".join(words[:cut])
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
    return item.low in STOPWORDS and item.low not in TITLES and not (item.text.isupper() and len(item.text) > 1)


def _ordinary(item: Item, lower: frozenset[str], *, alone: bool) -> bool:
    low = bare(item.low)
    return low in STOPWORDS or low.endswith("ly") or low in lower or (alone and low in ROLES | TITLES)


def _role_before(items: Sequence[Item], start: int) -> str | None:
    """ "Foreign Ministry spokeswoman" in front of a name that begins at `start`."""
    position = start - 1
    while position >= 0 and not items[position].mark and start - position < 7:
        low = items[position].low
        if low in {"the", "a", "an", "of", "by", "with", "and", "that", "to", "his", "her"} or low in SPEECH:
            break
        position -= 1
    words = [item.text for item in items[position + 1 : start]]
    if not words or words[-1].lower() not in ROLES | TITLES | {"counterpart"}:
        return None
    return " ".join(words)


def lead_length(words: Sequence[str]) -> int:
    """How many leading words are a title, role or nationality rather than the name."""
    cut = 0
    for index, word in enumerate(words[:-1]):
        low = bare(word).lower().rstrip(".")
        if low in TITLES:
            cut = index + 1
            if words[cut : cut + 1] == ["of"] and cut + 2 < len(words):
                cut += 2
    if cut and cut >= len(words):
        return 0
    if cut == 0 and len(words) > 2 and words[0].isupper() and state_of(words[0]):
        return 1
    return cut


@lru_cache(maxsize=4096)
def state_of(word: str) -> str | None:
    """Key of the state that a word names or is the adjective of; None for anything else."""
    return states.named(fold(word)) or states.attributive(fold(word))


def _state_named(text: str) -> str | None:
    """Key of the state of which this is a name, not an adjective or a seat of government."""
    return states.named(fold(text))


def is_person(mention: Mention, families: Iterable[str]) -> bool:
    """True when a mention of two to four words is certainly a person's full name."""
    words = mention.words
    if not 2 <= len(words) <= 4 or not personal(words):
        return False
    titled = bool(mention.role) and (mention.lead == "" or _titled(mention.lead))
    return titled or words[-1] in families or (mention.after in SPEECH and words[0] not in families)


def _titled(lead: str) -> bool:
    return any(word.lower().rstrip(".") in TITLES for word in lead.split())


def personal(words: Sequence[str]) -> bool:
    lows = [word.lower() for word in words]
    if any(low in ORG_NOUNS or low in PLACE_NOUNS or low in {"of", "for", "and", "the", "new"} for low in lows):
        return False
    if any(state_of(word.split("-")[0]) for word in words):
        return False
    return not any(word.endswith("-based") or (_ACRONYM.match(word) and not _INITIAL.match(word)) for word in words)


def _persons(mentions: Sequence[Mention], text: str) -> dict[str, str]:
    """Family name → fullest form, for every family name that exactly one person here bears."""
    single = Counter(m.text for m in mentions if len(m.words) == 1)
    placed = Counter(m.text for m in mentions if len(m.words) == 1 and m.before in PLACE_PREPOSITIONS)
    adjectival = {m.text for m in mentions if len(m.words) == 1 and m.after in ROLES | TITLES}
    families = {text for text, count in single.items() if placed[text] * 2 < count and text not in adjectival}
    bearers: dict[str, list[str]] = {}
    for mention in mentions:
        if is_person(mention, families):
            forms = bearers.setdefault(mention.words[-1], [])
            if mention.text not in forms:
                forms.append(mention.text)
    full = {family: max(forms, key=len) for family, forms in bearers.items() if _one_person(forms)}
    for mention in mentions:
        if len(mention.words) == 1 and _titled(mention.lead) and mention.text not in bearers:
            full.setdefault(mention.text, mention.text)
    for family in sorted(families - set(bearers) - set(full)):
        if single[family] > 1 and _pronouns(family, mentions, text) > 0 and personal((family,)):
            full[family] = family
    return full


def _pronouns(name: str, mentions: Sequence[Mention], text: str) -> int:
    """How much oftener "he", "she" than "it" follows a lone name: above 0, it is a person's."""
    after = [text[m.end : m.end + _PRONOUN_REACH] for m in mentions if m.text == name]
    return sum(bool(_HE.search(words)) - bool(_IT.search(words)) for words in after)


def _one_person(forms: Sequence[str]) -> bool:
    given = {form.split()[0].rstrip(".") for form in forms}
    longest = max(given, key=lambda text: (len(text), text))
    return all(longest.startswith(text) for text in given)


def _gather(
    mentions: Iterable[Mention], name: str, kind: ActorKind, *, titled: bool = False
) -> NamedActor | None:
    chosen = list(mentions)
    if not chosen:
        return None
    forms: dict[str, int] = {}
    for mention in chosen:
        forms.setdefault(mention.text, mention.start + (len(mention.lead) + 1 if mention.lead else 0))
        if titled and mention.lead:
            forms.setdefault(f"{mention.lead} {mention.text}", mention.start)
    roles = [mention.role for mention in chosen if mention.role and kind == "person"]
    role = max(roles, key=lambda text: (not text.endswith("counterpart"), len(text.split()) <= 8, len(text)), default=None)
    return NamedActor(name, kind, tuple(forms.items()), role, len(chosen), chosen[0].start)


def _person_actors(mentions: Sequence[Mention], persons: Mapping[str, str]) -> Iterator[NamedActor]:
    for family, full in persons.items():
        given = full.split()[0]
        own = [m for m in mentions if m.words[-1] == family and (len(m.words) == 1 or m.words[0][0] == given[0])]
        actor = _gather(own, full, "person", titled=True)
        if actor:
            yield actor


def _state_actors(mentions: Sequence[Mention]) -> Iterator[NamedActor]:
    grouped: dict[str, list[Mention]] = {}
    for mention in mentions:
        key = _state_named(mention.text)
        if key:
            grouped.setdefault(key, []).append(mention)
    for own in grouped.values():
        acting = [m for m in own if m.before not in PLACE_PREPOSITIONS]
        if len(acting) >= 1 and len(own) >= 2:
            actor = _gather(own, max((m.text for m in own), key=len), "state")
            if actor:
                yield actor


def _body_actors(mentions: Sequence[Mention], persons: Mapping[str, str]) -> Iterator[NamedActor]:
    people = {word for full in persons.values() for word in full.split()}
    grouped: dict[str, list[Mention]] = {}
    for mention in mentions:
        if _state_named(mention.text) is None and not set(mention.words) & people:
            grouped.setdefault(mention.text, []).append(mention)
    short = {text for text in grouped if any(_shortens(text, other) for other in grouped)}
    for text, own in grouped.items():
        if text in short:
            continue
        own = sorted((m for t in grouped if t == text or _shortens(t, text) for m in grouped[t]), key=lambda m: m.start)
        if _is_body(text, own):
            actor = _gather(own, text, "organisation")
            if actor:
                yield actor


def _shortens(short: str, full: str) -> bool:
    """ "Goldman" is "Goldman Sachs", "OSCE" the Organization for Security and Co-operation in Europe."""
    words = full.split()
    if short == full or len(words) < 2:
        return False
    if full.endswith(f" {short}") and state_of(words[0]):
        return True
    letters = "".join(word[0] for word in re.split(r"[\s-]+", full) if word[:1].isupper())
    return short == letters or (short == words[0] and len(short) > 3 and short.lower() not in _GENERAL and words[-1].lower() not in PLACE_NOUNS)


def _is_body(text: str, own: Sequence[Mention]) -> bool:
    words = text.split()
    if text.lower() in PLACE_NOUNS or words[-1].lower() in PLACE_NOUNS or state_of(text):
        return False
    if _ACRONYM.match(text) and len(text) > 2:
        return True
    if any(word.lower().rstrip(".,") in ORG_NOUNS for word in words) and len(words) > 1:
        return True
    placed = sum(mention.before in PLACE_PREPOSITIONS for mention in own)
    speaking = sum(mention.after in SPEECH for mention in own)
    return len(own) >= 2 and speaking >= 1 and placed * 3 < len(own)
