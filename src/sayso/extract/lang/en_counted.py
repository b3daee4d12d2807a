"""English words around what is counted. All are lower case."""

from sayso.wordlist import listed

# A number behind one of these names a thing and counts none: "Resolution 12", "Room 4".
LABELS = listed("""
    resolution resolutions article articles section sections clause clauses annex chapter chapters
    page pages paragraph no nos number numbers room flight route highway unit phase level type
    model version order decree protocol point item figure table volume part title rule act bill
    law case line lane gate block building apartment house street channel frequency grade class
    category area zone sector checkpoint psalm verse episode season step gen generation size vol
    ch pp grid grids squares hill hills height heights lot lots bus tram km kilometre kilometer
    mile rooms flights routes paragraphs task group station battalion brigade regiment division
    squadron object facility world war covid
""")

# Words that cannot stand in a counted noun phrase: it ends before them.
STOPS = listed("""
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
    added agreed appeared arrived attended became began broke came caught claimed crossed died
    drew entered escaped fell felt fled found gathered gave go goes come comes gone got grew heard
    held hit joined kept knew left live lived lost made marched meet met moved needed opened paid
    reported remained returned ran sat saw sent served shot spoke stand stayed stood took told
    took turned used voted walked went won worked bought built chose drank drove ate fed flew
    forgot fought hid hung knelt laid led lent meant rang rode rose sang sank shook slept sold
    sought spent sprang stole stuck struck swam swept swore taught thought threw tore understood
    wept woke wore wrote apart old long wide deep high tall ahead apiece today tomorrow yesterday
    tonight daily annually overall altogether
    """)

# Plurals that do not end in s: a counted noun phrase may end with them.
PLURALS = listed("""
    people men women children personnel police servicemen servicewomen policemen firemen troops
    infantry cavalry staff crew aircraft cattle livestock fish sheep mice feet teeth
    geese oxen media data criteria civilians artillery ammunition
    """)
# They end in s and are no plurals.
NOT_PLURAL = listed("""
    news arms defense's less this is was has its us always perhaps across express press class cross
    loss pass mass gas bus glass grass business focus status virus campus chaos basis crisis
    analysis series species headquarters means
    regimen specimen omen abdomen acumen
    """)
ARTICLES = listed("the a an these those its their his her our your my")

# "one" is a pronoun or an idiom before these, and behind those.
ONE_BEFORE = listed("of another day thing way who that more to")
ONE_AFTER = listed("no any every each this the another some which only")
# "at one point", "on one hand".
ONE_PLACED = listed("point time side hand")
ONE_PREPOSITIONS = listed("at on")
# "one soldier said": a person picked out, not counted.
ONE_PERSON_VERBS = listed("""
    said says told tells added adds asked asks replied recalled explained wrote writes was is can
    could has had heard who complained remarked noted shouted continued described
    """)

# "12 killed", "30 wounded": they count people without a noun.
ALONE = listed("""
    killed wounded injured dead missing captured hurt arrested detained displaced
    survivors casualties aboard
    """)
# They end in s and stand before another noun: "12 arms dealers".
ATTRIBUTIVE = listed("sports sales customs weapons goods systems")
# "3,000-man brigade" counts men; "12,000-strong" counts whoever the noun holds.
IRREGULAR = {"man": "men", "woman": "women", "person": "people", "child": "children"}
SINGULARS = {
    "men": "man",
    "women": "woman",
    "children": "child",
    "feet": "foot",
    "inches": "inch",
    "teeth": "tooth",
    "series": "series",
    "buses": "bus",
    "crises": "crisis",
    "wives": "wife",
    "lives": "life",
}
AT, HOURS = "at", "hours"  # "at 1845 hours" is a clock time
STRONG = "strong"
OF = "of"

# What makes a figure a year or a score.
YEAR_CUES = listed("in since until till by from of during before after the this early late mid to")
YEARS = (1100, 2199)
YEARLY = listed("""
    sales elections primaries results earnings revenues profits figures estimates forecasts levels
    accords talks floods games olympics championships finals models rules regulations plans budgets
    protests riots attacks bombings raids hostilities borders standards guidelines
    """)
SCORE_CUES = listed("""
    win won wins winning beat beats beaten lost lose losing loss victory defeat defeated draw drew
    score scored led leading lead trailed tied final set sets vote voted votes passed approved
    rejected aggregate thrashed
    """)
STREETS = listed("""
    street st road rd avenue ave lane drive way boulevard blvd square highway place court terrace
    crescent plaza parkway
    """)
