"""Sentences of two articles that are the same word for word but for one place: who, where, or whether.

"The talks will be held in Vienna" beside "The talks will be held in Geneva": rewrites of one report keep its words,
and what one of them changed stands out. What stands in the slot is compared by the rules for its kind; here it is only
found.
Figures and dates have readings of their own (`figures`, `dates`).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from summarizer.articles.furniture import prose
from summarizer.engines.base import ClaimDraft, Proposal, ProposedSide
from summarizer.engines.lexical.stems import content
from summarizer.records import Article, Kind
from summarizer.text.lexicon import MONTHS, NEGATIONS, TITLES, WEEKDAYS
from summarizer.text.sentences import sentences
from summarizer.values import modality
from summarizer.values.words import opposed

#: Articles of which every two are compared; of more the first so many, by id: a larger brief has figures enough.
MOST_ARTICLES = 60
#: Words of a sentence, and of a slot, at most; words that agree, at least, and their share of the longer sentence.
_LONGEST, _SLOT, _FEWEST, _ALIKE = 60, 4, 5, 0.7
#: Words of a sentence, at least: "The driver was hurt".
_SHORTEST = 4
#: Sentences that share a stem with more than so many others aren't found by it.
_MOST_COMMON = 30
_WORD = re.compile(r"[^\W_]+(?:['’.,\-][^\W_]+)*")
_PLACED = frozenset("in at near from to off outside towards toward".split())
_STEMS = 3
#: Who says it, at a sentence's end: newsrooms name one source by many words.
_SAID = re.compile(
    r",[\"”']? (?:[^,]{1,80} (?:said|says|told [^,]{1,60}|announced|confirmed|reported|added)(?: on \w+| in \w+)?"
    r"|(?:said|according to) [^,]{1,80})\.?[\"”]?$"
)
_REFUSED = frozenset({"denied", "refused", "rejected"})
_NO_NAME = MONTHS | WEEKDAYS


@dataclass(frozen=True)
class _Sentence:
    """A sentence without its attribution; `words` with their offsets in `text`, and lower-cased."""

    source: str
    start: int
    text: str
    words: tuple[tuple[int, int], ...]
    lows: tuple[str, ...]

    def slot(self, first: int, last: int) -> str:
        """The text from word `first` to before word `last`."""
        return self.text[self.words[first][0] : self.words[last - 1][1]] if last > first else ""


def contrasts(articles: Sequence[Article]) -> tuple[Proposal, ...]:
    """Every two sentences of two articles that differ in one slot, as a proposal each; the first of a kind where
    several articles repeat it. In order of source and place.
    """
    read = [row for article in articles[:MOST_ARTICLES] for row in _read(article)]
    found: dict[tuple[Kind, str, frozenset[str]], Proposal] = {}
    for one, other in _near(read):
        proposal = _contrast(one, other)
        if proposal:
            values = frozenset(side.claim.value.lower() for side in proposal.sides)
            found.setdefault((proposal.kind, proposal.question, values), proposal)
    return tuple(found.values())


def _read(article: Article) -> Iterator[_Sentence]:
    for low, high in prose(article.text, article.furniture):
        for start, end in sentences(article.text[low:high]):
            said = _SAID.search(article.text, low + start, low + end)
            text = article.text[low + start : said.start() if said else low + end].rstrip(' .,"”')
            words = tuple(hit.span() for hit in _WORD.finditer(text))
            if _SHORTEST <= len(words) <= _LONGEST:
                lows = tuple(text[a:b].lower() for a, b in words)
                yield _Sentence(article.source.id, low + start, text, words, lows)


def _near(read: Sequence[_Sentence]) -> Iterator[tuple[_Sentence, _Sentence]]:
    """Pairs of two sources that share three content stems, two of them not common."""
    stems = [content(row.text) for row in read]
    where: dict[str, list[int]] = defaultdict(list)
    for number, held in enumerate(stems):
        for word in held:
            where[word].append(number)
    for number, held in enumerate(stems):
        near = {n for word in held if len(where[word]) <= _MOST_COMMON for n in where[word] if n > number}
        for other in sorted(near):
            if read[other].source != read[number].source and len(held & stems[other]) >= _STEMS:
                yield read[number], read[other]


def _contrast(one: _Sentence, other: _Sentence) -> Proposal | None:
    if one.lows == other.lows:
        return None
    codes = SequenceMatcher(None, one.lows, other.lows, autojunk=False).get_opcodes()
    agreed = sum(code[2] - code[1] for code in codes if code[0] == "equal")
    changed = [code[1:] for code in codes if code[0] != "equal"]
    if len(changed) != 1 or agreed < max(_SHORTEST, _ALIKE * max(len(one.lows), len(other.lows))):
        return None
    a, b, c, d = changed[0]
    if max(b - a, d - c) > _SLOT:
        return None
    if agreed < _FEWEST:
        return _whether((one, other), (a, b, c, d))
    return _whether((one, other), (a, b, c, d)) or _named((one, other), (a, b, c, d))


def _named(pair: tuple[_Sentence, _Sentence], at: tuple[int, int, int, int]) -> Proposal | None:
    """Another name in the slot: where something is, or who did it."""
    (one, other), (a, b, c, d) = pair, at
    slots = one.slot(a, b), other.slot(c, d)
    if not all(map(_is_name, slots)):
        return None
    rest = one.text[one.words[b][0] :] if b < len(one.words) else ""
    if a and one.lows[a - 1] in _PLACED:
        told = one.slot(0, a - 1)
        return _proposal(f"Where is it that {told}{f' {rest}' if rest else ''}?", "place", pair, slots)
    if a == 0 and c == 0 and rest and one.text[one.words[b - 1][1] : one.words[b][0]] == " ":
        return _proposal(f"Who {rest}?", "name", pair, slots)
    return None


def _is_name(slot: str) -> bool:
    words = slot.split()
    return bool(words) and all(
        word[:1].isupper() and word.lower().rstrip(".") not in _NO_NAME | TITLES for word in words
    )


def _whether(pair: tuple[_Sentence, _Sentence], at: tuple[int, int, int, int]) -> Proposal | None:
    """A word that turns the sense: "not" in one of them, or "rejected" for "approved"."""
    (one, other), (a, b, c, d) = pair, at
    gone, come = set(one.lows[a:b]), set(other.lows[c:d])
    if gone and come:
        turned = len(gone) == len(come) == 1 and bool(opposed(gone, come) or (gone ^ come) & _REFUSED)
    else:
        turned = (gone | come) <= NEGATIONS
    return _proposal(f"Is it so that {one.text}?", "text", pair, (one.text, other.text)) if turned else None


def _proposal(
    question: str, kind: Kind, pair: tuple[_Sentence, _Sentence], values: tuple[str, str]
) -> Proposal:
    sides = tuple(
        ProposedSide(
            row.source,
            ClaimDraft(
                question=question,
                statement=row.text,
                kind=kind,
                value=value,
                quote=row.text,
                modality=modality.read(row.text),
                near=row.start,
            ),
        )
        for row, value in zip(pair, values, strict=True)
    )
    return Proposal(question, kind, sides)
