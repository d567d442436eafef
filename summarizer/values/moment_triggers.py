"""Which patterns of dates and times a text calls for: those of which it holds the words.

Most sentences hold no time, and to try sixty patterns on each would be most of the work of reading. So for each
pattern it is told here what no match of it is without: words in lower case, and shapes of figures. That never hides a
match, but for the few wordings of `_RARE`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from summarizer.text.memo import by_text
from summarizer.values.late import late

#: Of each group of a pattern one mark must be there. Marks: a word in lower case; "9" a figure, "9999" one of four
#: digits, "9:" and the like a figure with that sign in it, "0s" of decades; "?day" and the like as `_RARE` tells.
Needs = Sequence[frozenset[str]]

_MONTH = (
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sept sep oct nov dec"
)
_WEEKDAY = "monday tuesday wednesday thursday friday saturday sunday"
_SPAN = (
    "minute minutes hour hours day days night nights week weeks fortnight fortnights month months quarter quarters "
    "year years decade decades century centurys centurie centuries"
)
_RELATION = "last next this past coming previous current"
_SEASON = "spring summer autumn winter"
_EDGED = "week month year decade"
_HALVES = "morning afternoon evening night"
_HOLIDAYS = (
    "christmas boxing new fourth halloween valentine thanksgiving labor juneteenth veterans armistice bastille st "
    "martin orthodox good easter palm ash shrove maundy whit pentecost ascension may anzac australia canada "
    "remembrance all earth cinco april world human bonfire international women memorial presidents columbus black "
    "cyber guy"
)
_FEASTS = (
    "day eve christmas july halloween thanksgiving juneteenth friday easter sunday wednesday tuesday thursday monday "
    "pentecost cinco bonfire ?holiday ?day ?span ?month ?weekday"
)
#: Kind → for each of its patterns, in their order, the groups of marks.
_NEEDS: dict[str, tuple[tuple[str, ...], ...]] = {
    "iso": (("9-",),),
    "slash": (("9/ 9. 9-",),),
    "week_of": (("week weekend", _MONTH, "9"),),
    "md": ((_MONTH, "9"),),
    "dm": ((_MONTH, "9"),),
    "nth_weekday": ((_WEEKDAY, _MONTH),),
    "my": ((_MONTH, "9999"),),
    "month_rel": ((_RELATION, _MONTH),),
    "month": ((_MONTH,),),
    "decade": (("0s",), ("0s",)),
    "century": (("century", "9"),),
    "fiscal": (("fiscal fy",),),
    "fraction": (("half week months", "first second third fourth last latter final"), ("h", "9999")),
    "school_year": (("9999", "9/ 9– 9-"),),
    "quarter": (("quarter ?quarter",),),
    "season_year": ((f"{_SEASON} fall", "9999"),),
    "season_rel": ((_RELATION, f"{_SEASON} fall"),),
    "season": ((_SEASON, "in since during by over until throughout"),),
    "year": (("9999",),),
    "weekday": ((_WEEKDAY,), ("mon tue tues wed thu thur thurs fri sat sun",)),
    "day_word": (("today tomorrow yesterday tonight",),),
    "this_part": (("this last", _HALVES),),
    "period": ((_RELATION, "weekend week month quarter year decade century"),),
    "trailing": (
        ("the", "last past next coming previous recent", _SPAN),
        ("last past next coming previous", _SPAN),
        ("recent coming", _SPAN),
    ),
    "ago": (("ago",),),
    "midweek": (("midweek mid",),),
    "edge_of": (("start beginning end middle", _EDGED), ("early mid late", _EDGED)),
    "over_weekend": (("weekend",),),
    "new_year": (("new", "year"),),
    "holiday": ((_HOLIDAYS, _FEASTS),),
    "ordinal": (("st nd rd th", "9"),),
    "clock": (
        ("past after to before till", "quarter half minute minutes ?digit ?span ?part ?quarter ?noon"),
        ("9", "am pm m"),
        (f"o'clock {_HALVES}",),
    ),
    "clock24": (("9: 9.",), ("9:",), ("9999",)),
    "noon": (("noon midnight midday",),),
    "part": (
        (_HALVES,),
        ("dawn daybreak sunrise predawn",),
        ("hours",),
        ("dawn daybreak sunrise dusk sunset nightfall lunchtime",),
        ("dawn daybreak sunrise dusk sunset nightfall lunchtime ?part ?span ?day",),
        ("overnight",),
    ),
}
#: Words of wordings that are read only in a text that tells of time in other words, too ("twenty past ten" may be a
#: vote): which it does, "?day" and the like say.
_RARE = frozenset("ten twenty min mins q light fawkes".split())
_TIMED = late(  # "month" goes before "mon", "decade" before "dec"
    r"(?P<digit>\d)|(?P<part>morning|afternoon|evening|night|dawn|daybreak|sunrise|first light|dusk|sunset|lunchtime)"
    r"|(?P<noon>\b(?:noon|midday))|(?P<quarter>quarter|\bhalf|\bq[1-4]\b|\bh[12]\b)"
    r"|(?P<holiday>\b(?:christmas|halloween|thanksgiving|juneteenth|easter|pentecost|cinco|bonfire|guy fawkes))"
    r"|(?P<span>month|decade|week(?!day)|year|centur|minute|hour|tomorrow|o['’]clock)"
    r"|(?P<weekday>\b(?:mon|tue|wed|thu|fri|sat|sun))|(?P<month>\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))"
    r"|(?P<day>day)",
    re.I,
)
#: A full stop or its like behind six letters and before no digit: no pattern goes over one, or looks beyond. Those that
#: do go over full stops want them behind an abbreviation, of which "Thurs." is the longest, or inside "eleven.30".
_BORDER = re.compile(r"(?<=[A-Za-z]{6})[.!?](?!\d)")
_WORD = re.compile("[a-z]+")
_FIGURE = re.compile(r"\d(?:[\d:./–-]*\d)?")
_FOUR = re.compile(r"\d{4}")
_TENS = re.compile(r"\d0['’]?s\b")
#: What else `re.I` takes for an ASCII letter.
_LETTERS = str.maketrans("\u0130\u0131\u017f\u212a", "iisk")

#: The needs of each kind's patterns, in their order.
NEEDS: Mapping[str, tuple[Needs, ...]] = {
    kind: tuple(tuple(frozenset(group.split()) for group in groups) for groups in patterns)
    for kind, patterns in _NEEDS.items()
}
_ASKED = frozenset(
    mark for patterns in NEEDS.values() for groups in patterns for group in groups for mark in group
)


def stretches(text: str) -> Iterator[tuple[int, int]]:
    """`[start, end)` of pieces of `text` that are searched one by one, without a gap: no match stands in two, and none
    depends on what follows its piece.
    """
    start = 0
    for border in _BORDER.finditer(text):
        yield start, border.end()
        start = border.end()
    if start < len(text):
        yield start, len(text)


def marks(text: str, start: int, end: int) -> frozenset[str]:
    """The marks of a stretch of `text`: those of its words, figures and wordings that some pattern needs. What tells
    of time in other words may stand anywhere in the text. Linear in the stretch, but for the rare wordings.
    """
    whole, text = text, text[start:end]
    low = text.lower() if text.isascii() else text.translate(_LETTERS).lower()
    words = frozenset(_WORD.findall(low))
    found = words & _ASKED | ({"o'clock"} if "clock" in low else set())  # of any ending
    figures = " ".join(_FIGURE.findall(text))
    if figures:
        found |= {"9", *(f"9{sign}" for sign in "-/.:–" if sign in figures)}
        found |= {"9999"} if _FOUR.search(figures) else set()
        found |= {"0s"} if "s" in words and _TENS.search(text) else set()
    if not words.isdisjoint(_RARE):
        found |= _times(whole)
    return found


@by_text
def _times(text: str) -> frozenset[str]:
    return frozenset(f"?{match.lastgroup}" for match in _TIMED.finditer(text))
