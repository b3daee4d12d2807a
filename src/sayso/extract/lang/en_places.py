"""English words of place, and facts that the built-in gazetteer lacks. Read by `hatch_build.py`

too, which puts the names of countries, regions and areas into the gazetteer.
"""

from collections.abc import Mapping

# Names of countries besides those of the gazetteer.
COUNTRY_NAMES: Mapping[str, str] = {
    name: code
    for code, names in {
        "US": "United States of America|USA|US|U.S.|U.S.A.|America|the States",
        "GB": "Britain|Great Britain|UK|U.K.",
        "RU": "Russian Federation",
        "KP": "DPRK|D.P.R.K.|Democratic People's Republic of Korea",
        "KR": "Republic of Korea|ROK",
        "CN": "People's Republic of China|PRC|mainland China",
        "TW": "Republic of China|Formosa",
        "CZ": "Czech Republic",
        "MK": "Macedonia",
        "MM": "Burma",
        "CI": "Ivory Coast|Côte d'Ivoire",
        "CD": "DR Congo|DRC|Congo-Kinshasa|Democratic Republic of Congo",
        "CG": "Congo-Brazzaville|Congo",
        "TR": "Turkiye|Türkiye|Turkey",
        "AE": "UAE|U.A.E.|Emirates",
        "SZ": "Swaziland",
        "CV": "Cape Verde",
        "TL": "East Timor",
        "VA": "Holy See|Vatican City",
        "PS": "Palestine|Palestinian territories|State of Palestine",
        "NL": "Holland|Netherlands",
        "MD": "Republic of Moldova|Moldavia",
        "BY": "Belorussia",
        "BA": "Bosnia",
        "SA": "Kingdom of Saudi Arabia",
        "XK": "Kosovo",
        "SY": "Syrian Arab Republic",
        "IR": "Islamic Republic of Iran",
        "LA": "Laos",
        "VN": "Viet Nam",
        "GM": "Gambia",
        "BS": "Bahamas",
        "PH": "Philippines",
    }.items()
    for name in names.split("|")
}

