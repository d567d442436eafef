"""The one way to a model: asked strictly, asked again, tried again, kept, and explained when it fails."""

from __future__ import annotations

import asyncio
import json
import logging
import socket
import threading
from pathlib import Path
from typing import Any

import pytest

from summarizer.engines.llm import answers
from summarizer.engines.llm.retry import ATTEMPTS, CONNECT_ATTEMPTS
from summarizer.engines.llm.seam import REASKS, Refusal, Seam
from summarizer.errors import (
    AnswerError,
    CassetteMiss,
    EndpointRefused,
    EndpointUnreachable,
    SummarizerError,
    TooLong,
)
from summarizer.settings import Settings
from summarizer.store import Store
from tests.asking import ANSWER, KEY, MESSAGES, MODEL, ask, run, told
from tests.loopback import Call, Loopback, Reply, completion, fault

GOOD = Reply(completion(ANSWER))
#: JSON, but `same` is no list; the word "pelican" stands for what the article says.
BAD = Reply(completion('{"same": "pelican", "several": [], "own": []}'))
GONE = Reply(fault("gone wrong"), status=400)
EXPECTED = answers.AlignAnswer.model_validate_json(ANSWER)


def busy(status: int = 503, **headers: str) -> Reply:
    """Make a fault that may pass; `retry_after_ms="0"` stands for the header `retry-after-ms`."""
    return Reply(fault("busy"), status, {name.replace("_", "-"): value for name, value in headers.items()})


def test_a_question_and_its_answer() -> None:
    """One call, one checked answer, and the tokens that the endpoint reports."""
    asked, calls = told(GOOD)

    assert EXPECTED == asked.outcome
    assert [("POST", "/v1/chat/completions")] == [(call.method, call.path) for call in calls]
    assert calls[0].headers["authorization"] == f"Bearer {KEY}"
    assert (1, 0, 0, 11, 7) == (
        asked.usage.answers,
        asked.usage.reasks,
        asked.usage.retries,
        asked.usage.prompt_tokens,
        asked.usage.completion_tokens,
    )


@pytest.mark.parametrize(
    "text",
    ["{{ 7*7 }} {% block x %} {# note #}", "$article ${mark} %s {0}", "  two\n\n   indented\n", "Київ 😀"],
)
def test_an_article_goes_out_untouched(text: str) -> None:
    """What looks like a template, or like something to tidy up, is sent as it is."""
    messages = [{"role": "system", "content": text}, {"role": "user", "content": text}]
    with Loopback([GOOD]) as server:
        ask(server, [messages])

    (call,) = server.calls
    assert messages[1] in call.body["messages"]
    assert text in call.body["messages"][0]["content"]


def test_half_a_character_is_sent_as_a_question_mark() -> None:
    """A lone surrogate, which UTF-8 has no bytes for, costs its own character and not the whole call."""
    with Loopback([GOOD]) as server:
        asked = ask(server, [[{"role": "user", "content": "a\ud83d b"}]])

    assert EXPECTED == asked.outcome
    assert "a? b" in server.calls[0].body["messages"][-1]["content"]


# --- asked again


def test_an_answer_that_fails_its_schema_is_asked_for_again() -> None:
    """The second asking repeats the first, adds the answer and what is wrong with it, and no link to pydantic's
    site, whose address changes with its version.
    """
    asked, calls = told(BAD, GOOD)

    assert EXPECTED == asked.outcome
    assert (2, 1, 0) == (asked.usage.answers, asked.usage.reasks, asked.usage.retries)
    first, second = (call.body["messages"] for call in calls)
    assert first == second[: len(first)]
    added = json.dumps(second[len(first) :])
    assert "pelican" in added
    assert "Input should be a valid array" in added
    assert "errors.pydantic.dev" not in added
    assert calls[0].body["response_format"] == calls[1].body["response_format"]


