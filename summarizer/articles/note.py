"""How an article was read: what kind of document it came from, where each thing about it was found, what was cut."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Note:
    """What is known of one article beside its record.

    `source`: its id. `kind`: the kind of document. `derived`: whether the text was extracted, so that only
    `text_sha256` (of the text in UTF-8) can vouch for it; false = the text is the decoded file. `found`: field of
    `Source` → where its value stands ("json-ld headline", "meta author", "visible text", "detected"). `cut`: rule →
    pieces of the document that are not in the text. `warnings`: what a reader should know. `original`: SHA-256 of
    the whole document's bytes, in which the article is record number `part` (None: it is all of it).
    """

    source: str
    kind: str
    derived: bool
    text_sha256: str
    original: str
    found: Mapping[str, str] = field(default_factory=dict)
    cut: Mapping[str, int] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()
    part: int | None = None
