"""Finds `prompts/` and `schemas/`, in a wheel or in a checkout, and renders a prompt.

A prompt file is named `<stage>.v<version>.md` and has two parts, each under a marker line:
`--- system ---` and `--- user ---`. `$name` stands for a field. Fields are put in once and
never read again, so a `$` in an article stays what it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from string import Template

#: The version of each prompt in use. A change of wording is a new version, a new file.
PROMPTS: Mapping[str, int] = {
    "extract": 1,
    "requote": 1,
    "align": 1,
    "examine": 1,
    "crossread": 1,
    "judge": 1,
    "doubt": 1,
    "write": 1,
}
_SYSTEM = "--- system ---\n"
_USER = "--- user ---\n"


def directory(name: str) -> Path:
    """The folder `name` ("prompts" or "schemas"): inside the installed package, else in the checkout.

    Raises:
        FileNotFoundError: it is in neither place, which means a broken installation.
    """
    here = Path(__file__).resolve().parent
    for candidate in (here / "_data" / name, here.parent / name):
        if candidate.is_dir():
            return candidate
    raise FileNotFoundError(f"this installation of summarizer lacks its {name}/ folder: install it again")


def prompt_id(stage: str) -> str:
    """The name of the prompt file in use for a stage, e.g. `extract.v1`."""
    return f"{stage}.v{PROMPTS[stage]}"


@cache
def _parts(stage: str) -> tuple[str, Template]:
    text = (directory("prompts") / f"{prompt_id(stage)}.md").read_text("utf-8")
    _, _, rest = text.partition(_SYSTEM)
    system, _, user = rest.partition(_USER)
    return system.strip(), Template(user.strip())


def prompt(stage: str, **fields: str) -> list[dict[str, str]]:
    """The chat messages for a stage.

    Raises:
        KeyError: a field that the prompt names is not given, or the stage has no prompt.
    """
    system, user = _parts(stage)
    return [
        {"role": "system", "content": system},
        {"role": "user", "content": user.substitute(fields)},
    ]
