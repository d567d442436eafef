"""Mutators that cut, splice and bracket, and change who says it.

Each takes a sentence as an article has it, and gives every sentence that differs from it by one such change.

`IN_CONTEXT` ones are also given the article's other sentences.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tests.grounding.mutating import InContext, Mutator, each


def attribution_dropped(text: str) -> list[str]:
    """As in: The dam is safe, officials said, and … → The dam is safe, and so on."""
    inside = each(r", (?:according to|\w+ (?:said|told|reported|added))[^,.]*,(?= [a-z])", "", text)
    saying = each(
        r"\b(?:[Ss]ome )?[\w ]{2,20} (?:said|say|says|believe|believes|think|insists) (?=[a-z“])", "", text
    )
    return inside + [t for t in saying if len(t.split()) > 3]


def attribution_turned(text: str) -> list[str]:
    """As in: Petrov said the mayor lied → Petrov, said the mayor, lied."""
    return each(r"\b(said|believes?|insists|denied|told) (the \w+|she|he|it|they)\b", r", \1 \2,", text)


def cut_over_not(text: str) -> list[str]:
    """As in: did not reach → did … reach, did […] reach, did - reach."""
    cuts = (" … ", " ... ", " […] ", " [...] ", " (…) ", " - ", ", ")
    return [t for cut in cuts for t in each(r" (?:not|never|no) ", cut, text)]


def cut_over_small_word(text: str) -> list[str]:
    """As in: may lose → … lose; more than 90 → … 90."""
    words = r"may|might|could|would|if|unless|until|when|least|more than|nearly|almost|about|up to|said|says"
    return each(rf"(?<=[a-z,] )(?:{words}|according to [A-Z]\w+)(?= [a-z\d]+ [a-z\d])", "…", text)


def negation_bracketed(text: str) -> list[str]:
    """As in: will → will [not]."""
    return each(r"\b(?:is|was|were|will|has|had|would|may|did)\b(?! not)", r"\g<0> [not]", text)


def figure_bracketed(text: str) -> list[str]:
    """As in: people → [900] people."""
    return each(
        r"(?<=[a-z] )(?=(?:people|troops|members|patients|villages|homes|leaders|talks)\b)", "[900] ", text
    )


def question_made(text: str) -> list[str]:
    """As in: It is safe. → Is it safe? Also the statement with a question mark."""
    turned = each(r"^(\w+) (is|was|will|has|did) (.+?)[.”\"]*$", r"\2 \1 \3?", text)
    return turned + ([text.rstrip(".") + "?"] if text.endswith(".") else [])


def sentence_halved(text: str) -> list[str]:
    """As in: A, and B → A. B: a full stop put where the article has a comma."""
    return each(r", (?=[a-z]{2,} [a-z]{2,} )", ". ", text)


def spliced(text: str, others: Sequence[str]) -> list[str]:
    """Two sentences as one, this one and the third after it, with each sort of glue."""
    if text not in others or others.index(text) + 3 >= len(others):
        return []
    one, other = text.rstrip('.”"'), others[others.index(text) + 3]
    return [one + glue + other for glue in (" ", ", ", ". ", " and ", "; ", " - ", "\n")]


def half_spliced(text: str, others: Sequence[str]) -> list[str]:
    """The beginning of this sentence and the end of the next but one."""
    at = others.index(text) if text in others else len(others)
    if at + 2 >= len(others):
        return []
    ours, theirs = text.split(), others[at + 2].split()
    head, tail = " ".join(ours[: len(ours) // 2]), " ".join(theirs[len(theirs) // 2 :])
    return [f"{head}{glue}{tail}" for glue in (" ", ", ", " … ", " [...] ")]


def subject_grafted(text: str, others: Sequence[str]) -> list[str]:
    """The subject of this sentence before what another sentence says of its own."""
    subject = re.match(
        r"(?:The |Its? |His |Her )?[A-Z]?\w+(?: [A-Z]\w+)?(?= [a-z]+ed\b| was| will| has)", text
    )
    if not subject:
        return []
    rest = [m for other in others if other != text
            for m in [re.match(r"(?:The )?\w+ ((?:was|will|has|\w+ed) .+)", other)] if m]  # fmt: skip
    return [f"{subject[0]} {m[1]}" for m in rest[:4]]


CUTS: tuple[Mutator, ...] = (
    attribution_dropped,
    attribution_turned,
    cut_over_not,
    cut_over_small_word,
    negation_bracketed,
    figure_bracketed,
    question_made,
    sentence_halved,
)
IN_CONTEXT: tuple[InContext, ...] = (spliced, half_spliced, subject_grafted)