@pytest.mark.parametrize(
    "content", ['{"same": "pelican", "several": [], "own": []}', "pelicans, all of them", "", None]
)
def test_it_gives_up_after_so_many_answers(content: str | None) -> None:
    """An answer that never fits is an AnswerError of one paragraph: how many came, what is wrong, what to do,
    and none of the answer's words.
    """
    asked, calls = told(*[Reply(completion(content))] * (REASKS + 2))

    assert len(calls) == REASKS + 1
    assert (REASKS + 1, REASKS) == (asked.usage.answers, asked.usage.reasks)
    assert isinstance(asked.outcome, AnswerError)
    message = str(asked.outcome)
    assert "test-model gave 3 answers that don't fit the schema" in message
    assert "structured outputs" in message
    assert "pelican" not in message
    assert "\n" not in message


def test_an_answer_without_structure_says_what_is_wrong_with_it() -> None:
    """The reason in the message is that of the last answer."""
    assert "Input should be a valid array" in str(told(*[BAD] * 3)[0].outcome)
    assert "Invalid JSON" in str(told(*[Reply(completion("pelican"))] * 3)[0].outcome)


def test_reasks_and_retries_are_counted_apart_for_calls_at_once() -> None:
    """Six questions at once: every even one is answered wrongly first, every odd one with a fault first."""
    seen: set[str] = set()

    def reply(call: Call) -> Reply:
        first = call.body["messages"][1]["content"]
        if first in seen:
            return GOOD
        seen.add(first)
        return BAD if int(first) % 2 == 0 else busy(retry_after="0")

    questions = [[MESSAGES[0], {"role": "user", "content": str(number)}] for number in range(6)]
    with Loopback(reply) as server:
        asked = ask(server, questions)

    assert [EXPECTED] * 6 == list(asked.outcomes)
    assert (9, 3, 3) == (asked.usage.answers, asked.usage.reasks, asked.usage.retries)
    assert len(server.calls) == 12
    assert asked.usage.prompt_tokens == 9 * 11


def test_no_more_calls_are_in_flight_than_allowed() -> None:
    """With `concurrency=2` calls go out two by two: two do meet, and a third doesn't come while they last."""
    lock, pair, third = threading.Lock(), threading.Barrier(2, timeout=10), threading.Event()
    flying: list[int] = []
    most: list[int] = []

    def reply(call: Call) -> Reply:
        with lock:
            flying.append(1)
            most.append(len(flying))
            if len(flying) > 2:
                third.set()
        pair.wait()
        third.wait(0.2)  # long enough for a third to come, if it were let through
        with lock:
            flying.pop()
        return GOOD

    questions = [[{"role": "user", "content": str(number)}] for number in range(4)]
    with Loopback(reply) as server:
        asked = ask(server, questions, concurrency=2)

    assert [EXPECTED] * 4 == list(asked.outcomes)
    assert max(most) == 2


# --- tried again


@pytest.mark.parametrize("status", [408, 409, 425, 429, 500, 502, 503, 504, 529])
def test_a_fault_that_may_pass_is_tried_again(status: int) -> None:
    """After half a second, then one; the retries are counted, and are no re-asks."""
    asked, calls = told(busy(status), busy(status), GOOD)

    assert EXPECTED == asked.outcome
    assert (0.5, 1.0) == asked.waits
    assert (1, 0, 2) == (asked.usage.answers, asked.usage.reasks, asked.usage.retries)
    assert calls[0].body == calls[1].body == calls[2].body


@pytest.mark.parametrize(
    ("header", "value", "expected"),
    [
        ("retry_after", "0", 0.0),
        ("retry_after", "120", 120.0),
        ("retry_after", "Sat, 01 Jan 2000 00:00:00 GMT", 0.0),
        ("retry_after_ms", "1500", 1.5),
        ("retry_after", "when it suits", 0.5),
    ],
)
def test_it_waits_as_long_as_the_endpoint_asks(header: str, value: str, expected: float) -> None:
    """Seconds, a date, milliseconds; nonsense counts as not given."""
    asked, _ = told(busy(429, **{header: value}), GOOD)

    assert (expected,) == asked.waits
    assert EXPECTED == asked.outcome


