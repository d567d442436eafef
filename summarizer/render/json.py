"""A brief as JSON, and back."""

from __future__ import annotations

import json
import re
import unicodedata
from typing import Any

import pydantic_core
from pydantic import ValidationError

from summarizer.errors import BriefError
from summarizer.records import SCHEMA_VERSION, EventBrief, Record

#: Besides the controls that JSON itself requires to be escaped: whatever could drive a terminal
#: (C1 controls, DEL) or hide or reorder text, since JSON is looked at in terminals and reviews too.
_ESCAPED = frozenset({"Cc", "Cf", "Co", "Zl", "Zp"})
_SURROGATE = re.compile("[\ud800-\udfff]")
_ADVICE = "Use a file that `summarizer brief --format json` wrote."


def render(brief: Record) -> str:
    r"""`brief`, or another public record, as JSON: two spaces an indent, keys in the records'
    order, one trailing newline.

    The same brief always gives the same bytes, and `load` gives back an equal brief. Letters stay
    readable; invisible characters are written as `\uXXXX`, which any JSON reader undoes. A lone
    surrogate, which UTF-8 can't hold, becomes U+FFFD.
    """
    try:
        text = brief.model_dump_json(indent=2)
    except pydantic_core.PydanticSerializationError:
        text = type(brief).model_validate(_encodable(brief.model_dump())).model_dump_json(indent=2)
    unseen = {char for char in set(text) - {"\n"} if unicodedata.category(char) in _ESCAPED}
    return text.translate({ord(char): json.dumps(char)[1:-1] for char in unseen}) + "\n"


def _encodable(value: Any) -> Any:
    """Copy a dumped record without lone surrogates; lengths, and so spans, stay as they were."""
    if isinstance(value, str):
        return _SURROGATE.sub("\ufffd", value)
    if isinstance(value, dict):
        return {key: _encodable(item) for key, item in value.items()}
    return tuple(map(_encodable, value)) if isinstance(value, tuple | list) else value


def load(text: str) -> EventBrief:
    """Read the brief that `render` wrote.

    Raises:
        BriefError: `text` isn't JSON, isn't an event brief, or was written by a newer version.

    """
    try:
        raw = text.removeprefix("\ufeff").encode()
        data = pydantic_core.from_json(raw)
    except ValueError as error:
        raise BriefError(f"The saved brief isn't valid JSON: {error}.", _ADVICE) from error
    if not isinstance(data, dict):
        raise BriefError("The saved brief isn't a JSON object.", _ADVICE)
    _check_version(data)
    try:
        return EventBrief.model_validate_json(raw)
    except ValidationError as error:
        raise BriefError(_wrong(data, error), _ADVICE) from error


def _check_version(data: dict[str, Any]) -> None:
    version = data.get("schema_version")
    if isinstance(version, int) and version > SCHEMA_VERSION:
        raise BriefError(
            f"The saved brief has schema version {version}; this release reads version {SCHEMA_VERSION}.",
            "Upgrade summarizer, or make the brief again.",
        )


def _wrong(data: dict[str, Any], error: ValidationError) -> str:
    if {"source", "claims"} <= data.keys():
        return "This is a source brief (one article), not an event brief: `summarizer merge` reads those."
    first = error.errors(include_url=False, include_context=False, include_input=False)[0]
    where = ".".join(map(str, first["loc"])) or "the whole"
    more = f" (and {error.error_count() - 1} more)" if error.error_count() > 1 else ""
    return f"The saved brief doesn't have the shape of an event brief: {where}: {first['msg']}{more}."
