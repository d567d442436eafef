"""Well-known cities and what holds them, for places that are named alone.

Sources: cities of a million people and more, and others often in the news, after the United Nations' *World
Urbanization Prospects* (2018) and the US Census Bureau's list of places; states and their parts as in
`state_table`, and the boroughs of New York. A city marked `?` shares its name with others, so that nothing holds it;
that it is a city is known all the same.
"""

from __future__ import annotations

from functools import cache

from summarizer.values import states

_BY_STATE = """
afghanistan|kandahar;herat;jalalabad;kunduz;mazar i sharif
algeria|oran;constantine
angola|huambo;lobito
argentina|rosario;?cordoba;mendoza;la plata
new south wales|sydney;?newcastle;wollongong
victoria state|melbourne;geelong;ballarat;bendigo
queensland|brisbane;gold coast;townsville;cairns
western australia|?perth;fremantle
south australia|adelaide
tasmania|hobart;?launceston
australia|darwin;alice springs
austria|salzburg;graz;linz;innsbruck;klagenfurt;bregenz
azerbaijan|ganja
bangladesh|chittagong;sylhet
belarus|gomel;grodno;vitebsk;mogilev
belgium|antwerp;ghent;bruges;liege;charleroi;namur;ostend;leuven;mons
bolivia|santa cruz de la sierra;cochabamba
bosnia and herzegovina|mostar;banja luka;srebrenica
brazil|sao paulo;rio de janeiro;belo horizonte;recife;porto alegre;curitiba;manaus;belem;fortaleza
bulgaria|plovdiv;varna;burgas
cameroon|douala
ontario|toronto;?hamilton;mississauga;sudbury;thunder bay;?windsor
quebec|montreal;quebec city;laval;gatineau
british columbia|?vancouver;kelowna;nanaimo
alberta|calgary;edmonton
manitoba|winnipeg
saskatchewan|saskatoon;regina
nova scotia|?halifax
newfoundland|gander;?st johns
new brunswick|fredericton;moncton
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
france|reims;rouen;dijon;metz;angers;brest;montpellier;toulon;avignon;cannes;perpignan;clermont ferrand
france|marseille;lyon;toulouse;nice;nantes;strasbourg;bordeaux;lille;rennes;calais;grenoble;le havre;dunkirk
georgia|batumi;kutaisi;gori;poti;rustavi;zugdidi;sukhumi;tskhinvali
bavaria|munich;nuremberg;augsburg;regensburg;passau
saxony|leipzig;dresden;chemnitz
germany|hamburg;cologne;frankfurt;stuttgart;dusseldorf;hanover;bremen;dortmund;essen;magdeburg;mannheim;solingen
germany|duisburg;bochum;bonn;munster;karlsruhe;wiesbaden;mainz;kiel;rostock;lubeck;freiburg;aachen;erfurt;potsdam
germany|heidelberg;ulm;kassel;ramstein;hanau;halle
ghana|kumasi;tamale
greece|thessaloniki;patras;piraeus
hungary|debrecen;szeged
maharashtra|mumbai;pune;nagpur
gujarat|ahmedabad;surat;vadodara;rajkot
karnataka|bengaluru;mysuru;mangaluru
tamil nadu|chennai;coimbatore;madurai
uttar pradesh|lucknow;kanpur;varanasi;agra;prayagraj;noida
bihar|patna
assam|guwahati
kerala|kochi;thiruvananthapuram
india|kolkata;jaipur;?hyderabad;srinagar;amritsar;bhopal;indore;visakhapatnam;ranchi;jodhpur;udaipur;chandigarh
indonesia|surabaya;bandung;medan;makassar;denpasar;palu;yogyakarta
iran|mashhad;isfahan;tabriz;shiraz;qom;kerman;bandar abbas
iraq|mosul;basra;erbil;kirkuk;najaf;karbala;fallujah;ramadi;tikrit
ireland|?cork;limerick;galway;?waterford;sligo
israel|tel aviv;haifa;beersheba;eilat;ashkelon;ashdod;nazareth;sderot
lombardy|milan;bergamo;brescia
sicily|palermo;catania;messina;syracuse
italy|?naples;turin;genoa;bologna;venice;verona;bari;?florence;trieste;pisa;siena;perugia;modena;padua;parma
japan|nara;kanazawa;niigata;okayama;nagano;fukushima
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
netherlands|rotterdam;utrecht;eindhoven;groningen;maastricht;arnhem;nijmegen;tilburg;haarlem
new zealand|auckland;christchurch
nigeria|lagos;kano;ibadan;kaduna;port harcourt;maiduguri
north macedonia|tetovo
norway|bergen;trondheim;stavanger;tromso;bodo;narvik
pakistan|karachi;lahore;faisalabad;rawalpindi;peshawar;multan;quetta
palestine|gaza city;khan younis;rafah;jenin;nablus;hebron;bethlehem;jericho
peru|arequipa;cusco;trujillo
philippines|davao;cebu;quezon city;marawi;tacloban
poland|krakow;lodz;wroclaw;poznan;gdansk;szczecin;lublin;katowice;bialystok;rzeszow;gdynia;torun;bydgoszcz;przemysl
portugal|porto;?braga;coimbra;faro
romania|cluj;timisoara;constanta;iasi
russia|omsk;perm;ufa;tula;ryazan;tver;smolensk;pskov;arkhangelsk;saratov;irkutsk;yakutsk;khabarovsk;kaliningrad
russia|st petersburg;novosibirsk;yekaterinburg;nizhny novgorod;kazan;rostov on don;volgograd;vladivostok
russia|sochi;grozny;belgorod;kursk;voronezh;samara;chelyabinsk;krasnodar;makhachkala;bryansk;murmansk
rwanda|gisenyi
saudi arabia|jeddah;mecca;medina;dammam
serbia|novi sad;nis
somalia|kismayo;hargeisa
south africa|johannesburg;durban;cape town;soweto;port elizabeth;bloemfontein
south korea|busan;incheon;daegu;daejeon;gwangju;ulsan;pyeongchang
catalonia|barcelona;girona;tarragona
andalusia|seville;malaga;?granada;?cordoba;almeria;cadiz
spain|?valencia;zaragoza;bilbao;pamplona;alicante;murcia;valladolid;vigo;salamanca;san sebastian
sri lanka|kandy;jaffna;galle
sudan|omdurman;port sudan;el fasher;nyala
sweden|gothenburg;malmo;uppsala;orebro;linkoping;umea;kiruna
switzerland|lugano;st gallen;winterthur
switzerland|zurich;basel;lausanne;?geneva;davos;lucerne
syria|aleppo;homs;hama;latakia;raqqa;idlib city;deir ez zor;daraa;palmyra;kobani;tartus
taiwan|kaohsiung;taichung;tainan;hualien
tanzania|dar es salaam;arusha
thailand|chiang mai;pattaya;phuket
tunisia|sousse;sfax
turkey|mersin;kayseri;samsun;malatya;sanliurfa;antakya;iskenderun;kahramanmaras
turkey|istanbul;izmir;antalya;adana;gaziantep;konya;bursa;diyarbakir;trabzon
uganda|entebbe
ukraine|kharkiv;odesa;dnipro;lviv;mariupol;zaporizhzhia;kherson;mykolaiv;bakhmut;kramatorsk;chernihiv;sumy
ukraine|zhytomyr;cherkasy;rivne;lutsk;uzhhorod;ternopil;chernivtsi;ivano frankivsk;kropyvnytskyi;bucha;irpin
ukraine|poltava;vinnytsia;kryvyi rih;donetsk;luhansk;avdiivka
united arab emirates|dubai;sharjah;ajman;fujairah
china|macau
england|liverpool;leeds;sheffield;nottingham;leicester;southampton;?bristol;?newcastle;?birmingham;?manchester;?cambridge
england|?oxford;bradford;coventry;?hull;sunderland;stoke on trent;wolverhampton;brighton;?plymouth;norwich;exeter
england|?portsmouth;middlesbrough;bournemouth;blackpool;?york;?lincoln;?durham;?worcester;?gloucester;salisbury;?dover
scotland|glasgow;edinburgh;?aberdeen;dundee;inverness;stirling
wales|cardiff;swansea;wrexham
northern ireland|belfast;londonderry;lisburn
uzbekistan|samarkand;bukhara
venezuela|maracaibo
vietnam|ho chi minh city;da nang;haiphong;hue
yemen|aden;hodeidah;taiz;marib
alabama|montgomery;huntsville;tuscaloosa
alaska|anchorage;juneau
arizona|phoenix;tucson
arkansas|little rock
california|?san jose;anaheim;santa ana;?stockton;berkeley;santa barbara;santa monica;malibu
california|los angeles;san francisco;san diego;sacramento;oakland;long beach;fresno;bakersfield
colorado|denver;boulder;colorado springs
connecticut|?hartford;new haven;stamford;?bridgeport
delaware|?wilmington
florida|miami;orlando;tampa;tallahassee;fort lauderdale;?jacksonville;sarasota;pensacola;gainesville;daytona beach
georgia state|atlanta;savannah;?augusta;macon;valdosta
hawaii|honolulu
idaho|boise
illinois|chicago;?springfield
indiana|indianapolis
iowa|des moines;cedar rapids;?davenport
kansas|wichita;topeka
kentucky|?louisville
louisiana|new orleans;baton rouge;shreveport
maine|?portland
maryland|baltimore;annapolis
massachusetts|boston
michigan|detroit;grand rapids;ann arbor;?flint;?lansing
minnesota|minneapolis;st paul;duluth
mississippi|?jackson
missouri|st louis;?kansas city;?columbia
montana|billings
nebraska|omaha
nevada|las vegas;reno
new jersey|newark;jersey city;?trenton;atlantic city;?camden
new mexico|albuquerque;?santa fe
new york|new york city;buffalo;?rochester;?albany;?syracuse;yonkers
los angeles|hollywood
new york city|brooklyn;manhattan;bronx;queens;staten island
north carolina|?charlotte;raleigh;greensboro;winston salem;asheville;?durham
ohio|cleveland;cincinnati;?columbus;?toledo;akron;?dayton;youngstown
oklahoma|oklahoma city;tulsa
pennsylvania|philadelphia;pittsburgh;?lancaster;allentown;scranton;harrisburg
oregon|?portland;eugene;?salem
rhode island|?providence
south carolina|?charleston
tennessee|memphis;nashville;chattanooga;knoxville
texas|houston;dallas;austin;san antonio;fort worth;el paso;amarillo;lubbock;corpus christi;laredo;galveston
texas|uvalde;?arlington
utah|salt lake city
virginia|?richmond;norfolk;?alexandria;roanoke;virginia beach
washington state|seattle;tacoma;spokane
wisconsin|milwaukee;madison;green bay;kenosha
"""

#: Capitals that share their names with what isn't a city.
_NO_CITY = frozenset({"washington", "singapore", "monaco", "luxembourg", "djibouti", "sucre", "male"})


#: Cities that the table of states has.
_CITY_STATES = frozenset({"hong kong", "singapore"})


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
    return form in _cities() or form in _CITY_STATES


def state_of(form: str) -> str | None:
    """Find the key of the state, or the part of one, that a known city lies in; None for unknown and ambiguous ones."""
    return _cities().get(form)
