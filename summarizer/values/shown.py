"""Names and places as a reason shows them."""

from __future__ import annotations

from summarizer.records import Name
from summarizer.values.base import Verdict

#: How the marks of `given` for those known by a title alone are written.
_TITLES = {"mr": "Mr", "ms": "Ms"}


def pair(a: Name, b: Name) -> str:
    """Both names in quotation marks."""
    return f"“{one(a)}” and “{one(b)}”"


def two_names(
    a: Name, b: Name, rule: str = "name.different", why: str = "are two different names"
) -> Verdict:
    """The verdict on names of two persons, bodies or states."""
    return Verdict("contradicts", rule, f"{pair(a, b)} {why}.")


def one(name: Name) -> str:
    """A name, without quotation marks."""
    if name.family != name.family.lower():
        return name.family
    title = _TITLES.get(name.given, "")
    return f"{title} {name.key.title()}".strip()


def place(key: str) -> str:
    """A place in quotation marks."""
    return f"“{key.title()}”"
