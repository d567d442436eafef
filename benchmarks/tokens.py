"""What a brief by the llm engine costs beside one plain prompt: `python benchmarks/tokens.py [CASSETTE]`.

Counts characters on the wire from a cassette (about four to a token in English), so it needs neither
a model nor a key, and gives the same figures every time. The plain prompt is what a user would do
instead: the articles once, and one answer as long as the cross-reading's.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path

from summarizer.testing.cassettes import exchanges

CASSETTE = Path(__file__).resolve().parent.parent / "cassettes" / "seeds.yaml"


def main() -> None:
    """Count and print."""
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else CASSETTE
    sent: Counter[str] = Counter()
    got: Counter[str] = Counter()
    for request, response in exchanges(path):
        shape = request["response_format"]["json_schema"]["name"]
        sent[shape] += len(json.dumps(request, ensure_ascii=False))
        got[shape] += len(response["choices"][0]["message"]["content"])
    for shape in sorted(sent):
        print(f"{shape:16} sent {sent[shape]:7} characters, received {got[shape]:6}")
    plain = sent["CrossreadAnswer"] + got["CrossreadAnswer"]
    whole = sum(sent.values()) + sum(got.values())
    print(f"the whole brief costs {whole / plain:.1f} times one plain prompt with all articles")


if __name__ == "__main__":
    main()
