"""Numbers and tokens: whatever is written, in figures or in words, is read as what it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.extract.lang.en_quantities import DIGITS, TENS
from sayso.extract.quantities.numbers import number
from sayso.extract.quantities.tokens import Sort, scan

_ONES = {value: word for word, value in DIGITS.items()}
_TENS = {value: word for word, value in TENS.items()}


def _spelled(value: int) -> str:
    if value < 20:
        return _ONES[value]
    if value < 100:
        ones = f"-{_ONES[value % 10]}" if value % 10 else ""
        return _TENS[value - value % 10] + ones
    scale, name = next(
        (s, n) for s, n in ((10**6, "million"), (1000, "thousand"), (100, "hundred")) if value >= s
    )
    rest = value % scale
    joined = " and " if rest < 100 else " "
    return f"{_spelled(value // scale)} {name}" + (joined + _spelled(rest) if rest else "")


def _read(text: str) -> tuple[float, float] | None:
    tokens = scan(text, 0, len(text))
    found = number(tokens, 0)
    return (found.low, found.high) if found and found.end == len(tokens) - 1 else None


@given(st.integers(0, 99_999_999))
def test_a_number_reads_the_same_in_words_and_in_figures(value: int) -> None:
    for text in (_spelled(value), str(value), f"{value:,}", f"{value:,}".replace(",", "\u00a0")):
        assert _read(text) == (value, value), text


@given(st.integers(0, 9999), st.integers(0, 99))
def test_decimals_money_and_scales(whole: int, part: int) -> None:
    value = float(f"{whole}.{part:02d}")
    text = f"{whole:,}.{part:02d}"
    assert _read(text) == _read(f"${text}") == (value, value)
    assert _read(f"{text} million") == _read(f"€{text}m") == (value * 1e6, value * 1e6)
    assert _read(f"-{text}") == _read(f"minus {text}") == (-value, -value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12K", 12_000),
        ("12m", 12),
        ("£12m", 12e6),
        ("4 hundred million", 400e6),
        ("half a dozen", 6),
        ("two and a half million", 2.5e6),
        ("2 1/2", 2.5),
        ("1.5×10^3", 1500),
        ("three quarters", 0.75),
        ("a pair of", 2),
    ],
)
def test_mixed_forms(text: str, value: float) -> None:
    tokens = scan(text, 0, len(text))
    found = number(tokens, 0)
    assert found is not None
    assert (found.low, found.high) == (value, value)


@pytest.mark.parametrize(
    "text", ["6th", "9" * 40, "2A46", "1990s", "5G2", "and", "-", "$", "minus", "K"]
)
def test_what_is_no_number(text: str) -> None:
    assert number(scan(text, 0, len(text)), 0) is None


@given(st.text(alphabet="ab1 2.,-:/$%°½@#\u00a0'+KC\n", max_size=60))
def test_tokens_keep_their_places_and_their_order(text: str) -> None:
    tokens = scan(text, 0, len(text))
    last = 0
    for token in tokens[:-1]:
        assert text[token.start : token.end] == token.word
        assert text[last : token.start].strip() == ""
        assert token.glued == (token.start == last and last > 0)
        last = token.end
    assert text[last:].strip() == ""
    assert tokens[-1].sort is Sort.END


def test_no_number_is_endless() -> None:
    found = number(scan("5" + " trillion" * 400, 0, 4000), 0)
    assert found is not None
    assert found.high < 1e40
