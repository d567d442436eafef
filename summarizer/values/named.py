"""Surface text to `Name`, without titles, nationalities, possessives, appositions. Its form: see `name`."""

from __future__ import annotations

import re

from summarizer.records import Name
from summarizer.text.lexicon import word_set
from summarizer.values import named_things, states
from summarizer.values.body_table import ABBREVIATIONS, FIELDS_OF_STATE, ONE_BODY
from summarizer.values.given import GENERATIONS, ORDINALS, sex
from summarizer.values.named_states import read_state
from summarizer.values.spelling import CO, LONGEST, POSSESSIVE, fold
from summarizer.values.titles import (
    BODIES,
    BRITISH,
    FAMILY_FIRST,
    FIELDS,
    HONORIFICS,
    LEGAL_FORMS,
    MENS_TITLES,
    OFFICES,
    PARTICLES,
    POSTNOMINALS,
    UNNAMED,
    WOMENS_TITLES,
)

_ASIDE = re.compile(r"\([^()]{0,80}\)|\[[^\[\]]{0,80}\]|[\"“”«»„@]")
_ARTICLE = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)
#: Legal forms of companies, left off at the end wherever the name isn't a body's by its other words.
_LEGAL = re.compile(
    r"(?<=\w)(?:,? (?:Inc|Corp|Corporation|Co|Ltd|Limited|plc|PLC|LLC|LLP|AG|SA|S\.A|GmbH|NV|N\.V|SE|SpA|AB|Pty)"
    r"\.?){1,2}$"
)
_INITIALS = re.compile(r"\b([A-Z])\.(?=\S)")
_PINYIN = re.compile(
    r"(?:(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ui|ao|ou|iu|ie|"
    r"ue|an|en|in|un|ia|ua|uo|a|o|e|i|u)){1,2}"
)
_IN_LOWER_CASE = frozenset({"upper house", "lower house", "upper chamber", "lower chamber"})
_JOINS = frozenset({"of", "for", "in"})
#: Before a name in lower case, these make it something else: "son of Saddam Hussein".
_NOT_BEFORE = word_set(
    """
    on in at of for from to by with and or as after before over near against under about than son
    """
)
_ARTICLED = re.compile(r"(?:al|el|ul|as|ad|ash)-[A-Z]")
#: "Geun-hye": a Korean or Taiwanese given name, whatever stands before it.
_PAIRED_GIVEN = re.compile(r"[A-Z][a-z]{1,5}-[a-z]{1,6}")
#: Abbreviations of a body's head noun, and small words of other languages that only bodies' names hold.
_CUES = frozenset(ABBREVIATIONS) | {"without", "against", "sans", "ohne"}
_DEPARTMENTS = frozenset({"ministry", "department"})
_DEPARTMENT_WORDS = frozenset({"of", "for", "the", "and", "affairs"})
_FRAMES = frozenset({"sans", "ohne", "pour", "für", "contre"})


def parse(text: str) -> Name | None:
    """Read the name in `text`: None when nobody, or more than one, is named. Never raises.

    At most 200 characters are read.
    """
    cleaned = " ".join(_ASIDE.sub(" ", text[:LONGEST]).split()).strip(" .,;:!?-–—")
    bare = _LEGAL.sub("", POSSESSIVE.sub("", _ARTICLE.sub("", cleaned)))
    if not fold(bare):
        return None
    for read in (read_state, named_things.storm, named_things.club, _department, _body):
        if name := read(bare):
            return name
    return _entitled(_person(bare), bare)


def is_body(name: Name) -> bool:
    """Whether this is a body by its form: an acronym, or several words that are all `family`."""
    return not name.given and (" " in name.family or name.family != name.family.lower())


def _capitalised(word: str) -> bool:
    return word[:1].isupper() or word[:1].isdigit() or _ARTICLED.match(word) is not None


# --- bodies -----------------------------------------------------------------------------


def _body(bare: str) -> Name | None:
    words = bare.split()
    if len(words) == 1:
        return _acronym(bare)
    if listed := _listed(words):
        return listed
    words = [_written_out(word) for word in words]
    if words[-1] in ("administration", "government", "cabinet"):
        return _leaders_government(words)
    capital = [word for word in words if _capitalised(word)]
    cued = any(fold(word) in BODIES or fold(word) in _CUES for word in capital) or not _FRAMES.isdisjoint(
        words
    )
    joined = _capitalised(words[0]) and any(w in _JOINS for w in words[1:-1])
    if not _capitalised(words[-1]) or not (cued or joined or "&" in words):
        return None
    if "," in bare or _is_officer(words) or ("and" in words and not cued):
        return None
    start = next(i for i, word in enumerate(words) if _capitalised(word))
    plain = fold(CO.sub("co", " ".join(words[start:]))).split()
    while len(plain) > 1 and plain[-1] in LEGAL_FORMS:
        plain.pop()
    key = " ".join(BRITISH.get(word, ABBREVIATIONS.get(word, word)) for word in plain)
    return Name(key=key, family=key)


