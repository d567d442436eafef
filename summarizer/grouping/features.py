"""What an article is grouped by: its weighty terms, and what its opening tells of when and which time."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import compress
from typing import TYPE_CHECKING

from summarizer.grouping.slots import INTERESTING, NOTHING, Occurrence, occurrence
from summarizer.grouping.words import COMMON, EMPTY, TYPICAL, bare
from summarizer.values.states import attributive, capital_of, us_states

if TYPE_CHECKING:
    from summarizer.records import Article

#: Characters of prose that are read: news tells what, who, where and when at its beginning. The first of them are the
#: opening, in which the occurrence is told.
READ = 2_400
OPENING = 1_200
#: Characters of a title that are read, and terms that are kept of an article.
TITLE = 300
TERMS = 64
#: Distinct words that a reader remembers.
MEMORY = 300_000
#: Kinds of terms, the weightiest first.
NAME, NUMBER, PLAIN, TYPE, EVERYDAY = range(5)
#: Weight of a term by its kind before the collection is known, to choose which are kept.
_PRIOR = (3.0, 2.0, 1.5, 2.0, 0.5)
#: Emphasis of a term by the number of its mentions (none … five or more), and what the opening and the title add.
_MENTIONS = (0.0, 1.0, 1.4, 1.7, 1.7, 2.0)
_IN_BODY, _IN_OPENING, _IN_TITLE = 0.0, 0.3, 1.4
EMPHASIS = tuple(
    round(mentions + place, 1) for place in (_IN_BODY, _IN_OPENING, _IN_TITLE) for mentions in _MENTIONS
)
#: Code of an everyday word, whatever its emphasis; and ranks of codes by their weight: less is weightier.
_DULL = EVERYDAY << 5
_WEIGHT = [-prior * (EMPHASIS[at] if at < len(EMPHASIS) else 0.0) for prior in _PRIOR for at in range(32)]
_RANKS = bytes(sorted({*_WEIGHT}).index(weight) for weight in _WEIGHT).ljust(256, b"\xff")

#: Marks at which words are cut; those that may stand in a figure or an abbreviation stay on the word. Cut by one
#: replacement after another: each is a search in plain memory, much faster than a table or a pattern.
_CUTS = '-/()[]{}<>"|*_=+~\\'
_OTHER_CUTS = "«»…•·、。「」，"
#: First what most texts have beside ASCII: after it they are plain, and fast to cut.
_TYPOGRAPHY = (("’", "'"), ("‘", "'"), ("“", " "), ("”", " "), ("–", " "), ("—", " "), ("\xa0", " "))
_AROUND = ".,:;!?'$€£%#@&"
#: Scripts without spaces between words: their terms are pairs of characters.
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]+")
_MARKS = re.compile(r"[\u0300-\u036f]+")
_NO_WORDS: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Features:
    """What is kept of an article, in some kilobytes whatever its length."""

    key: str
    """The article's id."""
    day: int | None
    """Ordinal of the day of publication; None when undated."""
    terms: tuple[str, ...]
    """Its terms: names with a capital, all other words without, figures."""
    codes: bytes
    """Of each term its kind (upper three bits) and the place of its emphasis in `EMPHASIS`."""
    told: Occurrence
    """What the opening tells."""
    words: int
    """Number of words with any weight that were read."""

    def __reduce__(self) -> tuple[type[Features], tuple[object, ...]]:
        return Features, (self.key, self.day, self.terms, self.codes, self.told, self.words)


#: What `Reader.read` takes: key, title, text, publication date.
Material = tuple[str, str, str, date | None]


def material(article: Article) -> Material:
    """Of an article what `Reader.read` takes: key, title, the first prose without furniture, publication date."""
    source = article.source
    pieces: list[str] = []
    position, room, text = 0, READ, article.text
    for piece in article.furniture:
        if room <= 0:
            break
        if piece.start > position:
            pieces.append(text[position : min(piece.start, position + room)])
            room -= len(pieces[-1])
        position = max(position, piece.end)
    if room > 0:
        pieces.append(text[position : position + room])
    return source.id, (source.title or "")[:TITLE], "\n".join(pieces), source.published


def is_name(term: str) -> bool:
    """Whether a term is a name."""
    return term[0].isupper()


def is_figure(term: str) -> bool:
    """Whether a term is a figure."""
    return term[0].isdecimal()


