"""Stances: what a speaker does with a content, told from the words of the cue and the content.

`stance_of` takes the cue's words with its auxiliaries and negation ("did not explicitly confirm")
and the content's. Pure; nothing but the words decides. What is not denied is never asserted.
"""

import re
from collections.abc import Mapping

from sayso.extract.cues import VERB_FORMS
from sayso.extract.lang import en_speech as lang
from sayso.extract.lang import en_stances as table
from sayso.fold import fold_aligned
from sayso.model import Stance

# How much the word lists count beside the model's shares, which sum to one. Macro F1 on all our
# labels and on their held-out half: the model alone 84.6 and 75.7, the lists alone 69.2 and 69.6,
# both with 0.3 86.0 and 79.4, with 0.4 85.8 and 79.2, with 0.6 84.8 and 78.2.
LISTS = 0.4
HEAD = 25  # words: a main verb further in is that of another clause more often than not

_OF_ANOTHER = re.compile(r"that [A-Z](?!\b)")  # a name of one letter is "I"
_WORD = re.compile(r"[^\W_]+(?:['*-][^\W_]+)*|[?,;:]")
_ORDERING = {Stance.ASSERTS, Stance.ASKS, Stance.WARNS}  # "told them to leave"
_ASKED = re.compile(r"[^.!?]*\?")  # its first sentence is a question
_REFINED = {Stance.ASSERTS, Stance.BELIEVES}
_WHEN_NEGATED = {
    Stance.DENIES: Stance.DOES_NOT_DENY,
    Stance.BELIEVES: Stance.DOUBTS,
    Stance.DOUBTS: Stance.BELIEVES,
    Stance.PREDICTS: Stance.PREDICTS,
    Stance.INTENDS: Stance.INTENDS,
    Stance.DECLINES: Stance.DOES_NOT_DENY,
}
_NEUTRAL_WHEN_CLOSED = {
    Stance.DENIES: Stance.DOES_NOT_DENY,
    Stance.CONFIRMS: Stance.DOES_NOT_CONFIRM,
}
_SUBORDINATE = lang.CLAUSE_OPENERS - table.LINKING


def stance_of(cue: str, content: str = "") -> Stance:
    """The stance that `cue` and the head of `content` express; ASSERTS where the cue is mute."""
    words = _words(cue)
    stance = _of_cue(words, content)
    if stance in _ORDERING and _words(content)[:1] == ["to"]:
        return Stance.DEMANDS
    if stance is Stance.DOUBTS and _is_question(content):
        return Stance.ASKS
    return _refined(stance, content) if stance in _REFINED else stance


def settled_stance(shares: Mapping[Stance, float], cue: str, content: str) -> Stance:
    """The stance that the model's shares and the words of cue and content come to together.

    What is not denied is told by its words alone: the model met too little of it.
    """
    told = stance_of(cue, content)
    if told is Stance.DOES_NOT_DENY:
        return told
    if told is Stance.INTENDS and shares[Stance.ASSERTS] > max(
        share for stance, share in shares.items() if stance is not Stance.ASSERTS
    ):
        return told  # "indicate that they were planned": a plan, told in a neutral voice
    best = max(shares, key=lambda stance: shares[stance] + LISTS * (stance is told))
    if best is Stance.INTENDS and told is Stance.PREDICTS and _OF_ANOTHER.match(content):
        return told  # "said that Belmark plans to …": another's plan is foretold, not intended
    return Stance.ASKS if best is Stance.DOUBTS and _is_question(content) else best


def _words(text: str) -> list[str]:
    return [match.group().lower() for match in _WORD.finditer(fold_aligned(text))]


def _of_cue(words: list[str], content: str) -> Stance:
    negated = any(word in lang.NEGATIONS or word.endswith("n't") for word in words)
    closed = any(lang.OPENERS.get(word) == "declines" for word in words)
    failed = any(lang.OPENERS.get(word) == "not" for word in words)
    stance = _base(words, content)
    if (closed or negated or failed) and any(word in lang.SILENT for word in words):
        return Stance.DECLINES
    if lang.SHORT_OF & set(words) and "short" in words:
        return _NEUTRAL_WHEN_CLOSED.get(stance, Stance.DOES_NOT_CONFIRM)
    if closed and stance is not Stance.INTENDS:
        return _closed(stance, negated=negated)
    if "neither" in words and stance is Stance.DENIES:
        return Stance.DOES_NOT_CONFIRM
    if negated or failed:
        return _WHEN_NEGATED.get(stance, Stance.DOES_NOT_CONFIRM)
    return stance


