"""Well-known cities and what holds them, for places that are named alone.

Sources: cities of a million people and more, and others often in the news, after the United Nations' *World
Urbanization Prospects* (2018) and the US Census Bureau's list of places; states as in `state_table`. A city
marked `?` shares its name with others, so that nothing holds it; that it is a city is known all the same.
"""

from __future__ import annotations

from functools import cache

from summarizer.values import states

_BY_STATE = """
afghanistan|kandahar;herat;jalalabad;kunduz;mazar i sharif
algeria|oran;constantine
angola|huambo;lobito
argentina|rosario;?cordoba;mendoza;la plata
australia|sydney;melbourne;brisbane;?perth;adelaide;darwin;hobart
austria|salzburg;graz;linz;innsbruck
azerbaijan|ganja
bangladesh|chittagong;sylhet
belarus|gomel;grodno;vitebsk;mogilev
belgium|antwerp;ghent;bruges;liege;charleroi
bolivia|santa cruz de la sierra;cochabamba
bosnia and herzegovina|mostar;banja luka;srebrenica
brazil|sao paulo;rio de janeiro;belo horizonte;recife;porto alegre;curitiba;manaus;belem;fortaleza
bulgaria|plovdiv;varna;burgas
cameroon|douala
canada|toronto;montreal;vancouver;calgary;edmonton;winnipeg;quebec city;?halifax;?hamilton
chile|valparaiso;?concepcion
china|shanghai;guangzhou;shenzhen;wuhan;chengdu;chongqing;tianjin;nanjing;xian;hangzhou;urumqi;lhasa;harbin
china|shenyang;dalian;qingdao;suzhou;zhengzhou;kunming
colombia|medellin;cali;barranquilla;?cartagena
croatia|split;dubrovnik;rijeka
cuba|santiago de cuba;guantanamo
czech republic|brno;ostrava
democratic republic of the congo|goma;bukavu;lubumbashi;kisangani
denmark|aarhus;odense
ecuador|guayaquil
egypt|?alexandria;giza;port said;luxor;sharm el sheikh
ethiopia|mekelle;gondar;dire dawa
finland|espoo;tampere;turku
france|marseille;lyon;toulouse;nice;nantes;strasbourg;bordeaux;lille;rennes;calais;grenoble;le havre;dunkirk
georgia|batumi;kutaisi;gori;poti;rustavi;zugdidi;sukhumi;tskhinvali
germany|hamburg;munich;cologne;frankfurt;stuttgart;dusseldorf;leipzig;dresden;hanover;nuremberg;bremen
germany|dortmund;essen;magdeburg;mannheim;solingen
ghana|kumasi;tamale
greece|thessaloniki;patras;piraeus
hungary|debrecen;szeged
india|mumbai;kolkata;chennai;bengaluru;ahmedabad;pune;surat;jaipur;lucknow;kanpur;nagpur;?hyderabad;srinagar
india|amritsar;varanasi
indonesia|surabaya;bandung;medan;makassar;denpasar;palu;yogyakarta
iran|mashhad;isfahan;tabriz;shiraz;qom;kerman;bandar abbas
iraq|mosul;basra;erbil;kirkuk;najaf;karbala;fallujah;ramadi;tikrit
ireland|?cork;limerick;galway
israel|tel aviv;haifa;beersheba;eilat;ashkelon;ashdod;nazareth;sderot
italy|milan;naples;turin;palermo;genoa;bologna;venice;verona;bari;catania;?florence
japan|osaka;yokohama;nagoya;sapporo;kobe;kyoto;fukuoka;hiroshima;nagasaki;sendai;kawasaki;kumamoto
kazakhstan|almaty
kenya|mombasa;kisumu;nakuru;garissa
lebanon|sidon;baalbek;?tyre
libya|benghazi;misrata;sirte;tobruk;derna
lithuania|kaunas
malaysia|johor bahru;penang
mali|timbuktu;gao
mexico|guadalajara;monterrey;tijuana;ciudad juarez;acapulco;cancun;?merida;culiacan;puebla;oaxaca
morocco|casablanca;marrakesh;fez;tangier;agadir
mozambique|beira;nampula
myanmar|yangon;mandalay
nepal|pokhara
netherlands|rotterdam;utrecht;eindhoven;groningen;maastricht
new zealand|auckland;christchurch
nigeria|lagos;kano;ibadan;kaduna;port harcourt;maiduguri
north macedonia|tetovo
norway|bergen;trondheim;stavanger
pakistan|karachi;lahore;faisalabad;rawalpindi;peshawar;multan;quetta
palestine|gaza city;khan younis;rafah;jenin;nablus;hebron;bethlehem;jericho
peru|arequipa;cusco;trujillo
philippines|davao;cebu;quezon city;marawi;tacloban
poland|krakow;lodz;wroclaw;poznan;gdansk;szczecin;lublin;katowice
portugal|porto;?braga
romania|cluj;timisoara;constanta;iasi
russia|st petersburg;novosibirsk;yekaterinburg;nizhny novgorod;kazan;rostov on don;volgograd;vladivostok
russia|sochi;grozny;belgorod;kursk;voronezh;samara;chelyabinsk;krasnodar;makhachkala;bryansk;murmansk
rwanda|gisenyi
saudi arabia|jeddah;mecca;medina;dammam
serbia|novi sad;nis
somalia|kismayo;hargeisa
south africa|johannesburg;durban;cape town;soweto;port elizabeth;bloemfontein
south korea|busan;incheon;daegu;daejeon;gwangju;ulsan;pyeongchang
spain|barcelona;?valencia;seville;zaragoza;malaga;bilbao;pamplona;?granada;?cordoba
sri lanka|kandy;jaffna;galle
sudan|omdurman;port sudan;el fasher;nyala
sweden|gothenburg;malmo;uppsala
switzerland|zurich;basel;lausanne;?geneva;davos;lucerne
syria|aleppo;homs;hama;latakia;raqqa;idlib city;deir ez zor;daraa;palmyra;kobani;tartus
taiwan|kaohsiung;taichung;tainan;hualien
tanzania|dar es salaam;arusha
thailand|chiang mai;pattaya;phuket
tunisia|sousse;sfax
turkey|istanbul;izmir;antalya;adana;gaziantep;konya;bursa;diyarbakir;trabzon
uganda|entebbe
ukraine|kharkiv;odesa;dnipro;lviv;mariupol;zaporizhzhia;kherson;mykolaiv;bakhmut;kramatorsk;chernihiv;sumy
ukraine|poltava;vinnytsia;kryvyi rih;donetsk;luhansk;avdiivka
united arab emirates|dubai;sharjah
united kingdom|liverpool;leeds;sheffield;glasgow;edinburgh;cardiff;belfast;?bristol;?newcastle;?birmingham
united kingdom|?manchester;?cambridge;?oxford;nottingham;leicester;southampton;swansea;aberdeen;dundee
uzbekistan|samarkand;bukhara
venezuela|maracaibo
vietnam|ho chi minh city;da nang;haiphong;hue
yemen|aden;hodeidah;taiz;marib
alabama|montgomery;huntsville;tuscaloosa
alaska|anchorage;juneau
arizona|phoenix;tucson
arkansas|little rock
california|los angeles;san francisco;san diego;sacramento;oakland;long beach;fresno;bakersfield
colorado|denver;boulder;colorado springs
connecticut|?hartford;new haven
florida|miami;orlando;tampa;tallahassee;fort lauderdale;?jacksonville
georgia state|atlanta;savannah;?augusta;macon;valdosta
hawaii|honolulu
idaho|boise
illinois|chicago;?springfield
indiana|indianapolis
iowa|des moines
kansas|wichita;topeka
kentucky|?louisville
louisiana|new orleans;baton rouge;shreveport
maine|?portland
maryland|baltimore;annapolis
massachusetts|boston
michigan|detroit;grand rapids
minnesota|minneapolis;st paul;duluth
mississippi|?jackson
missouri|st louis;?kansas city;?columbia
montana|billings
nebraska|omaha
nevada|las vegas;reno
new mexico|albuquerque;?santa fe
new york|buffalo;?rochester;?albany
north carolina|?charlotte;raleigh
ohio|cleveland;cincinnati;?columbus
oklahoma|oklahoma city;tulsa
pennsylvania|philadelphia;pittsburgh
rhode island|?providence
south carolina|?charleston
tennessee|memphis;nashville;chattanooga;knoxville
texas|houston;dallas;austin;san antonio;fort worth;el paso;amarillo;lubbock
utah|salt lake city
virginia|?richmond;norfolk
washington state|seattle;tacoma;spokane
wisconsin|milwaukee;madison
"""

#: Capitals that share their names with what isn't a city.
_NO_CITY = frozenset({"washington", "singapore", "monaco", "luxembourg", "djibouti", "sucre", "male"})


@cache
def _cities() -> dict[str, str | None]:
    found: dict[str, str | None] = {}
    for line in _BY_STATE.strip().splitlines():
        state, _, names = line.partition("|")
        for name in names.split(";"):
            found[name.lstrip("?")] = None if name.startswith("?") else state
    for known in states.states().values():
        for capital in (*known.capitals, known.seat):
            if capital not in _NO_CITY and not states.named(capital):
                found.setdefault(capital, known.key if capital in known.capitals else None)
    return found


def is_city(form: str) -> bool:
    """Whether a folded name is a known city's."""
    return form in _cities()


def state_of(form: str) -> str | None:
    """Find the key of the state, or the US state, that a known city lies in; None for unknown and ambiguous ones."""
    return _cities().get(form)
