"""Unsaid: verbs of speech by which nobody said anything.

Takes the words of a unit with a cue and its source, or the words of a content; tells whether
something was said at all. Left out are what nobody says ("nobody asked why"), what is only
supposed ("if Kern denies it", "they will say so tomorrow"), and what only tells how somebody
wished to be quoted ("asked not to be named").
"""

from sayso.extract.attributions.groups import Cue, Use
from sayso.extract.attributions.phrases import Range, Words
from sayso.extract.lang import en_speech as lang
from sayso.model import Stance

_LONGEST_WISH = 12  # words of "to be named because he was not allowed to speak"
_OWN = frozenset({"i", "we"})
_WISHED = frozenset({Stance.DEMANDS, Stance.ASKS, Stance.INTENDS, Stance.DECLINES})


def is_said(words: Words, cue: Cue, source: Range) -> bool:
    """Whether the source did what the cue tells, as far as its own clause goes."""
    if words[source[0]].low in lang.NOBODY:
        return False
    if source[0] and words[source[0] - 1].low in lang.CONDITIONS:
        return False
    return not _is_supposed(words, cue, source)


def _is_supposed(words: Words, cue: Cue, source: Range) -> bool:
    """Whether the verb is put in the future or conditional ("will say", "might deny")."""
    if cue.use is not Use.FINITE or words[source[0]].low in _OWN:
        return False
    group = {word.low for word in words[cue.first : cue.head]}
    negated = bool(group & lang.NEGATIONS) or any(low.endswith("n't") for low in group)
    return bool(group & lang.SUPPOSING) and not negated and not group & set(lang.OPENERS)


def is_wish_for_anonymity(words: Words, content: Range, stance: Stance) -> bool:
    """Whether the content is how a source wished to be quoted ("not to be named")."""
    if stance not in _WISHED or content[1] - content[0] > _LONGEST_WISH:
        return False
    inside = {word.low for word in words[content[0] : content[1]]}
    return bool(inside & lang.ANONYMITY)
