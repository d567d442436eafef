"""The states of the world: their names, what their people are called, and where their governments sit.

One line a state: `names | adjectives and demonyms | capitals | other seats of government`,
entries separated by semicolons. The first name, folded, is the state's key
(`united states`). A capital marked `?` shares its name with too many other places or
people to be recognised alone (Victoria, San José).

Sources: English short names after ISO 3166-1, with the short forms that newspapers use;
capitals, adjectives and demonyms as in the CIA World Factbook (public domain); the
states of the USA with their abbreviations after the AP Stylebook and ISO 3166-2:US.
Covered are the members of the United Nations, and Kosovo, Palestine, Taiwan, the Holy
See and Hong Kong. A line here says how newspapers speak, not what anyone recognises.
"""

from __future__ import annotations

TABLE = """
Afghanistan|Afghan|Kabul
Albania|Albanian|Tirana
Algeria|Algerian|Algiers
Andorra|Andorran|Andorra la Vella
Angola|Angolan|Luanda
Antigua and Barbuda|Antiguan;Barbudan|?St John's
Argentina|Argentine;Argentinian;Argentinean|Buenos Aires|Casa Rosada
Armenia|Armenian|Yerevan
Australia|Australian;Aussie|Canberra
Austria|Austrian|Vienna
Azerbaijan|Azerbaijani;Azeri|Baku
Bahamas|Bahamian|?Nassau
Bahrain|Bahraini|Manama
Bangladesh|Bangladeshi|Dhaka;Dacca
Barbados|Barbadian;Bajan|Bridgetown
Belarus;Belorussia;Byelorussia|Belarusian;Belarusan;Belorussian;Byelorussian|Minsk
Belgium|Belgian|?Brussels
Belize|Belizean|Belmopan
Benin|Beninese|Porto-Novo
Bhutan|Bhutanese|Thimphu
Bolivia|Bolivian|La Paz;?Sucre
Bosnia and Herzegovina;Bosnia;Bosnia-Herzegovina|Bosnian;Herzegovinian|Sarajevo
Botswana|Motswana;Batswana;Botswanan|Gaborone
Brazil|Brazilian|Brasilia|Planalto;Planalto Palace
Brunei;Brunei Darussalam|Bruneian|Bandar Seri Begawan
Bulgaria|Bulgarian|?Sofia
Burkina Faso|Burkinabe|Ouagadougou
Burundi|Burundian|Gitega;Bujumbura
Cambodia|Cambodian;Khmer|Phnom Penh
Cameroon|Cameroonian|Yaounde
Canada|Canadian|Ottawa
Cape Verde;Cabo Verde|Cape Verdean;Cabo Verdean|?Praia
Central African Republic|Central African|Bangui
Chad|Chadian|N'Djamena
Chile|Chilean|?Santiago|La Moneda
China;People's Republic of China;PRC;Communist China;mainland China|Chinese|Beijing;Peking|Zhongnanhai
Colombia|Colombian|Bogota|Casa de Narino
Comoros|Comoran;Comorian|Moroni
Democratic Republic of the Congo;Democratic Republic of Congo;DR Congo;DRC;Congo-Kinshasa;Zaire||Kinshasa
Republic of the Congo;Republic of Congo;Congo Republic;Congo-Brazzaville||Brazzaville
Costa Rica|Costa Rican|?San Jose
Croatia|Croatian;Croat|Zagreb
Cuba|Cuban|Havana
Cyprus|Cypriot|Nicosia
Czech Republic;Czechia|Czech|Prague
Denmark|Danish;Dane|Copenhagen
Djibouti|Djiboutian|
Dominica||?Roseau
Dominican Republic|Dominican|Santo Domingo
East Timor;Timor-Leste|Timorese;East Timorese|?Dili
Ecuador|Ecuadorian;Ecuadoran|Quito
Egypt|Egyptian|Cairo
El Salvador|Salvadoran;Salvadorean|San Salvador
Equatorial Guinea|Equatorial Guinean;Equatoguinean|?Malabo
Eritrea|Eritrean|Asmara
Estonia|Estonian|Tallinn
Eswatini;Swaziland|Swazi|Mbabane;Lobamba
Ethiopia|Ethiopian|Addis Ababa
Fiji|Fijian|?Suva
Finland|Finnish;Finn|Helsinki
France;French Republic|French;Frenchman;Frenchwoman|Paris|Elysee;Elysee Palace;Matignon;Hotel Matignon
Gabon|Gabonese|Libreville
Gambia|Gambian|Banjul
Georgia;Republic of Georgia|Georgian|Tbilisi
Germany;Federal Republic of Germany|German|Berlin|Federal Chancellery
Ghana|Ghanaian|Accra
Greece|Greek|?Athens
Grenada|Grenadian|?St George's
Guatemala|Guatemalan|Guatemala City
Guinea|Guinean|Conakry
Guinea-Bissau|Bissau-Guinean|Bissau
Guyana|Guyanese|?Georgetown
Haiti|Haitian|Port-au-Prince
Honduras|Honduran|Tegucigalpa
Hong Kong;Hong Kong SAR|Hongkonger;Hong Konger|
Hungary|Hungarian|Budapest
Iceland|Icelandic;Icelander|Reykjavik
India;Republic of India|Indian|New Delhi;Delhi|South Block
Indonesia|Indonesian|Jakarta
Iran;Islamic Republic of Iran;Islamic Republic|Iranian|Tehran;Teheran
Iraq|Iraqi|Baghdad
Ireland;Irish Republic;Republic of Ireland|Irish;Irishman;Irishwoman|?Dublin
Israel|Israeli|Jerusalem
Italy|Italian|Rome|Palazzo Chigi;Quirinale
Ivory Coast;Cote d'Ivoire|Ivorian|Yamoussoukro
Jamaica|Jamaican|?Kingston
Japan|Japanese|Tokyo|Kantei
Jordan;Hashemite Kingdom of Jordan|Jordanian|?Amman
Kazakhstan|Kazakh;Kazakhstani|Astana;Nur-Sultan
Kenya|Kenyan|Nairobi
Kiribati|I-Kiribati|?Tarawa
Kosovo|Kosovar;Kosovan|Pristina
Kuwait|Kuwaiti|Kuwait City
Kyrgyzstan;Kyrgyz Republic;Kirghizia|Kyrgyz;Kyrgyzstani;Kirghiz|Bishkek
Laos|Lao;Laotian|Vientiane
Latvia|Latvian|Riga
Lebanon|Lebanese|Beirut
Lesotho|Basotho;Mosotho|Maseru
Liberia|Liberian|?Monrovia
Libya|Libyan|Tripoli
Liechtenstein|Liechtensteiner|Vaduz
Lithuania|Lithuanian|Vilnius
Luxembourg|Luxembourger;Luxembourgish|
Madagascar|Malagasy;Madagascan|Antananarivo
Malawi|Malawian|Lilongwe
Malaysia|Malaysian|Kuala Lumpur;Putrajaya
Maldives|Maldivian|?Male
Mali|Malian|Bamako
Malta|Maltese|Valletta
Marshall Islands|Marshallese|?Majuro
Mauritania|Mauritanian|Nouakchott
Mauritius|Mauritian|?Port Louis
Mexico|Mexican|Mexico City|Los Pinos
Micronesia;Federated States of Micronesia|Micronesian|?Palikir
Moldova;Moldavia|Moldovan|Chisinau;Kishinev
Monaco|Monegasque;Monacan|
Mongolia|Mongolian;Mongol|Ulaanbaatar;Ulan Bator
Montenegro|Montenegrin|Podgorica
Morocco|Moroccan|Rabat
Mozambique|Mozambican|Maputo
Myanmar;Burma|Burmese;Myanma|Naypyidaw;Nay Pyi Taw
Namibia|Namibian|Windhoek
Nauru|Nauruan|?Yaren
Nepal|Nepali;Nepalese|Kathmandu;Katmandu
Netherlands;Holland|Dutch;Dutchman;Dutchwoman|Amsterdam;The Hague
New Zealand|New Zealander;Kiwi;New Zealand|?Wellington|Beehive
Nicaragua|Nicaraguan|Managua
Niger|Nigerien|Niamey
Nigeria|Nigerian|Abuja|Aso Rock;Aso Villa
North Korea;Democratic People's Republic of Korea;DPRK|North Korean|Pyongyang
North Macedonia;Macedonia;FYROM|Macedonian;North Macedonian|Skopje
Norway|Norwegian|Oslo
Oman|Omani|Muscat
Pakistan|Pakistani|Islamabad
Palau|Palauan|?Ngerulmud
Palestine;State of Palestine;Palestinian Authority;Palestinian territories|Palestinian|Ramallah
Panama|Panamanian|Panama City
Papua New Guinea|Papua New Guinean|Port Moresby
Paraguay|Paraguayan|Asuncion
Peru|Peruvian|?Lima
Philippines|Philippine;Filipino;Filipina|Manila|Malacanang;Malacanang Palace
Poland|Polish;Pole|Warsaw
Portugal|Portuguese|Lisbon
Qatar|Qatari|Doha
Romania|Romanian|Bucharest|Cotroceni
Russia;Russian Federation|Russian|Moscow|Kremlin
Rwanda|Rwandan|Kigali
Saint Kitts and Nevis;St Kitts and Nevis|Kittitian;Nevisian|?Basseterre
Saint Lucia;St Lucia|Saint Lucian;St Lucian|?Castries
Saint Vincent and the Grenadines;St Vincent and the Grenadines|Vincentian|?Kingstown
Samoa|Samoan|?Apia
San Marino|Sammarinese|
Sao Tome and Principe|Sao Tomean|?Sao Tome
Saudi Arabia;Kingdom of Saudi Arabia|Saudi;Saudi Arabian|Riyadh
Senegal|Senegalese|Dakar
Serbia|Serbian;Serb|Belgrade
Seychelles|Seychellois|?Victoria
Sierra Leone|Sierra Leonean|Freetown
Singapore|Singaporean|
Slovakia;Slovak Republic|Slovak;Slovakian|Bratislava
Slovenia|Slovenian;Slovene|Ljubljana
Solomon Islands|Solomon Islander|?Honiara
Somalia|Somali;Somalian|Mogadishu
South Africa|South African|Pretoria;?Cape Town;?Bloemfontein|Union Buildings
South Korea;Republic of Korea;ROK|South Korean|Seoul|Blue House
South Sudan|South Sudanese|Juba
Spain|Spanish;Spaniard|Madrid|Moncloa;Moncloa Palace
Sri Lanka;Ceylon|Sri Lankan|Colombo;Sri Jayawardenepura Kotte
Sudan|Sudanese|Khartoum
Suriname|Surinamese|?Paramaribo
Sweden|Swedish;Swede|Stockholm
Switzerland;Swiss Confederation|Swiss|Bern;Berne
Syria;Syrian Arab Republic|Syrian|Damascus
Taiwan;Republic of China|Taiwanese|Taipei
Tajikistan|Tajik;Tajikistani|Dushanbe
Tanzania|Tanzanian|Dodoma
Thailand|Thai|Bangkok
Togo|Togolese|Lome
Tonga|Tongan|?Nuku'alofa
Trinidad and Tobago|Trinidadian;Tobagonian|?Port of Spain
Tunisia|Tunisian|Tunis
Turkey;Turkiye|Turkish;Turk|Ankara
Turkmenistan|Turkmen|Ashgabat
Tuvalu|Tuvaluan|?Funafuti
Uganda|Ugandan|Kampala
Ukraine|Ukrainian|Kyiv;Kiev|Bankova
United Arab Emirates;UAE;Emirates|Emirati|Abu Dhabi
United Kingdom;UK;Britain;Great Britain|British;Briton|London|Downing Street;Whitehall;10 Downing Street;No 10;Number 10
United States;US;USA;United States of America;America|American|Washington;Washington DC|White House;Oval Office
Uruguay|Uruguayan|Montevideo
Uzbekistan|Uzbek;Uzbekistani|Tashkent
Vanuatu|Ni-Vanuatu|?Port Vila
Vatican City;Vatican;Holy See|Papal|
Venezuela|Venezuelan|Caracas|Miraflores;Miraflores Palace
Vietnam;Viet Nam|Vietnamese|Hanoi
Yemen|Yemeni|Sanaa
Zambia|Zambian|Lusaka
Zimbabwe|Zimbabwean|Harare
"""

