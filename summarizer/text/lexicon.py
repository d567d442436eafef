"""Closed word lists of English, lower case. Each says where it comes from and what it may be used for.

The lists are the project's own, drawn up from a reference grammar's closed classes (Huddleston and Pullum,
The Cambridge Grammar of the English Language, 2002) and from reading news; they are policy, not statistics.
"""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """Split a table of words written as one text."""
    return frozenset(text.split())


#: Policy: words whose presence alone never changes what a sentence says. Deliberately tiny. Where one does
#: change it after all ("few" / "a few", "a third" / "the third"), see `summarizer.guard`.
FUNCTION_WORDS = word_set("the a an that")

#: Words that turn a statement round, or a verb's meaning into its denial (grammar: negators, and the
#: "approximate negators" hardly, barely …). "n't" is read as "not".
NEGATIONS = word_set(
    "not no never none nobody nothing nowhere neither nor without cannot hardly barely scarcely rarely seldom "
    "n't nor non lest unless except refuse refused refuses refusing deny denied denies denying fail failed fails "
    "failing false falsely"
)

#: Determiners and pronouns of quantity (grammar: quantificational determinatives).
QUANTIFIERS = word_set(
    "all any some every each both either most many much few fewer little several half enough everyone everybody "
    "everything anyone anybody anything someone somebody something only another other others certain various "
    "majority minority"
)

#: Modal and semi-modal verbs, and the adverbs and adjectives that do their work.
MODALS = word_set(
    "will would shall should can could may might must ought need dare going expected likely unlikely possible "
    "possibly probably perhaps maybe certainly reportedly allegedly apparently alleged planned planning plans "
    "scheduled set due supposed if whether won't"
)

#: Words that bound or blur a figure. Phrases ("more than", "at least", "up to") are listed word by word.
COMPARATORS = word_set(
    "more less fewer greater over under above below least most about around nearly almost approximately roughly "
    "some exactly precisely just up to than exceeding exceeds minimum maximum between or"
)

#: Number words, scale words and fractions; "a" before one of them is part of the figure.
NUMBER_WORDS = word_set(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand "
    "thousands million millions billion billions trillion trillions dozen dozens score scores half halves third "
    "thirds quarter quarters fourth fifth sixth seventh eighth ninth tenth first second once twice thrice double "
    "triple twofold threefold couple pair single"
)

#: Month names and their usual abbreviations (AP and Reuters style books).
MONTHS = word_set(
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec"
)

#: Weekday names and abbreviations.
WEEKDAYS = word_set(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun"
)

#: Units of measure, time, money and magnitude scales that news uses, singular and plural.
UNITS = word_set(
    "second seconds minute minutes hour hours day days week weeks month months year years decade decades century "
    "centuries percent percentage per cent point points degree degrees celsius fahrenheit kelvin metre metres "
    "meter meters kilometre kilometres kilometer kilometers km mile miles mi foot feet ft inch inches yard yards "
    "centimetre centimetres centimeter centimeters cm mm acre acres hectare hectares gram grams kilogram "
    "kilograms kg kilo kilos ton tons tonne tonnes pound pounds lb lbs ounce ounces litre litres liter liters "
    "gallon gallons barrel barrels dollar dollars euro euros yen yuan rouble roubles ruble rubles rupee rupees "
    "cent cents pence sterling franc francs watt watts kw mw gw kwh mph kph knot knots am pm a.m p.m magnitude "
    "time times bn m mn tn k"
)

#: Titles and forms of address that precede a name.
TITLES = word_set(
    "mr mrs ms miss mx dr prof professor sir dame lord lady president vice-president prime minister premier "
    "chancellor secretary senator sen representative rep congressman congresswoman governor gov mayor judge "
    "justice general gen colonel col major maj captain capt lieutenant lt sergeant sgt corporal admiral adm "
    "commander cmdr chief king queen prince princess pope cardinal archbishop bishop reverend rev imam rabbi "
    "sheikh ambassador spokesman spokeswoman spokesperson chairman chairwoman chair director minister"
)

#: Abbreviations written with a full stop that ends no sentence.
ABBREVIATIONS = MONTHS | word_set(
    "mr mrs ms dr prof sen rep gov gen col maj capt lt sgt adm cmdr rev st jr sr no vs etc inc ltd co corp dept "
    "mon tue tues wed thu thur thurs fri sat sun approx est fig al e.g i.e"
)

