"""Whether one place is another, lies in it, or lies elsewhere.

A conflict is declared only between known siblings, or where the words themselves tell two places apart:

- two states; two places known to be in two different states (or two US states, two countries of the UK),
  unless territory between these two is disputed or shared (Russia and Ukraine, India and Pakistan, …): then
  no rule decides; two well-known cities; two places of one name that are put into two states;
- opposite sides or quarters of one place (eastern and western Ukraine, north and south of Aleppo), its centre
  and what is outside it, distances from it that can't be one;
- numbered siblings (Terminal 2, Terminal 3), and two names of one kind (Ash Street, Elm Street).
"""

from __future__ import annotations

from summarizer.records import Place
from summarizer.text.lexicon import word_set
from summarizer.values import bearing, cities, continents, landmarks, place_lines, states
from summarizer.values.base import Verdict
from summarizer.values.bearing import Bearing
from summarizer.values.place_siblings import addressed, both, numbered, of_one_kind, opposed
from summarizer.values.shown import place as shown
from summarizer.values.spelling import same_sound

QUARTERS = word_set(
    """
    north south east west northern southern eastern western northeast northwest southeast southwest
    northeastern northwestern southeastern southwestern central downtown upper lower inner outer greater
    """
)
_LEVELS = word_set(
    """
    region province district oblast area city county state town island peninsula governorate
    """
)
_AREAS = frozenset({"region", "province", "oblast", "governorate", "state"})
_CENTRAL = frozenset({"central", "downtown", "inner"})
_OUTSIDE = frozenset({"outside", "suburb", "from", *bearing.DEGREES})
#: The city and the state are mostly written alike.
_NEW_YORK = {"new york", "new york city"}
_ENTRANCES = word_set("entrance door gate exit doorway")


def compare(a: Place, b: Place) -> Verdict:
    """Relate two places, in whichever order they come: `refines` = `a` lies in `b`."""
    if (b.place, b.within) < (a.place, a.within):
        return _compare(b, a).turned()
    return _compare(a, b)


def _compare(a: Place, b: Place) -> Verdict:
    if a.place == b.place:
        return _one_name(a, b, "same", "place.same")
    if {a.place, b.place} == _NEW_YORK:
        return _levels(a, b) or _unknown(a, b)
    if _holds(b, a):
        return Verdict("refines", "place.contained", f"{shown(a.place)} is in {shown(b.place)}.")
    if _holds(a, b):
        return Verdict("refined_by", "place.contained", f"{shown(b.place)} is in {shown(a.place)}.")
    if verdict := place_lines.compare(a, b) or _landmarks(a, b) or continents.compare(a, b):
        return verdict
    p, q = bearing.read(a.place), bearing.read(b.place)
    if _told_by(a, b) or _told_by(b, a):
        return Verdict("compatible", "place.near", f"Of {both(a, b)}, one may be said for the other.")
    if p or q:
        return _borne(a, b, p, q) or _siblings(a, b) or _unknown(a, b)
    if _spelled_alike(a.place, b.place):
        return _one_name(a, b, "alias", "place.transliteration")
    return next((verdict for rule in _RULES if (verdict := rule(a, b))), _unknown(a, b))


def _landmarks(a: Place, b: Place) -> Verdict | None:
    if landmarks.two_names(a.place, b.place):
        return Verdict("alias", "place.other-name", f"{both(a, b)} are names of one place.")
    if landmarks.two_places(a.place, b.place):
        return Verdict("contradicts", "place.siblings", f"{both(a, b)} are two places of one kind.")
    if landmarks.two_waters(a.place, b.place):
        return Verdict("differs", "place.siblings", f"{both(a, b)} are two waters.")
    return None


def _holds(whole: Place, part: Place) -> bool:
    head, _, level = whole.place.rpartition(" ")
    if whole.place in part.within or (level in _AREAS and head in part.within):
        return True
    # "Georgia" alone is either: the state of Atlanta, too.
    return whole.place == "georgia" and not whole.within and "georgia state" in part.within


def _unknown(a: Place, b: Place) -> Verdict:
    why = f"Whether {both(a, b)} are one place, or one in the other, isn't known."
    return Verdict("not_comparable", "place.unknown", why)


def _one_name(a: Place, b: Place, relation: str, rule: str) -> Verdict:
    apart = _apart(a, b)
    if apart and not (_by_table(a) or _by_table(b)):
        one, other = apart
        why = f"{shown(a.place)} is put in {shown(one)} by one source and in {shown(other)} by the other."
        return Verdict("contradicts", "place.within", why)
    if apart:
        return _unknown(a, b)
    if not cities.is_city(a.place) and (verdict := _two_cities(a, b)):
        return verdict
    if relation == "alias":
        return Verdict("alias", rule, f"{both(a, b)} are spellings of one name.")
    return Verdict("same", rule, "Both name the same place.")


