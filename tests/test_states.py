"""The table of states: read alike by all stages, and without words that mean something else."""

from itertools import chain

import pytest

from sayso.lang.en_states import STATES
from sayso.states import DEMONYMS, SEATS, state_at


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("north korean", "KP"),
        ("korea", ""),
        ("cote d ivoire", "CI"),
        ("port au prince", "HT"),
        ("quai d orsay", "FR"),
        ("brussels", "BE"),  # where it is compared by its words; the seat is asked for as a name
        ("poles", ""),
        ("turk", ""),
        ("aldora", ""),
    ],
)
def test_a_state_is_known_by_any_of_its_names(words: str, code: str) -> None:
    parts = words.split()
    assert state_at(parts, 0) == ((code, len(parts)) if code else ("", 0))


def test_the_longest_name_counts() -> None:
    assert state_at(["the", "south", "sudan", "talks"], 1) == ("SS", 2)


@pytest.mark.parametrize(("word", "code"), [("mexico", "MX"), ("bosnia", "BA")])
def test_a_name_that_others_begin_with_may_end_a_text(word: str, code: str) -> None:
    assert state_at(["talks", "in", word], 2) == (code, 1)


def test_demonyms_are_written_as_names_are() -> None:
    assert (DEMONYMS["Ivorian"], DEMONYMS["Britons"], DEMONYMS["South Korean"]) == (
        "CI",
        "GB",
        "KR",
    )
    assert all(word[0].isupper() for word in DEMONYMS)


def test_seats_are_folded() -> None:
    assert (SEATS["elysee"], SEATS["brussels"], SEATS["kremlin"]) == ("FR", "EU", "RU")


def test_every_row_has_six_columns_and_no_word_stands_for_two_states() -> None:
    rows = [row.split("|") for row in STATES.strip().splitlines()]
    assert {len(row) for row in rows} == {6}
    assert [row[0] for row in rows] == sorted({row[0] for row in rows})
    words = [
        word for row in rows for word in set(chain(*(cell.split(";") for cell in row[1:]))) if word
    ]
    assert sorted({word for word in words if words.count(word) > 1}) == ["Brussels"]
