"""`docs/reading.md` can't drift: its commands run, in a folder with the files that they name."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from summarizer.cli import app
from tests.documents import LEAD, MORE, PAGE, RSS, TITLE
from tests.test_cli_group import CHESS, FERRY, FERRY_TOO, QUAKE, QUAKE_TOO

PAGE_OF_DOCS = (Path(__file__).resolve().parent.parent / "docs" / "reading.md").read_text("utf-8")
CONSOLE = re.findall(r"```console\n(.*?)```", PAGE_OF_DOCS, re.DOTALL)
PYTHON = re.findall(r"```python\n(.*?)```", PAGE_OF_DOCS, re.DOTALL)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The files that the page names."""
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "SUMMARIZER_MODEL", "SUMMARIZER_FIELDS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("SUMMARIZER_STORE", str(tmp_path / "store.sqlite"))
    monkeypatch.chdir(tmp_path)
    one_entry = RSS.replace("<item><title>Only a headline", "<!-- <item><title>Only a headline", 1).replace(
        "</item></channel>", "</item> --></channel>", 1
    )
    files = {
        "news/a.txt": f"{TITLE}\n\n{LEAD}\n\n{MORE}\n",
        "news/b.txt": f"{LEAD}\n",
        "page.html": PAGE,
        "feed.rss": one_entry,
        "list.txt": "# mine\nnews/a.txt\npage.html\n",
        "export.csv": f"Kopf;Inhalt;Wann\n{TITLE};{LEAD};2024-03-01\nRescue;{MORE};2024-03-02\n",
        "mixed/a.txt": FERRY,
        "mixed/b.txt": QUAKE,
        "mixed/c.txt": CHESS,
        "mixed/d.txt": FERRY_TOO,
        "mixed/e.txt": QUAKE_TOO,
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


@pytest.mark.parametrize("number", range(len(CONSOLE)))
def test_commands_of_the_page_run_and_say_what_it_says(number: int, folder: Path) -> None:
    """Each command ends with exit code 0; the lines below it are among what it tells."""
    for block in CONSOLE[number].split("$ summarizer ")[1:]:
        command, _, told = block.partition("\n")
        words, _, piped = command.partition(" < ")
        stdin = (folder / piped).read_bytes() if piped else None
        result = CliRunner().invoke(app, shlex.split(words), input=stdin)

        assert 0 == result.exit_code, (command, result.stderr)
        assert [] == [line for line in told.splitlines() if line.strip() and line not in result.stderr]


@pytest.mark.parametrize("number", range(len(PYTHON)))
def test_python_of_the_page_runs(number: int, folder: Path) -> None:
    """As it stands."""
    exec(compile(PYTHON[number], f"docs/reading.md, example {number}", "exec"), {})


def test_there_are_commands() -> None:
    """The patterns above still find them."""
    assert (4, 1) == (len(CONSOLE), len(PYTHON))
