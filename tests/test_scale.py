"""Consolidation of many sources: what blocking and bounds must not change. Structure only, no timing."""

from __future__ import annotations

import random
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer import merge
from summarizer.blocks import Blocks, Union
from summarizer.consolidate.actors import merge_actors
from summarizer.consolidate.alignment import MOST_ASKED, unanswered, unanswered_by
from summarizer.consolidate.answers import BEST, EVERY_PAIR, pairs, same_answers
from summarizer.consolidate.compare import compare
from summarizer.consolidate.context import Context
from summarizer.consolidate.facts import linked, not_compared
from summarizer.consolidate.quotations import clashes, utterances
from summarizer.consolidate.timeline import ALIKE, Kept
from summarizer.engines.base import Group
from summarizer.engines.lexical import align as lexical
from summarizer.origins import SAME_UTTERANCE, Provenance, find_origins, independent, shingles
from summarizer.records import Actor, Claim, Quantity, Quotation, Source, Span, Speaker, Value
from summarizer.settings import Settings
from summarizer.values import name as names
from summarizer.values import quantity
from tests.made_briefs import briefs
from tests.making import brief, claim, draft

NOBODY = Context()
WORDS = "ferry fire deck crew boat coast rescue storm harbour engine".split()


def counted(number: int, low: int, high: int) -> Claim:
    """A claim of source `number` that something is from `low` to `high`."""
    made = claim(f"s{number}.c1", f"{low} to {high} people")
    normal = Quantity(hard=(low, high), soft=(low, high), exact=low == high, counted="people")
    return made.model_copy(update={"value": Value(kind="quantity", text=made.value.text, normal=normal)})


# --- blocks and sets --------------------------------------------------------------------


def test_every_two_items_of_a_block_meet_while_it_has_room() -> None:
    """Anchors are the first items; a later one meets them and isn't met."""
    blocks: Blocks[str] = Blocks(anchors=2)
    for item in "abc":
        blocks.add(item, ["key"])

    assert {"a": 1, "b": 1} == dict(blocks.near(["key", "another"]))


def test_the_size_of_a_set_is_that_of_its_parts() -> None:
    """Whichever way they were joined, and joining twice changes nothing."""
    sets = Union()
    for one, other in (("s1", "s2"), ("s3", "s4"), ("s4", "s1"), ("s2", "s3")):
        sets.join(one, other)

    assert [4, 1] == [sets.size("s3"), sets.size("s9")]
    assert "s1" == sets.find("s4")


# --- answers ----------------------------------------------------------------------------


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 30)), min_size=EVERY_PAIR + 1, max_size=120))
@settings(max_examples=8, deadline=None)
def test_no_answer_that_clashes_loses_its_clash(intervals: list[tuple[int, int]]) -> None:
    """Whichever answers are disjoint from some other are disjoint from one that they are compared with."""
    answers = [[counted(n, low, low + size)] for n, (low, size) in enumerate(intervals, 1)]

    def disjoint(i: int, j: int) -> bool:
        values = [answers[n][0].value.normal for n in (i, j)]
        assert isinstance(values[0], Quantity)
        assert isinstance(values[1], Quantity)
        return quantity.compare(values[0], values[1]).relation == "contradicts"

    expected = {n for pair in combinations(range(len(answers)), 2) if disjoint(*pair) for n in pair}

    assert expected == {n for pair in pairs(answers) if disjoint(*pair) for n in pair}


@pytest.mark.parametrize("upward", [True, False])
def test_all_that_clash_with_one_answer_alone_are_compared_with_it(upward: bool) -> None:
    """Wide ranges that all overlap, and a narrow one in which few of them begin: it clashes with the many others."""
    ranges = [(low, 1000) for low in range(1, 250)] + [(101, 110)]
    if not upward:
        ranges = [(2000 - high, 2000 - low) for low, high in ranges]
    answers = [[counted(n, low, high)] for n, (low, high) in enumerate(ranges)]
    narrow = len(ranges) - 1
    expected = {(n, narrow) for n in range(110, 249)}  # those that begin (or end) beyond 110

    assert expected <= set(pairs(answers))


