"""Nesting: drafts made ready: doubles dropped, order settled.

Takes drafts in any order; returns them sorted, none twice. Hearsay that only names what another
attribution is about ("dismissed reports of fighting") is no attribution of its own.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from sayso.extract.attributions.draft import Draft
from sayso.extract.lang import en_speech as lang
from sayso.model import Span

_NEAR = 12  # contents that begin before a draft and may still hold it


def settled(drafts: Sequence[Draft], text: str) -> list[Draft]:
    """The drafts that stand, in order of place."""
    best: dict[tuple[Span | None, tuple[Span, ...]], Draft] = {}
    for draft in drafts:
        key = (draft.cue, draft.contents)
        if key not in best or best[key].score < draft.score:
            best[key] = draft
    ordered = sorted(best.values(), key=lambda draft: (draft.start, draft.contents))
    return list(_without_echoes(ordered, text))


def _without_echoes(drafts: Sequence[Draft], text: str) -> Iterator[Draft]:
    contents = sorted(
        ((content, draft) for draft in drafts if draft.source for content in draft.contents),
        key=lambda pair: pair[0],
    )
    starts = [content.start for content, _ in contents]
    for draft in drafts:
        if not draft.is_noun or draft.cue is None:
            yield draft
            continue
        at = bisect_right(starts, draft.cue.start)
        around = contents[max(0, at - _NEAR) : at]
        if not any(_echoes(draft, content, other, text) for content, other in around):
            yield draft


def _echoes(draft: Draft, content: Span, other: Draft, text: str) -> bool:
    """Whether a noun of speech lies in a content of somebody else's, or its own speaker's."""
    if other is draft or draft.cue is None or not content.contains(draft.cue):
        return False
    if draft.source is None or draft.source == other.source:
        return True
    return draft.source.of(text).lower() in lang.POSSESSIVES  # "retracted its claim that …"
