"""Dates as answers: which event each date in a sentence is the date of.

A date beside a verb of saying dates the saying and is left out. A date with a noun of event
in reach asks for that event ("When are the talks in Geneva?"); any other asks for its clause.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from summarizer.engines.lexical.agency import EVENTS
from summarizer.engines.lexical.happenings import clause_of
from summarizer.engines.lexical.speakers import Frame
from summarizer.engines.lexical.vocabulary import BE, PREPOSITIONS
from summarizer.records import Moment
from summarizer.text.lexicon import STOPWORDS
from summarizer.text.tokens import Token, tokens
from summarizer.values import moment

_FUTURE = re.compile(
    r"\b(?:will|scheduled|slated|set to|plans? to|planning to|expected to|"
    r"upcoming|due to|to be held|agreed to|taking place|"
    r"planned for|postponed (?:to|until)|put off (?:to|until)|moved to|delayed (?:to|until)|(?:is|are) to \w+)"
    r"\b",
    re.I,
)
_CLAUSE = re.compile(r"[;:](?!\d)|[–—\"“”]|--|, (?:and|but|which|who|while|when|where|as) | but ")
#: "Their strike, which began on Monday, will end on": a main clause that a relative one interrupts.
_RELATIVE = re.compile(r"([^,;:\"“”]{1,120}), (?:which|who) ([^,;:\"“”]{1,120}), ([^,;:\"“”]{1,80})$")
#: A date this close after a verb of saying, with no noun of event between, dates the saying (characters).
_BESIDE = 30
#: Deverbal nouns for the few event verbs whose date is the event's ("spoke on Wednesday" is a conversation).
_VERB_EVENTS = {"spoke": "conversation", "met": "meeting"}
_WILL_EVENTS = {"speak": "conversation", "meet": "meeting"}
_IN_NAMES = frozenset({"and", "the", "of", "his", "her", "president", "counterpart", "leader", "officials"})
_BACK = re.compile(r"^(?:earlier|last|yesterday)\b|\bago$|\bearlier$", re.I)
_PAST_BEFORE = re.compile(
    r"\b(?:(?<!be )held|was|were|happened|spoke|met|took place|began|ended) (?:(?:on|in|late|early) )?$"
)
_HOLDING = frozenset(
    "hold holding held host hosting attend resume begin start discuss preview join have".split()
)
_SPAN = r"(?:night|morning|evening|afternoon|day|week|weekend|month|year|summer|winter|spring|autumn|decade)"
_TOLD = re.compile(
    rf"\b(?:previous|following|preceding|subsequent|same|that|ensuing) {_SPAN}\b"
    rf"|\bthe next (?:\w{{1,12}} )?{_SPAN}s?\b|\bthe {_SPAN} (?:before|after)\b"
    rf"|\b{_SPAN}s? (?:later|earlier|before|afterwards|after)$",
    re.I,
)
_TOLD_AROUND = re.compile(
    rf"\b(?:previous|following|preceding|subsequent|same|that) {_SPAN}\b"
    rf"|\b{_SPAN}s? (?:later|earlier|before|afterwards)\b|\bthe {_SPAN} after\b",
    re.I,
)
#: The end of a fire is not its date.
_FIRES = frozenset({"fire", "fires", "blaze", "wildfire", "inferno"})
_OUT = re.compile(r"\b(?:put out|extinguished|doused|quenched|under control|(?:was|were) out)\b")
_NTH = re.compile(r"\b(?:first|second|third|fourth|fifth|sixth|latest|last|only)\b[^.]{0,60}$", re.I)


@dataclass(frozen=True)
class Date:
    """A date expression in a sentence: `start`, `end` (characters of the sentence), its words, and its
    comparable form (None when nothing anchors it).
    """

    start: int
    end: int
    text: str
    normal: Moment | None = None


def find(sentence: str, anchor: date | None) -> tuple[Date, ...]:
    """Every date expression in order; without an anchor "Thursday" is one too. What is reckoned from the story
    ("the previous month") is left out.
    """
    found = [Date(f.start, f.end, f.text, f.normal) for f in moment.find(sentence, anchor)]
    if anchor is None:
        taken = [(f.start, f.end) for f in found]
        for start, end in moment.spot(sentence):
            if not any(start < b and a < end for a, b in taken):
                found.append(Date(start, end, sentence[start:end]))
    found = [one for one in found if not _of_the_story(one, sentence)]
    return tuple(sorted(found, key=lambda one: one.start))


def _of_the_story(found: Date, sentence: str) -> bool:
    """True for "the previous month", "the day before", "a week later": reckoned from what is told, not from
    the article's date, so that they are no date by themselves.
    """
    if re.match(r"last \d", found.text) and re.search(
        r"\b(?:to|will|would|may|could) $", sentence[: found.start]
    ):
        return True  # "it is to last 30 days"
    around = sentence[max(0, found.start - 12) : found.end + 16]
    return bool(_TOLD.search(found.text) or _TOLD_AROUND.search(around))


def dates_speech(found: Date, frames: Sequence[Frame], offset: int, sentence: str) -> bool:
    """True when the date at `found` (in `sentence`, which begins at `offset`) only says when somebody spoke."""
    start, end = offset + found.start, offset + found.end
    for frame in frames:
        if frame.end <= start <= frame.end + _BESIDE and not _event_between(
            sentence, frame.end - offset, found.start
        ):
            return not re.search(r"\bthat\b|[\"“,]", sentence[max(0, frame.end - offset) : found.start])
        if frame.start <= start and end <= frame.end:
            return True
        lead = sentence[: max(0, frame.start - offset)]
        if end <= frame.start and len(lead) <= len(found.text) + 8 and found.start <= 5:
            return True
    return False


def _event_between(sentence: str, left: int, right: int) -> bool:
    return any(token.text.lower() in EVENTS for token in tokens(sentence[max(0, left) : right]))


def ask(sentence: str, found: Date) -> str | None:
    """The question that the date `found` in `sentence` answers; None when its clause says too little."""
    if re.match(r"(?:in |over |for |during )?the (?:past|last) \w+ \w+", found.text, re.I):
        return None  # a stretch up to now dates no event
    if re.search(r"-(?:quarter|year|month|week|day)\b", found.text):
        return None  # "fourth-quarter income": no date of an event
    left, right = _clause(sentence, found)
    before, after = tokens(sentence[left : found.start]), tokens(sentence[found.end : right])
    around = _RELATIVE.match(sentence[: found.start])
    if around and around.start(2) >= left:
        before = tokens(sentence[: around.end(1)]) + tokens(sentence[around.start(3) : found.start])
    future = _is_future(sentence, found, (left, right))
    if sentence[found.end : found.end + 2] in {"'s", "’s"}:
        return _possessive(after, future=future)
    if found.text.lower().startswith("this ") and _NTH.search(sentence[left : found.start]):
        return None  # "the second call this month" counts calls
    noun = _event(before, after)
    if noun in _VERB_EVENTS.values():
        future = any(token.text.lower() in _WILL_EVENTS for token in before)
    if noun and noun.split()[-1].lower() in _FIRES and _OUT.search(sentence[left:right]):
        return f"When was the {noun} put out?"
    if noun:
        plural = noun.split()[-1].lower() in {"talks", "negotiations", "sanctions"} or noun.endswith(
            "meetings"
        )
        verb = ("are" if plural else "is") if future else ("were" if plural else "was")
        with_whom = _participants(before, after)
        return f"When {verb} the {noun}{' ' + with_whom if with_whom else ''}?"
    words = clause_of(sentence[left : found.start], sentence[found.end : right])
    return f"When {'is' if future else 'was'} it that {' '.join(words)}?" if words else None


def _is_future(sentence: str, found: Date, clause: tuple[int, int]) -> bool:
    """True when the clause looks forward and neither the date nor the words just before it look back."""
    if _BACK.match(found.text) or _PAST_BEFORE.search(sentence[clause[0] : found.start]):
        return False
    return bool(_FUTURE.search(sentence[clause[0] : clause[1]]))


def _possessive(after: Sequence[Token], *, future: bool) -> str | None:
    """ "Sunday's incident": the noun that the day owns, when it is an event and no statement."""
    nouns = [token.text for token in after[:4] if token.text.lower() not in {"s", "’s", "'s"}]
    event = next((noun for noun in nouns[:3] if noun.lower() in EVENTS), None)
    return f"When {'is' if future else 'was'} the {event}?" if event else None


def in_clause(sentence: str, found: Date, offset: int) -> bool:
    """True when the date stands in the clause around `offset`: the next clause's date is another's."""
    left, right = _clause(sentence, Date(offset, offset + 1, ""))
    return left <= found.start < right


def _clause(sentence: str, found: Date) -> tuple[int, int]:
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
        if low in _WILL_EVENTS and index and before[index - 1].text.lower() == "will":
            return _WILL_EVENTS[low]
    for index, token in enumerate(after[:6]):
        if token.text.lower() in {"ahead", "before", "after", "since", "during", "amid", "over"}:
            break
        if token.text.lower() in EVENTS:
            return _modified(after, index)
        if token.text.lower() in _VERB_EVENTS:
            return _VERB_EVENTS[token.text.lower()]
    return ""


_EMPTY = STOPWORDS | PREPOSITIONS | BE


def _modified(words: Sequence[Token], index: int) -> str:
    first = index
    while first > 0 and index - first < 9:
        low = words[first - 1].text.lower()
        adjacent = words[first].start - words[first - 1].end == 1
        joined = (
            adjacent and first > 1 and low in {"of", "for", "in", "and"} and words[first].text[0].isupper()
        )
        if joined and words[first - 2].text[0].isupper():
            first -= 2
            continue
        if index - first >= 3 and words[first - 1].text[0].islower():
            break
        if not adjacent or low in _HOLDING or low in _EMPTY or low.endswith(("'s", "’s")):
            break
        first -= 1
    return " ".join(token.text for token in words[first : index + 1])


def _participants(before: Sequence[Token], after: Sequence[Token]) -> str:
    """ "with President Putin", "between Biden and Putin": who takes part, at most six words."""
    for words in (before, after):
        for index, token in enumerate(words):
            if token.text.lower() in {"between", "with"}:
                kept = _named_after(words, index)
                if kept:
                    return f"{token.text} {kept}"
    return ""


def _named_after(words: Sequence[Token], index: int) -> str:
    """The names that follow the word at `index` without a mark between, at most ten words."""
    kept: list[str] = []
    for number in range(index + 1, min(len(words), index + 11)):
        low = words[number].text.lower()
        if words[number].start - words[number - 1].end != 1:
            break
        if not (words[number].text[0].isupper() or low in _IN_NAMES):
            break
        if low == "the" and kept and kept[-1].lower() != "and":
            break
        kept.append(words[number].text)
    while kept and kept[-1].lower() in STOPWORDS and not kept[-1].isupper():
        kept.pop()
    return " ".join(kept) if any(word[0].isupper() for word in kept) else ""
