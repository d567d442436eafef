"""One article cut up for reading: paragraphs of prose, their sentences, quotations and items.

An *item* is a word outside quotation marks, or a mark: `,` `:` `-` `(` `)` `.` (a sentence
ends here, whatever the character) and `Q` (a whole quotation). All offsets are characters
into `Article.text`, end exclusive.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from summarizer.articles.furniture import prose
from summarizer.records import Article
from summarizer.text.quoted import Quoted, quoted
from summarizer.text.sentences import sentences
from summarizer.text.tokens import tokens

_MARKS = {",": ",", ";": ";", ":": ":", "(": "(", ")": ")", "[": "(", "]": ")", "–": "-", "—": "-", "-": "-"}
_WIDTH = range(40, 101)
#: Prose beyond this is not read, and said so: news runs to 2,000 words, the longest reports to 10,000.
MOST_CHARACTERS = 60_000
_POSSESSIVE = ("'s", "’s", "s'", "s’")


class Item(NamedTuple):
    """A word (`mark` empty) or a mark (see the module's docstring). `low`: the word in lower case; empty for a mark."""

    start: int
    end: int
    text: str
    mark: str = ""
    low: str = ""

    @property
    def capital(self) -> bool:
        """True for a word that begins with an upper-case letter."""
        return not self.mark and self.text[:1].isupper()


@dataclass(frozen=True)
class Sentence:
    """One sentence; `paragraph` counts from 0."""

    start: int
    end: int
    text: str
    paragraph: int


@dataclass(frozen=True)
class Paragraph:
    """One paragraph of prose with all that is in it, in order. `spoken`: the items of each quotation."""

    start: int
    end: int
    sentences: tuple[Sentence, ...]
    quotes: tuple[Quoted, ...]
    items: tuple[Item, ...]
    spoken: tuple[tuple[Item, ...], ...] = ()


@dataclass(frozen=True)
class Page:
    """An article ready to be read. `anchor` resolves "Thursday"; None when the text has no date.

    `unread`: the stretch (characters) beyond what is read of an overlong text; None when all is read.
    """

    text: str
    paragraphs: tuple[Paragraph, ...]
    title: str | None
    anchor: date | None
    unread: tuple[int, int] | None = None

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence of prose, in order."""
        return tuple(sentence for paragraph in self.paragraphs for sentence in paragraph.sentences)

    @property
    def quotes(self) -> tuple[Quoted, ...]:
        """Every quotation in prose, in order."""
        return tuple(quote for paragraph in self.paragraphs for quote in paragraph.quotes)


def bare(word: str) -> str:
    """`word` without a possessive ending: "Russia's" → "Russia"."""
    for ending in _POSSESSIVE[:2]:
        if word.endswith(ending):
            return word[: -len(ending)]
    return word[:-1] if word.endswith(_POSSESSIVE[2:]) else word


def joined(items: Sequence[Item]) -> str:
    """The items' words, one space apart, with the full stop of "Mr." and "J." where the article has it."""
    pieces: list[str] = []
    for number, item in enumerate(items):
        dotted = number + 1 < len(items) and items[number + 1].start - item.end == len(". ")
        pieces.append(f"{item.text}." if dotted else item.text)
    return " ".join(pieces)


def read_page(article: Article) -> Page:
    """Cut `article` into paragraphs; furniture and the headline are left out."""
    text = article.text
    title = article.source.title
    stretches = [(a, b) for a, b in _blocks(text, article) if not _is_title(text[a:b], title)]
    kept, unread = _within(stretches)
    quotes = quoted(text)
    starts = [quote.start for quote in quotes]
    paragraphs = []
    for number, (start, end) in enumerate(kept):
        inside = quotes[max(0, bisect_right(starts, start - 1)) : bisect_right(starts, end - 1)]
        own = tuple(quote for quote in inside if quote.end <= end)
        paragraphs.append(_paragraph(text, (start, end), own, number))
    return Page(text, tuple(paragraphs), title, article.source.published, unread)


def _within(stretches: Sequence[tuple[int, int]]) -> tuple[list[tuple[int, int]], tuple[int, int] | None]:
    """The stretches up to the limit; one that crosses it is cut there."""
    kept: list[tuple[int, int]] = []
    room = MOST_CHARACTERS
    for start, end in stretches:
        if room <= 0:
            return kept, (start, stretches[-1][1])
        kept.append((start, min(end, start + room)))
        if end - start > room:
            return kept, (start + room, stretches[-1][1])
        room -= end - start
    return kept, None


def _hard_wrapped(text: str) -> bool:
    """True for text broken at a fixed width: lines of 40 to 100 characters that mostly end in mid-sentence."""
    lines = [line.rstrip() for line in text.splitlines() if line.strip()]
    wide = [line for line in lines if len(line) in _WIDTH]
    if len(lines) < 6 or max(map(len, lines)) > _WIDTH.stop + 20 or len(wide) * 5 < len(lines) * 3:
        return False
    return sum(line[-1] not in '.?!:”"' for line in wide) * 3 > len(wide) * 2


def _is_title(stretch: str, title: str | None) -> bool:
    """True for the headline, with or without a publisher behind it."""
    line, head = " ".join(stretch.split()), " ".join((title or "").split())
    return bool(head) and line.startswith(head) and len(line) <= len(head) + 30


def _blocks(text: str, article: Article) -> Iterator[tuple[int, int]]:
    """Stretches of prose; the lines of a hard-wrapped text are joined up to the next blank line."""
    stretches = prose(text, article.furniture)
    if not _hard_wrapped(text):
        yield from stretches
        return
    current: tuple[int, int] | None = None
    for start, end in stretches:
        if current and text[current[1] : start].strip(" \t\r") == "\n":
            current = (current[0], end)
            continue
        if current:
            yield current
        current = (start, end)
    if current:
        yield current


def _paragraph(text: str, span: tuple[int, int], quotes: tuple[Quoted, ...], number: int) -> Paragraph:
    start, end = span
    # A line break inside a wrapped paragraph is a space; one character for one keeps the offsets.
    flat = text[start:end].replace("\n", " ").replace("\r", " ")
    found = tuple(
        Sentence(start + a, start + b, text[start + a : start + b], number)
        for a, b in sentences(flat)
        if b > a
    )
    ends = [sentence.end for sentence in found]
    spoken = tuple(tuple(_plain(text, quote.inner_start, quote.inner_end, ends)) for quote in quotes)
    return Paragraph(start, end, found, quotes, tuple(_items(text, span, quotes, found)), spoken)


def _items(
    text: str, span: tuple[int, int], quotes: Sequence[Quoted], found: Sequence[Sentence]
) -> Iterator[Item]:
    position = span[0]
    ends = [sentence.end for sentence in found]
    for quote in quotes:
        if quote.start < position:
            continue  # nested
        yield from _plain(text, position, quote.start, ends)
        yield Item(quote.start, quote.end, text[quote.start : quote.end], "Q")
        position = quote.end
        if _closes_sentence(text, quote, span[1]):
            yield Item(quote.end, quote.end, "", ".")
    yield from _plain(text, position, span[1], ends)
    yield Item(span[1], span[1], "", ".")


def _closes_sentence(text: str, quote: Quoted, limit: int) -> bool:
    """True when the quotation's own full stop ends the sentence around it."""
    if not text[quote.inner_start : quote.inner_end].rstrip().endswith("."):
        return False
    following = text[quote.end : min(limit, quote.end + 40)].lstrip()
    return not following or following[0].isupper() or following[0] in "\"“'‘"


def _plain(text: str, start: int, end: int, ends: Sequence[int]) -> Iterator[Item]:
    """Words and marks of a stretch outside quotation marks."""
    position = start
    for token in tokens(text[start:end]):
        a, b = start + token.start, start + token.end
        if a - position != 1 or text[position] != " ":
            yield from _marks(text, position, a, ends)
        if token.text.isalnum() or any(ch.isalnum() for ch in token.text):
            yield Item(a, b, token.text, low=token.text.lower())
        else:
            yield from _marks(text, a, b, ends)
        position = b
    yield from _marks(text, position, end, ends)


def _marks(text: str, start: int, end: int, ends: Sequence[int]) -> Iterator[Item]:
    for offset in range(start, end):
        mark = _MARKS.get(text[offset])
        if mark == "-" and text[offset] == "-" and text[offset - 1 : offset + 2].count("-") < 2:
            mark = "-" if text[offset - 1 : offset].isspace() else None
        if mark:
            yield Item(offset, offset + 1, text[offset], mark)
        elif text[offset] in ".?!" and _is_end(offset, ends):
            yield Item(offset, offset + 1, text[offset], ".")


def _is_end(offset: int, ends: Sequence[int]) -> bool:
    """True when a sentence ends at this full stop, or within the two characters after it."""
    where = bisect_right(ends, offset)
    return where < len(ends) and ends[where] - offset <= 2
