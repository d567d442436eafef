"""What people have on the command line: what it was taken for, which columns, what was skipped, its text saved."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from summarizer.articles import read_articles
from summarizer.articles.vouched import digest
from summarizer.records import EventBrief, SourceBrief
from summarizer.saved import texts
from tests.commands import run
from tests.documents import LEAD, MORE, TITLE, valid
from tests.test_cli import _alone  # noqa: F401 - the fixture keeps settings from outside away


@pytest.fixture
def mixed(tmp_path: Path) -> Path:
    """A folder with a document of every kind, a picture and a style sheet."""
    folder = tmp_path / "mixed"
    folder.mkdir()
    for name in (
        "a.txt",
        "b.md",
        "c.html",
        "d.rss",
        "g.jsonl",
        "h.csv",
        "i.pdf",
        "j.docx",
        "k.eml",
        "l.mhtml",
    ):
        (folder / name).write_bytes(valid()[name])
    (folder / "p.png").write_bytes(b"x")
    (folder / "x.css").write_bytes(b"a{}")
    return folder


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """An export whose columns no guess knows."""
    path = tmp_path / "t.csv"
    path.write_text(f"Kopf;Inhalt;Wann\n{TITLE};{LEAD} {MORE};2024-03-01\n", "utf-8")
    return path


def saved(path: Path) -> dict[str, Any]:
    """A saved brief as data."""
    told: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return told


def test_it_is_said_what_was_taken_as_what_and_what_was_left_out(mixed: Path, tmp_path: Path) -> None:
    """Kinds by count, skipped files by name, failures by name, on standard error; all of it is in the brief, too. A
    skipped picture isn't a failure; a feed entry without an article is.
    """
    code, _, err = run("brief", mixed, "-o", tmp_path / "b.json")
    dropped = [(d["stage"], Path(d["what"]).name, d["reason"]) for d in saved(tmp_path / "b.json")["dropped"]]

    assert 3 == code
    assert (
        "Read 1 text, 1 Markdown text, 1 web page, 1 feed entry, 3 JSON records, 2 table rows, 1 PDF, "
        "1 Word document, 1 mail, 1 saved page." in err
    )
    assert "Skipped 2 files in folders:" in err
    assert 1 == err.count("d.rss#2")
    assert {
        ("read", "p.png", "It is a picture."),
        ("read", "x.css", "It is part of a page's design."),
    } <= set(dropped)
    assert [name for stage, name, _ in dropped if stage == "read"][:1] == ["d.rss#2"]


def test_a_folder_with_a_picture_is_no_failure(tmp_path: Path) -> None:
    """Exit code 0: what was skipped in a folder was never asked for."""
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "a.txt").write_text(f"{LEAD}\n\n{MORE}\n")
    (tmp_path / "news" / "p.jpg").write_bytes(b"x")

    assert 0 == run("brief", tmp_path / "news")[0]


def test_plain_text_needs_no_words_about_reading(tmp_path: Path) -> None:
    """Where every input is a text file and nothing is skipped, nothing is said of it."""
    (tmp_path / "a.txt").write_text(f"{LEAD}\n\n{MORE}\n")

    assert "Read" not in run("brief", tmp_path / "a.txt")[2]


@pytest.mark.parametrize("where", ["flag", "variable", "file"])
def test_columns_are_named_by_flag_variable_or_file(
    table: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    """`--fields`, `SUMMARIZER_FIELDS` and `[fields]` in `summarizer.toml` say the same."""
    flags = ["--fields", "text=Inhalt, title=Kopf,published=Wann"] if where == "flag" else []
    if where == "variable":
        monkeypatch.setenv("SUMMARIZER_FIELDS", "text=Inhalt,title=Kopf,published=Wann")
    if where == "file":
        (tmp_path / "summarizer.toml").write_text(
            '[fields]\ntext = "Inhalt"\ntitle = "Kopf"\npublished = "Wann"\n'
        )
    code, out, _ = run("extract", table, *flags)
    source = SourceBrief.model_validate_json(out).source

    assert (0, TITLE, "2024-03-01", 1) == (code, source.title, str(source.published), source.part)
    assert {"title": "field Kopf", "published": "field Wann"}.items() <= source.found.items()


@pytest.mark.parametrize("fields", ["txt=Inhalt", "text", "text=", "=Inhalt"])
def test_a_field_map_that_makes_no_sense_is_a_usage_error(table: Path, fields: str) -> None:
    """A field that articles haven't got, a pair without both names: exit code 2, before anything is read."""
    code, _, err = run("brief", table, "--fields", fields)

    assert 2 == code
    assert "fields" in err


