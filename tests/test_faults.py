"""Every way in which an endpoint fails one article: what comes of it, how often it was called, what is said.

Three articles are read, one call at a time; the second one meets the fault. Whatever it is, the briefs of the other
two are those of a run without a fault.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Sequence
from dataclasses import dataclass

import pytest

from summarizer.engines.llm.client import LARGEST
from tests.faults.newsroom import Fault, answered, articles, good, ran, scripted, words
from tests.faults.server import Act, Close, Drip, Reset, Send, Stall, response, sent
from tests.loopback import Call, completion, fault

ARTICLES = articles(3)
FAULTLESS = ran(good, ARTICLES)
SAME = ""
#: More often than anything is tried.
ALWAYS = 30


@dataclass(frozen=True)
class Case:
    """A fault, so many times in a row; then the calls that the article takes, and what is said of it (SAME: nothing,
    its brief is as without a fault).
    """

    name: str
    fault: Fault
    times: int
    calls: int
    told: str = SAME


def status(code: int, message: str = "busy", kind: str | None = None, **headers: str) -> Fault:
    """An error's response; `retry_after="1"` stands for the header."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return sent(fault(message, kind), code, named)


def _cut(call: Call) -> Sequence[Act]:
    """The right answer's first half, as a whole one."""
    text = json.dumps(words(call))
    return answered(text[: len(text) // 2])


def _wrong_length(more: int) -> Fault:
    """A body that is longer or shorter than its header says; then the connection ends."""

    def play(call: Call) -> Sequence[Act]:
        body = json.dumps(completion(json.dumps(words(call)))).encode()
        return (Send(response(body, length=len(body) + more)), Close())

    return play


def _invented(call: Call) -> Sequence[Act]:
    made = words(call)
    made["claims"][0]["quote"] = "Police said 999 people were hurt"
    return answered(json.dumps(made))


def _zipped(part: float) -> Fault:
    """The right answer, packed; or so much of it."""

    def play(call: Call) -> Sequence[Act]:
        data = gzip.compress(json.dumps(completion(json.dumps(words(call)))).encode())
        return sent(data[: int(len(data) * part)], headers=ZIPPED)

    return play


def _repeated(call: Call) -> Sequence[Act]:
    text = json.dumps(words(call))
    return answered(text[:-1] + ', "gist": "something else"}')


def _fenced(call: Call) -> Sequence[Act]:
    return answered(f"Here it is:\n```json\n{json.dumps(words(call), indent=1)}\n```\nAnything else?")


def _longer(call: Call) -> Sequence[Act]:
    """Cut short, unless more room is asked for."""
    text = json.dumps(words(call))
    if call.body.get("max_tokens"):
        return answered(text)
    return answered(text[:40], finish_reason="length")


def _formless(refused: frozenset[str]) -> Fault:
    """An endpoint that doesn't take these forms of answer."""

    def play(call: Call) -> Sequence[Act]:
        asked = call.body.get("response_format", {"type": "none"})
        form = "strict" if asked.get("json_schema", {}).get("strict") else asked["type"]
        if form in refused:
            return sent(fault(f"response_format '{form}' is not supported"), 400)
        return good(call) if form != "none" else ()

    return play


BUSY = {code: status(code) for code in (408, 409, 425, 429, 500, 502, 503, 504, 529)}
HTML = sent(b"<html><title>Welcome</title></html>", headers={"content-type": "text/html"})
HALF = Send(response(b"", length=4000) + b'{"choices": [{"mess')
ZIPPED = {"content-encoding": "gzip"}
NOT_ZIPPED = sent(b"this is no gzip", headers=ZIPPED)
BOMB = sent(gzip.compress(b" " * (LARGEST + 1)), headers=ZIPPED)
HUGE = sent(b'{"choices": [' + b" " * 20_000_000 + b"]}")
WRONG = answered('{"gist": 3, "claims": []}')
OTHER = answered('{"same": [[1, 2]], "several": [], "own": [3]}')

CASES = (
    *(Case(f"{code}, once", play, 1, 2) for code, play in BUSY.items()),
    *(
        Case(f"{code}, always", play, ALWAYS, 5, f"answered with an error ({code}): busy. Try again later.")
        for code, play in BUSY.items()
        if code not in (429, 529)
    ),
    Case("429, seven times", BUSY[429], 7, 8),
    Case("429, always", BUSY[429], ALWAYS, 10, "(429): busy. Try again later."),
    Case("529, always", BUSY[529], ALWAYS, 10, "(529): busy. Try again later."),
    Case("429, seconds", status(429, retry_after="7"), 1, 2),
    Case("429, a date gone by", status(429, retry_after="Sat, 01 Jan 2000 00:00:00 GMT"), 1, 2),
    Case("429, milliseconds", status(429, retry_after_ms="1500"), 1, 2),
    Case("429, nonsense", status(429, retry_after="when it suits"), 1, 2),
    Case("429, absurd", status(429, retry_after="86400"), ALWAYS, 1, "(429): busy. Try again later."),
    Case(
        "429, an absurd date",
        status(429, retry_after="Fri, 01 Jan 2999 00:00:00 GMT"),
        ALWAYS,
        1,
        "(429): busy",
    ),
    Case(
        "quota gone",
        status(429, "Pay up.", "insufficient_quota"),
        ALWAYS,
        1,
        "the quota is used up (429): Pay up",
    ),
    Case("401, once", status(401), 1, 2),
    Case(
        "401, always",
        status(401, "Bad key"),
        ALWAYS,
        3,
        "refused the key (401): Bad key. Check OPENAI_API_KEY.",
    ),
    Case("403, always", status(403, "Not you"), ALWAYS, 3, "refused the key (403): Not you."),
    Case("404, always", status(404, "Gone"), ALWAYS, 3, "has no model 'test-model' (404): Gone."),
    Case(
        "400",
        status(400, "Unknown field"),
        ALWAYS,
        1,
        "an error (400): Unknown field. The request is at fault",
    ),
    Case("422", status(422, "Unprocessable"), ALWAYS, 1, "an error (422): Unprocessable."),
    Case("413", status(413, "Too big"), ALWAYS, 1, "takes no question as long as this (413): Too big."),
    Case("reset before the answer, once", (Reset(),), 1, 2),
    Case("reset before the answer, always", (Reset(),), ALWAYS, 3, "can't be reached"),
    Case("closed before the answer, once", (Close(),), 1, 2),
    Case("reset within the body, once", (HALF, Reset()), 1, 2),
    Case("reset within the body, always", (HALF, Reset()), ALWAYS, 3, "can't be reached"),
    Case("closed within the body, once", (HALF, Close()), 1, 2),
    Case("closed within the headers, once", (Send(b"HTTP/1.1 200 OK\r\ncontent-le"), Close()), 1, 2),
    Case("no HTTP at all, once", (Send(b"SSH-2.0-OpenSSH_9.6\r\n"), Close()), 1, 2),
    Case("a length too long, once", _wrong_length(50), 1, 2),
    Case("a length too short, once", _wrong_length(-50), 1, 2),
    Case("damaged gzip, once", NOT_ZIPPED, 1, 2),
    Case("damaged gzip, always", NOT_ZIPPED, ALWAYS, 3, "can't be reached"),
    Case("whole gzip", _zipped(1.0), ALWAYS, 1),
    Case("half a gzip, once", _zipped(0.5), 1, 2),
    Case("a gzip bomb, always", BOMB, ALWAYS, 3, "sent an answer of more than"),
    Case("20 MB, once", HUGE, 1, 2),
    Case("20 MB, always", HUGE, ALWAYS, 3, "sent an answer of more than 8000000 bytes"),
    Case("HTML, once", HTML, 1, 2),
    Case("HTML, always", HTML, ALWAYS, 3, "something else than a chat completion. Is --base-url"),
    Case("an empty body, once", sent(b""), 1, 2),
    Case("an empty body, always", sent(b""), ALWAYS, 3, "something else than a chat completion"),
    Case("JSON that is no object", sent([1, 2]), ALWAYS, 3, "something else than a chat completion"),
    Case("no choices, once", sent(completion("") | {"choices": []}), 1, 2),
    Case(
        "no choices, always", sent(completion("") | {"choices": []}), ALWAYS, 3, "an answer without content"
    ),
    Case("choices of null, always", sent(completion("") | {"choices": [None]}), ALWAYS, 3, "without content"),
    Case("null content, once", answered(None), 1, 2),
    Case("null content, always", answered(None), ALWAYS, 3, "gave 3 answers that don't fit the schema"),
    Case(
        "a refusal",
        answered(None, refusal="I'd rather not."),
        ALWAYS,
        1,
        "declined to answer: I'd rather not",
    ),
    Case("a content filter", answered(None, finish_reason="content_filter"), ALWAYS, 1, "declined to answer"),
    Case("truncated JSON, once", _cut, 1, 2),
    Case("truncated JSON, always", _cut, ALWAYS, 3, "don't fit the schema (Invalid JSON"),
    Case("a limit of length that can be raised", _longer, ALWAYS, 2),
    Case(
        "a limit of length, always",
        answered('{"gi', finish_reason="length"),
        ALWAYS,
        2,
        "cut short by its length",
    ),
    Case("schema-invalid, once", WRONG, 1, 2),
    Case(
        "schema-invalid, always",
        WRONG,
        ALWAYS,
        3,
        "gave 3 answers that don't fit the schema (Field required)",
    ),
    Case("another schema's answer, once", OTHER, 1, 2),
    Case("another schema's answer, always", OTHER, ALWAYS, 3, "gave 3 answers that don't fit the schema"),
    Case("a key twice, once", _repeated, 1, 2),
    Case("a key twice, always", _repeated, ALWAYS, 3, "a key stands twice"),
    Case("a fence around it", _fenced, ALWAYS, 1),
    Case("no strict schemas", _formless(frozenset({"strict"})), ALWAYS, 2),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_fault_is_met(case: Case) -> None:
    """The outcome, the calls, the message; and the other articles as if nothing had happened."""
    met = ran(scripted({2: [case.fault] * case.times}), ARTICLES)

    assert case.calls == met.calls[2]
    assert (1, 1) == (met.calls[1], met.calls[3])
    assert FAULTLESS.briefs[1] == met.briefs[1]
    assert FAULTLESS.briefs[3] == met.briefs[3]
    if case.told:
        assert [2] == list(met.failed)
        assert case.told in met.failed[2]
    else:
        assert {} == met.failed
        assert FAULTLESS.bytes() == met.bytes()


@pytest.mark.parametrize("stall", [Stall(), Drip()], ids=["stalls", "drips"])
@pytest.mark.parametrize(
    "started", [b"", response(b"", length=10**6)], ids=["before the answer", "within it"]
)
def test_an_answer_that_takes_for_ever(stall: Stall | Drip, started: bytes) -> None:
    """The time-out is for the whole answer, so that bytes which come one by one don't keep it open."""
    slow = [Send(started), stall] if started else [stall]
    met = ran(scripted({2: [slow]}), ARTICLES, timeout=1.5)

    assert {1: 1, 2: 2, 3: 1} == met.calls
    assert FAULTLESS.bytes() == met.bytes()
