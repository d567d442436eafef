"""Mutators that change a verb, a name or another word of weight.

Each takes a sentence as an article has it, and gives every sentence that differs from it by one such change.
"""

from __future__ import annotations

import re
from itertools import pairwise

from tests.grounding.mutating import Mutator, each, exchanged, names, swapped


def tense_changed(text: str) -> list[str]:
    """As in: said → says."""
    table = (
        "said/says, is/was, are/were, has/had, have/had, did/does, told/tells, warned/warns, blamed/blames"
    )
    table += ", denied/denies, expects/expected, will be/was, fell/falls, believes/believed, refused/refuses"
    return swapped(f"{table}, accused/accuses, hopes/hoped, insists/insisted, opens/opened, gave/gives", text)


def voice_changed(text: str) -> list[str]:
    """As in: was told → told."""
    return each(r"\b(?:was|were|been|be|is|are) (?=\w+(?:ed|en|nt|ut|ld|st)\b)", "", text)


def antonym_put(text: str) -> list[str]:
    """As in: killed → injured."""
    table = (
        "killed/injured, open/closed, safe/unsafe, rejected/accepted, found/lost, fell/rose, guilty/innocent"
    )
    table += (
        ", approve/reject, win/lose, won/lost, praised/blamed, raised/lowered, late/early, lowest/highest"
    )
    table += ", supports/opposes, opposes/backs, agreed/refused, signed/rejected, entered/left, alive/dead"
    table += ", requested/refused, border/coast, support/opposition, diplomatic/military, began/ended"
    return swapped(
        f"{table}, arrested/released, longer/shorter, gained/lost, largest/smallest, denied/admitted", text
    )


def prefix_changed(text: str) -> list[str]:
    """As in: safe → unsafe, de-escalation → escalation."""
    table = "de-escalating/escalating, de-escalation/escalation, unhurt/hurt, affordable/unaffordable, fair/unfair"
    return swapped(f"{table}, reopen/open, rebuilt/built, resume/assume, misled/led, outgoing/incoming", text)


def name_misspelt(text: str) -> list[str]:
    """As in: Petrov → Petrova."""
    return [text[: m.end()] + "a" + text[m.end() :] for m in names(text)]


def name_changed(text: str) -> list[str]:
    """As in: Petrov → Radev."""
    return [text[: m.start()] + re.sub(r"[\w’-]+$", "Radev", m[0]) + text[m.end() :] for m in names(text)]


def name_dropped(text: str) -> list[str]:
    """As in: President Biden and Putin → President and Putin."""
    return [
        text[: m.start()] + text[m.end() + 1 :] for m in names(text) if text[m.end() : m.end() + 1] == " "
    ]


def namesexchanged(text: str) -> list[str]:
    """As in: Sofia warned Ankara → Ankara warned Sofia."""
    first = re.match(r"[“\"]?([A-Z][\w-]+)(?= [a-z])", text)
    found = [*([first] if first else []), *names(text)]
    return [exchanged(text, a, b) for a, b in pairwise(found) if a[0] != b[0]]


def word_dropped(text: str) -> list[str]:
    """Any word of five letters or more inside left out."""
    return each(r"(?<=[a-z] )[a-z]{5,}(?:ed|ly|al|y|nt|ous)? (?=[a-z])", "", text)


def words_turned(text: str) -> list[str]:
    """Two neighbours in the other order."""
    return each(r"\b([a-z]{4,}) ([a-z]{4,})\b", r"\2 \1", text)


def word_invented(text: str) -> list[str]:
    """As in: people → secret people."""
    return each(r"(?<=[a-z] )(?=[a-z]{5,} (?:of|in|on|to|for|from|by|with)\b)", "secret ", text)


NAMES: tuple[Mutator, ...] = (
    tense_changed,
    voice_changed,
    antonym_put,
    prefix_changed,
    name_misspelt,
    name_changed,
    name_dropped,
    namesexchanged,
    word_dropped,
    words_turned,
    word_invented,
)
