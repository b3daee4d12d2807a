"""Which claims are worth comparing, and how much two of them agree.

Takes the claims of a case; returns *wordings* (claims that say the same in the same words, which
ten copies of one report do) and pairs of wordings that share a rare word, never all pairs: a word
that many wordings share pairs them only together with a second one, and where even that is common,
each is compared with its neighbours in a fixed order. The work grows with the number of wordings.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import log, sqrt

from sayso.link import english, names
from sayso.link.deeds import Deed, deed
from sayso.link.material import Material
from sayso.link.placing import places_of
from sayso.link.times import event_time
from sayso.link.words import Feature, Token, features, fold_word, short, tokens
from sayso.model import Claim, HolderKind, Place, Quantity, Stance, Time

ANSWERS = frozenset(
    {
        Stance.CONFIRMS,
        Stance.DENIES,
        Stance.DOES_NOT_DENY,
        Stance.DOES_NOT_CONFIRM,
        Stance.DECLINES,
        Stance.DOUBTS,
    }
)
_AHEAD = frozenset({Stance.PREDICTS, Stance.INTENDS, Stance.WARNS})
_APART = {Stance.ASKS: "asks", Stance.DEMANDS: "demands", Stance.EVALUATES: "evaluates"}
_CLAUSE = 1000  # characters of a content that are looked at
_OPENING = 8  # words in which a first clause has its verb
_WILL = frozenset({"will", "shall"})
_IF = "if"
_FEELS = _APART[Stance.EVALUATES]
_OWN_STATE = frozenset({"we", "our", "us"})  # words of a person for the state spoken for
_OWN = _OWN_STATE | {"it", "its"}  # and of a government, or a body of it, for itself

_SMOOTHING = 20  # wordings added when words are weighed, so that a case of two claims has weights
_FULL = 1000  # the weight of a word that stands in one wording only
_FLOOR = 200  # no word weighs less: the commonest still says what the case is about
_BLOCK = 30  # wordings that may be compared all with one another
_RAREST = 8  # words of a wording that may bring it together with others
_NEIGHBOURS = 6  # compared to each side within a block that is too large


@dataclass(frozen=True, slots=True)
class Wording:
    """Claims that say the same in the same words.

    `words` is what the words mean without numbers and times, `core` the same without places.
    `mode` parts demands, questions, evaluations and feelings from statements; `deed` is who did
    what to whom, where that is clear; `ahead` is set where a holder
    expects or intends something, `answers` where it answers to something (denies it, does not
    confirm it), `refers` where the words only point at something told elsewhere ("similar
    reports").
    """

    key: str
    core: frozenset[str]
    words: frozenset[str]
    where: tuple[Place, ...]
    event: Time | None
    numbers: tuple[Quantity, ...]
    mode: str
    ahead: bool
    answers: bool
    refers: bool
    deed: Deed
    claims: tuple[str, ...]


def wordings(material: Material) -> tuple[Wording, ...]:
    """The claims grouped by what their words say, in a fixed order."""
    grouped: defaultdict[str, list[Wording]] = defaultdict(list)
    for claim in material.claims:
        wording = _wording(material, claim)
        grouped[wording.key].append(wording)
    return tuple(_joined(grouped[key]) for key in sorted(grouped))


def _joined(same: Sequence[Wording]) -> Wording:
    claims = tuple(sorted(claim for wording in same for claim in wording.claims))
    return replace(same[0], claims=claims)


def _wording(material: Material, claim: Claim) -> Wording:
    core, places = _parted(claim, content(material, claim))
    wording = Wording(
        key="",
        core=core,
        words=core | places,
        where=places_of(claim),
        event=event_time(claim),
        numbers=tuple(mention.quantity for mention in claim.quantities if mention.quantity),
        mode=_APART.get(claim.stance, "") or _opening(claim),
        ahead=claim.stance in _AHEAD or _will(claim),
        answers=claim.stance in ANSWERS,
        refers=_points_back(claim),
        deed=deed(tokens(short(claim.words, most=_CLAUSE)), own=_state(claim)),
        claims=(claim.id,),
    )
    return replace(wording, key=_key(wording))


def _key(wording: Wording) -> str:
    """The same for claims that say the same; one without words says the same as no other."""
    parts = (
        sorted(wording.core),
        sorted(wording.words),
        sorted(map(repr, wording.numbers)),
        sorted(map(repr, wording.where)),
        repr(wording.event),
        (wording.mode, wording.ahead, wording.answers, wording.refers, repr(wording.deed)),
        () if wording.words else wording.claims,
    )
    return repr(parts)


def _state(claim: Claim) -> str:
    return names.state_of(claim.holder) or names.official_state(claim.holder)


def _will(claim: Claim) -> bool:
    """Whether the first words set the thing in a time to come ("Kestria will send …")."""
    opening = [token.word for token in tokens(claim.words)[:_OPENING]]
    return claim.stance not in ANSWERS and bool(_WILL & set(opening))


def content(material: Material, claim: Claim) -> list[Feature]:
    """What the words of a claim's content stand for, at their place in the document.

    "We", and "it" where no person speaks, stand for the state of the holder, where it has one.
    """
    found: list[Feature] = []
    own: list[Feature] = []
    state = _state(claim)
    itself = _OWN_STATE if claim.holder.kind is HolderKind.PERSON else _OWN
    for span in claim.content:
        words = material.words(claim, span)
        parted = _main_part(words, tokens(words))
        for token in parted:
            if state and token.word in itself and token.surface != "US":
                start, end = token.start + span.start, token.end + span.start
                own.append(Feature(start, end, state, token.surface))
        for feature in features(parted):
            start, end = feature.start + span.start, feature.end + span.start
            found.append(Feature(start, end, feature.key, feature.surface))
    if all(fold_word(feature.surface) in english.REFERENCE for feature in found):
        return found  # "denied it" points back at something told, and not at the holder
    return sorted([*found, *own], key=lambda feature: feature.start)


def _main_part(text: str, found: Sequence[Token]) -> Sequence[Token]:
    """The words before the first aside (", where …"), when they say something by themselves."""
    for index, (before, token) in enumerate(pairwise(found), start=1):
        start = index - 1
        while start and _leads_in(found[start].word):  # "…, two days after he said"
            before, start = found[start - 1], start - 1
        opens = token.word in english.ASIDE and "," in text[before.end : found[start + 1].start]
        if opens and len(list(features(found[:index]))) > 2:
            return found[:index]
    return found


def _leads_in(word: str) -> bool:
    return word in english.TIME_WORDS or word in english.NUMBER_WORDS or word.isdigit()


def _parted(claim: Claim, found: Iterable[Feature]) -> tuple[frozenset[str], frozenset[str]]:
    """The words of the content: those that say what, and those that say where."""
    times = [claim.event.span] if claim.event else []
    numbers = [mention for mention in claim.quantities if mention.quantity]
    core, places = set(), set()
    for feature in found:
        word = feature.surface.lower()
        if any(span.start <= feature.start < span.end for span in times):
            continue
        if word in english.TIME_WORDS or word in english.NUMBER_WORDS or word[:1].isdigit():
            continue
        if word in english.REFERENCE:
            continue
        if any(mention.start <= feature.start < mention.end for mention in claim.places):
            places.add(feature.key)
        else:
            core.add(feature.key)
    if not core and not places and numbers:
        core = {key for mention in numbers for key in _counted(mention.quantity)}
    return frozenset(core), frozenset(places)


def _counted(quantity: Quantity | None) -> set[str]:
    return {feature.key for feature in features(tokens(quantity.counted))} if quantity else set()


def _opening(claim: Claim) -> str:
    """Whether the content names a feeling about a thing ("concerns over …") or a condition ("if

    …"), and does not tell it.
    """
    opening = [token.word for token in tokens(claim.words)[:3]]
    if claim.stance in ANSWERS or not opening:
        return ""
    if opening[0] in english.CONDITION:
        return _IF
    return _FEELS if any(word in english.ATTITUDES for word in opening) else ""


def _points_back(claim: Claim) -> bool:
    """Whether the content names reports or claims of something rather than the thing."""
    return any(token.word in english.REFERENCE for token in tokens(claim.words))


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each word tells: the rarer among the wordings of the case, the more.

    Whole numbers up to 1,000, so that a sum does not depend on the order of its parts.
    """

    _weights: Mapping[str, int]
    _sums: dict[frozenset[str], int]

    def of(self, words: frozenset[str]) -> int:
        return sum(map(self.one, words))

    def one(self, word: str) -> int:
        return self._weights.get(word, _FULL)

    def similarity(self, left: frozenset[str], right: frozenset[str]) -> float:
        """Weight of the shared words against that of both, from 0 to 1."""
        shared = self.of(left & right)
        return shared / sqrt(self._sum(left) * self._sum(right)) if shared else 0.0

    def _sum(self, words: frozenset[str]) -> int:
        found = self._sums.get(words)
        if found is None:
            found = self._sums[words] = self.of(words)
        return found


def weigh(found: Sequence[Wording]) -> Weights:
    """The weight of each word of the case."""
    counts = Counter(word for wording in found for word in wording.words)
    total = len(found) + _SMOOTHING
    weights = {
        word: max(_FLOOR, round(_FULL * log(1 + total / count) / log(1 + total)))
        for word, count in counts.items()
    }
    return Weights(weights, {})


def pairs(found: Sequence[Wording], weights: Weights) -> Iterator[tuple[int, int]]:
    """Indices of wordings worth comparing, each pair once, the smaller first."""
    rarest = [_rarest(wording, weights) for wording in found]
    blocks, large = _blocks(dict(enumerate(rarest)))
    second: dict[int, list[str]] = {
        index: [f"{word} {other}" for word in words if word in large for other in words]
        for index, words in enumerate(rarest)
    }
    finer, still_large = _blocks(second)
    near: defaultdict[int, set[int]] = defaultdict(set)
    for members in (*blocks, *finer):
        for place, index in enumerate(members):
            near[index].update(members[place + 1 :])
    for members in still_large.values():
        ordered = sorted(members, key=lambda index: (rarest[index], index))
        for place, index in enumerate(ordered):
            for other in ordered[place + 1 : place + 1 + _NEIGHBOURS]:
                near[min(index, other)].add(max(index, other))
    for index in range(len(found)):
        yield from ((index, other) for other in sorted(near[index]))


def _rarest(wording: Wording, weights: Weights) -> list[str]:
    return sorted(wording.words, key=lambda word: (-weights.one(word), word))[:_RAREST]


def _blocks(
    keys: Mapping[int, Sequence[str]],
) -> tuple[list[list[int]], dict[str, list[int]]]:
    """Members by key, in order: the blocks small enough, and by their key those too large."""
    members: defaultdict[str, list[int]] = defaultdict(list)
    for index, words in keys.items():
        for word in sorted(set(words)):
            members[word].append(index)
    small = [found for found in members.values() if 1 < len(found) <= _BLOCK]
    return small, {word: found for word, found in members.items() if len(found) > _BLOCK}
