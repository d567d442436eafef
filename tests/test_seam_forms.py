"""What an endpoint takes: forms of answer, and questions of a length."""

from __future__ import annotations

import json
from typing import Any

import pytest

from summarizer.engines.llm import answers, overflow, wire
from summarizer.engines.llm.shape import has_repeats, plain_json
from summarizer.errors import AnswerError, EndpointRefused, TooLong
from tests import reader
from tests.asking import ANSWER, ask, told, use
from tests.loopback import Call, Loopback, Reply, completion, fault
from tests.making import article
from tests.test_seam_probe import form_of

GOOD = Reply(completion(ANSWER))
EXPECTED = answers.AlignAnswer.model_validate_json(ANSWER)


def taking(*forms: str) -> Any:
    """An endpoint that takes these forms of answer."""

    def reply(call: Call) -> Reply:
        if form_of(call) in forms:
            return GOOD
        return Reply(fault(f"'response_format' of this kind ({form_of(call)}) is not supported"), 400)

    return reply


# --- forms


@pytest.mark.parametrize("form", wire.FORMS)
def test_the_strictest_form_that_is_taken(form: wire.Form) -> None:
    """Each refusal leads to the next form, and costs nothing: it is neither an answer nor a retry."""
    with Loopback(taking(form)) as server:
        asked = ask(server)

    assert EXPECTED == asked.outcome
    assert list(wire.FORMS[: wire.FORMS.index(form) + 1]) == [form_of(call) for call in server.calls]
    assert (1, 0, 0, ()) == (asked.usage.answers, asked.usage.reasks, asked.usage.retries, asked.waits)


def test_what_an_endpoint_takes_is_remembered() -> None:
    """Of three questions, one after the other, only the first one meets the refusals."""
    with Loopback(taking("object")) as server:
        asked = ask(server, [[{"role": "user", "content": str(n)}] for n in range(3)], concurrency=1)

    assert [EXPECTED] * 3 == list(asked.outcomes)
    assert ["object", "object", "object"] == [
        form_of(call) for call in server.calls if form_of(call) == "object"
    ]
    assert [form_of(call) for call in server.calls].count("strict") <= 3
    assert form_of(server.calls[-1]) == "object"


def test_an_endpoint_that_takes_no_form_at_all() -> None:
    """When even plain words are refused, the endpoint's reason is told."""
    with Loopback(taking()) as server:
        asked = ask(server)

    assert isinstance(asked.outcome, EndpointRefused)
    assert "(400): 'response_format' of this kind (words)" in str(asked.outcome)
    assert len(server.calls) == len(wire.FORMS)


@pytest.mark.parametrize("form", ["object", "words"])
def test_without_a_schema_the_schema_is_told(form: wire.Form) -> None:
    """In words, at the end of the instructions; the article's message isn't touched."""
    with Loopback(taking(form)) as server:
        ask(server)

    first, last = server.calls[0].body["messages"], server.calls[-1].body["messages"]
    assert last[0]["content"].startswith(first[0]["content"] + "\n\nAnswer with one JSON object")
    assert '"several"' in last[0]["content"]
    assert first[1:] == last[1:]


def test_an_endpoint_that_ignores_the_schema_is_told_it() -> None:
    """Prose for an answer, though a schema was asked for: the re-ask has it in words, and asks for it as well."""
    asked, calls = told(Reply(completion("There are three groups.")), GOOD)

    assert EXPECTED == asked.outcome
    assert "JSON Schema" not in calls[0].body["messages"][0]["content"]
    assert "JSON Schema" in calls[1].body["messages"][0]["content"]
    assert calls[0].body["response_format"] == calls[1].body["response_format"]


@pytest.mark.parametrize(
    ("status", "said", "expected"),
    [
        (400, "this response_format type is unavailable now", True),
        (422, "{'loc': ['body', 'response_format', 'json_schema', 'strict']}", True),
        (400, "failed to parse grammar", True),
        (400, "invalid schema for response_format 'alignanswer'", True),
        (400, "unknown field", False),
        (401, "response_format", False),
        (429, "json_schema", False),
        (400, "maximum context length exceeded by your json_schema", False),
    ],
)
def test_how_a_form_is_refused(status: int, said: str, expected: bool) -> None:
    """By words about the form, under a status that isn't about something else."""
    assert expected == overflow.is_form_refused(status, said)


# --- text around the JSON


