"""Parts of grouping: what tells look-alikes apart, what is sent between processes, bounds that save work."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from collections.abc import Iterable

import pytest

from summarizer.grouping.blocking import keys, partners
from summarizer.grouping.contrast import Profile, contrast
from summarizer.grouping.features import Features, Reader, material
from summarizer.grouping.likeness import MOST, likeness
from summarizer.grouping.pool import HERE, Crew
from summarizer.grouping.reading import weigh_all
from summarizer.grouping.slots import NOTHING
from summarizer.grouping.vectors import Opened, Weighed, opened, seal
from summarizer.grouping.weights import BITS, NAME, NAT, Vector, Weights
from summarizer.records import Article
from tests.grouping import mixed
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
    return Profile(2, Counter(2 * [NUMBERS[term] for term in terms]), None, ())


def weigh(terms: Iterable[int]) -> int:
    """Names of 8 nats, words of 3."""
    return sum(8 * NAT if term & NAME else 3 * NAT for term in terms)


def read_all(articles: Iterable[Article]) -> list[Features]:
    """The features of some articles."""
    return Reader().all(map(material, articles))


def weighed(read: Iterable[Features]) -> list[Vector]:
    """Their vectors, as a collection of their own."""
    held = list(read)
    weights = Weights()
    weights.add(held)
    return [weights.vector(one) for one in held]


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


def test_no_reasons_without_a_finding() -> None:
    """Two lone articles that nothing tells apart give no reason for being apart."""
    one = Profile(1, Counter(NUMBERS.values()), (738_000, 738_000), ())

    assert (False, ()) == ((found := contrast(one, one, 0.0, weigh)).distinct, found.reasons)


def test_batches_are_weighed_as_single_articles_are(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read, sent and weighed in batches, articles have the vectors, keys and days of a collection counted by one."""
    monkeypatch.setattr("summarizer.grouping.reading.BATCH", 7)
    expected = Weighed.of(weighed(read_all(TUNING)))

    found, notes = weigh_all(map(material, TUNING), Weights())

    assert expected.keys == found.keys
    assert [*map(opened, expected.sealed)] == [*map(opened, found.sealed)]
    assert expected.days == found.days == [note.day for note in notes]


def test_vectors_survive_sealing() -> None:
    """A vector that was sealed and opened is the same vector; one that tells nothing of when still says so at once."""
    vectors = weighed(read_all(TUNING))

    found = [opened(seal(one)) for one in vectors]

    assert vectors == found
    assert [one.told is NOTHING for one in vectors] == [one.told is NOTHING for one in found]


def test_opened_vectors_are_held_in_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many are asked for, few are held, and each is what it was."""
    monkeypatch.setattr("summarizer.grouping.vectors.HELD", 3)
    vectors = weighed(read_all(TUNING))
    held = Opened([*map(seal, vectors)])

    assert vectors == [held[place] for place in range(len(vectors))]
    assert 4 >= len(held)


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


def test_points_have_a_bound() -> None:
    """Nothing is more like an article than itself, and that stays below the bound by which samples are cut short."""
    vectors = weighed(read_all(one for _, one in news(200, seed=4)))
    met = partners([keys(one.weights) for one in vectors], [one.day for one in vectors])

    assert all(likeness(one, one) <= MOST for one in vectors)
    assert all(likeness(vectors[one], vectors[other]) <= MOST for one, others in met for other in others)


def test_each_pair_is_met_once() -> None:
    """Two articles are compared once at most, and none with itself."""
    vectors = weighed(read_all(one for _, one in news(300, seed=4)))

    met = partners([keys(one.weights) for one in vectors], [one.day for one in vectors])

    found = [frozenset((one, other)) for one, others in met for other in others]
    assert len(set(found)) == len(found)
    assert all(2 == len(pair) for pair in found)


@pytest.mark.parametrize("days", [[738_000] * 3_000, [None] * 3_000], ids=["one day", "undated"])
def test_articles_of_one_event_meet_a_few(days: list[int | None]) -> None:
    """In the same words on the same day, or on none, each article is compared with a handful, not with all."""
    met = [others for _, others in partners([list(range(12))] * 3_000, days)]

    assert 2_999 == len(met)
    assert all(1 <= len(others) <= 12 for others in met)


def test_work_keeps_its_order() -> None:
    """Several processes give results in the order of what was given, as one does."""
    given = [-7, 5, -3, 0, 12, -1, 8, -20, 3, 4, -2]
    with Crew(2) as crew:
        assert list(HERE.map(abs, given)) == list(crew.map(abs, given))


def test_reading_processes_load_no_records() -> None:
    """A process that only reads and compares starts without the libraries of the records."""
    code = "import summarizer.grouping.sorting, sys; print('pydantic' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)

    assert "False\n" == done.stdout
