"""May this quotation, worded a little differently, stand for these words of the article?

The guard compares word by word what `wording` brought together. What may differ: quote marks, brackets,
dashes, ellipses; the words of `FUNCTION_WORDS`; spelling (British, American, hyphenated, contracted);
capitals that change no meaning; the number of a noun that nothing counts. Figures, names, negations,
quantifiers, modals, comparators, units, tenses, order and every other word must agree. A refusal names the word.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.between import INDEFINITE, Group, function_words_differ, kept, marks_differ
from summarizer.errors import plain
from summarizer.text.lexicon import (
    CAPITALONYMS,
    COUNTED_NOUNS,
    INVARIABLE_VERBS,
    MODALS,
    NEGATIONS,
    NUMBER_WORDS,
    OTHER_WITH_S,
    PREPOSITIONS,
    QUANTIFIERS,
    REPORTING,
    UNITS,
)
from summarizer.text.spelling import WRITTEN_OUT, american, plural_of
from summarizer.wording import Word, Wording

#: Words before a noun that count or single it out: after one of these its number must agree.
_COUNTING = QUANTIFIERS | NUMBER_WORDS | frozenset("more less".split())
#: The same, but not beyond a preposition: "a range of topics" is no single topic.
_SINGLING = frozenset("a an this that these those".split())
#: How many words before a noun are searched for one that counts it.
_NOUN_PHRASE = 3
#: Beginnings of prefixed words that are another word with the hyphen ("re-sign", "resign").
_HYPHEN_TELLS = tuple(
    "resign recover reform recreat resent releas represent resort resound react redress reserv retreat remark relay "
    "repress resolv unionized unionised coops".split()
)
#: Variants of one another that no rule of spelling covers.
_SAME = (frozenset({"can't", "cannot"}), frozenset({"&", "and"}))
_SAME_JOINED = (
    frozenset({"cannot", "can not"}),
    frozenset({"percent", "per cent"}),
    frozenset({"%", "per cent"}),
)
#: Parts of a compound that is read alike with the hyphen and without: the others may be a verb with its subject
#: ("man-eating", "army-backed").
_ADVERBS = frozenset(
    "well long far fast newly ill high low hard so much once never best least most less".split()
)


@dataclass(frozen=True, slots=True)
class Passed:
    """The guard let it through. `typography` = the words are the same; `near` otherwise."""

    typography: bool


@dataclass(frozen=True, slots=True)
class Stopped:
    """The guard refused; `reason` names the word."""

    reason: str


def check(quote: Wording, article: Wording, first: int) -> Passed | Stopped:
    """Compare all of `quote` with `article` from its `first` kept word on, where the key streams agree."""
    pairs = _pairs(quote, article, first)
    if pairs is None:
        return Stopped("the quote would begin or end inside a word")
    for mine, theirs in pairs:
        reason = _words_differ(quote, article, mine, theirs)
        if reason:
            return Stopped(plain(reason))
    reason = function_words_differ(quote, article, pairs) or marks_differ(quote, article, pairs)
    if reason:
        return Stopped(plain(reason))
    return Passed(_same_words(quote, article, pairs))


def _pairs(quote: Wording, article: Wording, first: int) -> list[Group] | None:
    """Kept words of both sides that cover the same stretch of keys, as ranges of indices into `kept`.

    One to one but for hyphenated and contracted words; None when the ends don't meet.
    """
    shift = article.at[first]
    stop = bisect_left(article.at, shift + len(quote.stream), first)
    mine = [*quote.at[1:], len(quote.stream)]
    theirs = [at - shift for at in article.at[first + 1 : stop + 1]]
    if len(theirs) < stop - first:
        theirs.append(len(article.stream) - shift)
    # the last word's end, without a mark that may follow it
    theirs[-1] = article.at[stop - 1] - shift + len(article.words[article.kept[stop - 1]].key)
    return _merged(mine, theirs, first)


def _merged(mine: Sequence[int], theirs: Sequence[int], first: int) -> list[Group] | None:
    groups: list[Group] = []
    i = j = a = b = 0
    while i < len(mine) and j < len(theirs):
        if mine[i] == theirs[j]:
            groups.append((range(a, i + 1), range(first + b, first + j + 1)))
            i, j = i + 1, j + 1
            a, b = i, j
        elif mine[i] < theirs[j]:
            i += 1
        else:
            j += 1
    return groups if i == len(mine) and j == len(theirs) and a == i and b == j else None


def _words_differ(quote: Wording, article: Wording, mine: range, theirs: range) -> str | None:
    """Why these words, whose keys agree, don't say the same; None when they do."""
    if len(mine) > 1 or len(theirs) > 1:
        ours, its = kept(quote, mine), kept(article, theirs)
        return _joined_differ(ours, its, after_a=_after_a(quote, mine) and _after_a(article, theirs))
    here = quote.words[quote.kept[mine[0]]].text
    there = article.words[article.kept[theirs[0]]].text
    if here == there or _dotless(here) == _dotless(there):
        return None
    says = f"article says '{there}', quote says '{here}'"
    if not quote.english or not article.english:
        return says
    return _one_differs(quote, article, mine[0], theirs[0], says)