@pytest.mark.parametrize(
    "text",
    [
        ANSWER,
        f"```json\n{ANSWER}\n```",
        f"```\n{ANSWER}\n```\n",
        f"Here is the JSON:\n```json\n{ANSWER}\n```\nLet me know!",
        f"\n\n  {ANSWER}\n",
        f"<think>\n{{1}} or 2?\n</think>\n\n{ANSWER}",
        f"```json\n{ANSWER}",
    ],
)
def test_what_stands_around_an_answer_is_taken_off(text: str) -> None:
    """A fence, a few words before it, a model's thinking: mended here, not asked for again."""
    asked, calls = told(Reply(completion(text)))

    assert EXPECTED == asked.outcome
    assert len(calls) == 1


@pytest.mark.parametrize("text", ["", "```", "no JSON", "`" * 5000, "<think>" * 1000, "{" * 50_000])
def test_no_text_is_too_odd_to_be_looked_at(text: str) -> None:
    """It comes back, or a part of it."""
    assert plain_json(text) in text


@pytest.mark.parametrize(
    ("text", "expected"),
    [('{"a": 1, "b": {"a": 2}}', False), ('{"a": 1, "a": 1}', True), ('[{"b": {"c": 1, "c": 2}}]', True)],
)
def test_a_key_that_stands_twice(text: str, expected: bool) -> None:
    """In one object, however deep; the same key in two objects is none."""
    assert expected == has_repeats(text)


# --- too long

OVERFLOWS = [
    (400, fault("This model's maximum context length is 8192 tokens.", "context_length_exceeded")),
    (400, fault("the request exceeds the available context size (4096 tokens), try increasing it")),
    (400, fault("Trying to keep the first 5000 tokens when context the overflows. However, the model is loaded with "
                "context length of only 4096 tokens")),
    (400, fault("prompt is too long: 210000 tokens > 200000 maximum")),
    (413, {"error": "Payload Too Large"}),
    (422, fault("`inputs` tokens + `max_new_tokens` must be <= 4096")),
    (429, fault("Request too large for gpt on tokens per min (TPM): Limit 30000, Requested 50000")),
    (500, fault("input is too large to process. increase the physical batch size")),
]  # fmt: skip


@pytest.mark.parametrize(("status", "body"), OVERFLOWS)
def test_a_question_that_is_too_long_is_not_asked_again(status: int, body: dict[str, Any]) -> None:
    """In the words of one server or another: one call, an error of its own, the endpoint's reason."""
    asked, calls = told(Reply(body, status), GOOD)

    assert isinstance(asked.outcome, TooLong)
    assert len(calls) == 1
    assert "takes no question as long as this" in str(asked.outcome)


LINES = [
    f"On day {n} the crew of the ferry counted {1000 + n} gulls above the pier of Hook Bay."
    for n in range(60)
]


def short_sighted(limit: int, reply: Reply) -> Any:
    """A reader that takes articles of so many characters; to longer ones it replies so."""

    def read(call: Call) -> Reply:
        return reply if len(reader.user_text(call)) > limit else reader.reply(call)

    return read


@pytest.mark.parametrize(
    "reply",
    [
        Reply(fault("too long", "context_length_exceeded"), 400),
        Reply(completion('{"event', finish_reason="length")),
    ],
    ids=["the question", "the answer"],
)
def test_an_article_that_is_too_long_is_read_in_parts(reply: Reply) -> None:
    """Cut in two, and again, until each part fits: every figure is found, each once."""
    long = article("\n".join(LINES))
    used = use(lambda engine: engine.extract(long), ExtractAnswer=short_sighted(2500, reply))

    found = [claim.value for claim in used.result.claims]
    assert [f"{1000 + n} gulls" for n in range(60)] == sorted({v for v in found if v.endswith("gulls")})
    assert len(found) == len(set(found))
    assert max(len(text) for text in used.sent("ExtractAnswer")) > 2500


def test_an_article_that_is_short_is_not_cut_for_ever() -> None:
    """When a part of a thousand characters is too long as well, it isn't the article: the error says so."""
    refusing = Reply(fault("too long", "context_length_exceeded"), 400)
    with pytest.raises(TooLong):
        use(lambda engine: engine.extract(article("\n".join(LINES))), ExtractAnswer=lambda call: refusing)


def test_an_answer_of_another_kind_is_no_overflow() -> None:
    """A fault that isn't about length stays what it is, and nothing is cut."""
    with pytest.raises(AnswerError):
        use(lambda engine: engine.extract(article("\n".join(LINES))), ExtractAnswer=json.loads("[1]"))
