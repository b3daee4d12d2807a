"""Who did it to whom, as far as the order of words tells.

Takes the words of a content; returns the verb of its main clause with what stands at the head
before it and after it. Two deeds differ when one verb has other heads: "soldiers crossed the river"
and "fishermen crossed the river". What is not clear is left open and parts nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.link import english
from sayso.link.words import Token, features, fold_word, meaning


@dataclass(frozen=True, slots=True)
class Deed:
    """The verb's meaning, the heads of what stands before and after it, and where to; "" where

    unknown. `named` tells that the doer is called by a name.
    """

    verb: str = ""
    doer: str = ""
    object: str = ""
    goal: str = ""
    named: bool = False
    passive: bool = False


def deed(found: Sequence[Token], *, own: str = "") -> Deed:
    """What the first clause tells, or an empty deed. `own` is whom "we" or "it" stands for."""
    if found and found[0].word == "that":
        found = found[1:]
    first = next((i for i, token in enumerate(found) if i and _is_verb(found, i)), 0)
    if not first:
        return Deed()
    at = first
    while at + 1 < len(found) and _is_beside(found[at].word):
        at += 1
    passive = bool({token.word for token in found[first:at]} & english.BE)
    doer, named = _head(found[:first])
    if not doer and found[0].word in _SELF:
        doer, named = own, bool(own)
    thing = "" if passive else _head(found[at + 1 :], direct=True)[0]
    goal = next((i for i, t in enumerate(found) if i > at and t.word == "to"), len(found))
    where, _ = _head(found[goal + 1 :])
    return Deed(meaning(found[at].word), doer, thing, where, named, passive)


_SELF = frozenset({"we", "it"})


def _is_beside(word: str) -> bool:
    return word in english.HELPERS or word in english.STOP or word.endswith("ly")


def _is_verb(found: Sequence[Token], index: int) -> bool:
    word = found[index].word
    if word in english.HELPERS or word in english.PAST:
        return True
    return len(word) > 4 and word.endswith("ed") and found[index - 1].word not in english.ARTICLES


def _head(found: Sequence[Token], *, direct: bool = False) -> tuple[str, bool]:
    """The last word before the first preposition, and whether it is a name; of an object, none

    where a preposition stands at once. A body of a state may stand for the state: it is left open.
    """
    cut = next((i for i, t in enumerate(found) if t.word in english.PREPOSITIONS), len(found))
    if direct and cut == 0:
        return "", False
    heads = list(features(found[:cut]))
    if not heads or heads[-1].key in english.ANYBODY or fold_word(heads[-1].surface) in _BODIES:
        return "", False
    head = heads[-1]
    alone = len(heads) == 1 and not head.surface.endswith("s")
    named = head.surface[:1].isupper() and (head.start > 0 or alone or head.key[0] == "@")
    return head.key, named


_BODIES = english.BODY | english.GOVERNMENT | english.ORGANS | english.OFFICES


def other_deeds(
    left: Deed, right: Deed, left_words: frozenset[str], right_words: frozenset[str]
) -> bool:
    """Whether one verb has another doer or another object, or one does to the other.

    A head that the other account names anywhere does not part them, unless both doers are names.
    """
    if not left.verb or left.verb != right.verb:
        return False
    if _turned(left, right) or _turned(right, left):
        return True
    if left.passive is not right.passive:
        return False
    if left.doer and right.doer and left.named and right.named and left.doer != right.doer:
        return True
    heads = ((left.doer, right.doer), (left.object, right.object))
    return any(
        mine and theirs and mine not in right_words and theirs not in left_words
        for mine, theirs in heads
    )


def _turned(left: Deed, right: Deed) -> bool:
    """Whether what one account tells as the goal is what the other tells as the doer."""
    return bool(left.goal) and left.goal == right.doer and right.named and not right.passive