#: States of the USA: `name;abbreviations`. "Georgia" and "Washington" alone mean something else more often.
US = """Alabama;Ala;AL Alaska;AK Arizona;Ariz;AZ Arkansas;Ark;AR California;Calif;CA Colorado;Colo;CO
Connecticut;Conn;CT Delaware;Del;DE Florida;Fla;FL Georgia_state;Ga;GA Hawaii;HI Idaho;ID Illinois;Ill;IL
Indiana;Ind;IN Iowa;IA Kansas;Kan;KS Kentucky;Ky;KY Louisiana;La;LA Maine;ME Maryland;Md;MD
Massachusetts;Mass;MA Michigan;Mich;MI Minnesota;Minn;MN Mississippi;Miss;MS Missouri;Mo;MO Montana;Mont;MT
Nebraska;Neb;NE Nevada;Nev;NV New_Hampshire;NH New_Jersey;NJ New_Mexico;NM New_York;NY North_Carolina;NC
North_Dakota;ND Ohio;OH Oklahoma;Okla;OK Oregon;Ore;OR Pennsylvania;Pa;PA Rhode_Island;RI South_Carolina;SC
South_Dakota;SD Tennessee;Tenn;TN Texas;TX Utah;UT Vermont;Vt;VT Virginia;Va;VA Washington_state;Wash;WA
West_Virginia;WV Wisconsin;Wis;WI Wyoming;Wyo;WY"""