def _one_differs(quote: Wording, article: Wording, mine: int, theirs: int, says: str) -> str | None:
    here = quote.words[quote.kept[mine]].text
    there = article.words[article.kept[theirs]].text
    if _dotless(here).lower() == _dotless(there).lower():
        return None if _case_is_typography(quote, article, mine, theirs) else says
    if _spelt(here) == _spelt(there):
        return None if _hyphen_is_typography(here, there) else says
    if {here.lower(), there.lower()} in _SAME or _in_full(quote, mine) == _in_full(article, theirs):
        return None
    lower = here.islower() and there.islower()
    if (
        lower
        and plural_of(here, there)
        and not _counted(quote, mine, here)
        and not _counted(article, theirs, there)
    ):
        return None
    return says


def _in_full(side: Wording, index: int) -> str:
    """The kept word, or what it is short for, where a full stop or a figure after it shows that it is short."""
    at = side.kept[index]
    text = side.words[at].text
    full = WRITTEN_OUT.get(text.rstrip(".").lower())
    if full is None or text == "%":
        return full or text
    after = side.words[at + 1] if at + 1 < len(side.words) else None
    short = text.endswith(".") or after is None or after.gap.startswith(".") or after.text[0].isdigit()
    return full.title() if short and text[0].isupper() else text


def _dotless(text: str) -> str:
    return text.replace(".", "") if re.fullmatch(r"(?:[^\W\d_]\.?){2,9}", text) else text


def _spelt(text: str) -> str:
    return "".join(american(part) for part in text.lower().replace(".", "").split("-")).replace("'", "")


def _case_is_typography(quote: Wording, article: Wording, mine: int, theirs: int) -> bool:
    """False for "US" / "us" and for "May" / "may", unless a sentence's first word explains the capital."""
    here = _dotless(quote.words[quote.kept[mine]].text)
    there = _dotless(article.words[article.kept[theirs]].text)
    if here.lower() not in CAPITALONYMS:
        return True
    shouted = len(here) > 1 and (here.isupper() != there.isupper())
    if shouted:
        return _in_capitals(quote, mine) or _in_capitals(article, theirs)
    return _starts_sentence(article, theirs) or (here[0].isupper() and _starts_sentence(quote, mine))


def _in_capitals(side: Wording, index: int) -> bool:
    """True when the words around a kept word are all capitals, as in a headline."""
    around = side.words[max(0, side.kept[index] - 2) : side.kept[index] + 3]
    return len(around) > 2 and all(word.text.isupper() for word in around)


def _starts_sentence(side: Wording, index: int) -> bool:
    at = side.kept[index]
    return at == 0 or bool(side.words[at].ended)


