"""Closed word lists of English news prose that the lexical engine reads by.

Policy: verbs of saying and of agency follow news style guides' attributions and the frames
Statement, Request, Commerce_buy, Killing and Arrest of FrameNet, cut to what is unambiguous
in running text; role nouns are heads that name a person by function. Lists are lower case.
"""

from __future__ import annotations

from summarizer.text.lexicon import word_set

#: Finite verbs of saying: past tense, or a third person that is hardly ever a noun.
SPEECH = word_set(
    """said says added adds told tells announced announces confirmed confirms noted stated insisted warned
    warns explained explains tweeted wrote writes replied acknowledged admitted admits denied denies alleged
    argued argues claimed declared disclosed revealed stressed emphasized emphasised reiterated
    remarked reported testified vowed pledged suggested concluded affirmed asserted commented complained
    conceded continued observed predicted promised recounted responded asked posted estimated
    contended maintained cautioned urged described called"""
)
#: Of those, verbs too weak to make a whole sentence somebody's word: they attribute a quotation beside them.
QUOTE_ONLY = word_set("continued posted responded asked urged described called estimated reported")
#: Participles that carry on the clause's own subject ("…, adding that").
SPEECH_ING = word_set(
    """saying adding noting telling insisting stressing warning explaining writing tweeting announcing
    claiming arguing calling confirming declaring citing"""
)
#: Words between a subject and its verb that are no part of either.
BETWEEN = word_set(
    """also further later earlier then previously already again once afterwards afterward since now recently
    has have had would will later too himself herself themselves even still today yesterday separately who"""
)
BE = word_set("is are was were be been being am")
PRONOUNS = word_set("he she they it")
#: Where a noun phrase ends to the left, when no punctuation does it.
LEFT_STOPS = word_set(
    """that but because while when after before if since than though although as what whether why how where
    until unless so or nor yet which and"""
)
#: Where a noun phrase ends to the right.
RIGHT_STOPS = word_set(
    """that but because while when after before if since than though although as who which whose on in at
    during by to from with and or said told is are was were has have had will would following about via
    through this last late early under over into amid cited polled quoted speaking interviewed briefed surveyed
    familiar close"""
)
PREPOSITIONS = word_set(
    "of for at from in with to by on about over under during after before amid near within"
)
#: What a noun phrase begins with.
DETERMINERS = word_set("the a an its their his her")
#: Papers that are cited but don't speak: words in them have a writer, whom the article may not name.
DOCUMENTS = word_set(
    """statement report documents document filing readout notice letter lawsuit study translation transcript memo note
    indictment affidavit complaint release post email text message recording video paper"""
)
TIME_WORDS = word_set(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december jan feb mar apr jun jul aug sept sep oct nov dec today yesterday
    tomorrow morning afternoon evening night week month year last next this earlier late early"""
)
TITLES = word_set(
    """mr mrs ms miss dr sir lord lady prof professor president vice prime minister secretary chancellor king
    queen prince princess pope senator sen congressman congresswoman representative rep governor gov mayor
    general gen colonel col captain capt lieutenant lt sergeant sgt major commander admiral adm judge justice
    sheriff chief detective inspector superintendent constable officer ambassador premier chairman chairwoman
    director deputy ceo cfo coo advisor adviser spokesman spokeswoman spokesperson acting former
    foreign defence defense interior finance attorney head executive assistant
    undersecretary leader reverend rev rabbi imam bishop archbishop cardinal sultan emir sheikh
    asst ch con supt insp det dep cllr"""
)
#: Heads that name a person by role ("a senior official").
ROLES = word_set(
    """official officials spokesman spokeswoman spokesperson spokesmen spokespeople source sources aide aides
    diplomat diplomats witness witnesses minister ministers president officer officers analyst analysts expert
    experts lawyer lawyers attorney attorneys adviser advisers advisor advisors envoy ambassador leader leaders
    lawmaker lawmakers senator senators governor mayor judge prosecutor prosecutors resident residents survivor
    survivors passenger passengers victim victims relative relatives brother sister mother father son daughter
    wife husband neighbor neighbors neighbour neighbours employee employees worker workers executive executives
    chief director chairman chairwoman chancellor secretary commissioner coach doctor doctors nurse investigator
    investigators detective detectives engineer rescuer rescuers user reporter journalist economist professor
    researcher researchers person people man woman men women student students teacher driver pilot manager
    critic critics activist activists scientist scientists counsel founder owner rider commander"""
)
#: Roles for an individual or individuals whose name is held back when no name follows.
UNNAMED = ROLES - word_set("president chancellor")
#: Bodies that speak under no personal name without being anonymous.
BODIES = word_set(
    """police government ministry department company firm bank airline agency authorities council court army
    military navy committee commission union office administration team hospital university report statement
    newspaper network group organisation organization party parliament congress senate house service services
    institute board corporation bureau force regulator carrier operator maker giant embassy kremlin pentagon
    documents filing association fund regime readout notice letter side lawsuit study"""
)
ORG_NOUNS = word_set(
    """council department ministry university inc corp corporation ltd llc plc co company group bank agency
    committee commission organization organisation association union institute court congress parliament
    senate house administration bureau service services police force forces army navy party board foundation
    fund airlines airways times post news press media journal college school hospital authority office
    federation alliance league treasury pentagon kremlin academy society trust treaty holdings technologies
    partners capital motors energy systems international brigade chamber network center centre television
    guard command headquarters embassy exchange reserve cabinet assembly tribunal"""
)
PLACE_NOUNS = word_set(
    """street road avenue river lake mountain island islands airport station county province city square bridge
    park bay sea ocean hotel casino stadium highway valley district region peninsula strait tower cosmodrome
    boulevard lane drive beach village port harbor harbour canal wall strip border coast north south east west
    olympics games festival christmas cup"""
)
PLACE_PREPOSITIONS = word_set(
    "in at near from to around outside across off into through between toward towards"
)
FEMALE = word_set(
    "ms mrs miss spokeswoman she woman mother wife sister daughter chairwoman queen lady congresswoman"
)
MALE = word_set("mr he spokesman man father husband brother son chairman king lord sir congressman")
CHANNELS = {
    "tweet": "tweet", "tweeted": "tweet", "twitter": "tweet", "statement": "statement",
    "reporters": "told reporters", "readout": "readout", "interview": "interview", "letter": "letter",
    "email": "email", "e-mail": "email", "memo": "memo", "report": "report", "filing": "filing",
    "conference": "news conference", "briefing": "briefing", "speech": "speech", "facebook": "social media",
    "weibo": "social media", "post": "social media", "wrote": "written", "testified": "testimony",
}  # fmt: skip
#: Lower-case words inside a person's name.
PARTICLES = word_set("de van von der den bin al la du del di da el ibn")
#: "San Diego-headquartered Acme": where from, not the name.
ATTACHED = ("-based", "-headquartered", "-born", "-owned", "-listed", "-led", "-backed")
