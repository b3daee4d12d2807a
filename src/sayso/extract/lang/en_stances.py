"""English words that turn a plain statement into another stance: tables only, no logic."""

from sayso.wordlist import listed

# A plan, one's own or another's.
PLANS = listed("plan plans")
PLANNING = listed("plan plans intend intends aim aims seek seeks want wants")
PLANNED = listed("planned scheduled intended slated due")
FORESEEN = listed("expected likely about set going poised bound")
AHEAD = listed("will won't 'll shall")
# Who speaks of oneself; one's own future is an intention.
OWN = listed("i we he she")
OWN_AHEAD = listed("we'll i'll we're i'm")
# What ought to be is demanded.
OBLIGED = listed("must should ought")
NEEDS = listed("need needs")
HAS = listed("has have")
# Verbs that take a feeling for their object ("voiced concern").
VOICING = listed("express expressed expresses expressing voice voiced voices voicing")
# What may stand before the clause of a content, closed by a comma.
LEADING = listed("despite after before although while if when")
# Openers of clauses that do not begin another thought.
LINKING = listed("that or nor even")
