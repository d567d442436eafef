"""What an article is grouped by: its weighty terms, and what its opening tells of when and which time."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from summarizer.grouping.slots import Occurrence, occurrence
from summarizer.grouping.words import COMMON, EMPTY, TYPICAL, bare
from summarizer.records import Article
from summarizer.values.states import attributive, capital_of, us_states

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
#: Rank of a code: less is weightier.
_RANK = tuple(-prior * (EMPHASIS[at] if at < len(EMPHASIS) else 0.0) for prior in _PRIOR for at in range(32))

#: Marks at which words are cut; those that may stand in a figure or an abbreviation stay on the word.
_CUTS = str.maketrans(dict.fromkeys('-/()[]{}<>"|*_=+~\\', " "))
_CUT = re.compile(r"[-/()\[\]{}<>\"|*_=+~\\«»…•·、。「」，]+")
#: First what most texts have beside ASCII: after it they are plain, and fast to cut.
_TYPOGRAPHY = (("’", "'"), ("‘", "'"), ("“", '"'), ("”", '"'), ("–", "-"), ("—", "-"), ("\xa0", " "))
_AROUND = ".,:;!?'$€£%#@&"
#: Scripts without spaces between words: their terms are pairs of characters.
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]+")
_MARKS = re.compile(r"[\u0300-\u036f]+")


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

    def names(self) -> frozenset[str]:
        """The names among its terms."""
        return frozenset([term for term in self.terms if term[0].isupper()])

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


class Reader:
    """Reads articles; remembers the words it has met, which changes no result."""

    def __init__(self) -> None:
        self._terms, self._low, self._kinds, self._plains = _Terms(), _Low(), _Kinds(), _Plains()

    def all(self, given: Iterable[Material]) -> list[Features]:
        """The features of each, in their order."""
        return [self.read(*one) for one in given]

    def read(self, key: str, title: str, text: str, published: date | None) -> Features:
        """The features of a title and a text. The time is bounded whatever the length of the text."""
        term, low = self._terms.__getitem__, self._low.__getitem__
        head, opening = _words(title[:TITLE]), _words(text[:OPENING])
        titled = set(map(term, head))
        tally = Counter(map(term, opening))
        if title and not text.startswith(title):
            tally.update(map(term, head))
        early = set(tally)
        tally.update(map(term, _words(text[OPENING:READ])))
        tally.pop("", None)
        told = occurrence([*map(low, head), *map(low, opening)], published)
        terms, codes = self._kept(tally, titled, early)
        return Features(key, published.toordinal() if published else None, terms, codes, told, tally.total())

    def _kept(self, tally: Counter[str], titled: set[str], early: set[str]) -> tuple[tuple[str, ...], bytes]:
        """The weightiest terms, in order of mention, and their codes."""
        kinds, plains, kept = self._kinds, self._plains, {}
        for term, count in tally.items():
            kind = kinds[term]
            place = 12 if term in titled else 6 if term in early else 0
            if kind == EVERYDAY and place != 12:
                continue
            if kind == NAME and (plain := plains[term]) in tally:
                term, kind = plain, kinds[plain]
                place = 12 if place == 12 else 6 if plain in early else 0
            kept[term] = kind << 5 | place + (count if count < 5 else 5)
        if len(kept) > TERMS:
            ranked = sorted([(_RANK[code], term) for term, code in kept.items()])
            kept = {term: kept[term] for _, term in ranked[:TERMS]}
        return tuple(kept), bytes(kept.values())


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
        found = self[word] = word.strip(_AROUND).lower()
        return found


class _Kinds(dict[str, int]):
    """The kind of a term."""

    def __missing__(self, term: str) -> int:
        if len(self) > MEMORY:
            self.clear()
        found = self[term] = _kind(term)
        return found


class _Plains(dict[str, str]):
    """A name as it stands among other words."""

    def __missing__(self, term: str) -> str:
        if len(self) > MEMORY:
            self.clear()
        found = self[term] = bare(term.lower())
        return found


def _kind(term: str) -> int:
    if term[0].isdecimal() and term[-1].isdecimal():
        return NUMBER
    if term in COMMON:
        return EVERYDAY
    if term in TYPICAL or " " in term or attributive(term):
        return TYPE
    return NAME if is_name(term) else PLAIN


def _term(word: str) -> str:
    plain = word.strip(_AROUND).removesuffix("'s").removesuffix("'")
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


def _words(text: str) -> list[str]:
    """Words with the punctuation around them; letters without marks; pairs of characters where no spaces stand."""
    if not text.isascii():
        for one, other in _TYPOGRAPHY:
            text = text.replace(one, other)
    if not text.isascii():
        text = _UNSPACED.sub(_pairs, _MARKS.sub("", unicodedata.normalize("NFKD", text)))
        return _CUT.sub(" ", text).split()
    return text.translate(_CUTS).split()


def _pairs(match: re.Match[str]) -> str:
    run = match.group()
    return " " + " ".join(run[i : i + 2] for i in range(max(1, len(run) - 1))) + " "
