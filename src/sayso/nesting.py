"""Who is heard: claims within claims, and claims that were taken back.

"The ministry says that the recordings show that three ferries came" gives a claim of the ministry
and one of the recordings, and one voice. Takes claims about one thing; tells which of them speak
and by which of these the others are passed on or are what is passed on. A recording, an analysis
or a plan that somebody tells of has no voice of its own beside the teller.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from sayso.fold import fold
from sayso.model import Claim, HolderKind, Stance

# What is told of somebody's mind is the word of the one who tells it.
_OF_A_MIND = frozenset({Stance.INTENDS, Stance.BELIEVES})
_WITHOUT_VOICE = frozenset({HolderKind.MEDIUM, HolderKind.UNKNOWN})
_OPENERS = frozenset({"our", "my", "his", "her", "its", "their", "nobody", "none", "no"})
_MAIN_PART = 0.5  # of the outer words: less is said by the way ("two days after he said …")
_PAPERS = frozenset({"analysis", "assessment", "assessments", "estimate", "estimates", "data"})
_NAMELESS = frozenset({"intelligence", "report", "reports", "document", "documents"})


def speakers(claims: Iterable[Claim]) -> Mapping[str, str]:
    """For each claim the id of the one that is heard for it: its own, unless it is nested."""
    by_document: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_document[claim.document_id].append(claim)
    heard: dict[str, str] = {}
    for told in by_document.values():
        parents = _parents(told)
        trees: defaultdict[str, list[Claim]] = defaultdict(list)
        for claim in told:
            trees[_root(claim.id, parents)].append(claim)
        for root, tree in trees.items():
            heard.update(_heard(root, tree, parents))
    return heard


_TAKEN_BACK = re.compile(
    r"\b(?:earlier|previous|original|first|older) (?:version|edition|draft)\b"
    r"|\b(?:we|it|this article|this post|this story) "
    r"(?:first|at first|originally|initially|previously|wrongly|mistakenly|incorrectly) "
    r"(?:wrote|said|reported|stated|gave|put)\b"
    r"|\bwe retract\b"
)


def is_taken_back(claim: Claim, told: str, outlet: str) -> bool:
    """Whether the claim only repeats what its own outlet once had and took back. `told` are the

    words of its evidence.
    """
    if _TAKEN_BACK.search(fold(claim.holder.name)):
        return True
    own = not claim.holder.name or fold(claim.holder.name) == fold(outlet)
    return own and bool(_TAKEN_BACK.search(fold(told)))


def nested(claims: Iterable[Claim]) -> list[tuple[Claim, Claim]]:
    """Each claim that passes another on, with the one it passes on."""
    by_id = {claim.id: claim for claim in claims}
    by_document: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim_id in sorted(by_id):
        by_document[by_id[claim_id].document_id].append(by_id[claim_id])
    return [
        (by_id[outer], by_id[inner])
        for key in sorted(by_document)
        for inner, outer in sorted(_parents(by_document[key]).items())
    ]


def _parents(told: Sequence[Claim]) -> dict[str, str]:
    """The narrowest claim around each claim."""
    parents: dict[str, str] = {}
    ordered = sorted(told, key=lambda claim: (_length(claim), claim.id))
    for index, claim in enumerate(ordered):
        around = (other for other in ordered[index + 1 :] if _passes_on(other, claim))
        wider = next(around, None)
        if wider is not None:
            parents[claim.id] = wider.id
    return parents


def _length(claim: Claim) -> int:
    return sum(span.end - span.start for span in claim.content)


def _passes_on(outer: Claim, inner: Claim) -> bool:
    """Whether the words of one lie within those of the other, and its chain goes on from there."""
    if not inner.content or _length(outer) <= _length(inner):
        return False
    if not all(any(wide.contains(span) for wide in outer.content) for span in inner.content):
        return False
    names = [[fold(link.holder.name) for link in claim.chain] for claim in (outer, inner)]
    if names[1][: len(names[0])] != names[0]:
        return False
    return names[0] == names[1] or _length(inner) >= _MAIN_PART * _length(outer)


def _root(claim_id: str, parents: Mapping[str, str]) -> str:
    while claim_id in parents:
        claim_id = parents[claim_id]
    return claim_id


def _heard(root: str, tree: Sequence[Claim], parents: Mapping[str, str]) -> dict[str, str]:
    """The innermost claims with a voice speak; without any, the outermost does."""
    able = {claim.id for claim in tree if _has_voice(claim, nested=claim.id in parents)}
    silent = {up for claim_id in able for up in _above(claim_id, parents)}
    speaking = sorted(able - silent) or [root]
    heard = {}
    for claim in tree:
        below = (one for one in speaking if claim.id in _above(one, parents))
        above = (one for one in _above(claim.id, parents) if one in speaking)
        mine = claim.id if claim.id in speaking else None
        heard[claim.id] = mine or next(below, None) or next(above, None) or speaking[0]
    return heard


def _above(claim_id: str, parents: Mapping[str, str]) -> list[str]:
    found = []
    while claim_id in parents:
        claim_id = parents[claim_id]
        found.append(claim_id)
    return found


def _has_voice(claim: Claim, *, nested: bool) -> bool:
    words = fold(claim.holder.name).split()
    if claim.holder.kind in _WITHOUT_VOICE or not words:
        return False
    if not nested:
        return True
    plain = [word for word in words if word not in ("the", "a", "an")]
    paper = plain[-1:] and (plain[-1] in _PAPERS or (len(plain) == 1 and plain[0] in _NAMELESS))
    return not (claim.stance in _OF_A_MIND or words[0] in _OPENERS or paper)