# Adjectives (and, where they differ, nouns) of countries: words of people and governments, never
# places themselves.
DEMONYMS: Mapping[str, str] = {
    word: code
    for code, words in {
        "AF": "Afghan",
        "AL": "Albanian",
        "DZ": "Algerian",
        "AO": "Angolan",
        "AR": "Argentine|Argentinian",
        "AM": "Armenian",
        "AU": "Australian",
        "AT": "Austrian",
        "AZ": "Azerbaijani|Azeri",
        "BH": "Bahraini",
        "BD": "Bangladeshi",
        "BY": "Belarusian|Belarussian",
        "BE": "Belgian",
        "BO": "Bolivian",
        "BA": "Bosnian",
        "BR": "Brazilian",
        "GB": "British|English|Scottish|Welsh|Briton|Britons",
        "BG": "Bulgarian",
        "BF": "Burkinabe",
        "MM": "Burmese|Myanmarese",
        "BI": "Burundian",
        "KH": "Cambodian",
        "CM": "Cameroonian",
        "CA": "Canadian",
        "CF": "Central African",
        "TD": "Chadian",
        "CL": "Chilean",
        "CN": "Chinese",
        "CO": "Colombian",
        "CD": "Congolese",
        "CR": "Costa Rican",
        "HR": "Croatian|Croat",
        "CU": "Cuban",
        "CY": "Cypriot",
        "CZ": "Czech",
        "DK": "Danish|Dane|Danes",
        "DO": "Dominican",
        "NL": "Dutch",
        "EC": "Ecuadorian|Ecuadorean",
        "EG": "Egyptian",
        "ER": "Eritrean",
        "EE": "Estonian",
        "ET": "Ethiopian",
        "PH": "Filipino|Philippine",
        "FI": "Finnish|Finn|Finns",
        "FR": "French|Frenchman|Frenchmen",
        "GA": "Gabonese",
        "GE": "Georgian",
        "DE": "German",
        "GH": "Ghanaian",
        "GR": "Greek",
        "GT": "Guatemalan",
        "GN": "Guinean",
        "HT": "Haitian",
        "HN": "Honduran",
        "HU": "Hungarian",
        "IS": "Icelandic",
        "IN": "Indian",
        "ID": "Indonesian",
        "IR": "Iranian",
        "IQ": "Iraqi",
        "IE": "Irish|Irishman",
        "IL": "Israeli",
        "IT": "Italian",
        "JM": "Jamaican",
        "JP": "Japanese",
        "JO": "Jordanian",
        "KZ": "Kazakh|Kazakhstani",
        "KE": "Kenyan",
        "KR": "South Korean",
        "KP": "North Korean",
        "XK": "Kosovan|Kosovar",
        "KW": "Kuwaiti",
        "KG": "Kyrgyz",
        "LA": "Laotian|Lao",
        "LV": "Latvian",
        "LB": "Lebanese",
        "LR": "Liberian",
        "LY": "Libyan",
        "LT": "Lithuanian",
        "MK": "Macedonian",
        "MG": "Malagasy",
        "MW": "Malawian",
        "MY": "Malaysian",
        "ML": "Malian",
        "MT": "Maltese",
        "MR": "Mauritanian",
        "MX": "Mexican",
        "MD": "Moldovan|Moldavian",
        "MN": "Mongolian",
        "ME": "Montenegrin",
        "MA": "Moroccan",
        "MZ": "Mozambican",
        "NA": "Namibian",
        "NP": "Nepalese|Nepali",
        "NZ": "New Zealander",
        "NI": "Nicaraguan",
        "NE": "Nigerien",
        "NG": "Nigerian",
        "NO": "Norwegian",
        "OM": "Omani",
        "PK": "Pakistani",
        "PS": "Palestinian",
        "PA": "Panamanian",
        "PY": "Paraguayan",
        "PE": "Peruvian",
        "PL": "Polish|Pole|Poles",
        "PT": "Portuguese",
        "QA": "Qatari",
        "RO": "Romanian",
        "RU": "Russian",
        "RW": "Rwandan",
        "SA": "Saudi|Saudi Arabian",
        "SN": "Senegalese",
        "RS": "Serbian|Serb",
        "SL": "Sierra Leonean",
        "SG": "Singaporean",
        "SK": "Slovak|Slovakian",
        "SI": "Slovenian|Slovene",
        "SO": "Somali",
        "ZA": "South African",
        "SS": "South Sudanese",
        "ES": "Spanish|Spaniard|Spaniards",
        "LK": "Sri Lankan",
        "SD": "Sudanese",
        "SE": "Swedish|Swede|Swedes",
        "CH": "Swiss",
        "SY": "Syrian",
        "TW": "Taiwanese",
        "TJ": "Tajik",
        "TZ": "Tanzanian",
        "TH": "Thai",
        "TG": "Togolese",
        "TN": "Tunisian",
        "TR": "Turkish|Turk|Turks",
        "TM": "Turkmen",
        "UG": "Ugandan",
        "UA": "Ukrainian",
        "AE": "Emirati",
        "US": "American",
        "UY": "Uruguayan",
        "UZ": "Uzbek",
        "VE": "Venezuelan",
        "VN": "Vietnamese",
        "YE": "Yemeni",
        "ZM": "Zambian",
        "ZW": "Zimbabwean",
    }.items()
    for word in words.split("|")
}

