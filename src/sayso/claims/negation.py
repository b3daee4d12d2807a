"""Negation: whether a content itself says that something is not so."""

import re

from sayso.claims import english
from sayso.fold import fold_aligned

_HEAD = 25  # words: a negation further in belongs to another clause more often than not
_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*|[;:]")


def is_negated(content: str) -> bool:
    """Whether the main verb of `content`, or what it opens with, is negated."""
    head = _head(content)
    if head and head[0] in english.OPENING_NEGATIONS:
        return True
    for place, word in enumerate(head):
        if _contrasts(head, place):
            continue
        if word in english.NEGATIONS or word.endswith("n't") or word in english.NOBODY:
            return True
        if word == "no" and place and head[place - 1] in english.BEFORE_NO:
            return True
    return False


def _contrasts(head: list[str], place: int) -> bool:
    """Whether a negation only sets off what is said from something else ("four and not three",

    "nothing but wheat"): a bare "not" has a helping verb before it, or "to" behind it.
    """
    word, after = head[place], head[place + 1] if place + 1 < len(head) else ""
    if word == "nothing":
        return after == "but"
    before = head[place - 1] if place else ""
    return word == "not" and before != "" and before not in english.BEFORE_NOT and after != "to"


def _head(content: str) -> list[str]:
    """The words of the main clause, as far as the words that open clauses tell."""
    words = [match.group().lower() for match in _WORD.finditer(fold_aligned(content[: 12 * _HEAD]))]
    if words and words[0] == "that":
        words = words[1:]
    found: list[str] = []
    for word in words[:_HEAD]:
        joined = bool(found) and word == "that" and found[-1] in english.JOINING_NEGATED
        if found and (joined or word in english.CLAUSES or word in {";", ":"}):
            break
        found.append(word)
    return found
