"""Forecasts: claims about a time still ahead when they were made.

Takes propositions; returns each claim that predicts, intends or warns, or whose event lay ahead
of its telling, with the window that the words set and the later claims that speak to it. Whether
it came about is for a person to say.
"""

from collections.abc import Iterable, Sequence
from itertools import islice

from sayso.link.ahead import future_words, is_infinitive, tells_past
from sayso.link.candidates import ANSWERS
from sayso.link.entities import Parties
from sayso.link.material import Material
from sayso.link.stances import condition
from sayso.link.times import earlier, shown, told, told_order
from sayso.link.windows import was_over, window_of
from sayso.link.words import listed
from sayso.model import Claim, Forecast, Proposition, Stance, Time

_PLANS = frozenset({Stance.PREDICTS, Stance.INTENDS})
_STATES = frozenset({Stance.ASSERTS, Stance.CONFIRMS})
# Stances of which a statement with "will", or about a time ahead, is a forecast too.
_MAY_FORETELL = _STATES | {Stance.WARNS, Stance.BELIEVES, Stance.EVALUATES, Stance.DOUBTS}
_BEARING_AT_MOST = 50  # later claims listed for one forecast, the first of each holder and wording


def find_forecasts(
    material: Material, parties: Parties, propositions: Iterable[Proposition]
) -> tuple[Forecast, ...]:
    """Every forecast, the first telling of each, in the order of the claims' ids."""
    found = []
    for proposition in propositions:
        claims = sorted(material.claims_of(proposition.claims), key=told_order)
        ahead = [claim for claim in claims if _lies_ahead(material, claim)]
        if ahead:
            forecasts = {claim.id for claim in ahead}
            later = _distinct([claim for claim in claims if claim.id not in forecasts])
            first = _first_tellings(material, parties, ahead)
            found += [_forecast(material, claim, later) for claim in first]
    return tuple(sorted(found, key=lambda forecast: forecast.claim))


def _first_tellings(material: Material, parties: Parties, ahead: Sequence[Claim]) -> list[Claim]:
    """The first claim of each holder with each window and condition: the rest retell it."""
    first: dict[tuple[str, str, str], Claim] = {}
    for claim in ahead:
        window = window_of(material, claim)
        days = f"{window.end or window.start}" if window else ""
        first.setdefault((parties.party_of(claim).id, days, condition(claim)), claim)
    return list(first.values())


def _lies_ahead(material: Material, claim: Claim) -> bool:
    """Whether the claim was about a time still ahead when it was told."""
    if tells_past(claim) or was_over(material, claim):
        return False
    window = window_of(material, claim)
    ahead = window is not None and not _open_when_told(claim, window)
    if claim.stance is Stance.DEMANDS:
        return window is not None and window.end is not None
    if claim.stance in _PLANS:
        return window is not None or bool(future_words(claim)) or is_infinitive(claim)
    return claim.stance in _MAY_FORETELL and (ahead or bool(future_words(claim)))


def _open_when_told(claim: Claim, window: Time) -> bool:
    time = told(claim).time
    return window.start is None or time is None or not earlier(time, window)


def _distinct(claims: Sequence[Claim]) -> list[Claim]:
    """The first of each holder, stance and wording: retellings of it add nothing."""
    first: dict[tuple[str, Stance, str], Claim] = {}
    for claim in claims:
        first.setdefault((claim.holder.name, claim.stance, " ".join(claim.words.split())), claim)
    return list(first.values())


def _forecast(material: Material, claim: Claim, later: Sequence[Claim]) -> Forecast:
    window = window_of(material, claim)
    speaking = (other for other in later if _bears(claim, window, other))
    bearing = list(islice(speaking, _BEARING_AT_MOST))
    reasons = _reasons(material, claim, window)
    if bearing:
        spoken = "claim published since the window opened speaks"
        if len(bearing) > 1:
            spoken = spoken.replace("claim", "claims").replace("speaks", "speak")
        reasons.append(f"{len(bearing)} {spoken} to it, by the words they share")
    return Forecast(
        claim.id, window, tuple(other.id for other in bearing), _score(claim, window), tuple(reasons)
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


def _score(claim: Claim, window: Time | None) -> float:
    if window is not None and not _open_when_told(claim, window):
        return 0.9
    return 0.6 if claim.stance in _PLANS else 0.5


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
    future = future_words(claim)
    if future:
        reasons.append(f"{listed(list(dict.fromkeys(future)))} speaks of a time ahead")
    return reasons
