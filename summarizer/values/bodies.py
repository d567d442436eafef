"""Whether two bodies' names are one body's.

What makes two names two bodies' is said by the names themselves, or by the table: both are known and on
different lines; one word in the same frame differs ("University of Texas", "University of Michigan");
they are of two kinds (a bank, a police force). Names that merely share no word may be translations
or nicknames of one another, so nothing is held against them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from summarizer.records import Name
from summarizer.values import given
from summarizer.values.base import Verdict
from summarizer.values.body_table import (
    AGENCIES,
    BRANCHES,
    CHAMBERS,
    CLUBS,
    DEPARTMENTS,
    FIELDS_OF_STATE,
    FOREIGN,
    KIND_OF,
    KINDS_APART,
    OFTEN_JOINED,
    ONE_BODY,
    PART_OF,
    PLACES,
    SYNONYMS,
    TRADES,
)
from summarizer.values.named import is_body
from summarizer.values.shown import pair, two_names
from summarizer.values.titles import ADDITIONS, BRITISH, SMALL

_DIGITS = re.compile(r"\d")
_DEPARTMENT = frozenset({"ministry", "department", "minister", "secretary"})
#: What a ministry's name holds besides its field.
_NO_FIELD = SMALL | {"affairs", "federal", "national", "state", "us", "un", "s"} | _DEPARTMENT


def known(a: Name, b: Name) -> Verdict | None:
    """Relate two names by the table of bodies; None when it doesn't hold both."""
    one, other = ONE_BODY.get(a.key), ONE_BODY.get(b.key)
    if one is None or other is None:
        return None
    if ({one, other} & CHAMBERS) and not {one, other} <= CHAMBERS:
        return _unknown(a, b)
    if one == other:
        rule = "name.other-name" if PLACES.isdisjoint({a.key, b.key}) else "name.metonym"
        if is_acronym(a, b) or is_acronym(b, a):
            return Verdict("alias", "name.acronym", f"{pair(a, b)}: one is the other's initials.")
        return Verdict("alias", rule, f"{pair(a, b)} are names of one body.")
    if (one, other) in PART_OF or (other, one) in PART_OF:
        return Verdict("compatible", "name.part", f"Of {pair(a, b)}, one is part of the other.")
    return two_names(a, b, "name.bodies", "are two bodies")


# --- departments of state -----------------------------------------------------------------


def field_of(name: Name) -> str | None:
    """Find what a department of state is for ("foreign", "defense"); None when it is no department."""
    key = name.key.removeprefix(f"{name.state} ") if name.state else name.key
    if key in DEPARTMENTS:
        return DEPARTMENTS[key]
    words = key.split()
    if _DEPARTMENT.isdisjoint(words):
        return None
    fields = {FIELDS_OF_STATE.get(word, "") for word in words if word not in _NO_FIELD}
    return fields.pop() if len(fields) == 1 and "" not in fields else None


def departments(a: Name, b: Name) -> Verdict | None:
    """Relate two departments of state, whichever the state: None when one is none, or one may be both."""
    if "minister" in f"{a.key} {b.key}".split():
        return None
    one, other = field_of(a), field_of(b)
    if not one or not other or (a.state and b.state and a.state != b.state):
        return None
    if one == other:
        return Verdict("alias", "name.department", f"{pair(a, b)} are names of one department.")
    if frozenset({one, other}) in OFTEN_JOINED:
        return _unknown(a, b)
    return two_names(a, b, "name.departments", "are two departments")


# --- any two bodies -----------------------------------------------------------------------


