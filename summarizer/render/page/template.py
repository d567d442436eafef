"""Setting the page: one environment that escapes everything, one style sheet, one policy that allows nothing else."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from summarizer import labels

if TYPE_CHECKING:
    from jinja2 import Environment

_SPACES = re.compile(r"(\s+)")
#: White space that shows nothing: blank lines, and line breaks before what begins or ends a block anyway.
_BLANK = re.compile(
    r"\s*\n(?=\s*\n)|\n(?=</?(?:p|li|ul|ol|td|th|div|dl|dt|dd|details|summary|blockquote|h[1-6]|rect|line|text)\b)"
)


def shown(value: object) -> object:
    """What a template prints of `value`: text without anything that hides, reorders or drives. Escaping is Jinja's.

    White space stays where it is, as plain spaces. Every expression of every template passes through here.
    """
    if not isinstance(value, str) or hasattr(value, "__html__") or (value.isascii() and value.isprintable()):
        return value
    return "".join(" " if part.isspace() else labels.clean(part) for part in _SPACES.split(value) if part)


@cache
def _environment() -> Environment:
    # Imported here: it costs some 70 ms, and most runs print text.
    from jinja2 import Environment, PackageLoader, StrictUndefined

    return Environment(
        loader=PackageLoader("summarizer.render.page"),
        autoescape=True,
        finalize=shown,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def page(name: str, values: Mapping[str, Any], rules: Iterable[str] = ()) -> str:
    """The template `name` with `values`, our style sheet, and `rules`: further style, of our own making only."""
    from markupsafe import Markup

    style = _style() + "".join(rules)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    # Scripts, pictures, fonts, frames, forms, styles from elsewhere: all fall under 'none'.
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    whole = _environment().get_template(name).render(**values, style=Markup(style), policy=Markup(policy))
    # What is shown has no line break: those there are come from the templates.
    return _BLANK.sub("", whole)


@cache
def _style() -> str:
    """The style sheet without its comments and indentation."""
    sheet = files("summarizer.render.page").joinpath("page.css").read_text("utf-8")
    bare = re.sub(r"/\*[^*]*\*/", "", sheet)
    return "\n".join(line.strip() for line in bare.splitlines() if line.strip()) + "\n"


def span_rules(numbers: Iterable[int]) -> list[str]:
    """The style rule by which all marks of a crossing span light up when its anchor is followed."""
    marks = ",\n".join(f".text:has(#e{n}:target) .e{n}" for n in numbers)
    return [f"{marks}{{background:var(--hit);color:var(--hit-ink);--back:inline}}\n"] if marks else []
