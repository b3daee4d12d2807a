"""Whatever is not as it was written is found, and named."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy

from sayso.model import Block, Hyperlink, Links, Mention, Problem, Result, Span
from sayso.store import Originals, Store, verify
from tests.store.build import LETTER, add, noon, read, refused

OUTSIDE = Span(3, 999)


@pytest.fixture
def originals(tmp_path: Path) -> Originals:
    return Originals(tmp_path / "originals")


def keep(originals: Originals, *results: Result) -> None:
    for result in results:
        originals.keep(result.document.text.encode() if result.document else b"??")


def test_a_sound_ledger_has_no_problems(store: Store, originals: Originals) -> None:
    older, newer, bad = read(), read("It was shut.\n", claims=["It was shut"]), refused("b.txt")
    keep(originals, older, newer, bad)
    add(store, older, day=1)
    add(store, replace(older, claims=()), day=2)
    add(store, newer, day=3)
    add(store, bad, day=4)
    add(store, read(name="z.zip/1"), newer, path="z.zip", day=5)
    add(store, newer, path="z.zip", day=6)
    assert verify(store, originals) == ()


def test_an_original_that_is_missing_and_one_that_was_changed(
    store: Store, originals: Originals
) -> None:
    kept, changed, missing = (read(f"{name}.\n", name=name, claims=[]) for name in "abc")
    keep(originals, kept, changed)
    for result in (kept, changed, missing):
        add(store, result)
    path = originals.path(changed.sha256)
    path.chmod(0o644)
    path.write_bytes(b"B.\n")
    found = {problem.source: problem.message for problem in verify(store, originals)}
    assert found == {
        "b": f"the original {path} was changed after it was kept",
        "c": f"the original {originals.path(missing.sha256)} is missing",
    }


def test_an_original_that_no_capture_needs_is_checked_too(
    store: Store, originals: Originals
) -> None:
    path = originals.path(originals.keep(b"one"))
    assert verify(store, originals) == ()
    path.chmod(0o644)
    path.write_bytes(b"two")
    assert [problem.source for problem in verify(store, originals)] == [path.name]


def test_a_file_that_could_not_be_read_at_all_needs_no_original(
    store: Store, originals: Originals
) -> None:
    add(store, Result("a.txt", "", problems=(Problem("a.txt", "cannot be read"),)))
    assert verify(store, originals) == ()


def _mention(result: Result) -> Result:
    assert result.analysis is not None
    mention: Mention = replace(result.analysis.mentions[0], end=999)
    return replace(result, analysis=replace(result.analysis, mentions=(mention,)))


def _attribution(result: Result) -> Result:
    assert result.analysis is not None
    attribution = replace(result.analysis.attributions[0], cue=OUTSIDE)
    return replace(result, analysis=replace(result.analysis, attributions=(attribution,)))


def _document(result: Result, **changes: object) -> Result:
    assert result.document is not None
    return replace(result, document=replace(result.document, **changes))  # type: ignore[arg-type]


def _block(result: Result) -> Result:
    assert result.document is not None
    block: Block = replace(result.document.blocks[0], end=999)
    return _document(result, blocks=(block,))


def _claim(result: Result, **changes: object) -> Result:
    return replace(result, claims=(replace(result.claims[0], **changes),))  # type: ignore[arg-type]


def _chain(result: Result) -> Result:
    link = replace(result.claims[0].chain[0], cue=OUTSIDE)
    return _claim(result, chain=(link,))


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (_mention, "a sentence stands at 0 to 999, outside the text of 73 characters"),
        (_attribution, "an attribution's cue stands at 3 to 999"),
        (_block, "a block stands at 0 to 999"),
        (
            lambda result: _document(result, hyperlinks=(Hyperlink(OUTSIDE, "x"),)),
            "a link stands at",
        ),
        (lambda result: _claim(result, evidence=OUTSIDE), "its evidence stands at 3 to 999"),
        (lambda result: _claim(result, content=(Span(5, 5),)), "its content stands at 5 to 5"),
        (lambda result: _claim(result, said_words=OUTSIDE), "its said time stands at"),
        (_chain, "a cue in its chain stands at"),
        (
            lambda result: _claim(result, words="the bridge at Orlo was shut"),
            "its words are not those",
        ),
        (lambda result: _claim(result, content=(Span(0, 3), Span(4, 12))), "'The … ministry'"),
    ],
)
def test_a_span_that_does_not_hold_is_named(
    store: Store, originals: Originals, spoil: Callable[[Result], Result], told: str
) -> None:
    assert len(LETTER) == 73
    result = spoil(read())
    keep(originals, result)
    add(store, result)
    (problem,) = verify(store, originals)
    assert problem.source == "a.txt"
    assert told in problem.message


def test_words_of_several_spans_are_joined(store: Store, originals: Originals) -> None:
    result = _claim(read(), content=(Span(0, 3), Span(4, 12)), words="The … ministry")
    keep(originals, result)
    add(store, result)
    assert verify(store, originals) == ()


def test_a_claim_that_outlived_its_reading_is_read_against_the_new_one(
    store: Store, originals: Originals
) -> None:
    result = read()
    keep(originals, result)
    add(store, result, day=1)
    assert result.document is not None
    add(store, _document(result, text=result.document.text.upper()), day=2)
    (problem,) = verify(store, originals)
    assert "its words are not those of the text" in problem.message


def _spoil(store: Store, statement: str) -> None:
    with store._engine.begin() as connection:
        assert connection.execute(sqlalchemy.text(statement)).rowcount == 1


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("UPDATE claim SET json = '{'", "cannot be read from the ledger"),
        ("UPDATE reading SET document = '{}'", "cannot be read from the ledger"),
        ("UPDATE reading SET findings = 'x'", "cannot be read from the ledger"),
        ("UPDATE capture SET name = 'b.txt'", "is in the ledger but not in the log"),
        ("DELETE FROM capture", "is in the log but not in the ledger"),
        ("UPDATE capture SET sha256 = 'x'", "is not a SHA-256"),
    ],
)
def test_a_ledger_that_was_edited_is_a_problem_and_no_error(
    store: Store, originals: Originals, statement: str, told: str
) -> None:
    result = read()
    keep(originals, result)
    add(store, result)
    _spoil(store, statement)
    assert told in " ".join(problem.message for problem in verify(store, originals))


LAST_ENTRY = "DELETE FROM log WHERE number = (SELECT max(number) FROM log)"
NOT_AS_READ = "or its claims are not as log entry"


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("UPDATE claim SET json = replace(json, 'asserts', 'denies')", NOT_AS_READ),
        ("UPDATE claim SET superseded = recorded WHERE superseded IS NULL", NOT_AS_READ),
        ("UPDATE reading SET findings = replace(findings, 'asserts', 'denies')", NOT_AS_READ),
        (LAST_ENTRY, "is in the ledger but not in the log"),
    ],
)
def test_a_ledger_that_was_altered_within_its_spans_is_found(
    store: Store, originals: Originals, statement: str, told: str
) -> None:
    result = read()
    keep(originals, result)
    add(store, result)
    assert verify(store, originals) == ()
    _spoil(store, statement)
    (problem,) = verify(store, originals)
    assert told in problem.message


@pytest.mark.parametrize("day", [1, 2])
def test_what_the_desk_once_held_is_found_altered_too(
    store: Store, originals: Originals, day: int
) -> None:
    older = read()
    newer = _claim(older, score=0.25)
    keep(originals, older)
    add(store, older, day=1)
    add(store, newer, day=2)
    assert verify(store, originals) == ()
    _spoil(
        store, f"UPDATE claim SET json = replace(json, 'asserts', 'denies') WHERE number = {day}"
    )
    (problem,) = verify(store, originals)
    assert f"{NOT_AS_READ} {1 + day}" in problem.message


def test_a_log_cut_short_behind_a_second_reading_is_found(
    store: Store, originals: Originals
) -> None:
    result = read()
    keep(originals, result)
    add(store, result, day=1)
    add(store, replace(result, claims=()), day=2)
    _spoil(store, LAST_ENTRY)
    (problem,) = verify(store, originals)
    assert f"{NOT_AS_READ} 2" in problem.message


@pytest.mark.parametrize(
    "statement", ["UPDATE links SET json = json || ' '", "DELETE FROM links", LAST_ENTRY]
)
def test_links_that_were_altered_or_whose_entry_was_cut_off_are_found(
    store: Store, originals: Originals, statement: str
) -> None:
    with store.writer(noon(1)) as writer:
        assert writer.set_links(Links())
    assert verify(store, originals) == ()
    _spoil(store, statement)
    (problem,) = verify(store, originals)
    assert problem.message == "the links are not those that the log tells of"
