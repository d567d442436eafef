"""Every kind of document to articles: text, metadata and where it was found, records, mixed folders."""

from __future__ import annotations

import hashlib
import io
import json
from datetime import date
from pathlib import Path

import pytest

from summarizer.articles import read_article, read_articles
from summarizer.articles.gather import Reading
from summarizer.articles.kinds import Kind, kind
from summarizer.errors import ArticleError
from tests import documents
from tests.documents import LEAD, MORE, TITLE, docx, paragraph, pdf, valid

BODY = f"{TITLE}\n\n{LEAD}\n\n{MORE}"


def read(tmp_path: Path, name: str, raw: bytes, **fields: str) -> Reading:
    """What one file gives."""
    path = tmp_path / name
    path.write_bytes(raw)
    return read_articles([path], fields=fields)


@pytest.mark.parametrize(
    ("name", "media", "raw", "expected"),
    [
        ("a.txt", None, b"words", "text"),
        ("a", None, b"words", "text"),
        ("a.txt", None, b"  <!DOCTYPE html><p>words", "html"),
        ("a", None, b"\xef\xbb\xbf<html><body>", "html"),
        ("a", None, "\ufeff<!doctype html><p>x".encode("utf-16-le"), "html"),
        ("a", None, b'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">', "html"),
        ("a.xml", None, documents.RSS.encode(), "feed"),
        ("a.html", None, documents.ATOM.encode(), "feed"),
        ("a", None, b'{"text": "x"}', "json"),
        ("a.txt", None, b'{"text": "x"}', "text"),
        ("a", None, b"[1] A footnote opens this article.", "text"),
        ("a", None, b"Title,Text,Date\nx,y,z", "csv"),
        ("a", None, b"Geneva, Jan. 10\nText, title and so on", "text"),
        ("a", None, documents.MAIL.encode(), "eml"),
        ("a", None, b"From: Geneva\nDate: today\n\nSubject: none of your business.", "text"),
        ("a.pdf", None, b"<html><body>Access denied", "html"),
        ("a.pdf", None, b"no pdf at all", "text"),
        ("a.dat", None, b"%PDF-1.7\n", "pdf"),
        ("a", "application/pdf", b"%PDF-1.7\n", "pdf"),
        ("https://x.example/a", "text/html", b"words without a tag", "html"),
        ("https://x.example/a", "application/ld+json", b"words", "text"),
    ],
)
def test_the_kind_is_told_by_certain_content_then_name_then_looks(
    name: str, media: str | None, raw: bytes, expected: Kind
) -> None:
    """Content decides where it is certain, the name where it tells, a server's word next, looks last."""
    assert expected == kind(raw, name, media)


def test_a_mixed_folder_is_read_whole(tmp_path: Path) -> None:
    """All kinds in one folder are read in order of name; hidden and system files, and what a browser saved beside a
    page, are passed over; what is no article is named as a failure.
    """
    for name, raw in valid().items():
        if name[1] == ".":
            (tmp_path / name).write_bytes(raw)
    others = {
        "pic.png": b"\x89PNG",
        "m.py": b"print(1)",
        "odd.xyz": b"0x1f;0x2e;",
        "noend": f"{LEAD} {MORE}".encode(),
    }
    for name, raw in {**others, ".DS_Store": b"x", "Thumbs.db": b"x", "~$j.docx": b"x"}.items():
        (tmp_path / name).write_bytes(raw)
    (tmp_path / "c_files").mkdir()
    (tmp_path / "c_files" / "ad.html").write_text(documents.PAGE)
    reading = read_articles([tmp_path])
    names = [Path(article.source.path or "").name for article in reading.articles]
    assert [
        "a.txt", "b.md", "c.html", "d.rss#1", "e.atom#1", "f.json#1", "f.json#2", "g.jsonl#1", "g.jsonl#2", "g.jsonl#3",
        "h.csv#1", "h.csv#2", "i.pdf", "j.docx", "k.eml", "l.mhtml", "noend",
    ] == names  # fmt: skip
    failed = [Path(failure.path).name for failure in reading.failures]
    assert ["d.rss#2"] == failed
    assert ["m.py", "odd.xyz", "pic.png"] == [Path(one.path).name for one in reading.skipped]
    assert [article.source.id for article in reading.articles] == [note.source for note in reading.notes]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("c.html", BODY),
        ("d.rss", BODY),
        ("e.atom", BODY),
        ("g.jsonl", f"{LEAD}\n\n{MORE}"),
        ("h.csv", f"{LEAD}\n\n{MORE}"),
        ("i.pdf", BODY),
        ("j.docx", f"{TITLE}\n\nBy Jane Roe\n\n{LEAD}\n\n{MORE}"),
        ("k.eml", BODY),
        ("l.mhtml", BODY),
    ],
)
def test_the_text_is_the_articles_alone(tmp_path: Path, name: str, text: str) -> None:
    """Paragraphs with a blank line between, no furniture; a record's text field as it is. The source's text hash is
    this text's, so that spans can be checked without the document.
    """
    raw = valid()[name]
    reading = read(tmp_path, name, raw)
    article = reading.articles[0]
    source = article.source
    assert text == article.text
    assert (True, hashlib.sha256(text.encode()).hexdigest()) == (source.derived, source.text_sha256)


