"""What each source does to each question, and how that looks with many sources."""

from __future__ import annotations

import pytest

from summarizer.records import EventBrief, Fact, Origin, Value
from summarizer.render import html
from summarizer.render.page import disagreements, matrix, stance
from summarizer.render.page.story import Story
from tests.page_reader import Page
from tests.sample import BRIEF, CONFLICTS, TALKS, TEXTS, WEEK, answer, fact, span, words
from tests.sample_variants import with_facts


def states(brief: EventBrief, key: str) -> list[str]:
    """States of all sources for one fact, in order."""
    found = next(one for one in brief.facts if one.id == key)
    return list(stance.states(Story.of(brief, {}), found).values())


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        # s1 and s5 give one answer and are one origin, s1 a day earlier; the others say the same by other names
        ("f1", ["says", "says", "says", "says", "copied"]),
        # a day is more exact than its week
        ("f3", ["exact", "exact", "exact", "says", "copied"]),
        # all sides of a disagreement differ, none is the measure of the others; two were asked and are silent
        ("f6", ["silent", "differs", "silent", "differs", "differs"]),
        # a disagreement that isn't confirmed
        ("f12", ["maybe", "maybe", "maybe", "silent", "maybe"]),
        # told by one source alone: nobody else was asked
        ("f14", ["none", "says", "none", "none", "none"]),
    ],
)
def test_states_of_the_sample(key: str, expected: list[str]) -> None:
    """Read from the seeds: who says it, more exactly, differs, copies, is silent."""
    assert expected == states(BRIEF, key)


def made(*values: tuple[str, str], agreement: str, **more: object) -> Fact:
    """A fact with an answer of each source."""
    return fact(
        "f99",
        "What?",
        "That.",
        *(answer(words(v), span(s, "Putin")) for s, v in values),
        agreement=agreement,
        **more,
    )


def test_answers_beside_each_other() -> None:
    """Where answers complement each other, the second is another answer, not a repetition."""
    one = made(("s1", "Poland"), ("s2", "Romania"), agreement="complements")
    assert ["says", "other", "silent", "silent", "silent"] == states(with_facts([one]), "f99")


def test_another_answer_is_no_copy() -> None:
    """A source of the same origin that answers otherwise has its own words."""
    one = made(("s1", "Vladimir Zelensky"), ("s5", "Volodymyr Zelensky"), agreement="alias")
    assert "copied" not in states(with_facts([one]), "f99")


def test_what_a_rule_could_read_is_more_exact() -> None:
    """Where no rule tells which answer is the more exact, it is the one with a figure or date in it."""
    vague = answer(Value(kind="moment", text="earlier", normal=None), span("s1", "Putin"))
    one = fact("f99", "When?", "Then.", vague, answer(TALKS, span("s2", "Putin")), agreement="refines")
    assert ["says", "exact", "silent", "silent", "silent"] == states(with_facts([one]), "f99")


def test_a_moment_that_is_none_breaks_nothing() -> None:
    """A brief written by hand, with words where a date should be, is shown."""
    assert WEEK.normal
    broken = WEEK.model_copy(update={"normal": WEEK.normal.model_copy(update={"earliest": "soon"})})
    one = fact(
        "f99",
        "When?",
        "Then.",
        answer(broken, span("s1", "Putin")),
        answer(TALKS, span("s2", "Putin")),
        agreement="refines",
    )
    assert 5 == len(states(with_facts([one]), "f99"))


def test_the_table_is_one() -> None:
    """A header for each column and row with its scope, as many cells as heads, the state in words in each."""
    table = Page(html.render(BRIEF, TEXTS)).named("table")[0].all()
    heads = [one for one in table if one.tag == "th" and one.attributes["scope"] == "col"]
    rows = [one for one in table if one.tag == "tr"][1:]
    assert ["Question", "Reena Bhardwaj", "“Biden and Putin to speak after…”"] == [
        one.words for one in heads[:3]
    ]
    for row in rows:
        cells = [one for one in row.all() if one.tag == "td"]
        assert ["row"] == [one.attributes["scope"] for one in row.all() if one.tag == "th"]
        assert len(heads) - 1 == len(cells)
        assert all(any(word.split(":")[0] in cell.words for word in stance.STATES.values()) for cell in cells)


def crowd(count: int) -> EventBrief:
    """The sample with so many more sources, all of which say that Putin asked for the call."""
    sources = tuple(
        BRIEF.sources[3].model_copy(update={"id": f"s{n}", "path": f"{n}.txt"}) for n in range(6, 6 + count)
    )
    ids = [source.id for source in sources]
    evidence = tuple(span("s4", "Russia").model_copy(update={"source": one}) for one in ids)
    first = BRIEF.facts[0]
    top = first.values[0].model_copy(
        update={"sources": ("s1", "s5", *ids), "evidence": (*first.values[0].evidence, *evidence)}
    )
    facts = (first.model_copy(update={"values": (top, *first.values[1:])}), *BRIEF.facts[1:])
    return BRIEF.model_copy(update={"facts": facts, "sources": (*BRIEF.sources, *sources)})


def test_many_sources_are_counted() -> None:
    """More than twelve sources: no column each, but answers with how many give them, all names behind them."""
    few, many = (matrix.told(Story.of(crowd(count), {})) for count in (7, 8))
    assert (12, 0) == (len(few.heads), len(few.rows[0].tallies))
    assert (0, 4) == (len(many.heads), len(many.rows[0].tallies))
    shown = Page(html.render(crowd(8))).by_id("f1")
    assert "13.txt" in shown.words
    assert 11 <= len([one for one in shown.all() if one.attributes.get("href", "").startswith("#e")])


def test_a_copy_is_told_by_its_date() -> None:
    """Of one origin's sources the undated come last."""
    undated = tuple(s.model_copy(update={"published": None}) if s.id == "s1" else s for s in BRIEF.sources)
    brief = BRIEF.model_copy(
        update={"sources": undated, "origins": (Origin(id="o1", sources=("s1", "s5"), reason="r"),)}
    )
    assert ["copied", "says", "says", "says", "says"] == states(brief, "f1")
    assert CONFLICTS


def test_names_left_out_are_all_where_the_link_leads() -> None:
    """A disagreement's quotation may leave names to its fact only where that has every one of its links."""
    brief = BRIEF.model_copy(update={"conflicts": CONFLICTS})
    story = Story.of(brief, TEXTS)
    first, _, quoted = disagreements.told(story, CONFLICTS[:3])
    assert ["#f6"] * 3 == [q.all_there.href for side in first.sides for q in side.quotes if q.all_there]
    assert {None} == {q.all_there for side in quoted.sides for q in side.quotes}
    elsewhere = CONFLICTS[0].sides[0].model_copy(update={"evidence": (span("s2", "Moscow"),)})
    moved = CONFLICTS[0].model_copy(update={"sides": (elsewhere, *CONFLICTS[0].sides[1:])})
    story = Story.of(BRIEF.model_copy(update={"conflicts": (moved, *CONFLICTS[1:])}), TEXTS)
    assert disagreements.told(story, [moved])[0].sides[0].quotes[0].all_there is None
