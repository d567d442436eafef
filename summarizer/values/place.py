"""Places: surface text to `Place`, and whether one lies in another.

What lies in what is known from the words ("Geneva, Switzerland", "the Swiss city of
Geneva", "eastern Ukraine") and from a small table (capitals, states of the USA,
countries of the United Kingdom). More world knowledge there isn't, so most pairs of
names stay `not_comparable`: Croydon may or may not be south London. A conflict is
declared only between known siblings:

- two states; two places known to be in two different states (or two US states, two
  countries of the UK), unless territory between these two is disputed or shared
  (Russia and Ukraine, India and Pakistan, …): then no rule decides;
- opposite quarters of one place (eastern and western Ukraine).

"Near", "outside" and "the border with" make another place of what follows them.
"""

from __future__ import annotations

import re

from summarizer.records import Place
from summarizer.values import states
from summarizer.values.base import Verdict
from summarizer.values.spelling import LONGEST, fold, same_sound, wordset
from summarizer.values.state_table import EXONYMS

_ASIDE = re.compile(r"\([^()]{0,80}\)|[\"“”«»]")
_PREPOSITION = re.compile(r"^(?:in|at|on|from|to|into|inside|within|across|throughout)\s+", re.IGNORECASE)
_ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)
_STEP = re.compile(r",\s+|\s+in\s+")
_CAPITAL = re.compile(r"^(.{2,40}?) capital(?: city)?(?: of)?(?: (.{2,40}))?$")
_CITY_OF = re.compile(
    r"^(?:(.{2,40}?) )?(?:port |resort |border )?"
    r"(?:city|town|village|capital|province|region|district|suburb|island) of (.{2,80})$"
)
_BORDER = re.compile(r"^(?:along |near |at )?(?:the )?(?:border (?:with|of) (.{2,40})|(.{2,40}) borders?)$")
_LEVELS = wordset(
    """
    region province district oblast area city county state town island peninsula governorate
    """
)
_OPPOSITE = {"north": "south", "south": "north", "east": "west", "west": "east"}
_QUARTERS = wordset(
    """
    north south east west northern southern eastern western northeast northwest southeast southwest
    northeastern northwestern southeastern southwestern central downtown upper lower inner outer greater
    """
)
#: Named after a quarter, but no quarter of anything.
_PROPER = frozenset(
    {"south africa", "south sudan", "east timor", "western sahara", "western australia", "new south wales"}
)
_NOWHERE = wordset("here there nowhere somewhere elsewhere home abroad scene")


def parse(text: str) -> Place | None:
    """Read the place in `text` with what contains it; None when there is none. 200 characters are read.

    "Geneva, Switzerland" → `geneva` within `switzerland`; "Kiev" → `kyiv` within `ukraine`.
    """
    cleaned = " ".join(_ASIDE.sub(" ", text[:LONGEST]).split()).strip(" .,;:!?-–—")
    bare = _ARTICLE.sub("", _PREPOSITION.sub("", cleaned))
    steps = [form for part in _STEP.split(bare) if (form := _folded(part))]
    if not steps or steps[0] in _NOWHERE or steps[0].isdigit():
        return None
    steps = _apposed(steps)
    first, inner = _unwrapped(steps[0])
    outer = [_canonical(step, position=i + 1) for i, step in enumerate(steps[1:])]
    within = _completed(first, [*inner, *outer])
    return Place(place=first, within=tuple(within))


def _folded(part: str) -> str:
    form = fold(_ARTICLE.sub("", part))
    return "" if form in ("us",) and part.islower() else form


def _apposed(steps: list[str]) -> list[str]:
    """Leave off an apposition: "Kabul, the Afghan capital" and "the Afghan capital, Kabul" are Kabul."""
    bare = [step for step in steps if not _is_capital_phrase(step)]
    return bare or steps


def _is_capital_phrase(step: str) -> bool:
    match = _CAPITAL.match(step)
    return match is not None and match[2] is None and states.attributive(match[1]) is not None


def _unwrapped(step: str) -> tuple[str, list[str]]:
    """Find the place's own name, and what the words around it say contains it."""
    if (match := _CAPITAL.match(step)) and (key := states.attributive(match[1])):
        return _canonical(match[2] or states.states()[key].seat), [key]
    if match := _CITY_OF.match(step):
        key = states.attributive(match[1]) or states.attributive(match[1].split()[-1]) if match[1] else None
        return _canonical(match[2]), [key] if key else []
    return _border(step) or _quarter(step) or _owned(step) or (_canonical(step), [])


def _border(step: str) -> tuple[str, list[str]] | None:
    """Read "the border with Ukraine", "Ukraine's border", "the Ukrainian border": one line, in neither state alone."""
    match = _BORDER.match(step)
    key = states.attributive(match[1] or match[2]) if match else None
    return (f"{key} border", []) if key else None


def _quarter(step: str) -> tuple[str, list[str]] | None:
    head, _, rest = step.partition(" ")
    if head not in _QUARTERS or not rest or step in _PROPER or states.named(step) or states.part_of(step):
        return None
    whole = _canonical(rest.removeprefix("of "))
    if states.is_nationality(whole):
        whole = states.attributive(whole) or whole
    return f"{head} {whole}", [whole]


def _owned(step: str) -> tuple[str, list[str]] | None:
    """Read "Ukraine's Donbas region" (folded, without the apostrophe): a region within `ukraine`."""
    for count in (2, 1):
        words = step.split()
        head, rest = " ".join(words[:count]), words[count:]
        key = states.attributive(head) if rest and not states.named(step) else None
        if key and (states.is_nationality(head) or head.endswith("s")) and not states.named(head):
            return _canonical(" ".join(rest)), [key]
    return None


