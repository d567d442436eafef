"""Bulk extraction: every row accounted for, the same bytes whoever made them, stopped and gone on with at will."""

from __future__ import annotations

import csv
import gc
import hashlib
import json
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.api import extract as extract_whole
from summarizer.bulk import Done, Job, extract, local
from summarizer.bulk.how import How, Made
from summarizer.bulk.manifest import planned
from summarizer.bulk.rows import Row, Slice, rows_of
from summarizer.bulk.worker import Shop
from summarizer.engines.base import Draft
from summarizer.engines.lexical import LexicalEngine
from summarizer.errors import ArticleError, SettingsError, SummarizerError
from summarizer.records import Article, SourceBrief
from summarizer.settings import Settings
from tests.commands import run

STORM = "Nine people died when a storm hit Port Alba on Monday, the mayor said. Rain fell for 12 hours."
TRAIN = "A freight train left the rails near Velden on 3 March 2025. Two drivers were hurt, police said."
VOTE = "Parliament in Ostrava passed the budget by 101 votes to 99 on Friday, after nine hours of debate."
ROWS = [
    {"title": "Storm", "published": "2025-03-04", "text": STORM},
    {"title": "Train", "published": "2025-03-03", "text": TRAIN},
    {"title": "Nothing", "published": "2025-03-03", "text": ""},
    {
        "title": "Vote",
        "published": "2025-03-08",
        "text": f"<p>{VOTE}</p><p>The vote was close.</p>",
        "items": [1],
    },
    {"title": "Storm again", "published": "2025-03-05", "text": STORM, "items": [{"text": TRAIN}]},
]
JOB = Job(rows=2, jobs=1)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of its own for each test, and nothing configured."""
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "SUMMARIZER_MODEL", "SUMMARIZER_FIELDS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def lines(name: str = "news.jsonl", rows: Sequence[object] = ROWS) -> str:
    """An export as JSON lines."""
    Path(name).write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return name


def table(name: str = "news.csv") -> str:
    """The same as CSV."""
    with Path(name).open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, ["title", "published", "text"], extrasaction="ignore")
        writer.writeheader()
        writer.writerows(ROWS)
    return name


def columns(name: str = "news.parquet") -> str:
    """The same as Parquet, in row groups of three."""
    pa = pytest.importorskip("pyarrow")
    import pyarrow.parquet as parquet

    rows = [{key: row[key] for key in ("title", "published", "text")} for row in ROWS]
    parquet.write_table(pa.Table.from_pylist(rows), name, row_group_size=3)
    return name


MAKERS = {"jsonl": lines, "csv": table, "parquet": columns}


def files(folder: Path | str) -> dict[str, bytes]:
    """Every file of a folder by name."""
    return {path.name: path.read_bytes() for path in sorted(Path(folder).iterdir())}


def briefs(folder: Path | str) -> list[SourceBrief]:
    """All briefs of a folder, in order."""
    return [
        SourceBrief.model_validate_json(line)
        for path in sorted(Path(folder).glob("part-*.jsonl"))
        for line in path.read_bytes().splitlines()
    ]


def failed(folder: Path | str) -> list[str]:
    """What the rows that failed are called, in order."""
    return [
        json.loads(line)["what"]
        for path in sorted(Path(folder).glob("failed-*.jsonl"))
        for line in path.read_bytes().splitlines()
    ]


# --- what comes out ---------------------------------------------------------------------


@pytest.mark.parametrize("form", sorted(MAKERS))
def test_every_row_is_a_brief_or_a_failure_of_its_own(form: str) -> None:
    """Five rows, one of them without a text: four briefs numbered as the rows, one failure that names its row."""
    name = MAKERS[form]()
    done = extract([name], Path("out"), JOB)

    assert (5, 4, 1) == (done.rows, done.briefs, done.failed)
    assert ["s1", "s2", "s4", "s5"] == [brief.source.id for brief in briefs("out")]
    assert [f"{name}#{part}" for part in (1, 2, 4, 5)] == [brief.source.path for brief in briefs("out")]
    assert [f"{name}#3"] == failed("out")


@pytest.mark.parametrize("form", ["jsonl", "csv"])
def test_a_row_reads_as_it_does_in_the_whole_file(form: str) -> None:
    """Claims, texts, hashes and metadata are those of `extract` on the same file; only the numbers of sources differ,
    as they count failed rows too.
    """
    name = MAKERS[form]()
    extract([name], Path("out"), JOB)
    whole = extract_whole([name])

    def bare(brief: SourceBrief) -> str:
        return brief.model_dump_json().replace(f'"{brief.source.id}', '"s')

    assert list(map(bare, whole)) == list(map(bare, briefs("out")))


def test_evidence_stands_in_the_text_that_a_brief_carries() -> None:
    """Offsets of a row with markup are of its derived text, which the brief holds."""
    extract([lines()], Path("out"), JOB)

    found = [(brief.text, span) for brief in briefs("out") for one in brief.claims for span in one.evidence]
    assert found
    assert [] == [span for text, span in found if text is None or text[span.start : span.end] != span.text]


def test_files_keep_to_the_order_of_their_paths_and_share_no_partition() -> None:
    """Two files, named in the wrong order: rows are numbered through, in order of path, a partition of one file."""
    lines("b.jsonl", ROWS[:1])
    lines("a.jsonl", ROWS[:2])
    done = extract(["b.jsonl", "a.jsonl"], Path("out"), replace(JOB, rows=10))

    assert 2 == done.partitions
    found = [(brief.source.id, brief.source.path) for brief in briefs("out")]
    assert [("s1", "a.jsonl#1"), ("s2", "a.jsonl#2"), ("s3", "b.jsonl#1")] == found


def test_a_field_map_names_columns() -> None:
    """`fields` is what `extract` takes: our name → the export's."""
    lines(rows=[{"Inhalt": STORM, "Kopf": "Storm"}])
    extract(["news.jsonl"], Path("out"), replace(JOB, fields={"text": "Inhalt", "title": "Kopf"}))

    assert ["Storm"] == [brief.source.title for brief in briefs("out")]


