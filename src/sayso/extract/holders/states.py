"""States: which places act, and so stand for those who govern them.

"Moscow has sent troops" and "talks with Belmark" name governments, "shells hit Moscow" and "in
Belmark" name places: the word before and the word behind tell. Finds the governments that a text
names so, and the settlement that "the city" means.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from sayso.extract.cues import VERB_FORMS
from sayso.extract.holders import weights
from sayso.extract.lang import en_names as names
from sayso.extract.lang import en_speech as lang
from sayso.extract.states import government_of
from sayso.model import Holder, HolderKind, Mention, PlacePrecision, Span

_NEAR = 12  # code points before a name that tell its use
_BEHIND = re.compile(r"['’]s\b| ([a-z]+)\b")  # an owner, or what may be a verb
_VERBS = lang.AUXILIARIES | lang.FINITE | frozenset(VERB_FORMS)
_PARTNERS = frozenset(["with", "to", "from", "by", "against", "between", "and"])
_RUN = re.compile(r"\b[A-Z][a-z]+(?: [A-Z][a-z]+){0,3}\b")
_BACK = 20  # places looked back over


def acting(
    text: str, named: Sequence[Mention], told: frozenset[str]
) -> Iterator[tuple[int, Holder, float]]:
    """Where a state acts, as a government, and how prominent it is there.

    `named` are the persons and bodies of the document, in order of place: no state is in them.
    `told` are names that the document uses for states.
    """
    taken = {mention.start: mention for mention in named}
    for match in _RUN.finditer(text):
        run = Span(*match.span())
        mention = taken.get(run.start)
        weight = _weight(text, run) if mention is None or " " not in mention.value else 0.0
        name = run.of(text)
        while weight and name:
            code = government_of(name)
            if code or name in told:
                yield run.end - len(name), Holder(name, HolderKind.GOVERNMENT, country=code), weight
                break
            name = name.partition(" ")[2]


def _weight(text: str, place: Span) -> float:
    """How prominent a name is as a government; 0 where it is a mere place."""
    before = text[max(0, place.start - _NEAR) : place.start].lower().split()[-1:]
    behind = _BEHIND.match(text, place.end)
    if _PARTNERS.intersection(before):
        return weights.BESIDE
    if behind is None or lang.PREPOSITIONS.intersection(before):
        return 0.0
    verb = behind.group(1)
    if verb is None:
        return weights.OWNER
    return weights.SUBJECT if verb in _VERBS or verb.endswith("ed") else 0.0


def settlement(places: Sequence[Mention], head: str, start: int) -> Holder | None:
    """The town or city named last before a place in the text, as who speaks for it."""
    if head not in names.SETTLEMENTS:
        return None
    at = bisect_left(places, start, key=lambda mention: mention.start)
    for mention in reversed(places[max(0, at - _BACK) : at]):
        place = mention.place
        if place is not None and place.precision is PlacePrecision.SETTLEMENT:
            return Holder(mention.value, HolderKind.ORGANISATION, country=place.country)
    return None
