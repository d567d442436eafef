"""The words by which news narrows what a figure, a name or a time is the answer to: classes of qualifiers.

A thing has one qualifier of a class ("pre-tax" or "net"). The classes are of news usage: each came up in coverage
where comparing by value alone called a clash what was none.
"""

from __future__ import annotations

from collections.abc import Mapping

from summarizer.values.moment_patterns import MONTH_NAMES

_YEAR = [name.lower() for name in MONTH_NAMES]
_MONTHS = "|".join(_YEAR)
_NEXT_MONTH = "|".join(f"from {_YEAR[i - 1]} to {_YEAR[i]}" for i in range(12))
_THREE_MONTHS = "|".join(f"(?:from )?{_YEAR[i - 2]} to {_YEAR[i]}" for i in range(12))
_ORDINALS = "first|second|third|fourth|fifth"

#: Class → qualifier → pattern, for words that may stand anywhere in the evidence.
ANYWHERE: Mapping[str, Mapping[str, str]] = {
    "period": {
        "a day": r"daily|a day(?! (?:after|late|before|later|earlier|of))|per day|in the (?:past )?day|in (?:the )?(?:past |last |previous )?24 hours|overnight toll|on the day",
        "a week": r"weekly|a week(?! (?:from|later|ago|after|before|earlier))|in its first week|per week|in the past week|this week",
        "a month": rf"monthly|a month(?! (?:ago|later|after))|per month|month[- ]on[- ]month|(?:from|than|on) (?:the )?(?:previous|prior) month|{_NEXT_MONTH}",
        "a quarter": rf"quarterly|quarter[- ]on[- ]quarter|(?:{_ORDINALS})[- ]quarter|{_THREE_MONTHS}|(?:in|for|over) the (?:three months|quarter) to|(?:in|for|during|over) (?:the|its|last|this) (?:(?:latest|most recent|past|last|holiday) )?quarter|last quarter",
        "a year": r"annual|annually|yearly|a year(?! (?:later|before|earlier|ago|after))|per year|year[- ]on[- ]year|(?:from|than) a year (?:earlier|ago|before)|(?:over|in|for) the (?:year|twelve months|12 months) to|in (?:a|twelve|12) (?:year|months)|full[- ]year|(?<!than )(?<!from )(?<!of )(?<!as )last year(?!['’])|fiscal year",
        "a season": r"this season|a season|per season",
        "in all": rf"in all|in total|altogether|cumulative|all told|since the (?:start|beginning|outbreak|invasion)|since (?:last |early |late )?(?:{_MONTHS}|spring|summer|autumn|winter|[12][90]\d\d)|overall|so far",
    },
    "part of the year": {
        "the first": r"first[- ](?:half|quarter)",
        "the second": r"second[- ](?:half|quarter)",
        "the third": r"third[- ]quarter",
        "the fourth": r"fourth[- ]quarter|final quarter",
        "the full year": r"full[- ]year|for the (?:whole |full )?year|whole year",
    },
    "profit": {
        "before tax": r"before tax|pre-?tax",
        "net": r"net|after tax",
        "gross": r"gross",
        "operating": r"operating|ebitd?a|ebit",
    },
    "adjustment": {
        "adjusted": r"adjusted|underlying|like-for-like|organic(?:ally)?|comparable|excluding (?:one-offs?|exceptional items?)|before (?:special|one-off) items|"
        r"seasonally adjusted|inflation-adjusted|in real terms|core",
        "as reported": r"as reported|reported (?:basis|profit|earnings)|statutory|unadjusted|headline|in nominal terms",
    },
    "losses": {
        "insured": r"insured",
        "total": r"total (?:damage|loss(?:es)?|costs?|economic)|economic (?:damage|loss(?:es)?)|uninsured",
    },
    "area": {
        "in the capital": r"in the (?:capital|city|town)(?: alone)?",
        "in the province": r"(?:in|across) (?:the |[a-z]+ )(?:province|region|county|district|prefecture)|(?:in|across) the (?:state|valley|north|south|east|west)",
        "in the country": r"nationwide|nationally|(?:across|inside|within|throughout|of) the (?:country|nation)|countrywide|in the whole country|the (?:country|nation)['’]s",
        "of the province": r"the (?:province|region|state|county|district) of",
        "at home": r"domestic(?:ally)?|in north america|at home|internally",
        "abroad": r"abroad|overseas|foreign|(?:across|over) the border|(?:fled|left) the country|neighbou?ring countries",
        "in the world": r"worldwide|globally|(?:around|across|in) the (?:world|globe)|global|international(?:ly)?",
    },
    "medium": {"at sea": r"(?:at|by) sea|offshore|on the water", "on land": r"(?:on|by|over) land|onshore|on the ground", "in the air": r"(?:in|from) the air|by air|airborne"},
    "wind": {"sustained": r"sustained", "in gusts": r"gusts?|gusting"},
    "sex": {"women": r"women(?:['’]s)?|female|girls", "men": r"men(?:['’]s)?|male|boys"},
    "round": {
        "the first": r"first (?:round|leg|half|day|test|match|game|attempt|dose|phase|stage|vote|ballot)",
        "the second": r"second (?:round|leg|half|day|test|match|game|attempt|dose|phase|stage|vote|ballot)|run-?off",
        "the third": r"third (?:round|day|test|match|attempt|dose|phase|stage|vote|ballot)",
        "the final": r"final (?:round|vote|stage|reading)|the final",
    },
    "stage of a match": {
        "the first leg": r"first leg",
        "the second leg": r"second leg|return (?:leg|match|game)",
        "both legs": r"on aggregate|over (?:the )?two legs|aggregate score",
        "half-time": r"(?:at|before) (?:half[- ]time|the break|the interval)|half[- ]time (?:lead|score)",
        "extra time": r"extra time|overtime",
        "penalties": r"on penalties|(?:penalty )?shoot-?out",
    },
    "shock": {"the aftershock": r"aftershocks?", "the main quake": r"main (?:shock|quake)|earthquake|quake"},
    "price": {
        "at the close": r"clos(?:ed|ing)(?! to\b| in on)|at the close",
        "at the opening": r"open(?:ed|ing) at|at the open",
        "during trade": r"intraday(?: (?:high|peak|low))?|at one point|as (?:high|low|much) as|day['’]s (?:high|low)|record high|in (?:early|late|morning|afternoon|midday) (?:trade|trading)",
    },
    "estimate": {
        "at first": r"initial(?:ly)?|at first|early (?:estimates?|reports?)|preliminary|first (?:estimate|report|reading)s?|provisional",
        "finally": r"revised|final (?:count|estimate|figure|toll|tally)s?|official (?:count|result)s?|later",
    },
}  # fmt: skip

