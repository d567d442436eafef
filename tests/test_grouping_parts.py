"""Parts of grouping: what tells look-alikes apart, what is sent between processes, bounds that save work."""

from __future__ import annotations

import gc
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import fields
from functools import partial
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.grouping.agreed import agreed
from summarizer.grouping.blocking import partners
from summarizer.grouping.columns import begins, integers, ordered, rank, spread
from summarizer.grouping.contrast import AGREEING, LEAST_DROP, MANY, OTHER_DAYS, OWN_DAYS, Profile, contrast
from summarizer.grouping.features import TERMS, UNDATED, Features, Material, Reader, material
from summarizer.grouping.likeness import likeness
from summarizer.grouping.occurrences import Occurrences, near
from summarizer.grouping.pool import HERE, Crew, undisturbed
from summarizer.grouping.reading import weigh_all
from summarizer.grouping.seeds import connected
from summarizer.grouping.slots import Occurrence
from summarizer.grouping.table import Table
from summarizer.grouping.weights import BITS, NAME, NAT, Weights
from summarizer.records import Article
from tests.grouping import mixed, plainly
from tests.grouping.news import news

WORDS = """tunnel ventilation commuter signal platform escalator passage cable brake corridor turnstile lantern
whistle ticket conductor""".split()
HERE_NAMES, THERE_NAMES = (
    "Kastel Dugopol Prem Hohenau Sarin".split(),
    "Valmora Tresk Orlo Bergen Ulvik".split(),
)


#: The numbers that their terms would get.
NUMBERS = {
    term: place << BITS | NAME * term[0].isupper()
    for place, term in enumerate([*WORDS, *HERE_NAMES, *THERE_NAMES, "Meridian"])
}


def profile(*terms: str) -> Profile:
    """Two articles that tell all of these."""
    return Profile(2, {NUMBERS[term]: 2 for term in terms}, None, ())


def weigh(terms: Iterable[int]) -> int:
    """Names of 8 nats, words of 3."""
    return sum(8 * NAT if term & NAME else 3 * NAT for term in terms)


def read_all(articles: Iterable[Article]) -> list[Features]:
    """The features of each of some articles."""
    return list(Reader().all([*map(material, articles)]).each())


def weighed(articles: Iterable[Article]) -> Table:
    """Their vectors, as a collection of their own."""
    return weigh_all(map(material, articles), Weights())


def told_of(one: Features) -> tuple[object, ...]:
    """All that is kept of an article, in no order of its terms."""
    kept = sorted(zip(one.terms, one.codes.tolist(), strict=True))
    return kept, one.days.tolist(), one.words.tolist(), one.telling.tolist(), columns(one.told)


def columns(table: Table | Occurrences) -> list[object]:
    """All columns of a table, to compare two."""
    held = [getattr(table, one.name) for one in fields(table)]
    return [
        columns(one) if isinstance(one, Occurrences) else one.tolist() if isinstance(one, np.ndarray) else one
        for one in held
    ]


TUNING = [one for folder in mixed("tuning") for one in folder.articles]


@pytest.mark.parametrize(
    ("common", "distinct"), [((), True), (("Meridian",), False)], ids=["none", "one name"]
)
def test_the_same_words_about_strangers(common: tuple[str, ...], distinct: bool) -> None:
    """One template about other people and places is two occurrences; a name on which both agree forbids to say so."""
    one, other = profile(*WORDS, *common, *HERE_NAMES), profile(*WORDS, *common, *THERE_NAMES)

    assert distinct == contrast(one, other, 0.4, weigh).distinct


def test_a_template_needs_more_than_a_name_to_be_of_strangers() -> None:
    """A single name of its own on each side may be another spelling or a bystander."""
    one, other = profile(*WORDS, HERE_NAMES[0]), profile(*WORDS, THERE_NAMES[0])

    assert not contrast(one, other, 0.4, weigh).distinct


