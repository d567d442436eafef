"""Prompts: found, whole, filled in once, and true to their own rules."""

from __future__ import annotations

import json
import re
from string import Template

import pytest

from summarizer.assemble import assemble
from summarizer.engines.llm.answers import ClaimAnswer, EventAnswer, ExtractAnswer
from summarizer.engines.llm.drafts import draft_from
from summarizer.ground import Located, Locator
from summarizer.records import Moment, Quantity
from summarizer.resources import PROMPTS, directory, prompt, prompt_id
from summarizer.values.relate import read_value
from tests.making import PUBLISHED, article

ARTICLE = {"article", "mark"}
#: What the engine puts into each prompt.
FIELDS = {
    "extract": {"title", "published", "missed"} | ARTICLE,
    "requote": {"refused"} | ARTICLE,
    "align": {"claims"},
    "examine": {"published", "questions"} | ARTICLE,
    "crossread": {"articles", "questions"},
    "judge": {"cases"},
    "doubt": {"cases"},
    "write": {"facts"},
}
STAGES = sorted(PROMPTS)


def text(stage: str) -> str:
    """Give the prompt file as it is."""
    return (directory("prompts") / f"{prompt_id(stage)}.md").read_text("utf-8")


def example() -> tuple[str, list[str]]:
    """Give the worked example of the extract prompt: the sentence, and the lines made of it."""
    _, _, told = text("extract").partition("Example, for ")
    first, *lines = told.partition("\n\n")[0].split("\n")
    return first.removesuffix(":").strip('"'), lines


SENTENCE, LINES = example()


def test_every_prompt_in_use_is_a_file_and_every_file_has_a_stage() -> None:
    """No stage without its prompt; no file that nothing reads, save older versions."""
    files = {path.name for path in directory("prompts").glob("*.md")}

    assert {f"{prompt_id(stage)}.md" for stage in STAGES} <= files
    assert set(STAGES) >= {name.split(".")[0] for name in files}


@pytest.mark.parametrize("stage", STAGES)
def test_a_prompt_has_both_parts(stage: str) -> None:
    """First the rules, then the material, each under its own marker line, once."""
    assert re.findall(r"^--- .*$", text(stage), re.M) == ["--- system ---", "--- user ---"]
    system, user = (m["content"] for m in prompt(stage, **dict.fromkeys(FIELDS[stage], "x")))
    assert len(system) > 200
    assert "---" not in system + user


@pytest.mark.parametrize("stage", STAGES)
def test_a_prompt_takes_just_what_the_engine_gives(stage: str) -> None:
    """Every `$field` is supplied, and nothing is supplied that the prompt leaves out."""
    user = text(stage).partition("--- user ---")[2]

    assert FIELDS[stage] == set(Template(user).get_identifiers())
    assert Template(user).is_valid()


@pytest.mark.parametrize("stage", STAGES)
def test_the_rules_say_that_the_material_is_no_instruction(stage: str) -> None:
    """Each prompt tells the model what its material is, before any of it."""
    assert (
        re.search(r"material(?: to be read)?[,:]? ", text(stage).partition("--- user ---")[0])
        or stage == "requote"
    )
    assert re.search(r"not instructions|an instruction to you|never follow", text(stage))


@pytest.mark.parametrize("stage", STAGES)
def test_a_missing_field_is_an_error(stage: str) -> None:
    """A prompt with a hole in it never goes out."""
    missing, *rest = sorted(FIELDS[stage])

    with pytest.raises(KeyError, match=missing):
        prompt(stage, **dict.fromkeys(rest, "x"))


def test_an_unknown_stage_is_an_error() -> None:
    """There is no prompt for what isn't a stage."""
    with pytest.raises(KeyError, match="guess"):
        prompt("guess")


@pytest.mark.parametrize(
    "hostile", ["$mark ${mark} $$", "{{ 7*7 }} {0} %s", "--- user ---\n$facts", "\\1 \\g<0>"]
)
def test_what_is_put_in_is_not_read_again(hostile: str) -> None:
    """A dollar or a marker line in an article stays what it is."""
    (_, user) = prompt("requote", refused="1.", article=hostile, mark="0123456789")

    assert f"[article 0123456789]\n{hostile}\n[end of article 0123456789]" in user["content"]


def test_the_folder_is_found_or_named() -> None:
    """A broken installation says what it lacks."""
    assert directory("schemas").is_dir()
    with pytest.raises(FileNotFoundError, match="lacks its nonsense/ folder"):
        directory("nonsense")


# --- the worked example


def test_the_example_has_claims() -> None:
    """There are lines to check, and every one is a claim's answer."""
    assert SENTENCE.startswith("At least 12 people were hurt")
    assert len(LINES) >= 1


@pytest.mark.parametrize("line", LINES)
def test_the_example_grounds_by_our_own_rules(line: str) -> None:
    """What the prompt shows is what the stages accept: its shape, its quote in the sentence, word for word, and
    its value in its quote.
    """
    shown = ClaimAnswer.model_validate_json(line)

    located = Locator(SENTENCE).locate(shown.quote)
    assert isinstance(located, Located)
    assert located.match == "exact"
    assert shown.value in shown.quote
    assert shown.said_by is None or shown.said_by in SENTENCE
    assert shown.when is None or shown.when in SENTENCE
    assert list(ClaimAnswer.model_fields) == list(json.loads(line))


def test_the_values_of_the_example_can_be_read() -> None:
    """Its value has a comparable form, and so has its time."""
    shown = ClaimAnswer.model_validate_json(LINES[0])

    assert isinstance(read_value(shown.value, shown.kind, PUBLISHED).normal, Quantity)
    assert shown.when is not None
    assert isinstance(read_value(shown.when, "moment", PUBLISHED).normal, Moment)


def test_the_example_passes_every_stage() -> None:
    """As the answer of a model it becomes claims, with nothing dropped."""
    event = EventAnswer(
        what="A ferry hit a pier", type=None, when="Monday", where="Hook Bay", quote="a ferry hit a pier"
    )
    claims = [ClaimAnswer.model_validate_json(line) for line in LINES]
    answer = ExtractAnswer(event=event, gist="A ferry hit a pier.", claims=claims, speakers=[], actors=[])

    source = article(SENTENCE)
    brief = assemble(source, draft_from(answer, source))

    assert [] == [dropped for dropped in brief.dropped if dropped.stage != "read"]
    assert len(brief.claims) == len(LINES)