#: What a price holds, told in an aside as often as beside the figure.
ASIDE: Mapping[str, Mapping[str, str]] = {
    "fees": {
        "with fees": r"(?:with|including|inclusive of|plus) (?:the |all |its )?(?:buyer['’]s )?(?:fees?|premium|commissions?|tax(?:es)?|vat|charges)",
        "without fees": r"hammer|(?:before|without|excluding|not including|exclusive of|net of) (?:the |all |its )?(?:buyer['’]s )?(?:fees?|premium|commissions?|tax(?:es)?|vat|charges)",
    },
}  # fmt: skip

#: Classes whose words tell two things apart less surely: what they show is for a reading of the texts.
HINTS: Mapping[str, Mapping[str, str]] = {
    "missiles": {
        "fired": r"fired|launched|lobbed|unleashed",
        "brought down": r"(?:shot|brought|took) down|downed|intercept(?:ed|ions?)|shot out of the sky",
        "got through": r"got through|slipped through|hit (?:their|its) targets?|evaded",
    },
    "status": {
        "confirmed": r"confirmed|verified|laborator(?:y|ies)|proven|identified",
        "suspected": r"suspected|probable|feared|presumed|alleged|under investigation|unconfirmed|believed",
    },
    "severity": {
        "severe": r"severe(?:ly)?|serious(?:ly)?|critical(?:ly)?|badly|grave(?:ly)?|life-threatening",
        "any": r"any|mild(?:ly)?|minor|slight(?:ly)? (?:hurt|injured|wounded)|light(?:ly)?|symptomatic|all degrees",
    },
    "care": {
        "in intensive care": r"intensive[- ]care|icus?|on ventilators?|ventilated|critical condition",
        "in hospital": r"hospitals?|hospitali[sz]ed|wards?|admitted",
    },
    "medals": {
        "gold": r"golds?", "silver": r"silvers?", "bronze": r"bronzes?",
        "all medals": r"medals in (?:all|total)|total medals|podiums?|medals of all colou?rs",
    },
    "money": {
        "revenue": r"revenues?|sales|turnover|takings|top line",
        "profit": r"profits?|earnings|earned|bottom line|income",
        "cost": r"costs?|spending|spent|expenses|bill",
        "debt": r"debts?|owes?|owed|liabilities|borrowings?",
        "price": r"bought|paid|purchase price|takeover|offer(?:ed)?|bid",
        "market value": r"market value|valued at|valuation|capitali[sz]ation",
        "investment": r"invest(?:ed|ment|s)?|funding|rais(?:ed|ing) (?:money|capital)",
        "penalty": r"fine[ds]?|penalt(?:y|ies)",
        "damages": r"compensation|damages|settlement",
        "dividend": r"dividends?",
        "savings": r"savings?|saved",
    },
    "metric": {
        "revenue": r"revenues?|sales|turnover", "profit": r"profits?|earnings", "orders": r"orders?|bookings",
        "costs": r"operating costs|labou?r costs|spending", "output": r"output|production|volumes?", "shares": r"shares|stock",
    },
    "trade": {"exports": r"exports?|exported", "imports": r"imports?|imported"},
    "goods": {
        "food": r"food", "energy": r"energy|fuel|petrol|gas", "wages": r"wages|pay|salaries",
        "services": r"services", "industry": r"manufactur(?:ing|ers)|industrial|factory|factories",
        "rents": r"rents?|housing", "retail": r"retail|shops", "building": r"construction|builders",
    },
    "working age": {"the young": r"youth|young people|under[- ]25s?|aged \d\d to \d\d", "the old": r"pensioners?|over[- ][67]\ds?|elderly"},
    "dimension": {
        "length": r"long|length", "width": r"wide|width|breadth", "height": r"tall|high|height|altitude",
        "depth": r"deep|depth|below the surface|beneath", "distance": r"(?:north|south|east|west)\w* of|away from", "thickness": r"thick(?:ness)?", "diameter": r"diameter",
        "weight": r"weigh(?:s|ed|ing)?|weight",
    },
    "extreme": {"the lowest": r"lows?|lowest|minimum|coldest|overnight low", "the highest": r"highs?|highest|maximum|hottest"},
    "electorate": {
        "of those who voted": r"of those who voted|of (?:the )?votes? cast|of (?:the )?(?:valid )?votes?",
        "of the electorate": r"of the electorate|of (?:all )?(?:eligible|registered) voters|of voters on the rolls?",
    },
    "chamber": {
        "the upper house": r"senate|senators?|upper (?:house|chamber)|house of lords|lords",
        "the lower house": r"house of representatives|the house|lower (?:house|chamber)|house of commons|commons|assembly",
        "a committee": r"committee|panel",
    },
    "count": {
        "the first count": r"(?:first|initial|original|machine) (?:machine )?(?:count|tally|result)|on election night|exit polls?",
        "the recount": r"re-?count(?:ed)?|hand count|second count|certified",
    },
    "phase": {
        "the peak": r"at (?:its|the|their) (?:height|peak|worst)|[’'s]s (?:peak|height)|peak(?:ed)?|at one point",
        "later": r"(?:was|were|is|are|had fallen|dropped|came) down to|still|remain(?:ed|s)? (?:without|in)|by (?:noon|\w+day|midday|evening|morning|nightfall)",
    },
    "moment of speed": {
        "on impact": r"at (?:the )?(?:moment|time|instant|point) (?:of|when|that)|on impact|when (?:it|the \w+) (?:left|derailed|crashed|hit|struck)",
        "before it": r"(?:seconds?|minutes?|metres|meters|kilomet(?:re|er)s|miles?|yards|moments|shortly|just) (?:before|earlier|ahead of)|had been (?:doing|travell?ing|going|driving)",
        "the limit": r"speed limit|top speed",
    },
    "doses": {
        "one dose": r"(?:first|one|a) (?:dose|shot|jab)|partially|partly",
        "all doses": r"fully|both (?:doses|shots|jabs)|(?:second|two) (?:doses?|shots?|jabs?)",
        "a booster": r"boosters?|third (?:dose|shot|jab)",
    },
    "penal": {
        "asked for": r"asked for|sought|seeks?|demand(?:ed|s|ing)?|called for|requested",
        "handed down": r"sentenced|handed (?:down|a)|jailed|sent to prison|given|imposed|ordered to pay|got|fined",
        "at most": r"faces?|could face|maximum|carries|up to",
        "at least": r"minimum|at least|before (?:parole|release)|eligible for parole|suspended",
    },
    "pay talks": {
        "demanded": r"demand(?:ed|s|ing)?|want(?:ed|s)?|asking for|claim(?:ed)? for",
        "offered": r"offer(?:ed|s|ing)?|propos(?:ed|es|al)|on the table",
        "agreed": r"agreed|settled|accepted|deal|signed",
    },
    "budget": {
        "planned": r"budget(?:ed)?|originally|first put at|was to cost|planned cost|estimated cost",
        "in the end": r"in the end|ended up|final(?:ly)? (?:cost|bill)|has cost|actual(?:ly)?",
    },
    "jobs": {
        "lost": r"job (?:cuts|losses)|laid off|lay-?offs?|redundanc(?:y|ies)|axed|shed|cut(?:s|ting)?",
        "created": r"creat(?:e|ed|ing)|hir(?:e|ed|ing)|add(?:ed|ing)|new jobs",
        "kept": r"safeguard(?:ed|ing)?|jobs (?:saved|kept)|secured",
    },
    "taking part": {
        "applied": r"appl(?:ied|ications?)|registered|signed up|enrolled|booked|invited|entered",
        "took part": r"took part|turned up|showed up|attended|completed|finished|accepted|granted|admitted",
    },
    "services": {"cancelled": r"cancell?(?:ed|ations?)|scrapped", "delayed": r"delay(?:ed|s)|late", "diverted": r"diverted|re-?routed"},
    "power": {
        "cut off": r"without (?:power|electricity)|in the dark|cut off|lost power|blacked out|outages?",
        "restored": r"restored|reconnected|power back|back on",
    },
    "goods sent": {
        "ordered": r"order(?:ed|s)|bought|secured|contract(?:ed)?", "delivered": r"deliver(?:ed|y|ies)|arrived|received|shipped",
        "used": r"used|administered|given out|handed out", "promised": r"promis(?:ed|es)|pledg(?:ed|es)",
    },
    "arms": {"deployed": r"deployed|in the field", "held": r"stockpil\w+|in reserve|in storage|possess(?:es)?"},
    "own or other": {"its own": r"(?:its|their|our|his|army['’]s|own) own|own (?:dead|losses|men|soldiers)", "the enemy": r"enemy|opposing"},
    "home": {"on the way": r"homes? (?:threatened|at risk)|threaten(?:ed|ing)|in the path", "hit": r"destroyed|damaged|burned|gutted"},
    "record": {"this season": r"this season|of the season|so far this", "in his career": r"career|all-time|for the club|of all time"},
    "side": {
        "the north": r"north(?:ern|ward)?", "the south": r"south(?:ern|ward)?",
        "the east": r"east(?:ern|ward)?", "the west": r"west(?:ern|ward)?",
    },
    "before": {"before that": r"previous(?:ly)?|until then|before that|used to (?:be|have)|hitherto|old record"},
    "ceremony": {"the opening": r"at the (?:opening|start)|opening (?:match|game|ceremony|day)", "the closing": r"at the (?:closing|end)|closing (?:match|game|ceremony|day)"},
    "side of the deal": {
        "one way": r"brought home|came home|returned home|handed (?:back|over)|received|got back",
        "both ways": r"changed hands|between them|each other|in all|both sides|exchanged",
    },
}  # fmt: skip

