"""Features: what case, marks and paragraphs tell."""

from sayso.extract.tagger.features import SIZES, features
from sayso.extract.words import cut


def shown(text: str, openings: set[int] | None = None) -> list[tuple[int, int, int]]:
    return features(cut(text, 0, len(text)), text, openings or {0})


def test_shapes_tell_case_and_kind() -> None:
    assert [shape for shape, _, _ in shown("Kern NATO said 40 , McGee")] == [1, 2, 0, 4, 5, 3]


def test_words_between_marks_are_inside_until_they_close() -> None:
    assert [mark for _, mark, _ in shown("said “It fell” today")] == [0, 2, 1, 1, 3, 0]


def test_straight_marks_open_and_close_by_turns() -> None:
    assert [mark for _, mark, _ in shown('"It fell" he said')] == [2, 1, 1, 3, 0, 0]


def test_a_paragraph_ends_what_was_left_open() -> None:
    text = "“It fell\n“Nobody came”"
    found = features(cut(text, 0, len(text)), text, {0, 3})
    assert [opening for _, _, opening in found] == [1, 0, 0, 1, 0, 0, 0]
    assert [mark for _, mark, _ in found] == [2, 1, 1, 2, 1, 1, 3]


def test_every_value_has_its_row() -> None:
    for text in ("'tis “a” B'c \"", "... -- '' ''", "É 9 ß Ⅷ"):
        for values in shown(text):
            assert all(0 <= value < size for value, size in zip(values, SIZES, strict=True))
