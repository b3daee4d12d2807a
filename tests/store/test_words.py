"""Folded matching: what is kept of a text, what a query asks for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.errors import QueryError
from sayso.store.words import key, terms


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["Ada Kern"], " ada kern "),
        (["Łódź, Čeřín!"], " lodz cerin "),
        (["3,000 — of “them”"], " 3 000 of them "),
        (["one", "two"], " one  ¦  two "),
        (["Єрмаківка"], " єрмаківка "),
        (["", "..."], "  ¦  "),
    ],
)
def test_key(texts: list[str], expected: str) -> None:
    assert " ".join(key(*texts).split()) == " ".join(expected.split())


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ()),
        ("  ", ()),
        ("Zelénsky said", ("zelensky", "said")),
        ('"the bridge" open', ("the bridge", "open")),
        ("„the bridge“ open", ("the bridge", "open")),
        ('the "bridge', ("the", "bridge")),
        ("3,000 well-known", ("3 000", "well known")),
        ("a AND (b* OR NEAR) -c: ^d % _", ("a", "and", "b", "or", "near", "c", "d")),
    ],
)
def test_terms(query: str, expected: tuple[str, ...]) -> None:
    assert terms(query) == expected


@pytest.mark.parametrize("query", ['"', "%", "* - ?", "«»"])
def test_signs_alone_are_no_query(query: str) -> None:
    with pytest.raises(QueryError, match="no word"):
        terms(query)


@given(st.text())
def test_a_term_holds_nothing_but_letters_digits_and_single_spaces(query: str) -> None:
    try:
        found = terms(query)
    except QueryError:
        return
    for term in found:
        assert term
        assert all(word.isalnum() for word in term.split(" "))
