"""English words of speech: tables only, no logic.

Verbs are written `lemma:frames`, grouped by the stance they express. The frames are letters:
q stands beside a quotation, s takes a clause with or without "that", t only with "that",
w takes "whether", "how", "what", o takes an object, b takes "about", "on", "of" and an object,
i takes "to" and a verb, p takes a person, then "to" and a verb, k takes "X as Y",
c takes "X Y" ("called it a mistake"), a may name the listener first, r publishes a
recording, document or other medium, x takes one ("was intercepted").
"""

from collections.abc import Mapping

from sayso.model import Stance
from sayso.wordlist import listed

VERBS: Mapping[Stance, str] = {
    Stance.ASSERTS: """
        say:qsw state:qs note:qst add:qt announce:qsto report:qstob claim:qso mention:qto
        explain:qstw argue:qs maintain:t insist:qs stress:qst emphasize:qst emphasise:qst
        underline:qt underscore:qt highlight:qt reveal:qstwo disclose:qtwo declare:qso
        assert:qso allege:so contend:qs write:qst post:qtr tweet:qst comment:q remark:qt
        observe:qt continue:q reply:qt respond:q answer:qt recall:qto recount:qw conclude:qs
        indicate:stw suggest:qst show:stwo demonstrate:tw point-out:qst make-clear:qt imply:t
        hint:tb inform:ta brief:ta notify:ta assure:tsa remind:qta repeat:qt tell:qstpwab
        reiterate:qto clarify:qt specify:qtw tell-of:o speak-of:o signal:t quip:q joke:q shout:q
        whisper:q mutter:q yell:q cry:q chant:q recite:q read:q exclaim:q sigh:q scream:q
        interject:q begin:q go-on:q put-it:q put:o testify:t attest:t estimate:s calculate:t
        detail:w find:s determine:tw proclaim:qt pronounce:q profess:t report-on:o intercept:x
        record:x film:x tape:x wiretap:x release:r publish:r broadcast:r leak:r circulate:r
        unveil:r air:r hand:r provide:r share:r cite:o tout:o elaborate:q caption:q
        summarize:q summarise:q
    """,
    Stance.CONFIRMS: """
        confirm:qsow acknowledge:qsto admit:qso concede:qso verify:two corroborate:to
        recognize:t recognise:t stand-by:ot agree:qs concur:q affirm:qso vindicate:o
    """,
    Stance.DENIES: """
        deny:qsto reject:qo dismiss:qo refute:o rebut:o disavow:o disown:o repudiate:o
        contradict:o rule-out:ot retract:o debunk:o dispute:ot deride:o
    """,
    Stance.DECLINES: "decline:i",
    Stance.DOUBTS: """
        doubt:two question:qwo challenge:o cast-doubt-on:o query:o
    """,
    Stance.ASKS: "ask:qwpba wonder:qwb inquire:qwb enquire:qwb",
    Stance.BELIEVES: """
        believe:qsw think:qsw suspect:s feel:s assume:s presume:s consider:s suppose:s reckon:qs
        understand:s know:tw learn:s realize:t realise:t hope:qsi fear:s worry:sb guess:qs hold:t
        judge:t assess:t deem:s
    """,
    Stance.PREDICTS: "predict:qso forecast:qso expect:spo anticipate:so foresee:to project:to",
    Stance.INTENDS: """
        plan:i intend:i vow:qsi pledge:qsi promise:qsi threaten:ti agree:i aim:i seek:i want:ip
        swear:qsi offer:i prepare:i propose:tio decide:ti resolve:ti commit-to:o undertake:i
        refuse:i volunteer:i
    """,
    Stance.WARNS: "warn:qstpba caution:qstba threaten:q alert:ta",
    Stance.DEMANDS: """
        ask-for:o demand:qtio urge:qtpa order:tp call-for:o call-on:p insist-on:o instruct:p
        request:top appeal:qb appeal-to:p appeal-for:o advise:qtpa recommend:qto press:p
        encourage:p invite:p plead:q beg:qp exhort:p advocate:o implore:qp
    """,
    Stance.EVALUATES: """
        criticize:qo criticise:qo condemn:qo praise:qo welcome:qo denounce:qok slam:qo blast:qo
        decry:o deplore:o hail:ok applaud:o commend:o lament:qto regret:to call:c describe:k
        refer-to:k brand:ck label:c dub:c portray:k characterize:k characterise:k depict:k
        accuse:o blame:o complain:qtb mock:o ridicule:o rebuke:o chide:q fume:q gripe:q blast:q
        express:o voice:o thank:o defend:o hit-out-at:o lash-out-at:o
    """,
}

# The stance of "express" and "voice" is that of what they express.
FEELINGS: Mapping[str, Stance] = {
    **dict.fromkeys(("doubt", "doubts", "scepticism", "skepticism", "disbelief"), Stance.DOUBTS),
    **dict.fromkeys(("hope", "hopes", "confidence", "conviction", "belief"), Stance.BELIEVES),
    **dict.fromkeys(
        (
            *("frustration", "anger", "alarm", "concern", "concerns", "confusion", "dismay"),
            *("outrage", "regret", "regrets", "support", "satisfaction", "gratitude", "shock"),
            *("disappointment", "sympathy", "condolences", "fear", "fears", "worry", "worries"),
            *("unease", "indignation", "discontent", "relief", "joy", "surprise", "contempt"),
        ),
        Stance.EVALUATES,
    ),
    **dict.fromkeys(("readiness", "willingness", "desire", "intention"), Stance.INTENDS),
}