# First-level regions with names of their own: the country and the code that GeoNames gives them.
# Centre and size come from their settlements.
REGIONS: Mapping[str, tuple[str, str]] = {
    name: (country, code)
    for country, regions in {
        "UA": "Crimea:11|Autonomous Republic of Crimea:11|Zakarpattia:25|Transcarpathia:25"
        "|Volyn:24|Kirovohrad region:10|Dnipropetrovsk region:04|Kyiv region:13|Kiev region:13"
        "|Mykolaiv region:16|Zaporizhzhia region:26|Vinnytsia region:23|Odesa region:17"
        "|Dnipropetrovsk:04|Kirovohrad:10",
        "RU": "Chechnya:12|Chechen Republic:12|Dagestan:17|Ingushetia:19|North Ossetia:68"
        "|Kabardino-Balkaria:22|Karachay-Cherkessia:27|Adygea:01|Kalmykia:24|Tatarstan:73"
        "|Bashkortostan:08|Chuvashia:16|Udmurtia:80|Mordovia:46|Mari El:45|Karelia:28|Komi:34"
        "|Yakutia:63|Sakha:63|Buryatia:11|Tuva:79|Khakassia:31|Altai Republic:03|Altai Krai:04"
        "|Primorye:59|Primorsky Krai:59|Primorsky region:59|Sakhalin:64|Kamchatka:92|Chukotka:15"
        "|Zabaykalsky Krai:93|Amur region:05|Leningrad region:42|Moscow region:47"
        "|Rostov region:61|Novgorod region:52|Nizhny Novgorod region:51|Oryol region:56"
        "|Vologda region:85|Ryazan region:62|Arkhangelsk region:06|Sverdlovsk region:71"
        "|Khanty-Mansi:32|Yamal:87|Nenets:50|Jewish Autonomous Oblast:89",
        "BY": "Minsk region:05|Gomel region:02|Grodno region:03|Mogilev region:06|Vitebsk region:07",
        "MD": "Gagauzia:51",
        "GE": "Abkhazia:02|Adjara:04",
        "AZ": "Nakhchivan:35",
        "SY": "Rif Dimashq:08|Quneitra:03",
        "IQ": "Anbar:01|Basra province:02|Nineveh:15|Diyala:10|Saladin:18|Salahuddin:18|Dhi Qar:09"
        "|Maysan:14|Babil:06|Muthanna:03|Qadisiyah:04|Wasit:16",
        "IR": "Khuzestan:15|Sistan and Baluchestan:04|Kurdistan province:16|Fars:07|Gilan:08"
        "|East Azerbaijan:33|West Azerbaijan:01|Hormozgan:11|Lorestan:23|Mazandaran:35"
        "|Razavi Khorasan:42|Golestan:37|Markazi:34",
        "YE": "Hadramawt:04|Hadhramaut:04|Abyan:01|Shabwa:05|Mahra:03|Socotra:28|Al Jawf:21",
        "SD": "North Darfur:55|South Darfur:49|West Darfur:47|Central Darfur:61|East Darfur:60"
        "|Gezira:38|Al Jazirah:38|South Kordofan:50|North Kordofan:56|West Kordofan:62"
        "|Blue Nile state:42|White Nile state:41|Red Sea state:36|River Nile state:53"
        "|Northern State:43|Sennar:58",
        "ET": "Tigray:53|Amhara:46|Oromia:51|Afar:45|Somali region:52",
        "CN": "Xinjiang:13|Tibet:14|Inner Mongolia:20|Guangdong:30|Guangxi:16|Sichuan:32|Yunnan:29"
        "|Hebei:10|Henan:09|Hubei:12|Hunan:11|Fujian:07|Zhejiang:02|Jiangsu:04|Jiangxi:03"
        "|Anhui:01|Shandong:25|Shanxi:24|Shaanxi:26|Gansu:15|Qinghai:06|Ningxia:21|Guizhou:18"
        "|Hainan:31|Heilongjiang:08|Liaoning:19",
        "KP": "Chagang:01|South Hamgyong:03|South Hwanghae:06|North Hwanghae:07|Kangwon:09"
        "|North Pyongan:11|Ryanggang:13|South Pyongan:15|North Hamgyong:17",
        "KR": "Gyeonggi:13|Jeju:01",
        "CA": "Alberta:01|British Columbia:02|Manitoba:03|New Brunswick:04|Newfoundland:05"
        "|Nova Scotia:07|Ontario:08|Prince Edward Island:09|Quebec province:10|Saskatchewan:11"
        "|Yukon:12|Northwest Territories:13|Nunavut:14",
        "AU": "New South Wales:02|Northern Territory:03|Queensland:04|South Australia:05"
        "|Tasmania:06|Western Australia:08",
        "GB": "England:ENG|Scotland:SCT|Wales:WLS|Northern Ireland:NIR",
        "DE": "Bavaria:02|Saxony:13|Hesse:05|Lower Saxony:06|North Rhine-Westphalia:07"
        "|Brandenburg:11|Thuringia:15|Schleswig-Holstein:10|Baden-Württemberg:01"
        "|Saxony-Anhalt:14|Rhineland-Palatinate:08",
        "FR": "Brittany:53|Normandy:28|Corsica:94",
        "IT": "Sicily:15|Sardinia:14|Lombardy:09|Tuscany:16|Piedmont:12|Calabria:03",
        "ES": "Catalonia:56|Andalusia:51|Galicia:58|Basque Country:59",
        "PK": "Balochistan:02|Khyber Pakhtunkhwa:03|Sindh:05",
        "IN": "Bihar:34|Kerala:13|Tamil Nadu:25|Gujarat:09|Rajasthan:24|Uttar Pradesh:36"
        "|Maharashtra:16|Assam:03|Manipur:17|Nagaland:20|West Bengal:28|Karnataka:19",
        "AF": "Helmand:10|Nangarhar:18|Badakhshan:01|Panjshir:42|Paktia:36|Logar:17|Parwan:40",
        "SO": "Puntland:18",
        "PS": "Gaza Strip:GZ|West Bank:WE",
    }.items()
    for entry in regions.split("|")
    for name, _, code in [entry.rpartition(":")]
}

