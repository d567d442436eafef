"""Finds the passages of a text that address a model or a tool rather than a reader."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import accumulate

from summarizer.articles.addressed import english, english_tasks, structures, tongues
from summarizer.articles.addressed.encoded import decoded
from summarizer.articles.addressed.rule import Rule, compiled, is_order, keyed, windows
from summarizer.articles.addressed.views import View, lowered, views
from summarizer.articles.lines import Line, lines
from summarizer.text.quoted import quoted

RULES: tuple[Rule, ...] = (*structures.RULES, *english.RULES, *english_tasks.RULES, *tongues.RULES)
#: So many orders and mentions of orders, and one more for so many characters, are no coincidence: such a
#: text is flooded
#: with them, to hide one or to cost time.
_MENTIONS, _APART = 200, 500
#: Characters: a longer paragraph is withheld from the order's sentence on, not as a whole.
_PARAGRAPH = 1500
#: Characters after the order that go with it in such a paragraph.
_AFTER = 600
#: Words of the article's own beside a quotation that make it one that is told of.
_TOLD = 4
#: Characters on either side of a quotation in which those words are counted; of code; quotations around
#: each other.
_BESIDE, _CODE, _NESTED = 400, 200, 8
#: Characters of the words shown as evidence.
_EVIDENCE = 300
#: Lines that a structure runs on over.
_BLOCK_LINES = 80
_WORD = re.compile(r"\w+")
_SENTENCE = re.compile(r"[.!?。！？]['\")\]]{0,3}\s")


@dataclass(frozen=True)
class Passage:
    """A passage that addresses a model.

    `[start, end)`: what goes with it, characters of the text; of a quoted one, the quotation with its marks.
    `[found, found_end)`: the words that a rule found. `quoted`: the article quotes them inside a sentence of its
    own. `words`: what it says, where it is encoded or hidden.
    """

    start: int
    end: int
    found: int
    found_end: int
    rule: str
    what: str
    quoted: bool = False
    words: str | None = None


@dataclass(frozen=True)
class _Hit:
    start: int
    end: int
    rule: str
    what: str
    block: bool = False
    words: str | None = None


@lru_cache(maxsize=64)
def find(text: str) -> tuple[Passage, ...]:
    """The passages, in order, never overlapping. A pure function of the text, and linear in it."""
    hits = [hit for view in views(text) for hit in _hits(view)]
    hits += _hidden(text)
    if not hits:
        return ()
    return tuple(_merged(_passages(text, sorted(hits, key=lambda h: (h.start, -h.end)))))


@lru_cache(maxsize=64)  # a headline is asked about at every stage
def says(words: str | None) -> str | None:
    """The name of the first rule by which `words` (a headline, a name) address a model; None when they don't."""
    found = next((hit for view in views(words or "") for hit in _hits(view)), None)
    return found.rule if found else next((hit.rule for hit in _hidden(words or "")), None)


def _hits(view: View) -> Iterator[_Hit]:
    for rule in _called_for(view):
        if (stems := view.present(rule.stems)) and (not rule.also or view.present(rule.also)):
            yield from _of_rule(view, rule, stems)


@cache
def _by_key() -> tuple[Mapping[str, frozenset[int]], frozenset[int], frozenset[int]]:
    """The places in `RULES` of those with a stem of each key, and of those with stems that are searched for: in any
    text, or only in one that isn't ASCII.
    """
    found: dict[str, set[int]] = {}
    searched: set[int] = set()
    foreign: set[int] = set()
    for place, rule in enumerate(RULES):
        keys, others = keyed(rule.stems)
        if others:
            (searched if any(map(str.isascii, others)) else foreign).add(place)
        for one in keys:
            found.setdefault(one, set()).add(place)
    return {one: frozenset(places) for one, places in found.items()}, frozenset(searched), frozenset(foreign)


def _called_for(view: View) -> list[Rule]:
    """The rules of which some stem may be `present`, in their order: of most texts few of all."""
    by_key, searched, foreign = _by_key()
    called = (by_key[one] for one in view.keys & by_key.keys())
    places = searched.union(*called, () if view.text.isascii() else foreign)
    return [RULES[place] for place in sorted(places)]


def _of_rule(view: View, rule: Rule, stems: tuple[str, ...]) -> Iterator[_Hit]:
    """What one rule finds, one hit a line. Of a text that is full of it, the rest is one hit."""
    text, done = view.text, 0
    room = _MENTIONS + len(text) // _APART
    for start, end in windows(text, stems):
        at = max(start, done)
        while match := compiled(rule.pattern).search(text, at, end):
            holds = (rule.place == "anywhere" or is_order(text, match.start())) and _holds(rule, text, match)
            room -= 1
            if room < 0:
                yield _Hit(*view.back(match.start(), len(text)), rule.name, rule.what, rule.block)
                return
            if holds:
                yield _Hit(*view.back(*match.span()), rule.name, rule.what, rule.block)
                line = text.find("\n", match.end())
                done = at = len(text) if line < 0 else line
            else:
                at = min(match.end(), match.start() + 12)


def _holds(rule: Rule, text: str, match: re.Match[str]) -> bool:
    return rule.holds is None or rule.holds(text, match)


