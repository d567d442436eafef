"""What a dry run foretells beside what the recorded runs took: `python benchmarks/estimate.py`.

Tokens are as the endpoint on tape counted them (a quarter of the characters). The tape of the seeds holds one article
three times (spoilt answers, asked again), which no estimate foresees.
"""

from __future__ import annotations

from pathlib import Path

from summarizer import read_article
from summarizer.engines.llm.estimate import estimate
from summarizer.testing.cassettes import exchanges

ROOT = Path(__file__).resolve().parent.parent
TAPES = {
    "seeds": ROOT / "seeds",
    **{
        f"golden-{name}": ROOT / "tests" / "golden" / name
        for name in ("arson-trial", "ferry-disaster", "refinery-fire")
    },
}


def main() -> None:
    """Compare and print."""
    for tape, folder in TAPES.items():
        articles = [read_article(path) for path in sorted(folder.glob("*.txt"))]
        foretold = estimate(articles, 24_000, "standard")
        used = [response["usage"] for _, response in exchanges(ROOT / "cassettes" / f"{tape}.yaml")]
        sent, got = (sum(u[name] for u in used) for name in ("prompt_tokens", "completion_tokens"))
        told = foretold.prompt_tokens + foretold.completion_tokens
        print(
            f"{tape}: calls {foretold.calls} of {len(used)}; tokens {told:,} of {sent + got:,}:"
            f" {told / (sent + got):.2f} (sent {foretold.prompt_tokens / sent:.2f},"
            f" received {foretold.completion_tokens / got:.2f})"
        )


if __name__ == "__main__":
    main()
