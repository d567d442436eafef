"""Names of persons, bodies and states: surface text to `Name`, and whether two are one.

What the fields of a `Name` hold:

- a person: `family` is one word without particles ("bin Laden" → `laden`; a double-barrelled
  name keeps its hyphen), `given` the rest with a generation at its end (`martin luther jr`);
- a body: `family` is the whole name; an acronym keeps its capitals there (`NATO`), for
  "NATO" in lower case would be taken for somebody;
- a state, or what stands for one: `state` is its key, `key` what was said (`moscow`,
  `russia government`).

Unnamed people ("a senior official", "police", "the suspect") and several names at once
("Biden and Putin") are no name: `parse` returns None and the words are compared as words.

Policy of `compare`. Two persons can't be one: `contradicts`. Two bodies that differ only
`differ`: bodies nest, and the words don't say which is part of which. A person against a
body or a state is no conflict unless the articles' own words say whose office the person
holds. A spelling that transliteration doesn't explain (Zicong / Sicong) is `differs`: one
source has it wrong, and a reader who looks the person up needs to know.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from summarizer.records import Name
from summarizer.values import given, states
from summarizer.values.base import Verdict
from summarizer.values.named import is_body, parse
from summarizer.values.offices import office_holders
from summarizer.values.spelling import near_miss
from summarizer.values.state_table import ARM_NAMES
from summarizer.values.titles import ADDITIONS, ARMS, ONE_BODY, US_PRESIDENTS

__all__ = ["compare", "office_holders", "parse", "same_bearer"]

_NO_HOLDERS: Mapping[str, str] = MappingProxyType({})

#: Aliases of one bearer. A metonym is left to `same_bearer`: Moscow is Russia, "Russian officials" isn't.
_ONE_BEARER = frozenset(
    {
        "name.same",
        "name.transliteration",
        "name.partial",
        "name.nickname",
        "name.order",
        "name.acronym",
        "name.other-name",
    }
)
_SMALL = frozenset({"of", "for", "the", "and", "in", "on", "to", "&", "at"})


def compare(a: Name, b: Name, holders: Mapping[str, str] = _NO_HOLDERS) -> Verdict:
    """Relate two names, in whichever order they come.

    `holders` maps family names to state keys, as `office_holders` learns them from the articles.
    """
    a, b = sorted((a, b), key=lambda name: (name.key, name.family, name.given, name.state or ""))
    if a.key == b.key:
        return Verdict("same", "name.same", "Both give the same name.")
    if any({a.key, b.key} <= names for names in ONE_BODY):
        return Verdict("alias", "name.other-name", f"{_pair(a, b)} are names of one body.")
    if a.state and b.state:
        return _states(a, b, a.state, b.state)
    if a.state or b.state:
        return _with_state(a, b, holders)
    if is_body(a) or is_body(b):
        return _bodies(a, b, holders)
    return _persons(a, b)


def same_bearer(a: Name, b: Name) -> bool:
    """Whether two names may be merged into one actor: one person, one body or one state under two names.

    Putin is never merged with Russia, nor "Russian officials" or the army with either.
    """
    verdict = compare(a, b)
    if verdict.rule == "name.metonym":
        return all(states.spoken_of(name.key) or name.key.endswith(" government") for name in (a, b))
    return verdict.relation in ("same", "alias") and verdict.rule in _ONE_BEARER


def _pair(a: Name, b: Name) -> str:
    return f"“{_shown(a)}” and “{_shown(b)}”"


def _shown(name: Name) -> str:
    return name.family if name.family != name.family.lower() else name.key.title()


def _verdict_of_two(a: Name, b: Name) -> Verdict:
    return Verdict("contradicts", "name.different", f"{_pair(a, b)} are two different names.")


# --- states -----------------------------------------------------------------------------


def _is_arm(name: Name) -> bool:
    return name.key in ARM_NAMES or not ARMS.isdisjoint(name.key.split())


def _bare(name: Name) -> frozenset[str]:
    """Take the state off an arm's name: "russia army" → {army}."""
    key = name.key.removeprefix(f"{name.state} ") if name.state else name.key
    return frozenset(key.split()) - _SMALL


def _states(a: Name, b: Name, one: str, other: str) -> Verdict:
    leaders = [US_PRESIDENTS.intersection(name.key.split()) for name in (a, b)]
    if one != other or (all(leaders) and leaders[0] != leaders[1]):
        return _verdict_of_two(a, b)
    arms = _is_arm(a) + _is_arm(b)
    if arms == 0:
        return Verdict("alias", "name.metonym", f"{_pair(a, b)} both stand for {one.title()}.")
    if arms == 1:
        return Verdict("compatible", "name.arm", f"Of {_pair(a, b)}, one is an arm of the other.")
    if _bare(a) == _bare(b):
        return Verdict("alias", "name.order", f"{_pair(a, b)} are one body's name.")
    return Verdict("not_comparable", "name.arms", f"{_pair(a, b)} are arms of one state.")


