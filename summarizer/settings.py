"""What is configured, from where: flags, then environment, then `summarizer.toml`, then defaults."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal, Self
from urllib.parse import urlsplit

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    SecretStr,
    ValidationError,
    field_validator,
    model_validator,
)
from pydantic_core import PydanticCustomError

from summarizer.errors import SettingsError

#: Used when there is a key and no model is named.
DEFAULT_MODEL = "gpt-5-mini"
SETTINGS_FILE = "summarizer.toml"
Depth = Literal["quick", "standard", "full"]
RecordMode = Literal["none", "new", "all"]
#: What an export's columns may be: the text, and what an article says of itself.
ArticleField = Literal["text", "title", "publisher", "author", "published", "updated", "language", "url"]

_ENVIRONMENT = {
    "model": "SUMMARIZER_MODEL",
    "base_url": "OPENAI_BASE_URL",
    "api_key": "OPENAI_API_KEY",
    "depth": "SUMMARIZER_DEPTH",
    "store": "SUMMARIZER_STORE",
    "concurrency": "SUMMARIZER_CONCURRENCY",
    "requests_per_minute": "SUMMARIZER_REQUESTS_PER_MINUTE",
    "tokens_per_minute": "SUMMARIZER_TOKENS_PER_MINUTE",
    "max_calls": "SUMMARIZER_MAX_CALLS",
    "max_cost": "SUMMARIZER_MAX_COST",
    "fields": "SUMMARIZER_FIELDS",
}
#: What may stand in the file besides. A key belongs in the environment, not in a file that is committed.
_IN_FILE = frozenset(_ENVIRONMENT) - {"api_key"} | {"timeout", "prices"}


class Price(BaseModel):
    """What a model's tokens cost, in US dollars a million."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    prompt: Annotated[float, Field(ge=0)]
    """A million tokens sent."""
    completion: Annotated[float, Field(ge=0)]
    """A million tokens received."""


class Share(BaseModel):
    """Which worker of how many that use one endpoint's quota together: its headers tell of the quota of all."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    place: Annotated[int, Field(ge=0)] = 0
    """From 0."""
    of: Annotated[int, Field(ge=1)] = 1
    """How many there are."""

    @model_validator(mode="after")
    def _is_one_of_them(self) -> Self:
        if self.place >= self.of:
            raise PydanticCustomError("share", "there is no such worker: the first one's place is 0")
        return self

    def part(self, amount: float) -> int:
        """Of `amount` whole things (a broken one is left out) this worker's part, from 0. The parts of all add up to
        the amount and differ by one at most: the first workers get what doesn't divide.
        """
        each, over = divmod(int(amount), self.of)
        return each + (self.place < over)

    def __str__(self) -> str:
        return f"worker {self.place + 1} of {self.of}"


class Settings(BaseModel):
    """One frozen record of everything that can be set."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        use_attribute_docstrings=True,
        hide_input_in_errors=True,  # one of the inputs is a key
    )

    model: str | None = None
    """Model name for the endpoint; null chooses the lexical engine."""
    base_url: str | None = None
    """Address of an OpenAI-compatible endpoint, up to and with `/v1`; null = the openai client's default."""
    api_key: SecretStr | None = None
    """Key for the endpoint; null is right for most local servers."""
    depth: Depth = "standard"
    """`quick` = extract and cross-read; `standard` = also align, ask all articles at once what each leaves open, judge;
    `full` = also a second ask for what was not covered, every article asked by itself, and a doubting reading of
    conflicts found by rule."""
    cassette: Path | None = None
    """Recorded exchanges to replay or record; null = live calls."""
    record: RecordMode = "none"
    """What to do with calls that aren't on the cassette."""
    store: Path | None = None
    """SQLite file of paid answers; null = don't keep any."""
    concurrency: Annotated[int, Field(ge=1, le=1024)] = 8
    """Calls in flight at once."""
    timeout: Annotated[float, Field(gt=0, le=3600)] = 180.0
    """Seconds to wait for one answer."""
    requests_per_minute: Annotated[int, Field(ge=1)] | None = None
    """Requests sent in any minute, at most; null = as many as are answered."""
    tokens_per_minute: Annotated[int, Field(ge=1)] | None = None
    """Tokens asked and answered in any minute, at most; null = as many as are answered."""
    share: Share = Share()
    """Of the quota that an endpoint's headers tell, the part that is this process's own. Limits that are set here are
    its own already."""
    max_calls: Annotated[int, Field(ge=0)] | None = None
    """Calls that may be sent in a run, repeats included; null = as many as it takes."""
    max_cost: Annotated[float, Field(ge=0)] | None = None
    """US dollars that a run may cost; null = what it takes. Needs the model's price."""
    prices: Mapping[str, Price] = Field(default_factory=dict)
    """Model name → price. A model that isn't here has no known price."""
    max_chars: Annotated[int, Field(ge=2000)] = 24_000
    """Articles longer than this many characters are read in overlapping parts."""
    fields: Mapping[ArticleField, str] = Field(default_factory=dict)
    """For articles in CSV and JSON: our field → the name of theirs, with dots for fields in fields
    (`content.rendered`). What isn't here is guessed. Also taken as one string: "text=body,title=headline"."""

    @field_validator("fields", mode="before")
    @classmethod
    def _pairs(cls, fields: object) -> object:
        if not isinstance(fields, str):
            return fields
        pairs = [pair.partition("=") for pair in fields.split(",") if pair.strip()]
        if any(not (name.strip() and theirs.strip()) for name, _, theirs in pairs):
            raise PydanticCustomError("fields", "a field map is written text=body,title=headline")
        return {name.strip(): theirs.strip() for name, _, theirs in pairs}

    @field_validator("base_url")
    @classmethod
    def _is_an_address(cls, base_url: str | None) -> str | None:
        if base_url is not None and not _is_http(base_url):
            raise PydanticCustomError("address", "it is no address: one begins with http:// or https://")
        return base_url

    @field_validator("api_key")
    @classmethod
    def _fits_a_header(cls, api_key: SecretStr | None) -> SecretStr | None:
        if api_key is None:
            return None
        key = api_key.get_secret_value().strip()  # a line break at its end comes from reading it from a file
        if not key or not key.isascii() or not key.isprintable() or " " in key:
            raise PydanticCustomError("key", "a key is one word of ASCII characters, and this isn't")
        return SecretStr(key)

    def price_of(self, model: str) -> Price | None:
        """What a model's tokens cost; None when that isn't known.

        Raises:
            SettingsError: it isn't known, and there is a limit on the cost.
        """
        price = self.prices.get(model)
        if price is None and self.max_cost is not None:
            raise SettingsError(
                f"There is a limit on the cost, but no price for {model}.",
                f'Give its price, in dollars a million tokens, in {SETTINGS_FILE}: [prices."{model}"] with '
                "prompt = … and completion = …; or limit the calls with --max-calls.",
            )
        return price


