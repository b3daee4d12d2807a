"""English words of the calendar and the clock. Keys are lower case."""

from collections.abc import Iterable, Mapping

from sayso.wordlist import listed


def _in_order(groups: Iterable[str], first: int = 1) -> Mapping[str, int]:
    return {
        name: number for number, names in enumerate(groups, start=first) for name in names.split()
    }


MONTHS: Mapping[str, int] = _in_order(
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
    )
)
# Also common words or names: alone the first count as months only behind "in", "since" and the
# like, the others never.
DOUBTFUL_MONTHS: Mapping[str, str] = {
    **dict.fromkeys(listed("march april may june august"), "maymonth"),
    **dict.fromkeys(listed("jan mar apr jun aug sep dec"), "shortmonth"),
}

WEEKDAYS: Mapping[str, int] = _in_order(
    (
        "monday mon mon.",
        "tuesday tue tue. tues tues.",
        "wednesday wed wed.",
        "thursday thu thu. thur thur. thurs thurs.",
        "friday fri fri.",
        "saturday sat.",
        "sunday sun.",
    ),
    first=0,
)

ORDINALS: Mapping[str, int] = {
    **_in_order(
        (
            "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
            "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
            "seventeenth", "eighteenth", "nineteenth", "twentieth",
        )
    ),
    "thirtieth": 30,
}  # fmt: skip
RANKS = 13  # written out, a lower ordinal more often tells a rank than a day of the month

# The letter of the unit and how many of it, as `reckon` writes them.
UNITS: Mapping[str, tuple[str, int]] = {
    name: (letter, size)
    for names, letter, size in (
        ("seconds", "s", 1),
        ("minute minutes", "n", 1),
        ("hour hours", "h", 1),
        ("day days", "d", 1),
        ("week weeks", "w", 1),
        ("fortnight fortnights", "w", 2),
        ("month months", "m", 1),
        ("quarters", "q", 1),
        ("year years", "y", 1),
        ("decade decades", "y", 10),
        ("century centuries", "y", 100),
        ("millennium millennia", "y", 1000),
    )
    for name in names.split()
}

PARTS: Mapping[str, str] = {
    "morning": "morning",
    "mornings": "morning",
    "dawn": "dawn",
    "sunrise": "dawn",
    "daybreak": "dawn",
    "daytime": "day",
    "afternoon": "afternoon",
    "afternoons": "afternoon",
    "dusk": "dusk",
    "sunset": "dusk",
    "nightfall": "dusk",
    "evening": "evening",
    "evenings": "evening",
    "night": "night",
    "nights": "night",
    "noon": "noon",
    "midday": "noon",
    "midnight": "midnight",
}
HOURS = listed("noon midday midnight")  # a point of the clock rather than a part of the day

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

# Days that have a name: by month and day, or as `sayso.reckon` names a feast that moves.
HOLIDAYS: Mapping[str, str] = {
    "easter": "feast:easter",
    "easter sunday": "feast:easter",
    "good friday": "feast:good-friday",
    "easter monday": "feast:easter-monday",
    "pentecost": "feast:pentecost",
    "thanksgiving": "feast:thanksgiving",
    "thanksgiving day": "feast:thanksgiving",
    "labor day": "feast:labor-day",
    "memorial day": "feast:memorial-day",
    "christmas": "--12-25",
    "christmas day": "--12-25",
    "christmas eve": "--12-24",
    "new year's day": "--01-01",
    "new year's eve": "--12-31",
    "halloween": "--10-31",
    "valentine's day": "--02-14",
}

# Several words that stand for one class.
PHRASES: Mapping[str, str] = dict.fromkeys(
    ("these days", "to this day", "present day", "present-day", "modern day", "modern-day"), "now"
)

DAYS: Mapping[str, int] = {"today": 0, "tomorrow": 1, "yesterday": -1}

# How often, as TIMEX3 writes it.
OFTEN: Mapping[str, str] = {
    "hourly": "PT1H",
    "daily": "P1D",
    "nightly": "XXXX-XX-XXTNI",
    "weekly": "P1W",
    "fortnightly": "P2W",
    "monthly": "P1M",
    "annually": "P1Y",
    "yearly": "P1Y",
}
# "the nineties": always of the 20th century.
TENS_OF_YEARS: Mapping[str, int] = {
    "twenties": 1920, "thirties": 1930, "forties": 1940, "fifties": 1950, "sixties": 1960,
    "seventies": 1970, "eighties": 1980, "nineties": 1990,
}  # fmt: skip
SCALES: Mapping[str, int] = {"dozen": 12, "hundred": 100, "thousand": 1000}
# Words that are at once a number and the first half of a year that is spelt out.
HUNDREDS = listed("sixteen seventeen eighteen nineteen")

# One class a word; the grammar in `en_time_grammar.py` is written with the names of the classes.
CLASSES: Mapping[str, str] = {
    word: name
    for name, words in {
        "tonight": "tonight",
        "overnight": "overnight",
        "last": "last",
        "past": "past",
        "previous": "previous preceding prior",
        "next": "next",
        "following": "following subsequent",
        "coming": "coming upcoming",
        "this": "this",
        "that": "that those",
        "same": "same very",
        "current": "current",
        "latest": "latest corresponding comparable",
        "recent": "recent",
        "few": "few several couple many numerous",
        "another": "another additional other",
        "more": "more",
        "whole": "whole entire full consecutive straight successive trading business working",
        "some": "some",
        "ago": "ago",
        "earlier": "earlier",
        "later": "later",
        "early": "early",
        "mid": "mid",
        "middle": "middle",
        "late": "late",
        "end": "end close",
        "start": "beginning start outset",
        "of": "of",
        "on": "on",
        "in": "in during throughout",
        "into": "into",
        "within": "within",
        "at": "at",
        "as": "as",
        "around": "around about approximately roughly",
        "nearly": "nearly almost barely",
        "than": "than",
        "over": "over",
        "up": "up",
        "least": "least",
        "most": "most",
        "less": "less fewer",
        "no": "no",
        "between": "between",
        "from": "from",
        "to": "to",
        "or": "or",
        "until": "until till through thru",
        "by": "by",
        "since": "since",
        "before": "before",
        "after": "after",
        "the": "the",
        "and": "and",
        "a": "a an",
        "half": "half",
        "per": "per",
        "each": "each every",
        "once": "once twice times",
        "onwards": "onwards onward",
        "local": "local",
        "time": "time",
        "period": "period",
        "future": "future",
        "zone": "gmt utc est edt cst cdt pst pdt cet cest eet eest msk",
        "oclock": "o'clock hrs",
        "weekend": "weekend weekends",
        "quarter": "quarter",
        "fiscal": "fiscal",
        "bc": "bc bce b.c. b.c",
        "ad": "ad a.d.",
        "old": "old age",
        "eve": "eve",
        "present": "present",
        "ended": "ended ending",
        "so": "so",
        "now": "now currently nowadays presently",
        "lately": "recently lately",
        "formerly": "previously formerly initially",
    }.items()
    for word in words.split()
}

MERIDIEMS: Mapping[str, int] = {"am": 0, "a.m.": 0, "a.m": 0, "pm": 12, "p.m.": 12, "p.m": 12}

# After a bare number: what it counts though no "s" ends it, and what it does not though one does.
COUNTED = listed("people men women children troops police percent feet miles euros meters metres")
NOT_COUNTED = listed("was is has as this his its")
