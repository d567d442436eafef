"""How much may go out when: rates that are set, told by headers, or learnt from refusals."""

from __future__ import annotations

import asyncio
from collections import deque
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.engines.llm.admission import OPENING, Admission, Limits
from summarizer.engines.llm.clock import Clock
from summarizer.engines.llm.pace import Meter
from summarizer.engines.llm.quota import Told, blamed, seconds, told
from summarizer.engines.llm.tokens import AT_FIRST
from summarizer.errors import Stopped
from summarizer.settings import Share
from tests.asking import run

#: A body that is thought to take 100 tokens while nothing is known.
BYTES = round(100 / AT_FIRST)
NOON = datetime(2022, 1, 10, 12, tzinfo=UTC)


# --- what headers say


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1s", 1.0),
        ("6m0s", 360.0),
        ("120ms", 0.12),
        ("1h2m3.5s", 3723.5),
        ("2d", 172_800.0),
        ("1.5", 1.5),
        ("0", 0.0),
        ("2022-01-10T12:00:30Z", 30.0),
        ("2022-01-10T12:00:30", 30.0),
        ("2022-01-10T11:00:00+00:00", 0.0),
        ("", None),
        ("soon", None),
        ("6m0", None),
        ("-1s", None),
        ("1s" * 40, None),
        (None, None),
    ],
)
def test_a_reset_is_a_time_from_now(text: str | None, expected: float | None) -> None:
    """Durations as OpenAI and Groq write them, seconds, dates of ISO 8601; anything else says nothing."""
    assert expected == seconds(text, NOON)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=40))
def test_any_reset_is_a_time_or_nothing(text: str) -> None:
    """Whatever a server sends."""
    found = seconds(text, NOON)

    assert found is None or found >= 0


def test_a_quota_is_told_whole_or_not_at_all() -> None:
    """Limit, rest and reset; without one of them, or with more left than there is, nothing is known."""
    whole = {
        "x-ratelimit-limit-requests": "500",
        "x-ratelimit-remaining-requests": "499",
        "x-ratelimit-reset-requests": "120ms",
    }

    assert Told(500, 499, 0.12) == told(whole, "requests")
    assert told(whole, "tokens") is None
    assert all(told({k: v for k, v in whole.items() if k != name}, "requests") is None for name in whole)
    assert told(whole | {"x-ratelimit-remaining-requests": "501"}, "requests") is None
    assert told(whole | {"x-ratelimit-limit-requests": "0"}, "requests") is None


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("rate limit reached on tokens per min (tpm): limit 10000, requested 500", ("tokens",)),
        ("rate limit reached on requests per min (rpm): limit 3", ("requests",)),
        ("you have sent too many requests", ("requests",)),
        ("tokens per minute limit exceeded - too many tokens processed", ("tokens",)),
        ("slow down", ("requests", "tokens")),
        ("requests per minute or tokens per minute exceeded", ("requests", "tokens")),
    ],
)
def test_a_refusal_may_say_which_quota_it_is(said: str, expected: tuple[str, ...]) -> None:
    """By its words; when they don't tell, it may be either."""
    assert expected == blamed(said)


# --- a meter


class Bucket:
    """A server's quota: `rate` a second, `size` at once."""

    def __init__(self, rate: float, size: float) -> None:
        self.rate, self.size, self.level, self.at = rate, size, size, 0.0

    def takes(self, amount: float, now: float) -> bool:
        """Whether a call is granted now."""
        self.level = min(self.size, self.level + self.rate * (now - self.at))
        self.at = now
        if self.level < amount:
            return False
        self.level -= amount
        return True


def played(meter: Meter, bucket: Bucket, until: float, in_flight: int = 64) -> tuple[int, int]:
    """Send as the meter allows, at most so many at once, 0.2 s an answer and 5 ms a refusal: granted, denied."""
    now, granted, denied = 0.0, 0, 0
    flying: deque[tuple[float, float, bool]] = deque()
    while now < until:
        while flying and flying[0][0] <= now:
            _, sent, well = flying.popleft()
            if not well:
                meter.denied(1.0, sent, now)
        wait = meter.delay(1.0, now)
        if wait > 0 or len(flying) >= in_flight:
            ends = flying[0][0] if flying else now + wait
            now = min(now + wait, ends) if 0 < wait and flying else (now + wait if wait > 0 else ends)
            continue
        meter.take(1.0, now)
        well = bucket.takes(1.0, now)
        granted, denied = granted + well, denied + (not well)
        flying.append((now + (0.2 if well else 0.005), now, well))
        flying = deque(sorted(flying))
        now += 0.0005
    return granted, denied