def _canonical(form: str, position: int = 0) -> str:
    """Find the key by which a place is compared. After a comma "Wash." and "Georgia" are US states."""
    if key := states.named(form):
        return key if not (position and form == "georgia") else "georgia"
    if position and (state := states.us_states().get(form)):
        return state
    if position and form in ("dc", "d c", "district of columbia"):
        return "united states"
    if position and form == "washington":
        return "washington state"
    plain = f"st {form.removeprefix('saint ')}" if form.startswith("saint ") else form
    return EXONYMS.get(plain, plain)


def _completed(place: str, within: list[str]) -> list[str]:
    """List what contains the place, nearest first, with what the table adds at the end."""
    chain = [step for i, step in enumerate(within) if step != place and step not in within[:i]]
    last = chain[-1] if chain else place
    for _ in range(2):
        above = states.part_of(last) or (None if states.named(last) else states.capital_of(last))
        if above is None or above in chain or above == place:
            break
        chain.append(above)
        last = above
    return chain


# --- comparison -------------------------------------------------------------------------


def compare(a: Place, b: Place) -> Verdict:
    """Relate two places, in whichever order they come: `refines` = `a` lies in `b`."""
    if (b.place, b.within) < (a.place, a.within):
        return _compare(b, a).turned()
    return _compare(a, b)


def _compare(a: Place, b: Place) -> Verdict:
    if a.place == b.place:
        return _one_name(a, b, "same", "place.same")
    if b.place in a.within:
        return Verdict("refines", "place.contained", f"{_shown(a.place)} is in {_shown(b.place)}.")
    if a.place in b.within:
        return Verdict("refined_by", "place.contained", f"{_shown(b.place)} is in {_shown(a.place)}.")
    if _spelled_alike(a.place, b.place):
        return _one_name(a, b, "alias", "place.transliteration")
    return _levels(a, b) or _siblings(a, b) or _opposite(a, b) or _unknown(a, b)


def _shown(key: str) -> str:
    return f"“{key.title()}”"


def _unknown(a: Place, b: Place) -> Verdict:
    why = f"Whether {_shown(a.place)} and {_shown(b.place)} are one place, or one in the other, isn't known."
    return Verdict("not_comparable", "place.unknown", why)


def _one_name(a: Place, b: Place, relation: str, rule: str) -> Verdict:
    apart = _apart(a, b)
    if apart and not (_by_table(a) or _by_table(b)):
        one, other = apart
        why = f"{_shown(a.place)} is put in {_shown(one)} by one source and in {_shown(other)} by the other."
        return Verdict("differs", "place.within", why)
    if apart:
        return _unknown(a, b)
    if relation == "alias":
        return Verdict("alias", rule, f"{_shown(a.place)} and {_shown(b.place)} are spellings of one name.")
    return Verdict("same", rule, "Both name the same place.")


def _by_table(place: Place) -> bool:
    """Whether a capital's state may come from the table alone: a bare "Paris" may be the one in Texas."""
    return states.capital_of(place.place) in place.within


def _spelled_alike(a: str, b: str) -> bool:
    x, y = a.split(), b.split()
    known = any(states.named(form) or states.part_of(form) for form in (a, b))
    return len(x) == len(y) and not known and all(same_sound(p, q) for p, q in zip(x, y, strict=True))


def _levels(a: Place, b: Place) -> Verdict | None:
    """Relate "Donbas" and "the Donbas region": perhaps one, perhaps the city and what lies around it."""
    x, y = ([word for word in place.place.split() if word not in _LEVELS] for place in (a, b))
    if x != y or not x:
        return None
    why = f"{_shown(a.place)} and {_shown(b.place)} share a name; one may be the wider area."
    return Verdict("compatible", "place.level", why)


def _opposite(a: Place, b: Place) -> Verdict | None:
    (x, _, of), (y, _, other) = a.place.partition(" "), b.place.partition(" ")
    if of != other or not of or _OPPOSITE.get(x.removesuffix("ern")) != y.removesuffix("ern"):
        return None
    return Verdict(
        "contradicts", "place.opposite", f"{_shown(a.place)} and {_shown(b.place)} are opposite parts."
    )


def _siblings(a: Place, b: Place) -> Verdict | None:
    apart = _apart(a, b)
    if apart is None:
        return None
    one, other = apart
    if {a.place, b.place} == {one, other}:
        why = f"{_shown(one)} and {_shown(other)} are two different places."
    else:
        why = f"{_shown(a.place)} and {_shown(b.place)} lie apart: {_shown(one)} and {_shown(other)}."
    return Verdict("contradicts", "place.siblings", why)


def _apart(a: Place, b: Place) -> tuple[str, str] | None:
    """Find the two different states, or parts of one state, that hold the places; None when unknown."""
    x, y = _state(a), _state(b)
    if x is None or y is None:
        return None
    if x != y:
        settled = all(place.place in (of, states.states()[of].seat) for place, of in ((a, x), (b, y)))
        return None if states.entangled(x, y, settled) else (x, y)
    one, other = _part(a), _part(b)
    return (one, other) if one and other and one != other else None


def _state(place: Place) -> str | None:
    found = [form for form in (place.place, *place.within) if form in states.states()]
    return None if not found or (found[-1] == "georgia" and place.place != "georgia") else found[-1]


def _part(place: Place) -> str | None:
    found = [form for form in (place.place, *place.within) if states.part_of(form)]
    return found[-1] if found else None
