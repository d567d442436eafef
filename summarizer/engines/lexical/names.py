"""Names in running prose: who and which bodies take part, in every form the article uses.

A *mention* is one run of capitalised words with titles, nationalities and roles taken off
its front. Mentions with one bearer are one name; what can't be told a person, a body or a
state is left out rather than guessed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from summarizer.engines.lexical.mentions import (
    Mention,
    is_tag,
    lower_words,
    mentions_in,
    state_named,
    state_of,
)
from summarizer.engines.lexical.page import Page
from summarizer.engines.lexical.vocabulary import (
    BODIES,
    ORG_NOUNS,
    PLACE_NOUNS,
    PLACE_PREPOSITIONS,
    ROLES,
    SPEECH,
    TITLES,
)
from summarizer.records import ActorKind

_ACRONYM = re.compile(r"^(?:[A-Z]\.){2,6}$|^[A-Z]{2,6}s?$|^[A-Z][A-Z&]{1,5}$")
_INITIAL = re.compile(r"^[A-Z]\.?$")
#: Letters behind a person's name.
_LETTERS = frozenset({"KC", "QC", "SC", "MP", "MEP", "MSP", "MLA", "OBE", "MBE", "CBE", "PhD", "MD"})
_DOERS = ("fighter", "worker", "keeper", "officer", "holder", "player", "grower", "councillor", "councilor")
_NOT_PERSONS = frozenset(
    "reuters associated bloomberg twitter facebook google xinhua tass yonhap kyodo afp".split()
)
_GENERAL = frozenset(
    "european national international united north south east west royal general american".split()
)
_MOST = 20
#: How far behind a lone name its pronoun is looked for (characters).
_PRONOUN_REACH = 90
_HE = re.compile(r"\b(?:he|his|him|she|her|who)\b")
_IT = re.compile(r"\b(?:its|it|which|shares|company)\b")


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
    lower = lower_words(page)
    found = [m for p in page.paragraphs for items in (p.items, *p.spoken) for m in mentions_in(items, lower)]
    mentions = tuple(
        sorted((_tidied(m) for m in found if not is_tag(m, page.text)), key=lambda mention: mention.start)
    )
    persons = _persons(mentions, page.text)
    actors = [*_person_actors(mentions, persons), *_state_actors(mentions), *_body_actors(mentions, persons)]
    actors.sort(key=lambda actor: (-actor.count, actor.first, actor.name))
    return Roster(mentions, tuple(actors[:_MOST]), persons)


def _tidied(mention: Mention) -> Mention:
    """A mention without the letters behind a name ("Ann Lee KC") and the role before it ("Survivor Ann Lee")."""
    words = without_letters(mention.words)
    end = mention.end - sum(len(letters) + 1 for letters in mention.words[len(words) :])
    cut = roles_before(words)
    if len(words) == len(mention.words) and not cut:
        return mention
    lead = " ".join(filter(None, [mention.lead, *words[:cut]]))
    role = mention.role or (lead if cut else None)
    return replace(mention, end=end, text=" ".join(words[cut:]), lead=lead, role=role)


def without_letters(words: Sequence[str]) -> list[str]:
    """A name without the letters behind it."""
    core = list(words)
    while len(core) > 1 and core[-1] in _LETTERS:
        core.pop()
    return core


def roles_before(words: Sequence[str]) -> int:
    """How many words before a person's full name say what they do: "Survivor", "Firefighter"; 0 for a body."""
    cut = 0
    while len(words) - cut > 2 and (words[cut].lower() in ROLES or words[cut].lower().endswith(_DOERS)):
        cut += 1
    return cut if cut and personal(words[cut:]) else 0


def is_person(mention: Mention, families: Iterable[str]) -> bool:
    """True when a mention of two to four words is certainly a person's full name."""
    words = mention.words
    if not 2 <= len(words) <= 4 or not personal(words) or mention.before in BODIES:
        return False
    titled = bool(mention.role) and (mention.lead == "" or _titled(mention.lead))
    return titled or words[-1] in families or (mention.after in SPEECH and words[0] not in families)


def _titled(lead: str) -> bool:
    return any(word.lower().rstrip(".") in TITLES for word in lead.split())


def personal(words: Sequence[str]) -> bool:
    """True when nothing in two to four words makes them a body, a place or a state."""
    lows = [word.lower() for word in words]
    if any(
        low in ORG_NOUNS
        or low in PLACE_NOUNS
        or low in _NOT_PERSONS
        or low in {"of", "for", "and", "the", "new"}
        for low in lows
    ):
        return False
    if any(state_of(word.split("-")[0]) for word in words):
        return False
    return not any(
        word.endswith("-based") or (_ACRONYM.match(word) and not _INITIAL.match(word)) for word in words
    )


_RANKS = ROLES | TITLES