IRREGULAR: Mapping[str, tuple[str, str]] = {  # lemma: past, participle
    "say": ("said", "said"),
    "tell": ("told", "told"),
    "write": ("wrote", "written"),
    "show": ("showed", "shown"),
    "make": ("made", "made"),
    "speak": ("spoke", "spoken"),
    "read": ("read", "read"),
    "begin": ("began", "begun"),
    "go": ("went", "gone"),
    "put": ("put", "put"),
    "find": ("found", "found"),
    "broadcast": ("broadcast", "broadcast"),
    "think": ("thought", "thought"),
    "feel": ("felt", "felt"),
    "understand": ("understood", "understood"),
    "know": ("knew", "known"),
    "hold": ("held", "held"),
    "forecast": ("forecast", "forecast"),
    "foresee": ("foresaw", "foreseen"),
    "swear": ("swore", "sworn"),
    "seek": ("sought", "sought"),
    "undertake": ("undertook", "undertaken"),
    "hit": ("hit", "hit"),
    "cast": ("cast", "cast"),
    "stand": ("stood", "stood"),
}
DOUBLED = listed("admit plan quip beg chat rebut dub slam submit refer")

# Verbs that open another verb ("declined to comment", "went on to say") and belong to its cue.
OPENERS: Mapping[str, str] = {
    "declined": "declines",
    "declines": "declines",
    "declining": "declines",
    "decline": "declines",
    "refused": "declines",
    "refuses": "declines",
    "refusing": "declines",
    "refuse": "declines",
    "unwilling": "declines",
    "failed": "not",
    "fails": "not",
    "unable": "not",
    **dict.fromkeys(
        (
            *("went", "goes", "going", "continued", "continues", "began", "begins", "seemed"),
            *("appear", "seem", "purport", "purports", "purported"),
            *("appeared", "appears", "seems", "sought", "tried", "tries", "came", "rushed"),
            *("quick", "able", "forced", "hastened", "moved", "ready", "dared", "prompted"),
        ),
        "",
    ),
}
SILENT = listed(
    """
    comment respond reply answer elaborate discuss speculate commented responded replied answered
    elaborated
    """
)
PERCEIVED = listed("heard seen overheard recorded filmed caught captured shown")
QUOTED_AS = listed("quoted cited reported recorded")
SHORT_OF = listed("stopped stops stopping stop fell")

AUXILIARIES = listed("""
    am is are was were be been being has have had having do does did will would shall should can
    could may might must cannot 's 'd 'll 've 're 'm
""")
BE = listed("am is are was were be been being 's 're 'm")
NEGATIONS = listed("not never neither nor no cannot hardly")
ADVERBS = listed("""only also longer further later then again now first once even still already
    just yet always often sometimes earlier before both all since ever twice soon instead too
    thus therefore however long meanwhile afterwards reportedly""")
NOT_ADVERBS = listed("""
    family ally rally reply supply assembly daily weekly monthly early italy july apply rely
    imply only monopoly anomaly fly
""")

DETERMINERS = listed("""
    a an the this that these those another some any each every both several many most other all
    one two three four five few its his her their our my your no
""")
POSSESSIVES = listed("his her its their our my your whose")
PREPOSITIONS = listed("""
    of in on at by for from with to into onto over under about against during after before since
    until through throughout between among amid without within near across via despite as like
    following including than toward towards per upon off around besides beyond behind beside
    unlike given regarding concerning
""")
ADJUNCT_OPENERS = PREPOSITIONS - {"of"}
PRONOUNS = listed("he she they it we i you who")
FIRST_PERSON = listed("i we my our ours me us")
CLAUSE_OPENERS = listed("""
    that which who whom whose where when while although though because if whether unless until
    since as but so because whereas even what how why than or nor yet
""")
# What opens a clause whose subject counts for less than that of the sentence.
SUBORDINATING = listed("""
    when while although though because if whether unless until since as whereas where after before
    once
""")
CONCESSIVES = listed("but although though while whereas however yet")
RELATIVES = listed("which who whom that")
# Verbs that give a number, each with what stands before it ("put the dead at 9", "counts 12").
COUNTING = {
    **dict.fromkeys(("count", "counts", "counted"), ""),
    **dict.fromkeys(("put", "puts", "set", "sets"), "at"),
    **dict.fromkeys(("gave", "gives", "give"), "as"),
    **dict.fromkeys(("speak", "speaks", "spoke"), "of"),
}
SPELT_NUMBERS = listed("""
    two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen twenty
    thirty forty fifty sixty seventy eighty ninety hundreds dozens thousands
""")
# Verbs that are set off by commas, and what follows the name of somebody who is about to speak.
SETTING_OFF = listed("say tell write add report believe think warn promise admit")
SPEAKING_AT = listed("at in on to from before via by today tonight now again yesterday this")
QUESTIONS = listed("whether if how what why when who where which whom whose")
FORMER = listed("earlier previous original first prior initial")
WRONGLY = listed("originally initially incorrectly wrongly mistakenly erroneously first")
VERSIONS = listed("version versions edition draft")
PIECES = listed("article story report post piece item dispatch column")
CHECKING = listed("verify confirm corroborate authenticate substantiate")
PARTICIPLES = listed("""
    drawn seen written made sent given taken held known led born told based run shot won kept
""")
TOLLS = listed("number toll figure count total tally estimate cost")
CITED = listed("cited quoted cites quotes")
CITING = listed("citing quoting")
RECEIVING = listed("received receives receiving obtained got gotten given")
REPORTS = listed("""
    report reports briefing briefings information intelligence data evidence word warning
    warnings assessment assessments confirmation assurances
""")
INFORMING = listed("brief inform tell notify warn")
# Prepositions that bound a number, and numbers in words that may follow them.
NUMBERS = listed("""
    two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty
    sixty seventy eighty ninety a half hundreds thousands dozens hundred thousand
""") - {"a"}

