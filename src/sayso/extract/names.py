"""Names: takes sentences, returns persons, organisations and groups.

A run of capitalised words is a person when a title, a known first name or a verb of speech says
so, an organisation when it holds a word such as "Ministry" or is an acronym. A last name alone is
the person whose full name the document gives; `value` is the fullest name, `why` the ground.
Groups are plural nouns for people with what qualifies them ("Aldoran troops"). Linear.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.extract.cues import VERB_FORMS
from sayso.extract.lang import en_names as names
from sayso.extract.lang import en_speech as lang
from sayso.extract.people import Named, full_names
from sayso.extract.states import government_of, is_demonym, states_told
from sayso.extract.step import Step
from sayso.extract.words import Word, cut
from sayso.model import Analysis, Kind, Mention, Span
from sayso.plugins import Extractor

VERSION = 1
_KNOWN = 0.85  # a last name of somebody named in full
_LAST_NAME = "a last name named in full"
_LONGEST_OFFICE = 7  # words of "Aldora's Deputy Foreign Minister"
_OFFICE_REACH = 12  # words of "a spokeswoman for the Ministry of Harbours,"
_LONGEST = 12  # words of a name
_PARTICLES = frozenset(
    ["de", "van", "von", "al", "bin", "ibn", "ul", "el", "la", "der", "den", "du", "da", "di"]
)
_TITLES_IN_SMALL = (
    names.TITLES - names.SINGLE_ROLES - frozenset(["private", "head", "chief", "general", "judge"])
)
_PLACES_FOLLOW = frozenset({"in", "at", "near", "from", "of"})
_LINKS = frozenset({"of", "for", "and", "&", "'s", "the", "on"})
_FUNCTION = (
    lang.DETERMINERS
    | lang.PREPOSITIONS
    | lang.PRONOUNS
    | lang.CLAUSE_OPENERS
    | lang.ADVERBS
    | lang.AUXILIARIES
    | lang.TIME_WORDS - {"may"}
    | {"yes", "not", "never", "there", "here", "and", "or", "it"}
)


@dataclass(frozen=True, slots=True)
class Found:
    """A run of words with its kind, before last names are joined to full ones."""

    words: tuple[Word, ...]
    kind: Kind
    why: str
    score: float

    @property
    def value(self) -> str:
        return " ".join(word.plain for word in self.words).replace(" 's", "'s").replace(" .", ".")


def extractor() -> Extractor:
    """Finds persons, organisations and groups."""
    gives = frozenset({Kind.PERSON.value, Kind.ORGANISATION.value, Kind.GROUP.value})
    return Step("names", VERSION, frozenset({Kind.SENTENCE.value}), gives, _find)


def _find(analysis: Analysis) -> Iterator[Mention]:
    places = {mention.span for mention in analysis.of_kind(Kind.PLACE)}
    states = states_told(analysis.document.text)
    found: list[Found] = []
    persons: list[tuple[Found, Named]] = []
    for number, sentence in enumerate(analysis.of_kind(Kind.SENTENCE)):
        words = cut(analysis.document.text, sentence.start, sentence.end)
        found += _groups(words)
        opens = True
        for run in _runs(words):
            judged = [
                one
                for one in _judged(words, run)
                if _span(one) not in places and one.value not in states
            ]
            if not judged and run[1] - run[0] == 1:
                judged = [Found((words[run[0]],), Kind.PERSON, _LAST_NAME, _KNOWN)]
            found += (one for one in judged if one.kind is not Kind.PERSON)
            for one in judged:
                if one.kind is Kind.PERSON:
                    parts = tuple(one.value.split())
                    persons.append((one, Named(parts, _title(words, one), number, opens)))
            opens = opens and not judged
    full = {named.last for _, named in persons if len(named.words) > 1}
    known = [(one, named) for one, named in persons if one.why != _LAST_NAME or named.last in full]
    for one in found:
        yield _mention(one, one.value)
    for (one, _), value in zip(known, full_names([named for _, named in known]), strict=True):
        yield _mention(one, value)


def _title(words: Sequence[Word], found: Found) -> str:
    """The word before a name ("Mr", "President"), or ""."""
    place = next(i for i, word in enumerate(words) if word.start == found.words[0].start)
    before = [word.low for word in words[max(0, place - 2) : place] if word.low != "."]
    return before[-1] if before else ""


def _mention(found: Found, value: str) -> Mention:
    known = found.kind is Kind.PERSON and value != found.value
    return Mention(
        found.words[0].start,
        found.words[-1].end,
        found.kind,
        value,
        max(found.score, _KNOWN) if known else found.score,
        f"names@{VERSION}",
        found.why,
    )


def _span(found: Found) -> Span:
    return Span(found.words[0].start, found.words[-1].end)


def _runs(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Runs of capitalised words with the small words that may stand inside a name."""
    place = 0
    while place < len(words):
        if not _starts(words, place):
            place += 1
            continue
        end = place + 1
        while end < len(words) and end - place < _LONGEST:
            step = _step(words, place, end)
            if step == 0:
                break
            end += step
        yield place, end
        place = end


