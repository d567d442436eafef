"""What is configured, from where, and what is said when it makes no sense."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import SecretStr, ValidationError

from summarizer.errors import SettingsError
from summarizer.settings import DEFAULT_MODEL, Settings, Share, load

KEY = "sk-test-do-not-keep-1618033988"


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the path of a settings file in the current folder that isn't there yet."""
    monkeypatch.chdir(tmp_path)
    return tmp_path / "summarizer.toml"


def test_defaults(file: Path) -> None:
    """Without anything: no model, no key, no store, and standard depth."""
    assert Settings() == load({}, {})
    assert (None, None, "standard", 8) == (
        Settings().model,
        Settings().store,
        Settings().depth,
        Settings().concurrency,
    )


def test_a_flag_comes_before_the_environment_before_the_file_before_the_default(file: Path) -> None:
    """Taken away one after the other, the next one shows."""
    file.write_text('model = "filed"\ndepth = "full"\n')
    environment = {"SUMMARIZER_MODEL": "surrounding"}

    assert load({"model": "flagged"}, environment).model == "flagged"
    assert load({"model": None}, environment).model == "surrounding"
    assert load({}, {}).model == "filed"
    assert load({}, environment).depth == "full"
    file.unlink()
    assert load({}, {}).model is None


@pytest.mark.parametrize(
    ("variable", "value", "name", "expected"),
    [
        ("SUMMARIZER_MODEL", "m", "model", "m"),
        ("OPENAI_BASE_URL", "http://localhost:11434/v1", "base_url", "http://localhost:11434/v1"),
        ("SUMMARIZER_DEPTH", "quick", "depth", "quick"),
        ("SUMMARIZER_STORE", "answers.sqlite3", "store", Path("answers.sqlite3")),
        ("SUMMARIZER_CONCURRENCY", "3", "concurrency", 3),
        ("SUMMARIZER_MODEL", " m\r\n", "model", "m"),
    ],
)
def test_every_variable(file: Path, variable: str, value: str, name: str, expected: object) -> None:
    """Each variable sets its setting; white space around it, as a file of variables leaves it, is none of it."""
    assert expected == getattr(load({}, {variable: value}), name)


@pytest.mark.parametrize("empty", ["", " ", "\n"])
def test_an_empty_variable_counts_as_not_set(file: Path, empty: str) -> None:
    """`SUMMARIZER_MODEL=` switches off, it doesn't name a model without a name."""
    file.write_text('model = "filed"\n')

    assert load({}, {"SUMMARIZER_MODEL": empty, "OPENAI_API_KEY": empty}) == load({}, {})


