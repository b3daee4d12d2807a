from dataclasses import replace

import pytest

from sayso.model import Mention, Span, Stance
from tests.link.story import (
    GOVERNMENT,
    PERSON,
    event,
    linked,
    number,
    place,
    proposition_of,
    tell,
    together,
)
from tests.make import doc

TOLD_ALIKE = [
    ("Veltrian soldiers crossed the river Sarn", "troops of Veltria have crossed the Sarn river"),
    ("a drone struck the grain store in Tarn", "the grain store in Tarn was hit by a drone"),
    (
        "North Korean troops were deployed to the border",
        "Pyongyang had sent soldiers to the border",
    ),
]
TOLD_APART = [
    (
        "Veltrian soldiers crossed the river Sarn",
        "Veltrian fishermen mended their nets beside the river Sarn",
    ),
    ("a drone struck the grain store in Tarn", "a drone was shot down over the port of Orm"),
    ("the harvest was poor", "the election was fair"),
]


def _two(one: str, other: str) -> tuple[bool, tuple[str, ...]]:
    left = doc(f"{one}.", name="1.txt", publisher="Paper A", published="2031-05-02")
    right = doc(f"{other}.", name="2.txt", publisher="Paper B", published="2031-05-02")
    claims = tell(left, one, "Ada Kern", kind=PERSON), tell(right, other, "Bo Orm", kind=PERSON)
    links = linked([left, right], claims)
    return together(links, *claims), proposition_of(links, claims[0]).reasons


@pytest.mark.parametrize(("one", "other"), TOLD_ALIKE)
def test_one_thing_in_two_wordings(one: str, other: str) -> None:
    assert _two(one, other)[0]


@pytest.mark.parametrize(("one", "other"), TOLD_APART)
def test_two_things(one: str, other: str) -> None:
    assert not _two(one, other)[0]


def test_reasons_name_the_words() -> None:
    assert _two(*TOLD_ALIKE[1])[1] == (
        "2 claims share “drone”, “struck”, “grain”, “store” and “Tarn”, or words of like meaning",
    )
    assert _two(*TOLD_APART[2])[1] == ("no other claim speaks of “the harvest was poor”",)


SHELLING = "shells fell on the market of Tarn"


def _dated(one: Mention, other: Mention) -> bool:
    left = doc(f"{SHELLING}.", name="1.txt", publisher="Paper A")
    right = doc(f"{SHELLING}.", name="2.txt", publisher="Paper B")
    claims = (
        tell(left, SHELLING, "Ada Kern", kind=PERSON, event=one),
        tell(right, SHELLING, "Bo Orm", kind=PERSON, event=other),
    )
    return together(linked([left, right], claims), *claims)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2031-05-01", "2031-05-01", True),
        ("2031-05-01", "2031-05-02", True),
        ("2031-05-01", "2031-05-08", False),
        ("2031-05", "2031-05-08", True),
    ],
)
def test_like_events_a_week_apart_are_two(one: str, other: str, same: bool) -> None:
    assert _dated(event(one), event(other)) is same


def test_an_undated_claim_does_not_bridge_two_events() -> None:
    documents = [doc(f"{SHELLING}.", name=f"{n}.txt", publisher=f"Paper {n}") for n in range(3)]
    first, bare, last = (
        tell(documents[0], SHELLING, "Ada Kern", kind=PERSON, event=event("2031-05-01")),
        tell(documents[1], SHELLING, "Bo Orm", kind=PERSON),
        tell(documents[2], SHELLING, "Cy Lund", kind=PERSON, event=event("2031-05-20")),
    )
    links = linked(documents, [first, bare, last])
    assert not together(links, first, last)


def test_another_number_and_place_make_another_proposition() -> None:
    text = "40 trucks crossed the bridge at Tarn. 60 trucks crossed the bridge at Tarn."
    document = doc(text, publisher="Paper A")
    claims = (
        tell(
            document,
            "40 trucks crossed the bridge at Tarn",
            "Ada Kern",
            kind=PERSON,
            quantities=(number("40 trucks", 40, "trucks"),),
            places=(place("Tarn"),),
        ),
        tell(
            document,
            "60 trucks crossed the bridge at Tarn",
            "Bo Orm",
            kind=PERSON,
            quantities=(number("60 trucks", 60, "trucks"),),
            places=(place("Orm"),),
        ),
    )
    links = linked([document], claims)
    assert not together(links, *claims)
    assert {(found.left, found.right) for found in links.contradictions} == {
        (claims[0].id, claims[1].id)
    }


PRESENCE = (
    "The army said Veltrian troops had been sent to the Aldoran border. "
    "Veltria dismissed reports of Veltrian involvement. "
    "Later it did not confirm the presence of its soldiers. "
    "Before that it had denied similar reports. "
    "It called the harvest poor."
)


def test_answers_join_what_they_answer_to() -> None:
    document = doc(PRESENCE, publisher="Paper A", published="2031-05-02")
    told = tell(document, "Veltrian troops had been sent to the Aldoran border", "the army")
    denied = tell(
        document, "reports of Veltrian involvement", "Veltria", Stance.DENIES, kind=GOVERNMENT
    )
    open_ = tell(
        document,
        "the presence of its soldiers",
        "Veltria",
        Stance.DOES_NOT_CONFIRM,
        kind=GOVERNMENT,
    )
    similar = tell(document, "similar reports", "Veltria", Stance.DENIES, kind=GOVERNMENT)
    other = tell(document, "the harvest poor", "Veltria", Stance.EVALUATES, kind=GOVERNMENT)
    links = linked([document], [told, denied, open_, similar, other])
    assert together(links, told, denied, open_, similar)
    assert proposition_of(links, other).claims == (other.id,)
    found = proposition_of(links, told)
    assert found.label == "Veltrian troops had been sent to the Aldoran border"
    assert 0 < found.score < 1
    assert (
        "“similar reports” points back at “the presence of its soldiers”, told before it"
        in found.reasons
    )


def test_a_denial_of_one_thing_does_not_join_another_of_the_same_state() -> None:
    text = (
        "Veltrian grain was found in the port. "
        "Veltria denied that Veltrian troops were in the city of Tarn."
    )
    document = doc(text, publisher="Paper A")
    grain = tell(document, "Veltrian grain was found in the port", "the harbour master")
    denied = tell(
        document,
        "that Veltrian troops were in the city of Tarn",
        "Veltria",
        Stance.DENIES,
        kind=GOVERNMENT,
    )
    assert not together(linked([document], [grain, denied]), grain, denied)


def test_a_demand_is_not_what_it_demands() -> None:
    text = "The troops must leave the town of Orm. The troops leave the town of Orm."
    document = doc(text, publisher="Paper A")
    demand = tell(document, "The troops must leave the town of Orm", "Ada Kern", Stance.DEMANDS)
    told = tell(document, "The troops leave the town of Orm", "Bo Orm")
    assert not together(linked([document], [demand, told]), demand, told)


def test_silence_without_an_object_stands_alone() -> None:
    document = doc("The bridge fell. The ministry declined to comment.", publisher="Paper A")
    told = tell(document, "The bridge fell", "the mayor")
    silent = tell(document, "declined to comment", "the ministry", Stance.DECLINES)
    silent = replace(silent, content=(), words="", evidence=Span(17, 50))
    links = linked([document], [told, silent])
    assert proposition_of(links, silent).claims == (silent.id,)
    assert proposition_of(links, silent).label == "Declines to comment"
