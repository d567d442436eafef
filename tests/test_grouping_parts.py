"""Parts of grouping: what tells look-alikes apart, what is sent between processes, bounds that save work."""

from __future__ import annotations

import pickle
from collections.abc import Iterable

import pytest

from summarizer.grouping.blocking import pairs
from summarizer.grouping.contrast import Profile, contrast
from summarizer.grouping.features import Reader, material
from summarizer.grouping.likeness import MOST, likeness
from summarizer.grouping.pool import HERE, Crew, Packed
from summarizer.grouping.weights import Weights
from tests.grouping import mixed
from tests.grouping.news import news

WORDS = """tunnel ventilation commuter signal platform escalator passage cable brake corridor turnstile lantern
whistle ticket conductor""".split()
HERE_NAMES, THERE_NAMES = (
    "Kastel Dugopol Prem Hohenau Sarin".split(),
    "Valmora Tresk Orlo Bergen Ulvik".split(),
)


def profile(*terms: str) -> Profile:
    """Two articles that tell all of these."""
    return Profile(2, dict.fromkeys(terms, 2), None, ())


def weigh(terms: Iterable[str]) -> float:
    """Names of 8 nats, words of 3."""
    return float(sum(8 if term[0].isupper() else 3 for term in terms))


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
    one = Profile(1, dict.fromkeys([*WORDS, *HERE_NAMES], 1), (738_000, 738_000), ())

    assert (False, ()) == ((found := contrast(one, one, 0.0, weigh)).distinct, found.reasons)


def test_features_survive_packing() -> None:
    """What processes send each other is what they read: order, kinds, days and all."""
    read = Reader().all(material(one) for folder in mixed("tuning") for one in folder.articles)

    assert read == list(pickle.loads(pickle.dumps(Packed.of(read))).features({}))


def test_vectors_survive_sending() -> None:
    """A vector sent to another process is the same vector."""
    read = Reader().all(material(one) for folder in mixed("tuning") for one in folder.articles)
    weights = Weights()
    weights.add(read)
    vectors = [weights.vector(one) for one in read]

    assert vectors == pickle.loads(pickle.dumps(vectors))


def test_points_have_a_bound() -> None:
    """Nothing is more like an article than itself, and that stays below the bound by which samples are cut short."""
    read = Reader().all(material(one) for _, one in news(200, seed=4))
    weights = Weights()
    weights.add(read)
    vectors = [weights.vector(one) for one in read]

    assert all(likeness(one, one) <= MOST for one in vectors)
    assert all(likeness(vectors[one], vectors[other]) <= MOST for one, other in pairs(vectors))


def test_each_pair_is_met_once() -> None:
    """Pairs to compare come once, the lesser place first, none of an article with itself."""
    read = Reader().all(material(one) for _, one in news(300, seed=4))
    weights = Weights()
    weights.add(read)

    found = list(pairs([weights.vector(one) for one in read]))

    assert len(set(found)) == len(found)
    assert all(one < other for one, other in found)


def test_work_keeps_its_order() -> None:
    """Several processes give results in the order of what was given, as one does."""
    given = [-7, 5, -3, 0, 12, -1, 8, -20, 3, 4, -2]
    with Crew(2) as crew:
        assert list(HERE.map(abs, given)) == list(crew.map(abs, given))
