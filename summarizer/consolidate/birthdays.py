"""Ages in two articles that a birthday may lie between."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from summarizer.consolidate import persons
from summarizer.consolidate.clauses import said
from summarizer.records import Claim, Quantity
from summarizer.values.base import Verdict

#: Days between two articles from which on a birthday between them explains an age rather than a slip.
_LONG = 60
_YEAR = 365.25
#: Ages that stay: of the dead, and of a time that is told.
_FIXED = re.compile(
    r"\b(?:was (?:aged )?\d{1,3} when|at the time|when (?:he|she|they|the)|dead|died|dies|killed|deaths?|murder(?:ed)?|"
    r"victims?|slain|drowned|perished)\b",
    re.I,
)


def compare(one: Claim, other: Claim, published: Mapping[str, date | None]) -> Verdict | None:
    """`superseded` where the later article gives the greater age, by no more years than birthdays lie between."""
    if not persons.are_ages(one, other):
        return None
    told = sorted(
        (day, age)
        for claim in (one, other)
        if (day := published.get(claim.source)) and (age := _exact(claim)) is not None
    )
    if len(told) != 2 or _FIXED.search(f"{said(one)} {said(other)} {one.question}"):
        return None
    passed, older = (told[1][0] - told[0][0]).days, told[1][1] - told[0][1]
    birthdays = int(passed / _YEAR)
    if passed < _LONG or older < 1 or older not in (birthdays, birthdays + 1):
        return None
    reason = f"{passed} days lie between the articles, and so may a birthday."
    return Verdict("superseded", "time.birthday", reason)


def _exact(claim: Claim) -> float | None:
    normal = claim.value.normal
    return normal.hard[0] if isinstance(normal, Quantity) and normal.exact else None
