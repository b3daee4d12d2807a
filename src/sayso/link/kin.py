"""Kin: propositions about one matter that are not the same.

Takes propositions; ties each to those that share most of its words, such as a variant in number,
day or polarity, or the denial of what another asserts. Candidates share a rare word
(`candidates.pairs`), never all pairs, and kin of kin are no kin: nothing is chained.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from sayso.link.candidates import Weights, Wording, pairs, weigh, wordings
from sayso.link.material import Material
from sayso.model import Claim, Proposition

# Chosen on the ten open stories (`python -m evaluation.stories`); contradictions and changes move
# by 1.2 points of F1 at most for 0.35 to 0.45, 0.4 to 0.5 and 0.25 to 0.35.
_SHARE = 0.45  # of the words of the smaller stand in the larger
_TELLING = 1_200  # least weight of what is shared: more than one rare word
_ANSWERS = 0.5  # of the words of a denial stand in what it answers to
_RELATED, _RARE = 0.35, 500  # of one holder's claims: share of the smaller, and least weight
_MOST = 8  # kin of a proposition, the nearest


@dataclass(frozen=True, slots=True)
class Kin:
    """Pairs of kindred propositions, each once, the ids of each in order."""

    pairs: tuple[tuple[str, str], ...]
    of: Mapping[str, tuple[str, ...]]
    proposition: Mapping[str, str]  # of each claim
    _words: Mapping[str, frozenset[str]]
    _weights: Weights

    def answers(self, denial: Claim, claim: Claim) -> bool:
        """Whether the words of a denial and a claim agree for the most part of the shorter."""
        mine, theirs = self._words[denial.id], self._words[claim.id]
        shared, smaller = mine & theirs, min(self._weights.of(mine), self._weights.of(theirs))
        return len(shared) > 1 and self._weights.of(shared) >= _ANSWERS * smaller

    def words(self, claim: Claim) -> frozenset[str]:
        """What the words of a claim are compared by."""
        return self._words[claim.id]

    def related(self, left: Claim, right: Claim) -> bool:
        """Whether two claims of one holder share enough to speak of one matter."""
        mine, theirs = self._words[left.id], self._words[right.id]
        smaller = min(self._weights.of(mine), self._weights.of(theirs))
        shared = self._weights.of(mine & theirs)
        return shared >= _RARE and shared >= _RELATED * smaller

    def likeness(self, left: Claim, right: Claim) -> float:
        """How alike the words of two claims are, from 0 to 1."""
        return self._weights.similarity(self._words[left.id], self._words[right.id])


def find_kin(material: Material, propositions: Iterable[Proposition]) -> Kin:
    """The kin of each proposition."""
    propositions = tuple(propositions)
    found = wordings(material)
    weights = weigh(found)
    wording_of = {claim: wording for wording in found for claim in wording.claims}
    held = [one for one in propositions if any(wording_of[c].words for c in one.claims)]
    profiles = [_profile(one, wording_of) for one in held]
    near: defaultdict[int, list[tuple[float, int]]] = defaultdict(list)
    for left, right in pairs(profiles, weights):
        score = _share(profiles[left], profiles[right], weights)
        if score >= _SHARE:
            near[left].append((-score, right))
            near[right].append((-score, left))
    of = {
        held[index].id: tuple(held[other].id for _, other in sorted(others)[:_MOST])
        for index, others in near.items()
    }
    tied = {(min(one, other), max(one, other)) for one, others in of.items() for other in others}
    words = {claim: wording.words for claim, wording in wording_of.items()}
    where = {claim: one.id for one in propositions for claim in one.claims}
    return Kin(tuple(sorted(tied)), of, where, words, weights)


def _profile(proposition: Proposition, wording_of: Mapping[str, Wording]) -> Wording:
    """The words that half of the claims of a proposition have, as one wording."""
    told = [wording_of[claim] for claim in proposition.claims if wording_of[claim].words]
    counts = Counter(word for wording in told for word in wording.words)
    words = frozenset(word for word, count in counts.items() if 2 * count >= len(told))
    return replace(told[0], words=words)


def _share(left: Wording, right: Wording, weights: Weights) -> float:
    """How much of the smaller's words the larger has; 0 where too little is shared."""
    shared = weights.of(left.words & right.words)
    smaller = min(weights.of(left.words), weights.of(right.words))
    whole = left.words <= right.words or right.words <= left.words
    several = len(left.words & right.words) > 1 and shared >= _TELLING
    if not smaller or not (several or whole):
        return 0.0
    return shared / smaller