#: The same, for what is said of the figure that stands nearest to it.
NEAREST: Mapping[str, Mapping[str, str]] = {
    "fate": {
        "killed": r"killed|dead|died|deaths?|fatalities|bodies|lost their lives|perished|lives|(?:not one|none) of [^.]{0,60} survived",
        "hurt": r"injured|hurt|wounded|injuries|hospitali[sz]ed|(?:in|to) (?:[a-z]+ )?hospital",
        "missing": r"missing|unaccounted for",
        "taken": r"taken(?! (?:in(?:to)?|to|by ambulance|away|off|part|place|ill|out)\b)|abducted|kidnapped|seized|held hostage",
        "escaped": r"escaped|fled|got (?:away|out)|walked out|made it out|climbed out|crawled out",
        "rescued": r"rescued|saved|pulled (?:alive )?from|plucked|brought (?:up|out|ashore|to (?:the surface|safety))|survived|survivors",
        "freed": r"freed|released",
        "arrested": r"arrested|detained|in(?:to)? custody|rounded up",
        "charged": r"charged|indicted",
        "convicted": r"convicted|sentenced",
        "evacuated": r"evacuated|displaced|homeless|flee|fled their|driven from",
        "threatened": r"threatened|at risk|in danger",
        "trapped": r"trapped|stranded|stuck",
        "infected": r"infected|infections?|cases?|tested positive",
        "recovered": r"recovered|cured",
        "destroyed": r"destroyed|gutted|levelled|leveled|burned down",
        "damaged": r"damaged",
    },
    "ballot": {
        "for": r"(?:voted )?(?:for|in favou?r)|ayes|yes",
        "against": r"(?:voted )?against|noes",
        "abstaining": r"abstain(?:ed|ing)|abstentions?",
    },
}  # fmt: skip