def _persons(mentions: Sequence[Mention], text: str) -> dict[str, str]:
    """Family name → fullest form, for every family name that exactly one person here bears."""
    pronouns = _pronouns(mentions, text)
    single = Counter(m.text for m in mentions if len(m.words) == 1)
    placed = Counter(m.text for m in mentions if len(m.words) == 1 and m.before in PLACE_PREPOSITIONS)
    adjectival = {m.text for m in mentions if len(m.words) == 1 and m.after in _RANKS}
    families = {text for text, count in single.items() if placed[text] * 2 < count and text not in adjectival}
    bearers: dict[str, list[str]] = {}
    for mention in mentions:
        if is_person(mention, families) or _has_pronoun(mention, pronouns):
            forms = bearers.setdefault(mention.words[-1], [])
            if mention.text not in forms:
                forms.append(mention.text)
    bodies = {m.text for m in mentions if m.before in BODIES}
    bearers = {
        family: kept for family, forms in bearers.items() if (kept := [f for f in forms if f not in bodies])
    }
    full = {family: max(forms, key=len) for family, forms in bearers.items() if _one_person(forms)}
    # Several bearers of one family name: each is known by the whole name only.
    full.update({form: form for forms in bearers.values() if not _one_person(forms) for form in forms})
    for mention in mentions:
        named = len(mention.words) == 1 and mention.text.lower() not in _RANKS
        if named and _titled(mention.lead) and mention.text not in bearers:
            full.setdefault(mention.text, mention.text)
    for family in sorted(families - set(bearers) - set(full)):
        if single[family] > 1 and pronouns[family] > 0 and personal((family,)):
            full[family] = family
    return full


def _has_pronoun(mention: Mention, pronouns: Mapping[str, int]) -> bool:
    """True for a name of two or three words that "he" or "she" takes up."""
    if not 2 <= len(mention.words) <= 3 or mention.before in BODIES or not personal(mention.words):
        return False
    return pronouns[mention.text] > 0


def _pronouns(mentions: Sequence[Mention], text: str) -> Counter[str]:
    """How much oftener "he", "she" than "it" follows each name: above 0, a lone one is a person's."""
    counted: Counter[str] = Counter()
    for mention in mentions:
        after = text[mention.end : mention.end + _PRONOUN_REACH]
        counted[mention.text] += bool(_HE.search(after)) - bool(_IT.search(after))
    return counted


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
    role = max(
        roles,
        key=lambda text: (not text.endswith("counterpart"), len(text.split()) <= 8, len(text)),
        default=None,
    )
    return NamedActor(name, kind, tuple(forms.items()), role, len(chosen), chosen[0].start)


def _person_actors(mentions: Sequence[Mention], persons: Mapping[str, str]) -> Iterator[NamedActor]:
    for family, full in persons.items():
        whole = " " in family
        own = [m for m in mentions if m.text == full] if whole else _bearing(mentions, family, full)
        actor = _gather(own, full, "person", titled=True)
        if actor:
            yield actor


def _bearing(mentions: Sequence[Mention], family: str, full: str) -> list[Mention]:
    given = full.split()[0]
    return [m for m in mentions if m.words[-1] == family and (len(m.words) == 1 or m.words[0][0] == given[0])]


def _state_actors(mentions: Sequence[Mention]) -> Iterator[NamedActor]:
    grouped: dict[str, list[Mention]] = {}
    for mention in mentions:
        key = state_named(mention.text)
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
        if state_named(mention.text) is None and not set(mention.words) & people:
            grouped.setdefault(mention.text, []).append(mention)
    fuller = _fuller(grouped)
    for text in grouped:
        if text in fuller:
            continue
        own = [mention for name in grouped if text == fuller.get(name, name) for mention in grouped[name]]
        own.sort(key=lambda mention: mention.start)
        if _is_body(text, own):
            actor = _gather(own, text, "organisation")
            if actor:
                yield actor


def _fuller(names: Iterable[str]) -> dict[str, str]:
    """Short form → the first full form it shortens, among `names`.

    "Goldman" is "Goldman Sachs", "OSCE" the Organization for Security and Co-operation in Europe, "State
    Department" the "US State Department".
    """
    given = list(names)
    shorts: dict[str, str] = {}
    for full in given:
        words = full.split()
        if len(words) < 2:
            continue
        letters = "".join(word[0] for word in re.split(r"[\s-]+", full) if word[:1].isupper())
        forms = [letters]
        if len(words[0]) > 3 and words[0].lower() not in _GENERAL and words[-1].lower() not in PLACE_NOUNS:
            forms.append(words[0])
        if state_of(words[0]):
            forms.append(" ".join(words[1:]))
        for form in forms:
            shorts.setdefault(form, full)
    found = {name: shorts[name] for name in given if shorts.get(name, name) != name}
    # A short form of a short form: one step further is enough, since each step is longer.
    return {name: found.get(full, full) for name, full in found.items()}


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