def _closed(stance: Stance, *, negated: bool) -> Stance:
    """ "Declined to" and the like before a verb of speech."""
    if negated:
        return stance
    return _NEUTRAL_WHEN_CLOSED.get(stance, Stance.DECLINES)


def _base(words: list[str], content: str) -> Stance:
    """The stance of the last verb or noun of speech in the cue, its own particles included."""
    for place in range(len(words) - 1, -1, -1):
        word = words[place]
        if word in table.VOICING:
            return _of_feeling(words[place + 1 :] + _words(content)[:4])
        found = _verb_at(words, place, acts=content.lstrip().startswith("to "))
        if found is not None and not (place == 0 and len(words) > 1 and _noun_later(words)):
            return found
        if word in lang.NOUNS:
            return lang.NOUNS[word]
        if word in lang.HEARSAY:
            return lang.HEARSAY[word]
    return Stance.ASSERTS


def _noun_later(words: list[str]) -> bool:
    return any(word in lang.NOUNS for word in words[1:])


def _verb_at(words: list[str], place: int, *, acts: bool) -> Stance | None:
    """The stance of the cue verb here; `acts` tells that "to" and a verb follow the cue."""
    verbs = [verb for verb, _ in VERB_FORMS.get(words[place], ())]
    for verb in sorted(verbs, key=lambda v: (-len(v.particles), acts and "i" not in v.frames)):
        after = tuple(words[place + 1 : place + 1 + len(verb.particles)])
        if after == verb.particles:
            if words[place] in lang.OPENERS and place + 1 < len(words):
                continue
            return verb.stance
    return None


def _of_feeling(words: list[str]) -> Stance:
    return next((lang.FEELINGS[word] for word in words if word in lang.FEELINGS), Stance.EVALUATES)


def _is_question(content: str) -> bool:
    return bool(_ASKED.match(content)) or content.rstrip(" \t\n\"'”’»“‘").endswith("?")


def _refined(stance: Stance, content: str) -> Stance:
    """What a neutral cue carries: a question, a demand, a forecast, an intention."""
    if _is_question(content):
        return Stance.ASKS
    words = _words(content)
    if words[:1] == ["whether"]:
        return Stance.ASKS if stance is Stance.ASSERTS else stance
    head = _head(words)
    if table.PLANS & set(head[:2]) and set(head[1:3]) & lang.BE:
        return Stance.INTENDS
    for place, word in enumerate(head):
        following = head[place + 1 : place + 4]
        if word in table.OBLIGED and "have" not in following[:2]:
            return Stance.DEMANDS
        if word in table.NEEDS | table.HAS and following[:1] == ["to"]:
            return Stance.DEMANDS if word in table.NEEDS else stance
        if word in table.AHEAD or word.endswith("'ll"):
            return _ahead(head[:place], word)
        if word in table.PLANNING and following[:1] == ["to"]:
            return _ahead(head[:place], word)
        if word in lang.BE or word.endswith(("'re", "'s", "'m")):
            return _after_be(head, place, stance)
        if word in lang.AUXILIARIES:
            return stance
    return stance


def _after_be(head: list[str], place: int, stance: Stance) -> Stance:
    """ "Were to be moved", "is planned to", "are going to", "is likely to"."""
    following = [word for word in head[place + 1 : place + 4] if word not in lang.NEGATIONS]
    following = [word for word in following if not word.endswith("ly") or word == "likely"]
    if following[:1] == ["to"] or (following and following[0] in table.PLANNED):
        return Stance.INTENDS
    if following and following[0] in table.FORESEEN and "to" in head[place : place + 5]:
        return _ahead(head[:place], head[place])
    return stance


def _ahead(subject: list[str], verb: str) -> Stance:
    """One's own future is an intention, another's a prediction."""
    own = any(word in table.OWN for word in subject[-2:]) or verb in table.OWN_AHEAD
    return Stance.INTENDS if own else Stance.PREDICTS


def _head(words: list[str]) -> list[str]:
    """The words up to where another clause begins; a leading "despite …," is passed over."""
    start = 0
    if words and words[0] in {"that", ":"}:
        start = 1
    if len(words) > start and words[start] in table.LEADING | {","}:
        comma = next((i for i in range(start + 1, min(len(words), HEAD)) if words[i] == ","), None)
        start = comma + 1 if comma is not None else start
    found: list[str] = []
    for word in words[start : start + HEAD]:
        if found and (
            word in _SUBORDINATE or (word == "that" and len(found) > 2) or word in {";", ":"}
        ):
            break
        if word.isalnum() or "'" in word or "-" in word or "*" in word:
            found.append(word)
    return found
