"""Given names, one person's or two people's.

Two tables, both closed and small: English short forms, as dictionaries of first names
give them (Withycombe, *The Oxford Dictionary of English Christian Names*), and the
Russian, Ukrainian, Belarusian and Arabic forms that newspapers use for one another.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Literal

from summarizer.values import romanised
from summarizer.values.given_sex import MEN, WOMEN, womans_form
from summarizer.values.short_forms import SHORT_FORMS_ABROAD, SHORT_FORMS_RARER
from summarizer.values.spelling import SHORT, near_miss, same_sound, skeleton

Likeness = Literal["same", "missing", "initial", "sound", "nickname", "near", "different"]

#: From like to unlike: of several given names the least like decides.
_ORDER: tuple[Likeness, ...] = ("same", "missing", "initial", "sound", "nickname", "near", "different")

_SHORT_FORMS = """
alexander alex al sandy; alexandria alex lexi; daniela danielle dani; gabriella gabriela gabrielle gabby; stephanie
steph; natalie nat; jesse jess; bethany beth; nicole nicky; victor vic; victoria tori vicky; charlotte charles charlie;
isabella bella; cameron cam; wesley wes; maxine max; alison alistair ali; mohammed muhammad mo; edward ned;
albert al bert; alfred al fred; andrew andy drew; anthony antony tony; ann anne
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
willie; zachary zach; bernard bernie; abraham abe; arthur art artie; clifford cliff; curtis curt; dominic dom;
ernest ernie; gabriel gabe; gilbert gil; herbert herb; howard howie; jerome jerry; leslie les; maximilian max;
melvin mel; norman norm; oliver ollie; randall randolph randy; roderick rodney rod; russell russ; sidney sid;
stanley stan; terence terrance terry; tobias toby; abigail abby; alexandra alex sandra; amanda mandy;
caroline carrie; charlotte lottie charlie; dorothy dot dottie; eleanor ellie nell; gwendolyn gwen;
jacqueline jackie; josephine jo josie; louise lou; madeline maddie; mary molly polly; penelope penny;
philippa pippa; samantha sam; teresa theresa tess terry; veronica ronnie; virginia ginny; valerie val;
reginald reggie reg; sylvester sly; tabitha tabby; francisco paco pancho; jose pepe; ignacio nacho;
eduardo lalo; guadalupe lupe; manuel manolo; jesus chuy
"""

_COGNATES = """
vladimir volodymyr uladzimir; alexander aleksandr oleksandr aliaksandr alyaksandr alexandr aleksander
alyaksander; sergei serhiy serhii siarhei; nikolai mykola mikalai; dmitry dmytro dimitri dzmitry dmitriy;
andrei andriy andrii; alexei oleksiy oleksii aliaksei aleksei; evgeny yevgeny yevgeni yevhen evgeni yevgeniy;
mikhail mykhailo mikhailo; mikhail michail; peter petro pyotr petr; pavel pavlo; igor ihor; gennady hennadiy
henadz; ekaterina kateryna yekaterina katerina; elena olena yelena alena; yulia yuliya julia iuliia; anatoly
anatoliy anatolii; vasily vasyl vasil vassily; yuri yuriy yury iurii; gregory hryhoriy grigory; konstantin
kostiantyn kostyantyn; svetlana svitlana sviatlana; leonid leanid; roman raman; ivan; sasha sacha; viktor viktar victor;
maria mariya maryia mariia; tatiana tatyana tetiana tatsiana; natalia natalya nataliya; oleg oleh aleh; arkady
arkadiy; denis denys dzianis; maxim maksim maksym; timofey tymofiy; ignat hnat; olga olha volha; mohammed
muhammad mohamed mohamad mohammad muhammed mahomed mehmet mohd muhd md; ahmed ahmad ahmet; hassan hasan;
khaled khalid; mahmoud mahmud mehmood mahmood; said saeed sayeed; faisal faysal; tariq tarek tareq; waleed
walid; rashid rasheed rached; saleh salih; amir ameer; karim kareem; salim saleem selim; nasser nasir naser;
latif lateef; jamal gamal djamal; yusuf yousef yousuf youssef yusef joseph; abdullah abdallah abdulla; hussein
husayn hossein; omar umar; osama usama; ibrahim ebrahim; mustafa mostafa; suleiman sulaiman soleiman; gaddafi
qaddafi kadafi gadhafi qadhafi; hezbollah hizbollah hizbullah hizballah; alexey aleksey alexei aleksei;
giorgos yorgos georgios yiorgos george; giannis yannis yiannis ioannis; gulen; xavier javier; juan; george
georgy heorhiy georgi
"""

#: Family names in the romanisations that Koreans and newspapers use (Revised Romanization of 2000,
#: McCune-Reischauer of 1939, and the spellings of passports).
_KOREAN_FAMILIES = """
lee yi ri rhee; park pak bak; kim gim; choi choe chey; jung jeong chung chong; yoon yun; roh noh no; cho jo;
kang gang; lim im rim; shin sin; yoo yu ryu ryoo; moon mun; ahn an; seo suh so; kwon gwon; oh o; han hahn; hwang whang;
baek paik paek; woo u; nam nahm; hong hung; song sung seong; ko goh koh go; bae pae; hur heo huh
"""

_KOREAN_FOLDS = tuple(
    (re.compile(pattern), by)
    for pattern, by in (
        (r"y[eo]*o?u|yeo|yo", "yo"),  # yeol, youl, yul
        (r"eo|eu|oo|ou|u", "o"),  # seok, suk, sok
        (r"ae|ai", "e"),
        (r"^(?:ch|j)", "j"),
        (r"^g", "k"),
        (r"^d", "t"),
        (r"^b", "p"),
    )
)

#: Arabic and Persian given names as newspapers write them: what tells that vowels in the rest are unsure.
_ARABIC = frozenset(
    """
    mohammed muhammad mohamed mohammad mohamad ahmed ahmad ali hassan hasan hussein hossein omar umar ibrahim
    ismail khalid khaled abdul abdel abd abdullah abdallah mahmoud mahmud mustafa mostafa yousef yusuf youssef
    tariq tarek walid waleed nasser nasir saddam bashar hafez rashid rached rashed said saeed sayed sayyed
    qassem qasem qasim kassem mullah hamid hamed karim kareem faisal salman khalifa fatima fatma aisha ayesha
    leila layla zaynab zainab ayman aiman moammar muammar amr amir ameer bilal jamal gamal javad mahdi mehdi
    mohsen reza abu yahya ziad ziyad hamad imran
    """.split()
)
_NO_VOWELS = re.compile(r"(?<!^)h|[aeiouy]")
_ARABIC_SOUNDS = str.maketrans("gqcwz", "jkkvs")

#: Marks in `given` of those who are known by a title alone.
TITLES = {"mr": "m", "ms": "f"}
#: Roman numerals as far as popes have come; "X" is left out, for Malcolm's sake. Those that are names, too, are
#: written as in `ORDINALS`.
GENERATIONS = frozenset(
    "jr sr junior senior 1st ii iii iv v 6th vii viii ix 11th xii xiii xiv xv xvi xvii xviii xxiii".split()
)
ORDINALS = {"i": "1st", "vi": "6th", "xi": "11th"}
_NO_NAMES = GENERATIONS | set(TITLES)

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


@cache
def _rarer() -> dict[str, frozenset[str]]:
    groups = (line.split() for line in SHORT_FORMS_RARER.replace("\n", " ").split(";"))
    return {name: frozenset(short) for name, *short in groups}


def is_known(name: str) -> bool:
    """Whether a folded word is a given name of the tables."""
    return name in MEN or name in WOMEN or bool(_groups(_SHORT_FORMS).get(name))


def sex(given: str) -> str:
    """Say `m` or `f` when a title or the table's given name tells; empty otherwise."""
    first = given.partition(" ")[0]
    if first in TITLES:
        return TITLES[first]
    return "m" if first in MEN else "f" if first in WOMEN else ""


