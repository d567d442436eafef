"""Evidence in an article's text: nested, crossing and touching spans, over paragraphs, in any number."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.render.page.anchors import Anchors, Place
from summarizer.render.page.passages import CONTEXT, Marked, Node, Piece, context, marked, pieces

TEXT = "Alpha beta gamma.\n\nDelta epsilon zeta eta.\r\nTheta iota.\n"


def shown(text: str | None, bounds: list[tuple[int, int]], whole: str = TEXT) -> Marked:
    """The marked text of one source with evidence at `bounds`, in the order that the page gives them."""
    places = [Place("s1", a, b) for a, b in sorted(set(bounds), key=lambda pair: (pair[0], -pair[1]))]
    words = {at: whole[at.start : at.end] for at in places}
    anchors = Anchors({at: n for n, at in enumerate(places, 1)}, dict.fromkeys(places, ()), words)
    held, known = pieces(text, places, words)
    return marked(held, known, anchors, places)


def drawn(made: Marked) -> list[str]:
    """`<1 words >1` for each paragraph; `+` before the number of a mark that goes on from an earlier one."""
    return ["".join(map(step, nodes)) for nodes in made.paragraphs]


def step(node: Node) -> str:
    """One step of it."""
    if node.kind == "text":
        return node.text
    return f"<{'' if node.first else '+'}{node.number}" if node.kind == "open" else f"{node.number}>"


@pytest.mark.parametrize(
    ("bounds", "expected"),
    [
        ([], "Alpha beta gamma."),
        ([(0, 5)], "<1Alpha1> beta gamma."),
        ([(0, 10), (6, 10)], "<1Alpha <2beta2>1> gamma."),  # nested, ending together
        ([(0, 10), (0, 5)], "<1<2Alpha2> beta1> gamma."),  # nested, beginning together
        ([(0, 10), (6, 16)], "<1Alpha <2beta2>1><+2 gamma2>."),  # crossing
        ([(0, 6), (6, 10)], "<1Alpha 1><2beta2> gamma."),  # touching
        ([(3, 3)], "Alp<11>ha beta gamma."),  # empty
        ([(0, 9), (2, 12), (4, 15)], "<1Al<2ph<3a bet3>2>1><+2<+3a g3>2><+3amm3>a."),  # a chain
    ],
)
def test_marks(bounds: list[tuple[int, int]], expected: str) -> None:
    """Nested spans are nested marks; of crossing ones the later begun goes on in another mark."""
    assert expected == drawn(shown(TEXT, bounds))[0]


def test_a_span_over_paragraphs_is_marked_in_each() -> None:
    """The anchor stands in the first paragraph, marks in all."""
    assert ["Alpha <1beta gamma.1>", "<+1Delta1> epsilon zeta eta.", "Theta iota."] == drawn(
        shown(TEXT, [(6, 24)])
    )


def test_evidence_alone_makes_passages() -> None:
    """Without the text, overlapping and touching evidence is one passage; a gap begins another."""
    made = shown(None, [(0, 10), (6, 16), (19, 24)])
    assert (["<1Alpha <2beta2>1><+2 gamma2>", "<3Delta3>"], False) == (drawn(made), made.whole)


def test_evidence_between_paragraphs_isnt_lost() -> None:
    """Evidence that is nothing but the space between paragraphs still gets its anchor."""
    assert ((1,), [1]) == (shown(TEXT, [(17, 18)]).lost, [1])


BOUNDS = st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).map(
    lambda pair: (min(pair), max(pair))
)


@settings(max_examples=150)
@given(st.lists(BOUNDS, max_size=12), st.booleans())
def test_any_spans(bounds: list[tuple[int, int]], known: bool) -> None:
    """For any spans: the words are the article's; marks are well nested; each span has one anchor, and its words."""
    made = shown(TEXT if known else None, bounds)
    if known:
        assert [line for line in TEXT.splitlines() if line] == [
            "".join(node.text for node in nodes) for nodes in made.paragraphs
        ]
    anchors: list[int] = []
    words: dict[int, str] = {}
    for nodes in made.paragraphs:
        opened: list[int] = []
        for node in nodes:
            if node.kind == "text":
                for number in opened:
                    words[number] = words.get(number, "") + node.text
            elif node.kind == "open":
                opened.append(node.number)
                anchors += [node.number] if node.first else []
            else:
                assert opened.pop() == node.number
        assert opened == []
    numbers = range(1, len(set(bounds)) + 1)
    ordered = sorted(set(bounds), key=lambda pair: (pair[0], -pair[1]))
    assert list(numbers) == sorted([*anchors, *made.lost])
    expected = ["".join(TEXT[a:b].splitlines()) for a, b in ordered]
    assert expected == ["".join(words.get(number, "").splitlines()) for number in numbers]


@pytest.mark.parametrize(
    ("start", "end", "before", "after"),
    [(0, 3, "", " two three"), (4, 7, "one ", " three"), (8, 13, "one two ", ""), (5, 99, "", "")],
)
def test_context(start: int, end: int, before: str, after: str) -> None:
    """What stands around a quotation in its paragraph; nothing for evidence that no paragraph holds."""
    assert (before, after) == context([Piece(0, "one two three")], Place("s1", start, end))


def test_long_context_is_cut_at_words() -> None:
    """At most so many characters on either side, never half a word, the cut shown."""
    before, after = context([Piece(0, "word " * 100 + "HERE" + " next" * 100)], Place("s1", 500, 504))
    assert ("… word", "word ") == (before[:6], before[-5:])
    assert (" next", "next …") == (after[:5], after[-6:])
    assert max(len(before), len(after)) <= CONTEXT + 1