def _hyphen_is_typography(here: str, there: str) -> bool:
    """True when both have as many hyphens, or one less of it makes no other word, and no name or figure is in it."""
    if here.count("-") == there.count("-"):
        return True
    closed = here.lower().replace("-", "")
    plain = not any(ch.isdigit() for ch in here + there) and here[1:].islower() and there[1:].islower()
    return plain and not closed.startswith(_HYPHEN_TELLS)


def _after_a(side: Wording, indices: range) -> bool:
    """True when "a" or "an" stands right before."""
    at = side.kept[indices[0]]
    return at > 0 and side.words[at - 1].text.lower() in INDEFINITE


def _joined_differ(ours: list[Word], its: list[Word], *, after_a: bool) -> str | None:
    """One word against several: only where a hyphen or a contraction explains it. `after_a`: both follow "a"."""
    here, there = " ".join(w.text for w in ours), " ".join(w.text for w in its)
    says = f"article says '{there}', quote says '{here}'"
    if re.search(r"[A-Z]", here[1:] + there[1:]) or any("," in w.gap for w in ours[1:] + its[1:]):
        return says
    forms = {here.lower(), there.lower()}
    if forms in _SAME_JOINED or any(re.search(r"n't\b|'(?:ll|re|ve|m)\b", form) for form in forms):
        return None
    return None if _hyphen_alone_differs(here.lower(), there.lower(), after_a) else says


def _hyphen_alone_differs(here: str, there: str, after_a: bool) -> bool:
    """True when one form is the other with all hyphens for spaces or for nothing, and says the same.

    A figure keeps its hyphens, except where "a" before it shows that one thing is meant ("a two-day visit");
    "twenty-one" does without.
    """
    if "-" in here and "-" in there:
        return False
    parts = re.split(r"[ -]", here if "-" in here else there)
    if parts[0] in NEGATIONS:
        return False
    if any(part in NUMBER_WORDS or part[:1].isdigit() for part in parts):
        return after_a or all(part in NUMBER_WORDS for part in parts)
    return not parts[-1].endswith(("ing", "ed")) or parts[0] in _ADVERBS


def _counted(side: Wording, index: int, noun: str) -> bool:
    """True when the noun's number is part of what is said: something counts it, or it is news in itself."""
    at = side.kept[index]
    bare = noun if noun in OTHER_WITH_S else noun.removesuffix("s")
    if {noun, bare} & (UNITS | NUMBER_WORDS | OTHER_WITH_S | COUNTED_NOUNS | REPORTING | MODALS | NEGATIONS):
        return True
    if {noun, bare} & INVARIABLE_VERBS:
        return True
    beyond = False
    for word in reversed(side.words[max(0, at - _NOUN_PHRASE) : at]):
        low = word.text.lower()
        if low in _COUNTING or any(ch.isdigit() for ch in low) or (low in _SINGLING and not beyond):
            return True
        beyond = beyond or low in PREPOSITIONS
    return False


def _same_words(quote: Wording, article: Wording, pairs: list[Group]) -> bool:
    """True when nothing but quote marks, brackets, dashes, ellipses and the first letter's case differs."""
    if not pairs:
        return True
    start, end = article.kept[pairs[0][1][0]], article.kept[pairs[-1][1][-1]]
    mine = quote.words
    trailing = len(mine) - 1 - quote.kept[-1]
    theirs = article.words[max(0, start - quote.kept[0]) : end + 1 + trailing]
    if len(mine) != len(theirs):
        return False
    texts = [_dotless(word.text) for word in mine], [_dotless(word.text) for word in theirs]
    for side in texts:
        side[0] = side[0][:1].lower() + side[0][1:]
    commas = (
        [bool(re.search("[,:]", w.gap)) for w in mine[1:]],
        [bool(re.search("[,:]", w.gap)) for w in theirs[1:]],
    )
    return texts[0] == texts[1] and commas[0] == commas[1]
