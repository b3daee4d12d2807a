"""Tables of English words that linking rests on: no logic.

Words are folded (no case, no accents). `MEANS` maps stems (as `words.stem` makes them) to one word
for what they have in common, so that "soldiers" and "troops" can be seen to agree.
"""

from sayso.wordlist import listed

STOP = listed(
    """
    a an the this that these those it its he him his she her hers they them their theirs we
    us our ours i me my you your who whom whose which what where when why how there here and
    or nor but if unless then than so as of in on at by for from to into onto with without
    within over under about above across after before again against along among around
    between during near off out through toward towards until upon via up down be is are was
    were been being am has have had having do does did done doing can could may might must
    shall should will would not no never none any some all both each every either neither
    other another own same such very more most less least much many few several also only
    just even still yet too already ever now s t d ll re ve m don didn doesn isn wasn weren
    hasn haven hadn couldn wouldn won said say saying says told tell tells according
    reportedly allegedly apparently including per one ones while because since although
    though despite amid going went come came take taken took place make made let like well
    back however ago plan planned plans intend intends intended expect expected expects mr
    mrs ms dr
    """
)

# Nouns of reference: a denial of "reports of X" is a denial of X, and one of "such reports" points
# back at what the text has just told.
REFERENCE = listed(
    """
    report reports reported claim claims claimed allegation allegations alleged accusation
    accusations assertion assertions suggestion suggestions statement statements rumour
    rumours rumor rumors information account accounts charge charges news story stories
    speculation involvement matter question similar
    """
)

# Words whose ending is no ending, or whose stem means something else.
UNSTEMMED = frozenset({"news", "movement", "movements"})

MEANS = {
    # armed people
    **dict.fromkeys(
        ("troop", "soldier", "serviceman", "servicemen", "personnel", "forc"), "troops"
    ),
    **dict.fromkeys(("auxiliary", "recruit", "conscript", "reservist"), "troops"),
    **dict.fromkeys(("fighter", "combatant", "militiaman", "militiamen"), "fighters"),
    # being or being brought somewhere
    **dict.fromkeys(("deploy", "redeploy", "send", "sent", "dispatch", "relocat"), "presence"),
    **dict.fromkeys(("presenc", "present", "station", "sight", "arriv"), "presence"),
    **dict.fromkeys(("movement", "movements"), "presence"),
    # harm
    **dict.fromkeys(("kill", "dead", "death", "die", "died", "fatal", "fataliti"), "killed"),
    **dict.fromkeys(("wound", "injur", "injuri", "hurt"), "wounded"),
    **dict.fromkeys(("strik", "struck", "attack", "shell", "bomb", "bombard", "hit"), "attack"),
    **dict.fromkeys(("destroy", "demolish", "ruin"), "destroyed"),
    **dict.fromkeys(("captur", "seiz", "overrun", "overran"), "captured"),
    **dict.fromkeys(("withdraw", "withdrawn", "withdrew", "retreat", "withdrawal"), "withdrawal"),
    **dict.fromkeys(("build", "built"), "build"),
    **dict.fromkeys(("hold", "held"), "hold"),
    **dict.fromkeys(("leav", "left"), "leave"),
    # spelling and number
    **dict.fromkeys(("defenc", "defens", "defend"), "defence"),
    **dict.fromkeys(("men", "man"), "man"),
    **dict.fromkeys(("women", "woman"), "woman"),
    **dict.fromkeys(("child", "children"), "child"),
    **dict.fromkeys(("peopl", "person"), "people"),
}

