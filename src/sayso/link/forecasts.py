"""Forecasts: claims about a time still ahead when they were made.

Takes propositions; returns each claim that predicts, intends or warns, or whose event lay ahead
of its telling, with the window that the words set and the later claims that speak to it. Whether
it came about is for a person to say.
"""

from collections.abc import Iterable, Sequence
from itertools import islice

from sayso.link import english
from sayso.link.candidates import ANSWERS
from sayso.link.material import Material
from sayso.link.times import earlier, event_time, shown, told, told_order
from sayso.link.words import listed, tokens
from sayso.model import Claim, Forecast, Proposition, Stance, Time

_AHEAD = frozenset({Stance.PREDICTS, Stance.INTENDS})
_MAYBE_AHEAD = frozenset({Stance.WARNS, Stance.BELIEVES})
_STATES = frozenset({Stance.ASSERTS, Stance.CONFIRMS})
_BEARING_AT_MOST = 50  # later claims listed for one forecast, the first of each holder and wording


def find_forecasts(material: Material, propositions: Iterable[Proposition]) -> tuple[Forecast, ...]:
    """Every forecast, in the order of the claims' ids."""
    found = []
    for proposition in propositions:
        claims = sorted(material.claims_of(proposition.claims), key=told_order)
        ahead = [claim for claim in claims if _lies_ahead(claim)]
        if ahead:
            forecasts = {claim.id for claim in ahead}
            later = _distinct([claim for claim in claims if claim.id not in forecasts])
            found += [_forecast(material, claim, later) for claim in ahead]
    return tuple(sorted(found, key=lambda forecast: forecast.claim))


def _future_words(claim: Claim) -> list[str]:
    return [token.surface for token in tokens(claim.words) if token.word in english.FUTURE]


def _after_telling(claim: Claim) -> bool:
    """Whether the event certainly begins after the claim was told."""
    time, event = told(claim).time, event_time(claim)
    return event is not None and time is not None and earlier(time, event)


def _over_when_told(claim: Claim) -> bool:
    return earlier(event_time(claim), told(claim).time)


def _lies_ahead(claim: Claim) -> bool:
    if claim.stance in _AHEAD:
        return not _over_when_told(claim)
    if claim.stance in _MAYBE_AHEAD:
        return _after_telling(claim) or (bool(_future_words(claim)) and not _over_when_told(claim))
    if claim.stance in _STATES:
        return _after_telling(claim)
    return False


def _distinct(claims: Sequence[Claim]) -> list[Claim]:
    """The first of each holder, stance and wording: retellings of it add nothing."""
    first: dict[tuple[str, Stance, str], Claim] = {}
    for claim in claims:
        first.setdefault((claim.holder.name, claim.stance, " ".join(claim.words.split())), claim)
    return list(first.values())


def _forecast(material: Material, claim: Claim, later: Sequence[Claim]) -> Forecast:
    window = event_time(claim)
    speaking = (other for other in later if _bears(claim, window, other))
    bearing = list(islice(speaking, _BEARING_AT_MOST))
    reasons = _reasons(material, claim, window)
    if bearing:
        spoken = "claim published since the window opened speaks"
        if len(bearing) > 1:
            spoken = spoken.replace("claim", "claims").replace("speaks", "speak")
        reasons.append(f"{len(bearing)} {spoken} to it, by the words they share")
    return Forecast(
        claim.id, window, tuple(other.id for other in bearing), _score(claim), tuple(reasons)
    )


def _bears(claim: Claim, window: Time | None, other: Claim) -> bool:
    """Whether a claim of another document was published once the window had opened."""
    if window is None or other.document_id == claim.document_id or not _speaks(other):
        return False
    opened, published = window.start, other.published
    if opened is None or published is None or published.end is None:
        return False
    return published.end > opened and earlier(told(claim).time, published)


def _speaks(claim: Claim) -> bool:
    return claim.stance in _STATES or claim.stance in ANSWERS


def _score(claim: Claim) -> float:
    if _after_telling(claim):
        return 0.9
    return 0.6 if claim.stance in _AHEAD else 0.5


def _reasons(material: Material, claim: Claim, window: Time | None) -> list[str]:
    time = told(claim)
    reasons = [f"the holder {claim.stance.value} it"] if claim.stance not in _STATES else []
    if window is not None and claim.event is not None:
        words = material.words(claim, claim.event.span) or window.words
        reasons.append(f"“{words}” is {shown(window)}; it was told {shown(time.time)}")
        if time.time is None:
            reasons.append("when it was said or published is not recorded")
    else:
        reasons.append("the words set no time for it")
    future = _future_words(claim)
    if future:
        reasons.append(f"{listed(list(dict.fromkeys(future)))} speaks of a time ahead")
    return reasons
