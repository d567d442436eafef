"""What is installed: the versions that a fresh install resolved to, and what the package carries."""

from __future__ import annotations

import os
from importlib.metadata import requires, version
from pathlib import Path

import pytest
from packaging.requirements import Requirement

import summarizer
from summarizer.resources import PROMPTS, directory, prompt_id

#: The releases that were run together (a bare install without floors resolves to ones years older).
MEASURED = {
    "instructor": "1.17.0",
    "openai": "3.3.0",
    "pydantic": "2.14",
    "tenacity": "9.1",
    "typer": "0.24",
    "vcrpy": "9.4.2",
}


def runtime() -> list[Requirement]:
    """The package's own requirements, extras left out."""
    parsed = [Requirement(line) for line in requires("summarizer") or []]
    return [r for r in parsed if r.marker is None or r.marker.evaluate({"extra": ""})]


@pytest.mark.parametrize("requirement", runtime(), ids=lambda r: r.name)
def test_installed_versions_are_within_the_declared_bounds(requirement: Requirement) -> None:
    """Every runtime dependency is installed in a version that its bounds allow, and has a floor."""
    assert version(requirement.name) in requirement.specifier
    assert any(bound.operator == ">=" for bound in requirement.specifier)


@pytest.mark.parametrize("name", sorted(MEASURED))
def test_floors_lead_to_the_measured_releases(name: str) -> None:
    """No floor lies below what was measured to work."""
    floor = next(r for r in runtime() if r.name == name).specifier

    assert not floor.contains("0.1")
    assert tuple(map(int, MEASURED[name].split("."))) <= tuple(map(int, version(name).split(".")))[:3]


@pytest.mark.parametrize("stage", sorted(PROMPTS))
def test_prompts_come_with_the_package(stage: str) -> None:
    """Every prompt in use is found, in a wheel as in a checkout."""
    assert (directory("prompts") / f"{prompt_id(stage)}.md").is_file()


@pytest.mark.skipif(
    not os.environ.get("SUMMARIZER_TEST_WHEEL"), reason="only where the built wheel is tested"
)
def test_the_wheel_is_what_is_tested() -> None:
    """Away from the checkout it is the installed package that is imported, with its own prompts and schemas."""
    home = Path(summarizer.__file__).parent

    assert "site-packages" in str(home)
    assert directory("prompts") == home / "_data" / "prompts"
    assert directory("schemas") == home / "_data" / "schemas"
