"""Words are cut into the pieces that the encoder was taught with."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.extract.tagger.model import FOLDER, TOKENIZER
from sayso.extract.tagger.pieces import MOST, UNKNOWN, Pieces

PIECES = Pieces(FOLDER / TOKENIZER)


@pytest.mark.parametrize(
    ("word", "alike"),
    [("Élysée", "elysee"), ("BRIDGE", "bridge"), ("bri\u00addge", "bridge"), ("é", "e")],
)
def test_case_accents_and_soft_hyphens_do_not_count(word: str, alike: str) -> None:
    assert PIECES(word) == PIECES(alike)
    assert UNKNOWN not in PIECES(word)


@pytest.mark.parametrize(("word", "parts"), [("10-day", 3), ("u.s.", 4), ("f**ing", 4), ("'s", 2)])
def test_marks_stand_alone(word: str, parts: int) -> None:
    assert len(PIECES(word)) == parts


def test_a_word_that_is_unknown_is_one_piece() -> None:
    assert PIECES("\u0700") == PIECES("") == PIECES("a" * 101) == [UNKNOWN]


def test_a_long_word_is_cut_off() -> None:
    assert len(PIECES("-" * 50)) == MOST


@given(st.text(max_size=30))
def test_any_word_has_pieces(word: str) -> None:
    assert 1 <= len(PIECES(word)) <= MOST


def test_the_pieces_are_those_of_the_library() -> None:
    tokenizers = pytest.importorskip("tokenizers", reason="only training installs it")
    library = tokenizers.Tokenizer.from_file(str(FOLDER / TOKENIZER))
    library.no_padding()
    library.no_truncation()
    letters = [chr(n) for n in (*range(0x20, 0x250), *range(0x3B0, 0x480), *range(0x4E00, 0x4E20))]
    chance = random.Random(1)
    words = ["".join(chance.choices(letters, k=1 + n % 12)) for n in range(3000)]
    for word in words:
        ids = library.encode(word, add_special_tokens=False).ids
        assert PIECES(word) == (ids[:MOST] or [UNKNOWN])