#: Days that some openings tell of, many of them of the same.
DAYS = st.lists(
    st.lists(st.integers(1, 40), max_size=2, unique=True).map(tuple), min_size=1, max_size=3
).flatmap(lambda told: st.lists(st.sampled_from(told), min_size=2, max_size=MANY))


@given(DAYS, DAYS)
@settings(max_examples=300)
def test_days_are_compared_each_with_each(one: list[tuple[int, ...]], other: list[tuple[int, ...]]) -> None:
    """Openings that tell of the same days count one by one: points as where each of one side is compared with each of
    the other, and each of a side with the others of it.
    """
    sides = [[Occurrence((), days) for days in side if days] for side in (one, other)]
    met = [near(x, y) for x in sides[0] for y in sides[1]]
    share = sum(met) / len(met) if met else 0.2
    within = [[near(x, y) for x, y in combinations(side, 2)] for side in sides]
    burst = all(pairs and sum(pairs) >= AGREEING * len(pairs) for pairs in within)
    points = -OTHER_DAYS if share > 0.34 else 0.0 if share > 0.1 else OWN_DAYS if burst else OTHER_DAYS

    first, second = (Profile(2, {}, None, tuple(map(partial(Occurrence, ()), side))) for side in (one, other))
    assert points - LEAST_DROP == pytest.approx(contrast(first, second, 0.0, weigh).points)


def test_no_reasons_without_a_finding() -> None:
    """Two lone articles that nothing tells apart give no reason for being apart."""
    one = Profile(1, dict.fromkeys(NUMBERS.values(), 1), (738_000, 738_000), ())

    assert (False, ()) == ((found := contrast(one, one, 0.0, weigh)).distinct, found.reasons)


MADE = [one for _, one in news(400, seed=4)]


