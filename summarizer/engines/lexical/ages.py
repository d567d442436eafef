"""Ages as answers: how old who is, by the noun or the name that the age stands at."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from summarizer.engines.lexical.names import personal
from summarizer.engines.lexical.page import bare
from summarizer.engines.lexical.surroundings import NOUN_STOPS, Setting, sentence_of
from summarizer.engines.lexical.vocabulary import ROLES
from summarizer.text.lexicon import STOPWORDS

_PEOPLE = frozenset("boy girl child children baby toddler teenager daughter son gunman suspect".split())
#: Characters before an age, and from the beginning of its sentence, in which a name is looked for.
_EARLY = 120
#: "a boy of 15".
_OF_SOMEONE = re.compile(r"\b(?:[Aa]|[Tt]he|[Aa]nother) (?!age )([a-z]{3,12}) of $")
_ONE_NAME = r"(?:[A-Z][\w'’.-]{0,30} ){0,3}[A-Z][\w'’-]{0,30}"
_AGED = re.compile(r"\b(?:aged|at age|at the age of) $")
_BESIDE = re.compile(rf"({_ONE_NAME}),? $")


def is_age(setting: Setting) -> bool:
    """Whether a figure in years is somebody's age."""
    after = [token.text.lower() for token in setting.after[:2]]
    return setting.found.normal.counted == "age" or "old" in after or "old" in setting.found.text.lower()


def ask_age(sentence: str, setting: Setting) -> str | None:
    """The question that an age in this sentence answers; None when nothing tells whose it is."""
    words = [
        token.text
        for token in setting.after
        if token.text.lower() not in {"old", "-old", "year-old", "years"}
    ]
    before = sentence[: setting.found.start]
    if someone := _OF_SOMEONE.search(before):
        return f"How old is the {someone.group(1).lower()}?"
    for index, word in enumerate(words[:4]):
        if word.lower() in ROLES or word.lower() in _PEOPLE:
            return sentence_of(f"How old is the {' '.join(words[: index + 1])}")
        if word.lower() in NOUN_STOPS:
            break
    old = "old" in setting.found.text
    name = (_name_that_opens(words) if old else "") or _aged_name(before)
    if name:
        return sentence_of(f"How old is {name}")
    years = setting.found.normal.hard[0]
    return f"How old is the {'child' if years is not None and years < 14 else 'person'}?" if old else None


def _aged_name(before: str) -> str:
    """Whose age follows: the name right before it, or before "aged" and "at the age of" the first that the sentence
    gives in full; empty when nobody is named so.
    """
    beside = _BESIDE.search(before[-_EARLY:])
    if beside and beside.group(1).split()[0].lower() not in STOPWORDS:
        return beside.group(1)
    if not _AGED.search(before):
        return ""
    for found in re.finditer(_ONE_NAME, before[:_EARLY]):
        name = found.group().split()
        name = name[1:] if name[0].lower() in STOPWORDS else name
        if len(name) > 1 and personal(name):
            return " ".join(map(bare, name))
    return ""


def _name_that_opens(words: Sequence[str]) -> str:
    """ "53-year-old Ann Lee": the person's name, of two words at least; empty when none follows."""
    name = list(takewhile(lambda word: word[:1].isupper(), words[:4]))
    return " ".join(map(bare, name)) if len(name) > 1 and personal(name) else ""
