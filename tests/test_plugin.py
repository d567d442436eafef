"""The pytest plugin: a cassette a test, one clear failure for a miss."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import openai  # noqa: F401 - pytester unloads what a test run imported: loaded here, the C parts load once
import pytest

import summarizer.testing._player  # noqa: F401 - the same
from tests.loopback import Call, Loopback, Reply, completion

pytest_plugins = ["pytester"]

Runner = Callable[..., pytest.RunResult]

#: The head of every inner test file: `ask` makes one call through the real client.
HEAD = """
import os
import pytest

def ask(prompt):
    from openai import OpenAI
    with OpenAI(base_url=os.environ["TEST_BASE_URL"], api_key="test", max_retries=0) as client:
        answer = client.chat.completions.create(model="m", messages=[{"role": "user", "content": prompt}])
    return answer.choices[0].message.content
"""


def echo(call: Call) -> Reply:
    """Answer with the prompt, backwards."""
    return Reply(completion(call.body["messages"][-1]["content"][::-1]))


@pytest.fixture
def run(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> Runner:
    """Give a function that runs pytest on a test file, the plugin loaded and nothing else."""
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    monkeypatch.setenv("TEST_BASE_URL", "http://127.0.0.1:9/v1")

    def runner(body: str, *options: str) -> pytest.RunResult:
        pytester.makepyfile(test_inner=HEAD + body)
        return pytester.runpytest_inprocess("-p", "summarizer.testing.plugin", "--strict-markers", *options)

    return runner


@pytest.fixture
def record(run: Runner, monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[Call]]:
    """Give a function that runs a test file against a live server and tells which calls arrived."""

    def runner(body: str, mode: str = "new") -> list[Call]:
        with Loopback(echo) as server, monkeypatch.context() as patch:
            patch.setenv("TEST_BASE_URL", server.base_url)
            run(body, "--summarizer-record", mode)
            return server.calls

    return runner


HELLO = """
def test_hello(summarizer_cassette):
    assert ask("hello") == "olleh"
"""


def test_recorded_once_replayed_offline(run: Runner, record: Callable[..., list[Call]], pytester) -> None:
    """A test recorded with --summarizer-record new passes without a server; its file lies beside it."""
    assert len(record(HELLO)) == 1
    assert (pytester.path / "cassettes" / "test_inner" / "test_hello.yaml").is_file()

    run(HELLO).assert_outcomes(passed=1)


def test_without_a_cassette_the_failure_says_how_to_record(run: Runner) -> None:
    """A test that was never recorded doesn't run: the message names the file and the option."""
    result = run(HELLO)

    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["*There is no cassette at *test_hello.yaml.*--summarizer-record new*"])


def test_a_miss_is_the_tests_one_failure(run: Runner, record: Callable[..., list[Call]]) -> None:
    """However the client's error surfaced, the test fails once, with the difference in the prompt."""
    record(HELLO)

    result = run(HELLO.replace('"hello"', '"hullo"'))

    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*differs in its messages*", "-hello", "+hullo", "*--summarizer-record*"])
    result.stdout.no_fnmatch_line("*Traceback*")
    result.stdout.no_fnmatch_line("*BadRequestError*")


def test_a_miss_that_the_code_swallows_still_fails(run: Runner, record: Callable[..., list[Call]]) -> None:
    """Code under test that catches every error doesn't hide a miss."""
    record(HELLO)

    swallowed = """
def test_hello(summarizer_cassette):
    try:
        ask("another")
    except Exception:
        pass
"""
    result = run(swallowed)

    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*has no answer to this call*"])


def test_a_miss_outside_the_test_is_an_error(run: Runner, record: Callable[..., list[Call]]) -> None:
    """A call made by another fixture's teardown is held to the cassette, too."""
    record(HELLO)

    result = run("""
@pytest.fixture
def late(summarizer_cassette):
    yield
    with pytest.raises(Exception):
        ask("another")

def test_hello(late):
    assert ask("hello") == "olleh"
""")

    result.assert_outcomes(passed=1, errors=1)
    result.stdout.fnmatch_lines(["*has no answer to this call*"])


def test_the_tape_is_the_fixture(run: Runner, record: Callable[..., list[Call]]) -> None:
    """A test can count what was played."""
    record(HELLO)

    run(HELLO + "    assert summarizer_cassette.played == 1\n").assert_outcomes(passed=1)


def test_a_failing_test_keeps_the_old_cassette_under_record_all(
    record: Callable[..., list[Call]], pytester: pytest.Pytester
) -> None:
    """Recording afresh replaces a cassette only when the test passes."""
    record(HELLO)
    path = pytester.path / "cassettes" / "test_inner" / "test_hello.yaml"
    before = path.read_bytes()

    assert len(record(HELLO.replace('"hello"', '"changed"'), "all")) == 1

    assert before == path.read_bytes()


def test_a_marker_names_the_cassette(
    run: Runner, record: Callable[..., list[Call]], pytester: pytest.Pytester
) -> None:
    """Tests can share a cassette by name, relative to their file."""
    body = """
@pytest.mark.summarizer_cassette("shared/tape.yaml")
def test_hello(summarizer_cassette):
    assert ask("hello") == "olleh"
"""
    record(body)

    assert (pytester.path / "shared" / "tape.yaml").is_file()
    run(body).assert_outcomes(passed=1)


def test_every_parameter_and_class_has_its_own_file(
    record: Callable[..., list[Call]], pytester: pytest.Pytester
) -> None:
    """Names that file systems don't take are made safe, and stay apart."""
    record("""
@pytest.mark.parametrize("name", ["a/b", "a:b", "../../up"])
def test_it(summarizer_cassette, name):
    ask(name)

class TestOther:
    def test_it(self, summarizer_cassette):
        ask("c")
""")

    names = sorted(path.relative_to(pytester.path) for path in pytester.path.rglob("*.yaml"))

    assert len(names) == 4
    assert {Path("cassettes/test_inner")} == {name.parent for name in names}
    assert Path("cassettes/test_inner/TestOther.test_it.yaml") in names


def test_a_test_without_the_fixture_is_left_alone(run: Runner) -> None:
    """The plugin does nothing to tests that don't ask for it, pass or fail."""
    run("def test_one(): pass\ndef test_two(): assert 0\n").assert_outcomes(passed=1, failed=1)


def test_the_option_takes_no_other_word(run: Runner) -> None:
    """A misspelt mode stops pytest at once."""
    assert run(HELLO, "--summarizer-record", "sometimes").ret == pytest.ExitCode.USAGE_ERROR


def test_the_plugin_loads_nothing_at_pytest_start(tmp_path: Path) -> None:
    """Users who never ask for a cassette don't pay for one: vcrpy and clients aren't imported."""
    (tmp_path / "test_it.py").write_text(
        "import sys\n"
        "def test_it():\n"
        "    assert 'summarizer.testing.plugin' in sys.modules\n"
        "    assert not {'vcr', 'yaml', 'openai', 'httpx2', 'instructor'} & set(sys.modules)\n"
    )
    command = [sys.executable, "-m", "pytest", "-q", "-p", "summarizer.testing.plugin", str(tmp_path)]

    done = subprocess.run(
        command,
        cwd=tmp_path,
        env=os.environ | {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout + done.stderr
