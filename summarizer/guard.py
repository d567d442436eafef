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

from summarizer.errors import plain
from summarizer.text.lexicon import (
    CAPITALONYMS,
    COUNTED_NOUNS,
    MODALS,
    NEGATIONS,
    NUMBER_WORDS,
    OTHER_WITH_S,
    QUANTIFIERS,
    REPORTING,
    UNITS,
)
from summarizer.text.spelling import american, plural_of
from summarizer.wording import Word, Wording

#: Words before a noun that count or single it out: after one of these its number must agree.
_COUNTING = QUANTIFIERS | NUMBER_WORDS | frozenset("a an this that these those more less".split())
#: How many words before a noun are searched for one that counts it.
_NOUN_PHRASE = 3
#: Beginnings of prefixed words that are another word with the hyphen ("re-sign", "resign").
_HYPHEN_TELLS = tuple(
    "resign recover reform recreat resent releas represent resort resound react redress reserv retreat remark relay "
    "repress resolv coop unionized".split()
)
_COMMA = re.compile(r"[,:()]|(?<!\w)-(?!\w)")
_RELATIVE = frozenset("who which whose whom".split())


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
    reason = _function_words_differ(quote, article, pairs) or _commas_differ(quote, article, pairs)
    if reason:
        return Stopped(plain(reason))
    return Passed(_same_words(quote, article, pairs))


_Group = tuple[range, range]


def _pairs(quote: Wording, article: Wording, first: int) -> list[_Group] | None:
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


def _merged(mine: Sequence[int], theirs: Sequence[int], first: int) -> list[_Group] | None:
    groups: list[_Group] = []
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


def _kept(side: Wording, indices: range) -> list[Word]:
    return [side.words[side.kept[index]] for index in indices]


def _words_differ(quote: Wording, article: Wording, mine: range, theirs: range) -> str | None:
    """Why these words, whose keys agree, don't say the same; None when they do."""
    ours, its = _kept(quote, mine), _kept(article, theirs)
    if len(ours) > 1 or len(its) > 1:
        return _joined_differ(ours, its)
    here, there = ours[0].text, its[0].text
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
    lower = here.islower() and there.islower()
    if (
        lower
        and plural_of(here, there)
        and not _counted(quote, mine, here)
        and not _counted(article, theirs, there)
    ):
        return None
    return says


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
        return False
    return _starts_sentence(article, theirs) or (here[0].isupper() and _starts_sentence(quote, mine))


def _starts_sentence(side: Wording, index: int) -> bool:
    at = side.at[index]
    return at == 0 or side.stream[at - 1] < " "


def _hyphen_is_typography(here: str, there: str) -> bool:
    """True when both have as many hyphens, or one less of it makes no other word, and no name or figure is in it."""
    if here.count("-") == there.count("-"):
        return True
    closed = here.lower().replace("-", "")
    plain = not any(ch.isdigit() for ch in here + there) and here[1:].islower() and there[1:].islower()
    return plain and not closed.startswith(_HYPHEN_TELLS)


def _joined_differ(ours: list[Word], its: list[Word]) -> str | None:
    """One word against several: only where a hyphen or a contraction explains it."""
    here, there = " ".join(w.text for w in ours), " ".join(w.text for w in its)
    says = f"article says '{there}', quote says '{here}'"
    if re.search(r"[A-Z\d]", here[1:] + there[1:]) or any("," in w.gap for w in ours[1:] + its[1:]):
        return says
    forms = {here.lower(), there.lower()}
    if any(re.search(r"n't\b|'(?:ll|re|ve|m)\b", form) for form in forms) or forms == {"cannot", "can not"}:
        return None
    hyphen = any("-" in form for form in forms)
    negated = any(form.split()[0].split("-")[0] in NEGATIONS for form in forms)
    return None if hyphen and not negated else says


def _counted(side: Wording, index: int, noun: str) -> bool:
    """True when the noun's number is part of what is said: something counts it, or it is news in itself."""
    at = side.kept[index]
    bare = noun if noun in OTHER_WITH_S else noun.removesuffix("s")
    if {noun, bare} & (UNITS | NUMBER_WORDS | OTHER_WITH_S | COUNTED_NOUNS | REPORTING | MODALS | NEGATIONS):
        return True
    before = side.words[max(0, at - _NOUN_PHRASE) : at]
    return any(word.text.lower() in _COUNTING or any(ch.isdigit() for ch in word.text) for word in before)


def _function_words_differ(quote: Wording, article: Wording, pairs: list[_Group]) -> str | None:
    """Why a function word more or less changes what is said; None when it doesn't.

    Before the first word only the article's last one counts ("a" of "a few"): a quotation may begin anywhere.
    """
    for mine, theirs in pairs:
        ours, its = _before(quote, mine[0]), _before(article, theirs[0])
        if mine[0] == 0:
            its = its[-max(1, len(ours)) :]
        texts = {w.text.lower() for w in ours} & {w.text.lower() for w in its}
        for word in its:
            if not word.free and word.text.lower() not in texts:
                return f"article has '{word.text}' before '{_kept(article, theirs)[0].text}', quote leaves it out"
        for word in ours:
            if not word.free and word.text.lower() not in texts:
                return f"quote adds '{word.text}' before '{_kept(quote, mine)[0].text}'"
    return None


def _before(side: Wording, index: int) -> list[Word]:
    """The function words right before a kept word."""
    last = side.kept[index - 1] if index else -1
    return list(side.words[last + 1 : side.kept[index]])


def _commas_differ(quote: Wording, article: Wording, pairs: list[_Group]) -> str | None:
    """Why a comma, colon, bracket or dash more or less changes whose words they are; None when it doesn't."""
    for (mine, theirs), (_, before) in zip(pairs[1:], pairs, strict=False):
        here, there = _gap(quote, mine[0]), _gap(article, theirs[0])
        if (
            bool(_COMMA.search(here)) == bool(_COMMA.search(there))
            or "[" in here + there
            or "]" in here + there
        ):
            continue
        around = _kept(article, range(max(0, before[0] - 1), min(theirs[-1] + 2, len(article.kept))))
        if {word.text.lower() for word in around} & (REPORTING | _RELATIVE):
            who = article.words[article.kept[before[-1]]].text
            which, where = ("no ", "quote has") if _COMMA.search(here) else ("a ", "quote leaves it out")
            return f"article has {which}comma or the like after '{who}', {where}{' one' if which == 'no ' else ''}"
    return None


def _gap(side: Wording, index: int) -> str:
    """Everything but words between a kept word and the kept word before it."""
    last = side.kept[index - 1] if index else -1
    return " ".join(word.gap for word in side.words[last + 1 : side.kept[index] + 1])


def _same_words(quote: Wording, article: Wording, pairs: list[_Group]) -> bool:
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
