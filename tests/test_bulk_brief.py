"""Event briefs in bulk: every row accounted for, the same bytes whoever made them, late articles at the price of one
event, stopped and gone on with at will.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.bulk import Job, extract
from summarizer.bulk.events import EventsJob, brief, making
from summarizer.bulk.events import run as module
from summarizer.bulk.events.files import briefs_of, listed
from summarizer.bulk.events.index import _digest
from summarizer.bulk.events.making import line
from summarizer.bulk.events.processes import Processes
from summarizer.bulk.extract import RESULT
from summarizer.bulk.parts import Format
from summarizer.errors import BriefError, NoArticlesError, SettingsError, SummarizerError
from summarizer.pipeline import Progress
from summarizer.records import EventBrief
from summarizer.render.json import render
from tests.bulk_events import LATE, ROWS, exported, extracted, row
from tests.commands import run

JOB = EventsJob(events=2, jobs=1)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Partitions of the small export and of the late article, made once."""
    folder = tmp_path_factory.mktemp("made")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        extracted("in")
        extracted("late", "late.jsonl", [LATE])
    return folder


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, made: Path) -> Path:
    """A folder of its own for each test, with the partitions in it, and nothing configured."""
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "SUMMARIZER_MODEL", "SUMMARIZER_FIELDS"):
        monkeypatch.delenv(name, raising=False)
    shutil.copytree(made, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def files(folder: str) -> dict[str, bytes]:
    """What is in a results' folder, by name; not what is kept between runs."""
    return {path.name: path.read_bytes() for path in sorted(Path(folder).iterdir()) if path.is_file()}


def lists(folder: str) -> list[dict[str, object]]:
    """The events that the lists name."""
    paths = sorted(Path(folder).glob("list-*"))
    return [json.loads(line) for path in paths for line in path.read_text("utf-8").splitlines()[1:]]


def briefs(folder: str) -> dict[frozenset[str], bytes]:
    """The event briefs in the partitions, by their articles."""
    paths = sorted(Path(folder).glob("part-*.jsonl"))
    lines = [line for path in paths for line in path.read_bytes().splitlines()]
    return {
        frozenset(s.path or "" for s in EventBrief.model_validate_json(line).sources): line for line in lines
    }


def of(event: str) -> frozenset[str]:
    """The articles of an event, as they are called."""
    return frozenset(f"news.jsonl#{number}" for number, told in ROWS.items() if told[0] == event)


def test_every_row_is_in_an_event_or_alone_or_failed() -> None:
    """Three events and one article alone, each with its brief; the row without text is counted; nothing else."""
    done = brief(["in"], Path("out"), JOB)

    assert {of("flood"), of("train"), of("vote"), of("alone")} == set(briefs("out"))
    assert (8, 1, 0, 3, 1) == (
        done.counts.articles,
        done.counts.unread,
        done.counts.twice,
        done.counts.events,
        done.counts.alone,
    )
    assert (4, 0, 0) == (done.made, done.taken, done.changed)


def test_a_brief_is_what_merge_makes_of_the_same_source_briefs() -> None:
    """Each brief, printed, is `summarizer merge --format json` of its source briefs, to the byte."""
    brief(["in"], Path("out"), JOB)
    lines = [line for path in Path("in").glob("part-*") for line in path.read_text("utf-8").splitlines()]
    sources = {json.loads(line)["source"]["path"]: line for line in lines}
    for names, made in briefs("out").items():
        Path("some.jsonl").write_text("\n".join(sources[name] for name in names), "utf-8")
        _, merged, _ = run("merge", "some.jsonl", "--format", "json")

        assert merged == render(EventBrief.model_validate_json(made))


def test_the_lists_say_where_each_brief_stands() -> None:
    """Byte and length in JSON lines, days, number of articles and their names: a brief is found without reading the
    others.
    """
    brief(["in"], Path("out"), JOB)
    told = {}
    for path in Path("out").glob("list-*"):
        head, *entries = map(json.loads, path.read_text("utf-8").splitlines())
        data = Path("out", head["partition"]).read_bytes()
        for entry in entries:
            found = EventBrief.model_validate_json(data[entry["start"] : entry["start"] + entry["size"]])
            told[frozenset(entry["sources"])] = entry["first"], entry["last"], entry["articles"]
            assert set(entry["sources"]) == {source.path for source in found.sources}

    assert ("2025-03-04", "2025-03-05", 3) == told[of("flood")]
    assert ("2025-03-06", "2025-03-06", 1) == told[of("alone")]


def test_disagreements_are_found() -> None:
    """Nine or eleven dead, two or three drivers: the lists count what the briefs tell."""
    brief(["in"], Path("out"), JOB)
    counts = {frozenset(entry["sources"]): entry["conflicts"] for entry in lists("out")}  # type: ignore[call-overload]  # a list of names

    assert 0 < counts[of("flood")]
    assert 0 < counts[of("train")]
    assert 0 == counts[of("alone")]


# --- the same bytes ---------------------------------------------------------------------


def test_processes_change_no_byte() -> None:
    """One process or two: the same files, the same hash."""
    one = brief(["in", "late"], Path("one"), JOB)
    two = brief(["in", "late"], Path("two"), replace(JOB, jobs=2))

    assert files("one") == files("two")
    assert one == two


def test_the_order_of_the_inputs_changes_no_byte() -> None:
    """Which folder is named first, what it is called, how its partitions are cut: none of it matters."""
    brief(["in", "late"], Path("one"), JOB)
    extracted("cut", rows=2)
    brief(["late", "cut"], Path("two"), JOB)

    assert files("one") == files("two")


def test_numbers_of_rows_are_not_what_a_brief_is_known_by() -> None:
    """Extracted behind another export, the same articles have other numbers (s2 … s10): nothing is made again."""
    brief(["in"], Path("out"), JOB)
    exported("a.jsonl", [LATE])
    extract(["a.jsonl", "news.jsonl"], Path("both"), Job(rows=4, jobs=1))
    done = brief(["both"], Path("out"), JOB)

    assert (1, 3) == (done.made, done.taken)


def test_a_source_brief_given_twice_counts_once() -> None:
    """A copy of the folder, and a file of all its briefs: told, and no byte differs but the counts."""
    brief(["in"], Path("one"), JOB)
    shutil.copytree("in", "copy")
    Path("plain.jsonl").write_bytes(b"".join(path.read_bytes() for path in sorted(Path("in").glob("part-*"))))
    done = brief(["in", "copy", "plain.jsonl", "in"], Path("two"), JOB)

    assert 16 == done.counts.twice
    assert briefs("one") == briefs("two")


def test_parquet_holds_the_same_briefs() -> None:
    """Tables in, tables out: the column `json` holds the bytes of the lines, and a late run takes them over."""
    pytest.importorskip("pyarrow")
    import pyarrow.parquet as parquet

    brief(["in"], Path("lines"), JOB)
    extracted("tables", format="parquet")
    job = replace(JOB, format="parquet")
    done = brief(["tables"], Path("out"), job)
    rows = [
        row for path in sorted(Path("out").glob("part-*")) for row in parquet.read_table(path).to_pylist()
    ]

    assert sorted(briefs("lines").values()) == sorted(row["json"].encode() for row in rows)
    assert [entry["key"] for entry in lists("out")] == [row["key"] for row in rows]
    assert not Path("out/.lines").exists()

    again = brief(["tables", "late"], Path("out"), job)
    brief(["tables", "late"], Path("fresh"), job)
    assert (1, 3) == (again.made, again.taken)
    assert files("fresh") == files("out")
    assert 4 == done.made


# --- late articles ----------------------------------------------------------------------


def test_a_late_article_makes_its_event_again_and_no_other() -> None:
    """One brief is made, of the event that changed; the others are the same bytes; and the folder is what a run over
    everything at once would have made.
    """
    brief(["in"], Path("out"), JOB)
    before = briefs("out")
    done = brief(["in", "late"], Path("out"), JOB)
    after = briefs("out")
    brief(["in", "late"], Path("fresh"), JOB)

    assert (1, 1, 3) == (done.made, done.changed, done.taken)
    assert {of("flood") | {"late.jsonl#1"}} == set(after) - set(before)
    assert [True] * 3 == [after[names] == before[names] for names in set(before) & set(after)]
    assert files("fresh") == files("out")


def test_an_article_taken_out_again_leaves_no_trace() -> None:
    """Run without the late article, the folder is what it was before it came."""
    brief(["in"], Path("out"), JOB)
    before = files("out")
    brief(["in", "late"], Path("out"), JOB)
    brief(["in"], Path("out"), JOB)

    assert before == files("out")


def test_only_what_is_new_is_consolidated(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is taken over isn't made in secret: consolidating is called for the changed event alone."""
    brief(["in"], Path("out"), JOB)
    called: list[int] = []
    real = making.brief_of_all

    async def counting(engine, briefs, depth):  # type: ignore[no-untyped-def]  # as the real one
        given = tuple(briefs)
        called.append(len(given))
        return await real(engine, given, depth)

    monkeypatch.setattr(making, "brief_of_all", counting)
    brief(["in", "late"], Path("out"), JOB)
    brief(["in", "late"], Path("out"), JOB)

    assert [4] == called


def test_more_partitions_take_over_what_the_fewer_held() -> None:
    """When the briefs no longer fit, the partitions are split: by copying, and the old ones are taken away."""
    brief(["in"], Path("out"), replace(JOB, events=100))
    assert ["part-00000-of-00001.jsonl"] == [path.name for path in Path("out").glob("part-*")]
    done = brief(["in"], Path("out"), replace(JOB, events=1))
    brief(["in"], Path("fresh"), replace(JOB, events=1))

    assert (0, 4) == (done.made, done.taken)
    assert files("fresh") == files("out")


def test_nothing_new_writes_nothing() -> None:
    """A second run finds all partitions there."""
    first = brief(["in"], Path("out"), JOB)
    second = brief(["in"], Path("out"), JOB)

    assert replace(first, made=0, taken=4, written=0) == second


def test_other_code_makes_everything_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """A brief of another state of the program is another brief, even where it happens to be the same."""
    brief(["in"], Path("out"), JOB)
    monkeypatch.setattr(module, "code", lambda: "0" * 64)

    assert 4 == brief(["in"], Path("out"), JOB).made


def test_articles_alone_can_be_left_out_and_are_listed() -> None:
    """No brief of the violin; `alone.jsonl` names it; a run that wants it makes it, and takes the list away."""
    done = brief(["in"], Path("out"), replace(JOB, alone="skip"))
    told = [json.loads(line) for line in Path("out/alone.jsonl").read_text("utf-8").splitlines()]

    assert ["news.jsonl#9"] == [one["source"] for one in told]
    assert {of("flood"), of("train"), of("vote")} == set(briefs("out"))
    assert (1, 1) == (done.counts.alone, done.counts.skipped)
    assert 1 == brief(["in"], Path("out"), JOB).made
    assert not Path("out/alone.jsonl").exists()


# --- stopped ----------------------------------------------------------------------------


def _killed_at(step: int, job: EventsJob) -> bool:
    """Run in a process that is killed at its `step`th write to the disk; whether it came to that."""
    child = os.fork()
    if child:
        return os.waitpid(child, 0)[1] != 0
    try:
        left = [step]
        real = os.fsync

        def fsync(handle: int) -> None:
            left[0] -= 1
            if not left[0]:
                os.kill(os.getpid(), signal.SIGKILL)
            real(handle)

        os.fsync = fsync
        brief(["in", "late"], Path("out"), job)
        os._exit(0)
    finally:
        os._exit(1)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills a fork of the test")
def test_killed_at_any_write_and_run_again_gives_the_same_bytes() -> None:
    """After a first run without the late article, the second is killed at each of its writes in turn, and gone on
    with: every time the folder ends as it does without a kill, without a leftover; in between, a result is there only
    when it is true.
    """
    brief(["in"], Path("before"), JOB)
    brief(["in", "late"], Path("whole"), JOB)
    wanted, step = files("whole"), 1
    while True:
        shutil.rmtree("out", ignore_errors=True)
        shutil.copytree("before", "out")
        if not _killed_at(step, JOB):
            break
        seen = {name: data for name, data in files("out").items() if not name.startswith(".")}
        assert RESULT not in seen or seen in (files("before"), wanted), (
            f"a result of half a run at write {step}"
        )
        brief(["in", "late"], Path("out"), JOB)
        assert wanted == files("out"), f"killed at write {step}"
        step += 1

    assert step > 8
    assert wanted == files("out")


def test_killed_at_random_and_run_again_gives_the_same_bytes() -> None:
    """The leading process of two is killed after a while; its processes end with it; a further run ends as usual."""
    brief(["in", "late"], Path("whole"), JOB)
    command = [sys.executable, "-m", "summarizer", "bulk", "brief", "in", "late", "-o", "out"]
    command += ["--events", "2", "--jobs", "2"]
    chance = random.Random(7)
    for _ in range(3):
        shutil.rmtree("out", ignore_errors=True)
        with subprocess.Popen(command, stderr=subprocess.DEVNULL, start_new_session=True) as running:
            while running.poll() is None and not Path("out/manifest.json").exists():
                time.sleep(0.02)
            with suppress(subprocess.TimeoutExpired):
                running.wait(chance.uniform(0, 3))
            running.send_signal(signal.SIGKILL)
        _wait_for_nobody(running.pid)
        brief(["in", "late"], Path("out"), JOB)
        assert files("whole") == files("out")


def _wait_for_nobody(group: int) -> None:
    """Until no process of this group is left; they get a minute: one that just starts hears of it late."""
    for _ in range(600):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return
        time.sleep(0.1)
    os.killpg(group, signal.SIGKILL)
    pytest.fail("processes outlived the one that started them")


def test_an_error_in_a_process_ends_the_others() -> None:
    """What a task raises is raised here, and the process that is at another task for a minute isn't waited for."""
    start = time.monotonic()
    with pytest.raises(SummarizerError, match="of its own"), Processes(2) as crew:
        list(crew.map(_slow_or_failing, [0, 1]))

    assert 30 > time.monotonic() - start


def _slow_or_failing(task: int) -> None:
    if task:
        raise SummarizerError("A fault of its own.")
    time.sleep(60)


def test_a_process_that_dies_is_told() -> None:
    """The system kills a process: this package's error, not a traceback."""
    with pytest.raises(SummarizerError, match="ended from outside"), Processes(2) as crew:
        list(crew.map(os._exit, [9, 9]))


# --- what goes wrong --------------------------------------------------------------------


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-200])


