"""Forms: the names of holders, document by document, before any are joined.

Takes the claims of a case; returns one `Form` for each name in each document with all that is told
of it, what it is settled as, and which states the case speaks of. A name that is read as a person
here and as a body there is one or the other in all of them.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from sayso.fold import fold
from sayso.link import english, names
from sayso.link.words import Token, stem, tokens
from sayso.model import Claim, Holder, HolderKind
from sayso.states import state_at

_ARTICLES = frozenset({"the", "a", "an", "one"})
Texts = Mapping[str, str]  # the text of each document, by its id
_VAGUE = frozenset({HolderKind.UNNAMED, HolderKind.GROUP, HolderKind.UNKNOWN})
_BODILY = frozenset({HolderKind.ORGANISATION, HolderKind.GOVERNMENT})


# A presidency speaks for itself.
_GOVERNMENT = english.GOVERNMENT - {"presidency", "premiership"}


@dataclass(frozen=True, slots=True, order=True)
class FormKey:
    """One name within one document."""

    document_id: str
    name: str


@dataclass(slots=True)
class Form:
    """A name within a document with all that the document tells of it.

    `state` is the state it belongs to as far as its words tell, or "" (`States.of`).
    """

    key: FormKey
    surfaces: set[str] = field(default_factory=set)
    holders: set[Holder] = field(default_factory=set)
    claims: list[Claim] = field(default_factory=list)
    uses: Counter[HolderKind] = field(default_factory=Counter)
    kind: HolderKind = HolderKind.UNKNOWN
    state: str = ""

    @property
    def surface(self) -> str:
        """The first of its spellings, in a fixed order."""
        return min(self.surfaces)

    @property
    def roles(self) -> frozenset[str]:
        return frozenset(holder.role for holder in self.holders if holder.role)


@lru_cache(maxsize=100_000)
def described(name: str) -> str:
    """A name or description folded, without its article."""
    words = [token.word for token in tokens(name)]
    return " ".join(word for word in words if word not in _ARTICLES) or fold(name)


def is_definite(description: str) -> bool:
    """Whether the words mean somebody already known: "the minister", "Aldora's minister"."""
    found = tokens(description)
    if not found or found[0].word in english.INDEFINITE:
        return False
    return found[0].word == "the" or any(token.word == "s" for token in found) or found[0].capital


def form_key(document_id: str, holder: Holder) -> FormKey:
    """The form that a holder of a document belongs to."""
    return FormKey(document_id, described(holder.name))


@dataclass(frozen=True, slots=True)
class States:
    """The states of the case that the table of the world's lacks, by the stems of their names."""

    own: frozenset[str]

    def of(self, form: Form, holder: Holder) -> str:
        """The state that a name or office belongs to: a stem, "@RU", or ""."""
        person = form.kind is HolderKind.PERSON
        for text in (holder.role,) if person else (holder.name, holder.role):
            named = self.named(text)
            if named:
                return named
        return f"@{holder.country.upper()}" if holder.country else ""

    def named(self, text: str) -> str:
        """The first state that the words name, or ""."""
        found = tokens(text)
        words = [token.word for token in found]
        for index, token in enumerate(found):
            if token.capital and stem(token.word) in self.own:
                return stem(token.word)
            code, _ = state_at(words, index) if token.capital else ("", 0)
            if code or token.surface == "US":
                return f"@{code or 'US'}"
        return ""

    def is_state(self, name: str) -> bool:
        """Whether the name is that of a state and says nothing else."""
        rest = [token for token in tokens(name) if token.word not in _GOVERNMENT]
        text = " ".join(token.surface for token in rest)
        named = self.named(text)
        if not named.startswith("@"):
            return len(rest) == 1 and bool(named)
        return state_at([token.word for token in rest], 0)[1] == len(rest)


def forms_of(claims: Iterable[Claim]) -> list[Form]:
    """All forms in order of their keys, settled."""
    found: dict[FormKey, Form] = {}
    for claim in claims:
        for holder in dict.fromkeys((claim.holder, *(link.holder for link in claim.chain))):
            key = form_key(claim.document_id, holder)
            form = found.setdefault(key, Form(key))
            form.surfaces.add(" ".join(holder.name.split()))
            form.holders.add(holder)
            form.uses[holder.kind] += 1
        found[form_key(claim.document_id, claim.holder)].claims.append(claim)
    forms = [found[key] for key in sorted(found)]
    states = States(frozenset(_states(forms)))
    kinds = _kinds(forms, states)
    for form in forms:
        form.claims.sort(key=lambda claim: (claim.evidence, claim.id))
        form.kind = kinds[form.key.name]
        form.state = min(filter(None, (states.of(form, h) for h in form.holders)), default="")
    return forms


