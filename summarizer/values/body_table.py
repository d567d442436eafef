"""Bodies under several names: acronyms, translations, buildings, short forms; and departments of state.

Sources: the bodies' own English pages; for agencies the USA.gov A-Z index of government departments and the
gov.uk list of departments, for the United Nations its System Chart, for departments of state 5 U.S.C. 101 and
the ministries' own English names; for buildings and streets that stand for a body, the AP Stylebook and the
Guardian style guide. A line holds names of one body, folded (see `spelling.fold`), its first name first; lines
with two first names are two bodies.
A line here says how newspapers speak, not what anyone recognises.
"""

from __future__ import annotations

_LINES = """
un;united nations;turtle bay;onu
eu;european union;brussels;ue
nato;north atlantic treaty organization;otan;north atlantic alliance;atlantic alliance
who;world health organization;oms
wto;world trade organization;omc
imf;international monetary fund;fmi
world bank;banque mondiale
oecd;organization for economic cooperation and development;ocde
osce;organization for security and cooperation in europe
iaea;international atomic energy agency;aiea
opec;organization of the petroleum exporting countries
asean;association of southeast asian nations
au;african union
ecowas;economic community of west african states;cedeao
oas;organization of american states;oea
unicef;united nations childrens fund;un childrens fund;un childrens agency
unhcr;united nations high commissioner for refugees;un refugee agency;united nations refugee agency
wfp;world food programme;world food program
unesco;united nations educational scientific and cultural organization
unrwa;united nations relief and works agency
iom;international organization for migration
ilo;international labor organization
icao;international civil aviation organization
security council;un security council;united nations security council;unsc
general assembly;un general assembly;united nations general assembly;unga
european commission;eu commission
european council
european parliament;eu parliament
council of europe
ecb;european central bank
europol
interpol;international criminal police organization
icc;international criminal court
icj;international court of justice;world court
european court of human rights;echr;ecthr;strasbourg court
european court of justice;ecj;court of justice of the european union;cjeu
esa;european space agency
ema;european medicines agency
icrc;international committee of the red cross
ifrc;international federation of red cross and red crescent societies
msf;medecins sans frontieres;doctors without borders;arzte ohne grenzen;medicos sin fronteras
reporters sans frontieres;reporters without borders;reporteros sin fronteras
medecins du monde;doctors of the world
amnesty;amnesty international;amnistia internacional
hrw;human rights watch
fifa;federation internationale de football association;international federation of association football
uefa;union of european football associations
premier league;english premier league;epl
fa;football association;english football association
efl;english football league;football league
scottish football association;sfa
la liga;laliga
serie a
bundesliga
ligue 1
conmebol
concacaf
nfl;national football league
nba;national basketball association
wnba;womens national basketball association
mlb;major league baseball
nhl;national hockey league
mls;major league soccer
ncaa;national collegiate athletic association
nascar
pga tour;pga tour inc
liv golf;liv
atp;association of tennis professionals;atp tour
wta;womens tennis association;wta tour
itf;international tennis federation
world athletics;iaaf
world rugby
rfu;rugby football union
fia;federation internationale de lautomobile
fiba
deloitte
pwc;pricewaterhousecoopers
ey;ernst & young;ernst and young
kpmg
uaw;united auto workers;united automobile workers;united auto workers union;uaw union
teamsters;international brotherhood of teamsters;teamsters union
seiu;service employees international union
afl cio
ioc;international olympic committee
wada;world anti doping agency
fbi;federal bureau of investigation
cia;central intelligence agency
nsa;national security agency
dea;drug enforcement administration
atf;bureau of alcohol tobacco firearms and explosives
dhs;homeland security;department of homeland security;homeland security department
fema;federal emergency management agency
tsa;transportation security administration
fda;food and drug administration
cdc;centers for disease control and prevention;centers for disease control
nih;national institutes of health
epa;environmental protection agency
faa;federal aviation administration
ntsb;national transportation safety board
nhtsa;national highway traffic safety administration
sec;securities and exchange commission
ftc;federal trade commission
fcc;federal communications commission
irs;internal revenue service
nasa;national aeronautics and space administration
noaa;national oceanic and atmospheric administration
usgs;us geological survey;united states geological survey;geological survey
fed;federal reserve;us federal reserve;federal reserve board
nypd;new york police department;new york city police department
lapd;los angeles police department
fdny;new york fire department;fire department of new york;new york city fire department
fsb;federal security service;russia federal security service;lubyanka
sbu;security service of ukraine;ukraine security service
idf;israel defense forces;israeli defense forces;israel military;israel army;israel armed forces
isi;inter services intelligence
mi5;security service;thames house
mi6;secret intelligence service;vauxhall cross;sis
gchq;government communications headquarters
nhs;national health service
bank of england;boe;threadneedle street;old lady of threadneedle street
metropolitan police;metropolitan police service;met police;scotland yard;new scotland yard
bbc;british broadcasting corporation
congress;united states congress;us congress;capitol hill
house of representatives;house;us house;us house of representatives;united states house of representatives
senate;us senate;united states senate
house of commons;commons
house of lords;lords
bundestag;germany bundestag;germany parliament
bundesrat;germany bundesrat
lok sabha
rajya sabha
duma;state duma;russia state duma;russia duma
federation council;russia federation council
knesset;israel knesset;israel parliament
verkhovna rada;rada;ukraine rada;ukraine parliament
sejm;poland sejm
folketing;denmark parliament
riksdag;sweden riksdag;sweden parliament
storting;norway storting;norway parliament
upper house;upper chamber
lower house;lower chamber
supreme court;us supreme court;united states supreme court
court of appeal;appeals court
scottish parliament;holyrood
northern ireland assembly;stormont
welsh parliament;senedd
labor;labor party;uk labor party;britain labor party
conservatives;conservative party;tories;tory party;uk conservative party
liberal democrats;lib dems;liberal democrat party
reform uk;reform uk party
scottish national party;snp
sinn fein
green party;greens
democratic unionist party;dup
democrats;democratic party;us democratic party
likud;likud party
hamas;hamas movement
islamic jihad;palestinian islamic jihad
hezbollah
qaeda
taliban;taleban;afghan taliban
islamic state;is;isis;isil;daesh;islamic state group;islamic state of iraq and the levant
islamic state;islamic state of iraq and syria
irgc;islamic revolutionary guard corps;islamic revolutionary guards corps;revolutionary guards
irgc;revolutionary guard;irans revolutionary guards;pasdaran
houthis;ansar allah;ansarullah;houthi rebels;houthi movement
wagner;wagner group;pmc wagner;wagner private military company
hts;hayat tahrir al sham
farc;revolutionary armed forces of colombia
eln;national liberation army of colombia
pkk;kurdistan workers party
sdf;syrian democratic forces
rapid support forces
ira;irish republican army
eta;basque homeland and freedom
reuters;reuters news agency
associated press;ap
agence france presse;afp
xinhua;xinhua news agency
tass;tass news agency
dpa;deutsche presse agentur
bloomberg;bloomberg news
cnn;cable news network
fox news;fox news channel
itv;itv news
sky news
new york times;nyt
washington post
wall street journal;wsj
financial times;ft
daily telegraph;telegraph
boeing;boeing company
airbus;airbus se
toyota;toyota motor
volkswagen;vw;volkswagen group
general motors;gm
general electric;ge
general dynamics
general mills
ford motor;ford motor company;ford
microsoft
tesla;tesla motors
samsung;samsung electronics
walmart;wal mart
procter & gamble;p&g;procter and gamble
johnson & johnson;j&j;johnson and johnson
lufthansa;deutsche lufthansa
british airways;ba
afd;alternative for germany;alternative fur deutschland
spd;social democratic party of germany;german social democrats
rassemblement national;national rally
la france insoumise;france unbowed;lfi
fratelli ditalia;brothers of italy
m5s;five star movement;movimento 5 stelle
pis;law and justice;law and justice party;prawo i sprawiedliwosc
akp;justice and development party
chp;republican peoples party
hdp;peoples democratic party of turkey
anc;african national congress
bjp;bharatiya janata party
gop;republican party;republicans
dnc;democratic national committee
rnc;republican national committee
manchester united;man united;man utd;manchester utd
manchester city;man city
tottenham hotspur;tottenham;spurs;tottenham fc
wolverhampton wanderers;wolves;wolverhampton
west bromwich albion;west brom
queens park rangers;qpr
paris saint germain;psg;paris sg
bayern munich;bayern munchen;bayern
borussia dortmund;dortmund;bvb;dortmund fc
borussia monchengladbach;monchengladbach;gladbach
sheffield wednesday
barcelona;barca;barcelona fc
atletico madrid;atletico;atletico de madrid
real madrid
inter milan;internazionale;inter
ac milan
juventus;juve
facebook;meta;meta platforms
twitter;x
google
alphabet
youtube
instagram
whatsapp
"""

