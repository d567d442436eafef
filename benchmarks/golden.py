"""Precision and recall on the golden events (`tests/golden`): `python benchmarks/golden.py [--verbose] [BRIEF.json …]`.

Without arguments the lexical engine briefs each event; otherwise saved briefs (named after their event) are scored.
Links are pairs of articles that a fact brings together; conflicts are counted as confirmed, and with the possible ones.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # the golden events are a part of the tests

from summarizer import EventBrief, summarize  # noqa: E402 - after the path
from tests.golden import EVENTS, Golden, Score  # noqa: E402 - after the path

COLUMNS = ("links", "confirmed conflicts", "with possible ones", "origins")


def briefed(paths: list[Path]) -> list[tuple[Golden, EventBrief]]:
    """Each event and its brief."""
    if paths:
        return [
            (Golden(path.name.split(".")[0]), EventBrief.model_validate_json(path.read_text("utf-8")))
            for path in paths
        ]
    return [(golden, summarize([str(path) for path in golden.paths])) for golden in map(Golden, EVENTS)]


def main() -> None:
    """Score and print: precision (right/told) and recall (found/there) for each column."""
    verbose = "--verbose" in sys.argv
    paths = [Path(arg) for arg in sys.argv[1:] if not arg.startswith("--")]
    print(f"{'':18}" + "".join(f"{column:^34}" for column in COLUMNS))
    totals = [Score(0, 0, 0, 0)] * len(COLUMNS)
    for golden, brief in briefed(paths):
        scores = [
            golden.link_score(brief),
            golden.conflict_score(brief),
            golden.conflict_score(brief, possible=True),
            golden.origin_score(brief),
        ]
        totals = [total + score for total, score in zip(totals, scores, strict=True)]
        print(f"{golden.name:18}" + "".join(f"{score!s:^34}" for score in scores))
        if verbose:
            for conflict in golden.false_conflicts(brief, possible=True):
                print(f"  false  {conflict.standing} {conflict.rule}: {conflict.reason}")
            for missed in golden.missed_conflicts(brief):
                print(f"  missed {missed.get('kind', 'within one article')}: {missed['question']}")
    print(f"{'all':18}" + "".join(f"{score!s:^34}" for score in totals))


if __name__ == "__main__":
    main()
