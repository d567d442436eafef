"""A small export of three events for bulk briefs: which row is of which event is known from writing them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from summarizer.bulk import Job, extract

#: Row number → its event, title, day, text. Row 5 has no text and fails; row 9 is alone.
ROWS: Mapping[int, tuple[str, str, str, str]] = {
    1: (
        "flood",
        "Flood in Port Alba kills nine",
        "2025-03-04",
        "Nine people died when the river Sarno flooded Port Alba on Monday, mayor Ilse Brandt said. "
        "The flood tore away the old Sarno bridge. About 400 homes in Port Alba were under water.",
    ),
    2: (
        "train",
        "Freight train derails near Velden",
        "2025-03-03",
        "A freight train carrying ammonia left the rails near Velden on Sunday, the Kestrel railway said. "
        "Two drivers were hurt. Fire chief Tomas Havel had 1,200 people in Velden moved out of their homes.",
    ),
    3: (
        "vote",
        "Parliament in Ostrava passes budget",
        "2025-03-08",
        "Parliament in Ostrava passed the pension budget by 101 votes to 99 on Friday. "
        "Finance minister Nadia Zeman called the pension vote historic. The opposition left the chamber.",
    ),
    4: (
        "flood",
        "Port Alba counts the dead after river flood",
        "2025-03-05",
        "At least eleven people died in the flood in Port Alba, mayor Ilse Brandt said on Tuesday. "
        "The river Sarno had risen six metres. The Sarno bridge was destroyed by the flood.",
    ),
    5: ("failed", "Nothing", "2025-03-03", ""),
    6: (
        "train",
        "Ammonia train leaves the rails at Velden",
        "2025-03-04",
        "Three drivers were hurt when a Kestrel freight train with ammonia derailed near Velden, fire chief Tomas "
        "Havel said. Some 1,500 people had to leave their homes in Velden on Sunday.",
    ),
    7: (
        "flood",
        "Sarno flood: Brandt asks for help",
        "2025-03-05",
        "Mayor Ilse Brandt of Port Alba asked for boats and tents after the river Sarno flooded the city on Monday. "
        "Nine people died in the flood, and the Sarno bridge is gone.",
    ),
    8: (
        "vote",
        "Zeman wins pension vote in Ostrava",
        "2025-03-08",
        "Finance minister Nadia Zeman won the vote on the pension budget in Ostrava on Friday, by 101 votes to 98. "
        "The opposition left the parliament chamber before the vote.",
    ),
    9: (
        "alone",
        "A violin from 1710 is found in an attic",
        "2025-03-06",
        "A violin built in Cremona in 1710 was found in an attic in Lisbon, the auctioneer Rui Matos said. "
        "It may fetch two million euros in June.",
    ),
}
LATE = {
    "title": "Tenth victim of the Port Alba flood found",
    "published": "2025-03-06",
    "text": "A tenth person died in the flood in Port Alba, mayor Ilse Brandt said on Wednesday. "
    "Divers found the body where the river Sarno had torn away the Sarno bridge.",
}


def row(number: int) -> dict[str, str]:
    """A row as an export holds it."""
    _, title, day, text = ROWS[number]
    return {"title": title, "published": day, "text": text}


def exported(name: str, rows: Iterable[object]) -> str:
    """An export as JSON lines, under this name."""
    Path(name).write_text("".join(json.dumps(one) + "\n" for one in rows), "utf-8")
    return name


def extracted(
    folder: str, name: str = "news.jsonl", given: Iterable[object] | None = None, **how: object
) -> str:
    """Partitions of its source briefs; `how`: fields of `Job`."""
    rows = [row(number) for number in ROWS] if given is None else given
    job = Job(**{"rows": 4, "jobs": 1, **how})  # type: ignore[arg-type]  # by name
    extract([exported(name, rows)], Path(folder), job)
    return folder
