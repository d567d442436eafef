"""One spelling for British and American forms, and for a noun's singular and plural: comparison keys, not words.

A key may be no word ("promize"): two keys are only ever compared. Names, tenses and derivations keep their
difference. Classes after the Oxford and Merriam-Webster dictionaries; stems are listed where a class isn't open.
"""

from __future__ import annotations

import re
from functools import lru_cache

_OUR = (
    "col fav hon lab neighb rum vap harb behavi endeav splend hum arm parl savi sav flav od rig val vig clam ferv cand "
    "glam tum"
)
_RE = "cent theat met kilomet centimet millimet lit fib calib spect somb lust meag sab epicent"
_DOUBLED = (
    "travel cancel label model signal fuel marshal equal total counsel level quarrel rival channel duel tunnel shovel "
    "unravel initial pedal panel jewel"
)
_RULES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), to)
    for pattern, to in (
        (r"(?<=[a-z]{3})is(e|ed|es|er|ers|ing|ation|ations|ational)$", r"iz\1"),
        (r"(?<=[a-z]{2}l)ys(e|ed|es|er|ing)$", r"yz\1"),
        (rf"^((?:un|dis|mis|multi)?(?:{'|'.join(_OUR.split())}))our", r"\1or"),
        (rf"^({'|'.join(_RE.split())})re(s|d)?$", r"\1er\2"),
        (r"^(def|off|pret)ence", r"\1ense"),
        (rf"^({'|'.join(_DOUBLED.split())})l(ed|ing|er|ers|or|ors|ery)$", r"\1\2"),
        (r"^(fulfil|enrol)l(?=s$|ment|$)", r"\1"),
        (r"^(skil|wil)lful", r"\1ful"),
        (r"^(catalog|dialog|analog|monolog)ue", r"\1"),
        (r"^programme(?=s?$)", "program"),
        (r"^paed(?=iatr)", "ped"),
        (r"^anaem", "anem"),
        (r"^haem(?=orrh)", "hem"),
        (r"^manoeuvr(?=e)", "maneuver"),
        (r"^maneuvere", "maneuver"),
        (r"^sceptic", "skeptic"),
        (r"^plough", "plow"),
        (r"^mould", "mold"),
        (r"^grey", "gray"),
        (r"^(judg|acknowledg)ement", r"\1ment"),
        (r"^ageing$", "aging"),
        (r"^(among|amid)st$", r"\1"),
        (r"^whilst$", "while"),
        (r"^(toward|afterward)s$", r"\1"),
        (r"^(learn|burn|spoil|dream)t$", r"\1ed"),
        (r"^spelt$", "spelled"),
        (r"^aluminium$", "aluminum"),
        (r"^sulph(?=ur|ate|ide)", "sulf"),
        (r"^moustache", "mustache"),
        (r"^pyjama", "pajama"),
        (r"^licence", "license"),
        (r"^practise", "practice"),
        (r"^practize", "practice"),
    )
)
#: Pairs that a rule would make one although they are two words.
_APART = frozenset({"prise", "prised", "prises", "prising", "armour", "tenour"})
#: What an abbreviation, lower case and without its full stop, is short for. Only those that newsrooms' style
#: guides prescribe beside the word in full (AP: months before a day, titles before a name; "%" since 2019).
WRITTEN_OUT = {
    **dict(
        pair.split("/")
        for pair in (
            "jan/january feb/february mar/march apr/april jun/june jul/july aug/august sep/september sept/september "
            "oct/october nov/november dec/december mon/monday tue/tuesday tues/tuesday wed/wednesday thu/thursday "
            "thur/thursday thurs/thursday fri/friday sat/saturday sun/sunday gov/governor sen/senator "
            "rep/representative gen/general lt/lieutenant col/colonel maj/major capt/captain sgt/sergeant "
            "prof/professor dr/doctor rev/reverend"
        ).split()
    ),
    "%": "percent",
}

#: Longest word the rules look at, in characters.
_LONGEST = 40


@lru_cache(maxsize=16384)
def american(word: str) -> str:
    """The key of lower-case `word` in which British and American spellings coincide."""
    if len(word) > _LONGEST or word in _APART:
        return word
    for pattern, to in _RULES:
        word = pattern.sub(to, word)
    return word


def singular(word: str) -> str:
    """The key of lower-case `word` in which singular and regular plural coincide ("house", "houses": "hous")."""
    if len(word) < 4 or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    stem = word[:-1] if word.endswith("s") else word
    return stem[:-1] if re.search(r"(?:s|x|z|ch|sh)e$", stem[-3:]) else stem


def plural_of(one: str, other: str) -> bool:
    """True when one of two different lower-case words is regularly the other's plural."""
    short, long = sorted((one, other), key=len)
    if long == short + "s":
        return not short.endswith("s")
    if long == short + "es":
        return short.endswith(("s", "x", "z", "ch", "sh", "o"))
    return long.endswith("ies") and short.endswith("y") and long[:-3] == short[:-1]
