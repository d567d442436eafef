"""What is derived from a document before it is an article: text, what the document says of itself, what was cut."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

#: What a document may say of itself. Dates are ISO 8601 days.
FIELDS = ("title", "publisher", "author", "published", "updated", "language", "url")


class UnreadableError(Exception):
    """A document, or one record of it, can't be read. `args` are what is wrong, and what to do about it."""


@dataclass(frozen=True)
class Said:
    """One thing that a document says of itself, and where ("json-ld headline", "og:title", "visible text")."""

    value: str
    where: str


@dataclass(frozen=True)
class Draft:
    """One article's text and metadata.

    `text` is what offsets will refer to. `part` is the record's number from 1 in a document that holds several
    articles, None elsewhere. `said` is keyed by the names in `FIELDS`. `cut` counts, by rule, the pieces of the
    document that are not in `text`. `warnings` are for the reader. `record` is the SHA-256 of the record's own
    bytes, None when the document is one article. `archived`: the document is a page saved as one file, no mail.
    """

    text: str
    part: int | None = None
    said: Mapping[str, Said] = field(default_factory=dict)
    cut: Mapping[str, int] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()
    record: str | None = None
    archived: bool = False


@dataclass(frozen=True)
class Refused:
    """A record that can't be an article: its number, what is wrong, what to do."""

    part: int
    what: str
    advice: str


@dataclass(frozen=True)
class Extracted:
    """Everything that a document holds: its articles, its records that are none, and how many it has in all."""

    drafts: tuple[Draft, ...]
    refused: tuple[Refused, ...] = ()
    several: bool = False


@dataclass(frozen=True)
class Request:
    """What to extract from: the kind, and what is known besides the bytes.

    `declared` is the character set that the transport named; `address` where the document came from; `fields`
    maps our field names to a record's own.
    """

    kind: str
    declared: str | None = None
    address: str | None = None
    fields: Mapping[str, str] = field(default_factory=dict)


def packed(extracted: Extracted) -> dict[str, Any]:
    """`extracted` as JSON data."""
    return asdict(extracted)


def unpacked(data: Mapping[str, Any]) -> Extracted:
    """The reverse of `packed`.

    Raises:
        KeyError, TypeError: the data is of another shape.

    """
    return Extracted(
        drafts=tuple(_draft(one) for one in _list(data["drafts"])),
        refused=tuple(Refused(int(r["part"]), str(r["what"]), str(r["advice"])) for r in data["refused"]),
        several=bool(data["several"]),
    )


def _draft(data: Mapping[str, Any]) -> Draft:
    part, record = data["part"], data["record"]
    return Draft(
        text=str(data["text"]),
        part=None if part is None else int(part),
        said={
            name: Said(str(data["said"][name]["value"]), str(data["said"][name]["where"]))
            for name in FIELDS
            if name in data["said"]
        },
        cut={str(rule): int(count) for rule, count in sorted(data["cut"].items())},
        warnings=tuple(str(one) for one in _list(data["warnings"])),
        record=None if record is None else str(record),
        archived=bool(data["archived"]),
    )


def _list(value: Any) -> Sequence[Any]:
    if not isinstance(value, list | tuple):
        raise TypeError("a list was expected")
    return value
