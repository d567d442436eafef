"""Figures as answers: for each quantity in a sentence, the question that it answers.

The question is made from what is counted or measured, what happened to it and where, so
that two articles' figures for one thing get questions with the same rare words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from summarizer.engines.lexical.ages import ask_age, is_age
from summarizer.engines.lexical.bearers import (
    bearer,
    changed_by,
    costing,
    fined,
    is_plural,
    levelled,
    raised,
    sentenced,
    shaken,
    worth,
)
from summarizer.engines.lexical.outcomes import OUTCOMES, no_news, outcome_of
from summarizer.engines.lexical.page import bare
from summarizer.engines.lexical.surroundings import (
    NOUN_STOPS,
    Setting,
    noun_after,
    opens,
    phrase_of,
    place_in,
    sentence_of,
    setting_of,
    subject_of,
    whole_of,
)
from summarizer.engines.lexical.vocabulary import DETERMINERS, SPEECH
from summarizer.records import Quantity
from summarizer.text.lexicon import AUXILIARIES, STOPWORDS
from summarizer.text.tokens import Token
from summarizer.values import units
from summarizer.values.base import Found

_MONEY = frozenset(
    """bid offer hit charge deal value price profit cost costs fine revenue sales loss losses debt salary tax damages
    settlement fund aid budget stake fee earnings income share compensation bill penalty investment reward
    package loan takeover expense benefit bonus prize ransom contract purchase sale grant relief writedown cap
    jackpot bail sum haul valuation capitalization dividend payment""".split()
)
_GIVEN = frozenset("damage aid damages compensation fines relief funding donations".split())
_DIMENSION = {"length": "How long", "mass": "How heavy", "speed": "How fast", "temperature": "How hot",
              "time": "How long", "area": "How large", "volume": "How much", "share": "What percentage",
              "percentage-point": "How many percentage points", "power": "How powerful",
              "magnitude": "How strong"}  # fmt: skip
_LOOSE = {"length": "What length is reported", "mass": "What weight is reported", "speed": "What speed is reported",
          "temperature": "What temperature is reported", "time": "What length of time is reported",
          "area": "What area is reported", "volume": "What volume is reported", "power": "What power is reported",
          "magnitude": "What magnitude is reported"}  # fmt: skip
_ADJECTIVES = frozenset(
    "deep wide tall high long thick heavy large old away diameter depth height width".split()
)
_HOW = {"depth": "deep", "height": "high", "width": "wide", "diameter": "wide", "away": "far"}
#: "38 inches of snow".
_FALLEN = re.compile(r"of ((?:snow|rain|rainfall|snowfall|hail|ash|mud|water|sleet)\b)", re.I)
#: Words that belong to a unit: "nautical miles", "cubic metres"; and that make a stretch of time a date.
_OF_UNITS = frozenset({"nautical", "cubic", "square", "metric"})
_OFFSETS = frozenset({"later", "earlier", "afterwards"})
_SHAPES = {
    **dict.fromkeys(("well", "shaft", "hole", "pit", "lake", "pool", "trench", "mine", "snow"), "deep"),
    **dict.fromkeys(("tower", "building", "tree", "statue", "wall", "waves", "fence"), "tall"),
}
#: "20 of those injured" is a part, "2.5 million more people" an addition: no answer to how many in all.
_PART = re.compile(r"\bof (?:the|those|them|these|its|his|their)\b")
_MORE = re.compile(r"(?<!^)\b(?:more|additional|other|further|extra)\b(?! than)")
_EXTRA = frozenset({"additional", "further", "another", "extra", "other"})
#: "More than 50 taken to hospital": the participle stands where the noun is left out.
_TAKEN = frozenset({"taken", "treated", "feared", "flown", "rushed", "airlifted"})
#: Words of what changed, at most.
_SUBJECT = 7
_PER_SHARE = frozenset({"a-share", "per-share"})


_COMPOUND = re.compile(r"[\w]-[a-z]{2,20}$")


@dataclass(frozen=True)
class Figure:
    """A figure's question, and the end of its surface with the counted noun (characters in the sentence)."""

    question: str
    end: int


