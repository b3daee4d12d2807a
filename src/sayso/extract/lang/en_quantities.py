"""English words of number, bound, change and ratio. Keys are lower case, in plain typography."""

from collections.abc import Mapping

from sayso.wordlist import listed


def _in_order(text: str) -> list[str]:
    return text.split()


# --- Numbers ------------------------------------------------------------------------------------

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
    "lakh": 1e5,
    "million": 1e6,
    "crore": 1e7,
    "billion": 1e9,
    "trillion": 1e12,
}
# Behind figures only.
SHORT_SCALES: Mapping[str, float] = {
    "k": 1000,
    "mn": 1e6,
    "mln": 1e6,
    "mio": 1e6,
    "bn": 1e9,
    "bln": 1e9,
    "tn": 1e12,
    "trn": 1e12,
}
# "12M" are millions; "12m" and "3b" are so only of money, "m" being metres otherwise.
CAPITAL_SCALES: Mapping[str, float] = {"M": 1e6, "B": 1e9, "T": 1e12}
MONEY_SCALES: Mapping[str, float] = {"m": 1e6, "b": 1e9, "t": 1e12}

# Plural scales alone are vague counts: from once to just under ten times (a dozen: to a hundred).
VAGUE: Mapping[str, tuple[float, float]] = {
    "tens of thousands": (20_000, 99_999),
    "hundreds of thousands": (200_000, 999_999),
    "tens of millions": (20e6, 99e6),
    "hundreds of millions": (200e6, 999e6),
    "tens of billions": (20e9, 99e9),
    "hundreds of billions": (200e9, 999e9),
    "tens": (20, 99),
    "scores": (40, 99),
    "dozens": (24, 99),
    "hundreds": (200, 999),
    "thousands": (2000, 9999),
    "millions": (2e6, 9e6),
    "billions": (2e9, 9e9),
    "trillions": (2e12, 9e12),
}
# Before a scale: "several thousand" is three to nine thousand.
FEW: Mapping[str, tuple[float, float]] = {
    "several": (3, 9),
    "a few": (3, 5),
    "few": (3, 5),
    "a couple of": (2, 3),
    "a couple": (2, 3),
    "a good": (1, 1),
    "half a": (0.5, 0.5),
    "half an": (0.5, 0.5),
    "a half": (0.5, 0.5),
    "a quarter": (0.25, 0.25),
    "a quarter of a": (0.25, 0.25),
}
# Between a number and its noun: "five more soldiers".
MORE_OF = listed("more other")
SETS: Mapping[str, float] = {"a pair of": 2, "a trio of": 3, "a quartet of": 4}
AGAIN: Mapping[str, float] = {"twice": 2, "thrice": 3}
ONCE = "once"  # counts only in a ratio: "once in every 30 shots"

# The parts of a whole. Alone ("half", "a third") they count only before `WHOLE`.
FRACTIONS: Mapping[str, int] = {
    form: parts
    for parts, forms in {
        2: "half halves",
        3: "third thirds",
        4: "quarter quarters",
        5: "fifth fifths",
        6: "sixth sixths",
        7: "seventh sevenths",
        8: "eighth eighths",
        9: "ninth ninths",
        10: "tenth tenths",
        100: "hundredth hundredths",
    }.items()
    for form in forms.split()
}
WHOLE = listed("of the its their his her our that this these those")
GLYPHS: Mapping[str, float] = {
    "½": 1 / 2,
    "⅓": 1 / 3,
    "⅔": 2 / 3,
    "¼": 1 / 4,
    "¾": 3 / 4,
    "⅛": 1 / 8,
}
ADDED: Mapping[str, float] = {"and a half": 0.5, "and a quarter": 0.25, "and three quarters": 0.75}
INDEFINITE = listed("a an")
AND = "and"
NEGATIVE = listed("minus negative")
POWER = listed("× x ⋅ *")  # "1.2×10^5"

# Behind figures, these make a clock time of them (a pattern).
CLOCK = r"[ap]\.?m\b\.?|o'clock\b"

# --- Bounds -------------------------------------------------------------------------------------

