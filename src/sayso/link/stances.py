"""What a stance comes to: whether a claim holds its content to be so, not so, or neither.

Takes claims; a content that is itself negative turns the stance round ("said that no troops were
sent" denies). Conditional words ("any deployment would …") hold nothing to be so.
"""

from enum import IntEnum

from sayso.link import english
from sayso.link.words import tokens
from sayso.model import Claim, Stance


class Side(IntEnum):
    """Where a claim stands to its content."""

    AGAINST = -1
    OPEN = 0
    FOR = 1


_HOLDS = frozenset({Stance.ASSERTS, Stance.CONFIRMS, Stance.BELIEVES})
_ANSWERS_OPEN = frozenset({Stance.DOES_NOT_DENY, Stance.DOES_NOT_CONFIRM, Stance.DECLINES})
_PLANS = frozenset({Stance.PREDICTS, Stance.WARNS, Stance.INTENDS})
_EXPECTS = frozenset({Stance.PREDICTS, Stance.WARNS, Stance.INTENDS, Stance.EVALUATES})


def side(claim: Claim) -> Side:
    """Whether the claim holds what its proposition tells to be so.

    Who calls it a lie is against it, as who denies it; who does "not know" keeps it open.
    """
    if claim.stance is Stance.DENIES:
        against = not claim.negated
        # "Denied that it was forged"; "dismissed it as a forgery" says the same as "it is forged".
        return Side.FOR if against is (_dismisses(claim) and not _as(claim)) else Side.AGAINST
    if not _holds(claim) or condition(claim) or _does_not_know(claim):
        return Side.OPEN
    return Side.AGAINST if claim.negated is not _dismisses(claim) else Side.FOR


def leaning(claim: Claim) -> Side:
    """`side`, where who expects or intends something leans to its being so."""
    if claim.stance in _PLANS and not condition(claim):
        return Side.AGAINST if claim.negated else Side.FOR
    return side(claim)


def is_soft(claim: Claim) -> bool:
    """Whether the claim holds its content to be so with doubt ("may", "it is likely")."""
    words = {token.surface for token in tokens(claim.words)}  # "May" is a month
    return claim.stance is Stance.BELIEVES or not english.HEDGES.isdisjoint(words)


def _dismisses(claim: Claim) -> bool:
    return any(token.word in english.DISMISSALS for token in tokens(claim.words))


def _as(claim: Claim) -> bool:
    """Whether the words say what a thing is dismissed as."""
    return any(token.word == "as" for token in tokens(claim.words))


def _does_not_know(claim: Claim) -> bool:
    found = [token.word for token in tokens(claim.words)]
    negations = {"not", "cannot", "t", "nobody"}
    return claim.negated and any(
        word in english.KNOWING and negations & set(found[max(0, index - 3) : index])
        for index, word in enumerate(found)
    )


def _holds(claim: Claim) -> bool:
    """Whether the claim says that its content is so; who complains "that" it is so says it too."""
    opens = claim.words.lower().startswith("that ")
    judged = claim.stance is Stance.EVALUATES and (opens or _dismisses(claim))
    return claim.stance in _HOLDS or judged


def stands_behind(claim: Claim) -> bool:
    """Whether the claim adds a voice to its proposition: it says so, or expects or judges so."""
    return side(claim) is Side.FOR or (claim.stance in _EXPECTS and not claim.negated)


def has_position(claim: Claim) -> bool:
    """Whether the claim takes part in a position: it holds, denies, or keeps open."""
    return (
        leaning(claim) is not Side.OPEN
        or claim.stance in _ANSWERS_OPEN
        or bool(condition(claim))
        or _does_not_know(claim)
    )


def is_conditional(claim: Claim) -> bool:
    """Whether the claim says that something is so under a condition: what opens with "if" does

    not say it.
    """
    first = next((token.word for token in tokens(claim.words) if token.word != "that"), "")
    return bool(condition(claim)) and first not in english.CONDITION and not claim.negated


def condition(claim: Claim) -> str:
    """The words that make a statement conditional ("any", "would"), or ""."""
    if claim.stance not in _HOLDS | _PLANS and claim.stance is not Stance.DENIES:
        return ""
    found = tokens(claim.words)
    would = next((token.surface for token in found if token.word == "would"), "")
    # "Any" asks for a "would": "any deployment would …"; "if" and "unless" do by themselves.
    openers = english.CONDITIONS | {"any"} if would else english.CONDITIONS
    opener = next((token.surface for token in found if token.word in openers), "")
    return f"{opener} … {would}" if opener and would else opener
