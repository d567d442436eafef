"""Words that say little about *which* event an article reports: closed lists, lower case, without plural -s.

Policy, not statistics: function words of the languages that news is written in tell nothing; words of everyday
news prose tell little; words for a kind of event, or for those who deal with every event of that kind, tell the kind.
What stands in none of the lists is taken to be rare until the collection itself says otherwise.
"""

from __future__ import annotations

from summarizer.text.lexicon import AUXILIARIES, MONTHS, NUMBER_WORDS, STOPWORDS, WEEKDAYS, word_set


def bare(word: str) -> str:
    """A lower-case word without the plural's -s: "reports" → "report", "countries" → "country"; "glass" stays."""
    if len(word) < 4 or word[-1] != "s" or word[-2] in "su":
        return word
    return f"{word[:-3]}y" if word.endswith("ies") and len(word) > 5 else word[:-1]


#: Function words of languages in Latin and Cyrillic script (as far as they are no names in another of them).
FOREIGN = word_set(
    """le la les des du de et une un dans pour qui est sur par avec pas au aux ce cette ces sont été plus selon ont
    ses son sa leur leurs que dont mais ou où il elle ils elles nous vous être avoir fait comme après avant entre
    der die das und den von ist mit dem ein eine einer einem einen nicht für auf im des sich auch werden wurde sei
    bei nach zu aus als er sie es wie oder aber noch nur war waren hat haben wird zum zur vom über unter durch gegen
    el los las del una por con para como más pero sus al lo fue han ha era son desde entre sobre hasta este esta muy
    o os as do da dos das em no na nos nas um uma que se não com ao pelo pela mais foi são seu sua ser ter
    il lo gli i della dello degli delle nel nella che di si è con per sono dal dalla alla anche più ma come
    het van een en dat op te zijn niet aan door voor met ook uit werd heeft naar bij om maar nog
    och att det som på är av för med den till har inte om ett var från men kan ska efter også ikke fra til ved blev
    w z na nie się jest do że przez od po oraz jak ale za dla ich jego także roku
    ve bir bu için ile da olarak olan daha çok gibi kadar sonra ancak göre oldu değil
    yang dan di dari untuk dengan pada dalam ini itu akan tidak telah oleh ke adalah juga kata tersebut mereka
    и в не на что с по как из у к о за от для это был его он но при также было они она его ее их все или
    і та про як від це його він був також під після її"""
)

#: Words without weight at all.
EMPTY = frozenset(
    bare(word)
    for word in STOPWORDS
    | AUXILIARIES
    | MONTHS
    | WEEKDAYS
    | NUMBER_WORDS
    | FOREIGN
    | word_set(
        """mr mrs ms dr st jr inc ltd co corp plc vs etc am pm gmt est edt bst utc cet http https www com org html
        today yesterday tomorrow tonight says saying told tell tells added add adds reuters ap afp ani cnn bbc photo
        image picture file getty caption advertisement read click share facebook twitter instagram whatsapp email
        newsletter subscribe comment cookie video updated published editor reporter correspondent copyright
        reserved us uk eu un u.s ll ve re don didn doesn isn wasn couldn wouldn hasn haven aren weren won didn't
        won't can't it's that's there's he's she's i'm we're they're i've january february messenger website site
        browser content homepage correspondents staff agency agencies news press media"""
    )
)

