"""The store: what was paid for is kept, whatever happens next."""

from __future__ import annotations

import os
import signal
import sqlite3
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.errors import StoreError
from summarizer.store import ModelStats, Store, StoreStats, default_path, request_key

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Give the path of a store that isn't there yet, in a folder that isn't either."""
    return tmp_path / "cache" / "answers.sqlite3"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    """Give a new store."""
    with Store(path) as store:
        yield store


def keep(store: Store, key: str, answer: bytes, prompt: int = 5, completion: int = 3) -> None:
    """Put an answer, with a model and a cost."""
    store.put(key, answer, model="m", prompt_tokens=prompt, completion_tokens=completion)


def run(program: str, *args: str) -> subprocess.Popen[bytes]:
    """Start a Python program."""
    return subprocess.Popen([sys.executable, "-c", program, *args], stdout=subprocess.PIPE)


def test_an_unknown_key_has_no_answer(store: Store) -> None:
    """`get` of what was never asked is None, not an error."""
    assert store.get("unknown") is None


def test_an_attempt_is_no_answer(store: Store) -> None:
    """A call that was begun and not answered has no answer, and is counted as unanswered."""
    store.begin("k")
    store.begin("k")

    assert store.get("k") is None
    assert StoreStats(answers=0, bytes=0, prompt_tokens=0, completion_tokens=0, unanswered=1) == store.stats()


@pytest.mark.parametrize("answer", [b"", b"{}", bytes(range(256)) * 50, "Зеленський — 100,000".encode()])
def test_an_answer_comes_back_byte_for_byte(store: Store, answer: bytes) -> None:
    """`get` gives the bytes that `put` was given, the empty answer included."""
    store.begin("k")
    keep(store, "k", answer)

    assert answer == store.get("k")


def test_answers_outlive_the_store_object(path: Path) -> None:
    """Closing and opening again, as the next run of the program does, loses nothing."""
    with Store(path) as first:
        keep(first, "k", b"answer")
    with Store(path) as second:
        assert second.get("k") == b"answer"


def test_the_first_answer_stands(store: Store) -> None:
    """A second answer to the same call doesn't replace the one that may have been used, nor its cost."""
    keep(store, "k", b"first", prompt=10)
    keep(store, "k", b"second", prompt=99)

    assert store.get("k") == b"first"
    assert store.stats().prompt_tokens == 10


def test_stats_add_up(store: Store) -> None:
    """Answers and tokens are sums over the answered calls; bytes are what the answers take compressed."""
    keep(store, "a", b"x" * 10_000, prompt=100, completion=20)
    keep(store, "b", b"y" * 10_000, prompt=1, completion=2)
    store.begin("c")
    stats = store.stats()

    expected = StoreStats(answers=2, bytes=stats.bytes, prompt_tokens=101, completion_tokens=22, unanswered=1)
    assert expected == stats
    assert 0 < stats.bytes < 1_000


