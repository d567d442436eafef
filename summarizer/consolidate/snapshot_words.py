"""How a state under way is told, apart from totals: who is at work, waits or is missing now, and what was done so far.

All patterns are for what stands right before or right behind a value in its own stretch of a sentence.
"""

from __future__ import annotations

import re

from summarizer.values.late import late

#: From the value to its verb: no other verb, no relative clause, no comma.
_STOPS = (
    r"is|are|was|were|been|be|has|have|had|who|which|that|whom|whose|died|dead|deaths|killed|fled|said|says|"
    r"while|when|after|before|as|but|because|if"
)
_GAP = rf"^(?:(?!\b(?:{_STOPS})\b)[^.;:,()]){{0,60}}?"
_ADVERBS = r"(?:(?:now|still|currently|already|also|both|all|reported|believed|feared|[a-z]{2,14}ly) ){0,2}"
_BE = r"\b(?:is|are|was|were|(?:has|have) been|remains?|remained)"
#: What crews work on.
_OPERATION = (
    r"(?:search\w*|rescue|operations?|manhunt|hunt|efforts?|relief|clean-?up|recovery|evacuations?|response|battle|"
    r"firefight\w*|salvage)"
)
_IN_IT = rf"in (?:(?:the|an?|its|their|this) )?(?:[\w’'-]+ ){{0,3}}?{_OPERATION}"
_MEND = (
    r"(?:free|save|rescue|reach|contain|control|put out|extinguish|douse|clear|restore|reopen|open|repair|find|locate|"
    r"recover|drain|plug|seal|stop|shore|remove|reconnect|identify|evacuate)"
)
_DOING = (
    r"(?:searching|looking for|digging|drilling|combing|scouring|sweeping|sifting|battling|tackling|trying to|"
    r"fighting (?:to\b|(?:the |an? )?(?:\w+ ){0,3}(?:fires?|blazes?|flames|floods?|outbreak|epidemic))|"
    rf"racing to|struggling to|scrambling to|"
    rf"working (?:to {_MEND}\b|around|round|through|day|non-?stop|flat out|"
    r"against|in shifts|(?:on|at) the (?:scene|site|ground))|helping|assisting|treating|clearing|pumping|"
    r"draining|evacuating|"
    r"hunting|pursuing|tracking|chasing|removing|shovell?ing|filling|laying|dousing|spraying|dropping|attending|"
    r"guarding|patrolling|"
    rf"(?:taking part|participating|engaged) {_IN_IT}|assigned to (?:the |an? )?(?:[\w’'-]+ ){{0,3}}?"
    rf"(?:{_OPERATION}|fires?|blazes?|incident|scene))"
)
_USED = rf"(?:used (?:in|to|for|at)|deployed|mobili[sz]ed|brought in|involved {_IN_IT})"
_AT_WORK = r"(?:at work|on (?:the )?(?:scene|site)|at the (?:scene|site)|on the ground)"
#: Crews and machines at work at one time; a total is told as done ("were used", "took part").
WORKING = late(
    rf"{_GAP}(?:{_BE} {_ADVERBS}(?:{_DOING}|{_AT_WORK}|being {_USED})|\b(?:is|are) {_ADVERBS}{_USED}|"
    rf"\b(?:now|still|currently) {_DOING})",
    re.I,
)
#: The same, with the value as the object of those who use it.
EMPLOYING = late(
    rf"(?:{_BE} {_ADVERBS}(?:using|deploying|being (?:helped|aided|assisted|fought|tackled|battled|searched) by)|"
    rf"\b{_OPERATION} (?:now )?involves)(?: (?:about|some|around))?\s*$",
    re.I,
)
#: Those who wait, shelter, strike, lie in hospital or sit in the dark, whose number changes by the hour.
WAITING = late(
    rf"{_GAP}(?:{_BE} {_ADVERBS}(?:sheltering|taking shelter|camping|camped|waiting|queu(?:e)?ing|lining up|protesting|"
    r"demonstrating|picketing|blockading|blocking|occupying|sleeping (?:in|on)|stranded|stuck|"
    r"without (?:power|electricity|water|heat|heating|gas)|in hospital|hospitali[sz]ed|being treated|"
    r"in (?:intensive|critical) (?:care|condition)|in (?:quarantine|isolation)|(?:receiving|undergoing) \w+|"
    r"on (?:hunger )?strike|under (?:\w+ ){0,2}(?:orders|warnings|lockdown|curfew))|\bremain(?:s|ed)? (?:in|on|at) |"
    r"\b(?:have|has|had) (?:still )?no (?:power|electricity|water|heat|heating|gas)\b)",
    re.I,
)
#: Those whose number falls as they are found, and who may have been counted wrong: a later count need not be a change.
LOST = late(
    rf"{_GAP}(?:{_BE} {_ADVERBS}(?:missing|unaccounted for|trapped|buried|in custody|(?:being )?held (?:hostage|"
    r"captive))|"
    r"\b(?:still|remain(?:s|ed)?|now) (?:missing|trapped|unaccounted for|underground|inside|aboard|on board|at sea))\b",
    re.I,
)
SOUGHT = late(r"\b(?:searching|search|looking|hunting|hunt) for(?: (?:the|another|some))?\s*$", re.I)
#: What is told as going on still: a number beside it is of that time.
LASTING = late(r"\b(?:still|remain(?:s|ed|ing)?|now|as of (?:writing|now)|at the time of writing)\b", re.I)

