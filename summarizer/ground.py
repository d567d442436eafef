"""A drafted quotation and an article: where it stands, or why it doesn't.

    Locator(text, furniture).locate(quote, near) -> Located | Refused

In this order, the first that finds it outside page furniture wins:

1. *exact*: the article's own characters.
2. *normalised*: the same but for typography (`text.normal.Folded`), the first letter's case, and marks that
   stand around the quotation or end it (a full stop where the article's sentence goes on).
3. the same words (`wording`), as far as the guard lets them pass (`guard`): *normalised* when quote marks,
   brackets, dashes and ellipses are all that differs, else *near*.
4. an ellipsis in the quotation marks a cut: the pieces are placed one by one, in order, close together, and
   what was cut out must not have turned the meaning.

Nothing is rewritten to fit and no similarity is measured. A span never begins or ends in white space or
inside a word, a figure or a name. Whatever is refused is refused with a reason that names the word.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from summarizer.errors import plain
from summarizer.guard import Passed, check
from summarizer.refusal import explain
from summarizer.text.edges import cut
from summarizer.text.lexicon import CAPITALONYMS, COMPARATORS, MODALS, NEGATIONS, REPORTING
from summarizer.text.normal import INVISIBLE, Folded
from summarizer.text.tokens import tokens
from summarizer.wording import Wording, wording

Match = Literal["exact", "normalised", "near"]
Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Located:
    """The quotation stands in the article. `spans`: `[start, end)` characters, in order, never overlapping;
    more than one only where an ellipsis in the quotation marks a cut. `note` says what the reader of the
    result may want to know (it stands there several times), or is empty.
    """

    spans: tuple[Range, ...]
    match: Match
    note: str = ""

    @property
    def found(self) -> bool:
        """True: there is evidence."""
        return True


@dataclass(frozen=True, slots=True)
class Refused:
    """The quotation doesn't stand in the article; `reason` says why, and is safe to print."""

    reason: str

    @property
    def found(self) -> bool:
        """False: there is no evidence."""
        return False


#: Occurrences looked at, at most, for one quotation; further ones are not counted.
_OCCURRENCES = 200
#: Characters compared at most while occurrences are tried: what keeps a hostile article linear.
_BUDGET = 4_000_000
#: Pieces of a quotation with ellipses, at most, and how far apart two may stand, in characters.
_PIECES = 5
_APART = 600
#: A near match needs this many words that count: fewer are in every article.
_LEAST_NEAR = 3

#: One character each, tried from the ends inwards: a pattern with "+$" is quadratic on a long run.
_EDGE = re.compile(rf"[\s{INVISIBLE}]")
_OPENING = re.compile(r"[\"'“‘«„(\[\])\s-]|\.(?=\.)|(?<=\.\.)\.")
_CLOSING = re.compile(r"[\"'”’»)\]\[(\s.,;:-]")
_ELLIPSIS = re.compile(r"\s*[\[(]?\.\.\.[\])]?\s*")
_ASKED = re.compile(r"[\"'”’)\]]{0,3}[?？؟]")
_INSERTED = re.compile(r"\[[^\[\]]{1,80}\]")
_IDEOGRAPHIC = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_CONDITION = frozenset("if unless whether that when until before after but".split())
_TURNS = NEGATIONS | MODALS | COMPARATORS | REPORTING | _CONDITION


@dataclass(frozen=True, slots=True)
class _Candidate:
    start: int
    end: int
    match: Match


