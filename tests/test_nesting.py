"""Who is heard: claims within claims, and claims that were taken back."""

from dataclasses import replace

import pytest

from sayso.model import Claim, Document, HolderKind, Span, Stance
from sayso.nesting import is_taken_back, nested, speakers
from tests.make import claim, doc

TEXT = "The ministry said the log shows that three ferries came to Tarn."
PAPER = doc(TEXT, publisher="Tarn Post")


def told(
    words: str,
    *names: str,
    kind: HolderKind = HolderKind.ORGANISATION,
    stance: Stance = Stance.ASSERTS,
    document: Document = PAPER,
) -> Claim:
    *outer, name = names
    return claim(words, holder=name, stance=stance, document=document, chain=outer, kind=kind)


def test_a_recording_has_no_voice_beside_its_teller() -> None:
    outer = told("the log shows that three ferries came to Tarn", "Tarn Post", "the ministry")
    inner = told(
        "three ferries came to Tarn", "Tarn Post", "the ministry", "log", kind=HolderKind.MEDIUM
    )
    assert speakers([outer, inner]) == {outer.id: outer.id, inner.id: outer.id}
    assert nested([inner, outer]) == [(outer, inner)]


def test_a_speaker_is_heard_and_not_who_passes_it_on() -> None:
    outer = told("the log shows that three ferries came to Tarn", "Tarn Post", "the ministry")
    inner = told("three ferries came to Tarn", "Tarn Post", "the ministry", "Ada Kern")
    assert speakers([inner, outer]) == {outer.id: inner.id, inner.id: inner.id}


@pytest.mark.parametrize("stance", [Stance.INTENDS, Stance.BELIEVES])
def test_what_is_told_of_a_mind_is_the_word_of_the_teller(stance: Stance) -> None:
    outer = told("the log shows that three ferries came to Tarn", "Tarn Post", "the ministry")
    inner = told("three ferries came to Tarn", "Tarn Post", "the ministry", "Aldora", stance=stance)
    assert speakers([inner, outer])[inner.id] == outer.id


def test_a_recording_alone_speaks() -> None:
    alone = told("three ferries came to Tarn", "Tarn Post", "log", kind=HolderKind.MEDIUM)
    assert speakers([alone]) == {alone.id: alone.id}


def test_another_chain_is_another_voice() -> None:
    outer = told("the log shows that three ferries came to Tarn", "Tarn Post", "the ministry")
    other = told("three ferries came to Tarn", "Tarn Post", "the mayor")
    assert speakers([outer, other]) == {outer.id: outer.id, other.id: other.id}


def test_what_is_said_by_the_way_is_not_what_is_passed_on() -> None:
    document = doc("Ada Kern did not deny that ferries had come, a day after Bo Orm said none.")
    outer = told(
        "that ferries had come, a day after Bo Orm said none", "Ada Kern", document=document
    )
    inner = told("none", "Ada Kern", "Bo Orm", document=document)
    assert speakers([outer, inner]) == {outer.id: outer.id, inner.id: inner.id}


@pytest.mark.parametrize(
    ("holder", "told_words", "taken"),
    [
        ("an earlier version of this article", "", True),
        ("Tarn Post", "An earlier version of this story gave 30 ferries.", True),
        ("Tarn Post", "We first wrote that 30 ferries came.", True),
        ("Tarn Post", "Three ferries came.", False),
        ("the mayor", "An earlier version of this story gave 30 ferries.", False),
        ("the mayor", "The mayor corrected the number.", False),
    ],
)
def test_what_an_outlet_took_back(holder: str, told_words: str, taken: bool) -> None:
    found = told("three ferries", holder)
    found = replace(found, evidence=Span(0, len(told_words)))
    assert is_taken_back(found, told_words, "Tarn Post") is taken
