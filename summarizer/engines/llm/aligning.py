"""Which claims answer the same question: all lines in one call; too many for the model, in calls that show every pair.

Lines that are too many are cut into quarters, and each two quarters are put together: six calls of half the length, in
which every line stands beside every other one at least once. What they find is united.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from summarizer.engines.base import Group
from summarizer.engines.llm import material
from summarizer.engines.llm.answers import AlignAnswer
from summarizer.engines.llm.asker import Asker
from summarizer.engines.llm.lines import groups, lines
from summarizer.errors import TooLong
from summarizer.records import Claim

#: How often lines are halved: 6 calls, 36 calls. A model that takes no quarter of them takes next to nothing.
HALVINGS = 2


async def align(asker: Asker, claims: Sequence[Claim]) -> tuple[Group, ...]:
    """The groups. Pairs of lines that can't be shown together stay apart, and that is noted.

    Raises:
        EndpointError: no usable answer came.
    """
    if not claims:
        return ()
    numbered = lines(claims)
    return groups(numbered, await _aligned(asker, numbered, range(1, len(numbered) + 1), HALVINGS))


async def _aligned(
    asker: Asker, numbered: Sequence[Sequence[Claim]], shown: Sequence[int], halvings: int
) -> AlignAnswer:
    """The answer for the lines of these numbers, in numbers of all lines."""
    listed = material.numbered_lines([numbered[number - 1] for number in shown])
    try:
        answer = await asker.ask("align", AlignAnswer, {"claims": listed})
    except TooLong:
        if not halvings or len(shown) < 4:
            raise
    else:
        return _renumbered(answer, shown, len(numbered))
    size = -(-len(shown) // 4)
    quarters = [shown[start : start + size] for start in range(0, len(shown), size)]
    both = [sorted({*one, *other}) for one, other in combinations(quarters, 2)]
    found = await asker.some(
        "align",
        [(f"{len(part)} questions", _aligned(asker, numbered, part, halvings - 1)) for part in both],
    )
    return _united(found)


def _renumbered(answer: AlignAnswer, shown: Sequence[int], count: int) -> AlignAnswer:
    """The answer in numbers of all lines; a number that no line shown has becomes one that no line has at all."""

    def number(n: int) -> int:
        return shown[n - 1] if 1 <= n <= len(shown) else count + max(n, 1)

    if len(shown) == count:
        return answer
    return AlignAnswer(
        same=[[number(n) for n in members] for members in answer.same],
        several=[number(n) for n in answer.several],
        own=[number(n) for n in answer.own],
    )


def _united(found: Iterable[AlignAnswer]) -> AlignAnswer:
    """One answer of several that share lines: what one of them joins, or calls its article's own, is so."""
    answers = list(found)
    sets: list[set[int]] = []
    for members in (set(members) for answer in answers for members in answer.same if members):
        touching = [one for one in sets if one & members]
        sets = [one for one in sets if not one & members] + [members.union(*touching)]
    return AlignAnswer(
        same=sorted(sorted(members) for members in sets),
        several=sorted({n for answer in answers for n in answer.several}),
        own=sorted({n for answer in answers for n in answer.own}),
    )
