"""Which claim of Sayso's is which claim of the gold.

A claim of the gold and one of Sayso's in the same report may be the same if

    content  at least half of the letters of the shorter of the two lie in both, and
    who      the cues share letters, or both have none; or the holders' names agree
             (`evaluation.matching.same_holder`).

Among those pairs each claim gets one partner at most: as many as can be, then those that share
most letters, with cue and name as a bonus. Letters are code points other than white space.
"""

from collections.abc import Mapping, Sequence

from evaluation.assign import assign
from evaluation.door import letters
from evaluation.matching import same_holder
from evaluation.stories.gold import Claim as GoldClaim
from evaluation.stories.gold import Story
from evaluation.stories.places import cues_at, words_at
from sayso.model import Claim, Document

HALF = 0.5
_CUE, _NAME = 0.5, 0.25


def align(
    story: Story, documents: Mapping[str, Document], claims: Sequence[Claim]
) -> dict[str, Claim]:
    """Gold claim id to the claim found; `documents` by report id."""
    names = {holder.id: holder.name for holder in story.holders}
    found: dict[str, Claim] = {}
    for report_id, document in documents.items():
        wanted = [claim for claim in story.claims if claim.report == report_id]
        told = [claim for claim in claims if claim.document_id == document.id]
        worths = {
            (row, column): worth
            for row, gold in enumerate(wanted)
            for column, claim in enumerate(told)
            if (worth := _worth(gold, names[gold.holder], claim, document.text))
        }
        found |= {wanted[row].id: told[column] for row, column in assign(worths).items()}
    return found


def nearest(gold: GoldClaim, document: Document | None, claims: Sequence[Claim]) -> Claim | None:
    """The claim that holds most of the words of a gold claim, of those that hold at least half;

    the shortest of equals.
    """
    words = words_at(gold, document.text) if document else None
    if document is None or words is None:
        return None
    mine = letters(document.text, [(words.start, words.end)])
    found: tuple[int, int, str] = (0, 0, "")
    best: Claim | None = None
    for claim in claims:
        if claim.document_id != document.id:
            continue
        theirs = letters(document.text, [(span.start, span.end) for span in claim.content])
        rank = len(mine & theirs), -len(theirs), claim.id
        if rank > found and rank[0] >= HALF * len(mine):
            found, best = rank, claim
    return best


def _worth(gold: GoldClaim, name: str, claim: Claim, text: str) -> float:
    """How well the two agree; 0 where they cannot be the same."""
    words = words_at(gold, text)
    if words is None:
        return 0.0
    mine = letters(text, [(words.start, words.end)])
    theirs = letters(text, [(span.start, span.end) for span in claim.content])
    shared = len(mine & theirs)
    if not shared or shared < HALF * min(len(mine), len(theirs)):
        return 0.0
    cue = claim.cue
    same_cue = any(cue.overlaps(place) for place in cues_at(gold, text)) if cue else not gold.cue
    named = same_holder(name, claim.holder.name)
    if not same_cue and not named:
        return 0.0
    return 2 * shared / (len(mine) + len(theirs)) + _CUE * same_cue + _NAME * named