_DONE = (
    r"(?:evacuated|rescued|saved|freed|recovered|retrieved|found|pulled|plucked|lifted|airlifted|winched|detained|"
    r"arrested|rounded up|dispatched|sent|drafted in|mobili[sz]ed|deployed|called (?:in|up|out)|brought in|treated|"
    r"vaccinated|inoculated|tested|screened|reconnected|restored|laid|filled|cleared|removed|collected|gathered|"
    r"registered|fled|crossed|returned|volunteered|dug|drilled|bored|tunnell?ed|burn(?:ed|t)|scorched|charred|"
    r"blackened|consumed|destroyed|engulfed|raised|donated|spilled|spilt|leaked|identified|distributed|"
    r"delivered|displaced)"
)
_HAVE = r"\b(?:has|have)(?: (?:now|already|also|since|so far)){0,2}"
#: What has been done by now, of which there can only be more later: the value as what it was done to, or who did it.
DONE_BEHIND = late(rf"{_GAP}{_HAVE}(?: been)? {_DONE}\b", re.I)
DONE_BEFORE = late(
    rf"{_HAVE} {_DONE}(?: (?:only|just|about|around|some|a total of|another|the|their|its|at least|up to))?\s*$",
    re.I,
)
#: What spreads, by how far it has.
SPREAD = late(
    r"\b(?:fire|wildfire|bushfire|blaze|slick|spill|flames|floodwaters?|lava)\b[^.;,]{0,40}?\b(?:now )?(?:"
    r"(?:cover|stretch|span)(?:s|ed|ing)|(?:has|have) (?:now |already )?(?:grown|spread|swollen|expanded)(?: to)?)"
    r"(?: (?:over|across|for|about|some|around|at least|more than))?\s*$",
    re.I,
)
#: The wind of a storm on its way.
BLOWING = late(r"\b(?:is|are|was|were) (?:still |now )?packing\b[^.;,]{0,30}$", re.I)
#: A share that shows how far a work has come.
COME = late(
    r"^(?: of (?:the )?[\w’' -]{1,40}?(?: is| are| was| were| has been| have been))? (?:contain(?:ed|ment)|counted)\b",
    re.I,
)
COME_TO = late(r"\bcontain(?:ed|ment)\b[^.;,]{0,30}?\b(?:at|is|was|stood at)\s*$", re.I)

_MOVER = (
    r"(?:rescuers?|teams?|crews?|drill(?:s|ers?)?|diggers?|divers?|fires?|blazes?|flames|wildfires?|fronts?|"
    r"hurricanes?|storms?|typhoons?|cyclones?|troops|forces|rebels?|fighters|militants|convoys?|columns?|lava|slicks?|"
    r"floodwaters?|they|we)"
)
#: A way that is left to those who move: "the drill is 60 metres from …".
NEARING = late(
    rf"\b{_MOVER}\b[^.;,]{{0,40}}?\b(?:is|are|was|were|remains?|stood) {_ADVERBS}(?:about|just|only|some)?\s*$|"
    rf"\b{_MOVER}\b[^.;,]{{0,40}}?\bwithin\s*$",
    re.I,
)
AWAY = late(r"^(?: \([^()]{1,30}\))? (?:away )?(?:from|short of|of|off|away|north|south|east|west)\b", re.I)
STILL_TO_GO = late(
    r"^(?: \([^()]{1,30}\))? (?:(?:away |short )?(?:from|of) (?:reaching|getting|breaking|completing|finishing)|"
    r"(?:left )?to go\b|still to\b|remaining\b)",
    re.I,
)

#: Forces that stand where they are: their number isn't another one a day later, only another source's.
STANDING = late(
    r"\b(?:troops|soldiers|servicem[ae]n|tanks?|warships?|frigates?|destroyers?|fighter jets?|warplanes?|peacekeepers|"
    r"marines|advisers|advisors|instructors|mercenaries|contractors|missiles?|launchers?|battalions?|brigades?|reservists)\b",
    re.I,
)
#: What even soldiers do for some days only.
RELIEF = late(
    r"\b(?:searching|looking for|digging|combing|scouring|sifting|clearing|filling|laying|shovell?ing|evacuating|"
    r"sandbags?|flood(?:s|ed|ing|water|waters)?|(?:forest |wild ?|bush ?)fires?|rubble|survivors)\b",
    re.I,
)
#: What such forces do.
STATIONED = late(
    r"\b(?:deployed|stationed|amassed|massed|massing|based|garrisoned|positioned|in place|there (?:are|were))\b",
    re.I,
)
#: Those of whom a list is kept: how many there are doesn't change by the day.
LISTED = late(
    r"\b(?:countries|nations|states|governments|parties|teams|clubs|companies|firms|banks|candidates|athletes|players|"
    r"senators|lawmakers|jurors|judges|schools|universities|defendants)\b",
    re.I,
)
#: A count over a long time.
LONG_SINCE = late(
    r"\bsince (?:(?:early |late |mid-?)?(?:19|20)\d\d|the (?:war|conflict|fighting|pandemic)\b)|"
    r"\b(?:past|last) (?:\w+ )?(?:years?|decades?|months)\b",
    re.I,
)
#: What happened at a stroke to those who are counted: a verb that comes later isn't theirs.
STRUCK = late(
    r"\b(?:kill(?:ed|s|ing)|injur(?:ed|es|ing)|wound(?:ed|s|ing)|hit|struck|destroyed|damaged|swept|left|leaving|died)\b",
    re.I,
)
#: What a number of the past was at one moment, whichever day it is told on.
PINNED = late(r"^[^.;]{0,100}?\b(?:when|at the time of the)\b", re.I)
#: The same, where the word stands before it: "as 50 people were trying to cross".
PINNED_BY = late(
    r"\b(?:as|when|while|where|in which|on which)(?: (?:some|about|around|more than))?\s*$", re.I
)
