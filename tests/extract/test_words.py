"""Words: a stretch gives the same words as the whole text, wherever it is cut."""

from hypothesis import given
from hypothesis import strategies as st

from sayso.extract.words import cut

TEXT = "“Kern’s U.S.-led force of 1,200 didn’t stop—it went on,” Ada Kern said… 'We'll see.'"


def plain(text: str, start: int, end: int) -> list[str]:
    return [word.plain for word in cut(text, start, end)]


def test_marks_and_short_forms_are_cut_as_a_reader_would() -> None:
    assert plain(TEXT, 0, len(TEXT)) == [
        *('"', "Kern", "'s", "U.S.", "-", "led", "force", "of", "1,200", "didn't", "stop", "-"),
        *("it", "went", "on", ",", '"', "Ada", "Kern", "said", "…", "'", "We", "'ll", "see", "."),
        "'",
    ]


@given(st.integers(0, len(TEXT)), st.integers(0, len(TEXT)))
def test_words_wholly_in_a_stretch_are_those_of_the_text(start: int, end: int) -> None:
    found = cut(TEXT, start, end)
    whole = [word for word in cut(TEXT, 0, len(TEXT)) if start <= word.start and word.end <= end]
    assert [word for word in found if word in whole] == (whole if start <= end else [])
    assert all(start <= word.start < word.end <= end for word in found)


def test_what_is_left_of_a_word_is_cut_by_itself() -> None:
    assert plain("the harbour-master left", 6, 15) == ["rbour-mas"]
    assert plain("the harbour-master left", 6, 20) == ["rbour-master", "l"]
    assert plain("the harbour-master left", 12, 23) == ["master", "left"]


@given(st.text(), st.integers(0, 20), st.integers(0, 20))
def test_any_text_is_cut_within_its_stretch(text: str, start: int, end: int) -> None:
    words = cut(text, start, end)
    assert all(start <= word.start < word.end <= end for word in words)
    assert all(text[word.start : word.end].strip() for word in words)
