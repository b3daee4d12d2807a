"""The states of the world as English texts name them: a table, read by `sayso/states.py`.

Adjectives say whose it is, nouns who they are where the adjective does not; many of these nouns are
other words in small letters. Seats are buildings, streets and cities that stand for a government;
"Brussels", the capital of Belgium, speaks for the Union.
"""

# code (ISO 3166) | names | adjectives | nouns of people | capitals | seats of government
STATES = """
AD|Andorra|Andorran||Andorra la Vella|
AE|United Arab Emirates;Emirates;UAE|Emirati||Abu Dhabi|
AF|Afghanistan|Afghan||Kabul|
AG|Antigua and Barbuda|Antiguan|||
AL|Albania|Albanian||Tirana|
AM|Armenia|Armenian||Yerevan|
AO|Angola|Angolan||Luanda|
AR|Argentina|Argentine;Argentinian||Buenos Aires|Casa Rosada
AT|Austria|Austrian||Vienna|Ballhausplatz
AU|Australia|Australian||Canberra|
AZ|Azerbaijan|Azerbaijani;Azeri||Baku|
BA|Bosnia and Herzegovina;Bosnia|Bosnian||Sarajevo|
BB|Barbados|Barbadian||Bridgetown|
BD|Bangladesh|Bangladeshi||Dhaka|
BE|Belgium|Belgian||Brussels|
BF|Burkina Faso|Burkinabe||Ouagadougou|
BG|Bulgaria|Bulgarian||Sofia|
BH|Bahrain|Bahraini||Manama|
BI|Burundi|Burundian||Gitega|
BJ|Benin|Beninese||Porto-Novo|
BN|Brunei|Bruneian||Bandar Seri Begawan|
BO|Bolivia|Bolivian||La Paz;Sucre|
BR|Brazil|Brazilian||Brasília|Planalto
BS|Bahamas|Bahamian||Nassau|
BT|Bhutan|Bhutanese||Thimphu|
BW|Botswana|||Gaborone|
BY|Belarus|Belarusian;Belarussian||Minsk|
BZ|Belize|Belizean||Belmopan|
CA|Canada|Canadian||Ottawa|
CD|Democratic Republic of the Congo;Democratic Republic of Congo;DRC;DR Congo|Congolese||Kinshasa|
CF|Central African Republic|Central African||Bangui|
CG|Republic of the Congo;Congo-Brazzaville|||Brazzaville|
CH|Switzerland|Swiss||Bern|
CI|Ivory Coast;Côte d'Ivoire|Ivorian||Yamoussoukro|
CL|Chile|Chilean||Santiago|La Moneda
CM|Cameroon|Cameroonian||Yaoundé|
CN|China;PRC|Chinese||Beijing;Peking|Zhongnanhai
CO|Colombia|Colombian||Bogotá|
CR|Costa Rica|Costa Rican||San José|
CU|Cuba|Cuban||Havana|
CV|Cape Verde;Cabo Verde|Cape Verdean||Praia|
CY|Cyprus|Cypriot||Nicosia|
CZ|Czech Republic;Czechia|Czech||Prague|
DE|Germany|German||Berlin|
DJ|Djibouti|Djiboutian|||
DK|Denmark|Danish|Dane;Danes|Copenhagen|
DM|Dominica|||Roseau|
DO|Dominican Republic|Dominican||Santo Domingo|
DZ|Algeria|Algerian||Algiers|
EC|Ecuador|Ecuadorian;Ecuadorean||Quito|
EE|Estonia|Estonian||Tallinn|
EG|Egypt|Egyptian||Cairo|
ER|Eritrea|Eritrean||Asmara|
ES|Spain|Spanish|Spaniard;Spaniards|Madrid|Moncloa
ET|Ethiopia|Ethiopian||Addis Ababa|
EU|||||Brussels
FI|Finland|Finnish|Finn;Finns|Helsinki|
FJ|Fiji|Fijian||Suva|
FR|France|French|Frenchman;Frenchmen|Paris|Élysée;Quai d'Orsay
GA|Gabon|Gabonese||Libreville|
GB|United Kingdom;Britain;Great Britain;UK|British;English;Scottish;Welsh|Briton;Britons|London|Downing Street;Whitehall
GE|Georgia|Georgian||Tbilisi|
GH|Ghana|Ghanaian||Accra|
GM|Gambia|Gambian||Banjul|
GN|Guinea|Guinean||Conakry|
GQ|Equatorial Guinea|||Malabo|
GR|Greece|Greek||Athens|
GT|Guatemala|Guatemalan||Guatemala City|
GW|Guinea-Bissau|||Bissau|
GY|Guyana|Guyanese||Georgetown|
HN|Honduras|Honduran||Tegucigalpa|
HR|Croatia|Croatian|Croat|Zagreb|
HT|Haiti|Haitian||Port-au-Prince|
HU|Hungary|Hungarian||Budapest|
ID|Indonesia|Indonesian||Jakarta|
IE|Ireland|Irish|Irishman|Dublin|
IL|Israel|Israeli||Jerusalem|Tel Aviv
IN|India|Indian||New Delhi;Delhi|
IQ|Iraq|Iraqi||Baghdad|
IR|Iran;Islamic Republic of Iran|Iranian||Tehran;Teheran|
IS|Iceland|Icelandic||Reykjavík|
IT|Italy|Italian||Rome|Palazzo Chigi
JM|Jamaica|Jamaican|||
JO|Jordan|Jordanian||Amman|
JP|Japan|Japanese||Tokyo|
KE|Kenya|Kenyan||Nairobi|
KG|Kyrgyzstan|Kyrgyz||Bishkek|
KH|Cambodia|Cambodian||Phnom Penh|
KM|Comoros|Comorian||Moroni|
KP|North Korea;DPRK;Democratic People's Republic of Korea|North Korean||Pyongyang|
KR|South Korea;Republic of Korea|South Korean||Seoul|Blue House
KW|Kuwait|Kuwaiti|||
KZ|Kazakhstan|Kazakh;Kazakhstani||Astana|
LA|Laos|Laotian;Lao||Vientiane|
LB|Lebanon|Lebanese||Beirut|
LI|Liechtenstein|||Vaduz|
LK|Sri Lanka|Sri Lankan||Colombo|
LR|Liberia|Liberian||Monrovia|
LS|Lesotho|||Maseru|
LT|Lithuania|Lithuanian||Vilnius|
LU|Luxembourg|Luxembourgish|||
LV|Latvia|Latvian||Riga|
LY|Libya|Libyan||Tripoli|
MA|Morocco|Moroccan||Rabat|
MC|Monaco|Monegasque|||
MD|Moldova|Moldovan;Moldavian||Chișinău|
ME|Montenegro|Montenegrin||Podgorica|
MG|Madagascar|Malagasy||Antananarivo|
MK|North Macedonia|Macedonian||Skopje|
ML|Mali|Malian||Bamako|
MM|Myanmar;Burma|Burmese;Myanmarese||Naypyidaw|
MN|Mongolia|Mongolian||Ulaanbaatar|
MR|Mauritania|Mauritanian||Nouakchott|
MT|Malta|Maltese||Valletta|
MU|Mauritius|Mauritian||Port Louis|
MV|Maldives|Maldivian|||
MW|Malawi|Malawian||Lilongwe|
MX|Mexico|Mexican||Mexico City|
MY|Malaysia|Malaysian||Kuala Lumpur|Putrajaya
MZ|Mozambique|Mozambican||Maputo|
NA|Namibia|Namibian||Windhoek|
NE|Niger|Nigerien||Niamey|
NG|Nigeria|Nigerian||Abuja|
NI|Nicaragua|Nicaraguan||Managua|
NL|Netherlands;Holland|Dutch||The Hague;Amsterdam|
NO|Norway|Norwegian||Oslo|
NP|Nepal|Nepali;Nepalese||Kathmandu|
NZ|New Zealand||New Zealander||
OM|Oman|Omani||Muscat|
PA|Panama|Panamanian||Panama City|
PE|Peru|Peruvian||Lima|
PG|Papua New Guinea|||Port Moresby|
PH|Philippines|Philippine;Filipino||Manila|Malacañang
PK|Pakistan|Pakistani||Islamabad|
PL|Poland|Polish|Pole;Poles|Warsaw|
PS|Palestine|Palestinian||Ramallah|
PT|Portugal|Portuguese||Lisbon|
PY|Paraguay|Paraguayan||Asunción|
QA|Qatar|Qatari||Doha|
RO|Romania|Romanian||Bucharest|
RS|Serbia|Serbian|Serb|Belgrade|
RU|Russia;Russian Federation|Russian||Moscow|Kremlin
RW|Rwanda|Rwandan||Kigali|
SA|Saudi Arabia|Saudi;Saudi Arabian||Riyadh|
SD|Sudan|Sudanese||Khartoum|
SE|Sweden|Swedish|Swede;Swedes|Stockholm|
SG|Singapore|Singaporean|||
SI|Slovenia|Slovenian;Slovene||Ljubljana|
SK|Slovakia|Slovak;Slovakian||Bratislava|
SL|Sierra Leone|Sierra Leonean||Freetown|
SN|Senegal|Senegalese||Dakar|
SO|Somalia|Somali||Mogadishu|
SR|Suriname|Surinamese||Paramaribo|
SS|South Sudan|South Sudanese||Juba|
SV|El Salvador|Salvadoran||San Salvador|
SY|Syria|Syrian||Damascus|
SZ|Eswatini;Swaziland|||Mbabane|
TD|Chad|Chadian||N'Djamena|
TG|Togo|Togolese||Lomé|
TH|Thailand|Thai||Bangkok|
TJ|Tajikistan|Tajik||Dushanbe|
TL|East Timor;Timor-Leste|Timorese||Dili|
TM|Turkmenistan|Turkmen||Ashgabat|
TN|Tunisia|Tunisian||Tunis|
TR|Turkey;Türkiye|Turkish|Turk;Turks|Ankara|
TT|Trinidad and Tobago|||Port of Spain|
TW|Taiwan|Taiwanese||Taipei|
TZ|Tanzania|Tanzanian||Dodoma|
UA|Ukraine|Ukrainian||Kyiv|Kiev;Bankova
UG|Uganda|Ugandan||Kampala|
US|United States;United States of America;USA;U S|American||Washington|White House;Pentagon;Foggy Bottom;Washington
UY|Uruguay|Uruguayan||Montevideo|
UZ|Uzbekistan|Uzbek||Tashkent|
VA|Holy See;Vatican|||Vatican City|
VE|Venezuela|Venezuelan||Caracas|Miraflores
VN|Vietnam|Vietnamese||Hanoi|
XK|Kosovo|Kosovar;Kosovan||Pristina|
YE|Yemen|Yemeni||Sanaa;Sana'a|
ZA|South Africa|South African||Pretoria|
ZM|Zambia|Zambian||Lusaka|
ZW|Zimbabwe|Zimbabwean||Harare|
"""  # noqa: E501