class Reader:
    """Reads articles; remembers the words it has met, which changes no result."""

    def __init__(self) -> None:
        self._terms, self._low, self._slots = _Terms(), _Low(), _Slots()
        self._kinds, self._plains = _Kinds(), _Plains()

    def all(self, given: Iterable[Material]) -> list[Features]:
        """The features of each, in their order."""
        return [self.read(*one) for one in given]

    def read(self, key: str, title: str, text: str, published: date | None) -> Features:
        """The features of a title and a text. The time is bounded whatever the length of the text."""
        term = self._terms.__getitem__
        head, opening = _words(title[:TITLE]), _words(text[:OPENING])
        tally = Counter(map(term, opening))
        titled = set(map(term, head))
        if title and not text.startswith(title):
            tally.update(map(term, head))
        early = set(tally)
        if rest := text[OPENING:READ]:
            tally.update(map(term, _words(rest)))
        words = tally.total() - tally.pop("", 0)
        told = self._told(head + opening, published)
        terms, codes = self._kept(tally, titled, early)
        return Features(key, published.toordinal() if published else None, terms, codes, told, words)

    def _told(self, words: list[str], published: date | None) -> Occurrence:
        """What these words tell."""
        places = [*compress(range(len(words)), map(self._slots.__getitem__, words))]
        return occurrence(words, places, self._low.__getitem__, published) if places else NOTHING

    def _kept(self, tally: Counter[str], titled: set[str], early: set[str]) -> tuple[tuple[str, ...], bytes]:
        """The weightiest terms, in order of mention, and their codes."""
        kinds, plains, kept = self._kinds, self._plains, {}
        for term, count in tally.items():
            code = kinds[term]
            if code < 32 and (plain := plains[term]) in tally:  # no name: a word that begins a sentence
                for part in (titled, early):
                    if term in part:
                        part.add(plain)
                tally[plain] = count = count + tally[plain]
                term, code = plain, kinds[plain]
            place = (12 if term in titled else 6) if term in early else 0
            if code != _DULL or place == 12:
                kept[term] = code | place + (count if count < 5 else 5)
        codes = bytes(kept.values())
        if len(kept) <= TERMS:
            return tuple(kept), codes
        ranks = codes.translate(_RANKS)
        last = sorted(ranks)[TERMS - 1]
        ties = sorted([term for term, rank in zip(kept, ranks, strict=True) if rank == last])
        dropped = {*ties[TERMS - sum([rank < last for rank in ranks]) :]} if ties else _NO_WORDS
        chosen = [rank <= last and term not in dropped for term, rank in zip(kept, ranks, strict=True)]
        return tuple(compress(kept, chosen)), bytes(compress(codes, chosen))


class _Terms(dict[str, str]):
    """The term that a word stands for; empty for a word without weight. Forgets when it has met very many."""

    def __missing__(self, word: str) -> str:
        if len(self) > MEMORY:
            self.clear()
        found = self[word] = _term(word)
        return found


class _Low(dict[str, str]):
    """A word in lower case, bare of marks around it."""

    def __missing__(self, word: str) -> str:
        if len(self) > MEMORY:
            self.clear()
        found = self[word] = _plain(word).strip(_AROUND).lower()
        return found


class _Slots(dict[str, bool]):
    """Whether a word may tell of when or which time."""

    def __missing__(self, word: str) -> bool:
        if len(self) > MEMORY:
            self.clear()
        found = self[word] = _plain(word).strip(_AROUND).lower() in INTERESTING
        return found


class _Kinds(dict[str, int]):
    """The kind of a term, as it stands in a code."""

    def __missing__(self, term: str) -> int:
        if len(self) > MEMORY:
            self.clear()
        found = self[term] = kind_of(term) << 5
        return found


class _Plains(dict[str, str]):
    """A name as it stands among other words."""

    def __missing__(self, term: str) -> str:
        if len(self) > MEMORY:
            self.clear()
        found = self[term] = bare(term.lower())
        return found


def kind_of(term: str) -> int:
    """The kind of a term."""
    if term[0].isdecimal() and term[-1].isdecimal():
        return NUMBER
    if term in COMMON:
        return EVERYDAY
    if term in TYPICAL or " " in term or attributive(term):
        return TYPE
    return NAME if is_name(term) else PLAIN


def _term(word: str) -> str:
    plain = _plain(word).strip(_AROUND).removesuffix("'s").removesuffix("'")
    low = plain.lower()
    term = bare(low)
    if not plain or low in EMPTY or term in EMPTY:
        return ""
    if plain[0].isdecimal() and plain[-1].isdecimal():
        year = len(plain) == 4 and plain[:2] in ("19", "20") and plain.isdecimal()
        return "" if year or len(plain) < 2 else plain.replace(",", "")
    if len(low) < 3 and low.isascii():
        return ""
    if term in COMMON or term in TYPICAL or not plain[0].isupper():
        return term
    if not capital_of(low):  # a capital is a place where things happen
        state = attributive(low) or (us_states().get(low) if plain in us_states() else None)
        if state:
            return state
    return low.capitalize()


def _plain(word: str) -> str:
    """A word in letters without marks."""
    return word if word.isascii() else _MARKS.sub("", unicodedata.normalize("NFKD", word))


def _words(text: str) -> list[str]:
    """Words with the punctuation around them; pairs of characters where no spaces stand."""
    if not text.isascii():
        for one, other in _TYPOGRAPHY:
            text = text.replace(one, other)
        if not text.isascii():
            if _UNSPACED.search(text):
                text = _UNSPACED.sub(_pairs, unicodedata.normalize("NFKC", text))
            for cut in _OTHER_CUTS:
                text = text.replace(cut, " ")
    for cut in _CUTS:
        text = text.replace(cut, " ")
    return text.split()


def _pairs(match: re.Match[str]) -> str:
    run = match.group()
    return " " + " ".join(run[i : i + 2] for i in range(max(1, len(run) - 1))) + " "
