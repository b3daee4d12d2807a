"""The rows of the timeline: what happened or is to happen, and who spoke of it when.

Takes the desk; returns at most `ROWS` rows in order of time, one for each statement and event time,
the most connected ones chosen. The figure is drawn elsewhere (`timeline.py`).
"""

from collections import Counter, defaultdict
from collections.abc import Mapping
from datetime import datetime

from sayso.model import Claim, Time
from sayso.views.desk import NEVER, REFS, Desk, moment, order_time, stance_words, tone
from sayso.views.pages import SaidMark, TimelineRow
from sayso.views.parts import Shown

ROWS = 18  # what is taken in at a glance
ROWS_OF_ONE = 4
MARKS = 14
_LABEL = 120


def timeline(desk: Desk, weight: Mapping[str, int]) -> Shown[TimelineRow]:
    """The rows, earliest first. Claims of which no time is known have none and are not counted."""
    windows = {found.claim: found.window for found in desk.links.forecasts if found.window}
    groups = _groups(desk, windows)
    ranked = sorted(groups.items(), key=lambda item: _rank(desk, weight, item[1], windows))
    chosen = _chosen([(key[0], claims) for key, claims in ranked])
    rows = sorted((_row(desk, claims, windows) for claims in chosen), key=_row_order)
    return Shown(tuple(rows), len(ranked) - len(rows))


def _chosen(ranked: list[tuple[str, list[Claim]]]) -> list[list[Claim]]:
    """The first `ROWS`, but of one statement no more than `ROWS_OF_ONE`."""
    taken: Counter[str] = Counter()
    chosen: list[list[Claim]] = []
    for statement, claims in ranked:
        if taken[statement] < ROWS_OF_ONE and len(chosen) < ROWS:
            taken[statement] += 1
            chosen.append(claims)
    return chosen


def _groups(desk: Desk, windows: Mapping[str, Time]) -> dict[tuple[str, object], list[Claim]]:
    """Claims by statement and event time; those that name no event time join the commonest one."""
    by_statement: dict[str, list[Claim]] = defaultdict(list)
    for claim in desk.claims.values():
        proposition = desk.propositions.get(claim.id)
        by_statement[proposition.id if proposition else claim.id].append(claim)
    groups: dict[tuple[str, object], list[Claim]] = defaultdict(list)
    for statement, claims in by_statement.items():
        times = {claim.id: _event_key(claim, windows) for claim in claims}
        common = Counter(key for key in times.values() if key).most_common(1)
        default = common[0][0] if common else None
        for claim in claims:
            key = times[claim.id] or default
            if key or order_time(claim) < NEVER:
                groups[statement, key].append(claim)
    return groups


def _event(claim: Claim, windows: Mapping[str, Time]) -> Time | None:
    return windows.get(claim.id) or (claim.event.time if claim.event else None)


def _event_key(claim: Claim, windows: Mapping[str, Time]) -> tuple[object, ...] | None:
    time = _event(claim, windows)
    return (time.start, time.end) if time and (time.start or time.end) else None


def _rank(
    desk: Desk, weight: Mapping[str, int], claims: list[Claim], windows: Mapping[str, Time]
) -> tuple[int, int, str]:
    proposition = desk.propositions.get(claims[0].id)
    connected = weight.get(proposition.id, 0) if proposition else 0
    timed = any(_event_key(claim, windows) for claim in claims)
    forecast = any(claim.id in windows for claim in claims)
    return -(connected + 4 * timed + 4 * forecast), -len(claims), claims[0].id


def _row(desk: Desk, claims: list[Claim], windows: Mapping[str, Time]) -> TimelineRow:
    claims = sorted(claims, key=lambda claim: (order_time(claim), claim.id))
    timed = next((claim for claim in claims if _event_key(claim, windows)), None)
    time = _event(timed, windows) if timed else None
    ahead = timed is not None and timed.id in windows
    proposition = desk.propositions.get(claims[0].id)
    words = timed.words if timed and not proposition else claims[0].words
    dated = [claim for claim in claims if order_time(claim) < NEVER]
    ids = [claim.id for claim in claims]
    return TimelineRow(
        label=desk.say(proposition.label if proposition else words, _LABEL),
        event=moment("To happen" if ahead else "Happened", time, desk.mask) if time else None,
        ahead=ahead,
        marks=tuple(_marks(desk, dated)[:MARKS]),
        claims=tuple(ids[:REFS]),
        more=max(0, len(ids) - REFS),
    )


def _marks(desk: Desk, claims: list[Claim]) -> list[SaidMark]:
    """One mark for each holder, stance and time."""
    marks: dict[tuple[object, ...], SaidMark] = {}
    for claim in claims:
        said = claim.said is not None and bool(claim.said.start or claim.said.end)
        at = order_time(claim)
        key = (desk.holder_key(claim), stance_words(desk, claim), at)
        if key not in marks:
            label, time = ("Said", claim.said) if said else ("Published", claim.published)
            marks[key] = SaidMark(
                at=at,
                published_only=not said,
                holder=desk.holder(claim),
                stance_words=stance_words(desk, claim),
                tone=tone(desk, claim),
                when=f"{label.lower()} {moment(label, time, desk.mask).text}",
                claims=(claim.id,),
            )
    return list(marks.values())


def _row_order(row: TimelineRow) -> tuple[datetime, str]:
    event = (row.event.start or row.event.end) if row.event else None
    return event or (row.marks[0].at if row.marks else NEVER), row.label
