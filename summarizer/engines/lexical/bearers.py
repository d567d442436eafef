"""Whose figure it is, where the noun stands apart from it: "jewels worth $4 million", "the tremor had a magnitude".

A sentence that begins with a pronoun is read as if it named its subject: "It is 80 centimetres long" after "A footprint
was found" asks for the footprint. The evidence stays the article's own words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.engines.lexical.agency import EVENTS
from summarizer.engines.lexical.happenings import finite
from summarizer.engines.lexical.surroundings import NOUN_STOPS, Setting
from summarizer.engines.lexical.vocabulary import DETERMINERS, PREPOSITIONS
from summarizer.text.lexicon import NUMBER_WORDS
from summarizer.text.tokens import Token, tokens

_QUAKES = ("earthquake", "quake", "tremor", "aftershock", "aftershocks", "foreshock", "temblor")
_WORTH = frozenset({"worth", "at"})
#: "damage put at", "losses estimated at": the noun itself has the value.
_PUT = frozenset({"put", "estimated", "assessed", "reckoned"})
#: Verbs that give a thing's level with "to" or "at" before the figure, and without.
_LEVELS = frozenset(
    """came comes stood stands rose rises fell falls climbed dropped declined slipped sank slid grew increased decreased
    widened narrowed improved jumped surged soared amounted amounts swelled shrank dipped edged closed""".split()
)
_DIRECTLY = frozenset(
    "is was are were be been reached totalled totaled hit exceeded remains remained".split()
)
_COSTING = frozenset("cost costs".split())
#: How what companies and states account for begins; any other word at the head of a sentence may be a name.
_ACCOUNTS = frozenset(
    """free net gross operating revenue revenues sales profit profits earnings pre-tax pretax adjusted total annual
    quarterly core underlying income turnover exports imports spending debt losses orders cash capital retail
    consumer government public""".split()
)
#: What stands between a subject and its verb of level, and between that and the figure.
_AUXILIARY = frozenset("has have had will would could may might is to be been was expected".split())
_LOOSELY = frozenset(
    "to at in by only just sharply slightly back further still percent per cent % pc".split()
)
#: What has a price by the minute: its level says little.
_TRADED = frozenset({"share", "shares", "stock", "stocks"})
#: Where the subject begins: whoever says it, and what joins clauses.
_BEFORE_SUBJECT = frozenset("that and but while as said says when where which who after".split())
#: What is built and bought at a price: "a $2.3 billion dam".
_PRICED = frozenset(
    """dam project bridge tunnel stadium plant factory facility complex pipeline railway line port airport terminal
    reactor satellite telescope mission programme program scheme upgrade yacht ship museum hospital prison station
    road motorway highway""".split()
)
_ABOUT = frozenset(
    "about around nearly almost more than some over at least up to an estimated roughly".split()
)
_BLUR = _ABOUT - {"at", "to"}
_RAISED = frozenset(
    "raised lifted increased cut lowered reduced raise lift increase lower reduce hiked".split()
)
_BEHIND_BARS = frozenset({"in prison", "in jail", "behind bars", "imprisonment for", "of imprisonment"})
_OWNER = frozenset("its the their his her".split())
#: Words of what was raised, at most; tokens looked at for a noun.
_LONGEST, _REACH = 4, 8

_IT = re.compile(
    r"It (?=(?:is|was|has|had|will|would|lasted|took|rose|fell|reached|struck|covers?|covered)\b)"
)
_PERSON = re.compile(r"(?:He|She) (?=[a-z])")
_ARTICLE = frozenset({"the", "a", "an"})


def named(sentence: str, previous: str, person: str) -> str:
    """The sentence with its first word, a pronoun, put into words: the thing that `previous` (the sentence before it,
    or empty) is about, or `person`. Unchanged where neither is known.
    """
    if person and (hit := _PERSON.match(sentence)):
        return f"{person} {sentence[hit.end() :]}"
    if hit := _IT.match(sentence):
        thing = _subject(previous) or (_event(previous) if " will " in sentence[:10] else "")
        return f"The {thing} {sentence[hit.end() :]}" if thing else sentence
    return sentence


def _subject(sentence: str) -> str:
    """The noun of the phrase that a sentence begins with, when an article opens it: "A whale 12 metres long"."""
    words = sentence.split()[:_REACH]
    if not words or words[0].lower() not in _ARTICLE:
        return ""
    kept: list[str] = []
    for word in words[1:]:
        plain = word.rstrip(",")
        if not plain.replace("-", "").isalpha() or plain.lower() in NOUN_STOPS | PREPOSITIONS | {
            "that",
            "who",
        }:
            break
        if kept and (finite(plain) or plain.lower().endswith(("ing", "s"))):
            break  # "it" is one thing: a word in -s is its verb
        kept.append(plain)
        if plain != word:
            break
    return " ".join(kept) if len(kept) <= _LONGEST and kept and kept[-1].islower() else ""


def _event(sentence: str) -> str:
    """The last noun of event in a sentence: what is to begin or end."""
    words = [token.text.lower() for token in tokens(sentence)]
    return next((word for word in reversed(words) if word in EVENTS), "")


def worth(setting: Setting) -> str:
    """ "jewels worth", "the prize is worth", "valued at": what has this worth; empty when no such word stands there."""
    words = _without_blur(setting.before)
    if words[-1:] == ["at"] and words[-2:-1] and words[-2] in _PUT:
        noun = next((word for word in reversed(words[:-2][-3:]) if word not in NOUN_STOPS), "")
        return noun if noun.isalpha() and not finite(noun) else ""
    if not words or words[-1] not in _WORTH or (words[-1] == "at" and words[-2:-1] != ["valued"]):
        return ""
    for word in reversed(words[:-1][-_REACH:]):
        if word.isalpha() and word not in NOUN_STOPS and word not in {"valued", "which", "that"} | _ABOUT:
            return f"value of the {word}"
    return ""


def levelled(setting: Setting) -> str:
    """ "Free cash flow came to", "Net profit fell 12 percent to", "the backlog stood at": what the amount is the level
    of, without its article; empty where no such verb stands before the figure.
    """
    words = _unblurred(setting.before, _BLUR)
    directed = bool(words) and words[-1].lower() in {"to", "at"}
    while words and (words[-1].lower() in _LOOSELY or words[-1][:1].isdigit()):
        words.pop()
    verbs = _LEVELS if directed else _DIRECTLY
    if not words or words[-1].lower() not in verbs:
        return ""
    noun = _phrase(words[:-1])
    return "" if _TRADED & set(noun.lower().split()) else noun


def costing(setting: Setting) -> str:
    """ "The dam will cost", "a $2.3 billion dam": what has this cost; empty where nothing says so."""
    words = _unblurred(setting.before, _ABOUT)
    if words and words[-1].lower() in _COSTING:
        return _phrase(words[:-1])
    for token in setting.after[:3]:
        if token.text.lower() in _PRICED:
            return token.text.lower()
        if not token.text.islower() or token.text.lower() in NOUN_STOPS:
            break
    return ""


def _phrase(words: Sequence[str]) -> str:
    """The noun phrase that some words end in, without auxiliaries behind it and without its article; empty where it
    points back ("it"), holds a verb or a figure, or is too long.
    """
    kept = list(words)
    while kept and kept[-1].lower() in _AUXILIARY:
        kept.pop()
    begin = next((n for n in range(len(kept), 0, -1) if kept[n - 1].lower() in _BEFORE_SUBJECT), 0)
    kept = kept[begin:]
    while kept and kept[0].lower() in DETERMINERS:
        kept.pop(0)
    if not 0 < len(kept) <= _LONGEST + 2 or kept[0].lower() in NOUN_STOPS or kept[-1].lower() in NOUN_STOPS:
        return ""
    if any(finite(word) or not word[:1].isalpha() for word in kept):
        return ""
    first = kept[0].lower() if kept[0].lower() in _ACCOUNTS else kept[0]
    return " ".join([first, *kept[1:]])


def bearer(setting: Setting) -> str:
    """ "Its two towers are 215 metres high", "A whale 12 metres long": what a measure is of that stands behind "is" or
    "are", or behind the thing; else empty.
    """
    words = _unblurred(setting.before, _ABOUT)
    if words and words[0].lower() in {"a", "an"} and len(words) <= _LONGEST:
        return _phrase(words)
    if not words or words[-1].lower() not in {"is", "are", "was", "were"}:
        return ""
    kept = [word for word in words[:-1] if word.lower() not in NUMBER_WORDS]
    return _phrase(kept)


def fined(setting: Setting) -> str:
    """ "was fined", "ordered to pay a penalty of": the fine; empty elsewhere."""
    words = _without_blur(setting.before)[-3:]
    told = words[-1:] == ["fined"] or words[-2:] in (["penalty", "of"], ["fine", "of"], ["penalties", "of"])
    return "fine" if told else ""


def sentenced(setting: Setting) -> bool:
    """Whether a stretch of time is a prison sentence: "jailed for", "sentenced to", "eight years in prison"."""
    before = {token.text.lower() for token in setting.before[-6:]}
    last = setting.before[-1].text.lower() if setting.before else ""
    after = " ".join(token.text.lower() for token in setting.after[:2])
    if after in _BEHIND_BARS and last != "spent" and "served" not in before:
        return True
    return last in {"to", "for"} and bool(before & {"jailed", "sentenced", "imprisoned"})


def shaken(setting: Setting) -> str:
    """The earthquake or aftershock that a magnitude is of; empty when the clause names none."""
    behind = [token.text.lower() for token in setting.after[:3]]
    before = [token.text.lower() for token in reversed(setting.before)]
    return next((word for word in (*behind, *before) if word in _QUAKES), "")


def raised(setting: Setting, what: str = "what percentage") -> str | None:
    """ "raised its key rate to 4.75 percent": "To what percentage was the key rate raised?"; "cut output by 800,000
    barrels": "By how much was the output cut?", where `what` is "how much".
    """
    words = _without_blur(setting.before)
    if not words or words[-1] not in {"to", "by", "from"}:
        return None
    noun: list[str] = []
    for word in reversed(words[:-1]):
        if word in _RAISED:
            told = _KEY_RATE if _is_key_rate(noun) else " ".join(reversed(noun))
            way = "raised" if _past(word) in _UP else "cut" if _past(word) in _DOWN else _past(word)
            were = "were" if is_plural(told) else "was"
            return f"{words[-1].capitalize()} {what} {were} the {told} {way}?" if noun else None
        if len(noun) == _LONGEST:
            return None
        if word not in _OWNER:
            noun.append(word)
    return None


def changed_by(setting: Setting) -> str | None:
    """ "cut output by 800,000 barrels a day": by how much; None for a level ("to") and elsewhere."""
    words = _without_blur(setting.before)
    return raised(setting, "how much") if words[-1:] == ["by"] else None


#: A central bank has one rate, under many names; and the two ways that it goes.
_KEY_RATE = "key interest rate"
_RATES = frozenset(
    {"key", "benchmark", "base", "main", "policy", "interest", "lending", "borrowing", "leading"}
)
_UP, _DOWN = frozenset({"raised", "lifted", "increased", "hiked"}), frozenset({"cut", "lowered", "reduced"})


def _is_key_rate(noun: Sequence[str]) -> bool:
    return noun[:1] in (["rate"], ["rates"]) and bool(_RATES & set(noun))


def is_plural(noun: str) -> bool:
    """Whether a noun phrase, by its head's ending, is of several: "sales of its cars"."""
    head = noun.partition(" of ")[0]
    return head.endswith("s") and not head.endswith("ss")


def _past(word: str) -> str:
    return word if word == "cut" or word.endswith("ed") else f"{word.rstrip('e')}ed"


def _without_blur(before: Sequence[Token]) -> list[str]:
    """The words before a figure, in lower case; "to" and "at" stay."""
    return [word.lower() for word in _unblurred(before, _BLUR)]


def _unblurred(before: Sequence[Token], blur: frozenset[str]) -> list[str]:
    """The words before a figure without those next to it that only say how exact it is."""
    words = [token.text for token in before]
    while words and words[-1].lower() in blur:
        words.pop()
    return words
