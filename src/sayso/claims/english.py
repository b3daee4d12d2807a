"""Tables of English words that drawing claims rests on: no logic."""

from sayso.wordlist import listed

# Adverbs beside a cue that put it before the publication, at a time left open.
BEFORE = listed("previously earlier initially originally formerly once")
AT_FIRST = ("at", "first")
# What sets a term before a length of time.
TERM = listed("within inside")
# Verbs that may set what is told in a time to come.
TO_COME = listed("will shall would could")
# Verbs of perception in a cue: the speaker was heard in a recording.
PERCEIVED = listed("heard seen overheard recorded filmed caught captured")
# Verbs that tell how a medium came about; its time is the time of what is heard in it.
TAKEN = listed("intercepted recorded filmed taped wiretapped")
# Verbs that publish a medium.
RELEASED = listed(
    """
    released releases releasing published publishes publishing broadcast broadcasts aired airs
    leaked leaks circulated unveiled
    """
)

# Verbs by which somebody had it from another, and by which another is cited.
RECEIVED = listed("received receives receiving obtained got gotten given")
INFORMED = listed("briefed informed notified told warned")
BE = listed("is are was were be been being")
CITING = listed("citing quoting cited quoted cites quotes")
# Verbs by which something is or is not confirmed.
CHECKING = listed(
    """
    verify verified confirm confirmed corroborate corroborated authenticate authenticated
    substantiate substantiated
    """
)
# Verbs of a plan that nobody need have spoken of.
PLANNING = listed(
    """
    plan plans planned planning intend intends intended intending aim aims aimed aiming seek seeks
    sought seeking want wants wanted wanting prepare prepares prepared preparing
    """
)
# Prepositions that frame what is heard in a recording.
FRAMING = listed("in on")
RELATIVES = listed("which who whose where")
# Words that may open a content before its clause.
OPENING = listed("that and but so also then")
# Where people meet: a place behind one of these is where something was said.
MEETINGS = listed(
    """
    summit conference meeting briefing talks session rally speech interview visit congress forum
    ceremony hearing trip assembly gathering
    """
)

NEGATIONS = listed("not never cannot neither nor")
NOBODY = listed("none nobody nothing nowhere")
OPENING_NEGATIONS = listed("not never no none nobody nothing neither nowhere without")
# A "no" behind one of these negates the clause ("there were no", "has no").
BEFORE_NO = listed(
    """
    am is are was were be been have has had there's there sent took saw made do does did can could
    will would may might must
    """
)
# With "that" behind it, one of these opens another clause.
JOINING_NEGATED = listed("and but or")
# A bare "not" behind one of these negates the clause; behind others it only sets something off.
BEFORE_NOT = BEFORE_NO | listed(
    "shall should need dare ought better i we you he she it they also still yet just certainly"
)
# Words that open another clause: a negation behind them is not the main verb's.
CLAUSES = listed(
    """
    which who whom whose where when while although though because if whether unless until since as
    but so whereas after before
    """
)

# Words by which nobody speaks.
NO_SPEAKER = listed("nobody none nothing anyone anybody anything whoever those")
QUESTIONS = listed("whether if how what who whom whose which where when why about")
CONDITIONS = listed("if unless whether until lest")
SUPPOSING = listed("will would shall should may might must")
OWN = listed("i we")
ALLOWED = listed("authorised authorized permitted allowed cleared")
ANONYMITY = listed("named identified anonymous anonymity anonymously unnamed")
# How a name is kept out ("asked that his name be withheld").
NAMES = listed("name names identity surname")
PRINTING = listed(
    "withheld withhold print printed kept keep used use published publish given give revealed"
)
# What two parties do who are at odds.
DISPUTING = listed(
    """
    dispute disputes disputed disputing argue argued arguing quarrel quarrelled quarreled
    quarrelling quarreling differ differed disagree disagreed agree
    """
)
# What is declined where nothing is named that it was about.
NO_SUBSTANCE = listed(
    """
    to comment respond answer reply speak say a an the request requests for question questions
    calls call messages message emails email further more on
    """
)

