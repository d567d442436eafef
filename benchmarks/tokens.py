"""What a brief by the llm engine costs beside one plain prompt: `python benchmarks/tokens.py`.

Counts characters on the wire from the cassettes (about four to a token in English), so it needs neither a model nor a
key, and gives the same figures every time. The plain prompt is what a user would do instead (`plain/prompt.md`): all
articles once, and one answer with facts, quotations and disagreements. Its answers (`plain/*.json`) were written by a
reader of the same kind as those on the cassettes, who was given that prompt alone.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from string import Template

from summarizer import read_article
from summarizer.testing.cassettes import exchanges

ROOT = Path(__file__).resolve().parent.parent
PLAIN = Path(__file__).resolve().parent / "plain"
#: Cassette and the articles it is of, by the name of the plain prompt's answer.
EVENTS = {
    "seeds": ("seeds", ROOT / "seeds"),
    **{
        name: (f"golden-{name}", ROOT / "tests" / "golden" / name)
        for name in ("arson-trial", "ferry-disaster", "refinery-fire")
    },
}


def plain(name: str, folder: Path) -> int:
    """Characters of the plain prompt and its answer."""
    articles = [read_article(path) for path in sorted(folder.glob("*.txt"))]
    told = "\n\n".join(
        f"[article {n}] {a.source.title}\npublished: {a.source.published}\n{a.text}"
        for n, a in enumerate(articles, 1)
    )
    prompt = Template((PLAIN / "prompt.md").read_text("utf-8"))
    answer = (PLAIN / f"{name}.json").read_text("utf-8")
    return len(prompt.substitute(count=len(articles), articles=told)) + len(answer)


def ours(tape: Path) -> tuple[Counter[str], int]:
    """Characters sent and received, by the shape that was asked for; and those of asking again, which a spoilt answer
    cost: the second request with what it answers, and quotations asked for again.
    """
    whole: Counter[str] = Counter()
    again = 0
    for request, response in exchanges(tape):
        shape = request["response_format"]["json_schema"]["name"]
        sent = len(json.dumps(request, ensure_ascii=False, separators=(",", ":")))
        got = len(response["choices"][0]["message"]["content"])
        whole[shape] += sent + got
        if len(request["messages"]) > 2 or shape == "RequoteAnswer":
            again += sent + got
    return whole, again


def main() -> None:
    """Count and print."""
    for name, (cassette, folder) in EVENTS.items():
        tape = ROOT / "cassettes" / f"{cassette}.yaml"
        if not tape.is_file():
            print(f"{name}: no cassette")
            continue
        shapes, again = ours(tape)
        whole, beside = sum(shapes.values()), plain(name, folder)
        parts = ", ".join(
            f"{shape.removesuffix('Answer').lower()} {count:,}" for shape, count in shapes.items()
        )
        told = f" ({(whole - again) / beside:.1f} without asking again)" if again else ""
        print(
            f"{name}: {whole:,} characters ({parts}); one plain prompt {beside:,}: {whole / beside:.1f} times{told}"
        )


if __name__ == "__main__":
    main()
