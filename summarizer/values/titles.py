"""Words around a name that aren't part of it: titles, offices, groups of officials, kinds of bodies."""

from __future__ import annotations

from summarizer.text.lexicon import word_set

#: Stand before a name and are dropped, only from the front: some are surnames too (King, Major, Prince).
HONORIFICS = word_set(
    """
    executive mr mrs ms miss mx dr sir dame lord lady madam madame monsieur herr frau senor senora sheikh sheik
    shaikh hajji professor prof reverend rev father brother sister rabbi imam mullah ayatollah grand
    archbishop bishop cardinal pope king queen prince princess emperor emir sultan crown saint st
    general gen lieutenant lt colonel col major maj captain capt sergeant sgt corporal private admiral
    adm commander cmdr brigadier marshal field constable detective inspector superintendent officer
    judge justice attorney lawyer hon rep sen gov pres congressman congresswoman the incoming outgoing
    acting deputy vice assistant former ex then late interim prime first second national chief top
    senior great us uk eu un president-elect right very venerable baron baroness duchess countess viscount
    marquess archduke pastor deacon cpl pvt airman ensign trooper supt det insp pc dci
    """
)

#: Head nouns of an office. Everything up to one of these, with its field ("of State"), isn't the name.
OFFICES = word_set(
    """
    president premier chancellor minister secretary spokesman spokeswoman spokesperson ambassador envoy
    senator governor mayor director chief leader chairman chairwoman chair advisor adviser commissioner
    representative councillor councilman councilwoman prosecutor sheriff speaker treasurer head dictator
    coach correspondent lieutenant-governor president-elect ceo founder co-founder
    """
)

#: Fields of an office: Secretary *of State*, Minister *for Foreign Affairs*.
FIELDS = word_set(
    """
    of for the and state defense defence foreign affairs treasury health homeland security interior
    labor labour energy commerce transportation transport education agriculture justice finance trade
    staff war council national general
    """
)

#: A person whose office speaks for a state, for `office_holders`.
STATE_OFFICES = word_set(
    """
    president premier chancellor minister secretary spokesman spokeswoman spokesperson ambassador envoy
    leader king queen emperor emir sultan
    """
)

#: What may stand between the state and the office: "Russian *foreign* minister", "Kremlin *press* secretary".
STATE_MODIFIERS = word_set(
    """
    prime foreign defense defence interior finance press vice deputy supreme first acting government
    presidential ministry department national security adviser advisor state
    """
)

#: Those who are spoken of as their state.
GENERIC = word_set(
    """
    government side official officials authorities authority leadership leader leaders administration
    delegation diplomat diplomats cabinet regime negotiator negotiators representative representatives
    minister ministers president presidency premier premiership chancellor chancellery state republic spokesman
    spokeswoman spokesperson
    envoy ambassador counterpart counterparts party governments monarchy king queen secretary
    """
)

#: Parts of a state that are spoken of by themselves, too.
ARMS = word_set(
    """
    army military forces force troops soldiers police navy parliament ministry department embassy
    intelligence court courts senate congress lawmakers legislators air marines guard agency agencies
    service services council consulate prosecutors judiciary treasury coastguard warplanes jets
    """
)

#: Words that qualify those.
QUALIFIERS = word_set(
    """
    senior top high ranking level unnamed federal central foreign defense defence interior armed special
    national security of for affairs the state ruling coast finance justice health supreme spy riot
    border prime first vice deputy senior administration military government war and other ranking office home
    """
)

#: A capitalised phrase with one of these is a body, not a person.
BODIES = word_set(
    """
    department ministry organization union council bank inc corp co company corporation ltd plc llc
    university party agency bureau office committee commission court police army force forces institute
    institution association foundation group airlines airways airline hospital school college news times
    post daily journal tribune club united city fc church house senate congress parliament assembly
    federation league front movement brigade service services society network fund trust alliance
    coalition authority administration board guard corps team international treaty ministries motors
    industries holdings partners exchange press television radio observatory rights watch center centre
    nations state militia army navy cross crescent nine government cabinet embassy laboratory museum
    library lines brothers tribunal security intelligence unit squad command staff campaign brotherhood centers centres
    """
)

#: A phrase of nothing but these names nobody.
UNNAMED = word_set(
    """
    police officials authorities witnesses witness protesters protestors rebels militants residents
    troops soldiers government officer officers sources source people man woman boy girl suspect
    suspects gunman gunmen attacker attackers investigators prosecutors doctors rescuers firefighters
    experts analysts critics supporters i he she it they we you this that these those who nobody no
    everyone someone unknown none mr mrs ms official spokesman spokeswoman spokesperson both neither all
    some many several two three four five monday tuesday wednesday thursday friday saturday sunday
    january february march april june july august september october november december yesterday today
    tomorrow
    """
)

#: Surnames of presidents of the USA since 1969, for "the Biden administration".
US_PRESIDENTS = word_set("nixon ford carter reagan bush clinton obama trump biden")

PARTICLES = word_set(
    """
    van von der den de del della di da dos das du la le bin ibn bint al el ul ben abu ter ten af zu
    """
)

#: Family names that stand first in Chinese, Korean and Vietnamese names.
FAMILY_FIRST = word_set(
    """
    ai bai ban bo cai cao chen cheng choi chung cui dai deng ding dong du duan fan fang feng fu gao geng
    gong gu guo han he ho hong hou hu hua huang huo hyun jang jeong ji jia jiang jin jo jing jung kang
    kim kong lai lee lei li liang lim lin liu long lu luo ma mao meng moon nguyen nie ouyang pan park
    pak peng pham qi qian qiao qin ren ri roh ryu shao shen shi song su sun tan tang tao tran wang wei
    wen wu xi xiao xie xiong xu xue yan yang yao ye yi yin yoon yu yuan yun zeng zhang zhao zheng zhou
    zhu
    """
)

#: One spelling for two in the names of bodies: American for British, "St" for "Saint"; the two halves of
#: "co-operation" are joined first.
BRITISH = {
    "organisation": "organization",
    "defence": "defense",
    "centre": "center",
    "centres": "centers",
    "labour": "labor",
    "programme": "program",
    "organisations": "organizations",
    "saint": "st",
    "mt": "mount",
}

#: Legal forms of companies, left off at the end of a name.
LEGAL_FORMS = word_set("inc corp co ltd limited plc llc corporation company ag sa gmbh nv")

#: What a body's name may add without making another body of it ("Goldman Sachs Group"). A foundation, campaign
#: or administration is not the person it is called after.
ADDITIONS = word_set(
    """
    group holdings motor motors airlines airways air lines industries partners party movement newspaper news company
    university bank stores pharmaceuticals technologies electronics systems
    """
)

#: Left out when bodies' names are compared.
SMALL = frozenset({"of", "for", "the", "and", "in", "on", "to", "&", "at"})

#: Titles that only a man or only a woman has. "Lord" is left out (a Lord Mayor may be a woman), and so are
#: spokesman and chairman, which some newspapers use of both.
MENS_TITLES = word_set("mr sir king prince emperor sultan monsieur herr senor congressman councilman brother")
WOMENS_TITLES = word_set(
    """
    mrs ms miss dame lady madam madame queen princess frau senora congresswoman councilwoman sister
    spokeswoman chairwoman baroness duchess countess
    """
)

#: Letters after a name: orders, degrees, membership of a parliament.
POSTNOMINALS = word_set("mp mps qc kc phd md mbe obe cbe esq rn cpa dds msp mep mla dphil kbe dbe frs")
