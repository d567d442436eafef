"""Are two answers of one occasion? Places, names, times and ordinals that the one has and the other hasn't.

Where each side names a place, and neither contains the other; or names that have nothing in common; or times that
can't be one; or ordinals ("a first drone", "a second"): then a rule can't tell that both speak of one thing.
What the questions name, and who speaks, tells no occasions apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from summarizer.consolidate import periods
from summarizer.consolidate.clauses import said, told
from summarizer.consolidate.verdicts import listed, unclear
from summarizer.records import Claim, Moment
from summarizer.text.lexicon import MONTHS, STOPWORDS, TITLES, WEEKDAYS
from summarizer.values import moment, name, place, quantity
from summarizer.values.base import Verdict
from summarizer.values.late import late

_CAPITAL = r"[A-ZÀ-ÖØ-Þ][\w’'-]*"
_NAME = late(rf"\b{_CAPITAL}(?: (?:of |the |de |al-|von |van )?{_CAPITAL}){{0,4}}")
_PLACE = late(
    rf"\b(?i:in|at|across|near|outside|around|throughout|off) (?:the )?"
    rf"((?:(?:north|south|east|west|central)(?:ern)? )?{_CAPITAL}(?: (?:of |de |al-)?{_CAPITAL}){{0,3}})"
)
#: Capitalised words that are no names of what is spoken of.
_NO_NAMES = MONTHS | WEEKDAYS | TITLES | STOPWORDS
_START = late(r"(?:^|[.!?]\s+[\"“]?)$")
_DOTTED = late(r"\b([A-Z])\.([A-Z])\.")
_POSSESSIVE = late(r"['’]s$|['’]$")

_ORDINAL = late(
    r"\b(?:(first|initial|opening|original)|(second|another|follow-up|repeat|later)|(third)|(fourth)|(fifth)|"
    r"(final)|(next)) "
    r"(?!time|aid|lady|minister|secretary|official|half|quarter|place|hours?|days?|later|largest|biggest|most|highest|"
    r"figures?|known|ever|since|in|of|on|that|to|and|by|case|anniversary|half)([a-z]+)"
)
#: "His second feature" numbers what is his, no occasion.
_OWN_WORK = late(
    r"\b(?:his|her|their|its) (?:first|second|third|fourth|fifth|final|next) (?:feature|film|movie|novel|book|album|"
    r"single|play|marriage|wife|husband|child|son|daughter|spell|stint|club|job|career)\b"
)
_ORDERS = ("first", "second", "third", "fourth", "fifth", "final", "next")
#: What sets an occasion apart from an earlier one even where that is not called the first.
_LATER_ONE = frozenset({"second", "third", "fourth", "fifth", "next"})
_AGAIN = late(
    r"\b(?:(?:hours?|days?|weeks?|months?|years?) later|once more|(?:the|in the) (?:following|previous|preceding|next) "
    r"(?:day|night|week|month|year|morning|season)|"
    r"the (?:day|night|week|month|year) (?:before|after|earlier))\b",
    re.I,
)
#: What tells that the like had been before.
_REPEATED = late(
    r"\b(?:a|the|his|her|their|its) (?:second|third|fourth|fifth|sixth|seventh|\d{1,3}(?:nd|rd|th)) time\b|"
    r"\b(?:again|once more|anew|for another time)\b",
    re.I,
)
_POLL = late(r"\b(?:polls?|surveys?|pollsters?)\b", re.I)
#: Whose poll it is: "a poll by Ordo", "a Lumen survey".
_BY_NAME = late(
    rf"(?:(?<=poll by )|(?<=survey by )|(?<=poll for )|(?<=survey for )){_CAPITAL}|"
    rf"{_CAPITAL}(?= (?:[a-z]+ )?(?:polls?|surveys?)\b)"
)
#: How long a figure was counted over.
_OVER = late(
    r"\b(?:in|over|within|during) (?:just |the (?:past|last|first) |a single )?"
    r"(an?|one|two|three|four|five|six|seven|ten|\d{1,3}|hour|day|week|month|year) "
    r"(minute|hour|day|week|month|year)s?\b"
)
#: What makes a time an end of something; "recent weeks" are no time of one thing.
_VAGUE = late(r"\b(?:recent|coming|past|last few|next few)\b", re.I)
_FROM = late(
    r"\b(?:since|until|till|from|before|after|than|over|within|to|through|between|and|built|back)\s*$", re.I
)


def compare(one: Claim, other: Claim, published: tuple[date | None, date | None]) -> Verdict | None:
    """`scope.open` where the two may be of two occasions, else None. `published`: the dates of the articles."""
    return (
        _ordinals(one, other)
        or _repeated(one, other)
        or _polls(one, other)
        or _stretches(one, other)
        or _times(one, other, published)
        or periods.compare(one, other, published)
        or _reach(one, other)
        or _reach(other, one)
        or _distances(one, other)
        or _unshared("in", _places(one), _places(other), one, other)
        or _unshared("about", _names(one), _names(other), one, other)
    )


# --- first, second, again ---------------------------------------------------------------


def _ordinals(one: Claim, other: Claim) -> Verdict | None:
    mine, theirs = _orders(one), _orders(other)
    if mine and theirs and not mine & theirs:
        return unclear(f"One is of the {listed(mine)}, the other of the {listed(theirs)}.")
    for own, others, silent in ((mine, theirs, other), (theirs, mine, one)):
        alone = own & _LATER_ONE - others - _orders_of(silent.question)
        if alone and not others:
            return unclear(f"One side alone speaks of the {listed(alone)}.")
    first, second = ({hit.lower() for hit in _AGAIN.findall(told(c).beside)} for c in (one, other))
    if bool(first) != bool(second):
        return unclear(f"One side alone says “{min(first or second)}”.")
    return None


def _repeated(one: Claim, other: Claim) -> Verdict | None:
    """A time, place or name of which one side alone tells that the like had been before."""
    if one.value.kind == "quantity" or any(_REPEATED.search(claim.question) for claim in (one, other)):
        return None
    hits = [_REPEATED.search(told(claim).beside) for claim in (one, other)]
    found = hits[0] or hits[1]
    if found is None or all(hits):
        return None
    return unclear(f"One side alone says “{found[0]}”.")


def _polls(one: Claim, other: Claim) -> Verdict | None:
    """Two polls that are told by two names: each is right about its own answers."""
    texts = [said(claim) for claim in (one, other)]
    if one.value.kind != "quantity" or not all(map(_POLL.search, texts)):
        return None
    mine, theirs = ({*_BY_NAME.findall(text)} for text in texts)
    if not mine or not theirs or mine & theirs:
        return None
    return unclear(f"One is of a poll by {listed(mine)}, the other of one by {listed(theirs)}.")


def _orders(claim: Claim) -> set[str]:
    return _orders_of(told(claim).beside)


def _orders_of(text: str) -> set[str]:
    found = (hit for hit in _ORDINAL.finditer(_OWN_WORK.sub(" ", text.lower())))
    return {name for hit in found for name, group in zip(_ORDERS, hit.groups(), strict=False) if group}


def _stretches(one: Claim, other: Claim) -> Verdict | None:
    """How long a figure was counted over: "in an hour", "over two days"."""
    if one.value.kind != "quantity":
        return None
    mine, theirs = ({" ".join(hit) for hit in _OVER.findall(told(c).own.lower())} for c in (one, other))
    if not mine or not theirs or mine & theirs:
        return None
    return unclear(f"One is over {listed(mine)}, the other over {listed(theirs)}.")


# --- times ------------------------------------------------------------------------------


def _times(one: Claim, other: Claim, published: tuple[date | None, date | None]) -> Verdict | None:
    """Each side has times, and none of the one's can be the other's."""
    if one.value.kind == "moment":
        return None
    mine, theirs = (_dated(told(c).clause, day) for c, day in zip((one, other), published, strict=True))
    pairs = [(x, y) for x in mine for y in theirs]
    if not pairs or not all(_apart(x[1], y[1]) for x, y in pairs):
        return None
    return unclear(f"One is of “{mine[0][0]}”, the other of “{theirs[0][0]}”.")


@lru_cache(maxsize=8192)
def _dated(text: str, published: date | None) -> tuple[tuple[str, Moment], ...]:
    return tuple(
        (found.text, found.normal)
        for found in moment.find(text, published)
        if not _FROM.search(text[max(0, found.start - 20) : found.start]) and not _VAGUE.search(found.text)
    )


def _apart(x: Moment, y: Moment) -> bool:
    return moment.compare(x, y).relation == "contradicts"


def _distances(one: Claim, other: Claim) -> Verdict | None:
    """Names that stand by two measures of one unit, as the winners of the 100 and of the 200 metres do."""
    if one.value.kind not in ("name", "place"):
        return None
    mine, theirs = (
        {(q.normal.unit, q.normal.hard) for q in quantity.find(told(c).beside)} for c in (one, other)
    )
    units = {unit for unit, _ in mine} & {unit for unit, _ in theirs} - {None, "minute", "hour", "day"}
    if not units or mine & theirs:
        return None
    return unclear(f"Each stands by another figure in {listed({unit for unit in units if unit})}.")


# --- places and names -------------------------------------------------------------------

_WIDE = late(
    r"\b(?:world-?wide|nation-?wide|country-?wide|globally|(?:across|around|throughout|in) the "
    r"(?:world|globe|country|nation|state|region|province|continent|islands?|archipelago|kingdom|territory|whole)|"
    r"in (?:all|total)|altogether|combined)\b",
    re.I,
)


def _reach(wide: Claim, narrow: Claim) -> Verdict | None:
    """The whole country on one side, and on the other something with a name that the one doesn't speak of."""
    if (
        wide.value.kind in ("moment",)
        or not _WIDE.search(told(wide).beside)
        or _WIDE.search(told(narrow).beside)
    ):
        return None
    named = [name for name in _names(narrow) if not _known(name, wide, _stems(narrow.question))]
    if not named or any(_known(name, narrow, frozenset()) for name in _names(wide)):
        return None
    return unclear(f"One side speaks of all, the other of {named[0]}.")


