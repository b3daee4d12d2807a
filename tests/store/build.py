"""Results as the left half hands them over, in one line."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from sayso.ids import content_id, sha256
from sayso.model import (
    Analysis,
    Attribution,
    Claim,
    Document,
    Kind,
    Mention,
    Problem,
    Result,
    Span,
    Speech,
    Stamp,
)
from sayso.store import Store
from tests.make import claim, doc

LETTER = "The ministry said that the bridge at Orlo was open.\n\nA guard doubted it.\n"


def noon(day: int) -> datetime:
    """A desk time in May 2025."""
    return datetime(2025, 5, day, 12, tzinfo=UTC)


def stamp(path: str, key: str = "k1") -> Stamp:
    return Stamp(path, 100, 1_700_000_000_000_000_000, key)


def document(text: str, *, name: str = "a.txt", published: str | None = "2025-04-30") -> Document:
    """A document whose id does not depend on its name, as those of the read stage."""
    made = doc(text, name=name, published=published)
    return replace(made, id=content_id("doc", made.sha256, published))


def read(
    text: str = LETTER,
    *,
    name: str = "a.txt",
    claims: Sequence[str] = ("the bridge at Orlo was open",),
    published: str | None = "2025-04-30",
    by: str = "sentences@1",
    problems: tuple[Problem, ...] = (),
) -> Result:
    """A source that was read, with a claim for each of the words in `claims`."""
    found = document(text, name=name, published=published)
    sentence = Mention(0, text.index("\n"), Kind.SENTENCE, "", 1.0, by)
    made = tuple(_claim(words, found) for words in claims)
    said = tuple(
        Attribution(None, None, one.content, Speech.INDIRECT, one.stance, 1.0, by) for one in made
    )
    analysis = Analysis(found, (sentence,), said)
    return Result(name, found.sha256, found, analysis, made, problems)


def _claim(words: str, found: Document) -> Claim:
    assert words in found.text, "the words of a claim stand in its document"
    return claim(words, document=found)


def refused(name: str = "a.txt", data: str = "??", message: str = "is empty") -> Result:
    return Result(name, sha256(data.encode()), problems=(Problem(name, message),))


def add(store: Store, *results: Result, day: int = 1, path: str = "") -> None:
    """Adds results as those of one file."""
    with store.writer(noon(day)) as writer:
        writer.add(stamp(path or results[0].name), results)


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))
