"""Cutting a text into segments by what its stretches are, and hiding words without moving a mark.

Takes spans with their roles (they may overlap and nest); gives segments that tile the passage.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from sayso.model import Span
from sayso.views.masking import Hidden, Masker
from sayso.views.parts import Role, Segment

Marks = Sequence[tuple[Span, Role]]

# A name cut by the edge of a passage must still be seen whole; none is longer than this.
_MARGIN = 200


def segments(
    text: str,
    within: Span,
    marks: Marks,
    mask: Masker,
    begins: Mapping[int, tuple[str, ...]] | None = None,
) -> tuple[Segment, ...]:
    """The stretch `within` of `text` in segments, each with its roles.

    `begins` says which claims' evidence begins at which place. A hidden word that crosses an edge
    is put whole into the segment in which it begins, so no half of it shows.
    """
    begins = begins or {}
    hidden = _hidden(text, within, mask)
    cut: list[Segment] = []
    for span, roles in _cuts(within, marks, begins):
        words, changed = _masked(text, span, hidden)
        cut.append(
            Segment(span.start, span.end, words, roles, changed, tuple(begins.get(span.start, ())))
        )
    return tuple(cut)


def _cuts(
    within: Span, marks: Marks, places: Iterable[int]
) -> Iterable[tuple[Span, tuple[Role, ...]]]:
    """Sweeps over the edges of all marks, keeping count of those that are open."""
    edges: dict[int, list[tuple[Role, int]]] = {within.start: [], within.end: []}
    for place in places:
        if within.start <= place < within.end:
            edges.setdefault(place, [])
    for span, role in marks:
        if span.overlaps(within):
            edges.setdefault(max(span.start, within.start), []).append((role, 1))
            edges.setdefault(min(span.end, within.end), []).append((role, -1))
    open_roles: Counter[Role] = Counter()
    order = sorted(edges)
    for start, end in pairwise(order):
        for role, step in edges[start]:
            open_roles[role] += step
        yield Span(start, end), tuple(role for role in Role if open_roles[role] > 0)


def _hidden(text: str, within: Span, mask: Masker) -> tuple[Hidden, ...]:
    """What the mask hides within the passage; what begins before it is moved to its edge."""
    base = max(0, within.start - _MARGIN)
    found = mask.spans(text[base : within.end + _MARGIN])
    return tuple(
        Hidden(max(within.start, base + hidden.start), base + hidden.end, hidden.instead)
        for hidden in found
        if base + hidden.start < within.end and base + hidden.end > within.start
    )


def _masked(text: str, span: Span, hidden: Sequence[Hidden]) -> tuple[str, bool]:
    parts: list[str] = []
    done, changed = span.start, False
    for stretch in hidden:
        if stretch.start >= span.end or stretch.end <= span.start:
            continue
        changed = True
        parts.append(text[done : max(stretch.start, done)])
        if stretch.start >= span.start:
            parts.append(stretch.instead)
        done = min(stretch.end, span.end)
    return "".join([*parts, text[done : span.end]]), changed
