"""A process that reads articles and may be killed: `python -m tests.faults.victim`.

It loads everything once and forks for each run (loading takes far longer than a run). A line of JSON on its standard
input starts one: `{"base_url": …, "store": …, "count": …}`. It answers with the run's process id, and, when the run
has ended, with the digest of what it made, or with null when it was killed.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import os
import sys
from pathlib import Path
from typing import Any

from summarizer.engines.llm.engine import LlmEngine
from summarizer.engines.llm.seam import Seam
from summarizer.pipeline import Progress, extract_all
from summarizer.settings import Settings
from summarizer.store import Store
from tests.asking import MODEL, run
from tests.faults.newsroom import articles

#: Calls in flight.
CONCURRENCY = 8


def digest(briefs: Any) -> str:
    """What was made of the articles, in one word."""
    made = b"\n".join(brief.model_dump_json().encode() for brief in briefs)
    return hashlib.sha256(made).hexdigest()


async def _read(order: dict[str, Any]) -> str:
    with Store(Path(order["store"])) as store:
        settings = Settings(base_url=order["base_url"], concurrency=CONCURRENCY)
        seam = Seam(settings, MODEL, store, sleep=lambda _: asyncio.sleep(0))
        try:
            briefs, failed = await extract_all(LlmEngine(seam), articles(order["count"]), "quick", Progress())
        finally:
            await seam.close()
    assert not failed
    return digest(briefs)


def _say(what: int | str | None) -> None:
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


def main() -> None:
    """Serve orders until the input ends."""
    for line in sys.stdin:
        order = json.loads(line)
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            os.write(writing, run(_read(order)).encode())
            os._exit(0)
        os.close(writing)
        _say(child)
        made = os.read(reading, 100).decode()
        os.close(reading)
        os.waitpid(child, 0)
        _say(made or None)


if __name__ == "__main__":
    main()
