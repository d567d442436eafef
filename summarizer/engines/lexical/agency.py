"""Who did it: agents of a few dozen verbs that news turns on, in active, passive and nominal form.

"X requested the call", "the call was requested by X", "at the request of X" and "at X's
request" all answer "Who requested the call?".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarizer.engines.lexical.page import Item, bare
from summarizer.engines.lexical.phrases import noun_phrase_after, noun_phrase_before, speaks
from summarizer.engines.lexical.vocabulary import BE, BETWEEN, PRONOUNS, RIGHT_STOPS, SPEECH, TIME_WORDS
from summarizer.text.lexicon import AUXILIARIES, STOPWORDS

#: Past tense and participle of verbs whose agent is news.
VERBS = frozenset(
    """requested ordered accused arrested killed signed approved rejected launched seized sued bought acquired
    attacked bombed invaded fired dismissed appointed nominated elected charged convicted sentenced fined banned
    suspended cancelled canceled vetoed blocked hacked stole shot detained rescued evacuated proposed hosted
    organized organised operated owned designed built discovered invented published released imposed lifted
    sanctioned hired sold purchased impounded brokered mediated commissioned funded financed investigated
    recalled withdrew submitted""".split()
)
_IRREGULAR = {"stolen": "stole", "shot": "shot", "bought": "bought", "built": "built", "sold": "sold",
              "withdrawn": "withdrew"}  # fmt: skip
_NOMINAL = {"request": "requested", "order": "ordered", "orders": "ordered", "invitation": "proposed"}
#: Events that a nominal pattern can be about when it names no object of its own.
EVENTS = frozenset(
    """talks call meeting summit attack shooting crash derailment vote election visit speech launch strike hearing
    trial ceremony deal agreement war invasion earthquake flood fire explosion protest game match session conference
    breach hack accident collision merger ceasefire truce negotiations raid blast bombing sanctions operation""".split()
)


_CLAUSE_OPENERS = frozenset({"that", "but", "and", "when", "after", "before", "as", "said", "told"})


_VERBS_INSIDE = BE | AUXILIARIES | SPEECH | {"say", "to", "who"}
_LONGEST_AGENT = 9


@dataclass(frozen=True)
class Agent:
    """Somebody did something: `question`, the agent's words, and where they stand (characters)."""

    question: str
    agent: str
    start: int
    end: int


def agents(items: Sequence[Item]) -> Iterator[Agent]:
    """Every agent in one paragraph's items, in order of the verb."""
    for index, item in enumerate(items):
        low = _IRREGULAR.get(item.low, item.low)
        if low in VERBS:
            found = _passive(items, index, low) or _active(items, index, low)
        elif item.low in _NOMINAL:
            found = _nominal(items, index, _NOMINAL[item.low])
        else:
            found = None
        if found:
            yield found


def _be_before(items: Sequence[Item], index: int) -> int | None:
    """Index of the form of "be" that makes the verb passive; None when there is none."""
    for position in range(index - 1, max(-1, index - 4), -1):
        low = items[position].low
        if low in BE:
            return position
        if not (low.endswith("ly") or low in {"also", "later", "first"}):
            return None
    return None


def _passive(items: Sequence[Item], index: int, verb: str) -> Agent | None:
    be = _be_before(items, index)
    if index + 2 >= len(items) or items[index + 1].low != "by":
        return None
    agent, last, _ = noun_phrase_after(items, index + 2)
    if not speaks(agent) or agent.lower() in PRONOUNS:
        return None
    theme = _head_before(items, be if be is not None else index)
    return _agent(items, (index + 2, last), verb, theme)


_STOPS_BEFORE = RIGHT_STOPS - _CLAUSE_OPENERS


def _active(items: Sequence[Item], index: int, verb: str) -> Agent | None:
    if _be_before(items, index) is not None or index == 0:
        return None
    if items[index - 1].low in {"to", "who", "which", "that", "not", "never"}:
        return None
    phrase = noun_phrase_before(items, index)
    theme = _head_after(items, index + 1)
    if phrase is None or not theme or phrase[1].lower() in PRONOUNS:
        return None
    first = phrase[0]
    last = first + len(phrase[1].split()) - 1
    if first and items[first - 1].low in _STOPS_BEFORE:
        return None
    return _agent(items, (first, last), verb, theme)