# --- Clauses -------------------------------------------------------------------------------------

# What joins one independent clause to the next: behind a comma, and also without one.
JOINING = listed("and but yet while whereas nor so or")
JOINING_CLOSELY = listed("and but")
SUBORDINATORS = listed(
    """
    if whether unless until because although though when whenever while after before since as once
    where wherever whereas lest
    """
)
# Words that can only be the subject of a clause, and adverbs that may stand before one.
SUBJECTS = listed(
    """
    i we he she they there nobody everybody everyone somebody it's that's there's he's she's we're
    they're i'm we've i've they've we'll i'll they'll he'll she'll it'll there'll
    """
)
ADVERBIALS = listed("then now also therefore later today so still only that")
PREPOSITIONS = listed("at in on of by for with from to into under over between about")
STOPS = listed(", ; : ( ) - and or but nor to")
# Before a noun: what follows is no verb.
BEFORE_NOUNS = listed(
    """
    a an the this that these those its his her their our my your no some any every each all both
    of in on at by for with from to into under over between be been being is are was were very
    more most newly two three four five six seven eight nine ten
    """
)
NOT_PAST = listed(
    """
    armed united wounded retired elected unnamed unidentified named alleged detailed leaked limited
    combined displaced hundred need speed indeed masked injured related trained occupied exiled
    disputed breed seed sacred naked wicked so-called proceed exceed succeed
    """
)
# Finite verbs: auxiliaries, and the forms of irregular verbs that are no participles or nouns.
FINITE = listed(
    """
    is are was were am has have had do does did will would shall should can could may might must
    cannot won't isn't it's that's there's he's she's we're they're i'm we've i've they've we'll
    i'll they'll went came took gave began broke saw knew grew flew drove wrote spoke rose fell ate
    sang drank swam stole wore bore chose became forgot got ran shook held kept left lost made met
    paid said told sold died sent stood thought understood won felt found fought heard brought built
    bought caught taught led fed fled laid lay sat slept spent stayed hit says goes comes gives
    takes makes knows holds keeps has stands lies carries remains belongs says means seems
    """
)
NAMES_TOO = listed("may will might")
# Verbs of the present behind a subject in the plural, or in forms that are seldom nouns.
PRESENT = listed(
    """
    know want think believe say see need give take make go come keep stand remain contain carry
    hold live lie receive serve include belong mean seem expect regret reject demand insist deny
    confirm works runs serves receives contains includes begins happens exists depends expects
    ends opens closes starts leaves returns continues
    regrets rejects demands insists denies confirms wants thinks believes lives sits brings buys
    sells pays
    """
)
# What became of those who are counted.
FATES = listed(
    """
    dead killed died wounded injured hurt missing captured arrested detained released freed
    recovered treated sick ill homeless displaced evacuated
    """
)
NUMBERS = listed(
    """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
    hundred hundreds dozens scores thousands twenty-one several many some another
    """
)

# --- Interviews ----------------------------------------------------------------------------------

# Whose turns lead the talk: their questions count, their announcements are the outlet's.
INTERVIEWERS = listed(
    """
    host interviewer reporter newsreader journalist presenter moderator anchor announcer q
    correspondent interpreter
    """
)

# --- What a statement does -----------------------------------------------------------------------

# Cues that leave the stance to the words.
MUTE = listed(
    """
    say says said saying tell tells told telling add adds added adding write writes wrote writing
    state states stated note notes noted according explain explains explained answer answers
    answered reply replies replied go goes went continue continues continued report reports reported
    """
)
AHEAD = listed("will won't shall")
# Verbs by which somebody is said to have done something.
ACCUSING = listed("accuse accused accuses accusing blame blamed blames blaming")
OWN_AHEAD = listed("we'll i'll")
# Verbs of a plan that is not done yet, before "to".
PLANS = listed("plan plans planning intend intends intending aims aiming prepares preparing")
OBLIGED = listed("must ought should")
# Verbs that open an order.
ORDERS = listed(
    """
    stop leave come go give let look listen tell ask do don't keep open close hand free release
    withdraw return remember write read call stay wait show put bring send take please
    """
)
