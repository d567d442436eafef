"""Names that end in a number are the same with a Roman numeral and a figure, ships with their prefix or without."""

from __future__ import annotations

import re

#: Roman numerals up to 39, as names of ships, popes, terminals and missions have them.
_ROMAN = re.compile(r"(?<=\s)(?=[IVX])(X{0,3})(IX|IV|V?I{0,3})\b(?!['’.])")
_DIGIT = re.compile(r"\b\d{1,2}\b")
#: Prefixes of ships' names: merchant, motor and steam ships, and navies' own (Jane's Fighting Ships).
_SHIP = re.compile(
    r"^(?:(?:the )?(?:KM|KMP|MV|M/V|MS|MT|MSC|SS|RMS|HMS|HMAS|HMCS|USS|USNS|USCGC|KRI|INS|ARA)\.? )(?=[A-Z])"
)
_ONES = {"": 0, "I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9}


def plainly(one: str, other: str) -> tuple[str, str]:
    """Both names so that numerals and ships' prefixes don't set them apart: a Roman numeral becomes a figure only
    where the other name has one ("Malcolm X" stays), and a prefix goes where the other name has none.
    """
    mine, theirs = _unprefixed(one, other), _unprefixed(other, one)
    if bool(_DIGIT.search(mine)) != bool(_DIGIT.search(theirs)):
        mine, theirs = _arabic(mine), _arabic(theirs)
    return mine, theirs


def _unprefixed(name: str, other: str) -> str:
    return name if _SHIP.match(other) else _SHIP.sub("", name)


def _arabic(name: str) -> str:
    return _ROMAN.sub(lambda found: str(10 * len(found[1]) + _ONES[found[2]]), name)
