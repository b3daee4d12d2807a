"""Tables of English words that drawing claims rests on: no logic."""

from sayso.wordlist import listed

# Adverbs beside a cue that put it before the publication, at a time left open.
BEFORE = listed("previously earlier initially originally formerly once")
AT_FIRST = ("at", "first")
# What sets a term before a length of time.
TERM = listed("within inside")
# Verbs that set what is told in a time to come.
AHEAD = listed("will shall would could")
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
JOINING = listed("and but or")
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
NO_SPEAKER = listed("nobody none nothing anyone anybody anything whoever")
CONDITIONS = listed("if unless whether until lest")
SUPPOSING = listed("will would shall should may might must")
OWN = listed("i we")
ALLOWED = listed("authorised authorized permitted allowed cleared")
ANONYMITY = listed("named identified anonymous anonymity anonymously unnamed")
# What is declined where nothing is named that it was about.
NO_SUBSTANCE = listed(
    """
    to comment respond answer reply speak say a an the request requests for question questions
    calls call messages message emails email further more on
    """
)
