"""English words that tell whether a time lies ahead or behind, and that words were spoken."""

from sayso.wordlist import listed

# Words that tell whether what they govern lies ahead or behind, for days and months without a
# date. `WOULD`: it lay ahead of those who spoke, and may lie behind those who report it.
FUTURE = listed("""
    will shall can may must going plan plans planning expect expects intend intends aims aim want
    wants prepare prepares preparing upcoming coming forecast predicts 'll won't hopes hope ahead
    """)
WOULD = listed("""
    would should might planned expected due set scheduled schedule intended prepared ready
    promised promise pledged vowed threatened threatens deadline ultimatum
    """)
PAST = listed("""
    was were had did been said told went came took gave began broke brought built bought
    caught chose drew drove fell felt fought flew found got grew heard held hit kept knew led left
    lost made met paid ran rose sat saw sent shot spoke stood stole struck taught thought threw
    understood won wore wrote wasn't weren't hadn't didn't says ago
    """)
# What is put off until a time is put off until one ahead.
PUT_OFF = listed("postponed delayed deferred adjourned suspended extended rescheduled moved")
# They end in "ed" and tell nothing.
NOT_PAST = listed(
    "need needed indeed red bed feed seed speed exceed proceed succeed united armed hundred"
)

# Verbs of saying and recording: a time beside one of them says when words were spoken.
SAYING = listed("""
    said says stated told added announced wrote posted tweeted published released recorded
    intercepted reported warned denied confirmed claimed declared replied insisted noted explained
    broadcast aired spoke speaking interview statement testified testimony briefing conversation
    conversations call recording admitted acknowledged argued asked urged
    """)
