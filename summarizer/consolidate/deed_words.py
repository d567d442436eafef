"""What is done, in the words of news: which event a time is of, and by which deed or office a name is an answer.

Sinking and distress call, announcement and effect, shooting and driving: two answers that stand by different deeds are
not of one thing. The classes are of news usage; words of one class are read as one deed.
"""

from __future__ import annotations

from collections.abc import Mapping

#: Of these "went down" and "crashed" tell that they failed.
_ONE_SERVICE = ("network", "system", "website", "site", "service", "server", "app", "line")
_SERVICES = ("grid", "internet", *_ONE_SERVICE, *(f"{word}s" for word in _ONE_SERVICE))
_NO_SERVICE = "".join(f"(?<!{word} )" for word in _SERVICES)
_SERVICE = "".join(("(?:", "|".join(f"(?<={word} )" for word in _SERVICES), ")"))
#: Deeds of whoever isn't the one that is asked for: of the winner's side stands the loser.
OTHER_SLOTS = frozenset(
    {
        "second place",
        "the missing of a shot",
        "the saving of a shot",
        "the resignation",
        "the succession",
        "the dismissal",
        "the deputy",
    }
)
#: Deed → its words. Of times the nearest counts; of figures, names and places any.
DEEDS: Mapping[str, str] = {
    "the beginning": _SERVICE
    + r"(?:went down|crashed)|beg[aiu]n(?:ning)?s?|start(?:ed|s|ing)?|opens|opened(?! fire)|broke out|erupted|"
    r"under way|"
    r"kicks? off|took hold|fell silent|fall silent|burst|walked out",
    "the end": r"ended|ends|finish(?:ed|es)?|closed(?! over)|closes|"
    r"shut(?! (?:its|the) borders)|shuts|extinguished|put out|concluded?|"
    r"expire[sd]?|is over|"
    r"was over",
    "the announcement": r"announced?|unveiled|published|made (?:public|known)|revealed|disclosed|proclaimed",
    "the entry into force": r"(?:takes?|took|taking) effect|(?:comes?|came|enters?|entered) into force|applies|"
    r"in force",
    "the proposal": r"propos(?:ed|es|al)|tabled|suggested|recommended|advised|urged",
    "the decision": r"ordered(?! to)|decided|gave the order|the order|commanded|instructed",
    "the adoption": r"adopted|passed|passage|approved|voted (?:through|for)|cleared|enacted|sent the bill",
    "the approval": r"approved|passed|adopted|backed|endorsed|green light",
    "the agreement": r"agreed(?! to\b)|reached a deal|struck a deal|accepted|approved|settled",
    "the rejection": r"rejected|threw (?:\w+ )?out|voted down|vetoed|turned down|defeated",
    "the signing": r"signed|signing|ratified|initialled",
    "the arrival": r"arriv(?:ed|es|ing|al)|reached|docked|touched down|splashed down|landed|landing",
    "the departure": r"leaves|departed|departs|took off|take-?off|set off|sailed|lift(?:ed|s)? off|lift-?off|"
    r"blast(?:ed)? off",
    "the sinking": r"sank|sunk|sinking|"
    + _NO_SERVICE
    + r"went down|go down|capsiz(?:ed|ing)|rolled over|closed over|foundered",
    "the call for help": r"distress (?:call|signal)|mayday|sos|radioed|raised the alarm|alerted|were called|"
    r"emergency calls?|dialled|phoned|rang",
    "the arrival of help": r"firefighters (?:arrived|came)|rescuers reached|ambulances? (?:arrived|came)",
    "the funeral": r"was buried|were buried|burial|funeral|laid to rest|cremated",
    "the death": r"died|dies|dead|deaths?|killed|kills|perished|passed away|slain|murdered|drowned|"
    r"lost (?:his|her|their) li(?:fe|ves)|lives|survived",
    "the birth": r"born|births?|came into the world",
    "the growing up": r"grew up|brought up|childhood|raised in|went to school",
    "the home": r"lives in|lived in|home to|resident in|settled",
    "the seat": r"based|headquarter(?:s|ed)",
    "the plant": r"has (?:its|a|an) (?:plant|factory|branch|office|warehouse)|factories",
    "the capacity": r"capacity|built for|designed (?:for|to)|room for|can (?:hold|take|carry)|seats for|"
    r"berths for|licensed|meant for|fit for",
    "the disappearance": r"vanished|disappeared|went missing|last (?:seen|caught|heard)|the last to see|"
    r"lost contact",
    "the report": r"reported|notified|lodged|filed|complained",
    "the theft": r"stolen|theft|stole|robbed|robbery|broke in|heist|got away with|loot",
    "the noticing": r"noticed|realised|realized|discovered|found to be missing|empty",
    "the arrest": r"seized (?:him|her|them)|caught|arrest(?:ed|s)?|detain(?:ed|s)?|into custody|in custody|"
    r"handcuffs|rounded up",
    "the charge": r"charg(?:ed|es)|indicted|appeared in court|arraigned",
    "the verdict": r"convicted|found guilty|verdict|sentenced|jailed",
    "the acquittal": r"acquitted|cleared of",
    "the release": r"released|freed|set free|walked free|bailed",
    "the demand": r"asked for|sought|demand(?:ed|s|ing)?|called for",
    "the offer": r"offered|offers|on the table",
    "the seizure": r"seized(?! (?:him|her|them))|confiscated|impounded|inspectors took|recovered",
    "the keeping": r"had kept|were kept|kept in|stored|housed",
    "the discovery": r"found|discovered|spotted|detected|tested positive|first known|identified|came (?:up)?on|"
    r"came to light|stumbled",
    "the election": r"elected|won|wins?|carried|lifted the cup|lift the cup|defeat(?:ed)?|came out ahead|"
    r"victory|winner|beat|gold|decisive|crossed the line first|"
    r"finished ahead",
    "second place": r"runner-?up|came second|second place|lost to|trailed|conceded",
    "the swearing-in": r"took office|sworn in|inaugurated|(?:takes?|took|take) the oath",
    "the appointment": r"appointed|named|nominated|picked|chose",
    "the resignation": r"resigned|stepped down|steps down|quit",
    "the application": r"applied|applications?|submitted|registered|signed up",
    "the evacuation": r"evacuated|evacuation|had to leave|driven (?:from|out|away|off)|fled",
    "the restoration": r"restored|reopened|reconnected|back in service",
    "the outage": r"without power|without electricity|in the dark|cut off|lost power|blacked out",
    "the delivery": r"delivered|sent|sends|sending|shipped|handed over|arrived",
    "the promise": r"pledged|promised|committed",
    "the purchase": r"bought|buys|acquired|acquires|takeover|purchase",
    "the sale": r"sold|fetched|hammer|auction",
    "the estimate": r"(?:had been|was|were) (?:first )?(?:estimated|valued|expected|budgeted|priced)|budgeted|"
    r"guide price",
    "the bill": r"had cost|has cost|ended up costing|final bill",
    "the fine": r"fined?|penalt(?:y|ies)|imposed",
    "the provision": r"set aside|provisions?|legal costs",
    "the investment": r"invest(?:ed|s|ment)",
    "the debt": r"owes?|owed|debts?",
    "the firing": r"fired|launched|shots|pulled the trigger|bullets|opened fire",
    "the shooting down": r"(?:shot|brought|took) down|downed|intercepted",
    "the hit": r"got through|hit (?:their|its) targets?",
    "the driving": r"drove|at the wheel|getaway|driving",
    "the planning": r"mastermind(?:ed)?|plotted",
    "the design": r"design(?:ed|s)|drew (?:the plans|up)|architect",
    "the building": r"constructed|put up the|built by|builder",
    "the upkeep": r"kept up|maintain(?:ed|s)|maintenance|upkeep",
    "the ownership": r"own(?:ed|er|s)|belong(?:ed|s) to",
    "the operation": r"operat(?:ed|or|es)|flown by|runs? the|run by|managed by",
    "the funding": r"financed|funded|paid for|sponsored|covered the cost",
    "the writing": r"wrote|written|author|penned",
    "the directing": r"directed(?! (?:at|to|against|towards?|traffic)\b)|film director",
    "the acting": r"starred|starring|played the",
    "the founding": r"founded|founder|established",
    "the witnessing": r"witness(?:ed)?",
    "the guiding": r"led (?:the|him|her|them)|guided",
    "the rescue": r"survived|rescued|saved|plucked|picked up|pulled",
    "the crash": _NO_SERVICE + r"crashed|came down|plunged|derailed|left the rails|ditched",
    "the return": r"(?:paid|given|handed|got|gave|brought) (?:[\w$£€.,]+ ){0,3}back|repaid|returned|refunded|"
    r"reimbursed|recovered",
    "the spill": r"spill(?:ed|t)|leak(?:ed|s)?|gushed|poured out",
    "the clean-up": r"pumped|skimmed|cleaned up|mopped up|collected",
    "the printing": r"printed|print run",
    "the remainder": r"will leave|would leave|remain(?:s|ing)?|stay(?:s|ed)? (?:behind|on)|left over",
    "the escape": r"escaped|broke out|breakout|jailbreak|got out|on the run|fled",
    "the recapture": r"recaptured|tracked down|caught again|re-?arrested|rounded up",
    "the permission": r"may (?:shoot|catch|take|kill|import)|quota|licen[cs]es?|permits?",
    "the hitting": r"(?:was|were|been) hit|struck by|wounded by",
    "the attack": r"stormed|attacked|assault|raided|overran",
    "the taking": r"had taken|captured|took over|occupied|hostages? (?:was|were) taken",
    "the lockdown": r"locked down|lockdown|curfew|shut (?:its|the) borders",
    "the identification": r"identified|named as|discovered",
    "the recovery of a body": r"pulled from|fished out|recovered|dragged from",
    "the bankruptcy": r"bankrupt(?:cy)?|insolven(?:t|cy)|administration|chapter 11",
    "the succession": r"successor|succeed(?:s|ed)?|replac(?:es|ed|ement)",
    "the defusing": r"defused|disarmed|made safe|detonated",
    "the screenplay": r"screenplay|script",
    "the missing of a shot": r"missed|stepped up|took the penalty|converted",
    "the saving of a shot": r"saved the (?:penalty|shot)|parried",
    "the bid": r"had (?:also )?bid|outbid|rival (?:bid|offer)|lost out",
    "the selling": r"sold|sells|selling|supplied",
    "the appeal": r"appeal(?:ed|s|ing)?",
    "the dismissal": r"dismissed|sacked|fired|laid off|let go",
    "the hiring": r"hired|recruited|taken on",
    "the cancelling": r"cancell?ed|scrapped|called off|grounded",
    "the delay": r"delayed|delays|postponed|put off|late",
    "the expansion": r"expand(?:ed|s)|grew|growth|rose|increased",
    "the treatment": r"treated|operated on|in hospital|hospitali[sz]ed",
    "the testing": r"tested(?! positive)|screened",
    "the vaccination": r"vaccinated|jabs?|doses?|immuni[sz]ed",
    "the search": r"searched|searching|combed|scoured",
    "the visit": r"visited|visits|toured",
    "the phone call": r"phoned|rang|spoke by (?:phone|telephone)|called",
    "the meeting": r"met|meets|talks with",
    "the admission": r"admitted(?! (?:to|that|having|he|she|it|they)\b)|taken to (?:\w+ )?hospital",
    "the discharge": r"discharged|sent home|left (?:the )?hospital",
    "the diagnosis": r"diagnosed|diagnosis",
    "the wedding": r"married|marries|wed|wedding",
    "the divorce": r"divorced?",
    "the lawsuit": r"sued|sues|suing|lawsuit",
    "the investigation": r"investigat(?:ed|es|ing)|inquiry|probe",
    "the export": r"export(?:ed|s)?",
    "the import": r"import(?:ed|s)?",
    "the training": r"trained|trains|drilled",
    "the equipping": r"equipped|armed",
    "the killing place": r"killing took place|murder took place|was (?:killed|murdered|shot) in",
    "the hosting": r"hosts|hosted",
    "the planting": r"planted",
    "the felling": r"felled|logged|cleared",
    "the coming down": r"touched down|landed|came down|comes down",
    "the borrowing": r"borrow(?:ed|s|ing)?|loan",
    "the lending": r"lent|lends",
    "the saving": r"saved|savings",
    "the spending": r"spent|spends|spending",
    "the earning": r"earn(?:ed|s)|made a profit|takes home",
    "the chairing": r"chair(?:s|ed)?(?! of)",
    "the deputy": r"deputy",
    "the opening": r"at the (?:opening|start)|opening ceremony",
    "the closing": r"at the clos(?:ing|e)|closing ceremony",
}

