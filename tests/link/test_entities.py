import pytest

from sayso.link.entities import find_parties
from sayso.model import Claim, Holder, HolderKind
from tests.link.story import BODY, GOVERNMENT, PERSON, UNNAMED, tell
from tests.make import doc


def _claim(where: int, holder: Holder) -> Claim:
    document = doc(
        f"Story {where}. The bridge fell.", name=f"{where}.txt", publisher=f"Paper {where}"
    )
    return tell(
        document,
        "The bridge fell",
        holder.name,
        kind=holder.kind,
        role=holder.role,
        country=holder.country,
    )


def _parties(*held: tuple[int, Holder]) -> list[tuple[str, ...]]:
    parties = find_parties([_claim(where, holder) for where, holder in held])
    return sorted(party.names for party in parties.held)


KERN = Holder("Ada Kern", PERSON, "President of Aldora")
JOINED = {
    "one full name": ((1, KERN), (2, Holder("Ada Kern", PERSON))),
    "a last name with its office": ((1, KERN), (2, Holder("Kern", PERSON, "president"))),
    "a last name with its state": ((1, KERN), (2, Holder("Kern", PERSON, "Aldoran leader"))),
    "a last name that one person bears": ((1, KERN), (2, Holder("Kern", PERSON))),
    "a last name in one document": ((1, KERN), (1, Holder("Kern", PERSON))),
    "an initial": ((1, KERN), (2, Holder("A. Kern", PERSON, "Aldoran President"))),
    "a title before the name": ((1, KERN), (2, Holder("President Ada Kern", PERSON))),
    "romanisations": (
        (1, Holder("Oleh Marchenskyy", PERSON)),
        (2, Holder("Oleh Marchensky", PERSON)),
        (3, Holder("Oleh Martchenskiy", PERSON)),
    ),
    "a government by its capital and its seat": (
        (1, Holder("Moscow", GOVERNMENT, country="RU")),
        (2, Holder("the Kremlin", GOVERNMENT)),
        (3, Holder("Russia", GOVERNMENT)),
        (4, Holder("the Russian government", BODY)),
    ),
    "a government by its adjective": (
        (1, Holder("North Korea", GOVERNMENT)),
        (2, Holder("Pyongyang", GOVERNMENT, country="KP")),
    ),
    "an invented government": (
        (1, Holder("Aldora", GOVERNMENT)),
        (2, Holder("the Aldoran government", GOVERNMENT)),
    ),
    "a ministry in another order": (
        (1, Holder("Aldora's Defence Ministry", BODY)),
        (2, Holder("the Ministry of Defense of Aldora", BODY)),
    ),
    "an acronym": (
        (1, Holder("Aldora News Agency", BODY)),
        (2, Holder("ANA", BODY)),
    ),
    "one description in one document": (
        (1, Holder("a soldier", UNNAMED)),
        (1, Holder("the soldier", UNNAMED)),
    ),
}
APART = {
    "two unnamed officials": (
        (1, Holder("an official", UNNAMED)),
        (2, Holder("an official", UNNAMED)),
    ),
    "two descriptions in one document": (
        (1, Holder("a soldier", UNNAMED)),
        (1, Holder("a nurse", UNNAMED)),
    ),
    "another soldier": (
        (1, Holder("a soldier", UNNAMED)),
        (1, Holder("another soldier", UNNAMED)),
    ),
    "soldiers of two reports": (
        (1, Holder("Russian soldiers", HolderKind.GROUP)),
        (2, Holder("Russian soldiers", HolderKind.GROUP)),
    ),
    "a ministry without a state": (
        (1, Holder("the ministry", BODY)),
        (2, Holder("the ministry", BODY)),
    ),
    "one last name, two given names": (
        (1, KERN),
        (2, Holder("Bela Kern", PERSON, "President of Aldora")),
    ),
    "one name, two states": (
        (1, Holder("Ada Kern", PERSON, country="FR")),
        (2, Holder("Ada Kern", PERSON, country="DE")),
    ),
    "a ministry and its government": (
        (1, Holder("Russia", GOVERNMENT)),
        (2, Holder("Russian Defence Ministry", GOVERNMENT, country="RU")),
    ),
    "two ministries of one state": (
        (1, Holder("Russian Defence Ministry", BODY)),
        (2, Holder("Russian Foreign Ministry", BODY)),
    ),
    "North and South": (
        (1, Holder("North Korea", GOVERNMENT)),
        (2, Holder("South Korea", GOVERNMENT)),
    ),
    "a recording in two reports": (
        (1, Holder("the recording", HolderKind.MEDIUM)),
        (2, Holder("the recording", HolderKind.MEDIUM)),
    ),
}


@pytest.mark.parametrize("held", JOINED.values(), ids=JOINED.keys())
def test_one_holder(held: tuple[tuple[int, Holder], ...]) -> None:
    assert len(_parties(*held)) == 1


@pytest.mark.parametrize("held", APART.values(), ids=APART.keys())
def test_several_holders(held: tuple[tuple[int, Holder], ...]) -> None:
    assert len(_parties(*held)) == len(held)


def test_an_ambiguous_last_name_joins_nobody() -> None:
    found = _parties(
        (1, KERN),
        (2, Holder("Bela Kern", PERSON, "minister of Aldora")),
        (3, Holder("Kern", PERSON, "Aldoran politician")),
    )
    assert len(found) == 3


def test_a_party_tells_why_and_is_called_by_its_fullest_name() -> None:
    parties = find_parties([_claim(1, KERN), _claim(2, Holder("Kern", PERSON, "president"))])
    (party,) = parties.held
    assert party.name == "Ada Kern"
    assert party.names == ("Ada Kern", "Kern")
    assert 0 < party.score < 1
    (reason,) = party.reasons
    assert reason == "“Ada Kern” and “Kern”: nobody else in the case bears this last name"


def test_seats_of_government_tell_why() -> None:
    parties = find_parties(
        [
            _claim(1, Holder("Moscow", GOVERNMENT, country="RU")),
            _claim(2, Holder("the Kremlin", GOVERNMENT, country="RU")),
        ]
    )
    assert parties.held[0].reasons == (
        "“Moscow” and “the Kremlin” stand for the government of one state (RU)",
    )


def test_unnamed_holders_of_two_documents_have_two_ids() -> None:
    official = Holder("an official", UNNAMED)
    first, second = find_parties([_claim(1, official), _claim(2, official)]).held
    assert first.id != second.id
