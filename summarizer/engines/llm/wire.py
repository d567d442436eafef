"""A request as it goes out. What is made here is what a cassette records: a change makes it miss.

Endpoints differ in how far they take a schema. From the strictest on:

| form | `response_format` | the schema |
|---|---|---|
| `strict` | `json_schema` with `strict: true` | enforced token by token |
| `schema` | `json_schema` | enforced, mostly |
| `object` | `json_object` | in words, with the instructions; JSON is enforced |
| `words` | none | in words |
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Literal, get_args

Form = Literal["strict", "schema", "object", "words"]
#: From the strictest on: where an endpoint refuses one, the next is tried.
FORMS: tuple[Form, ...] = get_args(Form)
_IN_WORDS = frozenset({"object", "words"})
_URL_NOTE = "    For further information visit https://errors.pydantic.dev/"


def prepared(request: Mapping[str, Any], form: Form = "strict", *, told: bool = False) -> dict[str, Any]:
    """The request's body: strict schema, no library's version in a re-ask's words.

    `request` is instructor's: `messages`, `model` and a `response_format` with name and schema. `told`: the schema
    is given in words as well.
    """
    shape = request["response_format"]["json_schema"]
    body = {name: value for name, value in request.items() if name != "response_format"}
    body["messages"] = [
        message | {"content": _sendable(message["content"])} for message in request["messages"]
    ]
    if told or form in _IN_WORDS:
        body["messages"] = _told(body["messages"], shape["schema"])
    if form == "object":
        body["response_format"] = {"type": "json_object"}
    elif form != "words":
        body["response_format"] = {
            "type": "json_schema",
            "json_schema": _named(shape, strict=form == "strict"),
        }
    return body


def encoded(body: Mapping[str, Any]) -> bytes:
    """The bytes of a body, as the openai client makes them."""
    return json.dumps(body, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()


def weaker(form: Form, other: Form) -> Form:
    """The form of the two that asks less of an endpoint."""
    return max(form, other, key=FORMS.index)


def after(form: Form) -> Form | None:
    """The form to try where this one is refused; None after the last."""
    place = FORMS.index(form) + 1
    return FORMS[place] if place < len(FORMS) else None


def strict_schema(schema: Any) -> Any:
    """A JSON Schema as strict mode wants it: every field required, none unknown, no titles to pay for."""
    if isinstance(schema, list):
        return [strict_schema(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    out = {
        name: strict_schema(part)
        for name, part in schema.items()
        if not (name in ("title", "description", "default") and isinstance(part, str | int | type(None)))
    }
    if out.get("type") == "object":
        out["required"] = list(out.get("properties", {}))
        out["additionalProperties"] = False
    return out


def _named(shape: Mapping[str, Any], *, strict: bool) -> dict[str, Any]:
    named = {"name": shape["name"], "schema": shape["schema"]}
    return {"name": shape["name"], "strict": True, "schema": shape["schema"]} if strict else named


def _told(messages: list[dict[str, Any]], schema: Any) -> list[dict[str, Any]]:
    """The messages with the schema at the end of the instructions."""
    return [
        messages[0] | {"content": f"{messages[0]['content']}\n\n{_words(json.dumps(schema))}"},
        *messages[1:],
    ]


@lru_cache(maxsize=64)
def _words(schema: str) -> str:
    return f"Answer with one JSON object that fits this JSON Schema, and with nothing else:\n{schema}"


def _sendable(content: str) -> str:
    """`content` without pydantic's links, and with a `?` for each half of a character: UTF-8 has none."""
    if _URL_NOTE in content:
        content = "\n".join(line for line in content.split("\n") if not line.startswith(_URL_NOTE))
    if content.isascii():
        return content
    return content.encode("utf-8", "replace").decode("utf-8")
