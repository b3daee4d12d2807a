"""First- and second-level regions that the built-in gazetteer has no names for, in English.

`hatch_build.py` reads them too; a region named after its largest settlement needs no line here.
"""

from collections.abc import Mapping


def _keyed(table: Mapping[str, str]) -> dict[str, tuple[str, str]]:
    """Names with their country and what stands behind the colon."""
    return {
        name: (country, code)
        for country, entries in table.items()
        for name, _, code in (entry.rpartition(":") for entry in entries.split("|"))
    }


# First-level regions: the country and the code that GeoNames gives them. Centre and size come
# from their settlements.
REGIONS = _keyed(
    {
        "UA": "Crimea:11|Autonomous Republic of Crimea:11|Zakarpattia:25|Transcarpathia:25"
        "|Volyn:24|Kirovohrad region:10|Dnipropetrovsk region:04|Kyiv region:13|Kiev region:13"
        "|Mykolaiv region:16|Zaporizhzhia region:26|Vinnytsia region:23|Odesa region:17"
        "|Dnipropetrovsk:04|Kirovohrad:10|Luhansk Oblast:14|Bukovina:03",
        "RU": "Chechnya:12|Chechen Republic:12|Dagestan:17|Ingushetia:19|North Ossetia:68"
        "|Kabardino-Balkaria:22|Karachay-Cherkessia:27|Adygea:01|Kalmykia:24|Tatarstan:73"
        "|Bashkortostan:08|Chuvashia:16|Udmurtia:80|Mordovia:46|Mari El:45|Karelia:28|Komi:34"
        "|Yakutia:63|Sakha:63|Buryatia:11|Tuva:79|Khakassia:31|Altai Republic:03|Altai Krai:04"
        "|Primorye:59|Primorsky Krai:59|Primorsky region:59|Sakhalin:64|Kamchatka:92|Chukotka:15"
        "|Zabaykalsky Krai:93|Amur region:05|Leningrad region:42|Moscow region:47"
        "|Rostov region:61|Novgorod region:52|Nizhny Novgorod region:51|Oryol region:56"
        "|Vologda region:85|Ryazan region:62|Arkhangelsk region:06|Sverdlovsk region:71"
        "|Khanty-Mansi:32|Yamal:87|Nenets:50|Jewish Autonomous Oblast:89|Krasnodar Krai:38"
        "|Stavropol Krai:65|Khabarovsk Krai:30|Perm Krai:90|Krasnoyarsk Krai:91|Kuban:38"
        "|Kuzbass:29|Magadan Oblast:44",
        "BY": "Minsk region:05|Gomel region:02|Grodno region:03|Mogilev region:06"
        "|Vitebsk region:07",
        "MD": "Gagauzia:51",
        "GE": "Abkhazia:02|Adjara:04|Kakheti:67|Imereti:66|Samegrelo:71|Shida Kartli:73",
        "AZ": "Nakhchivan:35|Nakhichevan:35",
        "SY": "Rif Dimashq:08|Quneitra:03|Idlib province:12|Hasakah:01|Hama province:10",
        "IQ": "Anbar:01|Basra province:02|Nineveh:15|Diyala:10|Saladin:18|Salahuddin:18"
        "|Dhi Qar:09|Maysan:14|Babil:06|Muthanna:03|Qadisiyah:04|Wasit:16|Kirkuk province:13"
        "|Al Anbar:01",
        "IR": "Khuzestan:15|Sistan and Baluchestan:04|Kurdistan province:16|Fars:07|Gilan:08"
        "|East Azerbaijan:33|West Azerbaijan:01|Hormozgan:11|Lorestan:23|Mazandaran:35"
        "|Razavi Khorasan:42|Golestan:37|Markazi:34|Kerman province:29|Isfahan province:28"
        "|Kermanshah province:13",
        "YE": "Hadramawt:04|Hadhramaut:04|Abyan:01|Shabwa:05|Mahra:03|Socotra:28|Al Jawf:21",
        "SD": "North Darfur:55|South Darfur:49|West Darfur:47|Central Darfur:61|East Darfur:60"
        "|Gezira:38|Al Jazirah:38|South Kordofan:50|North Kordofan:56|West Kordofan:62"
        "|Blue Nile state:42|White Nile state:41|Red Sea state:36|River Nile state:53"
        "|Northern State:43|Sennar:58",
        "ET": "Tigray:53|Amhara:46|Oromia:51|Afar:45|Somali region:52|Gambela:49",
        "CN": "Xinjiang:13|Tibet:14|Inner Mongolia:20|Guangdong:30|Guangxi:16|Sichuan:32"
        "|Yunnan:29|Hebei:10|Henan:09|Hubei:12|Hunan:11|Fujian:07|Zhejiang:02|Jiangsu:04"
        "|Jiangxi:03|Anhui:01|Shandong:25|Shanxi:24|Shaanxi:26|Gansu:15|Qinghai:06|Ningxia:21"
        "|Guizhou:18|Hainan:31|Heilongjiang:08|Liaoning:19|Jilin:05",
        "KP": "Chagang:01|South Hamgyong:03|South Hwanghae:06|North Hwanghae:07|Kangwon:09"
        "|North Pyongan:11|Ryanggang:13|South Pyongan:15|North Hamgyong:17",
        "KR": "Gyeonggi:13|Jeju:01|North Gyeongsang:14|South Gyeongsang:20|South Jeolla:16"
        "|North Jeolla:03|North Chungcheong:05|Gangwon:06",
        "CA": "Alberta:01|British Columbia:02|Manitoba:03|New Brunswick:04|Newfoundland:05"
        "|Nova Scotia:07|Ontario:08|Prince Edward Island:09|Quebec:10|Québec:10|Saskatchewan:11"
        "|Yukon:12|Northwest Territories:13|Nunavut:14",
        "AU": "New South Wales:02|Northern Territory:03|Queensland:04|South Australia:05"
        "|Tasmania:06|Western Australia:08|Victoria:07|Australian Capital Territory:01",
        "GB": "England:ENG|Scotland:SCT|Wales:WLS|Northern Ireland:NIR",
        "DE": "Bavaria:02|Saxony:13|Hesse:05|Lower Saxony:06|North Rhine-Westphalia:07"
        "|Brandenburg:11|Thuringia:15|Schleswig-Holstein:10|Baden-Württemberg:01|Saxony-Anhalt:14"
        "|Rhineland-Palatinate:08|Mecklenburg-Vorpommern:12|Saarland:09|Bayern:02",
        "FR": "Brittany:53|Normandy:28|Corsica:94|Île-de-France:11|Provence-Alpes-Côte d'Azur:93"
        "|Nouvelle-Aquitaine:75|Occitanie:76|Auvergne-Rhône-Alpes:84|Grand Est:44"
        "|Hauts-de-France:32|Pays de la Loire:52|Bretagne:53",
        "IT": "Sicily:15|Sardinia:14|Lombardy:09|Tuscany:16|Piedmont:12|Calabria:03|Veneto:20"
        "|Liguria:08|Emilia-Romagna:05|Umbria:18|Lazio:07|Abruzzo:01|Campania:04|Apulia:13"
        "|Puglia:13|Basilicata:02|Friuli-Venezia Giulia:06|Trentino-Alto Adige:17|Molise:11",
        "ES": "Catalonia:56|Andalusia:51|Galicia:58|Basque Country:59|Aragon:52|Asturias:34"
        "|Balearic Islands:07|Canary Islands:53|Cantabria:39|Castilla-La Mancha:54"
        "|Castile and León:55|Extremadura:57|Navarre:32|Valencian Community:60",
        "PK": "Balochistan:02|Khyber Pakhtunkhwa:03|Sindh:05|Pakistani Punjab:04|Azad Kashmir:06"
        "|Gilgit-Baltistan:07|North-West Frontier Province:03|Sind:05",
        "IN": "Bihar:34|Kerala:13|Tamil Nadu:25|Gujarat:09|Rajasthan:24|Uttar Pradesh:36"
        "|Maharashtra:16|Assam:03|Manipur:17|Nagaland:20|West Bengal:28|Karnataka:19"
        "|Andhra Pradesh:02|Arunachal Pradesh:30|Chhattisgarh:37|Goa:33|Haryana:10"
        "|Himachal Pradesh:11|Jharkhand:38|Jammu and Kashmir:12|Madhya Pradesh:35|Meghalaya:18"
        "|Mizoram:31|Odisha:21|Orissa:21|Sikkim:29|Telangana:40|Tripura:26|Uttarakhand:39"
        "|Indian Punjab:23|Ladakh:41",
        "AF": "Helmand:10|Nangarhar:18|Badakhshan:01|Panjshir:42|Paktia:36|Logar:17|Parwan:40"
        "|Kandahar province:23|Khost province:37|Paktika:29|Nuristan:38|Kunar:34|Laghman:35"
        "|Uruzgan:39|Zabul:28|Badghis:02|Faryab:07|Sar-e Pol:33|Jowzjan:31|Balkh:30|Takhar:26"
        "|Wardak:27|Bamyan:05|Daykundi:41|Nimroz:19",
        "SO": "Puntland:18|Jubaland:09|Lower Shabelle:14|Bakool:01",
        "PS": "Gaza Strip:GZ|West Bank:WE",
        "MX": "Sinaloa:25|Chihuahua:06|Sonora:26|Baja California:02|Baja California Sur:03"
        "|Coahuila:07|Nuevo León:19|Nuevo Leon:19|Tamaulipas:28|Durango:10|Zacatecas:32"
        "|Jalisco:14|Michoacán:16|Michoacan:16|Guerrero:12|Oaxaca:20|Chiapas:05|Veracruz state:30"
        "|Tabasco:27|Campeche:04|Yucatán:31|Yucatan:31|Quintana Roo:23|Morelos:17|Hidalgo:13"
        "|Tlaxcala:29|Guanajuato:11|Nayarit:18|Colima:08",
        "BR": "Bahia:05|Minas Gerais:15|Rio Grande do Sul:23|Paraná:18|Santa Catarina:26"
        "|Pernambuco:30|Ceará:06|Amazonas:04|Pará:16|Mato Grosso:14|Mato Grosso do Sul:11"
        "|Goiás:29|Maranhão:13|Rondônia:24|Roraima:25|Acre:01",
        "PL": "Mazovia:78|Silesia:83|Lesser Poland:77|Greater Poland:86|Lower Silesia:72"
        "|Pomerania:82|Masuria:85",
        "NG": "Borno:27|Borno State:27|Yobe:44|Yobe State:44|Adamawa:35|Rivers State:50"
        "|Delta State:36|Plateau State:49|Benue:26|Benue State:26|Kaduna State:23|Kano State:29"
        "|Lagos State:05|Zamfara:57|Bayelsa:52|Taraba:43|Anambra:25|Ogun:16|Niger State:31"
        "|Kogi:41|Imo:28|Ekiti:54|Edo State:37",
        "JP": "Hokkaido:12|Okinawa:47|Aichi:01|Kanagawa:19|Hyogo:13|Miyagi:24|Ibaraki:14"
        "|Ishikawa:15|Iwate:16|Ehime:05|Kagawa:17|Tochigi:38|Shimane:36",
        "EG": "North Sinai:27|Sharqia:14|Dakahlia:01|Gharbia:05|Beheira:03|Monufia:09|Qalyubia:12",
        "LB": "Mount Lebanon:05|Akkar:10",
        "SA": "Asir:11|Najran:16",
        "MM": "Kachin State:04|Shan State:11|Kayin State:05|Karen State:05|Kayah State:06"
        "|Chin State:02|Mon State:13|Rakhine State:01",
        "ID": "Aceh:01|Bali:02|West Java:30|East Java:08|Central Java:07|West Papua:39"
        "|North Sumatra:26|West Sumatra:24|South Sulawesi:38|Central Sulawesi:21"
        "|East Nusa Tenggara:18|Maluku:28",
        "MY": "Sabah:16|Sarawak:11|Johor:01|Selangor:12|Penang:09|Perak:07|Kelantan:03|Pahang:06"
        "|Kedah:02",
        "ZA": "Western Cape:11|Eastern Cape:05|KwaZulu-Natal:02|Gauteng:06|Limpopo:09"
        "|Mpumalanga:07|Free State:03|Northern Cape:08|North West Province:10",
        "AR": "Buenos Aires province:01|Tierra del Fuego:23|Chaco:03|Misiones:14",
        "CO": "Antioquia:02|Cauca:09|Valle del Cauca:29|Norte de Santander:21|Nariño:20|Arauca:03"
        "|Chocó:11|Caquetá:08|Putumayo:22",
        "VE": "Zulia:23|Táchira:20|Bolívar state:06",
        "NZ": "Canterbury:E9|Otago:F7|Waikato:G1",
        "CH": "Ticino:TI|Vaud:VD|Valais:VS",
        "AT": "Tyrol:07|Styria:06|Carinthia:02|Upper Austria:04|Lower Austria:03|Vorarlberg:08"
        "|Burgenland:01",
        "NL": "North Holland:07|South Holland:11|Friesland:02|Limburg:05|Zeeland:10"
        "|North Brabant:06|Gelderland:03|Flevoland:16|Drenthe:01|Overijssel:15",
        "BE": "Flanders:VLG|Wallonia:WAL",
        "IE": "Leinster:L|Munster:M|Connacht:C|Ulster:U",
        "KE": "Mandera County:33|Lamu:30|Turkana:51",
        "CD": "North Kivu:11|South Kivu:12|Ituri:17|Katanga:14|Haut-Katanga:14|Kasai:18"
        "|Tanganyika:29",
        "SS": "Unity State:06|Upper Nile:07|Jonglei:03|Central Equatoria:01|Western Equatoria:10"
        "|Eastern Equatoria:02",
        "LY": "Cyrenaica:69|Fezzan:75",
        "PH": "Bangsamoro:14|Calabarzon:40",
        "TR": "Hatay:31|Sakarya:54|Kocaeli:41",
        "GR": "Attica:ESYE31|Crete:ESYE43|Thessaly:ESYE14|Epirus:ESYE21|Peloponnese:ESYE25"
        "|Central Macedonia:ESYE12",
        "PT": "Algarve:09|Madeira:10|Azores:23",
        "SE": "Skåne:27|Västra Götaland:28|Scania:27",
        "KZ": "Mangystau:09",
        "UZ": "Karakalpakstan:09",
        "TJ": "Gorno-Badakhshan:01",
        "VN": "Quang Tri:44",
        "TH": "Phuket province:62|Pattani province:69",
    }
)