def _line_lost(path: Path) -> None:
    path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[:-1]))


def _figure_changed(path: Path) -> None:
    path.write_text(path.read_text("utf-8").replace("Nine people died", "Five people died"), "utf-8")


def _title_changed(path: Path) -> None:
    path.write_text(path.read_text("utf-8").replace("Flood in Port Alba", "Storm in Port Alba"), "utf-8")


def _rubbish(path: Path) -> None:
    path.write_bytes(b"\x00\xff{[" + path.read_bytes())


@pytest.mark.parametrize(
    ("damage", "why"),
    [
        (_cut, r"part-00000\.jsonl, row 4, isn't a source brief"),
        (_figure_changed, r"part-00000\.jsonl, row 1, isn't as it was written"),
        (_rubbish, r"part-00000\.jsonl, row 1, isn't a source brief"),
        (_line_lost, "^in isn't as it was written"),
        (_title_changed, "^in isn't as it was written"),
        (Path.unlink, r"in lacks part-00000\.jsonl"),
    ],
)
@pytest.mark.parametrize("before", [False, True])
def test_a_damaged_partition_is_an_error_that_names_it(
    damage: Callable[[Path], None], why: str, before: bool
) -> None:
    """Cut, changed, lost: nothing is made of it, neither at first nor when it was read before; where the damage is in
    one row, the row is named.
    """
    if before:
        brief(["in"], Path("out"), JOB)
    damage(Path("in/part-00000.jsonl"))

    with pytest.raises(BriefError, match=why):
        brief(["in"], Path("out"), JOB)