@pytest.mark.parametrize("value", ["121", "86400", "99999999999", "Fri, 01 Jan 2999 00:00:00 GMT"])
def test_an_absurd_wait_is_not_waited_for(value: str) -> None:
    """Beyond two minutes the call is given up at once, with the endpoint's reason."""
    asked, calls = told(busy(429, retry_after=value), GOOD)

    assert isinstance(asked.outcome, EndpointRefused)
    assert "(429): busy. Try again later." in str(asked.outcome)
    assert (1, ()) == (len(calls), asked.waits)


def test_a_fault_that_stays_is_told_as_it_is() -> None:
    """After five attempts: the status and the endpoint's words."""
    asked, calls = told(*[busy(503)] * ATTEMPTS)

    assert len(calls) == ATTEMPTS
    assert (0.5, 1.0, 2.0, 4.0) == asked.waits
    assert isinstance(asked.outcome, EndpointRefused)
    assert "answered with an error (503): busy" in str(asked.outcome)


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        (Reply(fault("Incorrect API key", "invalid_api_key"), 401), "refused the key (401)"),
        (Reply(fault("Not for you"), 403), "refused the key (403)"),
        (Reply(fault("No such model", "model_not_found"), 404), "has no model 'test-model' (404)"),
        (Reply({"error": "try pulling it first"}, 404), "(404): try pulling it first"),
        (Reply(fault("Unknown field"), 400), "an error (400): Unknown field"),
        (Reply(fault("Unprocessable"), 422), "an error (422): Unprocessable"),
        (Reply(fault("You exceeded your quota.", "insufficient_quota"), 429), "the quota is used up (429)"),
        (Reply(fault("Limit", "billing_hard_limit_reached"), 429), "the quota is used up (429)"),
        (Reply(b"<html>Not here</html>", 404, {"content-type": "text/html"}), "(404): <html>Not here"),
        (Reply(b"", 400), "an error (400): no reason given"),
        (Reply({"detail": "no"}, 400), "an error (400): no reason given"),
    ],
)
def test_a_fault_that_stays_is_not_tried_again(reply: Reply, expected: str) -> None:
    """Key, model name, quota, a request at fault: one call, and the endpoint's own reason in the error."""
    asked, calls = told(reply, GOOD)

    assert isinstance(asked.outcome, EndpointRefused)
    assert expected in str(asked.outcome)
    assert (1, ()) == (len(calls), asked.waits)


