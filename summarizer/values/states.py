"""The states of the world, looked up by folded name, adjective, capital or seat of government.

The table and its sources are in `state_table`; it is read at first use (about 2 ms).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from summarizer.values.state_table import DISPUTING, OVERLAPPING, PARTS, TABLE, US


@dataclass(frozen=True)
class State:
    """One state. Everything is folded (see `spelling.fold`); `capitals` has only the unambiguous ones."""

    key: str
    names: tuple[str, ...]
    people: tuple[str, ...]
    capitals: tuple[str, ...]
    seats: tuple[str, ...]
    seat: str
    """The first capital, ambiguous or not; the key itself for a city state."""


def _entries(column: str) -> tuple[str, ...]:
    return tuple(entry for entry in column.split(";") if entry)


def _state(line: str) -> State:
    names, people, capitals, seats = map(_entries, (line + "||").split("|")[:4])
    sure = tuple(city for city in capitals if not city.startswith("?"))
    seat = capitals[0].lstrip("?") if capitals else names[0]
    return State(names[0], names, people, sure, seats, seat)


@cache
def states() -> dict[str, State]:
    """Hold all states by key, in the table's order."""
    folded = TABLE.strip().lower().translate({ord("'"): None, ord("-"): " "})
    table = (_state(line) for line in folded.splitlines())
    return {state.key: state for state in table}


@cache
def _index(columns: tuple[str, ...]) -> dict[str, str]:
    return {form: state.key for state in states().values() for col in columns for form in getattr(state, col)}


def named(form: str) -> str | None:
    """Find the key of the state with this folded name ("us", "britain"), or None."""
    return _index(("names",)).get(form)


def spoken_of(form: str) -> str | None:
    """Find the key of the state that this folded name, capital or seat of government stands for, or None."""
    return _index(("seats", "capitals", "names")).get(form)


def capital_of(form: str) -> str | None:
    """Find the key of the state whose capital this folded name is; None for ambiguous and unknown ones."""
    return _index(("capitals",)).get(form)


def attributive(form: str) -> str | None:
    """Find the state that a folded word before a noun stands for ("russian", "us", "kremlin"), or None."""
    index = _index(("seats", "capitals", "people", "names"))
    return index.get(form) or (index.get(form[:-1]) if form.endswith("s") else None)


def is_nationality(form: str) -> bool:
    """Whether a folded word is a state's adjective or demonym."""
    return form in _index(("people",))


def is_seat(form: str) -> bool:
    """Whether a folded name is a seat of government that isn't a city: the Kremlin, the White House."""
    return form in _index(("seats",))


@cache
def us_states() -> dict[str, str]:
    """Map the folded name or abbreviation of each US state to its folded name."""
    found = {}
    for entry in US.split():
        name, *short = entry.replace("_", " ").lower().split(";")
        found.update(dict.fromkeys([name, *short], name))
    return found


def part_of(form: str) -> str | None:
    """Find the key of the state that this folded US state, UK country or territory belongs to, or None."""
    if form in us_states().values():
        return "united states"
    return PARTS.get(form)


def entangled(a: str, b: str, settled: bool) -> bool:
    """Whether what is in one state may be said to be in the other, given their keys.

    `settled`: only the states themselves or their capitals are meant, not some place in them.
    """
    pair = (min(a, b), max(a, b))
    return pair in OVERLAPPING or (not settled and pair in DISPUTING)
