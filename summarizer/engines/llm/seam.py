"""The one way to a model. `ask` a question of a shape; get an instance of it, whatever it took.

Instructor reads the answer, and asks again when it doesn't fit the shape (`instructed`). Each attempt comes through
`Seam._raw`: first the store is looked into; what isn't there goes out when `admission` lets it, in the form that the
endpoint takes (`wire`), is tried again when transport fails (`patience`), is kept before it is used (`kept`), and
counted (`ledger`). Re-asks and transport retries are counted apart.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

import openai
from pydantic import BaseModel
from tenacity import AsyncRetrying, retry_if_exception

from summarizer.engines.llm import faults, wire
from summarizer.engines.llm.admission import Admission, Limits, Pass
from summarizer.engines.llm.client import Client
from summarizer.engines.llm.clock import Clock, Sleep
from summarizer.engines.llm.faults import NoContent, Refusal
from summarizer.engines.llm.instructed import REASKS, instructed
from summarizer.engines.llm.kept import Kept
from summarizer.engines.llm.ledger import Ledger, Snapshot, Usage
from summarizer.engines.llm.patience import Health, Patience, asked_wait
from summarizer.engines.llm.reply import Completion, completion
from summarizer.engines.llm.shape import has_fields
from summarizer.engines.llm.turns import Turns, Urgency
from summarizer.errors import Stopped, StoreError, TooLong, plain
from summarizer.settings import Settings
from summarizer.store import Answered, Store, request_key

T = TypeVar("T", bound=BaseModel)

#: Questions that are made ready, and looked for in the store, while as many as may be in flight are, and as many again
#: wait to follow them. The others hold nothing yet: ten thousand bodies would be a hundred megabytes, and seconds.
AHEAD = 16
#: Tokens of answer that are asked for when one was cut short: four times as many, at least so many. An answer cut at
#: more than `LONG_ENOUGH` has likely lost its way, and would do so again.
LONGER, LONG_ENOUGH = 8_192, 16_384


@dataclass
class _Question:
    """One question while it is being asked. `told`: an answer has shown that its schema has to be put in words."""

    number: int
    answers: int = 0
    last: str | None = None
    told: bool = False


class Seam:
    """A model at an endpoint, to be used within one event loop and closed.

    `sleep` waits so many seconds; `watch` is called with where the run stands after each change.

    Raises:
        SettingsError: a cost is bounded, and the model's price isn't known.
    """

    def __init__(
        self,
        settings: Settings,
        model: str,
        store: Store | None = None,
        sleep: Sleep = asyncio.sleep,
        watch: Callable[[Snapshot], None] | None = None,
    ) -> None:
        self.model = model
        self.ledger = Ledger.of(settings, model)
        if watch:
            self.ledger.watch = lambda: watch(self.snapshot())
        self._client = Client(settings)
        self.base_url = self._client.base_url
        self._clock = Clock(sleep)
        limits = Limits(settings.requests_per_minute, settings.tokens_per_minute, settings.share)
        self._admission = Admission(settings.concurrency, limits, self._clock)
        self._line = asyncio.Semaphore(2 * settings.concurrency + AHEAD)
        self._kept = Kept(store) if store else None
        self._turns = Turns()
        self._health = Health()
        self._where = faults.Where(self.base_url, model, self._client.key, REASKS + 1)
        self._form: wire.Form = wire.FORMS[0]

    @property
    def usage(self) -> Usage:
        """What the answers used so far took."""
        return self.ledger.usage

    def snapshot(self) -> Snapshot:
        """Where the run stands."""
        gate = self._admission
        return self.ledger.snapshot(waiting=gate.waiting, in_flight=gate.in_flight, cooling=gate.cooling)

    async def ask(self, shape: type[T], messages: list[dict[str, str]]) -> T:
        """One question, one checked answer.

        Raises:
            TooLong: the question, or its answer, is longer than the model takes or gives.
            EndpointError: the endpoint could not be reached, refused, or never gave a valid answer.
            BudgetReached: the budget is used up.
            Stopped: `stop` was called.
            StoreError: the store can't be read or written.
            CassetteMiss: the call isn't on the cassette in use.
        """
        question = _Question(self.ledger.asks())
        try:
            async with self._line:
                await self._turns.wait(Urgency.PREPARING)
                return await instructed(partial(self._raw, question), shape, messages, self.model)
        except Exception as error:
            raise faults.explain(error, self._where) from None
        finally:
            self.ledger.settles()

    def stop(self) -> None:
        """Send nothing more: questions not yet sent fail with `Stopped`; answers on their way are still kept."""
        self._admission.close(Stopped("The run was told to end.", "Run the same command again to go on."))

    async def close(self) -> None:
        """Send nothing more, wait for the answers that are on their way (somebody else's failure may have ended the
        run, and they are paid for) and until everything received is in the store; close the connections. Cancelled, or
        called by who is being cancelled, it waits for no more answers.
        """
        self.stop()
        task = asyncio.current_task()
        try:
            if not (task and task.cancelling()):
                await self._admission.emptied()
        finally:
            if self._kept:
                await self._kept.close()
            await self._client.close()

    async def _raw(self, question: _Question, **request: Any) -> Completion:
        """What instructor calls for each attempt."""
        if question.answers and not has_fields(question.last, request["response_format"]):
            question.told = True  # the schema wasn't heeded: now it is put in words
        answer = await self._answer(request, question)
        if answer.cut_short:
            answer = await self._longer(request, question, answer)
        choice = answer.choice
        assert choice
        if choice.message.refusal or choice.finish_reason == "content_filter":
            raise Refusal(
                f"The model declined to answer: {plain(choice.message.refusal or 'content filter')}.",
                "This article is left out; another model may take it.",
            )
        question.last = choice.message.content
        return answer

    async def _longer(self, request: dict[str, Any], question: _Question, cut: Completion) -> Completion:
        """The answer to the same question without its end missing: asked for once, with more room for it."""
        known = cut.completion_tokens
        if known < LONG_ENOUGH:
            try:
                again = await self._answer(request | {"max_tokens": max(LONGER, 4 * known)}, question)
            except openai.APIStatusError as error:
                if not faults.is_limit_refused(error):
                    raise
            else:
                if not again.cut_short:
                    return again
        raise TooLong(
            f"The answer of {self.model} was cut short by its length limit.",
            "Use a model with a longer one, or give it shorter articles.",
        )

    async def _answer(self, request: dict[str, Any], question: _Question) -> Completion:
        """The answer to a request, in the strictest form that the endpoint takes."""
        while True:
            form = self._form
            try:
                return await self._kept_or_called(wire.prepared(request, form, told=question.told), question)
            except openai.APIStatusError as error:
                weaker = wire.after(form)
                if weaker is None or not faults.is_form_refused(error):
                    raise
                self._form = wire.weaker(self._form, weaker)

    async def _kept_or_called(self, body: wire.Body, question: _Question) -> Completion:
        if self._kept is None:
            answer, known = await self._call(body.sent(), "", question), False
        else:
            answer, known = await self._found_or_called(self._kept, body, question)
        question.answers += 1
        self.ledger.answers(
            answer.prompt_tokens, answer.completion_tokens, again=question.answers > 1, kept=known
        )
        return answer

    async def _found_or_called(
        self, store: Kept, body: wire.Body, question: _Question
    ) -> tuple[Completion, bool]:
        """The answer, and whether the store had it; of two equal questions at once the second finds the first's."""
        key = request_key(body.canonical(), self.base_url)
        async with store.turn(key):
            kept = await store.get(key)
            if kept is None:
                return await self._call(body.sent(), key, question), False
        return completion(kept, self._where.name), True

    async def _call(self, body: bytes, key: str, question: _Question) -> Completion:
        began = time.monotonic()
        try:
            answer = await self._send(body, key, question)
        except Exception as error:
            answer = await self._persist(error, began, partial(self._send, body, key, question, again=True))
        self.ledger.pays(answer.prompt_tokens, answer.completion_tokens)
        if self._kept:
            answer = await self._keep(self._kept, key, answer)
        await self._turns.wait(Urgency.READING)  # the next calls go out before this answer is read
        return answer

    async def _keep(self, store: Kept, key: str, answer: Completion) -> Completion:
        """The answer, kept; or that of another process, if it was faster. What can't be kept isn't asked for: when the
        disk is full, those who stand in line go home.
        """
        row = Answered(key, answer.body, self.model, answer.prompt_tokens, answer.completion_tokens)
        try:
            kept = await store.put(row)
        except StoreError as error:
            self._admission.close(error)
            raise
        return answer if kept == answer.body else completion(kept, self._where.name)

    async def _persist(
        self, error: Exception, began: float, again: Callable[[], Awaitable[Completion]]
    ) -> Completion:
        """The answer to a call whose first attempt met this error; tenacity is set up only for such calls."""
        patience = Patience(self._health)
        retrying = AsyncRetrying(
            retry=retry_if_exception(patience.retry),
            stop=patience.stop,
            wait=patience.wait,
            sleep=self._clock.sleep,
            reraise=True,
        )
        async for attempt in retrying:
            with attempt:
                if attempt.retry_state.attempt_number == 1:
                    attempt.retry_state.start_time = began
                    raise error
                answer = await again()
        return answer

    async def _send(self, body: bytes, key: str, question: _Question, again: bool = False) -> Completion:
        """One attempt at one call."""
        leave = await self._enter(question, key, len(body), again=again)
        try:
            received = await self._client.complete(body)
            answer = completion(received.body, self._where.name)
            if answer.choice is None:
                raise NoContent(
                    "The endpoint sent an answer without content.", "Try again, or another model."
                )
            self._health.answers()
            self._admission.used(leave, answer.prompt_tokens + answer.completion_tokens, received.headers)
        except openai.APIStatusError as error:
            self._slow_down(error, leave)
            raise
        finally:
            self._admission.leave()
        return answer

    async def _enter(self, question: _Question, key: str, size: int, *, again: bool) -> Pass:
        """Leave to send, noted in the store: before the call stands in line, so that no place in flight waits for
        the disk.
        """
        if not self._kept:
            leave = await self._admission.enter(question.number, size)
            return self._counted(leave, again=again)
        self._admission.check()
        self.ledger.check()
        await self._kept.begin(key)
        try:
            if self._admission.has_room:  # many are noted at one moment: one after the other
                await self._turns.wait(Urgency.SENDING)
            leave = await self._admission.enter(question.number, size)
            return self._counted(leave, again=again)
        except BaseException:
            self._kept.withdraw(key)
            raise

    def _counted(self, leave: Pass, *, again: bool) -> Pass:
        try:
            self.ledger.sends(again=again)
        except BaseException:
            self._admission.leave()
            raise
        return leave

    def _slow_down(self, error: openai.APIStatusError, leave: Pass) -> None:
        """Let all workers heed what one was told: a quota that is used up, a time to wait."""
        wait = asked_wait(error)
        if faults.kind(error) == "throttled":
            self._admission.denied(leave, faults.words(error), wait)
        elif wait and faults.kind(error) == "passes":
            self._admission.cool(wait)


__all__ = ["REASKS", "Refusal", "Seam", "Snapshot", "Usage"]
