"""Names: marked text is the case. All people and bodies are invented."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.model import Kind
from tests.extract.speech import analysed
from tests.make import marked

KINDS = {"person": Kind.PERSON, "organisation": Kind.ORGANISATION, "group": Kind.GROUP}

CASES = [
    "President [Ada Kern|person] left.",
    "Foreign Minister [Ada Kern|person] left.",
    "Gen. [Ivo Brandt|person] left.",
    "The spokesman [Ivo Brandt|person] left.",
    "[Anna Kern|person] left.",
    "He met [Anna Kern|person] at noon.",
    "The [Ministry of Defence|organisation] moved.",
    "The [Aldora Intelligence Service|organisation] moved.",
    "The [6th Brigade|organisation] moved.",
    "The [Harbour Council|organisation] met.",
    "The [SBX|organisation] met.",
    "The [Union of Harbour Towns|organisation] met.",
    "[Korean troops|group] moved.",
    "[protesters|group] moved.",
    "The [residents|group] left.",
    "It was late in the day.",
    "On Monday it rained.",
    "The river is wide.",
]


@pytest.mark.parametrize("text", CASES)
def test_names(text: str) -> None:
    plain, marks = marked(text)
    found = [(m.kind, m.span) for m in analysed(plain).of_kind(*KINDS.values())]
    assert found == [(KINDS[mark.label], mark.span) for mark in marks]


def test_a_last_name_alone_has_the_full_name_as_its_value() -> None:
    analysis = analysed("President Ada Kern spoke. Later Kern left the hall.")
    assert [m.value for m in analysis.of_kind(Kind.PERSON)] == ["Ada Kern", "Ada Kern"]


def test_a_country_is_no_person_although_it_speaks() -> None:
    assert analysed("France said it was late.").of_kind(Kind.PERSON) == ()


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="Aa .,'“”-1\n", max_size=200))
def test_whatever_the_text_names_are_words_of_it(text: str) -> None:
    if text:
        for mention in analysed(text).of_kind(*KINDS.values()):
            assert mention.span.of(text).strip() == mention.span.of(text)