def ask(sentence: str, found: Found[Quantity], when: str = "") -> Figure | None:
    """The question that the figure `found` in `sentence` answers; None when nothing tells what it is of,
    for a bare "one", and for a conversion in brackets ("40 m (131 feet)"). `when`: the other time that the
    figure is of ("in 2004"), which the question then says; empty for the article's own time.
    """
    if found.normal.unit is None and _no_count(sentence, found):
        return None
    if (
        found.normal.unit
        and sentence[: found.start].rstrip().endswith("(")
        and sentence[found.end :][:1] == ")"
    ):
        return None
    setting = setting_of(sentence, found)
    unit = found.normal.unit
    if unit is None and (sentence[setting.end : setting.end + 1] == "-" or _COMPOUND.search(found.text)):
        return None  # "30 ship-to-ship transfers" counts no ships, "two-car" no cars
    question = _question(sentence, setting, unit)
    if question is None:
        return None
    if when and not question.startswith("How old") and when.split()[-1] not in question.split("?")[0].split():
        question = sentence_of(question[:-1], when)
    return Figure(question, setting.end)


def _question(sentence: str, setting: Setting, unit: str | None) -> str | None:
    if unit is None:
        return _count(setting)
    dimension = units.named(unit.split("/")[0]).dimension
    if dimension != "share" and (changed := changed_by(setting)):
        return changed
    if re.match(r"[a-z]{3}(?:/|$)", unit) and dimension == unit.split("/")[0]:
        return _money(setting, unit)
    if unit == "year" and is_age(setting):
        return ask_age(sentence, setting)
    return _measure(setting, unit)


#: A price or a rate without its unit: nothing is counted in hundredths.
_BARE_DECIMAL = re.compile(r"\d[.]\d+$")
#: "by 18.00", "ten minutes to nine".
_CLOCK = re.compile(r"(?:[01]?\d|2[0-3])[.:][0-5]\d")
_AT_TIME = re.compile(r"\b(?:at|by|until|till|from|before|after|around|about|since|and) $", re.I)
_DATED = re.compile(r"\b(?:dated|made|built|from|circa|born) $")
_YEAR = re.compile(r"1\d\d\d|20\d\d")
_TO_THE_HOUR = re.compile(r"\b(?:minutes?|quarter|half) (?:to|past|before|after) $", re.I)


def _no_count(sentence: str, found: Found[Quantity]) -> bool:
    """A bare "one", a year, or a time of day."""
    if found.normal.hard == (1, 1) and found.text.lower().startswith("one"):
        return True
    before = sentence[: found.start][-24:]
    if _DATED.search(before) and _YEAR.fullmatch(found.text.strip()):
        return True
    if _TO_THE_HOUR.search(before):
        return True
    return bool(_CLOCK.fullmatch(found.text.strip()) and _AT_TIME.search(before) and not found.normal.counted)


#: "The death toll stood at 12": what is counted is said by the noun before.
_TOLL = re.compile(
    r"\b(?:death toll|toll|number of (?:the )?(?:dead|deaths|people killed|fatalities|victims))\b[^.;]{0,80}?"
    r"\b(?:to|at|is|was|now|reache[ds]|hit|hits|passe[ds]|of|as)(?: (?:at|to))?"
    r"(?: (?:at least|more than|about|some|least|over|nearly|around|now))?\s*$",
    re.I,
)


def _count(setting: Setting) -> str | None:
    if not setting.noun and _TOLL.search(" ".join(token.text for token in setting.before)):
        return "How many people were killed?"
    if setting.found.text.lower().endswith("times"):
        return _reported("What number of times is reported", setting)
    noun = " ".join(setting.noun) or (
        "" if _BARE_DECIMAL.search(setting.found.text) else _earlier_noun(setting.before)
    )
    if not noun or no_news(setting, noun):
        return None
    if _PART.search(setting.found.text) or (
        setting.after and _PART.match(" ".join(t.text for t in setting.after[:2]))
    ):
        noun = f"of the {noun}"
    elif _MORE.search(setting.found.text) or (setting.before and setting.before[-1].text.lower() in _EXTRA):
        noun = f"more {noun.removeprefix('more ')}"
    place = place_in(setting.after)
    last = bare(noun).lower().split()[-1]
    part = noun.startswith("of the ")
    if last in _TAKEN and not part:
        return sentence_of(f"How many people were {noun}", place)
    if last in OUTCOMES and not part:
        adjective = last in {"dead", "missing", "injured", "wounded", "killed"}
        return sentence_of(f"How many were {noun}" if adjective else f"How many {noun}", place)
    outcome = "" if part and last in OUTCOMES else outcome_of(setting)
    return sentence_of(f"How many {noun}", f"were {outcome}" if outcome else "", place)