def test_few_answers_are_all_compared() -> None:
    """Up to the bound every two, in order."""
    answers = [[counted(n, n, n)] for n in range(EVERY_PAIR)]

    assert list(combinations(range(EVERY_PAIR), 2)) == pairs(answers)


def test_comparisons_grow_with_the_answers() -> None:
    """Twice the answers, twice the comparisons and no more: each is compared with a bounded number of others."""
    for size in (400, 800):
        found = pairs([[counted(n, n, n + 3)] for n in range(size)])

        assert len(found) <= size * (2 * BEST)
        assert found == sorted(set(found))


def test_an_outlier_among_very_many_answers_is_found() -> None:
    """Hundreds of overlapping ranges, and one figure outside of them all that a single source gives."""
    claims = [counted(n, 100 + n % 150, 600 + n) for n in range(1, 200)] + [counted(500, 7, 7)]
    fact = linked("How many?", True, claims, NOBODY)

    assert "contradicts" == fact.agreement()
    assert any("s500" in fact.answers[i].sources for pair in fact.verdicts for i in pair)


def test_what_was_not_compared_is_told() -> None:
    """A fact of too many answers says how many pairs of them were compared; one of few says nothing."""
    few = linked("How few?", True, [counted(n, n, n) for n in range(1, 9)], NOBODY)
    many = linked("How many?", True, [counted(n, n, n) for n in range(1, 101)], NOBODY)

    (note,) = not_compared([few, many])

    assert "How many?" == note.what
    assert f"{len(many.verdicts):,} of 4,950 pairs" in note.reason


@given(st.lists(st.sampled_from(["12 people", "twelve people", "about 12", "13 people", "12"]), max_size=12))
@settings(max_examples=25, deadline=None)
def test_claims_that_say_the_same_are_one_answer(told: list[str]) -> None:
    """As if each claim had been held against the first of every answer so far."""
    claims = [claim(f"s{n}.c1", text) for n, text in enumerate(told, 1)]
    expected: list[list[Claim]] = []
    for one in claims:
        home = next((a for a in expected if compare(a[0], one, NOBODY).relation == "same"), None)
        if home is None:
            expected.append([one])
        else:
            home.append(one)

    assert expected == same_answers(claims, NOBODY)


def test_wordings_of_very_many_figures_still_fall_together() -> None:
    """Beyond the bound, too, "70 people" of another source joins the answer of the first."""
    figures = [*range(1, 2 * EVERY_PAIR), 70, 99]
    answers = same_answers([claim(f"s{n}.c1", f"{f} people") for n, f in enumerate(figures, 1)], NOBODY)

    assert 2 * EVERY_PAIR - 1 == len(answers)
    assert [["s70.c1", "s128.c1"], ["s99.c1", "s129.c1"]] == [
        [c.id for c in answer] for answer in answers if len(answer) > 1
    ]


# --- questions to ask -------------------------------------------------------------------


def test_an_article_is_asked_what_most_others_answer() -> None:
    """At most so many questions, by the number of sources that answer them, in order of group."""
    claims = {f"s{n}.c1": claim(f"s{n}.c1", "3 ships") for n in range(1, MOST_ASKED + 40)}
    groups = [Group(f"Q{n}", (f"s{n}.c1",)) for n in range(3, MOST_ASKED + 40)]
    groups.append(Group("Shared", ("s1.c1", "s2.c1")))

    asked = unanswered_by(groups, claims, ["s5", "s1"])

    assert {"s5": MOST_ASKED, "s1": MOST_ASKED} == {source: len(of) for source, of in asked.items()}
    assert "Shared" in {question.text for question in asked["s5"]}
    assert not {"Shared"} & {question.text for question in asked["s1"]}
    assert "Q5" not in {question.text for question in asked["s5"]}
    assert asked["s5"] == tuple(sorted(asked["s5"], key=lambda q: q.number))
    assert asked["s5"] == unanswered(groups, claims, "s5")


# --- origins ----------------------------------------------------------------------------


def prose(seed: int, length: int = 60) -> str:
    """Words that no other seed gives in this order."""
    dice = random.Random(seed)
    return " ".join(dice.choice(WORDS) + dice.choice("aeiou") for _ in range(length)).capitalize() + "."