def test_parquet_out_holds_the_same_records_as_lines() -> None:
    """Column `json` is the line; `row` the number over all inputs; failures have a table of their own."""
    parquet = pytest.importorskip("pyarrow.parquet")
    name = lines()
    extract([name], Path("lines"), JOB)
    done = extract([name], Path("tables"), replace(JOB, format="parquet"))

    rows = [
        row for path in sorted(Path("tables").glob("part-*")) for row in parquet.read_table(path).to_pylist()
    ]
    assert (4, 1) == (done.briefs, done.failed)
    assert [brief.model_dump_json() for brief in briefs("lines")] == [row["json"] for row in rows]
    assert [1, 2, 4, 5] == [row["row"] for row in rows]
    refused = parquet.read_table("tables/failed-00001.parquet").to_pylist()
    assert [(3, "news.jsonl#3")] == [(row["row"], row["what"]) for row in refused]


# --- the same bytes ---------------------------------------------------------------------


def test_processes_change_nothing() -> None:
    """Two processes write the very files that one does, manifest and result included."""
    name = lines(rows=ROWS * 2)
    extract([name], Path("one"), JOB)
    extract([name], Path("two"), replace(JOB, jobs=2))

    assert files("one") == files("two")


@pytest.mark.filterwarnings("default")  # Ray's own deprecations and open sockets are not ours to mend
def test_ray_changes_nothing() -> None:
    """The same on Ray, where it is installed."""
    pytest.importorskip("ray")
    name = str(Path(lines()).resolve())
    extract([name], Path("one"), JOB)
    extract([name], Path("two"), replace(JOB, ray="local"))

    assert files("one") == files("two")


def test_a_table_of_lots_becomes_tables_of_partitions() -> None:
    """What is mapped on a cluster needs no cluster: of each lot come its partitions, as the local run writes them."""
    pa = pytest.importorskip("pyarrow")
    from summarizer.bulk.cluster import lot, parts_of

    name = lines()
    extract([name], Path("out"), JOB)
    slices = planned([name], 2, "jsonl", {}).slices
    table = pa.Table.from_pylist([lot(0, slices[:2]), lot(1, slices[2:])])
    made = [row for out in parts_of(table, How(), [Settings()]) for row in out.to_pylist()]

    assert [0, 1, 2] == [json.loads(row["told"])["number"] for row in made]
    assert [Path(f"out/part-0000{n}.jsonl").read_bytes() for n in range(3)] == [row["briefs"] for row in made]
    assert [None, Path("out/failed-00001.jsonl").read_bytes(), None] == [row["failed"] for row in made]


