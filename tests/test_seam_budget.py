"""What a run may use, what it has used, and how it is told to end: nothing that was paid for is lost."""

from __future__ import annotations

import asyncio
import threading
from pathlib import Path
from typing import Any

import pytest

from summarizer.engines.llm import answers
from summarizer.engines.llm.ledger import Ledger, cost
from summarizer.engines.llm.seam import Seam, Snapshot
from summarizer.errors import BudgetReached, SettingsError, Stopped
from summarizer.settings import Price, Settings
from summarizer.store import Store
from tests.asking import ANSWER, MODEL, ask, run
from tests.loopback import Call, Loopback, Reply, completion, fault

#: A dollar a call: eleven tokens of prompt and seven of answer, as the loopback's completions report.
PRICES = {MODEL: Price(prompt=1_000_000 / 22, completion=1_000_000 / 14)}
GOOD = Reply(completion(ANSWER))


def good(call: Call) -> Reply:
    """The right answer to any call."""
    return GOOD


def questions(count: int) -> list[list[dict[str, str]]]:
    """So many questions, each another one."""
    return [
        [{"role": "system", "content": "Sort."}, {"role": "user", "content": str(n)}] for n in range(count)
    ]


@pytest.fixture
def store(tmp_path: Path) -> Any:
    """Give an open store, closed afterwards."""
    with Store(tmp_path / "answers.sqlite3") as opened:
        yield opened


@pytest.mark.parametrize("concurrency", [1, 4])
def test_no_more_calls_are_sent_than_allowed(store: Store, concurrency: int) -> None:
    """Exactly so many; the rest fail with the budget's error, and what was answered is in the store."""
    with Loopback(good) as server:
        asked = ask(server, questions(10), store=store, concurrency=concurrency, max_calls=3)

    assert len(server.calls) == 3
    reached = [outcome for outcome in asked.outcomes if isinstance(outcome, BudgetReached)]
    assert len(reached) == 7
    assert "The budget of 3 calls is used up." in str(reached[0])
    assert "run the same command with a larger budget to go on" in str(reached[0])
    assert store.stats().answers == 3


def test_a_larger_budget_goes_on_where_a_smaller_one_ended(store: Store) -> None:
    """What the store has costs nothing: three calls, then the other seven."""
    with Loopback(good) as server:
        ask(server, questions(10), store=store, max_calls=3)
        asked = ask(server, questions(10), store=store, max_calls=7)

    assert len(server.calls) == 10
    assert not any(isinstance(outcome, Exception) for outcome in asked.outcomes)


@pytest.mark.parametrize(("concurrency", "most"), [(1, 3), (4, 6)])
def test_a_cost_is_exceeded_by_the_calls_in_flight_at_most(concurrency: int, most: int) -> None:
    """A dollar a call and a budget of three: the third call reaches it, those beside it are the overshoot."""
    with Loopback(good) as server:
        asked = ask(server, questions(20), concurrency=concurrency, max_cost=2.5, prices=PRICES)

    assert 3 <= len(server.calls) <= most
    assert sum(isinstance(outcome, BudgetReached) for outcome in asked.outcomes) == 20 - len(server.calls)


def test_repeats_count_as_calls() -> None:
    """A call that is tried again is sent again: the budget is of what is sent."""
    with Loopback(lambda call: Reply(fault("busy"), 503)) as server:
        asked = ask(server, max_calls=2)

    assert len(server.calls) == 2
    assert isinstance(asked.outcome, BudgetReached)


def test_a_budget_of_nothing_sends_nothing() -> None:
    """For a run from the store alone."""
    with Loopback(good) as server:
        asked = ask(server, max_calls=0)

    assert isinstance(asked.outcome, BudgetReached)
    assert server.calls == []


def test_a_cost_without_a_price_is_refused() -> None:
    """A bound that can't be kept isn't promised."""
    with pytest.raises(SettingsError, match="no price for unheard-of"):
        Ledger.of(Settings(max_cost=1.0), "unheard-of")


def test_what_tokens_cost() -> None:
    """Dollars for a million tokens, prompt and answer apart."""
    assert cost(Price(prompt=0.25, completion=2.0), 1_000_000, 500_000) == pytest.approx(1.25)


def seen(server: Loopback, count: int, store: Store | None = None, **settings: Any) -> list[Snapshot]:
    """What is shown while so many questions are asked."""
    shown: list[Snapshot] = []

    async def asking() -> None:
        fields = {"base_url": server.base_url, "concurrency": 2} | settings
        seam = Seam(Settings.model_validate(fields), MODEL, store, watch=shown.append)
        await asyncio.gather(*(seam.ask(answers.AlignAnswer, one) for one in questions(count)))
        shown.append(seam.snapshot())
        await seam.close()

    run(asking())
    return shown


def test_progress_is_shown_as_it_is_made(store: Store) -> None:
    """Each change is told; at the end all is settled, and nothing waits or flies."""
    with Loopback(good) as server:
        shown = seen(server, 6, store, prices=PRICES)
        again = seen(server, 6, store, prices=PRICES)

    last = shown[-1]
    assert (6, 6, 0, 0, 6, 0) == (
        last.questions,
        last.settled,
        last.waiting,
        last.in_flight,
        last.sent,
        last.from_store,
    )
    assert (6, 0, 0, 66, 42, 0.0) == (
        last.answers,
        last.reasks,
        last.retries,
        last.prompt_tokens,
        last.completion_tokens,
        last.cooling,
    )
    assert last.cost == pytest.approx(6)
    assert max(snapshot.in_flight for snapshot in shown) == 2
    assert [snapshot.settled for snapshot in shown] == sorted(snapshot.settled for snapshot in shown)
    assert (6, 0, 6, 0.0) == (again[-1].settled, again[-1].sent, again[-1].from_store, again[-1].cost)


def test_an_unknown_price_is_no_cost() -> None:
    """It isn't nought: it isn't known."""
    with Loopback(good) as server:
        assert seen(server, 1)[-1].cost is None


def test_a_run_that_is_told_to_end_keeps_what_is_on_its_way(store: Store) -> None:
    """The call in flight is answered and kept; those that wait, and those that come, fail at once."""
    sent, answer = threading.Event(), threading.Event()

    def reply(call: Call) -> Reply:
        sent.set()
        answer.wait(10)
        return GOOD

    async def stopping(base_url: str) -> list[object]:
        seam = Seam(Settings(base_url=base_url, concurrency=1), MODEL, store)
        asked = [asyncio.create_task(seam.ask(answers.AlignAnswer, one)) for one in questions(3)]
        await asyncio.to_thread(sent.wait, 10)
        seam.stop()
        late = seam.ask(answers.AlignAnswer, questions(9)[-1])
        answer.set()
        outcomes = await asyncio.gather(*asked, late, return_exceptions=True)
        await seam.close()
        return list(outcomes)

    with Loopback(reply) as server:
        first, *others = run(stopping(server.base_url))

    assert isinstance(first, answers.AlignAnswer)
    assert [Stopped] * 3 == [type(outcome) for outcome in others]
    assert (1, 1) == (len(server.calls), store.stats().answers)
