"""Where accounts conflict, what changed, and forecasts.

Takes the desk; returns lines that show two claims side by side, or a claim and what bears on it.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, time

from sayso.model import (
    Change,
    Claim,
    Contradiction,
    Forecast,
    ForecastStatus,
    Mutation,
    Position,
)
from sayso.views.desk import NEVER, Desk, moment, order_time, row
from sayso.views.pages import Conflict, ForecastLine, Retelling, Shift
from sayso.views.parts import Moment, Shown
from sayso.views.wording import CHANGE_WORDS, CONFLICT_WORDS

CONFLICTS = 30
PAIRS = 3
SHIFTS = 30
RETELLINGS = 20
FORECASTS = 30
BEARING = 5
_LABEL = 240

STATUS_WORDS = {
    ForecastStatus.OPEN: "still open",
    ForecastStatus.DUE: "fell due",
    ForecastStatus.CAME_ABOUT: "came about",
    ForecastStatus.DID_NOT: "did not come about",
    ForecastStatus.CANNOT_BE_JUDGED: "cannot be judged",
}


def conflicts(desk: Desk, weight: Mapping[str, int], *, limit: int = CONFLICTS) -> Shown[Conflict]:
    """Two sides each; one line for each pair of holders, real ones before apparent ones."""
    groups: dict[tuple[object, ...], list[Contradiction]] = defaultdict(list)
    for found in desk.links.contradictions:
        left, right = _both(desk, found)
        pair = tuple(sorted((desk.holder_key(left), desk.holder_key(right))))
        groups[found.proposition, found.kind, found.apparent, pair].append(found)
    best = [
        (max(group, key=lambda found: (found.score, found.left, found.right)), len(group))
        for group in groups.values()
    ]
    best.sort(key=lambda pair: _order(pair[0], weight))
    real = _spread([pair for pair in best if not pair[0].apparent], limit)
    apparent = _spread([pair for pair in best if pair[0].apparent], limit // 2)
    items = tuple(
        _conflict(desk, found, size, number)
        for number, (found, size) in enumerate([*real, *apparent], 1)
    )
    return Shown(items, len(best) - len(items))


def _order(found: Contradiction, weight: Mapping[str, int]) -> tuple[object, ...]:
    """Weighty statements first, each statement's pairs together, the surest of them in front."""
    connected = weight.get(found.proposition, 0)
    return -connected, found.proposition, found.kind, -found.score, found.left, found.right


def _spread(pairs: list[tuple[Contradiction, int]], limit: int) -> list[tuple[Contradiction, int]]:
    """The first `limit`, but of one statement no more than `PAIRS` of a kind."""
    taken: Counter[tuple[str, str]] = Counter()
    chosen: list[tuple[Contradiction, int]] = []
    for found, size in pairs:
        key = (found.proposition, found.kind)
        if len(chosen) < limit and (taken[key] < PAIRS or limit > CONFLICTS):
            taken[key] += 1
            chosen.append((found, size))
    return chosen


def _both(desk: Desk, found: Contradiction) -> tuple[Claim, Claim]:
    line = f"a conflict ({CONFLICT_WORDS[found.kind]})"
    return desk.claim(found.left, line), desk.claim(found.right, line)


def _conflict(desk: Desk, found: Contradiction, size: int, number: int) -> Conflict:
    left, right = sorted(_both(desk, found), key=lambda claim: (order_time(claim), claim.id))
    return Conflict(
        id=f"conflict-{number}",
        kind=found.kind,
        kind_words=CONFLICT_WORDS[found.kind],
        label=_label(desk, left),
        statement=found.proposition,
        left=row(desk, [left]),
        right=row(desk, [right]),
        apparent=found.apparent,
        reasons=desk.say_all(found.reasons),
        score=found.score,
        claims=(left.id, right.id),
        more=size - 1,
    )