def _by_table(place: Place) -> bool:
    """Whether a city's state may come from the table alone: a bare "Paris" may be the one in Texas."""
    return (states.capital_of(place.place) or cities.state_of(place.place)) in place.within


def _spelled_alike(a: str, b: str) -> bool:
    x, y = a.split(), b.split()
    known = any(states.named(form) or states.part_of(form) for form in (a, b))
    return len(x) == len(y) and not known and all(same_sound(p, q) for p, q in zip(x, y, strict=True))


# --- by another place -------------------------------------------------------------------


def _borne(a: Place, b: Place, p: Bearing | None, q: Bearing | None) -> Verdict | None:
    """Relate two places of which one at least is told by another (`bearing`)."""
    if p and q:
        return _of_one_anchor(a, b, p, q) if p.anchor == q.anchor else _anchors_apart(a, b, p, q)
    told, plain = (p, b.place) if p else (q, a.place)
    if told is None:
        return None
    if plain == told.anchor:
        why = f"Of {both(a, b)}, one may be said for the other."
        return Verdict("compatible", "place.near", why)
    head, _, whole = plain.partition(" ")
    return _against_quarter(a, b, told.where, head) if whole == told.anchor and head in QUARTERS else None


def _told_by(part: Place, whole: Place) -> bool:
    """Whether a place is named and told by the other: "Bucha, near Kyiv"."""
    told = [found for form in part.within if (found := bearing.read(form))]
    return bool(told) and bearing.read(part.place) is None and told[0].anchor == whole.place


def _against_quarter(a: Place, b: Place, where: str, quarter: str) -> Verdict:
    turned = bearing.apart(where, quarter.removesuffix("ern"))
    if (quarter in _CENTRAL and where in _OUTSIDE | {"edge"}) or (turned or 0) > 90:
        return Verdict("contradicts", "place.outside", f"What is {both(a, b)} isn't one place.")
    return Verdict("compatible", "place.near", f"{both(a, b)} may be one place.")


def _of_one_anchor(a: Place, b: Place, p: Bearing, q: Bearing) -> Verdict:
    turned = bearing.apart(p.where, q.where)
    if turned is not None and turned >= 90:
        why = f"{both(a, b)} are on two sides of {shown(p.anchor)}."
        return Verdict("contradicts" if turned > 90 else "differs", "place.opposite", why)
    wheres = {p.where, q.where}
    if "inside" in wheres and len(wheres) == 2:
        clash = not wheres.isdisjoint(_OUTSIDE)
        return Verdict(
            "contradicts" if clash else "differs", "place.outside", f"{both(a, b)} aren't one place."
        )
    if p.km and q.km and (turned is None or turned == 0):
        return _distances(a, b, p, q)
    return Verdict("compatible", "place.near", f"{both(a, b)} may be one place.")


def _distances(a: Place, b: Place, p: Bearing, q: Bearing) -> Verdict:
    """Compare two distances from one anchor. Up to a twentieth apart is rounding; half as much again isn't."""
    ratio = max(p.km or 1, q.km or 1) / min(p.km or 1, q.km or 1)
    hedged = p.hedged or q.hedged
    if ratio <= 1.05 and p.where == q.where:
        return Verdict("same", "place.distance", f"{both(a, b)} are one distance, but for rounding.")
    if ratio <= (1.25 if hedged else 1.1):
        return Verdict("compatible", "place.distance", f"{both(a, b)} are nearly one distance.")
    if ratio > 1.5 and not hedged:
        return Verdict("contradicts", "place.distance", f"{both(a, b)} are two distances.")
    return Verdict("differs", "place.distance", f"{both(a, b)} are two distances.")


def _anchors_apart(a: Place, b: Place, p: Bearing, q: Bearing) -> Verdict | None:
    """Relate places told by cities of two states: near Paris isn't near London."""
    if p.km or q.km:
        return None
    if p.where == q.where == "off" and {p.anchor, q.anchor} <= states.states().keys():
        return Verdict("differs", "place.siblings", f"{both(a, b)} are two coasts.")
    one, other = (Place(place=told.anchor, within=_chain(told.anchor)) for told in (p, q))
    apart = _apart(one, other)
    if apart is None or "near" not in {p.where, q.where, "near"} or not (one.within and other.within):
        return None
    return Verdict("contradicts", "place.siblings", f"{both(a, b)} lie apart.")


