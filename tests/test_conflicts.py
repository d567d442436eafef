"""Disagreements from every proposer: confirmed, possible, merged, ordered."""

from __future__ import annotations

import pytest

from summarizer.consolidate.conflicts import Finding, by_judge, by_rule, fault_in, merge
from summarizer.consolidate.context import Context
from summarizer.consolidate.facts import Linked, linked
from summarizer.engines.base import Judgement
from tests.making import claim

NOBODY = Context()
REFUSED = "have refused to offer any guarantees"
SOME = "some of which officials have called nonstarters"


def answers() -> Linked:
    """A fact that no rule can compare: two sources, two answers in words."""
    told = [claim("s1.c1", REFUSED, "text"), claim("s2.c1", SOME, "text")]
    return linked("How were the demands answered?", True, told, NOBODY)


def judgement(**more: object) -> Judgement:
    """A first reading that sees a difference, with what the doubting one adds."""
    fields = {
        "number": 0,
        "groups": ((1,), (2,)),
        "relation": "differs",
        "reason": "One says all, one says some.",
    }
    return Judgement(**(fields | more))  # type: ignore[arg-type]  # fields of several types in one dict


def test_a_judgement_is_confirmed_only_when_one_asserts_what_another_excludes() -> None:
    """Both readings agree, and the proposition is told with the reason."""
    found = by_judge(
        0, answers(), judgement(proposition="All were refused.", stances={1: "asserts", 2: "excludes"})
    )

    assert found is not None
    assert ("confirmed", "differs", 2, "judge") == (
        found.standing,
        found.relation,
        found.severity,
        found.rule,
    )
    assert "All were refused." in found.reason


@pytest.mark.parametrize("stances", [{1: "asserts", 2: "silent"}, {1: "silent", 2: "silent"}, {}])
def test_what_the_doubting_reading_doesnt_uphold_is_possible(stances: dict[int, str]) -> None:
    """A side that merely says less leaves the finding possible, and minor."""
    found = by_judge(0, answers(), judgement(stances=stances))

    assert found is not None
    assert ("possible", 1) == (found.standing, found.severity)


def test_a_judgement_of_no_disagreement_is_none() -> None:
    """The judge may find that nothing clashes."""
    assert by_judge(0, answers(), judgement(relation="compatible")) is None


@pytest.mark.parametrize(
    ("wrong", "word"),
    [
        ({"groups": ((1,),)}, "group"),
        ({"groups": ((1,), (1, 2))}, "group"),
        ({"groups": ((1,), (2,), (3,))}, "group"),
        ({"words": {1: "have accepted"}}, "have accepted"),
        ({"words": {7: "some"}}, "doesn't exist"),
        ({"stances": {9: "asserts"}}, "doesn't exist"),
    ],
)
def test_a_judgement_that_doesnt_hold_is_refused(wrong: dict[str, object], word: str) -> None:
    """Every answer in one group, and the clashing words in the answer's own quotation."""
    assert word in fault_in(judgement(**wrong), answers())


def test_a_judgement_that_holds_has_no_fault() -> None:
    """Quote marks and spaces aside, the words stand in the quotation."""
    assert fault_in(judgement(words={1: "refused to offer  any", 2: "“some of which”"}), answers()) == ""


def test_a_conflict_of_figures_names_its_rule_and_both_sides() -> None:
    """A rule's finding needs no judge."""
    fact = linked("How many?", True, [claim("s1.c1", "58 dead"), claim("s2.c1", "59 dead")], NOBODY)
    found = by_rule(3, fact)

    assert found is not None
    assert (("s1",), ("s2",)) == tuple(side.sources for side in found.sides)
    assert ((3,), "contradicts", 3) == (found.facts, found.relation, found.severity)
    assert "“58 dead” and “59 dead”" in found.reason


