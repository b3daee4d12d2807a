from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.link.entities import find_parties
from sayso.model import BlockKind, Claim, Holder, HolderKind, Party
from tests.link.story import BODY, GOVERNMENT, PERSON, UNNAMED, tell
from tests.make import blocks, doc


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
    "a body by its head noun": (
        (1, Holder("Harbour Board of Tarn", BODY)),
        (2, Holder("the Board", BODY)),
    ),
    "a ministry by its field, and by its head noun": (
        (1, Holder("Ministry of Public Health of Aldora", BODY)),
        (2, Holder("Aldora's health ministry", BODY)),
        (3, Holder("health ministry", BODY)),
        (4, Holder("the ministry", BODY)),
    ),
    "a body in its own language": (
        (1, Holder("Guardia Costera de Aldora", BODY)),
        (2, Holder("Aldoran coast guard", BODY)),
    ),
    "a body in everyday words": (
        (1, Holder("Defence Intelligence of Aldora", BODY)),
        (2, Holder("Aldora's spy agency", BODY)),
        (3, Holder("the spy agency", BODY)),
    ),
    "a body told where it sits": (
        (1, Holder("Relief Staff for Prisoners of War", BODY)),
        (2, Holder("Relief Staff in Tarn", BODY)),
    ),
    "police, read as a group": (
        (1, Holder("River Police of Tarn", BODY)),
        (2, Holder("police", UNNAMED)),
        (3, Holder("the police", HolderKind.GROUP)),
    ),
    "a body that no report names in full": (
        (1, Holder("coast guard", BODY)),
        (2, Holder("the coast guard", BODY)),
    ),
    "the government of the only state": (
        (1, Holder("the government of Aldora", GOVERNMENT)),
        (2, Holder("the government", GOVERNMENT)),
    ),
    "a state that was taken for a person": (
        (1, Holder("the Aldoran government", GOVERNMENT)),
        (2, Holder("Aldora", PERSON)),
    ),
    "a name in Cyrillic": (
        (1, Holder("Олег Марченський", PERSON)),
        (2, Holder("Oleg Marchenskyi", PERSON)),
    ),
    "the Arabic article": (
        (1, Holder("Habib al-Nasri", PERSON)),
        (2, Holder("An-Nasri", PERSON)),
        (3, Holder("Ennasri", PERSON)),
    ),
    "another vowel at the end": (
        (1, Holder("Faly Raberoso", PERSON)),
        (2, Holder("Faly Raberosu", PERSON)),
    ),
    "the label of a turn": ((1, KERN), (2, Holder("KERN", PERSON))),
    "an office alone": ((1, KERN), (2, Holder("the President", UNNAMED))),
    "an office with whose it is": (
        (1, Holder("Bo Orm", PERSON, "spokesman of the harbour board")),
        (2, Holder("the harbour board's spokesman", UNNAMED)),
    ),
    "a nickname": (
        (1, Holder("Granite", PERSON)),
        (2, Holder("the officer known as Granite", UNNAMED)),
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
    "one of two ministries": (
        (1, Holder("Aldora's foreign ministry", BODY)),
        (2, Holder("Veltria's foreign ministry", BODY)),
        (3, Holder("the foreign ministry", BODY)),
    ),
    "a hospital and its ministry": (
        (1, Holder("hospital of the Ministry of Health of Aldora", BODY)),
        (2, Holder("Ministry of Health", BODY)),
    ),
    "an office that two have had": (
        (1, Holder("Bo Orm", PERSON, "spokesman of the harbour board")),
        (2, Holder("Ivo Tal", PERSON, "spokesman of the harbour board")),
        (3, Holder("the spokesman", UNNAMED)),
    ),
    "a deputy": ((1, KERN), (2, Holder("the vice president", UNNAMED))),
    "any spokesman": (
        (1, Holder("Bo Orm", PERSON, "spokesman of the harbour board")),
        (2, Holder("a spokesman", UNNAMED)),
    ),
    "a government and its presidency": (
        (1, Holder("Aldora", GOVERNMENT)),
        (2, Holder("presidency of Aldora", BODY)),
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


ALL = [pair for held in (*JOINED.values(), *APART.values()) for pair in held]


@settings(max_examples=20, deadline=None)
@given(shuffled=st.permutations(ALL))
def test_the_order_of_claims_does_not_matter(shuffled: list[tuple[int, Holder]]) -> None:
    assert _found(shuffled) == _found(ALL)


def _found(held: list[tuple[int, Holder]]) -> list[Party]:
    return list(find_parties([_claim(where, holder) for where, holder in held]).held)


@pytest.mark.parametrize(
    "explained",
    [
        "The Tarn Board, known in the town as the Gulls, said so.",
        "The Gulls, as the Tarn Board is still called, said so.",
        "The Tarn Board (the Gulls) said so.",
    ],
)
def test_a_text_explains_another_name(explained: str) -> None:
    first = doc(explained, name="a", publisher="A")
    second = doc("The bridge fell.", name="b", publisher="B")
    claims = [tell(first, "said so", "Tarn Board"), tell(second, "The bridge fell", "the Gulls")]
    (party,) = find_parties(claims, [first, second]).held
    assert party.reasons == (
        "“Tarn Board” and “the Gulls”: a document says that both are names of one body",
    )


UNNAMED_TEXTS = (
    "An official of the transport ministry said 40 trucks crossed the bridge on Monday. The man "
    "from the transport ministry asked for no name."
)


def test_the_man_from_the_ministry_is_the_official_of_the_same_report() -> None:
    paper = doc(UNNAMED_TEXTS, publisher="A")
    first = tell(paper, "40 trucks crossed", "an official of the transport ministry", kind=UNNAMED)
    later = tell(paper, "for no name", "the man from the transport ministry", kind=UNNAMED)
    assert len(find_parties([first, later], [paper]).held) == 1


def test_an_unnamed_official_is_the_same_where_the_report_credits_the_other() -> None:
    first = doc("An official said 40 trucks came.", name="a", publisher="Tarn Post")
    later = doc("A senior official said forty trucks were there.", name="b", publisher="Orm Wire")
    seen = tell(first, "40 trucks came", "an official", kind=UNNAMED)
    words = "forty trucks were there"
    alone = tell(later, words, "a senior official", kind=UNNAMED)
    credited = tell(later, words, "a senior official", kind=UNNAMED, behind=["Tarn Post"])
    assert len(find_parties([seen, alone], [first, later]).held) == 2
    assert len(find_parties([seen, credited], [first, later]).held) == 1


def test_an_unnamed_official_is_the_same_where_the_words_are() -> None:
    text = "A guard said all the forty trucks came over the bridge by night."
    papers = [doc(text, name=name, publisher=name) for name in ("A", "B")]
    words = "all the forty trucks came over the bridge by night"
    claims = [tell(paper, words, "a guard", kind=UNNAMED) for paper in papers]
    assert len(find_parties(claims, papers).held) == 1


@pytest.mark.parametrize(("told", "parties"), [("On the tape a", 1), ("Yesterday a", 2)])
def test_who_speaks_on_a_tape_is_who_a_report_of_the_tape_tells_of(told: str, parties: int) -> None:
    tape = doc("Guard: Where do we put them then?", name="t", publisher="A")
    tape = replace(tape, blocks=blocks(tape.text, BlockKind.TURN))
    paper = doc(f"{told} guard asked where they would go.", name="p", publisher="B")
    heard = tell(tape, "Where do we put them then?", "Guard", kind=UNNAMED)
    retold = tell(paper, "where they would go", "a guard", kind=UNNAMED)
    assert len(find_parties([heard, retold], [tape, paper]).held) == parties


def test_unnamed_holders_of_two_documents_have_two_ids() -> None:
    official = Holder("an official", UNNAMED)
    first, second = find_parties([_claim(1, official), _claim(2, official)]).held
    assert first.id != second.id


def test_two_whom_one_report_tells_of_side_by_side_stay_two() -> None:
    texts = [
        f"One guard said all the forty trucks came over the bridge by night. Another guard {told}"
        for told in ("said none came.", "said all the forty trucks came over the bridge by night.")
    ]
    papers = [doc(text, name=name, publisher=name) for text, name in zip(texts, "AB", strict=True)]
    words = "all the forty trucks came over the bridge by night"
    one = tell(papers[0], words, "one guard", kind=UNNAMED)
    other = tell(papers[0], "none came", "another guard", kind=UNNAMED)
    retold = [tell(papers[1], words, name, kind=UNNAMED) for name in ("one guard", "another guard")]
    parties = find_parties([one, other, *retold], papers)
    assert parties.party_of(one) is not parties.party_of(other)
    assert parties.party_of(retold[0]) is not parties.party_of(retold[1])


def test_whose_office_it_is_parts_offices() -> None:
    held = [(1, Holder("the mayor's office", BODY)), (2, Holder("the president's office", BODY))]
    assert len(_parties(*held)) == 2


def test_a_person_is_called_by_name_and_not_by_a_longer_description() -> None:
    paper = doc("Ada Kern's new spokesman, Bo Orm, left. He said the bridge fell.", name="A")
    claims = [
        tell(paper, "the bridge fell", "Bo Orm", kind=PERSON, role="spokesman"),
        tell(paper, "left", "Ada Kern's new spokesman", kind=PERSON, role="spokesman"),
    ]
    named = {party.name for party in find_parties(claims, [paper]).held}
    assert "Bo Orm" in named