class Locator:
    """Places quotations in one article. `furniture`: `[start, end)` of what no quotation may touch.

    The article is prepared once, when the first quotation needs it, in linear time.
    """

    def __init__(self, text: str, furniture: Sequence[Range] = ()) -> None:
        self._text = text
        self._furniture = _merged(furniture)

    @cached_property
    def _folded(self) -> Folded:
        return Folded(self._text)

    @cached_property
    def _wording(self) -> Wording:
        return wording(self._folded.text)

    def locate(self, quote: str, near: int | None = None) -> Located | Refused:
        """Where `quote` stands. `near`: where it is believed to start (characters); of several places outside
        furniture the nearest is taken, without it the first. Never raises for any string.
        """
        quote = _stripped(quote, _EDGE, _EDGE)
        short = _too_short(quote)
        if short:
            return Refused(short)
        if len(quote) > 2 * len(self._text) + 100:
            return Refused("the quote is longer than the article")
        refusals: list[str] = []
        flat = Folded(quote, paragraphs=False).text
        for candidates in self._stages(quote, flat, refusals):
            if flat.rstrip("\"')]").endswith("."):
                candidates = self._not_asked(candidates, refusals)
            found = self._chosen(candidates, near, refusals)
            if found is not None:
                return found
        pieces = self._in_pieces(flat, near)
        if pieces is not None:
            return pieces
        return Refused(refusals[0] if refusals else self._why_not(flat))

    # --- stages

    def _stages(self, quote: str, flat: str, refusals: list[str]) -> Iterator[list[_Candidate]]:
        """Candidates of one stage after the other, the most literal first."""
        yield self._exact(quote, refusals)
        for form in _forms(quote, flat):
            yield self._typographic(form, refusals)
        for form in _without_insertions(flat):
            yield self._worded(form, refusals)

    def _exact(self, quote: str, refusals: list[str]) -> list[_Candidate]:
        return [_Candidate(a, b, "exact") for a, b in _occurrences(self._text, quote, refusals)]

    def _typographic(self, form: str, refusals: list[str]) -> list[_Candidate]:
        folded = self._folded
        found = [folded.back(a, b) for a, b in _occurrences(folded.text, form, refusals)]
        swapped = _first_swapped(form)
        if not found and swapped:
            found = [
                folded.back(a, b)
                for a, b in _occurrences(folded.text, swapped, refusals)
                if _case_may_differ(folded.text, a)
            ]
        return [_Candidate(a, b, "normalised") for a, b in found]

    def _worded(self, form: str, refusals: list[str]) -> list[_Candidate]:
        article = self._wording
        quote = wording(form, article.english)
        if not quote.kept:
            return []
        found = []
        for first in _word_occurrences(article, quote):
            outcome = check(quote, article, first)
            if not isinstance(outcome, Passed):
                refusals.append(outcome.reason)
            elif outcome.typography or (article.english and len(quote.kept) >= _LEAST_NEAR):
                span = self._word_span(quote, first)
                if span is not None:
                    found.append(_Candidate(*span, "normalised" if outcome.typography else "near"))
        return found

    def _word_span(self, quote: Wording, first: int) -> Range | None:
        """The article's characters under a match of all of `quote` from the article's `first` kept word on."""
        article = self._wording
        last = bisect_left(article.at, article.at[first] + len(quote.stream), first) - 1
        start, end = article.kept[first], article.kept[last]
        # words that may be there or not belong to the span when both sides have them at its ends
        if (
            quote.kept[0] > 0
            and start > 0
            and not article.words[start - 1].kept
            and not _ended(article, start)
        ):
            start -= 1
        if quote.kept[-1] < len(quote.words) - 1 and end + 1 < len(article.words):
            end += not article.words[end + 1].kept and not _ended(article, end + 1)
        a, b = article.words[start].start, article.words[end].end
        return None if cut(self._folded.text, a, b) else self._folded.back(a, b)

    # --- choosing

    def _not_asked(self, candidates: list[_Candidate], refusals: list[str]) -> list[_Candidate]:
        """The candidates where the article doesn't put a question mark for the quotation's full stop."""
        kept = [c for c in candidates if not _ASKED.match(self._text, c.end)]
        if len(kept) < len(candidates):
            refusals.append("article asks it as a question, quote ends with a full stop")
        return kept

    def _chosen(self, candidates: list[_Candidate], near: int | None, refusals: list[str]) -> Located | None:
        body = [c for c in candidates if not self._in_furniture(c.start, c.end)]
        if candidates and not body:
            refusals.insert(0, "stands only in page furniture")
        if not body:
            return None
        best = body[0] if near is None else min(body, key=lambda c: (abs(c.start - near), c.start))
        return Located(((best.start, best.end),), best.match, _note(len(body), len(candidates), near))

    def _in_furniture(self, start: int, end: int) -> bool:
        """True when any character of `[start, end)` is furniture."""
        at = bisect_right(self._furniture, end - 1, key=lambda item: item[0])
        return at > 0 and self._furniture[at - 1][1] > start

    # --- ellipses

    def _in_pieces(self, flat: str, near: int | None) -> Located | None:
        pieces = [p for p in _ELLIPSIS.split(flat) if p]
        if not 2 <= len(pieces) <= _PIECES or any(len(tokens(piece)) < 2 for piece in pieces):
            return None
        places = [self._body_places(piece) for piece in pieces]
        firsts = (
            places[0] if near is None else sorted(places[0], key=lambda c: (abs(c.start - near), c.start))
        )
        for first in firsts:
            chain = self._chain(first, places[1:])
            if chain is not None:
                worst: Match = "near" if any(c.match == "near" for c in chain) else "normalised"
                note = "the quote leaves out what stands between the spans"
                return Located(tuple((c.start, c.end) for c in chain), worst, note)
        return None

    def _body_places(self, piece: str) -> list[_Candidate]:
        for candidates in self._stages(piece, piece, []):
            body = [c for c in candidates if not self._in_furniture(c.start, c.end)]
            if body:
                return sorted(body, key=lambda c: c.start)
        return []

    def _chain(self, first: _Candidate, rest: list[list[_Candidate]]) -> list[_Candidate] | None:
        chain = [first]
        for places in rest:
            last = chain[-1]
            following = next((c for c in places if last.end <= c.start <= last.end + _APART), None)
            if following is None or not self._may_cut(last.end, following.start):
                return None
            chain.append(following)
        return chain

    def _may_cut(self, start: int, end: int) -> bool:
        """May the article's `[start, end)` be left out behind an ellipsis?

        Inside a sentence: when it holds no negation, modal, comparator, condition or verb of saying. Over a
        sentence's end: when the next piece begins a sentence.
        """
        gap = Folded(self._text[start:end]).text
        words = wording(f"x {gap} x", english=True)
        if {word.text.lower() for word in words.words} & _TURNS or "n't" in gap.lower():
            return _begins_sentence(gap)
        return _begins_sentence(gap) or not re.search(r"[.!?;\n](?:\W|$)", gap.replace("...", ""))

    def _why_not(self, flat: str) -> str:
        article = self._wording
        why = explain(wording(flat, article.english), article)
        cut_up = len(_ELLIPSIS.split(flat)) > 1
        return f"the pieces around the ellipsis don't stand together: {why}" if cut_up else why