# Finite verbs that often stand between a subject and the next one; with "-ed" and the cue verbs
# they tell where a subject cannot reach back to.
FINITE = listed("""went came took made sent got gave saw left held began met led ran won lost became
    kept brought fell grew knew stood rose drew broke chose drove flew fought hit hurt
    put set cut let sat shot spent struck sold bought caught built paid
    goes comes takes makes sends gets gives sees leaves holds begins meets leads runs wins loses
    becomes keeps brings falls grows stands rises remains includes appears seems adds marks
    follows follow signals raises borders contains means needs""")

TIME_WORDS = listed("""
    monday tuesday wednesday thursday friday saturday sunday january february march april may
    june july august september october november december jan feb mar apr jun jul aug sep sept
    oct nov dec yesterday today tomorrow tonight morning afternoon evening night noon midnight
    week month year day hour weekend overnight ago days hours weeks months minutes mon tue wed
    thu fri sat sun
""")
TIME_LINKS = listed("""
    on in at by since until during the last next this earlier late early later previous same
    following of a few several mid past recent
""")

# Cue forms that are nouns (or adjectives) as often as verbs.
NOUN_OR_VERB = listed("""
    report reports claim claims call calls demand demands plan plans note notes state states
    hope hopes fear fears estimate estimates promise promises question questions doubt doubts
    comment comments remark remarks answer answers offer offers request requests order orders
    post posts tweet tweets signal signals detail details hint hints show shows aim aims vow
    vows pledge pledges release releases air leak leaks broadcast broadcasts forecast forecasts
    project projects guess worry worries challenge challenges dispute disputes appeal appeals
    press advocate advocates blast blasts brand brands label labels blame praise regret regrets
    reply replies whisper shout shouts cry cries joke jokes chant chants sigh scream read reads
    quip caption brief briefs alert alerts finds find posted caution queries query seek wants
    want tape tapes film films intercept intercepts record records share shares hand hands voice
    voices
""")

# Nouns of speech, with the stance of what they carry.
NOUNS: Mapping[str, Stance] = {
    **dict.fromkeys(
        listed("""statement statements report reports claim claims allegation allegations assertion
        assertions accusation accusations announcement rumour rumours rumor rumors
        suggestion suggestions argument insistence remark message assurances assurance
        contention revelation indication indications evidence sign signs conclusion"""),
        Stance.ASSERTS,
    ),
    **dict.fromkeys(
        listed("confirmation acknowledgement acknowledgment admission"), Stance.CONFIRMS
    ),
    **dict.fromkeys(listed("denial denials rejection"), Stance.DENIES),
    **dict.fromkeys(listed("doubt doubts scepticism skepticism"), Stance.DOUBTS),
    **dict.fromkeys(listed("warning warnings"), Stance.WARNS),
    **dict.fromkeys(
        listed("belief suspicion suspicions fear fears hope hopes view opinion"), Stance.BELIEVES
    ),
    **dict.fromkeys(
        listed("prediction predictions forecast expectation expectations"), Stance.PREDICTS
    ),
    **dict.fromkeys(
        listed("promise promises pledge vow plan plans intention decision threat threats"),
        Stance.INTENDS,
    ),
    **dict.fromkeys(listed("demand demands call calls request appeal order"), Stance.DEMANDS),
}

HEARSAY: Mapping[str, Stance] = {
    "reportedly": Stance.ASSERTS,
    "allegedly": Stance.ASSERTS,
    "purportedly": Stance.ASSERTS,
    "supposedly": Stance.ASSERTS,
    "ostensibly": Stance.ASSERTS,
}

# Words that are no part of a name although a sentence may open with them.
FUNCTION = (
    DETERMINERS
    | PREPOSITIONS
    | PRONOUNS
    | CLAUSE_OPENERS
    | ADVERBS
    | AUXILIARIES
    | TIME_WORDS - {"may"}
    | {"yes", "not", "never", "there", "here", "and", "or", "it"}
)
