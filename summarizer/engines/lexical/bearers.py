"""Whose figure it is, where the noun stands apart from it: "jewels worth $4 million", "the tremor had a magnitude".

A sentence that begins with a pronoun is read as if it named its subject: "It is 80 centimetres long" after "A footprint
was found" asks for the footprint. The evidence stays the article's own words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.engines.lexical.agency import EVENTS
from summarizer.engines.lexical.happenings import finite
from summarizer.engines.lexical.surroundings import NOUN_STOPS, Setting
from summarizer.engines.lexical.vocabulary import PREPOSITIONS
from summarizer.text.tokens import Token, tokens

_QUAKES = ("earthquake", "quake", "tremor", "aftershock", "aftershocks", "foreshock", "temblor")
_WORTH = frozenset({"worth", "at"})
_ABOUT = frozenset(
    "about around nearly almost more than some over at least up to an estimated roughly".split()
)
_RAISED = frozenset(
    "raised lifted increased cut lowered reduced raise lift increase lower reduce hiked".split()
)
_OWNER = frozenset("its the their his her".split())
#: Words of what was raised, at most; tokens looked at for a noun.
_LONGEST, _REACH = 4, 8

_IT = re.compile(
    r"It (?=(?:is|was|has|had|will|would|lasted|took|rose|fell|reached|struck|covers?|covered)\b)"
)
_PERSON = re.compile(r"(?:He|She) (?=[a-z])")
_ARTICLE = frozenset({"the", "a", "an"})


def named(sentence: str, previous: str, person: str) -> str:
    """The sentence with its first word, a pronoun, put into words: the thing that `previous` (the sentence before it,
    or empty) is about, or `person`. Unchanged where neither is known.
    """
    if person and (hit := _PERSON.match(sentence)):
        return f"{person} {sentence[hit.end() :]}"
    if hit := _IT.match(sentence):
        thing = _subject(previous) or (_event(previous) if " will " in sentence[:10] else "")
        return f"The {thing} {sentence[hit.end() :]}" if thing else sentence
    return sentence


def _subject(sentence: str) -> str:
    """The noun of the phrase that a sentence begins with, when an article opens it: "A whale 12 metres long"."""
    words = sentence.split()[:_REACH]
    if not words or words[0].lower() not in _ARTICLE:
        return ""
    kept: list[str] = []
    for word in words[1:]:
        plain = word.rstrip(",")
        if not plain.replace("-", "").isalpha() or plain.lower() in NOUN_STOPS | PREPOSITIONS | {
            "that",
            "who",
        }:
            break
        if kept and (finite(plain) or plain.lower().endswith(("ing", "s"))):
            break  # "it" is one thing: a word in -s is its verb
        kept.append(plain)
        if plain != word:
            break
    return " ".join(kept) if len(kept) <= _LONGEST and kept and kept[-1].islower() else ""


def _event(sentence: str) -> str:
    """The last noun of event in a sentence: what is to begin or end."""
    words = [token.text.lower() for token in tokens(sentence)]
    return next((word for word in reversed(words) if word in EVENTS), "")


def worth(setting: Setting) -> str:
    """ "jewels worth", "the prize is worth", "valued at": what has this worth; empty when no such word stands there."""
    words = _without_blur(setting.before)
    if not words or words[-1] not in _WORTH or (words[-1] == "at" and words[-2:-1] != ["valued"]):
        return ""
    for word in reversed(words[:-1][-_REACH:]):
        if word.isalpha() and word not in NOUN_STOPS and word not in {"valued", "which", "that"} | _ABOUT:
            return f"value of the {word}"
    return ""


def shaken(setting: Setting) -> str:
    """The earthquake or aftershock that a magnitude is of; empty when the clause names none."""
    behind = [token.text.lower() for token in setting.after[:3]]
    before = [token.text.lower() for token in reversed(setting.before)]
    return next((word for word in (*behind, *before) if word in _QUAKES), "")


def raised(setting: Setting) -> str | None:
    """ "raised its key rate to 4.75 percent": "To what percentage was the key rate raised?"."""
    words = _without_blur(setting.before)
    if not words or words[-1] not in {"to", "by", "from"}:
        return None
    noun: list[str] = []
    for word in reversed(words[:-1]):
        if word in _RAISED:
            opening = {"to": "To what", "by": "By what", "from": "From what"}[words[-1]]
            return f"{opening} percentage was the {' '.join(reversed(noun))} {_past(word)}?" if noun else None
        if len(noun) == _LONGEST:
            return None
        if word not in _OWNER:
            noun.append(word)
    return None


def _past(word: str) -> str:
    return word if word == "cut" or word.endswith("ed") else f"{word.rstrip('e')}ed"


def _without_blur(before: Sequence[Token]) -> list[str]:
    words = [token.text.lower() for token in before]
    while words and words[-1] in _ABOUT - {"at", "to"}:
        words.pop()
    return words
