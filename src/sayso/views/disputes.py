"""Where accounts conflict, what changed, and forecasts.

Takes the desk; returns lines that show two claims side by side, or a claim and what bears on it.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time

from sayso.fold import fold
from sayso.model import (
    Change,
    Claim,
    Contradiction,
    ContradictionKind,
    Forecast,
    ForecastStatus,
    Mutation,
    Position,
    Quantity,
    Speech,
)
from sayso.views.desk import NEVER, Desk, moment, order_time, row, tone
from sayso.views.pages import Conflict, ConflictSide, ForecastLine, Retelling, Shift
from sayso.views.parts import Moment, Shown, Tone
from sayso.views.wording import (
    CHANGE_WORDS,
    CONFLICT_WORDS,
    NOT_NAMED,
    join,
    quantity_words,
    time_words,
)

CONFLICTS = 30
VOICES = 8
REASONS = 5
SAY_SO, DENY = "Say so", "Deny it"
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
    """One for each statement and kind, with all its voices; real ones before apparent ones."""
    groups = conflicting(desk)
    ordered = sorted(
        groups.values(),
        key=lambda group: (
            group[0].apparent,
            -weight.get(group[0].proposition, 0),
            group[0].proposition,
            group[0].kind,
        ),
    )
    items = tuple(_conflict(desk, group, number) for number, group in enumerate(ordered[:limit], 1))
    return Shown(items, len(ordered) - len(items))


def conflicting(desk: Desk) -> Mapping[tuple[str, str, bool], list[Contradiction]]:
    """The contradictions by statement and kind, those apart that only seem to be."""
    groups: defaultdict[tuple[str, str, bool], list[Contradiction]] = defaultdict(list)
    for found in desk.links.contradictions:
        groups[found.proposition, found.kind, found.apparent].append(found)
    return groups


def _both(desk: Desk, found: Contradiction) -> tuple[Claim, Claim]:
    line = f"a conflict ({CONFLICT_WORDS[found.kind]})"
    return desk.claim(found.left, line), desk.claim(found.right, line)


def _conflict(desk: Desk, group: Sequence[Contradiction], number: int) -> Conflict:
    best = max(group, key=lambda found: (found.score, found.left, found.right))
    sides = _sides(desk, group)
    why = dict.fromkeys(reason for found in group for reason in found.reasons[1:])
    ids = list(dict.fromkeys(claim for side in sides for claim in side.claims))
    return Conflict(
        id=f"conflict-{number}",
        kind=best.kind,
        kind_words=CONFLICT_WORDS[best.kind],
        label=_label(desk, _both(desk, best)[0]),
        statement=best.proposition,
        sides=sides,
        apparent=best.apparent,
        reasons=desk.say_all(list(why)[:REASONS] or _shown_reasons(best)),
        score=best.score,
        claims=tuple(ids),
    )


def _shown_reasons(best: Contradiction) -> tuple[str, ...]:
    """Of a plain denial the two sides, set side by side, are reason enough."""
    plain = best.kind is ContradictionKind.DENIAL and not best.apparent
    return () if plain else best.reasons[:1]


def _sides(desk: Desk, group: Sequence[Contradiction]) -> tuple[ConflictSide, ...]:
    """Who says what: those who say so and those who deny it, or one side for each value."""
    pairs = [_both(desk, found) for found in group]
    named: defaultdict[str, dict[str, Claim]] = defaultdict(dict)
    if group[0].kind is ContradictionKind.DENIAL:
        for left, right in pairs:
            named[SAY_SO][left.id], named[DENY][right.id] = left, right
    else:
        claims = {claim.id: claim for pair in pairs for claim in pair}
        value = _valuer(group[0].kind, list(claims.values()))
        for claim in sorted(claims.values(), key=lambda claim: (order_time(claim), claim.id)):
            named[desk.say(value(claim), 80)][claim.id] = claim
    return tuple(_side(desk, label, list(claims.values())) for label, claims in named.items())


def _valuer(kind: ContradictionKind, claims: Sequence[Claim]) -> Callable[[Claim], str]:
    """What a claim gives: its number, its day or its place."""
    if kind is ContradictionKind.TIME:
        return lambda claim: time_words(claim.event.time if claim.event else None)
    if kind is ContradictionKind.PLACE:
        return lambda claim: join([m.place.name for m in claim.places if m.place])
    heads = Counter(head for claim in claims for head in {_head(q) for q in _quantities(claim)})

    def number(claim: Claim) -> str:
        given = _quantities(claim)
        best = max(given, key=lambda quantity: (heads[_head(quantity)], -given.index(quantity)))
        return quantity_words(best)

    return number


def _quantities(claim: Claim) -> list[Quantity]:
    return [mention.quantity for mention in claim.quantities if mention.quantity]


def _head(quantity: Quantity) -> str:
    return fold(quantity.counted).split(" ")[-1]


def _side(desk: Desk, label: str, claims: Sequence[Claim]) -> ConflictSide:
    """The voices, each with all its claims that take the same side."""
    by_voice: defaultdict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in [*claims, *_said_again(desk, claims)]:
        by_voice[desk.holder_key(claim), claim.stance].append(claim)
    rows = sorted(
        (row(desk, group) for group in by_voice.values()),
        key=lambda line: (list(Tone).index(line.tone), line.holder, line.claims),
    )
    ids = [claim for line in rows for claim in line.claims]
    shown = tuple(rows[:VOICES])
    listed = tuple(claim for line in shown for claim in line.claims)
    return ConflictSide(
        label, rows[0].tone, Shown(shown, len(rows) - len(shown)), listed, len(ids) - len(listed)
    )


def _said_again(desk: Desk, claims: Sequence[Claim]) -> list[Claim]:
    """Other claims of the same holders that say the same, so that all evidence is listed."""
    mine = {(desk.holder_key(claim), tone(desk, claim), _numbers(claim)) for claim in claims}
    ids = {claim.id for claim in claims}
    proposition = desk.propositions.get(claims[0].id)
    others = [desk.claims[one] for one in proposition.claims] if proposition else []
    return [
        claim
        for claim in others
        if claim.id not in ids
        and desk.speaker(claim) is claim
        and (desk.holder_key(claim), tone(desk, claim), _numbers(claim)) in mine
    ]


def _numbers(claim: Claim) -> tuple[Quantity, ...]:
    return tuple(_quantities(claim))


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
        holder=desk.say(_party(desk, position, after), 80),
        label=_label(desk, after),
        statement=position.proposition,
        before=row(desk, [before]),
        after=row(desk, [after]),
        reasons=desk.say_all(change.reasons),
        score=change.score,
        claims=(before.id, after.id),
    )


def _party(desk: Desk, position: Position, after: Claim) -> str:
    """Whose position moved: a body may have moved by the words of its spokesman."""
    names = {party.id: party.name for party in desk.links.parties}
    mine = desk.parties.get(after.id)
    if mine and mine.id != position.party and position.party in names:
        return f"{names[position.party]} ({desk.holder(after)})"
    return desk.holder(after)


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
    """What was said of a time still ahead: what fell due first, then by window."""
    now = datetime.combine(today, time.min)
    groups = sorted(foretold(desk), key=lambda group: _due_first(group[0], now))
    items = tuple(
        _forecast(desk, group, now, number) for number, group in enumerate(groups[:FORECASTS], 1)
    )
    return Shown(items, len(groups) - len(items))


def foretold(desk: Desk) -> list[list[Forecast]]:
    """Forecasts of one thing for one window as one, the surest in front."""
    groups: defaultdict[tuple[object, ...], list[Forecast]] = defaultdict(list)
    for found in desk.links.forecasts:
        claim = desk.claim(found.claim, "a forecast")
        proposition = desk.propositions.get(found.claim)
        groups[proposition.id if proposition else claim.id, _window_key(found, claim)].append(found)
    return [sorted(group, key=_surest) for group in groups.values()]


def _window_key(found: Forecast, claim: Claim) -> object:
    """The same for one window, and for one day as it was said ("tomorrow"), whoever quotes it."""
    window = found.window
    if window is None:
        return None
    quoted = claim.speech is not Speech.INDIRECT and window.words
    if quoted and not any(letter.isdigit() for letter in window.words):
        return fold(window.words)
    return window.start, window.end


def _surest(found: Forecast) -> tuple[float, datetime, str]:
    start = found.window.start if found.window else None
    return -found.score, start or NEVER, found.claim


def _due_first(forecast: Forecast, now: datetime) -> tuple[bool, datetime, str]:
    end = forecast.window.end if forecast.window else None
    return forecast.status(now) is ForecastStatus.OPEN, end or NEVER, forecast.claim


def _window(desk: Desk, forecast: Forecast) -> Moment:
    found = moment("Window", forecast.window, desk.mask)
    return found if found.basis else replace(found, text="no time was set")


def _forecast(desk: Desk, group: Sequence[Forecast], now: datetime, number: int) -> ForecastLine:
    claims = [desk.claim(found.claim, "a forecast") for found in group]
    by_voice: defaultdict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda claim: (order_time(claim), claim.id)):
        voice = desk.speaker(claim)
        by_voice[desk.holder_key(voice), voice.stance].append(claim)
    ids = dict.fromkeys(one for found in group for one in found.bearing)
    bearing = [desk.claim(one, "a forecast") for one in ids if desk.heard.get(one, one) == one]
    shown = tuple(row(desk, [other]) for other in bearing[:BEARING])
    rows = tuple(row(desk, told) for told in by_voice.values())
    status = group[0].status(now)
    return ForecastLine(
        id=f"forecast-{number}",
        rows=rows,
        chain=_chain(desk, claims),
        window=_window(desk, group[0]),
        status=status,
        status_words=STATUS_WORDS[status],
        bearing=Shown(shown, len(bearing) - len(shown)),
        reasons=desk.say_all(group[0].reasons),
        score=group[0].score,
        claims=(
            *dict.fromkeys(one for line in rows for one in line.claims),
            *(other.id for other in bearing[:BEARING]),
        ),
    )


def _chain(desk: Desk, claims: Sequence[Claim]) -> tuple[str, ...]:
    """The longest way by which it came, where it is longer than that of any voice."""
    longest = max(claims, key=lambda claim: (len(claim.chain), claim.id)).chain
    if len(longest) <= max(len(voice.chain) for voice in desk.voices(claims)):
        return ()
    return tuple(desk.say(link.holder.name or NOT_NAMED, 60) for link in longest)