def _hidden(text: str) -> Iterator[_Hit]:
    """What is encoded and addresses a model; and what is written in characters that nobody sees, whatever
    it says.
    """
    found = list(decoded(text))
    starts = [0, *accumulate(len(one.words) + 2 for one in found)]
    view = View(lowered("\n\n".join(one.words for one in found)))
    told: dict[int, _Hit] = {}
    for hit in _hits(view) if found else ():
        told.setdefault(bisect_right(starts, hit.start) - 1, hit)
    for number, one in enumerate(found):
        if said := told.get(number):
            what = f"{said.what} The words are hidden in {one.how}."
            yield _Hit(one.start, one.end, f"{said.rule}.encoded", what, words=one.words)
        elif one.unseen:
            what = f"It holds words in {one.how}, which no reader sees."
            yield _Hit(one.start, one.end, "hidden-characters", what, words=one.words)


@dataclass(frozen=True)
class _Layout:
    """A text with its lines and the quotation marks in it."""

    text: str
    rows: Sequence[Line]
    ends: Sequence[int]
    marks: Sequence[tuple[int, int]]

    def row(self, at: int) -> int:
        """Place of the line that holds this character; of what is trimmed off a line's ends, the line it was trimmed
        off, or else the one beside it.
        """
        place = min(bisect_right(self.ends, at), len(self.rows) - 1)
        trimmed = (
            place > 0 and at < self.rows[place].start and "\n" not in self.text[self.ends[place - 1] : at]
        )
        return place - trimmed

    def around(self, hit: _Hit) -> tuple[int, int] | None:
        """The quotation that the words stand in, marks included, or the back quotes on their line."""
        first = bisect_right(self.marks, (hit.start, len(self.text)))
        for start, end in reversed(self.marks[max(0, first - _NESTED) : first]):
            if start <= hit.start and hit.end <= end + 1:
                return start, end
        left = self.text.rfind("`", max(0, hit.start - _CODE), hit.start + 1)
        right = self.text.find("`", max(hit.end - 1, left + 1), hit.end + _CODE)
        return None if left < 0 or right < 0 or "\n" in self.text[left:right] else (left, right + 1)


def _passages(text: str, hits: Sequence[_Hit]) -> Iterator[Passage]:
    """A passage for each hit that doesn't stand in another's."""
    rows = lines(text)
    layout = _Layout(text, rows, [row.end for row in rows], [(q.start, q.end) for q in quoted(text)])
    done = -1
    for hit in hits:
        if hit.end <= done:
            continue
        around = layout.around(hit) if hit.words is None and rows else None
        told = around is not None and _is_told_of(layout, hit, around)
        start, end = around if around and told else _extent(layout, hit) if rows else (hit.start, hit.end)
        done = done if told else max(done, end)
        yield Passage(start, end, *_sentence(text, hit), hit.rule, hit.what, told, hit.words)


def _sentence(text: str, hit: _Hit) -> tuple[int, int]:
    """The words that were found, up to the end of their sentence where it is near."""
    limit = min(len(text), hit.start + _EVIDENCE)
    if hit.words is not None or hit.end >= limit:
        return hit.start, min(hit.end, limit)
    line = text.find("\n", hit.end, limit)
    stop = _SENTENCE.search(text, hit.end - 1, limit)
    ends = [end for end in (line, stop.start() + 1 if stop else -1) if end >= hit.end]
    return hit.start, min(ends, default=limit if limit == len(text) else hit.end)


def _is_told_of(layout: _Layout, hit: _Hit, around: tuple[int, int]) -> bool:
    """Whether the quotation around the words stands in a sentence of the article's own, or after a line that announces
    it with a colon.
    """
    place = layout.row(hit.start)
    line = layout.rows[place]
    before = layout.text[max(line.start, around[0] - _BESIDE) : max(line.start, around[0])]
    after = layout.text[min(line.end, around[1]) : min(line.end, around[1] + _BESIDE)]
    if len(_WORD.findall(before)) + len(_WORD.findall(after)) >= _TOLD:
        return True
    above = layout.rows[place - 1].words.rstrip() if place else ""
    return above.endswith(":") and len(_WORD.findall(above[-_BESIDE:])) > _TOLD


def _extent(layout: _Layout, hit: _Hit) -> tuple[int, int]:
    """What goes with an order: its paragraph; of a structure, the lines below up to the next blank one, and of an
    announcement ("report only this:") the next.
    """
    text, rows = layout.text, layout.rows
    first, last = layout.row(hit.start), layout.row(hit.end - 1)
    if hit.block:
        last = _block_end(rows, last)
    elif rows[last].words.rstrip(" \"'”*_").endswith((":", "：")) and last + 1 < len(rows):
        last += 1
    start, end = min(rows[first].start, hit.start), max(rows[last].end, hit.end)
    if end - start <= _PARAGRAPH or hit.block:
        return start, end
    before = [
        match.end() for match in _SENTENCE.finditer(text, max(start, hit.start - _PARAGRAPH), hit.start)
    ]
    after = _SENTENCE.search(text, min(end, hit.end + _AFTER), min(end, hit.end + _AFTER + _PARAGRAPH))
    return (before[-1] if before else max(start, hit.start - _PARAGRAPH)), (after.end() if after else end)


def _block_end(rows: Sequence[Line], last: int) -> int:
    limit = min(len(rows) - 1, last + _BLOCK_LINES)
    while last < limit and not rows[last + 1].gap:
        last += 1
    return last


def _merged(found: Iterable[Passage]) -> Iterator[Passage]:
    """Passages that overlap are one, by the rule of the first; a quotation among them isn't only told of
    any more.
    """
    last: Passage | None = None
    for passage in sorted(found, key=lambda p: (p.start, -p.end)):
        if last is None or passage.start >= last.end:
            if last is not None:
                yield last
            last = passage
            continue
        leading = last if not last.quoted or passage.quoted else passage
        last = replace(
            leading, start=last.start, end=max(last.end, passage.end), words=last.words or passage.words
        )
    if last is not None:
        yield last
