"""Figures of several words: does a border between two words cut one in half?

"a million people" is no quotation of "half a million people", nor "$2" of "$2 billion", "500 troops" of "1 500
troops", "hundred" of "two hundred". English number words; figures in any language.
"""

from __future__ import annotations

import re

_SMALL = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    "eighteen|nineteen"
)
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_SCALE = "hundred|thousand|million|billion|trillion|dozen|mn|bn"
#: Never over a line end: what stands above may be a caption. Hence `\Z`: "$" matches before a last line end, too.
_GAP = r"[^\S\n]*"
_PART = "half|third|quarter|fifth|tenth|thirds|quarters|fifths|tenths"
_COUNT = rf"\d[\d.,]*|\d*[½¼¾]|{_SMALL}|{_TENS}|{_SCALE}|few|several"
#: What may stand left of the border and right of it where the two belong to one figure.
_JOINTS: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = tuple(
    (
        re.compile(rf"(?:^|[^\w.,]){left}{_GAP}\Z", re.IGNORECASE),
        re.compile(rf"{_GAP}{right}(?!\w)", re.IGNORECASE),
    )
    for left, right in (
        (r"an?", r"(?:few|little|(?:great|good)\s+many)(?!-)"),  # a | few
        (rf"(?:{_COUNT})", rf"(?:{_SCALE})"),  # two | hundred, 2 | billion
        (rf"(?:{_TENS})", rf"(?:{_SMALL})"),  # twenty | one
        (r"half", rf"an?\s+(?:{_SCALE}|hour|year|day|century|percent)"),  # half | a million
        (r"half\s+an?", rf"(?:{_SCALE}|hour|year|day|century|percent)"),  # half a | million
        (rf"(?:{_PART})\s+of", rf"an?\s+(?:{_SCALE}|percent)"),  # a third of | a million
        (rf"(?:{_PART})\s+of\s+an?", rf"(?:{_SCALE}|percent)"),  # a third of a | million
        (
            rf"(?:{_COUNT})",
            r"and\s+(?:an?\s+half|half|an?\s+quarter|three[\s-]quarters)",
        ),  # two | and a half
        (rf"(?:{_COUNT})\s+and", r"(?:an?\s+half|half|an?\s+quarter|three[\s-]quarters)"),  # two and | a half
        (rf"(?:{_COUNT})\s+and\s+an?", r"(?:half|quarter)"),  # two and a | half
        (r"(?:hundred|thousand)", rf"and\s+(?:{_SMALL}|{_TENS})"),  # two hundred | and five
        (r"(?:hundred|thousand)\s+and", rf"(?:{_SMALL}|{_TENS})"),  # two hundred and | five
        (rf"(?:{_PART})", rf"(?:{_SCALE})"),  # half | million
        (r"\d{1,3}", r"\d{3}(?![.,:/]?\d)"),  # 1 | 500
        (r"\d+", r"\d/\d{1,2}"),  # 3 | 1/2
        (r"(?:minus|plus)", r"[\d.]+"),  # minus | 5
        (rf"(?:{_COUNT})\s+to", rf"(?:{_COUNT})\s+(?:{_SCALE})"),  # 20 to | 25 million
        (rf"(?:{_COUNT})", rf"to\s+(?:{_COUNT})\s+(?:{_SCALE})"),  # 20 | to 25 million
    )
)
#: What every joint's left side ends with, tried first: most borders stand nowhere near a figure.
_NEAR = re.compile(rf"(?:[\d½¼¾]|\b(?:{_COUNT}|{_PART}|and|an?|of|to|minus|plus)){_GAP}\Z", re.IGNORECASE)
#: Characters of the longest word there ("seventeen"): where nothing is found in the last of them, there is nothing.
_LONGEST = 9


def halves_figure(left: str, right: str) -> bool:
    """True when the border between `left` and `right`, a few words each, stands inside a figure."""
    if not (left[-1:].isspace() or right[:1].isspace()):
        return False
    if not _NEAR.search(left, max(0, len(left.rstrip().rstrip(".,")) - _LONGEST)):
        return False
    return any(before.search(left) and after.match(right) for before, after in _JOINTS)