#: Countries of the United Kingdom, and territories that are spoken of by themselves: `part: whole`.
PARTS = {
    "england": "united kingdom",
    "scotland": "united kingdom",
    "wales": "united kingdom",
    "northern ireland": "united kingdom",
    "gaza": "palestine",
    "west bank": "palestine",
    "hong kong": "china",
    "puerto rico": "united states",
    "district of columbia": "united states",
    "greenland": "denmark",
    "ontario": "canada",
    "quebec": "canada",
    "british columbia": "canada",
    "alberta": "canada",
    "manitoba": "canada",
    "saskatchewan": "canada",
    "nova scotia": "canada",
    "new brunswick": "canada",
    "newfoundland": "canada",
    "prince edward island": "canada",
    "yukon": "canada",
    "nunavut": "canada",
    "northwest territories": "canada",
    "macau": "china",
    "tibet": "china",
    "xinjiang": "china",
    "inner mongolia": "china",
    "new south wales": "australia",
    "queensland": "australia",
    "tasmania": "australia",
    "victoria state": "australia",
    "northern territory": "australia",
    "western australia": "australia",
    "south australia": "australia",
    "bavaria": "germany",
    "saxony": "germany",
    "lower saxony": "germany",
    "hesse": "germany",
    "thuringia": "germany",
    "brandenburg": "germany",
    "normandy": "france",
    "brittany": "france",
    "provence": "france",
    "alsace": "france",
    "corsica": "france",
    "catalonia": "spain",
    "andalusia": "spain",
    "sicily": "italy",
    "lombardy": "italy",
    "sardinia": "italy",
    "tuscany": "italy",
    "calabria": "italy",
    "apulia": "italy",
    "piedmont": "italy",
    "crete": "greece",
    "gujarat": "india",
    "kerala": "india",
    "maharashtra": "india",
    "karnataka": "india",
    "tamil nadu": "india",
    "uttar pradesh": "india",
    "bihar": "india",
    "assam": "india",
    "rajasthan": "india",
    "west bengal": "india",
    "odisha": "india",
    "madhya pradesh": "india",
    "andhra pradesh": "india",
    "telangana": "india",
    "jharkhand": "india",
    "chhattisgarh": "india",
    "haryana": "india",
    "manipur": "india",
    "sindh": "pakistan",
    "balochistan": "pakistan",
    "khyber pakhtunkhwa": "pakistan",
}