def _department(bare: str) -> Name | None:
    """Read a department of state by its field alone, in capitals or not: "the health ministry"."""
    words = [BRITISH.get(word, word) for word in fold(CO.sub("co", bare)).split()]
    heads = [word for word in words if word in _DEPARTMENTS]
    rest = [word for word in words if word not in _DEPARTMENTS and word not in _DEPARTMENT_WORDS]
    if len(heads) != 1 or not rest or len(words) > 7 or not all(word in FIELDS_OF_STATE for word in rest):
        return None
    if words[0] != heads[0] and words[-1] != heads[0]:
        return None
    key = " ".join(words)
    return Name(key=key, family=key)


def _written_out(word: str) -> str:
    full = ABBREVIATIONS.get(fold(word)) if word[0].isupper() else None
    return full.title() if full else word


def _listed(words: list[str]) -> Name | None:
    """Read a body of the table, whose state or city may stand before it: "London's Metropolitan Police"."""
    if not _capitalised(words[0]) and fold(" ".join(words)) not in _IN_LOWER_CASE:
        return None
    owned = 1 if len(words) > 2 and words[0].endswith(("'s", "’s")) else 0
    form = " ".join(BRITISH.get(word, word) for word in fold(" ".join(words)).split())
    for known in (form, form.partition(" ")[2] if owned else ""):
        if " " in known and known in ONE_BODY:
            return Name(key=known, family=known)
    return None


def _leaders_government(words: list[str]) -> Name | None:
    """Read "the Macron government", whose state the articles may tell."""
    leader = [fold(POSSESSIVE.sub("", word)) for word in words[:-1] if _capitalised(word)]
    if not leader or states.is_nationality(leader[-1]):
        return None
    key = f"{leader[-1]} {words[-1]}"
    return Name(key=key, family=key)


def _acronym(word: str) -> Name | None:
    plain = word.replace(".", "")
    if plain == "X":  # what was Twitter
        return Name(key="x", family="X")
    if not (plain.isascii() and plain.isalpha() and 2 <= len(plain) <= 6):
        return None
    if not plain[-1].isupper() or sum(map(str.isupper, plain)) < 2:
        return None
    return Name(key=plain.lower(), family=plain)


def _is_officer(words: list[str]) -> bool:
    """Whether a title or office in the phrase makes it a person's: "Commissioner of Police Ann Lee"."""
    folded = [fold(word) for word in words]
    last = max((i for i, word in enumerate(words) if _is_office(word)), default=-1)
    named = [word for word in folded[last + 1 :] if word not in FIELDS and word not in BODIES]
    return (last >= 0 and bool(named)) or (folded[0] in HONORIFICS and folded[-1] not in BODIES)


# --- persons ----------------------------------------------------------------------------


def _entitled(name: Name | None, bare: str) -> Name | None:
    """Mark someone who is known by a title alone as the title does: `mr` or `ms`."""
    if name is None:
        return name
    if name.given:
        return name.model_copy(update={"given": "ms"}) if _by_husband(name, bare) else name
    titles = {fold(word) for word in bare.split()[:-1]}
    if "lord" in titles and titles.isdisjoint(("mayor", "chief", "justice")):
        titles.add("sir")
    marks = [mark for mark, known in (("mr", MENS_TITLES), ("ms", WOMENS_TITLES)) if titles & known]
    return name.model_copy(update={"given": marks[0]}) if len(marks) == 1 else name


def _by_husband(name: Name, bare: str) -> bool:
    """Whether a wife is told by her husband's name: "Mrs. George Pell" says nothing of her own given name."""
    return bare[:4] in ("Mrs ", "Mrs.") and sex(name.given) == "m"


def _person(bare: str) -> Name | None:
    head, comma, tail = (part.strip() for part in bare.partition(","))
    words = _personal(head)
    if comma and not words:
        return _built(_personal(tail.partition(",")[0]))
    after = tail.partition(",")[0].split()
    if after and fold(after[0]) in GENERATIONS:
        return _built([*words, after[0]])
    if len(words) == len(head.split()) == 1 and _is_given(after):
        return _built([*after, *words])
    return _built(words)


def _is_given(words: list[str]) -> bool:
    plain = [fold(word) for word in words]
    return 1 <= len(words) <= 3 and all(
        _capitalised(word) and not word[0].isdigit() and form not in HONORIFICS | OFFICES | UNNAMED
        for word, form in zip(words, plain, strict=True)
    )


