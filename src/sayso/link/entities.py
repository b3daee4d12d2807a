"""Parties: the same holder across documents.

Takes the claims of a case, and the texts they stand in; returns one `Party` for each holder, with
the names it goes by, and a way to ask which party stands at any link of a chain. Holders are never
compared pairwise. First what has one full name is joined; then each short name, nickname, office
or description is looked up by its words and joined with the one holder that it can stand for: in
its own document first, then in the case. Where two can be meant, it stays alone. What an unnamed
holder of one report is to that of another, only credits, wording and tapes tell (`unnamed.py`).
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.ids import content_id
from sayso.link import bodies, people
from sayso.link.aliases import aliases
from sayso.link.bodies import Bodies
from sayso.link.forms import Form, FormKey, bound, described, form_key, forms_of
from sayso.link.joining import SCORES, Groups, Tie, TieKind
from sayso.link.people import Persons
from sayso.link.recordings import is_transcript
from sayso.link.unnamed import Unnamed
from sayso.link.words import listed
from sayso.model import Claim, Document, Holder, HolderKind, Party

_MOST_REASONS = 5

_WHY = {
    TieKind.GOVERNMENT: "{names} stand for the government of one state ({detail})",
    TieKind.FULL_NAME: "{names} are spellings of one full name",
    TieKind.BODY: "{names} name one body in the same words",
    TieKind.ALIAS: "{names}: a document says that both are names of one body",
    TieKind.SPELLING: "{names} are one name but for the vowels at its end",
    TieKind.NAME_IN_DOCUMENT: "{names} share a last name within one document",
    TieKind.LAST_NAME: "{names}: nobody else in the case bears this last name",
    TieKind.SAME_LAST_NAME: "{names}: one last name, and no full name tells of two who bear it",
    TieKind.INITIALS: "{names}: the letters are the initials of the full name",
    TieKind.PART_IN_DOCUMENT: "{names}: the shorter is a part of the one full name in its document",
    TieKind.PART: "{names}: the shorter is a part of the one full name in the case",
    TieKind.SORT_IN_DOCUMENT: "{names}: the only body of its document whose name tells no sort",
    TieKind.SAME_WORDS: "{names}: one description, and no full name tells of two such bodies",
    TieKind.ROLE_IN_DOCUMENT: "{names}: the only one in the document with this office (“{detail}”)",
    TieKind.ROLE: "{names}: the only one in the case with this office (“{detail}”)",
    TieKind.UNNAMED_IN_DOCUMENT: "{names}: the only one so described before in the document",
    TieKind.CREDIT: "{names}: one report has it from the other, which tells of one such",
    TieKind.WORDING: "{names}: two reports have the same words from one so described",
    TieKind.TAPE: "{names}: one is heard in the transcript of which the other's report tells",
}


@dataclass(frozen=True, slots=True)
class Parties:
    """All parties, by id; those without a claim stand only in chains and are not `held`."""

    held: tuple[Party, ...]
    _of_form: Mapping[FormKey, str]
    _of_claim: Mapping[str, Party]
    _by_id: Mapping[str, Party]
    _states: Mapping[str, str]

    def id_of(self, document_id: str, holder: Holder) -> str:
        """The party of a holder that stands in any chain of the document."""
        return self._of_form[form_key(document_id, holder)]

    def party(self, party_id: str) -> Party:
        return self._by_id[party_id]

    def party_of(self, claim: Claim) -> Party:
        return self._of_claim[claim.id]

    def state(self, party_id: str) -> str:
        """The state the party belongs to, or "" (`forms.States`)."""
        return self._states[party_id]


def find_parties(claims: Iterable[Claim], documents: Iterable[Document] = ()) -> Parties:
    """Joins the holders of all claims and chains into parties."""
    forms = forms_of(claims)
    texts: dict[str, str] = {}
    spoken: set[str] = set()
    for document in documents:
        texts[document.id] = document.text
        if is_transcript(document):
            spoken.add(document.id)
    groups = Groups(forms)
    groups.join(bodies.same_names(forms))
    groups.join(people.same_names(forms))
    groups.join(aliases(forms, texts))
    Bodies(forms, groups, texts).join()
    groups.join(bodies.governments(forms, groups))
    Persons(forms, groups, texts).join()
    Unnamed(forms, groups, texts, spoken).join()
    return _parties(forms, groups)


def _parties(forms: Sequence[Form], groups: Groups) -> Parties:
    members: defaultdict[int, list[Form]] = defaultdict(list)
    ties: defaultdict[int, list[Tie]] = defaultdict(list)
    for index, form in enumerate(forms):
        members[groups.find(index)].append(form)
    for tie in groups.ties:
        ties[groups.find(tie.form)].append(tie)
    ids = _ids(members)
    parties = sorted(
        (_party(ids[root], group, forms, ties[root]) for root, group in members.items()),
        key=lambda party: party.id,
    )
    states = {ids[root]: min(groups.states(root), default="") for root in members}
    of_form = {form.key: ids[root] for root, group in members.items() for form in group}
    by_id = {party.id: party for party in parties}
    of_claim = {claim: party for party in parties for claim in party.claims}
    held = tuple(party for party in parties if party.claims)
    return Parties(held, of_form, of_claim, by_id, states)


def _ids(members: Mapping[int, Sequence[Form]]) -> dict[int, str]:
    """An id over the folded names; parties that share all their names are parted by document."""
    called = {root: sorted({form.key.name for form in group}) for root, group in members.items()}
    shared = Counter(tuple(found) for found in called.values())
    ids = {}
    for root, found in called.items():
        parts = list(found)
        if shared[tuple(found)] > 1 or all(map(bound, members[root])):
            parts.append(min(form.key.document_id for form in members[root]))
        ids[root] = content_id("pty", *parts)
    return ids


def _party(
    party_id: str, group: Sequence[Form], forms: Sequence[Form], ties: Sequence[Tie]
) -> Party:
    kinds = Counter(form.kind for form in group if not bound(form)) or Counter(
        form.kind for form in group
    )
    surfaces = Counter(surface for form in group for surface in form.surfaces)
    kind = min(kinds, key=lambda kind: (-kinds[kind], kind))
    name = _called(surfaces, kind)
    return Party(
        party_id,
        name,
        kind,
        tuple(sorted(surfaces)),
        tuple(sorted(claim.id for form in group for claim in form.claims)),
        min((SCORES[tie.kind] for tie in ties), default=1.0),
        tuple(_reasons(group, name, forms, ties)),
    )


def _called(surfaces: Counter[str], kind: HolderKind) -> str:
    """The name that stands for a party: of a person the fullest, before any description ("Kern's

    spokesman"); of another the commonest.
    """
    if kind is HolderKind.PERSON:
        named = [name for name in surfaces if name.split()[-1][0].isupper()] or [*surfaces]
        return min(named, key=lambda name: (-len(name.split()), -surfaces[name], name))
    return min(surfaces, key=lambda name: (-surfaces[name], -len(name), name))


def _reasons(
    group: Sequence[Form], name: str, forms: Sequence[Form], ties: Sequence[Tie]
) -> Iterator[str]:
    """One sentence for each way in which different names were joined, else one for the name."""
    tied: defaultdict[tuple[TieKind, str], set[str]] = defaultdict(set)
    for tie in ties:
        tied[tie.kind, tie.detail] |= {forms[tie.form].surface, forms[tie.other].surface}
    told = [
        _WHY[kind].format(names=listed(sorted(surfaces)), detail=detail)
        for (kind, detail), surfaces in sorted(tied.items())
        if len({described(surface) for surface in surfaces}) > 1 or kind > TieKind.SAME_WORDS
    ]
    if told:
        yield from told[:_MOST_REASONS]
        return
    documents = len({form.key.document_id for form in group})
    if all(map(bound, group)):
        yield f"“{name}” is a description and no name: joined only within its document"
    else:
        where = "one document" if documents == 1 else f"{documents} documents"
        yield f"called “{name}” in {where}"
