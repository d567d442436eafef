"""Independent origins: rewrites, retellings, shared utterances and credits to one medium count once."""

from __future__ import annotations

import re
from array import array
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.credited import credited, medium
from summarizer.origins import Provenance, find_origins, independent
from summarizer.records import SourceBrief
from summarizer.retold import EVERY_PAIR, Outline, Sentence, retold
from tests.golden import EVENTS, Golden
from tests.making import brief, claim, draft
from tests.retold_articles import AGENCY, FRENCH, MATCH, OTHER_FRENCH, OTHER_MATCH, RETOLD, WITNESS

WIRE = (
    "A ferry with 212 passengers on board ran aground off the northern coast on Tuesday after its engine failed in "
    "heavy seas. Coast guard vessels reached it within two hours and took most of the passengers to the nearest "
    "harbour, where buses were waiting. Nobody was hurt, but the ship took in water through a crack near the bow. "
    "The company that runs the line stopped all sailings until divers have looked at its other two ships."
)
OTHER = (
    "Passengers of a stranded ferry told of hours in the dark as waves broke over the deck. The vessel had left "
    "port in calm weather, several of them recalled, and nothing seemed wrong until the lights went out. Volunteers "
    "in the village cooked soup for those who came ashore. An inquiry will be led by the transport ministry."
)


def briefs(*texts: str) -> list[SourceBrief]:
    """A brief without claims for each text."""
    return [brief(text, draft(), number) for number, text in enumerate(texts, 1)]


def sets(found: list[SourceBrief]) -> list[tuple[str, ...]]:
    """The sources of each origin."""
    return [origin.sources for origin in find_origins(found)]


def test_a_rewrite_shares_its_origin() -> None:
    """An article that carries most of another's sentences is no second confirmation."""
    rewritten = WIRE.replace("Nobody was hurt", "There were no injuries").replace("heavy seas", "a storm")

    assert [("s1", "s2")] == sets(briefs(WIRE, rewritten))


def test_independent_reports_stand_alone() -> None:
    """Two reporters on one event are two origins."""
    assert [("s1",), ("s2",)] == sets(briefs(WIRE, OTHER))


def test_a_shared_statement_makes_no_copy() -> None:
    """Everybody quotes the same statement: quotations are left out of the count."""
    statement = f'"{WIRE}" the coast guard said in a statement.'

    assert [("s1",), ("s2",)] == sets(
        briefs(f"{OTHER}\n{statement}", f"Boats were sent out early.\n{statement}")
    )


def test_copies_of_copies_are_one_origin() -> None:
    """C copies b, b copies a: one origin, though a and c share little."""
    first, second = WIRE.split(" Nobody was hurt")
    middle = first + " " + OTHER.split(" Volunteers")[0]

    assert [("s1", "s2", "s3")] == sets(briefs(first, middle, OTHER.split(" Volunteers")[0] + second))


def test_the_reason_says_who_carries_whose_text() -> None:
    """A reader is told why two articles count as one."""
    origin = find_origins(briefs(WIRE, WIRE + " It was towed to port."))[0]

    assert "carry the same text" in origin.reason


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_origins_dont_depend_on_order(order: tuple[int, ...]) -> None:
    """The same origins whatever the order of the briefs."""
    found = briefs(WIRE, OTHER, WIRE)

    assert [("s1", "s3"), ("s2",)] == sets([found[i] for i in order])


def test_one_utterance_reported_twice_is_one_origin() -> None:
    """Two articles that report the same sentence of the same speaker confirm it once."""
    said = "the talks will be held in Geneva on Monday at noon"
    same = [claim(f"s{n}.c1", said, "text", said_by="Emily Horne") for n in (1, 2)]
    other = claim("s3.c1", "there will be a meeting in Switzerland", "text", said_by="Emily Horne")

    assert independent(same, Provenance()) == 1
    assert independent([*same, other], Provenance()) == 2


# --- retellings -------------------------------------------------------------------------


def paragraphs(text: str) -> list[str]:
    """The article's paragraphs, headline first."""
    return text.strip().split("\n\n")


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_a_retelling_shares_its_origin(order: tuple[int, ...]) -> None:
    """No run of words is left, but the facts, their order and their selection are another article's."""
    found = briefs(AGENCY, WITNESS, RETOLD)

    assert [("s1", "s3"), ("s2",)] == sets([found[i] for i in order])


def test_copies_alone_are_told_apart_from_retellings() -> None:
    """A retelling may get a fact wrong: who leaves out what was read already asks for copies word for word."""
    found = find_origins(briefs(AGENCY, RETOLD, AGENCY), reworded=False)

    assert [("s1", "s3"), ("s2",)] == [origin.sources for origin in found]


def test_a_retelling_is_told_as_one() -> None:
    """The reason counts the sentences, and doesn't claim that the text is the same."""
    reason = find_origins(briefs(AGENCY, RETOLD))[0].reason

    assert re.search(
        r"same facts in the same order, reworded: \d+ of 15 sentences of .* and \d+ of \d+", reason
    )
    assert "carry the same text" not in reason


