"""How much of one resource (requests, tokens) may go out when.

A meter is a token bucket (the usual shape of a quota). Its rate is set, told by an endpoint's headers, or learnt from
its 429s. Learning rests on one fact: between two moments at which a server's own bucket is empty it grants just what
flowed in. Both are the moments of a 429, so what was granted between two of them, over the time between, is the
quota, whatever the bucket's size (unless it was full in between: then it is more, but less than what was tried). From
then on the meter stays a little below, comes back to that rate after eight seconds and goes beyond it, ever faster
(the curve of CUBIC, RFC 9438 section 4.2), until the next 429. Before there is a first estimate it doubles every second
(slow start, RFC 5681 section 3.1).
"""

from __future__ import annotations

import math

from summarizer.engines.llm.quota import Told
from summarizer.settings import Share

#: Seconds' worth of a rate that may go out at once after a pause, where the size of the server's bucket isn't known.
BURST = 0.25
#: Share of a learnt rate that is used at first, and the seconds until all of it is: once it is known well, and before.
CAUTION, PLATEAU, SOON = 0.97, 8.0, 3.0
#: Overloads after which a rate is known well.
KNOWN = 3
#: Seconds between two overloads, below which what was granted says more of a bucket's size than of its rate.
SHORTEST = 2.0
#: What an overload within that time takes off the rate; the least that one leaves of what was tried; and what the
#: first one leaves.
STEP, LEAST, START = 0.95, 0.9, 0.7
#: Calls that must have been granted before their number says anything.
FEW = 5
#: Seconds from one call to the next at the lowest rate that is learnt.
SLOWEST = 10.0
#: Two told rates that differ by less are one; and the share of a told quota that is left alone, as the server counts
#: a call a little earlier or later than it was sent.
ALIKE, RESERVE = 0.1, 0.05