def test_batches_are_weighed_as_single_articles_are(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read and weighed in batches, articles have the terms, weights and days of a collection counted one by one."""
    monkeypatch.setattr("summarizer.grouping.reading.BATCH", 7)
    read, weights = read_all(TUNING), Weights()
    weights.add(read)

    found = weigh_all(map(material, TUNING), Weights())

    assert columns(Table.joined(map(weights.table, read))) == columns(found)


def test_articles_are_read_as_one_is() -> None:
    """What is kept of each of many articles read at once is what a plain reading of it alone keeps."""
    given_all = [material(one) for one in (*TUNING, *MADE)]
    expected = [plainly.read(one) for one in given_all]

    found = Reader().all(given_all)

    each = [dict(zip(one.terms, one.codes.tolist(), strict=True)) for one in found.each()]
    assert [kept for kept, _ in expected] == each
    assert [words for _, words in expected] == found.words.tolist()


WORD = st.sampled_from(
    "Strike strike strikes Strikes Kastel kastel the said 7,600 2024 Iran's Iranian Zürich".split()
)


@settings(deadline=None)
@given(
    st.lists(st.tuples(st.lists(WORD, max_size=5), st.lists(WORD, max_size=12), st.booleans()), max_size=4)
)
def test_any_words_are_read_as_one_article_is(articles: list[tuple[list[str], list[str], bool]]) -> None:
    """Also where names begin sentences, titles begin texts, and words come again."""
    given_all: list[Material] = [
        ("s1", " ".join(title), " ".join([*title * again, *text]), None) for title, text, again in articles
    ]

    found = Reader().all(given_all)

    each = [dict(zip(one.terms, one.codes.tolist(), strict=True)) for one in found.each()]
    assert [plainly.read(one)[0] for one in given_all] == each


def test_the_weightiest_terms_are_kept() -> None:
    """Of an article of very many words no more than `TERMS` are kept; among words as weighty the first by alphabet."""
    text = " ".join(f"word{letter}{other}" for letter in "zyxwvutsrq" for other in "jihgfedcba")

    (one,) = Reader().all([("s1", "", text, None)]).each()

    assert sorted(text.split())[:TERMS] == sorted(one.terms)


def test_a_reader_that_forgets_reads_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """Words that were met and forgotten change nothing."""
    given_all = [material(one) for one in MADE]
    expected = [*Reader().all(given_all).each()]
    monkeypatch.setattr("summarizer.grouping.vocabulary.MEMORY", 50)
    monkeypatch.setattr("summarizer.grouping.slots.MEMORY", 5)
    reader = Reader()

    found = [part for at in range(0, len(given_all), 9) for part in reader.all(given_all[at : at + 9]).each()]

    assert [told_of(one) for one in expected] == [told_of(one) for one in found]


def test_rows_of_a_table() -> None:
    """Rows taken from a table and joined again are the rows."""
    table = weighed(TUNING)
    rows = [*range(len(table))][::-1]

    parts = [table.take([row]) for row in rows]

    assert columns(table.take(rows)) == columns(Table.joined(parts))
    assert columns(table) == columns(Table.joined(parts[::-1]))


def test_points_are_those_of_each_pair() -> None:
    """Points of very many pairs at once are those worked out pair by pair."""
    for table in (weighed(MADE), weighed(TUNING)):
        ones, others = (np.array(side) for side in np.divmod(np.arange(0, len(table) ** 2, 7), len(table)))

        found = likeness(table, ones, others)

        pairs = zip(ones.tolist(), others.tolist(), strict=True)
        assert pytest.approx([plainly.likeness(table, *pair) for pair in pairs]) == found.tolist()


@pytest.mark.parametrize("batch", [1, 40, 10_000])
def test_what_events_agree_on(batch: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Terms of half of an event's articles, and who has them, are those counted event by event; none where two articles
    share nothing.
    """
    monkeypatch.setattr("summarizer.grouping.agreed.BATCH", batch)
    table = weighed([*MADE, *TUNING])
    events = [*([one, one + 7, one + 150] for one in range(0, 200, 3)), [0, 399], [*range(60)]]

    found = [*agreed(table, events, 24)]

    assert [plainly.agreed(table, rows, 24) for rows in events] == [
        (one.terms, dict(one.held)) for one in found
    ]
    assert [] == [*agreed(table, [], 24)]


def test_articles_meet_as_they_do_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """The pairs to compare are those that a walk from article to article finds, whatever the batches."""
    monkeypatch.setattr("summarizer.grouping.blocking.EFFORT", 0)
    monkeypatch.setattr("summarizer.grouping.blocking.BATCH", 60)
    table = weighed([*MADE, *TUNING])
    rows, terms = table.keys()
    keys = [terms[rows == row].tolist() for row in range(len(table))]

    found = [
        (one, other)
        for batch in partners((rows, terms), table.days)
        for one, other in zip(*batch, strict=True)
    ]

    assert plainly.partners(keys, table.days.tolist()) == set(found)
    assert len(set(found)) == len(found)


def test_terms_are_numbered_in_their_order() -> None:
    """What was counted in at once is numbered by the alphabet, whatever the order of the articles."""
    read = read_all(TUNING)
    one, other = Weights(), Weights()
    one.add(read)
    other.add(reversed(read))
    terms = sorted({term for each in read for term in each.terms})

    assert one.numbers(terms) == other.numbers(terms) == sorted(one.numbers(terms))
    assert terms == [*map(one.spelled, one.numbers(terms))]


def test_what_is_counted_out_leaves_no_trace() -> None:
    """Weights after an article was counted in and out are those before."""
    read = read_all(TUNING)
    weights, expected = Weights(), Weights()
    weights.add(read)
    weights.remove(read[-1])
    expected.add(read[:-1])

    assert [expected.sum(expected.numbers(one.terms)) for one in read[:-1]] == [
        weights.sum(weights.numbers(one.terms)) for one in read[:-1]
    ]


def test_each_pair_is_met_once() -> None:
    """Two articles are compared once at most, and none with itself."""
    table = weighed(MADE)

    found = [
        frozenset(pair)
        for ones, others in partners(table.keys(), table.days)
        for pair in zip(ones.tolist(), others.tolist(), strict=True)
    ]

    assert len(set(found)) == len(found)
    assert all(2 == len(pair) for pair in found)


@pytest.mark.parametrize("day", [738_000, UNDATED], ids=["one day", "undated"])
def test_articles_of_one_event_meet_a_few(day: int) -> None:
    """In the same words on the same day, or on none, each article is compared with a handful, not with all."""
    rows, terms = np.divmod(np.arange(36_000), 12)

    batches = partners((rows, terms), np.full(3_000, day, np.int32))

    met = Counter(one for ones, _ in batches for one in ones.tolist())
    assert 2_999 == len(met)
    assert all(1 <= number <= 12 for number in met.values())


@settings(deadline=None)
@given(st.lists(st.lists(st.integers(0, 2**40), max_size=4), max_size=6), st.data())
def test_rows_spread_out(rows: list[list[int]], data: st.DataObject) -> None:
    """Some rows of a ragged column are spread as a list of lists is flattened."""
    starts = begins(integers([*map(len, rows)]))
    flat = integers([one for row in rows for one in row])
    chosen = data.draw(st.lists(st.integers(0, len(rows) - 1), max_size=5)) if rows else []

    places, of = spread(starts, integers(chosen))

    assert [one for row in chosen for one in rows[row]] == flat[places].tolist()
    assert [at for at, row in enumerate(chosen) for _ in rows[row]] == of.tolist()


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(0, 2**62), st.integers(0, 3), st.integers(0, 2**20))), st.booleans())
def test_order_by_columns(rows: list[tuple[int, int, int]], small: bool) -> None:
    """Places in order of several columns, as a stable sort of tuples gives them, however wide the numbers are."""
    told = [(one & 7, *rest) for one, *rest in rows] if small else rows

    found = ordered(*(integers([row[at] for row in told]) for at in range(3)))

    assert sorted(range(len(told)), key=lambda place: told[place]) == found.tolist()
    firsts = sorted(row[0] for row in told)
    assert [at - firsts.index(one) for at, one in enumerate(firsts)] == rank(integers(firsts)).tolist()


