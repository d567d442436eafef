"""Whose words stand in quotation marks: code finds the passages, the model says whose they are by their first words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from summarizer.engines.base import QuotationDraft
from summarizer.engines.llm.answers import SpeakerAnswer
from summarizer.errors import plain
from summarizer.places import Place, merged, touches
from summarizer.records import Article, Dropped
from summarizer.text.quoted import quoted
from summarizer.text.tokens import iter_tokens

#: Fewer words in quotation marks are a term or a title, not an utterance.
_FEWEST = 3
#: Characters on either side of a passage in which its speaker may be named.
_BESIDE = 300
#: Nouns for people who speak without a name; with an apostrophe they belong to a body ("the Residents' Association").
_UNNAMED = re.compile(
    r"\b(?:officials?|sources?|persons?|people|aides?|diplomats?|(?:eye-?)?witness(?:es)?|residents?|insiders?|"
    r"analysts?|advis[eo]rs?|observers?|lawyers?|relatives?|survivors?|neighbou?rs?|"
    r"spokes(?:man|men|woman|women|persons?|people)|investigators?|employees?|passengers?)\b(?!['’])",
    re.I,
)
_PLURAL = re.compile(r"s$|people$|men$", re.I)
#: Right behind the noun: "spokesman Peskov", "a resident, Ann Lee"; or at the end, behind another noun that the
#: unnamed one belongs to: "a spokesman for the army, Col. Ann Lee", but not "officials in Buffalo, New York".
_NAME_BEHIND = re.compile(
    r",?\s+(?:(?:al|bin|da|de|di|el|ibn|la|van|von)[\s-]){0,3}[A-Z]"
    r"|[^,]{0,200}\s[a-z]+,\s+[A-Z][^\s,]*\s+[A-Z][^,]*$"
)
#: "Dmitry Peskov, the Kremlin …": nothing but words of a name up to the first comma.
_NAME_BEFORE = re.compile(r"[A-Z][^\s,(]*(?:\s+(?:and\s+)?[A-Z][^\s,(]*){0,7}\s*[,(]\s*(?P<plain>[a-z]|$)?")


def anonymous(name: str | None) -> bool:
    """True when `name` describes somebody whose name the article withholds ("a senior U.S. official")."""
    noun = _UNNAMED.search(name or "")
    if not name or not noun or _NAME_BEHIND.match(name, noun.end()):
        return False
    before = _NAME_BEFORE.match(name[: noun.start()])
    # "Ned Price, State Department spokesman" is one person; "U.S., British officials" is no name.
    return not before or bool(_PLURAL.search(noun[0]) and before["plain"] is None)


@dataclass(frozen=True)
class _Passage:
    """Words in quotation marks: where they start in the article, as they stand there, and word by word."""

    start: int
    text: str
    words: tuple[str, ...]


@dataclass(frozen=True)
class _Beginning:
    """First words of a passage, and whose it is said to be."""

    of: SpeakerAnswer
    text: str
    words: tuple[str, ...]

    def fits(self, passages: Iterable[_Passage]) -> list[_Passage]:
        """The passages that begin so."""
        size = len(self.words)
        return [passage for passage in passages if size and passage.words[:size] == self.words]


def quotations(
    article: Article, answers: Iterable[SpeakerAnswer], shown: str | None = None
) -> tuple[list[QuotationDraft], list[Dropped]]:
    """The quoted passages that begin as the model says, whole, with their speakers, in the article's order; and what
    begins nowhere. `shown`: the part of the article that the model read, None for all of it.

    Each passage has one speaker. Beginnings that only one passage has come first; of several passages that begin
    alike it is the first beside which the speaker is named, else the first.
    """
    asked = [_Beginning(a, text, _words(text)) for a in answers for text in a.begins]
    heads = frozenset(word for one in asked for word in one.words[:1])
    left = [p for p in _passages(article) if p.words[0] in heads and _was_shown(p, shown)]
    order = sorted(range(len(asked)), key=lambda number: len(asked[number].fits(left)) > 1)
    found: list[QuotationDraft] = []
    nowhere: set[int] = set()
    for number in order:
        fitting = asked[number].fits(left)
        if not fitting:
            nowhere.add(number)
            continue
        of, passage = asked[number].of, _named_beside(article.text, fitting, asked[number].of.name)
        left.remove(passage)
        found.append(QuotationDraft(passage.text, of.name, anonymous(of.name), of.channel, passage.start))
    dropped = [_dropped(article, asked[number].text) for number in sorted(nowhere)]
    return sorted(found, key=lambda draft: draft.near or 0), dropped


def _named_beside(text: str, passages: Sequence[_Passage], name: str | None) -> _Passage:
    """The first passage beside which the last word of `name` stands; the first of all if there is none."""
    last = (name or "").split()[-1:]
    for passage in passages if last else ():
        if last[0] in text[max(0, passage.start - _BESIDE) : passage.start + len(passage.text) + _BESIDE]:
            return passage
    return passages[0]


def _dropped(article: Article, begins: str) -> Dropped:
    reason = f"no passage of {_FEWEST} words or more in quotation marks begins with these words"
    return Dropped(source=article.source.id, stage="extract", what=plain(begins, 200), reason=reason)


def _passages(article: Article) -> Iterator[_Passage]:
    """The quoted passages that can be utterances: of words enough, and none in page furniture."""
    furniture = merged([(f.start, f.end) for f in article.furniture])
    for passage in quoted(article.text):
        inner = article.text[passage.inner_start : passage.inner_end]
        words = _words(inner)
        place = Place(passage.inner_start, passage.inner_end, "exact")
        if len(words) >= _FEWEST and not touches(furniture, place):
            yield _Passage(passage.inner_start + len(inner) - len(inner.lstrip()), inner.strip(), words)


def _was_shown(passage: _Passage, shown: str | None) -> bool:
    """Page furniture may stand between the lines of a passage: its first line tells."""
    return shown is None or passage.text.split("\n")[0] in shown


def _words(text: str) -> tuple[str, ...]:
    return tuple(token.text.lower().replace("’", "'") for token in iter_tokens(text))
