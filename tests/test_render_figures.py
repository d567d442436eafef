"""Figures that differ, drawn as intervals: on which axis, and with which characters in a terminal and in Markdown."""

from __future__ import annotations

import math
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from summarizer.records import EventBrief, FactValue, Interval, Quantity, Value
from summarizer.render import bars, html, intervals, markdown, text
from summarizer.render.choose import View
from summarizer.render.intervals import Bar, Chart, Tick
from tests.hostile import HOSTILE
from tests.page_reader import Page
from tests.sample import BRIEF, answer, fact, span
from tests.sample_variants import hostile, with_facts

VIEW = View.of(BRIEF)
NINETY = "more than 90,000"


def told(words: str, hard: Interval, soft: Interval, source: str, unit: str | None = None) -> FactValue:
    """One source's figure."""
    normal = Quantity(hard=hard, soft=soft, exact=hard == soft, unit=unit)
    return answer(Value(kind="quantity", text=words, normal=normal), span(source, "Putin"))


def brief_of(*values: FactValue) -> EventBrief:
    """The sample with one more fact, whose figures differ."""
    return with_facts([fact("f99", "How high is it?", "High.", *values, agreement="differs")])


# --- what is drawn ---


def test_figures_that_differ_share_an_axis() -> None:
    """Three counts of troops: where a reader takes one to be less, its bar ends where the other's begins."""
    (chart,) = intervals.charts(VIEW)
    tens, ninety, hundred = chart.bars
    assert "How many Russian troops are near Ukraine's border?" == chart.fact.question
    assert ["tens of thousands", NINETY, "More than 100,000"] == [bar.text for bar in chart.bars]
    assert ninety.soft[1] == hundred.soft[0] == pytest.approx(tens.soft[1], abs=0.01)
    assert [(False, True)] * 3 == [(bar.open_left, bar.open_right) for bar in chart.bars]
    assert "entails 90,001 or more; reads as 90,000 to 100,000" == ninety.label


def test_other_units_arent_on_the_axis() -> None:
    """Feet aren't drawn on an axis of metres; they are named beside it. Agreeing figures aren't drawn at all."""
    metres = told("4 m", (4, 4), (4, 4), "s1", "m"), told("3 to 5 m", (3, 5), (3, 5), "s2", "m")
    feet = told("13 ft", (13, 13), (13, 13), "s3", "ft")
    agreeing = fact("f98", "How high?", "So.", metres[0], agreement="differs")
    brief = brief_of(*metres, feet)
    brief = brief.model_copy(update={"facts": (*brief.facts, agreeing)})
    view = View.of(brief)
    chart = intervals.charts(view)[-1]
    assert ("in metres", ("13 ft",), 2, "f99") == (
        chart.scale,
        chart.apart,
        len(chart.bars),
        chart.fact.id,
    )
    assert ["f98"] == [one.id for one in intervals.others(view)]
    for page in (text.render(brief), markdown.render(brief)):
        assert "Not on this axis: 13 ft" in page


def test_a_place_in_an_order_is_no_figure() -> None:
    """ "The second call" isn't among the key figures, whatever others call it."""
    ranks = [told("second", (2, 2), (2, 2), "s1", "rank"), told("third", (3, 3), (3, 3), "s2", "rank")]
    view = View.of(brief_of(*ranks))
    assert [1, []] == [len(intervals.charts(view)), intervals.others(view)]


def test_the_best_supported_are_drawn_the_lowest_first() -> None:
    """Eight of ten answers have bars, in order of size; the other two, which fewest stand behind, are named below."""
    values = [told(f"{n} m", (n, n), (n, n), f"s{1 + n % 5}", "m") for n in (9, 3, 8, 1, 5, 7, 2, 6, 4, 0)]
    brief = brief_of(*values)
    chart = intervals.charts(View.of(brief))[-1]
    assert [f"{n} m" for n in (1, 2, 3, 5, 6, 7, 8, 9)] == [bar.text for bar in chart.bars]
    assert ["0 m", "4 m"] == [bar.text for bar in chart.more]
    for page in (text.render(brief), markdown.render(brief)):
        assert "Also: 0 m / 4 m" in page


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (100_000, "100,000"),
        (1_500_000, "1.5 million"),
        (0.25, "0.25"),
        (40, "40"),
        (2e9, "2 billion"),
        (-3, "-3"),
        (0, "0"),
        (math.inf, "unbounded"),
    ],
)
def test_numbers_are_told_as_people_do(value: float, expected: str) -> None:
    """Thousands with commas, millions in words, no zeros without meaning."""
    assert expected == intervals.number(value)


@pytest.mark.parametrize(
    ("hard", "soft"),
    [
        ((None, None), (None, None)),
        ((0, None), (1e300, 1e308)),
        ((math.inf, None), (1, 2)),
        ((None, 0), (-5, 0)),
    ],
)
def test_figures_without_bounds_or_beyond_reason_are_drawn(hard: Interval, soft: Interval) -> None:
    """No bound on either side, endless and huge numbers: a drawing or none, never a failure, in no format."""
    brief = brief_of(
        told("x", hard, soft, "s1"), told("y", hard, soft, "s2"), told("3", (3, 3), (3, 3), "s3")
    )
    assert [] == Page(html.render(brief)).faults
    assert text.render(brief, width=20).endswith("\n")
    assert markdown.render(brief).endswith("\n")


# --- characters ---


def bar(hard: tuple[float, float], soft: tuple[float, float], left: bool = False, right: bool = False) -> Bar:
    """A bar at these places, in percent."""
    return Bar(told("x", (1, 1), (1, 1), "s1"), "x", "", hard, soft, left, right)


