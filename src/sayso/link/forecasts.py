"""Forecasts: claims about a time still ahead when they were made.

Takes propositions; returns each claim that predicts, intends or warns, or whose event lay ahead
of its telling, with the window that the words set and the later claims that speak to it. Whether
it came about is for a person to say.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import islice

from sayso.link.ahead import future_words, is_infinitive, tells_past
from sayso.link.candidates import ANSWERS
from sayso.link.entities import Parties
from sayso.link.kin import Kin
from sayso.link.material import Material
from sayso.link.stances import condition, leaning
from sayso.link.times import NEVER, earlier, shown, told, told_order
from sayso.link.windows import was_over, window_of
from sayso.link.words import listed
from sayso.model import Claim, Forecast, Proposition, Stance, Time
from sayso.nesting import speakers

_PLANS = frozenset({Stance.PREDICTS, Stance.INTENDS})
_STATES = frozenset({Stance.ASSERTS, Stance.CONFIRMS})
# Stances of which a statement with "will", or about a time ahead, is a forecast too.
_MAY_FORETELL = _STATES | {Stance.WARNS, Stance.BELIEVES, Stance.EVALUATES, Stance.DOUBTS}
_FIRST = 12  # forecasts for one window among which a retelling is looked for
_LOOKED_AT = 200  # claims of a proposition, and of its kin, among which those that bear are sought
_BEARING_AT_MOST = 50  # later claims listed for one forecast, the first of each holder and wording


def find_forecasts(
    material: Material, parties: Parties, propositions: Iterable[Proposition], kin: Kin
) -> tuple[Forecast, ...]:
    """Every forecast, the first telling of each, in the order of the claims' ids."""
    told_of = {one.id: one.claims for one in propositions}
    found = []
    for proposition_id, claim_ids in told_of.items():
        claims = sorted(material.claims_of(claim_ids), key=told_order)
        heard = speakers(claims)
        ahead = [c for c in claims if heard[c.id] == c.id and _lies_ahead(material, c)]
        if not ahead:
            continue
        beside = [claim for other in kin.of.get(proposition_id, ()) for claim in told_of[other]]
        others = _distinct(sorted(material.claims_of(beside), key=told_order))[:_LOOKED_AT]
        own = _distinct(claims)[:_LOOKED_AT]
        for claim in _first_tellings(material, parties, ahead):
            answering = [
                one for one in others if kin.answers(one, claim) or kin.answers(claim, one)
            ]
            found.append(_forecast(material, claim, [*own, *answering]))
    found = _without_retellings(material, parties, kin, found)
    return tuple(sorted(found, key=lambda forecast: forecast.claim))


def _without_retellings(
    material: Material, parties: Parties, kin: Kin, found: Sequence[Forecast]
) -> list[Forecast]:
    """Without those that tell for the very same window what was foretold before, by the holder or

    in its words.
    """
    kept: list[Forecast] = []
    same_window: defaultdict[object, list[Claim]] = defaultdict(list)
    told = [(material.claim(one.claim), one) for one in found]
    for claim, forecast in sorted(told, key=lambda pair: _appeared(pair[0])):
        window = forecast.window and (forecast.window.start, forecast.window.end)
        party = parties.party_of(claim)
        earlier_ones = same_window[window][:_FIRST] if window else []
        if any(parties.party_of(one) is party or kin.related(one, claim) for one in earlier_ones):
            continue
        same_window[window].append(claim)
        kept.append(forecast)
    return kept


def _appeared(claim: Claim) -> tuple[object, ...]:
    """By when it was published, then said: the first to appear stands for its retellings."""
    published = claim.published
    return ((published.start if published else None) or NEVER, *told_order(claim))


def _first_tellings(material: Material, parties: Parties, ahead: Sequence[Claim]) -> list[Claim]:
    """The first claim of each holder with each window and condition: the rest retell it."""
    first: dict[tuple[str, str, str], Claim] = {}
    for claim in sorted(ahead, key=_appeared):
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


def _forecast(material: Material, claim: Claim, told_of: Sequence[Claim]) -> Forecast:
    window = window_of(material, claim)
    bearing = list(
        islice((one for one in told_of if _bears(material, claim, one)), _BEARING_AT_MOST)
    )
    reasons = _reasons(material, claim, window)
    if bearing:
        spoken = "later claim speaks" if len(bearing) == 1 else "later claims speak"
        reasons.append(f"{len(bearing)} {spoken} to it, by the words they share")
    return Forecast(
        claim.id, window, tuple(one.id for one in bearing), _score(claim, window), tuple(reasons)
    )


def _bears(material: Material, claim: Claim, other: Claim) -> bool:
    """Whether a claim told after a forecast speaks of the thing as it came, or answers to it."""
    if other.id == claim.id or not _speaks(other):
        return False
    if _lies_ahead(material, other) and leaning(other) is leaning(claim):
        return False  # it foretells it again
    before, after = told(claim), told(other)
    if claim.document_id == other.document_id and not (before.said and after.said):
        return False
    return earlier(before.time, after.time)


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
