"""The command line: what it prints where, and with which exit code."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from summarizer.records import EventBrief, SourceBrief
from tests import reader
from tests.commands import run
from tests.loopback import Loopback, Reply, fault

SEEDS = Path(__file__).resolve().parent.parent / "seeds"
FERRY = (
    "Ferry aground\n\nThe ferry Aurora ran aground off Hook Bay with 212 passengers on board, the coast guard said.\n\n"
    "Nobody was hurt, according to the company.\n"
)


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No settings from outside, no store but the test's own."""
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "SUMMARIZER_MODEL", "SUMMARIZER_DEPTH"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("SUMMARIZER_STORE", str(tmp_path / "store.sqlite"))
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def ferry(tmp_path: Path) -> Path:
    """A small article."""
    path = tmp_path / "ferry.txt"
    path.write_text(FERRY, "utf-8")
    return path


def test_brief_prints_the_brief_on_stdout_and_the_rest_on_stderr(ferry: Path) -> None:
    """Data on standard output; which engine was used on standard error."""
    code, out, err = run("brief", ferry)

    assert code == 0
    assert "212 passengers" in out
    assert "lexical" in err
    assert "Engine:" not in out


def test_formats(ferry: Path, tmp_path: Path) -> None:
    """`--format json` validates as an EventBrief; `-o x.md` writes Markdown and prints nothing."""
    code, out, _ = run("brief", ferry, "--format", "json")
    EventBrief.model_validate_json(out)
    code_md, printed, _ = run("brief", ferry, "-o", tmp_path / "out.md")

    assert (0, 0, "") == (code, code_md, printed)
    assert (tmp_path / "out.md").read_text("utf-8").startswith("# ")


def test_show_gives_the_saved_brief_in_another_format(ferry: Path, tmp_path: Path) -> None:
    """`brief -o x.json` then `show x.json` prints what `brief` prints."""
    run("brief", ferry, "-o", tmp_path / "x.json")

    assert run("show", tmp_path / "x.json")[1] == run("brief", ferry)[1]


def test_the_page_stands_alone_and_shows_the_articles(ferry: Path, tmp_path: Path) -> None:
    """`-o x.html` writes one page, with each article's text around its evidence; `show` makes the same one."""
    run("brief", ferry, "-o", tmp_path / "x.html")
    run("brief", ferry, "-o", tmp_path / "x.json")
    page = (tmp_path / "x.html").read_text("utf-8")

    assert page.startswith("<!DOCTYPE html>")
    assert "Nobody was hurt, according to the company." in page
    assert page == run("show", tmp_path / "x.json", "--format", "html")[1]
    ferry.write_text(FERRY.replace("Nobody", "Somebody"), "utf-8")
    assert "Somebody" not in run("show", tmp_path / "x.json", "--format", "html")[1]


def test_several_briefs_become_a_folder_of_pages_with_an_index(ferry: Path, tmp_path: Path) -> None:
    """Each has a page, also when two files are named alike; the index links to them; without a folder it says so."""
    for name in ("a/x.json", "b/x.json", "c.json"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        run("brief", ferry, "-o", tmp_path / name)
    saved = [tmp_path / name for name in ("a/x.json", "b/x.json", "c.json")]

    code, out, err = run("show", *saved, "-o", tmp_path / "pages")

    names = sorted(path.name for path in (tmp_path / "pages").iterdir())
    assert (0, "", 4) == (code, out, len(names)), names
    index = (tmp_path / "pages" / "index.html").read_text("utf-8")
    assert all(f'href="{name}"' in index for name in names if name != "index.html")
    assert "3 briefs and their index" in err
    assert 2 == run("show", *saved)[0]
    assert 2 == run("show", *saved, "-o", tmp_path / "pages", "--format", "md")[0]


def test_extract_then_merge_is_brief(tmp_path: Path) -> None:
    """Source briefs saved and merged give the same brief as doing it at once."""
    run("extract", SEEDS, "-o", tmp_path / "briefs.jsonl")
    lines = (tmp_path / "briefs.jsonl").read_text("utf-8").splitlines()
    [SourceBrief.model_validate_json(line) for line in lines]

    merged = run("merge", tmp_path / "briefs.jsonl", "--format", "json")[1]

    assert len(lines) == 5
    assert json.loads(run("brief", SEEDS, "--format", "json")[1]) == json.loads(merged)


def test_merging_a_brief_twice_changes_nothing(tmp_path: Path) -> None:
    """Consolidation is idempotent: the same source given again counts once."""
    run("extract", SEEDS, "-o", tmp_path / "b.jsonl")

    once, twice = (
        run("merge", tmp_path / "b.jsonl")[1],
        run("merge", tmp_path / "b.jsonl", tmp_path / "b.jsonl")[1],
    )

    assert once == twice


def test_schema_lists_and_prints() -> None:
    """Names without an argument, a JSON Schema with one, a usage error with a wrong one."""
    assert run("schema")[1].split() == ["changes", "event-brief", "source-brief"]
    assert json.loads(run("schema", "event-brief")[1])["title"] == "EventBrief"
    assert run("schema", "nonsense")[0] == 2


def bad_inputs(tmp_path: Path) -> dict[str, tuple[Path, str]]:
    """Name → path of an unusable input, and a word its error must hold."""
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "binary.txt").write_bytes(b"\x7fELF\x00\x01\x02" * 50)
    (tmp_path / "folder").mkdir()
    return {
        "missing": (tmp_path / "missing.txt", "missing.txt"),
        "empty": (tmp_path / "empty.txt", "empty"),
        "binary": (tmp_path / "binary.txt", "binary"),
        "folder": (tmp_path / "folder", "folder"),
    }