#: Who is counted: in the figure or right behind it.
PEOPLE: Mapping[str, Mapping[str, str]] = {
    "people": {
        "children": r"children|child|minors?|babies|infants|pupils|schoolchildren|teenagers|youths?",
        "women": r"women|girls",
        "men": r"men|boys",
        "civilians": r"civilians?",
        "soldiers": r"soldiers?|troops|servicemen|marines|recruits|conscripts|fighters",
        "police": r"police officers?|officers|policemen",
        "crew": r"crew(?: members?)?|staff|employees|workers|sailors|miners|firefighters",
        "passengers": r"passengers?|travell?ers",
        "foreigners": r"foreigners?|tourists?|foreign nationals|visitors",
        "students": r"students?",
        "patients": r"patients?",
        "militants": r"militants?|rebels?|insurgents?|gunmen",
    },
}  # fmt: skip

#: Ranks and standings of a person or body: with another one it is another office.
RANKS: Mapping[str, Mapping[str, str]] = {
    "rank": {
        "deputy": r"deputy|vice|assistant",
        "acting": r"acting|interim|caretaker",
        "former": r"former|ex|outgoing|previous|(?:the|his|her|their) late (?!goal|winner|equali[sz]er|try|run|surge|show|drama|strike)",
        "next": rf"incoming|designate|elect|next(?! (?:to|day|morning|week|month|year|season|spring|summer|autumn|fall|winter|[a-z]+day|{_MONTHS}))",
        "second": r"second(?=$|[.,;]| (?:in|to|behind|place|man|woman|person|suspect|victim|candidate|driver|pilot|officer|secretary|deputy|vice|gunman|attacker))|runner-up|co",
    }
}

