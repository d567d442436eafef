"""What keeps two quantities from being compared at all: other units, other things counted."""

from __future__ import annotations

from summarizer.records import Quantity
from summarizer.text.lexicon import word_set
from summarizer.values import changes, ranks
from summarizer.values.base import Verdict
from summarizer.values.fates import FATES
from summarizer.values.person_words import PERSONS
from summarizer.values.units import named

#: Words for one and the same thing: Princeton WordNet 3.1, synsets person.n.01, military personnel / soldiery,
#: fatality.n.01 with the casualty words of news prose, wounded.a.01, house.n.01 / dwelling.n.01, student.n.01,
#: child.n.01, occupation.n.01, company.n.01, shooter.n.02, floor.n.02, legislator.n.01, inmate.n.01, driver.n.01.
_SYNONYMS: tuple[tuple[str, frozenset[str]], ...] = (
    ("person", word_set("person people individual soul human live")),
    ("troops", word_set("troop troops soldier serviceman servicemen")),
    ("killed", word_set("dead death killed fatality died body")),
    ("injured", word_set("injured wounded hurt injury")),
    ("arrested", word_set("arrested arrest detained detention")),
    ("charged", word_set("charged indicted indictment")),
    ("convicted", word_set("convicted conviction")),
    ("hospitalised", word_set("hospitalised hospitalized hospitalisation hospitalization")),
    ("evacuated", word_set("evacuated evacuee")),
    ("infected", word_set("infected infection case")),
    ("stranded", word_set("stranded trapped")),
    ("home", word_set("home house dwelling residence")),
    ("student", word_set("student pupil schoolchild")),
    ("child", word_set("child kid youngster")),
    ("job", word_set("job position post role")),
    ("company", word_set("company firm business")),
    ("gunman", word_set("gunman shooter")),
    ("country", word_set("country nation")),
    ("protester", word_set("protester marcher demonstrator")),
    ("fan", word_set("fan supporter follower")),
    ("resident", word_set("resident villager inhabitant local townspeople")),
    ("spectator", word_set("spectator onlooker viewer")),
    ("attacker", word_set("attacker assailant raider")),
    ("captive", word_set("captive hostage abductee")),
    ("murder", word_set("murder homicide killing")),
    ("dose", word_set("dose shot jab injection")),
    ("worker", word_set("worker employee staff staffer")),
    ("lorry", word_set("lorry truck")),
    ("ship", word_set("ship vessel boat")),
    ("shop", word_set("shop store premise outlet")),
    ("flat", word_set("flat apartment")),
    ("carriage", word_set("carriage coach wagon")),
    ("drone", word_set("drone uav")),
    ("building", word_set("building structure")),
    ("family", word_set("family household")),
    ("vote", word_set("vote ballot")),
    ("ticket", word_set("ticket seat")),
    ("fire", word_set("fire blaze")),
    ("policeman", word_set("policeman policemen officer cop")),
    ("plane", word_set("plane airplane aeroplane aircraft airliner jetliner jet")),
    ("time", word_set("time occasion")),
    ("storey", word_set("storey story floor")),
    ("customer", word_set("customer client")),
    ("lawmaker", word_set("lawmaker legislator mp deputy parliamentarian")),
    ("bullet", word_set("bullet round")),
    ("charge", word_set("charge count")),
    ("car", word_set("car automobile")),
    ("inmate", word_set("inmate prisoner convict")),
    ("journalist", word_set("journalist reporter")),
    ("lawyer", word_set("lawyer attorney")),
    ("doctor", word_set("doctor physician")),
    ("firefighter", word_set("firefighter fireman")),
    ("tourist", word_set("tourist holidaymaker vacationer")),
    ("driver", word_set("driver motorist")),
    ("gun", word_set("gun firearm")),
    ("film", word_set("film movie")),
    ("strike", word_set("airstrike strike")),
)
_SENSES = {word: sense for sense, words in _SYNONYMS for word in sorted(words)}
#: Persons named by what they do in the event: beside "people" they are the same ones, which of "passengers",
#: "civilians" or "children" can't be taken for granted.
_ANYBODY = word_set(
    """protester fan resident spectator attacker traveller traveler visitor mourner worshipper worshiper pilgrim guest
    reveller participant attendee victim voter rioter looter gunman murder shopper customer bystander
    holidaymaker concertgoer partygoer churchgoer volunteer"""
)
#: Bodies of persons: "16 crew" are as many members of it.
_BODIES = word_set("crew staff personnel family jury squad team panel")
#: What a figure is said to be, not what it counts: "250,000 strong".
_NO_NOUN = word_set("strong")
#: Of persons or of buildings: "58 dead" and "59 people" (were killed) answer one question.
_OF_THINGS = word_set("destroyed damaged")
#: "No casualties" denies both.
_CASUALTIES = word_set("killed injured")


