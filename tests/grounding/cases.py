"""The adversarial set: every case with the outcome that it must have, the same ones in the same order every time.

    cases("tuning") | cases("held_out") -> tuple[Case, …]

A case is one quotation for one article. Sentences of the texts are mutated by the named mutators, at most
`_MOST` mutants a mutator and text, spread evenly; the traps are added. The seeds belong to the tuning part.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import Literal

from summarizer.ground import Located, Refused
from summarizer.text.sentences import sentences
from tests.grounding import traps, traps_held_out
from tests.grounding.abroad import ABROAD
from tests.grounding.harmful import HARMFUL, IN_CONTEXT
from tests.grounding.harmless import NEAR, TYPOGRAPHIC
from tests.grounding.mutating import InContext, Mutator

Part = Literal["tuning", "held_out"]
Sort = Literal["meaning", "typography", "near"]
Range = tuple[int, int]

_HERE = Path(__file__).parent
_SEEDS = _HERE.parent.parent / "seeds"
#: Mutants of one mutator in one text, at most.
_MOST = 12
#: Words that a sentence must have to be mutated.
_WORDS = 6
#: Marks and spaces left outside the span of a sentence: whether they belong to it isn't what is tested.
_ENDS = "\"'“”‘’«»„「」[]()., \u00a0\u202f…。।-–—:;!?"


@dataclass(frozen=True, slots=True)
class Case:
    """`quote`, made by `mutator` from `text[span]`, and what must come of it: refused when `sort` is "meaning",
    else located as exactly `span`, and not as a near miss when `sort` is "typography".
    """

    name: str
    mutator: str
    sort: Sort
    text: str
    quote: str
    span: Range

    def fault(self, outcome: Located | Refused) -> str:
        """What is wrong with the outcome, or ""."""
        if self.sort == "meaning":
            return "accepted" if outcome.found else ""
        if isinstance(outcome, Refused):
            return f"refused: {outcome.reason}"
        if outcome.spans != (self.span,):
            return f"misplaced: {[self.text[a:b] for a, b in outcome.spans]}"
        return "called near" if self.sort == "typography" and outcome.match == "near" else ""


def texts(part: Part) -> dict[str, str]:
    """The articles of a part by name."""
    found = sorted((_HERE / part).glob("*.txt"))
    if part == "tuning":
        found = sorted(_SEEDS.glob("*.txt")) + found
    return {path.stem: path.read_text(encoding="utf-8") for path in found}


@cache
def cases(part: Part) -> tuple[Case, ...]:
    """Every case of a part."""
    made: dict[tuple[str, str, Sort], Case] = {}
    for name, text in texts(part).items():
        makers = _abroad(name, text) if len(name.split("-")[0]) == 2 else _english(name, text)
        for case in [*makers]:
            made.setdefault((case.text, case.quote, case.sort), case)
    for case in _traps(part):
        made.setdefault((case.text, case.quote, case.sort), case)
    return tuple(made.values())


def _english(name: str, text: str) -> Iterator[Case]:
    spans = mutable(text)
    lines = [text[a:b] for a, b in spans]
    for mutator in HARMFUL:
        yield from _made(name, text, spans, mutator, "meaning", mutator.__name__)
    for grafter in IN_CONTEXT:
        yield from _made(name, text, spans, partial(_grafted, grafter, lines), "meaning", grafter.__name__)
    for mutator in TYPOGRAPHIC:
        yield from _made(name, text, spans, mutator, "typography", mutator.__name__)
    for mutator in NEAR:
        yield from _made(name, text, spans, mutator, "near", mutator.__name__)


def _grafted(grafter: InContext, lines: Sequence[str], line: str) -> Iterable[str]:
    return grafter(line, lines)


def _abroad(name: str, text: str) -> Iterator[Case]:
    spans = mutable(text, 1)
    for mutator in ABROAD:
        yield from _made(name, text, spans, mutator, "meaning", mutator.__name__)
    for mutator in TYPOGRAPHIC:
        yield from _made(name, text, spans, mutator, "typography", mutator.__name__)


def mutable(text: str, words: int = _WORDS) -> list[Range]:
    """The sentences that stand in `text` once and have so many words, without the marks at their ends."""
    found = []
    for a, b in sentences(text):
        inner = text[a:b]
        start = a + len(inner) - len(inner.lstrip(_ENDS))
        end = b - len(inner) + len(inner.rstrip(_ENDS))
        if start < end and len(text[start:end].split()) >= words and text.count(text[start:end]) == 1:
            found.append((start, end))
    return found


def _made(
    name: str, text: str, spans: Sequence[Range], mutator: Mutator, sort: Sort, called: str
) -> Iterator[Case]:
    made: list[Case] = []
    for a, b in spans:
        for quote in mutator(text[a:b]):
            if not _same(quote, text, text[a:b], sort):
                at = text.find(
                    quote
                )  # a mutant that stands there itself, marks and all, stands there exactly
                span = (a, b) if at < 0 else (at, at + len(quote))
                made.append(Case(f"{name}/{called}/{len(made)}", called, sort, text, quote, span))
    step = max(1, -(-len(made) // _MOST))
    yield from made[::step]


def _same(quote: str, text: str, sentence: str, sort: Sort) -> bool:
    """True for a mutant that is none: the sentence itself, or, meant to be refused, words that stand there."""
    if quote == sentence:
        return True
    return sort == "meaning" and (quote in text or quote[:1].swapcase() + quote[1:] in text)


def _traps(part: Part) -> Iterator[Case]:
    refused, located = (
        (traps.REFUSED, traps.LOCATED)
        if part == "tuning"
        else (traps_held_out.REFUSED, traps_held_out.LOCATED)
    )
    for number, (text, quote) in enumerate(refused):
        yield Case(f"trap/{number}", "trap", "meaning", text, quote, (0, len(text)))
    for number, (text, quote, evidence) in enumerate(located):
        start = text.index(evidence)
        yield Case(f"variant/{number}", "variant", "near", text, quote, (start, start + len(evidence)))
