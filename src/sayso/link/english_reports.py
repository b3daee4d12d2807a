"""Tables of English words that lineage and mutations rest on: no logic.

Words are folded (no case, no accents).
"""

from sayso.wordlist import listed

# Number words as figures, by their stems.
_NUMBERS = """
    one two thre four fiv six seven eight nin ten eleven twelv thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty
"""
FIGURES = {word: str(figure) for figure, word in enumerate(_NUMBERS.split(), start=1)} | {
    "thirty": "30",
    "forty": "40",
    "fifty": "50",
    "sixty": "60",
    "hundr": "100",
}

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

# --- Who publishes ---

# What marks a publisher as a body that speaks for itself.
BODIES = listed(
    """
    airline airlines association authority battalion board brigade bureau chamber church city
    clinic command commission commissioner committee company consulate corporation council court
    customs delegation division doctors embassy federation foundation front gmbh governor
    governorate hospital inc institute ltd mayor medecins mission mothers movement municipality
    network observatory ombudsman order parish party plc prosecutor prosecutors railways regiment
    relief rescue society union university vigil watch
    """
)
# Offices of a body that have "press" in their name and are no outlet.
PRESS_OFFICE = listed(
    """
    department directorate media office section service
    """
)
# These say only what an organ is concerned with.
SORTS = listed(
    """
    defence defense forces foreign intelligence interior military security
    """
)
# An office and the body that it stands for, by their stems.
OFFICE_OF = {
    **dict.fromkeys(("governorate", "governorat"), "governor"),
    **dict.fromkeys(("ministry", "ministri"), "minister"),
    "presidency": "president",
    "premiership": "premier",
    "chancellery": "chancellor",
    "commission": "commissioner",
    "command": "commander",
    "embassy": "ambassador",
    "consulat": "consul",
    "prosecution": "prosecutor",
}

# --- What a report goes by ---

# Papers, by which a report may tell what it goes by.
PAPERS = listed(
    """
    announcement article blog briefing bulletin comment communique conference correction deadline
    declaration document draft findings interview letter log memo memorandum minutes notice paper
    post press promise protest recording release report statement statements story summary tape
    transcript translation ultimatum
    """
)
# Of these, what the title of a paper may be known by.
TITLED = listed(
    """
    announcement bulletin communique declaration findings letter log memorandum minutes notice
    protest recording report statement transcript
    """
)
# Outlets that are told of without a name.
SOME_OUTLET = listed(
    """
    blog broadcaster channel daily newspaper outlet outlets site station tabloid website weekly
    """
)
# A paragraph that opens so amends the report above it.
AMENDMENTS = listed(
    """
    clarification correction editor's editors note retraction update
    """
)

# --- How surely it is told ---

# Words that make what is told less sure, and those that bind it to a condition.
HEDGES = listed(
    """
    allegedly apparently appear appears believed could likely may maybe might perhaps possibly
    presumably probably purportedly reportedly seem seemingly seems suggest suggested suggests
    suspected unconfirmed unlikely unverified
    """
)
CONDITIONS = frozenset(
    {"if", "unless", "provided", "on condition", "as long as", "so long as", "as far as"}
)
