"""The shapes a model fills in: valid in strict mode, and told apart from an answer that isn't one."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from pydantic import ValidationError

from summarizer.engines.llm import answers
from tests.asking import ask
from tests.loopback import Loopback, Reply, completion

SHAPES = [
    shape
    for name, shape in vars(answers).items()
    if isinstance(shape, type) and issubclass(shape, answers.Shape) and name not in ("Shape", "_Quoting")
]
#: All that strict mode takes, of what these shapes could need.
KEYWORDS = frozenset(
    "type properties required additionalProperties items enum const anyOf $ref $defs".split()
)
CLAIM: dict[str, object] = {
    "question": "How many?",
    "statement": "Two.",
    "kind": "quantity",
    "value": "two",
    "modality": "happened",
    "said_by": None,
    "anonymous": False,
    "when": None,
    "quote": "two",
}


@cache
def sent(shape: type[answers.Shape]) -> dict[str, Any]:
    """Give what the endpoint gets as `response_format` for a shape."""
    with Loopback([Reply(completion(None, refusal="no"))]) as server:
        ask(server, shape=shape)
    made: dict[str, Any] = server.calls[0].body["response_format"]
    return made


def nodes(schema: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Every schema inside a schema, itself first; names of fields and definitions are no schemas."""
    yield schema
    inner = [
        *schema.get("properties", {}).values(),
        *schema.get("$defs", {}).values(),
        *schema.get("anyOf", []),
    ]
    for part in [*inner, *([schema["items"]] if "items" in schema else [])]:
        yield from nodes(part)


@pytest.mark.parametrize("shape", SHAPES)
def test_a_shape_is_asked_for_in_strict_mode(shape: type[answers.Shape]) -> None:
    """The schema goes out under the shape's name, strict, with no keyword that strict mode refuses; every
    object takes all of its fields and no other.
    """
    asked = sent(shape)

    assert asked["type"] == "json_schema"
    assert (asked["json_schema"]["name"], asked["json_schema"]["strict"]) == (shape.__name__, True)
    for node in nodes(asked["json_schema"]["schema"]):
        assert set() == set(node) - KEYWORDS
        if node.get("type") == "object":
            assert node["additionalProperties"] is False
            assert list(node["properties"]) == node["required"]


def plain(schema: Any) -> Any:
    """Take out what is told to readers only."""
    if isinstance(schema, list):
        return [plain(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    return {
        name: plain(part)
        for name, part in schema.items()
        if not (name in ("title", "description") and isinstance(part, str))
    }


@pytest.mark.parametrize("shape", SHAPES)
def test_a_shape_is_what_openai_itself_makes_of_it(shape: type[answers.Shape]) -> None:
    """Docs and titles aside, the schema is that of openai's own `pydantic_function_tool`."""
    import openai

    expected: Any = openai.pydantic_function_tool(shape)["function"]["parameters"]

    assert plain(expected) == sent(shape)["json_schema"]["schema"]


SIDE = {"article": 1, "value": "two", "statement": "Two.", "said_by": None}
QUOTING: list[tuple[type[answers.Shape], dict[str, object]]] = [
    (answers.ClaimAnswer, CLAIM),
    (answers.SideAnswer, SIDE),
    (answers.QuotationAnswer, {"speaker": None, "anonymous": False, "channel": None}),
    (answers.ActorAnswer, {"name": "Ann Lee", "kind": "person", "aliases": [], "role": None}),
    (answers.EventAnswer, {"what": "A call", "type": None, "when": None, "where": None}),
]


@pytest.mark.parametrize("quote", ["", " ", "\n\t", "\u00a0"])
@pytest.mark.parametrize(("shape", "fields"), QUOTING)
def test_an_empty_quote_is_no_answer(
    shape: type[answers.Shape], fields: dict[str, object], quote: str
) -> None:
    """What has no words of the article is asked for again; the message says why, in words for the model."""
    assert shape.model_validate(fields | {"quote": "two"})
    with pytest.raises(ValidationError, match="a quote is copied from the article, never empty"):
        shape.model_validate(fields | {"quote": quote})


def test_only_a_passage_asked_for_again_may_be_null() -> None:
    """A second asking may end with "the article doesn't say it"."""
    assert answers.Requoted.model_validate({"number": 1, "quote": None}).quote is None


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "number"},
        {"modality": "rumoured"},
        {"anonymous": None},
        {"value": None},
        {"confidence": 0.9},
    ],
)
def test_what_the_schema_forbids_is_refused_here_too(wrong: dict[str, object]) -> None:
    """A server without structured outputs may send anything: unknown words, nulls and fields are errors."""
    with pytest.raises(ValidationError):
        answers.ClaimAnswer.model_validate(CLAIM | wrong)


@pytest.mark.parametrize("field", sorted(CLAIM))
def test_every_field_is_required(field: str) -> None:
    """A field left out is an error, never a default: null is said, not implied."""
    text = json.dumps({name: value for name, value in CLAIM.items() if name != field})

    with pytest.raises(ValidationError, match="Field required"):
        answers.ClaimAnswer.model_validate_json(text)
