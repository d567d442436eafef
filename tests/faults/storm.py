"""An endpoint where everything goes wrong now and then, by a seed: each fault passes, so nothing may be lost."""

from __future__ import annotations

import hashlib
import json
import random
import threading
from collections import Counter
from collections.abc import Sequence

from tests.faults.newsroom import answered, good, number_of, words
from tests.faults.server import Act, Close, Reset, Send, response, sent
from tests.loopback import Call, completion, fault

#: Faults in a row that one call may meet.
MOST = 2
#: Faults of transport.
TRANSPORT: tuple[Sequence[Act], ...] = (
    *(sent(fault("busy"), code) for code in (408, 409, 429, 500, 502, 503, 529)),
    sent(fault("busy"), 429, {"retry-after": "1"}),
    sent(fault("busy"), 429, {"retry-after-ms": "20"}),
    (Reset(),),
    (Close(),),
    (Send(response(b'{"choices": [', length=900)), Reset()),
    (Send(response(b'{"choices": [', length=900)), Close()),
    sent(b'{"choices": [{"index": 0'),
    sent(b"no gzip", headers={"content-encoding": "gzip"}),
)
#: What a wrong address would bring as well: it passes at an endpoint that is known to be one.
ODD: tuple[Sequence[Act], ...] = (
    sent(fault("Bad key"), 401),
    sent(fault("Gone"), 404),
    sent(b"<html>Bad gateway</html>"),
    sent(b""),
    sent(completion("") | {"choices": []}),
)
#: Answers that don't fit what was asked: paid for, and asked for again.
MISFITS = (None, "Sure! What would you like?", '{"gist": 3}', '{"same": [], "several": [], "own": []}', "")


class Storm:
    """A script for `FaultServer`. `good` counts the right answers sent for each article."""

    def __init__(self, seed: int, in_flight: int) -> None:
        self._seed = seed
        self._in_flight = in_flight
        self._lock = threading.Lock()
        self._met: Counter[int] = Counter()
        self.good: Counter[int] = Counter()

    def __call__(self, call: Call) -> Sequence[Act]:
        """Give the acts for this call."""
        number = number_of(call)
        with self._lock:
            self._met[number] += 1
            met, known = self._met[number], self.good.total() > self._in_flight
        fate = random.Random(hashlib.sha256(f"{self._seed} {number} {met}".encode()).digest())
        if met > MOST or fate.random() < 0.25:
            with self._lock:
                self.good[number] += 1
            return good(call)
        kinds = [TRANSPORT, TRANSPORT, MISFITS, (None,)] + ([ODD] if known else [])
        chosen = fate.choice(fate.choice(kinds))
        if chosen is None or isinstance(chosen, str):
            return answered(_truncated(call) if chosen is None else chosen)
        return chosen


def _truncated(call: Call) -> str:
    text = json.dumps(words(call))
    return text[: len(text) // 3]