def test_a_rate_that_is_set_is_kept() -> None:
    """No burst beyond a quarter of a second's worth, and nothing lost to rounding."""
    granted, denied = played(Meter(0.0, 50.0), Bucket(50.0, 15.0), 20.0)

    assert denied == 0
    assert 990 <= granted <= 1013


@pytest.mark.parametrize("rate", [20.0, 50.0, 200.0])
@pytest.mark.parametrize("size", [0.25, 1.0, 5.0])
def test_a_rate_is_learnt_from_refusals(rate: float, size: float) -> None:
    """Nothing is told and nothing is known: within two minutes 95 % of the quota is used, at 3 % of waste."""
    granted, denied = played(Meter(0.0), Bucket(rate, rate * size), 120.0)

    assert granted >= 0.95 * rate * 120
    assert denied <= 0.03 * (granted + denied)


def test_a_quota_that_grows_is_found() -> None:
    """A rate that was learnt isn't for ever: the meter goes beyond it, ever faster."""
    meter, bucket = Meter(0.0), Bucket(20.0, 20.0)
    played(meter, bucket, 30.0)
    before = meter.rate(30.0)
    after = meter.rate(80.0)

    assert before is not None
    assert after is not None
    assert before <= 24
    assert after > 60


def test_without_refusals_there_is_no_limit() -> None:
    """Nothing waits, and there is no rate."""
    meter = Meter(0.0)
    for _ in range(1000):
        meter.take(1.0, 0.0)

    assert meter.delay(1.0, 0.0) == 0
    assert meter.rate(0.0) is None


def test_a_first_refusal_of_a_few_calls_says_nothing() -> None:
    """With hardly anything granted there is no rate to learn: the pause after it must do."""
    meter = Meter(0.0)
    meter.take(1.0, 0.0)
    meter.denied(1.0, 0.0, 0.1)

    assert meter.rate(0.2) is None


def test_a_quota_that_is_told_is_mirrored() -> None:
    """Two responses that agree in their rate give it, with what is left but for a reserve of a twentieth: here five at
    once, and then ten a second.
    """
    meter = Meter(0.0)
    for remaining in (20, 10):
        meter.take(1.0, 0.0)
        meter.told(Told(100, remaining, (100 - remaining) / 10), 0, 0.0)

    assert meter.rate(0.0) == pytest.approx(10, rel=0.01)
    assert meter.delay(5.0, 0.0) == 0
    assert meter.delay(6.0, 0.0) == pytest.approx(0.1, rel=0.01)


def test_an_empty_window_is_waited_out() -> None:
    """A reset that doesn't move with what is used is a window's: nothing goes out until it ends."""
    meter = Meter(0.0)
    meter.told(Told(100, 50, 30.0), 0, 0.0)
    meter.told(Told(100, 0, 29.0), 0, 1.0)

    assert meter.delay(1.0, 1.0) == pytest.approx(29)
    assert meter.delay(1.0, 30.0) == 0


def test_what_is_on_its_way_counts() -> None:
    """Two are left, but two calls went out after the one that was told so."""
    meter = Meter(0.0)
    meter.told(Told(100, 2, 30.0), 2, 0.0)

    assert meter.delay(1.0, 0.0) == pytest.approx(30)


@pytest.mark.parametrize(
    ("place", "of", "expected"),
    [(0, 1, 0.0), (0, 4, 0.1), (1, 4, 0.1), (2, 4, 0.5), (3, 4, 0.5)],
)
def test_a_worker_has_its_part_of_a_quota_that_is_told(place: int, of: int, expected: float) -> None:
    """Of a hundred ten are left, and ten a second flow in. Four workers have 3, 3, 2 and 2 of those, less a twentieth
    of 25, and 2.5 a second: so each waits until it may send two. One that is alone needn't.
    """
    meter = Meter(0.0, share=Share(place=place, of=of))
    for remaining in (20, 10):
        meter.told(Told(100, remaining, (100 - remaining) / 10), 0, 0.0)

    assert meter.rate(0.0) == pytest.approx(10 / of, rel=0.01)
    assert meter.delay(2.0, 0.0) == pytest.approx(expected, rel=0.02)


