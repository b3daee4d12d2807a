"""Times compared: whether two can be the same, how far apart they lie, and which came first.

Takes intervals (`Time`) and claims; an open end reaches as far as it may. Nothing here guesses: an
order that the intervals do not settle is not settled.
"""

from dataclasses import dataclass
from datetime import datetime

from sayso.model import Claim, Precision, Time

EVER, NEVER = datetime(1, 1, 1), datetime(9999, 12, 31)  # where an open end is taken to lie
FINE = frozenset({Precision.MINUTE, Precision.HOUR, Precision.PART_OF_DAY, Precision.DAY})


@dataclass(frozen=True, slots=True)
class Told:
    """When a claim was told: when it was said, or failing that when it was published."""

    time: Time | None
    said: bool


def told(claim: Claim) -> Told:
    """When the claim was told, as far as it is known."""
    if claim.said is not None and (claim.said.start or claim.said.end):
        return Told(claim.said, said=True)
    return Told(claim.published, said=False)


def told_order(claim: Claim) -> tuple[int, datetime, datetime, str, int, str]:
    """A key that sorts claims by when they were told: open starts first, unknown times last."""
    time = told(claim).time
    known = 0 if time is not None and (time.start or time.end) else 1
    start = (time.start if time else None) or EVER
    end = (time.end if time else None) or NEVER
    return known, start, end, claim.document_id, claim.evidence.start, claim.id


def earlier(left: Time | None, right: Time | None) -> bool:
    """Whether `left` certainly began and ended no later than `right` began, or is said to lie

    before it by an open start.
    """
    if left is None or right is None or right.start is None:
        return False
    if left.start is None:
        return left.end is not None
    return left.end is not None and left.end <= right.start


def gap_days(left: Time | None, right: Time | None) -> float:
    """Days between two intervals; 0 when they touch or one is unknown."""
    if left is None or right is None:
        return 0.0
    first, second = (left, right) if _before(left, right) else (right, left)
    if first.end is None or second.start is None or first.end > second.start:
        return 0.0
    return (second.start - first.end).total_seconds() / 86_400


def _before(left: Time, right: Time) -> bool:
    return (left.start or EVER) <= (right.start or EVER)


def apart(left: Time | None, right: Time | None) -> bool:
    """Whether the two intervals certainly share no moment."""
    if left is None or right is None:
        return False
    return _ends_by(left, right) or _ends_by(right, left)


def _ends_by(first: Time, second: Time) -> bool:
    return first.end is not None and second.start is not None and first.end <= second.start


def event_time(claim: Claim) -> Time | None:
    """When what the claim tells of happened, as far as the text settles it."""
    return claim.event.time if claim.event else None


def shown(time: Time | None) -> str:
    """A time for a reason: its day or days, or "an unknown day"."""
    if time is None or (time.start is None and time.end is None):
        return "an unknown day"
    if time.start is None:
        return f"before {time.end:%-d %B %Y}"
    if time.end is None:
        return f"since {time.start:%-d %B %Y}"
    if (time.end - time.start).total_seconds() <= 86_400:
        return f"{time.start:%-d %B %Y}"
    return f"between {time.start:%-d %B %Y} and {time.end:%-d %B %Y}"
