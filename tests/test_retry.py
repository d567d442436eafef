"""When a transport fault is worth another try, and after how long."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.engines.llm.retry import ATTEMPTS, LONGEST_WAIT, backoff, retry_after

NOON = datetime(2022, 1, 10, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ({}, None),
        ({"retry-after": "0"}, 0.0),
        ({"retry-after": "7"}, 7.0),
        ({"retry-after": "1.5"}, 1.5),
        ({"retry-after": " 7 "}, 7.0),
        ({"retry-after": "Mon, 10 Jan 2022 12:00:30 GMT"}, 30.0),
        ({"retry-after": "Mon, 10 Jan 2022 14:00:30 +0200"}, 30.0),
        ({"retry-after": "Mon, 10 Jan 2022 11:59:00 GMT"}, 0.0),
        ({"retry-after-ms": "1500"}, 1.5),
        ({"retry-after-ms": "250", "retry-after": "9"}, 0.25),
        ({"retry-after-ms": "soon", "retry-after": "9"}, 9.0),
    ],
)
def test_a_response_says_how_long_to_wait(headers: dict[str, str], expected: float | None) -> None:
    """Milliseconds come before seconds or a date; a date that has passed means now; silence means None."""
    assert expected == retry_after(headers, NOON)


@pytest.mark.parametrize(
    "value",
    ["", "soon", "-1", "nan", "inf", "Mon, 32 Jan 2022 12:00:00 GMT", f"Mon, 01 Jan {'9' * 20} 00:00:00 GMT"],
)
def test_nonsense_counts_as_silence(value: str) -> None:
    """What isn't a number of seconds from 0 on or a date is passed over; it never raises."""
    assert retry_after({"retry-after": value}, NOON) is None
    assert retry_after({"retry-after-ms": value}, NOON) is None


def test_a_huge_number_is_a_wait_and_no_nonsense() -> None:
    """A server that asks for centuries is understood, so that it isn't hammered instead."""
    told = retry_after({"retry-after": "99999999999"}, NOON)

    assert told is not None
    assert told > LONGEST_WAIT


@settings(max_examples=100, deadline=None)
@given(
    st.text(max_size=40)
    | st.from_regex(r"[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d [A-Z+\d]{1,5}")
)
def test_any_header_is_a_wait_from_zero_on_or_none(value: str) -> None:
    """Whatever a server sends: None, or a finite number from 0 on."""
    told = retry_after({"retry-after": value}, NOON)

    assert told is None or 0 <= told < float("inf")


def test_the_wait_doubles_up_to_half_a_minute() -> None:
    """Half a second, then twice as long each time, at most 30 seconds."""
    assert [0.5, 1, 2, 4, 8, 16, 30, 30] == [backoff(attempt) for attempt in range(1, 9)]


def test_all_waits_of_one_call_stay_below_ten_seconds() -> None:
    """A server that doesn't say anything costs seconds, not minutes."""
    assert sum(backoff(attempt) for attempt in range(1, ATTEMPTS)) < 10
