"""Starts `endpoint.py` for a measurement, and holds what the measurements have in common."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
MODEL = "measured"
#: What a whole article's claims look like: fifteen of them, five speakers, five actors.
ANSWER: dict[str, Any] = {
    "event": {
        "what": "A ferry hit a pier",
        "type": None,
        "when": "Monday",
        "where": "Hook Bay",
        "quote": "a ferry hit",
    },
    "gist": "A ferry hit a pier in Hook Bay, and twelve people were hurt.",
    "claims": [
        {
            "question": f"How many people were hurt on deck {n}?",
            "value": f"{n} people",
            "kind": "quantity",
            "quote": f"Police said that {n} people were hurt on that deck",
            "modality": None,
            "said_by": "police",
            "when": None,
            "statement": None,
        }
        for n in range(15)
    ],
    "speakers": [{"name": f"Captain {n}", "channel": None, "begins": ["We never saw it"]} for n in range(5)],
    "actors": [
        {"name": f"Company {n}", "kind": "organisation", "aliases": [], "role": None} for n in range(5)
    ],
}
ARTICLE = "The ferry left Hook Bay at noon and hit the pier of the harbour an hour later, police said.\n" * 50


def completion(prompt_tokens: int = 1500, completion_tokens: int = 900) -> bytes:
    """The body of every answer."""
    message = {"role": "assistant", "content": json.dumps(ANSWER), "refusal": None}
    return json.dumps(
        {
            "id": "chatcmpl-1",
            "object": "chat.completion",
            "created": 1640822400,
            "model": MODEL,
            "choices": [{"index": 0, "message": message, "finish_reason": "stop", "logprobs": None}],
            "usage": {
                "prompt_tokens": prompt_tokens,
                "completion_tokens": completion_tokens,
                "total_tokens": prompt_tokens + completion_tokens,
            },
        }
    ).encode()


def question(number: int) -> list[dict[str, str]]:
    """A question that no other is like."""
    return [
        {"role": "system", "content": "You read one news article and note what it says."},
        {"role": "user", "content": f"Article {number}\n{ARTICLE}"},
    ]


@dataclass
class Served:
    """A running endpoint; when it has been stopped, its counts."""

    base_url: str
    counts: dict[str, float] = field(default_factory=dict)


@contextmanager
def serving(latency: float, quota: Sequence[float] = (), style: str = "bare") -> Iterator[Served]:
    """An endpoint in a process of its own, for the length of the block."""
    with tempfile.TemporaryDirectory() as folder:
        answer = Path(folder) / "answer.json"
        answer.write_bytes(completion())
        command = [sys.executable, str(HERE / "endpoint.py"), "0", str(latency), str(answer)]
        command += [*map(str, quota), style] if quota else []
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        assert process.stdin
        assert process.stdout
        served = Served(f"http://127.0.0.1:{int(process.stdout.readline())}/v1")
        try:
            yield served
        finally:
            process.stdin.close()
            served.counts.update(json.loads(process.stdout.readline()))
            process.wait(timeout=10)
            process.stdout.close()
