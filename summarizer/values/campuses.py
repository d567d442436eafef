"""Universities that are told by a US state (Georgia Tech, the University of Georgia), and schools of a university.

A state may have several ("X State", "X Tech", the University of X), and each is a university of its own (US Department
of Education, Database of Accredited Postsecondary Institutions).
"""

from __future__ import annotations

from summarizer.records import Name
from summarizer.values import states
from summarizer.values.base import Verdict
from summarizer.values.shown import pair, two_names
from summarizer.values.titles import SMALL

_SHORT = {"penn": "pennsylvania", "cal": "california", "mass": "massachusetts"}
#: What stands behind the state's name, or before it, and which of its universities that is.
_BEHIND = {
    ("tech",): "tech", ("institute", "technology"): "tech", ("tech", "university"): "tech",
    ("state",): "state", ("state", "university"): "state",
}  # fmt: skip


def compare(a: Name, b: Name) -> Verdict | None:
    """Relate two universities of one state, and a university to its school of law; None for other names."""
    one, other = _campus(a), _campus(b)
    if one is not None and other is not None and one[0] == other[0]:
        if one[1] == other[1]:
            return Verdict("alias", "name.other-name", f"{pair(a, b)} are names of one university.")
        return two_names(a, b, "name.campuses", "are two universities")
    if _is_school_of(a, b) or _is_school_of(b, a):
        return Verdict("compatible", "name.part", f"Of {pair(a, b)}, one is part of the other.")
    return None


def _campus(name: Name) -> tuple[str, str] | None:
    """The US state of a university, and which of its universities it is; None for any other name."""
    words = [word for word in name.key.split() if word not in SMALL]
    for count in (2, 1):
        if words[:1] == ["university"] and len(words) == 1 + count and (state := _state(words[1:])):
            return state, "of"
        which = _BEHIND.get(tuple(words[count:]))
        if which and (state := _state(words[:count])):
            return state, which
    return None


def _state(words: list[str]) -> str | None:
    form = " ".join(_SHORT.get(word, word) for word in words)
    known = states.us_states().values()
    return next((name for name in (form, f"{form} state") if name in known), None)


def _is_school_of(school: Name, university: Name) -> bool:
    x, y = school.key.split(), university.key.split()
    return len(x) > 2 and x[-1] == "school" and y == [*x[: len(y) - 1], "university"]
