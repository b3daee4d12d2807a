"""What every ledger promises, on SQLite and on PostgreSQL alike."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from sayso.errors import CaseError, QueryError, UnreadableError
from sayso.model import (
    Capture,
    Claim,
    Links,
    LogKind,
    Problem,
    Proposition,
    Severity,
)
from sayso.store import Store, open_store
from sayso.view import View
from tests.store.build import LETTER, add, noon, read, refused, stamp

OTHER = "The ministry said that the bridge at Orlo was shut.\n"


def kinds(view: View) -> list[LogKind]:
    return [entry.kind for entry in view.log()]


def words(view: View) -> list[str]:
    return [claim.words for claim in view.claims()]


def test_what_was_added_comes_back_equal(store: Store) -> None:
    result = read(problems=(Problem("a.txt", "one page is blank", "", Severity.PARTIAL),))
    add(store, result)
    view: View = store.view()
    assert result.document is not None
    assert list(view.documents()) == [result.document]
    assert view.document(result.document.id) == result.document
    assert view.analysis(result.document.id) == result.analysis
    assert tuple(view.claims()) == result.claims
    assert view.claim(result.claims[0].id) == result.claims[0]
    assert view.problems() == result.problems
    assert view.captures() == (Capture("a.txt", result.sha256, result.document.id, noon(1)),)
    assert store.stamps() == {"a.txt": stamp("a.txt")}
    assert kinds(view) == [LogKind.SOURCE_ADDED, LogKind.DOCUMENT_READ]
    assert view.as_of is None


def test_adding_the_same_again_changes_only_the_stamp(store: Store) -> None:
    add(store, read())
    before = store.view()
    with store.writer(noon(2)) as writer:
        writer.add(stamp("a.txt", "k2"), [read()])
    after = store.view()
    assert after.captures() == before.captures()
    assert after.log() == before.log()
    assert list(after.claims()) == list(before.claims())
    assert store.stamps()["a.txt"].key == "k2"


def test_other_bytes_are_a_new_version_and_the_old_one_stays(store: Store) -> None:
    add(store, read(), day=1)
    add(store, read(OTHER, claims=["the bridge at Orlo was shut"]), day=3)
    now = store.view()
    assert words(now) == ["the bridge at Orlo was shut"]
    assert [capture.superseded for capture in now.captures()] == [noon(3), None]
    assert kinds(now)[2:] == [LogKind.SOURCE_REPLACED, LogKind.DOCUMENT_READ]

    then = store.view(as_of=noon(2))
    assert words(then) == ["the bridge at Orlo was open"]
    assert [document.text for document in then.documents()] == [LETTER]
    assert [capture.superseded for capture in then.captures()] == [None]
    assert kinds(then) == [LogKind.SOURCE_ADDED, LogKind.DOCUMENT_READ]
    assert then.as_of == noon(2)

    gone = read().claims[0].id
    assert then.claim(gone).words == "the bridge at Orlo was open"
    with pytest.raises(QueryError, match=gone):
        now.claim(gone)


@pytest.mark.parametrize(
    ("day", "seen"), [(1, []), (2, ["the bridge at Orlo was open"]), (3, ["A guard doubted it"])]
)
def test_recorded_is_in_and_superseded_is_out(store: Store, day: int, seen: list[str]) -> None:
    add(store, read(), day=2)
    add(store, read(claims=["A guard doubted it"]), day=3)
    assert words(store.view(as_of=noon(day))) == seen


def test_a_source_that_goes_back_to_its_old_bytes_has_its_old_claims(store: Store) -> None:
    first, second = read(), read(OTHER, claims=["the bridge at Orlo was shut"])
    add(store, first, day=1)
    add(store, second, day=2)
    add(store, first, day=3)
    assert tuple(store.view().claims()) == first.claims
    assert len(store.view().captures()) == 3


def test_one_document_under_two_names(store: Store) -> None:
    add(store, read(name="b.txt"), day=1)
    add(store, read(name="a.txt"), day=2)
    view = store.view()
    assert [document.name for document in view.documents()] == ["a.txt"]
    assert words(view) == ["the bridge at Orlo was open"]
    assert [capture.name for capture in view.captures()] == ["a.txt", "b.txt"]
    assert kinds(view).count(LogKind.DOCUMENT_READ) == 1
    assert [document.name for document in store.view(as_of=noon(1)).documents()] == ["b.txt"]

    add(store, read(OTHER, name="a.txt", claims=[]), day=3)
    assert sorted(document.name for document in store.view().documents()) == ["a.txt", "b.txt"]
    assert words(store.view()) == ["the bridge at Orlo was open"]


def test_a_newer_kit_supersedes_only_the_claims_that_differ(store: Store) -> None:
    add(store, read(claims=["the bridge at Orlo was open"], by="sentences@1"), day=1)
    newer = read(claims=["the bridge at Orlo was open", "A guard doubted it"], by="sentences@2")
    add(store, newer, day=2)
    assert newer.document is not None
    view = store.view()
    assert words(view) == ["the bridge at Orlo was open", "A guard doubted it"]
    assert view.analysis(newer.document.id) == newer.analysis
    assert words(store.view(as_of=noon(1))) == ["the bridge at Orlo was open"]
    assert len(view.captures()) == 1

    rated = replace(newer, claims=(replace(newer.claims[0], score=0.5), newer.claims[1]))
    add(store, rated, day=3)
    assert [claim.score for claim in store.view().claims()] == [0.5, 1.0]
    assert [claim.score for claim in store.view(as_of=noon(2)).claims()] == [1.0, 1.0]
    assert kinds(store.view()).count(LogKind.DOCUMENT_READ) == 3


def test_a_refused_source_has_a_capture_without_a_document(store: Store) -> None:
    add(store, refused(), day=1)
    add(store, refused(), day=2)
    view = store.view()
    assert [capture.document_id for capture in view.captures()] == [None]
    assert view.problems() == (Problem("a.txt", "is empty"),)
    assert kinds(view) == [LogKind.SOURCE_ADDED, LogKind.SOURCE_REFUSED]

    add(store, refused(message="is too short"), day=3)
    assert view.problems() == (Problem("a.txt", "is empty"),), "a view is fixed when it is made"
    assert [problem.message for problem in store.view().problems()] == ["is too short"]
    assert [problem.message for problem in store.view(as_of=noon(2)).problems()] == ["is empty"]
    assert len(store.view().captures()) == 1

    add(store, read(), day=4)
    assert store.view().problems() == ()
    assert store.view(as_of=noon(3)).problems() == (Problem("a.txt", "is too short"),)


def test_what_an_archive_no_longer_holds_is_superseded(store: Store) -> None:
    first, second = read(name="a.zip/1.txt"), read(OTHER, name="a.zip/2.txt", claims=[])
    add(store, first, second, path="a.zip", day=1)
    add(store, read(name="b.txt", text="Nothing.\n", claims=[]), day=1)
    add(store, second, path="a.zip", day=2)
    view = store.view()
    assert [document.name for document in view.documents()] == ["a.zip/2.txt", "b.txt"]
    assert view.log()[-1].detail == "no longer in a.zip"
    assert set(store.stamps()) == {"a.zip", "b.txt"}


def test_documents_come_by_publication_then_name_the_undated_last(store: Store) -> None:
    texts = {"d": None, "c": "2025-04-02", "b": "2025-04-03", "a": "2025-04-02"}
    for name, published in texts.items():
        text = f"{name} said so.\n"
        add(store, read(text, name=name, published=published, claims=[f"{name} said so", "so"]))
    view = store.view()
    assert [document.name for document in view.documents()] == ["a", "c", "b", "d"]
    assert [claim.words for claim in view.claims()][:4] == ["a said so", "so", "c said so", "so"]


def test_names_are_in_the_order_of_their_characters(store: Store) -> None:
    for name in ["é", "b", "B", "_", "a-b", "ab"]:
        add(store, read(f"{name}.\n", name=name, claims=[]))
    assert [document.name for document in store.view().documents()] == [
        "B",
        "_",
        "a-b",
        "ab",
        "b",
        "é",
    ]


def test_links_are_kept_as_they_were_known(store: Store) -> None:
    first = Links(propositions=(Proposition("prp-1", "open", ("clm-1",), 0.5, ("same words",)),))
    second = Links()
    assert store.view().links() == Links()
    with store.writer(noon(1)) as writer:
        assert writer.set_links(first) is True
        assert writer.set_links(first) is False
    with store.writer(noon(2)) as writer:
        assert writer.set_links(second) is True
    assert store.view().links() == second
    assert store.view(as_of=noon(1)).links() == first
    assert kinds(store.view()) == [LogKind.LINKED, LogKind.LINKED]


def test_what_is_recorded_stands_in_the_log(store: Store) -> None:
    with store.writer(noon(1)) as writer:
        writer.record(LogKind.CASE_MADE, "Orlo", "")
        writer.record(LogKind.BRIEF_WRITTEN, "brief.html", "3 claims")
    first, second = store.view().log()
    assert (first.number, first.at, first.kind, first.subject) == (
        1,
        noon(1),
        LogKind.CASE_MADE,
        "Orlo",
    )
    assert (second.number, second.previous, second.detail) == (2, first.hash, "3 claims")


def test_a_view_does_not_see_what_is_written_after_it(store: Store) -> None:
    add(store, read())
    view = store.view()
    documents = view.documents()
    add(store, read(OTHER, name="b.txt", claims=[]), day=2)
    assert [document.name for document in documents] == ["a.txt"]
    assert len(view.captures()) == 1
    assert len(store.view().captures()) == 2


def test_several_questions_may_be_open_at_once(store: Store) -> None:
    for name in ["a", "b", "c"]:
        add(store, read(f"{name} said so.\n", name=name, claims=["said so"]))
    view = store.view()
    pairs = [(document.name, len(list(view.claims()))) for document in view.documents()]
    assert pairs == [("a", 3), ("b", 3), ("c", 3)]


@pytest.mark.parametrize("question", ["document", "analysis", "claim"])
def test_an_unknown_id_is_named(store: Store, question: str) -> None:
    with pytest.raises(QueryError, match="xyz-1"):
        getattr(store.view(), question)("xyz-1")


def test_a_desk_time_needs_a_zone(store: Store) -> None:
    with pytest.raises(QueryError, match="zone"), store.writer(datetime(2025, 5, 1)):
        pass
    with pytest.raises(QueryError, match="zone"):
        store.view(as_of=datetime(2025, 5, 1))


def test_a_clock_that_was_set_back_does_not_turn_desk_time_around(store: Store) -> None:
    add(store, read(), day=5)
    add(store, read(OTHER, claims=[]), day=2)
    first, second = store.view().captures()
    assert (first.recorded, first.superseded, second.recorded) == (noon(5), noon(5), noon(5))
    assert [document.text for document in store.view(as_of=noon(6)).documents()] == [OTHER]


def test_results_that_cannot_be_told_apart_are_refused_whole(store: Store) -> None:
    with pytest.raises(UnreadableError, match=r"a\.zip.*'x'"):
        add(store, read(name="x"), refused(name="x"), path="a.zip")
    twice = read(claims=["A guard doubted it"])
    rated = replace(twice.claims[0], score=0.5)
    with pytest.raises(UnreadableError, match=twice.claims[0].id):
        add(store, replace(twice, claims=(*twice.claims, rated)))
    assert store.view().captures() == ()
    assert store.stamps() == {}


def test_half_a_character_is_refused_and_nothing_of_it_stays(store: Store) -> None:
    result = read()
    broken = replace(result.claims[0], why="half \ud83d of it")
    with pytest.raises(UnreadableError, match=r"a\.txt"):
        add(store, replace(result, claims=(broken,)))
    with pytest.raises(UnreadableError, match=r"a\.txt.*lone surrogates"):
        add(store, replace(result, name="a.txt/\udc80"), path="a.txt")
    assert store.view().captures() == ()
    assert store.view().log() == ()


def test_any_character_of_a_text_is_kept(store: Store) -> None:
    result = read("nul \x00, accents é, a face \U0001f600, a mark \u202e.\n", claims=["nul \x00"])
    add(store, result)
    assert list(store.view().documents()) == [result.document]
    assert words(store.view()) == ["nul \x00"]


def test_a_closed_ledger_opens_again_as_it_was(location: Path | str) -> None:
    store = open_store(location, create=True)
    add(store, read())
    store.close()
    store.close()
    again = open_store(location)
    assert words(again.view()) == ["the bridge at Orlo was open"]
    again.close()


def test_two_writers_do_not_wait_for_ever(
    store: Store, location: Path | str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sayso.store.engine.BUSY_SECONDS", 0.1)
    other = open_store(location)
    with store.writer(noon(1)) as first, other.writer(noon(1)) as second:
        with first._connection.begin():
            first._connection.exec_driver_sql("UPDATE log SET detail = ''")
            assert other.view().log() == ()
            with pytest.raises(CaseError, match="another process is writing"):
                second.record(LogKind.CASE_MADE, "Orlo", "")
        second.record(LogKind.CASE_MADE, "Orlo", "")
    assert len(other.view().log()) == 1
    other.close()


def test_claims_are_of_the_words_of_the_model(store: Store) -> None:
    """A claim with every field set comes back equal."""
    result = read()
    claim: Claim = replace(result.claims[0], why="said, with a cue", negated=True, score=0.25)
    add(store, replace(result, claims=(claim,)))
    assert store.view().claim(claim.id) == claim