def _with_state(a: Name, b: Name, holders: Mapping[str, str]) -> Verdict:
    stated, other = (a, b) if a.state else (b, a)
    if not other.given and other.key == " ".join(sorted(_bare(stated), key=stated.key.index)):
        return Verdict("alias", "name.partial", f"{_pair(a, b)}: one leaves the state out.")
    held = holders.get(_office_of(other))
    if held is None:
        rule = "name.kinds" if is_body(other) else "name.office-unknown"
        return Verdict("not_comparable", rule, f"{_pair(a, b)} are of two kinds: one may act for the other.")
    if held != stated.state:
        return _verdict_of_two(a, b)
    if _is_arm(stated):
        return Verdict("compatible", "name.arm", f"{_pair(a, b)} both act for {held.title()}.")
    return Verdict("alias", "name.office-holder", f"{_pair(a, b)}: one holds office for the other.")


def _office_of(name: Name) -> str:
    """Find whom to look up as a holder: the person, or whoever leads "the X administration"."""
    words = name.key.split()
    if is_body(name) and words[-1] in ("administration", "government", "cabinet"):
        return words[-2] if len(words) > 1 else ""
    return "" if is_body(name) else name.family


# --- bodies -----------------------------------------------------------------------------


def _bodies(a: Name, b: Name, holders: Mapping[str, str]) -> Verdict:
    if not (is_body(a) and is_body(b)):
        return _body_and_other(a, b, holders)
    if _acronym(a, b) or _acronym(b, a):
        return Verdict("alias", "name.acronym", f"{_pair(a, b)}: one is the other's initials.")
    x, y = (frozenset(name.key.split()) - _SMALL for name in (a, b))
    if x == y:
        return Verdict("alias", "name.order", f"{_pair(a, b)} are one body's name.")
    if _spelled_alike(a, b):
        return Verdict("alias", "name.transliteration", f"{_pair(a, b)} are spellings of one name.")
    if x < y or y < x:
        return Verdict("compatible", "name.contained", f"Of {_pair(a, b)}, one is the other's name and more.")
    return Verdict("differs", "name.bodies", f"{_pair(a, b)} are two different names.")


def _body_and_other(a: Name, b: Name, holders: Mapping[str, str]) -> Verdict:
    body, other = (a, b) if is_body(a) else (b, a)
    words = body.key.split()
    short = other.key.split()
    longer = words[: len(short)] == short and ADDITIONS.issuperset(words[len(short) :])
    if longer or _acronym(other, body) or _acronym(body, other):
        return Verdict("alias", "name.partial", f"{_pair(a, b)}: one is a short form of the other.")
    office = _office_of(body)
    if office and office in holders and office == other.family:
        return Verdict("alias", "name.office-holder", f"{_pair(a, b)}: one leads the other.")
    return Verdict(
        "not_comparable", "name.kinds", f"{_pair(a, b)} are of two kinds: one may act for the other."
    )


def _acronym(short: Name, long: Name) -> bool:
    """Whether `short` is the initials of `long`, small words counted or not; one initial may be left off."""
    words, letters = long.key.split(), short.key
    if " " in letters or len(words) < 2 or not 2 <= len(letters) <= 8:
        return False
    every = "".join(word[0] for word in words)
    large = "".join(word[0] for word in words if word not in _SMALL)
    return letters in (every, large) or (
        len(letters) > 2 and letters == large[:-1] and short.family != letters
    )


def _spelled_alike(a: Name, b: Name) -> bool:
    x, y = a.key.split(), b.key.split()
    if len(x) != len(y):
        return False
    return all(given.cognate(p, q) or _cut_short(p, q) or _cut_short(q, p) for p, q in zip(x, y, strict=True))


def _cut_short(short: str, long: str) -> bool:
    """Whether a word of a body's name is cut short: Met for Metropolitan."""
    return len(short) >= 3 and len(long) > len(short) + 2 and long.startswith(short)


# --- persons ----------------------------------------------------------------------------


def _persons(a: Name, b: Name) -> Verdict:
    family = _family(a, b)
    if family == "different":
        return _reordered(a, b)
    first = given.compare(a.given, b.given)
    if first == "different":
        return Verdict("contradicts", "name.different", f"{_pair(a, b)} have different given names.")
    if "near" in (family, first):
        return Verdict(
            "differs", "name.spelling", f"{_pair(a, b)}: spelled as two names, perhaps of one person."
        )
    if family == "sound" or first == "sound":
        return Verdict("alias", "name.transliteration", f"{_pair(a, b)} are spellings of one name.")
    if first == "nickname":
        return Verdict("alias", "name.nickname", f"{_pair(a, b)}: one has a short form of the given name.")
    return Verdict("alias", "name.partial", f"{_pair(a, b)}: one gives the name in part.")


def _family(a: Name, b: Name) -> str:
    if a.family == b.family:
        return "same"
    if given.cognate(a.family, b.family):
        return "sound"
    if a.family in b.family.split("-") or b.family in a.family.split("-"):
        return "same"
    return "near" if near_miss(a.family, b.family) else "different"


def _reordered(a: Name, b: Name) -> Verdict:
    """Relate different family names: another order of the words, or someone known by the first."""
    x, y = a.key.split(), b.key.split()
    if sorted(x) == sorted(y):
        return Verdict("alias", "name.order", f"{_pair(a, b)} are one name in two orders.")
    short, long = (x, y) if len(x) <= len(y) else (y, x)
    if len(short) == 1 and len(long) > 1 and given.like(short[0], long[0]) in ("same", "sound"):
        return Verdict("alias", "name.partial", f"{_pair(a, b)}: one gives the name in part.")
    return _verdict_of_two(a, b)
