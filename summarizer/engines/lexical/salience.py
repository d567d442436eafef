"""Whom a sentence is about: the antecedents that a pronoun may take up besides those who have spoken.

The first person that a sentence names outside a prepositional phrase is its likeliest subject, and the subject is the
likeliest antecedent (Hobbs, "Resolving pronoun references", 1978; centering after Grosz, Joshi and Weinstein, 1995).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from summarizer.engines.lexical.mentions import Mention
from summarizer.engines.lexical.names import Roster, personal
from summarizer.engines.lexical.page import Page, Sentence
from summarizer.engines.lexical.vocabulary import FEMALE, MALE, PREPOSITIONS, ROLES, TITLES
from summarizer.text.quoted import Quoted

#: A subject stands within this many characters of its sentence's beginning.
_EARLY = 90
#: Of the words behind a name, so many characters are looked at for a role.
_ASIDE = 80
#: "Carl Olsen, her driver": the possessive of an apposition is somebody else's.
_HE = re.compile(r"\b(?:he|him|himself)\b|(?<!, )\bhis\b")
_SHE = re.compile(r"\b(?:she|hers|herself)\b|(?<!, )\bher\b")
_APPOSED = re.compile(r",\s(?:an?|the|\d{1,3})\b")


@dataclass(frozen=True)
class Subject:
    """A person whom the sentence at `sentence` (characters) is about, named at `start`, in full."""

    start: int
    name: str
    sentence: tuple[int, int]


def read_subjects(page: Page, roster: Roster) -> tuple[Subject, ...]:
    """The person that each sentence is about, where there is one; in order."""
    quotes = page.quotes
    told = [mention for mention in roster.mentions if not _quoted(quotes, mention.start)]
    starts = [mention.start for mention in told]
    found = []
    for sentence in page.sentences:
        first, last = (bisect_left(starts, edge) for edge in (sentence.start, sentence.end))
        found += list(_subject(page, sentence, told[first:last], roster.full))[:1]
    return tuple(found)


def _subject(
    page: Page, sentence: Sentence, mentions: Sequence[Mention], full: Mapping[str, str]
) -> Iterator[Subject]:
    for mention in mentions:
        if mention.start - sentence.start > _EARLY:
            return
        name = full.get(mention.words[-1]) or _passing(page, sentence, mention)
        owner = page.text[mention.end : mention.end + 2] in {"'s", "’s"}
        if name and not owner and (mention.before not in PREPOSITIONS or _fronted(page, sentence, mention)):
            yield Subject(mention.start, name, (sentence.start, sentence.end))


def _fronted(page: Page, sentence: Sentence, mention: Mention) -> bool:
    """ "To Ann Lee, president of the club, that is a mistake"."""
    opening = page.text[sentence.start : mention.start].lower().strip("\"'“”‘’ ")
    return opening == mention.before and page.text[mention.end : mention.end + 1] == ","


_RANKS = ROLES | TITLES


def _passing(page: Page, sentence: Sentence, mention: Mention) -> str | None:
    """Somebody named once, and a person all the same: "Samsul, a trader, found his wife", "The firm's chief, Ann Lee,
    flew in".
    """
    before, rest = page.text[sentence.start : mention.start], page.text[mention.end : sentence.end]
    if len(mention.words) > 3 or not personal(("", *mention.words)[-3:]):
        return None
    if mention.text.lower() in _RANKS:
        return None  # "Assistant Chief Constable"
    if not before.strip("\"'“”‘’ "):
        alone = _APPOSED.match(rest) and (_HE.search(rest) or _SHE.search(rest))
        return mention.text if alone or (len(mention.words) > 1 and _roled(rest)) else None
    described = before.rstrip().endswith(",") and rest.startswith(",") and len(mention.words) > 1
    words = before.replace(",", " ").split()
    return mention.text if described and any(word.lower() in ROLES for word in words) else None


def _roled(rest: str) -> bool:
    """ ", the firm's chief executive," behind a name."""
    aside = rest[1:_ASIDE].split(",")[0].lower().split() if rest.startswith(",") else []
    return any(word in ROLES or word in TITLES for word in aside)


def _quoted(quotes: Sequence[Quoted], start: int) -> bool:
    index = bisect_left(quotes, start, key=lambda quote: quote.end)
    return index < len(quotes) and quotes[index].start <= start


def genders(subjects: Sequence[Subject], page: Page, roster: Roster) -> dict[str, str]:
    """Full name → "he" or "she", where titles, roles and the pronouns of the sentences about it say the same."""
    counts: dict[str, Counter[str]] = {}
    for mention in roster.mentions:
        name = roster.full.get(mention.words[-1], mention.text)
        words = {word.lower().rstrip(".") for word in f"{mention.lead} {mention.role or ''}".split()}
        counts.setdefault(name, Counter()).update(_by_words(words))
    for subject in subjects:
        rest = page.text[subject.start : subject.sentence[1]]
        counts.setdefault(subject.name, Counter()).update(_by_pronouns(rest))
    return {name: told.most_common(1)[0][0] for name, told in counts.items() if len(told) == 1}


def _by_words(words: set[str]) -> list[str]:
    return ["he"] * bool(words & MALE) + ["she"] * bool(words & FEMALE)


def _by_pronouns(text: str) -> list[str]:
    """Nothing when both occur: then somebody else is in the sentence."""
    he, she = bool(_HE.search(text)), bool(_SHE.search(text))
    return [] if he == she else ["he" if he else "she"]
