"""Places: surface text to `Place`, and whether one lies in another.

What lies in what is known from the words ("Geneva, Switzerland", "the Swiss city of
Geneva", "eastern Ukraine") and from a small table (capitals, states of the USA,
countries of the United Kingdom, well-known cities). More world knowledge there isn't, so most pairs of
names stay `not_comparable`: Croydon may or may not be south London. How two places are
compared is in `place_compare`.

"Near", "outside", "north of" and "the border with" make another place of what follows them (`bearing`).
"""

from __future__ import annotations

import re

from summarizer.records import Place
from summarizer.text.lexicon import word_set
from summarizer.values import bearing, cities, continents, landmarks, place_lines, place_parts, states
from summarizer.values.late import late
from summarizer.values.place_compare import QUARTERS, compare
from summarizer.values.spelling import LONGEST, fold
from summarizer.values.state_table import EXONYMS, LETTERS_ALONE, PARTS_SHORT

__all__ = ["compare", "parse", "told_within"]

_ASIDE = late(r"\([^()]{0,80}\)|[\"“”«»]")
_PREPOSITION = late(r"^(?:in|at|on|from|to|into|inside|within|across|throughout|along)\s+", re.IGNORECASE)
_ARTICLE = late(r"^(?:[Tt]he|THE|an?)\s+")
_STEP = late(r",\s+|\s+(?:in|at)\s+")
#: "The north of Syria" is a part of it; "north of Syria" isn't.
_PART = late(
    r"^(?:in |at )?the ((?:north|south)?-?(?:east|west)?(?:ern)?)(?: part| side| end)? of (\S.*)$",
    re.IGNORECASE,
)
_CAPITAL = late(r"^(.{2,40}?) capital(?: city)?(?: of)?(?: (.{2,40}))?$")
_CITY_OF = late(
    r"^(?:(.{2,40}?) )?(?:port |resort |border )?"
    r"(?:city|town|village|capital|province|region|district|island|state|county) of (.{2,80})$"
)
_BORDER = late(r"^(?:along |near |at )?(?:the )?(?:border (?:with|of) (.{2,40})|(.{2,40}) borders?)$")
#: Named after a quarter, but no quarter of anything.
_PROPER = frozenset(
    {"south africa", "south sudan", "east timor", "western sahara", "western australia", "new south wales"}
)
#: "Ft. Worth", "Mt. Vernon" (US Postal Service, Publication 28).
_FULL = {"ft": "fort ", "mt": "mount "}
_SHORTENED = late(r"^(ft|mt) ")
#: "South-west", "south western".
_COMPASS = late(r"\b(north|south)(?:ern)? ((?:east|west)(?:ern)?)\b")
_NOWHERE = word_set("here there nowhere somewhere elsewhere home abroad scene")
_AT_HOME = frozenset({"at home", "at his home", "at her home", "at their home", "in his home", "in her home"})
#: Names of two states that are told apart by what holds them.
_OF_STATE = frozenset({("georgia", "united states"), ("victoria", "australia")})


def parse(text: str) -> Place | None:
    """Read the place in `text` with what contains it; None when there is none. 200 characters are read.

    "Geneva, Switzerland" → `geneva` within `switzerland`; "Kiev" → `kyiv` within `ukraine`.
    """
    cleaned = _cleaned(text)
    if line := place_lines.read(cleaned):
        return line
    if cleaned.lower() in _AT_HOME:
        return Place(place="home")
    if match := _PART.match(cleaned):
        cleaned = f"{match[1]} {match[2]}" if match[1] else cleaned
    elif told := _told(cleaned):
        return _borne(*told)
    bare = _ARTICLE.sub("", _PREPOSITION.sub("", cleaned))
    if told := _told(bare) if bare[:1].islower() or bare[:1].isdigit() else None:
        return _borne(*told)
    return _named(_STEP.split(place_parts.plain(bare)))


def told_within(text: str) -> tuple[str, ...]:
    """List what the words of `text` themselves say contains its place, nearest first, without what a table adds."""
    bare = _ARTICLE.sub("", _PREPOSITION.sub("", _cleaned(text)))
    taken = _taken(_STEP.split(place_parts.plain(bare)))
    return tuple(taken[1]) if taken else ()


def _cleaned(text: str) -> str:
    return " ".join(_ASIDE.sub(" ", text[:LONGEST]).split()).strip(" .,;:!?-–—")


def _told(words: str) -> tuple[bearing.Bearing, str] | None:
    """Find a bearing; "near the border with" is the border's, which `_border` reads."""
    return None if "border" in words.lower() else bearing.find(words)


def _borne(told: bearing.Bearing, anchor: str) -> Place | None:
    """Place something by another place. What holds that needn't hold this, unless the words go on to say so."""
    steps = _STEP.split(_ARTICLE.sub("", anchor))
    whole = _named(steps[:1])
    if whole is None:
        return None
    if told.where == "central":
        return Place(place=f"central {whole.place}", within=(whole.place, *whole.within))
    forms = bearing.write(told, whole.place)
    outer = _named(steps[1:])
    within = [*forms[1:], *((whole.place,) if told.where == "inside" else ())]
    return Place(place=forms[0], within=(*within, *((outer.place, *outer.within) if outer else ())))


def _named(parts: list[str]) -> Place | None:
    taken = _taken(parts)
    if taken is None:
        return None
    first, within = taken
    return Place(place=first, within=tuple(_completed(first, [*within, *landmarks.chain(first)])))


