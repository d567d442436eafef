"""The cassette file: vcrpy's format, written to be read.

Bodies are YAML structures rather than escaped JSON, long texts are literal blocks, and so is JSON inside a
message (`!json`). Interactions are sorted by kind and content, so a recording's order of completion leaves
no trace. `serialize` and `deserialize` are a vcrpy serializer; this module is one as it stands.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import yaml

from summarizer.errors import CassetteError
from summarizer.testing._calls import Call, call_of, parsed

#: vcrpy's own format number.
_VERSION = 1
_STR = "tag:yaml.org,2002:str"
_HEAD = "# Recorded exchanges with a model endpoint. Written by summarizer: record again rather than edit.\n"

#: The ways to write JSON that are recognised inside a text. A text is stored as structure only when one of
#: them gives back every character of it, for it may be sent again in a later request.
_STYLES: dict[str, Callable[[Any], str]] = {
    "!json": partial(json.dumps, ensure_ascii=False),
    "!json-compact": partial(json.dumps, ensure_ascii=False, separators=(",", ":")),
    "!json-indent": partial(json.dumps, ensure_ascii=False, indent=2),
    "!json-ascii": json.dumps,
    "!json-compact-ascii": partial(json.dumps, separators=(",", ":")),
    "!json-indent-ascii": partial(json.dumps, indent=2),
}


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]  # ten times faster if it's there
    """The safe loader, without dates: JSON has none, so an unquoted one is text."""


class _Dumper(yaml.SafeDumper):
    """The safe dumper in Python: libyaml's escapes every character beyond the basic plane."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 - PyYAML calls it so
        """Write everything in full: an alias is nothing to read."""
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002 - the same
        """Indent lists below their key."""
        super().increase_indent(flow, indentless=False)


class _AsItIs(str):
    """Text to be written as one quoted string, whatever it looks like."""

    __slots__ = ()


def _quoted(dumper: _Dumper, text: _AsItIs) -> yaml.Node:
    return dumper.represent_scalar(_STR, str(text), style='"')


def _text(dumper: _Dumper, text: str) -> yaml.Node:
    """Write JSON as structure, lines as a literal block, or as a list where no block can hold them."""
    style = _json_style(text)
    if style:
        node = dumper.represent_data(json.loads(text))
        node.tag = style
        return node
    if "\n" not in text:
        return dumper.represent_scalar(_STR, text, style=None if text.isprintable() else '"')
    if _fits_block(text):
        return dumper.represent_scalar(_STR, text, style="|")
    return dumper.represent_sequence("!lines", text.split("\n"))


def _json_style(text: str) -> str | None:
    """Find the tag of the style that gives `text` back character for character, or None."""
    if not (text.startswith("{") and text.endswith("}") and len(text) > 2):
        return None
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return next((tag for tag, write in _STYLES.items() if write(value) == text), None)


def _fits_block(text: str) -> bool:
    """Tell whether a literal block holds `text` unchanged: no space at line ends, nothing unprintable."""
    lines = text.split("\n")
    if text[:1].isspace() or any(line != line.rstrip() for line in lines):
        return False
    return all(line.isprintable() for line in lines)


def _joined(loader: Any, node: yaml.Node) -> str:
    return "\n".join(loader.construct_sequence(node))


def _rewritten(loader: Any, node: yaml.Node) -> str:
    return _STYLES[node.tag](loader.construct_mapping(node, deep=True))


_Dumper.add_representer(str, _text)
_Dumper.add_representer(_AsItIs, _quoted)
_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_Loader.add_constructor("!lines", _joined)
for _tag in _STYLES:
    _Loader.add_constructor(_tag, _rewritten)


def serialize(cassette: dict[str, Any]) -> str:
    """Write a cassette of vcrpy's format; bodies are text in it, or bytes that aren't text."""
    entries = sorted(map(_entry, cassette["interactions"]), key=lambda entry: entry[0])
    data = {"version": _VERSION, "interactions": [interaction for _, interaction in entries]}
    return _HEAD + _dumped(data)