def test_without_a_map_the_error_names_the_columns(table: Path) -> None:
    """Whoever has to write the map needs the names."""
    code, _, err = run("brief", table)

    assert 1 == code
    assert "its fields are: Kopf, Inhalt, Wann" in err
    assert "--fields text=" in err


def test_extract_then_merge_is_brief_for_every_kind(mixed: Path, tmp_path: Path) -> None:
    """What is cut and marked in a document is the same when the saved text is read again: the two briefs are equal,
    but for what could not be read at all, which only `brief` knows.
    """
    run("brief", mixed, "-o", tmp_path / "at_once.json")
    run("extract", mixed, "-o", tmp_path / "e.jsonl")
    run("merge", tmp_path / "e.jsonl", "-o", tmp_path / "merged.json")
    at_once, merged = saved(tmp_path / "at_once.json"), saved(tmp_path / "merged.json")
    unread = [d for d in at_once["dropped"] if d["source"] is None and d["stage"] == "read"]

    assert 3 == len(unread)
    at_once["dropped"] = [d for d in at_once["dropped"] if d not in unread]
    assert at_once == merged


def test_a_derived_text_is_saved_and_vouched_for(mixed: Path, tmp_path: Path) -> None:
    """Every span of every source can be checked with what the brief holds, or with a text file of the same bytes."""
    run("brief", mixed, "-o", tmp_path / "b.json")
    brief = EventBrief.model_validate(saved(tmp_path / "b.json"))
    held = {source.id: brief.texts.get(source.id) for source in brief.sources}

    assert {
        False: {"text", "markdown"},
        True: {"html", "feed", "json", "csv", "pdf", "docx", "eml", "mhtml"},
    } == {derived: {s.kind for s in brief.sources if s.derived is derived} for derived in (False, True)}
    for source in brief.sources:
        text = held[source.id] if source.derived else Path(source.path or "").read_text("utf-8")
        assert text is not None
        assert source.text_sha256 == hashlib.sha256(text.encode()).hexdigest()
    assert [] == [s.id for s in brief.sources if s.id in brief.texts and not s.derived]


def test_the_page_shows_derived_articles_without_their_documents(mixed: Path, tmp_path: Path) -> None:
    """`show` makes the same page as `brief` when the documents are gone, except for text files, which it names."""
    run("brief", mixed / "c.html", mixed / "i.pdf", "-o", tmp_path / "b.json")
    page = run("brief", mixed / "c.html", mixed / "i.pdf", "--format", "html")[1]
    for name in ("c.html", "i.pdf"):
        (mixed / name).unlink()

    code, shown, err = run("show", tmp_path / "b.json", "--format", "html")

    assert (0, page, "") == (code, shown, err)


def test_show_says_which_text_is_gone_or_changed(tmp_path: Path) -> None:
    """A text file that isn't there any more, and one with other bytes, are each named."""
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(f"{name} {LEAD}\n\n{MORE}\n")
    run("brief", "a.txt", "b.txt", "-o", "x.json")
    (tmp_path / "a.txt").unlink()
    (tmp_path / "b.txt").write_text(f"b.txt {MORE}\n")

    _, _, err = run("show", "x.json", "--format", "html")

    assert "The text of a.txt is not here" in err
    assert "b.txt has changed since it was read" in err