def test_an_endpoint_that_is_not_there() -> None:
    """A refused connection is tried a few times; the error names the address and the option."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # nobody listens on it while it is bound
        address = f"http://127.0.0.1:{taken.getsockname()[1]}/v1"
        asked = ask(address)

    assert isinstance(asked.outcome, EndpointUnreachable)
    assert address in str(asked.outcome)
    assert "--base-url" in str(asked.outcome)
    assert len(asked.waits) == CONNECT_ATTEMPTS - 1
    assert asked.usage.answers == 0


def test_a_broken_connection_is_tried_again() -> None:
    """A server that hangs up without an answer may have been restarted."""
    asked, calls = told(Reply(hang_up=True), GOOD)

    assert EXPECTED == asked.outcome
    assert (2, (0.5,)) == (len(calls), asked.waits)


def test_an_endpoint_that_does_not_answer_in_time() -> None:
    """The time-out of the settings holds for each attempt, and the error names the setting."""
    over = threading.Event()

    def reply(call: Call) -> Reply:
        over.wait(10)
        return GOOD

    with Loopback(reply) as server:
        asked = ask(server, timeout=0.5)
        over.set()

    assert isinstance(asked.outcome, EndpointUnreachable)
    assert "didn't answer in time" in str(asked.outcome)
    assert "timeout" in str(asked.outcome)


# --- no answer at all


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        (
            completion(None, refusal="I can't help with \x1b[31mthis."),
            "declined to answer: I can't help with [31mthis",
        ),
        (completion(None, finish_reason="content_filter"), "declined to answer: content filter"),
        (completion(ANSWER, finish_reason="content_filter"), "declined to answer: content filter"),
    ],
)
def test_a_refusal_is_not_asked_for_again(reply: Any, expected: str) -> None:
    """A model that declines, or is filtered, does so again: one call, and its reason, safe to print."""
    asked, calls = told(Reply(reply), GOOD)

    assert isinstance(asked.outcome, Refusal)
    assert expected in str(asked.outcome)
    assert len(calls) == 1


def cut(tokens: int = 7) -> Reply:
    """An answer that ran into its length limit after so many tokens."""
    used = {"prompt_tokens": 11, "completion_tokens": tokens, "total_tokens": 11 + tokens}
    return Reply(completion('{"same": [', finish_reason="length", usage=used))


@pytest.mark.parametrize(("tokens", "room"), [(7, 8192), (0, 8192), (5000, 20_000)])
def test_an_answer_that_was_cut_short_is_asked_for_once_more(tokens: int, room: int) -> None:
    """With room for four times as much, and for 8,192 tokens at least; it counts as a re-ask."""
    asked, calls = told(cut(tokens), GOOD)

    assert EXPECTED == asked.outcome
    assert [None, room] == [call.body.get("max_tokens") for call in calls]
    assert calls[0].body == {name: value for name, value in calls[1].body.items() if name != "max_tokens"}
    assert (2, 1, 0) == (asked.usage.answers, asked.usage.reasks, asked.usage.retries)


@pytest.mark.parametrize(
    "replies",
    [
        (cut(), cut()),
        (cut(20_000),),
        (cut(), Reply(fault("max_tokens is too large: 8192. This model supports at most 4096"), 400)),
    ],
)
def test_an_answer_that_stays_cut_short(replies: tuple[Reply, ...]) -> None:
    """Cut again, already long, or no more room granted: the question is too long, and isn't asked again as it is."""
    asked, calls = told(*replies, GOOD)

    assert isinstance(asked.outcome, TooLong)
    assert "cut short by its length limit" in str(asked.outcome)
    assert len(replies) == len(calls)


def test_a_whole_answer_that_ends_at_its_limit() -> None:
    """Nothing is missing: it is taken."""
    asked, calls = told(Reply(completion(ANSWER, finish_reason="length")))

    assert EXPECTED == asked.outcome
    assert len(calls) == 1


@pytest.mark.parametrize(
    "changed",
    [
        {"choices": []},
        {"choices": None},
        {"choices": [None]},
        {"choices": [{"index": 0, "finish_reason": "stop"}]},
        {"choices": [{"index": 0, "finish_reason": "stop", "message": None}]},
        {"choices": {"0": "text"}},
    ],
)
def test_a_completion_without_a_message(changed: dict[str, object]) -> None:
    """Whatever is missing, it is an answer without content and one call."""
    asked, calls = told(Reply(completion(ANSWER) | changed), GOOD)

    assert isinstance(asked.outcome, AnswerError)
    assert "without content" in str(asked.outcome)
    assert len(calls) == 1


@pytest.mark.parametrize(
    "reply",
    [
        Reply(b"<html>Welcome</html>", headers={"content-type": "text/html"}),
        Reply(b"<html>Welcome</html>"),
        Reply(b"\xff\xfe\x00"),
        Reply(b""),
        Reply([1, 2]),
        Reply(None),
        Reply("OK"),
    ],
)
def test_what_is_no_completion_points_to_the_address(reply: Reply) -> None:
    """A web page, or other JSON, is an address that isn't an endpoint's: one call, and the option's name."""
    asked, calls = told(reply, GOOD)

    assert isinstance(asked.outcome, AnswerError)
    assert "--base-url" in str(asked.outcome)
    assert "Welcome" not in str(asked.outcome)
    assert len(calls) == 1


@pytest.mark.parametrize(
    ("usage", "expected"),
    [
        (None, (0, 0)),
        ({}, (0, 0)),
        ({"prompt_tokens": None, "completion_tokens": 7}, (0, 7)),
        ({"prompt_tokens": "eleven", "completion_tokens": 7, "total_tokens": 18}, (0, 7)),
    ],
)
def test_tokens_are_counted_as_far_as_they_are_told(usage: object, expected: tuple[int, int]) -> None:
    """Many local servers report no usage, or part of it: the answer counts all the same."""
    asked, _ = told(Reply(completion(ANSWER, usage=usage)))

    assert EXPECTED == asked.outcome
    assert expected == (asked.usage.prompt_tokens, asked.usage.completion_tokens)


