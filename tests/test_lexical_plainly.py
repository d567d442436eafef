"""Two short articles that tell one thing differently: the disagreement is found without a model, and none is made up.

The sentences were written, and what they should give was decided, before the rules that pass them.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from summarizer import EventBrief, summarize

#: What surrounds the sentence: one paragraph each, nothing in common.
_FIRST = "Officials held a news conference in the afternoon. Relatives waited outside."
_SECOND = "A spokesman gave no further details. Neighbours spoke of their shock."

CLASHES = [
    (
        "Twelve people were killed when a bus fell into a ravine near Arlo on Monday, police said.",
        "Fifteen people were killed when a bus plunged into a ravine near Arlo on Monday, officials said.",
        "Twelve",
        "Fifteen",
    ),
    (
        "The death toll from the quake in Varna province stood at 212, the health ministry said.",
        "The death toll from the quake in Varna province reached 240, the health ministry said.",
        "212",
        "240",
    ),
    (
        "The ferry was carrying 180 passengers, according to the harbour office.",
        "The ferry was carrying 280 passengers, a manifest showed.",
        "180",
        "280",
    ),
    (
        "There were 152 people aboard the plane, the airline said.",
        "The plane had 149 people on board, the airline said.",
        "152",
        "149",
    ),
    (
        "The regulator fined Orbex $25 million for misleading investors.",
        "Orbex was fined $35 million for misleading investors.",
        "25",
        "35",
    ),
    (
        "The trial of Marko Vel will begin on March 4, the court said.",
        "The trial of Marko Vel will begin on March 11, the court said.",
        "March 4",
        "March 11",
    ),
    (
        "Talks between Arland and Boria will resume in Geneva on Tuesday.",
        "Talks between Arland and Boria will resume in Geneva on Thursday.",
        "Tuesday",
        "Thursday",
    ),
    (
        "The talks between Arland and Boria will be held in Vienna, the minister said.",
        "The talks between Arland and Boria will be held in Geneva, the minister said.",
        "Vienna",
        "Geneva",
    ),
    (
        "The suspect, a 34-year-old man from Leeds, was arrested on Friday.",
        "The suspect, a 43-year-old man from Leeds, was arrested on Friday.",
        "34",
        "43",
    ),
    (
        "Parliament approved the budget by 212 votes to 180.",
        "Parliament approved the budget by 221 votes to 180.",
        "212",
        "221",
    ),
    (
        "Orbex will cut 1,200 jobs at its plant in Linz.",
        "Orbex said it would cut 2,100 jobs at its plant in Linz.",
        "1,200",
        "2,100",
    ),
    (
        "Forty people were injured in the fire at the Grand Hotel.",
        "More than 60 people were injured in the fire at the Grand Hotel.",
        "Forty",
        "60",
    ),
    (
        "A 6.4-magnitude earthquake struck the coast of Varna early on Sunday.",
        "A magnitude 6.8 earthquake struck the coast of Varna early on Sunday.",
        "6.4",
        "6.8",
    ),
    (
        "Rescuers said 31 people were still missing after the landslide in Oru.",
        "Some 45 people were still missing after the landslide in Oru, rescuers said.",
        "31",
        "45",
    ),
    (
        "Police arrested three men over the robbery in Malmo.",
        "Police arrested four men over the robbery in Malmo.",
        "three",
        "four",
    ),
    (
        "Vel was sentenced to eight years in prison for fraud.",
        "Vel was jailed for ten years for fraud.",
        "eight",
        "ten",
    ),
    (
        "Orbex agreed to buy Lumen for $4.2 billion.",
        "Orbex agreed to buy Lumen in a deal worth $4.5 billion.",
        "4.2",
        "4.5",
    ),
    (
        "Nine people were taken to hospital after the crash on the A4 motorway.",
        "Eleven people were taken to hospital after the crash on the A4 motorway.",
        "Nine",
        "Eleven",
    ),
    (
        "The storm left 40,000 homes without power in Skane.",
        "The storm left 75,000 homes without power in Skane.",
        "40,000",
        "75,000",
    ),
    (
        "Orbex confirmed that it was in talks with Lumen.",
        "Orbex denied that it was in talks with Lumen.",
        "confirmed",
        "denied",
    ),
    (
        "The blast happened at 7:30 a.m. on Monday at a factory in Kerem.",
        "The blast happened at 9:15 a.m. on Monday at a factory in Kerem.",
        "7:30",
        "9:15",
    ),
    (
        "Orbex reported revenue of $2.1 billion for the third quarter.",
        "Orbex reported revenue of $2.4 billion for the third quarter.",
        "2.1",
        "2.4",
    ),
    (
        "The gang stole 14 paintings from the museum in Ghent.",
        "Thieves stole 17 paintings from the museum in Ghent.",
        "14",
        "17",
    ),
    (
        "About 5,000 residents were evacuated from Kerem.",
        "Some 9,000 residents were evacuated from Kerem.",
        "5,000",
        "9,000",
    ),
    ("The ship was carrying 21 crew members.", "There were 25 crew on the ship.", "21", "25"),
    ("The quake struck at a depth of 10 kilometres.", "The quake struck at a depth of 35 km.", "10", "35"),
    (
        "Eight workers died when the bridge collapsed in Tolva, the fire service said.",
        "The collapse of the bridge in Tolva killed eleven workers, according to the fire service.",
        "Eight",
        "eleven",
    ),
    (
        "Health officials have confirmed 64 cases of cholera in Denby.",
        "There have been 81 confirmed cases of cholera in Denby, officials said.",
        "64",
        "81",
    ),
    (
        "Organisers said 50,000 people marched through Lisbrook.",
        "Some 12,000 people marched through Lisbrook, police estimated.",
        "50,000",
        "12,000",
    ),
    (
        "A jury found Dana Reeve guilty of manslaughter.",
        "A jury found Dana Reeve not guilty of manslaughter.",
        "guilty",
        "not guilty",
    ),
    (
        "The merger is expected to close in June.",
        "The merger is expected to close in September.",
        "June",
        "September",
    ),
    (
        "More than 20,000 refugees crossed into Malen in the past week.",
        "About 35,000 refugees crossed into Malen in the past week, the agency said.",
        "20,000",
        "35,000",
    ),
    (
        "The tanker spilled 2,000 tonnes of oil off Brenn.",
        "Around 4,500 tonnes of oil leaked from the tanker off Brenn.",
        "2,000",
        "4,500",
    ),
    (
        "The wildfire has burned 12,000 acres near Pine Hollow.",
        "The blaze near Pine Hollow has scorched 18,000 acres.",
        "12,000",
        "18,000",
    ),
    (
        "Unemployment rose to 6.1 percent in May.",
        "The jobless rate climbed to 6.4 percent in May.",
        "6.1",
        "6.4",
    ),
    ("The party won 31 percent of the vote.", "The party took 34 percent of the vote.", "31", "34"),
    (
        "The company was founded in 1998 by Lea Brandt.",
        "The company was founded in 1989 by Lea Brandt.",
        "1998",
        "1989",
    ),
    (
        "The body was found in a canal in Delft on Sunday.",
        "The body was found in a canal in Leiden on Sunday.",
        "Delft",
        "Leiden",
    ),
    (
        "Tom Hale will lead the inquiry into the accident.",
        "Rita Moss will lead the inquiry into the accident.",
        "Tom Hale",
        "Rita Moss",
    ),
    (
        "The council approved the stadium plan on Monday night.",
        "The council rejected the stadium plan on Monday night.",
        "approved",
        "rejected",
    ),
    (
        "The driver was injured in the collision.",
        "The driver was not injured in the collision.",
        "was injured",
        "not injured",
    ),
    (
        "The gunman shot three students at Weston High.",
        "The gunman shot five students at Weston High.",
        "three",
        "five",
    ),
    ("The ship sailed from Oslo to Hull.", "The ship sailed from Bergen to Hull.", "Oslo", "Bergen"),
]
CALM = [
    (
        "The ferry was carrying 180 passengers when it sank off Oru.",
        "The ferry, carrying 180 passengers, sank off Oru.",
    ),
    ("The ferry was carrying 180 passengers.", "The ferry was carrying 40 crew."),
    ("Police arrested three men in Malmo on Monday.", "Police arrested four women in Lund on Tuesday."),
    (
        "Twelve people were killed, among them four children.",
        "Twelve people were killed, including five women.",
    ),
    ("Orbex reported revenue of $2.1 billion for 2022.", "Orbex reported revenue of $2.4 billion for 2023."),
    ("Ivo Marr scored in the 78th minute.", "Ivo Marr scored in the 87th minute."),
    (
        "The army said it had killed 40 rebels near Gorin.",
        "Rebels said 7 of their fighters were killed near Gorin.",
    ),
    (
        "The airline ordered 50 planes from Airbus and 30 from Boeing.",
        "The airline ordered 30 planes from Boeing.",
    ),
    ("The quake killed 12 people in Arlo.", "The quake killed 3 people in Boria."),
    ("Sales rose 5 percent in Europe.", "Sales rose 9 percent in Asia."),
    ("Orbex had 4,000 employees in 2010.", "Orbex has 9,000 employees."),
    ("Two of the victims were children.", "Seven of the victims were tourists."),
    ("The first explosion injured 5 people.", "The second explosion injured 9 people."),
    ("On Monday police arrested 12 protesters.", "On Tuesday police arrested 30 protesters."),
    ("Ticket prices start at $40.", "Ticket prices go up to $250."),
    ("The mayor visited Delft on Sunday.", "The mayor visited Leiden on Monday."),
    ("Anna Kost said the talks were useful.", "Peter Lund said the talks were useful."),
    ("The team beat Norway 3-1.", "The team beat Denmark 2-0."),
    ("The plan would cost $2 billion a year.", "The plan would cost $20 billion over ten years."),
    (
        "Minister Anna Kost arrived in Vienna on Monday for the talks.",
        "Minister Peter Lund arrived in Vienna on Monday for the talks.",
    ),
]


def brief(folder: Path, one: str, other: str) -> EventBrief:
    """Brief two articles, a sentence each."""
    for name, told, beside in (("1.txt", one, _FIRST), ("2.txt", other, _SECOND)):
        text = f"What is known so far, part {name[0]}\n2024-03-11\n\n{told} {beside}\n"
        (folder / name).write_text(text, encoding="utf-8")
    return summarize(folder)


@pytest.mark.parametrize(("one", "other", "first", "second"), CLASHES)
def test_what_two_articles_tell_differently_is_found(
    tmp_path: Path, one: str, other: str, first: str, second: str
) -> None:
    """One disagreement, with the words of each side in its evidence."""
    sides = [
        [side.evidence[0].text for side in conflict.sides]
        for conflict in brief(tmp_path, one, other).conflicts
    ]

    assert any(
        any(first in told for told in texts) and any(second in told for told in texts) for texts in sides
    )


@pytest.mark.parametrize(("one", "other"), CALM)
def test_what_is_of_two_things_is_no_disagreement(tmp_path: Path, one: str, other: str) -> None:
    """Other places, times, parts, people: nothing is set against each other."""
    assert () == brief(tmp_path, one, other).conflicts
