"""One utterance told in other words: brought together, shown whole, and never at the price of two statements as one."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.consolidate.conflicts import by_wording
from summarizer.consolidate.quotations import utterances
from summarizer.consolidate.retold import PLAIN, likeness, told
from summarizer.consolidate.wording import differing, words
from summarizer.records import Quotation
from tests.test_quotations import quotation

#: One sentence as two newsrooms have it.
RETOLD = [
    (
        "We will not restart a single pump until we know the cause",
        "Not a single pump will run until we understand the cause",
    ),
    ("This was an error, not a fraud", "It was a mistake, not fraud"),
    (
        "The sea asks for no ticket, and neither should its beaches",
        "This sea asks no ticket, and its beaches should ask none",
    ),
    (
        "For twenty years we have lived with this quarry",
        "We have lived beside this quarry for twenty years, and now it has come to us",
    ),
    (
        "Every autumn we lose stones from the foot of the tower",
        "Each autumn we're dropping stones from the foot of the tower",
    ),
    (
        "You set your own profit above the safety of the men sleeping below deck",
        "You set your profit before the safety of those sleeping under that deck",
    ),
]

#: Two statements of one person that are built alike or speak of the like.
APART = [
    ("There will be no tax rises for working people", "There will be no cuts to services for working people"),
    ("We have received 200 calls since the morning", "We have received 450 calls since the weekend"),
    ("The police are looking for two suspects", "The police are looking for a white van"),
    (
        "Our thoughts are with the victims and their families tonight",
        "Our thoughts and prayers are with the families of the victims",
    ),
    ("We expect the talks to resume on Monday in Geneva", "We expect the talks to end on Friday in Vienna"),
    (
        "The fire was under control by midnight and nobody was hurt",
        "The fire was out by noon and two people were hurt",
    ),
    (
        "The bridge was inspected in March and found to be safe",
        "The bridge was closed in May after cracks were found",
    ),
    (
        "We urge everyone to stay at home and keep the roads clear",
        "We urge people to boil their water and stay away from the river",
    ),
    ("Nothing has been decided yet", "Nothing has been signed yet"),
    (
        "There was a woman that was on top of me ... I don't think she made it",
        "There was a girl who was on top of me and she did not look alive",
    ),
]


def groups(*quotations: Quotation) -> list[int]:
    """How many quotations each utterance has, most first."""
    return sorted((len(group) for group in utterances(quotations)), reverse=True)


@pytest.mark.parametrize(("one", "other"), RETOLD)
def test_a_retelling_is_one_utterance_of_its_speaker(one: str, other: str) -> None:
    """The words that carry the sense are the same; inflection, order, articles and one verb may differ."""
    first, second = quotation("s1.q1", one, "Ann Lee"), quotation("s2.q1", other, "Lee")

    assert [2] == groups(first, second)
    finding = by_wording([first, second])
    assert finding is not None
    assert ("confirmed", 2) == (finding.standing, len(finding.sides))


@pytest.mark.parametrize(("one", "other"), APART)
def test_two_statements_of_one_speaker_stay_apart(one: str, other: str) -> None:
    """A frame that recurs, stock condolences or the same subject matter make no utterance."""
    assert [1, 1] == groups(quotation("s1.q1", one, "Ann Lee"), quotation("s2.q1", other, "Ann Lee"))


@pytest.mark.parametrize(("one", "other"), RETOLD)
def test_a_retelling_by_another_named_speaker_is_another_utterance(one: str, other: str) -> None:
    """Two people say the like of one thing."""
    assert [1, 1] == groups(quotation("s1.q1", one, "Ann Lee"), quotation("s2.q1", other, "Carl Brandt"))


def test_an_article_that_has_both_sentences_tells_two() -> None:
    """Who quotes both heard both: what another article has of one is not joined to the pair."""
    one, other = RETOLD[1]
    found = groups(
        quotation("s1.q1", one, "Ann Lee"),
        quotation("s1.q2", other, "Ann Lee"),
        quotation("s2.q1", other, "Ann Lee"),
    )

    assert [2, 1] == found


def test_a_tweet_and_an_answer_are_two_utterances() -> None:
    """What is written and what is said are two occasions."""
    one, other = RETOLD[0]
    tweet = quotation("s1.q1", one, "Ann Lee").model_copy(update={"channel": "tweet"})
    answer = quotation("s2.q1", other, "Ann Lee").model_copy(update={"channel": "told reporters"})

    assert [1, 1] == groups(tweet, answer)


def test_an_unknown_speaker_needs_more_in_common() -> None:
    """With a name on one side only, a few shared words don't do; a sentence full of them does, as possible or more."""
    little, much = RETOLD[1], RETOLD[2]

    assert [1, 1] == groups(quotation("s1.q1", little[0], "Ann Lee"), quotation("s2.q1", little[1]))
    assert [2] == groups(
        quotation("s1.q1", much[0], "Ann Lee"), quotation("s2.q1", much[1], "State President")
    )