def test_a_call_that_is_not_on_the_cassette() -> None:
    """The player's 400 is told as what it is, in the player's words."""
    asked, calls = told(Reply(fault("c.yaml has no answer to this call.", "cassette_miss"), 400))

    assert isinstance(asked.outcome, CassetteMiss)
    assert str(asked.outcome) == "c.yaml has no answer to this call."
    assert len(calls) == 1


# --- the key


@pytest.mark.parametrize(
    "reply",
    [
        Reply(fault(f"Incorrect API key provided: {KEY}."), 401),
        Reply(fault(f"Bearer {KEY} may not"), 403),
        Reply(fault(f"model {KEY}"), 404),
        Reply(fault(f"header {KEY}", "insufficient_quota"), 429),
        Reply(fault(f"header {KEY}"), 400),
        Reply({"error": f"header {KEY}"}, 400),
        Reply(KEY),
        Reply(hang_up=True),
    ],
)
def test_the_key_is_in_no_error_and_no_log(
    reply: Reply, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    """Even an endpoint that repeats it can't make us print it: the error is ours, and instructor's log, which
    Python prints where no logging is set up, is kept quiet.
    """
    caplog.set_level(logging.INFO)
    asked, _ = told(*[reply] * CONNECT_ATTEMPTS)

    assert isinstance(asked.outcome, SummarizerError)
    assert KEY not in f"{asked.outcome}{asked.outcome!r}{asked.outcome.__cause__!r}"
    assert KEY not in caplog.text
    assert ("", "") == tuple(capfd.readouterr())


def test_the_log_of_a_failed_answer_is_kept_quiet(caplog: pytest.LogCaptureFixture) -> None:
    """Instructor logs an answer that doesn't fit, with its words, at the level of errors; ours isn't logged."""
    caplog.set_level(logging.DEBUG, logger="instructor")
    told(*[BAD] * 3)

    assert [] == [record for record in caplog.records if record.levelno > logging.DEBUG]
    assert "pelican" not in caplog.text


def test_the_log_of_other_calls_is_not_touched(caplog: pytest.LogCaptureFixture) -> None:
    """Whoever uses instructor beside us still reads what it has to say."""
    told(GOOD)
    logging.getLogger("instructor.v2.retry").error("theirs")

    assert "theirs" in caplog.text


def test_a_password_in_the_address_is_not_told() -> None:
    """`http://user:password@host/v1` works, and errors name the host alone."""
    with Loopback([GONE]) as server:
        asked = ask(server.base_url.replace("//", "//me:open-sesame@"))

    assert "open-sesame" not in str(asked.outcome)
    assert server.base_url in str(asked.outcome)


# --- the store


@pytest.fixture
def store(tmp_path: Path) -> Any:
    """Give an open store, closed afterwards."""
    with Store(tmp_path / "answers.sqlite3") as opened:
        yield opened


def test_the_same_question_is_paid_for_once(store: Store) -> None:
    """The second asking makes no call, gives the same answer, and counts the same tokens."""
    with Loopback([GOOD]) as server:
        first, second = ask(server, store=store), ask(server, store=store)

    assert len(server.calls) == 1
    assert first == second
    assert first.outcome == EXPECTED


def test_another_question_is_another_call(store: Store) -> None:
    """A word more, or another shape, isn't the same question."""
    other = [MESSAGES[0], MESSAGES[1] | {"content": "1, 2, 3."}]
    with Loopback([GOOD, GOOD, Reply(completion('{"sentences": []}'))]) as server:
        ask(server, store=store)
        ask(server, [other], store=store)
        ask(server, store=store, shape=answers.WriteAnswer)

    assert len(server.calls) == 3


def test_an_answer_is_kept_before_it_is_used(store: Store) -> None:
    """When the answer is first looked at it is in the store: a crash from there on costs nothing."""
    kept: list[int] = []

    class Watched(answers.AlignAnswer):
        def model_post_init(self, context: object) -> None:
            kept.append(store.stats().answers)

    with Loopback([GOOD]) as server:
        ask(server, store=store, shape=Watched)

    assert kept
    assert set(kept) == {1}


def test_a_broken_off_run_goes_on_where_it_stopped(store: Store) -> None:
    """An answer that failed its schema is kept as well: the run after a fault begins with the re-ask, and that
    is, byte for byte, the one that failed.
    """
    with Loopback([BAD, GONE, GOOD]) as server:
        first, second = ask(server, store=store), ask(server, store=store)

    assert isinstance(first.outcome, EndpointRefused)
    assert EXPECTED == second.outcome
    assert len(server.calls) == 3
    assert json.dumps(server.calls[1].body) == json.dumps(server.calls[2].body)
    assert (2, 1) == (second.usage.answers, second.usage.reasks)


@pytest.mark.parametrize(
    "odd",
    [
        {"created": None},
        {"object": "text_completion"},
        {"usage": {"prompt_tokens": 3}},
        {"usage": None},
        {"system_fingerprint": 5, "timings": {"predicted_ms": 1.5}},
    ],
)
@pytest.mark.parametrize("reason", ["stop", "eos", None])
def test_an_answer_off_the_protocol_is_replayed_as_it_came(
    store: Store, odd: dict[str, object], reason: str | None
) -> None:
    """What local servers leave out or add was no obstacle when it came, and is none when it is replayed."""
    body = completion(ANSWER, finish_reason=reason) | odd
    del body["model"]
    with Loopback([Reply(body)]) as server:
        first, second = ask(server, store=store), ask(server, store=store)

    assert EXPECTED == first.outcome == second.outcome
    assert first.usage == second.usage
    assert len(server.calls) == 1


def test_of_two_answers_to_one_question_the_first_stands(store: Store) -> None:
    """Asked by two runs at once, both get what is in the store, so that the next run gets it too."""
    both = threading.Barrier(2, timeout=10)
    numbers = iter(range(2))

    def reply(call: Call) -> Reply:
        both.wait()
        return Reply(completion(f'{{"same": [], "several": [], "own": [{next(numbers)}]}}'))

    async def at_once(base_url: str) -> list[answers.AlignAnswer]:
        seams = [Seam(Settings(base_url=base_url), MODEL, store) for _ in range(2)]
        found = await asyncio.gather(*(seam.ask(answers.AlignAnswer, MESSAGES) for seam in seams))
        for seam in seams:
            await seam.close()
        return found

    with Loopback(reply) as server:
        found = run(at_once(server.base_url))
        again = ask(server, store=store)

    assert len(server.calls) == 2
    assert [again.outcome] * 2 == found


@pytest.mark.parametrize(
    "reply", [Reply(completion(ANSWER) | {"choices": []}), Reply(b"<html>"), Reply(None), GONE]
)
def test_what_holds_no_answer_is_not_kept(store: Store, reply: Reply) -> None:
    """The advice is to try again: the next run does so, and doesn't find the fault in the store."""
    with Loopback([reply, GOOD]) as server:
        first, second = ask(server, store=store), ask(server, store=store)

    assert isinstance(first.outcome, SummarizerError)
    assert EXPECTED == second.outcome


def test_a_refusal_is_kept(store: Store) -> None:
    """It was paid for, and asking the same again would bring the same."""
    with Loopback([Reply(completion(None, refusal="no"))]) as server:
        first, second = ask(server, store=store), ask(server, store=store)

    assert (Refusal, Refusal) == (type(first.outcome), type(second.outcome))
    assert len(server.calls) == 1


def test_a_store_that_fails_is_told_as_such(store: Store) -> None:
    """A fault of the store is no fault of the model's: nothing is sent, and the error is the store's."""
    store.close()
    with Loopback([GOOD]) as server:
        asked = ask(server, store=store)

    assert type(asked.outcome).__name__ == "StoreError"
    assert server.calls == []
