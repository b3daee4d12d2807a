"""Unsaid: attributions that stand in the text although nobody said anything.

Takes an attribution in its context; tells whether something was said at all. Left out are what
only points ("welcomed it"), what nobody says ("nobody asked why"), what is only supposed ("if Kern
denies it", "they will say so tomorrow"), and how somebody wished to be quoted ("asked not to be
named").
"""

from sayso.claims import english
from sayso.claims.context import Context, words_of
from sayso.lang.en_words import POINTING
from sayso.model import Attribution, Span, Stance

_BEFORE = 16  # code points before a source in which "if" or "unless" opens its clause
_LONGEST_WISH = 80  # code points of "not to be named because he was not allowed to speak"
_SPOKEN = frozenset(
    [
        *(Stance.ASSERTS, Stance.CONFIRMS, Stance.DENIES, Stance.ASKS, Stance.WARNS),
        *(Stance.DOUBTS, Stance.DECLINES, Stance.DOES_NOT_DENY, Stance.DOES_NOT_CONFIRM),
    ]
)
_WISHED = frozenset({Stance.DEMANDS, Stance.ASKS, Stance.INTENDS, Stance.DECLINES, Stance.ASSERTS})


def is_unsaid(context: Context, attribution: Attribution) -> bool:
    """Whether the text only supposes the attribution, or tells it of nobody."""
    return (
        _is_nobodys(context, attribution)
        or _is_wish(context, attribution)
        or _only_points(context, attribution)
        or _is_dispute(context, attribution)
    )


def _is_dispute(context: Context, attribution: Attribution) -> bool:
    """Whether it only tells that two parties are at odds over something."""
    source, cue = attribution.source, attribution.cue
    if source is None or cue is None:
        return False
    named = words_of(source.of(context.text))
    several = "and" in named or named[:2] == ["the", "two"] or named[:1] == ["both"]
    return several and bool(set(words_of(cue.of(context.text))) & english.DISPUTING)


def _only_points(context: Context, attribution: Attribution) -> bool:
    """Whether the content is a word that only points or asks ("welcomed it", "asked why")."""
    told = [words_of(content.of(context.text)) for content in attribution.contents]
    return bool(told) and all(len(one) == 1 and one[0] in POINTING for one in told)


def _is_nobodys(context: Context, attribution: Attribution) -> bool:
    source, cue = attribution.source, attribution.cue
    if cue is None:
        return False
    told = set(words_of(cue.of(context.text)))
    negated = told & english.NEGATIONS or any(word.endswith("n't") for word in told)
    if negated and told & english.ALLOWED:
        return True
    if source is None:
        return _is_put_to_them(context, attribution)
    if any(time.span == source for time in context.within(context.times, source)):
        return True
    named = words_of(source.of(context.text))
    if set(named[:1]) & english.NO_SPEAKER or named[:2] == ["no", "one"]:
        return True
    if not attribution.shares_source:
        start = max(0, min(source.start, cue.start) - _BEFORE)
        before = [word for word, _ in context.words_in(Span(start, source.start))]
        if set(before[-1:]) & english.CONDITIONS:
            return True
    supposed = told & english.SUPPOSING and not set(named) & english.OWN
    return bool(supposed) and not negated and attribution.stance in _SPOKEN


def _is_put_to_them(context: Context, attribution: Attribution) -> bool:
    """Whether it is the reporter's own question ("asked whether it fell, he left")."""
    if attribution.stance is not Stance.ASKS:
        return False
    heads = [words_of(content.of(context.text))[:1] for content in attribution.contents]
    return all(set(head) <= english.QUESTIONS for head in heads)


def _is_wish(context: Context, attribution: Attribution) -> bool:
    """Whether it tells how a source wished to be quoted."""
    if attribution.stance not in _WISHED:
        return False
    extent = attribution.extent
    told = set(words_of(extent.of(context.text)))
    named = told & english.ANONYMITY or (told & english.NAMES and told & english.PRINTING)
    return extent.end - extent.start <= _LONGEST_WISH and bool(named)
