"""Our disagreements beside a plain prompt's, pooled and judged by one reader who isn't told whose they are.

    python benchmarks/pool.py ask EVENT ARTICLE…  > request.md
    python benchmarks/pool.py score EVENT…

EVENT is a folder that holds one `*.brief.json` for each depth (or model, or version) to be measured, by the name that
stands before `.brief.json`, the plain prompt as `plain.md` and the answer to it as `plain.json`, and, to score,
`verdict.json`; `ask` also takes the articles and prints what the reader is given: the articles, in the order of the
briefs' sources, and a list that mixes the disagreements of all. The reader writes `verdict.json`: a list of
`{"n", "real": true|false, "same_as": number|null, "why"}`. `score` prints precision (real of what was told) and recall
(of all that any found and the reader upheld) for each, and beside it what it cost, as a multiple of the plain prompt's
characters. What none found is in no pool: recall here is beside each other, not absolute.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
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

    by: frozenset[str]
    question: str
    why: str
    sides: tuple[tuple[int, str, str], ...]

    @property
    def key(self) -> str:
        """What the list is sorted by: nothing that tells whose it is."""
        return hashlib.sha256(repr((self.question, self.sides)).encode()).hexdigest()


def pooled(briefs: dict[str, EventBrief], plain: dict[str, Any]) -> list[Item]:
    """The disagreements of all, mixed, in an order that depends on their words alone; what two briefs tell in the
    same words is one item.
    """
    told = [item for name, brief in briefs.items() for item in _of_brief(name, brief)]
    told += [
        Item(
            frozenset({"plain"}),
            said["question"],
            said.get("why", ""),
            tuple((s["article"], str(s["value"]), s["quote"]) for s in said["sides"]),
        )
        for said in plain["disagreements"]
    ]
    items: dict[str, Item] = {}
    for item in told:
        known = items.get(item.key, item)
        items[item.key] = replace(known, by=known.by | item.by)
    return [items[key] for key in sorted(items)]


def _of_brief(name: str, brief: EventBrief) -> Iterator[Item]:
    number = {source.id: n for n, source in enumerate(brief.sources, 1)}
    for conflict in brief.conflicts:
        arms = {name, f"{name} confirmed"} if conflict.standing == "confirmed" else {name}
        sides = tuple(
            (number[span.source], side.value.text, span.text)
            for side in conflict.sides
            for span in side.evidence
        )
        yield Item(frozenset(arms), conflict.question, conflict.reason, sides)


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
    """For every brief, its confirmed disagreements alone and all of them; and for the plain prompt."""
    said = {verdict["n"]: verdict for verdict in verdicts}

    def root(n: int) -> int:
        first = said[n].get("same_as")
        return n if not first or first == n else root(first)

    real = {root(n) for n in said if said[n]["real"]}
    found = {}
    for arm in sorted({arm for item in items for arm in item.by}):
        told = [n for n, item in enumerate(items, 1) if arm in item.by]
        right = [n for n in told if said[n]["real"]]
        found[arm] = Tally(len(right), len(told), len({root(n) for n in right}), len(real))
    return found


def costs(folder: Path, briefs: dict[str, EventBrief]) -> dict[str, float]:
    """How many times the plain prompt's tokens each brief took; the plain prompt's are a fourth of its characters."""
    plain = (folder / "plain.md").read_text("utf-8") + (folder / "plain.json").read_text("utf-8")
    return {
        name: 4 * (brief.run.prompt_tokens + brief.run.completion_tokens) / len(plain)
        for name, brief in briefs.items()
    }


def _read(folder: Path) -> tuple[dict[str, EventBrief], list[Item]]:
    briefs = {
        path.name.removesuffix(".brief.json"): EventBrief.model_validate_json(path.read_text("utf-8"))
        for path in sorted(folder.glob("*.brief.json"))
    }
    return briefs, pooled(briefs, json.loads((folder / "plain.json").read_text("utf-8")))


def score(folders: list[Path]) -> None:
    """Print a line for each event and arm, and for each arm over the events that have it."""
    totals: dict[str, list[Tally]] = {}
    for folder in folders:
        briefs, items = _read(folder)
        times = costs(folder, briefs)
        for arm, tally in tallies(items, json.loads((folder / "verdict.json").read_text("utf-8"))).items():
            cost = times.get(arm.removesuffix(" confirmed"), 1.0)
            print(f"{folder.name:14} {arm:20} {tally}  cost {cost:.1f}")
            totals.setdefault(arm, []).append(tally)
    for arm, of_events in totals.items():
        print(f"{f'{len(of_events)} events':14} {arm:20} {sum(of_events, Tally())}")


def main(arguments: list[str]) -> None:
    """Ask or score."""
    if arguments[:1] == ["ask"] and len(arguments) > 2:
        print(request(_read(Path(arguments[1]))[1], [Path(name) for name in arguments[2:]]))
    elif arguments[:1] == ["score"] and len(arguments) > 1:
        score([Path(name) for name in arguments[1:]])
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])