def _chain(city: str) -> tuple[str, ...]:
    state = states.capital_of(city) or cities.state_of(city)
    whole = states.part_of(state) if state else None
    return tuple(form for form in (state, whole) if form)


# --- by their words ---------------------------------------------------------------------


def _levels(a: Place, b: Place) -> Verdict | None:
    """Relate "Donbas" and "the Donbas region": perhaps one, perhaps the city and what lies around it."""
    x, y = ([word for word in place.place.split() if word not in _LEVELS] for place in (a, b))
    if x != y or not x or (_apart(a, b) and {a.place, b.place} != _NEW_YORK):
        return None
    if a.place.replace("oblast", "region") == b.place.replace("oblast", "region"):
        return Verdict("alias", "place.other-name", f"{both(a, b)} are names of one place.")
    forms = {a.place, b.place}
    if any(f"{form} city" in forms and cities.is_city(f"{form} city") for form in forms if _is_state(form)):
        return None
    why = f"{both(a, b)} share a name; one may be the wider area."
    return Verdict("compatible", "place.level", why)


def _is_state(form: str) -> bool:
    return form != "new york" and states.part_of(form) is not None


def _opposite(a: Place, b: Place) -> Verdict | None:
    (x, _, of), (y, _, other) = a.place.partition(" "), b.place.partition(" ")
    turned = bearing.apart(x.removesuffix("ern"), y.removesuffix("ern"))
    if of and of == other and {x, y} == {"central", "downtown"}:
        return Verdict("compatible", "place.level", f"{both(a, b)} may be one place.")
    if turned is None or not of or not (of == other or {of, other} <= _ENTRANCES):
        return None
    if turned > 90:
        return Verdict("contradicts", "place.opposite", f"{both(a, b)} are opposite parts.")
    if turned == 45:
        return Verdict("compatible", "place.level", f"{both(a, b)} may be one place.")
    same = turned == 0 and a.within == b.within
    return Verdict("same", "place.same", "Both name the same place.") if same or not turned else None


def _in_opposite(a: Place, b: Place) -> Verdict | None:
    """Relate places in opposite parts of one city or state: Brixton, south London and Tottenham, north London."""
    if not (a.within and b.within):
        return None
    one, other = Place(place=a.within[0]), Place(place=b.within[0])
    verdict = _opposite(one, other)
    if verdict is None or verdict.relation != "contradicts":
        return None
    return Verdict("contradicts", "place.opposite", f"{both(a, b)} are in opposite parts.")


# --- by what holds them -----------------------------------------------------------------


def _siblings(a: Place, b: Place) -> Verdict | None:
    apart = _apart(a, b)
    if apart is None:
        return None
    one, other = apart
    if {a.place, b.place} == {one, other}:
        why = f"{shown(one)} and {shown(other)} are two different places."
    else:
        why = f"{both(a, b)} lie apart: {shown(one)} and {shown(other)}."
    return Verdict("contradicts", "place.siblings", why)


def _two_cities(a: Place, b: Place) -> Verdict | None:
    """Relate places in two well-known cities."""
    one, other = (
        next((form for form in (place.place, *place.within) if cities.is_city(form)), None)
        for place in (a, b)
    )
    if one is None or other is None or one == other or same_sound(one, other):
        return None
    return Verdict("contradicts", "place.siblings", f"{shown(one)} and {shown(other)} are two cities.")


def _apart(a: Place, b: Place) -> tuple[str, str] | None:
    """Find the two different states, or parts of one state, that hold the places; None when unknown."""
    x, y = _state(a), _state(b)
    if x is None or y is None:
        return None
    if x != y:
        if {x, y} == {"georgia", "united states"} and "georgia" in (a.place, b.place):
            return None
        settled = all(place.place in (of, states.states()[of].seat) for place, of in ((a, x), (b, y)))
        return None if states.entangled(x, y, settled) else (x, y)
    one, other = _part(a), _part(b)
    return (one, other) if one and other and one != other else None


def _state(place: Place) -> str | None:
    found = [form for form in (place.place, *place.within) if form in states.states()]
    if not found or (found[-1] == "georgia" and place.place != "georgia" and not _is_georgian(place)):
        return None
    return found[-1]


def _is_georgian(place: Place) -> bool:
    """Whether a known city makes clear which Georgia is meant."""
    chain = (place.place, *place.within)
    return any("georgia" in (states.capital_of(form), cities.state_of(form)) for form in chain)


def _part(place: Place) -> str | None:
    found = [form for form in (place.place, *place.within) if states.part_of(form)]
    return found[-1] if found else None


#: The first that has a say decides.
_RULES = (numbered, addressed, opposed, _levels, _siblings, _opposite, _in_opposite, _two_cities, of_one_kind)