def test_garbage_is_looked_for_seldom_only_while_a_worker_reads() -> None:
    """Whether the run ends by itself or its consumer loses interest, the process collects as before: it may be
    somebody else's.
    """
    before = gc.get_threshold()
    slices = planned([lines()], 2, "jsonl", {}).slices
    while_reading = [gc.get_threshold()[0] > 50_000 for _ in Shop(How()).run(slices)]
    after_all = gc.get_threshold()
    begun = Shop(How()).run(slices)
    next(begun)
    begun.close()  # type: ignore[attr-defined]  # a generator is what it is

    assert [True, True, True] == while_reading
    assert (before, before) == (after_all, gc.get_threshold())


# --- stopped, and gone on with ----------------------------------------------------------


@pytest.mark.parametrize("format", ["jsonl", "parquet"])
def test_a_run_goes_on_where_it_stopped(format: str) -> None:
    """A partition that is there is not done again, one that is missing is; the folder ends as if never stopped."""
    if format == "parquet":
        pytest.importorskip("pyarrow")
    name, job = lines(), replace(JOB, format=format)
    first = extract([name], Path("out"), job)
    before = files("out")
    Path(f"out/part-00001.{format}").unlink()
    Path(f"out/failed-00001.{format}").unlink()
    second = extract([name], Path("out"), job)

    assert (3, 1) == (first.made, second.made)
    assert before == files("out")


def test_a_run_that_is_killed_leaves_only_whole_partitions(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ended while the second partition is written: what is there is the first, whole; running again ends as one
    undisturbed run, and what was half written is gone.
    """
    name = lines()
    extract([name], Path("undisturbed"), JOB)
    renamed = Path.replace

    def killed(self: Path, target: Path) -> Path:
        if "failed-00001" in target.name:
            raise KeyboardInterrupt
        return renamed(self, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", killed)
        with pytest.raises(KeyboardInterrupt):
            extract([name], Path("out"), JOB)
    there = [name for name in files("out") if name.startswith(("part", "failed"))]
    assert ["part-00000.jsonl"] == there
    assert any(name.endswith(".unfinished") for name in files("out"))

    assert 2 == extract([name], Path("out"), JOB).made
    assert files("undisturbed") == files("out")


def test_a_partition_is_done_only_when_its_briefs_are_there() -> None:
    """A run that ended between a partition's two files makes both again."""
    name = lines()
    extract([name], Path("out"), JOB)
    before = files("out")
    Path("out/part-00001.jsonl").unlink()
    Path("out/failed-00001.jsonl").write_bytes(b"an older one")

    assert 1 == extract([name], Path("out"), JOB).made
    assert before == files("out")


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"rows": 3}, "rows"),
        ({"format": "parquet"}, "format"),
        ({"fields": {"text": "title"}}, "fields"),
    ],
)
def test_a_folder_is_of_one_run(change: dict[str, object], named: str) -> None:
    """Other settings are refused, and what is there is untouched; the number of processes is no setting."""
    name = lines()
    extract([name], Path("out"), JOB)
    before = files("out")

    with pytest.raises(SettingsError, match=named):
        extract([name], Path("out"), replace(JOB, **change))
    assert before == files("out")


def test_a_changed_input_is_refused() -> None:
    """One letter of the input differs: its partitions may not be mixed with those of the old one."""
    name = lines()
    extract([name], Path("out"), JOB)
    Path(name).write_text(Path(name).read_text("utf-8").replace("Nine", "Five"), "utf-8")

    with pytest.raises(SettingsError, match="inputs"):
        extract([name], Path("out"), JOB)


def test_partitions_of_unknown_origin_are_not_added_to() -> None:
    """A folder with partitions and no manifest is somebody else's."""
    Path("out").mkdir()
    Path("out/part-00000.jsonl").write_text("", "utf-8")

    with pytest.raises(SettingsError, match=r"no manifest\.json"):
        extract([lines()], Path("out"), JOB)


