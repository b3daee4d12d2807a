"""English words of number, measure and counting. Keys are lower case, in plain typography."""

from collections.abc import Mapping


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _in_order(text: str) -> list[str]:
    return text.split()


DIGITS: Mapping[str, int] = {
    word: number
    for number, word in enumerate(
        _in_order("""
        zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
        fifteen sixteen seventeen eighteen nineteen
        """)
    )
}
TENS: Mapping[str, int] = {
    word: 10 * number
    for number, word in enumerate(
        _in_order("twenty thirty forty fifty sixty seventy eighty ninety"), start=2
    )
}
SCALES: Mapping[str, float] = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 1000,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "k": 1000,
    "m": 1e6,
    "mn": 1e6,
    "mln": 1e6,
    "bn": 1e9,
    "bln": 1e9,
    "tn": 1e12,
}

# Plural scales alone are vague counts: from once to just under ten times (a dozen: to a hundred).
VAGUE: Mapping[str, tuple[float, float]] = {
    "tens of thousands": (20_000, 99_999),
    "hundreds of thousands": (200_000, 999_999),
    "tens of millions": (20e6, 99e6),
    "hundreds of millions": (200e6, 999e6),
    "tens": (20, 99),
    "scores": (40, 99),
    "dozens": (24, 99),
    "hundreds": (200, 999),
    "thousands": (2000, 9999),
    "millions": (2e6, 9e6),
    "billions": (2e9, 9e9),
}
SEVERAL = (3.0, 9.0)  # "several thousand" is three to nine thousand
FEW: Mapping[str, tuple[float, float]] = {
    "several": SEVERAL,
    "a few": (3.0, 5.0),
    "a couple": (2.0, 3.0),
    "half a": (0.5, 0.5),
}

FRACTIONS: Mapping[str, int] = {
    "half": 2,
    "third": 3,
    "quarter": 4,
    "fifth": 5,
    "sixth": 6,
    "eighth": 8,
    "tenth": 10,
}

# Words before a number that bound it.
AT_MOST = (
    "up to",
    "at most",
    "no more than",
    "not more than",
    "fewer than",
    "less than",
    "under",
    "below",
    "a maximum of",
)
AT_LEAST = (
    "at least",
    "more than",
    "over",
    "above",
    "no fewer than",
    "no less than",
    "not less than",
    "upwards of",
    "in excess of",
    "exceeding",
    "a minimum of",
)
ABOUT = (
    "about",
    "around",
    "roughly",
    "approximately",
    "some",
    "nearly",
    "almost",
    "close to",
    "an estimated",
    "estimated",
    "as many as about",
    "circa",
)
AS_MANY = ("as many as", "as much as")  # the most that is said: a bound from above
AFTER_AT_LEAST = ("or more", "and more", "at least", "plus")
AFTER_AT_MOST = ("or fewer", "or less", "at most", "at the most")
AFTER_ABOUT = ("or so",)

# What is written → the unit it is given as.
UNITS: Mapping[str, str] = {
    form: unit
    for unit, forms in {
        "percent": "percent|per cent|%|pct|percentage points|percentage point",
        "km": "km|kilometer|kilometers|kilometre|kilometres|kms",
        "m": "m|meter|meters|metre|metres",
        "cm": "cm|centimeter|centimeters|centimetre|centimetres",
        "mm": "mm|millimeter|millimeters|millimetre|millimetres",
        "miles": "mile|miles",
        "feet": "foot|feet|ft",
        "yards": "yard|yards",
        "inches": "inch|inches",
        "square km": "square km|square kilometers|square kilometres|square kilometer|sq km",
        "square miles": "square miles|square mile|sq miles",
        "hectares": "hectare|hectares|ha",
        "acres": "acre|acres",
        "kg": "kg|kilogram|kilograms|kilogramme|kilogrammes|kilo|kilos",
        "grams": "gram|grams",
        "tons": "ton|tons|tonne|tonnes|metric tons|metric tonnes",
        "pounds": "pound|pounds|lb|lbs",
        "barrels": "barrel|barrels",
        "liters": "liter|liters|litre|litres",
        "megawatts": "mw|megawatt|megawatts",
        "km/h": "km/h|kph|kilometers per hour|kilometres per hour",
        "mph": "mph|miles per hour",
        "degrees": "degrees|degree",
        "seconds": "second|seconds",
        "minutes": "minute|minutes",
        "hours": "hour|hours",
        "days": "day|days",
        "weeks": "week|weeks",
        "months": "month|months",
        "years": "year|years",
        "decades": "decade|decades",
        "dollars": "dollar|dollars|usd",
        "euros": "euro|euros|eur",
        "rubles": "ruble|rubles|rouble|roubles|rub",
        "hryvnias": "hryvnia|hryvnias|hryvnyas|uah",
        "yuan": "yuan|renminbi",
        "won": "won",
        "yen": "yen",
        "rials": "rial|rials",
        "shekels": "shekel|shekels",
        "cents": "cent|cents",
    }.items()
    for form in forms.split("|")
}
CURRENCIES: Mapping[str, str] = {
    "us$": "dollars",
    "$": "dollars",
    "€": "euros",
    "£": "pounds sterling",
    "¥": "yen",
    "₽": "rubles",
    "₴": "hryvnias",
    "₪": "shekels",
    "₩": "won",
}

