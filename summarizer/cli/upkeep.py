"""`store` and `doctor`: what is kept, what is configured, and whether the endpoint answers."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from summarizer.cli.options import Asked, BaseUrl, Model, StorePath
from summarizer.counting import count
from summarizer.terminal import failing, write

if TYPE_CHECKING:
    from summarizer.engines.llm.probe import Findings
    from summarizer.settings import Settings
    from summarizer.store import Store

#: What a secret is shown as.
_MASKED = "set, not shown"
_FORMS = {"kept": "kept to", "ignored": "taken, but not kept to", "refused": "refused"}


@failing
def store(
    store: StorePath = None,
    forget: Annotated[
        float | None,
        typer.Option("--forget", metavar="DAYS", min=0, help="Remove what is older than so many days."),
    ] = None,
) -> None:
    """Show what the store of paid answers holds, or clear it by age."""
    from summarizer.settings import load
    from summarizer.store import Store, default_path

    settings = load({"store": store})
    path = settings.store or default_path()
    if not path.exists():
        write(f"There is no store at {path} yet.\n", None)
        return
    with Store(path) as kept:
        if forget is not None:
            gone = kept.forget(forget)
            write(f"{count(gone, 'answer')} older than {forget:g} days removed.\n", None)
        write(_held(kept, path, settings), None)


def _held(kept: Store, path: Path, settings: Settings) -> str:
    """What the store holds, in lines."""
    from summarizer.engines.llm.ledger import cost

    stats = kept.stats()
    lines = [
        f"{path}: {path.stat().st_size / 1e6:.1f} MB on disk",
        f"{stats.answers:,} answers; {stats.unanswered:,} calls that were never answered",
    ]
    for model in kept.by_model():
        price = settings.prices.get(model.model)
        dollars = cost(price, model.prompt_tokens, model.completion_tokens) if price else None
        spent = f"${dollars:,.2f}" if dollars is not None else "cost not known: no price is set"
        lines.append(
            f"  {model.model}: {model.answers:,} answers, {model.prompt_tokens:,} tokens sent, "
            f"{model.completion_tokens:,} received, {spent}"
        )
    return "\n".join(lines) + "\n"


@failing
def doctor(model: Model = None, base_url: BaseUrl = None, store: StorePath = None) -> None:
    """Show every setting and where it comes from, and try the endpoint."""
    import asyncio

    asked = Asked(model=model, base_url=base_url, store=store)
    settings, origins = asked.traced()
    write("".join(f"{line}\n" for line in _settings(settings, origins)), None)
    write(_kept_at(settings), None)
    if settings.model is None:
        write("No model is named: the embedded lexical engine reads.\n", None)
        return
    from summarizer.engines.llm.probe import probe

    findings = asyncio.run(probe(settings, settings.model))
    write("".join(f"{line}\n" for line in _findings(findings)), None)
    if findings.fault:
        raise findings.fault


def _settings(settings: Settings, origins: dict[str, str]) -> list[str]:
    """Each setting, its value and where it came from."""
    rows = []
    for name in type(settings).model_fields:
        value = getattr(settings, name)
        shown = _MASKED if name == "api_key" and value else _shown(value)
        rows.append((name, shown, origins[name]))
    wide, wider = (max(len(row[column]) for row in rows) for column in (0, 1))
    return [f"{name:<{wide}}  {shown:<{wider}}  {origin}" for name, shown, origin in rows]


def _shown(value: object) -> str:
    if value is None:
        return "-"
    if isinstance(value, dict):
        told = (f"{k}={v}" if isinstance(v, str) else str(k) for k, v in sorted(value.items()))
        return ", ".join(told) or "-"
    return re.sub("//[^/@]*@", "//", str(value))  # an address may hold a password


def _kept_at(settings: Settings) -> str:
    """Whether the store can be opened."""
    from summarizer.errors import StoreError
    from summarizer.store import Store

    if settings.store is None:
        return "Store: none.\n"
    if not settings.store.exists():
        return "Store: not there yet; the first answer makes it.\n"
    try:
        with Store(settings.store) as kept:
            return f"Store: {kept.stats().answers:,} answers.\n"
    except StoreError as error:
        return f"Store: {error}\n"


def _findings(found: Findings) -> list[str]:
    """What was found out about the endpoint."""
    if not found.reachable:
        return [f"Endpoint: {found.base_url} isn't reachable."]
    lines = [f"Endpoint: {found.base_url} answers ({found.seconds or 0:.1f} s)."]
    if found.models is not None:
        known = "is among" if found.has_model else "is not among"
        lines.append(f"Model: {found.model} {known} its {len(found.models)} models.")
    lines += [
        f"Answers as {tried.form}: {_FORMS[tried.outcome]} ({tried.seconds:.1f} s)." for tried in found.tried
    ]
    if found.form:
        lines.append(f"Structured answers: yes, as {found.form}.")
    elif not found.fault:
        lines.append(
            "Structured answers: none; every answer is checked and asked for again where it doesn't fit."
        )
    return lines
