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

Someone known by a title alone has `mr` or `ms` in `given`: Mr Park isn't Ms Park.

Policy of `compare`. Two persons can't be one: `contradicts`. Bodies nest, and go by translations
and nicknames, so two of their names contradict only by evidence that they are two (see `bodies`).
A person against a body or a state is no conflict unless the articles' own words say whose office
the person holds. Two departments of a state are two bodies, and so are two offices. A spelling
that transliteration doesn't explain (Zicong / Sicong) is `differs`: one source has it wrong, and
a reader who looks the person up needs to know.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from summarizer.records import Name
from summarizer.values import bodies, campuses, persons, states
from summarizer.values.base import Verdict
from summarizer.values.body_table import ARMED_GROUPS, ARMIES, BRANCHES, DEPARTMENTS, ONE_BODY
from summarizer.values.named import is_body, parse
from summarizer.values.offices import office_holders, rank_of
from summarizer.values.shown import pair, two_names
from summarizer.values.state_table import ARM_NAMES
from summarizer.values.titles import ARMS, SMALL, US_PRESIDENTS

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
        "name.department",
    }
)
#: Offices that stand for whatever seat their state's government has.
_LEADERS_OFFICES = frozenset(
    {"prime ministers office", "presidents office", "presidential office", "chancellors office"}
)


def compare(a: Name, b: Name, holders: Mapping[str, str] = _NO_HOLDERS) -> Verdict:
    """Relate two names, in whichever order they come.

    `holders` maps family names to state keys, as `office_holders` learns them from the articles.
    """
    a, b = sorted((a, b), key=lambda name: (name.key, name.family, name.given, name.state or ""))
    if a.key == b.key and a.given == b.given:
        return Verdict("same", "name.same", "Both give the same name.")
    if verdict := bodies.known(a, b) or campuses.compare(a, b):
        return verdict
    if a.state and b.state:
        return _states(a, b, a.state, b.state)
    if a.state or b.state:
        return _with_state(a, b, holders)
    if is_body(a) or is_body(b):
        return bodies.compare(a, b, holders)
    return persons.compare(a, b)


def same_bearer(a: Name, b: Name) -> bool:
    """Whether two names may be merged into one actor: one person, one body or one state under two names.

    Putin is never merged with Russia, nor "Russian officials" or the army with either.
    """
    verdict = compare(a, b)
    if verdict.rule == "name.metonym":
        return all(states.spoken_of(name.key) or name.key.endswith(" government") for name in (a, b))
    return verdict.relation in ("same", "alias") and verdict.rule in _ONE_BEARER


# --- states -----------------------------------------------------------------------------


def _is_arm(name: Name) -> bool:
    return name.key in ARM_NAMES or not ARMS.isdisjoint(name.key.split())


def _bare(name: Name) -> frozenset[str]:
    """Take the state off an arm's name: "russia army" → {army}."""
    return frozenset(_without_state(name).split()) - SMALL


def _without_state(name: Name) -> str:
    return name.key.removeprefix(f"{name.state} ") if name.state else name.key


def _is_acronym(a: Name, b: Name) -> bool:
    """Whether one is the other's initials, their states left out: FSB, Russia's Federal Security Service."""
    x, y = (name.model_copy(update={"key": _without_state(name)}) for name in (a, b))
    return bodies.is_acronym(x, y) or bodies.is_acronym(y, x)


def _states(a: Name, b: Name, one: str, other: str) -> Verdict:
    leaders = [US_PRESIDENTS.intersection(name.key.split()) for name in (a, b)]
    if one != other or (all(leaders) and leaders[0] != leaders[1]):
        return two_names(a, b)
    ranks = [rank_of(_without_state(name)) for name in (a, b)]
    if all(ranks) and ranks[0] != ranks[1]:
        return two_names(a, b, "name.offices", "are two offices")
    arms = _is_arm(a) + _is_arm(b)
    if arms == 0:
        return Verdict("alias", "name.metonym", f"{pair(a, b)} both stand for {one.title()}.")
    if arms == 1:
        return Verdict("compatible", "name.arm", f"Of {pair(a, b)}, one is an arm of the other.")
    return _arms(a, b)


def _arms(a: Name, b: Name) -> Verdict:
    if _bare(a) == _bare(b):
        return Verdict("alias", "name.order", f"{pair(a, b)} are one body's name.")
    if _is_acronym(a, b):
        return Verdict("alias", "name.acronym", f"{pair(a, b)}: one is the other's initials.")
    if verdict := bodies.departments(a, b):
        return verdict
    if all(_bare(name) <= ARMIES for name in (a, b)):
        return Verdict("compatible", "name.arm", f"{pair(a, b)} both name the forces of one state.")
    branches = [BRANCHES.get(_without_state(name), "") for name in (a, b)]
    if all(branches) and branches[0] != branches[1]:
        return two_names(a, b, "name.branches", "are two arms of one state")
    return Verdict("not_comparable", "name.arms", f"{pair(a, b)} are arms of one state.")


def _with_state(a: Name, b: Name, holders: Mapping[str, str]) -> Verdict:
    stated, other = (a, b) if a.state else (b, a)
    bare = _bare(stated)
    if not other.given and (
        other.key == " ".join(sorted(bare, key=stated.key.index)) or bare == _bare(other)
    ):
        return Verdict("alias", "name.partial", f"{pair(a, b)}: one leaves the state out.")
    if _is_acronym(a, b):
        return Verdict("alias", "name.acronym", f"{pair(a, b)}: one is the other's initials.")
    if (is_body(other) or other.key in DEPARTMENTS) and (verdict := bodies.departments(a, b)):
        return verdict
    if _is_arm(stated) and ONE_BODY.get(other.key) in ARMED_GROUPS and not _bare(stated).isdisjoint(ARMIES):
        return two_names(a, b, "name.bodies", "are two bodies")
    held = holders.get(bodies.office_of(other))
    if held is None:
        rule = "name.kinds" if is_body(other) or other.key in ONE_BODY else "name.office-unknown"
        why = f"{pair(a, b)} are of two kinds: one may act for the other."
        return Verdict("compatible" if _is_leaders_office(stated, other) else "not_comparable", rule, why)
    if held != stated.state:
        return two_names(a, b)
    if _is_arm(stated):
        return Verdict("compatible", "name.arm", f"{pair(a, b)} both act for {held.title()}.")
    return Verdict("alias", "name.office-holder", f"{pair(a, b)}: one holds office for the other.")


def _is_leaders_office(stated: Name, other: Name) -> bool:
    return other.key in _LEADERS_OFFICES and states.spoken_of(stated.key) is not None
