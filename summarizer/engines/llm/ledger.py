"""What is used and what it costs: counted at the seam, bounded by a budget, shown while a run goes on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from summarizer.errors import BudgetReached
from summarizer.settings import Price, Settings


@dataclass(frozen=True)
class Budget:
    """What a run may use: calls sent, and US dollars; None for no bound. What the store answers is free."""

    max_calls: int | None = None
    max_cost: float | None = None


@dataclass
class Usage:
    """What the answers that were used so far took, whether sent now or found in the store: the same for a run and
    its repetition. `reasks` counts those answers that were repeats; `retries` the calls that had to be sent again.
    """

    answers: int = 0
    reasks: int = 0
    retries: int = 0
    prompt_tokens: int = 0
    completion_tokens: int = 0


@dataclass(frozen=True)
class Snapshot:
    """Where a run stands."""

    questions: int
    """Questions asked so far."""
    settled: int
    """Of those, answered or given up."""
    waiting: int
    """Calls that are ready, and wait to be sent."""
    in_flight: int
    """Calls sent and not yet answered."""
    sent: int
    """Calls sent, repeats included."""
    from_store: int
    """Answers that the store had."""
    answers: int
    """Answers received or found in the store."""
    reasks: int
    """Of those, repeats: an answer failed its schema or was cut short."""
    retries: int
    """Calls sent again because transport failed or the endpoint was busy."""
    prompt_tokens: int
    """Of all answers, as the endpoint reported them."""
    completion_tokens: int
    """Of all answers, as the endpoint reported them."""
    cost: float | None
    """US dollars that this run has paid; None when the model's price isn't known."""
    cooling: float
    """Seconds until the endpoint wants to hear from us again; 0 when it does."""


def cost(price: Price, prompt_tokens: float, completion_tokens: float) -> float:
    """US dollars for so many tokens."""
    return (prompt_tokens * price.prompt + completion_tokens * price.completion) / 1_000_000


@dataclass
class Ledger:
    """The account of one seam. A cost is bounded only where there is a price: see `of`."""

    model: str
    price: Price | None = None
    budget: Budget = field(default_factory=Budget)
    usage: Usage = field(default_factory=Usage)
    questions: int = 0
    settled: int = 0
    sent: int = 0
    from_store: int = 0
    paid: float = 0.0
    watch: Callable[[], None] | None = None
    """Called after each change."""

    @classmethod
    def of(cls, settings: Settings, model: str) -> Ledger:
        """An account with the settings' budget and prices.

        Raises:
            SettingsError: a cost is bounded and the model's price isn't known.
        """
        return cls(model, settings.price_of(model), Budget(settings.max_calls, settings.max_cost))

    @property
    def cost(self) -> float | None:
        """US dollars that all answers used so far cost, the store's included; None when no price is known."""
        if self.price is None:
            return None
        return cost(self.price, self.usage.prompt_tokens, self.usage.completion_tokens)

    def check(self) -> None:
        """Look whether another call may be sent.

        Raises:
            BudgetReached: it may not.
        """
        calls, dollars = self.budget.max_calls, self.budget.max_cost
        if calls is not None and self.sent >= calls:
            raise BudgetReached(f"The budget of {calls} calls is used up.", _KEPT)
        if dollars is not None and self.paid >= dollars:
            raise BudgetReached(f"The budget of ${dollars:g} is used up (${self.paid:.4g} paid).", _KEPT)

    def sends(self, *, again: bool) -> None:
        """Count a call that is sent now. Raises as `check`."""
        self.check()
        self.sent += 1
        self.usage.retries += again
        self._changed()

    def pays(self, prompt_tokens: int, completion_tokens: int) -> None:
        """Count what an answer that was received costs."""
        if self.price:
            self.paid += cost(self.price, prompt_tokens, completion_tokens)

    def answers(self, prompt_tokens: int, completion_tokens: int, *, again: bool, kept: bool) -> None:
        """Count an answer, received or found in the store."""
        self.usage.answers += 1
        self.usage.reasks += again
        self.usage.prompt_tokens += prompt_tokens
        self.usage.completion_tokens += completion_tokens
        self.from_store += kept
        self._changed()

    def asks(self) -> int:
        """Count a question. Its number, from 1."""
        self.questions += 1
        return self.questions

    def settles(self) -> None:
        """Count a question that was answered or given up."""
        self.settled += 1
        self._changed()

    def snapshot(self, *, waiting: int, in_flight: int, cooling: float) -> Snapshot:
        """Where the run stands."""
        return Snapshot(
            questions=self.questions,
            settled=self.settled,
            waiting=waiting,
            in_flight=in_flight,
            sent=self.sent,
            from_store=self.from_store,
            answers=self.usage.answers,
            reasks=self.usage.reasks,
            retries=self.usage.retries,
            prompt_tokens=self.usage.prompt_tokens,
            completion_tokens=self.usage.completion_tokens,
            cost=self.paid if self.price else None,
            cooling=cooling,
        )

    def _changed(self) -> None:
        if self.watch:
            self.watch()


_KEPT = "Every answer that was paid for is kept: run the same command with a larger budget to go on."