@pytest.mark.parametrize(("place", "waits"), [(0, False), (2, False), (3, True)])
def test_the_last_calls_of_a_window_are_shared_out(place: int, waits: bool) -> None:
    """Three are left for four workers: the first three send one each, the last one waits for the next window."""
    meter = Meter(0.0, share=Share(place=place, of=4))
    meter.told(Told(100, 3, 30.0), 0, 0.0)

    assert waits == (meter.delay(1.0, 0.0) > 0)
    assert meter.delay(1.0, 30.0) == 0


def test_a_quota_smaller_than_the_number_of_workers_lets_everybody_in_at_last() -> None:
    """Two at once for four workers: the last one's bucket still holds a call, and fills at a quarter of the rate."""
    meter = Meter(0.0, share=Share(place=3, of=4))
    for remaining in (1, 0):
        meter.told(Told(2, remaining, (2 - remaining) / 10), 0, 0.0)

    assert 0 < meter.delay(1.0, 0.0) < 1


def test_what_another_worker_leaves_is_found_in_what_remains() -> None:
    """A worker of two that alone is at work isn't held to half of the rate: each response gives it half of what is
    there, and that is more, the less the other one takes.
    """
    alone = Meter(0.0, share=Share(place=0, of=2))
    bucket, granted, now = Bucket(10.0, 100.0), 0, 0.0
    while now < 60.0:
        if alone.delay(1.0, now) <= 0:
            alone.take(1.0, now)
            assert bucket.takes(1.0, now)
            granted += 1
            alone.told(Told(100, int(bucket.level), (100 - bucket.level) / 10), 0, now)
        now += 0.01

    assert granted >= 0.95 * 10 * 60


def test_a_window_isnt_taken_for_a_flow() -> None:
    """Responses that follow each other closely agree in their rate in a window, too; but its end comes nearer while
    more is used. So when it is used up nothing goes out, little by little, before it ends.
    """
    meter = Meter(0.0)
    for sent in range(1, 101):
        meter.told(Told(100, 100 - sent, 60.0 - sent / 100), 0, sent / 100)

    assert meter.rate(1.0) is None
    assert meter.delay(1.0, 1.0) == pytest.approx(59.0)


def test_a_mirror_ends_the_wait_that_was_taken_for_a_windows() -> None:
    """Nothing was left at first, and it would be 10 s until all is back; that it flows in is seen a moment later."""
    meter = Meter(0.0)
    meter.told(Told(100, 0, 10.0), 0, 0.0)
    assert meter.delay(1.0, 0.0) == pytest.approx(10)
    meter.told(Told(100, 20, 8.0), 0, 2.0)

    assert meter.delay(1.0, 2.0) == 0


def test_an_amount_larger_than_the_bucket_goes_out_when_it_is_full() -> None:
    """A long article isn't locked out by a small quota of tokens; the debt is waited for afterwards."""
    meter = Meter(0.0, 100.0)
    assert meter.delay(1000.0, 0.0) == 0
    meter.take(1000.0, 0.0)

    assert meter.delay(1.0, 0.0) == pytest.approx(9.76)


# --- the gate


class Jumping:
    """A clock for tests: sleeping jumps."""

    def __init__(self) -> None:
        self.waits: list[float] = []

    async def sleep(self, seconds: float) -> None:
        """Note it, and let others go on."""
        self.waits.append(seconds)
        await asyncio.sleep(0)


def gate(concurrency: int = 4, limits: Limits | None = None) -> tuple[Admission, Jumping]:
    """A gate and the sleeper of its clock."""
    jumping = Jumping()
    return Admission(concurrency, limits or Limits(), Clock(jumping.sleep)), jumping


def test_questions_go_in_order_and_repeats_go_first() -> None:
    """Whoever waits for a place gets it by the number of the question, not by when the call came."""

    async def entering() -> list[int]:
        admission, _ = gate(1)
        order: list[int] = []
        await admission.enter(0, 1)

        async def enter(ticket: int) -> None:
            await admission.enter(ticket, 1)
            order.append(ticket)
            admission.leave()

        asked = [asyncio.create_task(enter(ticket)) for ticket in (3, 5, 2, 4, 1)]
        await asyncio.sleep(0)
        assert admission.waiting == 5
        admission.leave()
        await asyncio.gather(*asked)
        assert admission.in_flight == 0
        return order

    assert [1, 2, 3, 4, 5] == run(entering())


