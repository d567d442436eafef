"""Whether two persons' names are one person's."""

from __future__ import annotations

from summarizer.records import Name
from summarizer.values import given, romanised
from summarizer.values.base import Verdict
from summarizer.values.given_sex import womans_family
from summarizer.values.shown import pair, two_names
from summarizer.values.spelling import VOWELS, near_miss, slavic_alike
from summarizer.values.titles import FAMILY_FIRST


def compare(a: Name, b: Name) -> Verdict:
    """Relate two names that are no body's and no state's by their form."""
    family = _family(a, b)
    if family == "different":
        return _reordered(a, b)
    by_husband = a.key == b.key and " " in a.key  # Mrs. John Smith may be told without her title, by mistake
    if given.opposed(a.given, b.given) and not by_husband:
        return two_names(a, b, "name.title", "are a man and a woman of one name")
    if a.key == b.key:
        return Verdict("same", "name.same", "Both give the same name.")
    first = _given(a, b)
    if first == "different":
        if sorted(a.key.split()) == sorted(b.key.split()):
            return _reordered(a, b)
        return two_names(a, b, why="have different given names")
    if "near" in (family, first):
        return Verdict(
            "differs", "name.spelling", f"{pair(a, b)}: spelled as two names, perhaps of one person."
        )
    if family == "sound" or first == "sound":
        return Verdict("alias", "name.transliteration", f"{pair(a, b)} are spellings of one name.")
    if first == "nickname":
        return Verdict("alias", "name.nickname", f"{pair(a, b)}: one has a short form of the given name.")
    return Verdict("alias", "name.partial", f"{pair(a, b)}: one gives the name in part.")


def _family(a: Name, b: Name) -> str:
    if a.family == b.family:
        return "same"
    if given.cognate(a.family, b.family) or slavic_alike(a.family, b.family):
        return "sound"
    if a.family in b.family.split("-") or b.family in a.family.split("-"):
        return "same"
    if (
        a.given
        and b.given
        and _given(a, b) not in ("different", "missing")
        and given.korean_alike(a.family, b.family)
    ):
        return "sound"
    x, y = (a.given, a.family), (b.given, b.family)
    if any(alike(x, y) for alike in (given.arabic_alike, romanised.chinese_alike, romanised.hebrew_alike)):
        return "sound"
    if romanised.greek_alike(a.family, b.family):
        return "sound"
    return "near" if near_miss(a.family, b.family) else "different"


def _given(a: Name, b: Name) -> str:
    found = given.compare(a.given, b.given)
    if found in ("near", "sound", "nickname") and (
        given.of_two_sexes(a.given, b.given) or _husband_of(a, b) or _husband_of(b, a)
    ):
        return "different"
    if found not in ("same", "missing") and romanised.chinese_alike((a.given, a.family), (b.given, b.family)):
        return "sound"
    if (
        found == "nickname"
        and a.family == b.family
        and a.family in FAMILY_FIRST
        and _cut_apart(a.given, b.given)
    ):
        return "different"
    korean = found in ("near", "different") and given.korean_alike(a.family, b.family)
    return "sound" if korean and given.korean_given(a.given, b.given) else found


def _husband_of(man: Name, woman: Name) -> bool:
    """Whether both names, given and family, are told of a man and of a woman: Evgeny Orlov, Zhenya Orlova."""
    hers = woman.given.partition(" ")[0].endswith("a") and not man.given.partition(" ")[0].endswith("a")
    return hers and womans_family(man.family, woman.family)


def _cut_apart(a: str, b: str) -> bool:
    """Whether one is two syllables, and the other a word that begins with the first and goes on otherwise:
    mei ling, meiying.
    """
    two, one = sorted((a.split(), b.split()), key=len, reverse=True)
    if len(two) != 2 or len(one) != 1 or "".join(two) == one[0]:
        return False
    return one[0].startswith(two[0]) and len(one[0]) > len(two[0]) + 1


def _reordered(a: Name, b: Name) -> Verdict:
    """Relate different names: another order of the words, a second surname, or someone known by the first."""
    x, y = a.key.split(), b.key.split()
    if _by_initials(x, y) or _by_initials(y, x):
        return Verdict("alias", "name.acronym", f"{pair(a, b)}: one is the other's initials.")
    if "".join(x) == "".join(y):
        return Verdict("alias", "name.transliteration", f"{pair(a, b)} are spellings of one name.")
    if sorted(x) == sorted(y):
        if (
            x[0] == y[0] or x[-1] == y[-1]
        ):  # the order of two surnames, or of two given names, is part of the name
            why = f"{pair(a, b)} have the same words in two orders."
            return Verdict("differs", "name.word-order", why)
        return Verdict("alias", "name.order", f"{pair(a, b)} are one name in two orders.")
    short, long = (x, y) if len(x) <= len(y) else (y, x)
    if len(short) < len(long) and (_begins(short, long) or _is_within(short, long)):
        return Verdict("alias", "name.partial", f"{pair(a, b)}: one gives the name in part.")
    return two_names(a, b)


def _by_initials(short: list[str], long: list[str]) -> bool:
    """Whether somebody is known by the initials alone: RFK Jr. Letters with a vowel may be a name."""
    letters, *words = short
    full = [word for word in long if word not in words]
    if not 2 <= len(letters) <= 4 or not VOWELS.isdisjoint(letters) or len(full) + len(words) != len(long):
        return False
    return given.GENERATIONS.issuperset(words) and letters == "".join(word[0] for word in full)


def _begins(short: list[str], long: list[str]) -> bool:
    """Whether the shorter name is in the longer, word by word, from its first word on (Claudia Sheinbaum Pardo)."""
    if given.like(short[0], long[0]) not in ("same", "sound", "nickname"):
        return False
    rest = iter(long[1:])
    return all(any(given.cognate(word, other) for other in rest) for word in short[1:])


def _is_within(short: list[str], long: list[str]) -> bool:
    """Whether the shorter name is in the middle of the longer, as a first of two surnames is; no given name is."""
    if len(short) == 1:
        return len(long) > 2 and short[0] in long[1:] and not given.is_known(short[0])
    return any(long[i : i + len(short)] == short for i in range(1, len(long) - len(short)))