# Areas that are no first-level region: the country ("" where several), and about where they lie
# (degrees north and east).
AREAS: Mapping[str, tuple[str, float, float]] = {
    "Donbas": ("UA", 48.3, 38.3),
    "Donbass": ("UA", 48.3, 38.3),
    "Transnistria": ("MD", 47.0, 29.4),
    "Transdniestria": ("MD", 47.0, 29.4),
    "Far East": ("RU", 60.0, 135.0),
    "Russian Far East": ("RU", 60.0, 135.0),
    "Siberia": ("RU", 60.0, 100.0),
    "Urals": ("RU", 58.0, 60.0),
    "North Caucasus": ("RU", 43.5, 45.0),
    "Caucasus": ("", 42.5, 44.5),
    "South Caucasus": ("", 41.5, 45.0),
    "South Ossetia": ("GE", 42.3, 44.0),
    "Nagorno-Karabakh": ("AZ", 39.8, 46.7),
    "Nagorno Karabakh": ("AZ", 39.8, 46.7),
    "Karabakh": ("AZ", 39.8, 46.7),
    "Sinai": ("EG", 29.5, 34.0),
    "Sinai Peninsula": ("EG", 29.5, 34.0),
    "Golan Heights": ("SY", 33.0, 35.8),
    "Galilee": ("IL", 32.8, 35.4),
    "Negev": ("IL", 30.8, 34.8),
    "Kurdistan": ("IQ", 36.4, 44.4),
    "Iraqi Kurdistan": ("IQ", 36.4, 44.4),
    "Kurdistan Region": ("IQ", 36.4, 44.4),
    "Sinjar Mountains": ("IQ", 36.4, 41.7),
    "Bekaa Valley": ("LB", 33.9, 36.0),
    "Darfur": ("SD", 13.0, 24.5),
    "Kordofan": ("SD", 12.8, 29.8),
    "Ogaden": ("ET", 7.5, 44.5),
    "Kashmir": ("", 34.0, 76.0),
    "Punjab": ("", 31.0, 74.0),
    "Rakhine": ("MM", 20.2, 93.6),
    "Kosovo Polje": ("XK", 42.6, 21.1),
    "Sahel": ("", 15.0, 5.0),
    "Horn of Africa": ("", 8.0, 46.0),
    "Balkans": ("", 43.0, 21.0),
    "Scandinavia": ("", 62.0, 15.0),
    "Central Asia": ("", 42.0, 66.0),
    "Southeast Asia": ("", 10.0, 108.0),
    "Middle East": ("", 30.0, 43.0),
    "Gulf of Aden": ("", 12.5, 47.5),
    "Persian Gulf": ("", 26.5, 52.0),
    "Strait of Hormuz": ("", 26.6, 56.3),
    "Taiwan Strait": ("", 24.5, 119.5),
    "South China Sea": ("", 13.0, 115.0),
    "Black Sea": ("", 43.4, 34.3),
    "Sea of Azov": ("", 46.0, 36.8),
    "Baltic Sea": ("", 58.0, 20.0),
    "Caspian Sea": ("", 41.7, 50.7),
    "Red Sea": ("", 20.5, 38.5),
    "Mediterranean Sea": ("", 35.5, 18.0),
    "Mediterranean": ("", 35.5, 18.0),
    "Arabian Sea": ("", 15.0, 65.0),
    "Korean Peninsula": ("", 38.0, 127.0),
    "Arctic": ("", 80.0, 0.0),
    "Snake Island": ("UA", 45.26, 30.2),
    "Kherson Bay": ("UA", 46.55, 32.2),
}