def test_an_article_that_disagrees_with_itself_is_reported_as_such() -> None:
    """Title 58, body 59: one source on both sides, and the reason says so."""
    told = [claim("s1.c1", "58 dead"), claim("s1.c2", "59 dead", start=80)]
    found = by_rule(0, linked("How many?", True, told, NOBODY))

    assert found is not None
    assert found.reason.startswith("The article disagrees with itself.")


def of(fact: Linked, index: int = 0) -> Finding:
    """The rule's finding in a fact."""
    found = by_rule(index, fact)
    assert found is not None
    return found


def test_findings_on_the_same_evidence_are_one_conflict_of_several_facts() -> None:
    """The same two figures in the same two passages, reached by two questions."""
    told = [claim("s1.c1", "58 dead"), claim("s2.c1", "59 dead")]
    one, other = (
        of(linked(q, True, told, NOBODY), i) for i, q in enumerate(("How many died?", "What was the toll?"))
    )

    assert [(0, 1)] == [finding.facts for finding in merge([one, other])]


def test_two_figures_in_one_sentence_are_two_conflicts() -> None:
    """ "58 dead and 500 hurt" against "59 dead and 400 hurt": the sentences are the same, the quarrels are two."""
    first, second = "58 dead and 500 hurt in the fire", "59 dead and 400 hurt in the fire"
    dead = [claim("s1.c1", "58 dead", evidence=first), claim("s2.c1", "59 dead", evidence=second)]
    hurt = [claim("s1.c2", "500 hurt", evidence=first), claim("s2.c2", "400 hurt", evidence=second)]

    found = merge([of(linked("Dead?", True, dead, NOBODY)), of(linked("Hurt?", True, hurt, NOBODY), 1)])

    assert len(found) == 2


def test_confirmed_comes_before_possible_and_worst_first() -> None:
    """The order that a reader needs."""
    possible = by_judge(2, answers(), judgement())
    differs = of(
        linked("Q", True, [claim("s1.c5", "more than 90,000"), claim("s3.c5", "more than 100,000")], NOBODY)
    )
    contradicts = of(
        linked("R", True, [claim("s1.c6", "3 ships", start=9), claim("s3.c6", "4 ships", start=9)], NOBODY)
    )
    assert possible is not None

    found = merge([possible, differs, contradicts])

    assert [("confirmed", 3), ("confirmed", 2), ("possible", 1)] == [(f.standing, f.severity) for f in found]


def test_a_qualified_figure_is_left_to_the_judge() -> None:
    """13 m dug and "less than 10 metres from reaching the bottom" may be two things: no rule declares it."""
    told = [
        claim("s1.c1", "only 13m", evidence="rescuers have dug only 13m down the shaft"),
        claim("s2.c1", "less than 10 metres from reaching the bottom"),
    ]
    fact = linked("How deep have rescuers dug?", True, told, NOBODY)

    assert by_rule(0, fact) is None
    assert fact.undecided()


def test_a_clash_of_times_is_told_as_the_answer_to_when() -> None:
    """A reading sees the clash of the dates under "Where?", the judge's words aren't the places: "When?" leads."""
    first, second = "It sank off Kos on Monday.", "On Tuesday the ship sank off Kos harbour."
    where = linked(
        "Where?",
        True,
        [claim("s1.c1", "off Kos", "text", evidence=first), claim("s2.c1", "off Kos harbour", "text", evidence=second)],
        NOBODY,
    )  # fmt: skip
    when = linked(
        "When?",
        True,
        [claim("s1.c2", "on Monday", "text", evidence=first), claim("s2.c2", "On Tuesday", "text", evidence=second)],
        NOBODY,
    )  # fmt: skip
    said = {"words": {1: "on Monday", 2: "On Tuesday"}, "stances": {1: "asserts", 2: "excludes"}}
    found = [by_judge(0, where, judgement(**said)), by_judge(1, when, judgement(**said))]

    merged = merge([finding for finding in found if finding])

    assert [("When?", (0, 1))] == [(finding.question, finding.facts) for finding in merged]
