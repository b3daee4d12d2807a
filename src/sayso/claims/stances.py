"""Stances: what one statement of several does, told from its own words.

The stance of an attribution is told from its cue and all its contents together; a cue that is mute
("said") or absent leaves it to the words, and each statement has its own. Takes the stance of the
whole, the cue's words and the statement's; returns the statement's stance.
"""

import re

from sayso.claims import english
from sayso.fold import fold_aligned
from sayso.model import Stance

# What only the contents can have told where the cue is mute.
_OF_CONTENTS = frozenset({Stance.ASKS, Stance.DEMANDS, Stance.PREDICTS, Stance.INTENDS})
_HEAD = 12  # words: an auxiliary further in is that of another clause more often than not
_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")


def stance_of(whole: Stance, cue: str, words: str) -> Stance:
    """The stance of a statement within an attribution of stance `whole`."""
    spoken = _words(cue)
    if spoken and spoken[-1] not in english.MUTE and spoken[0] not in english.MUTE:
        return whole
    if whole not in _OF_CONTENTS | {Stance.ASSERTS, Stance.BELIEVES}:
        return whole
    told = _of_words(words)
    if told is not None:
        return told
    return Stance.ASSERTS if whole in _OF_CONTENTS else whole


def own_stance(stance: Stance, cue: str, words: str, holder: str) -> Stance:
    """The stance of a claim: what a body says of its own future it intends, wherever it names

    itself ("The Coast Guard will publish the log"); who asserts what others will do or plan
    predicts it; who accuses says what somebody did.
    """
    if stance is Stance.EVALUATES and set(_words(cue)) & english.ACCUSING:
        return Stance.ASSERTS
    if stance is Stance.ASSERTS and _of_words(words) is Stance.PREDICTS:
        return Stance.PREDICTS  # "indicates that they plan to …"
    if stance is not Stance.PREDICTS or cue:
        return stance
    head = _words(words[: 12 * _HEAD])[:_HEAD]
    ahead = next((n for n, word in enumerate(head) if word in english.AHEAD), 0)
    named = {*_words(holder), "the", "it", "our"}
    return Stance.INTENDS if ahead and named.issuperset(head[:ahead]) else stance


def _of_words(words: str) -> Stance | None:
    """A question, a demand, an intention or a forecast, where the words tell one."""
    if words.rstrip(" \"'”’").endswith("?"):
        return Stance.ASKS
    head = _words(words[: 12 * _HEAD])[:_HEAD]
    if head and (head[0] in english.ORDERS or head[0] == "to"):
        return Stance.DEMANDS
    if head and head[0] in english.SUBORDINATORS and "," in words:
        return _of_words(words.partition(",")[2])  # "If it comes, we will …"
    for place, word in enumerate(head):
        if place and word in english.RELATIVES | english.SUBORDINATORS:
            return None
        if word in english.OBLIGED:
            return Stance.DEMANDS
        if word in english.OWN_AHEAD:
            return Stance.INTENDS
        plans = word in english.PLANS and head[place + 1 : place + 2] == ["to"]
        if plans or word in english.AHEAD or word.endswith("'ll"):
            own = set(head[max(0, place - 2) : place]) & english.OWN
            return Stance.INTENDS if own else Stance.PREDICTS
        if word in english.FINITE:
            return None
    return None


def _words(text: str) -> list[str]:
    return [match.group().lower() for match in _WORD.finditer(fold_aligned(text))]