def _personal(phrase: str) -> list[str]:
    """Find the words of a person's name at the end of a phrase: nationality, office and titles left off."""
    words = _INITIALS.sub(r"\1. ", phrase).split()
    words = _without_state(words)
    words = words[_after_office(words) :]
    start = len(words)
    while start and (_capitalised(words[start - 1]) or fold(words[start - 1]) in PARTICLES):
        start -= 1
    if start and fold(words[start - 1]) in _NOT_BEFORE:
        return []
    return _without_titles(words[start:])


def _without_state(words: list[str]) -> list[str]:
    """Leave off a tail "of Russia"."""
    if len(words) > 2 and words[-2] == "of" and states.named(fold(words[-1])):
        return words[:-2]
    return words


def _is_office(word: str) -> bool:
    return fold(word).partition(" ")[0] in OFFICES


def _after_office(words: list[str]) -> int:
    last = max((i for i, word in enumerate(words) if _is_office(word)), default=-1)
    if last < 0:
        return 0
    at = last + 1
    if at < len(words) and fold(words[at]) in ("of", "for"):
        while at < len(words) and (fold(words[at]) in FIELDS or states.spoken_of(fold(words[at]))):
            at += 1
        # "Mayor of Croydon" and "head of the FBI" name nobody; "Mayor of Croydon Ann Lee" does.
        if fold(words[last + 1]) in ("of", "for") and at < len(words) and _is_elsewhere(words, last, at):
            return at + 1 if len(words) - at > 2 else len(words)
    return at


def _is_elsewhere(words: list[str], office: int, at: int) -> bool:
    """Whether what follows "of" is no field of office and no state, so that it is a place or a body."""
    return all(fold(word) in ("of", "for", "the") for word in words[office + 1 : at])


def _without_titles(words: list[str]) -> list[str]:
    while words:
        one, two = fold(words[0]), fold(" ".join(words[:2]))
        if len(words) > 2 and states.is_nationality(two):
            words = words[2:]
        elif (
            one in HONORIFICS
            or _is_office(words[0])
            or (len(words) > 1 and (states.is_nationality(one) or _is_possessive_state(words[0])))
        ):
            words = words[1:]
        else:
            break
    return words


def _is_possessive_state(word: str) -> bool:
    bare = POSSESSIVE.sub("", word)
    return bare != word and states.named(fold(bare)) is not None


def _built(words: list[str]) -> Name | None:
    parts = [form for word in words if (form := fold(POSSESSIVE.sub("", word)).replace(" ", "-"))]
    while len(parts) > 2 and parts[-1] in POSTNOMINALS:
        parts.pop()
    if len(parts) > 1 and words[-1].isupper():
        parts[-1] = ORDINALS.get(parts[-1], parts[-1])
    generation = [parts.pop()] if len(parts) > 1 and parts[-1] in GENERATIONS else []
    parts = [part.removeprefix("al-").removeprefix("el-") for part in parts]
    named = [
        part for i, part in enumerate(parts) if not (part in ("al", "el", "ul") and 0 < i < len(parts) - 1)
    ]
    if not 1 <= len(named) <= 6 or not any(len(part) > 1 for part in named) or _is_unnamed(named):
        return None
    family, rest = _family(named, _PAIRED_GIVEN.fullmatch(words[-1]) is not None)
    given = " ".join([*rest, *generation]).replace("-", " ")
    key = " ".join([*named, *generation]).replace("-", " ")
    return Name(key=key, family=family, given=given)


def _is_unnamed(parts: list[str]) -> bool:
    whole = " ".join(parts)
    if states.is_nationality(whole) or states.is_nationality(whole.removesuffix("s")):
        return True
    return parts[-1] in UNNAMED or (
        len(parts) == 1 and (parts[0] in PARTICLES or states.is_nationality(parts[0]))
    )


def _family(parts: list[str], paired: bool) -> tuple[str, list[str]]:
    """Split into family and given names; the family comes first in Chinese, Korean and Vietnamese names."""
    if len(parts) == 1:
        return parts[0], []
    if (paired and len(parts) == 2) or (parts[0] in FAMILY_FIRST and _is_eastern_given(parts[1:])):
        return parts[0], parts[1:]
    start = 1 if parts[0] in ("abu", "umm") and len(parts) > 2 else 0  # "Abu Mohammed" is a whole
    at = next((i for i, part in enumerate(parts[:-1]) if i >= start and part in PARTICLES), len(parts) - 1)
    return parts[-1], parts[:at]


def _is_eastern_given(parts: list[str]) -> bool:
    if len(parts) == 1:
        return parts[0].count("-") == 1 or _PINYIN.fullmatch(parts[0]) is not None
    return len(parts) == 2 and all(len(part) <= 5 for part in parts) and "-" not in "".join(parts)
