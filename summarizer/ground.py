"""A drafted quotation and an article: where it stands, or why it doesn't.

    Locator(text, furniture).locate(quote, near) -> Located | Refused

In this order, the first that finds it outside page furniture wins:

1. *exact*: the article's own characters.
2. *normalised*: the same but for typography (`text.normal.Folded`), the first letter's case, and marks that
   stand around the quotation or end it (a full stop where the article's sentence goes on).
3. the same words (`wording`), as far as the guard lets them pass (`guard`): *normalised* when quote marks,
   brackets, dashes and ellipses are all that differs, else *near*. What an editor put into square brackets is
   undone on either side (`forms`).
4. an ellipsis in the quotation marks a cut: the pieces are placed one by one, in order, close together, and
   what was cut out must not have turned the meaning (`pieces`).

Nothing is rewritten to fit and no similarity is measured. A span never begins or ends in white space or
inside a word, a figure or a name. Whatever is refused is refused with a reason that names the word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from summarizer.forms import (
    bared,
    case_may_differ,
    first_swapped,
    forms,
    insertions_blanked,
    too_short,
    without_insertions,
)
from summarizer.guard import Passed, check
from summarizer.pieces import ELLIPSIS, MOST, chain
from summarizer.places import (
    Place,
    Range,
    merged,
    nearest,
    note,
    occurrences,
    touches,
    word_occurrences,
    word_range,
)
from summarizer.records import Match
from summarizer.refusal import explain
from summarizer.text.normal import Folded
from summarizer.text.tokens import tokens
from summarizer.wording import Wording, is_english, wording


@dataclass(frozen=True, slots=True)
class Located:
    """The quotation stands in the article. `spans`: `[start, end)` characters, in order, never overlapping;
    more than one only where an ellipsis in the quotation marks a cut. `note` says what the reader of the
    result may want to know (it stands there several times, "not" stands right before it), or is empty.
    `places`: in how many places outside page furniture it stands, 1 or more; `spans` is one of them.
    """

    spans: tuple[Range, ...]
    match: Match
    note: str = ""
    places: int = 1

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


#: A near match needs this many words that count: fewer are in every article.
_LEAST_NEAR = 3
#: Characters of an article that tell its language.
_LANGUAGE = 20_000
_STATED = re.compile(r"[.．][\"'”’＂＇)\]\s]{0,6}\Z")
_ASKED = re.compile(r"[\"'”’)\]]{0,3}[?？؟]")


@lru_cache(maxsize=4)
def _drafted(form: str, english: bool) -> Wording:
    """The wording of a quotation, which several stages need one after the other."""
    return wording(form, english)


class Locator:
    """Places quotations in one article. `furniture`: `[start, end)` of what no quotation may touch.

    The article is prepared once, when the first quotation needs it, in linear time.
    """

    def __init__(self, text: str, furniture: Sequence[Range] = ()) -> None:
        self._text = text
        self._furniture = merged(furniture)

    @cached_property
    def _folded(self) -> Folded:
        return Folded(self._text)

    @cached_property
    def _wording(self) -> Wording:
        return wording(self._folded.text, is_english(tokens(self._reporting()[:_LANGUAGE])))

    @cached_property
    def _wordings(self) -> tuple[Wording, ...]:
        """The article's wording, and that of what was said before an editor put in words, where it differs."""
        said = insertions_blanked(self._folded.text)
        return (
            (self._wording,)
            if said == self._folded.text
            else (self._wording, wording(said, self._wording.english))
        )

    def _reporting(self) -> str:
        """The text without its furniture, whose language isn't the article's."""
        borders = [0, *(at for item in self._furniture for at in item), len(self._text)]
        return "\n".join(self._text[a:b] for a, b in zip(borders[::2], borders[1::2], strict=True))

    def locate(self, quote: str, near: int | None = None) -> Located | Refused:
        """Where `quote` stands. `near`: where it is believed to start (characters); of several places outside
        furniture the nearest is taken, without it the first. Never raises for any string.
        """
        quote = bared(quote)
        short = too_short(quote)
        if short:
            return Refused(short)
        if len(quote) > 2 * len(self._text) + 100:
            return Refused("the quote is longer than the article")
        refusals: list[str] = []
        states = _STATED.search(quote, max(0, len(quote) - 8)) is not None
        for places in self._stages(quote, refusals):
            found = self._chosen(places, near, states, refusals)
            if found is not None:
                return found
        flat = Folded(quote, paragraphs=False).text
        pieces = self._in_pieces(flat, near, refusals)
        if pieces is not None:
            return pieces
        return Refused(refusals[0] if refusals else self._why_not(flat))

    # --- stages

    def _stages(self, quote: str, refusals: list[str]) -> Iterator[list[Place]]:
        """Places found by one stage after the other, the most literal first."""
        yield [Place(a, b, "exact") for a, b in occurrences(self._text, quote, refusals)]
        flat = Folded(quote, paragraphs=False).text
        for form in forms(quote, flat):
            yield self._typographic(form, refusals)
        for form in without_insertions(flat, self._folded.text.__contains__):
            for article in self._wordings:
                yield self._worded(form, article, refusals)

    def _typographic(self, form: str, refusals: list[str]) -> list[Place]:
        folded = self._folded
        found = [folded.back(a, b) for a, b in occurrences(folded.text, form, refusals)]
        swapped = first_swapped(form)
        if not found and swapped:
            found = [
                folded.back(a, b)
                for a, b in occurrences(folded.text, swapped, refusals)
                if case_may_differ(folded.text, a)
            ]
        return [Place(a, b, "normalised") for a, b in found]

    def _worded(self, form: str, article: Wording, refusals: list[str]) -> list[Place]:
        quote = _drafted(form, article.english)
        if not quote.kept:
            return []
        found = []
        for first in word_occurrences(article, quote):
            outcome = check(quote, article, first)
            if not isinstance(outcome, Passed):
                refusals.append(outcome.reason)
            elif outcome.typography or (article.english and len(quote.kept) >= _LEAST_NEAR):
                span = word_range(self._folded.text, article, quote, first)
                if span is not None:
                    match: Match = "normalised" if outcome.typography else "near"
                    found.append(Place(*self._folded.back(*span), match))
        return found

    # --- choosing

    def _not_asked(self, places: list[Place], refusals: list[str]) -> list[Place]:
        """The places where the article doesn't put a question mark for the quotation's full stop."""
        kept = [place for place in places if not _ASKED.match(self._text, place.end)]
        if len(kept) < len(places):
            refusals.append("article asks it as a question, quote ends with a full stop")
        return kept

    def _chosen(
        self, places: list[Place], near: int | None, states: bool, refusals: list[str]
    ) -> Located | None:
        if not places:
            return None
        if states:
            places = self._not_asked(places, refusals)
        body = nearest(self._body(places), near)
        if places and not body:
            refusals.insert(0, "stands only in page furniture")
        if not body:
            return None
        told = note(self._text, body, len(places), near)
        return Located(((body[0].start, body[0].end),), body[0].match, told, len(body))

    def _body(self, places: Sequence[Place]) -> list[Place]:
        """The places outside page furniture."""
        return [place for place in places if not touches(self._furniture, place)]

    # --- ellipses

    def _in_pieces(self, flat: str, near: int | None, refusals: list[str]) -> Located | None:
        pieces = [piece for piece in ELLIPSIS.split(flat) if piece]
        if not 2 <= len(pieces) <= MOST or any(len(tokens(piece)) < 2 for piece in pieces):
            return None
        firsts, *rest = [self._places(piece) for piece in pieces]
        if not firsts or not all(rest):
            return None
        reasons: list[str] = []
        for first in nearest(firsts, near):
            found = chain(self._text, first, rest)
            if not isinstance(found, str):
                worst: Match = "near" if any(place.match == "near" for place in found) else "normalised"
                told = "the quote leaves out what stands between the spans"
                spans = tuple((place.start, place.end) for place in found)
                return Located(spans, worst, told, len(firsts))
            reasons.append(found)
        refusals[:0] = reasons[:1]
        return None

    def _places(self, piece: str) -> list[Place]:
        """Where a piece stands outside furniture, in order; of the most literal stage that finds it."""
        for places in self._stages(piece, []):
            body = self._body(places)
            if body:
                return sorted(body, key=lambda place: place.start)
        return []

    def _why_not(self, flat: str) -> str:
        article = self._wording
        why = explain(_drafted(flat, article.english), article)
        cut_up = len(ELLIPSIS.split(flat)) > 1
        return f"the pieces around the ellipsis don't stand together: {why}" if cut_up else why
