"""Files, folders, patterns and standard input to numbered articles; and what can't be one."""

from __future__ import annotations

import hashlib
import io
import os
from pathlib import Path

import pytest

from summarizer.articles import read_article, read_articles
from summarizer.errors import ArticleError, NoArticlesError

BODY = "A strong earthquake hit the coast on Friday, officials said, killing twelve people.\n"


@pytest.fixture
def news(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder `news` in the working directory: two articles, one deeper, and things that are none."""
    monkeypatch.chdir(tmp_path)
    for name in ("b.txt", "a.md", "deep/c.TEXT", ".hidden.txt", ".git/d.txt", "picture.png"):
        path = tmp_path / "news" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{name} {BODY}", encoding="utf-8")
    return Path("news")


def paths(reading_inputs: list[str]) -> list[str | None]:
    """The paths of what was read."""
    return [article.source.path for article in read_articles(reading_inputs).articles]


def test_a_folder_is_read_recursively_and_in_order(news: Path) -> None:
    """A folder gives its .txt, .text and .md files, whatever their case, hidden ones left out, sorted."""
    assert paths(["news"]) == ["news/a.md", "news/b.txt", "news/deep/c.TEXT"]


def test_numbers_do_not_depend_on_the_order_of_arguments(news: Path) -> None:
    """Sources are s1, s2, … in order of path, however the inputs are ordered."""
    forward = read_articles(["news/b.txt", "news/a.md"]).articles
    backward = read_articles(["news/a.md", "news/b.txt"]).articles
    assert forward == backward
    assert [(a.source.id, a.source.path) for a in forward] == [("s1", "news/a.md"), ("s2", "news/b.txt")]


def test_the_same_file_is_read_once(news: Path) -> None:
    """One file named as itself, through its folder, by a pattern, with "./", absolutely or by a link is one."""
    Path("news/link.txt").symlink_to("b.txt")
    inputs = [
        "news/b.txt",
        "./news//b.txt",
        "news/*.txt",
        str(Path("news/b.txt").absolute()),
        "news/link.txt",
    ]
    assert len(read_articles(inputs).articles) == 1


def test_files_with_the_same_bytes_are_both_kept(news: Path) -> None:
    """Two files with the same bytes are two articles (of one origin, which is found later)."""
    Path("news/copy.txt").write_bytes(Path("news/b.txt").read_bytes())
    assert paths(["news/b.txt", "news/copy.txt"]) == ["news/b.txt", "news/copy.txt"]


def test_a_file_given_by_name_may_be_called_anything(news: Path) -> None:
    """Suffixes matter in folders only; what is text is read as text."""
    assert paths(["news/picture.png"]) == ["news/picture.png"]


def test_a_pattern_reaches_down(news: Path) -> None:
    """`**` in a pattern stands for any depth; its brackets are literal when such a file exists."""
    Path("[x].txt").write_text(BODY)
    assert paths(["news/**/*.TEXT", "[x].txt"]) == ["[x].txt", "news/deep/c.TEXT"]


def test_one_failure_costs_no_other_article(news: Path) -> None:
    """Everything readable is read; every failure names its input, in a fixed order."""
    Path("news/empty.txt").write_bytes(b" \n\t\n")
    Path("bare").mkdir()
    reading = read_articles(["nowhere.txt", "news", "ftp://example.org/a", "*.nothing", "bare"])
    assert [a.source.path for a in reading.articles] == ["news/a.md", "news/b.txt", "news/deep/c.TEXT"]
    assert [f.path for f in reading.failures] == [
        "*.nothing",
        "bare",
        "ftp://example.org/a",
        "news/empty.txt",
        "nowhere.txt",
    ]


def test_a_folders_other_files_are_skipped_and_its_foreign_documents_fail(news: Path) -> None:
    """A picture, a script and a style sheet are no articles, and leaving them out is no failure; an archive or an
    old word processor's file may hold one: that one fails.
    """
    for name in ("page.css", "run.py", "old.doc", "more.zip"):
        (news / name).write_bytes(b"x")
    reading = read_articles(["news"])
    assert [
        ("news/page.css", "part of a page's design"),
        ("news/picture.png", "a picture"),
        ("news/run.py", "a program"),
    ] == [(one.path, one.what) for one in reading.skipped]
    assert ["news/more.zip", "news/old.doc"] == [failure.path for failure in reading.failures]


def test_nothing_at_all_is_an_error() -> None:
    """No input is a NoArticlesError that says what to give."""
    with pytest.raises(NoArticlesError, match="Name files"):
        read_articles([])


def test_standard_input_is_an_article_without_a_path() -> None:
    """ "-" reads the given stream, once however often it is named."""
    raw = BODY.encode()
    (article,) = read_articles(["-", "-"], stdin=io.BytesIO(raw)).articles
    assert [article.source.path, article.source.id, article.text] == [None, "s1", BODY]
    assert article.source.sha256 == hashlib.sha256(raw).hexdigest()


def test_an_empty_standard_input_fails_by_name() -> None:
    """A pipe that held nothing is a failure called "-"."""
    assert [f.path for f in read_articles(["-"], stdin=io.BytesIO(b"")).failures] == ["-"]


def test_articles_already_read_are_taken_along(news: Path) -> None:
    """An Article among the inputs is renumbered with the rest, and counts as its file."""
    article = read_article("news/b.txt")
    reading = read_articles([article, "news/b.txt", "news/a.md"])
    assert [(a.source.id, a.source.path) for a in reading.articles] == [
        ("s1", "news/a.md"),
        ("s2", "news/b.txt"),
    ]


def test_one_path_instead_of_a_list_is_understood(news: Path) -> None:
    """A single string is one input, not its characters."""
    assert len(read_articles("news").articles) == 3


def test_given_text_is_taken_as_it_is() -> None:
    """With `text`, nothing is read: the source is only a name, and the text is unaltered."""
    article = read_article("no/such/file", text=f"Headline here\r\n{BODY}")
    assert (f"Headline here\r\n{BODY}", "no/such/file") == (article.text, article.source.path)


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"", "it is empty"),
        (b" \r\n\t \n", "it is empty"),
        ("\ufeff \u200b".encode(), "it is empty"),
        (b"words\0and\0words\1\2\3", "binary data"),
        (bytes(range(256)) * 4, "binary data"),
        (b"%PDF-1.7 words", "PDF is damaged"),
        (b"PK\x03\x04words", "Word document is damaged"),
        (b"{\\rtf1 words}", "rich-text"),
        (b"  <!DOCTYPE html><p>words", "no article was found in this page"),
        (
            "a cut “quote” — and “more”".encode()[:-1] + b"\xe2\x80 word " + "“".encode() * 4,
            "damaged character at byte",
        ),
        (b"word " * 1_000_001, "larger than 5 MB"),
        (b"\xff\xfew\0o\0r", "byte-order mark"),
    ],
)
def test_what_is_no_article_is_refused(tmp_path: Path, raw: bytes, said: str) -> None:
    """Empty, binary, foreign, damaged and over-large files are refused by name, with the reason and advice."""
    path = tmp_path / "file.txt"
    path.write_bytes(raw)
    with pytest.raises(ArticleError) as caught:
        read_article(path)
    assert said in caught.value.what
    assert caught.value.path == str(path)
    assert caught.value.advice


def test_a_folder_and_a_missing_file_are_refused(tmp_path: Path) -> None:
    """`read_article` reads one file: a folder, a missing file, an address and a NUL in a path are errors."""
    for source in (tmp_path, tmp_path / "none.txt", "gopher://example.org/x.txt", "a\0b"):
        with pytest.raises(ArticleError):
            read_article(source)


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", b"\xef\xbb\xbf"),
        ("utf-16-le", b"\xff\xfe"),
        ("utf-16-be", b"\xfe\xff"),
        ("utf-16-le", b""),
        ("utf-32-le", b"\xff\xfe\0\0"),
    ],
)
def test_text_is_the_decoded_file(tmp_path: Path, encoding: str, mark: bytes, newline: str) -> None:
    """Every Unicode encoding gives the text as it was: no newline translated, no byte-order mark in it."""
    text = newline.join(["“Café” stays open,", "", "the mayor said on Friday; nobody was hurt.", ""])
    path = tmp_path / "a.txt"
    path.write_bytes(mark + text.encode(encoding))
    assert text == read_article(path).text


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1252", "“We are prepared,” the minister said in the café – and he didn’t say more. " * 6),
        ("cp1251", "Президент заявил в четверг, что переговоры пройдут в Женеве десятого января. " * 6),
        ("shift_jis", "大統領は木曜日に電話で会談すると発表した。両国は安全保障について協議する。" * 6),
    ],
)
def test_older_encodings_are_recognised(tmp_path: Path, encoding: str, text: str) -> None:
    """A file that isn't UTF-8 is decoded in the encoding that fits it."""
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode(encoding))
    assert text == read_article(path).text


def test_a_declared_encoding_is_believed(tmp_path: Path) -> None:
    """An encoding that the text names, and that fits, wins over detection."""
    text = "charset=iso-8859-2\nPremiér řekl ve čtvrtek, že jednání začne."
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode("iso-8859-2"))
    assert text == read_article(path).text


def test_a_file_name_that_is_not_utf8_can_be_reported(tmp_path: Path) -> None:
    """A file name of undecodable bytes is read, and stored as text that can be written out."""
    path = os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")
    try:
        Path(path).write_text(BODY)
    except OSError:
        pytest.skip("this file system takes only UTF-8 names")
    assert "caf\ufffd.txt" in (read_article(path).source.path or "").encode("utf-8").decode()
