"""A request as it goes out. What is made here is what a cassette records: a change makes it miss."""

from __future__ import annotations

from typing import Any

_URL_NOTE = "    For further information visit https://errors.pydantic.dev/"


def prepared(request: dict[str, Any]) -> dict[str, Any]:
    """The request as it goes out: strict schema, no library's version in a re-ask's words."""
    request = dict(request)
    shape = request["response_format"]["json_schema"]
    request["response_format"] = {
        "type": "json_schema",
        "json_schema": {"name": shape["name"], "strict": True, "schema": strict_schema(shape["schema"])},
    }
    request["messages"] = [
        message | {"content": _sendable(message["content"])} for message in request["messages"]
    ]
    return request


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


def _sendable(content: str) -> str:
    """`content` without pydantic's links, and with a `?` for each half of a character: UTF-8 has none."""
    if _URL_NOTE in content:
        content = "\n".join(line for line in content.split("\n") if not line.startswith(_URL_NOTE))
    return content.encode("utf-8", "replace").decode("utf-8")