def _nominal(items: Sequence[Item], index: int, verb: str) -> Agent | None:
    """ "at the request of X", "at X's request"."""
    theme = _event_before(items, index)
    if not theme:
        return None
    if index + 2 < len(items) and items[index + 1].low == "of" and _at(items, index):
        agent, last, _ = noun_phrase_after(items, index + 2)
        return _agent(items, (index + 2, last), verb, theme) if speaks(agent) else None
    owner = items[index - 1]
    if index and bare(owner.text) != owner.text:
        first = index - 1
        while first > 0 and items[first - 1].low != "at" and index - first < 6 and not items[first - 1].mark:
            first -= 1
        if first > 0 and items[first - 1].low == "at":
            return _agent(items, (first, index - 1), verb, theme)
    return None


def _at(items: Sequence[Item], index: int) -> bool:
    return any(item.low in {"at", "on", "upon"} for item in items[max(0, index - 3) : index])


def _agent(items: Sequence[Item], span: tuple[int, int], verb: str, theme: str) -> Agent | None:
    if not theme or span[1] < span[0] or span[1] >= len(items):
        return None
    words = [item.text for item in items[span[0] : span[1] + 1]]
    words[-1] = bare(words[-1])
    if words[0].lower() in TIME_WORDS or not _sound(words, theme):
        return None
    end = items[span[1]].start + len(words[-1])
    return Agent(f"Who {verb} {theme}?", " ".join(words), items[span[0]].start, end)


_OF_TIME = TIME_WORDS | BETWEEN | {"ago"}


def _sound(agent: Sequence[str], theme: str) -> bool:
    """False for an agent that holds a verb, and for a theme that is no noun ("the earlier", "the year ago")."""
    if any(word.lower() in _VERBS_INSIDE for word in agent) or len(agent) > _LONGEST_AGENT:
        return False
    last = theme.lower().split()[-1]
    return not (last in _OF_TIME or last.endswith("ly") or any(ch.isdigit() for ch in theme))


def _head_before(items: Sequence[Item], index: int) -> str:
    """The subject of the clause that ends at `index`: the first noun phrase after its left border."""
    first = index
    while first > 0 and not items[first - 1].mark and index - first < 24:
        first -= 1
    return _noun_phrase(items, first, index)


_NO_THEME = RIGHT_STOPS | PRONOUNS


def _head_after(items: Sequence[Item], index: int) -> str:
    """The object that begins at `index`."""
    if index >= len(items) or items[index].mark or items[index].low in _NO_THEME:
        return ""
    return _noun_phrase(items, index, min(len(items), index + 8))


_THEME_ENDS = RIGHT_STOPS | {"of", "between", "against", "for"}


def _noun_phrase(items: Sequence[Item], first: int, stop: int) -> str:
    """ "the" + the last two words of the phrase before its first preposition or mark."""
    taken: list[str] = []
    for item in items[first:stop]:
        if item.mark or item.low in _THEME_ENDS:
            break
        if (
            taken
            and item.low.endswith("ing")
            and item.low not in EVENTS
            and taken[-1].lower() not in STOPWORDS
        ):
            break
        taken.append(item.text)
    content = [word for word in taken if word.lower() not in STOPWORDS]
    if not content or not taken[-1][:1].isalpha():
        return ""
    if content[-1][:1].isupper():
        return " ".join(word for word in content[-3:] if word[:1].isupper())
    take = 3 if len(content) > 2 and "-" in content[-2] and content[-3][:1].isupper() else 2
    return "the " + " ".join(content[-take:])


def _event_before(items: Sequence[Item], index: int) -> str:
    """The event that the clause before `index` is about ("the call comes at the request of …")."""
    for position in range(index - 1, max(-1, index - 20), -1):
        if items[position].mark in {".", "Q"}:
            return ""
        if items[position].low in EVENTS:
            return f"the {items[position].low}"
        if items[position].low in {"telephone", "phone"}:
            return "the call"
    return ""