def _label(desk: Desk, claim: Claim) -> str:
    proposition = desk.propositions.get(claim.id)
    return desk.say(proposition.label if proposition else claim.words, _LABEL)


def shifts(desk: Desk, weight: Mapping[str, int], *, limit: int = SHIFTS) -> Shown[Shift]:
    """Each step by which a holder moved, before and after."""
    steps = [(position, change) for position in desk.links.positions for change in position.changes]
    steps.sort(key=lambda step: (-weight.get(step[0].proposition, 0), -step[1].score))
    items = tuple(
        _shift(desk, position, change, number)
        for number, (position, change) in enumerate(steps[:limit], 1)
    )
    return Shown(items, len(steps) - len(items))


def _shift(desk: Desk, position: Position, change: Change, number: int) -> Shift:
    line = f"a change ({CHANGE_WORDS[change.kind]})"
    before, after = desk.claim(change.before, line), desk.claim(change.after, line)
    return Shift(
        id=f"change-{number}",
        kind=change.kind,
        kind_words=CHANGE_WORDS[change.kind],
        holder=desk.holder(after),
        label=_label(desk, after),
        statement=position.proposition,
        before=row(desk, [before]),
        after=row(desk, [after]),
        reasons=desk.say_all(change.reasons),
        score=change.score,
        claims=(before.id, after.id),
    )


def retellings(desk: Desk) -> Shown[Retelling]:
    """What changed from one telling to the next, the surest first."""
    found = sorted(desk.links.mutations, key=lambda mutation: -mutation.score)
    items = tuple(_retelling(desk, mutation) for mutation in found[:RETELLINGS])
    return Shown(items, len(found) - len(items))


def _retelling(desk: Desk, found: Mutation) -> Retelling:
    line = f"a retelling ({found.aspect})"
    earlier, later = desk.claim(found.before_claim, line), desk.claim(found.after_claim, line)
    return Retelling(
        aspect=desk.say(found.aspect),
        before=desk.say(found.before, _LABEL),
        after=desk.say(found.after, _LABEL),
        earlier=row(desk, [earlier]),
        later=row(desk, [later]),
        reasons=desk.say_all(found.reasons),
        score=found.score,
        claims=(earlier.id, later.id),
    )


def forecasts(desk: Desk, today: date) -> Shown[ForecastLine]:
    """Claims about a time still ahead when they were made: due ones first, then by window."""
    now = datetime.combine(today, time.min)
    found = sorted(desk.links.forecasts, key=lambda forecast: _due_first(forecast, now))
    items = tuple(
        _forecast(desk, forecast, now, number)
        for number, forecast in enumerate(found[:FORECASTS], 1)
    )
    return Shown(items, len(found) - len(items))


def _due_first(forecast: Forecast, now: datetime) -> tuple[bool, datetime, str]:
    end = forecast.window.end if forecast.window else None
    return forecast.status(now) is ForecastStatus.OPEN, end or NEVER, forecast.claim


def _window(desk: Desk, forecast: Forecast) -> Moment:
    found = moment("Window", forecast.window, desk.mask)
    return found if found.basis else replace(found, text="no time was set")


def _forecast(desk: Desk, forecast: Forecast, now: datetime, number: int) -> ForecastLine:
    claim = desk.claim(forecast.claim, "a forecast")
    bearing = [desk.claim(claim_id, "a forecast") for claim_id in forecast.bearing]
    shown = tuple(row(desk, [other]) for other in bearing[:BEARING])
    status = forecast.status(now)
    return ForecastLine(
        id=f"forecast-{number}",
        row=row(desk, [claim]),
        window=_window(desk, forecast),
        status=status,
        status_words=STATUS_WORDS[status],
        bearing=Shown(shown, len(bearing) - len(shown)),
        reasons=desk.say_all(forecast.reasons),
        score=forecast.score,
        claims=(claim.id, *(other.id for other in bearing[:BEARING])),
    )
