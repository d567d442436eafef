"""Cities so near to one another that a place may be near both.

Sources: the urban agglomerations of the United Nations' *World Urbanization Prospects* (2018), the combined statistical
areas of the US Office of Management and Budget, and what lies within some 40 km.
"""

from __future__ import annotations

from functools import cache

_GROUPS = """
dallas|fort worth|arlington; minneapolis|st paul; san francisco|oakland|berkeley|san jose;
washington|arlington|alexandria|baltimore|annapolis;
los angeles|long beach|anaheim|santa ana|santa monica|malibu|hollywood; denver|boulder; seattle|tacoma;
raleigh|durham; new york city|newark|jersey city|yonkers|brooklyn|manhattan|bronx|queens|staten island|stamford;
cleveland|akron; cincinnati|dayton; detroit|ann arbor|windsor|flint; houston|galveston; miami|fort lauderdale;
milwaukee|madison; norfolk|virginia beach|portsmouth; boston|worcester|cambridge|providence;
winston salem|greensboro; leeds|bradford|york|wakefield; birmingham|wolverhampton|coventry;
manchester|liverpool|stoke on trent; southampton|portsmouth|bournemouth;
newcastle|sunderland|durham|middlesbrough; nottingham|derby|leicester; bristol|cardiff;
glasgow|edinburgh|stirling; cologne|bonn|dusseldorf|essen|dortmund|duisburg|bochum|solingen;
frankfurt|hanau|mainz|wiesbaden; mannheim|heidelberg|karlsruhe; leipzig|halle; stuttgart|ulm; berlin|potsdam;
rotterdam|the hague|utrecht|amsterdam|haarlem; brussels|leuven|namur|ghent|antwerp|mons; osaka|kyoto|kobe|nara;
tokyo|yokohama|kawasaki; seoul|incheon; guangzhou|shenzhen|hong kong|macau; shanghai|suzhou;
delhi|new delhi|noida; mumbai|pune; islamabad|rawalpindi; dubai|sharjah|ajman; tel aviv|ashdod|jerusalem;
ashkelon|ashdod|sderot|gaza city; rafah|khan younis|gaza city; jerusalem|bethlehem|hebron|jericho|ramallah;
nablus|jenin; najaf|karbala; baghdad|fallujah|ramadi; homs|hama; kyiv|bucha|irpin;
donetsk|avdiivka|bakhmut|kramatorsk; mykolaiv|kherson; lyon|st etienne; marseille|avignon|toulon; cannes|nice;
lille|calais|dunkirk; venice|padua; florence|pisa|siena; milan|bergamo; gdansk|gdynia; katowice|krakow;
vienna|bratislava; copenhagen|malmo; johannesburg|pretoria|soweto; khartoum|omdurman; cairo|giza;
athens|piraeus; lausanne|geneva; zurich|winterthur|basel|lucerne; toronto|hamilton|mississauga; ottawa|gatineau;
montreal|laval; sydney|newcastle|wollongong; melbourne|geelong|ballarat; brisbane|gold coast;
buenos aires|la plata; sao paulo|campinas; santiago|valparaiso; kampala|entebbe; kinshasa|brazzaville;
beirut|sidon|tripoli; tripoli|misrata; damascus|daraa; gori|tskhinvali|tbilisi; porto|braga; prague|pilsen
"""


@cache
def _pairs() -> frozenset[frozenset[str]]:
    groups = ([name.strip() for name in line.split("|")] for line in _GROUPS.replace("\n", " ").split(";"))
    return frozenset(frozenset({x, y}) for group in groups for x in group for y in group if x != y)


def are(one: str, other: str) -> bool:
    """Whether two cities, by their folded names, are such neighbours."""
    return frozenset({one, other}) in _pairs()
