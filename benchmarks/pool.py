"""Our disagreements beside a plain prompt's, pooled and judged by one reader who isn't told whose they are.

    python benchmarks/pool.py ask BRIEF.json PLAIN.json ARTICLE…    > request.md
    python benchmarks/pool.py score BRIEF.json PLAIN.json VERDICT.json [BRIEF.json PLAIN.json VERDICT.json …]

`ask` prints what the reader is given: the articles, in the order of the brief's sources, and a list that mixes the
disagreements of both. BRIEF is a saved event brief; PLAIN is an answer to `plain/prompt.md`. The reader writes
VERDICT: a list of `{"n", "real": true|false, "same_as": number|null, "why"}`. `score` prints precision (real of
what was told) and recall (of all that either found and the reader upheld) for both, one event each and together.
What neither found is in no pool: recall here is beside each other, not absolute.
"""

from __future__ import annotations

import hashlib
import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from summarizer import EventBrief, read_article

TASK = """\
You are a demanding desk editor. Below are several news articles about one event and a numbered list of alleged
disagreements between them, each with the articles' words. Judge each only from the articles. `real` is true
when a careful reader of one article would believe something on this point that a careful reader of another
would not: different numbers of the same thing, dates, places, names, who did or said it, what happened, the
same words quoted differently, one side's account told as fact. It is false when nothing clashes: a detail that
one leaves out, a rounder or more exact form of the same, another spelling, different things, times or
occasions, a later state that is told as such, positions of two parties that the articles report alike. Where
two items are about the same disagreement, the later one gets `same_as`: the earlier one's number. Small ones
are real, too. Answer with a JSON list, in order: {"n": number, "real": true|false, "same_as": number|null,
"why": "a few words"}.
"""


@dataclass(frozen=True)
class Item:
    """One alleged disagreement. `sides`: number of the article, answer, quotation."""

    by: str
    question: str
    why: str
    sides: tuple[tuple[int, str, str], ...]

    @property
    def key(self) -> str:
        """What the list is sorted by: nothing that tells whose it is."""
        return hashlib.sha256(repr((self.question, self.sides)).encode()).hexdigest()


def pooled(brief: EventBrief, plain: dict[str, Any]) -> list[Item]:
    """The disagreements of both, mixed, in an order that depends on their words alone."""
    number = {source.id: n for n, source in enumerate(brief.sources, 1)}
    items = [
        Item(
            f"ours {conflict.standing}",
            conflict.question,
            conflict.reason,
            tuple(
                (number[span.source], side.value.text, span.text)
                for side in conflict.sides
                for span in side.evidence
            ),
        )
        for conflict in brief.conflicts
    ]
    items += [
        Item(
            "plain",
            told["question"],
            told.get("why", ""),
            tuple((s["article"], str(s["value"]), s["quote"]) for s in told["sides"]),
        )
        for told in plain["disagreements"]
    ]
    return sorted(items, key=lambda item: item.key)


def request(items: list[Item], articles: list[Path]) -> str:
    """What the reader is given."""
    parts = [TASK]
    for n, path in enumerate(articles, 1):
        article = read_article(path)
        parts.append(f"[article {n}] published: {article.source.published}\n{article.text}\n")
    parts.append("Alleged disagreements\n")
    for n, item in enumerate(items, 1):
        parts.append(f"{n}. {item.question} — {item.why}")
        parts += [
            f'     article {article}: {value[:150]} | "{" ".join(quote.split())[:260]}"'
            for article, value, quote in item.sides
        ]
    return "\n".join(parts)


@dataclass(frozen=True)
class Tally:
    """`right` of `told` are real; they are `found` of the `there` real ones in the pool."""

    right: int = 0
    told: int = 0
    found: int = 0
    there: int = 0

    def __add__(self, other: Tally) -> Tally:
        """Both together."""
        return Tally(
            self.right + other.right,
            self.told + other.told,
            self.found + other.found,
            self.there + other.there,
        )

    def __str__(self) -> str:
        """Both ratios."""
        precision, recall = self.right / max(1, self.told), self.found / max(1, self.there)
        return f"precision {precision:.2f} ({self.right}/{self.told}) recall {recall:.2f} ({self.found}/{self.there})"


def tallies(items: list[Item], verdicts: list[dict[str, Any]]) -> dict[str, Tally]:
    """For ours confirmed, ours with the possible ones, and the plain prompt's."""
    said = {verdict["n"]: verdict for verdict in verdicts}

    def root(n: int) -> int:
        first = said[n].get("same_as")
        return n if not first or first == n else root(first)

    real = {root(n) for n in said if said[n]["real"]}
    found = {}
    for who in ("ours confirmed", "ours", "plain"):
        told = [n for n, item in enumerate(items, 1) if item.by.startswith(who)]
        right = [n for n in told if said[n]["real"]]
        found[who] = Tally(len(right), len(told), len({root(n) for n in right}), len(real))
    return found


def _pool(brief: str, plain: str) -> list[Item]:
    return pooled(
        EventBrief.model_validate_json(Path(brief).read_text("utf-8")),
        json.loads(Path(plain).read_text("utf-8")),
    )


def main(arguments: list[str]) -> None:
    """Ask or score."""
    if arguments[:1] == ["ask"] and len(arguments) > 3:
        print(request(_pool(*arguments[1:3]), [Path(name) for name in arguments[3:]]))
    elif arguments[:1] == ["score"] and len(arguments) > 3 and len(arguments) % 3 == 1:
        totals: dict[str, Tally] = {}
        for at in range(1, len(arguments), 3):
            brief, plain, verdict = arguments[at : at + 3]
            for who, tally in tallies(
                _pool(brief, plain), json.loads(Path(verdict).read_text("utf-8"))
            ).items():
                print(f"{Path(brief).stem:20} {who:15} {tally}")
                totals[who] = totals.get(who, Tally()) + tally
        for who, tally in totals.items():
            print(f"{'all':20} {who:15} {tally}")
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])
