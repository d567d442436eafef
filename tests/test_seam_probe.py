"""What `doctor` finds out about an endpoint."""

from __future__ import annotations

import socket
from collections.abc import Callable

import pytest

from summarizer.engines.llm.probe import Findings, probe
from summarizer.errors import EndpointRefused, EndpointUnreachable
from summarizer.settings import Settings
from tests.asking import run
from tests.loopback import Call, Loopback, Reply, completion, fault

MODELS = Reply({"object": "list", "data": [{"id": "small"}, {"id": "big"}, {}, {"id": 3}]})
FITS = '{"colour_of_snow": "white", "is_cold": true}'
PROSE = "Snow is white, and it is cold."


def form_of(call: Call) -> str:
    """The form that a call asks for."""
    asked = call.body.get("response_format")
    if asked is None:
        return "words"
    strict = asked.get("json_schema", {}).get("strict")
    return {"json_object": "object"}.get(asked["type"], "strict" if strict else "schema")


def found(outcomes: dict[str, str | None], models: Reply = MODELS, model: str = "small") -> Findings:
    """Probe an endpoint that gives this content for each form; None: it refuses the form."""

    def reply(call: Call) -> Reply:
        if call.method == "GET":
            return models
        content = outcomes[form_of(call)]
        if content is None:
            return Reply(fault(f"response_format: {form_of(call)} isn't supported"), 400)
        return Reply(completion(content))

    with Loopback(reply) as server:
        return run(probe(Settings(base_url=server.base_url), model, clock=ticking()))


def ticking() -> Callable[[], float]:
    """A clock that is a second later each time it is read."""
    seconds = iter(range(1000))
    return lambda: float(next(seconds))


@pytest.mark.parametrize(
    ("outcomes", "form", "tried"),
    [
        ({"strict": FITS}, "strict", ["kept"]),
        ({"strict": None, "schema": FITS}, "schema", ["refused", "kept"]),
        ({"strict": PROSE, "schema": PROSE, "object": FITS}, "object", ["ignored", "ignored", "kept"]),
        (
            {"strict": None, "schema": None, "object": None, "words": f"```json\n{FITS}\n```"},
            "words",
            ["refused", "refused", "refused", "kept"],
        ),
        ({"strict": PROSE, "schema": PROSE, "object": "{}", "words": ""}, None, ["ignored"] * 4),
    ],
)
def test_the_strictest_form_that_is_kept_to(
    outcomes: dict[str, str | None], form: str, tried: list[str]
) -> None:
    """Forms are tried from the strictest on, until an answer fits; each with its outcome and its time."""
    findings = found(outcomes)

    assert (True, form, None) == (findings.reachable, findings.form, findings.fault)
    assert tried == [one.outcome for one in findings.tried]
    assert {1.0} == {one.seconds for one in findings.tried}


@pytest.mark.parametrize(
    ("models", "listed", "has"),
    [
        (MODELS, ("big", "small"), True),
        (Reply({"data": [{"id": "big"}]}), ("big",), False),
        (Reply(fault("no such page"), 404), None, None),
        (Reply(b"<html>"), None, None),
        (Reply({"data": None}), None, None),
        (Reply({"data": []}), (), False),
    ],
)
def test_the_models(models: Reply, listed: tuple[str, ...] | None, has: bool | None) -> None:
    """Names in order; an endpoint without a list is none the worse for it."""
    findings = found({"strict": FITS}, models)

    assert (listed, has, "strict", 1.0) == (
        findings.models,
        findings.has_model,
        findings.form,
        findings.seconds,
    )


def test_an_endpoint_that_refuses_the_key() -> None:
    """It is reachable, and the fault says why the model can't be used."""
    with Loopback(lambda call: Reply(fault("Bad key"), 401)) as server:
        findings = run(probe(Settings(base_url=server.base_url), "small"))

    assert (True, None, ()) == (findings.reachable, findings.form, findings.tried)
    assert isinstance(findings.fault, EndpointRefused)
    assert "refused the key (401)" in str(findings.fault)


def test_an_endpoint_that_is_not_there() -> None:
    """Nothing else is asked."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        findings = run(probe(Settings(base_url=f"http://127.0.0.1:{taken.getsockname()[1]}/v1"), "small"))

    assert (False, None, ()) == (findings.reachable, findings.models, findings.tried)
    assert isinstance(findings.fault, EndpointUnreachable)


def test_a_password_in_the_address_is_not_shown() -> None:
    """Findings are printed."""
    with Loopback([MODELS, Reply(completion(FITS))]) as server:
        address = server.base_url.replace("//", "//me:open-sesame@")
        findings = run(probe(Settings(base_url=address), "small"))

    assert server.base_url in findings.base_url
    assert "open-sesame" not in repr(findings)