def opposed(a: str, b: str) -> bool:
    """Whether one of two persons, who is known by a title alone, isn't of the other's sex: Mr Park, Ms Park."""
    by_title = a in TITLES or b in TITLES
    return by_title and {sex(a), sex(b)} == {"m", "f"}


def of_two_sexes(a: str, b: str) -> bool:
    """Whether the first of two persons' given names are a man's and a woman's: Michael and Michelle, Jan and Jana.

    Names that both may bear (Alex, Kim, Andrea) tell nothing.
    """
    first, second = (given.partition(" ")[0] for given in (a, b))
    if first in TITLES or second in TITLES:
        return False
    if {sex(a), sex(b)} == {"m", "f"}:
        return True
    return like(first, second) != "nickname" and (womans_form(first, second) or womans_form(second, first))


def korean_alike(a: str, b: str) -> bool:
    """Whether two folded family names are one Korean name in two romanisations (Yoon / Yun)."""
    return _share(_KOREAN_FAMILIES, a, b)


def korean_given(a: str, b: str) -> bool:
    """Whether two given names are one Korean name in two romanisations (Suk Yeol / Seok-youl)."""
    x, y = (given.split() for given in (a, b))
    return len(x) == len(y) and all(_korean(p) == _korean(q) for p, q in zip(x, y, strict=True))