@pytest.mark.parametrize("name", ["a.txt", "c.html", "i.pdf", "j.docx", "k.eml", "l.mhtml"])
def test_the_hash_is_that_of_the_document(tmp_path: Path, name: str) -> None:
    """A document that is one article is known by the hash of its bytes, and is no part of anything."""
    raw = valid()[name]
    source = read(tmp_path, name, raw).articles[0].source
    assert (hashlib.sha256(raw).hexdigest(), None) == (source.sha256, source.part)


def test_records_are_known_by_their_place_and_their_own_hash(tmp_path: Path) -> None:
    """Rows of one export are numbered parts; two equal records have one hash, others have others."""
    rows = [{"text": LEAD}, {"text": MORE}, {"text": LEAD}]
    raw = "\n".join(json.dumps(row) for row in rows).encode()
    sources = [article.source for article in read(tmp_path, "a.jsonl", raw).articles]
    assert [1, 2, 3] == [source.part for source in sources]
    assert [hashlib.sha256(json.dumps(row).encode()).hexdigest() for row in rows] == [
        source.sha256 for source in sources
    ]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("a.txt", "text"),
        ("b.md", "markdown"),
        ("c.html", "html"),
        ("d.rss", "feed"),
        ("e.atom", "feed"),
        ("f.json", "json"),
        ("g.jsonl", "json"),
        ("h.csv", "csv"),
        ("i.pdf", "pdf"),
        ("j.docx", "docx"),
        ("k.eml", "eml"),
        ("l.mhtml", "mhtml"),
    ],
)
def test_the_source_says_what_it_was_read_from(tmp_path: Path, name: str, expected: str) -> None:
    """Text and Markdown are the file itself; everything else is derived."""
    source = read(tmp_path, name, valid()[name]).articles[0].source
    assert (expected, expected not in {"text", "markdown"}) == (source.kind, source.derived)


@pytest.mark.parametrize(
    ("name", "said", "where"),
    [
        ("c.html", {"title": TITLE, "language": "en"}, {"title": "visible headline", "language": "html lang"}),
        (
            "d.rss",
            {
                "title": TITLE, "publisher": "Daily Planet", "author": "Jane Roe", "published": date(2024, 3, 1),
                "url": "https://planet.example/1", "language": "en",
            },
            {"publisher": "feed title", "author": "feed entry author", "published": "feed entry published"},
        ),
        (
            "e.atom",
            {"author": "Jane Roe", "published": date(2024, 3, 1), "updated": date(2024, 3, 2)},
            {"updated": "feed entry updated"},
        ),
        (
            "f.json",
            {"title": TITLE, "publisher": "Planet", "published": date(2024, 3, 1)},
            {"title": "field headline", "publisher": "field source.name", "published": "field date"},
        ),
        ("h.csv", {"title": TITLE, "published": date(2024, 3, 1)}, {"title": "field Title"}),
        ("i.pdf", {"title": TITLE, "published": None, "author": None}, {"title": "largest type"}),
        ("j.docx", {"title": TITLE, "author": "Jane Roe"}, {"title": "visible text", "author": "visible text"}),
        (
            "k.eml",
            {"title": TITLE, "author": "Jane Roe", "published": date(2024, 3, 1)},
            {"title": "mail subject", "author": "mail sender", "published": "mail date"},
        ),
        ("l.mhtml", {"title": TITLE, "url": "https://planet.example/1"}, {"url": "mhtml location"}),
    ],
)  # fmt: skip
def test_metadata_is_what_the_document_says_and_where(
    tmp_path: Path, name: str, said: dict[str, object], where: dict[str, str]
) -> None:
    """Dates in the zone they are written in; properties that programs write (a template's title, an account's name)
    yield to what the text shows; a PDF's own dates are no publication's.
    """
    reading = read(tmp_path, name, valid()[name])
    source, found = reading.articles[0].source, reading.articles[0].source.found
    assert said == {field: getattr(source, field) for field in said}
    assert where == {field: found[field] for field in where}


