"""Searches that look before they leap: what they leave out never hides anything, and what they keep is bounded."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from syntok import segmenter
from syntok._segmentation_states import State
from syntok.tokenizer import Tokenizer

from summarizer.articles.addressed import passages
from summarizer.articles.addressed.views import views
from summarizer.checks import Held, held
from summarizer.engines.lexical import claims
from summarizer.text import halved, memo, sentences, tokens
from summarizer.text.edges import cut
from summarizer.text.lexicon import NUMBER_WORDS
from summarizer.values import moment_patterns, moment_triggers
from summarizer.values import tokens as value_tokens
from summarizer.values.quantity_amount import amount_at, begins
from summarizer.values.tokens import tokenise

#: Tells of time in every way that a rare wording wants, behind a mark that no pattern goes over.
TIMES = "; a day of that month, half past 9 at night, on a Monday in May, at noon at Easter"
INJECTIONS = Path(__file__).parent / "injections"
WORDS = st.sampled_from(
    'The the and said people Mr. Dec. p.m. No. no A I x 5 100 2021 U.S. it.He ." " \' ... … ; ? ! . , - — foo_ '
    "well-known end. “We agree.” ’s é 日本。 \u200b \t".split(" ")
)


def _whole(piece: str) -> list[int]:
    """Where syntok sees sentences begin when it reads every word."""
    found = segmenter.segment(Tokenizer(replace_not_contraction=False).tokenize(piece))
    return [sentence[0].offset for sentence in found if sentence]


@settings(max_examples=120, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=24), st.sampled_from(["", "(", ")", "[1]"]))
def test_the_inside_of_runs_of_words_decides_no_sentence(words: list[str], bracket: str) -> None:
    """Without the words that are left out, syntok sees the same sentences as with them."""
    piece = " ".join([*words, bracket, *words[::-1]])
    expected = _whole(piece) if sentences._STOP.search(piece, 0, len(piece.rstrip()) - 2) else []

    assert expected == sentences._starts(piece)


def test_every_stop_and_bracket_of_syntok_is_known() -> None:
    """A stop or bracket that a new version adds would be left out with the words around it."""
    assert [stop for stop in State.terminals if not sentences._STOP.match(stop)] == []
    brackets = State.opening_brackets | State.closing_brackets
    assert [bracket for bracket in brackets if not sentences._BRACKET.match(bracket)] == []


def test_long_runs_are_left_out() -> None:
    """Of a sentence without marks, syntok reads a few words; or nothing would be won."""
    long = "The president said on Monday that he would not sign the bill today."

    assert [match.group() for match in sentences._RUN.finditer(long)] == [
        "president said on Monday that he would not sign the bill "
    ]


@pytest.mark.parametrize("number", range(len(moment_patterns._PATTERNS)))
def test_no_match_of_a_time_is_hidden(number: int) -> None:
    """What a pattern matches is found by its marks, stretch by stretch, as it is in the whole text."""
    kind, _, pattern = moment_patterns._PATTERNS[number]
    made = st.from_regex(re.compile(pattern.pattern, pattern.flags))

    @settings(max_examples=20, deadline=None, derandomize=True)
    @given(
        made,
        st.sampled_from(["", "It was December. ", "Nobody knows!"]),
        st.sampled_from(["", ". People met."]),
    )
    def check(words: str, before: str, after: str) -> None:
        text = f"{before}{words}{after}{TIMES}"
        expected = [match.span() for match in pattern.finditer(text)]
        found = moment_patterns.matches(text)
        actual = [m.span() for name, m in found if name == kind and m.re.pattern == pattern.pattern]
        assert expected == actual

    check()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ten to twelve people met.", []),  # nothing else tells of time
        ("They met at ten to noon.", ["ten to noon", "noon"]),
        ("It was mıdweek.", ["mıdweek"]),  # as `re.I` reads it
        ("Nothing in December. Nothing in May.", ["in December", "in May"]),
        ("At eleven.30 o'clock", ["eleven.30 o'clock"]),  # not a sentence's end
    ],
)
def test_times_are_found_by_their_words(text: str, expected: list[str]) -> None:
    """A time is told by its own words, but for the few wordings that want a text that tells of time."""
    assert sorted(expected) == sorted({match.group() for _, match in moment_patterns.matches(text)})


def test_stretches_leave_no_gap() -> None:
    """Every character is searched, once."""
    text = "He came in December. It was 5 p.m. Nobody knows! Why? “Because.”"
    found = list(moment_triggers.stretches(text))

    assert text == "".join(text[a:b] for a, b in found)
    assert len(found) > 2


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            "a an half few couple dozen dozens hundred tens thousands million one two twenty second third 5 1,000 0.5 "
            "$ £ US$ EUR Rs usd rs m bn p % of and to - – . , the people aged years more than 12th".split()
        ),
        max_size=8,
    )
)
def test_no_amount_begins_where_none_is_looked_for(words: list[str]) -> None:
    """Where `begins` says no, there is no amount."""
    found = tokenise(" ".join(words))

    assert [i for i, token in enumerate(found) if not begins(token) and amount_at(found, i)] == []


def test_rules_that_are_not_called_for_have_no_stem_in_the_text() -> None:
    """Looking rules up by their stems' first letters leaves out none that any text of the test set calls for."""
    rows = [
        row for path in sorted(INJECTIONS.glob("*.jsonl")) for row in path.read_text("utf-8").splitlines()
    ]
    texts = ["\n".join(v for v in json.loads(row).values() if isinstance(v, str)) for row in rows]
    for view in (view for text in texts for view in views(text)):
        expected = [rule.name for rule in passages.RULES if view.present(rule.stems)]
        called = [rule for rule in passages._called_for(view) if view.present(rule.stems)]
        assert expected == [rule.name for rule in called]


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="abAZ19é.,:;!?)\"”'’-–&@ \n_日\u0301$%−", max_size=14))
def test_a_plain_word_is_the_token_that_it_would_be(text: str) -> None:
    """The short way to a word gives what the long way does."""
    long = re.compile(tokens._TOKEN.pattern.split("|", 1)[1].removeprefix("\\Z)|"))

    assert [match.span() for match in long.finditer(text)] == [(t.start, t.end) for t in tokens.tokens(text)]


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="abUS19é.,:;'’–& \n_日\u0301$%−½", max_size=14))
def test_no_token_begins_with_what_is_passed_over(text: str) -> None:
    """Spaces and commas are passed over at once; without that, and character by character, the same is found."""
    tried = [
        re.compile(one._TOKEN.pattern.replace("(?![ ,])", "").replace("(?! )", ""))
        for one in (tokens, value_tokens)
    ]

    assert [match.span() for match in tried[0].finditer(text)] == [
        (t.start, t.end) for t in tokens.tokens(text)
    ]
    assert [(match.lastgroup, match[0], *match.span()) for match in tried[1].finditer(text)] == [
        (t.kind, t.text, t.start, t.end) for t in value_tokens.tokenise(text)
    ]


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.sampled_from("seventeen thirds half a 5 1,000, 20. …. the dozen two-and to x".split()), max_size=4
    ),
    st.sampled_from([" ", "  ", " " * 12, "\n", "\u00a0", "........... ", ", "]),
    st.sampled_from(["million", "a million", "500", "and a half", "one"]),
)
def test_a_figures_end_is_found_in_the_last_word(words: list[str], gap: str, right: str) -> None:
    """A border that stands inside a figure does so, whatever stands before its left side's last word."""
    left = " ".join(words) + gap
    expected = any(before.search(left) and after.match(right) for before, after in halved._JOINTS)

    assert expected == halved.halves_figure(left, right)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from("Two TWENTY-one second's onesie x2 seconds _two pair. é eight".split())))
