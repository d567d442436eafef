"""The words of quotations: which wordings there are, what is cut, and where two of them differ."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer import labels
from summarizer.records import QuotationVariant, Span

if TYPE_CHECKING:
    from rapidfuzz.distance import Opcode

#: Characters of a quotation shown in a disagreement and elsewhere; a cut is marked `[…]`.
LONG_QUOTE = 600
SHORT_QUOTE = 220
CUT = "[…]"
#: Words compared with each other at most, in two wordings of one quotation.
_COMPARED = 1500
#: An unmarked run of more words than this is cut in its middle, to this many words in all.
_UNMARKED = 60


@dataclass(frozen=True)
class Run:
    """A stretch of words of a quotation; `marked` where another wording has other words."""

    text: str
    marked: bool = False


@dataclass(frozen=True)
class Quote:
    """One wording, and the ids of the sources that have it."""

    sources: tuple[str, ...]
    runs: tuple[Run, ...]


def quotes(evidence: Sequence[Span], limit: int, focus: str = "") -> list[Quote]:
    """Collect the distinct wordings among some spans, in order, each with its sources; cut around `focus`."""
    held: dict[str, list[str]] = {}
    for span in evidence:
        held.setdefault(labels.clean(span.text), []).append(span.source)
    return [
        Quote(tuple(dict.fromkeys(sources)), (Run(excerpt(text, limit, labels.clean(focus))),))
        for text, sources in held.items()
    ]


def excerpt(text: str, limit: int, focus: str = "") -> str:
    """About `limit` characters of `text`, cut at words and marked `[…]`, with `focus` inside if it occurs."""
    if len(text) <= limit:
        return text
    at = text.casefold().find(focus.casefold()) if focus else -1
    start = 0
    if at + len(focus) > limit:
        # A third of the room goes to what leads up to the words in question.
        start = text.find(" ", max(0, min(at - limit // 3, len(text) - limit))) + 1
        start = start if start <= at else at
    end = min(len(text), start + limit)
    if end < len(text):
        space = text.rfind(" ", start + limit // 2, end)
        end = space if space > 0 else end
    before, after = (f"{CUT} " if start else ""), (f" {CUT}" if end < len(text) else "")
    return f"{before}{text[start:end].strip()}{after}"


def variant_quotes(variants: Sequence[QuotationVariant]) -> list[Quote]:
    """All wordings of one utterance, with the words marked that another wording has otherwise."""
    wordings = marked([labels.clean(variant.text) for variant in variants])
    return [Quote(variant.sources, fit(runs)) for variant, runs in zip(variants, wordings, strict=True)]


def marked(wordings: Sequence[str]) -> list[list[Run]]:
    """Each wording as runs of words, marked where it and the longest one differ.

    What one wording merely leaves out at its beginning or end is no difference: an excerpt isn't marked. What it
    leaves out within is marked by the two words that it stood between.
    Case and punctuation aren't differences either. Wordings with less than half of their words in common
    aren't compared.
    """
    split_up = [wording.split(" ")[:_COMPARED] for wording in wordings]
    longest = max(range(len(split_up)), key=lambda i: (len(split_up[i]), -i))
    flags = [[False] * len(tokens) for tokens in split_up]
    for i, tokens in enumerate(split_up):
        if i != longest:
            _flag(split_up[longest], tokens, flags[longest], flags[i])
    rest = [" ".join(wording.split(" ")[_COMPARED:]) for wording in wordings]
    return [
        _runs(tokens, own) + ([Run(tail)] if tail else [])
        for tokens, own, tail in zip(split_up, flags, rest, strict=True)
    ]


def _flag(first: list[str], second: list[str], in_first: list[bool], in_second: list[bool]) -> None:
    """Set the flags of words that differ between the first and the last word that both share."""
    # Imported here: it costs some 35 ms, and most briefs need no word diff.
    from rapidfuzz.distance import Indel

    places = [[i for i, token in enumerate(tokens) if key(token)] for tokens in (first, second)]
    keys = [[key(tokens[i]) for i in own] for tokens, own in zip((first, second), places, strict=True)]
    if _inside(keys[1], keys[0]):
        return
    steps = list(Indel.opcodes(keys[0], keys[1]))
    equal = _shared(steps)
    common = sum(steps[i].src_end - steps[i].src_start for i in equal)
    if not equal or 2 * common < min(map(len, keys)):
        return
    for one, other in pairwise(equal):
        for i in _told(places[0], steps[one].src_end, steps[other].src_start):
            in_first[i] = True
        for i in _told(places[1], steps[one].dest_end, steps[other].dest_start):
            in_second[i] = True


def _told(places: Sequence[int], start: int, end: int) -> Sequence[int]:
    """The words that another wording has otherwise; where it only has more, the two that it has them between."""
    if start < end:
        return places[start:end]
    around = places[max(0, start - 1) : start + 1]
    return range(around[0], around[-1] + 1) if around else ()


def _shared(steps: Sequence[Opcode]) -> list[int]:
    """Indices of the steps that are shared words, without a few at either end that coincide by chance: fewer than
    half as many as the words that set them apart from the rest.
    """
    equal = [i for i, step in enumerate(steps) if step.tag == "equal"]
    for end, beside in ((0, 1), (-1, -2)):
        while len(equal) > 1 and 2 * _size(steps[equal[end]]) < _gap(steps, equal[end], equal[beside]):
            del equal[end]
    return equal


def _size(step: Opcode) -> int:
    return step.src_end - step.src_start


def _gap(steps: Sequence[Opcode], one: int, other: int) -> int:
    between = steps[min(one, other) + 1 : max(one, other)]
    return max(
        sum(step.src_end - step.src_start for step in between),
        sum(step.dest_end - step.dest_start for step in between),
    )


def _inside(few: list[str], many: list[str]) -> bool:
    return f" {' '.join(few)} " in f" {' '.join(many)} "


def key(text: str) -> str:
    """Letters and digits of `text`, case folded: what two wordings are compared by."""
    return "".join(char for char in text if char.isalnum()).casefold()


def _runs(tokens: Sequence[str], flags: Sequence[bool]) -> list[Run]:
    runs: list[Run] = []
    for token, flag in zip(tokens, flags, strict=True):
        if runs and runs[-1].marked == flag:
            runs[-1] = Run(f"{runs[-1].text} {token}", flag)
        else:
            runs.append(Run(token, flag))
    return runs


def fit(runs: Sequence[Run]) -> tuple[Run, ...]:
    """Cut long stretches without a difference, so that every difference is seen."""
    fitted = []
    for i, run in enumerate(runs):
        tokens = run.text.split(" ")
        if run.marked or len(tokens) <= _UNMARKED:
            text = run.text
        else:
            tail = tokens[-_UNMARKED // 2 :] if i < len(runs) - 1 else []
            text = " ".join([*tokens[: _UNMARKED // 2], CUT, *tail])
        # One "word" may be thousands of characters long.
        fitted.append(Run(excerpt(text, 2 * LONG_QUOTE), run.marked))
    return tuple(fitted)