# --- what goes wrong --------------------------------------------------------------------

BAD = [
    (b"no json at all", "no JSON"),
    (b"[1, 2, 3]", "no object"),
    (b'{"title": "no text"}', "no text"),
    (b'{"text": "caf\xe9 and more words"}', "UTF-8"),
    (b'{"text": ' + b"[" * 100_000, "no JSON"),
    (b'{"schema_version": 1, "claims": [], "coverage": {}}', "saved brief"),
]


def test_a_bad_line_costs_only_itself() -> None:
    """Rubbish between two articles: each line fails by itself, saying why, and both articles are read."""
    good = json.dumps(ROWS[0]).encode()
    Path("news.jsonl").write_bytes(b"\n".join([good, *(line for line, _ in BAD), b"", good]))
    done = extract(["news.jsonl"], Path("out"), replace(JOB, rows=100))
    reasons = [
        json.loads(line)["reason"] for line in Path("out/failed-00000.jsonl").read_bytes().splitlines()
    ]

    assert (8, 2, 6) == (done.rows, done.briefs, done.failed)
    assert [] == [(why, reason) for (_, why), reason in zip(BAD, reasons, strict=True) if why not in reason]


def test_a_fault_of_ours_costs_only_its_row(monkeypatch: pytest.MonkeyPatch) -> None:
    """When the engine breaks on an article, that row fails with the kind of fault, and never with its text."""
    sound = LexicalEngine.extract

    async def breaking(self: LexicalEngine, article: Article, missed: Sequence[str] = ()) -> Draft:
        if article.source.title == "Train":
            raise RecursionError(article.text)
        return await sound(self, article, missed)

    monkeypatch.setattr(LexicalEngine, "extract", breaking)
    done = extract([lines(rows=ROWS[:2])], Path("out"), JOB)
    told = json.loads(Path("out/failed-00000.jsonl").read_bytes())

    assert (1, 1) == (done.briefs, done.failed)
    assert ("extract", "news.jsonl#2") == (told["stage"], told["what"])
    assert "RecursionError" in told["reason"]
    assert "freight" not in told["reason"]


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("a.txt", STORM.encode(), "ends otherwise"),
        ("a.json", json.dumps(ROWS, indent=1).encode(), "one JSON value"),
        ("a.jsonl", json.dumps(ROWS).encode(), "one JSON value"),
        ("a.jsonl", json.dumps(ROWS[0]).encode("utf-16"), "UTF-16"),
        ("a.csv", b"only one column\nand a row\n", "no columns"),
        ("a.csv", b'title,text\nA,"' + b"never closed\n" * 500_000, "from row 1 on"),
        ("a.parquet", b"PAR1 and no more", "Parquet"),
        ("a.jsonl", None, "no such file"),
    ],
)
def test_a_file_that_is_no_export_is_told_and_the_others_are_read(
    name: str, data: bytes | None, why: str
) -> None:
    """It is known before any work is done; its neighbours' rows are briefed all the same; alone, it is the error."""
    if name.endswith("parquet"):
        pytest.importorskip("pyarrow")
    if data is not None:
        Path(name).write_bytes(data)
    done = extract([name, lines("good.jsonl", ROWS[:1])], Path("out"), JOB)

    assert 1 == done.briefs
    assert [True] == [why in str(error) for error in done.failures]
    with pytest.raises(ArticleError, match=why):
        extract([name], Path("alone"), JOB)


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("data", [None, b'{"text": "one row"}\n'])
def test_an_input_that_changes_under_the_run_is_told(data: bytes | None, jobs: int) -> None:
    """Gone or shorter than it was when the run was planned: an error that names it, from any process."""
    slices = planned([lines()], 2, "jsonl", {}).slices
    Path("news.jsonl").unlink()
    if data is not None:
        Path("news.jsonl").write_bytes(data)

    (told,) = [one for one in local.run(slices, How(), [Settings()] * jobs) if not isinstance(one, Made)][:1]

    assert "news.jsonl" in told.what
    assert type(told.error()) is SummarizerError