def _unshared(
    word: str, mine: tuple[str, ...], theirs: tuple[str, ...], one: Claim, other: Claim
) -> Verdict | None:
    """Names on both sides of which the other side knows none."""
    if not mine or not theirs or one.value.kind == "place":
        return None
    asked = [_stems(claim.question) for claim in (one, other)]
    if word == "in":  # a question made from one article names that article's place
        asked = [asked[0] & asked[1]] * 2
    if any(_known(name, other, asked[0]) for name in mine) or any(
        _known(name, one, asked[1]) for name in theirs
    ):
        return None
    if any(_one_place(x, y, exact=word == "about") for x in mine for y in theirs):
        return None
    return unclear(f"One is {word} {mine[0]}, the other {word} {theirs[0]}.")


def _one_place(x: str, y: str, *, exact: bool) -> bool:
    """True for two names of one place; not `exact`, also for a place and what holds it."""
    first, second = place.parse(x), place.parse(y)
    if first is None or second is None:
        return False
    relation = place.compare(first, second).relation
    return relation in ("same", "alias") if exact else relation not in ("contradicts", "not_comparable")


#: Where somebody comes from is not where it happens.
_ORIGIN = late(rf"\b(?:[Ff]rom|via) {_CAPITAL}")


def _known(name: str, claim: Claim, asked: frozenset[str]) -> bool:
    """True when any word of the name is asked for, or stands in what the claim says."""
    return bool(
        _stems(name)
        & (_stems(_ORIGIN.sub(" ", said(claim))) | _stems(claim.statement) | _stems(claim.question) | asked)
    )