# Words before a number that bound it, by the bound's name.
BOUNDS: Mapping[str, str] = {
    phrase: bound
    for bound, phrases in {
        "at most": (
            "up to|at most|at the most|no more than|not more than|no greater than|fewer than"
            "|less than|lower than|smaller than|under|below|just under|short of|a maximum of"
            "|maximum of|a maximum|not exceeding|as many as|as much as|as high as|no later than"
            "|within|sub-|<|≤"
        ),
        "at least": (
            "at least|more than|greater than|higher than|larger than|longer than|over|above"
            "|no fewer than|no less than|not less than|not fewer than|upwards of|upward of"
            "|in excess of|exceeding|exceeds|exceeded|a minimum of|minimum of|as few as"
            "|as little as|as low as|beyond|north of|topping|topped|>|≥"
        ),
        "about": (
            "about|around|roughly|approximately|approx|approx.|some|nearly|almost|close to"
            "|closer to|near|an estimated|estimated|estimated at|circa|ca.|ca|in the region of"
            "|something like|give or take|more or less|as many as about|perhaps|maybe|likely"
            "|~|≈|∼"
        ),
    }.items()
    for phrase in phrases.split("|")
}
# They strengthen a bound and belong to it.
BOUND_ADVERBS = listed("just well slightly far significantly considerably only much substantially")
AFTER: Mapping[str, str] = {
    phrase: bound
    for bound, phrases in {
        "at least": (
            "or more|and more|at least|plus|-plus|or higher|or above|and above|and up|and over"
        ),
        "at most": "or fewer|or less|at most|at the most|or lower|or below|and under|maximum",
        "about": "or so|odd|-odd|-ish|or thereabouts",
    }.items()
    for phrase in phrases.split("|")
}
# Between the numbers of a list, and before its last.
LIST_MARKS = listed(", and or even -")
LIST_ENDS = listed("and or")
# Behind a number of days or years in a time: how far back, and not how long.
NO_LENGTH = listed("ago")
# Between a quantity and a number that leaves out what it counts, beside times: "12 percent in May
# and 9 in June", "40 drones, up from 30". What may stand behind such a number of what is measured.
ELLIPSIS = listed("""
    and or but to from in on at near against versus vs than with compared up down not only ,
    """)
ELLIPSIS_ENDS = listed(". , ; : ) - and or but to from in on at by for last this next while") | {""}
# Before a number of years: "aged 34", "at the age of 34".
AGED = ("aged", "age of", "at age")
AGE = "years of age"
# Before a number, with nothing behind it that it could count, these tell an age: "she is 34".
AGE_SUBJECTS = listed("he she who")
AGE_VERBS = listed("is was turns turned be")
AGE_JOINED = listed("he's she's who's")
AGE_FUTURE = listed("will would")
AGE_ENDS = listed(". , ; ! ? and or but when now then at by in on next this last while") | {""}
# Between a bound and its number.
BETWEEN_BOUND = listed("a an about")
RANGE_OPENERS = listed("between from")
BY, FROM, TO, OR, BETWEEN = "by", "from", "to", "or", "between"

# --- Changes ------------------------------------------------------------------------------------

RISES = listed("""
    rose rise rises risen rising grew grow grows grown growing growth increased increase increases
    increasing up climbed climb climbs climbing jumped jump jumps jumping soared soar soars soaring
    surged surge surges surging expanded expansion higher
    rallied rallying leapt leap swelled swelling upped boost boosted boosts accelerated spiked spike
    hike hiked appreciated strengthened rebounded improvement improved raise raised raises
    raising upward
    """)
FALLS = listed("""
    fell fall falls fallen falling dropped drop drops dropping declined decline declines declining
    down decreased decrease decreases decreasing plunged plunge plunging plummeted plummet
    plummeting slid slide slides sliding slipped slip slips tumbled tumble sank sink shrank shrunk
    shrink shrinking slow slowed slows slowing lower lowered lowering reduced reduce reduces
    reducing reduction cut cuts cutting slashed dipped dip dips eased retreated contracted
    contraction lessened dwindled weakened depreciated trimmed discounted discount downward
    """)