#: Office or deed → its words, for names.
ROLES: Mapping[str, Mapping[str, str]] = {
    "office": {
        "the chair": r"chair(?:s|ed|man|woman|person)?|supervisory board|presides?",
        "the chief executive": r"chief executive|ceo|managing director|helm|runs? the",
        "the finance chief": r"chief financial officer|cfo|finance (?:chief|director)",
        "the coach": r"coach(?:es|ed)?|manager|trainer",
        "the captain": r"captain(?:s|ed)?|skipper",
        "the president": r"presidential|presidency|head of state",
        "the prime minister": r"prime minister|premier|head of government",
        "the mayor": r"mayor(?:al|alty)?|city hall",
        "the governor": r"governor(?:ship)?|gubernatorial",
        "the senator": r"senat(?:e|or|orial)",
        "the prosecutor": r"prosecut(?:or|ors|ing|ion)",
        "the majority": r"(?:majority|lead) (?:opinion|judgment|ruling)|for the (?:court|majority)",
        "the dissent": r"dissent(?:s|ed|ing)?|minority (?:opinion|judgment)",
        "a concurrence": r"concurr(?:ed|ing|ence)|separate opinion",
        "the defence": r"(?:defen[cs]e|defending) (?:lawyer|counsel|attorney)|represent(?:s|ed|ing)",
        "the judge": r"judge|presid(?:es|ed|ing) over",
    },
}
