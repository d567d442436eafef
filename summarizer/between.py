"""What stands between the words of a quotation: small words and marks that change what is said.

A function word more or less is let pass where it carries nothing (`wording.Word.free`); a comma, colon, bracket or
dash where it doesn't decide who speaks, or turn an answer into a part of the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.text.lexicon import (
    COUNTED_NOUNS,
    NEGATIONS,
    PREPOSITIONS,
    REPORTING,
    ROLE_NOUNS,
    UNITS,
)
from summarizer.wording import Word, Wording

#: Kept words of both sides that cover the same keys, as ranges of indices into `Wording.kept`.
Group = tuple[range, range]

#: After one of these a comma makes an answer of it ("No, troops will come").
_ANSWERS = NEGATIONS | frozenset("yes sorry".split())
#: Where one side has "a" and the other "the" before one of these, one of many was meant, or one length of time.
_SINGLED = COUNTED_NOUNS | ROLE_NOUNS | UNITS
INDEFINITE = frozenset({"a", "an"})
_COMMA = re.compile(r"[,:()]|(?<!\w)-(?!\w)")
_RELATIVE = frozenset("who which whose whom".split())


def kept(side: Wording, indices: range) -> list[Word]:
    """The kept words at these indices."""
    return [side.words[side.kept[index]] for index in indices]


def function_words_differ(quote: Wording, article: Wording, pairs: list[Group]) -> str | None:
    """Why a function word more or less changes what is said; None when it doesn't.

    Before the first word only the article's last one counts ("a" of "a few"): a quotation may begin anywhere.
    """
    for mine, theirs in pairs:
        ours, its = _before(quote, mine[0]), _before(article, theirs[0])
        if mine[0] == 0:
            its = its[-max(1, len(ours)) :]
            if ours and not its and not _may_begin(article, theirs[0]):
                return f"quote adds '{ours[-1].text}' before '{kept(quote, mine)[0].text}'"
        if ours or its:
            reason = _free_words_differ(ours, its, article.words[article.kept[theirs[0]]].text)
            if reason:
                return reason
    return _trailing_differ(quote, article, pairs[-1][1][-1])


def _free_words_differ(ours: Sequence[Word], its: Sequence[Word], noun: str) -> str | None:
    """Why the function words before `noun` don't say the same on both sides; None when they do."""
    mine, theirs = ({word.text.lower() for word in side} for side in (ours, its))
    for word in its:
        if not word.free and word.text.lower() not in mine:
            return f"article has '{word.text}' before '{noun}', quote leaves it out"
    for word in ours:
        if not word.free and word.text.lower() not in theirs:
            return f"quote adds '{word.text}' before '{noun}'"
    swapped = (mine & INDEFINITE and "the" in theirs) or (theirs & INDEFINITE and "the" in mine)
    if swapped and noun.lower() in _SINGLED:
        return f"article says '{its[-1].text} {noun}', quote says '{ours[-1].text} {noun}'"
    return None


def _may_begin(article: Wording, index: int) -> bool:
    """True when a noun phrase may begin with the article's kept word: the word before it belongs to another."""
    at = article.kept[index]
    word = article.words[at]
    return at == 0 or bool(word.gap.strip(" ")) or article.words[at - 1].text.lower() in PREPOSITIONS


def _trailing_differ(quote: Wording, article: Wording, last: int) -> str | None:
    """Why the function words that end the quotation aren't those of the article there; None when they are."""
    ours = quote.words[quote.kept[-1] + 1 :]
    after = article.kept[last] + 1
    its = article.words[after : after + len(ours)]
    if [word.text.lower() for word in ours] == [word.text.lower() for word in its]:
        return None
    return f"quote adds '{ours[-1].text}' after '{quote.words[quote.kept[-1]].text}'"


def _before(side: Wording, index: int) -> tuple[Word, ...]:
    """The function words right before a kept word."""
    last = side.kept[index - 1] if index else -1
    return side.words[last + 1 : side.kept[index]]


def marks_differ(quote: Wording, article: Wording, pairs: list[Group]) -> str | None:
    """Why a comma, colon, bracket or dash more or less changes whose words they are; None when it doesn't."""
    for (mine, theirs), (_, before) in zip(pairs[1:], pairs, strict=False):
        here, there = _gap(quote, mine[0]), _gap(article, theirs[0])
        if here == there:
            continue
        if "[" in here + there or "]" in here + there:
            continue
        who = article.words[article.kept[before[-1]]].text
        if who.lower() in REPORTING and '"' in here + there:
            continue  # said: "…", said, "…", said "…"
        if _colon_differs(here, there):
            return f"article has '{who}{there.rstrip()}', quote has '{who}{here.rstrip()}'"
        if bool(_COMMA.search(here)) == bool(_COMMA.search(there)):
            continue
        around = kept(article, range(max(0, before[0] - 1), min(theirs[-1] + 2, len(article.kept))))
        if {word.text.lower() for word in around} & (REPORTING | _RELATIVE) or _answers(article, before[0]):
            which, where = ("no ", "quote has") if _COMMA.search(here) else ("a ", "quote leaves it out")
            return f"article has {which}comma or the like after '{who}', {where}{' one' if which == 'no ' else ''}"
    return None


def _answers(article: Wording, index: int) -> bool:
    """True when the kept word, or the one before it, can be an answer by itself ("No, …", "Not yet, …")."""
    return any(word.text.lower() in _ANSWERS for word in kept(article, range(max(0, index - 1), index + 1)))


def _colon_differs(here: str, there: str) -> bool:
    """True when one side alone has a colon ("Putin: Biden lied"), and no dash does its work on the other."""
    return (":" in here) != (":" in there) and not re.search(r"(?<!\w)-(?!\w)", here + there)


def _gap(side: Wording, index: int) -> str:
    """Everything but words between a kept word and the kept word before it."""
    at = side.kept[index]
    last = side.kept[index - 1] if index else -1
    if last + 1 == at:
        return side.words[at].gap
    return " ".join(word.gap for word in side.words[last + 1 : at + 1])
