"""Moments: find dates and times in running text, read one, compare two.

An anchor is the date that "Thursday" and "last month" are reckoned from: an article's publication date. The
policy for loose words is in `moment_resolve`, that of comparison in `moment_compare`.

The form of `Moment.earliest` and `latest`: a date (`2021-12-30`) at the grain of a day and above; a local date
and time (`2021-12-30T12:00`) without a zone; the same in UTC with a final `Z` when the words give a known zone;
and, for a time whose day the words don't say ("3:30 pm ET"), ISO 8601's bare time `T15:30`, local to `zone`.
"""

from __future__ import annotations

import re
from datetime import date

from summarizer.records import Moment
from summarizer.values import moment_counted, moment_whole, moment_wordings
from summarizer.values.base import Found
from summarizer.values.moment_compare import compare
from summarizer.values.moment_find import expressions, scan
from summarizer.values.moment_times import describe
from summarizer.values.moment_weekday import Clash, clashes

__all__ = ["Clash", "clashes", "compare", "describe", "find", "parse", "spot", "told", "weekday_clash"]


def find(text: str, anchor: date | None) -> tuple[Found[Moment], ...]:
    """Every moment in `text`, in order, never overlapping. `text[f.start:f.end] == f.text`.

    Weekdays are resolved by the tense around them. What needs an anchor is left out when there is none.
    """
    return scan(text, anchor)


def parse(text: str, anchor: date | None) -> Moment | None:
    """Return the moment that the surface words `text` give, the first when they give several; None when none.

    A word that running text has in other senses too ("April", "summer") is a time where it is the whole answer.
    """
    text = text.strip()
    text = moment_wordings.plain(text)
    for read in (moment_counted.read, moment_whole.read):
        decided, moment = read(text, anchor)
        if decided:
            return moment
    if text[:5].lower() == "from " and not _SPOKEN_SPAN.match(
        text
    ):  # where it is the whole answer, "from May 6 to May 8" is no change of date
        text = text[5:]
    found = scan(text, anchor)
    if not found and _ALONE.fullmatch(text):
        found = scan(f"in {text}", anchor) or scan(f"at {text}", anchor)
    return found[0].normal if found else None


def told(words: str, sentence: str, anchor: date | None) -> Moment | None:
    """Return the moment of the answer `words` as `sentence` has it, whose verb tells which Thursday is meant; None
    when it has none. Where the words say more than one time in the sentence does ("from Monday to Wednesday", "every
    Monday", "the first day of June"), they are read as a whole.
    """
    wanted = words.lower()
    for found in find(sentence, anchor):
        seen = found.text.lower()
        if wanted in seen:
            return found.normal
        if seen in wanted:
            whole = parse(words, anchor)
            return found.normal if whole == parse(found.text, anchor) else whole
    return parse(words, anchor)


#: "From ten to twelve in the morning" is no ten minutes to twelve.
_SPOKEN_SPAN = re.compile(r"from (?:ten|twenty) to ", re.I)
#: "April", "late spring", "around May".
_ALONE = re.compile(
    r"(?:(?:the|early|mid|late|around|about|sometime in)[\s-]){0,3}[A-Za-z]{3,12}\.?|(?:the\syear\s)?1[5-9]\d\d"
)


def spot(text: str) -> tuple[tuple[int, int], ...]:
    """`(start, end)` of every date or time expression in `text`, whether or not it can be resolved."""
    return tuple((expression.start, expression.end) for expression in expressions(text))


def weekday_clash(text: str, anchor: date | None) -> str | None:
    """Return a sentence that says which weekday in `text` doesn't fit the date beside it; None when all fit.

    `clashes` tells where, and all of them.
    """
    found = clashes(text, anchor)
    return found[0].reason if found else None