def _states(forms: Iterable[Form]) -> Iterator[str]:
    """What is told to have a government, an army or a president, or speaks as a government; not

    those that the table of the world's states knows.
    """
    for form in forms:
        for holder in form.holders:
            told = [token for text in (holder.name, holder.role) for token in _owners(tokens(text))]
            if holder.kind is HolderKind.GOVERNMENT:
                own = names.proper(holder.name)
                seat = "in" in {token.word for token in tokens(holder.name)}
                told += own if len(own) == 1 and not seat else ()
            yield from (stem(t.word) for t in told if not state_at([t.word], 0)[0])


def _owners(found: tuple[Token, ...]) -> Iterator[Token]:
    """The X of "X's ministry …" and "the president of X"."""
    official = [index for index, token in enumerate(found) if token.word in english.OF_STATE]
    if not official:
        return
    for index, token in enumerate(found):
        if not token.capital or not names.is_proper(token):
            continue
        owner = index + 1 < len(found) and found[index + 1].word == "s" and index < official[-1]
        alone = index == len(found) - 1 or not found[index + 1].capital
        last = index > official[0] and alone and found[index - 1].word == "of"
        if owner or last:
            yield token


def _kinds(forms: Iterable[Form], states: States) -> Mapping[str, HolderKind]:
    """What each name is, over all documents that have it."""
    uses: defaultdict[str, Counter[HolderKind]] = defaultdict(Counter)
    surfaces: defaultdict[str, set[str]] = defaultdict(set)
    heads: set[str] = set()
    for form in forms:
        uses[form.key.name] += form.uses
        surfaces[form.key.name] |= form.surfaces
        if form.uses[HolderKind.UNNAMED]:
            heads.add(head_of(form.surface))
    return {name: _settled(surfaces[name], uses[name], states, heads) for name in surfaces}


def _settled(
    surfaces: set[str], uses: Counter[HolderKind], states: States, heads: set[str]
) -> HolderKind:
    surface = min(surfaces)
    if states.is_state(surface):
        return HolderKind.GOVERNMENT
    if set(uses) <= _VAGUE:
        return HolderKind.ORGANISATION if all(map(_is_body, surfaces)) else _commonest(uses)
    told = Counter({kind: count for kind, count in uses.items() if kind not in _VAGUE})
    bodies = told[HolderKind.ORGANISATION] + told[HolderKind.GOVERNMENT]
    if told[HolderKind.PERSON] and bodies:
        if bodies >= told[HolderKind.PERSON]:
            del told[HolderKind.PERSON]
    elif told[HolderKind.PERSON] and fold(surface) in heads:
        return HolderKind.UNNAMED  # "KEEPER:" before a turn, where others tell of a keeper
    if told[HolderKind.GOVERNMENT] and names.is_organ(surface):
        return HolderKind.ORGANISATION
    return _commonest(told)


def _commonest(uses: Counter[HolderKind]) -> HolderKind:
    return min(uses, key=lambda kind: (-uses[kind], kind))


def _is_body(surface: str) -> bool:
    """Whether a description is that of a body which speaks as one: "police", "the coast guard"."""
    found = tokens(surface)
    if not found or found[0].word in ("a", "an", "some", "two"):
        return False
    return head_of(surface) in english.BODY_HEADS


@lru_cache(maxsize=100_000)
def head_of(description: str) -> str:
    """The noun that a description is built on, folded: the last word before "of", "in", "who" …"""
    last = ""
    for token in tokens(description):
        if last and token.word in english.BEHIND_HEAD:
            break
        if token.word not in _ARTICLES:
            last = token.word
    return last


def bound(form: Form) -> bool:
    """Whether the name only describes, so that by itself it means nobody beyond its document."""
    return form.kind not in _BODILY and form.kind is not HolderKind.PERSON
