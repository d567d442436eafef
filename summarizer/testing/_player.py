"""vcrpy, set up for model endpoints. Imported only when a cassette is opened: vcrpy takes half a second.

Four things differ from vcrpy as it comes. The body is matched, or calls made at once would replay each
other's answers. A miss is answered with an HTTP 400 that explains itself, instead of an exception that HTTP
clients take for a broken connection, try again, and forget the reason of. What is kept of headers is an
allow-list. And a failure to save leaves no client patched.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, ClassVar

import vcr  # type: ignore[import-untyped]  # vcrpy ships no types
from vcr.cassette import Cassette  # type: ignore[import-untyped]  # the same
from vcr.persisters.filesystem import CassetteNotFoundError  # type: ignore[import-untyped]  # the same
from vcr.request import Request  # type: ignore[import-untyped]  # the same
from vcr.serialize import deserialize, serialize  # type: ignore[import-untyped]  # the same

from summarizer.testing._calls import Call, Miss, call_of, explain

from . import _file

#: The code of the error that answers a call that isn't on the cassette.
MISS_CODE = "cassette_miss"
#: What passes away (busy, timed out, out of quota, server faults) or belongs to one key: not worth keeping.
_PASSING = frozenset({401, 403, 407, 408, 409, 425, 429, *range(500, 600)})
_HEADERS = frozenset({"content-type"})
#: Keys, organisations and projects, as error messages quote them.
_SECRET = re.compile(r"\b(sk|org|proj|sess|user)[-_][\w*-]{4,200}")
#: Misses explained in full: each is compared with the whole cassette, and a changed prompt misses it all.
_EXPLAINED = 5


class Player(Cassette):  # type: ignore[misc]  # vcrpy ships no types
    """A vcrpy cassette that matches on method, path and body, and answers every miss itself."""

    def __init__(self, path: str, **settings: Any) -> None:
        self.replay_only = settings["record_mode"] == vcr.mode.NONE
        self.misses: list[Miss] = []
        self.unsaved: Exception | None = None
        self._calls: dict[str, tuple[Call, int]] = {}
        super().__init__(path, **settings)

    @property
    def recorded(self) -> int:
        """Number of exchanges recorded since the cassette was opened."""
        return len(self._calls) - int(self._loaded_count)

    def append(self, request: Any, response: Any) -> None:
        """Keep an exchange, unless it isn't worth keeping or the same call is here already."""
        call = _call(request)
        size = len(self.data)
        if call.key not in self._calls:
            super().append(request, response)
        if len(self.data) > size:
            self._calls[call.key] = (call, size)

    def can_play_response_for(self, request: Any) -> bool:
        """Tell whether the call stays here: always, when nothing may be recorded."""
        return self.replay_only or _call(request).key in self._calls

    def play_response(self, request: Any) -> Any:
        """Give the recorded response; without one, the HTTP 400 that says so."""
        call = _call(request)
        if call.key not in self._calls:
            return self._missed(call)
        _, index = self._calls[call.key]
        self.play_counts[index] += 1
        return self.data[index][1]

    def _missed(self, call: Call) -> dict[str, Any]:
        recorded = [other for other, _ in self._calls.values()]
        miss = explain(call, recorded, str(self.path), brief=len(self.misses) >= _EXPLAINED)
        self.misses.append(miss)
        fault = {"message": miss.text, "type": MISS_CODE, "param": None, "code": MISS_CODE}
        return {
            "status": {"code": 400, "message": "Bad Request"},
            "headers": {"content-type": ["application/json"]},
            "body": {"string": json.dumps({"error": fault}).encode()},
        }

    def _save(self, force: bool = False) -> None:
        # vcrpy would leave its patches in place if saving raised: the error is kept, and raised after them.
        try:
            super()._save(force)
        except Exception as error:
            self.unsaved = error


class _Shelf:
    """Where cassettes are: vcrpy's persister."""

    @staticmethod
    def load_cassette(path: str, serializer: Any) -> Any:
        """Read the requests and responses of the cassette at `path`."""
        if not Path(path).exists():
            raise CassetteNotFoundError
        try:
            return deserialize(_file.read(Path(path)), serializer)
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            raise _file.damaged(Path(path), str(error)) from error

    @staticmethod
    def save_cassette(path: str, cassette: Any, serializer: Any) -> None:
        """Write the cassette, whole or not at all."""
        _file.write(Path(path), serialize(cassette, serializer))


class _Fresh(_Shelf):
    """The same, for a cassette that is recorded from the start: what is there isn't read."""

    @staticmethod
    def load_cassette(path: str, serializer: Any) -> Any:  # noqa: ARG004 - as vcrpy calls it
        """Read nothing."""
        raise CassetteNotFoundError


class _Modes:
    """What a record mode means to vcrpy: its mode, its persister, and whether to save when the run failed."""

    TABLE: ClassVar[dict[str, tuple[Any, type[_Shelf], bool]]] = {
        "none": (vcr.mode.NONE, _Shelf, False),
        "new": (vcr.mode.NEW_EPISODES, _Shelf, True),
        "all": (vcr.mode.NEW_EPISODES, _Fresh, False),
    }


def player(path: Path, record: str) -> Any:
    """Make vcrpy's context manager for one cassette; entering it gives the Player.

    Raises (on entering):
        CassetteError: the cassette can't be read.
    """
    mode, shelf, save_always = _Modes.TABLE[record]
    machine = vcr.VCR(
        decode_compressed_response=True,
        before_record_request=_clean_request,
        before_record_response=_clean_response,
    )
    machine.register_serializer("summarizer", _file)
    settings = machine.get_merged_config(
        path=str(path),
        serializer="summarizer",
        persister=shelf,
        record_mode=mode,
        record_on_exception=save_always,
        allow_playback_repeats=True,
    )
    del settings["func_path_generator"]
    return Player.use(**settings)


def _call(request: Any) -> Call:
    return call_of(request.method, request.uri, request.body)


def _clean_request(request: Any) -> Any:
    """Give the request without host, query and headers that may hold a secret."""
    headers = {name.lower(): value for name, value in request.headers.items() if name.lower() in _HEADERS}
    return Request(request.method, f"http://model{_call(request).path}", request.body, headers)


def _clean_response(response: dict[str, Any]) -> dict[str, Any] | None:
    """Give the response without what changes from one time to the next; None when it isn't worth keeping."""
    status = response["status"]["code"]
    if status in _PASSING:
        return None
    headers = {name.lower(): value for name, value in response["headers"].items() if name.lower() in _HEADERS}
    return {
        "status": response["status"],
        "headers": headers,
        "body": {"string": _clean_body(response["body"]["string"], status)},
    }


def _clean_body(body: bytes, status: int) -> bytes:
    """Give a body without keys, organisations, dates and numbers of one server."""
    try:
        text = body.decode("utf-8")
        if status >= 400:
            return _SECRET.sub(r"\1-…", text).encode()
        value = json.loads(text)
    except (ValueError, RecursionError):
        return body
    if not isinstance(value, dict):
        return body
    entries = value.get("data")
    for part in [value, *(entries if isinstance(entries, list) else [])]:
        if isinstance(part, dict):
            part.update({name: fixed for name, fixed in _FIXED.items() if name in part})
    if value.get("object") == "chat.completion":
        value["id"] = "recorded"
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "surrogatepass")


#: What is different at every call, or names an account, and what stands for it.
_FIXED = {"created": 0, "system_fingerprint": None, "owned_by": ""}