#: Verbs that attribute words to someone: a comma beside one decides whose words they are.
REPORTING = word_set(
    "say says said saying tell tells told telling add adds added adding announce announced announces warn warned "
    "warns claim claimed claims note noted notes noting report reported reports state stated states affirm "
    "affirmed insist insisted insists believe believes believed think thinks thought know knows knew confirm "
    "confirmed confirms explain explained argue argued according write wrote writes tweet tweeted acknowledge "
    "acknowledged admit admitted declare declared stress stressed suggest suggested suggests ask asked asks reply "
    "replied hope hopes hoped feel felt clear agree agreed agrees recall recalled remark remarked reveal revealed "
    "show shows showed shown indicate indicated indicates mean means estimate estimated predict predicted reiterate "
    "reiterated expect expects expected allege alleged alleges"
)

#: Auxiliaries, with `MODALS`: what follows "that" when it is a pronoun ("said that is untrue").
AUXILIARIES = word_set("is are was were be been being am has have had having do does did doing done")

#: Words of another meaning or class when capitalised: their case is never typography.
CAPITALONYMS = word_set(
    "us who it aids may march august polish china turkey jordan chad mali job reading nice mobile bill mark grant "
    "frank will rose white black brown green bush congress lent mass swift apple amazon meta orange house trump "
    "gates ford price cook fox hunt hunter hill stone page wolf banks bond burns cash chase cross fields hope king "
    "knight marsh moss parks pike pope power rich sharp snow star steel strong sugar sweet walker waters wells wise "
    "wood young democrat democrats republican republicans labour labor conservative conservatives liberal liberals "
    "greens lords commons visa shell target gap titan guardian earth mercury internet"
)

#: Nouns whose number is news in itself (people, and what happens to them): plural for singular is no variant.
COUNTED_NOUNS = word_set(
    "suspect soldier victim attacker gunman shooter attack explosion blast bomb missile rocket officer "
    "survivor hostage passenger protester witness source spokesman child boy girl woman man person death "
    "injury casualty arrest strike shot plane aircraft ship vehicle body patient prisoner migrant refugee "
    "civilian driver pilot friend sister brother son daughter parent relative"
)

#: Nouns for an office, a body or an act of one: "a leader" is one of several, "the leader" is the one.
ROLE_NOUNS = word_set(
    "official leader resident building home house worker student teacher member minister president government "
    "country nation state city call meeting round session vote law bill deal agreement sanction word doctor "
    "expert company bank director chairman commander general mayor judge lawyer founder head chief owner "
    "author architect cause winner"
)

#: Nouns of another meaning with a final s.
OTHER_WITH_S = word_set(
    "new arm good mean custom force other time thank mathematic politic economic work glass security damage right "
    "ground premise manner spectacle odd content effect due interest short tropic term human statistic ethic physic "
    "spirit moral saving proceed remain letter quarter provision paper iron wood spoil stake it her our your their"
)

#: Verbs whose past is their present: an s more or less is another tense.
INVARIABLE_VERBS = word_set(
    "cut put set let hit hurt shut cost cast split spread burst bet quit shed rid thrust upset read beat broadcast "
    "forecast offset bid bust fit knit slit sweat wed wet rebut input output reset outbid undercut"
)

#: Prepositions: what begins with one may be left out of a sentence without another subject or object taking
#: the place of the one that was meant.
PREPOSITIONS = word_set(
    "about above across after against along amid among around as at before behind below beneath beside between "
    "beyond by despite down during for from in inside into near of off on onto out outside over past per since "
    "through throughout till to toward towards under until up upon via with within without than"
)

#: Ordinary English words that say nothing of an article's subject; for retrieval only, never for grounding
#: (it holds "not" and "all"). After the short lists in common use (Fox 1990; Snowball's English list).
STOPWORDS = (
    FUNCTION_WORDS
    | AUXILIARIES
    | word_set(
        "i me my myself we our ours us you your yours he him his she her hers it its they them their theirs this "
        "these those what which who whom whose when where why how and but if or because as until while of at by for "
        "with about against between into through during before after above below to from up down in out on off over "
        "under again further then once here there all any both each few more most other some such no nor not only "
        "own same so than too very s t can will just don should now would could also may might must shall said says "
        "say mr mrs ms one two new like many much upon within among per via yet still even ever"
    )
)
