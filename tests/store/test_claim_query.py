"""Which claims a query finds, on SQLite and on PostgreSQL alike."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.errors import QueryError
from sayso.model import (
    Claim,
    ClaimQuery,
    Holder,
    HolderKind,
    Kind,
    Mention,
    Place,
    PlacePrecision,
    Result,
    Stance,
    Time,
)
from sayso.store import Store, open_store
from tests.make import day
from tests.store.build import add, read, span

TEXT = """Ada Kern said on Monday that the bridge at Orlo was open.
Bruno Ček denied that 3,000 men had left the war museum.
A clerk of Ada Kern said in the spring that the harbour would close.
The harbour office warned of fog moving toward it.
"""


def _place(value: str, *within: str) -> Mention:
    place = Place(value, value, PlacePrecision.SETTLEMENT, within=within)
    return Mention(0, 3, Kind.PLACE, value, 1.0, "places@1", place=place)


def _event(time: Time | None) -> Mention:
    return Mention(0, 3, Kind.TIME, "then", 1.0, "times@1", time=time)


def _holder(claim: Claim, name: str) -> Claim:
    return replace(claim, holder=Holder(name, HolderKind.PERSON))


def _case() -> Result:
    result = read(
        TEXT,
        claims=[
            "the bridge at Orlo was open",
            "3,000 men had left the war museum",
            "the harbour would close",
            "fog",
        ],
    )
    bridge, men, harbour, fog = result.claims
    april = day("2025-04")
    claims = (
        replace(
            _holder(bridge, "Ada Kern"), said=day("2025-04-28"), places=(_place("Orlo", "Výšina"),)
        ),
        replace(_holder(men, "Bruno Ček"), stance=Stance.DENIES, said=april, event=_event(april)),
        replace(
            _holder(harbour, "a clerk of Ada Kern"),
            stance=Stance.PREDICTS,
            event=_event(Time(datetime(2025, 6, 1), None, april.precision, april.basis)),
            places=(_place("Port Výšina"), _place("Orlo")),
        ),
        replace(
            _holder(fog, "the harbour office"),
            stance=Stance.WARNS,
            event=_event(None),
            evidence=span(TEXT, "The harbour office warned of fog moving toward it."),
        ),
    )
    return replace(result, claims=claims)


CASE = _case()
NAMES = dict(
    zip([claim.id for claim in CASE.claims], ["bridge", "men", "harbour", "fog"], strict=True)
)


@pytest.fixture
def filled(store: Store) -> Store:
    add(store, CASE)
    return store


def found(store: Store, query: ClaimQuery) -> str:
    return " ".join(NAMES[claim.id] for claim in store.view().claims(query))


QUERIES: list[tuple[ClaimQuery, str]] = [
    (ClaimQuery(), "bridge men harbour fog"),
    (ClaimQuery(text="bridge"), "bridge"),
    (ClaimQuery(text="BRIDGE orlo"), "bridge"),
    (ClaimQuery(text="harb"), "harbour fog"),
    (ClaimQuery(text="war"), "men fog"),  # "war" and "warned", never "toward"
    (ClaimQuery(text="arbour"), ""),
    (ClaimQuery(text="3,000"), "men"),
    (ClaimQuery(text="000 3"), "men"),
    (ClaimQuery(text='"000 3"'), ""),
    (ClaimQuery(text="“left the war”"), "men"),
    (ClaimQuery(text="'; DROP TABLE claim; --"), ""),
    (ClaimQuery(text='bridge" OR "fog'), ""),
    (ClaimQuery(text="bridge OR fog"), ""),
    (ClaimQuery(text="text:bridge"), ""),
    (ClaimQuery(text="bridge*"), "bridge"),
    (ClaimQuery(text="-bridge"), "bridge"),
    (ClaimQuery(text="museum bruno"), "men"),
    (ClaimQuery(text='"museum bruno"'), ""),  # words of two texts are no phrase
    (ClaimQuery(holder="cek"), "men"),
    (ClaimQuery(holder="ČEK"), "men"),
    (ClaimQuery(holder="kern"), "bridge harbour"),
    (ClaimQuery(holder="kern ada"), "bridge harbour"),
    (ClaimQuery(holder="er"), ""),
    (ClaimQuery(stance=Stance.DENIES), "men"),
    (ClaimQuery(holder="kern", stance=Stance.PREDICTS), "harbour"),
    (ClaimQuery(place="orlo"), "bridge harbour"),
    (ClaimQuery(place="vysina"), "bridge harbour"),
    (ClaimQuery(place="port vysina"), "harbour"),
    (ClaimQuery(place="orlo vysina"), ""),
    (ClaimQuery(said_from=datetime(2025, 4, 28)), "bridge men"),
    (ClaimQuery(said_from=datetime(2025, 4, 29)), "men"),
    (ClaimQuery(said_from=datetime(2025, 5, 1)), ""),
    (ClaimQuery(said_to=datetime(2025, 4, 28)), "men"),
    (ClaimQuery(said_to=datetime(2025, 4, 28, 0, 1)), "bridge men"),
    (ClaimQuery(said_from=datetime(2025, 4, 28), said_to=datetime(2025, 4, 29)), "bridge men"),
    (ClaimQuery(event_from=datetime(2025, 4, 30)), "men harbour"),
    (ClaimQuery(event_from=datetime(2031, 1, 1)), "harbour"),
    (ClaimQuery(event_to=datetime(2025, 5, 1)), "men"),
]


def test_queries(filled: Store) -> None:
    for query, expected in QUERIES:
        assert found(filled, query) == expected, query


@pytest.mark.parametrize(
    "query", [ClaimQuery(text='"'), ClaimQuery(holder="%"), ClaimQuery(place="*")]
)
def test_a_query_of_signs_says_so(filled: Store, query: ClaimQuery) -> None:
    with pytest.raises(QueryError, match="no word"):
        found(filled, query)


@pytest.fixture(scope="module")
def sqlite(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    store = open_store(Path(tmp_path_factory.mktemp("query")) / "sayso.db", create=True)
    add(store, CASE)
    yield store
    store.close()


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.text(
        alphabet=st.one_of(st.characters(), st.sampled_from("\"*():^-+{}'%_ANDORNEAT")), max_size=12
    )
)
def test_no_text_breaks_a_search(sqlite: Store, text: str) -> None:
    try:
        claims = list(sqlite.view().claims(ClaimQuery(text=text, holder=text, place=text)))
    except QueryError as error:
        assert "no word" in error.message
    else:
        assert len(claims) in (0, 1, 2, 3, 4)


@settings(deadline=None)
@given(st.integers(0, len(TEXT)), st.integers(1, 12))
def test_words_of_a_claim_find_it(sqlite: Store, start: int, length: int) -> None:
    """Any run of characters that begins at a word of the claim finds that claim."""
    for claim in CASE.claims:
        words = claim.words.split()
        query = " ".join(words[start % len(words) :][:length])
        assert claim.id in {one.id for one in sqlite.view().claims(ClaimQuery(text=query))}
