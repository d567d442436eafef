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
    "value": "two",
    "kind": "quantity",
    "quote": "two",
    "modality": "happened",
    "said_by": None,
    "when": None,
    "statement": "Two.",
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


EXAMINED: dict[str, object] = {
    "number": 1,
    "value": "two",
    "modality": None,
    "said_by": None,
    "statement": None,
}
QUOTING: list[tuple[type[answers.Shape], dict[str, object]]] = [
    (answers.ClaimAnswer, CLAIM),
    (answers.EventAnswer, {"what": "A call", "type": None, "when": None, "where": None}),
    (answers.ExaminedAnswer, EXAMINED),
    (answers.PutAnswer, EXAMINED | {"article": 1}),
    (answers.SideAnswer, {"article": 1, "value": "two", "said_by": None}),
]


def test_every_shape_that_quotes_is_tried() -> None:
    """A new shape with a quote of its own joins the table of the next test."""
    quoting = {shape for shape in SHAPES if "quote" in shape.model_fields} - {answers.Requoted}

    assert quoting == {shape for shape, _ in QUOTING}


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
        {"anonymous": False},
        {"value": None},
        {"kind": None},
        {"confidence": 0.9},
    ],
)
def test_what_the_schema_forbids_is_refused_here_too(wrong: dict[str, object]) -> None:
    """A server without structured outputs may send anything: unknown words, nulls and fields are errors."""
    with pytest.raises(ValidationError):
        answers.ClaimAnswer.model_validate(CLAIM | wrong)


@pytest.mark.parametrize("field", ["modality", "said_by", "when", "statement"])
def test_what_an_article_need_not_say_may_be_null(field: str) -> None:
    """Null costs a model one word: it happened, in the article's own voice, at no time told, as the quote says."""
    made = answers.ClaimAnswer.model_validate(CLAIM | {field: None})

    assert getattr(made, field) is None


@pytest.mark.parametrize("relation", ["differs", "contradicts"])
def test_what_clashes_stands_under_clashes_only(relation: str) -> None:
    """A case listed as calm can't be called a clash, nor the other way round: what was meant would be a guess."""
    clash = {"case": 1, "groups": [[1], [2]], "reason": "Words.", "words": []}

    assert answers.ClashAnswer.model_validate(clash | {"relation": relation}).relation == relation
    with pytest.raises(ValidationError):
        answers.CalmAnswer.model_validate({"case": 1, "relation": relation})
    with pytest.raises(ValidationError):
        answers.ClashAnswer.model_validate(clash | {"relation": "compatible"})


@pytest.mark.parametrize("field", sorted(CLAIM))
def test_every_field_is_required(field: str) -> None:
    """A field left out is an error, never a default: null is said, not implied."""
    text = json.dumps({name: value for name, value in CLAIM.items() if name != field})

    with pytest.raises(ValidationError, match="Field required"):
        answers.ClaimAnswer.model_validate_json(text)
