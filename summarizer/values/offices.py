"""Who holds office for which state, as an article's own words say: never from knowledge of the world."""

from __future__ import annotations

import re

from summarizer.text.lexicon import word_set
from summarizer.values import states
from summarizer.values.base import Verdict
from summarizer.values.body_table import FIELDS_OF_STATE, OFTEN_JOINED
from summarizer.values.named import is_body, parse
from summarizer.values.spelling import POSSESSIVE, fold
from summarizer.values.titles import (
    BRITISH,
    FIELDS,
    HONORIFICS,
    OFFICES,
    PARTICLES,
    STATE_MODIFIERS,
    STATE_OFFICES,
)

_TOKEN = re.compile(r"[A-Z]\.(?:[A-Z]\.)*|[^\W_]+(?:[-'’][^\W_]+)*|[^\w\s]")
#: Words looked at on either side of an office: bounds the work on any text.
_REACH = 5
#: Offices that one person holds at a time; a chancellor and a prime minister are both heads of government.
_RANKS = {
    "president": "president",
    "premier": "premier",
    "chancellor": "premier",
    "minister": "minister",
    "secretary": "minister",
    "king": "monarch",
    "queen": "monarch",
}
_MINISTERS = frozenset({"minister", "secretary"})
_DEPUTIES = word_set("vice deputy former acting")
_OFFICE_SMALL = word_set("the a an of for and affairs")
#: Characters of an answer that are read.
_LONGEST = 60
#: Titles cut short (AP Stylebook, "titles").
_TITLES_FULL = {
    "gov": "governor", "sen": "senator", "rep": "representative", "gen": "general", "lt": "lieutenant",
    "capt": "captain", "col": "colonel", "sgt": "sergeant", "prof": "professor", "pres": "president",
    "det": "detective", "supt": "superintendent", "adm": "admiral", "rev": "reverend",
}  # fmt: skip
_DAYS = word_set("monday tuesday wednesday thursday friday saturday sunday")


def office_holders(text: str) -> dict[str, str]:
    """Family key → state key for everyone whom `text` names with a state and an office.

    "Russian President Vladimir Putin", "Ukraine's foreign minister, Dmytro Kuleba", "Narendra Modi,
    the Indian prime minister", "President Xi Jinping of China". Former and opposition leaders aren't
    taken. A family name met with two states is left out. Sorted by family key; linear in the text.
    """
    tokens = _TOKEN.findall(text)
    found: dict[str, set[str]] = {}
    for at, token in enumerate(tokens):
        if token.lower() not in STATE_OFFICES:
            continue
        for family, state in _held(tokens, at):
            found.setdefault(family, set()).add(state)
    return {family: min(of) for family, of in sorted(found.items()) if len(of) == 1}


def rank_of(key: str) -> str | None:
    """Find which office of a state a folded phrase without the state is: `president`, `premier`, `monarch`, or a
    minister with the field ("foreign minister"); None for "leader" and for what is no office.
    """
    words = key.split()
    if words[:2] == ["secretary", "of"]:
        words = [*words[2:], "secretary"]
    if not words or words[-1] not in _RANKS or not _DEPUTIES.isdisjoint(words):
        return None
    if words[-1] not in _MINISTERS:
        return _RANKS[words[-1]] if len(words) == 1 else None
    if words == ["prime", "minister"]:
        return "premier"
    return f"{FIELDS_OF_STATE.get(words[0], words[0])} minister" if len(words) == 2 else None


def compare(a: str, b: str) -> Verdict | None:
    """Relate two ministers told by their departments alone: "the defence minister", "the foreign minister". None
    where one isn't told so, or one person often holds both; and an office and who is told to hold it.
    """
    if holder := _holder(a, b) or _holder(b, a):
        return holder
    ranks = [rank_of(_office(text)) for text in (a, b)]
    fields = [(rank or "").removesuffix(" minister") for rank in ranks]
    if not all(field in FIELDS_OF_STATE.values() for field in fields):
        return None
    if fields[0] == fields[1]:
        one = _heads(a) == _heads(b) and not (_stated(a) or _stated(b))
        return Verdict("alias", "name.office", "Both name one office.") if one else None
    if frozenset(fields) in OFTEN_JOINED:
        return None
    first, second = sorted(f"“{' '.join(text.split())}”" for text in (a, b))
    return Verdict("contradicts", "name.offices", f"{first} and {second} are two offices.")


def _holder(office: str, held: str) -> Verdict | None:
    """Relate "the mayor" and "Mayor Lena Quist": the office alone, and a person's name right behind it."""
    words = [_TITLES_FULL.get(word, word) for word in fold(office[:_LONGEST]).split()]
    told = held[:_LONGEST].split()
    count = len(words) - 1
    if count < 1 or words[0] != "the" or len(told) <= count or not _DEPUTIES.isdisjoint(words):
        return None
    front = [_TITLES_FULL.get(word, word) for word in fold(" ".join(told[:count])).split()]
    rest = told[count:]
    if front != words[1:] or words[-1] not in OFFICES | HONORIFICS | {"chief"} or not _is_name(rest):
        return None
    person = parse(" ".join(rest))
    if person is None or person.state or is_body(person):
        return None
    return Verdict("alias", "name.office", f"“{held}” is told by the office alone, too: “{office}”.")


