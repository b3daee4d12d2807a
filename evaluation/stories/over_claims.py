"""Measures of claims: found at all, their holders, propositions, changes, conflicts, forecasts.

What each counts is said in `measures.py`.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from evaluation.clusters import Figure
from evaluation.stories import gold
from evaluation.stories.align import nearest
from evaluation.stories.gold import Days
from evaluation.stories.measured import Measured, counted, grouped, share
from evaluation.stories.reading import Reading
from evaluation.stories.retellings import Camp, camp, camps, either_way, side
from sayso.model import Change, ChangeKind, Contradiction, Forecast, Time

_DAY = timedelta(days=1)


# --- Claims --------------------------------------------------------------------------------------


def claims(reading: Reading) -> Measured:
    """Claims found; what was missed comes with the claim that has most of its words, if any has."""
    wanted = reading.story.claims
    return Measured(
        Figure.of_counts(len(reading.found), len(reading.claims), len(wanted)),
        len(wanted),
        tuple(_missed(reading, one) for one in wanted if one.id not in reading.found),
        tuple(reading.say(one) for one in reading.by_id if one not in reading.golds),
    )


def _missed(reading: Reading, claim: gold.Claim) -> str:
    other = nearest(claim, reading.documents.get(claim.report), reading.claims)
    words = reading.say_gold(claim.id)
    return f"{words}; its words are in {reading.say(other.id)}" if other else words


def stances(reading: Reading) -> Measured:
    """Of the claims found, those with a right stance."""
    return share(
        (
            claim.stance in reading.story.claim(gold_id).stance,
            True,
            f"{reading.say_gold(gold_id)}, is {claim.stance.value}",
        )
        for gold_id, claim in reading.found.items()
    )


def said(reading: Reading) -> Measured:
    """Of the claims found whose gold tells when it was said, those told of the same days."""
    return share(
        (
            days_of(claim.said or claim.published) == reading.story.claim(gold_id).said,
            True,
            f"{reading.say_gold(gold_id)}, {shown(reading.story.claim(gold_id).said)}, is "
            f"{shown(days_of(claim.said))}, published {shown(days_of(claim.published))}",
        )
        for gold_id, claim in reading.found.items()
        if reading.story.claim(gold_id).said.told
    )


def days_of(time: Time | None) -> Days:
    """The first and last day of an interval."""
    if time is None:
        return Days()
    last = time.end - datetime.resolution if time.end else None
    return Days(time.start.date() if time.start else None, last.date() if last else None)


def shown(days: Days) -> str:
    """Days as gold writes them."""
    if not days.told:
        return "open"
    first, last = days.first or "", days.last or ""
    return str(first) if first == last else f"{first}/{last}"


# --- Groups --------------------------------------------------------------------------------------


def holders(reading: Reading) -> Measured:
    """Claims grouped by who holds them."""
    found = {party.id: (party.name, party.claims) for party in reading.links.parties}
    wanted = _by(reading, lambda claim: claim.holder)
    return grouped(wanted, dict(_named_groups(reading, found)))


def propositions(reading: Reading) -> Measured:
    """Claims grouped by what they are about, whichever way they put it."""
    found = {one.id: (one.label, one.claims) for one in reading.links.propositions}
    wanted = _by(reading, lambda claim: either_way(reading.story, claim.proposition))
    return grouped(wanted, dict(_named_groups(reading, found)))


def _by(reading: Reading, what: Callable[[gold.Claim], str]) -> dict[str, list[str]]:
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for claim in reading.story.claims:
        groups[what(claim)].append(claim.id)
    return groups


def _named_groups(
    reading: Reading, found: Mapping[str, tuple[str, tuple[str, ...]]]
) -> Iterator[tuple[str, list[str]]]:
    """The gold claims in each of Sayso's groups; a claim in none of them is alone."""
    grouped_claims = set()
    for group_id, (name, claim_ids) in found.items():
        items = [reading.golds[one].id for one in claim_ids if one in reading.golds]
        grouped_claims.update(items)
        if items:
            yield f"{name!r} ({group_id})", items
    for gold_id in reading.found:
        if gold_id not in grouped_claims:
            yield f"{gold_id} alone", [gold_id]


# --- Changes -------------------------------------------------------------------------------------


def changes(reading: Reading) -> Measured:
    """Position changes."""

    def same(wanted: gold.Change, found: Change) -> float:
        ends = ((found.before, wanted.before), (found.after, wanted.after))
        right = wanted.kind == found.kind.value and all(reading.means(*end) for end in ends)
        if right and found.kind is ChangeKind.NUMBER_MOVED:
            right = all(reading.is_about_same(*end) for end in ends)
        return float(right)

    return counted(
        reading.story.changes,
        [change for position in reading.links.positions for change in position.changes],
        same,
        reach=lambda one: reading.is_told(one.before) and reading.is_told(one.after),
        say_wanted=lambda one: (
            f"{one.kind}: {reading.say_gold(one.before)} → {reading.say_gold(one.after)}"
        ),
        say_found=lambda one: (
            f"{one.kind.value}: {reading.say(one.before)} → {reading.say(one.after)}"
        ),
    )


# --- Contradictions ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Joined:
    """The camps that a contradiction joins, in what, and whether one holder is on both sides."""

    camps: frozenset[Camp]
    kind: str
    own: bool


