"""Nesting: drafts made ready: doubles dropped, order settled.

Takes drafts in any order; returns them sorted, none twice. Hearsay that only names what another
attribution is about ("dismissed reports of fighting") is no attribution of its own.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from sayso.extract.attributions.draft import Draft
from sayso.model import Span

_NEAR = 12  # contents that begin before a draft and may still hold it


def settled(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts that stand, in order of place."""
    best: dict[tuple[Span | None, tuple[Span, ...]], Draft] = {}
    for draft in drafts:
        key = (draft.cue, draft.contents)
        if key not in best or best[key].score < draft.score:
            best[key] = draft
    ordered = sorted(best.values(), key=lambda draft: (draft.start, draft.contents))
    return list(_without_echoes(ordered))


def _without_echoes(drafts: Sequence[Draft]) -> Iterator[Draft]:
    contents = sorted(
        content for draft in drafts if draft.source is not None for content in draft.contents
    )
    for draft in drafts:
        if not _is_echo(draft, contents):
            yield draft


def _is_echo(draft: Draft, contents: Sequence[Span]) -> bool:
    if draft.source is not None or draft.cue is None or " with " not in draft.why:
        return False
    at = bisect_right(contents, draft.cue.start, key=lambda content: content.start)
    return any(content.contains(draft.cue) for content in contents[max(0, at - _NEAR) : at])