def _korean(syllable: str) -> str:
    for pattern, by in _KOREAN_FOLDS:
        syllable = pattern.sub(by, syllable)
    return syllable


def arabic_alike(a: tuple[str, str], b: tuple[str, str]) -> bool:
    """Whether two persons, each `(given, family)`, bear one Arabic or Persian name: the script leaves vowels out,
    so only consonants count, and both must have the given name of such a language.
    """
    if not all(any(word in _ARABIC for word in given.split()) for given, _ in (a, b)):
        return False
    x, y = (_NO_VOWELS.sub("", skeleton(family).translate(_ARABIC_SOUNDS)) for _, family in (a, b))
    return x == y and len(x) > 1


def cognate(a: str, b: str) -> bool:
    """Whether two folded names are one name in two languages or transliterations."""
    if a == b or same_sound(a, b) or _share(_COGNATES, a, b) or _umlauts(a) == _umlauts(b):
        return True
    return romanised.hebrew_given(a, b) or romanised.greek_alike(a, b)


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
    if _share(_SHORT_FORMS, a, b) or _share(SHORT_FORMS_ABROAD, a, b) or _begins(a, b) or _begins(b, a):
        return "nickname"
    if b in _rarer().get(a, ()) or a in _rarer().get(b, ()):
        return "nickname"
    if romanised.yoruba_short(a, b):
        return "nickname"
    if not near_miss(a, b):
        return "near" if _sounds_near(a, b) else "different"
    womans = a.rstrip("ae") == b.rstrip("ae")
    return "sound" if not womans and not _ARABIC.isdisjoint((a, b)) else "near"


def _begins(short: str, long: str) -> bool:
    """Whether a name of two or three letters is the start of a longer one: Jo for Joanne."""
    return len(short) <= 3 and len(long) > len(short) + 1 and long.startswith(short)


def _sounds_near(a: str, b: str) -> bool:
    """Whether three or more consonants are alike, voiced or not: Marquis / Marquese, Myoung-gyon / Myung-kyun."""
    x, y = (_REPEATED.sub(r"\1", skeleton(name).translate(_UNVOICED)) for name in (a, b))
    return x == y and len(x) >= 3 and (a[0] == b[0] or min(len(a), len(b)) >= SHORT)


#: "Abd al Rahman", "Abdel Aziz" and "Abdulaziz": "servant of", and what follows belongs to it.
_ABDUL = re.compile(r"\babd(?:[aeu]l| al| el| ul) ?(?=[a-z]{3})")


def _split(given: str) -> tuple[list[str], str]:
    names = [word for word in _ABDUL.sub("abdul", given).split() if word not in _NO_NAMES]
    generation = next((word for word in given.split() if word in GENERATIONS), "")
    return names, {"junior": "jr", "senior": "sr"}.get(generation, generation)


@lru_cache(maxsize=16_384)  # few given names bear most people
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
