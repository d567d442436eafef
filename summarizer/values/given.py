"""Given names, one person's or two people's.

Two tables, both closed and small: English short forms, as dictionaries of first names
give them (Withycombe, *The Oxford Dictionary of English Christian Names*), and the
Russian, Ukrainian, Belarusian and Arabic forms that newspapers use for one another.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from summarizer.values.spelling import SHORT, near_miss, same_sound, skeleton

Likeness = Literal["same", "missing", "initial", "sound", "nickname", "near", "different"]

#: From like to unlike: of several given names the least like decides.
_ORDER: tuple[Likeness, ...] = ("same", "missing", "initial", "sound", "nickname", "near", "different")

_SHORT_FORMS = """
alexander alex al sandy; albert al bert; alfred al fred; andrew andy drew; anthony antony tony; ann anne
anna annie; barbara barb; benjamin ben bibi; charles charlie chuck; christopher chris; christine chris christina;
daniel dan danny; david dave; deborah debbie; donald don donny; douglas doug; edward ed eddie ted; elizabeth
liz beth betty lizzie; eugene gene; frances fran; francis frank; franklin frank; frederick fred; gerald
gerry jerry; geoffrey jeffrey jeff geoff; gregory greg; harold harry; henry harry hank; isaac ike; jacob
jake; james jim jimmy jamie; jennifer jen jenny; jessica jess; john jon johnny jack; jonathan jon johnathan;
joseph joe joey; joshua josh; judith judy; katherine catherine kathryn kate kathy cathy katie; kenneth ken;
kimberly kim; lawrence laurence larry; leonard len leo; louis lewis lou; margaret maggie meg peggy; matthew
matt; michael mike mick mickey; mitchell mitch; nancy nan; nathaniel nathan nate; nicholas nick nicolas;
pamela pam; patricia pat patty trish; patrick pat paddy; peter pete; philip phillip phil; raymond ray;
rebecca becky; richard rick dick rich ricky; robert bob rob bobby robbie bert; ronald ron ronnie; rudolph
rudy; samuel sam; sarah sara sally; stephen steven steve; stuart stewart; susan sue suzanne; theodore ted
theo; thomas tom tommy; timothy tim; victoria vicky; vincent vince; walter walt; william bill will billy
willie; zachary zach
"""

_COGNATES = """
vladimir volodymyr uladzimir; alexander aleksandr oleksandr aliaksandr alyaksandr; sergei serhiy serhii
siarhei; nikolai mykola mikalai; dmitry dmytro dimitri dzmitry dmitriy; andrei andriy andrii; alexei oleksiy
oleksii aliaksei aleksei; evgeny yevgeny yevgeni yevhen evgeni yevgeniy; mikhail mykhailo mikhailo; mikhail
michail; peter petro pyotr petr; pavel pavlo; igor ihor; gennady hennadiy henadz; ekaterina kateryna
yekaterina katerina; elena olena yelena alena; yulia yuliya julia iuliia; anatoly anatoliy anatolii; vasily
vasyl vasil vassily; yuri yuriy yury iurii; gregory hryhoriy grigory; konstantin kostiantyn kostyantyn;
svetlana svitlana sviatlana; leonid leanid; roman raman; ivan; mohammed muhammad mohamed mohamad mohammad
muhammed mahomed mehmet; yusuf yousef yousuf youssef yusef joseph; abdullah abdallah abdulla; hussein husayn
hossein; omar umar; osama usama; ibrahim ebrahim; mustafa mostafa; suleiman sulaiman soleiman; gaddafi
qaddafi kadafi gadhafi qadhafi; hezbollah hizbollah hizbullah hizballah; alexey aleksey alexei aleksei;
gulen; xavier javier; juan; george georgy heorhiy georgi
"""

GENERATIONS = frozenset({"jr", "sr", "junior", "senior", "ii", "iii", "iv"})


_UNVOICED = str.maketrans("bdgvzjw", "ptkfsC" + "f", "aeiouy")
_UMLAUT = re.compile(r"([aou])e")
_REPEATED = re.compile(r"(.)\1+")


@cache
def _groups(table: str) -> dict[str, frozenset[int]]:
    found: dict[str, frozenset[int]] = {}
    for number, line in enumerate(table.replace("\n", " ").split(";")):
        for name in line.split():
            found[name] = found.get(name, frozenset()) | {number}
    return found


def _share(table: str, a: str, b: str) -> bool:
    groups = _groups(table)
    return bool(groups.get(a, frozenset()) & groups.get(b, frozenset()))


def cognate(a: str, b: str) -> bool:
    """Whether two folded names are one name in two languages or transliterations."""
    return a == b or same_sound(a, b) or _share(_COGNATES, a, b) or _umlauts(a) == _umlauts(b)


def _umlauts(name: str) -> str:
    """A longer name with ae, oe, ue as ä, ö, ü fold: Mueller and Müller are one."""
    return _UMLAUT.sub(r"\1", name) if len(name) >= SHORT else name


def like(a: str, b: str) -> Likeness:
    """How like two single folded given names are; a single letter is an initial."""
    if a == b:
        return "same"
    if len(a) == 1 or len(b) == 1:
        return "initial" if a[0] == b[0] else "different"
    if cognate(a, b):
        return "sound"
    if _share(_SHORT_FORMS, a, b) or _begins(a, b) or _begins(b, a):
        return "nickname"
    return "near" if near_miss(a, b) or _sounds_near(a, b) else "different"


def _begins(short: str, long: str) -> bool:
    """Whether a name of two or three letters is the start of a longer one: Jo for Joanne."""
    return len(short) <= 3 and len(long) > len(short) + 1 and long.startswith(short)


def _sounds_near(a: str, b: str) -> bool:
    """Whether three or more consonants are alike, voiced or not: Marquis / Marquese, Myoung-gyon / Myung-kyun."""
    x, y = (_REPEATED.sub(r"\1", skeleton(name).translate(_UNVOICED)) for name in (a, b))
    return x == y and len(x) >= 3


def _split(given: str) -> tuple[list[str], str]:
    names = [word for word in given.split() if word not in GENERATIONS]
    generation = next((word for word in given.split() if word in GENERATIONS), "")
    return names, {"junior": "jr", "senior": "sr"}.get(generation, generation)


def compare(a: str, b: str) -> Likeness:
    """How like two persons' given names are, generation ("jr") included; the family names are equal.

    Names are held against each other in order, so that "george w" and "george h w" differ
    while "george" agrees with both; someone known by a second name ("J. Robert", "Robert")
    is still found.
    """
    (x, one), (y, other) = _split(a), _split(b)
    if one and other and one != other:
        return "different"
    if not x or not y:
        return "same" if x == y and one == other else "missing"
    found = max((like(p, q) for p, q in zip(x, y, strict=False)), key=_ORDER.index)
    if found == "different" and like(x[0], y[0]) == "different":
        joined = like("".join(x), "".join(y))
        return "missing" if _called_by_second(x, y) else joined
    return "missing" if found == "same" and (len(x) != len(y) or one != other) else found


def _called_by_second(x: list[str], y: list[str]) -> bool:
    full_x, full_y = ([name for name in names if len(name) > 1] for names in (x, y))
    short, long = sorted((full_x, full_y), key=len)
    met = (any(like(p, q) in ("same", "sound", "nickname") for q in long) for p in short)
    return bool(short) and len(x) != len(y) and all(met)