def test_a_process_that_dies_is_told_and_what_is_there_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """The system kills a process: the run ends with this package's error, not a traceback."""
    monkeypatch.setattr(local, "_serve", _dying)

    with pytest.raises(SummarizerError, match="ended from outside"):
        list(local.run(planned([lines()], 2, "jsonl", {}).slices, How(), [Settings()] * 2))


def _dying(*_: object) -> None:
    import os

    os._exit(9)


# --- cutting ----------------------------------------------------------------------------

CELL = st.text(
    st.characters(codec="utf-8", exclude_characters="\x00\x1c\x1d\x1e\x85"), min_size=1, max_size=12
)


def _rows(slices: Sequence[Slice]) -> Iterator[Row]:
    for one in slices:
        yield from rows_of(one)


@settings(max_examples=60, deadline=None)
@given(cells=st.lists(st.tuples(CELL, CELL), max_size=12), rows=st.integers(1, 5))
def test_a_table_is_cut_between_its_rows(
    cells: list[tuple[str, str]], rows: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Whatever cells hold (quotes, line breaks, separators, any letters), cutting and reading gives the rows that the
    csv module reads from the whole file, none twice, none left out, numbered through.
    """
    path = tmp_path_factory.mktemp("cut") / "a.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([("title", "text"), *cells])
    with path.open(encoding="utf-8", newline="") as file:
        whole = [row for row in csv.DictReader(file) if any((cell or "").strip() for cell in row.values())]
    found = list(_rows(planned([str(path)], rows, "jsonl", {}).slices))

    assert whole == [json.loads(row.record or b"") for row in found]
    assert list(range(1, len(whole) + 1)) == [row.number for row in found]


@settings(max_examples=60, deadline=None)
@given(
    texts=st.lists(st.one_of(st.just(b""), st.just(b"  "), st.binary(max_size=8)), max_size=15),
    rows=st.integers(1, 4),
    ended=st.booleans(),
)
def test_lines_are_cut_between_lines(
    texts: list[bytes], rows: int, ended: bool, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Any bytes in a line: each that is not blank is one row, however the file is cut; slices hold `rows` at most."""
    wanted = [b'{"a": 1}', *(text.replace(b"\n", b"") for text in texts)]
    path = tmp_path_factory.mktemp("cut") / "a.jsonl"
    path.write_bytes(b"\n".join(wanted) + (b"\n" if ended else b""))
    slices = planned([str(path)], rows, "jsonl", {}).slices
    found = list(_rows(slices))

    full = [line for line in wanted if line.removeprefix(b"\xef\xbb\xbf").strip()]
    assert len(full) == len(found)
    assert list(range(1, len(full) + 1)) == [row.part for row in found]
    assert [] == [one for one in slices if not 1 <= one.cut.count <= rows]
    read = [(line, row.record) for line, row in zip(full, found, strict=True) if row.record is not None]
    assert [] == [pair for pair in read if pair[0].removeprefix(b"\xef\xbb\xbf").strip() != pair[1]]


def test_heavy_rows_close_a_partition_early(monkeypatch: pytest.MonkeyPatch) -> None:
    """What bounds memory is bytes: rows of a thousand bytes, three thousand at most, come in threes."""
    from summarizer.bulk import lines as module

    monkeypatch.setattr(module, "HEAVIEST", 3000)
    Path("a.jsonl").write_bytes((b'{"text": "' + b"x" * 987 + b'"}\n') * 7)

    assert [3, 3, 1] == [one.cut.count for one in planned(["a.jsonl"], 100, "jsonl", {}).slices]


def test_a_line_without_end_is_refused_and_not_held(monkeypatch: pytest.MonkeyPatch) -> None:
    """Longer than a row may be: that row fails, the next is read, and the hash is that of the whole file."""
    from summarizer.bulk import lines as module

    monkeypatch.setattr(module, "LONGEST", 100)
    data = b'{"text": "' + b"x" * 1000 + b'"}\n{"text": "short"}\n'
    Path("a.jsonl").write_bytes(data)
    plan = planned(["a.jsonl"], 10, "jsonl", {})
    first, second = _rows(plan.slices)

    assert (None, b'{"text": "short"}') == (first.record, second.record)
    assert "longer than" in str(first.fault)
    assert hashlib.sha256(data).hexdigest() == plan.manifest.inputs[0].sha256


# --- the command ------------------------------------------------------------------------


def test_the_command_tells_what_it_made_and_that_rows_failed() -> None:
    """Exit code 3 as some rows failed; nothing on standard output; counts and the result's hash on standard error."""
    name = lines()
    code, out, err = run("bulk", "extract", name, "-o", "out", "--rows", "2", "--jobs", "1")

    assert 3 == code, err
    assert "" == out
    assert "5 rows: 4 briefs, 1 failed; 3 partitions in out, 3 made now." in err
    assert json.loads(Path("out/result.json").read_text())["sha256"] in err


@pytest.mark.parametrize(
    ("options", "why"),
    [(["--fields", "nonsense"], "field map"), (["--rows", "0"], "--rows"), (["--jobs", "0"], "--jobs")],
)
def test_the_command_refuses_what_makes_no_sense(options: list[str], why: str) -> None:
    """A usage error, in words, before anything is written."""
    code, _, err = run("bulk", "extract", lines(), "-o", "out", *options)

    assert 2 == code
    assert why in err
    assert not Path("out").exists()


@pytest.mark.parametrize("form", sorted(MAKERS))
@pytest.mark.parametrize("options", [["-o", "out/"], ["-o", "out", "--format", "parquet"], ["-o", "there"]])
def test_extract_into_a_folder_is_done_in_partitions(form: str, options: list[str]) -> None:
    """`extract` with a folder for its output (named so, there already, or meant by an option of partitions) writes what
    `bulk extract` writes, and tells the same.
    """
    Path("there").mkdir()
    options = [*options, "--rows", "2", "--jobs", "1"] if options != ["-o", "there"] else options
    code, out, err = run("extract", MAKERS[form](), *options)
    folder = options[1]
    made = files(folder)
    shutil.rmtree(folder)
    other_code, _, other_err = run("bulk", "extract", MAKERS[form](), *options)

    assert (3, "") == (code, out), err
    assert code == other_code
    assert err.splitlines()[-1] == other_err.splitlines()[-1]  # before it may stand how long it took
    assert made == files(folder)
    assert any(name.startswith("part-") for name in made)


def test_extract_into_a_file_writes_a_file() -> None:
    """A name that is no folder's, and nothing said of partitions."""
    code, _, err = run("extract", lines(), "-o", "out.jsonl")

    assert 3 == code, err
    assert 4 == len(Path("out.jsonl").read_text("utf-8").splitlines())


@pytest.mark.parametrize(
    ("options", "why"),
    [
        (["--jobs", "2"], "into a folder"),
        (["--format", "parquet"], "into a folder"),
        (["--address", "auto", "-o", "out"], "of a Ray cluster"),
        (["-o", "out/", "--cassette", "c.yaml"], "not made from a cassette"),
        (["-o", "out/", "--engine", "llm"], "none is named"),
    ],
)
def test_extract_refuses_partitions_that_make_no_sense(options: list[str], why: str) -> None:
    """A usage error, in words, before anything is written."""
    code, _, err = run("extract", lines(), *options)

    assert 2 == code, err
    assert why in " ".join(err.split())
    assert not Path("out").exists()


def test_a_table_that_is_read_as_an_article_says_how_it_is_read() -> None:
    """Parquet is for partitions; the message names the way."""
    code, _, err = run("extract", columns())

    assert 1 == code
    assert "-o FOLDER/" in err


def test_what_it_made_can_be_merged() -> None:
    """Partitions are what `merge` reads: source briefs, a line each."""
    extract([lines()], Path("out"), JOB)
    code, out, err = run("merge", *sorted(Path("out").glob("part-*")), "--format", "json")

    assert 0 == code, err
    assert 4 == len(json.loads(out)["sources"])


def test_nothing_to_do_is_done_at_once() -> None:
    """A finished folder is only tallied."""
    name = lines()
    first = extract([name], Path("out"), JOB)

    assert replace(first, made=0) == extract([name], Path("out"), JOB)
    assert isinstance(first, Done)