def test_a_speaker_spelt_otherwise_is_the_same_in_the_same_words() -> None:
    """Aizhan and Aijan: one family name, one initial, one sentence."""
    said = "We expected the floor of the cave to be as old as the village itself"
    other = said.replace("expected", "thought")

    assert [2] == groups(quotation("s1.q1", said, "Aizhan Bekova"), quotation("s2.q1", other, "Aijan Bekova"))


def test_a_long_sentence_is_one_utterance_whoever_it_is_given_to() -> None:
    """A firm and its spokesman: nobody else says sixteen words in the same order. Fewer may be a common phrase."""
    said = (
        "the driver braked too late for the bend at the end of the tunnel and the tram left its rails there"
    )
    short = "the driver braked too late for the bend at the end"

    assert [2] == groups(quotation("s1.q1", said, "Acme Trams"), quotation("s2.q1", said, "Carl Brandt"))
    assert [1, 1] == groups(quotation("s1.q1", short, "Ann Lee"), quotation("s2.q1", short, "Carl Brandt"))


def test_two_parts_of_one_source_are_one_side() -> None:
    """ "…," she said. "…" against the whole in other words: two sides, not three."""
    whole = "I heard a bang and then the lamps went out. People were climbing over seats to reach the doors"
    found = by_wording(
        [
            quotation("s1.q1", whole, "Ann Lee"),
            quotation("s2.q1", "I heard a bang and the lamps went out,", "Ann Lee"),
            quotation("s2.q2", "People were climbing over seats to get to the doors", "Ann Lee"),
        ]
    )

    assert found is not None
    assert [("s1.q1",), ("s2.q1", "s2.q2")] == [side.claims for side in found.sides]


def test_an_excerpt_that_is_too_short_to_align_differs_in_nothing() -> None:
    """ "caught red handed" in a tweet of twenty words is an excerpt, not a wording."""
    assert differing("caught red handed", "Caught RED HANDED, very sad that they allow oil to go there") == ()


def test_a_retelling_is_shown_whole() -> None:
    """Word by word it would be unreadable: both sentences stand side by side."""
    (found,) = differing(*RETOLD[1])

    assert ("this was an error not a fraud", "it was a mistake not fraud") == found.shown()


@given(
    st.lists(st.sampled_from(["we", "not", "bridge", "the", "fell", "falling", "river", "ice"]), max_size=12)
)
@settings(max_examples=40)
def test_likeness_is_within_its_bounds(chosen: list[str]) -> None:
    """0 to 1, and 1 for the same words."""
    one, other = told(chosen), told(words("we saw the bridge fall into the river"))
    found = likeness(one, other, PLAIN)

    assert found is None or 0 < found.score <= 1.0000001
    same = likeness(other, other, PLAIN)
    assert same is not None
    assert same.score == pytest.approx(1)