def load(
    flags: Mapping[str, object] | None = None,
    environment: Mapping[str, str] | None = None,
    file: Path | None = None,
) -> Settings:
    """The settings in force. `flags` that are None count as not given.

    `environment` defaults to the process's own; `file` to `summarizer.toml` in the current folder, if there.

    Raises:
        SettingsError: a value makes no sense, or the file can't be read; the message names which and from where.
    """
    return traced(flags, environment, file)[0]


def traced(
    flags: Mapping[str, object] | None = None,
    environment: Mapping[str, str] | None = None,
    file: Path | None = None,
) -> tuple[Settings, dict[str, str]]:
    """The settings in force, and for each of their fields where it came from: "the command line", a variable's name,
    the file's name, or "default". Arguments and errors as for `load`.
    """
    environment = os.environ if environment is None else environment
    given = {name: value for name, value in (flags or {}).items() if value is not None}
    surrounding = {
        name: environment[var].strip()
        for name, var in _ENVIRONMENT.items()
        if environment.get(var, "").strip()
    }
    path = file or Path(SETTINGS_FILE)
    filed = _from_file(path, required=file is not None)
    values = filed | surrounding | given
    origins = dict.fromkeys(Settings.model_fields, "default") | dict.fromkeys(filed, str(path))
    origins |= {name: _ENVIRONMENT[name] for name in surrounding} | dict.fromkeys(given, "the command line")
    replaying = values.get("cassette") and values.get("record", "none") == "none"
    if replaying and "model" not in given:
        values.pop("model", None)  # a tape names its own model; another one would only miss
        origins["model"] = "the cassette"
    elif "model" not in values and values.get("api_key"):
        values["model"] = DEFAULT_MODEL
        origins["model"] = "default, as there is a key"
    try:
        settings = Settings.model_validate(values)
    except ValidationError as error:
        first = error.errors()[0]
        name = str(first["loc"][0]) if first["loc"] else "settings"
        where = origins.get(name, "the command line")
        raise SettingsError(f"The setting {name} (from {where}) can't be used: {first['msg']}.") from None
    _fit_together(settings)
    return settings, origins


def _fit_together(settings: Settings) -> None:
    if settings.record != "none" and settings.cassette is None:
        raise SettingsError("Nothing says where to record.", "Name the cassette's file with --cassette.")
    if settings.model:
        settings.price_of(settings.model)


def _is_http(address: str) -> bool:
    try:
        parts = urlsplit(address)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:  # a broken IPv6 address, a port that is no number
        return False


def _from_file(path: Path, *, required: bool) -> dict[str, object]:
    if not path.is_file():
        if required:
            raise SettingsError(f"There is no settings file {path}.")
        return {}
    try:
        values = tomllib.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"The settings file {path} can't be read: {error}.") from None
    unknown = sorted(set(values) - _IN_FILE)
    if unknown:
        raise SettingsError(
            f"The settings file {path} has unknown settings: {', '.join(unknown)}.",
            f"Known ones: {', '.join(sorted(_IN_FILE))}.",
        )
    return values