#: Of these, the ones that are first of all a place's name: they stand for the body, and aren't merged with it.
PLACES = frozenset(
    {
        "brussels",
        "turtle bay",
        "capitol hill",
        "holyrood",
        "stormont",
        "threadneedle street",
        "thames house",
        "vauxhall cross",
    }
    | {"wolverhampton", "barcelona", "dortmund", "tottenham", "leverkusen", "monchengladbach"}
)

#: Of two, the first is part of, or owned by, the second: no conflict, and not one body.
_PARTS = """
unicef|un unhcr|un wfp|un unesco|un unrwa|un iom|un ilo|un icao|un who|un iaea|un imf|un world_bank|un icj|un
security_council|un general_assembly|un
european_commission|eu european_council|eu european_parliament|eu ecb|eu europol|eu ema|eu european_court_of_justice|eu
senate|congress house_of_representatives|congress
european_court_of_human_rights|council_of_europe rnc|gop dnc|democrats uaw|afl_cio seiu|afl_cio
fema|dhs tsa|dhs google|alphabet youtube|google youtube|alphabet instagram|facebook whatsapp|facebook
"""


def _split(lines: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for line in lines.strip().splitlines():
        forms = line.split(";")
        found.update(dict.fromkeys(forms, forms[0]))
    return found


#: Folded name → the first name on its line.
ONE_BODY = _split(_LINES)
#: `(part, whole)`, both by the first name on their line.
PART_OF = frozenset(tuple(pair.replace("_", " ").split("|")) for pair in _PARTS.split())

#: What a department of state is for: the words of its field → one word for the field.
FIELDS_OF_STATE = {
    "state": "foreign",
    "foreign": "foreign",
    "external": "foreign",
    "defense": "defense",
    "war": "defense",
    "interior": "interior",
    "internal": "interior",
    "home": "interior",
    "homeland": "interior",
    "treasury": "finance",
    "finance": "finance",
    "economy": "finance",
    "economic": "finance",
    "trade": "trade",
    "commerce": "trade",
    "industry": "trade",
    "justice": "justice",
    "health": "health",
    "energy": "energy",
    "education": "education",
    "agriculture": "agriculture",
    "labor": "labor",
    "transport": "transport",
    "transportation": "transport",
    "environment": "environment",
    "culture": "culture",
    "tourism": "tourism",
    "sport": "sport",
    "sports": "sport",
    "farm": "agriculture",
    "farming": "agriculture",
    "science": "science",
    "water": "water",
    "irrigation": "water",
    "fisheries": "fisheries",
    "fishing": "fisheries",
    "mines": "mining",
    "mining": "mining",
    "oil": "oil",
    "petroleum": "oil",
    "welfare": "welfare",
    "immigration": "migration",
    "migration": "migration",
    "housing": "housing",
    "climate": "environment",
}
#: Fields that one ministry often has together, so that two names with these may be one ministry's.
OFTEN_JOINED = frozenset(
    {
        frozenset({"finance", "trade"}),
        frozenset({"energy", "environment"}),
        frozenset({"energy", "trade"}),
        frozenset({"culture", "education"}),
        frozenset({"culture", "tourism"}),
        frozenset({"agriculture", "environment"}),
        frozenset({"trade", "tourism"}),
        frozenset({"trade", "foreign"}),
        frozenset({"transport", "trade"}),
        frozenset({"sport", "culture"}),
        frozenset({"sport", "education"}),
        frozenset({"science", "education"}),
        frozenset({"health", "welfare"}),
        frozenset({"labor", "welfare"}),
        frozenset({"mining", "energy"}),
        frozenset({"oil", "energy"}),
        frozenset({"mining", "oil"}),
        frozenset({"mining", "trade"}),
        frozenset({"fisheries", "agriculture"}),
        frozenset({"fisheries", "environment"}),
        frozenset({"water", "environment"}),
        frozenset({"water", "agriculture"}),
        frozenset({"migration", "interior"}),
    }
)
#: Agencies, by the first name on their line, and the field of the department that they belong to (5 U.S.C. 101, and
#: the gov.uk list of departments).
AGENCIES = {
    "fbi": "justice", "dea": "justice", "atf": "justice", "fema": "interior", "tsa": "interior", "dhs": "interior",
    "mi5": "interior", "mi6": "foreign", "gchq": "foreign", "metropolitan police": "interior", "nhs": "health",
    "fda": "health", "cdc": "health", "nih": "health", "faa": "transport", "nhtsa": "transport", "irs": "finance",
    "noaa": "trade", "usgs": "interior", "nsa": "defense", "fsb": "interior", "idf": "defense",
}  # fmt: skip
#: Chambers by their rank, whichever parliament's: they are each other's opposite and say nothing of a name.
CHAMBERS = frozenset({"upper house", "lower house"})
#: Armed groups that are no arm of a state and no state's government.
ARMED_GROUPS = frozenset(
    {"hamas", "hezbollah", "islamic jihad", "islamic state", "qaeda", "pkk", "farc", "ira"}
)
#: An army under its several names.
ARMIES = frozenset({"army", "military", "armed", "forces", "force", "troops"})
#: Departments that go by a building, a street or a name without "ministry": the field.
DEPARTMENTS = {
    "pentagon": "defense",
    "state department": "foreign",
    "foggy bottom": "foreign",
    "foreign office": "foreign",
    "home office": "interior",
    "treasury": "finance",
    "homeland security": "interior",
    "quai dorsay": "foreign",
    "bercy": "finance",
}
#: Branches of a state's power that aren't one another.
BRANCHES = {
    "army": "army",
    "navy": "navy",
    "air force": "air force",
    "marines": "marines",
    "marine corps": "marines",
    "coast guard": "coast guard",
    "coastguard": "coast guard",
    "police": "police",
    "parliament": "parliament",
    "supreme court": "court",
    "embassy": "embassy",
}

#: How newspapers cut the words of a body's name short (AP Stylebook, "abbreviations and acronyms").
ABBREVIATIONS = {
    "utd": "united",
    "dept": "department",
    "govt": "government",
    "intl": "international",
    "natl": "national",
    "assn": "association",
    "assoc": "association",
    "bros": "brothers",
    "univ": "university",
    "ctr": "center",
    "admin": "administration",
    "auth": "authority",
    "hosp": "hospital",
    "ministries": "ministry",
}

#: Words that translators and reporters use for one another in a body's name: a line holds those of one sense.
_SYNONYMS = """
agency bureau office service services administration authority department ministry directorate board commission
committee council organization institute center centre body secretariat division unit section
regional provincial district county oblast local state
municipal city town metropolitan urban
federal national state central general main
childrens pediatric child
workers labor labour workers
democratic democrat democrats
people popular peoples
security intelligence safety
army military armed forces force troops
transport transportation
union federation confederation association league alliance coalition front movement party group
protection defense rescue emergency
school college academy university
"""
SYNONYMS = tuple(frozenset(line.split()) for line in _SYNONYMS.strip().splitlines())

#: Kinds of bodies: one of these isn't the other, whatever they are called.
_KINDS = """
university college school
police sheriff
bank
court tribunal
airline airlines airways lines
hospital clinic
times post tribune television radio
senate congress parliament
orchestra
museum
"""
KIND_OF = {word: line.split()[0] for line in _KINDS.strip().splitlines() for word in line.split()}

#: Of these kinds two names that share no word are still two bodies', as a reader takes them.
KINDS_APART = frozenset({"university", "bank", "airline", "times"})

#: The trades by which companies of one house are told apart, those that may be one business in one set.
TRADES: dict[str, int] = {
    word: number
    for number, line in enumerate(
        (
            "motors motor automotive autos automobiles vehicles cars",
            "steel steelworks metals iron",
            "power energy electric electricity renewables gas oil petroleum petrochemicals solar",
            "finance financial bank capital securities investments insurance assurance life",
            "electronics semiconductors displays devices",
            "ports shipping maritime shipyard logistics shipbuilding",
            "airlines airways aviation aerospace",
            "chemicals chemical pharma pharmaceuticals pharmaceutical biologics healthcare",
            "foods beverages dairy",
            "telecom telecommunications communications mobile",
            "cement construction engineering",
            "technologies technology software systems consultancy",
            "mining minerals coal",
            "hotels resorts",
            "retail stores supermarkets",
            "media entertainment pictures music",
        )
    )
    for word in line.split()
}

#: What a club's name adds to its town's.
CLUBS = frozenset("united city fc town rovers wanderers county athletic albion hotspur".split())

#: Words of other languages in the names of bodies: such a name may be the other's, untranslated.
FOREIGN = frozenset(
    """
    sans frontieres des du de la le les et pour della del delle di dei e y los las el der die das fur und
    ohne von des ministerio ministere ministerium partido parti partito partei banco banca banque universidad
    universite universitat guardia policia polizei polizia comite comision consejo conseil frente front nacional
    nationale national nazionale sociedad societe federacion asociacion
    """.split()
) - {"national", "front", "la", "e"}
