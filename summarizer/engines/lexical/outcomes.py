"""What happened to those who are counted: the verb that governs a figure, and figures that are no news."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.engines.lexical.surroundings import Setting
from summarizer.engines.lexical.vocabulary import BE, ROLES
from summarizer.text.lexicon import AUXILIARIES
from summarizer.text.tokens import Token

#: What happens to people and things that news counts, as an adjective or participle.
OUTCOMES = {
    word: cluster
    for cluster, words in {
        "killed": "killed dead died drowned deaths death fatalities fatality slain dying kill kills killing perished",
        "injured": "injured wounded hurt injuries injuring wounding injures casualties hospitalized hospitalised",
        "missing": "missing unaccounted",
        "arrested": "arrested detained arrests arresting detaining jailed charged held",
        "rescued": "rescued saved freed evacuated rescuing",
        "trapped": "trapped stranded stuck trapping stranding",
        "displaced": "displaced homeless displacing",
        "exposed": "exposed compromised leaked stolen affected breached impacted exposing affecting compromising",
        "deployed": "deployed stationed amassed massed gathered positioned",
    }.items()
    for word in words.split()
}  # fmt: skip
#: Of those, forms that act on what follows them ("killing 13 people"), and so never on what stands before.
_ACTIVE = frozenset(
    """trapping stranding displacing exposing affecting compromising
    kill kills killing injuring injures wounding arresting arrests detaining rescuing charges deaths death fatalities
    injuries casualties""".split()
)
#: Forms that take no object, so that a figure after them isn't theirs.
_INTRANSITIVE = frozenset(
    "dead died deaths death fatalities fatality dying perished missing unaccounted injuries casualties homeless".split()
)
_GRAVELY = frozenset({"seriously", "critically", "badly", "gravely", "slightly"})
#: Words between a verb and the figure that is its object.
_BLUR = frozenset(
    """at least more than up to as many some about around nearly almost over under fewer less another an a further
    additional other roughly approximately exactly only another""".split()
)
#: Words between what is counted and the participle that is said of it.
_LINKS = (
    BE | AUXILIARIES | {"still", "also", "reported", "confirmed", "left", "being", "feared", "all", "now"}
)
#: "were shot and killed", "were found dead": a first participle that leads to the outcome.
_LEADING = frozenset(
    "shot found hit stabbed beaten struck crushed trapped burned burnt pronounced declared".split()
)
_FEW = 3
_RELATION = frozenset(
    """leader leaders president presidents side sides party parties country countries nation nations men women brothers
    sisters sons daughters constants questions occasions ways things parts types kinds seasons previous sources
    officials""".split()
)


def outcome_of(setting: Setting) -> str:
    """The participle of what happened ("killed", "seriously injured"), or an empty string.

    "N people were killed" is said by the passive that follows; "trapping N people and injuring M others" by
    the verb before each; "N people dead", with nothing before, by the adjective that follows.
    """
    following, passive = _following(setting.after)
    if following and passive:
        return following
    return _governing(setting.before) or following


def _still(after: Sequence[Token], token: Token) -> str:
    """ "two people still trapped" are those who remain, not all who were."""
    held = OUTCOMES[token.text.lower()] == "trapped"
    return (
        "still "
        if held and any(t.text.lower() == "still" for t in after[:4] if t.start < token.start)
        else ""
    )


def _following(after: Sequence[Token]) -> tuple[str, bool]:
    """The participle after what is counted, and whether a form of "be" or "have" makes it a predicate."""
    gravely, passive, led = "", False, False
    for token in after[:6]:
        low = token.text.lower()
        if low in _GRAVELY:
            gravely = f"{low} "
        elif low in OUTCOMES and low not in _ACTIVE and not (low in _LEADING and _leads(after, token)):
            return gravely + _still(after, token) + participle(low), passive or low == "died"
        elif low == "lost" and _lives(after, token):
            return "killed", True
        elif low in _LEADING:
            led = True
        elif low in _LINKS:
            passive = passive or low in BE | AUXILIARIES
        elif not (low == "and" and led):
            break
    return "", False


def _lives(after: Sequence[Token], token: Token) -> bool:
    """ "lost their lives"."""
    rest = [other.text.lower() for other in after if other.start > token.start][:2]
    return len(rest) == 2 and rest[1] in {"life", "lives"}


def _leads(after: Sequence[Token], token: Token) -> bool:
    """ "trapped and killed": the second participle is the outcome."""
    rest = [other.text.lower() for other in after if other.start > token.start][:2]
    return len(rest) == 2 and rest[0] == "and" and rest[1] in OUTCOMES and rest[1] not in _ACTIVE


def _governing(before: Sequence[Token]) -> str:
    """The verb directly before the figure: "killing", "injured more than"."""
    for token in reversed(before[-6:]):
        low = token.text.lower()
        if low in OUTCOMES:
            return "" if low in _INTRANSITIVE else participle(low)
        if low not in _BLUR:
            break
    return ""


def participle(low: str) -> str:
    """The participle that stands for an outcome's cluster; a regular one is kept ("wounded")."""
    return OUTCOMES[low] if not low.endswith("ed") or OUTCOMES[low] == "killed" else low


def no_news(setting: Setting, noun: str) -> bool:
    """True for a figure that repeats what is known ("the two leaders"), only introduces ("three questions"),
    counts one, or belongs to a label ("2 FESTIVAL GROUNDS") or a possessive.
    """
    value, words = setting.found.normal, noun.lower().split()
    if (noun.isupper() and len(noun) > len("NATO")) or noun.endswith(("'s", "’s")):
        return True
    if value.hard[0] == 1 and not outcome_of(setting):
        return True
    if not (value.exact and (value.hard[1] or 9) <= _FEW):
        return False
    definite = bool(setting.before) and setting.before[-1].text.lower() in {"the", "these", "those", "both"}
    return (words[-1] in _RELATION and not outcome_of(setting)) or (definite and words[-1] in ROLES)
