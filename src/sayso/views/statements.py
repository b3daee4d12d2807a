"""What is claimed and by whom: a statement for each proposition, a row for each holder's stance.

Takes the desk; returns statements in order of weight (how many hold, deny or dispute them), and
claims that stand alone.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from sayso.model import Claim, Proposition
from sayso.views.desk import REFS, Desk, is_contrary, order_time, row, stance_words
from sayso.views.parts import Row, Shown, Stand, Statement, Tone

STATEMENTS = 40
ROWS = 8
STANDS = 3
SAID_ONCE = 40
_LABEL = 240


def weights(desk: Desk) -> Mapping[str, int]:
    """How much there is to see of each proposition: holders, documents, disputes, changes."""
    disputes = Counter(
        found.proposition for found in desk.links.contradictions if not found.apparent
    )
    changes = Counter(
        position.proposition for position in desk.links.positions for _ in position.changes
    )
    weight: dict[str, int] = {}
    for found in desk.links.propositions:
        claims = members(desk, found)
        holders = {desk.holder_key(claim) for claim in desk.voices(claims)}
        documents = {claim.document_id for claim in claims}
        score = 2 * len(holders) + len(documents) + 2 * changes[found.id]
        weight[found.id] = score + (5 if disputes[found.id] else 0)
    return weight


def members(desk: Desk, found: Proposition) -> list[Claim]:
    """The claims of a proposition, earliest first."""
    line = f"the statement “{found.label[:60]}”"
    claims = [desk.claim(claim_id, line) for claim_id in found.claims]
    return sorted(claims, key=lambda claim: (order_time(claim), claim.id))


def statements(desk: Desk, weight: Mapping[str, int]) -> Shown[Statement]:
    """The propositions that more than one claim speaks to, the weightiest first."""
    several = [found for found in desk.links.propositions if is_shared(desk, found)]
    several.sort(key=lambda found: (-weight[found.id], found.id))
    items = tuple(statement(desk, found) for found in several[:STATEMENTS])
    return Shown(items, len(several) - len(items))


def is_shared(desk: Desk, found: Proposition) -> bool:
    """Whether more than one claim speaks to it, those apart that only pass another on."""
    return len(desk.voices(members(desk, found))) > 1


def statement(desk: Desk, found: Proposition, *, limit: int = ROWS) -> Statement:
    """A proposition with a row for each holder and stance."""
    claims = members(desk, found)
    front = desk.fronts[found.id]
    groups: dict[tuple[str, str, bool], list[Claim]] = defaultdict(list)
    for claim in claims:
        voice = desk.speaker(claim)
        groups[desk.holder_key(voice), voice.stance, is_contrary(desk, voice)].append(claim)
    rows = sorted(
        ((row(desk, group, heading=found.label), group) for group in groups.values()),
        key=lambda pair: (list(Tone).index(pair[0].tone), -len(pair[1]), pair[0].holder),
    )
    shown = rows[:limit]
    ids = [front.id, *(claim.id for claim in claims if claim.id != front.id)]
    return Statement(
        id=found.id,
        label=desk.say(found.label, _LABEL),
        stands=_stands(desk, rows),
        rows=Shown(tuple(line for line, _ in shown), len(rows) - len(shown)),
        reasons=desk.say_all(found.reasons),
        score=found.score,
        claims=tuple(ids[:REFS]),
        more=max(0, len(ids) - REFS),
    )


def _stands(desk: Desk, rows: Sequence[tuple[Row, list[Claim]]]) -> tuple[Stand, ...]:
    """The rows by stance: who, in one breath."""
    names: dict[tuple[Tone, str, str], dict[str, None]] = defaultdict(dict)
    for line, claims in rows:
        plural = stance_words(desk, desk.speaker(claims[0]), plural=True)
        names[line.tone, line.stance_words, plural].setdefault(line.holder)
    return tuple(
        Stand(
            names=tuple(holders)[:STANDS],
            more=max(0, len(holders) - STANDS),
            stance_words=plural if len(holders) > 1 else singular,
            tone=family,
        )
        for (family, singular, plural), holders in names.items()
    )


def said_once(desk: Desk) -> Shown[Row]:
    """Claims that no other claim speaks to, those with most to check in front."""
    joined = {
        claim
        for found in desk.links.propositions
        if is_shared(desk, found)
        for claim in found.claims
    }
    alone = [
        claim
        for claim in desk.claims.values()
        if claim.id not in joined and desk.speaker(claim) is claim
    ]
    alone.sort(key=_substance, reverse=True)
    shown = sorted(alone[:SAID_ONCE], key=lambda claim: (order_time(claim), claim.id))
    return Shown(tuple(row(desk, [claim]) for claim in shown), len(alone) - len(shown))


def _substance(claim: Claim) -> tuple[int, float, str]:
    details = bool(claim.event) + bool(claim.places) + bool(claim.quantities)
    return details, claim.score, claim.id