#: Parts of Canada and Australia as they are cut short after a town (Canada Post, Addressing Guidelines; Australian
#: Government Style Manual), and in letters alone where these mean nothing else.
PARTS_SHORT = {
    "ont": "ontario",
    "que": "quebec",
    "bc": "british columbia",
    "alta": "alberta",
    "man": "manitoba",
    "sask": "saskatchewan",
    "ns": "nova scotia",
    "nb": "new brunswick",
    "newfoundland and labrador": "newfoundland",
    "nsw": "new south wales",
    "qld": "queensland",
    "vic": "victoria state",
    "victoria": "victoria state",
    "tas": "tasmania",
    "nt": "northern territory",
}
LETTERS_ALONE = frozenset({"nsw", "qld"})

#: Bodies that are an arm of one state and are named without it.
ARM_NAMES = {
    "pentagon": "united states",
    "state department": "united states",
    "foggy bottom": "united states",
    "capitol hill": "united states",
    "foreign office": "united kingdom",
    "home office": "united kingdom",
    "idf": "israel",
    "israel defense forces": "israel",
    "knesset": "israel",
    "duma": "russia",
    "state duma": "russia",
    "quai dorsay": "france",
    "bercy": "france",
    "bundestag": "germany",
    "bundesrat": "germany",
    "lok sabha": "india",
    "rajya sabha": "india",
    "verkhovna rada": "ukraine",
    "rada": "ukraine",
    "sejm": "poland",
    "folketing": "denmark",
    "riksdag": "sweden",
    "storting": "norway",
    "federation council": "russia",
    "house of commons": "united kingdom",
    "house of lords": "united kingdom",
    "fsb": "russia",
}

