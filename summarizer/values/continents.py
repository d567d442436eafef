"""Continents and regions of several states, and which states they hold.

Sources: United Nations Statistics Division, *Standard country or area codes for statistical use* (M49), for continents
and sub-regions; newspapers' use for the Middle East, the Balkans, the Baltics and Scandinavia. States that lie on two
continents (Russia, Turkey, Egypt, Kazakhstan, the Caucasus, Cyprus, Indonesia, Papua New Guinea) are in none. A line
here says how newspapers speak, not what anyone recognises.
"""

from __future__ import annotations

from functools import cache

from summarizer.records import Place
from summarizer.values import states
from summarizer.values.base import Verdict
from summarizer.values.place_siblings import both
from summarizer.values.shown import place as shown

_CONTINENTS = """
africa|algeria;angola;benin;botswana;burkina faso;burundi;cameroon;cape verde;central african republic;chad;comoros
africa|democratic republic of the congo;republic of the congo;djibouti;equatorial guinea;eritrea;eswatini;ethiopia
africa|gabon;gambia;ghana;guinea;guinea bissau;ivory coast;kenya;lesotho;liberia;libya;madagascar;malawi;mali
africa|mauritania;mauritius;morocco;mozambique;namibia;niger;nigeria;rwanda;senegal;seychelles;sierra leone;somalia
africa|south africa;south sudan;sudan;tanzania;togo;tunisia;uganda;zambia;zimbabwe
asia|afghanistan;bahrain;bangladesh;bhutan;brunei;cambodia;china;hong kong;india;iran;iraq;israel;japan;jordan;kuwait
asia|kyrgyzstan;laos;lebanon;malaysia;maldives;mongolia;myanmar;nepal;north korea;oman;pakistan;palestine;philippines
asia|qatar;saudi arabia;singapore;south korea;sri lanka;syria;taiwan;tajikistan;thailand;turkmenistan
asia|united arab emirates;uzbekistan;vietnam;yemen
europe|albania;andorra;austria;belarus;belgium;bosnia and herzegovina;bulgaria;croatia;czech republic;denmark;estonia
europe|finland;france;germany;greece;hungary;iceland;ireland;italy;kosovo;latvia;liechtenstein;lithuania;luxembourg
europe|malta;moldova;monaco;montenegro;netherlands;north macedonia;norway;poland;portugal;romania;san marino;serbia
europe|slovakia;slovenia;spain;sweden;switzerland;ukraine;united kingdom;vatican city
north america|canada;mexico;united states;belize;costa rica;el salvador;guatemala;honduras;nicaragua;panama
south america|argentina;bolivia;brazil;chile;colombia;ecuador;guyana;paraguay;peru;suriname;uruguay;venezuela
"""
_REGIONS = """
latin america|argentina;bolivia;brazil;chile;colombia;costa rica;cuba;dominican republic;ecuador;el salvador;guatemala
latin america|honduras;mexico;nicaragua;panama;paraguay;peru;uruguay;venezuela
central america|belize;costa rica;el salvador;guatemala;honduras;nicaragua;panama
middle east|bahrain;egypt;iran;iraq;israel;jordan;kuwait;lebanon;oman;palestine;qatar;saudi arabia;syria
middle east|united arab emirates;yemen
southeast asia|brunei;cambodia;east timor;indonesia;laos;malaysia;myanmar;philippines;singapore;thailand;vietnam
central asia|kazakhstan;kyrgyzstan;tajikistan;turkmenistan;uzbekistan
south asia|bangladesh;bhutan;india;maldives;nepal;pakistan;sri lanka
east asia|china;hong kong;japan;mongolia;north korea;south korea;taiwan
west africa|benin;burkina faso;cape verde;gambia;ghana;guinea;guinea bissau;ivory coast;liberia;mali;mauritania;niger
west africa|nigeria;senegal;sierra leone;togo
east africa|burundi;djibouti;eritrea;ethiopia;kenya;rwanda;somalia;south sudan;tanzania;uganda
north africa|algeria;egypt;libya;morocco;tunisia
balkans|albania;bosnia and herzegovina;bulgaria;croatia;kosovo;montenegro;north macedonia;serbia
baltics|estonia;latvia;lithuania
scandinavia|denmark;norway;sweden
"""
#: "Northern Africa" is North Africa.
_SAID = {
    "western": "west",
    "eastern": "east",
    "northern": "north",
    "southern": "south",
    "southeastern": "southeast",
}


@cache
def _table(lines: str) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for line in lines.strip().splitlines():
        name, _, held = line.partition("|")
        found[name] = found.get(name, frozenset()) | frozenset(held.split(";"))
    return found


def _held(form: str) -> frozenset[str]:
    head, _, rest = form.partition(" ")
    plain = f"{_SAID.get(head, head)} {rest}" if rest else form.removeprefix("the ")
    return _table(_CONTINENTS).get(plain) or _table(_REGIONS).get(plain) or frozenset()


def is_known(form: str) -> bool:
    """Whether a folded name is a continent's or a region's: North America is no north of America."""
    return bool(_held(form))


def _is_continent(form: str) -> bool:
    return form in _table(_CONTINENTS)


def _continent_of(state: str) -> str | None:
    return next((name for name, held in _table(_CONTINENTS).items() if state in held), None)


def compare(a: Place, b: Place) -> Verdict | None:
    """Relate a continent or a region of states to a place in a known state, or two continents; else None."""
    x, y = _held(a.place), _held(b.place)
    if not x and not y:
        return None
    if x and y:
        return _two(a, b, x, y)
    verdict = _within(b, a, x).turned() if x else _within(a, b, y)
    return None if verdict.relation == "not_comparable" else verdict


def _two(a: Place, b: Place, x: frozenset[str], y: frozenset[str]) -> Verdict | None:
    if x < y:
        return Verdict("refines", "place.contained", f"{shown(a.place)} is in {shown(b.place)}.")
    if y < x:
        return Verdict("refined_by", "place.contained", f"{shown(b.place)} is in {shown(a.place)}.")
    if x & y:
        return None
    return Verdict("contradicts", "place.siblings", f"{both(a, b)} are two parts of the world.")


def _within(part: Place, whole: Place, held: frozenset[str]) -> Verdict:
    state = next((form for form in reversed((part.place, *part.within)) if form in states.states()), "")
    if state in held:
        return Verdict("refines", "place.contained", f"{shown(part.place)} is in {shown(whole.place)}.")
    own = _continent_of(state)
    if own and _is_continent(whole.place) and own != whole.place:
        why = f"{both(part, whole)} lie apart: {shown(own)} and {shown(whole.place)}."
        return Verdict("contradicts", "place.siblings", why)
    return Verdict("not_comparable", "place.unknown", f"Where {both(part, whole)} lie isn't known.")
