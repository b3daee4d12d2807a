"""English words at the joints of phrases and clauses: tables only, no logic."""

from sayso.wordlist import listed

# Words in "-ed" that are no past tense of a verb, or stand before a noun far more often.
NOT_PAST = listed("""
    armed united wounded retired elected unnamed unidentified named alleged detailed leaked
    intercepted limited combined displaced hundred need speed red bed indeed masked injured
    affiliated related trained occupied exiled embattled jailed disputed breed seed mohammed ahmed
    hamed saeed mohamed sacred naked wicked veiled
""")
# Forms of verbs that are nouns behind a determiner.
NOUNS_BEHIND = listed("means needs marks contains set cut hit put")
# What joins an adjective to another.
BEFORE_ADJECTIVES = listed("and or more most newly recently so")
ARTICLES = listed("the a an")
CLAUSE_OR_ADJUNCT = listed("after before since until as like")
# Behind an object these open another clause.
BEHIND_OBJECT = listed("but although while because when after before as if amid so whereas")
# Between a comma and the verb that goes on with the sentence.
GOING_ON = listed("and then but while also further")
MEASURING = listed("a an one just only")
# Words before a colon that name no speaker.
NO_SOURCE = listed("""
    photo photos video update updated live analysis opinion exclusive watch read more note source
    sources breaking interview explainer factbox here this following
""")
