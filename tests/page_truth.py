"""The pages in `tests/pages`: written for this project in the manner of real sites, with what is true of each.

Beside each `name.html` stands `name.json`: `article`, the pieces of text that are the article's, in order;
`furniture`, pieces that are the page's; `said`, the metadata (null = the page doesn't say).
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

PAGES = Path(__file__).resolve().parent / "pages"


@dataclass(frozen=True)
class Truth:
    """What is true of one page."""

    name: str
    path: Path
    article: tuple[str, ...]
    furniture: tuple[str, ...]
    said: dict[str, str | None]


def truths() -> tuple[Truth, ...]:
    """All pages, in order of name."""
    found = []
    for path in sorted(PAGES.glob("*.json")):
        data = json.loads(path.read_text(encoding="utf-8"))
        page = path.with_suffix(".html")
        found.append(Truth(path.stem, page, tuple(data["article"]), tuple(data["furniture"]), data["said"]))
    return tuple(found)


def key(text: str) -> str:
    """Letters and digits only, case folded: how a text is compared, whatever its spaces and marks."""
    return "".join(ch for ch in text.casefold() if ch.isalnum())


def kept(text: str, pieces: tuple[str, ...]) -> tuple[int, int]:
    """Characters of the pieces that the text holds, and of all pieces. A piece is held whole or not at all."""
    whole = key(text)
    lengths = [(len(key(piece)), key(piece) in whole) for piece in pieces]
    return sum(length for length, held in lengths if held), sum(length for length, _ in lengths)


def left_in(text: str, pieces: tuple[str, ...], article: tuple[str, ...]) -> list[str]:
    """The pieces of furniture still in the text: more often than in the article itself, whose words they may repeat.

    One of a word or two must be a line of its own.
    """
    whole, lines = key(text), {key(line) for line in text.split("\n")}
    own = key(" ".join(article))
    return [
        piece
        for piece in pieces
        if key(piece)
        and (
            (key(piece) in lines and key(piece) not in own)
            or (len(key(piece)) >= 20 and whole.count(key(piece)) > own.count(key(piece)))
        )
    ]
