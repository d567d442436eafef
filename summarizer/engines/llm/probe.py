"""What an endpoint can do: asked for its models, and one tiny question in each form of answer until one is kept to."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from typing import Any, Literal, TypeVar

import openai
from pydantic import BaseModel, ConfigDict, ValidationError

from summarizer.engines.llm import faults, wire
from summarizer.engines.llm.client import Client
from summarizer.engines.llm.reply import completion
from summarizer.engines.llm.shape import asked_form, plain_json
from summarizer.errors import SummarizerError
from summarizer.settings import Settings

T = TypeVar("T")
#: `kept`: the answer fits the schema. `ignored`: the form is taken, and the answer doesn't fit. `refused`: the
#: endpoint says that it doesn't take the form.
Outcome = Literal["kept", "ignored", "refused"]


class Probe(BaseModel):
    """What is asked for: nothing that a model would answer by itself."""

    model_config = ConfigDict(extra="forbid")

    colour_of_snow: Literal["white"]
    is_cold: bool


@dataclass(frozen=True)
class Tried:
    """One form of answer: what came of it, and the seconds that it took."""

    form: wire.Form
    outcome: Outcome
    seconds: float


@dataclass(frozen=True)
class Findings:
    """What was found out about an endpoint."""

    base_url: str
    model: str
    reachable: bool = False
    """It answers, if only with an error."""
    seconds: float | None = None
    """What the list of models took; null when it can't be reached."""
    models: tuple[str, ...] | None = None
    """Names of its models; null when it gives no list."""
    tried: tuple[Tried, ...] = ()
    """Forms of answer, in the order in which they were tried."""
    fault: SummarizerError | None = field(default=None, compare=False)
    """Why the model can't be used; null when it can."""

    @property
    def has_model(self) -> bool | None:
        """Whether the model is in the list; null without one."""
        return None if self.models is None else self.model in self.models

    @property
    def form(self) -> wire.Form | None:
        """The strictest form of structured answer that it keeps to; null when there is none."""
        return next((tried.form for tried in self.tried if tried.outcome == "kept"), None)


async def probe(settings: Settings, model: str, clock: Callable[[], float] = time.monotonic) -> Findings:
    """Find out what the settings' endpoint can do. It costs a list of models and one to four calls of some hundred
    tokens. Nothing is raised: what fails is among the findings.
    """
    client = Client(settings)
    where = faults.Where(client.base_url, model, client.key, 1)
    shown = where.name.removeprefix(faults.ENDPOINT).strip()
    try:
        models, error, seconds = await _timed(client.models(), clock)
        if error and not isinstance(error, openai.APIStatusError | ValueError | AttributeError):
            return Findings(shown, model, fault=faults.explain(error, where))
        findings = Findings(shown, model, reachable=True, seconds=seconds, models=models)
        tried: list[Tried] = []
        for form in wire.FORMS:
            outcome, error, seconds = await _timed(_ask(client, model, form), clock)
            if error:
                return replace(findings, tried=tuple(tried), fault=faults.explain(error, where))
            if outcome:
                tried.append(Tried(form, outcome, seconds))
            if outcome == "kept":
                break
        return replace(findings, tried=tuple(tried))
    finally:
        await client.close()


async def _ask(client: Client, model: str, form: wire.Form) -> Outcome:
    question = [
        {"role": "system", "content": "You answer in JSON."},
        {"role": "user", "content": "What colour is snow, and is it cold?"},
    ]
    request: dict[str, Any] = {"messages": question, "model": model, "response_format": asked_form(Probe)}
    try:
        received = await client.complete(wire.prepared(request, form).sent())
    except openai.APIStatusError as error:
        if faults.is_form_refused(error):
            return "refused"
        raise
    choice = completion(received.body, "The model endpoint").choice
    try:
        Probe.model_validate_json(plain_json((choice and choice.message.content) or ""))
    except ValidationError:
        return "ignored"
    return "kept"


async def _timed(asked: Awaitable[T], clock: Callable[[], float]) -> tuple[T | None, Exception | None, float]:
    start = clock()
    try:
        found = await asked
    except Exception as error:
        return None, error, clock() - start
    return found, None, clock() - start