@settings(deadline=None)
@given(st.integers(1, 30), st.data())
def test_what_pairs_connect(count: int, data: st.DataObject) -> None:
    """Of all that a walk from pair to pair reaches, the least stands for them; chains and stars alike."""
    number = st.integers(0, count - 1)
    pairs = data.draw(st.lists(st.tuples(number, number), max_size=40))
    expected = [*range(count)]
    for _ in range(count):
        for one, other in pairs:
            expected[one] = expected[other] = min(expected[one], expected[other])

    ones, others = (integers([pair[side] for pair in pairs]) for side in (0, 1))

    assert expected == connected(ones, others, count).tolist()


def test_work_keeps_its_order() -> None:
    """Several processes give results in the order of what was given, as one does."""
    given = [-7, 5, -3, 0, 12, -1, 8, -20, 3, 4, -2]
    with Crew(2) as crew:
        assert list(HERE.map(abs, given)) == list(crew.map(abs, given))


@pytest.mark.parametrize("collecting", [True, False])
def test_garbage_is_looked_for_as_before(collecting: bool) -> None:
    """Whether Python looked for garbage before a collection was grouped, it does so afterwards, also after an error."""
    before = gc.isenabled()
    (gc.enable if collecting else gc.disable)()
    try:
        with suppress(ValueError), undisturbed():
            assert not gc.isenabled()
            raise ValueError
        assert collecting == gc.isenabled()
    finally:
        (gc.enable if before else gc.disable)()


def test_reading_processes_load_no_records() -> None:
    """A process that only reads and compares starts without the libraries of the records."""
    code = "import summarizer.grouping.sorting, sys; print('pydantic' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)

    assert "False\n" == done.stdout