def test_a_cool_down_is_for_everybody() -> None:
    """One call is told to wait seven seconds: the next one, of another question, waits them as well."""

    async def cooling() -> tuple[float, list[float]]:
        admission, jumping = gate()
        leave = await admission.enter(1, 1)
        admission.denied(leave, "slow down", 7.0)
        admission.leave()
        told_of = admission.cooling
        await admission.enter(2, 1)
        return told_of, jumping.waits

    told_of, waits = run(cooling())
    assert told_of == pytest.approx(7, abs=1)
    assert [pytest.approx(7, abs=1)] == waits


def test_a_longer_cool_down_stands() -> None:
    """A shorter one that comes later doesn't end it."""

    async def cooling() -> float:
        admission, _ = gate()
        admission.cool(60.0)
        admission.cool(1.0)
        return admission.cooling

    assert run(cooling()) > 30


def test_requests_and_tokens_a_minute_are_kept() -> None:
    """At 60 requests a minute four calls take three seconds; at 600 tokens, of 100 each, half a minute."""

    async def entering(limits: Limits) -> float:
        admission, jumping = gate(100, limits)
        for ticket in range(4):
            await admission.enter(ticket, BYTES)
        return sum(jumping.waits)

    assert run(entering(Limits(requests_per_minute=60))) == pytest.approx(3, abs=0.5)
    assert run(entering(Limits(tokens_per_minute=600))) == pytest.approx(29.75, abs=1)
    assert run(entering(Limits())) == 0


def test_what_a_call_took_corrects_its_estimate() -> None:
    """An estimate of 100 tokens that turns out as 500 is waited for before the next call."""

    async def entering() -> float:
        admission, jumping = gate(100, Limits(tokens_per_minute=6000))
        leave = await admission.enter(1, BYTES)
        admission.used(leave, 500, {})
        admission.leave()
        await admission.enter(2, BYTES)
        return sum(jumping.waits)

    assert run(entering()) == pytest.approx(5, abs=0.5)


def test_an_empty_quota_is_heeded_before_it_refuses() -> None:
    """A response says that nothing is left for 20 seconds: nothing is sent until then."""
    empty = {
        "x-ratelimit-limit-requests": "10",
        "x-ratelimit-remaining-requests": "0",
        "x-ratelimit-reset-requests": "20s",
    }

    async def entering() -> float:
        admission, jumping = gate()
        leave = await admission.enter(1, 1)
        admission.used(leave, 0, empty)
        admission.leave()
        await admission.enter(2, 1)
        return sum(jumping.waits)

    assert run(entering()) == pytest.approx(20, abs=0.5)


def test_the_first_calls_do_not_all_go_at_once() -> None:
    """Beyond the first few they go out a millisecond apart until one comes back: a refusal is heard before all are
    spent. After the first answer nothing is held back.
    """

    async def opening() -> tuple[int, int]:
        admission, jumping = gate(1000)
        for ticket in range(OPENING + 10):
            await admission.enter(ticket, 1)
        before = len(jumping.waits)
        admission.leave()
        for ticket in range(100):
            await admission.enter(ticket, 1)
        return before, len(jumping.waits)

    before, after = run(opening())
    assert 1 <= before <= 10
    assert before == after


def test_a_closed_gate_lets_nobody_in() -> None:
    """Those who wait and those who come get the reason; who is inside may finish."""

    async def closing() -> list[object]:
        admission, _ = gate(1)
        await admission.enter(1, 1)
        waiting = asyncio.create_task(admission.enter(2, 1))
        await asyncio.sleep(0)
        admission.close(Stopped("over"))
        admission.leave()
        return await asyncio.gather(waiting, admission.enter(3, 1), return_exceptions=True)

    assert [Stopped, Stopped] == [type(outcome) for outcome in run(closing())]


def test_who_gives_up_waiting_takes_no_place() -> None:
    """A call that is cancelled while it waits, or in the moment in which it is let in, leaves its place to others."""

    async def cancelling() -> int:
        admission, _ = gate(1)
        await admission.enter(1, 1)
        second, third = (asyncio.create_task(admission.enter(n, 1)) for n in (2, 3))
        await asyncio.sleep(0)
        second.cancel()
        await asyncio.sleep(0)
        admission.leave()  # lets the third in …
        third.cancel()  # … which gives up before it notices
        await asyncio.gather(second, third, return_exceptions=True)
        await asyncio.wait_for(admission.enter(4, 1), 5)
        return admission.in_flight

    assert run(cancelling()) == 1
