"""Agreement: takes the names of a document as read window by window, makes them agree.

A window may show a name with nothing that tells what it is of. What the document as a whole says
decides: a last name alone is a person's where somebody of that name is named in full, a state with
its people ("Aldora", "Aldoran") is a place, a name that is read in several ways is what most
readings say, and a name surely read once, or its last name, is one wherever the same words stand.
Titles are no part of a name. Linear in the words.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from sayso.extract.lang.en_names import FIRST_NAMES, HOMES, ORGANISATIONS, PARTICLES, TITLES
from sayso.extract.states import government_of, is_city
from sayso.extract.tagger.document import Named
from sayso.extract.tagger.labels import Name
from sayso.extract.words import Word

SURE = 0.7  # how surely a name must be read once to be one elsewhere
_LONGEST = 12  # words of a name that is sought elsewhere
_FIRST_NAME = 0.6  # what a usual first name at its beginning weighs against other readings

Key = tuple[str, ...]


def agreed(
    names: Iterable[Named], sentences: Sequence[Sequence[Word]], states: Collection[str]
) -> list[Named]:
    """The names with those that were missed, in order, each of the kind that the document tells.

    `states` are names that the document uses as those of states.
    """
    cased = any(word.is_capital for words in sentences for word in words)
    bare = [one for name in names for one in _bare(name, cased=cased)]
    kinds = _kinds(bare, states)
    found = [replace(one, kind=kinds[_key(one.words)]) for one in bare]
    surely = [one for one in found if one.sure >= SURE]
    full = [one for one in surely if one.kind is Name.PERSON and len(one.words) > 1]
    known = {_key(one.words[-1:]): one for one in full} | {_key(one.words): one for one in surely}
    taken = {word.start for one in found for word in one.words}
    for words in sentences:
        found += _missed(words, known, taken)
    found.sort(key=lambda one: one.words[0].start)
    return list(_whole(found, [word for words in sentences for word in words]))


def _bare(name: Named, *, cased: bool) -> Iterator[Named]:
    """The name without article, titles and home: of "the Gen. Ada Kern of Torvik" Ada Kern; a body

    behind it is a name of its own. Nothing where no capital is left in a text that has some.
    """
    words = name.words[1:] if name.words[:1] and name.words[0].low == "the" else name.words
    home = next((n for n, word in enumerate(words) if n and word.low in HOMES), len(words))
    if name.kind is Name.ORGANISATION and home < len(words) and _is_by_first(words[:home]):
        yield from _bare(replace(name, words=words[home + 1 :]), cased=cased)
        name = replace(name, kind=Name.PERSON)
    if name.kind is Name.PERSON:
        words = words[:home]
        while words and (words[0].low in TITLES or words[0].low == "."):
            words = words[1:]
    capital = any(not word.plain.islower() for word in words)
    if words and (capital or not cased):
        yield replace(name, words=words)


def _is_by_first(words: Sequence[Word]) -> bool:
    """Whether a usual first name opens words that hold none for a body."""
    named = len(words) > 1 and words[0].low in FIRST_NAMES
    return named and not {word.low for word in words} & ORGANISATIONS


def _key(words: Sequence[Word]) -> Key:
    return tuple(word.plain for word in words)


def _kinds(names: Sequence[Named], states: Collection[str]) -> dict[Key, Name]:
    """What each name is of, by all its readings."""
    weights: dict[Key, defaultdict[Name, float]] = {}
    for one in names:
        weights.setdefault(_key(one.words), defaultdict(float))[one.kind] += one.sure
        if _is_by_first(one.words):
            weights[_key(one.words)][Name.PERSON] += _FIRST_NAME
    borne = set()  # last names of persons named in full
    for one in names:
        alone = _key(one.words)[-1:]
        if one.kind is Name.PERSON and len(one.words) > 1:
            borne.add(alone)
            if alone in weights:
                weights[alone][Name.PERSON] += one.sure
    kinds = {key: max(sorted(told), key=told.__getitem__) for key, told in weights.items()}
    for key, kind in kinds.items():
        name = " ".join(key)
        person = kind is Name.PERSON and key not in borne
        if name in states or (person and (government_of(name) or is_city(name))):
            kinds[key] = Name.PLACE
    return kinds


def _missed(words: Sequence[Word], known: Mapping[Key, Named], taken: set[int]) -> Iterator[Named]:
    """Known names of a sentence that were not read there."""
    longest = min(max(map(len, known), default=0), _LONGEST)
    place = 0
    while place < len(words):
        if words[place].is_capital:
            for length in range(min(longest, len(words) - place), 0, -1):
                here = words[place : place + length]
                same = known.get(_key(here))
                if same and not any(word.start in taken for word in here):
                    yield Named(tuple(here), same.kind, same.sure * SURE)
                    place += length - 1
                    break
        place += 1


def _whole(names: Sequence[Named], words: Sequence[Word]) -> Iterator[Named]:
    """The names, those of one person joined over a particle: "Ada bin Kern"."""
    at = {word.start: place for place, word in enumerate(words)}
    last: Named | None = None
    for one in names:
        if last is not None:
            between = _between(last, one, words, at)
            if between and all(word.low in PARTICLES for word in between):
                joined = (*last.words, *between, *one.words)
                last = Named(joined, Name.PERSON, min(last.sure, one.sure))
                continue
            yield last
        last = one
    if last is not None:
        yield last


def _between(
    one: Named, other: Named, words: Sequence[Word], at: Mapping[int, int]
) -> Sequence[Word]:
    """The words between two names of persons; nothing between others."""
    first, last = at.get(one.words[-1].start), at.get(other.words[0].start)
    persons = one.kind is other.kind is Name.PERSON
    if not persons or first is None or last is None:
        return ()
    return words[first + 1 : last]
