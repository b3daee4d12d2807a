"""Roles: the offices and affiliations that a text gives a person, with where it gives them.

"Foreign Minister Ada Kern", "Ada Kern, a spokeswoman for the army" and "Ada Kern (R-Torvik)" each
give her one. `roles_of` takes the persons of a document; `title_in` reads one source.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sayso.extract.cues import VERB_FORMS
from sayso.extract.holders.description import Description, plain
from sayso.extract.lang import en_names as names
from sayso.extract.lang import en_people as people
from sayso.extract.lang import en_speech as lang
from sayso.extract.states import is_demonym
from sayso.extract.words import Word, cut
from sayso.model import Holder, HolderKind, Mention, Span

_BEFORE = 80  # code points in which a title before a name lies
_LONGEST = 9  # words of a role before a name
_MOST = 6  # roles kept of one person
_PARTY = re.compile(r" ?\(([A-Z]{1,3})-[A-Z]")
_STOPS = (
    lang.DETERMINERS
    | lang.PREPOSITIONS
    | lang.PRONOUNS
    | lang.CLAUSE_OPENERS
    | lang.AUXILIARIES
    | lang.POSSESSIVES
    | lang.ADVERBS
    | frozenset(VERB_FORMS)
) - {"former", "'s", "first"}
_OFFICES = (
    (names.TITLES | names.SINGLE_ROLES | people.MEN_WORDS | people.WOMEN_WORDS)
    | people.OFFICES.keys()
    | people.PARTIES.keys()
    | people.PERSONS
)
_IN_TITLES = names.TITLES | names.TITLE_MODIFIERS | {"."}
_DOTTED = names.HONORIFICS | frozenset(people.OFFICES)
_BODIES = names.ORGANISATIONS | names.PRESS


@dataclass(frozen=True, slots=True)
class Role:
    """An office as the text says it: its words, the place of its head, and where it stands."""

    text: str
    span: Span
    office: str
    qualities: frozenset[str]


def office_of(words: Sequence[Word]) -> tuple[str, frozenset[str]]:
    """The noun of an office in its one form, and the words that qualify it, behind it too."""
    low = [word.low for word in words if not word.is_mark and word.low != "'s"]
    end = next((i for i, word in enumerate(low) if i and word in lang.PREPOSITIONS), len(low))
    if not end:
        return "", frozenset()
    head = low[end - 1]
    rest = frozenset(low[: end - 1] + low[end:]) - lang.DETERMINERS - lang.PREPOSITIONS
    party = frozenset(people.PARTIES[word] for word in (*rest, head) if word in people.PARTIES)
    return people.OFFICES.get(head, head), rest | party


def is_office(word: str) -> bool:
    """Whether a noun is one for what a person does or is."""
    if word in _OFFICES:
        return True
    return len(word) > 3 and word.endswith(people.AGENTS) and word not in people.NO_PERSONS


def is_for_persons(word: str) -> bool:
    """Whether a noun is for one person or for several."""
    return word in names.GROUPS or word in people.MANY or is_office(word.removesuffix("s"))


def roles_of(text: str, persons: Sequence[Mention]) -> dict[str, list[Role]]:
    """What the document says each person is, by name, in order of place."""
    found: dict[str, list[Role]] = {}
    for person in persons:
        own = found.setdefault(person.value, [])
        if len(own) >= _MOST:
            continue
        told = (
            _before(text, person.start),
            _apart(text, person.start),
            _party(text, person.end),
            _behind(text, person),
            affiliation(text, person.end),
        )
        for role in told:
            new = role is not None and all(
                (role.text, role.qualities) != (known.text, known.qualities) for known in own
            )
            if role is not None and new:
                own.append(role)
    return found


def title_in(description: Description, person: Mention) -> Role | None:
    """The title that stands before the person's name within a source, or the apposition behind."""
    before = [word for word in description.words if word.end <= person.start]
    if person.start >= description.words[-1].end:
        words = description.words  # "its spokesman for the army, Ivo Tal"
        return _role(words[1:] if words[0].low in lang.DETERMINERS else words)
    role = _told(before)
    if role is not None:
        return role
    behind = _bare(description.rest)
    return _role(behind) if behind else None


def first_role(roles: Mapping[str, Sequence[Role]], name: str) -> Role | None:
    """The first role of a person that is an office, or else an affiliation; not a party alone."""
    told = [role for role in roles.get(name, ()) if role.office not in _PARTIES]
    return next((role for role in told if role.office), next(iter(told), None))


def called(name: str, role: Role | None, country: str = "") -> Holder:
    """A person as a holder, with the office that the document gives him."""
    if role is None:
        return Holder(name, HolderKind.PERSON, country=country)
    return Holder(name, HolderKind.PERSON, role.text, country, role_at=role.span)


_PARTIES = frozenset(people.PARTIES.values()) | frozenset(people.PARTIES)


def _before(text: str, start: int) -> Role | None:
    """The noun phrase right before a name, where its noun is one for a person."""
    words = cut(text, max(0, start - _BEFORE), start)
    if words and start > _BEFORE:
        words = words[1:]  # it may be cut in the middle
    return _told(words)


def _told(words: Sequence[Word]) -> Role | None:
    """The office at the end of `words`: the titles alone, or all that qualifies a common noun."""
    begin = len(words)
    while begin > 0 and len(words) - begin < _LONGEST and _qualifies(words, begin - 1):
        begin -= 1
    phrase = words[begin:]
    while phrase and (phrase[0].is_mark or phrase[0].low == "'s"):
        phrase = phrase[1:]
    last = next((word for word in reversed(phrase) if word.low != "."), None)
    if last is None or not is_office(last.low) or last.low in names.HONORIFICS - _RANKS:
        return None
    role = _role(phrase)
    title = _title(phrase)
    if last.is_capital and title:
        return replace(role, text=plain(title), span=Span(title[0].start, title[-1].end))
    return role