@pytest.mark.parametrize("name", ["missing", "empty", "binary", "folder"])
def test_an_unusable_input_is_one_paragraph_and_exit_1(tmp_path: Path, name: str) -> None:
    """What it is, and no traceback."""
    path, word = bad_inputs(tmp_path)[name]

    code, out, err = run("brief", path)

    told = [line for line in err.splitlines() if not line.startswith("Engine:")]
    assert (1, "", 1) == (code, out, len(told))
    assert word in told[0]
    assert "Traceback" not in err


def test_one_bad_article_costs_no_other_and_exits_3(ferry: Path, tmp_path: Path) -> None:
    """The rest is briefed; what was left out is named on stderr and in the brief."""
    bad = bad_inputs(tmp_path)["binary"][0]

    code, out, err = run("brief", ferry, bad, "--format", "json")

    brief = EventBrief.model_validate_json(out)
    assert (3, 1) == (code, len(brief.sources))
    assert "binary.txt" in err
    assert [("read", str(bad))] == [(d.stage, d.what) for d in brief.dropped]


@pytest.mark.parametrize(
    "arguments", [["brief"], ["brief", "x", "--format", "pdf"], ["brief", "x", "--nonsense"]]
)
def test_usage_errors_exit_2(arguments: list[str]) -> None:
    """No article, a format that doesn't exist, an unknown option."""
    assert run(*arguments)[0] == 2


def test_fail_on_a_conflict_exits_4(tmp_path: Path) -> None:
    """`--fail-on contradicts` for a script that must stop when sources disagree."""
    for name, count in (("a", 58), ("b", 59)):
        (tmp_path / f"{name}.txt").write_text(
            f"The fire killed {count} people in the hotel, police said.\n", "utf-8"
        )

    code = run("brief", tmp_path / "a.txt", tmp_path / "b.txt", "--fail-on", "contradicts")[0]

    assert code == 4
    assert run("brief", tmp_path / "a.txt", "--fail-on", "contradicts")[0] == 0


def test_a_model_at_an_endpoint(ferry: Path) -> None:
    """`--model --base-url` asks the endpoint; the same command again asks nothing, from the store."""
    with Loopback(reader.reply) as server:
        first = run("brief", ferry, "--model", "m", "--base-url", server.base_url, "--format", "json")
        calls = len(server.calls)
        second = run("brief", ferry, "--model", "m", "--base-url", server.base_url, "--format", "json")

    assert (0, 0) == (first[0], second[0])
    assert calls == len(server.calls) > 0
    assert first[1] == second[1]


def test_a_wrong_model_name_is_one_paragraph_and_exit_1(ferry: Path) -> None:
    """The endpoint's 404 names the model and the option to change."""
    with Loopback(lambda call: Reply(fault("no such model", "model_not_found"), status=404)) as server:
        code, out, err = run("brief", ferry, "--model", "wrong", "--base-url", server.base_url)

    assert (1, "") == (code, out)
    assert "wrong" in err
    assert "--model" in err
    assert "Traceback" not in err


