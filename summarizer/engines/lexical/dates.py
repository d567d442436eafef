"""Dates as answers: which event each date in a sentence is the date of.

A date beside a verb of saying dates the saying and is left out. A date with a noun of event
in reach asks for that event ("When are the talks in Geneva?"); any other asks for its clause.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.engines.lexical.agency import EVENTS
from summarizer.engines.lexical.speakers import Frame
from summarizer.engines.lexical.vocabulary import BE, PREPOSITIONS
from summarizer.records import Moment
from summarizer.text.lexicon import STOPWORDS
from summarizer.text.tokens import Token, tokens
from summarizer.values.base import Found

_FUTURE = re.compile(
    r"\b(?:will|scheduled|slated|set to|plans? to|planning to|expected to|upcoming|due to|to be held|agreed to)\b", re.I
)
_CLAUSE = re.compile(r"[;:–—\"“”]|--|, (?:and|but|which|who|while|when|where|as) | (?:but|while|because) ")
_CONTENT_WORDS = 14
#: A date this close after a verb of saying, with no noun of event between, dates the saying (characters).
_BESIDE = 30
#: Deverbal nouns for the few event verbs whose date is the event's ("spoke on Wednesday" is a conversation).
_VERB_EVENTS = {"spoke": "conversation", "speak": "conversation", "met": "meeting", "meet": "meeting"}


def dates_speech(found: Found[Moment], frames: Sequence[Frame], offset: int, sentence: str) -> bool:
    """True when the date at `found` (in `sentence`, which begins at `offset`) only says when somebody spoke."""
    start, end = offset + found.start, offset + found.end
    for frame in frames:
        if frame.end <= start <= frame.end + _BESIDE and not _event_between(sentence, frame.end - offset, found.start):
            return not re.search(r"\bthat\b|[\"“,]", sentence[max(0, frame.end - offset) : found.start])
        if frame.start <= start and end <= frame.end:
            return True
        lead = sentence[: max(0, frame.start - offset)]
        if end <= frame.start and len(lead) <= len(found.text) + 8 and found.start <= 5:
            return True
    return False


def _event_between(sentence: str, left: int, right: int) -> bool:
    return any(token.text.lower() in EVENTS for token in tokens(sentence[max(0, left) : right]))


def ask(sentence: str, found: Found[Moment]) -> str | None:
    """The question that the date `found` in `sentence` answers; None when its clause says too little."""
    left, right = _clause(sentence, found)
    before, after = tokens(sentence[left : found.start]), tokens(sentence[found.end : right])
    future = bool(_FUTURE.search(sentence[left:right]))
    noun = _event(before, after)
    if noun:
        plural = noun.split()[-1].lower() in {"talks", "negotiations", "sanctions"} or noun.endswith("meetings")
        verb = ("are" if plural else "is") if future else ("were" if plural else "was")
        with_whom = _participants(before, after)
        return f"When {verb} the {noun}{' ' + with_whom if with_whom else ''}?"
    words = [token.text for token in before[-_CONTENT_WORDS:]]
    while words and words[-1].lower() in PREPOSITIONS | {"since", "until", "as"}:
        words.pop()
    if len([word for word in words if word.lower() not in STOPWORDS]) < 2:
        words = [token.text for token in after[:_CONTENT_WORDS]]
    if len([word for word in words if word.lower() not in STOPWORDS]) < 2:
        return None
    return f"When {'is' if future else 'was'} it that {_sentence_case(words)}?"


def _sentence_case(words: Sequence[str]) -> str:
    first = words[0].lower() if words[0].lower() in STOPWORDS else words[0]
    return " ".join([first, *words[1:]])


def _clause(sentence: str, found: Found[Moment]) -> tuple[int, int]:
    left = max((match.end() for match in _CLAUSE.finditer(sentence) if match.end() <= found.start), default=0)
    right = min((match.start() for match in _CLAUSE.finditer(sentence) if match.start() >= found.end),
                default=len(sentence))  # fmt: skip
    return left, right


def _event(before: Sequence[Token], after: Sequence[Token]) -> str:
    """The nearest noun of event, with up to three modifiers; the words before the date go first."""
    for index in range(len(before) - 1, max(-1, len(before) - 18), -1):
        low = before[index].text.lower()
        if low in EVENTS or (low.endswith("s") and low[:-1] in EVENTS):
            return _modified(before, index)
        if low in _VERB_EVENTS:
            return _VERB_EVENTS[low]
    for index, token in enumerate(after[:6]):
        if token.text.lower() in EVENTS:
            return _modified(after, index)
        if token.text.lower() in _VERB_EVENTS:
            return _VERB_EVENTS[token.text.lower()]
    return ""


def _modified(words: Sequence[Token], index: int) -> str:
    first = index
    while first > 0 and index - first < 3:
        low = words[first - 1].text.lower()
        adjacent = words[first].start - words[first - 1].end == 1
        if not adjacent or low in STOPWORDS | PREPOSITIONS | BE or low.endswith(("'s", "’s")):
            break
        first -= 1
    return " ".join(token.text for token in words[first : index + 1])


def _participants(before: Sequence[Token], after: Sequence[Token]) -> str:
    """ "with President Putin", "between Biden and Putin": who takes part, at most six words."""
    for words in (before, after):
        for index, token in enumerate(words):
            if token.text.lower() in {"between", "with"} and index + 1 < len(words):
                kept = [token.text]
                for following in words[index + 1 : index + 8]:
                    low = following.text.lower()
                    if not (following.text[0].isupper() or low in {"and", "the", "of", "his", "her", "president"}):
                        break
                    kept.append(following.text)
                while kept and kept[-1].lower() in STOPWORDS:
                    kept.pop()
                if len(kept) > 1:
                    return " ".join(kept)
    return ""
