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
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Literal, get_args

from summarizer.store import canonical

Form = Literal["strict", "schema", "object", "words"]
#: From the strictest on: where an endpoint refuses one, the next is tried.
FORMS: tuple[Form, ...] = get_args(Form)
_IN_WORDS = frozenset({"object", "words"})
_URL_NOTE = "    For further information visit https://errors.pydantic.dev/"


@dataclass(frozen=True, eq=False)
class Asked:
    """A shape that is asked for: its name and its JSON Schema. One object a shape, as what is made of it is kept."""

    name: str
    schema: Mapping[str, Any]


@dataclass(frozen=True)
class _Written:
    """A `response_format` as JSON: as it is sent, and as it counts in a request's name."""

    sent: str
    canonical: str


@dataclass(frozen=True)
class Body:
    """A request's body: its fields, in the order in which they go out, and the form of its answer, which goes last.

    The form is the larger part, the same in each call, and so is written once; `max_tokens`, `messages` and `model`
    stand before `response_format` also in the order of the alphabet.
    """

    fields: Mapping[str, Any]
    form: _Written | None

    def sent(self) -> bytes:
        """The bytes that go out, as the openai client makes them."""
        text = json.dumps(self.fields, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
        return _with_form(text, self.form.sent if self.form else None).encode()

    def canonical(self) -> str:
        """The JSON that names the request, as `store.canonical` writes it."""
        return _with_form(canonical(self.fields), self.form.canonical if self.form else None)


def prepared(request: Mapping[str, Any], form: Form = "strict", *, told: bool = False) -> Body:
    """The request's body: strict schema, no library's version in a re-ask's words.

    `request` is instructor's: `messages`, `model`, and as `response_format` the `Asked`. `told`: the schema is given
    in words as well.
    """
    asked: Asked = request["response_format"]
    fields = {name: value for name, value in request.items() if name != "response_format"}
    fields["messages"] = [_sendable(message) for message in request["messages"]]
    if told or form in _IN_WORDS:
        fields["messages"] = _told(fields["messages"], asked.schema)
    return Body(fields, _written(asked, form))


@cache
def _written(asked: Asked, form: Form) -> _Written | None:
    if form == "words":
        return None
    value: dict[str, Any] = {"type": "json_object"}
    if form != "object":
        strict = {"strict": True} if form == "strict" else {}
        value = {
            "type": "json_schema",
            "json_schema": {"name": asked.name, **strict, "schema": asked.schema},
        }
    sent = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return _Written(sent, canonical(value))


def _with_form(text: str, form: str | None) -> str:
    return text if form is None else f'{text[:-1]},"response_format":{form}}}'


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


def _told(messages: list[dict[str, Any]], schema: Any) -> list[dict[str, Any]]:
    """The messages with the schema at the end of the instructions."""
    return [
        messages[0] | {"content": f"{messages[0]['content']}\n\n{_words(json.dumps(schema))}"},
        *messages[1:],
    ]


@lru_cache(maxsize=64)
def _words(schema: str) -> str:
    return f"Answer with one JSON object that fits this JSON Schema, and with nothing else:\n{schema}"


def _sendable(message: dict[str, Any]) -> dict[str, Any]:
    """`message` without pydantic's links, and with a `?` for each half of a character: UTF-8 has none."""
    content: str = message["content"]
    if _URL_NOTE in content:
        content = "\n".join(line for line in content.split("\n") if not line.startswith(_URL_NOTE))
    if not content.isascii():
        content = content.encode("utf-8", "replace").decode("utf-8")
    return message | {"content": content}
