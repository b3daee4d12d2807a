"""Whatever way a ledger came to where it is, what it says now depends on the last versions only."""

from itertools import count
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.model import Result
from sayso.store import Store, open_store
from tests.store.build import add, read, refused

NAMES = ["a.txt", "b.txt", "c.txt"]
_numbers = count()


@st.composite
def results(draw: st.DrawFn) -> Result:
    """A source of one of a few names and a few contents: the same content comes back often."""
    name = draw(st.sampled_from(NAMES))
    if draw(st.integers(0, 5)) == 0:
        return refused(name, data=draw(st.sampled_from("xy")))
    said = draw(st.sampled_from(["open", "shut"]))
    text = f"The gate was {said}. It rained.\n"
    published = draw(st.sampled_from(["2025-04-01", None]))
    return read(text, name=name, claims=[f"gate was {said}", "It rained"], published=published)


def _now(store: Store) -> object:
    view = store.view()
    documents = list(view.documents())
    return (
        documents,
        [view.analysis(document.id) for document in documents],
        list(view.claims()),
        view.problems(),
        [(one.name, one.sha256, one.document_id) for one in view.captures() if not one.superseded],
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("properties")


def _ledger(folder: Path) -> Store:
    return open_store(folder / f"{next(_numbers)}.db", create=True)


@settings(deadline=None, max_examples=25)
@given(history=st.lists(results(), max_size=8), shuffled=st.randoms(use_true_random=False))
def test_only_the_last_version_of_each_counts(
    folder: Path, history: list[Result], shuffled: object
) -> None:
    last = list({result.name: result for result in history}.values())
    shuffled.shuffle(last)  # type: ignore[attr-defined]
    long, short = _ledger(folder), _ledger(folder)
    for day, result in enumerate(history):
        add(long, result, day=day + 1)
    for result in last:
        add(short, result)
    assert _now(long) == _now(short)
    for day, result in enumerate(last):
        add(long, result, day=day + 20)
    assert _now(long) == _now(short), "adding again changes nothing"
    long.close()
    short.close()


@settings(deadline=None, max_examples=15)
@given(history=st.lists(results(), min_size=1, max_size=6))
def test_the_past_stays_as_it_was_known(folder: Path, history: list[Result]) -> None:
    from tests.store.build import noon

    store = _ledger(folder)
    seen = []
    for day, result in enumerate(history, 1):
        add(store, result, day=day)
        seen.append(list(store.view().claims()))
    for day, claims in enumerate(seen, 1):
        assert list(store.view(as_of=noon(day)).claims()) == claims
    store.close()
