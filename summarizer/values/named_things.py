"""Surface text to `Name` of a storm or a sports club, which are neither persons nor offices. Their form: see `name`."""

from __future__ import annotations

import re

from summarizer.records import Name
from summarizer.values.body_table import ONE_BODY, PLACES
from summarizer.values.spelling import fold

#: World Meteorological Organization: one storm is named once, and called by its strength and its ocean.
_STORM = re.compile(
    r"(?:Super |Post-Tropical |Severe |Ex-)?(?:Tropical (?:Storm|Depression|Cyclone)|Hurricane|Typhoon|Cyclone|Storm|"
    r"Winter Storm) ([A-Z][\w’'-]{1,20})"
)
#: Letters of a club's legal form, in the languages of Europe.
_CLUB_LETTERS = re.compile(
    r"^(?:1\. ?)?(?:FC|AFC|CF|CD|SC|SV|VfB|VfL|FK|NK|SK|AS|SSC|UD|RC|BK|IF) (?=[A-Z])"
    r"|(?<=\w) (?:FC|AFC|CF|SC|FK|CFC|RFC)$"
)


def storm(bare: str) -> Name | None:
    """Read a storm, whatever its strength was when it was named: "Hurricane Ian", "Tropical Storm Ian"."""
    match = _STORM.fullmatch(bare)
    if match is None:
        return None
    key = f"storm {fold(match[1])}"
    return Name(key=key, family=key)


def club(bare: str) -> Name | None:
    """Read a sports club by its name without the letters of its legal form: "FC Porto", "Chelsea FC"."""
    plain = _CLUB_LETTERS.sub("", bare)
    form = fold(plain)
    if plain == bare or not form or not plain[:1].isupper():
        return None
    if " " not in form and (form not in ONE_BODY or form in PLACES):
        form = f"{form} fc"  # a town's name alone would be taken for the town
    return Name(key=form, family=form)