def _starts(words: Sequence[Word], place: int) -> bool:
    word = words[place]
    if word.is_mark or not word.is_capital or word.low in _FUNCTION - {"north", "south"}:
        return _ordinal(words, place)
    return True


def _ordinal(words: Sequence[Word], place: int) -> bool:
    """ "6th Brigade" opens with a number."""
    following = words[place + 1] if place + 1 < len(words) else None
    return (
        words[place].low[0].isdigit()
        and words[place].low.endswith(("st", "nd", "rd", "th"))
        and following is not None
        and following.is_capital
    )


def _step(words: Sequence[Word], start: int, end: int) -> int:
    """How many words the run takes in at `end`."""
    word = words[end]
    following = words[end + 1] if end + 1 < len(words) else None
    if word.is_capital and not word.is_mark and word.low not in lang.PRONOUNS:
        return 1
    if word.low == "." and (words[end - 1].low in names.HONORIFICS or len(words[end - 1].low) == 1):
        return 1
    if following is None or not following.is_capital or following.is_mark:
        return 0
    if word.low in _PARTICLES:
        return 1
    if word.low in {"of", "for"}:
        return int(any(w.low in names.ORGANISATIONS | names.TITLES for w in words[start:end]))
    if word.low in {"and", "&"}:
        return int(
            words[end - 1].low in {"defence", "defense", "security", "foreign", "justice"}
            or word.low == "&"
        )
    if word.low == "'s":
        return int(_organisation_ahead(words, end + 1))
    return 0


def _organisation_ahead(words: Sequence[Word], start: int) -> bool:
    for word in words[start : start + 4]:
        if not word.is_capital:
            return False
        if word.low in names.ORGANISATIONS:
            return True
    return False


def _judged(words: Sequence[Word], run: tuple[int, int]) -> Iterator[Found]:
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
        # A title's own office ("President of Aldora") is no part of a person's name.
        if name[0].low not in _LINKS:
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
    elif len(name) > 1 and name[0].low in names.FIRST_NAMES:
        yield Found(name, Kind.PERSON, "a known first name", 0.9)
    elif {word.low for word in name} & names.PRESS or _body_behind(words, end):
        yield Found(name, Kind.ORGANISATION, "a word for the press in it or behind it", 0.8)
    elif 1 < len(name) <= 4 and (_office_behind(words, end) or _office_before(words, start, end)):
        yield Found(name, Kind.PERSON, "an office or age behind it", 0.9)
    elif any(is_demonym(word.plain) for word in name) or before in _PLACES_FOLLOW:
        return
    elif len(name) == 1 and before == "the" and after in VERB_FORMS:
        yield Found(name, Kind.ORGANISATION, "an article before it, a verb of speech behind", 0.6)
    elif (after in VERB_FORMS or before in VERB_FORMS) and (1 < len(name) <= 4 or start > 0):
        yield Found(name, Kind.PERSON, "beside a verb of speech", 0.6 if len(name) > 1 else 0.5)


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


def _groups(words: Sequence[Word]) -> Iterator[Found]:
    for place, word in enumerate(words):
        if word.low not in names.GROUPS or (
            word.is_capital and place and words[place - 1].is_capital is False
        ):
            continue
        start = place
        while (
            start > 0
            and place - start < 4
            and (
                (words[start - 1].is_capital and words[start - 1].low not in _FUNCTION)
                or (words[start - 1].low in {"'s"} and start > 1 and words[start - 2].is_capital)
            )
        ):
            start -= 1
        if words[start].low == "'s":
            start += 1
        yield Found(tuple(words[start : place + 1]), Kind.GROUP, "a word for people", 0.8)
