"""Weights: how much each thing that makes somebody present counts, in one table.

The first three groups and what number fits were fitted together on the pronouns of our labels over
train articles (and the open half of dev), drawn towards where they began, then rounded; those of
descriptions were set by judgement and checked there (`python -m evaluation.holders`).
"""

# What a naming is worth, by its part in the sentence.
SUBJECT = 1.0
BESIDE = 0.38  # an object, or behind a preposition
OWNER = 0.5  # "Kern's"
MODIFIER = 0.1  # "the Kern campaign"
SUBORDINATE = 0.4  # times: the subject of a clause with "when", "as", "if"
SPOKE = 0.37  # more: whose words were given
PASSED = 0.25  # "he", between the sources
OPENED = 0.15  # a noun phrase that opens a sentence
OBJECT = 0.12  # "him", "his"
AHEAD = 0.8  # the subject that a pronoun comes before

# What becomes of it later.
FADING = 0.7  # times, with each sentence
PARAGRAPH = 0.5  # times, with each paragraph
QUOTED = 0.2  # times: who is only named in another's words
TOLD = 0.8  # times: who is only named in what another is told to have said
OWN_WORDS = 0.15  # times: who is named in what the pronoun itself is given as saying

# What an entity has besides.
TOPIC = 0.1  # more, times, with each doubling of its namings in the document
SPEAKER = 1.4  # times: who spoke last, for a pronoun that is quoted too
UNNAMED = 0.3  # times: one person without a name
UNSURE = 0.7  # times: whose gender nothing tells
RIVAL = 0.2  # of the most present: who may be meant as well

# How well number fits.
BODY_AS_THEY = 0.55
THING_AS_THEY = 0.3
THING_AS_IT = 0.8

# How well a description fits a person whom no office ties to it, against one whom one does.
UNTOLD = 0.3  # "the actor", of whom nothing was said
UNTOLD_TITLE = 0.05  # "the governor": titles are told
TIED = 0.2  # more: the office was told, however far back
AWAY = 0.1  # whose office is told, but who is named too far back, or not yet
TELLER = 0.2  # times: in whose words the description stands
SHARED = 0.5  # more: each quality that both have
KINDRED = 0.8  # times: a body of the sort that the noun tells
LEAST = 0.05  # what a person must reach to be meant by a description