def test_a_failure_taken_away_is_noticed() -> None:
    """The rows that failed belong to the export: without their file it isn't what was written."""
    Path("in/failed-00001.jsonl").unlink()

    with pytest.raises(BriefError, match="isn't as it was written"):
        brief(["in"], Path("out"), JOB)


def test_an_unfinished_extraction_is_an_error() -> None:
    """Without its result the extraction was stopped: it must be finished first."""
    Path("in/result.json").unlink()

    with pytest.raises(BriefError, match="isn't finished"):
        brief(["in"], Path("out"), JOB)


def test_a_damaged_result_is_made_again_and_told() -> None:
    """A partition that isn't what its list says isn't taken over; nor is one whose list is gone."""
    brief(["in"], Path("out"), replace(JOB, events=1))
    wanted = files("out")
    full = [path for path in sorted(Path("out").glob("part-*")) if path.stat().st_size]
    full[0].write_bytes(full[0].read_bytes().replace(b"2025", b"2026"))
    full[1].with_name(full[1].name.replace("part", "list")).unlink()
    done = brief(["in"], Path("out"), replace(JOB, events=1))

    assert [full[0].name.replace("part", "list")] == list(done.damaged)
    assert wanted == files("out")
    assert 2 <= done.made


def test_what_is_kept_of_an_input_is_not_trusted_when_damaged() -> None:
    """All that articles are grouped by wiped out of it: the partition is read again, and the results are the same."""
    brief(["in"], Path("out"), JOB)
    wanted = files("out")
    for path in Path("out/.articles").iterdir():
        head, *rows = path.read_text("utf-8").splitlines()
        wiped = [json.dumps([*json.loads(told)[:6], "", "", None]) for told in rows]
        path.write_text("\n".join([head, *wiped, ""]), "utf-8")
    brief(["in"], Path("out"), JOB)

    assert wanted == files("out")