@pytest.mark.parametrize(("one", "other"), [(AGENCY, WITNESS), (MATCH, OTHER_MATCH), (FRENCH, OTHER_FRENCH)])
def test_what_happened_in_an_order_is_no_retelling(one: str, other: str) -> None:
    """Two at one press conference, at one match, or in one language whose small words recur: two origins."""
    assert [("s1",), ("s2",)] == sets(briefs(one, other))


def test_facts_in_another_order_are_no_retelling() -> None:
    """Who tells the same facts from the last to the first didn't follow the other article."""
    title, *rest = paragraphs(RETOLD)

    assert [("s1",), ("s2",)] == sets(briefs(AGENCY, "\n\n".join([title, *reversed(rest)])))


def test_a_few_facts_in_common_are_no_retelling() -> None:
    """A third of another article, among twice as much of one's own: both had the facts from somewhere."""
    mixed = [*paragraphs(RETOLD)[:5], *paragraphs(MATCH)[1:]]

    assert [("s1",), ("s2",)] == sets(briefs(AGENCY, "\n\n".join(mixed)))


def test_facts_in_two_halves_exchanged_are_no_retelling() -> None:
    """Half of the facts follow the other article, and the rest doesn't: it was composed anew."""
    title, *rest = paragraphs(RETOLD)

    assert [("s1",), ("s2",)] == sets(briefs(AGENCY, "\n\n".join([title, *rest[7:], *rest[:7]])))


def test_much_reporting_of_ones_own_is_no_retelling() -> None:
    """All of the other's facts among twice as many more."""
    own = [*paragraphs(MATCH), *paragraphs(OTHER_MATCH)]

    assert [("s1",), ("s2",)] == sets(briefs(AGENCY, "\n\n".join([*own, *paragraphs(RETOLD)])))


@pytest.mark.parametrize(("everywhere", "here"), [((1, 2, 3, 4, 5), ()), ((), (1, 2))])
def test_words_that_tell_no_sentence_from_another(everywhere: tuple[int, ...], here: tuple[int, ...]) -> None:
    """Five words that every sentence has, or two of its own, make none match another; five of its own do."""

    def outline(shift: int, shared: tuple[int, ...]) -> Outline:
        return tuple(
            Sentence(
                array(
                    "I", [*everywhere, *(100 * n + w for w in shared), *(100 * n + shift + w for w in (1, 2))]
                ),
                array("I"),
            )
            for n in range(1, 13)
        )

    assert retold(outline(20, here), outline(40, here)) is None
    assert retold(outline(20, (1, 2, 3, 4, 5)), outline(40, (1, 2, 3, 4, 5))) is not None


def test_short_notes_are_no_retelling() -> None:
    """Fewer than eight sentences tell the same few facts in the same order by themselves."""
    assert [("s1",), ("s2",)] == sets(briefs(*("\n\n".join(paragraphs(t)[:7]) for t in (AGENCY, RETOLD))))


def test_the_same_quotations_are_no_retelling() -> None:
    """A press conference quoted at length by two reporters, in the order in which it was held."""
    said = [part.replace('"', "").rstrip(".") for part in paragraphs(AGENCY)[1:]]
    one = [f'"{words}," Quill said.' for words in said]
    other = [f'Asked about it, the engineer replied: "{words}."' for words in said]

    own = paragraphs(WITNESS)
    assert [("s1",), ("s2",)] == sets(briefs("\n\n".join(one), "\n\n".join(other)))
    assert [("s1",), ("s2",)] == sets(
        briefs("\n\n".join([*paragraphs(MATCH), *one]), "\n\n".join([*own, *other]))
    )


def test_a_reprint_of_a_retelling_is_of_the_same_origin() -> None:
    """Chains run through copies and retellings alike."""
    reprint = RETOLD.replace("Skerry cut off", "Island cut off").split("From Thursday")[0]

    assert [("s1", "s2", "s3")] == sets(briefs(AGENCY, reprint, RETOLD))


def test_a_retelling_is_found_among_many_articles() -> None:
    """Also where not every two articles are compared."""
    crowd = [f"{WITNESS.replace('Anders', f'Lund{n}')[n:]}" for n in range(EVERY_PAIR)]
    texts = [AGENCY, *crowd, RETOLD]

    assert ("s1", f"s{len(texts)}") in sets(briefs(*texts))


@pytest.mark.parametrize("name", EVENTS)
def test_origins_of_the_golden_events(name: str) -> None:
    """Exactly the groups that a reader found, before there was a program."""
    golden = Golden(name)
    numbers = sorted(golden.texts)

    found = sets(briefs(*(golden.texts[number] for number in numbers)))

    assert sorted(golden.expected["origins"]) == [[numbers[int(s[1:]) - 1] for s in group] for group in found]


def test_origins_of_the_samples() -> None:
    """The first and the last carry an agency's text; the others were written each on its own."""
    seeds = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))

    assert [("s1", "s5"), ("s2",), ("s3",), ("s4",)] == sets(briefs(*(s.read_text("utf-8") for s in seeds)))


