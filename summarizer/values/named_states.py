"""Surface text to `Name` of a state: by name, capital, seat of government, or its people, offices and arms."""

from __future__ import annotations

from summarizer.records import Name
from summarizer.text.lexicon import word_set
from summarizer.values import states
from summarizer.values.spelling import CO, POSSESSIVE, fold
from summarizer.values.state_table import ARM_NAMES, EXONYMS
from summarizer.values.titles import ARMS, BRITISH, GENERIC, QUALIFIERS, US_PRESIDENTS

#: Count or hide those that follow: "some senior US officials".
_VAGUE = word_set(
    "a an some several many two three four five other certain senior top unnamed high ranking level"
)
_FORMER = frozenset({"former", "ex", "late", "then", "ousted", "retired"})


def read_state(bare: str) -> Name | None:
    """Read a state, or what stands for one, in words without article and title; None when it isn't."""
    form = fold(bare)
    if not any(map(str.isupper, bare)) or (len(form) <= 3 and not bare.replace(".", "").isupper()):
        return None
    if key := states.named(form):
        return Name(key=key, family=key, state=key)
    if key := states.spoken_of(form):
        said = EXONYMS.get(form, form)
        return Name(key=said, family=said, state=key)
    if key := ARM_NAMES.get(form):
        return Name(key=form, family=form, state=key)
    return _part_of_state(bare)


def _part_of_state(bare: str) -> Name | None:
    """Read the likes of "Russian officials", "the Foreign Ministry of Ukraine", "Biden administration"."""
    words = fold(POSSESSIVE.sub("", CO.sub("co", bare))).split()
    leader = _leader(words)
    if words[-1] == "administration" and leader:
        return _of("united states", [leader, "administration"])
    if not _FORMER.isdisjoint(words):
        return None
    if len(words) > 1 and words[-1] == "office" and words[-2].removesuffix("s") in GENERIC:
        words[-2] = words[-2].removesuffix("s")
    while len(words) > 2 and (words[0] in _VAGUE):
        words = words[1:]
    found = _leading_state(words) or _trailing_state(words)
    if not found or not found[1]:
        return None
    key, rest = found
    if " ".join(rest) in ARM_NAMES:
        return Name(key=" ".join(rest), family=" ".join(rest), state=key)
    known = all(word in GENERIC or word in ARMS or word in QUALIFIERS for word in rest)
    return _of(key, rest) if known and any(word in GENERIC or word in ARMS for word in rest) else None


def _leader(words: list[str]) -> str:
    """Find the president of the USA in "President Trump's administration"; empty when there is none."""
    last = words[-2] if 1 < len(words) <= 3 else ""
    return next((name for name in (last, last.removesuffix("s")) if name in US_PRESIDENTS), "")


def _of(state: str, rest: list[str]) -> Name:
    key = " ".join([state, *(BRITISH.get(word, word) for word in rest)])
    return Name(key=key, family=key, state=state)


def _leading_state(words: list[str]) -> tuple[str, list[str]] | None:
    for count in (3, 2, 1):
        head = " ".join(words[:count])
        if len(words) >= count and (key := states.attributive(head)):
            return key, words[count:]
    return None


def _trailing_state(words: list[str]) -> tuple[str, list[str]] | None:
    at = max((i for i, word in enumerate(words[:-1]) if word in ("of", "for")), default=-1)
    if at < 0:
        return None
    tail = words[at + 1 :]
    form = " ".join(tail[1:] if tail[0] == "the" else tail)
    key = states.named(form) or (states.spoken_of(form) if states.is_seat(form) else None)
    return (key, words[:at]) if key else None
