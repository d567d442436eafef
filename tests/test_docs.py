"""Documentation can't drift: its examples run, its commands exist, its links lead somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from typer.main import get_command

import summarizer
from summarizer.cli import app

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text("utf-8")
PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").glob("*.md"), ROOT / "cassettes" / "README.md"])
EXAMPLES = re.findall(r"```python\n(.*?)```", README, re.DOTALL)


@pytest.mark.parametrize("number", range(len(EXAMPLES)))
def test_examples_in_the_readme_run(
    number: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every Python block runs as it stands, from the repository's root, without a key."""
    monkeypatch.chdir(ROOT)
    for name in ("OPENAI_API_KEY", "SUMMARIZER_MODEL"):
        monkeypatch.delenv(name, raising=False)

    exec(compile(EXAMPLES[number], f"README.md, example {number}", "exec"), {})


def test_there_are_examples() -> None:
    """The pattern above still finds them."""
    assert len(EXAMPLES) == 3


def test_every_command_is_in_the_readme() -> None:
    """A command that isn't documented doesn't exist for a user."""
    commands = get_command(app).commands  # type: ignore[attr-defined]  # the app is a group

    assert set() == {name for name in commands if f"summarizer {name}" not in README}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    """Relative links name files that are there."""
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text("utf-8"))

    assert [] == [link for link in links if not (page.parent / link).exists()]


def test_public_names_are_listed_and_load() -> None:
    """`__all__` is what is promised, sorted, and every name in it is there."""
    promised = {"summarize", "asummarize", "extract", "merge", "read_article", "Locator", "relate"}

    assert promised <= set(summarizer.__all__)
    assert sorted(summarizer.__all__) == summarizer.__all__
    assert all(getattr(summarizer, name) is not None for name in summarizer.__all__)


def test_a_name_that_isnt_public_is_an_attribute_error() -> None:
    """Lazy loading keeps Python's own manners."""
    with pytest.raises(AttributeError, match="nonsense"):
        summarizer.nonsense  # noqa: B018  # the access is the test


def test_the_package_says_that_it_is_typed() -> None:
    """`py.typed` is in the package."""
    assert (Path(summarizer.__file__).parent / "py.typed").exists()