WORD = st.integers(1, 40)
SENTENCE = st.tuples(st.frozensets(WORD, min_size=4, max_size=9), st.frozensets(WORD, max_size=3)).map(
    lambda words: Sentence(array("I", sorted(words[0])), array("I", sorted(words[1] - words[0])))
)
OUTLINE: st.SearchStrategy[Outline] = st.lists(SENTENCE, max_size=14).map(tuple)


@given(OUTLINE, OUTLINE, st.integers(0, 14))
@settings(max_examples=60, deadline=None)
def test_retelling_has_no_direction(one: Outline, other: Outline, shared: int) -> None:
    """Whichever article comes first, both are covered alike; every article of some length retells itself."""
    other = (*one[:shared], *other[shared:])
    found = retold(one, other)

    assert retold(other, one) == (found and found[::-1])


def test_very_long_articles_are_compared_in_little_time() -> None:
    """Thousands of sentences of the same words: the work is bounded by the words, not by their pairs."""
    same = Sentence(array("I", range(1, 9)), array("I"))
    rows = tuple(Sentence(array("I", [n % 40, *range(n, n + 7)]), array("I")) for n in range(41, 3_000))

    assert retold((same,) * 3_000, (same,) * 3_000) is None
    assert retold(rows, rows) is not None


# --- credits ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The captain told Reuters that the engine had failed.", "reuters"),
        ("Five people died, according to the Associated Press.", "associated press"),
        ("Five people died, the AP reported.", "associated press"),
        ("Five died, said a source quoted by AFP", "agence france-presse"),
        ("A witness told BBC News there was smoke.", "bbc"),
        ("Speaking to the Aldersyke Courier, she denied it.", "aldersyke courier"),
        ("The Washington Post first reported the sale.", "washington post"),
        ("CNN has learned that talks will go on.", "cnn"),
        ("According to the local newspaper Hochblick, 40 were hurt.", "hochblick"),
        ("It was first seen in an interview with\nSky News.", "sky news"),
        ("The sale of Reuters was agreed on Monday.", None),
        ("She told Emily Post said nothing new.", None),
        ("He told the president that the Times Square ball fell.", None),
        ("He told Reutersville that he would come.", None),
        ("Vicente Fox said that he would come.", None),
        ("The captain told reporters that the engine had failed.", None),
        ("According to the ministry, five died.", None),
        ("He told Reuters one thing, and according to CNN another.", None),
        ("", None),
    ],
)
def test_the_medium_that_a_sentence_credits(text: str, expected: str | None) -> None:
    """One that is known, called or titled as such, in the frame of a credit; none where there are two."""
    assert expected == credited([text])


@pytest.mark.parametrize(
    ("name", "expected"),
    [("AP", "associated press"), ("the Hallam Gazette", "hallam gazette"), ("Ann Post", None)],
)
def test_a_speaker_that_is_a_medium(name: str, expected: str | None) -> None:
    """Known by the name alone."""
    assert expected == medium(name)


def test_claims_that_credit_one_medium_have_one_origin() -> None:
    """Whoever spoke to it, and by whichever name it goes; another medium is another origin."""
    claims = [
        claim("s1.c1", "5 people", evidence="A doctor told The Associated Press that 5 people died."),
        claim("s2.c1", "5 people", evidence="5 people died, AP reported, citing the mayor."),
        claim("s3.c1", "5 people", evidence="5 people died, according to Reuters."),
        claim("s4.c1", "5 people", evidence="5 people died, a reporter saw."),
    ]

    assert 3 == independent(claims, Provenance())
    assert 3 == independent(claims[::-1], Provenance())
    assert 2 == independent(claims[1:3], Provenance())
    assert 1 == independent(claims[:2], Provenance())


def test_a_medium_may_be_the_speaker() -> None:
    """ "AFP: 5 people died" and a claim that was told to AFP."""
    claims = [
        claim("s1.c1", "5 people", evidence="5 people died in the fire.", said_by="AFP"),
        claim(
            "s2.c1", "5 people", evidence="The mayor told AFP that 5 people were killed.", said_by="the mayor"
        ),
    ]

    assert 1 == independent(claims, Provenance())


def test_who_credits_another_source_has_it_from_there() -> None:
    """The credited article itself is the origin; two articles of one publisher aren't joined by a third's credit."""
    claims = [
        claim("s1.c1", "5 people", evidence="5 people died."),
        claim("s2.c1", "5 people", evidence="Another 5 people were found dead."),
        claim("s3.c1", "5 people", evidence="5 people died, the Courier reported."),
    ]
    by = {"s1": "The Courier", "s2": "The Courier", "s3": "Hallam Radio"}

    assert [3, 2, 2] == [
        independent(c, Provenance({}, p)) for c, p in ((claims, {}), (claims, by), (claims[::-1], by))
    ]
    assert 1 == independent([claims[0], claims[2]], Provenance({}, by))