# Their short forms, behind a comma: "Torvik, Calif."
SHORT_FORMS = _keyed(
    {
        "US": "Ala.:AL|Ariz.:AZ|Ark.:AR|Calif.:CA|Colo.:CO|Conn.:CT|Del.:DE|Fla.:FL|Ga.:GA"
        "|Ill.:IL|Ind.:IN|Kan.:KS|Kans.:KS|Ky.:KY|La.:LA|Md.:MD|Mass.:MA|Mich.:MI|Minn.:MN"
        "|Miss.:MS|Mo.:MO|Mont.:MT|Neb.:NE|Nebr.:NE|Nev.:NV|N.H.:NH|N.J.:NJ|N.M.:NM|N.Y.:NY"
        "|N.C.:NC|N.D.:ND|Okla.:OK|Ore.:OR|Pa.:PA|Penn.:PA|R.I.:RI|S.C.:SC|S.D.:SD|Tenn.:TN"
        "|Tex.:TX|Vt.:VT|Va.:VA|Wash.:WA|W.Va.:WV|W. Va.:WV|Wis.:WI|Wyo.:WY|D.C.:DC",
        "CA": "Ont.:08|Que.:10|B.C.:02|Alta.:01|Sask.:11|Man.:03|N.S.:07|N.B.:04|N.L.:05|P.E.I.:09",
    }
)

