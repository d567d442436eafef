"""A saved brief that lives on: what an update asks, what it gives, and what is told of the change."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

import summarizer
from summarizer import Changes, EventBrief, diff, summarize, update
from summarizer.cli import app
from summarizer.errors import BriefError, SettingsError
from summarizer.living import told
from summarizer.records import Source
from summarizer.render.json import load, render

FIRST = """Ferry sinks off Oru island
2024-03-11
The Daily Lantern

A ferry sank off the island of Oru on Monday. The death toll stood at 12, police said.
"We will not rest until every family has an answer," Transport Minister Dewi Laras said.
"""
SECOND = """Rescuers search for survivors of Oru ferry
2024-03-11
Coast Herald

Rescuers searched on Monday for survivors of a ferry that sank off the island of Oru.
Forty divers took part in the search.
"""
THIRD = """Death toll of Oru ferry rises
2024-03-13
Northgate News

The death toll from the sinking of a ferry off the island of Oru rose to 58 on Wednesday, police said.
"We will not stop until every family has its answers," Transport Minister Dewi Laras said.
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Three articles, in the folder that the test runs in."""
    for name, text in (("a.txt", FIRST), ("b.txt", SECOND), ("c.txt", THIRD)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def saved(brief: EventBrief) -> EventBrief:
    """Put a brief into a file and read it back."""
    return load(render(brief))


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("before", "more"),
    [(["a.txt", "b.txt"], ["c.txt"]), (["b.txt", "c.txt"], ["a.txt"]), (["b.txt"], ["a.txt", "c.txt"])],
)
def test_an_update_gives_what_a_full_run_gives(before: list[str], more: list[str]) -> None:
    """Byte for byte, whichever articles came last."""
    updated = update(saved(summarize(before)), more)

    assert render(summarize(["a.txt", "b.txt", "c.txt"])) == render(updated)


@pytest.mark.usefixtures("folder")
def test_what_the_brief_has_already_is_no_update() -> None:
    """The same article again changes nothing, and asks nothing."""
    brief = saved(summarize(["a.txt", "b.txt"]))

    assert brief is update(brief, ["b.txt", "a.txt"])
    assert not diff(brief, brief)


def test_a_rewritten_article_takes_the_place_of_what_it_was(folder: Path) -> None:
    """A page that was edited is one source, with its new words; the change says so."""
    before = saved(summarize(["a.txt", "b.txt"]))
    (folder / "b.txt").write_text(SECOND.replace("Forty divers", "Sixty divers"), encoding="utf-8")
    after = update(before, ["b.txt"])
    changes = diff(before, after)

    assert render(summarize(["a.txt", "b.txt"])) == render(after)
    assert [("rewritten", "b.txt")] == [(change.kind, change.source.path) for change in changes.sources]
    assert any("Sixty divers" in change.fact.values[0].value.text for change in changes.facts)


def test_an_article_that_is_gone_keeps_its_claims(folder: Path) -> None:
    """Its file was deleted: what it said stays, and the brief says that its text wasn't there."""
    before = saved(summarize(["a.txt", "b.txt"]))
    (folder / "b.txt").unlink()
    after = update(before, ["c.txt"])

    assert {"a.txt", "b.txt", "c.txt"} == {source.path for source in after.sources}
    assert any("Forty divers" in value.value.text for fact in after.facts for value in fact.values)
    assert any("b.txt" in dropped.reason for dropped in after.dropped)


@pytest.mark.usefixtures("folder")
def test_what_changed_is_told() -> None:
    """Who came, which figure was overtaken, which disagreement opened, which facts are new: and back again."""
    before, after = summarize(["a.txt", "b.txt"]), summarize(["a.txt", "b.txt", "c.txt"])
    changes, back = diff(before, after), diff(after, before)

    assert [("added", "c.txt")] == [(change.kind, change.source.path) for change in changes.sources]
    assert [("12", "58")] == [(figure.was.text, figure.now.text) for figure in changes.figures]
    assert [("opened", "quotation")] == [(c.kind, c.conflict.kind) for c in changes.conflicts]
    assert changes.summary
    told = " ".join(sentence.text for sentence in after.summary)
    assert "rose to 58" in told, "the summary says how things stand on the last day"
    assert "stood at 12" not in told
    assert [("gone", "c.txt")] == [(change.kind, change.source.path) for change in back.sources]
    assert [("settled", "quotation")] == [(c.kind, c.conflict.kind) for c in back.conflicts]
    assert () == back.figures