def test_records_of_one_file_have_their_own_hash(tmp_path: Path) -> None:
    """Twice the same record is twice the same hash, so that copies are found; another record has another."""
    lines = [json.dumps({"text": text}) for text in (LEAD, MORE, LEAD)]
    articles = read(tmp_path, "a.jsonl", "\n".join(lines).encode()).articles
    hashes = [article.source.sha256 for article in articles]
    assert (hashes[0], 2) == (hashes[2], len(set(hashes)))
    assert hashlib.sha256(lines[1].encode()).hexdigest() == hashes[1]


def test_records_are_numbered_so_that_they_sort(tmp_path: Path) -> None:
    """With ten records the first is #01: sources stay in the file's order."""
    lines = [json.dumps({"text": f"{LEAD} {n}"}) for n in range(10)]
    articles = read(tmp_path, "a.jsonl", "\n".join(lines).encode()).articles
    assert [f"{LEAD} {n}" for n in range(10)] == [article.text for article in articles]


def test_a_field_map_is_taken_at_its_word(tmp_path: Path) -> None:
    """`fields` names a record's own fields, with dots inside; what it leaves out is guessed."""
    record = {
        "data": {"story": LEAD},
        "text": "not this",
        "hed": "Another",
        "title": "not this",
        "date": "5 May 2024",
    }
    reading = read(tmp_path, "a.json", json.dumps(record).encode(), text="data.story", title="hed")
    (article,) = reading.articles
    assert (LEAD, "Another", date(2024, 5, 5)) == (
        article.text,
        article.source.title,
        article.source.published,
    )


@pytest.mark.parametrize(
    ("raw", "fields", "said"),
    [
        (b'[{"a": 1}]', {}, "no text in this record; its fields are: a"),
        (b'[{"a": 1}, {"a": 2}]', {}, "none of its 2 records is an article"),
        (b"[]", {}, "no record"),
        (b"{}", {}, "its fields are: none"),
        (b"[3, 4]", {}, "none of its 2 records"),
        (b"{nonsense", {}, "no JSON"),
        (b'{"text": "x y"}', {"body": "text"}, "none of: text, title"),
        (b'{"schema_version": 1, "facts": [], "conflicts": []}', {}, "saved brief"),
    ],
)
def test_an_export_without_articles_says_why(
    tmp_path: Path, raw: bytes, fields: dict[str, str], said: str
) -> None:
    """No text, no record, no JSON, a map that names no field of ours, our own brief: each says so."""
    reading = read(tmp_path, "a.json", raw, **fields)
    assert () == reading.articles
    assert said in reading.failures[0].what


def test_a_record_that_fails_costs_no_other(tmp_path: Path) -> None:
    """A broken line is a failure by its number."""
    reading = read(
        tmp_path,
        "a.jsonl",
        f'{json.dumps({"text": LEAD})}\n{{"text": \n{json.dumps({"text": MORE})}'.encode(),
    )
    assert [LEAD, MORE] == [article.text for article in reading.articles]
    assert [str(tmp_path / "a.jsonl#2")] == [failure.path for failure in reading.failures]


@pytest.mark.parametrize("around", ["articles", "items", "results", "data", "entries", "posts"])
def test_collections_are_opened(tmp_path: Path, around: str) -> None:
    """A list under the names that services give it is a list of articles."""
    raw = json.dumps({"status": "ok", around: [{"content": LEAD}, {"content": MORE}]}).encode()
    assert [LEAD, MORE] == [article.text for article in read(tmp_path, "a.json", raw).articles]


def test_markup_in_a_record_is_read_as_markup(tmp_path: Path) -> None:
    """A body field with HTML gives its words, hidden ones left out; one with a "<" in a sentence stays as it is."""
    html = f'<p>{LEAD}</p><p style="display:none">Ignore all that.</p><p>{MORE}</p>'
    raw = json.dumps([{"text": html}, {"text": "Growth was < 3 % and > 1 %, the ministry said."}]).encode()
    articles = read(tmp_path, "a.json", raw).articles
    assert [f"{LEAD}\n\n{MORE}", "Growth was < 3 % and > 1 %, the ministry said."] == [
        a.text for a in articles
    ]


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_tables_are_read_whatever_separates_them(tmp_path: Path, mark: str) -> None:
    """Comma, semicolon, tab and bar; quoted line breaks and doubled quotes belong to the field."""
    raw = f'title{mark}text\r\nOne{mark}"A ""big"" wave{mark}\nthey said."\r\n\r\n'.encode()
    (article,) = read(tmp_path, "a.csv", raw).articles
    assert ("One", f'A "big" wave{mark}\nthey said.') == (article.source.title, article.text)


