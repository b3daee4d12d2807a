"""English words of the calendar and the clock. Keys are lower case."""

from collections.abc import Mapping


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _in_order(text: str) -> list[str]:
    return text.split()


MONTHS: Mapping[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "january jan jan.",
            "february feb feb.",
            "march mar mar.",
            "april apr apr.",
            "may",
            "june jun jun.",
            "july jul jul.",
            "august aug aug.",
            "september sep sep. sept sept.",
            "october oct oct.",
            "november nov nov.",
            "december dec dec.",
        ),
        start=1,
    )
    for name in names.split()
}
# Also common words or names: alone they count as months only behind "in", "since" and the like.
DOUBTFUL_MONTHS = _words("jan mar march apr april may jun june aug august sep dec")

WEEKDAYS: Mapping[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "monday mon mon.",
            "tuesday tue tue. tues tues.",
            "wednesday wed wed.",
            "thursday thu thu. thur thur. thurs thurs.",
            "friday fri fri.",
            "saturday sat.",
            "sunday sun.",
        )
    )
    for name in names.split()
}

ORDINALS: Mapping[str, int] = {
    name: number
    for number, name in enumerate(
        _in_order("""
        first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
        thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
        """),
        start=1,
    )
}

# The letter of the unit and how many of it, as `reckon` writes them.
UNITS: Mapping[str, tuple[str, int]] = {
    "hour": ("h", 1),
    "hours": ("h", 1),
    "day": ("d", 1),
    "days": ("d", 1),
    "week": ("w", 1),
    "weeks": ("w", 1),
    "fortnight": ("w", 2),
    "month": ("m", 1),
    "months": ("m", 1),
    "year": ("y", 1),
    "years": ("y", 1),
    "decade": ("y", 10),
    "decades": ("y", 10),
    "century": ("y", 100),
    "centuries": ("y", 100),
}

PARTS: Mapping[str, str] = {
    "morning": "morning",
    "dawn": "dawn",
    "sunrise": "dawn",
    "daybreak": "dawn",
    "noon": "noon",
    "midday": "noon",
    "afternoon": "afternoon",
    "dusk": "dusk",
    "sunset": "dusk",
    "evening": "evening",
    "night": "night",
    "midnight": "midnight",
}

SEASONS: Mapping[str, str] = {
    "spring": "spring",
    "springtime": "spring",
    "summer": "summer",
    "summertime": "summer",
    "autumn": "autumn",
    "fall": "autumn",
    "winter": "winter",
    "wintertime": "winter",
}
DOUBTFUL_SEASONS = frozenset({"fall"})

DAYS: Mapping[str, int] = {"today": 0, "tomorrow": 1, "yesterday": -1}

# One letter a class of words; the grammar in `time_grammar.py` is written in these letters.
CLASSES: Mapping[str, str] = {
    word: letter
    for letter, words in {
        "T": "tonight",
        "V": "overnight",
        "L": "last",
        "Q": "past previous preceding",
        "X": "next",
        "c": "coming upcoming",
        "H": "this current",
        "r": "recent",
        "F": "few several couple",
        "G": "ago",
        "E": "earlier later",
        "e": "early",
        "i": "mid middle",
        "l": "late",
        "z": "end close",
        "b": "beginning start",
        "p": "previously recently initially formerly",
        "o": "of",
        "n": "on",
        "j": "in during into throughout",
        "h": "within",
        "a": "at around about",
        "w": "between",
        "f": "from",
        "t": "to",
        "u": "until till through thru",
        "y": "by",
        "s": "since",
        "k": "before",
        "q": "after following",
        "d": "the",
        "&": "and",
        "N": "a an",
        "v": "onwards onward",
        "%": "time gmt utc est edt cet cest eet eest msk",
        "K": "weekend weekends",
    }.items()
    for word in words.split()
}

MERIDIEMS: Mapping[str, int] = {"am": 0, "a.m.": 0, "a.m": 0, "pm": 12, "p.m.": 12, "p.m": 12}

# Words that tell whether what they govern lies ahead or behind, for days and months without a
# date. `WOULD`: it lay ahead of those who spoke, and may lie behind those who report it.
FUTURE = _words("""
    will shall can may must going plan plans planning expect expects intend intends aims aim want
    wants prepare prepares preparing upcoming coming forecast predicts 'll won't hopes hope ahead
    """)
WOULD = _words("""
    would should could might planned expected due set scheduled schedule intended prepared ready
    promised promise pledged vowed threatened threatens predicted deadline ultimatum
    """)
PAST = _words("""
    was were had did been said told went came took gave began broke brought built bought
    caught chose drew drove fell felt fought flew found got grew heard held hit kept knew led left
    lost made met paid ran rose sat saw sent shot spoke stood stole struck taught thought threw
    understood won wore wrote wasn't weren't hadn't didn't says ago
    """)
# They end in "ed" and tell nothing.
NOT_PAST = _words(
    "need needed indeed red bed feed seed speed exceed proceed succeed united armed hundred"
)

# Verbs of saying and recording: a time beside one of them says when words were spoken.
SAYING = _words("""
    said says stated told added announced wrote posted tweeted published released recorded
    intercepted reported warned denied confirmed claimed declared replied insisted noted explained
    broadcast aired spoke speaking interview statement testified testimony briefing conversation
    conversations call recording admitted acknowledged argued asked urged
    """)