@pytest.mark.usefixtures("folder")
def test_a_renumbered_source_is_the_same_source() -> None:
    """An article that sorts before the others gives them new ids; nothing else about them changes."""
    before, after = summarize(["b.txt", "c.txt"]), summarize(["a.txt", "b.txt", "c.txt"])
    changes = diff(before, after)

    assert [("added", "a.txt")] == [(change.kind, change.source.path) for change in changes.sources]
    assert not [change for change in changes.facts if change.kind == "gone"]


def test_a_file_that_moved_is_the_same_source(folder: Path) -> None:
    """Its bytes tell."""
    before = summarize(["a.txt", "b.txt"])
    (folder / "b.txt").rename(folder / "z.txt")

    assert () == diff(before, summarize(["a.txt", "z.txt"])).sources


@pytest.mark.usefixtures("folder")
def test_the_changes_are_read_at_any_width() -> None:
    """No line is wider than asked, nothing of an article drives the terminal, and no change is said as well."""
    before, after = summarize(["a.txt", "b.txt"]), summarize(["a.txt", "b.txt", "c.txt"])
    source = after.sources[2].model_copy(update={"title": "\x1b[31mred\u202e", "publisher": None})
    changes = diff(before, after.model_copy(update={"sources": (*after.sources[:2], source)}))

    for width in (20, 40, 80):
        assert max(map(len, told.render(changes, width).split("\n"))) <= width
    assert "\x1b" not in told.render(changes)
    assert "\u202e" not in told.render(changes)
    assert "Nothing changed." in told.render(Changes(title="Same"))


@pytest.mark.usefixtures("folder")
def test_a_brief_without_source_briefs_is_refused() -> None:
    """One that an earlier version saved can't be built upon: that is said, and what to do."""
    brief = summarize(["a.txt"]).model_copy(update={"briefs": ()})

    with pytest.raises(BriefError, match="no source briefs"):
        update(brief, ["b.txt"])


@pytest.mark.usefixtures("folder")
def test_two_engines_are_not_mixed() -> None:
    """A brief that rules made isn't continued by a model: neither would answer for it."""
    with pytest.raises(SettingsError, match="lexical"):
        update(summarize(["a.txt"]), ["b.txt"], model="some-model", base_url="http://127.0.0.1:9/v1")


@pytest.mark.usefixtures("folder")
def test_on_the_command_line() -> None:
    """`update -o` writes the brief and tells what changed; `diff` tells it of two files, as text and as JSON."""
    runner = CliRunner()
    assert 0 == runner.invoke(app, ["brief", "a.txt", "b.txt", "-o", "old.json"]).exit_code
    updated = runner.invoke(app, ["update", "old.json", "c.txt", "-o", "new.json"])
    shown = runner.invoke(app, ["diff", "old.json", "new.json"])
    as_json = runner.invoke(app, ["diff", "old.json", "new.json", "--format", "json"])

    assert 0 == updated.exit_code
    assert updated.stdout == shown.stdout
    assert "“12” → “58”" in shown.stdout
    assert summarize(["a.txt", "b.txt", "c.txt"]).title == Changes.model_validate_json(as_json.stdout).title
    assert 0 != runner.invoke(app, ["diff", "old.json", "missing.json"]).exit_code


def test_a_source_without_place_or_text_hash_matches_by_its_bytes() -> None:
    """An article made by a program has neither path nor address."""
    from summarizer.living.same import sources

    one = Source(id="s1", sha256="ab", words=3)
    other = Source(id="s1", sha256="cd", words=3)

    assert {"s2": "s1"} == dict(sources([one], [one.model_copy(update={"id": "s2"})]).old_id)
    assert {} == dict(sources([one], [other]).old_id)


def test_the_doors_are_there() -> None:
    """The library's names."""
    assert {"aupdate", "diff", "update", "Changes"} <= set(summarizer.__all__)
