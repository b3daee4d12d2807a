"""Names to swap in: of people in forty countries, of bodies, of places, and coined ones.

News of the world names people, bodies and places that no corpus at hand has met. A coined word
("Batakoot") comes as often as a name of each kind, so that a rare word by itself tells nothing and
the words around it do.
"""

import sqlite3
import warnings
from collections.abc import Sequence
from random import Random

from faker import Faker

from sayso.extract import gazetteer
from sayso.extract.tagger.labels import Name

MANY = 6000  # names of each kind
COINED = 0.15  # of them
_LARGE = 20_000  # people: towns that news may name


def _words(listed: str) -> list[str]:
    return [word.strip() for word in listed.split(",")]


# Where names are written in Latin letters, in the proportions in which they are wanted.
_LOCALES = _words("""
    en_GB, en_IE, en_IN, en_IN, en_KE, en_KE, en_NG, en_NG, en_NZ, en_PK, en_PK, en_TH, en_US,
    ha_NG, ig_NG, sw, sw, yo_NG, tw_GH, zu_ZA, zu_ZA, fr_DZ, fr_FR, fr_CA, es_AR, es_CL, es_CO,
    es_ES, es_MX, pt_BR, pt_PT, it_IT, ro_RO, de_DE, de_CH, nl_NL, da_DK, no_NO, sv_SE, fi_FI,
    et_EE, lv_LV, lt_LT, pl_PL, cs_CZ, sk_SK, sl_SI, hr_HR, hu_HU, tr_TR, az_AZ, uz_UZ, id_ID,
    id_ID
""")
_CHINESE, _JAPANESE = "zh_CN", "ja_JP"  # written in Latin letters too
_ROMANISED = 0.125  # of the people have such a name
_COMMON = 0.2  # of the people go by one word only

_FIELDS = _words("""
    Agriculture, Airports, Aviation, Banking, Basketball, Border, Broadcasting, Civil Defence,
    Commerce, Conservation, Cricket, Culture, Customs, Defence, Development, Education, Elections,
    Electricity, Energy, Environment, Export, Farmers, Finance, Fisheries, Football,
    Foreign Affairs, Forestry, Gas, Health, Highways, Housing, Human Rights, Immigration, Industry,
    Information, Intelligence, Investment, Journalists, Justice, Labour, Land, Lawyers, Maritime,
    Medicines, Meteorology, Mining, Motor, Nuclear, Nurses, Petroleum, Planning, Police, Ports,
    Power, Press, Prisons, Public Health, Public Works, Railways, Research, Revenue, Roads, Science,
    Security, Shipping, Social Welfare, Space, Statistics, Steel, Students, Sugar, Tea, Teachers,
    Telecommunications, Television, Textile, Tourism, Trade, Transport, Veterans, Water, Wildlife,
    Women, Workers, Youth
""")
_BODIES = _words("""
    Administration, Agency, Alliance, Association, Authority, Board, Bureau, Centre, Chamber, Club,
    Coalition, Commission, Committee, Confederation, Cooperative, Corporation, Council, Department,
    Directorate, Federation, Forum, Foundation, Fund, Initiative, Institute, League, Ministry,
    Network, Organisation, Service, Society, Taskforce, Tribunal, Trust, Union
""")
_FIRMS = _words("""
    Airlines, Airways, Bank, Brothers, Capital, Cement, Co, Energy, Foods, Group, Holdings, Hotels,
    Inc, Industries, Insurance, International, Limited, Logistics, Ltd, Media, Mining, Motors, Oil,
    Partners, Pharma, Resources, Shipping, Solutions, Steel, Systems, Technologies, Telecom,
    Textiles
""")
_LOCAL = _words("""
    Cathedral, City Council, City FC, College, County Council, Court, District Court, FC,
    Fire Department, General Hospital, High Court, High School, Hospital, Medical Centre,
    Municipality, Museum, Police Department, Polytechnic, Port Authority, Provincial Council,
    Stock Exchange, Supreme Court, United, University, Wanderers
""")
_PAPERS = _words("""
    Chronicle, Daily News, Gazette, Guardian, Herald, Mail, Mirror, Observer, Post, Standard, Star,
    Times
""")
_PERSUASIONS = _words("""
    All, Christian, Democratic, Free, Islamic, Labour, Liberal, National, New, People's, Popular,
    Progressive, Republican, Revolutionary, Social, Socialist, United, Workers'
""")
_PARTIES = _words("""
    Action, Alliance, Coalition, Congress, Convention, Front, League, Movement, Party, Rally, Union
""")
_ARMED = _words("""
    Army, Battalion, Brigade, Brigades, Defence Force, Division, Front, Guard, Liberation Army,
    Militia, Regiment, Resistance
""")
_ABBREVIATED = 0.2  # of the bodies whose initials are a word of three to six letters
_WIDE = ["National", "Central", "International"]

