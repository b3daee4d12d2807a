"""Asking the ledger of the example case for one claim."""

from sayso.fold import fold
from sayso.model import (
    Claim,
    Stance,
)

DENIES, CONFIRMS, ASSERTS = Stance.DENIES, Stance.CONFIRMS, Stance.ASSERTS
AHEAD = (Stance.PREDICTS, Stance.INTENDS)


def said(
    ledger: dict[str, list[Claim]], name: str, holder: str, words: str, *stances: Stance
) -> Claim:
    """The one claim in document `name` by `holder` on `words`, with one of the stances."""
    found = [
        claim
        for claim in ledger[name]
        if fold(holder) in fold(claim.holder.name)
        and fold(words) in fold(claim.words)
        and (not stances or claim.stance in stances)
    ]
    listed = "\n".join(
        f"{claim.holder.name} | {claim.stance.value} | {claim.words}" for claim in ledger[name]
    )
    assert found, f"{name}: {holder} | {[s.value for s in stances]} | {words}: not in\n{listed}"
    return found[0]
