"""Judging: takes a run of words in its sentence, tells whether it is a person or a body."""

from collections.abc import Iterator, Sequence

from sayso.extract.cues import VERB_FORMS
from sayso.extract.lang import en_names as names
from sayso.extract.lang import en_people as people
from sayso.extract.lang import en_speech as lang
from sayso.extract.names.runs import Found
from sayso.extract.states import government_of, is_demonym
from sayso.extract.words import Word
from sayso.model import Kind

_LONGEST_OFFICE = 7  # words of "Aldora's Deputy Foreign Minister"
_OFFICE_REACH = 12  # words of "a spokeswoman for the Ministry of Harbours,"
_TITLES_IN_SMALL = (
    names.TITLES - names.SINGLE_ROLES - frozenset(["private", "head", "chief", "general", "judge"])
)
_PERSONS_IN_SMALL = names.SINGLE_ROLES | people.MEN_WORDS | people.WOMEN_WORDS
_PEOPLES = ("ers", "ians", "ans")  # "New Yorkers", "Texans"
_PLACES_FOLLOW = frozenset({"in", "at", "near", "from", "of"})
_LINKS = frozenset({"of", "for", "and", "&", "'s", "the", "on"})


def judged(words: Sequence[Word], run: tuple[int, int]) -> Iterator[Found]:
    """What a run is; a person's title is left out of the name."""
    start, end = run
    bare = _behind_title(words, start, end)
    while bare < end and (
        words[bare].low in names.TITLES | names.TITLE_MODIFIERS
        or is_demonym(words[bare].plain)
        or words[bare].low in {".", "'s"}
    ):
        bare += 1
    titled = any(word.low in names.TITLES for word in words[start:bare])
    inside = {word.low for word in words[start:end]}
    name = _without_home(words[bare:end]) if titled else words[bare:end]
    lower_title = start > 0 and words[start - 1].plain in _TITLES_IN_SMALL
    if name and (titled or lower_title) and not {w.low for w in name} & names.ORGANISATIONS:
        # A title's own office ("President of Aldora") is no part of a person's name, nor is a
        # verb in a headline ("Former Minister Says").
        if name[0].low not in _LINKS and not (len(name) == 1 and name[0].low in VERB_FORMS):
            yield Found(tuple(name), Kind.PERSON, "a title before it", 0.95)
    elif inside & names.ORGANISATIONS and not (end - start == 1 and inside & names.TITLE_MODIFIERS):
        yield Found(tuple(words[start:end]), Kind.ORGANISATION, "a word for a body in it", 0.9)
    elif government_of(" ".join(word.plain for word in words[start:end])):
        return
    else:
        yield from _plain(words, start, end)


def _without_home(name: Sequence[Word]) -> Sequence[Word]:
    """ "Ada Kern" of "Ada Kern of Torvik"."""
    end = next((i for i, word in enumerate(name) if i and word.low in {"of", "for"}), len(name))
    return name[:end]


def _behind_title(words: Sequence[Word], start: int, end: int) -> int:
    """Behind "Aldoran President" and "Retired Lt. Gen.", whatever opens the run before a title."""
    for place in range(min(start + _LONGEST_OFFICE, end - 1) - 1, start, -1):
        behind = place + 2 if words[place + 1].low == "." else place + 1
        if words[place].low in names.TITLES and behind < end and words[behind].is_capital:
            ahead = {word.low for word in words[behind:end]}
            return start if ahead & names.ORGANISATIONS else behind
    return start


def _plain(words: Sequence[Word], start: int, end: int) -> Iterator[Found]:
    name = tuple(words[start:end])
    before = words[start - 1].low if start else ""
    after = words[end].low if end < len(words) else ""
    if (
        len(name) == 1
        and 2 <= len(name[0].plain) <= 6
        and name[0].plain.isupper()
        and name[0].plain.isalpha()
    ):
        yield Found(name, Kind.ORGANISATION, "an acronym", 0.7)
    elif len(name) == 1 and name[0].plain.isupper() and after in VERB_FORMS:
        yield Found(name, Kind.ORGANISATION, "in capitals, a verb of speech behind", 0.6)
    elif len(name) > 1 and name[0].low in names.FIRST_NAMES:
        yield Found(name, Kind.PERSON, "a known first name", 0.9)
    elif {word.low for word in name} & names.PRESS or _body_behind(words, end):
        yield Found(name, Kind.ORGANISATION, "a word for the press in it or behind it", 0.8)
    elif 1 < len(name) <= 4 and (_office_behind(words, end) or _office_before(words, start, end)):
        yield Found(name, Kind.PERSON, "an office or age behind it", 0.9)
    elif _is_of_people(name) or before in _PLACES_FOLLOW:
        return
    elif 1 < len(name) <= 3 and before in _PERSONS_IN_SMALL:
        yield Found(name, Kind.PERSON, "a word for a person before it", 0.8)
    elif len(name) == 1 and before == "the" and after in VERB_FORMS:
        yield Found(name, Kind.ORGANISATION, "an article before it, a verb of speech behind", 0.6)
    elif (after in VERB_FORMS or before in VERB_FORMS) and (1 < len(name) <= 4 or start > 0):
        yield Found(name, Kind.PERSON, "beside a verb of speech", 0.6 if len(name) > 1 else 0.5)


def _is_of_people(name: Sequence[Word]) -> bool:
    last = name[-1].low
    peoples = last.endswith(_PEOPLES) or last in people.PARTIES
    return peoples or any(is_demonym(word.plain) for word in name)


def _body_behind(words: Sequence[Word], end: int) -> bool:
    """Whether ", a channel on …" or ", a newspaper" follows."""
    if (
        end + 2 >= len(words)
        or words[end].low != ","
        or words[end + 1].low not in {"a", "an", "the"}
    ):
        return False
    behind = words[end + 2 : end + 5]
    noun = next((i for i, w in enumerate(behind) if w.low in names.ACCOUNTS | names.OUTLETS), None)
    return noun is not None and all(not word.is_mark for word in behind[:noun])


def _office_before(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether "a spokesman for the army," stands before a name set off by commas."""
    if start < 2 or words[start - 1].low != ",":
        return False
    if end < len(words) and words[end].low not in {",", ")", "."}:
        return False
    for place in range(start - 2, max(start - _OFFICE_REACH, -1), -1):
        if words[place].is_mark:
            return False
        if words[place].low in _TITLES_IN_SMALL | names.SINGLE_ROLES | {"head", "chief"}:
            return True
    return False


def _office_behind(words: Sequence[Word], end: int) -> bool:
    """Whether ", a spokeswoman for …" or ", 34," follows."""
    if end + 2 >= len(words) or words[end].low != ",":
        return False
    behind = words[end + 1 : end + 6]
    if behind[0].low.isdigit() and len(behind[0].low) == 2 and behind[1].low == ",":
        return True
    articled = behind[0].low in lang.DETERMINERS or behind[0].low in names.TITLES
    return articled and any(word.low in names.TITLES for word in behind)