_RANKS = frozenset(people.OFFICES)


def _qualifies(words: Sequence[Word], place: int) -> bool:
    word = words[place]
    if word.low == ".":
        return place > 0 and words[place - 1].low in _DOTTED
    if word.is_mark:
        return word.low in {"-", "/"}
    if word.low in _STOPS or word.low in lang.TIME_WORDS:
        return False
    return not word.low[0].isdigit()


def _apart(text: str, start: int) -> Role | None:
    """The description set off before a name: "a lawyer for the port, Ada Kern"."""
    words = cut(text, max(0, start - _BEFORE), start)
    if not words or words[-1].low != ",":
        return None
    begin = next((i for i in range(len(words) - 2, -1, -1) if words[i].is_mark), -1) + 1
    phrase = words[begin:-1]
    article = next((i for i, word in enumerate(phrase) if word.low in lang.DETERMINERS), -1)
    owned = any(word.low == "'s" for word in phrase)
    if article + 1 >= len(phrase) or (article < 0 and not owned):
        return None
    role = _role(phrase[article + 1 :])
    return role if role.office and is_office(role.office) else None


def _party(text: str, end: int) -> Role | None:
    match = _PARTY.match(text, end)
    party = people.PARTIES.get(match.group(1).lower(), "") if match else ""
    if match is None or not party:
        return None
    return Role(party, Span(match.start(1), match.end(1)), party, frozenset([party]))


def _behind(text: str, person: Mention) -> Role | None:
    """The apposition behind a name, between its commas."""
    words = cut(text, person.end, person.end + 2 * _BEFORE)
    while words and words[0].low == "(":
        close = next((i for i, word in enumerate(words) if word.low == ")"), len(words) - 1)
        words = words[close + 1 :]
    inner = _bare(words)
    return _role(inner) if inner else _clause(words)


def _clause(words: Sequence[Word]) -> Role | None:
    """What a clause behind a name says he leads or is ("who heads the fleet", "is a pilot")."""
    lows = [word.low for word in words]
    begin = 2 if lows[:2] == [",", "who"] else 0
    if len(lows) < begin + 2:
        return None
    end = next((i for i in range(begin, len(words)) if words[i].is_mark), len(words))
    if lows[begin] in people.LEADING and begin:
        return replace(_role(words[begin:end]), office="")
    inner = words[begin + 1 : end]
    if lows[begin] not in {"is", "was"} or lows[begin + 1] not in {"a", "an", "the"}:
        return None
    office, _ = office_of(inner)
    return _role(inner[1:]) if inner[1:] and is_office(office) else None


def affiliation(text: str, end: int) -> Role | None:
    """To whom somebody belongs, right behind his name ("of the Harbour Institute")."""
    words = cut(text, end, end + _BEFORE)
    if words and words[0].low == ",":
        words = words[1:]
    if not words or words[0].low not in {"of", "from", "with"}:
        return None
    last = 0
    for place, word in enumerate(words[1:], start=1):
        if word.is_capital:
            last = place
        elif word.low not in {"the", "of", "for", "and", "'s", "&"}:
            break
    if not any(word.low in _BODIES for word in words[1 : last + 1]):
        return None
    qualities = frozenset(word.low for word in words[1 : last + 1] if word.is_capital)
    span = Span(words[0].start, words[last].end)
    return Role(plain(words[: last + 1]), span, "", qualities)


def _role(words: Sequence[Word]) -> Role:
    office, qualities = office_of(words)
    return Role(plain(words), Span(words[0].start, words[-1].end), office, qualities)


def _title(words: Sequence[Word]) -> list[Word]:
    """The run of title words that ends with `words`, demonyms left out."""
    start = len(words)
    while start > 0 and _is_title(words[start - 1]):
        start -= 1
    run = [word for word in words[start:] if not is_demonym(word.plain) and word.low != "."]
    return run if any(word.low in names.TITLES for word in run) else []


def _is_title(word: Word) -> bool:
    return word.low in _IN_TITLES or is_demonym(word.plain)


def _bare(words: Sequence[Word]) -> list[Word]:
    """An apposition between its commas, without its article, where it tells an office."""
    if not words or words[0].low != ",":
        return []
    inner: list[Word] = []
    for word in words[1:]:
        if (word.is_mark and word.low not in {"-", "/"}) or word.low in {"who", "which"}:
            break
        inner.append(word)
    articled = bool(inner) and inner[0].low in lang.DETERMINERS
    if articled:
        inner = inner[1:]
    end = next((i for i, word in enumerate(inner) if word.low in lang.PREPOSITIONS), len(inner))
    if not inner or not end or inner[0].low in lang.CLAUSE_OPENERS | {"and"}:
        return []
    known = any(word.low in names.TITLES for word in inner[: end + 1])
    told = articled and (is_office(inner[end - 1].low) or _is_anybody(words, inner[end - 1]))
    return inner if known or told else []


def _is_anybody(words: Sequence[Word], head: Word) -> bool:
    """Whether "a nurse" tells what somebody is, by its article and by what it is not."""
    no_one = people.BODIES | names.ORGANISATIONS | names.MEDIA
    timed = any(word.low in lang.TIME_WORDS for word in words[1:4])
    return words[1].low in {"a", "an"} and not timed and head.low not in no_one