#: Endings of words that are no plural.
_SINGULAR = ("ous", "ss", "us", "is")


def _earlier_noun(before: Sequence[Token]) -> str:
    """For "estimates of more than 90,000 along the border": the plural counted before in this clause."""
    for at in range(len(before) - 1, -1, -1):
        token, low = before[at], before[at].text.lower()
        following = before[at + 1].text.lower() if at + 1 < len(before) else ""
        plural = low == "people" or (low.endswith("s") and len(low) > 4 and not low.endswith(_SINGULAR))
        if plural and following in SPEECH:
            return ""  # "rescuers said 51 had died"
        if following in DETERMINERS:
            continue  # a verb: "raises the age from 63"
        if plural and low not in STOPWORDS and token.text.islower():
            if low in {"estimates", "weeks", "months", "years", "days", "hours", "has", "reports", "numbers"}:
                continue
            return token.text
    return ""


def _money(setting: Setting, unit: str) -> str | None:
    per = f" per {unit.split('/', 1)[1]}" if "/" in unit else ""
    following = [token.text for token in setting.after[:4]]
    if any(word.lower() in _PER_SHARE for word in (*setting.noun, *following[:1])):
        per, following = " per share", [word for word in following if word.lower() not in _PER_SHARE]
        setting = replace(
            setting, noun=tuple(word for word in setting.noun if word.lower() not in _PER_SHARE)
        )
    noun = _money_after(following) if not setting.noun else " ".join(setting.noun)
    context = place_in(setting.after[1:]) if noun else ""
    if "/" in unit and noun.lower().endswith(unit.split("/", 1)[1]):
        noun, context = "", ""
    if not noun and following and following[0].lower() in {"off", "from", "in", "to", "for", "of"}:
        about = phrase_of(setting.after)
        if re.fullmatch(r"(?:in|of) \w+", about) and about.split()[1].lower() in _GIVEN:
            return f"How much{per} is the {about.split()[1]}?"
        if any(word.lower() in _MONEY for word in about.split()):
            return sentence_of(f"How much money{per}", about)
    if noun:
        return sentence_of(f"How much{per} is the {noun}", context)
    owned = _owned(setting)
    return (
        sentence_of(f"How much{per}", *owned)
        if owned
        else _reported(f"What amount{per} is reported", setting)
    )


def _owned(setting: Setting) -> tuple[str, ...]:
    """What the amount is the cost, the value or the level of ("is the bail", "are the sales"), with the phrase that
    places it; empty when unknown.
    """
    if thing := costing(setting):
        return (f"is the cost of the {thing}",)
    if fine := fined(setting):
        return (f"is the {fine}",)
    if level := levelled(setting):
        return (f"{'are' if is_plural(level) else 'is'} the {level}",)
    noun, context = _money_before(setting.before)
    noun = noun or worth(setting)
    return (f"is the {noun}", context) if noun else ()


def _money_after(following: Sequence[str]) -> str:
    taken: list[str] = []
    for word in following:
        if word.lower() in NOUN_STOPS or not word[:1].isalpha() or word.lower() == "including":
            break
        taken.append(word)
        if word.lower() in _MONEY:
            return " ".join(taken)
    return ""


def _money_before(before: Sequence[Token]) -> tuple[str, str]:
    """The nearest noun of value before the amount, with the "for …" or "of …" that follows it."""
    for index in range(len(before) - 1, -1, -1):
        low = before[index].text.lower()
        head = index + 1 >= len(before) or before[index + 1].text.lower() in NOUN_STOPS
        if low in _MONEY and (head or before[index + 1].text[0].isupper()):
            return before[index].text, phrase_of(before[index + 1 :]) if opens(before, index + 1) else ""
    return "", ""


