"""The committed JSON Schemas: what the records are, and valid."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import BaseModel

from summarizer import records, schemas
from summarizer.errors import SettingsError
from summarizer.records import EventBrief
from summarizer.resources import directory
from tests.sample import BRIEF

RECORDS = [
    record
    for record in vars(records).values()
    if isinstance(record, type) and issubclass(record, BaseModel) and record.__module__ == records.__name__
]


def validator(name: str) -> Any:
    """Give a validator for a committed schema."""
    import jsonschema

    return jsonschema.Draft202012Validator(json.loads(schemas.schema_text(name)))


def as_json(brief: BaseModel) -> dict[str, Any]:
    """Give a record as a reader of its JSON gets it."""
    told: dict[str, Any] = json.loads(brief.model_dump_json())
    return told


@pytest.mark.parametrize("name", schemas.names())
def test_the_committed_schema_is_that_of_the_records(name: str) -> None:
    """Whoever changes a record makes the schema anew: `python -m summarizer.schemas`."""
    assert schemas.generated(name) == schemas.schema_text(name)


@pytest.mark.parametrize("name", schemas.names())
def test_a_schema_is_a_schema(name: str) -> None:
    """It says which dialect it is, and keeps to it."""
    import jsonschema

    made = json.loads(schemas.schema_text(name))

    assert made["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    jsonschema.Draft202012Validator.check_schema(made)


def test_every_committed_schema_has_a_name() -> None:
    """No file that no command prints."""
    files = {path.name for path in directory("schemas").glob("*.json")}

    assert files == {schemas.file_name(name) for name in schemas.names()}
    assert schemas.names() == ("changes", "event-brief", "source-brief")


def test_an_unknown_name_is_told_with_those_there_are() -> None:
    """A misspelt name is a usage error."""
    with pytest.raises(SettingsError, match="no schema 'brief'") as caught:
        schemas.schema_text("brief")

    assert "event-brief, source-brief" in str(caught.value)
    assert caught.value.exit_code == 2


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: str(record.__name__))
def test_every_field_of_every_record_is_described(record: type[BaseModel]) -> None:
    """In the record and so in the schema; and every record says what it is."""
    assert [] == [
        name for name, field in record.model_fields.items() if not (field.description or "").strip()
    ]
    assert (record.__doc__ or "").strip()


def objects(schema: Any) -> Iterator[dict[str, Any]]:
    """Every object's schema in a schema."""
    for part in [schema, *schema.get("$defs", {}).values()]:
        if part.get("type") == "object":
            yield part


@pytest.mark.parametrize("name", schemas.names())
def test_a_schema_is_closed(name: str) -> None:
    """No object takes a field that isn't described."""
    found = list(objects(json.loads(schemas.schema_text(name))))

    assert len(found) > 10
    assert all(part["additionalProperties"] is False for part in found)
    assert [] == [
        n for part in found for n, field in part["properties"].items() if "description" not in field
    ]


def test_a_real_brief_is_valid() -> None:
    """The brief of the five seeds, made by hand, fits the committed schema, and comes back from its JSON."""
    told = as_json(BRIEF)

    assert [] == [error.message for error in validator("event-brief").iter_errors(told)]
    assert EventBrief.model_validate(told) == BRIEF


@pytest.mark.parametrize(
    "wrong",
    [
        {"schema_version": 2},
        {"title": None},
        {"unheard": 1},
        {"conflicts": [{}]},
        {"facts": None},
        {"origins": [{"id": "o1", "sources": [], "reason": "alone"}]},
    ],
)
def test_what_is_no_brief_is_not_valid(wrong: dict[str, Any]) -> None:
    """A later version, a missing or unknown field, a conflict without sides, an origin of nobody."""
    assert not validator("event-brief").is_valid(as_json(BRIEF) | wrong)


@pytest.mark.parametrize(
    "field", [name for name, field in EventBrief.model_fields.items() if field.is_required()]
)
def test_a_brief_without_a_field_is_not_valid(field: str) -> None:
    """What a brief can't do without, the schema requires."""
    told = as_json(BRIEF)
    del told[field]

    assert not validator("event-brief").is_valid(told)