def compare(a: Name, b: Name, holders: Mapping[str, str]) -> Verdict:
    """Relate two names of which one at least is a body's by its form; neither is a state's."""
    if verdict := _sisters(a, b) or _agency(a, b) or _agency(b, a) or _branches(a, b):
        return verdict
    if not (is_body(a) and is_body(b)):
        return _body_and_other(a, b, holders)
    if is_acronym(a, b) or is_acronym(b, a):
        return Verdict("alias", "name.acronym", f"{pair(a, b)}: one is the other's initials.")
    x, y = (frozenset(name.key.split()) - SMALL for name in (a, b))
    if x == y:
        return Verdict("alias", "name.order", f"{pair(a, b)} are one body's name.")
    if _spelled_alike(a, b):
        return Verdict("alias", "name.transliteration", f"{pair(a, b)} are spellings of one name.")
    verdict = departments(a, b)
    if verdict and verdict.relation == "alias":
        return verdict
    if x ^ y in ({"state"}, {"tech"}) and "university" in x:  # Ohio State University isn't Ohio University
        return Verdict("differs", "name.bodies", f"{pair(a, b)} are two different names.")
    if x < y or y < x:
        return Verdict("compatible", "name.contained", f"Of {pair(a, b)}, one is the other's name and more.")
    return verdict or _apart(a, b)


def _agency(part: Name, whole: Name) -> Verdict | None:
    """Relate an agency and the department that it belongs to: one may be told for the other."""
    field = AGENCIES.get(ONE_BODY.get(part.key, ""))
    if field is None or field_of(whole) != field:
        return None
    return Verdict("compatible", "name.part", f"Of {pair(part, whole)}, one is part of the other.")


def _branches(a: Name, b: Name) -> Verdict | None:
    """Relate two branches of a state's power, whichever the state: the Coast Guard and the Navy."""
    one, other = BRANCHES.get(a.key), BRANCHES.get(b.key)
    if one is None or other is None or one == other:
        return None
    return Verdict("differs", "name.branches", f"{pair(a, b)} are two branches.")


def _sisters(a: Name, b: Name) -> Verdict | None:
    """Relate two companies of one house, each named by its trade: Tata Motors and Tata Steel."""
    x, y = a.key.split(), b.key.split()
    trades = [TRADES.get(words[-1]) for words in (x, y)]
    if x[0] != y[0] or min(len(x), len(y)) < 2 or None in trades or trades[0] == trades[1]:
        return None
    if x == y[: len(x)] or y == x[: len(y)]:
        return None
    return two_names(a, b, "name.siblings", "are two companies of one name")


def _apart(a: Name, b: Name) -> Verdict:
    words = [[word for word in name.key.split() if word not in SMALL] for name in (a, b)]
    odd = _odd_words(*words)
    if odd is not None:
        if _may_translate(*odd):
            return _unknown(a, b)
        return two_names(a, b, "name.siblings", f"differ in “{odd[0]}” and “{odd[1]}”")
    if _is_foreign(words[0]) or _is_foreign(words[1]):
        return _unknown(a, b)
    kinds = {_kind(words[0]), _kind(words[1])}
    if _shortened(*words) or _shortened(*reversed(words)) or _share_stems(*words):
        return _unknown(a, b)
    listed = len(words[0]) == 1 == len(words[1]) or all(
        name.key in ONE_BODY or field_of(name) for name in (a, b)
    )
    one_kind = len(kinds) == 1 and not kinds.isdisjoint(KINDS_APART)
    if one_kind or listed or not set(words[0]).isdisjoint(words[1]) or (len(kinds) == 2 and "" not in kinds):
        return Verdict("differs", "name.bodies", f"{pair(a, b)} are two different names.")
    return _unknown(a, b)


def _unknown(a: Name, b: Name) -> Verdict:
    why = f"Whether {pair(a, b)} are one body's names isn't known."
    return Verdict("not_comparable", "name.bodies-unknown", why)


def _odd_words(x: list[str], y: list[str]) -> tuple[str, str] | None:
    """Find the one word in which two names of one frame differ, in the order of the names."""
    if len(x) != len(y) or len(x) < 2:
        return None
    odd = [(p, q) for p, q in zip(x, y, strict=True) if p != q]
    return odd[0] if len(odd) == 1 else None


def _may_translate(p: str, q: str) -> bool:
    """Whether two words may be two renderings of one: Election and Electoral, Agency and Bureau."""
    if _DIGITS.search(p) and _DIGITS.search(q):
        return False
    return (
        _of_one_stem(p, q)
        or given.like(p, q) in ("near", "sound")
        or any(p in same and q in same for same in SYNONYMS)
    )


