import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.ids import content_id, sha256


def test_an_id_is_short_readable_and_always_the_same() -> None:
    assert content_id("clm", "a", 1) == content_id("clm", "a", 1)
    prefix, _, code = content_id("clm", "a", 1).partition("-")
    assert (prefix, len(code)) == ("clm", 12)
    assert not set(code) & set("ilou")


@pytest.mark.parametrize(
    ("left", "right"),
    [(("a", "bc"), ("ab", "c")), (("a",), ("a", "")), (("1", "2"), ("2", "1")), (("é",), ("e",))],
)
def test_other_parts_give_another_id(left: tuple[str, ...], right: tuple[str, ...]) -> None:
    assert content_id("x", *left) != content_id("x", *right)


@given(st.lists(st.text()))
def test_any_text_has_an_id(parts: list[str]) -> None:
    assert content_id("x", *parts).startswith("x-")


def test_sha256_is_that_of_the_standard() -> None:
    assert sha256(b"").startswith("e3b0c44298fc1c14")