# A number behind one of these names a thing and counts none: "Resolution 12", "Room 4".
LABELS = _words("""
    resolution article articles section sections chapter page pages paragraph no nos number numbers
    room flight route highway unit phase level type model version order decree protocol point item
    figure table volume part title rule act bill law case line lane gate block building apartment
    house street channel frequency grade class category area zone sector checkpoint psalm verse
    task group channel station battalion brigade regiment division squadron object facility
    world war covid
    """)

# Words that cannot stand in a counted noun phrase: it ends before them.
STOPS = _words("""
    a about above across after again against ago all along also am among an and any are around as at
    away back be because been before behind being below between both but by can could did do does
    down during each either else even every ever far few fewer for from had has have he her here
    hers him his how i if in including inside instead into is it its just later least less like
    many may me might mine more most much must my near nearly neither next no nor not now of off on
    once one only onto or other our out outside over own past per plus rather said same say says
    shall she should since so some soon still such than that the their them then there these they
    this those though through till to together too toward towards under until up upon us was we
    were what when where whether which while who whom whose why will with within without worth would
    yet you your
    added agreed appeared arrived attended became began broke came caught claimed crossed died drew
    entered escaped fell felt fled found gathered gave got grew heard held hit joined kept knew left
    live lived lost made marched meet met moved needed opened paid reported remained returned
    ran sat saw sent served shot spoke stand stayed stood took told took turned used voted
    walked went won worked apart old long wide deep
    high tall ahead apiece today tomorrow yesterday tonight daily annually overall altogether
    """)

# Plurals that do not end in s: a counted noun phrase may end with them.
PLURALS = _words("""
    people men women children personnel police servicemen servicewomen policemen firemen troops
    infantry cavalry staff crew aircraft cattle livestock fish sheep mice feet teeth
    geese oxen media data criteria civilians artillery ammunition
    """)
# They end in s and are no plurals.
NOT_PLURAL = _words("""
    news arms defense's less this is was has its us always perhaps across express press class cross
    loss pass mass gas bus glass grass business focus status virus campus chaos basis crisis
    analysis series species headquarters means
    """)
ARTICLES = _words("the a an these those its their his her our your my")

# "one" is a pronoun or an idiom before these, and behind those.
ONE_BEFORE = _words("of another day point time side hand thing way who that more to")
ONE_AFTER = _words("no any every each this that the another some which only")
# "one soldier said": a person picked out, not counted.
ONE_PERSON_VERBS = _words("""
    said says told tells added adds asked asks replied recalled explained wrote writes was is can
    could has had heard who complained remarked noted shouted continued described
    """)
EVERY = ("for every", "for each", "to every", "per every", "per each", "per")
CHANGES = _words("""
    rose rise rises risen rising grew grow grown increased increase increasing raised raise raising
    up climbed jumped soared fell fall fallen falling dropped drop declined cut reduced reduce down
    lowered shrank changed went gone widened expanded
    """)