_COUNTS, _MONEY, _ANY_SHARE = (
    frozenset({"count"}),
    frozenset({"money"}),
    frozenset({"share", "percentage-point"}),
)
_EVERY = frozenset(
    {
        "count",
        "money",
        "share",
        "percentage-point",
        "score",
        "length",
        "time",
        "temperature",
        "speed",
        "mass",
        "area",
    }
)
#: Of which kinds of figure a class of `HINTS` tells something.
OF_MEASURES: Mapping[str, frozenset[str]] = {
    "missiles": _COUNTS,
    "status": _COUNTS,
    "severity": _COUNTS | _ANY_SHARE,
    "care": _COUNTS,
    "medals": _COUNTS,
    "money": _MONEY | _ANY_SHARE,
    "metric": _ANY_SHARE,
    "trade": _MONEY | _ANY_SHARE,
    "goods": _MONEY | _ANY_SHARE,
    "working age": _COUNTS | _ANY_SHARE,
    "dimension": frozenset({"length", "mass"}),
    "extreme": frozenset({"temperature"}) | _MONEY,
    "electorate": _ANY_SHARE,
    "chamber": _COUNTS | {"score"},
    "count": _COUNTS | _ANY_SHARE | {"score"},
    "phase": _COUNTS | _ANY_SHARE,
    "moment of speed": frozenset({"speed"}),
    "doses": _COUNTS | _ANY_SHARE,
    "penal": _MONEY | {"time"},
    "pay talks": _MONEY | _ANY_SHARE,
    "budget": _MONEY,
    "jobs": _COUNTS,
    "taking part": _COUNTS,
    "services": _COUNTS,
    "power": _COUNTS,
    "goods sent": _COUNTS | _MONEY,
    "arms": _COUNTS,
    "own or other": _COUNTS,
    "home": _COUNTS,
    "record": _COUNTS,
    "side": _EVERY,
    "before": _EVERY,
    "ceremony": _EVERY,
    "side of the deal": _COUNTS,
}
#: Classes that matter for a time, too.
OF_A_TIME = ("area", "sex", "round")
#: Classes in which one side's silence leaves the matter open.
TELLING = frozenset(
    {"medals", "before", "metric", "stage of a match", "missiles", "severity", "care", "moment of speed", "phase", "count", "losses", "wind", "profit", "area", "adjustment", "sex", "people", "round", "shock", "price", "estimate", "rank"}
)  # fmt: skip
#: Qualifiers that are as good as none: the usual case, or hardly a restriction.
USUAL = frozenset(
    {"all medals", "the first leg", "fired", "in hospital", "any", "on impact", "the first count", "later", "net", "in the country", "total", "in the province", "in the world", "in the city", "finally", "at the close",
     "the main quake", "in the capital", "the final", "the first", "men", "passengers", "crew", "as reported"}
)  # fmt: skip
