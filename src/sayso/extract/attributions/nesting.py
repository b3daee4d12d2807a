"""Nesting: drafts made ready: doubles dropped, order settled.

Takes drafts in any order; returns them sorted by place, the surest of those with the same cue and
contents.
"""

from collections.abc import Sequence

from sayso.extract.attributions.draft import Draft
from sayso.model import Span


def settled(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts that stand, in order of place."""
    best: dict[tuple[Span | None, tuple[Span, ...]], Draft] = {}
    for draft in drafts:
        key = (draft.cue, draft.contents)
        if key not in best or best[key].score < draft.score:
            best[key] = draft
    return sorted(best.values(), key=lambda draft: (draft.start, draft.contents))