def _measure(setting: Setting, unit: str) -> str | None:
    base = unit.split("/")[0]
    dimension = units.named(unit).dimension
    if dimension == "share":
        return _share(setting)
    if dimension == "time" and setting.after and setting.after[0].text.lower() in _OFFSETS:
        return None  # "fifteen minutes later" tells when
    if known := _known(setting, dimension):
        return known
    near = [token.text.lower() for token in (*setting.after[:2],)] + setting.found.text.lower().split("-")
    adjective = next((word for word in near if word in _ADJECTIVES), None)
    named = [word for word in setting.noun[-3:] if len(word) > 1 and word.lower() not in _OF_UNITS]
    noun = " ".join(named) or noun_after(setting.after, adjective)
    tall = adjective is not None and adjective != "old"
    opening = _opening(dimension, base, noun, adjective if tall else None)
    if noun:
        return sentence_of(opening, f"is the {noun}")
    if tall and (thing := bearer(setting)):
        return sentence_of(opening, f"{'are' if is_plural(thing) else 'is'} the {thing}")
    opening = _LOOSE.get(dimension, f"How many {units.named(base).name}s")
    return _reported(opening, setting) or _there(opening, setting)


def _opening(dimension: str, base: str, noun: str, adjective: str | None) -> str:
    """How the question begins: by the adjective at the figure, by the shape of the thing, by what is measured."""
    if adjective:
        return f"How {_HOW.get(adjective, adjective)}"
    if dimension == "length" and noun and noun.split()[-1].lower() in _SHAPES:
        return f"How {_SHAPES[noun.split()[-1].lower()]}"
    return _DIMENSION.get(dimension, f"How many {units.named(base).name}s")


def _known(setting: Setting, dimension: str) -> str | None:
    """The question where what is measured is plain from the words around: a quake, a sentence, fallen snow."""
    if dimension == "magnitude" and (quake := shaken(setting)):
        return sentence_of("How strong", f"is the {quake}")
    if dimension == "time" and sentenced(setting):
        convict = subject_of(setting)
        return sentence_of("How long is the sentence", f"of {convict}" if convict[:1].isupper() else "")
    fallen = _FALLEN.match(" ".join(token.text for token in setting.after[:2]))
    return f"How deep is the {fallen.group(1)}?" if dimension == "length" and fallen else None


def _share(setting: Setting) -> str | None:
    place = place_in(setting.after)
    whole = whole_of(setting)
    if whole:
        return sentence_of("What share", f"of {whole}")
    if changed := _change(setting) or raised(setting):
        return changed
    if place and not re.search(r"\d", place):
        return sentence_of(_DIMENSION["share"], place)
    return _reported("What percentage is reported", setting)


#: Verbs of change directly before a percentage, each with the word that stands for its direction.
_CHANGES = {
    word: way
    for way, words in {
        "fall": "fell fall falls fallen dropped drop slid slumped plunged tumbled declined decreased sank shrank",
        "rise": "rose rise rises risen climbed jumped gained surged increased soared grew grown advanced added up",
    }.items()
    for word in words.split()
}


def _change(setting: Setting) -> str | None:
    """ "Shares in Acme fell 12 percent": what it is that fell; None where no such verb stands before the figure."""
    words = [token.text for token in setting.before]
    to = bool(words) and words[-1].lower() == "to"
    while words and words[-1].lower() in {
        "to",
        "by",
        "about",
        "around",
        "nearly",
        "almost",
        "more",
        "than",
        "some",
        "over",
    }:
        words.pop()
    if not words or words[-1].lower() not in _CHANGES:
        return None
    way = _CHANGES[words.pop().lower()]
    while words and (words[-1].lower() in AUXILIARIES or (words[-1].islower() and words[-1].endswith("ly"))):
        words.pop()
    subject = " ".join(words[-_SUBJECT:])
    if not subject:
        return None
    return f"To what percentage did {subject} {way}?" if to else f"By what percentage did {subject} {way}?"


def _reported(opening: str, setting: Setting) -> str | None:
    """A question that names no more than who or what the figure is of: "What percentage … for Acme Inc?"."""
    subject = subject_of(setting)
    return sentence_of(opening, f"for {subject}") if subject else None


def _there(opening: str, setting: Setting) -> str | None:
    """A question that names no more than what it is of or where: "4,500 tonnes of oil", "165 km/h in Arlo"."""
    context = place_in(setting.after)
    return sentence_of(opening, context) if context and not re.search(r"\d", context) else None