def test_a_fault_of_ours_costs_one_event_and_is_mended_by_the_next_run(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Consolidating breaks on one event: the others are made, that one is named in its list with the kind of fault and
    never with text; repaired, only it is made.
    """
    real = making.brief_of_all

    async def breaking(engine, briefs, depth):  # type: ignore[no-untyped-def]  # as the real one
        given = tuple(briefs)
        if any("Velden" in (one.text or "") for one in given):
            raise RecursionError(given[0].text)
        return await real(engine, given, depth)

    with monkeypatch.context() as patch:
        patch.setattr(making, "brief_of_all", breaking)
        done = brief(["in"], Path("out"), JOB)
    failed = [entry for entry in lists("out") if entry["failed"]]

    assert (3, 1) == (done.made, done.counts.failed)
    assert [of("train")] == [frozenset(entry["sources"]) for entry in failed]  # type: ignore[call-overload]  # names
    assert ["consolidating it failed: RecursionError."] == [entry["failed"] for entry in failed]
    assert "ammonia" not in str(failed)

    mended = brief(["in"], Path("out"), JOB)
    brief(["in"], Path("fresh"), JOB)
    assert (1, 3) == (mended.made, mended.taken)
    assert files("fresh") == files("out")


def test_an_input_that_changes_under_the_run_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Gone after it was read: an error that names it, and no brief of something else."""
    real = module.planned

    def planned(*given):  # type: ignore[no-untyped-def]  # as the real one
        for path in Path("in").glob("part-*"):
            path.unlink()
        return real(*given)

    monkeypatch.setattr(module, "planned", planned)
    with pytest.raises(SummarizerError, match=r"in/part-0000\d\.jsonl could be read at first"):
        brief(["in"], Path("out"), JOB)


@pytest.mark.parametrize("name", ["manifest.json", "part-00000.jsonl"])
def test_the_folder_of_something_else_is_refused(name: str) -> None:
    """Partitions of an extraction, or of nobody knows what, stay as they are."""
    before = files("in")
    if name == "manifest.json":
        Path("else").mkdir()
        (Path("else") / "part-00000.jsonl").write_text("mine", "utf-8")

    with pytest.raises(SettingsError, match="another folder"):
        brief(["in"], Path("in" if name != "manifest.json" else "else"), JOB)
    assert before == files("in")


@pytest.mark.parametrize(
    ("change", "why"),
    [({"events": 0}, "one event"), ({"jobs": 0}, "one process"), ({"format": "csv"}, "csv")],
)
def test_settings_that_make_no_sense_are_refused(change: dict[str, object], why: str) -> None:
    """Before anything is written."""
    with pytest.raises(SettingsError, match=why):
        brief(["in"], Path("out"), replace(JOB, **change))  # type: ignore[arg-type]  # by name
    assert not Path("out").exists()


def test_another_format_is_refused() -> None:
    """Lines aren't mixed with tables."""
    pytest.importorskip("pyarrow")
    brief(["in"], Path("out"), JOB)

    with pytest.raises(SettingsError, match="jsonl"):
        brief(["in"], Path("out"), replace(JOB, format="parquet"))


def test_an_export_in_which_every_row_failed_is_an_error() -> None:
    """There is nothing to brief, and that is said."""
    extracted("nothing", "nothing.jsonl", [{"text": ""}])

    with pytest.raises(NoArticlesError, match="no source brief"):
        brief(["nothing"], Path("out"), JOB)


# --- hostile ----------------------------------------------------------------------------

HOSTILE = "a\x1b[31m\u202e\u2028 \"quo\\ted\" 'x' {0} \U0001f4a9.jsonl"


def test_hostile_names_and_texts_come_through() -> None:
    """A file name, titles and texts with controls, line separators, quotes and braces: one line a brief all the same,
    nothing that drives a terminal in any file or message, and the same names when read back.
    """
    rows = [
        row(number) | {"title": f"{row(number)['title']} \u2028\u0085\x1b]0;x\x07"} for number in (1, 4, 7)
    ]
    rows += [
        {"title": "{0}\u202e", "text": '{"id":"s1.c1"} "source":"s1" \\"id\\":\\"s1\\" ' + row(9)["text"]}
    ]
    extracted("odd", HOSTILE, rows)
    code, _, err = run("bulk", "brief", "odd", "-o", "out", "--jobs", "1")
    written = b"".join(files("out").values()).decode()

    assert 0 == code, err
    assert [] == [char for char in set(written + err) - {"\n"} if not char.isprintable()]
    assert {frozenset(f"{HOSTILE}#{n}" for n in (1, 2, 3)), frozenset({f"{HOSTILE}#4"})} == set(briefs("out"))


def test_a_line_says_what_a_printed_brief_says() -> None:
    """Lone surrogates, line separators, controls, letters of the private use area: the same JSON value as the printed
    brief's, on one line, with nothing unseen in it.
    """
    brief(["in"], Path("out"), JOB)
    made = EventBrief.model_validate_json(briefs("out")[of("flood")])
    for title in ("plain \u4e2d\u6587", "\u2028\u2029\x85\x7f\u202e\ue000\U0001f4a9", "lone \ud800 \u2028"):
        odd = made.model_copy(update={"title": title})

        assert json.loads(render(odd)) == json.loads(line(odd))
        assert line(odd).decode().isprintable()


@pytest.mark.parametrize("format", ["jsonl", "parquet"])
def test_a_partition_that_changes_while_it_is_taken_over_is_told(format: Format) -> None:
    """What stands there isn't what its list says: nothing of it is copied."""
    if format == "parquet":
        pytest.importorskip("pyarrow")
    brief(["in"], Path("out"), replace(JOB, format=format, events=100))
    told = listed(Path("out/list-00000-of-00001.jsonl"))
    assert told is not None
    first, second = told.entries[:2]

    assert 2 == len(list(briefs_of(told.path, [first, second])))
    wrong = second.model_copy(update={"start": first.start, "size": first.size})
    with pytest.raises(BriefError, match="has changed while it was read"):
        list(briefs_of(told.path, [wrong]))
    with pytest.raises(BriefError, match="has changed while it was read"):
        list(briefs_of(told.path, [second.model_copy(update={"start": 10**9})]))


@given(
    st.text(st.sampled_from('"\\:s17.c {}idsource,'), max_size=40),
    st.integers(1, 10**6),
    st.integers(1, 10**6),
)
def test_what_a_brief_is_known_by_is_all_but_its_number(text: str, one: int, other: int) -> None:
    """Two numbers, one digest; another text, another digest, however much it looks like an id."""

    def told(number: int, said: str) -> bytes:
        ids = {"id": f"s{number}", "claims": [{"id": f"s{number}.c1", "source": f"s{number}", "text": said}]}
        return json.dumps(ids, separators=(",", ":")).encode()

    assert _digest(told(one, text), f"s{one}") == _digest(told(other, text), f"s{other}")
    assert _digest(told(one, text), f"s{one}") != _digest(told(one, text + "s"), f"s{one}")
    assert _digest(told(7, '"id":"s7"'), "s7") != _digest(told(7, '"id":"s"'), "s7")


# --- the command ------------------------------------------------------------------------


def _command(*more: str) -> tuple[int, str, str]:
    return run("bulk", "brief", "in", *more, "-o", "out", "--jobs", "1")


def test_the_command_tells_what_it_made() -> None:
    """Exit code 3 as a row had failed in the extraction; counts and the hash on standard error, nothing elsewhere."""
    code, out, err = _command()

    assert (3, "") == (code, out)
    assert "8 articles (0 given twice, 1 row unread): 3 events, 1 alone; 0 briefs failed." in err
    assert "4 briefs made, 0 of them of events that changed; 0 taken over." in err
    assert json.loads(Path("out/result.json").read_text("utf-8"))["sha256"] in err
    assert "1 brief made, 1 of them of events that changed; 3 taken over." in _command("late")[2]


@pytest.mark.parametrize(
    ("options", "why"), [(["--alone", "lose"], "--alone"), (["--events", "0"], "--events")]
)
def test_the_command_refuses_what_makes_no_sense(options: list[str], why: str) -> None:
    """A usage error, in words, before anything is written."""
    code, _, err = _command(*options)

    assert 2 == code
    assert why in err
    assert not Path("out").exists()


def test_an_input_that_is_not_there_is_an_error() -> None:
    """Named, in a sentence."""
    code, _, err = _command("nowhere.jsonl")

    assert 3 == code
    assert "Left out: nowhere.jsonl: there is no such file" in err


# --- exports ----------------------------------------------------------------------------


def test_exports_are_extracted_first() -> None:
    """Rows instead of source briefs: the same partitions and lists as in two steps; a second run extracts nothing, one
    with a late export that alone, and what is no export is told.
    """
    two = brief(["in", "late"], Path("two"), JOB)
    Path("notes.txt").write_text("no export", "utf-8")
    brief(["news.jsonl", "notes.txt"], Path("one"), JOB)
    kept = _times("one/extracted")
    one = brief(["news.jsonl", "late.jsonl", "notes.txt"], Path("one"), JOB)

    assert files("two") == files("one")
    assert (two.counts, 1, 3) == (one.counts, one.made, one.taken)
    assert kept == {path: time for path, time in _times("one/extracted").items() if path in kept}
    assert len(kept) < len(_times("one/extracted"))
    assert ["notes.txt"] == [failure.path for failure in one.failures]


def _times(folder: str) -> dict[Path, int]:
    return {path: path.stat().st_mtime_ns for path in Path(folder).rglob("part-*")}


def test_results_in_a_folder_of_exports_are_no_exports() -> None:
    """`bulk brief news/ -o news/events`, twice: the first run's partitions aren't read as news."""
    Path("news").mkdir()
    shutil.copy("news.jsonl", "news/news.jsonl")
    first = brief(["news"], Path("news/events"), JOB)
    second = brief(["news"], Path("news/events"), JOB)

    assert (first.counts, 4) == (second.counts, second.taken)


def test_progress_is_told_as_one_count() -> None:
    """Nine rows to read, then eight articles to consolidate: seventeen in all, each told once."""
    told: list[tuple[str, int]] = []

    class Noting(Progress):
        def start(self, articles: int) -> None:
            told.append(("of", articles))

        def article(self) -> None:
            told.append(("one", 1))

    brief(["news.jsonl"], Path("out"), JOB, Noting())

    assert [("of", 9), ("of", 17)] == [item for item in told if item[0] == "of"]
    assert 17 == told.count(("one", 1))


def test_an_export_that_changed_is_extracted_again() -> None:
    """Its old partitions go; nothing of them is in the result."""
    brief(["news.jsonl"], Path("out"), JOB)
    exported("news.jsonl", [row(number) for number in (1, 4)])
    done = brief(["news.jsonl"], Path("out"), JOB)

    assert (2, 1, 0) == (done.counts.articles, done.counts.events, done.counts.unread)
    assert 1 == len(list(Path("out/extracted").iterdir()))


@pytest.mark.parametrize("format", ["jsonl", "parquet"])
def test_brief_group_in_partitions_is_the_same(format: str) -> None:
    """`brief --group --format jsonl` or `parquet` writes what `bulk brief` writes, and tells the same."""
    options = ["in", "late", "--format", format, "--jobs", "1", "-o"]
    code, out, err = run("brief", "--group", *options, "first")
    other_code, _, other_err = run("bulk", "brief", *options, "second")

    assert (other_code, "") == (code, out), err
    assert other_err.splitlines()[-1].replace(" second,", " first,") == err.splitlines()[-1]
    assert files("second") == files("first")


@pytest.mark.parametrize(
    ("options", "why"),
    [
        (["--group", "--format", "jsonl"], "into a folder"),
        (["--format", "jsonl", "-o", "out"], "for the briefs of many events"),
        (["--group", "--format", "parquet", "-o", "out", "--dry-run"], "for the briefs of many events"),
        (
            ["--group", "--format", "jsonl", "-o", "out", "--fail-on", "differs"],
            "for the briefs of many events",
        ),
        (["--group", "--format", "jsonl", "-o", "out", "--model", "m"], "without a model"),
        (["--jobs", "2"], "of partitions"),
    ],
)
def test_brief_refuses_partitions_that_make_no_sense(options: list[str], why: str) -> None:
    """A usage error, in words, before anything is written."""
    code, _, err = run("brief", "in", *options)

    assert 2 == code, err
    assert why in " ".join(err.split())
    assert not Path("out").exists()