REGION_WORDS = frozenset(
    "region oblast province governorate krai prefecture republic state canton".split()
)
LOCAL_WORDS = frozenset(
    "district raion rayon county municipality area suburb suburbs sector direction".split()
)

# "… field camp": with one of these, a name that the gazetteer lacks is still a place.
FACILITIES = frozenset(
    """
    camp airfield airbase airport base checkpoint village town settlement hamlet bridge port harbour
    harbor station refinery depot plant dam hospital prison barracks garrison crossing front
    frontline quarry mine reservoir island islands river lake mountain mountains valley forest
    highway cemetery stadium square street market quarter neighbourhood neighborhood range ground
    headquarters shipyard warehouse substation
    """.split()
)
# They may stand between a name and its facility: "… training ground".
FACILITY_ADJECTIVES = frozenset(
    "field training military naval air refugee border power nuclear railway train bus test proving oil gas detention".split()
)
# Before a name, they make it a place: "the city of …", "… village of …".
KINDS_OF_PLACE = frozenset(
    """
    city town village settlement hamlet port capital suburb district region province oblast county
    municipality community island towns cities villages neighborhood neighbourhood
    """.split()
)

# A name behind one of these is a place …
PREPOSITIONS = frozenset(
    """
    in at near from to into inside outside across around through throughout toward towards via off
    within beyond of over above onto entering leaving reaching
    """.split()
)
# … which for a country or capital is not enough behind these: "pressure on", "talks with".
WEAK_PREPOSITIONS = frozenset("of from to over above around off".split())
# A name behind these verbs or before them is a place: "visited", "… was shelled".
PLACE_VERBS = frozenset(
    """
    visited visit visits shelled bombed hit struck attacked left entered invaded reached besieged
    surrounded captured seized liberated occupied bordering borders bombarded stormed evacuated
    crossed flee fled leave leaving visiting shelling bombing striking attacking entering toured
    """.split()
)
PLACE_PASSIVES = frozenset(
    """
    shelled bombed hit struck attacked besieged surrounded captured seized liberated occupied
    bombarded stormed evacuated flooded destroyed located
    """.split()
)
# What governments and peoples do. The noun before "of", "from" or "to" that makes a name a body.
BODIES = frozenset(
    """
    president minister government leader leaders leadership army forces military ministry people
    king queen chancellor ambassador embassy envoy parliament senate bank university prime side
    statement denial response comment comments order orders pressure support help aid assistance
    reply reaction weapons arms message warning threat threats threatened promise gift offer
    friend ally allies enemy enemies loyal loyalty close according respect grateful linked related
    opposed sanctions accusation accusations criticism demand demands recognition part
    """.split()
)
# Directly before these verbs a name is whoever speaks.
SAYING = frozenset(
    """
    said says say told tells denied denies confirmed confirms claimed claims accused accuses warned
    warns announced announces rejected rejects insisted insists dismissed wants refuses believes
    thinks hopes responded replied reacted demanded demands urged urges vowed vows threatened
    threatens pledged promised added argued acknowledged admitted condemned welcomed stated noted
    """.split()
)