def test_many_copies_are_one_origin() -> None:
    """A text that 150 outlets carry is one voice however many carry it, and what stands alone stays alone."""
    wire = prose(0)
    texts = [f"{wire} {prose(n, 12)}" if n % 3 else prose(n) for n in range(1, 226)]

    found = find_origins([brief(text, draft(), n) for n, text in enumerate(texts, 1)])

    assert [150] == [len(origin.sources) for origin in found if len(origin.sources) > 1]
    assert 76 == len(found)


def told(number: int, words: str, speaker: str = "Ann Lee", *, anonymous: bool = False) -> Claim:
    """A claim of source `number` as a speaker's word."""
    made = claim(f"s{number}.c1", "12 people", evidence=words)
    return made.model_copy(update={"said_by": Speaker(name=speaker, anonymous=anonymous)})


@given(
    st.lists(
        st.tuples(
            st.lists(st.sampled_from(WORDS[:4]), min_size=2, max_size=8),
            st.sampled_from(
                [("Ann Lee", False), ("Mayor Lee", False), ("Bo Dahl", False), ("an officer", True)]
            ),
        ),
        max_size=9,
    )
)
@settings(max_examples=40, deadline=None)
def test_shared_utterances_are_found_as_by_comparing_every_two(
    spoken: list[tuple[list[str], tuple[str, bool]]],
) -> None:
    """The same speaker in words that overlap by half is one origin; the count is that of every pair compared."""
    claims = [
        told(n, " ".join(words), speaker, anonymous=anonymous)
        for n, (words, (speaker, anonymous)) in enumerate(spoken, 1)
    ]
    sets = Union()
    for one, other in combinations(zip(claims, spoken, strict=True), 2):
        (first, (a, (x, hidden))), (second, (b, (y, unnamed))) = one, other
        left, right = shingles(a, 3), shingles(b, 3)
        alike = left and right and len(left & right) >= SAME_UTTERANCE * min(len(left), len(right))
        if alike and hidden == unnamed and (hidden or x.split()[-1] == y.split()[-1]):
            sets.join(first.source, second.source)

    assert len({sets.find(c.source) for c in claims}) == independent(claims, Provenance())


# --- quotations -------------------------------------------------------------------------


def quoted(number: int, text: str, speaker: str = "Ann Lee") -> Quotation:
    """A quotation in source `number`."""
    span = Span(source=f"s{number}", start=0, end=len(text), text=text)
    return Quotation(id=f"s{number}.q1", speaker=Speaker(name=speaker), text=text, evidence=(span,))


SAID = "We lost both engines at once and the smoke came up through the stairs"


def test_every_outlet_that_quotes_an_utterance_is_with_it() -> None:
    """Also the two hundredth, and in an excerpt; another speaker's same words are another utterance."""
    quotes = [quoted(n, SAID if n % 2 else " ".join(SAID.split()[:9])) for n in range(1, 201)]
    found = utterances([*quotes, quoted(201, SAID, "Carl Brandt")])

    assert [200, 1] == [len(group) for group in found]


@pytest.mark.parametrize("size", [20, 200])
def test_a_changed_word_is_found_among_any_number_of_quotations(size: int) -> None:
    """One outlet has "three engines"; all others agree, and all of them are on the other side."""
    changed = quoted(size, SAID.replace("both", "three"))
    found = clashes([*(quoted(n, SAID) for n in range(1, size)), changed])

    assert {f"s{n}.q1" for n in range(1, size + 1)} == {q.id for one, other, _ in found for q in (one, other)}
    assert {("both", "three")} == {(d.left, d.right) for _, _, differ in found for d in differ}


# --- actors -----------------------------------------------------------------------------


def actor(number: int, name: str) -> Actor:
    """An actor of source `number`."""
    span = Span(source=f"s{number}", start=0, end=len(name), text=name)
    return Actor(id=f"s{number}.a1", name=name, kind="person", evidence=(span,))


NAMES = (
    "Serhiy Kovalenko|Sergei Kovalenko|Kovalenko|Captain Sergey Kovalenko|Ann Lee|Anne Lee|Lee|Li|Kate O'Dell|"
    "Katherine O'Dell|NATO|North Atlantic Treaty Organization|Russia|Moscow|the Kremlin|Met Police|"
    "Metropolitan Police|local media|the local media|Jean-Paul Sartre|Sartre|Beyonce|Beyonce Knowles|"
    "Mohammed Haddad|Muhammad al-Haddad|Kim Jong-un|Bo Dahl|Dahl|World Health Organization|WHO"
).split("|")