class Meter:
    """One resource. `rate` is in units a second, None for no limit; times are in seconds of one clock. `share`: which
    part of what is told is its own; None for all of it.
    """

    def __init__(self, now: float, rate: float | None = None, share: Share | None = None) -> None:
        self._rate = rate
        self._share = share or Share()
        self._fixed = rate is not None
        self._capacity: float | None = None
        self._level = _burst(rate) if rate else 0.0
        self._updated = now
        self._held = now
        self._tally = _Tally()
        self._learnt_at: float | None = None
        self._overloads = 0
        self._told: Told | None = None
        self._steady: float | None = None
        self._flows = False

    def rate(self, now: float) -> float | None:
        """The rate in force; None when none is known."""
        if self._rate is None or self._learnt_at is None:
            return self._rate
        gone = now - self._learnt_at
        if self._overloads < 2:
            return self._rate * math.exp2(min(gone, 30.0))
        plateau = PLATEAU if self._overloads > KNOWN else SOON
        return self._rate * (1.0 + (1.0 - CAUTION) * (gone / plateau - 1.0) ** 3)

    def delay(self, amount: float, now: float) -> float:
        """Seconds until `amount` may go out. More than a whole burst goes out when the bucket is full."""
        held = max(0.0, self._held - now)
        rate = self.rate(now)
        if not rate:
            return held
        self._fill(now, rate)
        missing = min(amount, self._capacity or _burst(rate)) - self._level
        return max(held, missing / rate if missing > 1e-9 else 0.0)

    def take(self, amount: float, now: float) -> None:
        """Let `amount` go out."""
        self._tally.sent(amount, now)
        rate = self.rate(now)
        if rate:
            self._fill(now, rate)
            self._level -= amount

    def correct(self, more: float) -> None:
        """Note that what went out was `more` than taken (or less, when negative)."""
        self._tally.granted += more
        if self._rate:
            self._level -= more

    def denied(self, amount: float, sent: float, now: float) -> None:
        """Note a 429 for `amount` that went out at `sent`."""
        known = self._tally.denied(amount, sent)
        tried = self.rate(now)
        if self._fixed or (tried is None and self._tally.granted < FEW * amount):
            return
        if tried is None:
            self._overload(self._tally.close(now, 1.0), amount, now)
        elif (
            self._overloads == 1 and not known
        ):  # the first overload, told once more: less was granted than thought
            self._rate = max(self._tally.before, amount / SLOWEST)
        elif self._learnt_at is not None and sent >= self._learnt_at:
            lasted = self._tally.lasted(now)
            if self._overloads == 1:
                self._overload(tried * START, amount, now)
                self._tally.close(now, SHORTEST)
            elif lasted < SHORTEST:
                self._learn(tried * STEP, amount, now)
            else:
                self._overload(max(self._tally.close(now, SHORTEST), tried * LEAST), amount, now)

    def told(self, told: Told, later: float, now: float) -> None:
        """Note what a response says; `later` went out after its call.

        Where the quota refills steadily, (limit − remaining) / reset is its rate, the same each time, and the
        meter becomes its mirror. Where it comes in windows, an empty quota holds everything back until the window's
        end. The mirror is set anew by each response, and what remains is what all workers left: of what one doesn't
        use, the others have their parts.
        """
        before, self._told = self._told, told
        if before is not None:
            self._flows = _flows(before, told, self._flows)
        used = told.limit - told.remaining
        rate = (
            (used - 0.5) / told.reset if told.reset > 0 and used >= 1 else None
        )  # `remaining` is rounded down
        alike = rate is not None and self._steady is not None and abs(rate / self._steady - 1.0) < ALIKE
        self._steady = rate or self._steady
        limit, remaining = max(1, self._share.part(told.limit)), self._share.part(told.remaining)
        if rate and alike and self._flows and not self._fixed:
            self._rate, self._learnt_at, self._capacity = rate / self._share.of, None, limit * (1.0 - RESERVE)
            self._level, self._updated = remaining - later - limit * RESERVE, now
            self._held = now
        elif not self._flows and remaining - later < 1:
            self._held = max(self._held, now + told.reset)

    def _overload(self, rate: float, amount: float, now: float) -> None:
        self._overloads += 1
        self._level, self._updated = 0.0, now
        self._learn(rate, amount, now)

    def _learn(self, rate: float, amount: float, now: float) -> None:
        self._rate = max(rate, amount / SLOWEST)
        self._learnt_at, self._capacity = now, None

    def _fill(self, now: float, rate: float) -> None:
        room = self._capacity or _burst(rate)
        self._level = min(room, self._level + rate * max(0.0, now - self._updated))
        self._updated = now


class _Tally:
    """What was granted since the server's bucket was last seen to be empty."""

    def __init__(self) -> None:
        self.granted = 0.0
        self._since: float | None = None
        self._closed = (0.0, 1.0)

    @property
    def before(self) -> float:
        """The rate of the stretch that ended last."""
        return self._closed[0] / self._closed[1]

    def lasted(self, now: float) -> float:
        """Seconds since the stretch began."""
        return now - self._since if self._since is not None else 0.0

    def sent(self, amount: float, now: float) -> None:
        """Count what went out; it is taken back when it is denied."""
        self._since = now if self._since is None else self._since
        self.granted += amount

    def denied(self, amount: float, sent: float) -> bool:
        """Take back what was denied; False when it went out before the stretch began."""
        if self._since is not None and sent < self._since:
            self._closed = (max(0.0, self._closed[0] - amount), self._closed[1])
            return False
        self.granted = max(0.0, self.granted - amount)
        return True

    def close(self, now: float, least: float) -> float:
        """End the stretch: the bucket is empty now. Its rate, as if it had lasted `least` seconds at least."""
        self._closed = (self.granted, max(self.lasted(now), least))
        self._since, self.granted = now, 0.0
        return self.before


def _flows(before: Told, told: Told, known: bool) -> bool:
    """Whether a quota refills steadily: then its reset is the farther off, the more is used. A window's end comes
    nearer whatever is used, and is far off when nothing is. `known`: what is so where these two don't tell.
    """
    moved = (before.remaining - told.remaining) * (told.reset - before.reset)
    return known if moved == 0 else moved > 0


def _burst(rate: float) -> float:
    return max(1.0, BURST * rate)