# --- helpers without an article


def _merged(ranges: Sequence[Range]) -> list[Range]:
    """The ranges in order, empty ones left out, overlapping ones made one."""
    merged: list[Range] = []
    for start, end in sorted(r for r in ranges if r[0] < r[1]):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged


def _too_short(quote: str) -> str | None:
    """Why `quote` is too little to be evidence: no word at all, or one of fewer than four characters that is
    neither an acronym ("EU") nor in a script that writes a word in a character or two.
    """
    found = tokens(quote)
    if not found:
        return "the quote has no words" if quote else "the quote is empty"
    word = found[0].text
    if len(found) == 1 and len(word) < 4 and not (len(word) > 1 and word.isalpha() and word.isupper()):
        return (
            None
            if _IDEOGRAPHIC.search(word) and len(word) > 1
            else f"'{plain(word)}' is too short to be evidence"
        )
    return None


def _stripped(text: str, opening: re.Pattern[str], closing: re.Pattern[str]) -> str:
    """`text` without the characters at its ends that these one-character patterns match."""
    start, end = 0, len(text)
    while end > start and closing.match(text, end - 1):
        end -= 1
    while start < end and opening.match(text, start):
        start += 1
    return text[start:end]


def _forms(quote: str, flat: str) -> list[str]:
    """Folded forms of a quotation to look for, the most literal first, none twice; `flat` is one line."""
    forms = [Folded(quote).text if "\n" in quote else flat, flat]
    forms.append(_stripped(forms[1], _OPENING, _CLOSING))
    return [form for form in dict.fromkeys(forms) if tokens(form)]


def _without_insertions(flat: str) -> list[str]:
    """The quotation's folded form, and the same without what an editor put into square brackets."""
    return [form for form in dict.fromkeys((flat, _INSERTED.sub(" ", flat))) if form.strip()]


def _occurrences(text: str, form: str, refusals: list[str]) -> list[Range]:
    """Where `form` stands in `text` between words: not overlapping, at most `_OCCURRENCES`, in linear time."""
    found: list[Range] = []
    tries = max(20, _BUDGET // max(1, len(form)))
    at = text.find(form)
    while at >= 0 and len(found) < _OCCURRENCES and tries:
        tries -= 1
        end = at + len(form)
        halved = cut(text, at, end)
        if halved is None:
            found.append((at, end))
        elif not refusals:
            refusals.append(f"the quote would cut {halved} of the article in half")
        at = text.find(form, end if halved is None else at + 1)
    return found


def _word_occurrences(article: Wording, quote: Wording) -> Iterator[int]:
    """Kept words of the article from which on its key stream has all of the quotation's."""
    tries = min(_OCCURRENCES, max(3, _BUDGET // 20 // max(1, len(quote.stream))))
    at = article.stream.find(quote.stream)
    while at >= 0 and tries:
        tries -= 1
        first = bisect_left(article.at, at)
        if first < len(article.at) and article.at[first] == at:
            yield first
        at = article.stream.find(quote.stream, at + 1)


def _first_swapped(form: str) -> str | None:
    """`form` with its first letter in the other case; None when it has none near its beginning."""
    for index, ch in enumerate(form[:4]):
        if ch.isalpha():
            swapped = ch.swapcase()
            return form[:index] + swapped + form[index + 1 :] if len(swapped) == 1 and swapped != ch else None
    return None


def _case_may_differ(text: str, at: int) -> bool:
    """False where the article's word at `at` means something else in the other case ("Polish", "US")."""
    found = re.compile(r"\W{0,4}([^\W\d_]+)").match(text, at)
    if found is None:
        return True
    word = found[1]
    if word[0].islower():
        return True
    begins = not text[:at].rstrip("\"'([ ") or text[max(0, at - 8) : at].rstrip("\"'([ ")[-1:] in ".!?:\n"
    return word.lower() not in CAPITALONYMS or (begins and not word.isupper())


def _begins_sentence(gap: str) -> bool:
    """True when what follows the gap begins a sentence."""
    return re.search(r"[.!?\n][\"')\]\s]*$", gap.rstrip(" ")) is not None and not gap.rstrip().endswith("...")


def _ended(side: Wording, index: int) -> bool:
    """True when a sentence ends between the words `index - 1` and `index`."""
    return re.search(r"[.!?;\n]", side.words[index].gap.replace("...", "")) is not None


def _note(body: int, everywhere: int, near: int | None) -> str:
    notes = []
    if body > 1:
        notes.append(f"stands {body} times; the {'first' if near is None else 'nearest'} is taken")
    if everywhere > body:
        notes.append("stands in page furniture too")
    return "; ".join(notes)
