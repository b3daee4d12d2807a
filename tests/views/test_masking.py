"""What is hidden in what is published, and what is left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.model import Span
from sayso.settings import Settings
from sayso.views.marks import segments
from sayso.views.masking import masker
from sayso.views.parts import Role

PROFANITY = masker(Settings())
NAMES = masker(Settings(mask_profanity=False, mask_names=("Ada Kern", "Jörg de Möll")))


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("What the fuck?", "What the f•••?"),
        ("Fucking hell", "F•••••• hell"),
        ("FUCK\u00adED", "F••••••"),
        ("f*** and sh*t", "f*** and sh*t"),
        ("f•••", "f•••"),
        ("Scunthorpe assesses a shiitake", "Scunthorpe assesses a shiitake"),
        ("сука!", "с•••!"),
        ("", ""),
    ],
)
def test_profanity_keeps_its_first_letter(text: str, masked: str) -> None:
    assert PROFANITY(text) == masked
    assert PROFANITY(masked) == masked


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Ada Kern's dog", "[person 1]'s dog"),
        ("ada  kern and ADA KERN", "[person 1] and [person 1]"),
        ("Ms Kern said that Ada left", "Ms [person 1] said that [person 1] left"),
        ("the kernel and a kern", "the kernel and a kern"),
        ("ada-kern.html, ada_kern", "[person 1].html, [person 1]"),
        ("Jorg de Moll; Mo\u0308ll; de", "[person 2]; [person 2]; de"),
        ("fuck", "fuck"),
    ],
)
def test_names_are_hidden_whole_and_in_part(text: str, masked: str) -> None:
    assert NAMES(text) == masked


def test_nothing_is_masked_when_nothing_is_asked() -> None:
    assert masker(Settings(mask_profanity=False))("fuck Ada Kern") == "fuck Ada Kern"


def test_a_name_across_a_mark_is_hidden_whole() -> None:
    text = "So Ada Kern said."
    cut = segments(text, Span(0, len(text)), [(Span(0, 6), Role.SOURCE)], NAMES)
    assert [(part.text, part.masked) for part in cut] == [("So [person 1]", True), (" said.", True)]


def test_a_name_cut_by_the_edge_of_a_passage_is_hidden() -> None:
    text = "Jörg de Möll spoke of Ada Kern"
    cut = segments(text, Span(5, 26), [], NAMES)
    assert "".join(part.text for part in cut) == "[person 2] spoke of [person 1]"


WORDS = st.sampled_from(["Ada", "Kern", "Ada Kern", "fuck", "river", " ", ", ", "\u00ad", "ö"])


@given(st.lists(WORDS, max_size=12).map("".join), st.data())
def test_segments_tile_the_text_and_hide_every_name(text: str, data: st.DataObject) -> None:
    places = st.integers(0, len(text))
    marks = [
        (Span(min(pair), max(pair)), role)
        for role in Role
        for pair in data.draw(st.lists(st.tuples(places, places), max_size=2))
        if pair[0] != pair[1]
    ]
    cut = segments(text, Span(0, len(text)), marks, NAMES)
    assert [part.start for part in cut[1:]] == [part.end for part in cut[:-1]]
    assert "".join(part.text for part in cut) == NAMES(text)
    for part in cut:
        assert part.masked or part.text == text[part.start : part.end]
        for role in Role:
            covered = any(
                span.contains(Span(part.start, part.end)) for span, r in marks if r == role
            )
            assert covered == (role in part.roles)
