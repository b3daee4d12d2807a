"""The states of the world, as texts name them: by name, adjective, capital and seat of government.

A table of words without logic but its reading. It takes folded words and returns ISO 3166 codes;
a state that is not in it (or invented) is known by its own name, see `names.py`.
"""

from collections.abc import Sequence
from functools import cache

# code | names | adjectives | capitals and seats of government
_TABLE = """
AD|andorra|andorran|andorra la vella
AE|united arab emirates;emirates;uae|emirati|abu dhabi
AF|afghanistan|afghan|kabul
AG|antigua and barbuda|antiguan|
AL|albania|albanian|tirana
AM|armenia|armenian|yerevan
AO|angola|angolan|luanda
AR|argentina|argentine;argentinian|buenos aires;casa rosada
AT|austria|austrian|vienna;ballhausplatz
AU|australia|australian|canberra
AZ|azerbaijan|azerbaijani;azeri|baku
BA|bosnia and herzegovina;bosnia|bosnian|sarajevo
BB|barbados|barbadian|bridgetown
BD|bangladesh|bangladeshi|dhaka
BE|belgium|belgian|brussels
BF|burkina faso|burkinabe|ouagadougou
BG|bulgaria|bulgarian|sofia
BH|bahrain|bahraini|manama
BI|burundi|burundian|gitega
BJ|benin|beninese|porto novo
BN|brunei|bruneian|bandar seri begawan
BO|bolivia|bolivian|la paz;sucre
BR|brazil|brazilian|brasilia;planalto
BS|bahamas|bahamian|nassau
BT|bhutan|bhutanese|thimphu
BW|botswana||gaborone
BY|belarus|belarusian;belarussian|minsk
BZ|belize|belizean|belmopan
CA|canada|canadian|ottawa
CD|democratic republic of the congo;democratic republic of congo;drc;dr congo||kinshasa
CF|central african republic||bangui
CG|republic of the congo;congo brazzaville||brazzaville
CH|switzerland|swiss|bern
CI|ivory coast;cote d'ivoire|ivorian|yamoussoukro
CL|chile|chilean|santiago;la moneda
CM|cameroon|cameroonian|yaounde
CN|china;prc|chinese|beijing;peking;zhongnanhai
CO|colombia|colombian|bogota
CR|costa rica|costa rican|san jose
CU|cuba|cuban|havana
CV|cape verde;cabo verde|cape verdean|praia
CY|cyprus|cypriot|nicosia
CZ|czech republic;czechia|czech|prague
DE|germany|german|berlin
DJ|djibouti|djiboutian|
DK|denmark|danish|copenhagen
DM|dominica||roseau
DO|dominican republic||santo domingo
DZ|algeria|algerian|algiers
EC|ecuador|ecuadorian|quito
EE|estonia|estonian|tallinn
EG|egypt|egyptian|cairo
ER|eritrea|eritrean|asmara
ES|spain|spanish|madrid;moncloa
ET|ethiopia|ethiopian|addis ababa
FI|finland|finnish|helsinki
FJ|fiji|fijian|suva
FR|france|french|paris;elysee;quai d'orsay
GA|gabon|gabonese|libreville
GB|united kingdom;britain;great britain;uk|british|london;downing street;whitehall
GE|georgia|georgian|tbilisi
GH|ghana|ghanaian|accra
GM|gambia|gambian|banjul
GN|guinea|guinean|conakry
GQ|equatorial guinea||malabo
GR|greece|greek|athens
GT|guatemala|guatemalan|guatemala city
GW|guinea bissau||bissau
GY|guyana|guyanese|georgetown
HN|honduras|honduran|tegucigalpa
HR|croatia|croatian|zagreb
HT|haiti|haitian|port au prince
HU|hungary|hungarian|budapest
ID|indonesia|indonesian|jakarta
IE|ireland|irish|dublin
IL|israel|israeli|jerusalem;tel aviv
IN|india|indian|new delhi;delhi
IQ|iraq|iraqi|baghdad
IR|iran;islamic republic of iran|iranian|tehran;teheran
IS|iceland|icelandic|reykjavik
IT|italy|italian|rome;palazzo chigi
JM|jamaica|jamaican|
JO|jordan|jordanian|amman
JP|japan|japanese|tokyo
KE|kenya|kenyan|nairobi
KG|kyrgyzstan|kyrgyz|bishkek
KH|cambodia|cambodian|phnom penh
KM|comoros|comorian|moroni
KP|north korea;dprk;democratic people's republic of korea|north korean|pyongyang
KR|south korea;republic of korea|south korean|seoul
KW|kuwait|kuwaiti|
KZ|kazakhstan|kazakh|astana
LA|laos|laotian|vientiane
LB|lebanon|lebanese|beirut
LI|liechtenstein||vaduz
LK|sri lanka|sri lankan|colombo
LR|liberia|liberian|monrovia
LS|lesotho||maseru
LT|lithuania|lithuanian|vilnius
LU|luxembourg|luxembourgish|
LV|latvia|latvian|riga
LY|libya|libyan|tripoli
MA|morocco|moroccan|rabat
MC|monaco|monegasque|
MD|moldova|moldovan|chisinau
ME|montenegro|montenegrin|podgorica
MG|madagascar|malagasy|antananarivo
MK|north macedonia|macedonian|skopje
ML|mali|malian|bamako
MM|myanmar;burma|burmese|naypyidaw
MN|mongolia|mongolian|ulaanbaatar
MR|mauritania|mauritanian|nouakchott
MT|malta|maltese|valletta
MU|mauritius|mauritian|port louis
MV|maldives|maldivian|
MW|malawi|malawian|lilongwe
MX|mexico|mexican|mexico city
MY|malaysia|malaysian|kuala lumpur;putrajaya
MZ|mozambique|mozambican|maputo
NA|namibia|namibian|windhoek
NE|niger|nigerien|niamey
NG|nigeria|nigerian|abuja
NI|nicaragua|nicaraguan|managua
NL|netherlands;holland|dutch|the hague;amsterdam
NO|norway|norwegian|oslo
NP|nepal|nepali;nepalese|kathmandu
NZ|new zealand||
OM|oman|omani|muscat
PA|panama|panamanian|panama city
PE|peru|peruvian|lima
PG|papua new guinea||port moresby
PH|philippines|philippine;filipino|manila;malacanang
PK|pakistan|pakistani|islamabad
PL|poland|polish|warsaw
PS|palestine|palestinian|ramallah
PT|portugal|portuguese|lisbon
PY|paraguay|paraguayan|asuncion
QA|qatar|qatari|doha
RO|romania|romanian|bucharest
RS|serbia|serbian|belgrade
RU|russia;russian federation|russian|moscow;kremlin
RW|rwanda|rwandan|kigali
SA|saudi arabia|saudi|riyadh
SD|sudan|sudanese|khartoum
SE|sweden|swedish|stockholm
SG|singapore|singaporean|
SI|slovenia|slovenian;slovene|ljubljana
SK|slovakia|slovak|bratislava
SL|sierra leone|sierra leonean|freetown
SN|senegal|senegalese|dakar
SO|somalia|somali|mogadishu
SR|suriname|surinamese|paramaribo
SS|south sudan|south sudanese|juba
SV|el salvador|salvadoran|san salvador
SY|syria|syrian|damascus
SZ|eswatini;swaziland||mbabane
TD|chad|chadian|n'djamena
TG|togo|togolese|lome
TH|thailand|thai|bangkok
TJ|tajikistan|tajik|dushanbe
TL|east timor;timor leste|timorese|dili
TM|turkmenistan|turkmen|ashgabat
TN|tunisia|tunisian|tunis
TR|turkey;turkiye|turkish|ankara
TT|trinidad and tobago||port of spain
TW|taiwan|taiwanese|taipei
TZ|tanzania|tanzanian|dodoma
UA|ukraine|ukrainian|kyiv;kiev;bankova
UG|uganda|ugandan|kampala
US|united states;united states of america;usa;u s|american|washington;white house
UY|uruguay|uruguayan|montevideo
UZ|uzbekistan|uzbek|tashkent
VA|holy see;vatican||vatican city
VE|venezuela|venezuelan|caracas;miraflores
VN|vietnam|vietnamese|hanoi
XK|kosovo|kosovar;kosovan|pristina
YE|yemen|yemeni|sanaa;sana'a
ZA|south africa|south african|pretoria
ZM|zambia|zambian|lusaka
ZW|zimbabwe|zimbabwean|harare
"""


@cache
def _codes() -> dict[tuple[str, ...], str]:
    """Each name in words, apostrophes parting them as in `words.tokens`, with its code."""
    codes = {}
    for line in _TABLE.strip().splitlines():
        code, *columns = line.split("|")
        for name in ";".join(columns).split(";"):
            if name:
                codes[tuple(name.replace("'", " ").split())] = code
    return codes


@cache
def _longest() -> dict[str, int]:
    """For the first word of any name, the most words that a name opening with it has."""
    longest: dict[str, int] = {}
    for name in _codes():
        longest[name[0]] = max(longest.get(name[0], 0), len(name))
    return longest


def state_at(words: Sequence[str], index: int) -> tuple[str, int]:
    """The code of the state named from `index` on, and how many words name it; ("", 0) for none."""
    for length in range(_longest().get(words[index], 0), 0, -1):
        code = _codes().get(tuple(words[index : index + length]))
        if code:
            return code, length
    return "", 0