def test_the_process_environment_is_the_default(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without an environment given, the process's own counts."""
    monkeypatch.setenv("SUMMARIZER_MODEL", "surrounding")

    assert load().model == "surrounding"


# --- which model


def test_a_key_alone_chooses_the_default_model(file: Path) -> None:
    """A key and no model named: the default one; a model named anywhere: that one."""
    assert load({}, {"OPENAI_API_KEY": KEY}).model == DEFAULT_MODEL
    assert load({}, {"OPENAI_API_KEY": KEY, "SUMMARIZER_MODEL": "m"}).model == "m"
    assert load({"model": "m"}, {"OPENAI_API_KEY": KEY}).model == "m"


@pytest.mark.parametrize("record", [None, "none"])
def test_a_cassette_to_replay_names_its_own_model(file: Path, record: str | None) -> None:
    """Neither the environment nor the file nor a key puts another model in its place; a flag does."""
    file.write_text('model = "filed"\n')
    environment = {"SUMMARIZER_MODEL": "surrounding", "OPENAI_API_KEY": KEY}
    flags = {"cassette": "tape.yaml", "record": record}

    assert load(flags, environment).model is None
    assert load(flags | {"model": "flagged"}, environment).model == "flagged"


@pytest.mark.parametrize("record", ["new", "all"])
def test_recording_wants_a_cassette(file: Path, record: str) -> None:
    """Calls that were paid for in the belief that they are recorded would be lost."""
    file.write_text("")
    with pytest.raises(SettingsError, match="--cassette"):
        load({"model": "m", "record": record}, {}, file)


@pytest.mark.parametrize("record", ["new", "all"])
def test_a_cassette_to_record_takes_the_model_from_anywhere(file: Path, record: str) -> None:
    """Calls will be made, so the model in force is the one asked."""
    flags = {"cassette": "tape.yaml", "record": record}

    assert load(flags, {"SUMMARIZER_MODEL": "surrounding"}).model == "surrounding"
    assert load(flags, {"OPENAI_API_KEY": KEY}).model == DEFAULT_MODEL


# --- what makes no sense


@pytest.mark.parametrize(
    ("flags", "environment", "filed", "expected"),
    [
        ({"depth": "deep"}, {}, "", "The setting depth (from the command line)"),
        ({"concurrency": 0}, {}, "", "The setting concurrency (from the command line)"),
        ({"concurrency": 1025}, {}, "", "The setting concurrency (from the command line)"),
        ({}, {"SUMMARIZER_DEPTH": "deep"}, "", "The setting depth (from SUMMARIZER_DEPTH)"),
        ({}, {"SUMMARIZER_CONCURRENCY": "many"}, "", "The setting concurrency (from SUMMARIZER_CONCURRENCY)"),
        ({}, {"OPENAI_BASE_URL": "localhost"}, "", "The setting base_url (from OPENAI_BASE_URL)"),
        ({}, {}, 'depth = "deep"', "The setting depth (from summarizer.toml)"),
        ({}, {}, "timeout = 0", "The setting timeout (from summarizer.toml)"),
        ({}, {}, "timeout = nan", "The setting timeout (from summarizer.toml)"),
        ({}, {}, "timeout = inf", "The setting timeout (from summarizer.toml)"),
        ({}, {}, "model = 5", "The setting model (from summarizer.toml)"),
        ({"record": "sometimes"}, {}, "", "The setting record (from the command line)"),
        ({"colour": "blue"}, {}, "", "The setting colour (from the command line)"),
    ],
)
def test_a_bad_value_is_told_with_its_origin(
    file: Path, flags: dict[str, object], environment: dict[str, str], filed: str, expected: str
) -> None:
    """Which setting, and where it was set, in one sentence; exit code 2, as for any misuse."""
    if filed:
        file.write_text(filed)

    with pytest.raises(SettingsError) as caught:
        load(flags, environment)

    assert expected in str(caught.value)
    assert "can't be used" in str(caught.value)
    assert caught.value.exit_code == 2


def test_a_bad_value_in_a_file_elsewhere_names_that_file(file: Path, tmp_path: Path) -> None:
    """A file that was named is told by its name."""
    elsewhere = tmp_path / "elsewhere.toml"
    elsewhere.write_text('depth = "deep"')

    with pytest.raises(SettingsError, match=r"from .*elsewhere\.toml"):
        load({}, {}, elsewhere)


@pytest.mark.parametrize(
    "address",
    [
        "localhost:11434/v1",
        "ftp://host/v1",
        "http://",
        "http://[::1",
        "http://host:port/v1",
        "http://host:99999",
        "",
    ],
)
def test_a_base_url_is_an_address(file: Path, address: str) -> None:
    """Without a scheme, a host or a port that can be, nothing is sent anywhere: the error names the setting."""
    with pytest.raises(SettingsError, match="base_url"):
        load({"base_url": address}, {})


@pytest.mark.parametrize(
    "address",
    [
        "https://api.example.com/v1",
        "http://127.0.0.1:8000/v1",
        "http://[::1]:8000/v1",
        "http://me:pw@host/v1",
    ],
)
def test_a_base_url_stays_as_given(file: Path, address: str) -> None:
    """It is part of the name under which answers are kept."""
    assert address == load({"base_url": address}, {}).base_url


def test_an_unknown_setting_in_the_file(file: Path) -> None:
    """Misspelt names are told, with those that there are; a key isn't taken from a file that gets committed."""
    file.write_text(f'modle = "m"\napi_key = "{KEY}"\n')

    with pytest.raises(SettingsError) as caught:
        load({}, {})

    assert "unknown settings: api_key, modle." in str(caught.value)
    assert "base_url, concurrency, depth, fields, max_calls, max_cost, model, prices, " in str(caught.value)
    assert KEY not in str(caught.value)


@pytest.mark.parametrize("content", [b"model = ", b"\xff\xfe", b"[model", b"model = 'a'\nmodel = 'b'"])
def test_a_file_that_cannot_be_read(file: Path, content: bytes) -> None:
    """A broken file is an error that names it, never an empty one."""
    file.write_bytes(content)

    with pytest.raises(SettingsError, match=r"summarizer\.toml can't be read"):
        load({}, {})


def test_a_file_that_was_named_has_to_be_there(tmp_path: Path) -> None:
    """The one in the current folder may be missing, one asked for may not."""
    with pytest.raises(SettingsError, match=r"There is no settings file .*mine\.toml"):
        load({}, {}, tmp_path / "mine.toml")


# --- the key


def test_the_key_is_not_shown(file: Path) -> None:
    """Neither repr nor str nor the settings' own JSON holds it."""
    made = load({}, {"OPENAI_API_KEY": KEY})

    assert made.api_key is not None
    assert KEY == made.api_key.get_secret_value()
    assert KEY not in f"{made!r}{made}{made.model_dump_json()}{made.model_dump()}"


def test_a_line_break_after_the_key_is_none_of_it() -> None:
    """A key read from a file ends with one, and no HTTP header may."""
    assert Settings(api_key=SecretStr(f" {KEY}\n")) == Settings(api_key=SecretStr(KEY))


@pytest.mark.parametrize("key", ["ключ", f"{KEY}\n{KEY}", f"{KEY} {KEY}", f"{KEY}\x00", f"“{KEY}”"])
def test_a_key_that_fits_no_header_is_refused_unseen(file: Path, key: str) -> None:
    """The HTTP library would repeat it in its error: it is refused before, without a word of it."""
    with pytest.raises(SettingsError, match=r"api_key \(from OPENAI_API_KEY\)") as caught:
        load({}, {"OPENAI_API_KEY": key})

    assert KEY not in str(caught.value)
    assert "ключ" not in str(caught.value)


def test_no_error_of_the_record_shows_what_was_given() -> None:
    """Who makes the record by hand and misspells a name doesn't find the key in the error."""
    given: dict[str, Any] = {"api_key": KEY, "modle": KEY, "depth": KEY}

    with pytest.raises(ValidationError) as caught:
        Settings.model_validate(given)

    assert KEY not in f"{caught.value}"


def test_settings_are_frozen() -> None:
    """What a run began with it ends with."""
    with pytest.raises(ValidationError, match="frozen"):
        Settings().model = "m"  # type: ignore[misc]  # the point


def test_every_setting_is_documented() -> None:
    """Field by field, in words."""
    assert [] == [name for name, field in Settings.model_fields.items() if not field.description]


@given(amount=st.integers(0, 10**15), of=st.integers(1, 300))
def test_the_parts_of_all_workers_are_the_whole(amount: int, of: int) -> None:
    """Nothing is lost and nothing is had twice; nobody has more than one above another, and the first have it."""
    parts = [Share(place=place, of=of).part(amount) for place in range(of)]

    assert amount == sum(parts)
    assert max(parts) - min(parts) <= 1
    assert sorted(parts, reverse=True) == parts


def test_a_place_is_one_of_those_there_are() -> None:
    """The first of two has the place 0, and there is no third."""
    assert "worker 2 of 2" == str(Share(place=1, of=2))
    with pytest.raises(ValidationError, match="no such worker"):
        Share(place=2, of=2)