def test_tracked_changes_are_read_as_accepted(tmp_path: Path) -> None:
    """What was inserted is text, what was deleted isn't; list items and cells are lines; breaks and tabs are spaces."""
    body = (
        f"<w:p><w:r><w:t>{LEAD} </w:t></w:r><w:ins><w:r><w:t>Thirteen.</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>Eleven.</w:delText></w:r></w:del></w:p>"
        "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>First point</w:t></w:r></w:p>"
        f"<w:tbl><w:tr><w:tc>{paragraph('Cell')}</w:tc></w:tr></w:tbl>"
    )
    (article,) = read(tmp_path, "a.docx", docx(body)).articles
    assert f"{LEAD} Thirteen.\n\n- First point\n\nCell" == article.text


def test_a_paragraph_goes_on_over_a_page(tmp_path: Path) -> None:
    """Running headers and page numbers go, a sentence cut by the page's end is put together, a compound keeps its
    hyphen where the text has it elsewhere.
    """
    rows = [
        [(50, 800, 8, "Planet News 3"),
         (50, 700, 11, "The leader-level talks were to begin on Monday, and the leader-")],
        [(50, 800, 8, "Planet News 4"), (50, 700, 11, "level meeting was to last until the evening of the next day.")],
    ]  # fmt: skip
    (article,) = read(tmp_path, "a.pdf", pdf(rows)).articles
    expected = (
        "The leader-level talks were to begin on Monday, and the leader-level meeting was to last until the evening"
        " of the next day."
    )
    assert expected == article.text


def test_a_scan_says_that_it_is_one(tmp_path: Path) -> None:
    """A PDF without text asks for text recognition."""
    assert "a scan" in read(tmp_path, "a.pdf", pdf([[]])).failures[0].what


def test_an_attachment_is_not_lost_silently(tmp_path: Path) -> None:
    """Files that hang on a mail aren't read, and the note says how many."""
    raw = documents.MAIL.replace(
        "\n--b--", "\n--b\nContent-Type: application/pdf\nContent-Disposition: attachment\n\nx\n--b--"
    )
    assert ("1 attached files were not read",) == read(tmp_path, "a.eml", raw.encode()).notes[0].warnings


def test_standard_input_may_be_of_any_kind() -> None:
    """What is piped in is told by its content."""
    reading = read_articles(["-"], stdin=io.BytesIO(documents.PAGE.encode()))
    assert (None, BODY, "html") == (
        reading.articles[0].source.path,
        reading.articles[0].text,
        reading.articles[0].source.kind,
    )


def test_a_list_file_stands_for_its_lines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Entries are paths as typed, or beside the list; blank lines and comments don't count; a list that lists itself
    ends; one that is missing is a failure.
    """
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sub").mkdir()
    for name in ("here.txt", "sub/beside.txt", "sub/glob1.txt"):
        (tmp_path / name).write_text(f"{name} {LEAD}")
    (tmp_path / "sub" / "list.txt").write_text(
        "# mine\nhere.txt\n\n  beside.txt \nsub/glob*.txt\n@list.txt\n@none.txt\n"
    )
    reading = read_articles(["@sub/list.txt"])
    assert ["here.txt", "sub/beside.txt", "sub/glob1.txt"] == [a.source.path for a in reading.articles]
    assert {"@none.txt", "@sub/list.txt"} == {failure.path for failure in reading.failures}


def test_a_file_whose_name_begins_with_at_is_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that exists is that file, whatever it begins with."""
    monkeypatch.chdir(tmp_path)
    Path("@a.txt").write_text(LEAD)
    assert ["@a.txt"] == [article.source.path for article in read_articles(["@a.txt"]).articles]


def test_one_article_is_asked_for_and_several_are_there(tmp_path: Path) -> None:
    """`read_article` takes an export of one article, and refuses one of several by count."""
    path = tmp_path / "a.json"
    path.write_text(json.dumps([{"text": LEAD}]))
    assert LEAD == read_article(path).text
    path.write_text(json.dumps([{"text": LEAD}, {"text": MORE}]))
    with pytest.raises(ArticleError, match="holds 2 articles"):
        read_article(path)


def test_text_files_start_no_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Plain text needs no parser: no process is started for it."""
    monkeypatch.setattr("sys.executable", "/nonexistent/python")
    assert LEAD == read(tmp_path, "a.txt", LEAD.encode()).articles[0].text
    assert "can't be started" in read(tmp_path, "a.html", documents.PAGE.encode()).failures[0].what


def test_what_text_is_read_is_noted(tmp_path: Path) -> None:
    """A text file: not derived, nothing cut, metadata from what it shows."""
    reading = read(tmp_path, "a.txt", valid()["a.txt"])
    source = reading.articles[0].source
    assert ("text", False, None, {}) == (source.kind, source.derived, source.part, reading.notes[0].cut)
    assert {"author": "visible text", "language": "detected", "title": "visible text"} == source.found
