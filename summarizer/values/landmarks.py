"""Waters, islands, heights and airports under several names, and which waters lie in which.

Sources: International Hydrographic Organization, *Limits of Oceans and Seas* (S-23, 1953) for seas and what they are
part of; the CIA World Factbook for names that two states dispute; the airports of cities with several, after the
metropolitan-area codes of the International Air Transport Association. A line holds the names of one, folded (see
`spelling.fold`), as `plain` leaves them: "sea of azov" is there as "azov sea".
A line here says how newspapers speak, not what anyone recognises.
"""

from __future__ import annotations

import re

_LINES = """
atlantic ocean;atlantic
pacific ocean;pacific
indian ocean
arctic ocean
southern ocean;antarctic ocean
mediterranean sea;mediterranean
adriatic sea;adriatic
aegean sea;aegean
ionian sea
tyrrhenian sea
ligurian sea
marmara sea
black sea
azov sea
caspian sea;caspian
red sea
dead sea
north sea
baltic sea;baltic
irish sea
norwegian sea
barents sea
kara sea
bering sea
okhotsk sea
japan sea
yellow sea
east china sea
south china sea
west philippine sea
philippine sea
java sea
celebes sea
sulu sea
arafura sea
timor sea
coral sea
tasman sea
arabian sea
andaman sea
caribbean sea;caribbean
sargasso sea
beaufort sea
white sea
aral sea
galilee sea;lake tiberias;lake kinneret;kinneret
persian gulf;arabian gulf
oman gulf
aden gulf
aqaba gulf;eilat gulf
suez gulf
mexico gulf;america gulf
california gulf;cortez sea
guinea gulf
thailand gulf;siam gulf
tonkin gulf
finland gulf
bothnia gulf
alaska gulf
bengal bay
biscay bay
hudson bay
english channel;channel;la manche
bristol channel
mozambique channel
bosphorus strait;bosphorus;bosporus;bosporus strait
dardanelles strait;dardanelles
hormuz strait
malacca strait
gibraltar strait
taiwan strait;formosa strait
dover strait;pas de calais strait
kerch strait
bering strait
bab el mandeb strait;bab el mandeb;bab al mandab strait;bab al mandab;mandeb strait
suez canal
panama canal
danube river;danube
rhine river;rhine
nile river;nile
volga river;volga
thames river;thames
seine river;seine
mekong river;mekong
amazon river
ganges river;ganges;ganga river
indus river;indus
yangtze river;yangtze
tigris river;tigris
euphrates river;euphrates
dnieper river;dnieper;dnipro river
elbe river;elbe
oder river
vistula river;vistula
rio grande;rio bravo;rio grande river
potomac river;potomac
falkland islands;falklands;malvinas;malvinas islands;islas malvinas
senkaku islands;senkakus;diaoyu islands;diaoyus;diaoyutai islands
dokdo;takeshima;liancourt rocks;dokdo islets;dokdo islands;takeshima islands
spratly islands;spratlys;nansha islands;truong sa
paracel islands;paracels;xisha islands;hoang sa
canary islands;canaries
nagorno karabakh;artsakh
londonderry;derry
west bank;judea and samaria
temple mount;haram al sharif;noble sanctuary
denali;mount mckinley;mt mckinley
uluru;ayers rock
mount everest;everest;mt everest;sagarmatha;chomolungma;qomolangma
port elizabeth;gqeberha
heathrow airport;heathrow;london heathrow;london heathrow airport
gatwick airport;gatwick;london gatwick;london gatwick airport
stansted airport;stansted;london stansted;london stansted airport
luton airport;london luton;london luton airport
london city airport
kennedy airport;jfk;jfk airport;john f kennedy airport
laguardia airport;laguardia;la guardia airport
newark airport;newark liberty airport
ohare airport;ohare;chicago ohare airport
midway airport;chicago midway airport
dulles airport;washington dulles airport
reagan airport;reagan national airport;ronald reagan washington national airport
charles de gaulle airport;roissy;roissy airport;paris charles de gaulle airport
orly airport;paris orly airport
sheremetyevo airport;sheremetyevo
domodedovo airport;domodedovo
vnukovo airport;vnukovo
narita airport
haneda airport
linate airport
malpensa airport;malpensa
fiumicino airport;leonardo da vinci airport
ciampino airport
congonhas airport
guarulhos airport
galeao airport
santos dumont airport
ezeiza airport
suvarnabhumi airport;suvarnabhumi
don mueang airport;don muang airport
pudong airport
hongqiao airport
daxing airport
incheon airport
gimpo airport
kansai airport
itami airport
sabiha gokcen airport
ataturk airport
"""
#: The first lies in the second.
_WITHIN = """
adriatic sea|mediterranean sea;aegean sea|mediterranean sea;ionian sea|mediterranean sea
tyrrhenian sea|mediterranean sea;ligurian sea|mediterranean sea;west philippine sea|south china sea
caribbean sea|atlantic ocean;north sea|atlantic ocean;sargasso sea|atlantic ocean;biscay bay|atlantic ocean
guinea gulf|atlantic ocean;irish sea|atlantic ocean;norwegian sea|atlantic ocean;mexico gulf|atlantic ocean
english channel|atlantic ocean;baltic sea|atlantic ocean;mediterranean sea|atlantic ocean
bering sea|pacific ocean;okhotsk sea|pacific ocean;japan sea|pacific ocean;south china sea|pacific ocean
east china sea|pacific ocean;yellow sea|pacific ocean;philippine sea|pacific ocean;coral sea|pacific ocean
tasman sea|pacific ocean;celebes sea|pacific ocean;alaska gulf|pacific ocean;california gulf|pacific ocean
arabian sea|indian ocean;andaman sea|indian ocean;bengal bay|indian ocean;red sea|indian ocean
persian gulf|indian ocean;oman gulf|arabian sea;aden gulf|arabian sea;mozambique channel|indian ocean
barents sea|arctic ocean;kara sea|arctic ocean;beaufort sea|arctic ocean;white sea|arctic ocean
thailand gulf|south china sea;tonkin gulf|south china sea;finland gulf|baltic sea;bothnia gulf|baltic sea
aqaba gulf|red sea;suez gulf|red sea;azov sea|black sea
"""
#: A name of two seas: the Sea of Japan as Korea has it, the South China Sea as Vietnam has it.
EAST_SEA = ("east sea", frozenset({"japan sea", "south china sea"}))
_OF = re.compile(r"^(sea|gulf|bay|straits?|isthmus|river|island|isle) of ([a-z]{3,15}(?: [a-z]{2,15}){0,2})$")
_STRAITS = re.compile(r" straits$")
_RIVER = re.compile(r"^river ([a-z]{3,15})$")
_AIRPORT = re.compile(r" (?:international |intl )?airport$")
_MOTORWAY = re.compile(r"^(?:i|interstate|interstate highway) (\d{1,3})$")
_CODED = re.compile(r"^(?:the )?([a-z]{1,2}) ?(\d{1,4}) (?:motorway|autobahn|highway|road|autoroute)$")


