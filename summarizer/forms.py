"""What to look for when a quotation is looked for: its forms, the most literal first."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import islice

from summarizer.errors import plain
from summarizer.text.lexicon import (
    CAPITALONYMS,
    COMPARATORS,
    MODALS,
    NEGATIONS,
    NUMBER_WORDS,
    QUANTIFIERS,
    REPORTING,
)
from summarizer.text.normal import INVISIBLE, Folded
from summarizer.text.tokens import iter_tokens, tokens

#: One character each, tried from the ends inwards: a pattern with "+$" is quadratic on a long run.
_EDGE = re.compile(rf"[\s{INVISIBLE}]")
#: A hyphen before a digit is its sign.
_OPENING = re.compile(r"[\"'“‘«„(\[\])\s]|-(?!\d)|\.(?=\.)|(?<=\.\.)\.")
_CLOSING = re.compile(r"[\"'”’»)\]\[(\s.,;:-]")
_INSERTED = re.compile(r"\[[^\[\]]{1,80}\]")
_IDEOGRAPHIC = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
#: Words that turn what is said around them: none may be in what is left out or put in.
CONDITIONS = frozenset("if unless whether that when until before after but".split())
#: Adverbs that take back or limit what they stand by.
_HEDGES = frozenset(
    "only supposedly purportedly presumably seemingly ostensibly potentially conceivably arguably evidently wrongly "
    "mistakenly incorrectly wrongfully nominally partly partially temporarily formerly previously".split()
)
TURNING = NEGATIONS | MODALS | COMPARATORS | REPORTING | CONDITIONS | _HEDGES
_TELLING = (TURNING | QUANTIFIERS | NUMBER_WORDS) - frozenset("that to between or".split())


def too_short(quote: str) -> str | None:
    """Why `quote` is too little to be evidence: no word at all, or one of fewer than four characters that is
    neither an acronym ("EU") nor in a script that writes a word in a character or two.
    """
    found = list(islice(iter_tokens(quote), 2))
    if not found:
        return "the quote has no words" if quote else "the quote is empty"
    word = found[0].text
    if len(found) == 1 and len(word) < 4 and not (len(word) > 1 and word.isalpha() and word.isupper()):
        return (
            None
            if _IDEOGRAPHIC.search(word) and len(word) > 1
            else f"'{plain(word)}' is too short to be evidence"
        )
    return None


def bared(quote: str) -> str:
    """`quote` without white space and invisible characters at its ends."""
    return _stripped(quote, _EDGE, _EDGE)


def _stripped(text: str, opening: re.Pattern[str], closing: re.Pattern[str]) -> str:
    """`text` without the characters at its ends that these one-character patterns match."""
    start, end = 0, len(text)
    while end > start and closing.match(text, end - 1):
        end -= 1
    while start < end and opening.match(text, start):
        start += 1
    return text[start:end]


def forms(quote: str, flat: str) -> list[str]:
    """Folded forms of a quotation to look for, the most literal first, none twice; `flat` is one line."""
    found = [Folded(quote).text if "\n" in quote else flat, flat]
    found.append(_stripped(flat, _OPENING, _CLOSING))
    return [form for form in dict.fromkeys(found) if any(iter_tokens(form))]


def without_insertions(flat: str, stands: Callable[[str], bool]) -> list[str]:
    """The folded quotation, and the same without what its editor put into square brackets.

    What turns the meaning is never left out, nor a figure, nor a name for which `stands` is false, nor what the
    article has in brackets itself.
    """

    def undone(found: re.Match[str]) -> str:
        return found[0] if stands(found[0]) or not _harmless(found[0], stands) else " "

    return [form for form in dict.fromkeys((flat, _INSERTED.sub(undone, flat))) if form.strip()]


def insertions_blanked(folded: str) -> str:
    """The folded article with what its editor put into square brackets blanked, as long as it was: the words that
    were said. Only where the insertion holds no name, no figure and nothing that turns the meaning.
    """
    return _INSERTED.sub(
        lambda found: " " * len(found[0]) if _harmless(found[0], lambda _: False) else found[0], folded
    )


def _harmless(insertion: str, stands: Callable[[str], bool]) -> bool:
    words = [token.text for token in tokens(insertion)]
    if any(word.lower() in _TELLING or word.lower().endswith("n't") for word in words):
        return False
    return all((word.islower() or stands(word)) and not any(ch.isdigit() for ch in word) for word in words)


def first_swapped(form: str) -> str | None:
    """`form` with its first letter in the other case; None when it has none near its beginning."""
    for index, ch in enumerate(form[:4]):
        if ch.isalpha():
            swapped = ch.swapcase()
            return form[:index] + swapped + form[index + 1 :] if len(swapped) == 1 and swapped != ch else None
    return None


def case_may_differ(text: str, at: int) -> bool:
    """False where the article's word at `at` means something else in the other case ("Polish", "US")."""
    found = re.compile(r"\W{0,4}([^\W\d_]+)").match(text, at)
    if found is None:
        return True
    word = found[1]
    if word[0].islower():
        return True
    begins = not text[:at].rstrip("\"'([ ") or text[max(0, at - 8) : at].rstrip("\"'([ ")[-1:] in ".!?:\n"
    return word.lower() not in CAPITALONYMS or (begins and not word.isupper())
