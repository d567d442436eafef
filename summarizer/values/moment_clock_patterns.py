"""The patterns of times of day and of their zones; what holds for `moment_patterns` holds here."""

from __future__ import annotations

import re

#: The kinds of the atoms that name a minute or an hour.
CLOCKS = frozenset({"clock", "clock24", "noon"})
HOUR_WORDS: dict[str, int] = {
    word: n
    for n, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)
}
_HOUR_WORD = f"(?:{'|'.join(HOUR_WORDS)})"
#: "Kyiv time"; one that is in no table is a zone too, of which nothing is known.
_CITY = (
    r"(?!Local|Prime|Same|Full|Half|Extra|Real|Spring|Summer|Winter)[A-Z][a-z]{2,14}(?:\s[A-Z][a-z]{2,14})?"
)
_ZONE = (
    r"(?P<z>UTC|GMT|WET|BST|WEST|CET|CEST|EET|EEST|MSK|E[SD]?T|C[SD]?T|M[SD]T|P[SD]?T|AK[SD]T|HST|JST|KST|HKT|SGT"
    r"|AE[SD]T|NZ[SD]T|Z|(?:Eastern|Pacific|Central|Mountain)(?:\s(?:[Ss]tandard|[Dd]aylight))?(?:\s[Tt]ime)"
    rf"|IST|PKT|SAST|NPT|ICT|WIB|WITA|PHT|MYT|EAT|CAT|WAT|AWST|AC[SD]T|Greenwich\sMean\sTime|{_CITY}(?:\s[Ss]tandard)?\s[Tt]ime|Eastern|Pacific|[+-]\d\d:?\d\d)"
)

#: Kind, pattern, flags, as in `moment_patterns`.
CLOCK_SOURCES: tuple[tuple[str, str, int], ...] = (
    (
        "clock",
        rf"\b(?:an?\s)?(?P<off>quarter|half|(?:[a-z]{{3,6}}|twenty[\s-]five|\d{{1,2}})\s(?:minutes?|mins?)|ten|twenty|twenty[\s-]five)"
        rf"\s(?P<way>past|after|to|before|till)\s(?P<h>1[0-2]|[1-9]|{_HOUR_WORD}|noon|midday|midnight)\b(?![:.]\d)"
        r"(?:\s?(?P<ap>[ap]\.\s?m\.|[ap]\.?m\b\.?))?(?:\so['’]clock)?"
        r"(?:\s(?:in\sthe|at)\s(?P<ip>morning|afternoon|evening|night)\b)?"
        rf"(?:,?\s\(?{_ZONE}\b\)?|\s\(?(?P<local>local\stime)\)?)?",
        re.I,
    ),
    (
        "clock",
        r"(?<![\d:.$£€])\b(?:(?P<h0>1[0-2]|0?[1-9])(?:[:.](?P<m0>[0-5]\d))?\s?(?:to|[-–—])\s?)?"
        r"(?P<h>1[0-2]|0?[1-9])(?:[:.](?P<mi>[0-5]\d))?\s?(?P<ap>[ap]\.\s?m\.|[ap]\.?m\b\.?)"
        rf"(?:,?\s\(?{_ZONE}\b\)?|\s\(?(?P<local>local\stime|local)\)?)?",
        re.I,
    ),
    (
        "clock",
        rf"(?<![\d:.$£€])\b(?P<h>1[0-2]|0?[1-9]|{_HOUR_WORD})(?:[:.](?P<mi>[0-5]\d))?\s"
        r"(?:o['’]clock|(?=(?:in\sthe\s(?:morning|afternoon|evening)|at\snight)\b))"
        r"(?:\s(?:in\sthe|at)\s(?P<ip>morning|afternoon|evening|night)\b)?",
        re.I,
    ),
    (
        "clock24",
        r"(?<![\w:.,$£€/])(?P<h>2[0-3]|[01]?\d)[:.](?P<mi>[0-5]\d)(?::[0-5]\d)?\s?"
        rf"(?:\(?{_ZONE}\b\)?|(?P<local>local\stime|hours\b|hrs\b))",
        0,
    ),
    ("clock24", r"(?<![\w:.,$£€/-])(?P<h>2[0-3]|[01]?\d):(?P<mi>[0-5]\d)(?::[0-5]\d)?(?![\d:%]|\.\d)", 0),
    (
        "clock24",
        rf"(?<![\w:.,$£€/-])(?P<h>2[0-3]|[01]\d)(?P<mi>[0-5]\d)\s?(?:{_ZONE}\b|(?P<local>local\stime|hrs\b))",
        0,
    ),
    (
        "noon",
        r"\b(?P<n>noon|midnight|midday)\b(?:\s\(?" + _ZONE + r"\b\)?|\s\(?(?P<local>local\stime)\)?)?",
        0,
    ),
    (
        "part",
        r"\b(?:(?P<edge>early|late|mid)[\s-])?(?P<p>morning|afternoon|evening|night)\b(?!\s(?:club|show|shift|sky|train|bus))",
        0,
    ),
    ("part", r"\b(?P<p>before\s(?:dawn|daybreak|sunrise)|pre-?dawn)\b", re.I),
    (
        "part",
        r"\b(?P<p>(?:early|small|wee)\s(?:morning\s)?hours)\b(?:\s(?:of|on)(?=\s(?:the\smorning|this\smorning)))?",
        re.I,
    ),
    ("part", r"(?<=day\s)(?P<p>dawn|daybreak|sunrise|dusk|sunset|nightfall|lunchtime)\b", re.I),
    (
        "part",
        r"\b(?P<lead>(?:at|around|about|by|near|since|until|till|towards?)\s)"
        r"(?P<p>dawn|daybreak|sunrise|first\slight|dusk|sunset|nightfall|lunchtime)\b",
        re.I,
    ),
)