def _names() -> dict[str, str]:
    found: dict[str, str] = {}
    for line in _LINES.strip().splitlines():
        names = line.split(";")
        found.update(dict.fromkeys(names, names[0]))
    return found


#: Folded name → the first name on its line.
ONE_PLACE = _names()
#: Folded first name → what it lies in.
INSIDE = {
    inner: outer
    for line in _WITHIN.strip().splitlines()
    for inner, _, outer in (pair.partition("|") for pair in line.split(";"))
}
_WATERS = frozenset({"ocean", "sea", "gulf", "bay", "channel"})
#: Of these kinds two known names are two places.
_APART = frozenset({"ocean", "sea", "gulf", "strait", "river", "airport", "canal", "bay"})


def plain(form: str) -> str:
    """Return a folded name in one order of words, by the first of its names: "sea of azov" → `azov sea`."""
    form = _STRAITS.sub(" strait", _OF.sub(lambda hit: f"{hit[2]} {hit[1].removesuffix('s')}", form))
    form = _AIRPORT.sub(" airport", _RIVER.sub(r"\1 river", form))
    form = _CODED.sub(r"\1\2", _MOTORWAY.sub(r"interstate \1", form))
    return ONE_PLACE.get(form, form)


def is_known(form: str) -> bool:
    """Whether a folded name, as `plain` leaves it, is in the table."""
    return form in _FIRST


def chain(form: str) -> tuple[str, ...]:
    """What a water lies in, nearest first."""
    found: list[str] = []
    while (form := INSIDE.get(form, "")) and form not in found:
        found.append(form)
    return tuple(found)


def two_names(a: str, b: str) -> bool:
    """Whether one is a name that the other has too."""
    name, others = EAST_SEA
    return (a == name and b in others) or (b == name and a in others)


def two_places(a: str, b: str) -> bool:
    """Whether both are known, of one kind, and two."""
    known = a != b and a in _FIRST and b in _FIRST
    kinds = {form.rpartition(" ")[2] for form in (a, b)}
    return known and len(kinds) == 1 and kinds <= _APART and b not in chain(a) and a not in chain(b)


def two_waters(a: str, b: str) -> bool:
    """Whether both are known seas, gulfs, bays or channels, of two kinds, and neither lies in the other: the English
    Channel, the North Sea. Neighbours both, so that one may be told loosely for the other.
    """
    known = a in _FIRST and b in _FIRST
    kinds = {form.rpartition(" ")[2] for form in (a, b)}
    return known and len(kinds) == 2 and kinds <= _WATERS and b not in chain(a) and a not in chain(b)


_FIRST = frozenset(ONE_PLACE.values())