# Of money only with "by", "to" or "from": who "raised $5 million" has it, and nothing rose.
RAISES = listed("raise raised raises raising")
# Only of shares, points and money: "lost 3 percent", but not "lost 300 men", "up $3", but not
# "gave up 40 km".
PARTICLES = listed("up down")
GAINS = listed("gained gain gains gaining added adds adding advanced advances put")
LOSSES = listed("lost lose loses losing shed sheds shedding")
SHARES = frozenset({"percent", "percentage points", "basis points", "points"})
# "Went from 3 to 5": the two numbers tell the direction.
MOVES = listed("went gone goes going moved moves changed change changes widened narrowed revised")
# Between the word of a change and its number.
CHANGE_LINKS: Mapping[str, str] = {"by": "by", "of": "of", "to": "to", "at": "to", "from": "from"}
CLAUSE_MARKS = listed("""
    , ; : ( ) [ ] . ! ? "
    """)
# Behind what is measured: "5 percent higher", "a 3-point drop".
MORE = listed("more higher greater bigger larger better faster longer older taller heavier")
LESS = listed("less fewer lower smaller worse slower shorter cheaper lighter younger")
# These not behind a length of time: "a three-year rise" says how long it took.
MORE_NOUNS = listed("rise increase gain growth jump surge hike boost improvement raise")
LESS_NOUNS = listed("fall drop decline decrease reduction cut plunge slide slump discount dip loss")

# --- Ratios -------------------------------------------------------------------------------------

# Behind a count: "three guards for every 30 men", "three guards per boat", "two men at each gate".
AGAINST = (
    "for every", "for each", "to every", "to each", "per every", "per each", "per", "in every",
    "in each", "from every", "from each", "at every", "at each", "on every", "on each",
)  # fmt: skip
# Of these, the ones that a few words may part from the count: "one rifle left for every six men".
FOR_EACH = ("for every", "for each", "to every", "to each", "with every", "with each")
# "They slept two to a room", "25 miles to the gallon", "90 cents on the dollar": before a thing
# that is shared, and before a unit.
TO_A = ("to a", "to an")
TO_THE = ("to the", "on the")
SHARED_BY_SOME = listed("""
    room tent bed bunk cell cabin seat bench desk table house hut truck car bus boat van raft sled
    cart horse team crew class bag box crate page
    """)
# "Each squad of ten gets two radios", "each of the guards was given 30 rounds".
DISTRIBUTES = listed("""
    has had have gets got get receives received carries carried holds held needs needed takes took
    costs cost seats seated keeps kept contains contained uses used eats fires fired earns earned
    pays paid given allotted allowed issued assigned
    """)
AUXILIARIES = listed("is are was were must can may will")
# Before a count: "for every 30 men there are three guards".
OPENERS = (
    "for every", "for each", "out of every", "of every", "of each", "out of each", "with every",
    "with each",
)  # fmt: skip
# "two in five", "one out of every ten". Those but "in" say by themselves that it is a ratio.
AMONG = (
    "in", "in every", "in each", "out of", "out of every", "of every", "out of each", "every",
    "-in-",
)  # fmt: skip
TO_ONE = ("to", "-to-", "for", "-for-", "-", "against")
JOINED_TO = ("-to-", "-for-")
# Near two numbers, these make them a ratio; beside a `RATIO_LEADS` only the greater comes first.
RATIO_NOUNS = listed("ratio ratios proportion proportions odds")
RATIO_LEADS = listed("""
    outnumber outnumbers outnumbered outnumbering outgun outguns outgunned margin advantage
    majority superiority
    """)
EVERY = listed("every each")
EACH_TIME = "every"
PER = "per"
OTHER = "other"  # "every other house"
ORDINAL_ENDINGS = listed("st nd rd th")
# "Two parts sand to one part lime".
PARTS = listed("part parts")
# "20 a day", "15 dollars a head".
EACH = listed("a an each every per /")
RATE_NOUNS = listed("""
    second minute hour day week month year night morning quarter season head person piece share
    barrel ton tonne gallon ounce pound litre liter kilo kilogram gram acre hectare kilometer
    kilometre mile meter metre game match shift unit
    """)
# "A year earlier" is a time and no rate.
NOT_RATES = listed("ago earlier later")
ORDINALS: Mapping[str, int] = {
    word: number
    for number, word in enumerate(
        _in_order("second third fourth fifth sixth seventh eighth ninth tenth"), start=2
    )
}
CLAUSE_OPENERS = listed('and that but while so , ; : " ( -')
