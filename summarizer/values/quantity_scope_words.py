"""The words by which an answer says what its figure is of: classes of qualifiers, of which a figure has one of a class.

Each class is of news usage: two answers with words of one class and none in common are of different things.
"""

from __future__ import annotations

from collections.abc import Mapping

from summarizer.values.moment_patterns import MONTH_NAMES

_OLD = (
    "previous(?:ly)?|earlier|prior|original(?:ly)?|initial(?:ly)?|old|former(?:ly)?|preliminary|provisional|flash|"
    "last year's"
)
_NEW = "new|revised|updated|latest|current(?:ly)?|final|upgraded|downgraded|raised|lowered|improved|increased"
_GIVEN = (
    "forecast|estimate|guidance|projection|prediction|target|outlook|toll|count|figure|reading|offer|bid|budget|"
    "tally|limit|rate|price|plan|record|expectation|assessment|quote|fee|wage|minimum|ceiling|cap"
)
_MONTHS = [name.lower() for name in MONTH_NAMES]
_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_NEW_PLACES = (
    "york|zealand|delhi|south|jersey|orleans|england|mexico|caledonia|hampshire|guinea|brunswick|taipei"
)
#: Words that tell of an old figure even where the other side is silent.
OUTDATED = rf"(?:{_OLD}) (?:[a-z-]+ ){{0,2}}?(?:{_GIVEN})s?"

