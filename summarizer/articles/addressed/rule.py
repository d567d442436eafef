"""What a rule is: a named pattern, the words without which it can't match, and what must hold around a match."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Literal

#: Where a match counts: `order` = only as an order, not as a report of one ("told to ignore …"); `anywhere`
#: = such
#: words stand in no article for another reason.
Place = Literal["order", "anywhere"]
#: Up to seven words between two others. Possessive: a word that is taken is never given back, so no match
#: backtracks.
GAP = r"(?:[^\w\n]{1,6}+\w{1,24}+){0,7}?[^\w\n]{1,6}"


#: Letters by which a word is looked up.
KEY = 5
#: The first word of a stem, in scripts that put spaces between words and no article before them.
_FIRST = re.compile(r"([^\W_\u0590-\u08ff\u0e00-\u0eff\u1100-\u11ff\u3040-\ud7ff]+)")
#: Characters on either side of a stem in which a pattern is tried; no pattern matches more.
REACH = 400


@dataclass(frozen=True)
class Rule:
    """`name` is stable and shown; `what` is a sentence for the reader, with "It" for the article.

    `stems`: a match lies within `REACH` characters of one of these (lower case), and one of `also` stands somewhere
    in the text (no condition when empty): searching for letters is a hundred times cheaper than trying a pattern.
    `pattern` is matched against a `views.View` (lower case, plain quote marks and dashes), `¤` in it standing for a
    gap of up to seven words; it is compiled when its stems are first found. `block`: the words belong to a
    structure that runs on over the next lines. `holds`: a last look at the view and the match.
    """

    name: str
    what: str
    stems: tuple[str, ...]
    pattern: str
    also: tuple[str, ...] = ()
    place: Place = "order"
    block: bool = False
    holds: Callable[[str, re.Match[str]], bool] | None = None


#: What stands before an order that is one: nothing, a mark, or a word that leads up to it.
_LEADS = re.compile(
    r"(?:(?:\A|[.!?:;…\"'()\[\]{}<>*#_=|/\\•>,\n-])\s{0,4}"
    r"|\b(?:by|please|now|then|kindly|just|immediately|simply|instead|also|always|first|and you|but|so"
    r"|therefore|finally"
    r"|ai|assistant|model|llm|chatbot|gpt|chatgpt)\s{1,3}"
    r"|\b(?:please|now|stop|instead)\s\w{1,20}(?:\s\w{1,20}){0,4}\sand\s{1,3}"
    r"|\byou\s(?:\w{1,12}\s){0,2}(?:to|must|should|shall|will|can|may|now|are|hereby)\s{1,3})\Z"
)
#: Characters before a match that are looked at.
_BEFORE = 70


def is_order(view: str, start: int) -> bool:
    """Whether the verb at `start` gives an order, rather than being told of ("was told to ignore …")."""
    return _LEADS.search(view[max(0, start - _BEFORE) : start]) is not None


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Compile a rule's pattern, once: all of them at the start would cost every run a tenth of a second."""
    return re.compile(pattern.replace("¤", GAP), re.MULTILINE)


@cache
def key(stem: str) -> str | None:
    """By what a stem is looked up among a text's words: the first five letters of its first word, or all of a shorter
    one. None for what doesn't begin with a word, or is of a script without spaces: that is searched for.
    """
    word = _FIRST.match(stem.lstrip())
    return word[1][:KEY] if word else None


@cache
def keyed(stems: tuple[str, ...]) -> tuple[frozenset[str], tuple[str, ...]]:
    """The keys of the stems that have one, and the stems that are searched for."""
    keys = {stem: key(stem) for stem in stems}
    return frozenset(k for k in keys.values() if k), tuple(stem for stem, k in keys.items() if not k)


def windows(text: str, stems: tuple[str, ...]) -> list[tuple[int, int]]:
    """The stretches of `text` around the stems, in order, never overlapping; all of them together no longer
    than it.
    """
    places: list[int] = []
    for stem in stems:
        at = text.find(stem)
        while at >= 0:
            places.append(at)
            at = text.find(stem, at + REACH // 2)
    found: list[tuple[int, int]] = []
    for at in sorted(places):
        start, end = max(0, at - REACH), min(len(text), at + REACH + REACH // 2)
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found
