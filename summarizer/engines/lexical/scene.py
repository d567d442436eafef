"""The scene that the lead sets: what, when and where."""

from __future__ import annotations

import re

from summarizer.engines.lexical import dates
from summarizer.engines.lexical.page import Page, Sentence
from summarizer.text.tokens import tokens

_FEWEST_WORDS = 6
_PLACE = re.compile(
    r"\b(?:in|at|near|outside|off)(?: the| downtown| central| northern| southern| eastern| western| south| north"
    r"| east| west){0,2} ((?:[A-Z][\w’'-]{1,30}[ ]?){1,4}(?:, (?:[A-Z][\w’'.-]{1,30}[ ]?){1,3})?)"
)
_NOT_PLACES = re.compile(
    r"^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul"
    r"|Aug|Sept?|Oct|Nov|Dec|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mr|Mrs|Ms|Twitter|English|Q[1-4])\b"
)


def lead_sentence(page: Page) -> Sentence | None:
    """The first sentence of prose that is a sentence: six words at least and closed, else the longest early one."""
    early = page.sentences[:6]
    for sentence in early:
        if len(tokens(sentence.text)) >= _FEWEST_WORDS and sentence.text.rstrip()[-1:] in ".!?”\"’'":
            return sentence
    return max(early, key=lambda s: len(s.text), default=None)


def lead(page: Page) -> str | None:
    """The lead, verbatim; None for an article without prose."""
    sentence = lead_sentence(page)
    return sentence.text if sentence else None


def time_of(page: Page) -> str | None:
    """The first date of the lead, or of the sentence after it."""
    for sentence in _opening(page):
        found = dates.find(sentence.text, page.anchor)
        if found:
            return found[0].text
    return None


def place_of(page: Page) -> str | None:
    """The first place name after "in", "at" or "near" in the lead, or in the sentence after it."""
    for sentence in _opening(page):
        for match in _PLACE.finditer(sentence.text):
            words = match.group(1).strip().rstrip(",")
            if not _NOT_PLACES.match(words):
                return words
    return None


def _opening(page: Page) -> tuple[Sentence, ...]:
    sentence = lead_sentence(page)
    if sentence is None:
        return ()
    index = page.sentences.index(sentence)
    return page.sentences[index : index + 2]