#: Class → qualifier → pattern, over the lower-case answer.
CLASSES: Mapping[str, Mapping[str, str]] = {
    "tax": {
        "before tax": r"before[- ]tax(?:es)?|pre-?tax",
        "after tax": r"after[- ]tax(?:es)?|post-?tax|net of tax",
    },
    "profit": {
        "gross": r"gross",
        "net": r"net(?! of)",
        "operating": r"operating|ebitd?a|ebit",
    },
    "result": {
        "revenue": r"revenues?|sales|turnover",
        "profit": r"profits?|net income",
    },
    "adjustment": {
        "adjusted": r"adjusted|underlying|core|real terms|inflation-adjusted",
        "as reported": r"unadjusted|statutory|headline|nominal(?: terms)?|as reported",
    },
    "base": {
        "a year": (
            r"year[- ](?:on|over)[- ]year|yoy|y/y|on the year|(?:than|from|compared with|on|over) (?:a|"
            r"the) year (?:earlier|ago|before)|annual(?:ly)?|yearly|annuali[sz]ed|(?:on|than|from|"
            r"over) last year|per annum"
        ),
        "a quarter": (
            r"quarter[- ](?:on|over)[- ]quarter|qoq|q/q|on the quarter|quarterly|(?:from|on|than|"
            r"over) the (?:previous|prior|preceding|last) (?:quarter|three months)"
        ),
        "a month": (
            r"month[- ](?:on|over)[- ]month|mom|m/m|on the month|monthly|(?:from|on|than|"
            r"over) (?:the (?:previous|prior|preceding) month|a month (?:earlier|ago|before)|last month)"
        ),
        "a week": (
            r"week[- ](?:on|over)[- ]week|on the week|weekly|(?:from|than) the (?:previous|prior) week|"
            r"(?:from|than) (?:a week (?:earlier|ago)|last week)"
        ),
        "a day": r"day[- ](?:on|over)[- ]day|on the day|daily|(?:from|than) (?:the previous day|yesterday)",
    },
    "money": {
        "revenue": r"revenues?|sales|turnover|takings",
        "profit": r"profits?|earnings|(?:net|operating) income",
        "cost": r"costs?|spending|expenses|expenditure|invest(?:ed|ment|s)?",
        "debt": r"debts?|liabilities|borrowings?|loans?",
        "value": r"market value|valuation|valued at|market cap(?:itali[sz]ation)?",
        "dividend": r"dividends?",
        "fine": r"fine[ds]?|penalt(?:y|ies)",
        "damages": r"compensation|damages|settlement",
        "bail": r"bail",
        "wages": r"wages?|salar(?:y|ies)",
        "deposit": r"deposits?",
        "cash": r"cash|reserves",
        "grant": r"grants?",
    },
    "trade": {
        "exports": r"exports?|exported",
        "imports": r"imports?|imported",
    },
    "statistic": {
        "average": r"average|mean|typical",
        "median": r"median",
        "highest": r"maximum|peak|highest|high of|highs of",
        "lowest": r"minimum|lowest|low of|lows of",
    },
    "sum": {
        "the average": r"average|mean|typical",
        "all": r"total|overall|combined|cumulative|altogether",
    },
    "increment": {
        "more": rf"further|additional|another|more(?! than)|newly|new(?! (?:{_NEW_PLACES}))",
        "all": r"in (?:all|total)|overall|altogether|all told|cumulative(?:ly)?|to date|a total of",
    },
    "wind": {
        "sustained": r"sustained",
        "gusts": r"gusts?|gusting",
    },
    "weather": {
        "rain": r"rain(?:fall)?",
        "snow": r"snow(?:fall)?",
        "hail": r"hail(?:stones)?",
    },
    "payment": {
        "in cash": r"in cash",
        "in shares": r"in (?:shares|stock|equity)",
    },
    "extent": {
        "length": r"long|length",
        "width": r"wide|width|breadth",
        "height": r"tall|high|height|altitude",
        "depth": r"deep|depth",
        "thickness": r"thick(?:ness)?",
        "diameter": r"diameter",
        "radius": r"radius",
        "weight": r"weigh(?:s|ed|ing)?|weight",
    },
    "status": {
        "confirmed": r"confirmed|verified|proven",
        "suspected": r"suspected|probable|possible|unconfirmed|presumed",
        "active": r"active",
        "new": r"new(?:ly)? (?:cases|infections|deaths|jobs|claims)",
        "recovered": r"recover(?:ed|ies)",
    },
    "severity": {
        "serious": r"serious(?:ly)?|critical(?:ly)?|severe(?:ly)?|badly",
        "slight": r"slight(?:ly)?|minor|light(?:ly)?|mild(?:ly)?",
    },
    "hours": {
        "full-time": r"full[- ]time",
        "part-time": r"part[- ]time",
    },
    "term": {
        "permanent": r"permanent",
        "temporary": r"temporary|seasonal|casual",
    },
    "side": {
        "civilian": r"civilians?",
        "military": r"soldiers?|troops|military|servicemen|fighters?|combatants?|militants?",
    },
    "dose": {
        "first": r"first (?:doses?|shots?|jabs?)",
        "second": r"second (?:doses?|shots?|jabs?)",
        "booster": r"boosters?|third (?:doses?|shots?|jabs?)",
    },
    "area": {
        "domestic": r"domestic(?:ally)?|at home",
        "foreign": r"foreign|overseas|abroad|international(?:ly)?",
        "worldwide": r"worldwide|global(?:ly)?|around the world",
        "national": r"nationwide|national(?:ly)?|across the country",
    },
    "quarter": {
        "first": r"first[- ]quarter|q1",
        "second": r"second[- ]quarter|q2",
        "third": r"third[- ]quarter|q3",
        "fourth": r"(?:fourth|final|last)[- ]quarter|q4",
        "first half": r"first[- ]half|h1",
        "second half": r"second[- ]half|h2",
        "full year": r"full[- ]year|for the year|whole year",
    },
    "purpose": {
        "round trip": r"round[- ]trip|return(?: ticket| fare)?",
        "one way": r"one[- ]way|single (?:ticket|fare)",
    },
    "shares": {
        "of those who voted": r"of those who voted|of (?:the )?votes? cast|of the vote",
        "of the electorate": r"of the electorate|of (?:all )?(?:eligible|registered) voters",
    },
    "month": {
        month: rf"(?:in|last|since|for|of|to) {month}" if month in ("march", "may") else month
        for month in _MONTHS
    },
    "weekday": {day: f"on {day}" for day in _DAYS},
    "vintage": {
        "an old one": rf"{OUTDATED}|previously|originally|initially",
        "a new one": rf"(?:{_NEW}) (?:[a-z-]+ ){{0,2}}?(?:{_GIVEN})s?|now",
    },
}
#: Classes whose words may be of one thing after all: they count where the figures clash.
LOOSE = frozenset({"money", "sum", "increment", "status", "severity", "area"})
#: Sides of one whole → whether one excludes the other.
SIDES: tuple[tuple[str, str, bool], ...] = (
    (
        r"vote[ds]? (?:for|yes)|in favou?r(?: of)?|support(?:ed|s|ing)?|back(?:ed|s|ing)?|approv(?:e[ds]?|ing|al)|"
        r"agree[ds]?|said yes|say yes|yes votes?|to remain|for remain|accept(?:ed|s)?|favou?rabl[ey]|"
        r"(?:were|are|was|is) for",
        r"against|oppos(?:e[ds]?|ing|ition)|disapprov(?:e[ds]?|ing|al)|disagree[ds]?|vote[ds]? no|said no|say no|"
        r"reject(?:ed|s)?|no votes?|to leave|for leave|unfavou?rabl[ey]",
        True,
    ),
    (r"surviv(?:ed|ors?|al)|alive", r"died|dead|killed|deaths?|fatalities|perished", True),
    (r"full|occupied", r"empty|vacant|unoccupied", True),
    (r"contained", r"uncontained", True),
    (r"employ(?:ed|ment)", r"unemploy(?:ed|ment)|jobless", False),
    (r"men|male|males|boys", r"women|female|females|girls", False),
    (r"urban|cities|city", r"rural|countryside", False),
    (r"adults?", r"children|minors|under-?18s?", False),
    (r"vaccinated", r"unvaccinated", False),
    (r"present|attended", r"absent|absence", False),
)