def deserialize(text: str) -> dict[str, Any]:
    """Undo `serialize`; reads also what vcrpy's own serializer wrote.

    Raises:
        ValueError: the text isn't a cassette.

    """
    try:
        data = yaml.load(text, Loader=_Loader)  # a safe loader, above
        if data["version"] != _VERSION:
            raise ValueError(f"its version is {data['version']!r}, not {_VERSION}")
        return {"version": _VERSION, "interactions": [_restored(one) for one in data["interactions"]]}
    except (yaml.YAMLError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError(_place(error)) from error


def read(path: Path) -> str:
    """Read the cassette's text.

    Raises:
        CassetteError: it isn't there or can't be read.

    """
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise missing(path) from error
    except (OSError, ValueError) as error:
        raise damaged(path, str(error)) from error


def write(path: Path, text: str) -> None:
    """Put `text` in place of what is at `path`, whole or not at all.

    Raises:
        CassetteError: it can't be written.

    """
    target = path.resolve()
    draft = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            with draft.open("w", encoding="utf-8", newline="\n") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            draft.replace(target)
        finally:
            draft.unlink(missing_ok=True)
    except OSError as error:
        advice = "Make its folder writable, or name another file, and record again."
        raise CassetteError(f"The cassette {path} can't be written: {error.strerror}.", advice) from error


def missing(path: Path) -> CassetteError:
    """Make the error for a cassette that isn't there."""
    return CassetteError(
        f"There is no cassette at {path}.",
        "Record it: run again with --record new and a model; under pytest, --summarizer-record new.",
    )


def damaged(path: Path, why: str) -> CassetteError:
    """Make the error for a cassette that can't be read."""
    advice = "Restore the file, or record it afresh with --record all and a model."
    return CassetteError(f"The cassette {path} can't be read: {why}.", advice)


def _entry(interaction: dict[str, Any]) -> tuple[tuple[str, str], dict[str, Any]]:
    """Lay out an interaction for the file; what it is sorted by comes first."""
    request, response = interaction["request"], interaction["response"]
    call = call_of(request["method"], request["uri"], request["body"])
    body = response.get("body") or {}
    written = {
        "call": call.kind,  # for the reader; it isn't read back
        "request": request | {"body": _readable(call, request["body"])},
        "response": response | {"body": body | {"string": _structure(body.get("string"))}},
    }
    return (call.kind, call.key), written


def _readable(call: Call, body: Any) -> Any:
    return None if call.body is None else _structure(body)


def _structure(body: Any) -> Any:
    """Turn a JSON body into structure, if YAML gives that back unchanged; else leave it."""
    value = parsed(body) if isinstance(body, str) else None
    if not isinstance(value, dict | list):
        return _AsItIs(body) if isinstance(body, str) and not _fits_block(body) else body
    try:
        same = yaml.load(_dumped(value), Loader=_Loader) == value
    except (yaml.YAMLError, RecursionError, ValueError):
        same = False
    return value if same else _AsItIs(body)


def _restored(interaction: dict[str, Any]) -> dict[str, Any]:
    """Turn an interaction into what vcrpy takes: bodies as text."""
    request, response = interaction["request"], interaction["response"]
    body = dict(response["body"])
    return {
        "request": {name: request[name] for name in ("method", "uri", "headers")}
        | {"body": _flat(request["body"])},
        "response": response | {"body": body | {"string": _flat(body.get("string"))}},
    }


def _flat(body: Any) -> Any:
    """Turn a body into text."""
    if isinstance(body, dict | list):
        return json.dumps(body, ensure_ascii=True, separators=(",", ":"))
    return "" if body is None else body


def _dumped(data: Any) -> str:
    return yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=float("inf"))


def _place(error: Exception) -> str:
    """Say what is wrong with the text, without quoting it: the line, where YAML tells it."""
    mark = getattr(error, "problem_mark", None)
    if mark is not None:
        return (
            f"line {mark.line + 1}, column {mark.column + 1}: {getattr(error, 'problem', None) or 'not YAML'}"
        )
    return "it isn't laid out as a cassette"
