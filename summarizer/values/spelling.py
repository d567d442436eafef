"""Names across spellings: one folded form, a skeleton that transliterations share, and near misses.

The skeleton is this project's own, and small, because the published codes (Soundex,
Metaphone, Double Metaphone) drop vowels: they hold Khamenei and Khomeini, or Martin and
Morton, for one name. Here vowels stay, in three classes, and only what transliteration
tables are known to write in two ways is folded (ISO 9, BGN/PCGN and the Ukrainian 2010
table for Cyrillic; ALA-LC and press usage for Arabic).
"""

from __future__ import annotations

import re
from functools import lru_cache

from anyascii import anyascii

#: Names are cut here, in characters, before anything else looks at them: text may be hostile.
LONGEST = 200
#: Below this many letters a name has no letter to spare: Li and Lai, Wei and Wen are different names.
SHORT = 5

#: "Russia's" and "the workers'", at the end of a word.
POSSESSIVE = re.compile(r"['’]s?$")
#: "Co-operation" is one word.
CO = re.compile(r"\bco-(?=\w{3})", re.IGNORECASE)
_INITIALISM = re.compile(r"\b([A-Za-z])\.(?=[A-Za-z]\b)")
_APOSTROPHES = re.compile("['’‘`´ʼ]")
_NOT_WORD = re.compile(r"[^a-z0-9&]+")

#: In order: two spellings of one sound in the tables named above. S and C stand for sh and ch.
_FOLDS = tuple(
    (re.compile(pattern), by)
    for pattern, by in (
        (r"^[yj]e(?=[lvf])", "e"),  # Yeltsin / Eltsin
        (r"shch|sch|sh", "S"),
        (r"tch|tsch|ch|cz", "C"),
        (r"x", "ks"),
        (r"ph", "f"),
        (r"kh|q|ck|c(?![eiy])", "k"),
        (r"gu(?=[eiy])|gh", "g"),  # Serguei, Afghan
        (r"dh|dj", "d"),
        (r"th", "t"),
        (r"ff?$", "v"),  # Lavroff / Lavrov
        (r"[iy][iy]$|ij$|yj$|ey$|ei$", "i"),  # Zelenskiy, -yy, -ii, -yi; Sergey / Sergei
        (r"ou|oo|o", "u"),
        (r"[aeiy]*[eiy][aeiy]*(?<!a)|a[eiy]+", "i"),  # a run of front vowels; Hussein / Husain
        (r"h(?![aiu])", ""),  # Sarah / Sara
        (r"(.)\1+", r"\1"),
    )
)

#: Consonants that are heard, and written, for one another.
_CONFUSED = ("sz", "bp", "dt", "gk", "vfw", "mn", "ck", "cs", "jy", "jg", "lr", "qk", "gh")
VOWELS = frozenset("aeiouy")


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Put `text` in lower-case ASCII words with single blanks: "U.S." → `us`, "N'Djamena" → `ndjamena`."""
    cut = _INITIALISM.sub(r"\1", text[:LONGEST])
    ascii_text = cut if cut.isascii() else anyascii(_APOSTROPHES.sub("", cut))
    return _NOT_WORD.sub(" ", _APOSTROPHES.sub("", ascii_text).lower()).strip()


@lru_cache(maxsize=4096)
def skeleton(word: str) -> str:
    """Return the form that transliterations of one word share: almost the word itself when it is short."""
    if len(word) < SHORT:
        word = re.sub(r"oh(?![aeiou])", "o", word)  # Itoh / Ito
        return re.sub(r"[iy][iy]$", "i", word).replace("y", "i").replace("ck", "k").replace("c", "k")
    for pattern, by in _FOLDS:
        word = pattern.sub(by, word)
    return word


def same_sound(a: str, b: str) -> bool:
    """Whether two folded words are one name in two transliterations.

    Beyond equal skeletons, `a` may stand for `i` in words of four or more consonants
    (Mohammed / Muhammad): vowels that Arabic script leaves out.
    """
    x, y = skeleton(a), skeleton(b)
    if x == y:
        return True
    if len(x) != len(y) or min(len(a), len(b)) < SHORT or x[0] != y[0]:
        return False
    unlike = [{p, q} for p, q in zip(x, y, strict=True) if p != q]
    return len(unlike) == 1 and unlike[0] == {"a", "i"} and sum(ch not in "aiu" for ch in x) >= 4


#: The ends by which a Slavic family name is known: -enko, -ov(a), -ou, -sky, -ska(ya), -ich, -uk, -chko.
_SLAVIC = re.compile(
    r"(?:enk[ao]|[iy]k[ao]|chk[ao]|[oaeiy][uvw]a?|[sc]k(?:i|y|a|aya|aia|oy|oi|iy|ii|yi|yy)|[iy]ch|[iy]tch|uk)$"
)
#: In order: Belarusian for Russian spellings, and Ukrainian h for g (BGN/PCGN tables of 1979, 2019 and 1947).
_SLAVIC_FOLDS = tuple(
    (re.compile(pattern), by)
    for pattern, by in (
        (r"shch|sch|sh", "S"),
        (r"tch|tsch|ch|cz", "C"),
        (r"kh|ck", "k"),
        (r"ts(?=[iey])", "t"),  # Tsikhanouskaya / Tikhanovskaya
        (r"dz(?=[iey])", "d"),
        (r"^[hg]", "g"),  # Hrytsenko / Gritsenko
        (r"(?<=[aoeiy])[uw](?=s|$)", "v"),  # Ivanou / Ivanov
        (r"^[yj](?=[eou])", ""),
        (r"o", "a"),  # Lukashenka / Lukashenko, Pratasevich / Protasevich
        (r"[iy]+(?=[aeou])|(?<=[aeou])[iy]+", ""),
        (r"[iy]+", "i"),
        (r"(.)\1+", r"\1"),
    )
)


def slavic_alike(a: str, b: str) -> bool:
    """Whether two folded family names are one Slavic name by way of two languages (Lukashenka / Lukashenko)."""
    if min(len(a), len(b)) <= SHORT or not (_SLAVIC.search(a) and _SLAVIC.search(b)):
        return False
    for pattern, by in _SLAVIC_FOLDS:
        a, b = pattern.sub(by, a), pattern.sub(by, b)
    return a == b


def near_miss(a: str, b: str) -> bool:
    """Whether two folded words of five letters or more are one slip apart.

    A slip is a letter dropped, two swapped, a vowel for a vowel, or a consonant for one that sounds
    like it (Zicong / Sicong; not Obama / Osama).
    """
    if a == b or min(len(a), len(b)) < SHORT or abs(len(a) - len(b)) > 1:
        return False
    start = next((i for i, (p, q) in enumerate(zip(a, b, strict=False)) if p != q), min(len(a), len(b)))
    x, y = a[start:], b[start:]
    if len(x) != len(y):
        return x[1:] == y or y[1:] == x
    if x[2:] == y[2:] and x[:2] == y[1::-1]:
        return True
    return x[1:] == y[1:] and bool(x) and _confusable(x[0], y[0])


def _confusable(p: str, q: str) -> bool:
    return {p, q} <= VOWELS or any(p in group and q in group for group in _CONFUSED)
