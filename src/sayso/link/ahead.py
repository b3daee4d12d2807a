"""Whether words set a thing in a time still ahead.

Takes claims; looks at their verbs and at words like "soon". "Would" lies ahead where a reporter
tells what was said ("said it would come"), and is a condition in a speaker's own mouth.
"""

from collections.abc import Iterator, Sequence

from sayso.link import english
from sayso.link.words import Token, tokens
from sayso.model import Claim, Speech

_CLAUSE = 1000  # characters of a content that are looked at


def future_words(claim: Claim) -> tuple[str, ...]:
    """The words that set what is told in a time to come ("will", "is to", "going to", "soon")."""
    found = tokens(claim.words[:_CLAUSE])
    reported = claim.speech is not Speech.DIRECT
    return tuple(dict.fromkeys(_future(found, reported=reported)))


def _future(found: Sequence[Token], *, reported: bool) -> Iterator[str]:
    words = [token.word for token in found] + ["", ""]
    for index, token in enumerate(found):
        after, then = words[index + 1], words[index + 2]
        if after == "not" and then in english.REFUSED:
            continue
        if (
            token.word in english.SOON
            or token.word in english.WILL
            or (token.word == "won" and after == "t")
        ):
            yield token.surface
        elif after == "to" and token.word in english.BOUND_TO and then not in english.NO_PLAN:
            yield f"{token.surface} to"
        elif token.word in english.WOULD and reported and after != "have":
            yield from [] if english.CONDITION & set(words[:index]) else [token.surface]


def is_infinitive(claim: Claim) -> bool:
    """Whether the content names a deed and no time of its own ("to publish", "it to shrink")."""
    return any(token.word == "to" for token in tokens(claim.words[:_CLAUSE]))


def tells_past(claim: Claim) -> bool:
    """Whether the first verb is one of the past, and no verb sets it in a time to come."""
    if future_words(claim):
        return False
    found = tokens(claim.words[:_CLAUSE])
    for before, token in zip((None, *found), found, strict=False):
        if token.word in english.PAST or token.word in english.WAS:
            return True
        if token.word in english.HELPERS:
            return False
        article = before is not None and before.word in english.ARTICLES
        if len(token.word) > 4 and token.word.endswith("ed") and before and not article:
            return True
    return False
