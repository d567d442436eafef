"""Nouns, in the singular, that name persons by what they are or do: who is nobody is none of these."""

from __future__ import annotations

from summarizer.text.lexicon import word_set

#: Of news usage: who is carried, works, lives, learns, is treated, fights, plays or stands by where something happens.
PERSONS = word_set(
    """
    passenger traveller traveler commuter motorist driver cyclist motorcyclist biker rider pedestrian pilot sailor
    seaman fisherman crewman crew worker workman employee staff builder labourer laborer miner farmer farmhand cleaner
    guard firefighter fireman policeman officer paramedic medic nurse doctor teacher student pupil schoolchild child
    boy girl baby infant toddler teenager youth man woman adult pensioner patient resident villager inhabitant tenant
    neighbour neighbor civilian soldier troops serviceman recruit marine fighter militant rebel gunman attacker
    policewoman tourist visitor guest holidaymaker hiker climber skier swimmer bather surfer camper walker runner
    jogger player footballer fan supporter spectator shopper customer worshipper worshiper pilgrim mourner protester
    demonstrator marcher migrant refugee inmate prisoner detainee hostage captive journalist reporter bystander
    onlooker passer-by victim survivor member technician engineer mechanic volunteer contractor clerk trader
    """
)