def contradictions(reading: Reading) -> Measured:
    """Real contradictions, by the camps that they join and their kind."""
    found: dict[_Joined, Contradiction] = {}
    for one in _real(reading):
        found.setdefault(_joined(reading, one), one)
    return counted(
        [one for one in reading.story.contradictions if not one.apparent],
        list(found),
        lambda one, other: _same_contradiction(reading, one, other),
        reach=lambda one: _is_heard(reading, one.left) and _is_heard(reading, one.right),
        say_wanted=lambda one: (
            f"{one.kind}: {reading.say_gold(one.left)} against {reading.say_gold(one.right)}"
        ),
        say_found=lambda one: (
            f"{one.kind}: {reading.say(found[one].left)} against {reading.say(found[one].right)}"
        ),
    )


def _same_contradiction(reading: Reading, wanted: gold.Contradiction, found: _Joined) -> float:
    """More where a holder contradicts itself in both, or in neither."""
    joins = _joins(reading, wanted, found.camps)
    if wanted.kind != found.kind or not joins:
        return 0.0
    sides = {reading.story.claim(one).holder for one in (wanted.left, wanted.right)}
    return joins + ((len(sides) == 1) is found.own) / 2


def _real(reading: Reading) -> list[Contradiction]:
    return [one for one in reading.links.contradictions if not one.apparent]


def _joins(reading: Reading, wanted: gold.Contradiction, found: frozenset[Camp]) -> float:
    """2 where these are the camps of both sides, 1 where what changed on the way stands for one."""
    left, right = reading.story.claim(wanted.left), reading.story.claim(wanted.right)
    if found == {camp(left), camp(right)}:
        return 2.0
    wide = camps(reading.story, left), camps(reading.story, right)
    one, other = (*found, *found)[:2]
    if wide[0] & wide[1]:
        return 0.0
    return float((one in wide[0] and other in wide[1]) or (other in wide[0] and one in wide[1]))


def kept_apart(reading: Reading) -> Measured:
    """Of the contradictions that only seem so, those not reported as real."""
    reported = {_joined(reading, one).camps for one in _real(reading)}
    real = {_camps(reading, one) for one in reading.story.contradictions if not one.apparent}
    return share(
        (
            _camps(reading, one) not in reported,
            True,
            f"{one.kind}, {one.why}: {reading.say_gold(one.left)} beside "
            f"{reading.say_gold(one.right)}",
        )
        for one in reading.story.contradictions
        if one.apparent and _camps(reading, one) not in real
    )


def _camps(reading: Reading, pair: gold.Contradiction) -> frozenset[Camp]:
    return frozenset(camp(reading.story.claim(one)) for one in (pair.left, pair.right))


def _joined(reading: Reading, pair: Contradiction) -> _Joined:
    """The camps of the gold claims; of a claim that is none, its own proposition and side."""
    found: list[Camp] = []
    sides: list[str] = []
    for claim_id in (pair.left, pair.right):
        one = reading.golds.get(claim_id)
        claim = reading.by_id[claim_id]
        found.append(camp(one) if one else (pair.proposition, side(claim.stance)))
        sides.append(one.holder if one else claim.holder.name)
    return _Joined(frozenset(found), pair.kind.value, sides[0] == sides[1])


def _is_heard(reading: Reading, gold_id: str) -> bool:
    """Whether any claim of a claim's camp was found."""
    wanted = camps(reading.story, reading.story.claim(gold_id))
    return any(camp(one) in wanted for one in reading.golds.values())


# --- Forecasts -----------------------------------------------------------------------------------


def forecasts(reading: Reading) -> Measured:
    """Forecasts with their windows."""
    return counted(
        reading.story.forecasts,
        reading.links.forecasts,
        lambda one, other: _is_forecast(reading, one, other),
        reach=lambda one: reading.is_told(one.claim),
        say_wanted=lambda one: f"{shown(one.window)}: {reading.say_gold(one.claim)}",
        say_found=lambda one: f"{shown(days_of(one.window))}: {reading.say(one.claim)}",
    )


def bearing(reading: Reading) -> Measured:
    """Later claims that speak to a forecast."""
    wanted = [(one, other) for one in reading.story.forecasts for other in one.bearing]
    found = [(one, other) for one in reading.links.forecasts for other in one.bearing]

    def same(one: tuple[gold.Forecast, str], other: tuple[Forecast, str]) -> float:
        about = reading.means(other[0].claim, one[0].claim)
        return float(about and reading.means(other[1], one[1]))

    return counted(
        wanted,
        found,
        same,
        reach=lambda one: reading.is_told(one[0].claim) and reading.is_told(one[1]),
        say_wanted=lambda one: f"{reading.say_gold(one[1])} on {reading.say_gold(one[0].claim)}",
        say_found=lambda one: f"{reading.say(one[1])} on {reading.say(one[0].claim)}",
    )


def _is_forecast(reading: Reading, wanted: gold.Forecast, found: Forecast) -> float:
    """1 where the claim, 2 where the very claim and in either case the window is right; else 0."""
    if not reading.means(found.claim, wanted.claim):
        return 0.0
    if not _windows_agree(wanted.window, days_of(found.window)):
        return 0.0
    return 2.0 if reading.golds[found.claim].id == wanted.claim else 1.0


def _windows_agree(wanted: Days, found: Days) -> bool:
    """Within a day at each end that gold names; open where gold is open."""
    if not wanted.told:
        return not found.told
    return all(
        _near(one, other)
        for one, other in ((wanted.first, found.first), (wanted.last, found.last))
        if one is not None
    )


def _near(one: date, other: date | None) -> bool:
    return other is not None and abs(one - other) <= _DAY