def gate(a: Quantity, b: Quantity) -> Verdict | None:
    """Return why the two can't be compared, or None when they can."""
    if not _one_scale(a, b):
        units = sorted((a.unit or "a plain count", b.unit or "a plain count"))
        return Verdict("not_comparable", "quantity.unit", f"One is in {units[0]}, the other in {units[1]}.")
    ranked = ranks.gate(a, b)
    if ranked is not None or a.unit == ranks.UNIT:
        return ranked
    one, other = _noun(a), _noun(b)
    if not one or not other or same_things(one, other) or _none_at_all(a, b, (one, other)):
        return None
    things = sorted((one, other))
    return Verdict("not_comparable", "quantity.counted", f"One counts {things[0]}, the other {things[1]}.")


def _noun(q: Quantity) -> str | None:
    noun = changes.split(q.counted)[2]
    return None if noun in _NO_NOUN else noun


def _one_scale(a: Quantity, b: Quantity) -> bool:
    if dimension(a.unit) == dimension(b.unit):
        return True
    return _bare_of(a, b) or _bare_of(b, a)


def _bare_of(bare: Quantity, other: Quantity) -> bool:
    """A bare figure answers "How old?" and "What magnitude?" as well as one that says so."""
    if bare.unit is not None or bare.counted is not None:
        return False
    return other.unit == "magnitude" or (other.unit == "year" and other.counted == "age")


def dimension(unit: str | None) -> str:
    """Return what a unit measures: `length`; of a rate, what is measured by what (`usd/volume`); "" for a count."""
    if unit is None:
        return ""
    known = named(unit)
    top, slash, bottom = unit.partition("/")
    if not slash or known.dimension != unit:
        return known.dimension
    return f"{named(top).dimension}/{named(bottom).dimension}"


def same_things(one: str, other: str) -> bool:
    """Return True when two counted nouns name the same things: equal but for number, or listed as synonyms.

    Of "soldiers killed" and "soldiers injured" the fates differ; "58 dead" and "59 people" may be the same people.
    """
    (noun, fate), (other_noun, other_fate) = _parted(one), _parted(other)
    if fate and other_fate and fate != other_fate:
        return False
    if noun == other_noun:
        return True
    fates = {fate, other_fate} - {""}
    nouns = {noun, other_noun}
    if not fates and (("person" in nouns and nouns & _ANYBODY) or ("member" in nouns and nouns & _BODIES)):
        return True
    return bool(fates) and not fates & _OF_THINGS and nouns == {"", "person"}


def _parted(counted: str) -> tuple[str, str]:
    """Return the sense of the noun and of the fate, either may be empty."""
    *nouns, last = counted.split(" ")
    sense = _sense(last)
    if sense in FATES:
        return (_sense(nouns[-1]) if nouns else ""), sense
    return sense, ""


def _none_at_all(a: Quantity, b: Quantity, things: tuple[str, str]) -> bool:
    """Return True where one counts none of the wider, and the other some of the narrower."""
    pairs = ((a, things[0], things[1]), (b, things[1], things[0]))
    return any(q.hard == (0, 0) and _denies(own, other) for q, own, other in pairs)


def _denies(own: str, other: str) -> bool:
    """Whether none of the one is none of the other: no casualties, no dead; nobody hurt, no passengers hurt."""
    (noun, fate), (other_noun, other_fate) = _parted(own), _parted(other)
    if _sense(own) == "casualty":
        return other_fate in _CASUALTIES
    one_fate = not fate or not other_fate or fate == other_fate
    return one_fate and noun in ("", "person") and other_noun in PERSONS


def _sense(word: str) -> str:
    return _SENSES.get(word) or _SENSES.get(_singular(word)) or _singular(word)


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    if word.endswith("children"):
        return word.removesuffix("ren")
    if word.endswith("men"):
        return word[:-3] + "man"
    if word.endswith("s") and not word.endswith(("ss", "us")):
        return word[:-1]
    return {"people": "person", "children": "child", "feet": "foot"}.get(word, word)