#: Everyday news prose.
COMMON = frozenset(
    bare(word)
    for word in word_set(
        """people person man men woman women child children boy girl family families home house year month week day
        time hour minute night morning afternoon evening noon midnight early late later last next first second third
        another around away back became become began begin behind being believe best better big bring brought build
        building built call called came cannot car care case cause caused center central centre certain chance change
        changed chief city clear close come coming community company condition confirm confirmed considered continue
        continued control cost could country course current currently cut data date dead deal death decide decided
        decision department despite detail did different difficult director does done down dozen during each earlier
        east eastern effort end ended enough entire especially even event ever every everyone evidence expect expected
        expert face fact fail failed fall far father federal feel few field final finally find five follow followed
        following force foreign form former forward found four free full future gave general get getting give given
        go goal going good got government great group grow growing half hand happen happened hard head health hear
        heard held help high higher history hit hold hope hospital however huge human hundred idea immediately impact
        important include included including increase information inside instead interest international interview
        investigation involved issue job join joint just keep kept key kind know known lack land large largest law
        lead leader leading least leave led left less let level life light like likely line list little live local
        long longer look lost lot low made main major make making manager many market matter mean measure meet meeting
        member message middle might million minister missing moment money more mother move much must name nation
        national near nearby nearly need never new north northern note nothing number offer office officer official
        often old once one open operation order organization organisation outside over own part particular party past
        pay percent period place plan planned play point police policy political position possible power prepare
        present president pressure previous price prime private probably problem process program project protect
        provide public put question quickly quite raise ran reach reached ready real really reason receive received
        recent recently record region regional remain remained remains report reported reporter request require
        rescue resident respond response responsible rest result return right rise road role room rule run running
        safe safety said same saw say scene school security see seek seen send sent september serious service set
        seven several short should show side sign signed similar since single site situation six small social society
        some soon source south southern speak special spokesman spokeswoman spokesperson stage stand start started
        state statement station stay step still stop story street strong such suffered suggest support sure system
        take taken taking talk team tell ten term test thing think thought thousand three through thursday together
        too took top total toward town travel tried trouble true try turn turned two under understand unit until use
        used using usual very view village wait walk want warn warned was watch water way weekend well went west
        western whether while whole wide win within without word work worker working world worse worst would write
        written wrong yet young zone accept accord according across act action active actually affect affected agree
        agreed ahead aim allow allowed alone already although always amount announce announced announcement answer
        appear appeared approach area arrive arrived ask asked attempt attend authority authorities available average
        aware based basis bit board body both break bring broke business capital carried carry citizen civil claim
        claimed clearly colleague comment commission committee common complete concern concerned conduct contact cover
        create crew crisis critical critics damage damaged danger dangerous daughter son deep demand deny denied
        described develop development direct discuss discussed district doctor document driver due economic economy
        emergency employee equipment estimate estimated executive exist experience explain extra eye fear figure fire
        floor focus forced friend front funding further global ground growth guard hotel identified image immediate
        impose individual initial injured injury injuries killed kill launch launched letter limit link located loss
        manage medical method mile kilometer kilometre metre meter military morning necessary network normal officials
        operate operator original page partner passenger patient phone planning population practice prevent previously
        product production proposal property proposed province prove quarter radio rate reaction reduce refused regard
        relation release released reopen repeat replace resolve reveal review risk sale save season sector senior sense
        shot significant sit six size speech spend spending spread staff statement strategy struck struggle study
        success successful sudden survive table technology threat threaten throughout throw today tonight touch track
        trade train training transfer treat treatment troop type unable update value various vehicle version victim
        visit visited voice volunteer vote weapon weather woman written brother sister husband wife neighbour neighbor
        council mayor governor chairman chairwoman spokesmen adviser analyst lawyer attorney judge detective inspector
        witness witnesses survivor relative nurse engineer teacher student professor researcher scientist
        investor customer consumer supplier shareholder union ministry agency bureau parliament congress senate
        assembly court university institute association federation secretary deputy ambassador commissioner
        captain sergeant colonel admiral superintendent constable firefighter soldier republic kingdom united
        additional addition behalf briefing conference correspondence correspondent coverage headline journalist
        newspaper tweet tweeted channel television broadcaster website online post posted app internet
        monday tuesday wednesday friday saturday sunday night overnight daily weekly monthly annual
        explained insisted acknowledged admitted promised pledged urged argued noted stressed stated wrote replied
        latest ongoing remaining apparent apparently suspected alleged reportedly allegedly likelihood
        dollar euro pound yen yuan billion trillion share cent""",
    )
)

#: Words for a kind of event and its usual circumstances: they tell two trials from two floods, not from each other.
TYPICAL = frozenset(
    bare(word)
    for word in word_set(
        """earthquake quake tremor aftershock magnitude epicentre epicenter richter seismic geological depth tsunami
        rubble flood flooding floodwater rain rainfall storm hurricane typhoon cyclone tornado landslide mudslide
        wildfire blaze flame smoke burn burned burnt evacuate evacuated evacuation shelter firefighters volcano
        eruption ash drought heatwave avalanche snow blizzard collapse collapsed explosion blast bomb bombing attack
        attacker gunman gunmen shooting shooter shoot gunfire hostage terror terrorist terrorism militant insurgent
        rebel war ceasefire truce peace talk negotiation negotiator mediator round delegation envoy summit treaty pact
        accord communique sanction missile rocket nuclear strike airstrike drone shelling offensive invasion trial
        verdict jury juror guilty convict convicted conviction sentence sentenced sentencing jail jailed prison
        prosecutor prosecution defendant defence defense charge charged accuse accused plea plead pleaded appeal
        hearing testimony testify testified arrest arrested suspect murder manslaughter fraud bribery corruption theft
        robbery assault rape abuse crash crashed collision derail derailed derailment sink sank sunk capsize capsized
        ferry boat ship vessel plane aircraft flight airline airport helicopter train tram bus lorry truck wreckage
        toll casualty casualties body bodies rescuer rescuers search missing survivors wounded hospitalised
        hospitalized funeral mourning vigil election poll ballot voter candidate campaign turnout runoff coalition
        opposition resign resigned resignation cabinet protest protester demonstrator demonstration rally march riot
        strike walkout profit revenue earnings quarterly forecast dividend stock merger acquisition takeover bid
        buyout deal layoff bankruptcy ipo tariff inflation interest bank budget tax satellite spacecraft orbit
        astronaut mission probe vaccine virus outbreak infection infected disease epidemic pandemic cholera measles
        hack hacker breach cyberattack ransomware leak recall lawsuit settlement fine penalty regulator match game
        cup final semifinal championship league tournament goal coach player team title medal race win festival
        concert award film album dam refinery factory plant mine mill pipeline spill reactor""",
    )
)