TIME_WORDS = listed(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april
    june july august september october november december today yesterday tomorrow tonight
    morning afternoon evening night noon midnight day days week weeks month months year
    years hour hours minute minutes last next overnight weekend dawn dusk earlier later
    recently previously initially
    """
)

NUMBER_WORDS = listed(
    """
    two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty
    ninety hundred hundreds thousand thousands million millions dozen dozens half first
    second third
    """
)

# Words beside a verb that set what is told in a time to come.
SOON = listed("tomorrow soon upcoming imminent forthcoming")

# Verbs that set what follows in a time to come; before "to"; and in what a reporter tells.
WILL = listed("will shall ll")
BOUND_TO = listed("is are going due set expected scheduled about bound")
WOULD = frozenset({"would"})
# What somebody will "not" do is no forecast where it is a thing of words.
REFUSED = listed("rule exclude quarrel comment speculate say deny confirm answer discuss")
NO_PLAN = listed("blame")  # "is to blame" sets nothing in a time to come
WAS = listed("was were had did")
# What a deadline opens with when "not" turns it into a beginning.
UNTIL = "until"
END = "end"
MIDDLE = listed("mid middle")
WEEKDAYS = listed("monday tuesday wednesday thursday friday saturday sunday")
SEASONS = listed("spring summer autumn fall winter christmas easter")
NOT_BEFORE = frozenset({"before", UNTIL})

# After a comma these open an aside, which says less of what a claim is about.
ASIDE = listed("where which who whose although though while after adding despite as since because")

CONDITION = frozenset({"if", "unless", "provided"})
CONDITIONS = CONDITION | {"once", "condition"}  # also within a statement

NUMBERS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
}

# Words of a count that takes in all parts.
WHOLE = listed("whole total altogether overall both combined")

# What becomes of people that are counted, and what they are called.
FATES = listed("killed wounded missing captured arrested detained sick ill infected displaced")
PEOPLE = listed(
    """
    people persons bodies men women children patients residents civilians victims casualties
    soldiers drivers ours others
    """
)

# What a reply opens with that names again what was told before it.
TAKES_UP = listed("it they them this that these those there some none")

# What says so of a thing says that it is not so.
DISMISSALS = listed(
    """
    false untrue fake faked fabrication fabrications fabricated forgery forgeries forged invention
    inventions invented lie lies hoax nonsense absurd baseless unfounded groundless fiction fairy
    yarn slander provocation myth disinformation
    """
)
# How somebody owns to an error, and for whom.
ERRORS = listed("wrong mistaken misinformed erred error mistake withdraw retract regret apologise")
OWNERS = listed("we i he she they it this")
# Words that make a short sentence negative; "t" is what is left of "n't".
NEGATIVE = listed("no not never none nobody nothing nowhere cannot neither nor t")
# Who does "not" do this with a thing neither holds it to be so nor denies it.
KNOWING = listed("know tell say confirm verify rule exclude comment possible judge aware recall")
# Words of doubt in what a holder says.
HEDGES = listed("may might possibly perhaps probably likely apparently seems seem consistent")

# Words before a person's name that are no part of it.
HONORIFICS = listed(
    """
    mr mrs ms miss dr prof professor sir lady lord father rev vice former acting chief head deputy
    foreign defence defense interior prime the of
    """
)
# Offices and ranks: no part of a name either, but they help to tell who is meant.
OFFICES = listed(
    """
    president minister premier chancellor king queen prince princess general gen lieutenant lt
    colonel col major maj captain capt sergeant sgt admiral commander marshal brigadier senator sen
    representative rep ambassador mayor governor secretary spokesman spokeswoman spokesperson judge
    """
)
TITLES = HONORIFICS | OFFICES
# What else stands before a name and is none of it.
STYLES = listed(
    """
    commissioner doctor inspector superintendent chairman chairwoman chairperson chair director
    speaker envoy bishop archbishop imam mufti sheikh rabbi pastor sister brother host guest
    spokesperson private corporal warden engineer justice
    """
)

# Offices whose holder speaks for the government of the state.
GOVERNS = listed(
    """
    president premier chancellor king queen emir sultan spokesman spokeswoman spokesperson
    """
)
GOVERNS_PAIRS = (("prime", "minister"), ("foreign", "minister"))

# In a body's name these say only what sort of body it is.
GOVERNMENT = listed(
    """
    government governments authorities authority leadership state regime republic federation
    kingdom official officials cabinet administration presidency premiership the of s
    """
)
BODY = listed(
    """
    ministry ministries agency office service services department committee commission
    affairs bureau directorate company group organisation organization channel account source
    sources spokesman
    spokeswoman spokesperson official officials authority authorities administration council
    body unit the of s for and on in main
    """
)

# What ministries, offices and services are for: capitals here name no state and no person.
FIELDS = listed(
    """
    air armed border civil coast culture customs defence defense education electoral emergency
    emergencies energy environment finance foreign forces general health human
    humanitarian industry information intelligence interior internal joint justice labour labor
    migration military national naval prison prisoners protection public relief rescue rights
    salvation security situations supreme trade transport war water
    """
)

# Bodies and offices that only a state has: "Aldora's army" and "the president of Aldora" tell
# that Aldora is one.
OF_STATE = listed(
    """
    ministry minister president presidency government army navy forces force police guard
    parliament embassy ambassador staff authorities command intelligence service services
    premier king queen chancellor military troops soldiers
    """
)
# Bodies that texts name without an article or a name of their own ("police said").
BODY_HEADS = listed(
    """
    army police navy force guard ministry government command staff commission council mission
    office agency service parliament presidency embassy committee directorate
    """
)
PRESS = "press"  # whose press service it is, speaks in it
# Everyday words for what bodies' names say otherwise.
EVERYDAY = {
    "spy": "intelligence",
    "spies": "intelligence",
    "cops": "police",
    "firefighters": "fire",
}
SERVICES = listed("service agency bureau directorate department")
# What a body may be called whose name does not tell its sort ("the mission").
ANY_BODY = listed(
    """
    mission organisation organization group agency association charity company firm body party
    movement union club team institute foundation
    """
)
# What an outlet is, said before its name ("the Telegram channel Tarn Post").
OUTLET_SORTS = listed(
    """
    telegram channel page account newspaper paper website site blog outlet newsletter portal
    daily weekly magazine
    """
)
# "The Harbour Board, known in the town as the Gulls" and "the Gulls, as the Harbour Board is
# known": `{name}` and `{alias}` stand for words with capitals.
ALIAS_FORMS = (
    r"{name},? (?:\w+ ){{0,2}}known (?:\w+ ){{0,4}}?as (?:the )?{alias}",
    r"{alias}, as (?:the )?{name} (?:is|are|was) (?:\w+ )?(?:known|called)",
    r"{name} \((?:the )?{alias}\)",
)
# Who tells what was said on a tape has one of these words.
TAPES = listed(
    """
    tape tapes recording recordings audio transcript transcripts intercept intercepts intercepted
    log call calls overheard footage video
    """
)
# Where the noun that a description is built on has been told.
BEHIND_HEAD = listed(
    """
    of in at on from for with who whom whose which that to by near beside posted familiar close
    speaking asked known working about under along inside outside
    """
)
# Words for anybody of whom a text has told: "the man", "this person".
ANYONE = listed("man woman person people source sources one")
# Posts that are told alone, beside offices and ranks ("the chairman").
POSTS = listed("head leader keeper deputy chief owner founder commandant coach")
# Words that only point at whom the text has told of.
POINTING = listed("country same new current own here there that this himself herself itself")
# A description that opens so tells of somebody new.
INDEFINITE = listed(
    """
    a an one another some two three four five several many other both somebody someone second
    first
    """
)
# What makes an office another one.
NOT_THE_OFFICE = listed(
    "former ex deputy vice acting assistant outgoing late predecessor successor"
)

# With one of these in it, a name is that of an organ and not of the government as such.
ORGANS = listed(
    """
    intelligence army navy staff police parliament duma congress senate court security guard
    forces military defence defense foreign interior embassy pentagon bank
    """
)

# With one of these in it, a body's name is that of a government's own.
OFFICIAL = ORGANS | listed(
    "ministry ministries official government presidency cabinet agency service"
)
# Who has these words in an office does not speak for the government.
OUT_OF_OFFICE = listed("opposition former retired ex deposed exiled rebel")

# What marks a name as that of a news outlet.
OUTLET_WORDS = listed(
    """
    news times post tribune herald gazette journal daily weekly press wire telegraph
    guardian tv television radio broadcaster broadcasting newspaper newswire observer
    chronicle courier mail reuters cnn bbc ap afp dpa upi efe ansa tass ria interfax
    ukrinform xinhua yonhap kyodo nhk bloomberg axios politico cbs nbc abc pbs npr rfi dw
    jazeera
    """
)

# --- The order of words ---

BE = listed("is are was were be been being")
HELPERS = BE | listed(
    "has have had will would shall should can could may might must did do does to"
)
# Past forms without "-ed" of what is often told.
PAST = listed(
    """
    sent came went took gave left met shot hit struck fought fell flew drove brought built held
    found began broke ran rode sank sold stole swam told threw wrote made kept lost won saw said
    """
)
ARTICLES = listed("a an the this that these those his her its their our my your")
PREPOSITIONS = listed(
    """
    of in on at by for from to into onto with without within over under about across after before
    against along among around between during near off out through toward towards until upon via
    who which that while when where as and or but
    """
)
# Heads that may stand for anybody.
ANYBODY = listed("people man woman other others some many all none one number")

# A content that opens so names a feeling about a thing and does not tell it.
ATTITUDES = listed(
    """
    concern concerns worry worries fear fears frustration confusion anger doubt doubts hope hopes
    question questions complaint complaints dismay alarm anxiety unease criticism outrage regret
    """
)

# What a content points back with, beside the words of reference.
POINTERS = listed("it this that these those them such so")

# A content that opens so has no subject of its own.
NO_SUBJECT = listed(
    "to as by of on in for with from at how whether according being where when why if"
)
PRONOUNS = listed("he she it they we i you this that these those them him her us one")