# And their two letters, likewise: "Torvik, OH".
_STATES = """
    AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY
    NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC
"""
POSTAL_CODES = {
    **{code: ("US", code) for code in _STATES.split()},
    **_keyed({"CA": "AB:01|BC:02|MB:03|NB:04|NL:05|NS:07|ON:08|PE:09|QC:10|SK:11|YT:12|NT:13"}),
}

# Counties: the country and their seat, at which they are shown.
COUNTIES = _keyed(
    {
        "GB": "Bedfordshire:Bedford|Berkshire:Reading|Buckinghamshire:Aylesbury"
        "|Cambridgeshire:Cambridge|Cheshire:Chester|Cornwall:Truro|Cumbria:Carlisle"
        "|Derbyshire:Derby|Devon:Exeter|Dorset:Dorchester|East Sussex:Lewes|Essex:Chelmsford"
        "|Gloucestershire:Gloucester|Greater Manchester:Manchester|Hampshire:Winchester"
        "|Herefordshire:Hereford|Hertfordshire:Hertford|Kent:Maidstone|Lancashire:Preston"
        "|Leicestershire:Leicester|Lincolnshire:Lincoln|Merseyside:Liverpool|Norfolk:Norwich"
        "|Northamptonshire:Northampton|Northumberland:Morpeth|North Yorkshire:Northallerton"
        "|Nottinghamshire:Nottingham|Oxfordshire:Oxford|Rutland:Oakham|Shropshire:Shrewsbury"
        "|Somerset:Taunton|South Yorkshire:Sheffield|Staffordshire:Stafford|Suffolk:Ipswich"
        "|Surrey:Guildford|Sussex:Brighton|Tyne and Wear:Newcastle upon Tyne|Warwickshire:Warwick"
        "|West Midlands:Birmingham|West Sussex:Chichester|West Yorkshire:Leeds"
        "|Wiltshire:Trowbridge|Worcestershire:Worcester|Yorkshire:York|County Durham:Durham"
        "|Aberdeenshire:Aberdeen|Fife:Glenrothes|Lanarkshire:Hamilton|Lothian:Edinburgh"
        "|Gwent:Newport|Gwynedd:Caernarfon|Dyfed:Carmarthen|Powys:Llandrindod Wells"
        "|Glamorgan:Cardiff|Antrim:Antrim|County Antrim:Antrim|County Armagh:Armagh"
        "|County Down:Downpatrick|County Fermanagh:Enniskillen|County Tyrone:Omagh"
        "|County Londonderry:Derry",
        "IE": "County Carlow:Carlow|County Cavan:Cavan|County Clare:Ennis|County Cork:Cork"
        "|County Donegal:Letterkenny|County Dublin:Dublin|County Galway:Galway"
        "|County Kerry:Tralee|County Kildare:Naas|County Kilkenny:Kilkenny"
        "|County Laois:Portlaoise|County Limerick:Limerick|County Longford:Longford"
        "|County Louth:Dundalk|County Mayo:Castlebar|County Meath:Navan|County Monaghan:Monaghan"
        "|County Offaly:Tullamore|County Roscommon:Roscommon|County Sligo:Sligo"
        "|County Tipperary:Clonmel|County Waterford:Waterford|County Westmeath:Mullingar"
        "|County Wexford:Wexford|County Wicklow:Wicklow",
    }
)
