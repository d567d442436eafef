"""Drawings: figures on one axis, times on one line, sources and origins as a graph."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.records import FactValue, Origin, Quantity, TimelineEntry, Value
from summarizer.render import html
from summarizer.render.page import figures, kinship, times
from summarizer.render.page.story import Story
from summarizer.render.scale import Axis, Line
from tests.page_reader import Page
from tests.sample import BRIEF, TEXTS, answer, day, fact, span
from tests.sample_variants import with_facts

STORY = Story.of(BRIEF, TEXTS)


def counted(text: str, low: float, high: float, *sources: str) -> FactValue:
    """An answer with a figure, told by `sources`."""
    normal = Quantity(hard=(low, high), soft=(low, high), exact=low == high)
    return answer(Value(kind="quantity", text=text, normal=normal), *(span(one, "Putin") for one in sources))


NUMBERS = st.lists(st.floats(-1e15, 1e15, allow_nan=False), min_size=1, max_size=9)


# --- axes ---


@settings(max_examples=150)
@given(NUMBERS)
def test_an_axis_keeps_order_and_room(numbers: list[float]) -> None:
    """Every number lies within the drawing, none to the left of a smaller one; ticks are on the axis and few."""
    axis = Axis.over(numbers)
    places = [axis.at(number) for number in sorted(numbers)]
    assert places == sorted(places)
    assert all(4 <= place <= 96 for place in places)
    assert len(axis.ticks()) <= 7
    assert all(4 <= axis.at(tick) <= 96 for tick in axis.ticks())


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ([20_000, 200_000], [50_000, 100_000, 150_000, 200_000]),
        ([51, 53], [51, 52, 53]),  # ages: no half years
        ([0.2, 0.4], [0.2, 0.25, 0.3, 0.35, 0.4]),
        ([10, 100_000], [10, 100, 1_000, 10_000, 100_000]),  # logarithmic
        ([7], [6, 7, 8]),
    ],
)
def test_ticks_are_round(numbers: list[float], expected: list[float]) -> None:
    """Five or so round numbers; whole ones where all are."""
    assert expected == pytest.approx(Axis.over(numbers).ticks())


@settings(max_examples=150)
@given(NUMBERS)
def test_a_line_of_time_keeps_order(moments: list[float]) -> None:
    """Later is to the right, equal is the same place, all within the drawing."""
    line = Line.over(moments)
    places = [line.at(moment) for moment in sorted(moments)]
    assert places == sorted(places)
    assert all(0 <= place <= 100 for place in places)


def test_a_long_empty_stretch_is_cut_and_shown_as_cut() -> None:
    """Eight years of nothing take no more room than six middling gaps, and the cut is marked there."""
    line = Line.over([0, 3000, 3001, 3002, 3003, 3004])
    assert 1 == len(line.cuts)
    assert line.at(0) < line.cuts[0] < line.at(3000) < 60


def test_an_even_line_isnt_cut() -> None:
    """Where nothing is long and empty, distances are true."""
    line = Line.over([0, 10, 20, 30])
    assert ((), 34.67) == (line.cuts, line.at(10))


# --- figures ---


def test_bars_lead_to_the_words_they_are_drawn_from() -> None:
    """A name beside a bar leads to the evidence; where four or more give a figure, their number leads to the fact."""
    (plot,) = figures.plots(STORY)
    assert "#f6" == plot.fact.href
    links = Page(html.render(BRIEF, TEXTS)).links("figures")
    assert [(name, href[:2]) for name, href in links] == [
        ("6", "#f"),
        ("“Biden and Putin to speak after…”", "#e"),
        ("Nick Ciolino", "#e"),
        ("CNN", "#e"),
    ]
    ids = ("s1", "s2", "s3", "s4")
    four = [counted("more than 90,000", 90_000, 100_000, *ids), counted("80,000", 80_000, 80_000, "s5")]
    page = Page(
        html.render(with_facts([fact("f99", "How many?", "Many.", *four, agreement="differs")]), TEXTS)
    )
    assert ("4 articles, 4 independent origins", "#f18") in page.links("figures")


def test_more_answers_than_bars_are_folded_on_the_same_axis() -> None:
    """Of twelve figures eight are drawn at once and four behind a summary, none is left out or merely named."""
    values = [counted(f"{n} boats", n, n, f"s{1 + n % 5}") for n in range(12)]
    page = Page(html.render(with_facts([fact("f99", "How many?", "Many.", *values, agreement="differs")])))
    drawings = [one for one in page.by_id("figures").all() if one.attributes.get("role") == "img"]
    assert [f"entails {n}; reads as {n}" for n in range(12)] == [
        one.attributes["aria-label"] for one in drawings[3:]
    ]
    assert "4 more on the same axis" in page.by_id("figures").words
    assert [] == page.faults


# --- times ---


def test_the_timeline_is_drawn_in_order() -> None:
    """Earlier dots are to the left; entries of one time share a dot; the list has all, with links to the facts."""
    drawn = times.drawing(STORY)
    assert drawn
    assert ["1", "2", "3", "4", "5"] == [dot.text for dot in drawn.dots]
    assert [dot.start for dot in drawn.dots] == sorted(dot.start for dot in drawn.dots)
    assert ["7 Dec 2021", "29 Dec 2021", "13 Jan 2022"] == [
        mark.text for mark in drawn.marks if not mark.minor
    ]
    entries = times.entries(STORY)
    assert ("7 December 2021 (“Dec. 7”)", ("5",)) == (
        entries[0].when,
        tuple(link.text for link in entries[0].facts),
    )


def test_no_dot_lies_on_another() -> None:
    """Many things at nearly the same time: each dot has its own row or stands clear of its neighbours."""
    many = [
        TimelineEntry(when=day(f"{n}", f"2021-12-{n:02}"), statement=f"Thing {n}.", facts=(), sources=("s1",))
        for n in [*range(1, 28), 28, 28, 28]
    ]
    drawn = times.drawing(Story.of(BRIEF.model_copy(update={"timeline": tuple(many)}), {}))
    assert drawn
    for one in drawn.dots:
        for other in drawn.dots:
            if one is not other and one.y == other.y:
                assert abs(one.start - other.start) * 3.2 >= (one.size + other.size) / 2


@pytest.mark.parametrize("earliest", ["T15:30", "soon", "0001-01-01", "9999-12-31", "2021-13-45"])
def test_times_without_a_date_are_listed_only(earliest: str) -> None:
    """A time of day, a moment that is none, the ends of the calendar: nothing fails."""
    normal = day("x", "2021-12-07").normal
    assert normal
    odd = Value(
        kind="moment", text="x", normal=normal.model_copy(update={"earliest": earliest, "latest": earliest})
    )
    entry = TimelineEntry(when=odd, statement="Odd.", facts=(), sources=())
    page = Page(html.render(BRIEF.model_copy(update={"timeline": (*BRIEF.timeline, entry)})))
    assert "Odd." in page.by_id("t6").words
    assert [] == page.faults


# --- origins ---


def test_copies_hang_on_the_earlier_source() -> None:
    """The seeds' rewrite hangs on the article a day older; what stands alone is an origin by itself."""
    drawn = kinship.graph(STORY)
    assert drawn
    assert ["Reena Bhardwaj", "CNN"] == [point.name for point in drawn.points[:2]]
    assert [True, False] == [point.first for point in drawn.points[:2]]
    assert [False, True, False, False, False] == [edge.copied for edge in drawn.edges]
    assert [1, 2, 3, 4] == [number for _, _, number in drawn.roots]


def test_without_dates_nobody_is_the_first() -> None:
    """Sources of one origin of the same day hang beside each other."""
    same = tuple(source.model_copy(update={"published": None}) for source in BRIEF.sources)
    drawn = kinship.graph(Story.of(BRIEF.model_copy(update={"sources": same}), {}))
    assert drawn
    assert [False, False] == [point.first for point in drawn.points[:2]]
    assert [True, True] == [edge.copied for edge in drawn.edges[:2]]


def test_no_graph_where_all_stand_alone() -> None:
    """And many sources don't make a drawing without end."""
    alone = tuple(Origin(id=f"o{n}", sources=(f"s{n}",), reason="alone") for n in range(1, 6))
    assert kinship.graph(Story.of(BRIEF.model_copy(update={"origins": alone}), {})) is None
    crowd = Origin(id="o1", sources=tuple(f"s{n}" for n in range(1, 200)), reason="one text")
    drawn = kinship.graph(Story.of(BRIEF.model_copy(update={"origins": (crowd,)}), {}))
    assert drawn
    assert "… and 187 more" in [point.name for point in drawn.points]