def drawn(one: Bar, width: int) -> str:
    """Its characters."""
    return "".join(run for run, _ in bars.row(one, width))


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (bar((0, 100), (0, 100)), "━━━━━━━━━━━"),
        (bar((20, 80), (40, 60)), "  ──━━━──  "),
        (bar((50, 50), (50, 50)), "     ●     "),
        (bar((30, 100), (30, 60), right=True), "   ━━━━───▶"),
        (bar((0, 70), (40, 70), left=True), "◀───━━━━   "),
        (bar((0, 100), (49, 51), left=True, right=True), "◀────━────▶"),
    ],
)
def test_a_bar(one: Bar, expected: str) -> None:
    """Thin for what the words entail, thick for what a reader takes, a dot for one number, arrows for no bound."""
    assert expected == drawn(one, 11)


PERCENT = st.floats(0, 100)
ENDS = st.tuples(PERCENT, PERCENT).map(lambda pair: (min(pair), max(pair)))


@settings(max_examples=150)
@given(ENDS, ENDS, st.booleans(), st.booleans(), st.integers(1, 200))
def test_any_bar_is_as_wide_as_asked(
    hard: tuple[float, float], soft: tuple[float, float], left: bool, right: bool, width: int
) -> None:
    """For any ends and width: exactly so many columns, and something is drawn, the thick part in one piece."""
    line = drawn(bar(hard, soft, left, right), width)
    assert width == cell_len(line) == len(line)
    assert line.strip()
    assert len(re.findall(r"[━●]+", line)) <= 1


@settings(max_examples=150)
@given(PERCENT, PERCENT, st.integers(2, 200))
def test_order_is_kept(one: float, other: float, width: int) -> None:
    """What is less is never drawn to the right of what is more."""
    low, high = sorted((one, other))
    assert 0 <= bars.column(low, width) <= bars.column(high, width) < width


@settings(max_examples=150)
@given(st.lists(st.tuples(PERCENT, st.integers(0, 10**9)), max_size=7), st.integers(1, 120))
def test_the_axis_has_room(ticks: list[tuple[float, int]], width: int) -> None:
    """Its numbers are whole, apart from each other, in their order, and within the width; none where none fits."""
    marks = tuple(Tick(str(number), at) for at, number in sorted(ticks))
    line = bars.axis(Chart(BRIEF.facts[0], "", (), (), marks, (), False), width)
    assert len(line) <= width
    names = [tick.text for tick in marks]
    for word in line.split():
        assert word in names
        names = names[names.index(word) + 1 :]


# --- in a terminal ---


def section(page: str) -> str:
    """The lines of the figures."""
    return re.split(r"\nTIMELINE\n", page.split("KEY FIGURES\n")[1])[0]


@pytest.mark.parametrize("width", [20, 32, 40, 55, 56, 80, 100, 160])
def test_bars_at_any_width(width: int) -> None:
    """One bar a figure, none wider than the page; each ends in its arrow; what follows on another starts at its end."""
    lines = section(text.render(BRIEF, width=width)).split("\n")
    drawings = [line for line in lines if "━" in line]
    assert 3 == len(drawings)
    assert [True] * 3 == [line.endswith("▶") for line in drawings]
    assert 1 == len({len(line) for line in drawings})
    assert max(map(cell_len, lines)) <= width
    assert drawings[1].rindex("━") == drawings[2].index("━")
    assert drawings[0].index("━") < drawings[1].index("━") < drawings[2].index("━")


def test_the_answer_stands_beside_its_bar_or_above_it() -> None:
    """With room the bar follows the answer on its line; without, it has the next line for itself."""
    wide, narrow = (section(text.render(BRIEF, width=width)) for width in (80, 40))
    assert re.search(r"^  more than 90,000 – Nick Ciolino +━+─+▶$", wide, re.MULTILINE)
    assert re.search(r"^  more than 90,000 – Nick Ciolino\n +━+─+▶$", narrow, re.MULTILINE)
    assert re.search(r"^ +20,000 {2,}60,000 {2,}100,000$", text.render(BRIEF, width=60), re.MULTILINE)


def test_colour_changes_no_column() -> None:
    """With colour the drawing is the same, character by character; without there is no escape."""
    plain, coloured = (text.render(BRIEF, width=80, colour=colour) for colour in (False, True))
    assert "\x1b[34m━" in coloured
    assert section(plain) == section(re.sub(r"\x1b\[[0-9;]*m", "", coloured))
    assert "\x1b" not in plain


@pytest.mark.parametrize("poison", HOSTILE, ids=range(len(HOSTILE)))
def test_no_string_reaches_a_drawing(poison: str) -> None:
    """Whatever a figure, a source or a unit is called, the bars are the same."""
    page, clean = (section(text.render(brief, width=80)) for brief in (hostile(poison), BRIEF))
    drawing = r"━+─*▶$"
    assert re.findall(drawing, clean, re.MULTILINE) == re.findall(drawing, page, re.MULTILINE)


# --- in Markdown ---


def test_bars_in_markdown_line_up() -> None:
    """Every bar is a code span of one length in a cell of a table, the axis below; nothing in it is a space."""
    page = markdown.render(BRIEF)
    spans = re.findall(r"\| `([^`]+)` \|", page)
    assert 4 == len(spans)
    assert {40} == {len(one) for one in spans}
    assert not any(" " in one for one in spans)
    assert "60,000··" in spans[3]
    assert spans[1].rindex("━") == spans[2].index("━")
