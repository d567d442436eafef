"""`late`: a pattern like any other, compiled when it is first used; and that every one of them compiles."""

from __future__ import annotations

import copy
import gc
import importlib
import pkgutil
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer import consolidate, values
from summarizer.engines import lexical
from summarizer.values import late as module
from summarizer.values.late import late

SOURCE = r"(?P<count>\d+) (?:dead|killed)\b"
TEXTS = ("", "12 dead", "no dead", "3 killed, 4 DEAD and 5 dead", "12 deadlines")


def test_nothing_is_compiled_before_the_first_use() -> None:
    """A pattern that can't be compiled is an error of its first use, not of its making."""
    pattern = late("(unclosed")
    with pytest.raises(re.error):
        pattern.search("anything")


@pytest.mark.parametrize("flags", [0, re.I])
@pytest.mark.parametrize("text", TEXTS)
def test_it_finds_what_the_compiled_pattern_finds(text: str, flags: int) -> None:
    """Every method that the package calls gives what `re.compile`'s gives, on the first call and on the second."""
    pattern, real = late(SOURCE, flags), re.compile(SOURCE, flags)
    for _ in range(2):
        for name in ("search", "match", "fullmatch"):
            expected, actual = getattr(real, name)(text), getattr(pattern, name)(text)
            assert (expected and expected.span()) == (actual and actual.span())
        assert [m.span() for m in real.finditer(text)] == [m.span() for m in pattern.finditer(text)]
        assert real.findall(text) == pattern.findall(text)
        assert real.split(text) == pattern.split(text)
        assert real.sub("-", text) == pattern.sub("-", text)
    assert (real.groupindex, real.groups, real.pattern) == (
        pattern.groupindex,
        pattern.groups,
        pattern.pattern,
    )


@settings(max_examples=50)
@given(st.text(alphabet="ab1 \n", max_size=12), st.integers(0, 12))
def test_a_start_is_handed_on(text: str, start: int) -> None:
    """`search(text, start)` begins there, as the pattern's own does."""
    expected, actual = re.compile("a1|b").search(text, start), late("a1|b").search(text, start)
    assert (expected and expected.span()) == (actual and actual.span())


def test_one_that_was_not_used_can_be_copied() -> None:
    """Copying a pattern compiles nothing and doesn't recurse: the copy compiles for itself."""
    assert (0, 1) == copy.copy(late("a")).search("a").span()  # type: ignore[union-attr]  # "a" is there


def test_every_pattern_of_the_package_compiles() -> None:
    """What isn't used at import isn't checked by it: here each is compiled once."""
    for package in (values, consolidate, lexical):
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            importlib.import_module(found.name)
    patterns = [
        one for one in gc.get_objects() if isinstance(one, module._Late) and one.pattern != "(unclosed"
    ]
    assert len(patterns) > 500
    assert all(isinstance(one.groups, int) for one in patterns)
