"""What grouping works out for very many articles at once, said for one at a time: the measure of the fast way."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from math import log, log2

from summarizer.grouping.blocking import FIRST, MOST, OFTEN, SELDOM, WINDOW
from summarizer.grouping.features import EMPHASIS, KIND, OPENING, READ, TERMS, TITLE, UNDATED, Material
from summarizer.grouping.likeness import (
    EVEN,
    FEW,
    LONG_AGO,
    MOSTLY,
    ONE_TERM,
    OTHER_NAMES,
    SAME_TIME,
    SOME_NAMES,
    TELLING,
    UNRELATED,
)
from summarizer.grouping.occurrences import (
    OTHER_DAYS,
    OTHER_MEASURE,
    OTHER_NUMBER,
    SAME_DAY,
    near,
    other_measure,
    other_number,
)
from summarizer.grouping.slots import Occurrence
from summarizer.grouping.table import Table
from summarizer.grouping.terms import EVERYDAY, NAME, kind_of, term_of, words_of
from summarizer.grouping.weights import NAME as IS_NAME
from summarizer.grouping.words import bare

#: Weights by kind, as `features` has them.
PRIOR = (3.0, 2.0, 1.5, 2.0, 0.5)


def read(given: Material) -> tuple[dict[str, int], int]:
    """Term → code of what is kept of an article, and its words with any weight."""
    _, title, text, _ = given
    head, opening, rest = (
        [term for term in map(term_of, words_of(piece)) if term]
        for piece in (title[:TITLE], text[:OPENING], text[OPENING:READ])
    )
    counts = Counter(opening)
    if title and not text.startswith(title):
        counts.update(head)
    early, titled = set(counts), set(head)
    counts.update(rest)
    words = counts.total()
    for name in [term for term in counts if kind_of(term) == NAME]:
        plain = bare(name.lower())
        if plain in counts:
            counts[plain] += counts.pop(name)
            early |= {plain} & {plain if name in early else ""}
            titled |= {plain} & {plain if name in titled else ""}
    found = {}
    for term, count in counts.items():
        place = (2 if term in titled else 1) if term in early else 0
        if kind_of(term) != EVERYDAY or place == 2:
            found[term] = kind_of(term) << KIND | (6 * place + min(count, 5))
    weight = {term: PRIOR[code >> KIND] * EMPHASIS[code & 31] for term, code in found.items()}
    kept = sorted(found, key=lambda term: (-weight[term], term))[:TERMS]
    return {term: found[term] for term in kept}, words


def partners(keys: Sequence[Sequence[int]], days: Sequence[int]) -> set[tuple[int, int]]:
    """Pairs of rows to compare, the later first, in a collection of more than ten thousand."""
    order = sorted(range(len(keys)), key=lambda row: (days[row], row))
    blocks: defaultdict[int, list[int]] = defaultdict(list)
    found = set()
    for at, row in enumerate(order):
        met: Counter[int] = Counter()
        for term in keys[row]:
            block = blocks[term]
            met.update(block[-WINDOW:])
            met.update(block[:FIRST] if len(block) >= WINDOW + FIRST else block[:-WINDOW])
            block.append(at)
        best = sorted(met, key=lambda other: (-met[other], other))
        often = [other for other in best if met[other] >= OFTEN]
        chosen = best if len(best) <= SELDOM else often[:MOST] + best[len(often) :][:SELDOM]
        found |= {(row, order[other]) for other in chosen}
    return found


def likeness(table: Table, one: int, other: int) -> float:
    """Points of two rows."""
    mine, theirs = table.weights_of(one), table.weights_of(other)
    both = mine.keys() & theirs.keys()
    products = [mine[term] * theirs[term] for term in both]
    topic = UNRELATED
    if both:
        close = sum(products) / (table.lengths[one] * table.lengths[other])
        topic = max(UNRELATED, log(close / EVEN))
        if len(both) < FEW and close < MOSTLY and sum(product > TELLING for product in products) < 2:
            topic = min(topic, ONE_TERM)
    if min(table.names[one], table.names[other]) >= SOME_NAMES and not any(term & IS_NAME for term in both):
        topic += OTHER_NAMES
    days = abs(int(table.days[one]) - int(table.days[other]))
    if UNDATED not in (table.days[one], table.days[other]) and days > SAME_TIME:
        topic -= min(LONG_AGO, 0.12 * log2(days / SAME_TIME))
    return topic + told(table.told.all[one], table.told.all[other])


def told(one: Occurrence, other: Occurrence) -> float:
    """Points of what two openings tell."""
    points = OTHER_NUMBER * other_number(one, other) + OTHER_MEASURE * other_measure(one, other)
    if one.calendar and other.calendar:
        points += SAME_DAY if near(one, other) else OTHER_DAYS
    return points


def agreed(table: Table, rows: Sequence[int], most: int) -> tuple[list[int], dict[int, list[int]]]:
    """Terms of at least half of some rows, the weightiest first, and of each row those that it has."""
    held = {row: table.weights_of(row) for row in rows}
    counts = Counter(term for own in held.values() for term in own)
    weight = {term: sum(own.get(term, 0) for own in held.values()) for term in counts}
    common = [term for term in counts if counts[term] >= max(2, len(rows) / 2)]
    terms = sorted(common, key=lambda term: (-weight[term], term))[:most]
    return terms, {row: [term for term in terms if term in own] for row, own in held.items()}
