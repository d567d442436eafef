"""A model for tests: answers every kind of request by simple rules, from nothing but the request.

It is no good reader, but a whole one: what it returns fits the schemas, and its quotes stand in
the articles unless told otherwise.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

from tests.loopback import Call, Reply, completion

_ARTICLE = re.compile(r"^\[article (?:(\d+) )?([0-9a-f]{10})\][^\n]*\n(.*?)\n\[end of article", re.M | re.S)
_FIGURE = re.compile(r"(?:more than |about )?\d[\d,]* [a-z]+", re.IGNORECASE)
_CASE = re.compile(r"^Case (\d+):", re.M)
_FACT = re.compile(r"^(f\d+)(?: DISAGREEMENT)? \(\w+\) .*? — (.*)$", re.M)


def schema_of(call: Call) -> str:
    """Name of the schema that the request asks for."""
    return str(call.body["response_format"]["json_schema"]["name"])


def user_text(call: Call) -> str:
    """The first user message."""
    return str(call.body["messages"][1]["content"])


def extract(text: str) -> dict[str, Any]:
    """A claim for every figure that stands before a noun; the first line is the event."""
    article = _ARTICLE.search(text)
    assert article is not None
    lines = [line for line in article[3].split("\n") if line.strip()]
    claims = [
        {
            "question": f"How many {match[0].split()[-1]}?",
            "value": match[0],
            "kind": "quantity",
            "quote": line,
            "modality": None,
            "said_by": None,
            "when": None,
            "statement": None,
        }
        for line in lines
        for match in _FIGURE.finditer(line)
    ]
    event = {"what": lines[0], "type": None, "when": None, "where": None, "quote": lines[0]}
    return {"event": event, "gist": lines[0], "claims": claims, "speakers": [], "actors": []}


def judge(text: str) -> dict[str, Any]:
    """Every answer says something else, without a clash."""
    return {"clashes": [], "calm": [{"case": int(n), "relation": "compatible"} for n in _CASE.findall(text)]}


def write(text: str) -> dict[str, Any]:
    """The first fact's statement."""
    facts = _FACT.findall(text)[:1]
    return {"sentences": [{"text": statement, "facts": [fact]} for fact, statement in facts]}


ANSWERS: dict[str, Callable[[str], dict[str, Any]]] = {
    "ExtractAnswer": extract,
    "RequoteAnswer": lambda text: {"quotes": []},
    "AlignAnswer": lambda text: {"same": [], "several": [], "own": []},
    "ExamineAnswer": lambda text: {
        "answers": [],
        "silent": [int(n) for n in re.findall(r"^(\d+)\. \[", text, re.M)],
    },
    "CrossreadAnswer": lambda text: {"answers": [], "disagreements": []},
    "JudgeAnswer": judge,
    "DoubtAnswer": lambda text: {"cases": []},
    "WriteAnswer": write,
}


def answer(call: Call) -> str:
    """The JSON that a request is answered with."""
    return json.dumps(ANSWERS[schema_of(call)](user_text(call)), ensure_ascii=False)


def reply(call: Call) -> Reply:
    """A whole reply to a request: a script for `Loopback`."""
    return Reply(completion(answer(call)))