@given(st.lists(st.sampled_from(NAMES), min_size=1, max_size=14))
@settings(max_examples=40, deadline=None)
def test_actors_are_those_of_every_two_names_compared(chosen: list[str]) -> None:
    """Blocking by initial and spelling merges what comparing every two of one initial merges."""
    sets = Union()
    listed = [actor(n, name) for n, name in enumerate(chosen, 1)]
    for one, other in combinations(listed, 2):
        first, second = names.parse(one.name), names.parse(other.name)
        if first is None or second is None:
            alike = first is second and one.name.removeprefix("the ") == other.name.removeprefix("the ")
        else:
            initials = [{found.family[:1], found.key[:1]} for found in (first, second)]
            alike = bool(initials[0] & initials[1]) and names.same_bearer(first, second)
        if alike:
            sets.join(one.id, other.id)

    found = merge_actors(listed)

    assert len({sets.find(a.id) for a in listed}) == len(found)
    assert {span.source for a in listed for span in a.evidence} == {
        span.source for a in found for span in a.evidence
    }


@pytest.mark.parametrize("name", ["Sergei Kovalenko", "Kovalenko", "President Kovalenko"])
def test_a_name_is_found_among_hundreds_of_its_initial(name: str) -> None:
    """Spelt in another way, in part or with a title."""
    crowd = [
        actor(n, f"Kar{a}{b}t Kor{b}{a}ndel") for n, (a, b) in enumerate(combinations("bdfglmnprstvz", 2), 2)
    ]
    found = merge_actors([actor(1, "Ann Meyer"), *crowd, actor(400, "Serhiy Kovalenko"), actor(401, name)])

    assert [{"s400", "s401"}] == [
        {span.source for span in a.evidence} for a in found if "Kovalenko" in a.name
    ]


# --- timeline ---------------------------------------------------------------------------


@given(st.lists(st.frozensets(st.sampled_from(WORDS), max_size=7), max_size=25))
@settings(max_examples=60, deadline=None)
def test_alike_statements_are_found_by_their_rare_words(told_: list[frozenset[str]]) -> None:
    """The first that shares so many words, as if each were held against every one before."""
    kept = Kept({word: sum(word in words for words in told_) for word in WORDS})
    day = ("2021-12-28", "2021-12-28")
    plain: list[tuple[int, frozenset[str]]] = []
    for number, words in enumerate(told_):
        expected = next(
            (n for n, other in plain if len(words & other) >= ALIKE * min(len(words), len(other))), None
        )

        assert expected == kept.first_alike(day, words)

        if expected is None:
            plain.append((number, words))
            kept.add(number, day, words)


# --- alignment and the whole ------------------------------------------------------------


def links(groups: tuple[Group, ...]) -> set[tuple[str, str]]:
    """Every two claims of one group."""
    return {pair for group in groups for pair in combinations(sorted(group.claims), 2)}


def test_claims_beyond_the_core_join_as_the_core_would_have_them(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every claim is in one group, whatever the order, and most links of complete comparison are there."""
    claims = [c for made in briefs(30, text=False) for c in made.claims]
    complete = links(lexical.align(claims))
    monkeypatch.setattr(lexical, "CORE", 120)
    found = lexical.align(claims)
    random.Random(5).shuffle(claims)

    assert sorted(c.id for c in claims) == sorted(i for group in found for i in group.claims)
    assert found == lexical.align(claims)
    assert len(links(found) & complete) >= 0.85 * len(complete)


def test_a_merge_is_the_same_in_any_order(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where claims, names and quotations are more than are all compared."""
    monkeypatch.setattr(lexical, "CORE", 60)
    made = briefs(24)
    first = merge(made, settings=Settings())
    random.Random(3).shuffle(made)

    assert first == merge(made, settings=Settings())
    assert {c.id for b in made for c in b.claims} <= {
        i for f in first.facts for v in f.values for i in v.claims
    }
    assert all(isinstance(source, Source) and source.origin for source in first.sources)