def _taken(parts: list[str]) -> tuple[str, list[str]] | None:
    """Find the place's own name, and what the words say contains it."""
    steps = [form for part in parts if (form := _folded(part))]
    if not steps or steps[0] in _NOWHERE or steps[0].isdigit():
        return None
    steps = _apposed(steps)
    first, within = _unwrapped(steps[0])
    if len(steps) > 1 and (first, states.named(steps[1])) in _OF_STATE:
        first = f"{first} state"
    for step in steps[1:]:
        within += _container(step, [first, *within])
    return first, within


def _container(step: str, held: list[str]) -> list[str]:
    """Read a step after a comma: what it names, and what its words say holds that ("south London")."""
    if told := bearing.find(step):
        whole = _named([told[1]])
        return list(bearing.write(told[0], whole.place)) if whole else []
    if step == "georgia":
        return ["georgia state" if any(cities.state_of(form) == "georgia state" for form in held) else step]
    name, inner = _unwrapped(step, position=1)
    return [name, *inner]


def _folded(part: str) -> str:
    form = _COMPASS.sub(r"\1\2", fold(_ARTICLE.sub("", part)))
    return "" if form in ("us",) and part.islower() else form


def _apposed(steps: list[str]) -> list[str]:
    """Leave off an apposition: "Kabul, the Afghan capital" and "the Afghan capital, Kabul" are Kabul."""
    bare = [step for step in steps if not _is_capital_phrase(step)]
    return bare or steps


def _is_capital_phrase(step: str) -> bool:
    match = _CAPITAL.match(step)
    if step in ("capital", "capital city"):
        return True
    return match is not None and match[2] is None and states.attributive(match[1]) is not None


def _unwrapped(step: str, position: int = 0) -> tuple[str, list[str]]:
    """Find the place's own name, and what the words around it say contains it."""
    if (match := _CAPITAL.match(step)) and (key := states.attributive(match[1])):
        return _canonical(match[2] or states.states()[key].seat), [key]
    if match := _CITY_OF.match(step):
        key = states.attributive(match[1]) or states.attributive(match[1].split()[-1]) if match[1] else None
        us = key == "united states" or " state of" in f" {step}"
        return _canonical(match[2], position=int(us)), [key] if key else []
    return _border(step) or _quarter(step) or _owned(step) or (_canonical(step, position), [])


def _border(step: str) -> tuple[str, list[str]] | None:
    """Read "the border with Ukraine", "Ukraine's border", "the Ukrainian border": one line, in neither state alone."""
    between = [states.attributive(word) for word in step.removesuffix(" border").split()]
    if len(between) > 1 and step.endswith(" border") and all(between):
        return " ".join([*sorted(key for key in between if key), "border"]), []
    match = _BORDER.match(step)
    key = states.attributive(match[1] or match[2]) if match else None
    return (f"{key} border", []) if key else None


def _quarter(step: str) -> tuple[str, list[str]] | None:
    head, _, rest = step.partition(" ")
    if (
        head not in QUARTERS
        or not rest
        or step in _PROPER
        or continents.is_known(step)
        or states.named(step)
        or states.part_of(step)
    ):
        return None
    whole = _canonical(rest.removeprefix("of "))
    if states.is_nationality(whole):
        whole = states.attributive(whole) or whole
    return f"{head} {whole}", [whole]


def _owned(step: str) -> tuple[str, list[str]] | None:
    """Read "Ukraine's Donbas region" (folded, without the apostrophe): a region within `ukraine`."""
    if landmarks.is_known(landmarks.plain(step)):  # the Indian Ocean
        return None
    for count in (2, 1):
        words = step.split()
        head, rest = " ".join(words[:count]), words[count:]
        key = states.attributive(head) if rest and not (states.named(step) or states.part_of(step)) else None
        if key and len(rest) == 1 and rest[0] in QUARTERS:  # "Ghana's south-west"
            return f"{rest[0]} {key}", [key]
        if key and (states.is_nationality(head) or head.endswith("s")) and not states.named(head):
            return _canonical(" ".join(rest)), [key]
    return None


def _canonical(form: str, position: int = 0) -> str:
    """Find the key by which a place is compared. After a comma "Wash." and "Georgia" are US states."""
    if form == "georgia" and position:
        return "georgia state"
    if key := states.named(form):
        return key
    if position and (state := states.us_states().get(form)):
        return state
    if (position or form in LETTERS_ALONE) and (part := PARTS_SHORT.get(form)):
        return part
    if position and form in ("dc", "d c", "district of columbia"):
        return "district of columbia"
    if position and form == "washington":
        return "washington state"
    if (known := landmarks.plain(place_lines.road(form))) != form:
        return known
    form = _SHORTENED.sub(lambda hit: _FULL[hit[1]], form)
    plain = f"st {form.removeprefix('saint ')}" if form.startswith("saint ") else form
    return EXONYMS.get(plain, plain)


def _completed(place: str, within: list[str]) -> list[str]:
    """List what contains the place, nearest first, with what the table adds at the end."""
    between = _holder(place)
    if between and within and (states.part_of(between) or _holder(between)) == within[0]:
        within = [between, *within]  # "Brooklyn, New York" is in New York City
    chain = [step for i, step in enumerate(within) if step != place and step not in within[:i]]
    last = chain[-1] if chain else place
    for _ in range(3):
        above = states.part_of(last) or (None if states.named(last) else _holder(last))
        if above is None or above in chain or above == place:
            break
        chain.append(above)
        last = above
    return chain


def _holder(form: str) -> str | None:
    return states.capital_of(form) or cities.state_of(form)
