"""English words that more than one stage asks for: a table, no logic."""

from sayso.wordlist import listed

# Words that only point at what was said before.
POINTING_BACK = listed("it this that them these those so")
# Words that only point at what was said, or ask for it.
POINTING = POINTING_BACK | listed("him her me us where when why how what who whom not one")