def _is_name(words: list[str]) -> bool:
    """Whether capitalised words begin with no further title: "Attorney *General* Noor Baig"."""
    return words[0][:1].isupper() and fold(words[0]) not in OFFICES | HONORIFICS | FIELDS


def _office(text: str) -> str:
    """The office in the order of "defense minister", folded."""
    folded = fold(text[:_LONGEST].removeprefix(_stated(text))).split()
    words = [BRITISH.get(word, word) for word in folded if word not in _OFFICE_SMALL]
    if words[:2] == ["secretary", "state"] and len(words) > 2:  # "of state for defence"
        del words[1]
    if words and words[0] in _MINISTERS:
        words = [*words[1:], words[0]]
    return " ".join(words)


def _stated(text: str) -> str:
    """The words at the front that tell the state: "Britain's ", "the Russian "; empty where none do."""
    words = text[:_LONGEST].split(" ")
    first = int(words[0].lower() == "the")
    told = [word for word in words[first : first + 1] if word]
    return " ".join((*words[: first + 1], "")) if told and _state_word(told) else ""


def _heads(text: str) -> str:
    return "".join(sorted(_MINISTERS.intersection(fold(text[:_LONGEST]).split())))


def _held(tokens: list[str], at: int) -> list[tuple[str, str]]:
    """Read what the office at `at` says: at most one holder and state."""
    after = _skip_field(tokens, at + 1)
    start, state = _state_before(tokens, at)
    if state is None:
        return _state_after(tokens, after)
    if start and tokens[start - 1].lower() in ("former", "ex", "late", "then", "opposition"):
        return []
    comma = after < len(tokens) and tokens[after] == ","
    holder = _name_from(tokens, after + comma)[0]
    if holder is None and tokens[after : after + 1] in ([], [","], ["."]):
        holder = _name_before(tokens, start)
    return [(holder, state)] if holder else []


def _skip_field(tokens: list[str], at: int) -> int:
    if at < len(tokens) and tokens[at].lower() in ("of", "for"):
        while at < len(tokens) and tokens[at].lower() in FIELDS:
            at += 1
    return at


def _state_before(tokens: list[str], at: int) -> tuple[int, str | None]:
    """Where the state's word before an office starts, and its key; modifiers may stand between."""
    first = at
    while first > max(0, at - _REACH) and tokens[first - 1].lower() in STATE_MODIFIERS:
        first -= 1
    for count in (3, 2, 1):
        words = tokens[max(0, first - count) : first]
        if len(words) == count and (key := _state_word(words)):
            return first - count, key
    return first, None


def _state_word(words: list[str]) -> str | None:
    """Key of the state that these words before an office mean.

    A bare name or capital doesn't count ("in Ukraine President Biden said"), but for the US, the UK and
    the UAE, which have no handy adjective.
    """
    if not (words[0][0].isupper() and all(word[0].isalnum() for word in words)):
        return None
    form = fold(POSSESSIVE.sub("", " ".join(words)))
    if states.is_nationality(form) or states.is_seat(form):
        return states.attributive(form)
    owned = POSSESSIVE.search(words[-1]) is not None
    return states.named(form) if owned or words[0].replace(".", "") in ("US", "UK", "UAE") else None


def _state_after(tokens: list[str], at: int) -> list[tuple[str, str]]:
    """Read "President Vladimir Putin of Russia"."""
    holder, end = _name_from(tokens, at)
    if holder is None or tokens[end : end + 1] != ["of"]:
        return []
    tail = tokens[end + 1 : end + 4]
    tail = tail[1:] if tail[:1] == ["the"] else tail
    for count in (2, 1):
        if key := states.named(fold(" ".join(tail[:count]))):
            return [(holder, key)]
    return []


def _name_from(tokens: list[str], at: int) -> tuple[str | None, int]:
    """Family key of the person named from `at` on, and where the name ends."""
    end = at
    while end < min(len(tokens), at + _REACH) and _in_name(tokens[end]):
        end += 1
        if POSSESSIVE.search(tokens[end - 1]):
            break
    return _family_key(tokens[at:end]), end


def _name_before(tokens: list[str], start: int) -> str | None:
    """Family key of the person before ", the Russian president"."""
    end = start - (start > 0 and tokens[start - 1].lower() == "the")
    if end < 2 or tokens[end - 1] != ",":
        return None
    first = end = end - 1
    while first > max(0, end - _REACH) and _in_name(tokens[first - 1]):
        first -= 1
    return _family_key(tokens[first:end])


def _in_name(token: str) -> bool:
    return (token[0].isupper() and token.lower() not in _DAYS) or token in PARTICLES


def _family_key(words: list[str]) -> str | None:
    name = parse(" ".join(words)) if words and words[0][0].isupper() else None
    return None if name is None or name.state or is_body(name) else name.family
