"""Words of a text, the terms that they stand for, and their kinds."""

from __future__ import annotations

import re
import unicodedata

from summarizer.grouping.words import COMMON, EMPTY, TYPICAL, bare
from summarizer.values.states import attributive, capital_of, us_states

#: Kinds of terms, the weightiest first.
NAME, NUMBER, PLAIN, TYPE, EVERYDAY = range(5)

#: Marks at which words are cut; those that may stand in a figure or an abbreviation stay on the word. Cut by one
#: replacement after another: each is a search in plain memory, much faster than a table or a pattern.
_CUTS = '-/()[]{}<>"|*_=+~\\'
_OTHER_CUTS = "«»…•·、。「」，"
#: First what most texts have beside ASCII: after it they are plain, and fast to cut.
_TYPOGRAPHY = (("’", "'"), ("‘", "'"), ("“", " "), ("”", " "), ("–", " "), ("—", " "), ("\xa0", " "))
_AROUND = ".,:;!?'$€£%#@&"
#: Scripts without spaces between words: their terms are pairs of characters.
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]+")
_MARKS = re.compile(r"[\u0300-\u036f]+")


def is_name(term: str) -> bool:
    """Whether a term is a name."""
    return term[0].isupper()


def is_figure(term: str) -> bool:
    """Whether a term is a figure."""
    return term[0].isdecimal()


def kind_of(term: str) -> int:
    """The kind of a term."""
    if term[0].isdecimal() and term[-1].isdecimal():
        return NUMBER
    if term in COMMON:
        return EVERYDAY
    if term in TYPICAL or " " in term or attributive(term):
        return TYPE
    return NAME if is_name(term) else PLAIN


def term_of(word: str) -> str:
    """The term that a word stands for: names with a capital, all other words without, figures; empty when it has no
    weight.
    """
    plain = stripped(word).removesuffix("'s").removesuffix("'")
    low = plain.lower()
    term = bare(low)
    if not plain or low in EMPTY or term in EMPTY:
        return ""
    if plain[0].isdecimal() and plain[-1].isdecimal():
        year = len(plain) == 4 and plain[:2] in ("19", "20") and plain.isdecimal()
        return "" if year or len(plain) < 2 else plain.replace(",", "")
    if len(low) < 3 and low.isascii():
        return ""
    if term in COMMON or term in TYPICAL or not plain[0].isupper():
        return term
    if not capital_of(low):  # a capital is a place where things happen
        state = attributive(low) or (us_states().get(low) if plain in us_states() else None)
        if state:
            return state
    return low.capitalize()


def stripped(word: str) -> str:
    """A word in letters without marks, and without marks around it."""
    plain = word if word.isascii() else _MARKS.sub("", unicodedata.normalize("NFKD", word))
    return plain.strip(_AROUND)


def words_of(text: str) -> list[str]:
    """Its words with the punctuation around them; pairs of characters where no spaces stand."""
    if not text.isascii():
        for one, other in _TYPOGRAPHY:
            text = text.replace(one, other)
        if not text.isascii():
            if _UNSPACED.search(text):
                text = _UNSPACED.sub(_pairs, unicodedata.normalize("NFKC", text))
            for cut in _OTHER_CUTS:
                text = text.replace(cut, " ")
    for cut in _CUTS:
        text = text.replace(cut, " ")
    return text.split()


def _pairs(match: re.Match[str]) -> str:
    run = match.group()
    return " " + " ".join(run[i : i + 2] for i in range(max(1, len(run) - 1))) + " "