_OPENINGS = _words("""
    b, ch, d, dh, f, g, gw, h, j, k, kh, kw, l, m, mb, mw, n, nd, ng, ny, p, ph, r, s, sh, t, th,
    ts, v, w, y, z, zh
""")
_VOWELS = _words("a, a, a, e, i, i, o, o, u, u, aa, ai, ei, ia, ou")
_CODAS = [*[""] * 8, *_words("n, n, m, r, k, l, ng, sh, t, z")]
_SYLLABLES = (1, 2, 2, 2, 3)
_PLACES = ["{}"] * 8 + ["{} Province", "{} River", "Mount {}", "{} district", "{} Island"]
_STATES = 0.25  # of the places are states
_KNOWN = 0.8  # of the others are towns of the gazetteer


def pools(chance: Random) -> dict[Name, list[str]]:
    """So many names of each kind, drawn by chance."""
    towns, states = _known_places()
    people = _people(chance)
    families = [name.split()[-1] for name in people]
    found = {
        Name.PERSON: people,
        Name.ORGANISATION: [_body(chance, towns + states, families) for _ in range(MANY)],
        Name.PLACE: [_place(chance, towns, states) for _ in range(MANY)],
    }
    for names in found.values():
        for place in range(0, len(names), round(1 / COINED)):
            names[place] = coined(chance)
    return found


def coined(chance: Random) -> str:
    """A word that nobody has met, of a few syllables."""
    count = chance.choice(_SYLLABLES)
    parts = (_OPENINGS, _VOWELS, _CODAS)
    return "".join(chance.choice(part) for _ in range(count) for part in parts).capitalize()


def _known_places() -> tuple[list[str], list[str]]:
    with sqlite3.connect(f"file:{gazetteer.PATH}?mode=ro", uri=True) as known:
        rows = known.execute("SELECT name FROM place WHERE population > ? ORDER BY id", (_LARGE,))
        towns = [name for (name,) in rows]
        rows = known.execute("SELECT name FROM place WHERE kind = 'C' ORDER BY id")
        return towns, [name for (name,) in rows]


def _people(chance: Random) -> list[str]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of locales that are to be renamed
        known = {name: Faker(name) for name in (*_LOCALES, _CHINESE, _JAPANESE)}
    for source in known.values():
        source.seed_instance(chance.randrange(1 << 30))
    found = []
    for _ in range(MANY):
        if chance.random() < _ROMANISED:
            name = _romanised(chance, known[_CHINESE], known[_JAPANESE])
        else:
            source = known[chance.choice(_LOCALES)]
            name = f"{source.first_name()} {source.last_name()}"
        found.append(chance.choice(name.split()) if chance.random() < _COMMON else name)
    return found


def _romanised(chance: Random, chinese: Faker, japanese: Faker) -> str:
    if chance.random() < 0.5:
        return str(japanese.romanized_name())
    both = [chinese.last_romanized_name(), chinese.first_romanized_name()]
    chance.shuffle(both)
    return " ".join(both)


def _body(chance: Random, places: Sequence[str], families: Sequence[str]) -> str:
    name = _spelled(chance, places, families)
    initials = "".join(word[0] for word in name.split() if word[0].isupper())
    short = 2 < len(initials) < 7 and chance.random() < _ABBREVIATED
    return initials if short else name


def _spelled(chance: Random, places: Sequence[str], families: Sequence[str]) -> str:
    """The name of a body, by one of ten patterns."""
    one = chance.choice
    place = one(places)
    owner = one(families) if chance.random() < 0.6 else coined(chance)
    field, body = one(_FIELDS), one(_BODIES)
    patterns = (
        f"{one([place, *_WIDE])} {field} {body}",
        f"{body} of {field}",
        f"{body} for {field} and {one(_FIELDS)}",
        f"{owner} {one(_FIRMS)}",
        f"{place} {one(_LOCAL)}",
        f"{one([place, owner])} {one(_PAPERS)}",
        f"{one(_PERSUASIONS)} {one([one(_PERSUASIONS), place])} {one(_PARTIES)}",
        f"{one([place, owner])} {one(_ARMED)}",
        f"University of {place}",
        owner,
    )
    return one(patterns)


def _place(chance: Random, towns: Sequence[str], states: Sequence[str]) -> str:
    if chance.random() < _STATES:
        return chance.choice(states)
    name = chance.choice(towns) if chance.random() < _KNOWN else coined(chance)
    return chance.choice(_PLACES).format(name)