def test_a_text_that_was_changed_is_refused(mixed: Path, tmp_path: Path) -> None:
    """`merge` and `show` compare the text with its hash, and refuse one that is another, by name."""
    run("extract", mixed / "c.html", "-o", tmp_path / "e.jsonl")
    run("brief", mixed / "c.html", "-o", tmp_path / "b.json")
    line, brief = saved(tmp_path / "e.jsonl"), saved(tmp_path / "b.json")
    line["text"] = line["text"].replace("second day", "tenth  day")
    brief["texts"] = {key: text.replace("second day", "tenth  day") for key, text in brief["texts"].items()}
    (tmp_path / "e.jsonl").write_text(json.dumps(line) + "\n")
    (tmp_path / "b.json").write_text(json.dumps(brief))

    merged, shown = run("merge", tmp_path / "e.jsonl"), run("show", tmp_path / "b.json")

    assert (1, 1) == (merged[0], shown[0])
    assert all("c.html" in err and "SHA-256 is another" in err for err in (merged[2], shown[2]))


def test_evidence_that_isnt_in_the_text_is_refused(mixed: Path, tmp_path: Path) -> None:
    """A hash that was made to fit doesn't help: each span is compared with its place in the text."""
    run("extract", mixed / "c.html", "-o", tmp_path / "e.jsonl")
    line = saved(tmp_path / "e.jsonl")
    line["text"] = line["text"].replace("killing twelve", "killing eleven")
    line["source"]["text_sha256"] = digest(line["text"])
    (tmp_path / "e.jsonl").write_text(json.dumps(line) + "\n")

    code, _, err = run("merge", tmp_path / "e.jsonl")

    assert 1 == code
    assert "doesn't hold its evidence" in err


def test_articles_are_read_once(mixed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page needs the articles' texts; `brief` has them already, and reads nothing again."""
    from summarizer.articles import gather

    opened: list[str] = []
    before = gather._opened
    monkeypatch.setattr(gather, "_opened", lambda path, name: opened.append(name) or before(path, name))
    run("brief", mixed / "a.txt", mixed / "c.html", "--format", "html")

    assert 2 == len(opened)


def test_a_reading_is_an_input(tmp_path: Path) -> None:
    """What `read_articles` gave may be summarized as it is; what it left out is in the brief."""
    from summarizer import read_articles as public
    from summarizer import summarize

    (tmp_path / "a.txt").write_text(f"{LEAD}\n\n{MORE}\n")
    reading = public(["a.txt", "none.txt"])

    assert ["none.txt"] == [d.what for d in summarize(reading).dropped if d.stage == "read"]
    assert reading.articles == read_articles(["none.txt", "a.txt"]).articles


def test_what_a_document_held_besides_is_counted(tmp_path: Path) -> None:
    """Menus and captions of a page aren't in its text: the brief says how many pieces, and by which rules."""
    page = valid()["c.html"].replace(
        b"</article>", b"<figure><figcaption>The old town in May</figcaption></figure></article>"
    )
    (tmp_path / "c.html").write_bytes(page)
    _, out, _ = run("brief", "c.html", "--format", "json")

    assert ["not the article's own text: navigation 1, photo-caption 1."] == [
        d["reason"] for d in json.loads(out)["dropped"] if d["stage"] == "read"
    ]


def test_texts_of_a_brief_without_any_are_its_files(tmp_path: Path) -> None:
    """A brief of text files carries no text: their files do, and each is read back as it was."""
    (tmp_path / "a.txt").write_text(f"{LEAD}\n\n{MORE}\n")
    run("brief", "a.txt", "-o", "x.json")
    brief = EventBrief.model_validate(saved(tmp_path / "x.json"))
    found = texts(brief)

    assert ({}, {"s1": f"{LEAD}\n\n{MORE}\n"}, ()) == (brief.texts, found.known, found.missing)
