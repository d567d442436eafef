"""Mutators that change a small word: comparators, negations, quantifiers, modals, conditions.

Each takes a sentence as an article has it, and gives every sentence that differs from it by one such change.
"""

from __future__ import annotations

from tests.grounding.mutating import Mutator, each, swapped

_COMPARATORS = (
    "more than|less than|fewer than|at least|at most|up to|as little as|as many as|nearly|almost|about|around|"
    "roughly|some|over|only|just over|largely|probably|likely"
)


def comparator_dropped(text: str) -> list[str]:
    """As in: more than 57 → 57."""
    return each(rf"\b(?i:{_COMPARATORS}) ", "", text)


def comparator_added(text: str) -> list[str]:
    """As in: 57 → at least 57."""
    return [t for c in ("at least ", "up to ", "nearly ") for t in each(r"(?<= )(?=\d)", c, text)]


def comparator_changed(text: str) -> list[str]:
    """As in: more than → less than."""
    table = "more than/less than, at least/at most, nearly/over, about/exactly, up to/at least, fewer/more"
    return swapped(
        f"{table}, almost/more than, roughly/precisely, only/at least, below/above, under/over", text
    )


def negation_dropped(text: str) -> list[str]:
    """As in: did not reach → did reach."""
    return each(r"\b(?i:not|never|no|neither|nor|any|without|none of|nobody|cannot|few|yet) ", "", text)


def negation_softened(text: str) -> list[str]:
    """As in: never → rarely, no → few."""
    return swapped(
        "never/rarely, no/few, not/hardly, nobody/somebody, none/some, neither/either, cannot/can", text
    )


def negation_added(text: str) -> list[str]:
    """As in: is → is not."""
    return each(r"\b(?:is|are|was|were|will|can|could|may|has|have|had|should|would|might|must)\b(?! not)",
                r"\g<0> not", text)  # fmt: skip


def negation_contracted(text: str) -> list[str]:
    """As in: is → isn't."""
    return each(r"\b(?:is|are|was|were|has|have|could|should|would)\b(?! not)", r"\g<0>n't", text)


def negation_moved(text: str) -> list[str]:
    """As in: did not → not did."""
    return each(r"\b(\w+) (not|never)\b", r"\2 \1", text)


def quantifier_changed(text: str) -> list[str]:
    """As in: all → some."""
    table = (
        "all/some, any/every, both/neither, many/few, most/some, each/one, everything/something, several/many"
    )
    return swapped(f"{table}, half/all, others/all, anyone/everyone, much/little, every one/none", text)


def modal_changed(text: str) -> list[str]:
    """As in: will → may."""
    return swapped("will/may, could/would, should/might, must/can, expected/required, likely/unlikely", text)


def modal_dropped(text: str) -> list[str]:
    """As in: may lose → lose."""
    return each(
        r"\b(?:will|may|might|could|would|should|must|can|expects? to|is expected to|hopes to) ", "", text
    )


def condition_dropped(text: str) -> list[str]:
    """As in: If the talks fail, … → the talks fail, and so on."""
    return each(r"\b(?i:if|unless|until|whether|although|once|even if|because|when) ", "", text)


def condition_changed(text: str) -> list[str]:
    """As in: if → when."""
    return swapped("if/when, unless/if, until/after, before/after, because/although, while/because", text)


def preposition_changed(text: str) -> list[str]:
    """As in: from → to."""
    return swapped(
        "from/to, before/after, with/without, in/near, and/or, by/against, for/against, of/on", text
    )


def pronoun_changed(text: str) -> list[str]:
    """As in: he → she."""
    return swapped("he/she, his/her, they/we, him/her, their/our, it/he, who/which, I/you, us/them", text)


WORDS: tuple[Mutator, ...] = (
    comparator_dropped,
    comparator_added,
    comparator_changed,
    negation_dropped,
    negation_softened,
    negation_added,
    negation_contracted,
    negation_moved,
    quantifier_changed,
    modal_changed,
    modal_dropped,
    condition_dropped,
    condition_changed,
    preposition_changed,
    pronoun_changed,
)
