"""Changes and what they end at: "fell 3.2%", "a rise of 3.2%", "doubled", "cut to 5 percent", "a loss of $3 million".

The direction is held in `counted`: `fall`, `rise`, or `fall in jobs` where something is counted, and `fall to` where
the figure is the level arrived at. Opposite directions contradict; a change and a level are not comparable.
"""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.records import Quantity
from summarizer.values.base import Found, Verdict
from summarizer.values.late import late
from summarizer.values.tokens import TENS, UNITS, small_number

_UP = (
    r"rose|rise[ns]?|rising|increas(?:e[ds]?|ing)|gr[eo]w(?:n|s|ing|th)?|gain(?:s|ed|ing)?|climb(?:s|ed|ing)?|"
    r"jump(?:s|ed|ing)?|surg(?:e[ds]?|ing)|soar(?:s|ed|ing)?|leap(?:t|s|ed)?|higher|rais(?:e[ds]?|ing)|lift(?:s|ed|ing)?|"
    r"hik(?:e[ds]?|ing)|boost(?:s|ed)?|rall(?:y|ied)|rebound(?:s|ed)?|advanc(?:e[ds]?|ing)|warm(?:s|ed|ing)?|"
    r"add(?:s|ed|ing)|creat(?:e[ds]|ing)"
)
_DOWN = (
    r"fell|fall(?:s|en|ing)?|drop(?:s|ped|ping)?|declin(?:e[ds]?|ing)|decreas(?:e[ds]?|ing)|slid(?:e[s]?|ing)?|"
    r"slip(?:s|ped|ping)?|s[aiu]nk(?:s|ing)?|plung(?:e[ds]?|ing)|plummet(?:s|ed|ing)?|tumbl(?:e[ds]?|ing)|shed(?:s|ding)?|"
    r"lo(?:st|ses?|sing)|cut(?:s|ting)?|reduc(?:e[ds]?|ing|tion)|shr[aiu]nk(?:s|ing)?|contract(?:ed|ion)|dip(?:s|ped)?|cool(?:s|ed|ing)?|"
    r"slump(?:s|ed)?|lower(?:ed|ing)?|slash(?:ed|ing)?|trim(?:s|med)?|eas(?:ed|ing)|div(?:ed|es)|dove"
)
_BEFORE = late(rf"\b(?:({_UP})|({_DOWN}))\b")
#: "up" and "down" by themselves: "shot down 12", "made up of 12" are no changes.
_PARTICLE = late(
    r"^(?:[a-z]+ )?(?:(?:is|was|are|were|be|been|went|go|closed|ended|finished|opened|still) )?"
    r"(?:(up)|(down))(?: by)?\s*$"
)
_NO_PARTICLE = late(
    r"\b(?:made|shot|gunned|mowed|cut|put|set|picked|rounded|broke|"
    r"burned|burnt|taken|took|turned|gave|give) (?:up|down)"
)
#: After a figure a verb may be of another clause ("12 people fell ill"): only nouns and comparatives count.
_AFTER = late(
    r"^-? ?(?:(?:[a-z]+ )?(?:(rise|increase|gain|jump|surge|growth|hike)|"
    r"(fall|drop|decline|decrease|reduction|contraction|cut|plunge|slump|dip))|(up|higher)|(down|lower))\b(?! than \d)"
)
#: "20 percent more" is a change; "12 more" are further ones.
_SHARE_AFTER = late(r"^(?:(more)|(less|fewer))\b(?! than \d)")
_BALANCE = late(r"\b(?:(profit|surplus)|(loss|deficit))(?:es|s)?\b")
_TO = late(r"\b(?:to|at)\s*$")
_BOUNDED = late(r"^(?:above|below|past)\b")
#: "doubled" is a rise of 100 %; "n-fold" and "n times as many" are read as "to n times as much", as papers use them.
_FACTORS = {"doubl": 2, "tripl": 3, "trebl": 3, "quadrupl": 4, "quintupl": 5}
#: What "nearly doubled" may lack of the double, in percent of what there was, for each time: 1.7 and 2.55 times.
_NEARLY = 15
_N = rf"\d{{1,3}}|hundred|{'|'.join((*UNITS, *TENS))}"
_MORE = (
    r"rose|risen|grew|grown|increased|jumped|soared|surged|swelled|multiplied|up|went up|gone up|"
    r"rise|increase|growth"
)
_BOUND = (
    r"more than|nearly|almost|roughly|about|around|at least|just over|well over|over|close to|approximately"
)
_HINT = late(rf"{'|'.join(_FACTORS)}|halv|fold|factor of|twice|times ")
_MULTIPLIED = late(
    rf"^(?:[a-z]+ ){{0,4}}?(?:({_BOUND}) )?(?:({'|'.join(_FACTORS)})(?:ed|ing|es)|(halv)(?:ed|ing|es)|"
    rf"(?:(?:{_MORE}) (?:by )?)?(?:({_BOUND}) )?({_N})[ -]?fold(?: (?:rise|increase|jump))?|"
    rf"(?:{_MORE}) by a factor of (?:({_BOUND}) )?({_N})|"
    rf"(?:(?:(twice)|({_N}) times) (?:as (?:many|much|high|large|big|long|great)|"
    r"the (?:number|amount|total|rate|level)))|"
    r"(double) the (?:number|amount|total|rate|level|figure))"
    r"(?: (?:in|since|over|from|within|during|on|as|of|for) [a-z ]{1,40})?$"
)
OPPOSITES = (frozenset({"rise", "fall"}), frozenset({"profit", "loss"}))


