"""Names of one language in two romanisations, each by the tables of that language.

Sources: Chinese after Wade-Giles (H. A. Giles, *A Chinese-English Dictionary*, 1912; apostrophes left out, as
newspapers and Taiwanese passports do) and Hanyu Pinyin (ISO 7098); Greek after ELOT 743 and the BGN/PCGN tables of 1962
and 1996; Hebrew after the Academy of the Hebrew Language (2006) and older spellings of passports; Yoruba short forms
after Akinnaso, "The sociolinguistic basis of Yoruba personal names" (1980): the end of a name stands for all of it.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from summarizer.text.lexicon import word_set
from summarizer.values.late import late
from summarizer.values.spelling import SHORT

_Folds = tuple[tuple[re.Pattern[str], str], ...]


def _folds(*pairs: tuple[str, str]) -> _Folds:
    return tuple((late(pattern), by) for pattern, by in pairs)


def _folded(word: str, folds: _Folds) -> str:
    for pattern, by in folds:
        word = pattern.sub(by, word)
    return word


# --- Chinese ------------------------------------------------------------------------------

#: A syllable of Wade-Giles, initial first; what a pinyin syllable may have in its place, as a pattern.
_INITIALS = (
    ("hs", "x"), ("sh", "sh"), ("ts", "[zc]"), ("tz", "[zc]"), ("ss", "s"), ("sz", "s"), ("ch", "(?:zh|ch|j|q)"),
    ("p", "[bp]"), ("t", "[dt]"), ("k", "[gk]"), ("j", "r"),
)  # fmt: skip
_FINALS = _folds(
    (r"^ien$", "ian"),
    (r"^ieh$", "ie"),
    (r"^ih$", "i"),
    (r"^ueh$", "ue"),
    (r"^eh$", "e"),
    (r"^uei$", "ui"),
    (r"^iung$", "iong"),
    (r"^ung$", "ong"),
    (r"^o$", "(?:e|o|uo)"),
    (r"^erh$", "er"),
)
#: Syllables of Wade-Giles without an initial of the table.
_WHOLE = {
    "yen": "yan", "yu": "(?:yu|you)", "yung": "yong", "yeh": "ye", "yueh": "yue", "erh": "er", "i": "yi",
    "tzu": "[zc]i",    "szu": "si", "ssu": "si", "tse": "(?:[zc]e|zi)"}  # fmt: skip
_VOWEL = late(r"[aeiou]")
#: What only Wade-Giles has.
_MARKED = late(r"\b(?:hs|ts|tz|ss|sz)|(?:ih|eh|ien|ung|erh)\b|\b(?:k|p|t)|\bch")


@lru_cache(maxsize=1024)
def _pinyin(syllable: str) -> str:
    """A pattern of the pinyin syllables that one of Wade-Giles may be."""
    if syllable in _WHOLE:
        return _WHOLE[syllable]
    initial, by = next(((head, by) for head, by in _INITIALS if syllable.startswith(head)), ("", ""))
    if not initial:
        at = _VOWEL.search(syllable)
        initial = by = syllable[: at.start()] if at else syllable
    final = syllable[len(initial) :]
    if initial == "ch" and final == "ih":
        by = "(?:zh|ch)"
    elif initial == "ch" and final[:1] == "i":
        by = "[jq]"
    elif initial == "ch" and final[:1] != "u":
        by = "(?:zh|ch)"
    return by + (_folded(final, _FINALS) if final else "")


def chinese_alike(a: tuple[str, str], b: tuple[str, str]) -> bool:
    """Whether two persons, each `(given, family)` folded, bear one Chinese name, once in Wade-Giles and once in pinyin.

    The one in Wade-Giles has its given name in two syllables ("chih hao"), the other in one word ("zhihao").
    """
    return _wade_giles(a, b) or _wade_giles(b, a)


def _wade_giles(old: tuple[str, str], new: tuple[str, str]) -> bool:
    syllables = old[0].split()
    whole = "".join(new[0].split())
    plain = all(part.isascii() and part.isalpha() and len(part) <= 6 for part in (*syllables, old[1]))
    if len(syllables) != 2 or not plain or not whole or not _MARKED.search(f"{old[1]} {old[0]}"):
        return False
    given = "".join(map(_pinyin, syllables))
    return bool(re.fullmatch(given, whole)) and bool(re.fullmatch(_pinyin(old[1]), new[1]))


# --- Greek --------------------------------------------------------------------------------

_GREEK_END = late(r"(?:[aieo]s|[aeo]u|poul[ou]s?|aki|idi|atu|oglou|eas)$")
_GREEK = _folds(
    (r"^(?:gi|gy|yi|y|j)(?=[aou])", "Y"),  # Giannis / Yannis, Giorgos / Yorgos
    (r"^ge(?=or)", "Yi"),
    (r"^io(?=an)", "Y"),
    (r"ph|ff", "f"),
    (r"(?<=[ae])[uv](?=[aeioubdglmnrvz])", "v"),
    (r"(?<=[ae])[ufv](?=[kpstx]|th)", "f"),
    (r"ch|kh|h", "H"),
    (r"tH", "t"),
    (r"^H?$", ""),
    (r"mp|mb|b", "b"),
    (r"nt|nd|d", "d"),
    (r"gk|ng|nk|gg", "g"),
    (r"ck|c|k", "k"),
    (r"x", "ks"),
    (r"tz|ts|dz", "ts"),
    (r"ou", "u"),
    (r"ai", "e"),
    (r"[ei]?[iy]+|oi|ei|e(?=i)", "i"),
    (r"gh", "g"),
    (r"y", "i"),
    (r"(.)\1+", r"\1"),
)


def greek_alike(a: str, b: str) -> bool:
    """Whether two folded names of five letters or more with Greek endings are one in two romanisations."""
    if min(len(a), len(b)) < SHORT or not (_GREEK_END.search(a) and _GREEK_END.search(b)):
        return False
    return _folded(a, _GREEK) == _folded(b, _GREEK)


# --- Hebrew -------------------------------------------------------------------------------

_HEBREW_GIVEN = """
chaim haim hayim chayim haym; yitzhak itzhak yitzchak itzchak isaac yitshak; yaakov yaacov yakov jacob; moshe
moses; avraham abraham avrom; shmuel samuel; rivka rebecca rivkah; yehuda yehudah judah; eliyahu elijah; hanna
chana hana hannah channa chanah; tzipi tsipi zipi tzipora tsipora; tzvi zvi tsvi; menachem menahem; nahum
nachum; rachel rahel; pinchas pinhas pinhas; zeev zev; nitzan nitsan; yechiel yehiel; tzachi tsahi zachi tzahi
tsachi; yochanan yohanan; efraim ephraim efrayim; arye aryeh arie arieh; asaf asaph assaf; yonatan jonathan
yehonatan; natan nathan; yosef joseph; michal mihal; simcha simha; nechama nehama; chava hava eve; rachamim
rahamim; tzur tsur; yael jael; yishai ishai; yoav joav; shlomo solomon; baruch barukh; nachman nahman; yisrael
israel; ezra; mordechai mordehai mordecai; eitan eytan etan; chagai hagai haggai; chanan hanan; yair jair;
achinoam ahinoam; itai itay ittai; gavriel gabriel; refael rafael raphael; michael mihael; tamar; batsheva
bathsheba; elchanan elhanan; yechezkel yehezkel
"""
_HEBREW = _folds(
    (r"sch|sh", "S"),
    (r"tch|tsch", "C"),
    (r"kh|ch", "h"),
    (r"tz|ts|cz", "z"),
    (r"s", "z"),
    (r"w", "v"),
    (r"ph", "f"),
    (r"ck|q|c", "k"),
    (r"ei|ey|ay|ai|ie|ee|y", "i"),
    (r"oo|ou", "u"),
    (r"(?<=[aeiou])h$", ""),
    (r"(.)\1+", r"\1"),
)


@cache
def _hebrew_given() -> dict[str, int]:
    lines = _HEBREW_GIVEN.replace("\n", " ").split(";")
    return {name: number for number, line in enumerate(lines) for name in line.split()}


def hebrew_given(a: str, b: str) -> bool:
    """Whether two folded given names are one Hebrew name."""
    table = _hebrew_given()
    return a in table and table[a] == table.get(b)


def hebrew_alike(a: tuple[str, str], b: tuple[str, str]) -> bool:
    """Whether the family names of two persons, each `(given, family)`, are one in two romanisations: both have a
    Hebrew given name, and the same one.
    """
    x, y = (given.partition(" ")[0] for given, _ in (a, b))
    if not (x in _hebrew_given() and (x == y or hebrew_given(x, y))):
        return False
    return _folded(a[1], _HEBREW) == _folded(b[1], _HEBREW)


# --- Yoruba -------------------------------------------------------------------------------

_YORUBA_HEADS = word_set("olu oluwa ade ayo baba temi ola omo bami iya abi akin fola ifa ogun oye ku")


def yoruba_short(a: str, b: str) -> bool:
    """Whether one folded given name is the end of the other, which begins as Yoruba names do: Femi, Olufemi."""
    short, long = sorted((a, b), key=len)
    head = long.removesuffix(short)
    return (
        len(short) >= 4
        and head != long
        and (head in _YORUBA_HEADS or head.removesuffix("e") in _YORUBA_HEADS)
    )
