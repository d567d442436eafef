"""An answer's shape as instructor is given it: prepared once, where instructor would do it for every call.

Left to itself instructor makes a class of its own for each call, computes that one's schema, and walks several
times through all fields of the model in search of validators it doesn't support: two thirds of a call's CPU. What it
gets here is a schema computed once, and a class without fields that reads an answer's text as `shape` does.

Text is mended where that is safe, before instructor asks again: a fence around the JSON is taken off.
"""

from __future__ import annotations

import json
import re
from functools import cache
from typing import Any

from instructor.core.exceptions import ResponseParsingError
from instructor.processing.function_calls import ResponseSchema
from pydantic import BaseModel

from summarizer.engines.llm.wire import Asked, strict_schema

#: A fence is looked for at the start of the text only, after a few words ("Here is the JSON:").
_FENCE = re.compile(r"\A[^`{\[]{0,200}```[A-Za-z0-9_-]{0,12}[ \t]{0,8}\r?\n")
#: What local models that "think" put before an answer.
_THOUGHT = ("<think>", "</think>")


def plain_json(text: str) -> str:
    """`text` without a reasoning block before it and without a fence (```json … ```) around it."""
    text = text.strip()
    if text.startswith(_THOUGHT[0]):
        _, _, text = text.partition(_THOUGHT[1])
        text = text.strip()
    if text[:1] in "{[" or not (fence := _FENCE.match(text)):
        return text
    inside, closing, _ = text[fence.end() :].rpartition("```")
    return inside.strip() if closing else text[fence.end() :].strip()


def has_fields(text: str | None, asked: Asked) -> bool:
    """True when an answer is an object with one of the fields asked for: its schema was heeded, if not kept to."""
    try:
        value = json.loads(plain_json(text or ""))
    except (ValueError, RecursionError):
        return False
    return isinstance(value, dict) and any(name in value for name in asked.schema.get("properties", {}))


def has_repeats(text: str) -> bool:
    """True when an object in this JSON has one key twice: two answers, of which a parser would take the last.

    Raises:
        ValueError: it isn't JSON.
    """
    found = False

    def keys(pairs: list[tuple[str, Any]]) -> None:
        nonlocal found
        found = found or len(dict(pairs)) < len(pairs)

    json.loads(text, object_pairs_hook=keys)
    return found


@cache
def asked_form(shape: type[BaseModel]) -> Asked:
    """What asks for `shape`; not to be changed."""
    return Asked(shape.__name__, strict_schema(shape.model_json_schema()))


@cache
def response_class(shape: type[BaseModel]) -> type[BaseModel]:
    """The class to hand to instructor for `shape`. What it makes of an answer's text is an instance of `shape`."""

    class Prepared(ResponseSchema):
        @classmethod
        def model_validate_json(cls, json_data: Any, **options: Any) -> Any:
            text = plain_json(json_data)
            answer = shape.model_validate_json(text, **options)
            if has_repeats(text):
                raise ResponseParsingError("The answer gives one key twice in one object.")
            return answer

    Prepared.__name__ = Prepared.__qualname__ = shape.__name__
    return Prepared
