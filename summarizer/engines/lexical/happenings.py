"""The clause around a date as the tail of a question ("the boy climbed over the fence"), or nothing.

A question that reads badly is worse than none: the clause must begin with a subject that stands by
itself, have a finite verb, name no other date, and end where a phrase ends.
"""

from __future__ import annotations

import re

from summarizer.engines.lexical.vocabulary import BE, PREPOSITIONS, TIME_WORDS
from summarizer.text.lexicon import AUXILIARIES, MODALS, STOPWORDS, UNITS

_MOST_WORDS = 12
_FEWEST_WORDS = 3
#: A clause is not cut before so many words: it would say nothing.
_LEAST_CUT = 5
_SAID = re.compile(
    r"^.{0,160}?\b(?:said|says?|told [\w’']{1,30}|announced|confirmed|estimated)\b(?: [A-Z][a-z]+day)?(?: that)? "
)
_LEAD_IN = re.compile(
    r"^(?:[Aa]ccording to|[Aa]s a result|[Ii]n fact|[Cc]iting|[Ii]n response|[Ff]or example|[Mm]eanwhile|[Hh]owever)"
    r"[^,]{0,80}, "
)
_OPENERS = frozenset(
    "and but in on as when that after before while because although though even also still".split()
)
_DETERMINERS = frozenset(
    """the a an some several many most all both two three four five six seven eight nine ten dozens hundreds thousands
    police officials officers investigators firefighters rescuers residents workers people authorities scientists
    prosecutors lawyers protesters troops soldiers children students shares""".split()
)
#: Words that point back ("they", "its crew"): a question can't begin with them.
_POINTING = frozenset(
    """i we you he she it they this that these those there here his her its their our my your who which what
    both""".split()
)
_IRREGULAR = frozenset(
    """met spoke fell took came went began became held left hit died rose won lost made sold struck broke found sent
    ran shut saw sank drew shot stole bought sought sped flew grew gave got kept led paid put set told wrote caught
    stood tore built brought burst crashed cut drove fled fought hid knew lay sat swept threw withdrew woke""".split()
)
_OTHER_DATE = re.compile(
    r"\b(?:1[5-9]|20)\d\d\b|\b(?:January|February|March|April|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.|May \d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
)
#: What a date leaves behind when it is taken out of its clause.
_DANGLING = PREPOSITIONS | {"since", "until", "as", "around", "the", "between"}
_PARTICLES = frozenset({"out", "up", "off", "down", "over", "away"})
#: Verbs that can't end a clause.
_WANTING = frozenset(
    "managed agreed found told wanted tried decided sought made took gave had asked urged allowed".split()
)
_JOINING = frozenset(
    """to that with between from into against amid when who which including because despite through following as ahead
    since until without""".split()
)


_DANGLING_BUT_THE = _DANGLING - {"the"}


def clause_of(before: str, after: str) -> list[str]:
    """The words of the clause whose date stood between `before` and `after`; empty when they make no question."""
    head = _LEAD_IN.sub("", _SAID.sub("", before.lstrip(), count=1)).split()
    tail = after.split()
    empty = _DANGLING if not tail or not tail[0].islower() else _DANGLING_BUT_THE
    while head and head[-1].lower().strip(",") in empty:
        head.pop()
    words = [word for word in [*head, *tail] if any(ch.isalnum() for ch in word)]
    while words and words[0].lower().strip(",") in _OPENERS:
        words.pop(0)
    words = _ended(words)
    if not _stands(words):
        return []
    words[-1] = words[-1].rstrip(",.?!;:")
    return [words[0].lower() if words[0].lower() in STOPWORDS else words[0], *words[1:]]


_BREAKS = _JOINING | PREPOSITIONS - {"of"}


def _ended(words: list[str]) -> list[str]:
    """At most twelve words, cut where a phrase ends: after a comma, or before a preposition."""
    for index, word in enumerate(words[: _MOST_WORDS + 1]):
        if index >= _LEAST_CUT - 1 and word.endswith((",", ";", ":")):
            return _trimmed(words[: index + 1])
    if len(words) <= _MOST_WORDS:
        return _trimmed(words)
    for index in range(_MOST_WORDS, _LEAST_CUT - 1, -1):
        if words[index].lower() in _BREAKS:
            return _trimmed(words[:index])
    return []


_TRIMMED = (PREPOSITIONS | STOPWORDS | _JOINING) - _PARTICLES


def _trimmed(words: list[str]) -> list[str]:
    kept = list(words)
    while kept and kept[-1].lower().strip(",") in _TRIMMED:
        kept.pop()
    last = kept[-1].lower().strip(",.") if kept else ""
    return [] if last.endswith("ing") or last in _WANTING else kept


_NO_SUBJECT = _POINTING | UNITS | TIME_WORDS


def _stands(words: list[str]) -> bool:
    """True for a subject and a finite verb that need nothing before them."""
    if len([word for word in words if word.lower().strip(",") not in STOPWORDS]) < _FEWEST_WORDS:
        return False
    first = words[0].lower().strip(",")
    if first in _NO_SUBJECT or first.endswith(("ing", "ly")):
        return False
    if not (words[0][:1].isupper() or first in _DETERMINERS):
        return False
    if words[0].endswith(",") or any(word.startswith(("@", "(@", "#")) for word in words):
        return False
    return not _OTHER_DATE.search(" ".join(words)) and any(finite(word) for word in words[1:])


_FINITE = BE | AUXILIARIES | MODALS | _IRREGULAR


def finite(word: str) -> bool:
    """True for a lower-case word that is, or may be, a finite verb: an auxiliary, a past tense."""
    low = word.lower().strip(",.")
    return word[:1].islower() and (low in _FINITE or low.endswith("ed"))
