from datetime import datetime

import pytest

from sayso.errors import QueryError
from sayso.facts import facts_from_toml, identity, merge, time_from_iso
from sayso.model import Basis, Fact, Facts, Precision


@pytest.mark.parametrize(
    ("text", "start", "end", "precision"),
    [
        ("2024", datetime(2024, 1, 1), datetime(2025, 1, 1), Precision.YEAR),
        ("2024-12", datetime(2024, 12, 1), datetime(2025, 1, 1), Precision.MONTH),
        ("2024-02-29", datetime(2024, 2, 29), datetime(2024, 3, 1), Precision.DAY),
        (
            "2024-10-26T23:30:15+03:00",
            datetime(2024, 10, 26, 23, 30),
            datetime(2024, 10, 26, 23, 31),
            Precision.MINUTE,
        ),
    ],
)
def test_a_date_becomes_the_interval_it_names(
    text: str, start: datetime, end: datetime, precision: Precision
) -> None:
    time = time_from_iso(text, Basis.METADATA)
    assert (time.start, time.end, time.precision) == (start, end, precision)
    assert (time.basis, time.words) == (Basis.METADATA, text)


@pytest.mark.parametrize(
    "text", ["yesterday", "2024-13-01", "2023-02-29", "26.10.2024", "", "9999-12-31"]
)
def test_what_is_no_date_is_refused_with_a_way_out(text: str) -> None:
    with pytest.raises(QueryError) as caught:
        time_from_iso(text, Basis.GIVEN)
    assert "2024-10-26" in caught.value.remedy


def test_a_sidecar_gives_facts_with_their_basis() -> None:
    toml = 'publisher = "The Tarn Post"\npublished = 2031-05-02\n'
    facts = facts_from_toml(toml, "a.txt.meta.toml")
    assert facts.publisher == Fact("The Tarn Post", Basis.GIVEN, "a.txt.meta.toml")
    assert facts.published == time_from_iso("2031-05-02", Basis.GIVEN)
    assert facts.title is None


@pytest.mark.parametrize(
    ("toml", "message"),
    [
        ("publisher = ", "a.meta.toml is not valid TOML"),
        ("publisher = 3", "a.meta.toml: publisher must be text"),
        ('published = "soon"', "a.meta.toml: published: 'soon' is not a date"),
        ("published = 2031", "a.meta.toml: published must be a date"),
    ],
)
def test_a_faulty_sidecar_is_named(toml: str, message: str) -> None:
    with pytest.raises(QueryError, match=message):
        facts_from_toml(toml, "a.meta.toml")


def test_the_same_facts_from_two_places_are_the_same() -> None:
    one = facts_from_toml("publisher = 'Post'", "a.meta.toml")
    other = facts_from_toml("publisher = 'Post'", "b.meta.toml")
    assert identity(one) == identity(other)
    assert identity(one) != identity(facts_from_toml("title = 'Post'", "a.meta.toml"))


def test_given_outranks_what_the_file_tells() -> None:
    given = Facts(title=Fact("Given", Basis.GIVEN))
    url = Fact("https://t.example", Basis.METADATA)
    found = Facts(title=Fact("Found", Basis.METADATA), url=url)
    joined = merge(given, found)
    assert joined.title == given.title
    assert joined.url == found.url
    assert joined.publisher is None
