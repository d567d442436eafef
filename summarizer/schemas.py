"""JSON Schemas of the public records: generated from `records`, committed under `schemas/`."""

from __future__ import annotations

import json
from collections.abc import Mapping

from pydantic import BaseModel

from summarizer.errors import SettingsError
from summarizer.living.changes import Changes
from summarizer.records import SCHEMA_VERSION, EventBrief, SourceBrief
from summarizer.resources import directory

#: Name on the command line → record.
PUBLIC: Mapping[str, type[BaseModel]] = {
    "changes": Changes,
    "event-brief": EventBrief,
    "source-brief": SourceBrief,
}


def names() -> tuple[str, ...]:
    """Names that `schema_text` takes."""
    return tuple(sorted(PUBLIC))


def file_name(name: str) -> str:
    """The committed file's name."""
    return f"{name}.v{SCHEMA_VERSION}.schema.json"


def generated(name: str) -> str:
    """The schema made from the records in this code, as JSON with a trailing newline."""
    schema = PUBLIC[name].model_json_schema(mode="serialization")
    return (
        json.dumps(
            {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema},
            indent=2,
            ensure_ascii=False,
        )
        + "\n"
    )


def schema_text(name: str) -> str:
    """The committed schema.

    Raises:
        SettingsError: there is none of this name.
    """
    if name not in PUBLIC:
        raise SettingsError(f"There is no schema {name!r}.", f"There are: {', '.join(names())}.")
    return (directory("schemas") / file_name(name)).read_text("utf-8")


if __name__ == "__main__":
    for _name in names():
        (directory("schemas") / file_name(_name)).write_text(generated(_name), "utf-8")
