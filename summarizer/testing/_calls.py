"""What makes two calls the same, and, where a call isn't on a cassette, what is different.

A call is its method, path and body. The host doesn't count, nor does what stands before an endpoint's own
path: what was recorded against one server replays against any. The *kind* of a call is the name of what it
asks for, so that a changed prompt can be told from a call never recorded.
"""

from __future__ import annotations

import difflib
import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile
from operator import eq
from typing import Any
from urllib.parse import urlsplit

from summarizer.errors import plain

#: The API's own paths. What a server puts before them (a version, a deployment, an account) is its address.
_ENDPOINTS = ("/chat/completions", "/completions", "/embeddings", "/responses", "/models")
#: Bounds of a printed difference: lines, and characters of a line.
_LINES, _WIDTH = 20, 160
#: Lines of each side that are compared at most, after what both share at the start and end is left out:
#: difflib's worst case is cubic.
_COMPARED = 300


@dataclass(frozen=True)
class Call:
    """One request as it is matched."""

    method: str
    path: str
    """Path of the address; `/v1` and the endpoint's own path for the endpoints of the API."""
    body: Any
    """Parsed JSON when the body is an object or a list; otherwise its text, or None without one."""

    @property
    def key(self) -> str:
        """Hex SHA-256 of method, path and body in canonical JSON: equal for calls that replay each other."""
        canonical = json.dumps([self.method, self.path, self.body], sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(canonical.encode("ascii")).hexdigest()

    @property
    def kind(self) -> str:
        """Name of the JSON Schema asked for, else of the first tool, else method and path."""
        for name in (_dig(self.body, "response_format", "json_schema", "name"), _first_tool(self.body)):
            if isinstance(name, str) and name:
                return plain(name, 80)
        return f"{self.method} {self.path}"


@dataclass(frozen=True)
class Miss:
    """A call that isn't on the cassette: what was asked, and how it differs from what is there."""

    what: str
    """One sentence."""
    advice: str
    """What to do."""
    difference: str = ""
    """Recorded against asked, line by line; empty when nothing on the cassette is of this kind."""

    @property
    def text(self) -> str:
        """The whole, over several lines, printable."""
        return "\n".join(part for part in (self.what, self.difference, self.advice) if part)


def parsed(body: bytes | str | None) -> Any:
    """Parse a body as it is matched and stored: an object or a list as such, else text, None when empty."""
    if not body:
        return None
    text = body.decode("utf-8", "backslashreplace") if isinstance(body, bytes) else body
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return text
    return value if isinstance(value, dict | list) else text


def call_of(method: str, address: str, body: bytes | str | None) -> Call:
    """Reduce a request to its call. A query in the address doesn't count: it may hold a key."""
    path = urlsplit(address).path or "/"
    own = next((end for end in _ENDPOINTS if path.endswith(end)), None)
    return Call(method.upper(), f"/v1{own}" if own else path, parsed(body))


def explain(call: Call, recorded: Sequence[Call], cassette: str, *, brief: bool = False) -> Miss:
    """Say why `call` isn't among `recorded`, the calls on the cassette that `cassette` names.

    With `brief` nothing is compared: for the later ones of many misses.
    """
    advice = (
        "Record it: run again with --record new (keeps the rest) or --record all (everything afresh), with a "
        "model; under pytest, --summarizer-record."
    )
    what = f"{cassette} has no answer to this call ({call.kind})"
    if brief:
        return Miss(f"{what} either.", advice)
    alike = [other for other in recorded if other.kind == call.kind]
    if not alike:
        return Miss(f"{what}: no call of this kind is on the cassette ({_inventory(recorded)}).", advice)
    nearest = max(sorted(alike, key=lambda other: other.key), key=lambda other: _likeness(call, other))
    parts = ", ".join(_changed(nearest, call))
    difference = "\n".join(_difference(list(_wording(nearest)), list(_wording(call))))
    return Miss(f"{what}: the nearest recorded one differs in its {parts}.", advice, difference)


def _inventory(recorded: Sequence[Call]) -> str:
    """List what is on the cassette, kind by kind."""
    kinds = sorted(Counter(other.kind for other in recorded).items())
    listed = ", ".join(f"{count} × {kind}" for kind, count in kinds[:8])
    return f"it holds {listed}{', …' if len(kinds) > 8 else ''}" if kinds else "it is empty"


def _changed(old: Call, new: Call) -> list[str]:
    """Name the parts that differ: fields of the body, where both have one."""
    if not (isinstance(old.body, dict) and isinstance(new.body, dict)):
        pairs = (
            ("method", old.method, new.method),
            ("path", old.path, new.path),
            ("body", old.body, new.body),
        )
        return [name for name, before, after in pairs if before != after]
    absent = object()
    names = sorted(old.body.keys() | new.body.keys())
    found = [plain(name, 40) for name in names if old.body.get(name, absent) != new.body.get(name, absent)]
    return found if old.path == new.path else ["path", *found]


def _likeness(one: Call, other: Call) -> float:
    """Measure the share of words in common, 0 to 1, in linear time: there may be hundreds of long calls."""
    words, others = (Counter(" ".join(_wording(call)).split()) for call in (one, other))
    total = words.total() + others.total()
    return 2 * (words & others).total() / total if total else 1.0


def _wording(call: Call) -> Iterator[str]:
    """Write a call as lines to compare: settings, then messages, then schemas."""
    yield f"{call.method} {call.path}"
    if not isinstance(call.body, dict):
        yield from _lines(call.body)
        return
    rest = {name: value for name, value in call.body.items() if name != "messages"}
    simple = {name for name, value in rest.items() if not isinstance(value, dict | list)}
    for name in sorted(simple):
        yield f"{name}: {json.dumps(rest[name], ensure_ascii=False)}"
    messages = call.body.get("messages")
    for message in messages if isinstance(messages, list) else []:
        yield from _message(message)
    for name in sorted(rest.keys() - simple):
        yield f"{name}:"
        yield from _lines(rest[name])


def _message(message: Any) -> Iterator[str]:
    """Write a message as lines: its role, its text, and whatever else it carries."""
    if not isinstance(message, dict):
        yield from _lines(message)
        return
    yield f"[{message.get('role')}]"
    yield from _lines(message.get("content"))
    rest = {name: value for name, value in message.items() if name not in ("role", "content") and value}
    if rest:
        yield from _lines(rest)


def _lines(value: Any) -> list[str]:
    """Split text into its lines; nothing is no line, anything else is indented JSON."""
    if value is None:
        return []
    text = (
        value if isinstance(value, str) else json.dumps(value, indent=1, sort_keys=True, ensure_ascii=False)
    )
    return text.splitlines()


def _difference(old: list[str], new: list[str]) -> Iterator[str]:
    """Write a unified difference of at most `_LINES` lines, each printable and cropped."""
    yield "--- recorded"
    yield "+++ this call"
    lines = list(_cropped(*_middle(old, new)))
    yield from lines[:_LINES]
    if len(lines) > _LINES:
        yield f"… ({len(lines) - _LINES} more lines)"


def _middle(old: list[str], new: list[str]) -> tuple[list[str], list[str]]:
    """Cut the lines that both sides share at the start and the end, but for one."""
    start = _shared(old, new)
    end = min(_shared(old[::-1], new[::-1]), min(len(old), len(new)) - start)
    first = max(0, start - 1)
    old, new = (side[first : len(side) - max(0, end - 1)] for side in (old, new))
    return old[:_COMPARED], new[:_COMPARED]


def _shared(one: Sequence[str], other: Sequence[str]) -> int:
    """Count the lines, or characters, that both start with."""
    return sum(takewhile(bool, map(eq, one, other)))


def _cropped(old: list[str], new: list[str]) -> Iterator[str]:
    """Write the lines of a unified difference; in a pair of long lines, the part around where they part."""
    gone: list[str] = []
    come: list[str] = []
    for line in [*list(difflib.unified_diff(old, new, n=1, lineterm=""))[2:], "@@"]:
        sign, text = line[0], line[1:]
        if sign == "-":
            gone.append(text)
        elif sign == "+":
            come.append(text)
        else:
            yield from _changes(gone, come)
            gone, come = [], []
            if sign == " ":
                yield f" {plain(text, _WIDTH)}"


def _changes(gone: list[str], come: list[str]) -> Iterator[str]:
    """Write lines that went and lines that came, each cropped around where it leaves its opposite."""
    for sign, side, opposite in (("-", gone, come), ("+", come, gone)):
        for number, text in enumerate(side):
            other = opposite[number] if number < len(opposite) else ""
            yield sign + _crop(text, _shared(text, other))


def _crop(text: str, at: int) -> str:
    """Cut `text` to at most `_WIDTH` characters, those around position `at`."""
    start = max(0, at - 40) if len(text) > _WIDTH else 0
    return ("…" if start else "") + plain(text[start : start + 2 * _WIDTH], _WIDTH)


def _dig(value: Any, *names: str) -> Any:
    """Find the value at a path of names, or None."""
    for name in names:
        if not isinstance(value, Mapping):
            return None
        value = value.get(name)
    return value


def _first_tool(body: Any) -> Any:
    """Find the name of the function that the first tool is, or None."""
    tools = _dig(body, "tools")
    return _dig(tools[0], "function", "name") if isinstance(tools, list) and tools else None
