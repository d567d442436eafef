"""What a dry run foretells beside what the recorded runs took: `python benchmarks/estimate.py`.

Tokens are as the endpoint on tape counted them (a quarter of the characters). What was asked again, after a spoilt
answer (on the tape of the seeds), no estimate foresees: it is counted, and left out of the ratios.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

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
        taped = exchanges(ROOT / "cassettes" / f"{tape}.yaml")
        used = [response["usage"] for request, response in taped if not asked_again(request)]
        sent, got = (sum(u[name] for u in used) for name in ("prompt_tokens", "completion_tokens"))
        told = foretold.prompt_tokens + foretold.completion_tokens
        print(
            f"{tape}: calls {foretold.calls} of {len(used)} ({len(taped) - len(used)} more asked again); "
            f"tokens {told:,} of {sent + got:,}: {told / (sent + got):.2f} "
            f"(sent {foretold.prompt_tokens / sent:.2f}, received {foretold.completion_tokens / got:.2f})"
        )


def asked_again(request: Mapping[str, Any]) -> bool:
    """True for a question with a spoilt answer in it, and for one for quotes that weren't found."""
    form = request["response_format"]["json_schema"]["name"]
    return len(request["messages"]) > 2 or form == "RequoteAnswer"


if __name__ == "__main__":
    main()