def test_an_answer_survives_a_kill(path: Path) -> None:
    """Once `put` has returned, SIGKILL costs nothing: the answer is there, and the open call is known."""
    program = (
        "import sys; from pathlib import Path; from summarizer.store import Store\n"
        "store = Store(Path(sys.argv[1]))\n"
        "store.begin('a'); store.put('a', b'paid', model='m', prompt_tokens=1, completion_tokens=1)\n"
        "store.begin('b'); print('ready', flush=True); sys.stdin.read()"
    )
    child = subprocess.Popen(
        [sys.executable, "-c", program, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    with child:
        assert child.stdout is not None
        assert child.stdout.readline() == b"ready\n"
        child.send_signal(signal.SIGKILL)

    with Store(path) as store:
        assert store.get("a") == b"paid"
        assert store.stats().answers == 1
        assert store.stats().unanswered == 1


def test_two_processes_share_a_store(path: Path) -> None:
    """Two programs that open a new store at once and write at once lose nothing and fail nowhere."""
    program = (
        "import sys; from pathlib import Path; from summarizer.store import Store\n"
        "store = Store(Path(sys.argv[1]))\n"
        "for i in range(40):\n"
        "    key = f'{sys.argv[2]}-{i}'\n"
        "    store.begin(key)\n"
        "    store.put(key, key.encode(), model='m', prompt_tokens=1, completion_tokens=1)\n"
    )
    children = [run(program, str(path), name) for name in ("a", "b")]
    codes = []
    for child in children:
        with child:
            codes.append(child.wait(timeout=60))

    assert codes == [0, 0]
    with Store(path) as store:
        assert store.stats().answers == 80
        assert [store.get(f"{name}-39") for name in ("a", "b")] == [b"a-39", b"b-39"]


def test_threads_share_a_store(store: Store) -> None:
    """One store object may be written from several threads."""

    def work(name: str) -> None:
        for number in range(20):
            keep(store, f"{name}{number}", b"x")

    threads = [threading.Thread(target=work, args=(name,)) for name in "abcd"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert store.stats().answers == 80


def test_only_the_owner_reads_the_store(path: Path, store: Store) -> None:
    """Answers quote what the user reads: the file is private, and so are its log and what readers share."""
    keep(store, "k", b"x")
    files = sorted(path.parent.glob(path.name + "*"))

    assert path in files
    assert {0o600} == {stat.S_IMODE(file.stat().st_mode) for file in files}


def write_damaged(path: Path) -> None:
    """Write what is no database."""
    path.write_bytes(b"not a database at all, but long enough to be taken for one" * 40)


def write_foreign(path: Path) -> None:
    """Write another program's database."""
    with sqlite3.connect(path) as other:
        other.execute("create table theirs (x)")
    other.close()


def write_newer(path: Path) -> None:
    """Write a store as a later version would."""
    Store(path).close()
    with sqlite3.connect(path) as other:
        other.execute("pragma user_version = 999")
    other.close()


def write_truncated(path: Path) -> None:
    """Write a store whose end is lost."""
    with Store(path) as store:
        for number in range(50):
            keep(store, str(number), os.urandom(2000))
    path.write_bytes(path.read_bytes()[:6000])


def read_all(path: Path) -> None:
    """Open a store and ask it everything."""
    with Store(path) as store:
        for number in range(50):
            store.get(str(number))


@pytest.mark.parametrize(
    ("write", "says"),
    [
        (write_damaged, "damaged"),
        (write_foreign, "another program's"),
        (write_newer, "later version"),
        (write_truncated, "damaged"),
        (lambda path: path.mkdir(), "can't be used"),
    ],
)
def test_a_file_that_is_no_store_is_refused_with_advice(tmp_path: Path, write, says: str) -> None:
    """Damaged, foreign, newer: a StoreError with the file's name and advice; the file is left alone."""
    path = tmp_path / "answers.sqlite3"
    write(path)
    before = path.read_bytes() if path.is_file() else b""

    with pytest.raises(StoreError, match=says) as caught:
        read_all(path)

    assert str(path) in str(caught.value)
    assert caught.value.advice
    assert before == (path.read_bytes() if path.is_file() else b"")


def test_a_damaged_answer_is_an_error_not_an_answer(path: Path) -> None:
    """Bytes on the disk that don't decompress are reported, never handed on."""
    with Store(path) as store:
        keep(store, "k", b"x")
        store._connection.execute("update answers set answer = x'00'")
        with pytest.raises(StoreError, match="damaged"):
            store.get("k")


def test_a_folder_that_cant_be_made(tmp_path: Path) -> None:
    """Where a file stands in the way of the folder, the error names the store."""
    (tmp_path / "file").write_text("in the way")

    with pytest.raises(StoreError, match="can't be made"):
        Store(tmp_path / "file" / "answers.sqlite3")


@pytest.mark.skipif(os.geteuid() == 0, reason="the super-user may write to read-only folders")
def test_a_read_only_folder(tmp_path: Path) -> None:
    """A folder without write permission is a StoreError with advice, not a traceback."""
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(StoreError, match="writable"):
            Store(tmp_path / "answers.sqlite3")
    finally:
        tmp_path.chmod(0o700)


def test_a_store_that_cant_be_written(store: Store) -> None:
    """A write that SQLite refuses as read-only says to make the file writable."""
    store._connection.execute("pragma query_only = on")

    with pytest.raises(StoreError, match="writable"):
        store.begin("k")


def test_a_full_disk(store: Store) -> None:
    """A full disk is named as one, and what was kept before is still there."""
    keep(store, "k", b"before")
    pages = store._connection.execute("pragma page_count").fetchone()[0]
    store._connection.execute(f"pragma max_page_count = {pages}")

    with pytest.raises(StoreError, match="full"):
        keep(store, "big", os.urandom(100_000))
    assert store.get("k") == b"before"


def test_a_closed_store_is_an_error(path: Path) -> None:
    """Use after close is a StoreError; closing twice is none."""
    store = Store(path)
    store.close()
    store.close()

    with pytest.raises(StoreError):
        store.get("k")


def test_a_key_is_the_same_whatever_the_order_of_fields() -> None:
    """The key names the request: neither order of fields nor a slash after the base URL counts."""
    body = {"model": "m", "messages": [{"role": "user", "content": "Kyiv – Київ"}]}
    turned = {"messages": [{"content": "Kyiv – Київ", "role": "user"}], "model": "m"}

    assert request_key(body, "http://a/v1") == request_key(turned, "http://a/v1/")


@pytest.mark.parametrize(
    ("body", "base_url"),
    [
        ({"model": "n", "messages": ["a", "b"]}, "http://a/v1"),
        ({"model": "m", "messages": ["b", "a"]}, "http://a/v1"),
        ({"model": "m", "messages": ["a", "b"], "seed": 1}, "http://a/v1"),
        ({"model": "m", "messages": ["a", "b"]}, "http://b/v1"),
    ],
)
def test_a_different_request_has_a_different_key(body: dict[str, object], base_url: str) -> None:
    """Another model, order of messages, parameter or endpoint is another call."""
    assert request_key({"model": "m", "messages": ["a", "b"]}, "http://a/v1") != request_key(body, base_url)


@settings(max_examples=40, deadline=None)
@given(st.dictionaries(st.text(), JSON, max_size=4))
def test_any_json_body_has_a_key(body: dict[str, object]) -> None:
    """Every JSON object, whatever its text, has a key of 64 hex digits, and always the same."""
    key = request_key(body, "http://a")

    assert len(key) == 64
    assert key == request_key(dict(reversed(body.items())), "http://a")


def test_the_default_path_is_in_the_users_cache() -> None:
    """Nothing is written beside the user's articles unless they say so."""
    assert default_path().name == "answers.sqlite3"
    assert "summarizer" in default_path().parts


# --- what is in it, and forgetting


def test_what_it_holds_is_counted_by_model(store: Store) -> None:
    """Answers and tokens of each model; calls without an answer are nobody's."""
    keep(store, "a", b"1", 5, 3)
    keep(store, "b", b"2", 50, 30)
    store.put("c", b"3", model="other", prompt_tokens=7, completion_tokens=1)
    store.begin("d")

    assert (ModelStats("m", 2, 55, 33), ModelStats("other", 1, 7, 1)) == store.by_model()


def aged(path: Path, key: str, days: int) -> None:
    """Make a row as old as that."""
    with sqlite3.connect(path) as other:
        other.execute("update answers set at = at - ? where key = ?", (days * 86_400, key))
    other.close()


def test_what_is_older_than_so_many_days_is_forgotten(tmp_path: Path) -> None:
    """Only that; a call that was never answered goes with the old ones and isn't counted."""
    path = tmp_path / "store"
    with Store(path) as store:
        for key in ("old", "new"):
            keep(store, key, key.encode())
        store.begin("lost")
        for key in ("old", "lost"):
            aged(path, key, 31)

        assert 1 == store.forget(30)
        assert (None, b"new") == (store.get("old"), store.get("new"))
        assert (1, 0) == (store.stats().answers, store.stats().unanswered)


def test_asking_again_makes_an_answer_no_younger_but_a_new_attempt_does(tmp_path: Path) -> None:
    """The age is that of the last attempt or answer, not of the last reading."""
    path = tmp_path / "store"
    with Store(path) as store:
        keep(store, "k", b"1")
        store.begin("tried")
        for key in ("k", "tried"):
            aged(path, key, 31)
        store.get("k")
        store.begin("tried")

        assert 1 == store.forget(30)
        assert 1 == store.stats().unanswered


def test_a_store_of_the_first_version_is_brought_up_to_date(tmp_path: Path) -> None:
    """Its answers are there, count as of today, and it is a store of this version afterwards."""
    path = tmp_path / "store"
    with Store(path) as store:
        keep(store, "k", b"1")
    with sqlite3.connect(path) as other:
        other.execute("alter table answers drop column at")
        other.execute("pragma user_version = 1")
    other.close()

    for _ in range(2):
        with Store(path) as store:
            assert b"1" == store.get("k")
            assert 0 == store.forget(1)
    with Store(path) as store:
        keep(store, "new", b"2")
        assert (2, None) == (store.forget(0), store.get("k"))