@lru_cache(maxsize=8192)
def _stems(text: str) -> frozenset[str]:
    words = (
        _POSSESSIVE.sub("", word) for word in re.findall(r"[^\W\d_][\w’'-]*", _DOTTED.sub(r"\1\2", text))
    )
    return frozenset(
        word.lower()[:5]
        for word in words
        if (len(word) > 2 and word.lower() not in _NO_NAMES) or (len(word) == 2 and word.isupper())  # the UK
    )


def _places(claim: Claim) -> tuple[str, ...]:
    return _kept(_PLACE.findall(told(claim).beside), claim)


def _names(claim: Claim) -> tuple[str, ...]:
    text = told(claim).beside
    found = []
    for hit in _NAME.finditer(text):
        words = hit[0].split()
        if _START.search(text[: hit.start()]) and not _is_state(
            words[0]
        ):  # the capital may be the sentence's
            words = words[1:]
        found.append(" ".join(words))
    return _kept(found, claim)


@lru_cache(maxsize=8192)
def _is_state(word: str) -> bool:
    read = name.parse(_POSSESSIVE.sub("", word))
    return read is not None and read.state is not None


def _kept(names: Iterable[str], claim: Claim) -> tuple[str, ...]:
    """Names with a word that is none of the calendar's, the speaker's or the value's."""
    speaker = _stems(claim.said_by.name) if claim.said_by else frozenset[str]()
    own = speaker | _stems(claim.value.text)
    kept = []
    for found in names:
        head = _POSSESSIVE.sub("", found.split(" ")[0]).lower() if found else ""
        if head in WEEKDAYS | MONTHS or not _stems(found) or _stems(found) & own:
            continue
        kept.append(found)
    return tuple(kept)