def multiplied(text: str) -> tuple[str, str] | None:
    """Return "more than doubled" as its change in percent and its direction: `("more than 100 percent", "rise")`."""
    hit = _MULTIPLIED.match(text) if _HINT.search(text) else None
    if hit is None:
        return None
    bound, factor, half, fold_bound, fold, by_bound, by, twice, many, double = hit.groups()
    if half:
        return f"{bound or ''} 50 percent".strip(), "fall"
    times = _FACTORS[factor] if factor else 2 if twice or double else _times(fold or by or many)
    if times is None or times < 2:
        return None
    if factor and bound in ("nearly", "almost", "close to"):
        return f"{100 * (times - 1) - _NEARLY * times} to {100 * (times - 1)} percent", "rise"
    return f"{bound or fold_bound or by_bound or ''} {100 * (times - 1)} percent".strip(), "rise"


def _times(word: str) -> int | None:
    return 100 if word == "hundred" else small_number(word)


def directed(text: str, found: Sequence[Found[Quantity]]) -> Quantity:
    """Return the first quantity found in `text` with the direction that the words around it give, if they do."""
    first = found[0]
    before, after = text[: first.start].lower(), text[first.end :].lower()
    level = _TO.search(before) is not None or _BOUNDED.match(first.text.lower()) is not None
    way = _way(before, after, first.normal.unit == "percent")
    if way is None or (len(found) > 1 and not after.startswith(" to ")):
        return first.normal
    return marked(first.normal, way, level)


def turned(before: str, q: Quantity) -> Quantity:
    """Return what "rose from 3 to 5 percent" spans, as a change of its direction."""
    way = _way(before, "")
    return q if way is None else marked(q, way, level=True)


def marked(q: Quantity, way: str, level: bool = False) -> Quantity:
    """Return `q` as a change in the direction `way`, or as the level arrived at by one."""
    if q.unit == "year" or (q.hard[0] is not None and q.hard[0] < 0):
        return q
    label = f"{way} to" if level and way in ("rise", "fall") else way
    return q.model_copy(update={"counted": f"{label} in {q.counted}" if q.counted else label})


def _way(before: str, after: str, share: bool = False) -> str | None:
    told = {"rise" if hit.group(1) else "fall" for hit in _BEFORE.finditer(before)}
    particle = None if told or _NO_PARTICLE.search(before) else _PARTICLE.match(before)
    if particle:
        told = {"rise" if particle.group(1) else "fall"}
    if not told:
        told = _way_after(after.lstrip(), share)
    if not told:
        told = {"profit" if hit.group(1) else "loss" for hit in _BALANCE.finditer(before + after)}
    return told.pop() if len(told) == 1 else None


def _way_after(after: str, share: bool) -> set[str]:
    hit = _AFTER.match(after)
    if hit is not None:
        return {"rise" if hit.group(1) or hit.group(3) else "fall"}
    hit = _SHARE_AFTER.match(after) if share else None
    return set() if hit is None else {"rise" if hit.group(1) else "fall"}


def moving(words: str) -> str | None:
    """Return `rise` or `fall` when the words beside a figure tell a change, else None."""
    return _way(words, "")


def split(counted: str | None) -> tuple[str, bool, str | None]:
    """Return direction, whether it is a level, and what is counted, of a quantity's `counted`."""
    words = (counted or "").split(" ")
    if words[0] not in ("rise", "fall", "profit", "loss"):
        return "", False, counted
    rest = words[1:]
    level = rest[:1] == ["to"]
    rest = rest[1:] if level else rest
    return words[0], level, " ".join(rest[1:]) or None


def without(q: Quantity) -> Quantity:
    """Return `q` without its direction."""
    way, _, noun = split(q.counted)
    return q.model_copy(update={"counted": noun}) if way else q


def signed(a: Quantity, b: Quantity) -> tuple[Quantity, Quantity]:
    """Return both with a figure below zero turned into a fall, where the other is a change."""
    return _unsigned(a, b), _unsigned(b, a)


def _unsigned(q: Quantity, other: Quantity) -> Quantity:
    low, high = q.hard
    if split(q.counted)[0] or not split(other.counted)[0] or low is None or high is None or high >= 0:
        return q
    soft_low, soft_high = q.soft
    soft = (None if soft_high is None else -soft_high, None if soft_low is None else -soft_low)
    loss = split(other.counted)[0] in ("profit", "loss")
    return q.model_copy(update={"hard": (-high, -low), "soft": soft, "counted": "loss" if loss else "fall"})


def gate(a: Quantity, b: Quantity, both: str) -> Verdict | None:
    """Opposite directions contradict, a change and a level have nothing to compare; None when neither is so."""
    (one, one_level, _), (other, other_level, _) = split(a.counted), split(b.counted)
    if not one or not other:
        return None
    if one_level != other_level:
        return Verdict("not_comparable", "quantity.change", "One is a change, the other what it ended at.")
    if frozenset({one, other}) in OPPOSITES:
        return Verdict("contradicts", "quantity.direction", f"{both} go in opposite directions.")
    if one != other:
        return Verdict(
            "not_comparable", "quantity.change", f"One is a {min(one, other)}, the other a {max(one, other)}."
        )
    return None
