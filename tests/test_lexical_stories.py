"""Small events as news tells them: what two or three short articles tell differently is found, and nothing else.

The events are of disasters, crime, courts, business, politics, sport, science, weather, health and transport, each with
one or two real disagreements among figures of other things, of earlier events, of parts, of parties; others have none.
What each should give was written down with the articles, before the first run. The two halves were drawn by a hash of
the names: one was in view when the rules were written (`tuned`); the other (`unseen`) was looked at
when they were done, and 25 of its 61 disagreements were found at first sight (13 before the rules). A second set, by
another hand, is longer and plainer news: of the 58 disagreements of its two halves 12 were found at first sight.

How an event is written: `== name`, `@ date` (else 11 March 2024), `- headline` before each article, and
`! these words | those words` for each disagreement.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from summarizer import EventBrief, summarize
from summarizer.records import Conflict
from tests import test_lexical_stories_second_tuned as second_tuned
from tests import test_lexical_stories_second_unseen as second_unseen
from tests import test_lexical_stories_tuned_one as tuned_one
from tests import test_lexical_stories_tuned_two as tuned_two
from tests import test_lexical_stories_unseen_one as unseen_one
from tests import test_lexical_stories_unseen_two as unseen_two

_TEXTS = {
    "tuned": tuned_one.STORIES + tuned_two.STORIES,
    "unseen": unseen_one.STORIES + unseen_two.STORIES,
    "second tuned": second_tuned.STORIES,
    "second unseen": second_unseen.STORIES,
}
#: Disagreements found, at least, as a share of those there, by half; raised when the engine finds more.
FLOORS = {"tuned": 0.80, "unseen": 0.42, "second tuned": 0.24, "second unseen": 0.28}
#: Conflicts of events with a disagreement that are none that was written down, at most, by half.
OTHERS = {"tuned": 0, "unseen": 0, "second tuned": 0, "second unseen": 0}


@dataclass(frozen=True)
class Story:
    """An event: its articles as (date, headline, text), and the words of the two sides of each disagreement."""

    name: str
    articles: tuple[tuple[str, str, str], ...]
    clashes: tuple[tuple[str, str], ...]


def _story(block: str) -> Story:
    name, *lines = block.strip().splitlines()
    day, articles, clashes = "2024-03-11", list[tuple[str, str, str]](), list[tuple[str, str]]()
    for line in lines:
        if line.startswith("@ "):
            day = line[2:]
        elif line.startswith("- "):
            articles.append((day, line[2:], ""))
        elif line.startswith("! "):
            first, _, second = line[2:].partition(" | ")
            clashes.append((first.lower(), second.lower()))
        else:
            articles[-1] = (*articles[-1][:2], f"{articles[-1][2]}{line} ")
    return Story(name, tuple(articles), tuple(clashes))


STORIES = {half: [_story(block) for block in text.split("\n== ")[1:]] for half, text in _TEXTS.items()}
CALM = [story for stories in STORIES.values() for story in stories if not story.clashes]


def brief(story: Story) -> EventBrief:
    """The lexical engine's brief of one event."""
    with TemporaryDirectory() as folder:
        for number, (day, headline, text) in enumerate(story.articles):
            Path(folder, f"{number}.txt").write_text(f"{headline}\n{day}\n\n{text}", encoding="utf-8")
        return summarize(folder)


def told_by(conflict: Conflict, clash: tuple[str, str]) -> bool:
    """Whether the two sides' words are answers of the conflict."""
    answers = [side.value.text.lower() for side in conflict.sides]
    return all(any(words in answer for answer in answers) for words in clash)


def disputed(one: EventBrief, clash: tuple[str, str]) -> bool:
    """Whether both are told as what the parties say: a disagreement, but not one between the articles."""
    answers = [
        [value.value.text.lower() for value in fact.values]
        for fact in one.facts
        if fact.agreement == "disputed"
    ]
    return any(all(any(words in text for text in texts) for words in clash) for texts in answers)


@lru_cache(maxsize=4)
def scored(half: str) -> tuple[tuple[str, ...], tuple[str, ...], int]:
    """Disagreements missed, conflicts that none wrote down, and how many disagreements there are."""
    missed, others, there = list[str](), list[str](), 0
    for story in STORIES[half]:
        if not story.clashes:
            continue
        one = brief(story)
        for clash in story.clashes:
            there += 1
            if not any(told_by(conflict, clash) for conflict in one.conflicts) and not disputed(one, clash):
                missed.append(f"{story.name}: {clash}")
        others += [
            f"{story.name}: {conflict.reason}"
            for conflict in one.conflicts
            if not any(told_by(conflict, clash) for clash in story.clashes)
        ]
    return tuple(missed), tuple(others), there


@pytest.mark.parametrize("half", sorted(STORIES))
def test_most_disagreements_are_found(half: str) -> None:
    """Without a model, in the articles' own different words; the share may rise and never fall."""
    missed, _, there = scored(half)

    assert FLOORS[half] <= 1 - len(missed) / there, missed


@pytest.mark.parametrize("half", sorted(STORIES))
def test_hardly_anything_else_is_set_against_each_other(half: str) -> None:
    """Figures beside the disagreement, of other things or other times, are no conflicts."""
    _, others, _ = scored(half)

    assert OTHERS[half] >= len(others), others


@pytest.mark.parametrize("story", CALM, ids=[story.name for story in CALM])
def test_an_event_without_a_disagreement_has_no_conflict(story: Story) -> None:
    """Not one, whatever figures of parts, parties, periods and earlier events stand in its articles."""
    assert () == brief(story).conflicts


def test_the_halves_are_as_they_were_drawn() -> None:
    """160 events with a disagreement at least, and 50 without one."""
    clashing = [story for stories in STORIES.values() for story in stories if story.clashes]

    assert 160 <= len(clashing)
    assert 50 <= len(CALM)