def test_a_number_word_is_found_as_a_whole_word(words: list[str]) -> None:
    """As a search for each of them between borders of words would find it."""
    text = " ".join(words)
    searched = re.search(r"\d|\b(?:" + "|".join(NUMBER_WORDS) + r")\b", text, re.IGNORECASE)

    assert bool(searched) == claims._has_number(text)


def test_an_edge_beside_invisible_characters_is_still_seen() -> None:
    """Text that isn't ASCII is freed of them; a combining sign is cut off nothing."""
    assert cut("sol\u00addiers", 0, 4) == "a word"
    assert cut("cafe\u0301s", 0, 4) == "a character"


def test_what_is_remembered_is_what_is_read() -> None:
    """The same text with another argument is another question, and long texts are kept, too, though few."""
    asked: list[tuple[str, int]] = []

    @memo.by_text
    def read(text: str, more: int = 0) -> int:
        asked.append((text[:1], more))
        return len(text) + more

    long = "b" * (memo.SHORT + 1)
    assert [1, 1, 3, memo.SHORT + 1, memo.SHORT + 1] == [
        read("a"),
        read("a"),
        read("a", 2),
        read(long),
        read(long),
    ]
    assert [("a", 0), ("a", 2), ("b", 0)] == asked


def test_few_texts_are_kept() -> None:
    """However many texts are read, no more than the last are kept: hostile ones can't fill the memory."""
    asked: list[str] = []

    @memo.by_text
    def read(text: str) -> str:
        asked.append(text)
        return text

    for number in range(memo.FEW + 1):
        read(str(number) * (memo.SHORT + 1))
    read("0" * (memo.SHORT + 1))
    assert memo.FEW + 2 == len(asked)


def test_a_name_asked_about_with_a_question_is_asked_about_again_without() -> None:
    """What the question's own words allow is not remembered for who asks without it."""
    article, question = Held("Officials met in the town."), Held("Did Ann Lee attend?")

    assert article.stray_name("Ann Lee met them", sentence=False, known=question) == ""
    assert article.stray_name("Ann Lee met them", sentence=False) == "Ann"
    assert article.stray_name("Ann Lee met them", sentence=False, known=question) == ""
    assert article.stray_name("Ann met them") == ""  # the first word of a sentence


def test_the_same_words_are_held_once() -> None:
    """Evidence that several claims rest on is read once."""
    assert held("Five died in May.") is held("Five died in May.")
    assert held("Five died in May.").stray_figure("6 died") == "6"