def _of_one_stem(p: str, q: str) -> bool:
    return len(p) > 4 and p[:5] == q[:5]


def _share_stems(x: list[str], y: list[str]) -> bool:
    """Whether what isn't common to both may be two renderings of one: Emergencies, Emergency Situations."""
    only_x, only_y = ([word for word in words if word not in other] for words, other in ((x, y), (y, x)))
    return any(_of_one_stem(p, q) for p in only_x for q in only_y)


def _shortened(short: list[str], long: list[str]) -> bool:
    """Whether every word of one name begins a word of the other (Penn State, Pennsylvania State University)."""
    return len(short) > 1 and all(any(word.startswith(part) for word in long) for part in short)


def _is_foreign(words: list[str]) -> bool:
    return not FOREIGN.isdisjoint(words)


def _kind(words: list[str]) -> str:
    return next((KIND_OF[word] for word in reversed(words) if word in KIND_OF), "")


def _body_and_other(a: Name, b: Name, holders: Mapping[str, str]) -> Verdict:
    body, other = (a, b) if is_body(a) else (b, a)
    words, short = body.key.split(), other.key.split()
    if words[0] == "storm" and words[1:] == short:
        return Verdict("alias", "name.partial", f"{pair(a, b)}: one is a short form of the other.")
    short = [BRITISH.get(word, word) for word in short]
    longer = words[: len(short)] == short and ADDITIONS.issuperset(words[len(short) :])
    if longer or is_acronym(other, body) or is_acronym(body, other):
        return Verdict("alias", "name.partial", f"{pair(a, b)}: one is a short form of the other.")
    if words == [*short, "fc"]:
        return Verdict("alias", "name.club", f"{pair(a, b)}: one is a short form of the other.")
    if words[-1:] == short and short[0].endswith("s") and len(words) > 2:  # the Golden State Warriors
        return Verdict("alias", "name.partial", f"{pair(a, b)}: one is a short form of the other.")
    if words[: len(short)] == short and words[-1] in CLUBS:
        return Verdict("compatible", "name.contained", f"Of {pair(a, b)}, one is the other's name and more.")
    office = office_of(body)
    if office and office in holders and office == other.family:
        return Verdict("alias", "name.office-holder", f"{pair(a, b)}: one leads the other.")
    return Verdict(
        "not_comparable", "name.kinds", f"{pair(a, b)} are of two kinds: one may act for the other."
    )


def office_of(name: Name) -> str:
    """Find whom to look up as a holder: the person, or whoever leads "the X administration"."""
    words = name.key.split()
    if is_body(name) and words[-1] in ("administration", "government", "cabinet"):
        return words[-2] if len(words) > 1 else ""
    return "" if is_body(name) else name.family


def is_acronym(short: Name, long: Name) -> bool:
    """Whether `short` is the initials of `long`, small words counted or not; one initial may be left off.

    Initials in another order are those of another language: FARC, the Revolutionary Armed Forces of Colombia.
    """
    words, letters = long.key.split(), short.key
    if " " in letters or len(words) < 2 or not 2 <= len(letters) <= 8:
        return False
    every = "".join(word[0] for word in words)
    large = "".join(word[0] for word in words if word not in SMALL)
    if letters in (every, large):
        return True
    if len(letters) <= 2 or short.family == letters:
        return False
    return letters == large[:-1] or (len(letters) > 3 and sorted(letters) == sorted(large))


def _spelled_alike(a: Name, b: Name) -> bool:
    x, y = a.key.split(), b.key.split()
    if "".join(x) == "".join(y):
        return True
    if len(x) != len(y):
        return False
    return all(given.cognate(p, q) or _cut_short(p, q) or _cut_short(q, p) for p, q in zip(x, y, strict=True))


def _cut_short(short: str, long: str) -> bool:
    """Whether a word of a body's name is cut short: Met for Metropolitan."""
    return len(short) >= 3 and len(long) > len(short) + 2 and long.startswith(short)