#: Pairs of states where what is in one may, by some, be said to be in the other.
OVERLAPPING = frozenset(
    {
        ("china", "hong kong"),
        ("china", "taiwan"),
        ("israel", "palestine"),
        ("italy", "vatican city"),
        ("kosovo", "serbia"),
    }
)

#: Pairs of states with disputed land between them. Their capitals are where they are.
DISPUTING = frozenset(
    {
        ("china", "india"),  # Arunachal Pradesh and Aksai Chin
        ("india", "pakistan"),  # Kashmir
        ("russia", "ukraine"),  # Crimea and the Donbas
        ("armenia", "azerbaijan"),  # Nagorno-Karabakh
        ("georgia", "russia"),  # Abkhazia and South Ossetia
        ("israel", "syria"),  # the Golan Heights
    }
)

#: Older or foreign spellings of cities that are not capitals: `form: today's`.
EXONYMS = {
    "kiev": "kyiv",
    "peking": "beijing",
    "teheran": "tehran",
    "new delhi": "delhi",
    "ulan bator": "ulaanbaatar",
    "kishinev": "chisinau",
    "berne": "bern",
    "katmandu": "kathmandu",
    "sana a": "sanaa",
    "dacca": "dhaka",
    "washington dc": "washington",
    "washington d c": "washington",
    "lvov": "lviv",
    "kharkov": "kharkiv",
    "odessa": "odesa",
    "chernobyl": "chornobyl",
    "nikolaev": "mykolaiv",
    "zaporozhye": "zaporizhzhia",
    "dnepropetrovsk": "dnipro",
    "bombay": "mumbai",
    "calcutta": "kolkata",
    "madras": "chennai",
    "rangoon": "yangon",
    "saigon": "ho chi minh city",
    "marrakech": "marrakesh",
    "irbil": "erbil",
    "khan yunis": "khan younis",
    "deir al zor": "deir ez zor",
    "gaza strip": "gaza",
    "bangalore": "bengaluru",
    "makkah": "mecca",
    "canton": "guangzhou",
    "cracow": "krakow",
    "goteborg": "gothenburg",
    "ekaterinburg": "yekaterinburg",
    "munchen": "munich",
    "koln": "cologne",
    "basle": "basel",
    "milano": "milan",
    "napoli": "naples",
    "torino": "turin",
    "sevilla": "seville",
    "xi an": "xian",
    "telaviv": "tel aviv",
    "la": "los angeles",
    "nyc": "new york city",
    "macao": "macau",
    "mysore": "mysuru",
    "mangalore": "mangaluru",
    "cochin": "kochi",
    "trivandrum": "thiruvananthapuram",
    "allahabad": "prayagraj",
    "benares": "varanasi",
    "poona": "pune",
    "firenze": "florence",
    "venezia": "venice",
    "genova": "genoa",
    "nurnberg": "nuremberg",
    "hannover": "hanover",
    "braunschweig": "brunswick",
    "antwerpen": "antwerp",
    "gent": "ghent",
    "luik": "liege",
    "brugge": "bruges",
    "bruxelles": "brussels",
    "lisboa": "lisbon",
    "praha": "prague",
    "wien": "vienna",
    "warszawa": "warsaw",
    "danzig": "gdansk",
    "breslau": "wroclaw",
    "geneve": "geneva",
    "genf": "geneva",
    "luzern": "lucerne",
    "moskva": "moscow",
    "beograd": "belgrade",
    "bucuresti": "bucharest",
    "kobenhavn": "copenhagen",
    "den haag": "the hague",
    "constantinople": "istanbul",
    "smyrna": "izmir",
    "salonica": "thessaloniki",
    "saragossa": "zaragoza",
    "rostov": "rostov on don",
    "tel abib": "tel aviv",
    "leghorn": "livorno",
    "zaporizhia": "zaporizhzhia",
}
