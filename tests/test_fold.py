import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.fold import fold, fold_aligned, visible


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("“No,” she said.", '"no," she said.'),
        ("„Nein“ – so\u00a0war’s", '"nein" - so war\'s'),
        ("«Ні»", '"ні"'),
        ("Che\u00adzhin", "chezhin"),
        ("\u200fKara\u200e Vell", "kara vell"),
        ("Ärger  und\n\tNot", "arger und not"),
        ("Ísafjörður, Łódź, Tromsø", "isafjordur, lodz, tromso"),
        ("STRASSE straße", "strasse strasse"),
    ],
)
def test_fold_makes_texts_comparable(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_fold_is_stable(text: str) -> None:
    once = fold(text)
    assert fold(once) == once


@given(st.text())
def test_aligned_folding_keeps_every_offset(text: str) -> None:
    assert len(fold_aligned(text)) == len(text)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("звіт про міст.txt", "звіт про міст.txt"),
        ("line\nbreak.txt", r"line\nbreak.txt"),
        ("gpj.\u202etxt", r"gpj.\u202etxt"),
        ("\x1b[31mred\x07", r"\x1b[31mred\x07"),
        ("broken\udcff.txt", r"broken\udcff.txt"),
    ],
)
def test_a_name_cannot_forge_a_line(name: str, shown: str) -> None:
    assert visible(name) == shown


@given(st.text(st.characters(codec="ascii")))
def test_plain_text_folds_as_it_does_beside_an_accent(text: str) -> None:
    assert fold(f"{text} é") == f"{fold(text)} e".strip()