def test_an_endpoint_that_refuses_connections_is_one_paragraph_and_exit_1(ferry: Path) -> None:
    """Nothing listens on port 9 of this machine."""
    code, out, err = run("brief", ferry, "--model", "m", "--base-url", "http://127.0.0.1:9/v1", "--no-store")

    assert (1, "") == (code, out)
    assert "--base-url" in err
    assert "Traceback" not in err


def test_a_cassette_that_lacks_the_call_says_so_and_exits_1(ferry: Path, tmp_path: Path) -> None:
    """A miss is one paragraph with how to record, and what of the nearest call differs."""
    with Loopback(reader.reply) as server:
        recorded = run(
            "brief", ferry, "--model", "m", "--base-url", server.base_url, "--cassette", "c.yaml", "--record", "all"
        )  # fmt: skip
    ferry.write_text(FERRY.replace("212", "213"), "utf-8")

    replayed = run("brief", ferry, "--cassette", "c.yaml")

    assert (0, 1, "") == (recorded[0], replayed[0], replayed[1])
    assert "--record" in replayed[2]
    assert "213" in replayed[2]


def test_a_cassette_replays_without_model_key_or_network(ferry: Path) -> None:
    """The cassette names its model; the replayed brief is the recorded one."""
    with Loopback(reader.reply) as server:
        options = ("--model", "m", "--base-url", server.base_url, "--cassette", "c.yaml", "--record", "all")
        recorded = run("brief", ferry, *options)

    assert recorded[1] == run("brief", ferry, "--cassette", "c.yaml")[1]


def test_a_missing_cassette_is_one_paragraph_and_exit_1(ferry: Path) -> None:
    """With how to make one."""
    code, _, err = run("brief", ferry, "--cassette", "none.yaml")

    assert code == 1
    assert "none.yaml" in err


def test_an_unwritable_output_says_so(ferry: Path) -> None:
    """A folder that doesn't exist."""
    code, _, err = run("brief", ferry, "-o", "no/such/folder/x.json")

    assert code == 2
    assert "no/such/folder" in err


def test_output_to_a_link_or_a_pipe_leaves_it_one(ferry: Path, tmp_path: Path) -> None:
    """`-o` replaces plain files only: a link's target is written, a device or a pipe is written to."""
    target, link, pipe = tmp_path / "target.json", tmp_path / "link.json", tmp_path / "pipe.json"
    link.symlink_to(target)
    os.mkfifo(pipe)
    end = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)

    assert run("brief", ferry, "-o", link)[0] == 0
    assert run("brief", ferry, "-o", pipe)[0] == 0
    assert link.is_symlink()
    assert pipe.is_fifo()
    assert os.read(end, 10) == target.read_bytes()[:10]
    os.close(end)


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="Linux has this device")
def test_a_full_disk_under_standard_output_is_one_paragraph(ferry: Path) -> None:
    """`summarizer brief x >file` on a full disk."""
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "summarizer", "brief", str(ferry)],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )

    assert done.returncode == 2
    assert "can't be written" in done.stderr
    assert "Traceback" not in done.stderr


def test_terminal_escapes_in_an_article_dont_reach_the_terminal(tmp_path: Path) -> None:
    """Text from an article can't drive the terminal, nor can a file's name."""
    evil = tmp_path / "e\x1b[31mvil.txt"
    evil.write_text(FERRY.replace("Aurora", "Au\x1b]0;owned\x07rora\u202e"), "utf-8")

    _, out, err = run("brief", evil, tmp_path / "miss\x1b[2Jing.txt")

    assert "\x1b" not in out + err
    assert "\u202e" not in out


@pytest.mark.parametrize("command", [["--help"], ["brief", "--help"]])
def test_help_imports_neither_openai_nor_instructor(command: list[str]) -> None:
    """They cost over a second, and help needs neither."""
    code = (
        "import sys; from summarizer.cli import app\n"
        f"try: app({command!r})\n"
        "except SystemExit: pass\n"
        "print([m for m in ('openai', 'instructor', 'pydantic', 'vcr') if m in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stderr.strip() == "[]"


def test_the_lexical_engine_imports_neither_openai_nor_instructor(ferry: Path) -> None:
    """A run without a model doesn't pay for one."""
    code = (
        "import sys; from summarizer import summarize\n"
        "summarize(sys.argv[1:])\n"
        "print([m for m in ('openai', 'instructor', 'vcr') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(ferry)], capture_output=True, text=True, check=True
    )

    assert done.stdout.strip() == "[]"


def test_version() -> None:
    """`--version` prints the installed version."""
    assert run("--version")[1].startswith("summarizer ")