# A capitalised word before a name that leaves it a place: directions and the like.
DIRECTIONS = frozenset(
    """
    north south east west northern southern eastern western central northeastern northwestern
    southeastern southwestern north-eastern north-western south-eastern south-western upper lower
    occupied greater mainland old new downtown rural nearby neighbouring neighboring the
    """.split()
)

# English words, names and titles that are also names of settlements. Alone they are never places …
NEVER = frozenset(
    """
    a about after all also although an and another any april are army as at august away ban bank bar
    before best board born both boy but by call can cause center central chief china's close coast
    council court day days dear death december defence defense democrat despite do down during each
    early east eastern editor effort eight eleven end even every evidence far february few fire five
    for four free friday from full general god good government great group guard half hall he her
    here high his home hope hour house how however i if in inside intelligence is it its january
    july june just king lady lake land large last late law left less let like line list little local
    long lord low main major man many march may me meanwhile media men military mine minister moment
    monday more most mr mrs much my national navy near never new news next nine no none nor north
    northern not nothing november now number october of off office officer oil old on once one only
    open opposition or order other our out over own page park part party past peace people place
    plan point police political poor port post president press prince private prime public put queen
    question rather read ready red republic rest right rise river road room sad said same saturday
    sea second security see senate september seven several she short since sir six small so social
    some son soon source south southern spring state station still street strong such summer sun
    sunday sure tax team ten than that the their them then there these they thing this those though
    three through thursday time to today together too top town trade tuesday two under union united
    until up us use van very victory village war was water way we wednesday week well west western
    what when where whether which while white who why will win winter with within without woman
    women work world year yes yet you young your christian muslim jew jewish catholic
    telegram twitter facebook instagram google reuters associated facebook brown black green smith
    jones johnson williams davis miller wilson moore taylor anderson jackson thompson martin lee
    clark lewis walker young allen king scott nelson carter mitchell roberts turner phillips campbell
    parker evans edwards collins stewart morris rogers reed cook morgan bell murphy bailey cooper
    richardson cox howard ward peterson gray james watson brooks kelly sanders price bennett wood
    barnes ross henderson coleman jenkins perry powell patterson hughes flores butler simmons foster
    bryant alexander russell griffin hayes
    """.split()
)
# … and these only behind a preposition of place: common words with a big city of their name.
DOUBTFUL = frozenset(
    """
    nice mobile reading bath split orange hull cork deal sale moss bergen victoria florence sydney
    charlotte lincoln washington madison jordan chad israel paris london santiago jackson austin
    houston orlando adelaide lourdes sofia regina valencia lima tours brest buffalo phoenix tula
    male lome marathon bari van batman ordu rugby limerick sparta independence liberty santa enterprise
    police bend bologna kent george wells rome hamilton milton windsor oxford cambridge stanford
    berkeley princeton yale troy surprise norman clinton bush obama marion vernon francis carlos
    maria salem hudson dallas denver savannah georgia carolina virginia
    """.split()
)

# A name behind one of these belongs to a person.
TITLES = frozenset(
    """
    mr mrs ms dr sir lord lady president minister premier chancellor king queen prince princess
    general colonel major captain lieutenant sergeant admiral commander senator governor mayor judge
    professor prof gen col maj capt lt sgt adm sen gov rep secretary ambassador spokesman
    spokeswoman spokesperson chairman director coach officer doctor pope imam sheikh
    """.split()
)

# Behind a country's possessive they are parts of it: "in … 's western regions".
PARTS_OF_COUNTRY = frozenset(
    """
    east west north south northeast northwest southeast southwest eastern western northern southern
    central border borders territory regions region coast interior capital airspace waters soil
    """.split()
)
# What may stand between a place and what contains it: "…, in the …".
BETWEEN = frozenset(", in of the near within outside ( from".split())
